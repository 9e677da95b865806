"""Methods about updates: polls and webhooks."""

import pytest

from bot.playground.people import Person
from bot.playground.wire import RefusedError
from bot.playground.world import World
from tests.bot.playground.conftest import Asker


async def test_polls_hand_out_and_confirm(alice: Person, ask: Asker) -> None:
    """A poll returns what waits; the next one with an offset confirms it."""
    await alice.say("one")
    await alice.say("two")

    first, second = await ask("getUpdates")
    assert [first["message"]["text"], second["message"]["text"]] == ["one", "two"]
    assert await ask("getUpdates", limit=1) == [first]
    assert await ask("getUpdates", offset=second["update_id"]) == [second]
    assert await ask("getUpdates", offset=second["update_id"] + 1) == []


async def test_a_poll_chooses_its_kinds(world: World, alice: Person, ask: Asker) -> None:
    """The kinds named in a poll hold for what comes afterwards."""
    await ask("getUpdates", allowed_updates='["message_reaction"]')

    message = await alice.say("one")
    await alice.react(message)

    assert [list(update) for update in world.updates.pending] == [["update_id", "message_reaction"]]
    with pytest.raises(RefusedError, match="expected an Array of String"):
        await ask("getUpdates", allowed_updates='{"a": 1}')


async def test_a_webhook_is_set_told_and_deleted(alice: Person, ask: Asker) -> None:
    """A webhook is remembered with its kinds and can be taken back, with or without what waits."""
    await alice.say("one")
    await ask("setWebhook", url="https://example.org/x", allowed_updates=["message"])

    told = await ask("getWebhookInfo")
    assert (told["url"], told["pending_update_count"], told["allowed_updates"]) == (
        "https://example.org/x",
        1,
        ["message"],
    )
    with pytest.raises(RefusedError, match="webhook is active"):
        await ask("getUpdates")

    await ask("setWebhook", url="")
    assert (await ask("getWebhookInfo"))["pending_update_count"] == 1
    await ask("deleteWebhook", drop_pending_updates=True)
    told = await ask("getWebhookInfo")
    assert (told["url"], told["pending_update_count"]) == ("", 0)


@pytest.mark.parametrize(
    ("address", "is_taken"),
    [
        ("https://example.org/", True),
        ("http://127.0.0.1:8443/x", True),
        ("http://localhost/", True),
        ("http://example.org/", False),
        ("example.org", False),
    ],
)
async def test_a_webhook_needs_https_or_this_machine(ask: Asker, address: str, is_taken: bool) -> None:
    """As with the local server, plain http is for this machine only."""
    if is_taken:
        assert await ask("setWebhook", url=address) is True
    else:
        with pytest.raises(RefusedError, match="An HTTPS URL must be provided for webhook"):
            await ask("setWebhook", url=address)


async def test_closing_is_accepted(ask: Asker) -> None:
    """Logging out has nothing to do here."""
    assert await ask("close") is True
    assert await ask("logOut") is True

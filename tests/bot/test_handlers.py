"""The small parts of the handlers; what they do is tested end to end in the files of that name."""

import pytest
from telegram import Update

from bot.handlers import message_of, query_of
from bot.playground.driver import Playground
from tests.bot.fakes import article

CHAT = {"id": 11, "type": "private", "first_name": "Alice"}
MESSAGE = {"message_id": 5, "date": 1, "chat": CHAT, "text": "x"}


@pytest.mark.parametrize("kind", ["message", "edited_message", "channel_post", "edited_channel_post"])
def test_a_message_is_found_in_every_kind_of_update(kind: str) -> None:
    """An edit has no `message`, and is one all the same."""
    update = Update.de_json({"update_id": 1, kind: MESSAGE}, None)

    assert message_of(update).message_id == 5


def test_an_update_of_another_kind_is_refused() -> None:
    """A wiring mistake does not pass unnoticed."""
    poll = Update.de_json({"update_id": 1}, None)

    with pytest.raises(TypeError):
        message_of(poll)
    with pytest.raises(TypeError):
        query_of(poll)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("data", ["zzz", "v:short", "v:nothing:0:ab12", "s:length", "d:maybe:1", "x:", "again:1"])
async def test_no_button_stays_unanswered(playground: Playground, data: str) -> None:
    """Whatever an older version has written on it."""
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()
    answer.buttons[0][0]["callback_data"] = data
    await alice.answered(await alice.press(answer, "Full"))

    assert playground.unanswered == 0


@pytest.mark.usefixtures("bot")
async def test_a_page_beyond_the_last_is_the_last(playground: Playground) -> None:
    """An old button may know of more pages than there are."""
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()
    button = answer.buttons[0][0]
    button["callback_data"] = button["callback_data"].replace(":0:", ":99:")
    await alice.press(answer, "Full")

    assert (await alice.edited(answer)).text.startswith("Full")

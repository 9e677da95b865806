"""People in tests: they act, and wait for what the bot does."""

import asyncio
from typing import Any

import pytest

from bot.playground.chats import SUPERGROUP
from bot.playground.people import Person, marked
from bot.playground.world import World
from tests.bot.playground.conftest import Asker

KEYBOARD = {"inline_keyboard": [[{"text": "Show in full", "callback_data": "full"}], [{"text": "Web", "url": "a.com"}]]}


async def test_answers_are_seen_one_after_the_other(alice: Person, ask: Asker) -> None:
    """Each answer is returned once, in order, whether it was there or comes later."""
    await ask("sendMessage", chat_id=alice.chat.id, text="one")
    waiting = asyncio.create_task(alice.answer())
    assert (await waiting).text == "one"

    later = asyncio.create_task(alice.answer())
    await asyncio.sleep(0)
    await ask("sendMessage", chat_id=alice.chat.id, text="two")

    assert (await later).text == "two"
    assert [message.text for message in alice.answers] == ["one", "two"]
    with pytest.raises(TimeoutError):
        await alice.answer(patience=0.01)


async def test_each_person_sees_their_own_chat(world: World, alice: Person, ask: Asker) -> None:
    """An answer elsewhere is not taken for one's own."""
    group = alice.within(world.open_chat("Desk", type=SUPERGROUP))
    await ask("sendMessage", chat_id=group.chat.id, text="for the group")
    await ask("sendMessage", chat_id=alice.chat.id, text="for Alice")

    assert (await alice.answer()).text == "for Alice"
    assert (await group.answer()).text == "for the group"
    assert group.chat.members == {alice.user.id: "member"}


async def test_edits_are_waited_for_message_by_message(alice: Person, ask: Asker) -> None:
    """The edit of one message is not taken for that of another."""
    for text in ("one", "two"):
        await ask("sendMessage", chat_id=alice.chat.id, text=text)
    first, second = await alice.answer(), await alice.answer()
    await ask("editMessageText", chat_id=alice.chat.id, message_id=second.message_id, text="two, changed")
    await ask("editMessageText", chat_id=alice.chat.id, message_id=first.message_id, text="one, changed")

    assert (await alice.edited(first)).text == "one, changed"
    assert (await alice.edited(second)).text == "two, changed"
    assert await alice.edited() is second


async def test_buttons_are_pressed_by_their_words(alice: Person, ask: Asker) -> None:
    """A part of the label is enough; what is not there, or is a link, is named in the error."""
    await ask("sendMessage", chat_id=alice.chat.id, text="x", reply_markup=KEYBOARD)
    message = await alice.answer()

    assert (await alice.press(message, "FULL")).kind == "callback"
    for label in ("Short", "Web"):
        with pytest.raises(LookupError, match=r"among \['Show in full', 'Web'\]"):
            await alice.press(message, label)


@pytest.mark.parametrize(
    ("act", "field"),
    [
        ("photo", "photo"),
        ("video", "video"),
        ("voice", "voice"),
        ("audio", "audio"),
        ("sticker", "sticker"),
        ("location", "location"),
        ("contact", "contact"),
        ("poll", "poll"),
    ],
)
async def test_each_kind_of_message_reaches_the_bot(world: World, alice: Person, act: str, field: str) -> None:
    """Whatever a person sends becomes an update with its field."""
    await getattr(alice, act)()

    assert field in world.updates.pending[0]["message"]


async def test_captions_go_with_files(alice: Person) -> None:
    """Files can have a caption with links in it."""
    for act in (alice.photo, alice.video, alice.voice, alice.audio):
        message = await act(caption="see example.org")
        assert (message.text, message.entities[0]["type"]) == ("see example.org", "url")
    assert [message.text for message in await alice.album(2, caption="two")] == ["two", ""]


async def test_documents_may_pretend_a_size(alice: Person) -> None:
    """A test of the limit needs no real 20 MB."""
    message = await alice.upload("report.pdf", b"%PDF", caption="look", size=30_000_000)

    document = message.content["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == (
        "report.pdf",
        "application/pdf",
        30_000_000,
    )


async def test_the_other_acts_pass_through(world: World, alice: Person) -> None:
    """Saying, pasting, forwarding, editing, reacting, removing, blocking: all reach the world."""
    world.updates.allow(["message", "edited_message", "my_chat_member", "message_reaction"])
    said = await alice.say("x")
    await alice.paste("y")
    await alice.forward("z")
    await alice.forward_message(said)
    await alice.edit(said, "w")
    await alice.react(said)
    await alice.remove(said)
    await alice.block()
    await alice.unblock()
    await alice.promote()

    kinds: list[Any] = [list(update)[1] for update in world.updates.pending]
    assert kinds == ["message"] * 4 + ["edited_message", "message_reaction"] + ["my_chat_member"] * 3


async def test_a_group_is_upgraded_by_a_person(world: World, alice: Person) -> None:
    """The person gets the new chat back."""
    there = alice.within(world.open_chat("Desk", type="group"))

    assert (await there.upgrade()).type == SUPERGROUP


async def test_marked_returns_the_words(alice: Person) -> None:
    """What is marked is returned as words, whatever stands before it."""
    message = await alice.say("🙂 see a.com and b.org")

    assert marked(message, "url") == ["a.com", "b.org"]
    assert marked(message, "bold") == []

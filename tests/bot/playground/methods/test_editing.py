"""Methods that change, delete, pin and react."""

from typing import Any

import pytest

from bot.playground.chats import SUPERGROUP, Message
from bot.playground.methods.editing import LONGEST_LIFE, NOT_MODIFIED
from bot.playground.people import Person
from bot.playground.wire import RefusedError
from bot.playground.world import World
from tests.bot.playground.conftest import Asker

KEYBOARD = {"inline_keyboard": [[{"text": "Full", "callback_data": "full"}]]}


@pytest.fixture
async def brief(alice: Person, ask: Asker) -> Message:
    """Return a message of the bot with a button."""
    await ask("sendMessage", chat_id=alice.chat.id, text="<b>Short</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    return await alice.answer()


def at(message: Message, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401  # JSON may be anything
    """Return the parameters that name a message, and more."""
    return {"chat_id": message.chat.id, "message_id": message.message_id} | parameters


async def test_a_text_changes_in_place(alice: Person, brief: Message, ask: Asker) -> None:
    """An edit changes text and markup and says when; without a keyboard the buttons go."""
    changed = await ask("editMessageText", **at(brief, text="<i>Long</i>", parse_mode="HTML"))

    assert await alice.edited(brief) is brief
    assert (brief.text, brief.labels, brief.entities[0]["type"]) == ("Long", [], "italic")
    assert changed["edit_date"] == 1_800_000_000


@pytest.mark.parametrize(
    ("change", "is_refused"),
    [
        ({"text": "<b>Short</b>", "parse_mode": "HTML", "reply_markup": KEYBOARD}, True),
        ({"text": " <strong>Short</strong> ", "parse_mode": "HTML", "reply_markup": KEYBOARD}, True),
        ({"text": "Short", "reply_markup": KEYBOARD}, False),
        ({"text": "<b>Short</b>", "parse_mode": "HTML"}, False),
    ],
)
async def test_an_edit_must_change_something(
    brief: Message, ask: Asker, change: dict[str, Any], is_refused: bool
) -> None:
    """The same text with the same buttons is refused; other markup or other buttons are a change."""
    if is_refused:
        with pytest.raises(RefusedError) as refusal:
            await ask("editMessageText", **at(brief, **change))
        assert refusal.value.description == f"Bad Request: {NOT_MODIFIED}"
    else:
        assert (await ask("editMessageText", **at(brief, **change)))["text"] == "Short"


async def test_only_the_bots_own_texts_can_be_edited(alice: Person, ask: Asker) -> None:
    """Somebody else's message, a missing one, a forward and a photo cannot get a new text."""
    said = await alice.say("x")
    forward = await ask("forwardMessage", chat_id=alice.chat.id, from_chat_id=alice.chat.id, message_id=said.message_id)
    photo = await alice.photo()
    sent = await ask("sendPhoto", chat_id=alice.chat.id, photo=photo.content["photo"][0]["file_id"])

    for number, words in (
        (said.message_id, "message can't be edited"),
        (forward["message_id"], "message can't be edited"),
        (99, "message to edit not found"),
        (sent["message_id"], "there is no text in the message to edit"),
    ):
        with pytest.raises(RefusedError, match=words):
            await ask("editMessageText", chat_id=alice.chat.id, message_id=number, text="y")


async def test_a_caption_changes_in_place(alice: Person, brief: Message, ask: Asker) -> None:
    """A photo of the bot can get another caption or none; a text has none."""
    photo = await alice.photo()
    sent = await ask("sendPhoto", chat_id=alice.chat.id, photo=photo.content["photo"][0]["file_id"], caption="old")

    changed = await ask("editMessageCaption", chat_id=alice.chat.id, message_id=sent["message_id"], caption="new")
    bare = await ask("editMessageCaption", chat_id=alice.chat.id, message_id=sent["message_id"])

    assert changed["caption"] == "new"
    assert bare["caption"] == ""
    with pytest.raises(RefusedError, match="there is no caption in the message to edit"):
        await ask("editMessageCaption", **at(brief, caption="new"))


async def test_the_buttons_change_alone(brief: Message, ask: Asker) -> None:
    """Only the keyboard changes; the same keyboard again is no change."""
    await ask("editMessageReplyMarkup", **at(brief))

    assert (brief.text, brief.labels) == ("Short", [])
    with pytest.raises(RefusedError, match="message is not modified"):
        await ask("editMessageReplyMarkup", **at(brief))


async def test_an_inline_message_is_edited_by_its_own_number(world: World, alice: Person, ask: Asker) -> None:
    """What was sent through inline mode is edited by another identifier, and the answer is just true."""
    query = await alice.inline("x")
    article = {"type": "article", "id": "1", "title": "T", "input_message_content": {"message_text": "old"}}
    await ask("answerInlineQuery", inline_query_id=query.query_id, results=[article | {"reply_markup": KEYBOARD}])
    message = await alice.choose(query)
    number = world.updates.pending[-1]["chosen_inline_result"]["inline_message_id"]

    assert await ask("editMessageText", inline_message_id=number, text="new") is True
    assert message.text == "new"
    with pytest.raises(RefusedError, match="MESSAGE_ID_INVALID"):
        await ask("editMessageText", inline_message_id="other", text="new")


async def test_what_can_be_deleted(world: World, alice: Person, brief: Message, ask: Asker) -> None:
    """In a private chat anything young; in a group one's own, unless the bot is an administrator."""
    said = await alice.say("x")
    group = alice.within(world.open_chat("Desk", type=SUPERGROUP))
    shared = await group.say("/x")

    assert await ask("deleteMessage", **at(brief)) is True
    assert (await alice.deleted())["message_id"] == brief.message_id
    assert await ask("deleteMessage", **at(said)) is True
    with pytest.raises(RefusedError, match="message to delete not found"):
        await ask("deleteMessage", **at(said))
    with pytest.raises(RefusedError, match="message can't be deleted"):
        await ask("deleteMessage", **at(shared))
    await group.promote()
    assert await ask("deleteMessage", **at(shared)) is True


async def test_what_is_too_old_stays(alice: Person, ask: Asker) -> None:
    """After 48 hours a message cannot be deleted."""
    said = await alice.say("x")
    said.date -= LONGEST_LIFE + 1

    with pytest.raises(RefusedError, match="message can't be deleted"):
        await ask("deleteMessage", **at(said))


async def test_several_are_deleted_at_once(alice: Person, ask: Asker) -> None:
    """Those that are gone are passed over; none or too many are refused."""
    numbers = [(await alice.say("x")).message_id for _ in range(3)]

    assert await ask("deleteMessages", chat_id=alice.chat.id, message_ids=[*numbers[:2], 99]) is True
    assert list(alice.chat.messages) == numbers[2:]
    for wrong, words in (([], "not specified"), (list(range(1, 102)), "too many message identifiers")):
        with pytest.raises(RefusedError, match=words):
            await ask("deleteMessages", chat_id=alice.chat.id, message_ids=wrong)


async def test_pins(world: World, alice: Person, brief: Message, ask: Asker) -> None:
    """A pin can be set and taken off; in a group only by an administrator."""
    assert await ask("pinChatMessage", **at(brief)) is True
    assert (await ask("getChat", chat_id=alice.chat.id))["pinned_message"]["text"] == "Short"
    assert await ask("unpinChatMessage", chat_id=alice.chat.id) is True
    with pytest.raises(RefusedError, match="message to unpin not found"):
        await ask("unpinChatMessage", chat_id=alice.chat.id)
    shared = await alice.within(world.open_chat("Desk", type=SUPERGROUP)).say("x")
    with pytest.raises(RefusedError, match="not enough rights to manage pinned messages in the supergroup"):
        await ask("pinChatMessage", **at(shared))


@pytest.mark.parametrize(
    ("reaction", "words"),
    [
        ([{"type": "emoji", "emoji": "👀"}], None),
        ([], None),
        ([{"type": "emoji", "emoji": "📰"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👀"}, {"type": "emoji", "emoji": "👍"}], "REACTIONS_TOO_MANY"),
    ],
)
async def test_reactions(alice: Person, ask: Asker, reaction: list[dict[str, str]], words: str | None) -> None:
    """One of the usual emoji, or none; nothing else."""
    said = await alice.say("x")

    if words is None:
        await ask("setMessageReaction", **at(said, reaction=reaction))
        assert (await alice.reaction())["reaction"] == reaction == said.reactions
    else:
        with pytest.raises(RefusedError, match=words):
            await ask("setMessageReaction", **at(said, reaction=reaction))

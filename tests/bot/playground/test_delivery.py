"""Privacy mode: what the bot gets to read in a group."""

import pytest

from bot.playground.acts import written
from bot.playground.chats import CHANNEL, GROUP, PRIVATE, SUPERGROUP, Chat, Message, User
from bot.playground.delivery import is_delivered

BOT = User(id=1, first_name="Brief", username="brief_bot", is_bot=True)
OTHER_BOT = User(id=2, first_name="Quiz", username="quiz_bot", is_bot=True)
SAM = User(id=5, first_name="Sam")


def said(text: str, chat: Chat, sender: User | None = SAM, reply_to: Message | None = None) -> Message:
    """Put a message into a chat."""
    message = Message(
        chat=chat,
        message_id=len(chat.messages) + 1,
        date=0,
        content=written("text", "entities", text, ()),
        sender=sender,
        reply_to=reply_to,
    )
    chat.messages[message.message_id] = message
    return message


@pytest.mark.parametrize(
    ("text", "is_seen"),
    [
        ("hello all", False),
        ("https://example.org/story", False),
        ("/brief", True),
        ("/brief@brief_bot", True),
        ("/brief@BRIEF_BOT", True),
        ("/brief@quiz_bot", False),
        ("look, @brief_bot", True),
        ("look, @quiz_bot", False),
        ("see /brief below", False),
        ("see /brief@brief_bot below", True),
    ],
)
def test_what_is_seen_in_a_group_with_privacy(text: str, is_seen: bool) -> None:
    """Commands for the bot and mentions reach it, other talk does not."""
    chat = Chat(id=-1, type=GROUP)

    assert is_delivered(said(text, chat), bot=BOT, privacy=True) is is_seen
    assert is_delivered(said(text, chat), bot=BOT, privacy=False)


def test_a_reply_to_the_bot_is_seen() -> None:
    """Who answers the bot is heard; who answers somebody else is not."""
    chat = Chat(id=-1, type=SUPERGROUP)
    own = said("A briefing", chat, BOT)
    other = said("An opinion", chat, SAM)

    assert is_delivered(said("thanks", chat, reply_to=own), bot=BOT, privacy=True)
    assert not is_delivered(said("thanks", chat, reply_to=other), bot=BOT, privacy=True)


def test_a_command_in_mid_sentence_is_seen_after_the_bot_spoke_last() -> None:
    """A general command belongs to the bot that spoke last."""
    chat = Chat(id=-1, type=SUPERGROUP)
    said("A briefing", chat, BOT)
    assert is_delivered(said("see /brief below", chat), bot=BOT, privacy=True)

    said("A quiz", chat, OTHER_BOT)
    assert not is_delivered(said("see /brief below", chat), bot=BOT, privacy=True)


@pytest.mark.parametrize(
    ("kind", "status", "is_seen"),
    [
        (PRIVATE, "member", True),
        (PRIVATE, "kicked", False),
        (GROUP, "left", False),
        (SUPERGROUP, "administrator", True),
        (CHANNEL, "administrator", True),
        (CHANNEL, "member", False),
    ],
)
def test_who_the_bot_is_decides(kind: str, status: str, is_seen: bool) -> None:
    """An administrator reads all; who is not there reads nothing."""
    chat = Chat(id=-1, type=kind, bot_status=status)

    assert is_delivered(said("hello", chat), bot=BOT, privacy=True) is is_seen


def test_bots_do_not_hear_bots() -> None:
    """No bot gets the messages of a bot, its own included."""
    chat = Chat(id=5, type=PRIVATE)

    assert not is_delivered(said("/brief", chat, OTHER_BOT), bot=BOT, privacy=False)
    assert not is_delivered(said("/brief", chat, BOT), bot=BOT, privacy=False)


def test_service_messages_are_always_seen() -> None:
    """Who joined is told even with privacy on."""
    chat = Chat(id=-1, type=GROUP)
    message = said("", chat)
    message.content = {"new_chat_members": [SAM.wire()]}

    assert is_delivered(message, bot=BOT, privacy=True)

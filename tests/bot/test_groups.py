"""Which messages of a group are meant for the bot, and what /brief is about."""

import pytest
from telegram import Message

from bot.groups import asks_the_bot, spoken_of, target_of
from tests.bot.fakes import article

BOT = {"id": 99, "is_bot": True, "first_name": "Newsbrief", "username": "newsbrief_bot"}
ALICE = {"id": 11, "is_bot": False, "first_name": "Alice"}
DESK = {"id": -1001, "type": "supergroup", "title": "Desk"}


def content(text: str = "", *, author: dict[str, object] = ALICE, number: int = 5, **more: object) -> dict[str, object]:
    """Return a message as Telegram writes it."""
    return {"message_id": number, "date": 1, "chat": DESK, "from": author, "text": text, **more}


def message(text: str = "", **more: object) -> Message:
    """Return a message of Alice's."""
    return Message.de_json(content(text) | more, None)


def mention(name: str) -> dict[str, object]:
    """Return the entity of a mention at the head of a text."""
    return {"entities": [{"type": "mention", "offset": 0, "length": len(name)}]}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (message("@newsbrief_bot hello", **mention("@newsbrief_bot")), True),
        (message("@Newsbrief_Bot hello", **mention("@newsbrief_bot")), True),
        (message("@somebody hello", **mention("@somebody")), False),
        (message("@newsbrief_bot without an entity"), False),
        (message("hello", reply_to_message=content("hi", author=BOT)), True),
        (message("hello", reply_to_message=content("hi")), False),
        (message("hello", entities=[{"type": "text_mention", "offset": 0, "length": 5, "user": BOT}]), True),
        (message("hello"), False),
    ],
)  # fmt: skip
def test_a_mention_or_a_reply_asks_the_bot(asked: Message, expected: bool) -> None:
    """Nothing else does."""
    assert asks_the_bot(asked, "newsbrief_bot", 99) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/brief some words", "some words"),
        ("/brief@newsbrief_bot some words", "some words"),
        ("/brief\nwords", "words"),
    ],
)
def test_brief_is_about_the_words_after_it(text: str, expected: str) -> None:
    """The command itself is no part of the article."""
    target = target_of(message(text))

    assert target is not None
    assert target.text == expected


def test_brief_alone_is_about_the_message_replied_to() -> None:
    """A quoted part of it counts where the message itself is not at hand."""
    replied = target_of(message("/brief", reply_to_message=content("their words")))
    quoted = target_of(message("/brief", quote={"text": "a part", "position": 0}))

    assert replied is not None
    assert replied.text == "their words"
    assert quoted is not None
    assert quoted.text == "a part"


def test_brief_about_nothing() -> None:
    """The head of a topic is no message."""
    topic = content(forum_topic_created={"name": "Sport", "icon_color": 1})

    assert target_of(message("/brief")) is None
    assert target_of(message("/brief", reply_to_message=topic)) is None


@pytest.mark.parametrize(
    ("text", "replied", "expected"),
    [
        ("@newsbrief_bot", content("their words"), "their words"),
        (article(), content("their words"), article()),
        ("thanks", content("a briefing", author=BOT), "thanks"),
        ("@newsbrief_bot", None, "@newsbrief_bot"),
    ],
)
def test_a_mention_means_its_own_words_or_those_replied_to(
    text: str, replied: dict[str, object] | None, expected: str
) -> None:
    """The bot's own answers are never briefed."""
    asked = message(text, reply_to_message=replied) if replied else message(text)

    assert spoken_of(asked, 99, 40).text == expected

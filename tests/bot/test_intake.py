"""From Telegram's messages to a plan, case by case."""

from collections.abc import Mapping

import pytest
from telegram import Message

from bot import texts
from bot.intake import (
    Limits,
    Piece,
    author_of,
    is_enough,
    join,
    kind_of,
    links_of,
    place_of,
    plan,
    read_piece,
    with_part,
)
from tests.bot.fakes import article

LIMITS = Limits(min_words=40, max_links=5, max_document_bytes=20_000_000)
ALICE = {"id": 11, "is_bot": False, "first_name": "Alice", "language_code": "de"}
PRIVATE = {"id": 11, "type": "private", "first_name": "Alice"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Desk", "is_forum": True}
PHOTO = [{"file_id": "p", "file_unique_id": "u", "width": 1, "height": 1}]
FILE = {"file_id": "f", "file_unique_id": "unique"}
VIDEO = FILE | {"width": 1, "height": 1, "duration": 1}


def message(**content: object) -> Message:
    """Return a message with `content`, as Telegram would deliver it."""
    base: Mapping[str, object] = {"message_id": 5, "date": 1_790_000_000, "chat": PRIVATE, "from": ALICE}
    return Message.de_json({**base, **content}, None)


def piece(**content: object) -> Piece:
    """Return the piece that a message with `content` is."""
    return read_piece(message(**content))


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    """Return an entity as Telegram writes it."""
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text": "x"}, "text"),
        ({"document": FILE}, "document"),
        ({"photo": PHOTO}, "photo"),
        ({"video": VIDEO}, "video"),
        ({"animation": VIDEO, "document": FILE}, "video"),
        ({"voice": FILE | {"duration": 1}}, "voice"),
        ({"audio": FILE | {"duration": 1}}, "voice"),
        ({"location": {"latitude": 1, "longitude": 1}}, "other"),
        ({}, "other"),
    ],
)
def test_kinds_are_told_apart(content: dict[str, object], expected: str) -> None:
    """An animation comes with a document of the same file, and is a video all the same."""
    assert kind_of(message(**content)) == expected


def test_offsets_of_links_are_utf_16() -> None:
    """A sign of two units before a link does not shift it."""
    found = links_of(message(text="👍 see https://a.example/x ok", entities=[entity("url", 7, 19)]))

    assert found == [("https://a.example/x", "https://a.example/x")]


def test_links_come_in_order_with_their_scheme() -> None:
    """Hidden ones between plain ones, a bare host made whole."""
    found = links_of(
        message(
            text="here a.example and there",
            entities=[entity("text_link", 19, 5, url="http://b.example/"), entity("url", 5, 9)],
        )
    )

    assert found == [("a.example", "https://a.example"), ("", "http://b.example/")]


def test_a_piece_knows_where_it_stands() -> None:
    """Topic, author, and a key that a repeated delivery shares and an edit does not."""
    topic = message(text="x", chat=GROUP, message_thread_id=9, is_topic_message=True)
    plain_reply = message(text="x", chat=GROUP, message_thread_id=9)
    edited = message(text="x", edit_date=1_790_000_009)

    assert place_of(topic).thread_id == 9
    assert place_of(plain_reply).thread_id is None
    assert read_piece(topic).private is False
    assert author_of(topic) == 11
    assert piece(text="x").key == piece(text="y").key
    assert read_piece(edited).key != piece(text="x").key


def test_a_channel_post_is_written_by_its_channel() -> None:
    """Posts have no user."""
    channel = {"id": -1002, "type": "channel", "title": "Wire"}
    post = Message.de_json({"message_id": 5, "date": 1, "chat": channel, "sender_chat": channel, "text": "x"}, None)

    assert author_of(post) == -1002


@pytest.mark.parametrize(
    ("origin", "site", "url"),
    [
        (
            {
                "type": "channel",
                "date": 1,
                "chat": {"id": -1, "type": "channel", "title": "Wire", "username": "wire"},
                "message_id": 8,
            },
            "Wire",
            "https://t.me/wire/8",
        ),
        (
            {"type": "channel", "date": 1, "chat": {"id": -1, "type": "channel", "title": "Wire"}, "message_id": 8},
            "Wire",
            None,
        ),
        ({"type": "user", "date": 1, "sender_user": ALICE | {"last_name": "Lee"}}, "Alice Lee", None),
        ({"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}, "Somebody", None),
        ({"type": "chat", "date": 1, "sender_chat": GROUP}, "Desk", None),
    ],
    ids=["public channel", "private channel", "user", "hidden user", "group"],
)
def test_a_forward_has_an_origin(origin: dict[str, object], site: str, url: str | None) -> None:
    """It becomes the source of the briefing."""
    found = plan([piece(text=article(), forward_origin=origin)], LIMITS).materials[0]

    assert (found.site, found.url) == (site, url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("word " * 40, True), ("word " * 39, False), ("漢" * 320, True), ("", False), ("x" * 319, False)],
)
def test_enough_text_is_words_or_many_letters(text: str, expected: bool) -> None:
    """Scripts without spaces have no words to count."""
    assert is_enough(text, 40) is expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["It rained.", "Then it stopped."], "It rained.\nThen it stopped."),
        (["It rained and", "then it stopped."], "It rained and then it stopped."),
        (["a" * 4096, "bc"], "a" * 4096 + "bc"),
        (["a" * 4095, "bc"], "a" * 4095 + " bc"),
        (["one"], "one"),
        ([], ""),
    ],
    ids=["after a sentence", "inside a sentence", "inside a word", "at white space", "one", "none"],
)
def test_a_paste_is_put_together_again(parts: list[str], expected: str) -> None:
    """Clients drop the white space at which they cut."""
    assert join(parts) == expected


def test_one_part_of_a_paste_can_be_changed() -> None:
    """The others keep their place."""
    parts = [piece(text=f"{article()} {number}.", message_id=number) for number in (2, 1)]
    material = plan(parts, LIMITS).materials[0]
    changed = with_part(material, 2, "Changed.")

    assert [message_id for message_id, _ in material.parts] == [1, 2]
    assert changed.text.endswith("1.\nChanged.")
    assert changed.fingerprint != material.fingerprint


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"text": "short"}, texts.TOO_SHORT),
        ({"photo": PHOTO, "caption": "short"}, texts.PHOTO),
        ({"video": VIDEO}, texts.VIDEO),
        ({"voice": FILE | {"duration": 1}}, texts.VOICE),
        ({"location": {"latitude": 1, "longitude": 1}}, texts.OTHER),
        ({"document": FILE | {"file_size": 20_000_001}}, texts.DOCUMENT_TOO_LARGE),
    ],
)
def test_what_cannot_be_briefed_is_refused(content: dict[str, object], sentence: str) -> None:
    """Each with its own sentence."""
    found = plan([piece(**content)], LIMITS)

    assert found.materials == ()
    assert found.refusal is not None
    assert found.refusal.sentence == sentence


def test_links_beyond_the_limit_are_counted() -> None:
    """Doubles do not count."""
    text = " ".join(f"https://s{number}.example" for number in (0, 0, 1, 2, 3, 4, 5, 6))
    spans = [entity("url", 19 * number, 18) for number in range(8)]
    found = plan([piece(text=text, entities=spans)], LIMITS)

    assert len(found.materials) == 5
    assert found.left_out == 2


def test_the_footer_of_a_channel_is_not_its_story() -> None:
    """A link into Telegram gives way to one that leads out, and is taken when it is alone."""
    both = piece(text="https://t.me/wire https://a.example/x", entities=[entity("url", 0, 17), entity("url", 18, 19)])
    alone = piece(text="https://t.me/wire", entities=[entity("url", 0, 17)])

    assert [material.text for material in plan([both], LIMITS).materials] == ["https://a.example/x"]
    assert [material.text for material in plan([alone], LIMITS).materials] == ["https://t.me/wire"]


def test_a_document_goes_before_its_caption() -> None:
    """The caption of a file is a remark."""
    found = plan([piece(document=FILE | {"file_name": "a.pdf", "file_size": 9}, caption="Read this")], LIMITS)

    assert [(material.kind, material.file_name) for material in found.materials] == [("document", "a.pdf")]

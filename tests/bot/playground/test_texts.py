"""Texts and captions of calls: parsed, trimmed, measured."""

from typing import Any

import pytest

from bot.playground.calls import Call
from bot.playground.texts import read_caption, read_text
from bot.playground.wire import Json, RefusedError
from bot.playground.world import World


def text_of(world: World, **parameters: Any) -> Json:  # noqa: ANN401  # JSON may be anything
    """Read the text of a call."""
    return read_text(world, Call(method="sendMessage", parameters=parameters))


def test_html_becomes_text_and_entities(world: World) -> None:
    """Markup is taken off, marked, and what clients find is added."""
    content = text_of(world, text=" <b>Hi</b> example.org ", parse_mode="HTML")

    assert content["text"] == "Hi example.org"
    assert [entity["type"] for entity in content["entities"]] == ["bold", "url"]


def test_without_a_mode_markup_is_plain(world: World) -> None:
    """Without a mode the brackets are words."""
    assert text_of(world, text="<b>Hi")["text"] == "<b>Hi"


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🙂" * 2049}, "message is too long"),
        ({"text": f"<b>{'x' * 4097}</b>", "parse_mode": "HTML"}, "message is too long"),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "<p>", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "p" at byte offset 0'),
        ({"text": "x", "entities": "[1]"}, "expected an Array of MessageEntity"),
        ({"text": "x", "entities": '{"a": 1}'}, "expected an Array of MessageEntity"),
        ({"text": "x", "entities": "["}, "can't parse message entities JSON object"),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "entity beginning or end is out of the text",
        ),
    ],
)
def test_wrong_texts_are_refused(world: World, parameters: Json, reason: str) -> None:
    """Empty, too long or wrongly marked: refused in Telegram's words."""
    with pytest.raises(RefusedError) as refusal:
        text_of(world, **parameters)

    assert refusal.value.description == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    "source", ["x" * 4096, "🙂" * 2048, f"<b>{'x' * 4096}</b>", f"<i>{'&amp;' * 4096}</i>", "  " + "x" * 4096 + "  "]
)
def test_the_limit_is_measured_after_parsing(world: World, source: str) -> None:
    """4,096 units are allowed; tags, references and spaces around do not count."""
    assert len(text_of(world, text=source, parse_mode="HTML")["text"].encode("utf-16-le")) == 2 * 4096


def test_entities_can_be_given_as_they_are(world: World) -> None:
    """A bot may send entities instead of markup."""
    given = [{"type": "text_link", "offset": 0, "length": 2, "url": "https://example.org"}]

    assert text_of(world, text="Hi", entities=given)["entities"] == given


def test_what_telegram_would_drop_is_noted(world: World) -> None:
    """A nested quote vanishes without an error; the playground notes the loss."""
    source = "<blockquote>a<blockquote>b</blockquote></blockquote>"

    content = text_of(world, text=source, parse_mode="HTML")

    assert [entity["type"] for entity in content["entities"]] == ["blockquote"]
    assert [loss["entity"]["type"] for loss in world.losses] == ["blockquote"]


def test_link_previews_are_kept_for_those_who_look(world: World) -> None:
    """The options of the preview stay with the message."""
    content = text_of(world, text="x", link_preview_options='{"is_disabled": true}')

    assert content["link_preview_options"] == {"is_disabled": True}


@pytest.mark.parametrize(("length", "is_refused"), [(0, False), (1024, False), (1025, True)])
def test_captions_have_a_limit_of_their_own(world: World, length: int, is_refused: bool) -> None:
    """A caption has 1,024 units at most, and may be missing."""
    call = Call(method="sendPhoto", parameters={"caption": "x" * length})

    if is_refused:
        with pytest.raises(RefusedError, match="message caption is too long"):
            read_caption(world, call)
    else:
        assert read_caption(world, call).get("caption", "") == "x" * length

"""Keyboards: what Telegram takes and what it refuses."""

import json
from typing import Any

import pytest

from bot.playground.calls import Call
from bot.playground.keyboards import read_keyboard
from bot.playground.wire import RefusedError


def read(markup: Any) -> Any:  # noqa: ANN401  # JSON may be anything
    """Read a keyboard that came as JSON text."""
    return read_keyboard(Call(method="sendMessage", parameters={"reply_markup": json.dumps(markup)}))


def inline(*buttons: Any) -> Any:  # noqa: ANN401  # JSON may be anything
    """Return an inline keyboard with one row."""
    return {"inline_keyboard": [list(buttons)]}


@pytest.mark.parametrize(
    "button",
    [
        {"text": "Full", "callback_data": "full"},
        {"text": "Full", "callback_data": "x" * 64},
        {"text": "Source", "url": "https://example.org/a"},
        {"text": "Source", "url": "example.org"},
        {"text": "Ask", "switch_inline_query": ""},
        {"text": "Copy", "copy_text": {"text": "x"}},
    ],
)
def test_good_buttons_are_kept(button: dict[str, Any]) -> None:
    """A button with a label and one thing to do is kept as it is."""
    assert read(inline(button)) == {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (inline({"text": "x", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (inline({"text": "x", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
        (inline({"text": "x", "callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
        (
            inline({"text": "x"}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (inline({"callback_data": "x"}), "can't parse inline keyboard button: Can't find field \"text\""),
        (inline({"text": " ", "callback_data": "x"}), "can't parse inline keyboard button: Can't find field \"text\""),
        (inline("x"), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (
            inline({"text": "x", "url": "nowhere"}),
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (
            inline({"text": "x", "url": "ftp://example.org"}),
            "inline keyboard button URL 'ftp://example.org' is invalid: Wrong HTTP URL",
        ),
        (
            {"inline_keyboard": [{"text": "x"}]},
            "can't parse inline keyboard: inline keyboard must be an Array of Arrays",
        ),
        ({"inline_keyboard": "x"}, "can't parse inline keyboard: inline keyboard must be an Array of Arrays"),
        ([1], "object expected as reply markup"),
        (inline(*[{"text": "x", "callback_data": "y"}] * 101), "REPLY_MARKUP_TOO_LONG"),
    ],
)
def test_broken_keyboards_are_refused(markup: Any, reason: str) -> None:  # noqa: ANN401  # JSON may be anything
    """Each mistake is refused in Telegram's words."""
    with pytest.raises(RefusedError) as refusal:
        read(markup)

    assert refusal.value.description == f"Bad Request: {reason}"


def test_text_that_is_no_json_is_refused() -> None:
    """A keyboard must be JSON."""
    with pytest.raises(RefusedError, match="can't parse reply keyboard markup JSON object"):
        read_keyboard(Call(method="sendMessage", parameters={"reply_markup": "{"}))


def test_other_keyboards_pass_and_empty_rows_vanish() -> None:
    """Keyboards that are not inline are not looked into; an empty row is none."""
    assert read({"remove_keyboard": True}) == {"remove_keyboard": True}
    assert read({"inline_keyboard": [[]]}) == {"inline_keyboard": []}
    assert read_keyboard(Call(method="sendMessage", parameters={})) is None
    assert read({"unknown": 1}) is None

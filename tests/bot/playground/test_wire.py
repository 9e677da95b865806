"""The shapes on the wire: refusals in Telegram's words, UTF-16 lengths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.wire import (
    CONFLICT,
    FORBIDDEN,
    NOT_FOUND,
    TOO_MANY_REQUESTS,
    UNAUTHORIZED,
    Json,
    RefusedError,
    cut,
    units,
    without_empty,
)


@pytest.mark.parametrize(
    ("reason", "code", "description"),
    [
        ("chat not found", 400, "Bad Request: chat not found"),
        ("bot was blocked by the user", FORBIDDEN, "Forbidden: bot was blocked by the user"),
        ("retry after 3", TOO_MANY_REQUESTS, "Too Many Requests: retry after 3"),
        ("two pollers", CONFLICT, "Conflict: two pollers"),
        ("method not found", NOT_FOUND, "Not Found: method not found"),
        ("", NOT_FOUND, "Not Found"),
        ("", UNAUTHORIZED, "Unauthorized"),
        ("odd", 418, "odd"),
    ],
)
def test_a_refusal_opens_as_telegram_opens_it(reason: str, code: int, description: str) -> None:
    """A refusal reads like Telegram's: the opening of its code, then the reason."""
    error = RefusedError(reason, code=code)

    assert {"ok": False, "error_code": code, "description": description} == error.wire()
    assert str(error) == description


def test_a_refusal_carries_its_parameters() -> None:
    """The answer says when to try again, or where the chat went."""
    error = RefusedError("retry after 3", code=TOO_MANY_REQUESTS, parameters={"retry_after": 3})

    assert error.wire()["parameters"] == {"retry_after": 3}


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("Żółć", 4), ("🙂", 2), ("a🙂b", 4), ("👨‍💻", 5)])
def test_units_counts_utf16(text: str, length: int) -> None:
    """Lengths count UTF-16 units: an emoji counts twice."""
    assert units(text) == length


@given(st.text())
def test_units_agrees_with_the_encoding(text: str) -> None:
    """Counting agrees with encoding, for any text."""
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(), st.text(), st.text())
def test_cut_returns_what_lies_between(before: str, inside: str, after: str) -> None:
    """Offset and length in UTF-16 units find the part again."""
    assert cut(before + inside + after, units(before), units(inside)) == inside


def test_without_empty_keeps_zero_and_empty_text() -> None:
    """Only None, False and empty lists are left out, as Telegram leaves them out."""
    fields: Json = {"none": None, "no": False, "list": [], "zero": 0, "text": "", "yes": True}

    assert without_empty(fields) == {"zero": 0, "text": "", "yes": True}

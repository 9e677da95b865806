"""Inline mode's links and results."""

import pytest

from bot.inline import inline_result, link_in
from bot.records import Stored


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("https://a.example/x?y=1", "https://a.example/x?y=1"),
        ("  HTTP://a.example ", "HTTP://a.example"),
        ("a.example", "https://a.example"),
        ("a.example/path", "https://a.example/path"),
        ("", None),
        ("hello", None),
        ("two words.example", None),
        ("ftp://a.example", None),
        ("a.example is good", None),
    ],
)
def test_a_link_is_found_or_not(words: str, expected: str | None) -> None:
    """Only a link that stands alone counts: people type on."""
    assert link_in(words) == expected


def test_a_result_holds_the_short_view() -> None:
    """Its id is the briefing's, its description has no markup."""
    stored = Stored(
        id="ab12", chat_id=1, user_id=1, message_id=1, title="Pier", url="https://a.example/",
        views={"short": "<b>Pier</b>\n\nIt opens &amp; closes."}, created=0.0,
    )  # fmt: skip
    found = inline_result(stored)

    assert (found.id, found.title) == ("ab12", "Pier")
    assert found.description == "Pier\n\nIt opens & closes."
    assert found.input_message_content.to_dict()["message_text"].startswith("<b>Pier</b>")

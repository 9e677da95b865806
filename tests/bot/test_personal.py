"""The lines and buttons of history, deletion and statistics."""

import pytest

from bot.archive import Statistics
from bot.personal import delete_keyboard, history_keyboard, history_line, link_to, statistics_text
from bot.records import Stored


def stored(*, title: str = "Pier", url: str | None = None, chat: int = 5) -> Stored:
    """Return a briefing of the history."""
    return Stored(id="ab12", chat_id=chat, user_id=5, message_id=9, title=title, url=url, views={}, created=0.0)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (stored(), "1. Pier – 1970-01-01"),
        (stored(title="A & B <c>"), "1. A &amp; B &lt;c&gt; – 1970-01-01"),
        (
            stored(url="https://a.example/?x=1&y=2"),
            '1. <a href="https://a.example/?x=1&amp;y=2">Pier</a> – 1970-01-01',
        ),
        (stored(chat=-100123), '1. <a href="https://t.me/c/123/9">Pier</a> – 1970-01-01'),
        (stored(title=""), "1. … – 1970-01-01"),
    ],
)
def test_a_line_names_the_briefing_and_leads_to_it(found: Stored, expected: str) -> None:
    """To its source, or to the message where chats have links."""
    assert history_line(1, found) == expected


def test_a_long_title_is_cut() -> None:
    """Ten of them must fit."""
    assert len(history_line(1, stored(title="x" * 500))) < 110


@pytest.mark.parametrize(("chat", "expected"), [(5, None), (-5, None), (-100123, "https://t.me/c/123/9")])
def test_only_supergroups_have_links(chat: int, expected: str | None) -> None:
    """Private chats and small groups have none."""
    assert link_to(stored(chat=chat)) == expected


def test_buttons_are_numbered_in_rows_of_five() -> None:
    """And there are none without a history."""
    markup = history_keyboard([stored()] * 7)

    assert markup is not None
    assert [[button.text for button in row] for row in markup.inline_keyboard] == [list("12345"), list("67")]
    assert history_keyboard([]) is None


def test_the_question_belongs_to_who_asked() -> None:
    """The id of the person is in the buttons."""
    data = [button.callback_data for button in delete_keyboard(5, "en").inline_keyboard[0]]

    assert data == ["d:yes:5", "d:no:5"]


def test_statistics_are_plain_words() -> None:
    """Also on a quiet day."""
    busy = Statistics(
        states=(("answered", 3), ("failed", 1)), failures=(("paywall", 1),), users=2, mean_seconds=1, longest_seconds=4
    )  # fmt: skip
    quiet = Statistics(states=(), failures=(), users=0, mean_seconds=0, longest_seconds=0)

    assert "Jobs: answered 3, failed 1" in statistics_text(busy, waiting=4, uncertain=1)
    assert "Waiting now: 4" in statistics_text(busy, waiting=4, uncertain=1)
    assert "Failures: none" in statistics_text(quiet, waiting=0, uncertain=0)

"""Live blogs: the newest entries with their times."""

from typing import Any

import pytest

from summarizer.live_blog import MOST_ENTRIES, live_entries
from summarizer.tree import parse_html


def entries_of(body: str = "<p>x</p>", node: dict[str, Any] | None = None) -> tuple[str, ...]:
    """Return the entries of a page."""
    root = parse_html(f"<body>{body}</body>")
    assert root is not None
    return live_entries(root, node or {})


def update(hour: int, **more: object) -> dict[str, Any]:
    """Return one update as JSON-LD tells it."""
    return {
        "headline": f"Hour {hour}",
        "datePublished": f"2026-11-20T{hour:02}:30:00Z",
        "articleBody": f"What happened in hour {hour} of the storm.",
        **more,
    }


def blog(updates: object) -> dict[str, Any]:
    """Return a live blog as JSON-LD tells it."""
    return {"@type": "LiveBlogPosting", "liveBlogUpdate": updates}


def test_stated_updates_come_newest_first_with_their_times() -> None:
    """Whatever order the page keeps, the newest entry opens, each with its clock time."""
    entries = entries_of(node=blog([update(9), update(11), update(10)]))

    assert entries[0] == "11:30 Hour 11\nWhat happened in hour 11 of the storm."
    assert [entry[:5] for entry in entries] == ["11:30", "10:30", "09:30"]


def test_entries_are_bounded() -> None:
    """A blog of a whole day gives its newest entries only."""
    entries = entries_of(node=blog([update(hour) for hour in range(24)]))

    assert len(entries) == MOST_ENTRIES
    assert entries[0].startswith("23:30")


@pytest.mark.parametrize(
    "node",
    [
        {},
        blog([]),
        blog([update(9), update(10)]),
        blog("text"),
        blog([3, None, "x"]),
        blog([{"headline": "x"}] * 5),
        {"@type": "NewsArticle", "liveBlogUpdate": [update(hour) for hour in range(5)]},
    ],
)
def test_other_pages_have_no_entries(node: dict[str, Any]) -> None:
    """Fewer than three real updates are no live blog."""
    assert entries_of(node=node) == ()


def test_an_update_without_a_time_keeps_its_place() -> None:
    """Without a time on each, the page's own order stays, and no time is made up."""
    entries = entries_of(node=blog([update(9), update(11, datePublished="soon"), update(10, datePublished="")]))

    assert [entry[:7] for entry in entries] == ["09:30 H", "Hour 11", "Hour 10"]


def test_shown_entries_are_found_by_their_names() -> None:
    """Elements that call themselves entries and carry a time are read, entries inside them not twice."""
    body = "".join(
        f"<div class='liveblog-post'><div class='live-post'><time datetime='2026-11-20T{hour}:30:00Z'>x</time>"
        f"<h3>Hour {hour}</h3><p>What happened in this hour.</p></div></div>"
        for hour in (10, 12, 11)
    )

    assert [entry.split("\n")[0] for entry in entries_of(body)] == ["12:30 Hour 12", "11:30 Hour 11", "10:30 Hour 10"]
    assert entries_of(body.replace("post", "poster").replace("<time", "<span")) == ()

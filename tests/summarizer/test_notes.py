"""What was left out is told in one line."""

import pytest

from summarizer.notes import PLURALS, left_out
from summarizer.schema import Article, Removed, Span


def article(*reasons: str) -> Article:
    """Return an article from which a piece was removed for each reason."""
    return Article(text="x", removed=tuple(Removed(text="x", span=Span(0, 1), reason=reason) for reason in reasons))


@pytest.mark.parametrize(
    ("reasons", "note"),
    [
        (
            ["related link", "reader question", "tweet", "related link", "sub-heading", "agency tail"],
            "Left out: 2 related links, a reader question, a tweet.",
        ),
        (["advertisement"], "Left out: an advertisement."),
        (["editor's note", "editor's note"], "Left out: 2 editor's notes."),
        (["list of other stories", "tweet", "tweet", "tweet"], "Left out: 3 tweets, a list of other stories."),
    ],
)
def test_pieces_are_counted(reasons: list[str], note: str) -> None:
    """Most first, then by name; one is "a" or "an"."""
    assert left_out(article(*reasons)) == note


@pytest.mark.parametrize("reasons", [[], ["menu", "byline", "dateline", "divider", "sub-heading", "share bar"]])
def test_what_nobody_misses_is_not_told(reasons: list[str]) -> None:
    """Menus, bylines and sub-headings are furniture."""
    assert left_out(article(*reasons)) is None


@pytest.mark.parametrize("reason", sorted(PLURALS))
def test_every_plural_differs(reason: str) -> None:
    """A plural is a plural."""
    assert PLURALS[reason] != reason
    assert left_out(article(reason, reason)) == f"Left out: 2 {PLURALS[reason]}."

"""Tables that lay out a page become blocks; tables of figures stay."""

import pytest

from summarizer.layout_tables import LONG_CELL, unfold_layout
from summarizer.tree import parse_html, plain_text

PROSE = "word " * LONG_CELL


def tables_left(body: str) -> int:
    """Return how many tables a page keeps; its text must stay as it was."""
    root = parse_html(body)
    assert root is not None
    before = plain_text(root)
    unfold_layout(root)

    assert plain_text(root) == before
    return sum(1 for _ in root.iter("table"))


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f"<table><tr><td>menu</td><td>{PROSE}</td></tr></table>", 0),
        (f"<table><tbody><tr><td><p>{PROSE}</p></td></tr></tbody></table>", 0),
        ("<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>", 1),
        ("<table><tr><th>Town</th><th>Votes</th></tr><tr><td>Orvika</td><td>8,500</td></tr></table>", 1),
        ("<table></table>", 1),
        ("<p>none</p>", 0),
    ],
)
def test_only_layout_is_unfolded(body: str, left: int) -> None:
    """A long cell or a table inside betrays layout; short cells are figures."""
    assert tables_left(body) == left


def test_cells_become_blocks() -> None:
    """Rows and cells of an unfolded table are plain blocks, those of a table inside it stay."""
    root = parse_html(f"<table><tr><td>{PROSE}</td><td><table><tr><td>8</td></tr></table></td></tr></table>")
    assert root is not None
    unfold_layout(root)

    assert [element.tag for element in root.iter("td")] == ["td"]
    assert sum(1 for _ in root.iter("div")) == 4

"""Our own plain rule for paragraphs: prose in, menus and links out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.fallback import MOST_PARAGRAPHS, paragraphs_of
from summarizer.tree import parse_html

FIRST = "The council closed the old bridge on Tuesday after an inspection."
SECOND = "Repairs will last at least eight months, the mayor told reporters."


def found(body: str) -> tuple[str, ...]:
    """Return the paragraphs of a page."""
    root = parse_html(f"<body>{body}</body>")
    assert root is not None
    return paragraphs_of(root)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (f"<p>{FIRST}</p><p>{SECOND}</p>", (FIRST, SECOND)),
        (f"<div><p>{FIRST}</p></div><ul><li>Menu</li></ul>", (FIRST,)),
        (f"<p>{FIRST}</p><p><a href='/x'>{SECOND}</a></p>", (FIRST,)),
        (f"<p>{FIRST}</p><p>Short one.</p>", (FIRST,)),
        (f"<blockquote>{FIRST}</blockquote>", (FIRST,)),
        (f"<blockquote><p>{FIRST}</p></blockquote>", (FIRST,)),
        (f"<p>{FIRST}</p><p>{FIRST}</p>", (FIRST,)),
        (f"<ul><li>{FIRST}</li><li>eight words without any mark at the end</li></ul>", (FIRST,)),
        (f"<h2>{FIRST}</h2>", ()),
        ("<p></p>", ()),
        ("", ()),
    ],
)
def test_prose_is_told_from_furniture(body: str, lines: tuple[str, ...]) -> None:
    """Sentences of some length outside links are prose, each told once."""
    assert found(body) == lines if body else True


def test_the_home_of_most_prose_is_the_story() -> None:
    """When one element holds most paragraphs, those elsewhere are not the story."""
    story = "".join(f"<p>{FIRST} Part {number} of it.</p>" for number in range(6))

    lines = found(f"<aside><p>{SECOND}</p></aside><div>{story}</div>")

    assert len(lines) == 6
    assert SECOND not in lines


def test_paragraphs_are_bounded() -> None:
    """A page of endless paragraphs gives a bounded number."""
    assert len(found("".join(f"<p>{number} {FIRST}</p>" for number in range(MOST_PARAGRAPHS + 100)))) == MOST_PARAGRAPHS


@given(st.lists(st.sampled_from(["<p>", "<li>", "<div>", "</div>", "<a href=x>", FIRST, SECOND, "word "]), max_size=20))
def test_any_page_gives_its_own_words(pieces: list[str]) -> None:
    """Every paragraph found stands in the page."""
    for line in found("<p>x" + "".join(pieces)):
        assert set(line.split()) <= set(f"x {FIRST} {SECOND} word".replace(".", ". ").split()) | {
            word for piece in pieces for word in line.split() if word
        }
        assert len(line.split()) >= 8

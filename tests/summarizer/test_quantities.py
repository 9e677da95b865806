"""Every quantity of a text is found once, in order, by the recognizer that knows it best."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantities import Ground, find_quantities
from summarizer.schema import Article, Document, Span

pytestmark = pytest.mark.model
Read = Callable[[str], Document]


def found(read: Read, text: str) -> list[tuple[str, object, str, str]]:
    """Return surface, value, unit and qualifier of each quantity of `text`."""
    return [(text[q.start : q.end], q.value, q.unit, q.qualifier) for q in find_quantities(read(text))]


SENTENCES = [
    ("Its seats rose from 24 to 60 seats.", [("24", 24.0, "seats", ""), ("60 seats", 60.0, "seats", "")]),
    (
        "They won 98 of the 211 seats.",
        [("98 of the 211 seats", 98.0, "seats", ""), ("211 seats", 211.0, "seats", "")],
    ),
    (
        "The ministry put about 8,500 soldiers on alert on May 3, 2019.",
        [("about 8,500 soldiers", 8500.0, "soldiers", "about")],
    ),
    (
        "Sales rose 3½ per cent to $1.5bn, or $2.53 a share.",
        [
            ("3½ per cent", 3.5, "%", ""),
            ("$1.5bn", 1.5e9, "USD", ""),
            ("$2.53 a share", 2.53, "USD/share", ""),
        ],
    ),
    (
        "Its value fell from $47 billion to $8 billion.",
        [("$47 billion", 4.7e10, "USD", ""), ("$8 billion", 8e9, "USD", "")],
    ),
    (
        "At least five people died and 17 were injured in the fire.",
        [("At least five people", 5.0, "people", "At least"), ("17 were injured", 17.0, "people injured", "")],
    ),
    (
        "They were aged 18-22 years, and one- fifth of them slept.",
        [("18-22 years", (18.0, 22.0), "years old", ""), ("one- fifth", 0.2, "share", "")],
    ),
    (
        "The suspect, 34, faces up to 20 years in prison.",
        [("34", 34.0, "years old", ""), ("up to 20 years", 20.0, "years", "up to")],
    ),
    (
        "A magnitude 6.4 quake struck 30 km off the coast at 7:30 p.m.",
        [("magnitude 6.4", 6.4, "magnitude", ""), ("30 km", 30.0, "km", "")],
    ),
    (
        "Growth of between 5% and 10% is possible.",
        [("between 5% and 10%", (5.0, 10.0), "%", "")],
    ),
    (
        "Rovers beat United 3–0 before a crowd of 15,522.",
        [("3–0", None, "score", ""), ("15,522", 15_522.0, "people", "")],
    ),
    (
        "More than a third of the firm’s 12,000 employees will leave.",
        [
            ("More than a third", 1 / 3, "share of employees", "More than"),
            ("12,000 employees", 12_000.0, "employees", ""),
        ],
    ),
    ("The Boeing 737 and the F-16 flew over Article 50 on page 12.", []),
    ("No one came to the five-star inn at 10am.", []),
]


PARTS = [
    *("about 8,500 men", "$3.2 billion", "10 to 15 percent", "two-thirds of voters", "on May 3", "a 3-1 win"),
    *("at 7:30 p.m.", "the 16th case", "30 km", "one in four", "S&P 500", "aged 40", "10-15 men", "'", "£"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(read: Read, text: str, expected: list[tuple[str, object, str, str]]) -> None:
    """Whole sentences of news, with what a reader would list."""
    assert found(read, text) == [(s, v if v is None else pytest.approx(v), u, q) for s, v, u, q in expected]


def test_paragraphs_follow_each_other(read: Read) -> None:
    """Quantities come in the order of the text, whatever their kind."""
    text = "They sold 12 tugs.\nProfit rose 4% to $30 million.\nThey sent 300 men."

    assert [surface for surface, *_ in found(read, text)] == ["12 tugs", "4%", "$30 million", "300 men"]


def test_a_text_without_annotation_has_none() -> None:
    """Where there is no paragraph there is no quantity."""
    document = Document(article=Article(text="12 men"), tokens=(), sentences=(), entities=(), children=())

    assert find_quantities(document) == ()


@given(st.lists(st.sampled_from(PARTS), max_size=6))
def test_quantities_never_overlap(read: Read, parts: list[str]) -> None:
    """However numbers are strung together: in order, inside the text, no number in two quantities."""
    text = ", ".join(["They saw", *parts]) + "."

    quantities = find_quantities(read(text))

    assert all(0 <= q.start <= q.first < q.last <= q.end <= len(text) for q in quantities)
    assert all(one.last <= other.first for one, other in pairwise(quantities))


def test_ground_is_taken_once() -> None:
    """Each character of a paragraph belongs to one number; what lies outside the paragraph is ignored."""
    ground = Ground(Span(100, 120))
    ground.take(105, 110)
    ground.take(90, 102)
    ground.take(118, 140)

    assert not ground.is_free(109, 112)
    assert not ground.is_free(100, 103)
    assert not ground.is_free(117, 119)
    assert ground.is_free(110, 118)


def test_a_long_row_of_numbers_is_read() -> None:
    """A paragraph of nothing but numbers is no trap: each is found once."""
    text = "5% " * 2_000
    article = Article(text=text, blocks=(Span(0, len(text)),))
    document = Document(article=article, tokens=(), sentences=(), entities=(), children=(), parsed=False)

    assert len(find_quantities(document)) == 2_000

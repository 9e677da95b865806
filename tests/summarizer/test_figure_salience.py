"""What is news weighs more than what goes with it."""

from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.figure_salience import KIND_WEIGHT, Setting, squashed, weight_of
from summarizer.quantities import find_quantities
from summarizer.schema import Document, FigureKind

pytestmark = pytest.mark.model
Read = Callable[[str], Document]
QUIET = "\n".join(["It was a quiet day in town."] * 10)


def weight(read: Read, sentence: str, *, lead: bool = False, repeats: int = 0, in_title: bool = False) -> float:
    """Return the weight of the first quantity of `sentence`, which stands first or far down."""
    text = sentence if lead else f"{QUIET}\n{sentence}"
    document = read(text)
    quantity = find_quantities(document)[0]
    place = next(s for s in document.sentences if s.span.start <= quantity.first < s.span.end)
    return weight_of(document, quantity, Setting(sentence=place, repeats=repeats, in_title=in_title))


HEAVIER = [
    ("They paid $40 million for it.", "They walked for 40 minutes."),
    ("They sent 8,500 letters to it.", "They sent 85 letters to it."),
    ("They sent 85 letters to it.", "They sent two letters to it."),
    ("They sent two letters to it.", "They sent one of the letters to it."),
    ("About 85 letters came.", "So 85 letters came."),
    ("They fired 85 workers.", "They moved 85 chairs."),
    ("The rate fell 12 percent.", "They were there for 12 days."),
    ("He got 12 years in prison.", "He spent 12 years in France."),
    ("It lies 12 miles away.", "The hill (12 miles) was far."),
    ("They stayed for five months.", "They came five months ago."),
    ("They stayed for five years.", "They made a five-year plan."),
    ("They saw 85 farmers.", "They saw hundreds of farmers."),
    ("It closed at 7,310.26.", "It closed at 12."),
    ("It is 90% safe there.", "It is 100% safe there."),
    ("They dug for 20 miles.", "They dug 20 miles east of it."),
    ("Then five farmers came.", "Then the five farmers came."),
    ("Half of the farms closed.", "Half of the year passed."),
    ("Output grew tenfold.", "Output doubled."),
    ("One person died.", "One of the dying people stayed."),
]


@pytest.mark.parametrize(("heavier", "lighter"), HEAVIER)
def test_heavier_than(read: Read, heavier: str, lighter: str) -> None:
    """Money, people, large, hedged and exact numbers weigh more than small, passing, vague and converted ones."""
    assert weight(read, heavier) > weight(read, lighter)


def test_the_lead_weighs_more(read: Read) -> None:
    """A figure of the first sentence weighs more than one far down."""
    assert weight(read, "They bought 40 chairs.", lead=True) > weight(read, "They bought 40 chairs.")


def test_the_title_weighs_more(read: Read) -> None:
    """A figure in the title weighs more."""
    assert weight(read, "They bought 40 chairs.", in_title=True) > weight(read, "They bought 40 chairs.")


def test_telling_it_again_weighs_more(read: Read) -> None:
    """A figure told again weighs more, up to a limit."""
    once, twice, often, always = (weight(read, "They bought 40 chairs.", repeats=n) for n in (0, 1, 3, 30))

    assert once < twice < often == always


def test_every_kind_has_a_weight() -> None:
    """No kind of figure is forgotten."""
    assert set(KIND_WEIGHT) == set(get_args(FigureKind))


@given(st.floats(min_value=-20, max_value=20), st.floats(min_value=-20, max_value=20))
def test_the_scale_is_kept(one: float, other: float) -> None:
    """Between 0 and 1, in the order of the weights, one half at the threshold."""
    assert 0 <= squashed(one, 1.5) <= 1
    assert (squashed(one, 1.5) <= squashed(other, 1.5)) or one > other
    assert squashed(1.5, 1.5) == 0.5

"""The words right around a number tell whether it dates, converts, names a race or lasts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.ages import find_ages
from summarizer.counts import find_counts
from summarizer.figure_forms import form_traits
from summarizer.measures import find_measures, find_single_measures
from summarizer.money import find_money
from summarizer.proportions import find_proportions
from summarizer.quantity import Quantity

RECOGNIZERS = (find_money, find_proportions, find_measures, find_single_measures, find_counts)


def first(text: str) -> Quantity:
    """Return the first quantity of `text`."""
    found = [q for recognize in RECOGNIZERS for q in recognize(text, 0, len(text))]
    return min(found, key=lambda q: (q.start, -q.end))


def traits(text: str) -> set[str]:
    """Return the traits that hold for the first quantity of `text`."""
    return {name for name, value in form_traits(text, first(text)).items() if value}


HITS = [
    ("They raised a 40-strong choir.", "hyphen"),
    ("They saw nine of the ships.", "part_of"),
    ("They saw the three ships.", "known"),
    ("They saw the city's three ships.", "known"),
    ("They asked the top 300 firms.", "top"),
    ("Then came Ostmark (77,000) at last.", "listed"),
    ("The crown (£40) was paid.", "converted"),
    ("The wall (515m) fell.", "converted"),
    ("Output doubled there.", "growing"),
    ("It sank 40 miles off the coast.", "away"),
    ("It lies 40 miles (as they say) from it.", "away"),
    ("She won the 60m gold.", "race"),
    ("She won the men's 100m there.", "race"),
    ("She swam the 50 metres butterfly.", "race"),
    ("They met two years ago.", "elapsed"),
    ("They met two years ago.", "ago"),
    ("They met within 12 days.", "elapsed"),
    ("They met in the last six months.", "elapsed"),
    ("They met in the last six months.", "last"),
    ("Profit rose in the three months to May.", "period"),
    ("They stayed for five months.", "lasting"),
    ("It took 15 minutes.", "lasting"),
]


@pytest.mark.parametrize(("text", "trait"), HITS)
def test_it_is_told_in_this_form(text: str, trait: str) -> None:
    """Each of these words makes the number what it is."""
    assert trait in traits(text)


MISSES = [
    ("They raised a choir of 40.", "hyphen"),
    ("They saw nine ships.", "part_of"),
    ("They saw three ships.", "known"),
    ("They saw the 300 ships.", "known"),
    ("They asked 300 firms.", "top"),
    ("Then came 77,000 men.", "listed"),
    ("They paid £40 for it.", "converted"),
    ("Output grew twice as fast as the plan.", "growing"),
    ("The road runs for 40 miles.", "away"),
    ("The wall is 60m high.", "race"),
    ("They dug for 100 metres.", "race"),
    ("They stayed for two years.", "elapsed"),
    ("They stayed for two years.", "ago"),
    ("They met in the last six months.", "period"),
    ("They met in the last six months.", "lasting"),
    ("They met five months before it.", "lasting"),
]


@pytest.mark.parametrize(("text", "trait"), MISSES)
def test_it_is_not_told_in_this_form(text: str, trait: str) -> None:
    """The same number without these words is a figure like any other."""
    assert trait not in traits(text)


def test_a_hedge_is_a_trait() -> None:
    """A number that its writer hedged was worth the care."""
    text = "About 85 letters came."
    number = first(text)
    hedged = Quantity(
        start=0,
        end=number.end,
        first=number.first,
        last=number.last,
        value=85.0,
        unit="",
        kind="count",
        qualifier="About",
    )

    assert form_traits(text, hedged)["hedged"] == 1.0
    assert form_traits(text, number)["hedged"] == 0.0


def test_a_fraction_of_a_year_is_a_time() -> None:
    """Half of the year says when, half of the farms how many."""
    text = "Half of the year passed."
    half = Quantity(start=0, end=4, first=0, last=4, value=0.5, unit="share of year", kind="fraction")
    farms = Quantity(start=0, end=4, first=0, last=4, value=0.5, unit="share of farms", kind="fraction")

    assert form_traits(text, half)["elapsed"] == 1.0
    assert form_traits(text, farms)["elapsed"] == 0.0


@given(st.text(alphabet="ab (2).,-", max_size=12), st.text(alphabet="ab (2).,-", max_size=12))
def test_any_surroundings_are_read(before: str, behind: str) -> None:
    """Whatever stands around a number, each trait is 0 or 1, and always the same ones are told."""
    text = f"{before}17{behind}"
    number = Quantity(
        start=len(before),
        end=len(before) + 2,
        first=len(before),
        last=len(before) + 2,
        value=17.0,
        unit="",
        kind="count",
    )
    found = form_traits(text, number)

    assert set(found.values()) <= {0.0, 1.0}
    assert found.keys() == form_traits("40 ships came.", first("40 ships came.")).keys()


def test_ages_are_not_asked() -> None:
    """An age is left out before traits are read, whatever its form."""
    assert [q.unit for q in find_ages("The 43-year-old left.", 0, 21)] == ["years old"]

"""What was done to them, or what they did, says that a number alone counts people or animals."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.people_units import with_people
from summarizer.quantity import Quantity


def count(text: str, number: str, value: float, unit: str = "") -> Quantity:
    """Return the count written by `number`, with its unit where it has one."""
    start = text.index(number)
    end = start + len(number)
    return Quantity(start=start, end=end, first=start, last=end, value=value, unit=unit, kind="count", bare=True)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 5,000 have died in the war.", "people"),
        ("In all 5,000 were evacuated.", "people"),
        ("There 5,000 remain homeless.", "people homeless"),
        ("In all 5,000 were in custody.", "people"),
        ("On Sunday 5,000 lined the streets.", "people"),
        ("On Sunday 5,000 lined jackets were sold.", ""),
        ("In all 5,000 are still missing.", "people missing"),
        ("With 5,000 unemployed it is poor.", "unemployed"),
        ("Of these 5,000 of the dead were nurses.", "dead"),
        ("In all 5,000 have been laid to rest.", "people"),
        ("They saw 5,000 unemployed workers.", ""),
        ("Of the 5,000 who came, few stayed.", "people"),
        ("In all 5,000 tested positive there.", "people"),
        ("The island buried 5,000 unclaimed dead in a year.", "people dead"),
        ("They pulled 5,000 from the water.", "people"),
        ("They pulled 5,000 nails.", ""),
        ("The fever has infected 5,000 since May.", "people"),
        ("The flood displaced 5,000 in two days.", "people"),
        ("The flood displaced 5,000 boats.", ""),
        ("Of these 5,000 follow the page.", "people"),
        ("With over 5,000 riding to work it is busy.", "people"),
        ("With over 5,000 rising to two it is odd.", ""),
        ("There 5,000 had gathered for tea.", "people"),
        ("Some 5,000 have been sold.", ""),
        ("In all 5,000 were red.", ""),
    ],
)
def test_what_only_people_do(text: str, unit: str) -> None:
    """Who died, fled or was evacuated is a person; what was sold may be anything."""
    found = with_people(text, count(text, "5,000", 5000.0), [])

    assert ("" if found is None else found.unit) == unit


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("The blast wounded dozens more.", "dozens", "people wounded"),
        ("In all hundreds were injured.", "hundreds", "people injured"),
        ("Police arrested dozens on Friday.", "dozens", "people arrested"),
        ("The fall hurt at least hundreds.", "hundreds", "people hurt"),
        ("The blast broke dozens more.", "dozens", ""),
    ],
)
def test_vague_numbers_count_people_too(text: str, number: str, unit: str) -> None:
    """Who was hurt or hurt people is said of dozens as of twelve."""
    vague = replace(count(text, number, 0.0), value=None)

    found = with_people(text, vague, [])

    assert ("" if found is None else found.unit) == unit


ANIMALS = [
    ("They met 62 hens, and 28 had died.", "62 hens", "28", "hens"),
    ("Of 1,200 samples, 90 tested positive.", "1,200 samples", "90", "samples"),
    ("They met 62 hens. Later 28 had died.", "62 hens", "28", "people"),
    ("They met 62 tents, and 28 had died.", "62 tents", "28", "people"),
]


@pytest.mark.parametrize(("text", "told", "number", "unit"), ANIMALS)
def test_animals_fare_like_people(text: str, told: str, number: str, unit: str) -> None:
    """In one sentence those who died or tested positive are the animals or samples it told of."""
    before = replace(count(text, told, 62.0), unit=told.split()[1], bare=False)
    found = with_people(text, count(text, number, 28.0), [before])

    assert found is not None
    assert found.unit == unit


@pytest.mark.parametrize("state", ["killed", "injured", "arrested", "displaced", "missing"])
@given(number=st.integers(2, 99_999))
def test_any_number_of_casualties_counts_people(state: str, number: int) -> None:
    """The unit keeps the article's word for what happened to them, and the text runs to it."""
    text = f"Some {number} were {state} on Friday."
    found = with_people(text, count(text, str(number), number), [])

    assert found is not None
    assert found.unit == f"people {state}"
    assert text[found.start : found.end].endswith(state)


@given(st.text(max_size=60))
def test_any_words_behind_are_survived(behind: str) -> None:
    """Whatever stands behind the number, its own place stays."""
    text = f"40{behind}"
    found = with_people(text, count(text, "40", 40.0), [])

    assert found is None or (found.first, found.last) == (0, 2)

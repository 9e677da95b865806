"""Numbers with a unit of measure are found with their kind; symbols keep their case."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.lexicon import word_table
from summarizer.measures import find_magnitudes, find_measures, find_race_times, find_single_measures
from summarizer.schema import FigureKind


def found(text: str) -> list[tuple[str, object, str, str]]:
    """Return surface, value, unit and kind of each measure in `text`."""
    return [(text[q.start : q.end], q.value, q.unit, q.kind) for q in find_measures(text, 0, len(text))]


HITS = [
    ("Winds of 150mph blew.", "150mph", 150.0, "mph", "speed"),
    ("A 90-day stay began.", "90-day", 90.0, "day", "duration"),
    ("It lay 30 km off the coast.", "30 km", 30.0, "km", "distance"),
    ("It has 1.2m sq ft of offices.", "1.2m sq ft", 1.2e6, "sq ft", "area"),
    ("It fell to minus 12C at night.", "minus 12C", -12.0, "C", "temperature"),
    ("It was a 10 -12 mile race.", "12 mile", 12.0, "mile", "distance"),
    ("It was -3 degrees Celsius.", "-3 degrees Celsius", -3.0, "degrees Celsius", "temperature"),
    ("It weighs two tonnes.", "two tonnes", 2.0, "tonnes", "weight"),
    ("It makes 1,200 megawatts.", "1,200 megawatts", 1200.0, "megawatts", "power"),
    ("It stores 128GB.", "128GB", 128.0, "GB", "data"),
    ("It sold 3 million barrels.", "3 million barrels", 3e6, "barrels", "volume"),
    ("It took seven and a half years.", "seven and a half years", 7.5, "years", "duration"),
    ("It ran 11 miles an hour.", "11 miles an hour", 11.0, "miles an hour", "speed"),
    ("It is 3½ feet tall.", "3½ feet", 3.5, "feet", "distance"),
    ("It rained for four days on end.", "four days", 4.0, "days", "duration"),
    ("Bake it for 25min there.", "25min", 25.0, "min", "duration"),
    ("They moved 40 tons of it.", "40 tons", 40.0, "tons", "weight"),
    ("A 6-foot wall fell.", "6-foot", 6.0, "foot", "distance"),
]

MISSES = [
    "They have 10 cup finals left.",
    "They sold 12 mugs.",
    "One MP spoke.",
    "The F-16 flew.",
    "A yard of ale.",
    "They drew 4 Wagons.",
    "They came in twos.",
]


@pytest.mark.parametrize(("text", "surface", "value", "unit", "kind"), HITS)
def test_measures(text: str, surface: str, value: float, unit: str, kind: str) -> None:
    """Value, unit as written and kind are right, glued, spaced or hyphenated."""
    assert (surface, value, unit, kind) in found(text)


@pytest.mark.parametrize("text", MISSES)
def test_no_measures(text: str) -> None:
    """A word that starts with a symbol, a model and a unit without a number are no measures."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("A magnitude 6.4 quake struck.", "magnitude 6.4", 6.4),
        ("A 5-magnitude quake struck.", "5-magnitude", 5.0),
        ("A quake with a magnitude of 7.1 struck.", "magnitude of 7.1", 7.1),
    ],
)
def test_magnitudes(text: str, surface: str, value: float) -> None:
    """The strength of a quake is a number without a unit."""
    (quantity,) = find_magnitudes(text, 0, len(text))

    assert (text[quantity.start : quantity.end], quantity.value) == (surface, value)


@pytest.mark.parametrize("text", ["A magnitude of 20 orders.", "Of great magnitude.", "A 6.4 quake."])
def test_no_magnitudes(text: str) -> None:
    """Other numbers near the word are none."""
    assert list(find_magnitudes(text, 0, len(text))) == []


def test_every_kind_in_the_lexicon_is_a_kind_of_figure() -> None:
    """A misspelt kind in the list would reach the reader."""
    assert set(word_table("measure_units").values()) <= set(get_args(FigureKind))


@given(st.integers(min_value=1, max_value=99_999), st.sampled_from(sorted(word_table("measure_units"))))
def test_every_unit_of_the_lexicon_is_found(number: int, unit: str) -> None:
    """Each unit is found behind a number, with its own kind."""
    shown = word_table("unit_symbols").get(unit, unit)

    assert (f"{number:,} {unit}", float(number), shown, word_table("measure_units")[unit]) in found(
        f"They had {number:,} {unit} of it."
    )


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Berg won in 2:01:41 in Orre.", [("2:01:41", 121.683)]),
        ("He set a lap record of 1:32.500 in Orre.", [("1:32.500", 1.542)]),
        ("Her record of 12:37.35 has stood.", [("12:37.35", 12.623)]),
        ("They met at 9:15 in Orre.", []),
        ("They met from 9:00 to 5:00.", []),
        ("They came in 9:15 p.m. trains.", []),
    ],
)
def test_times_of_races(text: str, times: list[tuple[str, float]]) -> None:
    """Behind words of a race a time is how long it took, told in minutes; elsewhere a clock shows it."""
    found = list(find_race_times(text, 0, len(text)))

    assert [(text[q.first : q.last], q.value) for q in found] == times
    assert all((q.unit, q.kind) == ("minutes", "duration") for q in found)


SINGLE = [
    ("He left more than a year ago.", "a year", 1.0, "year"),
    ("It took more than a year.", "a year", 1.0, "year"),
    ("They waited nearly a decade for it.", "a decade", 1.0, "decade"),
    ("They sat there for just over an hour.", "an hour", 1.0, "hour"),
    ("It is about a mile and a half away.", "a mile and a half", 1.5, "mile"),
    ("They sat there for an hour and a half.", "an hour and a half", 1.5, "hour"),
    ("They sat there for half an hour.", "half an hour", 0.5, "hour"),
    ("A half-hour chat followed.", "half-hour", 0.5, "hour"),
    ("He won by half a second.", "half a second", 0.5, "second"),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), SINGLE)
def test_one_of_a_unit(text: str, surface: str, value: float, unit: str) -> None:
    """One of a unit is a measure where it is hedged or halved."""
    (quantity,) = find_single_measures(text, 0, len(text))

    assert (text[quantity.start : quantity.end], quantity.value, quantity.unit) == (surface, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "It took a year.",
        "They meet twice a day.",
        "It grew by two and a half a year.",
        "It came around a second time.",
        "They sold almost a year-old stock.",
        "Nearly a year’s rent is due.",
        "They walked over a hundred miles.",
        "They lost the Capital One Cup.",
        "It carried 11% more than a year ago.",
        "It sold 40,000 less than a decade earlier.",
    ],
)
def test_one_that_is_no_measure(text: str) -> None:
    """An article alone, an ordinal and a possessor count nothing."""
    assert list(find_single_measures(text, 0, len(text))) == []

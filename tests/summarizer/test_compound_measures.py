"""A measure in two units is one figure, in the larger of them; two measures stay two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.check_numbers import could_mean
from summarizer.compound_measures import join_compounds
from summarizer.measures import find_measures
from summarizer.quantity import Quantity, Value


def joined(text: str) -> list[tuple[str, Value, str]]:
    """Return surface, value and unit of each measure of `text`, joined."""
    found = sorted(find_measures(text, 0, len(text)), key=lambda quantity: quantity.first)
    return [(text[q.start : q.end], q.value, q.unit) for q in join_compounds(text, found)]


ONE = [
    ("He rode four hours, 31 minutes and 12 seconds.", "four hours, 31 minutes and 12 seconds", 4.52, "hours"),
    ("They dived for two hours and 17 minutes.", "two hours and 17 minutes", 2 + 17 / 60, "hours"),
    ("They waited 3 hours 45 minutes.", "3 hours 45 minutes", 3.75, "hours"),
    ("They won in 3 minutes, 19.5 seconds.", "3 minutes, 19.5 seconds", 3.325, "minutes"),
    ("She served four years and six months.", "four years and six months", 4.5, "years"),
    ("He raced at 17 years and 146 days.", "17 years and 146 days", 17.4, "years"),
    ("The calf weighs 6 pounds 8 ounces.", "6 pounds 8 ounces", 6.5, "pounds"),
    ("The calf weighs 6 stone 7 pounds now.", "6 stone 7 pounds", 6.5, "stone"),
    ("The thief is 5ft 9in tall.", "5ft 9in", 5.75, "ft"),
    ("The thief is 5 feet 9 inches tall.", "5 feet 9 inches", 5.75, "feet"),
]

SEPARATE = [
    # three in a row, of months of unequal length
    ("It runs for 3 years, 2 months, 14 days.", 3),
    # a smaller unit that does not fit into the larger
    ("They met for two hours and 90 minutes.", 2),
    # not the next unit, or another kind
    ("They walked two hours and 12 miles.", 2),
    ("They walked two hours with 17 minutes of rest.", 2),
    # two of one unit
    ("They slept two hours and three hours.", 2),
    ("The wall is 5ft in the north.", 1),
    ("The wall is 5ft 9 in the north.", 1),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), ONE)
def test_two_units_are_one_measure(text: str, surface: str, value: float, unit: str) -> None:
    """The larger unit is kept, and the whole text of both numbers."""
    ((found, number, measured),) = joined(text)

    assert (found, measured) == (surface, unit)
    assert number == pytest.approx(value)


@pytest.mark.parametrize(("text", "count"), SEPARATE)
def test_two_measures_stay_two(text: str, count: int) -> None:
    """Neighbours that are no unit and its part are told apart."""
    assert len(joined(text)) == count


@pytest.mark.parametrize(("text", "surface", "value", "unit"), ONE)
def test_the_gate_reads_them_too(text: str, surface: str, value: float, unit: str) -> None:
    """What is joined here can be proven by the gate, which has tables of its own; another value cannot."""
    ((_, found, _),) = joined(text)

    assert isinstance(found, float)
    assert could_mean(surface, found)
    assert not could_mean(surface, found + 1)


@given(st.integers(min_value=1, max_value=99), st.integers(min_value=1, max_value=59))
def test_any_hours_and_minutes(hours: int, minutes: int) -> None:
    """Whatever the numbers, minutes are sixtieths of an hour."""
    text = f"They waited {hours} hours and {minutes} minutes."

    ((_, value, unit),) = joined(text)

    assert unit == "hours"
    assert value == pytest.approx(hours + minutes / 60)


def test_what_has_no_value_is_left_alone() -> None:
    """A quantity without an exact number is never joined."""
    text = "hours and minutes"
    vague = Quantity(start=0, end=5, first=0, last=5, value=None, unit="hours", kind="duration")
    other = Quantity(start=10, end=17, first=10, last=17, value=None, unit="minutes", kind="duration")

    assert join_compounds(text, [vague, other]) == [vague, other]

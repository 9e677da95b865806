"""Percentages, points, fractions, odds and multiples are found with their value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.proportions import find_proportions


def found(text: str) -> list[tuple[str, object, str, str]]:
    """Return surface, value, unit and kind of each proportion in `text`."""
    return [(text[q.start : q.end], q.value, q.unit, q.kind) for q in find_proportions(text, 0, len(text))]


HITS = [
    ("It is one in 3,000, they write.", "one in 3,000", 1 / 3000, "share", "fraction"),
    ("It is off by plus or minus 2 percent.", "2 percent", 2.0, "%", "percent"),
    # percentages and points
    ("Rents rose 3½ per cent.", "3½ per cent", 3.5, "%", "percent"),
    ("Rents rose 12.5 pct.", "12.5 pct", 12.5, "%", "percent"),
    ("Rents rose 1.38pc.", "1.38pc", 1.38, "%", "percent"),
    ("Rents rose five percent.", "five percent", 5.0, "%", "percent"),
    ("A change of -5.44% hurt.", "-5.44%", -5.44, "%", "percent"),
    ("A change of minus 2 percent hurt.", "minus 2 percent", -2.0, "%", "percent"),
    ("Turnout fell 3 percentage points.", "3 percentage points", 3.0, "percentage points", "percent"),
    ("It rose 25 basis points.", "25 basis points", 25.0, "basis points", "percent"),
    ("It rose 25bps.", "25bps", 25.0, "basis points", "percent"),
    # fractions of a point
    ("A cut of a quarter of a point.", "a quarter of a point", 0.25, "points", "fraction"),
    ("A quarter-point cut came.", "A quarter-point", 0.25, "points", "fraction"),
    ("It cut half a percentage point.", "half a percentage point", 0.5, "percentage points", "fraction"),
    # fractions of a whole
    ("Two-thirds of farms closed.", "Two-thirds", 2 / 3, "share", "fraction"),
    ("Three quarters of farms closed.", "Three quarters", 0.75, "share", "fraction"),
    ("Exports fell by a third.", "a third", 1 / 3, "share", "fraction"),
    ("Exports fell by a third last year.", "a third", 1 / 3, "share", "fraction"),
    ("Exports fell by almost a fifth in May.", "a fifth", 0.2, "share", "fraction"),
    ("Exports fell by a quarter to £40 million.", "a quarter", 0.25, "share", "fraction"),
    ("Nearly half of farms closed.", "half", 0.5, "share", "fraction"),
    ("Only 3/4 of farms closed.", "3/4", 0.75, "share", "fraction"),
    # odds
    ("One in four farms closed.", "One in four", 0.25, "share", "fraction"),
    ("Three out of 10 farms closed.", "Three out of 10", 0.3, "share", "fraction"),
    # multiples
    ("They cut the cost by half in May.", "half", 0.5, "share", "fraction"),
    ("They met twice last year.", "twice", 2.0, "times", "number"),
    ("It is twice as high as it was.", "twice", 2.0, "times", "number"),
    ("It is 10 times the old level.", "10 times", 10.0, "times", "number"),
    ("Output grew tenfold.", "tenfold", 10.0, "times", "number"),
    ("Output grew 3-fold.", "3-fold", 3.0, "times", "number"),
    ("Exports have tripled.", "tripled", 3.0, "times", "number"),
]

MISSES = [
    "Damage of a quarter of a million was done.",
    "Two-thirds of a million voted.",
    "They won in the past three quarters.",
    "The third quarter was dull.",
    "A third man came.",
    "They came at half past nine.",
    "They lost four quarter-finals.",
    "They ate three quarter-pounders.",
    "Sales rose for four quarters.",
    "They came by a quarter to nine.",
    "They were passed by a third runner.",
    "It ended a decade and a half of rain.",
    "They scored 20 in 30 minutes.",
    "They built three in 2019.",
    "The 777x flew.",
    "They met once or twice.",
    "They met twice.",
    "They think twice in May.",
    "They were moved by half notes.",
    "They acquitted him on a third.",
    "They cut in one room, drill in the next and polish in a third.",
    "He scored two goals and a third, late on.",
    "He doubled down on it.",
    "Ek doubled home the winning run.",
    "Ek doubled in two runs.",
    "Ek doubled and scored twice.",
    "The power has doubled roughly every 3.4 months.",
    "They doubled their lead.",
    "The doubles final was long.",
    "A percentage was named.",
]


@pytest.mark.parametrize(("text", "surface", "value", "unit", "kind"), HITS)
def test_proportions(text: str, surface: str, value: float, unit: str, kind: str) -> None:
    """Each form has its value, unit and kind."""
    assert (surface, pytest.approx(value), unit, kind) in found(text)


@pytest.mark.parametrize("text", MISSES)
def test_no_proportions(text: str) -> None:
    """Parts of games and of the year, names, ordinals and rates per time are none."""
    assert found(text) == []


@given(st.integers(min_value=0, max_value=5000), st.sampled_from(["%", " %", " percent", " per cent", "pc"]))
def test_any_percentage_is_found(value: int, sign: str) -> None:
    """Whatever the number and however the percent sign is written."""
    text = f"The share was {value}{sign} then."

    assert found(text) == [(f"{value}{sign}", float(value), "%", "percent")]


@given(st.integers(min_value=1, max_value=20), st.integers(min_value=1, max_value=20))
def test_odds_are_a_part_of_a_whole(some: int, whole: int) -> None:
    """Odds are under one; more than all of them are none."""
    values = [value for _, value, unit, _ in found(f"About {some} in {whole} farms closed.") if unit == "share"]

    assert values == ([pytest.approx(some / whole)] if some < whole else [])


def test_only_the_part_asked_for_is_read() -> None:
    """Percentages before and behind the part are left out, and places are places in the whole text."""
    text = "First 5 percent, then 6 percent, last 7 percent."
    start = text.index("6")

    (quantity,) = find_proportions(text, start, start + len("6 percent"))

    assert (quantity.start, quantity.value) == (start, 6.0)


@pytest.mark.parametrize(
    ("text", "start"),
    [("-5% was the result", 0), ("it was -5% then", 7), ("it was (-5%) then", 8), ("it was minus 5% then", 7)],
)
def test_a_minus_belongs_to_the_number(text: str, start: int) -> None:
    """A loss is negative, and its sign is part of its text."""
    (quantity,) = find_proportions(text, 0, len(text))

    assert (quantity.start, quantity.value) == (start, -5.0)


@pytest.mark.parametrize("text", ["a 2-5% rise", "the high-5% club"])
def test_a_hyphen_is_no_minus(text: str) -> None:
    """Between two words or numbers the same mark is a hyphen."""
    assert all(isinstance(q.value, float) and q.value > 0 for q in find_proportions(text, 0, len(text)))

"""Sources, families, half-time scores, loose guesses and how tall somebody is are told in passing."""

import pytest

from summarizer.passing_figures import passing_cost, thing_of
from summarizer.quantity import Quantity, Value
from summarizer.schema import FigureKind, Sentence, Span


def cost(text: str, number: str, value: Value, unit: str, kind: FigureKind = "count") -> float:
    """Return what the quantity written by `number` loses in the sentence `text`."""
    start = text.index(number)
    end = start + len(number)
    quantity = Quantity(start=start, end=end, first=start, last=end, value=value, unit=unit, kind=kind)
    sentence = Sentence(index=0, text=text, span=Span(0, len(text)), first=0, last=0, block=0)
    return passing_cost(text, quantity, sentence)


PASSING: list[tuple[str, str, Value, str, FigureKind]] = [
    ("Two officials who asked not to be named said so.", "Two", 2.0, "officials", "count"),
    ("Three people familiar with the deal said so.", "Three", 3.0, "people", "count"),
    ("Two diplomats said so on condition of anonymity.", "Two", 2.0, "diplomats", "count"),
    ("She leaves two sisters and a farm.", "two", 2.0, "sisters", "count"),
    ("They had two children and a farm.", "two", 2.0, "children", "count"),
    ("The mother of two spoke.", "two", 2.0, "children", "count"),
    ("They could have had two or three ships.", "two or three", (2.0, 3.0), "ships", "count"),
    ("The first half ended 1-1 in the rain.", "1-1", None, "score", "score"),
    ("The thief is 5ft 9in tall.", "5ft 9in", 5.75, "ft", "distance"),
    ("The thief is 5 to 6 feet tall.", "5 to 6 feet", (5.0, 6.0), "feet", "distance"),
]

TOLD: list[tuple[str, str, Value, str, FigureKind]] = [
    ("Two officials were dismissed.", "Two", 2.0, "officials", "count"),
    ("Some 300 people asked not to be named.", "300", 300.0, "people", "count"),
    ("Two ships asked not to be named.", "Two", 2.0, "ships", "count"),
    ("Her two sisters were killed in the fire.", "two", 2.0, "sisters", "count"),
    ("The ban saved two children.", "two", 2.0, "children", "count"),
    ("The mother of two died.", "two", 2.0, "children", "count"),
    ("They had two to three ships.", "two to three", (2.0, 3.0), "ships", "count"),
    ("They had 200 or 300 ships.", "200 or 300", (200.0, 300.0), "ships", "count"),
    ("The match ended 1-1 in the rain.", "1-1", None, "score", "score"),
    ("The tower is 500 feet tall.", "500 feet", 500.0, "feet", "distance"),
    ("The road is 5 miles long.", "5 miles", 5.0, "miles", "distance"),
    ("Two tall men came.", "Two", 2.0, "men", "count"),
]


@pytest.mark.parametrize(("text", "number", "value", "unit", "kind"), PASSING)
def test_told_in_passing(text: str, number: str, value: Value, unit: str, kind: FigureKind) -> None:
    """It costs weight to stand for a source, a family, a few, a part of a game or a person's height."""
    assert cost(text, number, value, unit, kind) > 0


@pytest.mark.parametrize(("text", "number", "value", "unit", "kind"), TOLD)
def test_told_as_news(text: str, number: str, value: Value, unit: str, kind: FigureKind) -> None:
    """The same words cost nothing where something happens to those counted, or many are."""
    assert cost(text, number, value, unit, kind) == 0


@pytest.mark.parametrize(
    ("unit", "thing"),
    [("people killed", "people"), ("jobs/year", "jobs"), ("Dogs", "dogs"), ("share of voters", "share"), ("", "")],
)
def test_the_thing_counted(unit: str, thing: str) -> None:
    """A unit is known by its first word, in lower case, without what it is counted by."""
    quantity = Quantity(start=0, end=1, first=0, last=1, value=1.0, unit=unit, kind="count")

    assert thing_of(quantity) == thing

"""A hedge belongs to the number it stands by, and "a share" to its unit."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantity import Quantity, Value
from summarizer.schema import FigureKind, Span
from summarizer.wording import joined_word, with_hedge, with_plural, with_rate


def number_in(text: str, *, unit: str = "", kind: FigureKind = "count") -> Quantity:
    """Return the first number in digits of `text`, with the word behind it where it is the unit."""
    match = re.search(rf"\d[\d,.]*\d|\d(?:\s{re.escape(unit)})?" if unit else r"\d[\d,.]*\d|\d", text)
    assert match is not None
    start, end = match.span()
    if unit and text[end:].startswith(f" {unit}"):
        end += len(unit) + 1
    return Quantity(start=start, end=end, first=start, last=match.end(), value=1.0, unit=unit, kind=kind)


HEDGES = [
    ("They saw about 8,500 of them.", "about", "about 8,500"),
    ("They saw nearly 300 of them.", "nearly", "nearly 300"),
    ("At least 12 came.", "At least", "At least 12"),
    ("They saw more than 40 of them.", "more than", "more than 40"),
    ("They saw up to 40 of them.", "up to", "up to 40"),
    ("An estimated 40 came.", "An estimated", "An estimated 40"),
    ("They saw as many as 40 of them.", "as many as", "as many as 40"),
    ("They saw a total of 40 of them.", "a total of", "a total of 40"),
    ("It took just over 40 of them.", "just over", "just over 40"),
    ("It took no fewer than 40 of them.", "no fewer than", "no fewer than 40"),
    ("They saw another 40 of them.", "another", "another 40"),
    ("A record 40 came.", "A record", "A record 40"),
    ("They saw some 40 of them.", "some", "some 40"),
    ("It weighs ~45 of them.", "~", "~45"),
    ("They saw plus or minus 34 of them.", "plus or minus", "plus or minus 34"),
    ("They saw ±34 of them.", "±", "±34"),
    ("They saw roughly every 34 of them.", "roughly", "roughly every 34"),
    ("They saw 300 or so.", "or so", "300 or so"),
    ("They saw 300 or more.", "or more", "300 or more"),
    ("They saw 20,000-plus fans.", "plus", "20,000-plus"),
    ("They saw 20,000+ fans.", "+", "20,000+"),
]

WITHOUT_HEDGE = [
    "They saw 40 of them.",
    "Somebody told 40 of them.",
    "They talked about the sea, and 40 came.",
    "The roundabout 40 were there.",
    "Ek carded a three-under 69.",
    "They saw 40 or 50.",
]

RATES = [
    ("It costs 600 euros an hour.", "euros", "money", "euros/hour", "money"),
    ("It costs 600 euros per barrel.", "euros", "money", "euros/barrel", "money"),
    ("It rose to 600 euros a ton from 400.", "euros", "money", "euros/ton", "money"),
    ("It costs 600 euros a kg.", "euros", "money", "euros/kg", "money"),
    ("It costs 600 euros per hectare.", "euros", "money", "euros/hectare", "money"),
    ("It costs 95 euros/tonne.", "euros", "money", "euros/tonne", "money"),
    ("They need 300 doses a week.", "doses", "count", "doses/week", "rate"),
    ("It flew 12 miles per second.", "miles", "distance", "miles/second", "speed"),
    ("They need 300 doses weekly.", "doses", "count", "doses/week", "rate"),
    ("They need 300 doses daily, he said.", "doses", "count", "doses/day", "rate"),
    ("They need 300 doses per person.", "doses", "count", "doses/person", "count"),
]

WITHOUT_RATE = [
    ("It cost 600 euros a year earlier.", "euros"),
    ("It cost 600 euros a year ago.", "euros"),
    ("It cost 600 euros daily papers.", "euros"),
    ("It cost 600 euros and more.", "euros"),
    ("It cost 600 euros a lot.", "euros"),
]


@pytest.mark.parametrize(("text", "hedge", "surface"), HEDGES)
def test_hedges(text: str, hedge: str, surface: str) -> None:
    """The words of the hedge are kept as they are, and are part of the figure's text."""
    quantity = with_hedge(text, 0, number_in(text))

    assert (quantity.qualifier, text[quantity.start : quantity.end]) == (hedge, surface)


@pytest.mark.parametrize("text", WITHOUT_HEDGE)
def test_no_hedge(text: str) -> None:
    """Words that only look like a hedge, or stand elsewhere, are none."""
    assert with_hedge(text, 0, number_in(text)).qualifier == ""


def test_a_hedge_of_the_paragraph_before_is_not_taken() -> None:
    """What stands before the paragraph is no part of it."""
    text = "They saw about\n40 came."

    assert with_hedge(text, text.index("40"), number_in(text)).qualifier == ""


@pytest.mark.parametrize(("text", "unit", "kind", "expected", "expected_kind"), RATES)
def test_rates(text: str, unit: str, kind: FigureKind, expected: str, expected_kind: str) -> None:
    """What a number is counted by joins its unit; per time a count is a rate and a length a speed."""
    quantity = with_rate(text, number_in(text, unit=unit, kind=kind))

    assert (quantity.unit, quantity.kind) == (expected, expected_kind)


@pytest.mark.parametrize(("text", "unit"), WITHOUT_RATE)
def test_no_rate(text: str, unit: str) -> None:
    """The words "a year earlier" say when, not by what."""
    assert with_rate(text, number_in(text, unit=unit, kind="money")).unit == unit


@pytest.mark.parametrize("kind", ["score", "rank", "duration", "fraction"])
def test_kinds_without_a_rate(kind: FigureKind) -> None:
    """Results, places, spans of time and shares are counted by nothing."""
    text = "They had 12 days a week."

    assert with_rate(text, number_in(text, unit="days", kind=kind)).unit == "days"


@given(st.text(alphabet="abc about or so,.~+-", max_size=40), st.text(alphabet="abc or so per day+-/", max_size=40))
def test_the_number_stays_inside(before: str, behind: str) -> None:
    """Whatever the words around it, the text of the figure holds its number."""
    text = f"{before} 45 {behind}"

    quantity = with_hedge(text, 0, with_rate(text, number_in(text)))

    assert "45" in text[quantity.start : quantity.end]
    assert quantity.qualifier in text[quantity.start : quantity.end]


PLURALS: list[tuple[str, str, Value, str, FigureKind, str]] = [
    ("a 3-game streak", "3", 3.0, "game", "count", "games"),
    ("a 22-match run", "22", 22.0, "match", "count", "matches"),
    ("a 5-day stay", "5", 5.0, "day", "duration", "days"),
    ("a 12 mile road", "12", 12.0, "mile", "distance", "miles"),
    ("a 1-game ban", "1", 1.0, "game", "count", "game"),
    ("for 0.5 hour", "0.5", 0.5, "hour", "duration", "hour"),
    ("an 8-inch screen", "8", 8.0, "inch", "distance", "inch"),
    ("a 6-foot wall", "6", 6.0, "foot", "distance", "foot"),
    ("a 60-mph road", "60", 60.0, "mph", "count", "mph"),
    ("a 30-century run", "30", 30.0, "century", "duration", "century"),
    ("they are 12 staff", "12", 12.0, "staff", "count", "staff"),
    ("a 10-15-year plan", "10-15", (10.0, 15.0), "year", "duration", "years"),
]


@pytest.mark.parametrize(("text", "number", "value", "unit", "kind", "plural"), PLURALS)
def test_several_are_told_in_the_plural(
    text: str, number: str, value: Value, unit: str, kind: FigureKind, plural: str
) -> None:
    """The unit of more than one is the plural, where it is made by an s; the text of the figure stays as it is."""
    start = text.index(number)
    end = start + len(number)
    told = Quantity(start=start, end=end, first=start, last=end, value=value, unit=unit, kind=kind)

    assert with_plural(text, told) == replace(told, unit=plural)


@pytest.mark.parametrize(
    ("text", "noun", "whole"),
    [
        ("It saw 13,408 take-offs.", "offs", "take-offs"),
        ("She hit six 3-pointers.", "pointers", "3-pointers"),
        ("It saw ten well-known men.", "men", "men"),
        ("It saw ten late-night trains.", "trains", "trains"),
        ("It saw ten offs.", "offs", "offs"),
        ("It has ten cat-eyes.", "eyes", "eyes"),
    ],
)
def test_the_end_of_a_word_is_told_whole(text: str, noun: str, whole: str) -> None:
    """A particle behind a hyphen says nothing alone; another noun does."""
    start = text.index(noun)

    assert joined_word(text, Span(start, start + len(noun))) == whole

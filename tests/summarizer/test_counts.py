"""Numbers without a unit are found wherever they stand alone, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.counts import find_counts


def found(text: str) -> list[tuple[str, object]]:
    """Return surface and value of each bare number in `text`, in order."""
    return sorted((text[q.start : q.end], q.value) for q in find_counts(text, 0, len(text)) if q.kind == "count")


HITS = [
    ("They sent 8,500 troops.", [("8,500", 8500.0)]),
    ("They sent half a million masks.", [("half a million", 500_000.0)]),
    ("They sold 2.7m records.", [("2.7m", 2.7e6)]),
    ("They sold 592million records.", [("592million", 5.92e8)]),
    ("The flat sold for 1.2m in May.", [("1.2m", 1.2e6)]),
    ("They have 1.1m Fotogram followers.", [("1.1m", 1.1e6)]),
    ("A quarter of a million people came.", [("A quarter of a million", 250_000.0)]),
    ("Some 2B users and 3B active users came.", [("2B", 2e9), ("3B", 3e9)]),
    ("They are three.", [("three", 3.0)]),
    ("It closed at 7,310.26.", [("7,310.26", 7310.26)]),
    ("It lost minus-5 yards.", [("minus-5", -5.0)]),
    ("It stood at -5 there.", [("-5", -5.0)]),
    ("Dozens of farms closed.", [("Dozens", None)]),
    ("Tens of thousands marched.", [("Tens of thousands", None)]),
    ("Several hundred farms closed.", [("Several hundred", None)]),
    ("A couple of million trees burned.", [("A couple of million", 2e6)]),
    ("A couple billion trees burned.", [("A couple billion", 2e9)]),
    ("A few dozen farms closed.", [("A few dozen", None)]),
]

MISSES = [
    "The Vesta 1B Orbital Shuttle landed.",
    "The H- 1B visa went.",
    "The 100m relay runners came.",
    "The F-16 flew over it.",
    "It costs $5 there.",
    "The 16th case came.",
    "They met at 7:30 there.",
    "The A380 landed.",
    "Scores were settled.",
    "It is a number.",
]


@pytest.mark.parametrize(("text", "expected"), HITS)
def test_bare_numbers(text: str, expected: list[tuple[str, object]]) -> None:
    """Digits, words, scales and vague numbers are found; a vague number has no value, but a couple are two."""
    assert found(text) == expected


@pytest.mark.parametrize("text", MISSES)
def test_no_bare_numbers(text: str) -> None:
    """Parts of names, amounts, ordinals and times are none."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"), [("They ran the 100m hurdles.", 100.0), ("He jumped 8.2m.", 8.2), ("A 3m wave came.", 3.0)]
)
def test_metres(text: str, value: float) -> None:
    """An m that is no million is a metre."""
    (quantity,) = find_counts(text, 0, len(text))

    assert (quantity.value, quantity.unit, quantity.kind) == (value, "m", "distance")


@given(st.integers(min_value=0, max_value=10**9))
def test_any_number_is_found_whole(number: int) -> None:
    """A number is found once and whole, never its last digits alone."""
    assert found(f"They sent {number:,} letters.") == [(f"{number:,}", number)]

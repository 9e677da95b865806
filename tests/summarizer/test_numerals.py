"""Numbers are read as a reader reads them: digits, fractions, scales and words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.numerals import DIGITS, NUMBER, NUMBER_WORDS, WORDS, value_of

NUMBER_PATTERN = re.compile(NUMBER, re.VERBOSE | re.IGNORECASE)

VALUES = [
    # digits
    ("7", 7.0),
    ("8,500", 8500.0),
    ("1,00,000", 100_000.0),
    ("12.75", 12.75),
    (".5", 0.5),
    ("10 000", 10_000.0),
    ("12\u00a0345", 12_345.0),
    # fractions
    ("3½", 3.5),
    ("½", 0.5),
    ("2 1/2", 2.5),
    ("3/4", 0.75),
    # scales
    ("1.5 billion", 1.5e9),
    ("1.13bn", 1.13e9),
    ("500 crore", 5e9),
    ("20 lakh", 2e6),
    ("3 million", 3e6),
    ("40k", 40_000.0),
    ("1.5 hundred thousand", 150_000.0),
    ("620 thousand", 620_000.0),
    ("2-million", 2e6),
    # parts of a scale
    ("a quarter of a million", 250_000.0),
    ("three-quarters of a million", 750_000.0),
    ("two thirds of a billion", 666_666_666.667),
    # words
    ("zero", 0.0),
    ("seven", 7.0),
    ("Twenty-three", 23.0),
    ("forty two", 42.0),
    ("one hundred and five", 105.0),
    ("two thousand and three", 2003.0),
    ("two hundred and fifty thousand", 250_000.0),
    ("a dozen", 12.0),
    ("half a dozen", 6.0),
    ("half a million", 500_000.0),
    ("a hundred and fifty", 150.0),
    ("two and a half million", 2.5e6),
    ("three and a quarter", 3.25),
    ("twelve hundred", 1200.0),
]

NO_NUMBERS = ["", "and", "a", "troops", "seven troops", "12 parrots", "the ten"]

# What a pattern takes of a text that goes on: never half of a number, never the next one.
MATCHES = [
    ("8,500 troops", "8,500"),
    ("two three", "two"),
    ("one and two", "one"),
    ("10 000 people", "10 000"),
    ("400 737 jets", "400"),
    ("12 million cars", "12 million"),
    ("two and a half years", "two and a half"),
    ("five million, two hundred", "five million"),
    ("3½ per cent", "3½"),
]

NO_MATCHES = ["fifteenth", "onerous", "weight", "tent", "sixpence"]


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_value(text: str, expected: float) -> None:
    """A written number has the value a reader gives it, to the last digit."""
    assert value_of(text) == expected


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_value(text: str) -> None:
    """Words that are no number have no value."""
    assert value_of(text) is None


@pytest.mark.parametrize(("text", "expected"), MATCHES)
def test_pattern_takes_one_whole_number(text: str, expected: str) -> None:
    """The building block ends where the number ends."""
    match = NUMBER_PATTERN.match(text)

    assert match is not None
    assert match.group() == expected


@pytest.mark.parametrize("text", NO_MATCHES)
def test_pattern_takes_no_part_of_a_word(text: str) -> None:
    """A number word is a whole word."""
    assert NUMBER_PATTERN.match(text) is None


def test_building_blocks_hold_no_groups() -> None:
    """They can stand in any other pattern without shifting its groups."""
    for block in (DIGITS, WORDS, NUMBER):
        assert re.compile(block, re.VERBOSE).groups == 0


@given(st.integers(min_value=0, max_value=10**12))
def test_integers_come_back(number: int) -> None:
    """Whatever integer is written, with or without commas, is read again."""
    assert value_of(str(number)) == number
    assert value_of(f"{number:,}") == number


@given(st.decimals(min_value=0, max_value=99_999, places=2, allow_nan=False))
def test_decimals_come_back(number: object) -> None:
    """Whatever decimal is written is read again."""
    assert value_of(str(number)) == pytest.approx(float(str(number)))


@given(st.sampled_from(sorted(NUMBER_WORDS)), st.sampled_from(["hundred", "thousand", "million", "billion"]))
def test_words_and_scales_multiply(word: str, scale: str) -> None:
    """A number word before a scale is multiplied by it."""
    value, one = value_of(f"{word} {scale}"), value_of(f"one {scale}")

    assert one is not None
    assert word == "zero" or value == NUMBER_WORDS[word] * one


@given(st.text(max_size=30))
def test_any_text_is_survived(text: str) -> None:
    """No text breaks the reader."""
    value = value_of(text)

    assert value is None or value >= 0

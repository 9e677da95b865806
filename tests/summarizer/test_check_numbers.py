"""A number is read in every way it can be meant; what it cannot mean is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.check_numbers import could_mean, numbers_in, written_numbers

MEANT = [
    ("four hours, 31 minutes and 12 seconds", 4.52),
    ("8,500", 8500.0),
    ("8500", 8500.0),
    ("12 000", 12000.0),
    # Two numbers beside each other.
    ("roughly 400 737 Max jets", 400.0),
    ("12\u00a0000", 12000.0),
    ("1.500,5", 1500.5),
    ("1.5bn", 1.5e9),
    ("$4.5 million", 4.5e6),
    ("£47m", 47e6),
    ("3½ per cent", 3.5),
    ("½", 0.5),
    ("2 1/2", 2.5),
    ("-0.3 percent", -0.3),
    ("2-3 million", 2e6),
    ("2-3 million", 3e6),
    ("twenty-five", 25.0),
    ("seven", 7.0),
    ("two hundred thousand", 2e5),
    ("a hundred", 100.0),
    ("three dozen", 36.0),
    ("one in four", 0.25),
    ("one in 10,000", 1e-4),
    ("Rs 7, 77, 900", 777_900.0),
    ("3 out of 10", 0.3),
    ("4-1", 4.0),
    ("5 lakh", 5e5),
]


@pytest.mark.parametrize(("text", "value"), MEANT)
def test_what_a_number_can_mean_passes(text: str, value: float) -> None:
    """Separators, scales, fractions, words and ratios are read."""
    assert could_mean(text, value)


NOT_MEANT = [
    ("8,500", 500.0),
    ("8,500", 85000.0),
    ("8,500", 9500.0),
    ("$4.5 million", 4.5e9),
    ("about 60 percent", 6.0),
    ("twenty-five", 52.0),
    ("seven", 8.0),
    ("3½ per cent", 4.5),
    ("one in four", 0.75),
    ("one in 10,000", 0.1),
    ("Rs 7, 77, 900", 77_900.0),
]


@pytest.mark.parametrize(("text", "value"), NOT_MEANT)
def test_what_a_number_cannot_mean_is_refused(text: str, value: float) -> None:
    """Changed, cut, glued or wrongly scaled values are none of its readings."""
    assert not could_mean(text, value)


@pytest.mark.parametrize("text", ["half of the town", "dozens of boats", "no boats", "", "twice as many"])
def test_words_that_are_not_read_prove_and_refute_nothing(text: str) -> None:
    """Where no number is read any value may stand: other rules must judge."""
    assert could_mean(text, 42.0)


def test_every_number_of_a_text_is_known() -> None:
    """Digits and words of one text are all read."""
    assert {4.0, 1.0, 2011.0, 25.0} <= numbers_in("They won 4-1 for the first time since 2011, twenty-five years on.")


def test_numbers_are_told_as_they_are_written() -> None:
    """Each number comes with its spelling."""
    assert [written for written, _ in written_numbers("About 8,500 homes and thirty two boats")] == [
        "8,500",
        "thirty two",
    ]


@given(st.integers(min_value=0, max_value=10**12))
def test_an_integer_means_itself_with_or_without_separators(value: int) -> None:
    """However it is spelled, the value is among the readings."""
    assert could_mean(str(value), float(value))
    assert could_mean(f"{value:,}", float(value))


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=0, max_value=8))
def test_a_changed_digit_is_never_the_same_number(value: int, change: int) -> None:
    """No other value in the same digits passes."""
    digits = str(value)
    other = digits[:-1] + str((int(digits[-1]) + change + 1) % 10)

    assert could_mean(digits, float(other)) is (other == digits)


@given(st.text(max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    """No text breaks the reader."""
    assert all(value >= 0 for value in numbers_in(text))


SCALED = [
    ("$4.5 million", {4.5e6}),
    ("47bn", {47e9}),
    ("two hundred thousand", {2e5}),
    ("twenty-five thousand", {25e3}),
    ("8,500 homes", {8500.0}),
    ("1,00,000 homes", {1e5}),
    ("1.500 homes", {1500.0, 1.5}),
    ("2,5 homes", {2.5, 2.0, 5.0}),
    ("a hundred boats", {100.0}),
    ("12 boats", {12.0}),
]


@pytest.mark.parametrize(("text", "values"), SCALED)
def test_a_number_has_the_scale_right_behind_it(text: str, values: set[float]) -> None:
    """By itself a number means its digits times its own scale; a comma or dot may be of either kind."""
    ((_, found),) = list(written_numbers(text))

    assert found == values


def test_a_range_shares_its_scale() -> None:
    """In "2-3 million" the two may be millions too."""
    known = numbers_in("It may cost 2 to 3 million.")

    assert {2.0, 2e6, 3e6} <= known
    assert 3.0 not in known


@pytest.mark.parametrize(
    ("text", "value"), [("nine in 10", 0.9), ("two out of three", 2 / 3), ("one in every five", 0.2)]
)
def test_shares_are_read(text: str, value: float) -> None:
    """A share told by two numbers is a fraction."""
    assert could_mean(text, value)


@given(st.floats(min_value=0.01, max_value=999.99), st.sampled_from(["thousand", "million", "billion", "bn", "m"]))
def test_a_scaled_number_means_its_product(number: float, scale: str) -> None:
    """A decimal with its scale is read as the product, and never as another scale's."""
    factor = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9, "m": 1e6}[scale]
    text = f"{number:.2f} {scale}"

    assert could_mean(text, float(f"{number:.2f}") * factor)
    assert not could_mean(text, float(f"{number:.2f}") * factor * 7)

"""A number alone before a currency is the rate of the two, and nothing where only one is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.exchange_rates import exchanged, with_rates
from summarizer.quantity import Quantity, Value
from summarizer.schema import FigureKind


def rate(text: str, number: str) -> str | None:
    """Return the currencies whose rate the bare `number` of `text` is."""
    start = text.index(number)
    end = start + len(number)
    quantity = Quantity(start=start, end=end, first=start, last=end, value=1.0, unit="", kind="count", bare=True)
    return exchanged(text, quantity)


RATES = [
    ("The yen slid to 151.2 per dollar.", "151.2", "JPY/USD"),
    ("The yen, weak all week, stood at 151.2 to the U.S. dollar.", "151.2", "JPY/USD"),
    ("In Mumbai the rupee ended at 83.34 against the dollar.", "83.34", "INR/USD"),
    # one buys several of the other
    ("The euro was at 1.08 against the dollar.", "1.08", "USD/EUR"),
    ("Sterling bought 1.17 to the euro.", "1.17", "GBP/EUR"),
    ("The dollar fell to 149.8 yen before 151.2 against the yen.", "151.2", "USD/JPY"),
]

NONE = [
    ("The yen slid to 151.2 on Monday.", "151.2"),
    ("They sold 40 to the dollar shop.", "40"),
    ("The yen rose. They won 12 against the dollar.", "12"),
    ("They drew 12 against Norvale.", "12"),
]


@pytest.mark.parametrize(("text", "number", "pair"), RATES)
def test_a_rate_names_both_currencies(text: str, number: str, pair: str) -> None:
    """The currency of its sentence comes first, but the dearer one is what is bought."""
    assert rate(text, number) == pair


@pytest.mark.parametrize(("text", "number"), NONE)
def test_other_numbers_are_no_rates(text: str, number: str) -> None:
    """Without a second currency, or in another sentence, no rate is told."""
    assert rate(text, number) is None


@given(st.text(max_size=60), st.integers(1, 999))
def test_any_words_before_are_survived(before: str, number: int) -> None:
    """Whatever stands before it, a rate against the dollar names the dollar."""
    pair = rate(f"{before}\n#{number} against the dollar.", f"{number} against")

    assert pair is None or "USD" in pair


def bare(value: Value, unit: str = "", kind: FigureKind = "count") -> Quantity:
    """Return a number as it is written in digits."""
    return Quantity(start=0, end=5, first=0, last=5, value=value, unit=unit, kind=kind, bare=True)


RATE = bare(82.96, "INR/USD", "money")


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (83.04, "INR/USD"),
        ((82.8, 83.2), "INR/USD"),
        # a whole number, one far off, and none
        (83.0, ""),
        (103.21, ""),
        (None, ""),
    ],
)
def test_what_stands_near_a_rate_is_one(value: Value, unit: str) -> None:
    """A number with a decimal that is nearly the last rate is a rate of the same pair."""
    assert [q.unit for q in with_rates([RATE, bare(value)])] == ["INR/USD", unit]


def test_without_a_rate_nothing_changes() -> None:
    """Before the first rate, and of things that have a unit, numbers stay what they are."""
    numbers = [bare(83.04), bare(83.04, "points"), RATE, bare(83.04, "points")]

    assert list(with_rates(numbers)) == numbers

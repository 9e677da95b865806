"""The two ends of a range are one figure; the two ends of a change stay two."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.counts import find_counts
from summarizer.money import find_money
from summarizer.proportions import find_proportions
from summarizer.quantity import Quantity
from summarizer.ranges import join_ranges


def numbers(text: str) -> list[Quantity]:
    """Return the money, percentages and bare numbers of `text`, none twice, in order."""
    found: list[Quantity] = []
    for recognize in (find_money, find_proportions, find_counts):
        for quantity in recognize(text, 0, len(text)):
            if not any(q.start < quantity.end and quantity.start < q.end for q in found):
                found.append(quantity)
    return sorted(found, key=lambda q: q.start)


def joined(text: str) -> list[tuple[str, object]]:
    """Return surface and value of each quantity of `text`, ranges joined."""
    return [(text[q.start : q.end], q.value) for q in join_ranges(text, numbers(text))]


RANGES = [
    ("A one-quarter to one-third cut is due.", "one-quarter to one-third", (1 / 4, 1 / 3)),
    ("Their pulse was one-half to one-third of ours.", "one-half to one-third", (1 / 3, 1 / 2)),
    ("Rents may rise 10 to 15 percent.", "10 to 15 percent", (10.0, 15.0)),
    ("Rents may rise 10-15% soon.", "10-15%", (10.0, 15.0)),
    ("Rents may rise 10% to 15% soon.", "10% to 15%", (10.0, 15.0)),
    ("Growth of between 5% and 10% is hoped for.", "between 5% and 10%", (5.0, 10.0)),
    ("The quay costs $5-10 million.", "$5-10 million", (5e6, 1e7)),
    ("The quay costs $5 million-$10 million.", "$5 million-$10 million", (5e6, 1e7)),
    ("The quay costs between $2bn and $3bn.", "between $2bn and $3bn", (2e9, 3e9)),
    ("Rents rose 3 to 5 percent.", "3 to 5 percent", (3.0, 5.0)),
    ("With up to 30 men it earns anything from $5 to $9.", "$5 to $9", (5.0, 9.0)),
    ("Rents went up, ranging from $5 to $9.", "$5 to $9", (5.0, 9.0)),
    ("They fired 20 or 30 shots.", "20 or 30", (20.0, 30.0)),
    ("They fired two or three shots.", "two or three", (2.0, 3.0)),
    ("It seats 242 to 330 guests.", "242 to 330", (242.0, 330.0)),
    ("Sales of 3.4 to 5.1 billion euros came.", "3.4 to 5.1 billion euros", (3.4e9, 5.1e9)),
]

PAIRS = [
    ("Shares shed 2.8p to 4,912p.", [2.8, 4912.0]),
    ("Its value fell from $47 billion to $8 billion.", [4.7e10, 8e9]),
    ("Its value rose from $8 billion to $47 billion.", [8e9, 4.7e10]),
    ("The rate rose to 5.2 percent from 4.9 percent.", [5.2, 4.9]),
    ("The rate rose from 4.9 percent to 5.2 percent.", [4.9, 5.2]),
    ("The order was cut by 30 to 126.", [30.0, 126.0]),
    ("They raised the reward for news of the lost ship from $1 million to $5 million.", [1e6, 5e6]),
    ("They paid $5 to 10 men.", [5.0, 10.0]),
    ("It costs 25,000 or 40,000 more.", [25_000.0, 40_000.0]),
    ("The number dug has gone from 24 to 60.", [24.0, 60.0]),
    ("It has 12 cranes and 40 tugs.", [12.0, 40.0]),
    ("It gained 8 percent to $40.", [8.0, 40.0]),
    ("Fees dropped by $4 million to $16 million.", [4e6, 1.6e7]),
]


@pytest.mark.parametrize(("text", "surface", "value"), RANGES)
def test_ends_of_a_range_are_joined(text: str, surface: str, value: tuple[float, float]) -> None:
    """A dash, "to", "between … and" and neighbouring numbers with "or" make one figure, on one scale."""
    assert (surface, value) in joined(text)


@pytest.mark.parametrize(("text", "values"), PAIRS)
def test_ends_of_a_change_stay_two(text: str, values: list[float]) -> None:
    """After a word of change, with different units, and as alternatives, two numbers are two figures."""
    assert [value for _, value in joined(text)] == values


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=1, max_value=999))
def test_a_range_runs_upwards(low: int, high: int) -> None:
    """A pair is a range only if the second number is the larger one; its text covers both."""
    text = f"It takes {low} to {high} euros."

    found = join_ranges(text, numbers(text))

    if low < high:
        assert [q.value for q in found] == [(low, high)]
        assert text[found[0].start : found[0].end] == f"{low} to {high} euros"
    else:
        assert [q.value for q in found] == [low, high]


@given(st.lists(st.integers(min_value=1, max_value=10**6), max_size=6))
def test_no_number_is_lost(values: list[int]) -> None:
    """Every number of the text is still inside one of the quantities."""
    text = ", then ".join(f"{value:,} men" for value in values) + "."

    covered = [text[q.start : q.end] for q in join_ranges(text, numbers(text))]

    assert [re.sub(r"\D", "", part) for part in covered] == [str(value) for value in values]


def test_a_score_is_never_a_range() -> None:
    """Results, places in an order and fractions have no ends to join."""
    score = Quantity(start=0, end=3, first=0, last=3, value=3.0, unit="score", kind="score")
    other = Quantity(start=7, end=8, first=7, last=8, value=9.0, unit="score", kind="score")

    assert join_ranges("3-1 to 9", [score, other]) == [score, other]


def test_nothing_is_joined_to_nothing() -> None:
    """No quantity, no range."""
    assert join_ranges("", []) == []

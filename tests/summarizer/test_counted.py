"""Counted: a number goes with what it counts."""

import pytest

from summarizer.counted import counted
from tests.drafts import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The firm hired 1,200 workers.", 1200.0, "worker"),
        ("Three ships sank.", 3.0, "ship"),
        ("Turnout rose 8 percent.", 8.0, "percent"),
        ("Turnout rose by 8 percentage points.", 8.0, "percentage point"),
        ("Prices fell 2.5% in May.", 2.5, "percent"),
    ],
)
def test_a_number_counts_the_noun_behind_it(text: str, value: float, unit: str, read: Read) -> None:
    """The next noun is its unit; percent and percentage points are two things."""
    document = read(text)
    numbers = list(counted(document, document.tokens, wide=False))

    assert (value, {unit}) in [(min(number.values), set(number.units)) for number in numbers]


@pytest.mark.parametrize(
    ("text", "age", "bare"),
    [
        ("The 34-year-old won.", True, False),
        ("Berg, 34, won.", False, True),
        ("It happened in 2019.", False, True),
        ("He sold 34 cars.", False, False),
    ],
)
def test_ages_and_bare_numbers_are_told_apart(text: str, age: bool, bare: bool, read: Read) -> None:  # a table
    """An age may be told in two ways, a number between marks counts nothing near it."""
    document = read(text)
    (number,) = counted(document, document.tokens, wide=True)

    assert (number.age, number.bare) == (age, bare)


def test_a_wide_look_takes_every_noun_close_by(read: Read) -> None:
    """An article's number may be told with any of the nouns behind it."""
    document = read("The army sent 14 heavy transport helicopters.")
    (number,) = counted(document, document.tokens, wide=True)

    assert {"transport", "helicopter"} <= number.units


def test_no_noun_is_taken_from_beyond_a_verb_or_the_next_sentence(read: Read) -> None:
    """What another clause is about is not counted."""
    document = read("In total 14 were hurt. Ships sank.")
    (number,) = counted(document, document.tokens, wide=True)

    assert number.units == frozenset()


def test_words_without_numbers_count_nothing(read: Read) -> None:
    """No number, nothing."""
    document = read("The mayor spoke.")

    assert list(counted(document, document.tokens, wide=True)) == []

"""Who is named before a number has so many of what was counted before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.had_by_names import BEHIND_NAME, is_had, is_won


@pytest.mark.parametrize(
    ("thing", "value", "gap", "before", "had"),
    [
        ("cases", 143_000.0, " cases and Velia ", "Norland has had 153,000 cases and Velia ", True),
        ("seats", 12.0, " seats, Lode ", "Orre had 54 seats, Lode ", True),
        ("seats", 25.0, " seats. The ORF has ", "The ORF has ", True),
        ("seats", 22.0, " seats, the opposition ", "It held 31 seats, the opposition ", True),
        ("soldiers", 3000.0, " soldiers; the rebels have ", "It has 8,000 soldiers; the rebels have ", True),
        ("boats", 11.0, " boats. Apollo ", "Apollo ", False),
        ("boats", 11.0, " boats in the last ", "It had 8 boats in the last ", False),
        ("boats", 11.0, " boats, the last ", "It had 8 boats, the last ", False),
    ],
)
def test_a_name_has_so_many(thing: str, value: float, gap: str, before: str, had: bool) -> None:
    """In one sentence any number behind a name counts, in another one a large one, or one of what is won."""
    assert is_had(thing, value, gap, before, gap.rsplit(". ", maxsplit=1)[-1]) == had


@pytest.mark.parametrize(
    ("before", "behind"), [("ahead of Norland (", True), ("ahead of it (", False), ("Norland ", False)]
)
def test_a_number_in_brackets_stands_behind_a_name(before: str, behind: bool) -> None:
    """A table told in a sentence sets each number in brackets behind its name."""
    assert bool(BEHIND_NAME.search(before)) == behind


@given(st.text(max_size=60), st.floats(min_value=2, max_value=1e6))
def test_any_words_before_are_survived(before: str, value: float) -> None:
    """Whatever stands before a number, the answer is yes or no."""
    assert is_had("seats", value, before, before, before) in {True, False}


@pytest.mark.parametrize(
    ("thing", "before", "won"),
    [
        ("seats", "The mill list won ", True),
        ("seats", "The mill list secured about ", True),
        ("boats", "The mill list won ", False),
        ("seats", "The mill list lost ", False),
    ],
)
def test_what_is_won_is_counted(thing: str, before: str, won: bool) -> None:
    """Seats, votes and medals are won in numbers, boats are not."""
    assert is_won(thing, before) == won

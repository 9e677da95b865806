"""A place in an order is a figure where it tells a development."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.ranks import find_ranks


def found(text: str) -> list[tuple[str, object, str]]:
    """Return surface, value and unit of each rank in `text`."""
    return [(text[q.start : q.end], q.value, q.unit) for q in find_ranks(text, 0, len(text))]


HITS = [
    ("She placed ninth, behind three rivals.", "ninth", 9.0, "place"),
    ("He finished 13th in Orre.", "13th", 13.0, "place"),
    ("They took ninth place in Orre.", "ninth place", 9.0, "place"),
    ("They sit 10th in the Northern League.", "10th", 10.0, "place"),
    ("They lie ninth in the builders' title race.", "ninth", 9.0, "place"),
    ("He is tied for 43rd with two others.", "43rd", 43.0, "place"),
    ("They dropped to fifth in the table.", "fifth", 5.0, "place"),
    ("It is the fifth-largest in the world.", "fifth-largest", 5.0, "largest"),
    ("It was the 16th case this year.", "16th case", 16.0, "case"),
    ("It fell for the third straight quarter.", "third straight quarter", 3.0, "quarter"),
    ("A seventh consecutive win came.", "seventh consecutive win", 7.0, "win"),
    ("The fourth-largest bank fell.", "fourth-largest bank", 4.0, "bank"),
    ("The second highest peak was climbed.", "second highest peak", 2.0, "peak"),
    ("The 3rd drone attack came.", "3rd drone attack", 3.0, "drone attack"),
    ("They marked its 90th founding anniversary.", "90th founding anniversary", 90.0, "founding anniversary"),
    ("They won for the second time in three years.", "second time", 2.0, "time"),
    ("He spoke for the sixth time today.", "sixth time", 6.0, "time"),
    ("He won for only the second time.", "second time", 2.0, "time"),
    ("He scored in a sixth game in a row.", "sixth game in a row", 6.0, "game"),
    ("They cut jobs for a third year running.", "third year running", 3.0, "year"),
    ("It was his sixth goal of the season.", "sixth goal", 6.0, "goal"),
    ("They lost a fourth league game in a row.", "fourth league game in a row", 4.0, "league game"),
    ("They marked the 100th day of the strike.", "100th day", 100.0, "day"),
    ("It hosts its 100th Test match.", "100th Test match", 100.0, "Test match"),
    ("A fifth soldier was killed.", "fifth soldier", 5.0, "soldier"),
    ("It is the second case of theft there.", "second case", 2.0, "case"),
]

MISSES = [
    "She sat third from the left.",
    "They finished second-guessing him.",
    "Second place Rovers lost.",
    "Third place is not enough.",
    "They ranked first.",
    "On the 16th of May they met.",
    "The 20th century ended.",
    "In the 62nd minute he scored.",
    "It was the first straight win.",
    "They came second.",
    "The third man left.",
    "Her 30th birthday came.",
    "The second case closed.",
    "The fourth quarter of the year began.",
    "The second half of the season began.",
    "The second time was better.",
    "The fifth soldier in the line coughed.",
    "A third man's hat was found.",
    "He won for the first time.",
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), HITS)
def test_ranks(text: str, surface: str, value: float, unit: str) -> None:
    """Series, superlatives, counted events and one more of several people have a rank."""
    assert (surface, value, unit) in found(text)


@pytest.mark.parametrize("text", MISSES)
def test_no_ranks(text: str) -> None:
    """Dates, minutes, centuries, birthdays, parts of a year and plain order are none."""
    assert found(text) == []


@given(st.integers(min_value=4, max_value=20))
def test_any_ordinal_in_digits_has_its_number(number: int) -> None:
    """The number of the ordinal is the value."""
    assert found(f"It was the {number}th fatality.") == [(f"{number}th fatality", number, "fatality")]

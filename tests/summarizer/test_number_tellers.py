"""Who tells a number is not counted by it."""

from collections.abc import Callable

import pytest

from summarizer.number_tellers import had_told, is_benchmark, stands_for_others, tells_number
from summarizer.schema import Document

pytestmark = pytest.mark.model
Read = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "number", "noun", "told"),
    [
        ("Mills hired 313,000, well above the 205,000 economists had forecast.", "205,000", "economists", True),
        ("The ferry carried more than the 900 planners expected.", "900", "planners", True),
        ("Mills hired more than the 900 millers in town.", "900", "millers", False),
        ("The 205 economists had forecast rain.", "205", "economists", False),
        ("A group of 205 economists had forecast rain.", "205", "economists", False),
        ("It fell to the 900 millers left in town.", "900", "millers", False),
    ],
)
def test_forecasters_are_not_counted(read: Read, text: str, number: str, noun: str, told: bool) -> None:
    """A number set against another one may be somebody's forecast; elsewhere those behind it are counted."""
    document = read(text)
    token = next(t for t in document.tokens if t.text == noun)

    assert had_told(document, text.index(number), token) == told


@pytest.mark.parametrize(
    ("text", "noun", "told"),
    [
        ("They tell of the tens of thousands aid groups say have fled.", "groups", True),
        ("They tell of the tens of thousands of groups that fled.", "groups", False),
        ("Tens of thousands of groups say so.", "groups", False),
    ],
)
def test_who_says_how_many_fled_did_not_flee(read: Read, text: str, noun: str, told: bool) -> None:
    """Between a number and what its people did stands who says so."""
    document = read(text)
    token = next(t for t in document.tokens if t.text == noun)

    assert tells_number(document, token) == told


@pytest.mark.parametrize(
    ("text", "number", "noun", "benchmark"),
    [
        ("It sold 12 cars, short of the 13,500 average estimate.", "13,500", "estimate", True),
        ("It hired more than the 190,000 forecast.", "190,000", "forecast", True),
        ("It made 4,100 tractors, beating its 4,000 target.", "4,000", "target", True),
        ("It saw 40 targets at sea.", "40", "targets", False),
        ("It hired 40 forecast readers.", "40", "readers", False),
    ],
)
def test_a_benchmark_is_not_counted(read: Read, text: str, number: str, noun: str, benchmark: bool) -> None:
    """A singular behind a number of several says what the number is to others."""
    token = next(t for t in read(text).tokens if t.text == noun)

    assert is_benchmark(token) == benchmark
    if benchmark:
        assert stands_for_others(text, text.index(number) + len(number))


def test_another_noun_stands_for_itself() -> None:
    """Tractors are what is counted."""
    assert not stands_for_others("It made 4,100 tractors.", 12)

"""A body's or a work's name starts behind the role, the standing or the trade that the model took in."""

from collections.abc import Callable

import pytest

from summarizer.body_openings import are_named_next, past_role, past_standing
from summarizer.schema import Document
from tests.spelled import spelled, tokens_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("They asked Senior Brask Union about it.", "Senior Brask Union", "Brask Union"),
        ("Airline Brask rose again.", "Airline Brask", "Brask"),
        ("Airline Brask Group rose again.", "Airline Brask Group", "Airline Brask Group"),
        ("They asked Airline Brask about it.", "Airline Brask", "Airline Brask"),
        ("They asked Brask Union about it.", "Brask Union", "Brask Union"),
    ],
)
def test_a_standing_and_a_trade_go(read: Reader, sentence: str, taken: str, name: str) -> None:
    """How a body stands goes anywhere, its trade at the opening of a sentence, unless a body's noun ends the name."""
    document = read(sentence)
    first, last = tokens_of(document, taken)

    assert spelled(document, past_standing(document, first, last), last) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("They asked Inmate Brask about it.", "Inmate Brask", "Brask"),
        ("They asked Teacher Brask Union about it.", "Teacher Brask Union", "Teacher Brask Union"),
        ("Rivals Brask Mills were up.", "Rivals Brask Mills", "Brask Mills"),
        ("Champions Brask lead by nine.", "Champions Brask", "Brask"),
        ("Headliners The Quiet Harbours play tonight.", "Headliners The Quiet Harbours", "Quiet Harbours"),
        ("Drivers Association members met.", "Drivers Association", "Drivers Association"),
        ("Champions League nights are long.", "Champions League", "Champions League"),
        ("They beat Rivals Brask Mills.", "Rivals Brask Mills", "Rivals Brask Mills"),
    ],
)
def test_a_role_goes(read: Reader, sentence: str, taken: str, name: str) -> None:
    """A role before a name is no part of it, in the plural only where it opens the sentence and no body's name."""
    document = read(sentence)
    first, last = tokens_of(document, taken)

    assert spelled(document, past_role(document, first, last), last) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "expected"),
    [("Rivals Brask won.", "Rivals Brask", True), ("Rivals won.", "Rivals", False), ("Brask won.", "Brask", False)],
)
def test_what_those_are_who_are_named_next(read: Reader, sentence: str, taken: str, expected: bool) -> None:
    """A role in the plural needs a name behind it."""  # a table of yes and no
    document = read(sentence)
    first, last = tokens_of(document, taken)

    assert are_named_next(document, first, last) is expected

"""Lies: each changes what is said, in one way, or makes nothing where its material is not there."""

import pytest

from benchmarks.lies import LIES
from tests.drafts import Read

pytestmark = pytest.mark.model

TABLE = [
    ("wrong number", "The firm hired 42 workers.", "The firm hired 724 workers."),
    ("wrong unit", "The firm hired 42 workers.", "The firm hired 42 ships."),
    ("swapped actors", "Halden sued Fjordbank.", "Fjordbank sued Halden."),
    ("dropped not", "The council did not approve it.", "The council did approve it."),
    ("dropped hedge", "The man allegedly stole it.", "The man stole it."),
    ("wrong date", "It rained on Monday.", "It rained on Wednesday."),
    ("percentage points", "Turnout rose 8 percent.", "Turnout rose 8 percentage points."),
    ("subject lost", "The minister opened the road.", "opened the road."),
    ("wrong role", "The lawyer Edmund Crane spoke.", "The president Edmund Crane spoke."),
]
PLAIN = "Rain fell."


@pytest.mark.parametrize(("kind", "given", "expected"), TABLE)
def test_a_lie_changes_one_thing(kind: str, given: str, expected: str, read: Read) -> None:
    """All else stays as it was."""
    document = read(given)

    assert LIES[kind](document, document.sentences[0]) == expected


@pytest.mark.parametrize("kind", sorted(set(LIES) - {"subject lost"}))
def test_nothing_is_made_of_nothing(kind: str, read: Read) -> None:
    """No number, no name, no hedge, no second sentence: no lie."""
    document = read(PLAIN)

    assert LIES[kind](document, document.sentences[0]) is None


def test_inventions_are_added_and_doers_merged(read: Read) -> None:
    """Words that nobody said, a reporter whom nobody named, the deed of another."""
    document = read("Edmund Crane praised the new bridge in Oslo. The council closed the old road.")
    first = document.sentences[0]

    assert "“" in str(LIES["invented quotation"](document, first))
    assert "Harbottle" in str(LIES["invented byline"](document, first))
    assert LIES["merged sentences"](document, first) == "Edmund Crane closed the old road."


def test_there_are_twelve() -> None:
    """The twelve ways in which models lie."""
    assert len(LIES) == 12

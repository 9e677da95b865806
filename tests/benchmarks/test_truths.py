"""Truths: each rule says the same in other words, or nothing where it cannot."""

import pytest

from benchmarks.truths import TRUTHS
from tests.drafts import Read

pytestmark = pytest.mark.model

TABLE = [
    ("whole", "The mayor opened the bridge.", "The mayor opened the bridge."),
    ("passive", "The council closed the bridge.", "The bridge was closed by the council."),
    ("passive", "Norvik purchased two ships.", "Two ships were purchased by Norvik."),
    ("active", "The bridge was closed by the council.", "The council closed the bridge."),
    ("active", "Two men were arrested by police.", "Police arrested two men."),
    ("moved attribution", "The old dam broke at dawn, police said.", "Police said the old dam broke at dawn."),
    (
        "dropped adjunct",
        "The army moved its helicopters to the coast on Monday.",
        "The army moved its helicopters to the coast.",
    ),
]
NOTHING = [
    ("passive", "The council may reject the plan."),
    ("passive", "The council did not reject the plan."),
    ("passive", "He rejected it."),
    ("active", "The bridge was closed."),
    ("active", "The bridge was closed by him."),
    ("moved attribution", "“It broke at dawn on Monday,” she said."),
    ("moved attribution", "But the old dam broke at dawn, police said."),
    ("moved attribution", "When the old dam broke at dawn, a letter that came revealed what had been said."),
    ("moved attribution", "The old dam broke at dawn, a letter that came too late revealed and said."),
    ("dropped adjunct", "The army moved its helicopters."),
    ("cut", "Rain fell."),
]


@pytest.mark.parametrize(("kind", "given", "expected"), TABLE)
def test_the_same_is_said_in_other_words(kind: str, given: str, expected: str, read: Read) -> None:
    """Doer, deed and target stay; case and end mark are mended."""
    document = read(given)

    assert TRUTHS[kind](document, document.sentences[0]) == expected


@pytest.mark.parametrize(("kind", "given"), NOTHING)
def test_nothing_is_made_where_the_meaning_could_change(kind: str, given: str, read: Read) -> None:
    """Hedges, denials, pronouns and quotations are left alone."""
    document = read(given)

    assert TRUTHS[kind](document, document.sentences[0]) is None


def test_every_kind_is_tried() -> None:
    """No rule without a case."""
    assert {kind for kind, *_ in (*TABLE, *NOTHING)} == set(TRUTHS)

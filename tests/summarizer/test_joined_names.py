"""Names of bodies that marks or small words join are whole, and nothing else is joined."""

from collections.abc import Callable

import pytest

from summarizer.joined_names import joined_names
from summarizer.mention import ORGANISATION
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A small word with a capital.
        ("Sailors Without Harbours, which named her, was glad.", "Sailors Without Harbours"),
        ("They left the old club for Mothers Against Cold Tea on a wet day.", "Mothers Against Cold Tea"),
        # A small one behind the noun of its kind.
        ("She runs the campaign group Grid for All now.", "Grid for All"),
        # Hospitals of two places.
        ("It looked into Fenside and Vale Hospitals NHS Trust again.", "Fenside and Vale Hospitals NHS Trust"),
        # Partners of a firm.
        ("The partners of Farrant, Hale & Quist brought the sums.", "Farrant, Hale & Quist"),
        ("They asked the lawyers Lima, Ek, Ana Roe & Moss about it.", "Lima, Ek, Ana Roe & Moss"),
    ],
)
def test_a_joined_name_is_whole(read: Reader, text: str, name: str) -> None:
    """It reaches over its small word, its commas and its ampersand, and is a body's."""
    assert [(mention.text, mention.label) for mention in joined_names(read(text))] == [(name, ORGANISATION)]


@pytest.mark.parametrize(
    "text",
    [
        # Small letters, and no noun of a kind.
        "They bought Grid for Brask in May.",
        "They left Brask without Lima in May.",
        # Where all words have capitals, none proves a name.
        "Brask Leaves Home Without Lima",
        # Two partners are found elsewhere; a list has no ampersand.
        "They asked Hale & Quist about it.",
        "They asked Farrant, Hale and Quist about it.",
        # Another trust, and one of one place.
        "They asked Brask and the Land Trust about it.",
        "They asked Brask Hospitals NHS Trust about it.",
        # Nothing on one side.
        "They play Against the odds in May.",
    ],
)
def test_other_words_are_not_joined(read: Reader, text: str) -> None:
    """What proves nothing joins nothing."""
    assert list(joined_names(read(text))) == []


def test_partners_stop_at_what_is_no_name(read: Reader) -> None:
    """Words in small letters before a comma are no partner."""
    found = [mention.text for mention in joined_names(read("For the tall, Lima, Ek & Roe sewed coats."))]

    assert found == ["Lima, Ek & Roe"]

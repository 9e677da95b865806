"""Posts, portfolios, titles and parts of bodies are nobody's names; bodies and people who bear such words stay."""

from collections.abc import Callable

import pytest

from summarizer.mention import ORGANISATION, PERSON, WEAK
from summarizer.posts_held import is_post
from summarizer.schema import Document
from tests.spelled import mention_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def posted(document: Document, text: str, label: str) -> bool:
    """Tell whether the tokens that spell `text` are a post or its field."""
    return is_post(document, mention_of(document, text, label))


@pytest.mark.parametrize(
    ("sentence", "text", "label"),
    [
        ("The gate bears the name of Park Superintendent Jon Dahl.", "Park Superintendent", WEAK),
        ("The Foreign Secretary agreed.", "Foreign Secretary", WEAK),
        ("Chief Fire Officer Jon Dahl spoke.", "Chief Fire Officer", WEAK),
        ("Sgt. 1st Class Ola Brask sang.", "Sgt", PERSON),
        ("They asked the Southern Harbour Engine Driver.", "Southern Harbour Engine Driver", ORGANISATION),
        ("The Dunford District Education Officer agreed.", "Dunford District Education", ORGANISATION),
        ("Tides Cabinet Secretary Eva Holm agreed.", "Tides Cabinet", ORGANISATION),
        ("Dunford Regional Fire Commander Eva Holm agreed.", "Dunford Regional Fire", ORGANISATION),
        ("They told ACFO I Eva Holm of it.", "ACFO", ORGANISATION),
        ("The Minister of Tides and Harbours, Hon. Eva Holm, spoke.", "Tides and Harbours", ORGANISATION),
        ("They asked Tidal Shakti Minister Eva Holm.", "Tidal Shakti", PERSON),
        ("“No,” PAHO Representative in Dunford, Dr. Eva Holm, said.", "PAHO Representative", ORGANISATION),
        ("Veterinarian Dr. Eva Holm is treating them.", "Veterinarian", PERSON),
    ],
)
def test_a_role_is_no_name(read: Reader, sentence: str, text: str, label: str) -> None:
    """Words for what somebody does, with or without the place of it, name nobody."""
    assert posted(read(sentence), text, label)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The HMO left. The harbour master officer (HMO) came back.", "HMO"),
        ("The DCP spoke first.", "DCP"),
        ("Then DCI Eva Holm spoke.", "DCI"),
    ],
)
def test_the_initials_of_a_post(read: Reader, sentence: str, text: str) -> None:
    """Initials are a post's if a list knows them, or if they stand in brackets behind it."""
    assert posted(read(sentence), text, ORGANISATION)


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        ("He was the Bishop of Dunford then.", "Bishop of Dunford", True),
        ("He wrote to the Inspector of Harbours again.", "Inspector of Harbours", True),
        ("The Inspector of Harbours closed the quay.", "Inspector of Harbours", False),
        ("The Inspector of Harbours, Eva Holm, closed the quay.", "Inspector of Harbours", True),
        ("He wrote to the Society of Friends again.", "Society of Friends", False),
        ("He wrote to the Guardian of Dunford again.", "Guardian of Dunford", False),
    ],
)
def test_an_office_and_its_seat(read: Reader, sentence: str, text: str, expected: bool) -> None:
    """An office acts for a holder of no name; where it does nothing, or its holder is named, it is no actor."""
    assert posted(read(sentence), text, ORGANISATION) is expected


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        ("Eva Holm is the assistant minister for Tidal Affairs.", "Tidal Affairs", True),
        ("Eva Holm, Minister of State for Tides, agreed.", "Tides", True),
        ("Eva Holm, the secretary for the party, agreed.", "party", False),
        ("Eva Holm is the secretary for the UNFC.", "UNFC", False),
        ("Eva Holm is the minister for Harbour Commission reform.", "Harbour Commission", False),
        ("Eva Holm works for Tidal Affairs.", "Tidal Affairs", False),
    ],
)
def test_what_a_minister_is_for_is_a_field(read: Reader, sentence: str, text: str, expected: bool) -> None:
    """A portfolio follows “minister for” or “secretary for”; a body's own word or initials make it a body."""
    assert posted(read(sentence), text, ORGANISATION) is expected


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        ("The institute's Harbour Unit director, Eva Holm, agreed.", "Harbour Unit", True),
        ("Eva Holm of the university's School of Tides agreed.", "School of Tides", True),
        ("The university's School of Tides closed on Monday.", "School of Tides", False),
        ("The ferry's Harbour Unit sailed.", "Harbour Unit", False),
        ("Dunford's Harbour Unit director, Eva Holm, agreed.", "Harbour Unit", False),
    ],
)
def test_a_part_of_a_body(read: Reader, sentence: str, text: str, expected: bool) -> None:
    """A unit told of by its head, or a school of a university that does nothing itself, is no body of its own."""
    assert posted(read(sentence), text, ORGANISATION) is expected


@pytest.mark.parametrize(
    ("sentence", "text", "label"),
    [
        ("The Harbour Guard agreed.", "Harbour Guard", ORGANISATION),
        ("The Dunford Education Board Officer agreed.", "Dunford Education Board", ORGANISATION),
        ("They read the Morning Driver.", "Morning Driver", ORGANISATION),
        ("Grace said so.", "Grace", PERSON),
        ("Eva Holm said so.", "Eva Holm", PERSON),
        ("The GDPR is a law.", "GDPR", ORGANISATION),
    ],
)
def test_names_are_no_posts(read: Reader, sentence: str, text: str, label: str) -> None:
    """Forces and papers called by a word for a person, and people, are names."""
    assert not posted(read(sentence), text, label)

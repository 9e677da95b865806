"""A name ends before honours, counts, dashes, products and offices that the model took in behind it."""

from collections.abc import Callable

import pytest

from summarizer.name_endings import (
    before_dash,
    before_office,
    before_owned,
    before_seat,
    with_own_apostrophe,
    without_honours,
    without_number,
)
from summarizer.schema import Document
from tests.spelled import spelled, tokens_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
Ending = Callable[[Document, int, int], int]


def ended(document: Document, taken: str, ending: Ending) -> str:
    """Return the text of the tokens that spell `taken` up to the end that `ending` gives."""
    first, last = tokens_of(document, taken)
    return spelled(document, first, ending(document, first, last))


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("They asked Ada Holm MP about it.", "Ada Holm MP", "Ada Holm"),
        ("They asked Ada Holm QC MP about it.", "Ada Holm QC MP", "Ada Holm"),
        ("They asked Holm MP about it.", "Holm MP", "Holm MP"),
        ("They asked Ada Lind Holm about it.", "Ada Lind Holm", "Ada Lind Holm"),
    ],
)
def test_honours_go(read: Reader, sentence: str, taken: str, name: str) -> None:
    """Letters behind a full name are no part of it."""
    assert ended(read(sentence), taken, without_honours) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Panama 3 took the lead.", "Panama 3", "Panama"),
        ("Area 3 took the lead.", "Area 3", "Area 3"),
        ("They asked Holm, 64, about it.", "Holm, 64", "Holm"),
        ("They blame Harbour MPs for it.", "Harbour MPs", "Harbour"),
        ("Acme rose and Lind Brask 1.4% fell.", "Lind Brask 1.4", "Lind Brask"),
    ],
)
def test_counts_go(read: Reader, sentence: str, taken: str, name: str) -> None:
    """A country's score, an age, a share and the members of a party stand behind names; other numbers are theirs."""
    assert ended(read(sentence), taken, without_number) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Rival Dunn's is due to report on Friday.", "Dunn", "Dunn's"),
        ("Rival Dunn's report is due on Friday.", "Dunn", "Dunn"),
    ],
)
def test_an_apostrophe_of_its_own_stays(read: Reader, sentence: str, taken: str, name: str) -> None:
    """Before a verb the 's is the name's, before a noun a possessive's."""
    assert ended(read(sentence), taken, with_own_apostrophe) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Then Ada Holm - Eva spoke.", "Ada Holm - Eva", "Ada Holm"),
        ("Then Ada Holm-Lind spoke.", "Ada Holm-Lind", "Ada Holm-Lind"),
    ],
)
def test_a_dash_with_spaces_parts_names(read: Reader, sentence: str, taken: str, name: str) -> None:
    """A hyphen joins the halves of one name."""
    assert ended(read(sentence), taken, before_dash) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("They bought Facebook's Brask again.", "Facebook's Brask", "Facebook"),
        ("They bought Holm's Brask again.", "Holm's Brask", "Holm's Brask"),
    ],
)
def test_a_product_is_no_part_of_its_maker(read: Reader, sentence: str, taken: str, name: str) -> None:
    """Behind the possessive of a well-known firm stands what it makes."""
    assert ended(read(sentence), taken, before_owned) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Then PNU General Secretary Ada Holm spoke.", "PNU General", "PNU"),
        ("Then PNU General closed a plant.", "PNU General", "PNU General"),
    ],
)
def test_an_office_starts_behind_the_body(read: Reader, sentence: str, taken: str, name: str) -> None:
    """“General” before “Secretary” opens an office; at the end of a firm's name it is the firm's."""
    assert ended(read(sentence), taken, before_office) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("They work for Brask Inc of Dunford.", "Brask Inc of Dunford", "Brask Inc"),
        ("They met the Brask Bank of Dunford.", "Brask Bank of Dunford", "Brask Bank of Dunford"),
    ],
)
def test_a_firm_is_from_a_town(read: Reader, sentence: str, taken: str, name: str) -> None:
    """Behind its legal form a town is no part of a firm's name."""
    assert ended(read(sentence), taken, before_seat) == name

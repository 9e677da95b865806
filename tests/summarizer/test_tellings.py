"""The same figure told twice is one, the fuller telling."""

from collections.abc import Callable

import pytest

from summarizer.quantities import find_quantities
from summarizer.schema import Document
from summarizer.tellings import distinct, outermost, tellings_of

pytestmark = pytest.mark.model
Read = Callable[[str], Document]


def kept(read: Read, text: str) -> list[tuple[str, int]]:
    """Return the surface of each distinct quantity and how often it is told again."""
    document = read(text)
    tellings = distinct(document, tellings_of(document, find_quantities(document)))
    return [(text[t.quantity.start : t.quantity.end], t.repeats) for t in tellings]


SAME = [
    (
        "Rovers placed ninth on Sunday, behind old rivals.\nIt rained.\nFor Rovers it was sweet to take ninth place.",
        [("ninth", 1)],
    ),
    (
        "They hold him for about 45 minutes.\nIt rained.\nIt shut.\nThey can wait about 45 minutes for help.",
        [("about 45 minutes", 1)],
    ),
    (
        "The yard cut 300 jobs on Friday.\nThe owners said about 300 jobs had to go.",
        [("about 300 jobs", 1)],
    ),
    (
        "The firm has 12,000 employees in Leeds.\nIts 12,000 workers were told by letter.",
        [("12,000 employees", 1)],
    ),
    (
        "The blaze killed nine people on Monday.\nNine victims were found in the cellar.",
        [("nine people", 1)],
    ),
    (
        "Exports of steel fell 12 percent.\nSteel exports, which fell 12 percent, hurt the port.",
        [("12 percent", 1)],
    ),
    (
        "Rovers won 3-1 at home.\nThe 3–1 win was their tenth.",
        [("3-1", 1)],
    ),
    (
        "United lost 1-3 in the rain.\nRovers won 3–1 and took the cup.",
        [("1-3", 1)],
    ),
]

DIFFERENT = [
    (
        "The race went to Ek.\nLima took ninth place in it.\nIt rained.\nRovers lie ninth in the builders' table.",
        ["ninth place", "ninth"],
    ),
    (
        "The baker must pay it back over six months.\nIt rained.\nIt shut.\nThe judge gave her six months in prison.",
        ["six months", "six months"],
    ),
    (
        "The port grew.\nTwo lines came.\nIt shut.\nExports of steel fell 12 percent.\nRents rose 12 percent.",
        ["12 percent", "12 percent"],
    ),
    ("The mill’s output rose 3 percent.\nRents in town rose 3 percent.", ["3 percent", "3 percent"]),
    ("They sold 40 ferries in May.\nThey hired 40 nurses in June.", ["40 ferries", "40 nurses"]),
    ("Rovers won 3-1 in May.\nRovers won 3-2 in June.", ["3-1", "3-2"]),
    ("It cost $40 in May.\nThey hired 40 nurses in June.", ["$40", "40 nurses"]),
    ("They hired 41 nurses in May.\nThey hired 40 nurses in June.", ["41 nurses", "40 nurses"]),
]


@pytest.mark.parametrize(("text", "expected"), SAME)
def test_told_twice(read: Read, text: str, expected: list[tuple[str, int]]) -> None:
    """Equal numbers of the same thing are one figure: people under any name, large counts, the lead told again."""
    found = kept(read, text)

    assert [row for row in found if row[1]] == expected


@pytest.mark.parametrize(("text", "surfaces"), DIFFERENT)
def test_told_once_each(read: Read, text: str, surfaces: list[str]) -> None:
    """Equal numbers of different things, and different numbers, stay apart."""
    found = [surface for surface, repeats in kept(read, text) if surface in surfaces and not repeats]

    assert found == surfaces


def test_the_first_place_is_remembered(read: Read) -> None:
    """The fuller telling stands for the figure, its first place for its weight."""
    document = read("The yard cut 300 jobs.\nIt rained.\nAbout 300 jobs are gone.")

    (telling,) = distinct(document, tellings_of(document, find_quantities(document)))

    assert (telling.first.index, telling.sentence.index) == (0, 2)


def test_each_quantity_has_its_sentence(read: Read) -> None:
    """The sentence that holds the number is the one shown with it."""
    document = read("The yard cut 300 jobs on Friday. Nobody knew why. It still has 40 cranes.")

    tellings = tellings_of(document, find_quantities(document))

    assert all(t.sentence.span.start <= t.quantity.first < t.sentence.span.end for t in tellings)
    assert [t.sentence.text[:3] for t in tellings] == ["The", "It "]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was one of two men there.", ["one of two men"]),
        ("The party won 151 of the 200 seats.", ["151 of the 200 seats", "200 seats"]),
        ("They saw two men and three women.", ["two men", "three women"]),
    ],
)
def test_a_small_whole_goes_with_its_part(read: Read, text: str, expected: list[str]) -> None:
    """The two of "one of two men" is no figure of its own, a large whole is."""
    document = read(text)
    tellings = outermost(tellings_of(document, find_quantities(document)))

    assert [text[t.quantity.start : t.quantity.end] for t in tellings] == expected


def test_a_quantity_outside_every_sentence_is_left_out(read: Read) -> None:
    """Where there is no sentence there is nothing to show with the number."""
    document = read("They met on Friday.")
    stray = find_quantities(read("It rained. They met on Friday, all 40 men."))

    assert tellings_of(document, stray) == []


def test_nothing_told_is_nothing_kept(read: Read) -> None:
    """A story without figures has no tellings."""
    assert distinct(read("They met on Friday."), []) == []
    assert outermost([]) == []

"""Where a person's name starts: behind titles, roles and employers, not behind a given name."""

from collections.abc import Callable

import pytest

from summarizer.name_openings import (
    is_compatriot,
    past_employer,
    past_holder,
    past_leader,
    past_office,
    past_owner,
    past_titles,
)
from summarizer.schema import Document
from tests.spelled import spelled, tokens_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("They asked Judge Ola Brask about it.", "Judge Ola Brask", "Ola Brask"),
        ("They asked Ch Insp Ola Brask about it.", "Ch Insp Ola Brask", "Ola Brask"),
        ("They asked Tan Sri Ola Brask about it.", "Tan Sri Ola Brask", "Ola Brask"),
        ("They asked Ustaz Ola Brask about it.", "Ustaz Ola Brask", "Ola Brask"),
        ("They asked DC Ola Brask about it.", "DC Ola Brask", "Ola Brask"),
        ("They asked DC Brask about it.", "DC Brask", "DC Brask"),
        ("They met Ana Lima. They asked DC Lima about it.", "DC Lima", "Lima"),
        ("Prop Wynn Brask returned.", "Prop Wynn Brask", "Wynn Brask"),
        ("They asked the Mayor of London Ola Brask about it.", "London Ola Brask", "Ola Brask"),
        ("They asked Mayor London Ola Brask about it.", "London Ola Brask", "London Ola Brask"),
        ("The seat went to Liberal Ola Brask again.", "Liberal Ola Brask", "Ola Brask"),
        ("They asked Green Brask about it.", "Green Brask", "Green Brask"),
        ("They asked Actors Brask and Lund about it.", "Actors Brask", "Brask"),
        ("They asked President Sheikh Brask about it.", "Sheikh Brask", "Sheikh Brask"),
        ("They asked Sheikh Brask about it.", "Sheikh Brask", "Brask"),
        ("They asked Stars David Brask and Eva Holm about it.", "Stars David Brask", "David Brask"),
        ("Qualifier Ola Brask won again.", "Qualifier Ola Brask", "Ola Brask"),
        ("They asked Qualifier Ola Brask again.", "Qualifier Ola Brask", "Qualifier Ola Brask"),
        ("They asked Norwegian Ola Brask about it.", "Norwegian Ola Brask", "Ola Brask"),
        ("They asked Norwegian Brask about it.", "Norwegian Brask", "Norwegian Brask"),
        ("They asked Liberal Democrats Brask about it.", "Liberal Democrats Brask", "Liberal Democrats Brask"),
        ("They asked Datuk Seri Ola Brask about it.", "Datuk Seri Ola Brask", "Ola Brask"),
        ("They asked Welshman Brask about it.", "Welshman Brask", "Brask"),
        ("They asked Taoiseach Ola Brask about it.", "Taoiseach Ola Brask", "Ola Brask"),
        ("They asked Tan Brask about it.", "Tan Brask", "Tan Brask"),
        ("They asked Hunter Brask about it.", "Hunter Brask", "Hunter Brask"),
        ("They own the letting firm Lovers Brask.", "Lovers Brask", "Lovers Brask"),
        ("They saw lovers Lovers Brask there.", "Lovers Brask", "Brask"),
        ("They saw Star Harbour Nights again.", "Star Harbour Nights", "Star Harbour Nights"),
        ("They crossed King's Point in the rain.", "King's Point", "King's Point"),
    ],
)
def test_titles_are_no_part_of_a_name(read: Reader, sentence: str, taken: str, name: str) -> None:
    """Titles of one word and of two go; what may be a given name or opens another name stays."""
    document = read(sentence)
    first, last = tokens_of(document, taken)

    start = past_titles(document, first, last)

    assert spelled(document, start, last) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Then Brask driver Ada Holm won.", "Brask driver Ada Holm", "Ada Holm"),
        ("Then Ada Holm won.", "Ada Holm", "Ada Holm"),
        ("Then Rovers QB Ada Holm won.", "Rovers QB Ada Holm", "Ada Holm"),
        ("Then Rovers G Ada Holm won.", "Rovers G Ada Holm", "Ada Holm"),
        ("Then Ada G Holm won.", "Ada G Holm", "Ada G Holm"),
        ("Then Ada Holm driver won.", "Ada Holm driver", "Ada Holm driver"),
    ],
)
def test_an_employer_is_no_part_of_a_name(read: Reader, sentence: str, taken: str, name: str) -> None:
    """A role in small letters or a position in a team parts a name from whom its bearer works for."""
    document = read(sentence)
    first, last = tokens_of(document, taken)

    start = past_employer(document, first, last)

    assert spelled(document, start, last) == name


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("welshman", True),
        ("londoner", True),
        ("frenchman", True),
        ("dutchwoman", True),
        ("baker", False),
        ("man", False),
    ],
)
def test_compatriots(word: str, answer: bool) -> None:  # a table of yes and no
    """A noun says where somebody is from."""
    assert is_compatriot(word) is answer


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Ada Holm wept. They back Holm's Harbour Union now.", "Holm's Harbour Union", "Harbour Union"),
        ("They back Holm's Harbour Union now.", "Holm's Harbour Union", "Holm's Harbour Union"),
        ("Ada Holm wept. They back the Holm Harbour Union.", "Holm Harbour Union", "Holm Harbour Union"),
    ],
)
def test_a_leader_is_no_part_of_a_bodys_name(read: Reader, sentence: str, taken: str, name: str) -> None:
    """The surname of somebody named in full goes with its possessive; another name's possessive is the body's."""
    document = read(sentence)
    first, last = tokens_of(document, taken)

    start = past_leader(document, first, last)

    assert spelled(document, start, last) == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Then Acme Registrar Peter Lima spoke.", "Acme Registrar Peter Lima", "Peter Lima"),
        # A surname alone, no given name, a body's own word, and no office.
        ("Then Acme Registrar Lima spoke.", "Acme Registrar Lima", "Acme Registrar Lima"),
        ("Then Acme Registrar Harbour Nights spoke.", "Acme Registrar Harbour Nights", "Acme Registrar Harbour Nights"),
        ("Then Acme Registrar Peter Fund spoke.", "Acme Registrar Peter Fund", "Acme Registrar Peter Fund"),
        ("Then Acme King Peter Lima spoke.", "Acme King Peter Lima", "Acme King Peter Lima"),
    ],
)
def test_an_office_and_its_body_are_no_part_of_a_name(read: Reader, sentence: str, taken: str, name: str) -> None:
    """Behind an office a given name opens the name of who holds it."""
    document = read(sentence)
    first, last = tokens_of(document, taken)

    assert spelled(document, past_holder(document, first, last), last) == name


def test_an_owner_is_no_part_of_a_persons_name(read: Reader) -> None:
    """What belongs to a firm and opens with a given name is somebody who works for it."""
    document = read("Then Brask's Ana Lima won. They like Brask's Harbour Nights.")
    first, last = tokens_of(document, "Brask's Ana Lima")
    thing = tokens_of(document, "Brask's Harbour Nights")

    assert past_owner(document, first, last) == last - 2
    assert past_owner(document, *thing) == thing[0]


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Then Dunford Mayor Eva Holm-Lind spoke.", "Dunford Mayor Eva Holm-Lind", "Eva Holm-Lind"),
        ("Then Dunford Mayor Holm spoke.", "Dunford Mayor Holm", "Dunford Mayor Holm"),
        ("Then Dunford President Holm Hospital closed.", "Dunford President Holm Hospital", None),
        ("Then Mayor Eva Holm-Lind spoke.", "Mayor Eva Holm-Lind", None),
    ],
)
def test_an_office_stands_between_its_seat_and_a_name(
    read: Reader, sentence: str, taken: str, name: str | None
) -> None:
    """Behind a seat and an office a full name starts, unless it is a body's."""
    document = read(sentence)
    first, last = tokens_of(document, taken)

    start = past_office(document, first, last)

    found = spelled(document, start, last)
    assert found == (taken if name is None else name)

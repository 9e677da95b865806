"""Whoever is only said to belong somewhere is shown with that: a body, a party, a side in court."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.role_membership import MEMBERSHIP_FINDERS
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


stated = partial(stated_by, MEMBERSHIP_FINDERS)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“It is safe,” said Eva Holm of the harbour police.", "Eva Holm", "the harbour police"),
        ("Eva Holm of charity Sea Watch came.", "Eva Holm", "charity Sea Watch"),
        ("Eva Holm of Brask University found it.", "Eva Holm", "Brask University"),
        (
            "According to Eva Holm with the Dunford Fire Department, it was late.",
            "Eva Holm",
            "the Dunford Fire Department",
        ),
        ("Eva Holm, of the Dunford Fire Department, came.", "Eva Holm", "the Dunford Fire Department"),
        ("Eva Holm of the Department of Health and Safety came.", "Eva Holm", "the Department of Health and Safety"),
        # A person behind "and" is no part of it.
        (
            "Eva Holm of the Norland brokerage Straits & Orient came.",
            "Eva Holm",
            "the Norland brokerage Straits & Orient",
        ),
        ("Eva Holm of the Coast National Front and Peer Saif came.", "Eva Holm", "the Coast National Front"),
        (
            "Eva Holm, from the Institute of Marine Research, warned them.",
            "Eva Holm",
            "the Institute of Marine Research",
        ),
    ],
)
def test_a_body_behind_the_name(read: Reader, text: str, name: str, role: str) -> None:
    """The words "of", and "from" where the bearer does something, name the body."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Holm of Norway won.", "Eva Holm"),
        ("Eva Holm, of Station Road in Dunford, was held.", "Eva Holm"),
        ("Eva Holm, of Ardross, near Dunford, was held.", "Eva Holm"),
        ("They took Eva Holm from the hospital.", "Eva Holm"),
        ("Eva Holm fought with the police.", "Eva Holm"),
        ("Eva Holm of the long legs ran.", "Eva Holm"),
        ("Eva Holm from Monday on ran.", "Eva Holm"),
        ("The Church of Eva Holm of the Sea Academy burned.", "Eva Holm"),
        ("Eva Holm, from Brask, Norland, answered.", "Eva Holm"),
        ("Eva Holm spoke.", "Eva Holm"),
    ],
)
def test_homes_and_things_are_no_bodies(read: Reader, text: str, name: str) -> None:
    """A town, an object taken from a place, a time and another person are none."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Eva Holm (Labour) won the seat.", "Eva Holm", "Labour"),
        ("“It is late,” said Eva Holm, D-New York, who sat there.", "Eva Holm", "D-New York"),
        ("Eva Holm, R-Texas, won the seat.", "Eva Holm", "R-Texas"),
        ("Eva Holm (Liberal Democrats) came second.", "Eva Holm", "Liberal Democrats"),
    ],
)
def test_a_party_in_brackets(read: Reader, text: str, name: str, role: str) -> None:
    """As candidates are listed."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Holm (34) won the seat.", "Eva Holm"),
        ("Eva Holm (left) won the seat.", "Eva Holm"),
        ("Eva Holm (conservative) won the seat.", "Eva Holm"),
        ("Eva Holm (above, with her dog) won the seat.", "Eva Holm"),
    ],
)
def test_other_brackets(read: Reader, text: str, name: str) -> None:
    """An age, a place in a picture, a film and words in lower case are no party."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Eva Holm QC said he lied.", {"QC"}),
        ("Eva Holm MP said he lied.", {"MP"}),
        ("Eva Holm OK said he lied.", set()),
    ],
)
def test_letters_behind_a_name(read: Reader, text: str, letters: set[str]) -> None:
    """Some tell an office."""
    assert stated(read(text), "Eva Holm") == letters


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Labour's Lord Holm said he lied.", "Holm", "Labour"),
        ("Eva Holm, prosecuting, said he lied.", "Eva Holm", "prosecuting"),
        ("Prosecuting, Eva Holm said he lied.", "Eva Holm", "Prosecuting"),
        ("For the defence, Eva Holm said he lied.", "Eva Holm", "For the defence"),
        ("Karl Lie, defending, said he did not.", "Karl Lie", "defending"),
    ],
)
def test_sides_in_court(read: Reader, text: str, name: str, role: str) -> None:
    """Counsel are told by what they do."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Holm, weeping, said he lied.", "Eva Holm"),
        ("Eva Holm, defending the title, won.", "Eva Holm"),
    ],
)
def test_other_participles(read: Reader, text: str, name: str) -> None:
    """Whoever does something else beside is no counsel."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("CNN's Eva Holm reported from Brask.", "Eva Holm", "CNN"),
        ("The Harbour Workers Union's (HWU) Eva Holm spoke.", "Eva Holm", "The Harbour Workers Union"),
        ("They spoke to the BBC's Karl Lie there.", "Karl Lie", "BBC"),
    ],
)
def test_a_body_that_owns_the_name(read: Reader, text: str, name: str, role: str) -> None:
    """The people of a body are told by its possessive."""
    assert role in {found.removeprefix("the ") for found in stated(read(text), name)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway's Eva Holm won.", "Eva Holm"),
        ("Monday's Eva Holm show was late.", "Eva Holm"),
        ("Karl Lie's Eva Holm was late.", "Eva Holm"),
    ],
)
def test_other_possessors_are_none(read: Reader, text: str, name: str) -> None:
    """A country, a day and a person own a name in another sense."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("It will hear from counsel assisting the inquiry, Eva Holm.", "Eva Holm", "counsel assisting the inquiry"),
        ("Counsel assisting Eva Holm spoke.", "Eva Holm", "Counsel assisting"),
        ("Ministers including Eva Holm and Ola Ek left.", "Ola Ek", "Ministers"),
        ("Experts such as Eva Holm doubt it.", "Eva Holm", "Experts"),
        ("American Eva Holm won the race.", "Eva Holm", "American"),
    ],
)
def test_parts_in_an_inquiry_and_some_of_many(read: Reader, text: str, name: str, role: str) -> None:
    """Who assists an inquiry, what several are of whom some are named, and where one comes from."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Counsel spoke of assisting the inquiry. Eva Holm left.", "Eva Holm"),
        ("Costs including Eva Holm rose.", "Eva Holm"),
        ("The American minister met Eva Holm.", "Eva Holm"),
        ("American Holm won the race.", "Holm"),
    ],
)
def test_other_words_before_a_name_tell_no_membership(read: Reader, text: str, name: str) -> None:
    """Other assistance, things that are listed and words of another phrase give none."""
    assert not stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Eva Holm (Lab, Brask North) asked the minister.", "Lab"),
        ("Eva Holm, from the RSPCA, said the dog was thin.", "the RSPCA"),
    ],
)
def test_a_seat_beside_the_party_and_letters_of_a_body(read: Reader, text: str, role: str) -> None:
    """Of a party and a seat the party is told; who speaks from a body told by letters speaks for it."""
    assert role in stated(read(text), "Eva Holm")

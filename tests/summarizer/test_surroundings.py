"""The words around a name vote on its kind: titles, roles, articles, prepositions, ages and deeds."""

from collections import Counter
from collections.abc import Callable

import pytest

from summarizer.mention import ORGANISATION, PERSON, PLACE, WEAK, WORK, mention_at
from summarizer.schema import Document
from summarizer.surroundings import STRONG, votes_of_neighbours
from tests.spelled import mention_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def votes(document: Document, text: str, label: str = WEAK) -> Counter[str]:
    """Return the votes of the neighbours of the first mention that spells `text`."""
    counted: Counter[str] = Counter()
    for kind, weight in votes_of_neighbours(document, mention_of(document, text, label)):
        counted[kind] += weight  # type: ignore[assignment]  # weights are fractions
    return counted


@pytest.mark.parametrize(
    ("text", "name", "label", "winner"),
    [
        ("They asked Dr. Brask about it.", "Brask", WEAK, PERSON),
        ("They asked minister Brask about it.", "Brask", WEAK, PERSON),
        ("They asked retailer Brask about it.", "Brask", PERSON, ORGANISATION),
        ("Airline Brask rose.", "Brask", PERSON, ORGANISATION),
        ("Lender Brask Lind rose.", "Brask Lind", PERSON, ORGANISATION),
        ("They came to Dunford, and in Brask, the mayor, Ana Lima, spoke.", "Brask", PLACE, PLACE),
        ("They asked the NGO Brask Lind.", "Brask Lind", PERSON, ORGANISATION),
        ("The Brask alliance met.", "Brask", PERSON, ORGANISATION),
        ("On Friday the Brask Hawks won.", "Brask Hawks", ORGANISATION, ORGANISATION),
        ("Shares in Brask rose.", "Brask", PERSON, ORGANISATION),
        ("A stake in Brask was sold.", "Brask", ORGANISATION, ORGANISATION),
        ("The unions Brask and Lund met.", "Brask", PERSON, ORGANISATION),
        ("Then Brask chief executive Ola Ek spoke.", "Brask", PERSON, ORGANISATION),
        ("They marched near Brask village.", "Brask", PERSON, PLACE),
        ("But Westpac's Florence Hill agreed with him.", "Florence Hill", ORGANISATION, PERSON),
        ("The hosts bowled Jamaica Scorpions out for 164.", "Jamaica Scorpions", PERSON, ORGANISATION),
        ("Then Brask captain Ola Ek spoke.", "Brask", PERSON, ORGANISATION),
        ("The union Brask Nord said that it would strike.", "Brask Nord", PERSON, ORGANISATION),
        ("They fought Brask al-Noor, a militia from the north.", "Brask al-Noor", PERSON, ORGANISATION),
        ("Ola Brask, 45, was there.", "Ola Brask", WEAK, PERSON),
        ("They live in Brask now.", "Brask", PERSON, PLACE),
        ("The fire reached the Brask oil field.", "Brask", PERSON, PLACE),
        ("Brask beat Dunford twice.", "Brask", PLACE, ORGANISATION),
        ("They fear Brask midfielder Ola Ek.", "Brask", PLACE, ORGANISATION),
        ("They watched “The Brask” again.", "Brask", PERSON, WORK),
        ("Ola Brask ran away.", "Ola Brask", WEAK, PERSON),
        ("Brask said so.", "Brask", WEAK, ORGANISATION),
        ("Quiet World president Ola Ek was fined.", "Quiet World", WEAK, ORGANISATION),
        ("Then Brask president Ola Ek was fined.", "Brask", PERSON, ORGANISATION),
    ],
)
def test_the_neighbours_of_a_name_tell_its_kind(read: Reader, text: str, name: str, label: str, winner: str) -> None:
    """Each kind of neighbour speaks for one kind of name."""
    assert votes(read(text), name, label).most_common(1)[0][0] == winner


@pytest.mark.parametrize(("noun", "thing"), [("machine", True), ("team", False), ("minister", False)])
def test_the_article_tells_of_a_thing(read: Reader, noun: str, thing: bool) -> None:  # a table of yes and no
    """“The Brask tap” is called by a thing's name; a team, a body and a holder of an office may bear anybody's."""
    assert (votes(read(f"They liked the Brask {noun} a lot."), "Brask", PERSON)[PERSON] < 0) is thing


def test_the_name_of_a_thing_is_nobodys(read: Reader) -> None:
    """“The resort, Blue Lagoon, opened” speaks against a person, “the mayor, Lagoon, spoke” does not."""
    assert votes(read("The resort, Blue Lagoon, opened on Friday."), "Blue Lagoon", PERSON)[PERSON] < 0
    assert votes(read("The mayor, Ola Lagoon, spoke on Friday."), "Ola Lagoon", PERSON)[PERSON] >= 0


def test_the_article_speaks_against_a_person(read: Reader) -> None:
    """Nobody is "the" Brask; a plural with "the" is a team or a party."""
    counted = votes(read("They met the Brasks there."), "Brasks", PERSON)

    assert counted[PERSON] < 0
    assert counted[ORGANISATION] > 0


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("They like Brask a lot.", "Brask", WEAK),
        ("They believe in Brask's plan.", "Brask", PERSON),
        ("They work at Brask.", "Brask", ORGANISATION),
        ("The Brask team won.", "Brask", PERSON),
        ("Brask and Ek have spoken.", "Brask", PERSON),
        ("The study was published in Brask.", "Brask", ORGANISATION),
        ("The letter from Brask came late.", "Brask", ORGANISATION),
        ("They asked the coach of Brask about it.", "Brask", PERSON),
        ("She wrote to Brask in June.", "Brask", PERSON),
    ],
)
def test_silent_neighbours(read: Reader, text: str, name: str, label: str) -> None:
    """An object, a possessor, "at" and "from" prove nothing."""
    assert not votes(read(text), name, label)


def test_a_title_in_another_sentence_is_no_neighbour(read: Reader) -> None:
    """What ends the sentence before belongs to it."""
    assert not votes(read("They called the minister. Brask is a nice town."), "Brask", PERSON)


@pytest.mark.parametrize(
    ("text", "name", "label", "kind"),
    [
        ("They met near Brask on Monday.", "Brask", WEAK, PLACE),
        ("Fans of Brask victory parades sang.", "Brask", PLACE, ORGANISATION),
        ("The report names broadcaster Brask as well.", "Brask", WEAK, ORGANISATION),
        ("They asked Mrs. Brask about it.", "Brask", ORGANISATION, PERSON),
        ("Brask warned them.", "Brask", WORK, ORGANISATION),
        ("The Brask hotel chain grew.", "Brask", WEAK, ORGANISATION),
        ("Brask, a former television anchor, died.", "Brask", PLACE, PERSON),
        ("Brask, a builder from Oslo, died.", "Brask", ORGANISATION, PERSON),
        ("Bright Brask, vice-president of a union, said no.", "Bright Brask", PLACE, PERSON),
        ("They saw snow atop Brask.", "Brask", PERSON, PLACE),
        ("Ola Channel told us so.", "Ola Channel", PERSON, PERSON),
        ("Brask have spoken to two keepers.", "Brask", PLACE, ORGANISATION),
        ("Brask are in no rush.", "Brask", PERSON, ORGANISATION),
        ("They live in the town of Brask.", "Brask", ORGANISATION, PLACE),
        ("They left the outskirts of Brask.", "Brask", ORGANISATION, PLACE),
        ("She walked to Brask with five children.", "Brask", PERSON, PLACE),
        ("They asked the head of Brask about it.", "Brask", PERSON, ORGANISATION),
        ("They read the magazine Brask at home.", "Brask", PERSON, ORGANISATION),
        ("They asked former members of Brask about it.", "Brask", PERSON, ORGANISATION),
        ("They asked analyst Maria Okoye of Brask about it.", "Brask", PERSON, ORGANISATION),
        ("They fund the rights group, Brask, for it.", "Brask", PERSON, ORGANISATION),
        ("They met in Brask, a village in the hills.", "Brask", PERSON, PLACE),
        ("They asked the film-maker Chow Tsz-him about it.", "Chow Tsz-him", PERSON, PERSON),
    ],
)
def test_more_neighbours(read: Reader, text: str, name: str, label: str, kind: str) -> None:
    """Each is one vote at least for its kind."""
    assert votes(read(text), name, label)[kind] > 0


def test_a_rival_may_be_somebody(read: Reader) -> None:
    """A rival with two plain names is no firm where the model saw a person; a bare word may be one."""
    assert not votes(read("Her rival Zita Brask was banned."), "Zita Brask", PERSON)[ORGANISATION]
    assert votes(read("They bought rival Brask in June."), "Brask", PERSON)[ORGANISATION]


def test_votes_are_few_and_small(read: Reader) -> None:
    """No neighbour outvotes a telling spelling by itself."""
    document = read("Minister Ola Brask, 45, who leads the party, said in Dunford that he would go.")

    assert all(abs(weight) <= 6 for weight in votes(document, "Ola Brask").values())


def test_who_is_said_of_a_person(read: Reader) -> None:
    """A name with a word for a person before it and “who” after it is a person, though the model saw a place."""
    document = read("They honoured the former anchor Kandara who died on Friday.")
    token = next(token for token in document.tokens if token.text == "Kandara")
    found = list(votes_of_neighbours(document, mention_at(document, token.index, token.index + 1, PLACE)))

    assert (PERSON, STRONG) in found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Storms hit Brask, Berlin, Paris and Madrid on Monday.", True),
        ("They met Brask, Angela Merkel and Paris on Monday.", False),
        ("They left Brask and Berlin on Monday.", False),
    ],
)
def test_a_name_among_places_is_a_place(read: Reader, text: str, place: bool) -> None:  # a table of yes and no
    """One of a list in which the model knows several places, and nobody, is a place."""
    assert (votes(read(text), "Brask", PERSON)[PLACE] > 0) is place

"""What only people have, do and are called tells that a name is somebody's, whatever the model took it for."""

from collections import Counter
from collections.abc import Callable

import pytest

from summarizer.mention import ORGANISATION, PERSON, PLACE, WEAK, mention_at
from summarizer.personhood import PLAIN, STRONG, votes_of_personhood
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def votes(document: Document, text: str, label: str = ORGANISATION) -> Counter[str]:
    """Return the votes on the last mention that spells `text`."""
    start = document.article.text.rindex(text)
    inside = [t.index for t in document.tokens if start <= t.span.start and t.span.end <= start + len(text)]
    counted: Counter[str] = Counter()
    for kind, weight in votes_of_personhood(document, mention_at(document, inside[0], inside[-1] + 1, label)):
        counted[kind] += weight  # type: ignore[assignment]  # weights are fractions
    return counted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Pronouns of the subject, in its own clause.
        ("Brask protested his innocence on Monday.", "Brask"),
        ("Brask left when she heard it.", "Brask"),
        # What people alone do.
        ("Brask smiled at the crowd.", "Brask"),
        ("Brask married in June.", "Brask"),
        # Ages, kin, bodies.
        ("The 20-year-old Brask ran well.", "Brask"),
        ("His wife Runa left the town.", "Runa"),
        ("He waited for the sister of Brask there.", "Brask"),
        ("He hurt Brask's knee on Monday.", "Brask"),
        ("They met Brask's son there.", "Brask"),
        ("Police told his two daughters, Runa and Tilde, about it.", "Tilde"),
        # What is said of people alone.
        ("They met Brask, who is a fine singer.", "Brask"),
        ("Ulf Brask, one of the club's best players, left the town.", "Ulf Brask"),
        ("The police identified her only as Runa yesterday.", "Runa"),
        ("“I never saw my brother again,” Brask said.", "Brask"),
        # A noun for a person and a comma stand before the name.
        ("They thanked the coach, Runa Brask, for it.", "Runa Brask"),
        ("They thanked the coach, Brask, for it.", "Brask"),
    ],
)
def test_a_person_shows(read: Reader, text: str, name: str) -> None:
    """Each trait of people speaks for a person."""
    assert votes(read(text), name)[PERSON] >= PLAIN


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        # Somebody else is "he".
        ("Brask told Maria Okoye that he would sell.", "Brask", ORGANISATION),
        ("Brask hired a manager and his wife.", "Brask", ORGANISATION),
        # A place in an address has no wife.
        ("A farmer near Oden, Brask, lost his barn.", "Brask", PLACE),
        # Somebody else is of that age.
        ("The 20-year-old Brask striker ran well.", "Brask", PLACE),
        # Bodies grow, own and say "we".
        ("Brask bought a shop.", "Brask", ORGANISATION),
        ("Brask's shares fell.", "Brask", ORGANISATION),
        ("“We never saw it coming,” Brask said.", "Brask", ORGANISATION),
        ("They live in Brask, one of the oldest towns.", "Brask", PLACE),
        ("It is known as Brask.", "Brask", ORGANISATION),
        # A noun for a body stands before the name.
        ("They praised the carmaker, Brask, for it.", "Brask", ORGANISATION),
        # Mothers of companies, brothers of a fraternity.
        ("The mother of Brask is a bank.", "Brask", ORGANISATION),
        # "Who" of a team has a verb in the plural.
        ("They beat Brask, who have lost six games.", "Brask", ORGANISATION),
    ],
)
def test_a_body_or_a_place_does_not(read: Reader, text: str, name: str, label: str) -> None:
    """What bodies and places do as well speaks for nobody."""
    assert votes(read(text), name, label)[PERSON] <= 0


def test_which_speaks_against_a_person(read: Reader) -> None:
    """Nobody is told of with "which"."""
    assert votes(read("They sold Brask, which is deep in debt."), "Brask", PERSON)[PERSON] < 0


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("They met Maria Okoye and Runa Brask there.", PLAIN),
        ("They met Maria Okoye and Brask there.", 0),
        ("They met in Dunford and Runa Brask there.", 0),
    ],
)
def test_a_full_name_among_people_is_a_person(read: Reader, text: str, weight: float) -> None:
    """A full name joined to somebody's is somebody's; a bare word may be a firm's."""
    assert votes(read(text), "Runa Brask" if "Runa" in text else "Brask", WEAK)[PERSON] == weight


def test_a_given_name_among_people_is_no_place(read: Reader) -> None:
    """What the model takes for a place is somebody where it opens with a given name."""
    document = read("They met Maria Okoye, Peter Brask and Lindholm Brask there.")

    assert votes(document, "Peter Brask", PLACE)[PERSON] == PLAIN
    assert votes(document, "Lindholm Brask", PLACE)[PERSON] == 0


@pytest.mark.parametrize(
    ("text", "weight"), [("She defeated Runa Brask in June.", PLAIN), ("She left Runa Brask in June.", 0)]
)
def test_what_is_done_to_people_shows_one(read: Reader, text: str, weight: float) -> None:
    """People are defeated, married and arrested; anything is left."""
    assert votes(read(text), "Runa Brask", WEAK)[PERSON] == weight


def test_bodies_weigh_more_than_deeds(read: Reader) -> None:
    """A knee is sure, a pronoun may be somebody else's."""
    assert votes(read("He hurt Brask's knee."), "Brask")[PERSON] == STRONG

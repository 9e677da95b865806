"""The forms of a person's name are joined where they must mean one person, and only there."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.chains import find_chains
from summarizer.mention import PERSON
from summarizer.mentions import find_mentions
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def people(document: Document) -> list[list[str]]:
    """Return the texts of the mentions of each person."""
    chains = find_chains(document, find_mentions(document))
    return [[mention.text for mention in chain.mentions] for chain in chains if chain.kind == PERSON]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Maria Okoye opened the bridge. Okoye thanked the builders.",
            [["Maria Okoye", "Okoye"]],
        ),
        (
            "Judge Karl J. Holm spoke first. Later Karl Holm left the court.",
            [["Karl J. Holm", "Karl Holm"]],
        ),
        (
            "Minister Ilse van der Meer resigned. Van der Meer gave no reason.",
            [["Ilse van der Meer", "Van der Meer"]],
        ),
        (
            "Prince Leo Falk arrived on Friday. On Saturday Leo left again.",
            [["Leo Falk", "Leo"]],
        ),
        (
            "On Sunday it was Leo who spoke. In a letter, Leo Falk blamed his sister.",
            [["Leo", "Leo Falk"]],
        ),
        (
            "Skipper José Salas Toro was rescued. Salas could not be reached.",
            [["José Salas Toro", "Salas"]],
        ),
    ],
)
def test_forms_of_one_name_are_joined(read: Reader, text: str, found: list[list[str]]) -> None:
    """A surname, a missing middle name, particles and a first name lead back to the full name."""
    assert people(read(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The only one of that sex, though another was told of first.
        (
            "Peter Lind won. It rained. His wife Jane Lind watched. Mrs Lind wept.",
            [["Peter Lind"], ["Jane Lind", "Lind"]],
        ),
        ("Peter Lind and Jane Lind won. Mr Lind wept.", [["Peter Lind", "Lind"], ["Jane Lind"]]),
        # Of two of that sex it may be the one just named, and is nobody's.
        ("Anna Lind won. It rained. Her mother Jane Lind watched. Mrs Lind wept.", [["Anna Lind"], ["Jane Lind"]]),
        # Nobody of that sex has been named in full.
        ("Peter Lind won. Mrs Lind wept.", [["Peter Lind"]]),
        # A child, and one of another age.
        ("Finlay Lind, 14, won. It rained. Mrs Lind wept.", [["Finlay Lind"]]),
        ("Robin Lind, 31, won. It rained. Mrs Lind, 64, wept.", [["Robin Lind"]]),
        ("Robin Lind, 31, won. It rained. Ms Lind, 31, wept.", [["Robin Lind", "Lind"]]),
        # Of two who are compared nobody is meant for certain.
        (
            "Peter Lind won. It rained. His father, Karl Lind, watched. The elder Lind wept.",
            [["Peter Lind"], ["Karl Lind"]],
        ),
        # Far from the other it is the one whom the story is about.
        (
            "Anna Lind won. It rained. Her mother Jane Lind watched. It rained. Anna Lind sat down. Ms Lind wept.",
            [["Anna Lind", "Anna Lind", "Lind"], ["Jane Lind"]],
        ),
    ],
)
def test_a_courtesy_title_tells_which_of_a_family_is_meant(read: Reader, text: str, found: list[list[str]]) -> None:
    """By sex where that leaves one; else the one just named may be meant."""
    assert people(read(text)) == found


def test_members_of_a_family_stay_apart(read: Reader) -> None:
    """Two given names are two people, whatever the surname."""
    found = people(read("Eva Holm met the mayor. Her brother Karl Holm stayed at home."))

    assert found == [["Eva Holm"], ["Karl Holm"]]


def test_a_surname_means_the_one_introduced_well_before(read: Reader) -> None:
    """Kin introduced later are called by their full names; the bare surname stays with the first."""
    text = (
        "Eva Holm was jailed on Monday. The court heard that Holm had lied for years. "
        "Nobody believed her story. Her brother Karl Holm sat in the court. Holm will appeal."
    )
    found = people(read(text))

    assert ["Eva Holm", "Holm", "Holm"] in found
    assert ["Karl Holm"] in found


def test_a_surname_of_people_introduced_together_is_nobodys(read: Reader) -> None:
    """Of two bearers of one name introduced side by side, the bare surname names neither for sure."""
    found = people(read("Eva Holm and Karl Holm were charged. The police said that Holm had run away."))

    assert found == [["Eva Holm"], ["Karl Holm"]]


def test_mr_and_mrs_are_two(read: Reader) -> None:
    """A courtesy title of the other sex means somebody else of that name."""
    found = people(read("Mr. Karl Holm was hurt. Doctors helped him for hours. Mrs. Holm was not in the house."))

    assert ["Karl Holm"] in found


def test_a_place_of_the_same_name_stays_a_place(read: Reader) -> None:
    """After "in" the word is a town, though somebody bears its name."""
    text = "Actor Joel Phoenix won the prize. Phoenix thanked his mother. He was born in Phoenix."
    found = people(read(text))

    assert found == [["Joel Phoenix", "Phoenix"]]


def test_a_family_is_no_organisation(read: Reader) -> None:
    """The plural of a surname is a family, not a party."""
    document = read("Maria Okoye is rich. The Okoyes own the bridge.")
    chains = find_chains(document, find_mentions(document))

    assert [chain.mentions[0].text for chain in chains] == ["Maria Okoye"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The court jailed Karl Holm, Karl Peter Holm and Eva Brask for the raid on Monday.", 3),
        ("The court jailed Karl Peter Holm and Eva Brask. It heard that Karl Holm had lied.", 2),
    ],
)
def test_two_of_one_list_are_two(read: Reader, text: str, count: int) -> None:
    """Names that differ by a middle name alone are two people's where one list has both."""
    assert len(people(read(text))) == count


def test_people_go_on_under_their_last_name(read: Reader) -> None:
    """A name of two plain words that comes back as its second word is somebody's, whatever the model saw."""
    document = read("They trust Quillo Ntabe, the last man in. Ntabe batted for an hour. The crowd liked Ntabe.")
    labels = {e: replace(e, label="ORG") for e in document.entities if "Ntabe" in e.text}
    blind = replace(document, entities=tuple(labels.get(e, e) for e in document.entities))

    assert ["Quillo Ntabe", "Ntabe", "Ntabe"] in people(blind)


def test_a_team_goes_on_under_its_plural(read: Reader) -> None:
    """What comes back as a plural is nobody's name."""
    document = read("They trust Quillo Rivermen, the last team in. Rivermen batted for an hour. They liked Rivermen.")
    labels = {e: replace(e, label="ORG") for e in document.entities if "Rivermen" in e.text}
    blind = replace(document, entities=tuple(labels.get(e, e) for e in document.entities))

    assert not any("Quillo Rivermen" in forms for forms in people(blind))


def test_a_possessive_may_have_lost_its_mark(read: Reader) -> None:
    """Without its apostrophe "Okoyes brother" is still Okoye's, while "the Okoyes" are a family."""
    document = read("Maria Okoye is ill. Then Okoyes brother Ola took over.")

    assert ["Maria Okoye", "Okoyes"] in people(document)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Holm left for Oslo. The first lady Ada Holm stayed.", [["Holm"], ["Ada Holm"]]),
        ("Governor Holm died in May. His widow Ada Holm spoke.", [["Holm"], ["Ada Holm"]]),
        ("President Ada Holm left for Oslo. President Holm spoke.", [["Ada Holm", "Holm"]]),
        ("His wife Ada Holm sang. Holm wept.", [["Ada Holm", "Holm"]]),
    ],
)
def test_a_head_of_state_is_not_the_spouse(read: Reader, text: str, found: list[list[str]]) -> None:
    """An office before the surname and kinship before the only full name are two people's."""
    assert people(read(text)) == found


def test_a_firm_of_two_words_is_nobody(read: Reader) -> None:
    """A firm goes on under its last word as people do; what it is called or its shares keep it a firm."""
    document = read("Shipping group Norsk Maersken said so on Monday. Maersken shares rose. Maersken was glad.")
    chains = find_chains(document, find_mentions(document))

    assert not [chain for chain in chains if chain.kind == PERSON]

"""Later words are somebody's only where grammar lets nobody else be meant."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.role_descriptions import DESCRIPTION_FINDERS, is_described
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


stated = partial(stated_by, DESCRIPTION_FINDERS)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Karl Lie will miss the game as the midfielder has a cold.", "Karl Lie", "the midfielder"),
        ("Karl Lie scored twice. Fans cheered the veteran winger.", "Karl Lie", "the veteran winger"),
        ("Karl Lie scored 135. The all-rounder added two catches.", "Karl Lie", "The all-rounder"),
        ("Karl Lie met Ada Lind in a hotel. The singer was ill.", "Karl Lie", "The singer"),
        ("The prize goes to Karl Lie. The former harbour secretary wept.", "Karl Lie", "The former harbour secretary"),
        ("Karl Lie scored twice. Coach Ola Ek praised the winger.", "Karl Lie", "the winger"),
        ("Ola Ek said that Karl Lie would stay away as the singer was ill.", "Karl Lie", "the singer"),
        (
            "They drove out Karl Lie, after a fight between the socialist leader's guards and the police.",
            "Karl Lie",
            "the socialist leader",
        ),
    ],
)
def test_the_only_person_is_meant(read: Reader, text: str, name: str, role: str) -> None:
    """Of the own sentence or the one before, where all others are barred."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karl Lie met Ola Ek. They thanked the singer.", "Karl Lie"),
        ("Karl Lie met Ola Ek. The singer was ill.", "Ola Ek"),
        ("Karl Lie left and Ola Ek wept. The singer was ill.", "Karl Lie"),
        ("Karl Lie met a singer. The singer was ill.", "Karl Lie"),
        ("They hit party leader Ola Ek. Karl Lie, 25, did it. The politician wept.", "Karl Lie"),
        ("They hit Ola Ek, leader of the Gulls. Karl Lie, 25, did it. The politician wept.", "Karl Lie"),
        ("Karl Lie praised the singer.", "Karl Lie"),
        ("Karl Lie hopes the singer will come.", "Karl Lie"),
        ("Dunford want to hire Karl Lie. The Norland defender is a great help.", "Karl Lie"),
        ("Karl Lie left. The harbour secretary wept.", "Karl Lie"),
        ("His films with Karl Lie are old. The singer wept.", "Karl Lie"),
        ("Karl Lie came. Ada Lind was the only other singer.", "Karl Lie"),
        ("Karl Lie does everything he can to help the singer.", "Karl Lie"),
        ("Ada Lind spoke. Karl Lie was a joy, and the singer says that she wept.", "Karl Lie"),
        ("Karl Lie was jailed. The judge was angry.", "Karl Lie"),
        ("Karl Lie was late. The leader left.", "Karl Lie"),
        ("Karl Lie left. “I saw the singer weep,” they said.", "Karl Lie"),
        ("Karl Lie left. It rained. The singer wept.", "Karl Lie"),
        ("Karl Lie left. The singer Ola Ek wept.", "Karl Lie"),
        ("Karl Lie left. The singer of the band wept.", "Karl Lie"),
        ("Karl Lie, who praised the singer, left.", "Karl Lie"),
        ("Karl Lie stood in the centre.", "Karl Lie"),
    ],
)
def test_somebody_else_may_be_meant(read: Reader, text: str, name: str) -> None:
    """Two persons, a new person, the own object, a plain office, words of a speaker and the far text prove nothing."""
    assert stated(read(text), name) == set()


def test_what_a_pronoun_owns_tells_of_two(read: Reader) -> None:
    """“His row with the singer” is about him and somebody else."""
    assert stated(read("Ola Ek left in May after his row with the singer."), "Ola Ek") == set()
    assert stated(read("Ola Ek left in May, and the singer wept."), "Ola Ek") == {"the singer"}


def test_the_gate_asks_the_same_question(read: Reader) -> None:
    """What describes one person describes nobody else."""
    document = read("Karl Lie scored twice. Coach Ola Ek praised the winger.")
    persons = frozenset({0, 1, 6, 7})
    words = range(10, 11)

    assert document.tokens[10].text == "winger"
    assert is_described(document, 0, 2, persons, words)
    assert not is_described(document, 6, 8, persons, words)


def test_an_age_is_proof_too(read: Reader) -> None:
    """The gate knows whom an age proves."""
    document = read("Eva Holm, 34, was jailed. The 34-year-old nurse wept.")
    nurse = next(token.index for token in document.tokens if token.text == "nurse")

    assert is_described(document, 0, 2, frozenset({0, 1}), range(nurse, nurse + 1))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Objects and complements of the bearer's own verb, however deep.
        ("Karl Lie said that fans adore the singer.", "Karl Lie"),
        ("Karl Lie wants to meet the singer.", "Karl Lie"),
        ("Karl Lie came and praised the singer.", "Karl Lie"),
        ("Karl Lie came to see the singer.", "Karl Lie"),
        ("Karl Lie admired the singer's voice.", "Karl Lie"),
        # Whom the subject answers.
        ("Replying to Karl Lie, the singer wept.", "Karl Lie"),
        # Narrowed descriptions are told of themselves who they mean.
        ("Karl Lie left. The singer who wept stayed.", "Karl Lie"),
        ("Karl Lie left. The singer from Brask wept.", "Karl Lie"),
        ("Karl Lie left. The singer and the actor wept.", "Karl Lie"),
        ("Karl Lie left. The singer, a friend, wept.", "Karl Lie"),
        # Other articles, plurals and compounds.
        ("Karl Lie left. A singer wept.", "Karl Lie"),
        ("Karl Lie left. This singer wept.", "Karl Lie"),
        ("Karl Lie left. The singers wept.", "Karl Lie"),
        ("Karl Lie left. The singer contest was late.", "Karl Lie"),
        # Somebody whom the finder of persons does not know speaks in between.
        ("Karl Lie left as Borealis said that nobody would pay the singer.", "Borealis"),
    ],
)
def test_grammar_keeps_the_bearer_out(read: Reader, text: str, name: str) -> None:
    """Nobody is told anew in what the own verb governs; a description with more to it needs no antecedent."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # Clauses of time and reason beside the bearer's own.
        ("Karl Lie wept when the singer was named.", "Karl Lie", "the singer"),
        ("Karl Lie stayed at home because the singer was ill.", "Karl Lie", "the singer"),
        # Possessors and objects of others.
        ("Karl Lie's fans adore the singer.", "Karl Lie", "the singer"),
        ("The board praised Karl Lie after the singer won a prize.", "Karl Lie", "the singer"),
        # A joined clause goes on about its own subject, whatever possessor stands between.
        ("Karl Lie will break Ola Ek's record, but the veteran singer fell ill.", "Karl Lie", "the veteran singer"),
        # An office told by its letters.
        ("Karl Lie spoke. The Labour MP wept.", "Karl Lie", "The Labour MP"),
        # A body does something to one, who goes on.
        ("The BBC interviewed Karl Lie. The singer wept.", "Karl Lie", "The singer"),
        # Modifiers go along.
        (
            "Karl Lie stayed at home. The award-winning Norland singer was ill.",
            "Karl Lie",
            "The award-winning Norland singer",
        ),
    ],
)
def test_grammar_lets_the_bearer_in(read: Reader, text: str, name: str, role: str) -> None:
    """A clause beside the own one, and another's verb, may take the bearer up again."""
    assert role in stated(read(text), name)


def test_every_description_is_one_persons(read: Reader) -> None:
    """Over a story of several persons no description is read as that of two."""
    document = read(
        "Karl Lie scored twice. Coach Ola Ek praised the winger. Ada Lind sang. The singer was ill. "
        "Ola Ek met Ada Lind. The singer wept. Karl Lie hopes the singer will come."
    )
    owners: dict[str, set[str]] = {}
    for name in ("Karl Lie", "Ola Ek", "Ada Lind"):
        for role in stated(document, name):
            owners.setdefault(role.casefold(), set()).add(name)

    assert owners["the winger"] == {"Karl Lie"}
    assert all(len(names) == 1 for names in owners.values())

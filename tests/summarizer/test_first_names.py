"""A person's name starts with all its first names and initials, and with no status word."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.first_names import (
    after_status,
    before_other_name,
    given_names,
    is_given_name,
    is_position,
    opening_taken_for_place,
    with_first_names,
    with_small_word,
)
from summarizer.mention import PERSON
from summarizer.schema import Document
from tests.spelled import entity, spelled, tokens_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("sentence", "seen", "name"),
    [
        ("President Karim Fattah el-Noori arrived on Monday.", "el-Noori", "Karim Fattah el-Noori"),
        ("They met Karim bin Noori on Monday.", "Noori", "Karim bin Noori"),
        ("They thanked K.T. Rama Holm for it.", "Rama Holm", "K.T. Rama Holm"),
        ("The party chose R C Paul Holm for Dunford.", "Paul Holm", "R C Paul Holm"),
        ("The party chose V Holm for Dunford.", "Holm", "V Holm"),
        ("The party chose D Ana Holm for Dunford.", "Ana Holm", "D Ana Holm"),
        ("The coach said D Ana Holm was hurt. Rovers F Ola Lind scored.", "Ana Holm", "Ana Holm"),
        ("Then I Holm said yes.", "Holm", "Holm"),
        ("On Monday Maria Okoye Lind spoke.", "Okoye Lind", "Maria Okoye Lind"),
        ("On Monday the minister Okoye spoke.", "Okoye", "Okoye"),
        ("Sheikh el-Noori spoke on Monday.", "el-Noori", "el-Noori"),
        ("They asked U.S. Olympian Ola Brask.", "Ola Brask", "Ola Brask"),
        ("Deputy Fire Marshall Ana Lima spoke.", "Ana Lima", "Ana Lima"),
        ("On Monday el-Noori spoke.", "el-Noori", "el-Noori"),
        ("Mayor Zuvek Karl Holm asked the council for help.", "Karl Holm", "Zuvek Karl Holm"),
        ("The plea by one Omka Orlo Holm, a baker, was heard.", "Orlo Holm", "Omka Orlo Holm"),
        ("Zuvek Karl Holm asked the council for help.", "Karl Holm", "Karl Holm"),
    ],
)
def test_a_name_starts_with_its_first_names(read: Reader, sentence: str, seen: str, name: str) -> None:
    """Initials, given names and names before a particle are taken in; titles, roles and days are not."""
    document = read(sentence)
    first, last = tokens_of(document, seen)

    start = with_first_names(document, first, last)

    text = spelled(document, start, last)
    assert text == name


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("Polesitter Brask led. Ola Brask won the race.", "Polesitter Brask", True),
        ("Polesitter Brask led. The race was long.", "Polesitter Brask", False),
        ("Maria Brask led. Her brother Ola Brask won the race.", "Maria Brask", False),
    ],
)
def test_a_status_is_told_from_a_given_name(read: Reader, text: str, name: str, status: bool) -> None:
    """A word before a surname is a status if a full name has the surname and the word is no given name."""
    document = read(text)

    assert after_status(document, *tokens_of(document, name)) is status


@pytest.mark.parametrize(
    ("sentence", "seen", "label", "name"),
    [
        ("Maria San Suu Lind sent a message to the meeting.", "Maria", "GPE", "Maria San Suu Lind"),
        ("Maria San Suu Lind sent a message to the meeting.", "Maria", "PERSON", None),
        ("Florence Harbour Police sent a message.", "Florence", "GPE", None),
        ("Florence Mills sent a message.", "Florence", "GPE", None),
        ("It was sold to billionaire Casimir Brandt.", "Casimir", "GPE", "Casimir Brandt"),
        ("It was sold to villagers Casimir Brandt knew.", "Casimir", "GPE", None),
        ("Lindholm Harbour sent a message.", "Lindholm", "GPE", None),
    ],
)
def test_a_given_name_is_no_place(read: Reader, sentence: str, seen: str, label: str, name: str | None) -> None:
    """A given name that the model took for a town opens a person's name of three words, no body's and no place's."""
    document = read(sentence)

    seen_alone = entity(document, seen, label)

    mention = opening_taken_for_place(replace(document, entities=(seen_alone,)), seen_alone)

    assert (mention and mention.text) == name
    assert mention is None or mention.label == PERSON


def test_a_name_ends_before_the_other_name(read: Reader) -> None:
    """What follows "alias" is another name; a name without it ends where it did."""
    document = read("Police arrested Ola Brask alias Bear on Monday.")
    first, last = tokens_of(document, "Ola Brask alias Bear")

    assert before_other_name(document, first, last) == last - 2
    assert before_other_name(document, first, last - 2) == last - 2


def test_given_names_are_those_of_women_and_men() -> None:
    """All lists of given names count, none in capitals."""
    assert {"maria", "peter"} <= given_names()
    assert all(name == name.casefold() for name in given_names())


@pytest.mark.parametrize(("word", "given"), [("maria", True), ("tor egil", True), ("coca cola", False), ("tor", True)])
def test_two_given_names_may_be_joined_by_a_hyphen(word: str, given: bool) -> None:
    """Folding makes a space of the hyphen: both halves must be given names."""
    assert is_given_name(word) is given


@pytest.mark.parametrize(
    ("text", "seen", "name"),
    [
        ("They left early. To Holm said the project would begin next year.", "Holm", "To Holm"),
        ("On Monday To Brask said so.", "Brask", "To Brask"),
        ("To Brask, the line was a gift.", "Brask", "Brask"),
        ("They gave it to Brask on Monday.", "Brask", "Brask"),
        ("Brask said so.", "Brask", "Brask"),
    ],
)
def test_a_first_name_may_look_like_a_preposition(read: Reader, text: str, seen: str, name: str) -> None:
    """A "To" with a capital is a first name where nobody else is the verb's subject."""
    document = read(text)
    first, last = tokens_of(document, seen)

    start = with_small_word(document, first)

    assert spelled(document, start, last) == name


@pytest.mark.parametrize(
    ("text", "word", "position"),
    [
        ("Rovers QB Ola Lind threw far.", "QB", True),
        ("Rovers F Ola Lind scored, and D Ana Holm was hurt.", "D", True),
        ("The party chose D Ana Holm.", "D", False),
        ("The party chose V Ana Holm. Rovers F Ola Lind scored.", "V", False),
    ],
)
def test_where_somebody_plays(read: Reader, text: str, word: str, position: bool) -> None:  # a table of yes and no
    """Two letters say it alone, one letter where a letter stands behind a team; other letters are initials."""
    document = read(text)
    found = next(token.index for token in document.tokens if token.text == word)

    assert is_position(document, found) is position

"""A name in the subject of a verb of speech is found where the model heads the subject by another word."""

from collections.abc import Callable

import pytest

from summarizer.scene import Scene, set_scene
from summarizer.schema import Document, Token
from summarizer.subject_names import before_letters, person_in_subject, titled_name
from tests.cast import Member, body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]

OKOYE, LIND = person("Maria Okoye"), person("Peter Lind")
CHAMBER, POLICE = body("Northern Chamber of Commerce"), body("Lindholm police")


def scene_of(document: Document, *members: Member) -> Scene:
    """Return the scene of a document with those of `members` who are named in it."""
    named = [member for member in members if member.name in document.article.text]
    return set_scene(document, cast(document, *named), (False,) * len(document.tokens))


def subject_in(document: Document) -> Token:
    """Return the subject of the main verb as the model has it."""
    tokens = document.tokens
    return next(t for t in reversed(tokens) if t.dep == "nsubj" and tokens[t.head].dep == "ROOT")


def text_of(token: Token | None) -> str | None:
    """Return the text of a token, if there is one."""
    return token.text if token else None


SUBJECTS = [
    # An office at the end of the subject.
    ("Northern Chamber of Commerce in Brask chairman Peter Lind said no.", "Lind"),
    # Behind a secretary's office, though a governor stands between.
    ("The Chief Press Secretary to the Governor, Peter Lind, described it as a gift.", "Lind"),
    # The body speaks itself, or a person is its only word, or it may be either of two.
    ("Northern Chamber of Commerce said no.", None),
    ("Peter Lind said no.", None),
    ("The wife of the mayor, Peter Lind, said no.", None),
    ("A friend of chairman Peter Lind said no.", None),
]


@pytest.mark.parametrize(("text", "name"), SUBJECTS)
def test_a_person_in_the_subject_speaks(read: Reader, text: str, name: str | None) -> None:
    """Who is named at one end of the subject speaks for what the model took for its head."""
    document = read(text)
    scene = scene_of(document, OKOYE, LIND, CHAMBER, POLICE)

    assert text_of(person_in_subject(scene, subject_in(document))) == name


def test_the_body_at_the_end_of_the_subject_is_the_persons(read: Reader) -> None:
    """Who stands before "of" speaks, where the tree took the body for the subject."""
    document = read("Maria Okoye of the Lindholm police said no.")
    police = next(token for token in document.tokens if token.text == "police")

    assert text_of(person_in_subject(scene_of(document, OKOYE, POLICE), police)) == "Okoye"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Peter Lind QC told the court no.", "QC", "Lind"),
        # Letters that are no office, and an office before the name.
        ("Peter Lind DJ told the court no.", "DJ", "DJ"),
        ("The MP Peter Lind said no.", "MP", "MP"),
    ],
)
def test_letters_behind_a_name_are_not_who_speaks(read: Reader, text: str, word: str, name: str) -> None:
    """The letters of an office belong to the name before them."""
    document = read(text)
    scene = scene_of(document, LIND)
    token = next(token for token in document.tokens if token.text == word)

    assert before_letters(scene, token).text == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Prime Minister and Minister for Harbours Peter Lind said no.", "Minister", "Lind"),
        # With an article it is the minister's own phrase, and in small letters a word like any other.
        ("The minister for harbours said no to Peter Lind.", "minister", None),
    ],
)
def test_an_office_with_what_it_governs_stands_before_its_holder(
    read: Reader, text: str, word: str, name: str | None
) -> None:
    """The name at the end of an office in capitals is who holds it."""
    document = read(text)
    scene = scene_of(document, LIND)
    tokens = [token for token in document.tokens if token.text == word]

    assert name in {text_of(titled_name(scene, token)) for token in tokens}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is over,” said Okoye's neighbour, doubles vendor Peter Lind. “We go.”", "Lind"),
        # Told of another, or not at all what somebody is.
        ("“It is over,” said Okoye's neighbour, asked by Peter Lind. “We go.”", None),
        ("“It is over,” said Okoye's neighbour, doubles vendor Peter Lind and his son. “We go.”", None),
    ],
)
def test_a_name_explains_a_noun_behind_its_verb(read: Reader, text: str, name: str | None) -> None:
    """What somebody is stands right before the name, which ends the sentence."""
    document = read(text)
    scene = scene_of(document, LIND)
    noun = next(token for token in document.tokens if token.text == "neighbour")

    assert text_of(person_in_subject(scene, noun)) == name

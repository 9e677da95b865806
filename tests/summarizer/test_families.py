"""Kinsfolk and lawyers are told of where they speak for somebody; whose they are stands before them."""

from collections.abc import Callable

import pytest

from summarizer.families import FAMILY, families
from summarizer.mentions import find_mentions
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def kin(document: Document) -> list[list[str]]:
    """Return the texts of the mentions of each family that no name covers."""
    covered = {index for mention in find_mentions(document) for index in range(mention.first, mention.last)}
    return [[mention.text for mention in some] for some in families(document, covered)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eva Holm's family said that she was loved.", ["Eva Holm's family"]),
        ("The victim's parents told the court that he was quiet.", ["victim's parents"]),
        ("Eva Holm left. Her lawyers said that she was ill.", ["lawyers"]),
        ("Eva Holm's family members accused the police.", ["Eva Holm's family members"]),
        ("The passengers' relatives complained about the ferry.", ["passengers' relatives"]),
    ],
)
def test_who_speaks_for_somebody_is_found(read: Reader, text: str, found: list[str]) -> None:
    """A noun for kin or lawyers that is somebody's, as the subject of a verb of telling."""
    assert kin(read(text)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        # Nothing is told by them.
        "Eva Holm left with her family.",
        "The police spoke to Eva Holm's parents.",
        "His lawyers left the court on Friday.",
        # Nobody's.
        "Families said that the ferry was late.",
        "Lawyers said that the rule was new.",
        "The family said so.",
        # No kin.
        "Eva Holm's boat sank.",
        "Council members said that the rule was new.",
    ],
)
def test_who_is_no_voice_of_anybody(read: Reader, text: str) -> None:
    """Bystanders, families in general and other members are nobody's voice."""
    assert kin(read(text)) == []


def test_one_family_is_gathered(read: Reader) -> None:
    """“Her family” and “the parents” of the only one who has them are the same people."""
    document = read("Eva Holm was killed. Eva Holm's family said so. Her family thanked all. Her parents left early.")

    assert kin(document) == [["Eva Holm's family", "family", "parents"]]


def test_two_families_are_told_apart(read: Reader) -> None:
    """Where two are named, each has its own, and nobody knows whose “her family” is."""
    document = read("Jon Dahl and Eva Holm were killed. Dahl's family said so. Holm's family said no. Her family left.")

    assert kin(document) == [["Dahl's family"], ["Holm's family"]]


def test_families_and_lawyers_are_no_one_group(read: Reader) -> None:
    """Who is related to somebody does not plead for them."""
    document = read("Eva Holm's family said that she was ill. Her lawyers said that she would pay.")

    assert sorted(kin(document)) == [["Eva Holm's family"], ["lawyers"]]


def test_a_name_that_covers_the_noun_is_left_alone(read: Reader) -> None:
    """What is part of a name is no noun of its own."""
    document = read("Eva Holm's family said so.")
    noun = next(token.index for token in document.tokens if token.text == "family")

    assert list(families(document, {noun})) == []


def test_mentions_are_verbatim_and_labelled(read: Reader) -> None:
    """Each mention is the tokens that it names, the owner's article left out."""
    document = read("The young victim's parents told the court so.")
    ((mention,),) = families(document, set())
    start, end = document.tokens[mention.first].span.start, document.tokens[mention.last - 1].span.end

    assert document.article.text[start:end] == mention.text == "young victim's parents"
    assert mention.label == FAMILY

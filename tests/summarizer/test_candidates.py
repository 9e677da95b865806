"""Of several whom a pronoun may mean one is taken only for a reason."""

from collections.abc import Callable

import pytest

from summarizer.candidates import Candidate, acts, only_one
from summarizer.scene import Speaker, set_scene
from summarizer.schema import Document
from tests.cast import cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
LIND, MORA = person("Peter Lind"), person("George Mora")
# A given name that tells nothing of the sex.
EK = person("Bo-Sun Ek")


def chosen(document: Document, word: str = "he", *, spoke: str | None = None) -> str | None:
    """Return which of the men of the text's first sentence `word` means."""
    actors = cast(document, *(one for one in (LIND, MORA, EK) if one.name in document.article.text))
    scene = set_scene(document, actors, tuple(False for _ in document.tokens))
    found: dict[int, Candidate] = {}
    for index, number in scene.holders.items():
        found.setdefault(number, Candidate(name=actors[number].name, actor=number)).tokens.append(index)
    known = {
        index: Speaker(name=actors[number].name, cue=document.tokens[index].span, actor=number)
        for index, number in scene.holders.items()
        if actors[number].name == spoke
    }
    one = only_one(scene, list(found.values()), word, known)
    return None if one is None else one.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Lind sat down.", "Peter Lind"),
        ("Peter Lind hit George Mora.", "Peter Lind"),
        ("When George Mora rose, Peter Lind sat down.", "Peter Lind"),
        ("Peter Lind sat down when George Mora rose.", "Peter Lind"),
        ("Peter Lind said that George Mora had left.", "Peter Lind"),
        ("Peter Lind left as George Mora stayed and wept.", "Peter Lind"),
    ],
)
def test_the_subject_of_the_main_clause_is_meant(read: Reader, text: str, name: str) -> None:
    """An object and the subject of a clause beside it are not."""
    assert chosen(read(text)) == name


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lind rose and George Mora sat down.",
        "Peter Lind and George Mora sat down.",
        "It rained when Peter Lind rose and George Mora sat down.",
    ],
)
def test_two_subjects_of_one_rank_mean_nobody(read: Reader, text: str) -> None:
    """Neither of two who are joined, nor of two in clauses beside the main one."""
    assert chosen(read(text)) is None


def test_who_spoke_goes_on(read: Reader) -> None:
    """Of two subjects the one who was speaking."""
    assert chosen(read("Peter Lind rose and George Mora sat down."), spoke="George Mora") == "George Mora"


def test_the_only_one_goes_on_wherever_the_name_stands(read: Reader) -> None:
    """Who spoke there and alone fits is meant, though it was another who acted."""
    assert chosen(read("They saw Bo-Sun Ek.")) is None
    assert chosen(read("They saw Bo-Sun Ek."), spoke="Bo-Sun Ek") == "Bo-Sun Ek"


def test_several_must_have_spoken(read: Reader) -> None:
    """Too many stand in a sentence for one of them to be "they"."""
    assert chosen(read("Peter Lind sat down."), "they") is None
    assert chosen(read("Peter Lind sat down."), "they", spoke="Peter Lind") == "Peter Lind"


@pytest.mark.parametrize(
    ("text", "answer"),
    [("Peter Lind rose.", True), ("They saw Peter Lind.", False), ("Ana and Peter Lind rose.", True)],
)
def test_who_acts_is_a_subject(read: Reader, text: str, *, answer: bool) -> None:
    """Or joined to one."""
    document = read(text)
    scene = set_scene(document, cast(document, LIND), tuple(False for _ in document.tokens))
    candidate = Candidate(name="Peter Lind", actor=0, tokens=sorted(scene.holders))

    assert acts(scene, candidate) is answer

"""Who is no known actor speaks as the article calls them, where the words are for somebody who may speak."""

from collections.abc import Callable

import pytest

from summarizer.quotation_marks import find_quotations
from summarizer.reporting import find_stretches, quoted_tokens
from summarizer.scene import Scene, set_scene
from summarizer.schema import Document, Token
from summarizer.unlisted_speakers import is_of_other_sex, may_speak, verbatim
from tests.cast import Member, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]

LIND = person("Peter Lind")


def scene_of(document: Document, *members: Member) -> Scene:
    """Return the scene of a document with `members`."""
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    return set_scene(document, cast(document, *members), quoted)


def token_of(document: Document, word: str) -> Token:
    """Return the last token that reads `word`."""
    return next(token for token in reversed(document.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The clerk said no.", "clerk", "The clerk"),
        ("A spokesman for the port said no.", "spokesman", "A spokesman for the port"),
        ("The bench said no.", "bench", "The bench"),
        # Of an epithet and a name only the name.
        ("“No,” said a surprised Okoye.", "Okoye", "Okoye"),
        # Things, and words for nobody in particular.
        ("The injury said it all.", "injury", None),
        ("Nobody said no.", "Nobody", None),
        ("A number said no.", "number", None),
    ],
)
def test_the_words_themselves_are_the_speaker(read: Reader, text: str, word: str, name: str | None) -> None:
    """Somebody without a name is told word for word, a thing never."""
    document = read(text)
    speaker = verbatim(scene_of(document), token_of(document, word))

    assert (speaker.name if speaker else None) == name


def test_a_surname_is_its_only_bearer(read: Reader) -> None:
    """A surname nobody marked as a name is still the one person who bears it."""
    document = read("Peter Lind left. Lind says no.")
    speaker = verbatim(scene_of(document, LIND), token_of(document, "Lind"))

    assert speaker is not None
    assert speaker.name == "Peter Lind"


@pytest.mark.parametrize(
    ("text", "word", "answer"),
    [
        ("The clerk said no.", "clerk", True),
        ("The cartographer said no.", "cartographer", True),
        ("The lawmaker said no.", "lawmaker", True),
        ("The flautist said no.", "flautist", True),
        ("The heist said it all.", "heist", False),
        ("The trend said no.", "trend", False),
        ("Okoye said no.", "Okoye", True),
    ],
)
def test_who_may_speak(read: Reader, text: str, word: str, answer: bool) -> None:  # a table of answers
    """Persons and bodies may speak, by the lists or by the form of the noun."""
    assert may_speak(token_of(read(text), word)) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Robin Lind-Mora, 14, won. Mrs Lind-Mora said no.", True),
        ("Robin Lind-Mora, 44, won. Mrs Lind-Mora said no.", False),
    ],
)
def test_a_child_is_no_mrs(read: Reader, text: str, answer: bool) -> None:
    """Who is fourteen is not the Mrs Lind who speaks."""
    document = read(text)
    scene = set_scene(document, cast(document, person("Robin Lind-Mora")), (False,) * len(document.tokens))
    token = [token for token in document.tokens if token.text == "Mora"][-1]

    assert is_of_other_sex(scene, token, 0) is answer


@pytest.mark.parametrize(("text", "answer"), [("Mrs Lind said no.", True), ("Mr Lind said no.", False)])
def test_a_title_for_the_other_sex_is_another(read: Reader, text: str, answer: bool) -> None:  # a table of answers
    """Mrs Lind is not Peter Lind."""
    document = read(text)
    scene = scene_of(document, LIND)

    assert is_of_other_sex(scene, token_of(document, "Lind"), 0) is answer

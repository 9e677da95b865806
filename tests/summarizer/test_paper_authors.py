"""Who made a paper out is told by a word behind it: from, by, of a body, on its site."""

from collections.abc import Callable

import pytest

from summarizer.paper_authors import author_behind
from summarizer.scene import set_scene
from summarizer.schema import Document
from tests.cast import body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]

LIND, DOCKS = person("Peter Lind"), body("Northern Docks")


def author(document: Document, paper: str) -> str | None:
    """Return the word for the author that one of the words on `paper` tells, or `None`."""
    scene = set_scene(document, cast(document, LIND, DOCKS), (False,) * len(document.tokens))
    token = next(token for token in document.tokens if token.text == paper)
    parts = [document.tokens[child] for child in document.children[token.index]]
    found = [word.text for part in parts if (word := author_behind(scene, part)) is not None]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "paper", "word"),
    [
        ("A letter from Peter Lind says no.", "letter", "Lind"),
        ("A report by Northern Docks says no.", "report", "Docks"),
        ("The letter, signed by Peter Lind, says no.", "letter", "Lind"),
        ("A statement on the Northern Docks website says no.", "statement", "Docks"),
        ("An order of Northern Docks says no.", "order", "Docks"),
        # The statement of a thing is nobody's, and so is what lies on a desk or was found by somebody.
        ("A statement of facts says no.", "statement", None),
        ("A letter of Peter Lind says no.", "letter", None),
        ("A statement on the dispute says no.", "statement", None),
        ("The letter, found by Peter Lind, says no.", "letter", None),
        ("A letter to Peter Lind says no.", "letter", None),
    ],
)
def test_words_behind_a_paper_tell_its_author(read: Reader, text: str, paper: str, word: str | None) -> None:
    """Where it comes from, who signed it and on whose site it stands tell its author; where it goes does not."""
    assert author(read(text), paper) == word

"""Questions about grammar: which word heads a name, whose subject it is, what kind of mark a token is."""

from collections.abc import Callable

import pytest

from summarizer.schema import Document, Token
from summarizer.syntax import (
    bare,
    end_of_compound,
    has_child,
    is_capitalised,
    is_name_word,
    is_possessive_mark,
    root_among,
    root_of,
    subject_head,
    touch,
    words_between,
)

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def token(document: Document, text: str) -> Token:
    """Return the first token with that text."""
    return next(token for token in document.tokens if token.text == text)


@pytest.mark.parametrize(
    ("sentence", "word", "verb"),
    [
        ("Maria Okoye opened the new bridge on Friday.", "Okoye", "opened"),
        ("Maria Okoye and Peter Lind opened the new bridge.", "Lind", "opened"),
        ("The new bridge was opened by Maria Okoye.", "Okoye", None),
        ("The minister thanked Maria Okoye for the bridge.", "Okoye", None),
        ("The mayor, Maria Okoye, opened the new bridge.", "Okoye", "opened"),
    ],
)
def test_the_verb_of_a_subject(read: Reader, sentence: str, word: str, verb: str | None) -> None:
    """A subject, a second one joined to it and one in apposition have a verb; an object and an agent have none."""
    document = read(sentence)
    found = subject_head(document, token(document, word))

    assert (found.text if found else None) == verb


def test_the_last_word_heads_a_name(read: Reader) -> None:
    """Of a full name the surname hangs on the rest of the sentence."""
    document = read("Maria Okoye opened the new bridge on Friday.")

    assert root_of(document, 0, 2).text == "Okoye"
    assert root_of(document, 0, 1).text == "Maria"


def test_the_root_is_the_word_that_hangs_on_no_other(read: Reader) -> None:
    """The main verb is the root of its sentence; the words before it have none among them."""
    document = read("Maria Okoye opened the new bridge on Friday.")
    root = root_among(document.tokens)

    assert root is not None
    assert root.text == "opened"
    assert root_among(document.tokens[:2]) is None


@pytest.mark.parametrize(
    ("sentence", "index", "answer"),
    [
        ("The mayor's office closed.", 2, True),
        ("The mayor's office closed.", 1, False),
        ("The mayor is here.", 2, False),
    ],
)
def test_a_possessive_mark_is_told_from_words(
    read: Reader, sentence: str, index: int, answer: bool
) -> None:  # a table of yes and no
    """Only the 's of a possessive counts."""
    assert is_possessive_mark(read(sentence).tokens[index]) is answer


def test_words_of_names_have_capitals(read: Reader) -> None:
    """A proper noun with a capital is a word of a name; a common noun at the start of a sentence is none."""
    document = read("Bridges in Lindholm are old.")

    assert [is_name_word(token) for token in document.tokens[:3]] == [False, False, True]
    assert [is_capitalised(token) for token in document.tokens[:3]] == [True, False, True]


def test_small_helpers(read: Reader) -> None:
    """Dots go, case goes, children and neighbours are seen."""
    document = read("Dr. Maria Okoye did not open the bridge.")
    verb = token(document, "open")

    assert bare(document.tokens[0]) == "dr"
    assert has_child(document, verb.index, frozenset({"neg"}))
    assert not has_child(document, verb.index, frozenset({"prep"}))
    assert words_between(document, -1, 2)[-1] == "maria"


def test_words_touch_where_no_space_stands_between(read: Reader) -> None:
    """The parts of a word with a hyphen do, a dash between spaces does not."""
    document = read("Jan-Olof Lima - the baker - smiled.")
    jan, lima = token(document, "Jan").index, token(document, "Lima").index

    assert touch(document.tokens[jan : jan + 3])
    assert not touch(document.tokens[lima : lima + 3])


def test_a_word_cut_at_its_hyphens_is_whole(read: Reader) -> None:
    """The last part stands for it; a dash between spaces joins nothing."""
    document = read("Her co-author - the baker - smiled.")

    assert document.tokens[end_of_compound(document, token(document, "co").index)].text == "author"
    assert document.tokens[end_of_compound(document, token(document, "author").index)].text == "author"

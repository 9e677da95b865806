"""Where the phrase of a noun starts: with the words that tell it apart, not with its article, number or half a word."""

from collections.abc import Callable

import pytest

from summarizer.noun_phrases import first_of_noun
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "noun", "phrase"),
    [
        ("Local car dealers complained.", "dealers", "Local car dealers"),
        ("The harbour police left.", "police", "harbour police"),
        ("The sheriff's office closed the road.", "office", "sheriff's office"),
        ("Three men left the ferry.", "men", "men"),
        ("The 16-year-old brothers left the ferry.", "brothers", "brothers"),
        ("A woman left.", "woman", "woman"),
        ("They met a woman.", "woman", "woman"),
    ],
)
def test_the_words_before_a_noun(read: Reader, text: str, noun: str, phrase: str) -> None:
    """Qualities and nouns before it belong to it, articles, numbers and ages do not."""
    document = read(text)
    token = next(token for token in document.tokens if token.text == noun)
    start = document.tokens[first_of_noun(document, token)].span.start

    assert document.article.text[start : token.span.end] == phrase


def test_a_phrase_ends_with_its_noun(read: Reader) -> None:
    """The phrase of any token starts at it or before it, within its sentence."""
    document = read("The well-known harbour minister left. Angry young dock workers sang on the old quay.")

    for token in document.tokens:
        first = first_of_noun(document, token)
        assert document.sentences[token.sentence].first <= first <= token.index

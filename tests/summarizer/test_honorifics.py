"""Titles before a name are stepped over, with the honours and articles that belong to them."""

from collections.abc import Callable

import pytest

from summarizer.honorifics import before_titles
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def placed(document: Document, word: str) -> int:
    """Return the index of the first token that reads `word`."""
    return next(token.index for token in document.tokens if token.text == word)


@pytest.mark.parametrize(
    ("sentence", "name", "start"),
    [
        ("They asked Sen. Eva Holm.", "Eva", "Sen."),
        ("They asked Dr. Eva Holm.", "Eva", "Dr."),
        ("Col. Eva Holm spoke.", "Eva", "Col"),
        ("They asked Eva Holm.", "Eva", "Eva"),
        ("They asked minister Eva Holm.", "Eva", "Eva"),
    ],
)
def test_titles_before_a_name(read: Reader, sentence: str, name: str, start: str) -> None:
    """Abbreviated titles are stepped over; a role spelled out is not a title."""
    document = read(sentence)

    assert document.tokens[before_titles(document, placed(document, name))].text == start


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("The bishop, the Right Rev Eva Holm, spoke.", "the"),
        ("The bishop, the Rev Eva Holm, spoke.", "Rev"),
        ("On the right Dr Eva Holm spoke.", "Dr"),
        ("Opposition Leader Dr. the Hon. Eva Holm spoke.", "Dr."),
        ("Then Minister the Honourable Eva Holm spoke.", "the"),
        ("They asked the Hon. Eva Holm about it.", "Hon"),
    ],
)
def test_an_honour_stands_before_a_title_with_its_article(read: Reader, sentence: str, start: str) -> None:
    """Such an honour belongs to the name only before such a title."""
    document = read(sentence)
    first = before_titles(document, placed(document, "Eva"))

    assert document.tokens[first].text == start

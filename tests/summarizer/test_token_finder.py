"""Tokens are found by their place in the text."""

from collections.abc import Callable

import pytest

from summarizer.schema import Document
from summarizer.token_finder import TokenFinder
from tests.builders import document_of

Read = Callable[[str], Document]
TEXT = "Ten old ferries sank."


@pytest.mark.model
def test_tokens_are_found_by_their_place(read: Read) -> None:
    """A token that shares one character is found, a neighbour is not."""
    finder = TokenFinder(read(TEXT))

    assert [token.text for token in finder.within(4, 9)] == ["old", "ferries"]
    assert finder.within(len(TEXT), len(TEXT) + 5) == ()


def test_between_two_tokens_stands_none() -> None:
    """White space belongs to no token, and a text without tokens has none anywhere."""
    finder = TokenFinder(document_of(TEXT))

    assert not any(token.text.isspace() for token in finder.within(3, 4))
    assert all(token.span.end > 3 and token.span.start < 4 for token in finder.within(3, 4))

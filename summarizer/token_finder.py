"""Place in a document's text -> the tokens that stand there."""

from bisect import bisect_left, bisect_right

from summarizer.schema import Document, Token


class TokenFinder:
    """Finds tokens by their place in the text."""

    def __init__(self, document: Document) -> None:
        """Keep the places of the tokens of `document`."""
        self._tokens = document.tokens
        self._starts = [token.span.start for token in document.tokens]
        self._ends = [token.span.end for token in document.tokens]

    def within(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that share a character with `start:end`."""
        return self._tokens[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

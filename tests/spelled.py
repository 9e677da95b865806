"""Tokens by the words they spell, and what a model could have found there, for the tests of names."""

from summarizer.mention import Mention, mention_at
from summarizer.schema import Document, Entity, Span


def tokens_of(document: Document, text: str) -> tuple[int, int]:
    """Return the first token that spells `text` where it stands first, and the one after its last."""
    start = document.article.text.index(text)
    inside = [t.index for t in document.tokens if start <= t.span.start and t.span.end <= start + len(text)]
    return inside[0], inside[-1] + 1


def spelled(document: Document, first: int, last: int) -> str:
    """Return the text of the tokens `first:last`."""
    return document.article.text[document.tokens[first].span.start : document.tokens[last - 1].span.end]


def mention_of(document: Document, text: str, label: str) -> Mention:
    """Return the mention that spells `text`."""
    return mention_at(document, *tokens_of(document, text), label)


def entity(document: Document, text: str, label: str) -> Entity:
    """Return an entity over the tokens that spell `text`, as a model could have found it."""
    first, last = tokens_of(document, text)
    start = document.article.text.index(text)
    return Entity(text=text, span=Span(start, start + len(text)), label=label, first=first, last=last)

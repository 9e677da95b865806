"""Drafts and their articles for the tests of the proof gate."""

from collections.abc import Callable

from summarizer.article_index import Index
from summarizer.comparison import Pair
from summarizer.schema import Document

Read = Callable[[str], Document]


def paired(read: Read, told: str, given: str) -> Pair:
    """Put the first sentence of `told` beside all of `given`."""
    draft, article = read(told), read(given)
    return Pair(draft=draft, sentence=draft.sentences[0], index=Index(article), sources=article.sentences)

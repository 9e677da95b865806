"""Comparison: what both sides of a reworded fact can be asked for."""

import pytest

from summarizer.annotate import Annotator
from summarizer.comparison import Pair, content_words
from summarizer.schema import Article, Document, Span

pytestmark = pytest.mark.model


def parsed(annotator: Annotator, text: str) -> Document:
    """Annotate `text` as one paragraph."""
    return annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))


def pair_of(annotator: Annotator, told: str, given: str) -> Pair:
    """Put the first sentence of `told` beside all of `given`."""
    draft, article = parsed(annotator, told), parsed(annotator, given)
    return Pair(draft=draft, sentence=draft.sentences[0], article=article, sources=article.sentences)


def test_content_words_are_lemmas_without_the_empty_ones(annotator: Annotator) -> None:
    """Inflection and small words make no difference."""
    document = parsed(annotator, "The mayors said they had two bridges.")

    assert content_words(document, document.sentences[0]) == {"mayor", "two", "bridge"}


def test_coverage_is_the_share_of_words_that_the_sources_hold(annotator: Annotator) -> None:
    """From 0, nothing of it, to 1, all of it."""
    given = "The mayor opened the new bridge on Friday."

    assert pair_of(annotator, "The mayor opened the bridge.", given).coverage == 1
    assert pair_of(annotator, "Penguins eat fish.", given).coverage == 0
    assert 0 < pair_of(annotator, "The mayor ate fish.", given).coverage < 1


def test_clauses_are_paired_by_their_verb(annotator: Annotator) -> None:
    """Of several clauses with one verb the one with the same doer is compared."""
    pair = pair_of(annotator, "Beck praised the voters.", "Nasser praised the police. Beck praised the voters.")
    ((told, given),) = pair.clauses

    assert told.doers == given.doers == {"beck"}


def test_tokens_of_both_sides(annotator: Annotator) -> None:
    """Told are the draft's tokens, given those of every source."""
    pair = pair_of(annotator, "Beck won.", "Beck won. Nasser lost.")

    assert [token.text for token in pair.told] == ["Beck", "won", "."]
    assert [token.text for token in pair.given] == ["Beck", "won", ".", "Nasser", "lost", "."]

"""Whose claim a figure is, is told only where the sentence says so."""

from collections.abc import Callable

import pytest

from summarizer.claimants import claimant_of
from summarizer.schema import Article, Document, Sentence, Span

pytestmark = pytest.mark.model
Read = Callable[[str], Document]


def claimant(read: Read, text: str, words: str) -> str | None:
    """Return whose claim the first place of `words` in `text` is."""
    document = read(text)
    start = text.index(words)
    sentence = next(s for s in document.sentences if s.span.start <= start < s.span.end)
    return claimant_of(document, sentence, Span(start, start + len(words)))


HITS = [
    ("According to the ministry, 40 bridges are unsafe.", "40", "the ministry"),
    ("Some 40 bridges are unsafe, according to Ada Moss.", "40", "Ada Moss"),
    ("The ministry said that 40 bridges are unsafe.", "40", "The ministry"),
    ("Ada Moss warned that 40 bridges may be unsafe.", "40", "Ada Moss"),
    ("Police estimated that 40 people were inside.", "40", "Police"),
    ("VELDEN (VNN)Police said that 40 people were inside.", "40", "Police"),
    ("B&Q said that 40 bridges are unsafe.", "40", "B&Q"),
    ("The think-tank said that 40 bridges are unsafe.", "40", "The think-tank"),
    ("The city council reported on Friday that it had closed 40 bridges.", "40", "The city council"),
]

MISSES = [
    ("Some 40 bridges are unsafe.", "40"),
    ("He said that 40 bridges are unsafe.", "40"),
    ("The ministry closed 40 bridges on Friday.", "40"),
    ("It was their duty?.Velda said that 40 bridges are unsafe.", "40"),
    ("The 40 ministers said that they would meet.", "40"),
]


@pytest.mark.parametrize(("text", "words", "expected"), HITS)
def test_claimants(read: Read, text: str, words: str, expected: str) -> None:
    """The words "according to" and the subject of a reporting verb name the claimant, in the article's words."""
    assert claimant(read, text, words) == expected


@pytest.mark.parametrize(("text", "words"), MISSES)
def test_no_claimant(read: Read, text: str, words: str) -> None:
    """No report, a pronoun and the figure's own noun are no claimant."""
    assert claimant(read, text, words) is None


def test_the_claimant_is_verbatim(read: Read) -> None:
    """Whoever is named stands in the article as named."""
    for text, words, _ in HITS:
        named = claimant(read, text, words)

        assert named is not None
        assert named in text


def test_without_a_parse_nobody_is_named() -> None:
    """Where no syntax is at hand nothing is claimed."""
    text = "Die Stadt sagt, 40 Brücken seien alt."
    sentence = Sentence(index=0, text=text, span=Span(0, len(text)), first=0, last=0, block=0)
    document = Document(
        article=Article(text=text), tokens=(), sentences=(sentence,), entities=(), children=(), parsed=False
    )

    assert claimant_of(document, sentence, Span(16, 18)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port’s owners said that 40 cranes stood still.", "owners"),
        ("Analysts at the bank expect that 40 cranes will stand still.", "Analysts"),
        ("A new study found that 40 bridges were unsafe.", "study"),
    ],
)
def test_the_head_of_the_phrase_is_named(read: Read, text: str, expected: str) -> None:
    """However long the phrase, the one who claims is in it."""
    assert expected in (claimant(read, text, "40") or "")

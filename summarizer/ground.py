"""Document -> Ground: what a claim of a briefing may rest on, and the rules that every shown piece of text keeps.

Each rule returns the words that name it when it is broken, and nothing otherwise.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.excerpt import governs
from summarizer.quotation_marks import Quotation, find_quotations
from summarizer.schema import Document, Excerpt, Sentence, Span
from summarizer.words import count_words

NOT_VERBATIM = "not verbatim"
OUTSIDE = "not part of the story"
CUT_WORD = "cuts a word or number"
UNBALANCED = "cuts a quotation"
BARE_SPEECH = "shows quoted words without their marks"
CUT_GUARD = "cuts an attribution, hedge, negation or condition off"
# Words of a passage widened to whole sentences and quotations; a longer one is no summary of anything.
LONGEST_WHOLE = 70
MOST_WIDENINGS = 4
# A number with whatever is written onto it: 8,500 · 4-1 · 19:56 · COVID-19 · 1.5bn · F-16.
NUMBER = re.compile(r"(?:[^\W\d_]+-)?\d+(?:[.,:/–-]\d+)*")
SIGNS_BEFORE = re.compile(r"(?:[$£€¥₹#]\s?|(?<![\w)])[-−+])$")
UNIT_AFTER = re.compile(
    r"\s?(?:%|‰|°)|[\s-](?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|mln|mn|bn|tn|per\s?cent|percent)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A document with its quotations: all that the rules look at. `numbers` are the spans of written numbers."""

    document: Document
    quotations: tuple[Quotation, ...]
    numbers: tuple[Span, ...]

    @property
    def text(self) -> str:
        """Return the article's text."""
        return self.document.article.text

    def sentences_at(self, span: Span) -> Sequence[Sentence]:
        """Return the sentences that share a character with `span`."""
        sentences = self.document.sentences
        first = max(0, bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1)
        found = []
        for sentence in sentences[first:]:
            if sentence.span.start >= span.end:
                break
            if sentence.span.end > span.start:
                found.append(sentence)
        return found

    def whole(self, span: Span) -> Excerpt | None:
        """Return the whole sentences around `span`, and all of a quotation that they open or close; not too many."""
        if not 0 <= span.start < span.end <= len(self.text):
            return None
        for _ in range(MOST_WIDENINGS):
            sentences = self.sentences_at(span)
            if not sentences:
                return None
            wide = Span(sentences[0].span.start, sentences[-1].span.end)
            crossed = [q.outer for q in self.quotations if q.outer.start < wide.end and wide.start < q.outer.end]
            span = Span(min([wide.start, *(q.start for q in crossed)]), max([wide.end, *(q.end for q in crossed)]))
            if span == wide:
                excerpt = self.document.article.excerpt(wide.start, wide.end)
                return excerpt if count_words(excerpt.text) <= LONGEST_WHOLE else None
        return None


def set_ground(document: Document) -> Ground:
    """Return the ground of `document`."""
    numbers = tuple(Span(*match.span()) for match in NUMBER.finditer(document.article.text))
    return Ground(document=document, quotations=find_quotations(document.article), numbers=numbers)


def excerpt_faults(ground: Ground, text: str, span: Span) -> Iterator[str]:
    """Yield what is wrong with any shown piece: it must be the article's own, whole, and part of the story."""
    if not 0 <= span.start < span.end <= len(ground.text) or ground.text[span.start : span.end] != text:
        yield NOT_VERBATIM
    elif not in_story(ground, span):
        yield OUTSIDE
    elif cuts_word(ground, span):
        yield CUT_WORD


def passage_faults(ground: Ground, excerpt: Excerpt) -> Iterator[str]:
    """Yield what is wrong with a passage that is read as a statement of its own."""
    faults = list(excerpt_faults(ground, excerpt.text, excerpt.span))
    yield from faults
    if faults:
        return
    yield from mark_faults(ground, excerpt.span)
    if cuts_guard(ground, excerpt.span):
        yield CUT_GUARD


def in_story(ground: Ground, span: Span) -> bool:
    """Tell whether every letter of `span` stands in a block of prose, none in a line that was removed."""
    place = span.start
    for block in ground.document.article.blocks:
        if block.end <= place:
            continue
        if block.start > place and ground.text[place : min(block.start, span.end)].strip():
            return False
        place = max(place, block.end)
        if place >= span.end:
            return True
    return not ground.text[place : span.end].strip()


def cuts_word(ground: Ground, span: Span) -> bool:
    """Tell whether `span` starts or ends within a word or number, or leaves a number's sign, scale or percent out."""
    text = ground.text
    before, after = text[max(0, span.start - 3) : span.start], text[span.end : span.end + 12]
    if before[-1:].isalnum() and text[span.start].isalnum():
        return True
    if after[:1].isalnum() and text[span.end - 1].isalnum():
        return True
    if any(n.start < place < n.end for place in (span.start, span.end) for n in _numbers_at(ground, place)):
        return True
    if text[span.start].isdigit() and SIGNS_BEFORE.search(before):
        return True
    return text[span.end - 1].isdigit() and bool(UNIT_AFTER.match(after))


def _numbers_at(ground: Ground, place: int) -> Sequence[Span]:
    """Return the written number that starts last before `place`."""
    found = bisect_right(ground.numbers, place, key=lambda number: number.start)
    return ground.numbers[max(0, found - 2) : found]


def mark_faults(ground: Ground, span: Span) -> Iterator[str]:
    """Yield what is wrong with the quotation marks of a statement: it shows a quotation whole or not at all."""
    for quotation in ground.quotations:
        outer, inner = quotation.outer, quotation.inner
        if outer.end <= span.start or span.end <= outer.start:
            continue
        if span.start <= outer.start and outer.end <= span.end:
            if not quotation.closed:
                yield UNBALANCED
        elif inner.start <= span.start and span.end <= inner.end:
            yield BARE_SPEECH
        else:
            yield UNBALANCED


def cuts_guard(ground: Ground, span: Span) -> bool:
    """Tell whether a sentence shown in part loses a word that attributes, hedges, negates or conditions."""
    document = ground.document
    if not document.article.language.startswith("en"):
        return False
    return any(
        governs(token)
        for sentence in ground.sentences_at(span)
        for token in document.tokens_of(sentence)
        if token.span.end <= span.start or token.span.start >= span.end
    )

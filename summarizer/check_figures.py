"""Figures against the article: digits, sign, scale and hedge as they stand, measured by their own sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from summarizer.check_numbers import could_mean
from summarizer.false_hedges import is_false_hedge
from summarizer.ground import Ground, excerpt_faults, passage_faults
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.schema import Excerpt, Figure, Span
from summarizer.words import count_words

CHANGED = "a value that its words do not give"
LOST_HEDGE = "a number without its hedge"
FALSE_HEDGE = "a hedge that its words do not have"
OTHER_MEASURE = "measured by another sentence"
NOT_SPOKEN = "no whole sentence of a quotation"
OTHER_CLAIMANT = "claimed by someone whom the passage does not name"
HEDGE_BEHIND = re.compile(r"-plus\b|\+|\s(?:or (?:so|more|less|fewer|thereabouts))\b", re.IGNORECASE)
LOOK_BACK = 24
# Words of a quotation that is shown whole because one sentence of it would be cut.
LONGEST_SPEECH = 60
SMALL_WORDS = frozenset({"the", "a", "an", "of", "for", "and", "at", "in", "on", "by", "from", "to", "s"})


def figure_faults(ground: Ground, figure: Figure) -> Iterator[str]:
    """Yield what is wrong with `figure`."""
    faults = list(excerpt_faults(ground, figure.text, figure.span))
    yield from faults
    if faults:
        return
    values = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    if not all(value is None or could_mean(figure.text, value) for value in values):
        yield CHANGED
    if hedged_span(ground, figure.span) != figure.span:
        yield LOST_HEDGE
    if figure.qualifier.lower() not in " ".join(figure.text.lower().split()):
        yield FALSE_HEDGE
    yield from _measure_faults(ground, figure)
    if figure.claimant is not None and not _is_named_near(ground, figure.claimant, figure.span):
        yield OTHER_CLAIMANT


def _measure_faults(ground: Ground, figure: Figure) -> Iterator[str]:
    """Yield what is wrong with what the figure measures; the figure alone is always a measure that holds."""
    if figure.measures == Excerpt(text=figure.text, span=figure.span):
        return
    if not figure.spoken:
        yield from passage_faults(ground, figure.measures)
    elif figure.measures not in _spoken(ground, figure.span):
        yield NOT_SPOKEN
    own = {sentence.index for sentence in ground.sentences_at(figure.span)}
    if not own & {sentence.index for sentence in ground.sentences_at(figure.measures.span)}:
        yield OTHER_MEASURE


def hedged_span(ground: Ground, span: Span) -> Span:
    """Return `span` with the hedge right before or behind it."""
    text = ground.text
    sentences = ground.sentences_at(span)
    floor = sentences[0].span.start if sentences else span.start
    before = _hedges().search(text[max(floor, span.start - LOOK_BACK) : span.start])
    start = span.start if before is None else span.start - len(before.group())
    start = span.start if is_false_hedge(ground.document, start, span.start) else start
    behind = HEDGE_BEHIND.match(text, span.end)
    return Span(start, span.end if behind is None else behind.end())


@cache
def _hedges() -> re.Pattern[str]:
    """Return the pattern of a hedge right before a number."""
    longest_first = sorted(word_list("number_hedges"), key=len, reverse=True)
    words = "|".join(r"\s".join(re.escape(word) for word in hedge.split()) for hedge in longest_first)
    return re.compile(rf"(?<![\w-])(?:{words})\s$", re.IGNORECASE)


def _is_named_near(ground: Ground, claimant: str, span: Span) -> bool:
    """Tell whether the paragraph of `span`, or the one before it, holds a word of the claimant's name."""
    near = [s.block for s in ground.sentences_at(span)]
    blocks = ground.document.article.blocks
    words = set(fold(claimant).split()) - SMALL_WORDS
    text = " ".join(ground.text[b.start : b.end] for n, b in enumerate(blocks) if n in near or n + 1 in near)
    return bool(words) and bool(words & set(fold(re.sub(r"[^\w'’.]+", " ", text)).split()))


def mended_figure(ground: Ground, figure: Figure) -> Figure | None:
    """Return `figure` with its hedge, its own sentence as measure and no false claimant; `None` if that fails."""
    for form in _forms(ground, figure):
        if not any(figure_faults(ground, form)):
            return form
    return None


def _forms(ground: Ground, figure: Figure) -> Iterator[Figure]:
    """Yield forms of `figure`, each with less to prove."""
    yield figure
    figure = _with_hedge(ground, figure)
    yield figure
    sentences = ground.sentences_at(figure.span)
    for claimant in dict.fromkeys((figure.claimant, None)):
        for sentence in sentences[:1]:
            whole = Excerpt(text=sentence.text, span=sentence.span)
            yield replace(figure, claimant=claimant, measures=whole, spoken=False)
        for words in _spoken(ground, figure.span):
            yield replace(figure, claimant=claimant, measures=words, spoken=True)
        for speech in _whole_speeches(ground, figure.span):
            yield replace(figure, claimant=claimant, measures=speech, spoken=False)
        yield replace(figure, claimant=claimant, measures=Excerpt(text=figure.text, span=figure.span), spoken=False)


def _spoken(ground: Ground, span: Span) -> Iterator[Excerpt]:
    """Yield the sentence that holds `span`, without the marks, if all of it is quoted and somebody's for certain."""
    for quotation in ground.quotations:
        outer, inner = quotation.outer, quotation.inner
        if quotation.certain and outer.start <= span.start and span.end <= outer.end:
            for sentence in ground.sentences_at(span)[:1]:
                if outer.start <= sentence.span.start and sentence.span.end <= outer.end:
                    start, end = max(sentence.span.start, inner.start), min(sentence.span.end, inner.end)
                    words = ground.text[start:end]
                    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
                    yield ground.document.article.excerpt(start, end)


def _whole_speeches(ground: Ground, span: Span) -> Iterator[Excerpt]:
    """Yield the sentences of a short quotation that holds `span`: one sentence of it would lack a mark."""
    for quotation in ground.quotations:
        if quotation.outer.start <= span.start and span.end <= quotation.outer.end:
            sentences = ground.sentences_at(quotation.outer)
            speech = ground.document.article.excerpt(sentences[0].span.start, sentences[-1].span.end)
            if count_words(speech.text) <= LONGEST_SPEECH:
                yield speech


def _with_hedge(ground: Ground, figure: Figure) -> Figure:
    """Return `figure` with the hedge that stands beside it; it is told where nothing else is told yet."""
    span = hedged_span(ground, figure.span)
    text = ground.text[span.start : span.end]
    if span == figure.span or ground.text[figure.span.start : figure.span.end] != figure.text:
        return figure
    hedge = text.removesuffix(figure.text) if span.start < figure.span.start else text.removeprefix(figure.text)
    measures = figure.measures
    if measures == Excerpt(text=figure.text, span=figure.span):
        measures = Excerpt(text=text, span=span)
    qualifier = " ".join((figure.qualifier or hedge).split())
    return replace(figure, text=text, span=span, qualifier=qualifier, measures=measures)

"""Figures and what is shown already -> the figures to be listed beside it, so that no passage is told twice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from summarizer.excerpt import excerpt_around
from summarizer.readability import is_bare_quote
from summarizer.schema import Document, Excerpt, Figure, Span
from summarizer.words import count_words

REPEATED_MEASURE = 14  # words


def told_once(measures: Mapping[Span, Excerpt], figures: Iterable[Figure], shown: Sequence[Span]) -> Iterator[Figure]:
    """Yield the figures to be listed beside what is `shown`; two of one sentence do not tell it twice.

    `measures` say in the fewest words what each measures. The passage that measures one of them measures the others
    that stand in it, and they share its line.
    """
    told, passages = list(shown), dict[tuple[Span, bool], Excerpt]()
    for figure in figures:
        held = (
            passage
            for (span, spoken), passage in passages.items()
            if spoken == figure.spoken and span.start <= figure.span.start and figure.span.end <= span.end
        )
        passage = next(held, None)
        if passage is not None:
            yield replace(figure, measures=passage)
            continue
        brief = brief_figure(measures, figure, told)
        if brief is not None:
            told.append(brief.measures.span)
            passages[brief.measures.span, figure.spoken] = brief.measures
            yield brief


def not_said_again(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures without those of somebody's words that the article gives in its own as well."""
    told = {figure.text.casefold() for figure in figures if not _is_said(figure)}
    yield from (figure for figure in figures if not (_is_said(figure) and figure.text.casefold() in told))


def _is_said(figure: Figure) -> bool:
    """Tell whether somebody's words measure the figure."""
    return figure.spoken or is_bare_quote(figure.measures.text)


def brief_measure(document: Document, figure: Figure) -> Excerpt:
    """Return the fewest words that still say what `figure` measures."""
    cut = excerpt_around(document, figure.span, most_words=REPEATED_MEASURE)
    return min(figure.measures, cut, key=lambda excerpt: count_words(excerpt.text))


def brief_figure(measures: Mapping[Span, Excerpt], figure: Figure, shown: Sequence[Span]) -> Figure | None:
    """Return `figure` as it may be listed beside what is `shown`.

    Where a point tells it already, a few words that say what it measures are enough; if the sentence cannot be cut
    to so few, the point alone tells the figure and `None` is returned.
    """
    if not touches(figure.measures.span, shown):
        return figure
    short = measures[figure.span]
    return replace(figure, measures=short) if count_words(short.text) <= REPEATED_MEASURE else None


def without_points(figures: tuple[Figure, ...], shown: Sequence[Span]) -> tuple[Figure, ...]:
    """Return the figures without those whose line would be a whole point again, as long as another is left."""
    fresh = tuple(figure for figure in figures if not _is_point(figure.measures.span, shown))
    return fresh or figures[:1]


def _is_point(span: Span, shown: Sequence[Span]) -> bool:
    """Tell whether a passage is all of one that is shown, its full stop left aside."""
    return any(span.start <= other.start and other.end - span.end <= 1 for other in shown)


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether `span` shares a character with one of `others`."""
    return any(span.start < other.end and other.start < span.end for other in others)

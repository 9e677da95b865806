"""Points, headline and context against the article: the rules they keep, and what stands in where one is broken."""

from collections.abc import Iterator, Sequence

from summarizer.check_names import rewording_faults
from summarizer.ground import Ground, excerpt_faults, passage_faults
from summarizer.readability import points_back
from summarizer.schema import Excerpt, Point, Span
from summarizer.words import count_words

DANGLES = "points back to a sentence that is not shown"


def point_faults(ground: Ground, point: Point, before: Point | None) -> Iterator[str]:
    """Yield what is wrong with `point`, shown after the point `before`."""
    if not point.sources:
        yield from passage_faults(ground, Excerpt(text=point.text, span=point.span))
        if dangles(ground, point.span, before):
            yield DANGLES
        return
    for source in point.sources:
        yield from excerpt_faults(ground, source.text, source.span)
    yield from rewording_faults(ground, point)


def lone_faults(ground: Ground, excerpt: Excerpt) -> Iterator[str]:
    """Yield what is wrong with a statement that stands alone: the context."""
    yield from passage_faults(ground, excerpt)
    if dangles(ground, excerpt.span, None):
        yield DANGLES


def headline_faults(ground: Ground, headline: Excerpt) -> Iterator[str]:
    """Yield what is wrong with the headline: the title as it stands, or a statement of the story."""
    if headline != ground.document.article.title:
        yield from lone_faults(ground, headline)


def dangles(ground: Ground, span: Span, before: Point | None) -> bool:
    """Tell whether a statement opens with a word that needs the sentence before it, and that one is not shown."""
    sentences = ground.sentences_at(span)
    if not sentences or not points_back(ground.document, sentences[0]):
        return False
    previous = ground.document.sentences[sentences[0].index - 1]
    return before is None or not before.span.start <= previous.span.start < previous.span.end <= before.span.end


def mended_points(ground: Ground, points: Sequence[Point], *, may_grow: bool) -> tuple[Point, ...]:
    """Return `points` without those that break a rule; the sentences they are from stand in for them.

    Where they may not grow, in a view of limited length, only what is no longer stands in.
    """
    kept: list[Point] = []
    for point in points:
        for form in _forms(ground, point, kept, may_grow=may_grow):
            if not any(point_faults(ground, form, kept[-1] if kept else None)):
                kept.append(form)
                break
    return tuple(kept)


def _forms(ground: Ground, point: Point, kept: Sequence[Point], *, may_grow: bool) -> Iterator[Point]:
    """Yield the point and the sentences that it is from, or, reworded, rests on, where they are not shown yet."""
    yield point
    shown = [span for other in kept for span in (other.span, *(source.span for source in other.sources))]
    for place in point.sources or (point,):
        own = ground.whole(place.span)
        free = own is not None and not any(own.span.start < s.end and s.start < own.span.end for s in shown)
        if own is not None and free and (may_grow or count_words(own.text) <= count_words(point.text)):
            yield Point(text=own.text, span=own.span)

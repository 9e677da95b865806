"""Document -> Points: picks the sentences that carry the story."""

from config.settings import SummarizerSettings
from summarizer.schema import Actor, Document, Figure, Point


def pick_points(
    document: Document,
    actors: tuple[Actor, ...],
    figures: tuple[Figure, ...],
    *,
    count: int,
    settings: SummarizerSettings,
) -> tuple[Point, ...]:
    """Return up to `count` sentences in the article's order, each readable alone."""
    del actors, figures, settings
    return tuple(Point(text=sentence.text, span=sentence.span) for sentence in document.sentences[:count])

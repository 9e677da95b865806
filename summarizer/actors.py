"""Document -> Actors: who, merged under one name, with the role the article gives and what they said or did."""

from config.settings import SummarizerSettings
from summarizer.schema import Actor, Document, Quote


def find_actors(document: Document) -> tuple[Actor, ...]:
    """Return everyone the article names, mentions merged, with roles; salience and deeds are not yet known."""
    del document
    return ()


def select_actors(
    document: Document, actors: tuple[Actor, ...], quotes: tuple[Quote, ...], settings: SummarizerSettings
) -> tuple[Actor, ...]:
    """Return the key actors, most salient first, each with its salience and what it said or did."""
    del document, quotes, settings
    return actors

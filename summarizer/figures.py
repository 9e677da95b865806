"""Document -> Figures: how much, with the hedge, the unit and what it measures."""

from config.settings import SummarizerSettings
from summarizer.schema import Document, Figure


def find_figures(document: Document, *, settings: SummarizerSettings, every: bool = False) -> tuple[Figure, ...]:
    """Return the key figures, most salient first, or with `every` each quantity in order."""
    del document, settings, every
    return ()

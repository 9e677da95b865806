"""Fixtures that several tests share."""

from collections.abc import Callable

import hypothesis
import pytest

from config.settings import SummarizerSettings, shipped_settings
from summarizer.annotate import Annotator, SpacyAnnotator
from summarizer.schema import Article, Document, Span

# A clock proves nothing on a busy machine: properties are bounded by examples, not by time.
hypothesis.settings.register_profile("newsbrief", deadline=None)
hypothesis.settings.load_profile("newsbrief")


@pytest.fixture(scope="session")
def settings() -> SummarizerSettings:
    """The summarizer's settings as the project ships them."""
    return shipped_settings().summarizer


@pytest.fixture(scope="session")
def annotator(settings: SummarizerSettings) -> Annotator:
    """The real language model, loaded once."""
    return SpacyAnnotator.load(settings.models)


@pytest.fixture(scope="session")
def read(annotator: Annotator) -> Callable[[str], Document]:
    """Annotate a text of which every line is a paragraph of prose."""

    def read_text(text: str) -> Document:
        blocks, start = [], 0
        for line in text.splitlines(keepends=True):
            if line.strip():
                blocks.append(Span(start, start + len(line.rstrip())))
            start += len(line)
        return annotator.annotate(Article(text=text, blocks=tuple(blocks)))

    return read_text

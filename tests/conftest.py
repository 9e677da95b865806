"""Fixtures that several tests share."""

import pytest

from config.settings import SummarizerSettings, shipped_settings
from summarizer.annotate import Annotator, SpacyAnnotator


@pytest.fixture(scope="session")
def settings() -> SummarizerSettings:
    """The summarizer's settings as the project ships them."""
    return shipped_settings().summarizer


@pytest.fixture(scope="session")
def annotator(settings: SummarizerSettings) -> Annotator:
    """The real language model, loaded once."""
    return SpacyAnnotator.load(settings.models)

"""Fixtures that several tests share."""

import hypothesis
import pytest

from config.settings import SummarizerSettings, shipped_settings
from summarizer.annotate import Annotator, SpacyAnnotator

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

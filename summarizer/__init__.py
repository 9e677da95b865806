"""Newsbrief's engine: a news article in, a short briefing out, every line proven against the article."""

from summarizer.errors import SummarizerError
from summarizer.pipeline import Summarizer
from summarizer.schema import Article, Briefing

__all__ = ["Article", "Briefing", "Summarizer", "SummarizerError"]

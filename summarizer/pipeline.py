"""The stages in order: a text or an Article in, a Briefing out. Read this file first."""

from config.settings import SummarizerSettings, shipped_settings
from summarizer.actors import find_actors, select_actors
from summarizer.annotate import Annotator, SpacyAnnotator
from summarizer.check import enforce
from summarizer.clean import clean
from summarizer.compose import compose
from summarizer.figures import find_figures
from summarizer.limits import check_prose, check_text
from summarizer.quotes import find_quotes
from summarizer.rank import pick_points
from summarizer.schema import Article, Briefing, Engine, Findings


class Summarizer:
    """The loaded models and the settings; one object serves any number of articles, one at a time."""

    def __init__(self, annotator: Annotator, settings: SummarizerSettings) -> None:
        """Keep a loaded `annotator` and the `settings`."""
        self._annotator = annotator
        self._settings = settings

    @classmethod
    def load(cls, settings: SummarizerSettings | None = None) -> "Summarizer":
        """Load the models that `settings` name (by default those the project ships with)."""
        settings = settings or shipped_settings().summarizer
        return cls(SpacyAnnotator.load(settings.models), settings)

    def brief(
        self,
        text: str | Article,
        *,
        points: int | None = None,
        engine: Engine = "extractive",
        all_figures: bool = False,
    ) -> Briefing:
        """Brief an article; `points` overrides how many sentences the summary has.

        Raises `ArticleError` for a text that cannot be briefed.
        """
        settings = self._settings
        given = Article(text=text) if isinstance(text, str) else text
        check_text(given.text, settings=settings, shortest=0 if all_figures else settings.min_words)
        article = clean(given)
        check_prose(article)
        document = self._annotator.annotate(article)
        known = find_actors(document)
        quotes = find_quotes(document, known)
        actors = select_actors(document, known, quotes, settings)
        figures = find_figures(document, settings=settings, every=all_figures)
        picked = pick_points(document, actors, figures, count=points or settings.full_points, settings=settings)
        findings = Findings(points=picked, actors=actors, figures=figures, quotes=quotes)
        briefing = compose(document, findings, engine=engine, settings=settings, points=points)
        return enforce(document, briefing)

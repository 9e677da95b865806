"""Article and Briefing -> violations: the proof gate; nothing leaves that the article does not carry."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.check_actors import actor_faults, mended_actor
from summarizer.check_figures import figure_faults, mended_figure
from summarizer.check_points import headline_faults, lone_faults, mended_points, point_faults
from summarizer.check_quotes import Attributions, mended_quote, mended_quotes, quote_faults
from summarizer.ground import Ground, set_ground
from summarizer.schema import Actor, Briefing, Document, Figure, Point, Quote, View

OTHER_ARTICLE = "a briefing of another article"
NOT_BRIEFED = "an item of a view that the briefing does not have"
Item = Actor | Figure | Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """Something a briefing says without proof: which part of it, the words, and the rule they break."""

    part: str
    text: str
    rule: str


def check(document: Document, briefing: Briefing) -> tuple[Violation, ...]:
    """Return every claim of `briefing` that `document` does not prove."""
    ground = set_ground(document)
    attributions = Attributions(document, briefing.actors, briefing.quotes)
    found = [*_check_whole(ground, briefing, attributions)]
    for name, view in (("short", briefing.short), ("full", briefing.full)):
        found += [replace(fault, part=f"{name}.{fault.part}") for fault in _check_view(ground, view, attributions)]
        found += [replace(fault, part=f"{name}.{fault.part}") for fault in _check_membership(briefing, view)]
    return tuple(found)


def _check_whole(ground: Ground, briefing: Briefing, attributions: Attributions) -> Iterator[Violation]:
    """Yield the violations of what the briefing holds beside its views."""
    if briefing.article != ground.document.article:
        yield Violation(part="article", text="", rule=OTHER_ARTICLE)
    whole = View(
        headline=briefing.headline,
        points=briefing.points,
        context=briefing.context,
        actors=briefing.actors,
        figures=briefing.figures,
        quotes=briefing.quotes,
    )
    yield from _check_view(ground, whole, attributions)


def _check_view(ground: Ground, view: View, attributions: Attributions) -> Iterator[Violation]:
    """Yield the violations of the items of a view, one by one."""
    if view.headline is not None:
        yield from _violations("headline", view.headline.text, headline_faults(ground, view.headline))
    for before, point in zip((None, *view.points), view.points, strict=False):
        yield from _violations("points", point.text, point_faults(ground, point, before))
    if view.context is not None:
        yield from _violations("context", view.context.text, lone_faults(ground, view.context))
    for actor in (*view.actors, *view.listed):
        yield from _violations("actors", actor.name, actor_faults(ground, actor))
    for figure in view.figures:
        yield from _violations("figures", figure.text, figure_faults(ground, figure))
    for quote in view.quotes:
        yield from _violations("quotes", quote.text, quote_faults(ground, quote, attributions))


def _violations(part: str, text: str, faults: Iterable[str]) -> Iterator[Violation]:
    """Yield each fault as a violation."""
    return (Violation(part=part, text=text, rule=rule) for rule in faults)


def _check_membership(briefing: Briefing, view: View) -> Iterator[Violation]:
    """Yield the actors, figures and quotes of a view that the briefing itself does not have."""
    whole = _keys(briefing)
    for part, items in _items(view).items():
        for item in items:
            if _key(item) not in whole:
                text = item.name if isinstance(item, Actor) else item.text
                yield Violation(part=part, text=text, rule=NOT_BRIEFED)


def _items(view: View) -> dict[str, tuple[Item, ...]]:
    """Return the items of a view that must be the briefing's own, by part."""
    return {"actors": (*view.actors, *view.listed), "figures": view.figures, "quotes": view.quotes}


def _keys(briefing: Briefing) -> frozenset[object]:
    """Return what tells the items of the briefing apart."""
    items: tuple[Item, ...] = (*briefing.actors, *briefing.figures, *briefing.quotes)
    return frozenset(_key(item) for item in items)


def _key(item: Item) -> object:
    """Return what makes an item the same in a view and in the briefing; a view may leave deeds and measures out."""
    if isinstance(item, Actor):
        return ("actor", item.name, item.role)
    if isinstance(item, Figure):
        return ("figure", item.text, item.span, item.value, item.unit, item.qualifier, item.claimant)
    return item


def enforce(document: Document, briefing: Briefing) -> Briefing:
    """Return `briefing` with every unproven item replaced by its source sentence, or left out.

    What comes out has no violations.
    """
    ground = set_ground(document)
    actors = _mended_actors(ground, briefing.actors, (), may_grow=True)
    quotes = mended_quotes(ground, document, actors, briefing.quotes)
    attributions = Attributions(document, actors, quotes)
    whole = _mended_view(
        ground,
        View(
            headline=briefing.headline,
            points=briefing.points,
            context=briefing.context,
            actors=actors,
            figures=briefing.figures,
            quotes=quotes,
        ),
        attributions,
        actors,
        may_grow=True,
    )
    mended = replace(
        briefing,
        article=document.article,
        headline=whole.headline,
        points=whole.points or _lead(ground),
        context=whole.context,
        actors=whole.actors,
        figures=whole.figures,
        quotes=whole.quotes,
    )
    return replace(
        mended,
        short=_own_items(mended, _mended_view(ground, briefing.short, attributions, actors, may_grow=False)),
        full=_own_items(mended, _mended_view(ground, briefing.full, attributions, actors, may_grow=False)),
    )


def _mended_view(
    ground: Ground, view: View, attributions: Attributions, proven: Sequence[Actor], *, may_grow: bool
) -> View:
    """Return `view` with each item mended or left out; actors that are `proven` stay as they are."""
    headline, context = view.headline, view.context
    figures = (mended_figure(ground, figure) for figure in view.figures)
    quotes = (mended_quote(ground, quote, attributions) for quote in view.quotes)
    return replace(
        view,
        headline=None if headline is None or any(headline_faults(ground, headline)) else headline,
        points=mended_points(ground, view.points, may_grow=may_grow),
        context=None if context is None or any(lone_faults(ground, context)) else context,
        actors=_mended_actors(ground, view.actors, proven, may_grow=may_grow),
        listed=_mended_actors(ground, view.listed, proven, may_grow=may_grow),
        figures=tuple(figure for figure in figures if figure is not None),
        quotes=tuple(quote for quote in quotes if quote is not None),
    )


def _mended_actors(
    ground: Ground, actors: Sequence[Actor], proven: Sequence[Actor], *, may_grow: bool
) -> tuple[Actor, ...]:
    """Return the actors that can be proven; those that are `proven`, with or without their deeds, at once."""
    known = [*proven, *(replace(actor, did=None) for actor in proven)]
    mended = (actor if actor in known else mended_actor(ground, actor, may_grow=may_grow) for actor in actors)
    return tuple(actor for actor in mended if actor is not None)


def _lead(ground: Ground) -> tuple[Point, ...]:
    """Return the first sentence as the only point, if it can stand alone."""
    first = ground.document.sentences[:1]
    points = tuple(Point(text=sentence.text, span=sentence.span) for sentence in first)
    return mended_points(ground, points, may_grow=True)


def _own_items(briefing: Briefing, view: View) -> View:
    """Return `view` with only those actors, figures and quotes that the briefing has."""
    whole = _keys(briefing)
    return replace(
        view,
        actors=tuple(actor for actor in view.actors if _key(actor) in whole),
        listed=tuple(actor for actor in view.listed if _key(actor) in whole),
        figures=tuple(figure for figure in view.figures if _key(figure) in whole),
        quotes=tuple(quote for quote in view.quotes if _key(quote) in whole),
    )

"""An invented article, a briefing of it that is true, and the ways to smuggle something untrue into that briefing."""

from collections.abc import Callable
from dataclasses import replace

from summarizer.annotate import Annotator
from summarizer.schema import Actor, Article, Briefing, Document, Excerpt, Figure, Point, Quote, Removed, Span, View
from tests.cast import Member, actor_of

STORY = """Harbour board warns that “the sea will win”
Maria Okoye, mayor of Lindholm, warned on Monday that about 8,500 homes may be lost to the sea. \
“We have ten years, not more,” Okoye told reporters.
Read more: Prince Oskar weds in Sandby
Harbour Commission president Peter Lind said the repairs would cost $4.5 million, nearly 60 percent more than planned. \
“That is a fair price,” he said.
Ada Mora, a fisher, and George Vane, a pilot, did not back the plan. \
According to Mora, “the board has never asked the crews”.
The vote ended 4-1. It was the first since 2011, the commission said. But some members want another one in May.
"""
REMOVED = "Read more: Prince Oskar weds in Sandby"
Smuggler = Callable[[Briefing], Briefing]


def span_of(piece: str) -> Span:
    """Return where `piece` first stands in the story."""
    start = STORY.index(piece)
    return Span(start, start + len(piece))


def excerpt_of(piece: str) -> Excerpt:
    """Return `piece` of the story."""
    return Excerpt(text=piece, span=span_of(piece))


def point_of(piece: str) -> Point:
    """Return `piece` of the story as a point."""
    return Point(text=piece, span=span_of(piece))


def story_document(annotator: Annotator) -> Document:
    """Annotate the story: its first line is the title, the line that calls to read more is removed."""
    blocks, start = [], 0
    for line in STORY.splitlines(keepends=True):
        blocks.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    title, *prose = blocks
    removed = Removed(text=REMOVED, span=span_of(REMOVED), reason="related link")
    return annotator.annotate(
        Article(
            text=STORY,
            title=Excerpt(text=STORY[: title.end], span=title),
            blocks=tuple(block for block in prose if block != removed.span),
            removed=(removed,),
        )
    )


LEAD = "Maria Okoye, mayor of Lindholm, warned on Monday that about 8,500 homes may be lost to the sea."
COST = STORY[STORY.index("Harbour Commission") : STORY.index(" “That is")]
CREWS = "Ada Mora, a fisher, and George Vane, a pilot, did not back the plan."
VOTE = "The vote ended 4-1."
FIRST_VOTE = "It was the first since 2011, the commission said."

OKOYE = Member(name="Maria Okoye", aliases=("Okoye",), role="mayor of Lindholm")
LIND = Member(name="Peter Lind", aliases=("Lind",), role="Harbour Commission president")
MORA = Member(name="Ada Mora", aliases=("Mora",), role="fisher")
VANE = Member(name="George Vane", aliases=("Vane",), role="pilot")


def actor(member: Member, *, did: str | None = None) -> Actor:
    """Return `member` as an actor of the story."""
    told = replace(actor_of(STORY, member), did=excerpt_of(did) if did else None)
    place = span_of(REMOVED)
    return replace(told, mentions=tuple(m for m in told.mentions if not place.start <= m.start < place.end))


def figure(surface: str, value: float, *, unit: str, qualifier: str = "", claimant: str | None = None) -> Figure:
    """Return a figure of the story, measured by its sentence."""
    measures = next(s for s in (LEAD, COST, VOTE) if surface in s)
    return Figure(
        text=surface,
        span=span_of(surface),
        value=value,
        unit=unit,
        qualifier=qualifier,
        kind="count",
        measures=excerpt_of(measures),
        claimant=claimant,
    )


def quote(words: str, speaker: str, cue: str) -> Quote:
    """Return a quotation of the story; `cue` is looked for beside it."""
    span = span_of(words)
    behind = STORY.find(cue, span.end)
    before = STORY.rfind(cue, 0, span.start)
    start = before if behind < 0 or (before >= 0 and span.start - before < behind - span.end) else behind
    return Quote(text=words, span=span, speaker=speaker, cue=Span(start, start + len(cue)))


def true_briefing(document: Document) -> Briefing:
    """Return a briefing of the story in which everything is proven."""
    actors = (actor(OKOYE, did=LEAD), actor(LIND, did=COST), actor(MORA), actor(VANE, did=CREWS))
    figures = (
        figure("about 8,500 homes", 8500.0, unit="homes", qualifier="about", claimant="Maria Okoye"),
        figure("$4.5 million", 4.5e6, unit="USD"),
        figure("nearly 60 percent", 60.0, unit="%", qualifier="nearly", claimant="Peter Lind"),
    )
    quotes = (
        quote("We have ten years, not more", "Maria Okoye", "Okoye"),
        quote("That is a fair price", "Peter Lind", "he"),
        quote("the board has never asked the crews", "Ada Mora", "Mora"),
    )
    points = (point_of(LEAD), point_of(COST), point_of(VOTE), point_of(FIRST_VOTE))
    headline = document.article.title
    view = View(headline=headline, points=points, actors=actors, figures=figures, quotes=quotes)
    return Briefing(
        article=document.article,
        engine="extractive",
        headline=headline,
        points=points,
        context=excerpt_of(CREWS),
        actors=actors,
        figures=figures,
        quotes=quotes,
        short=replace(view, points=points[:1], actors=actors[:1], figures=figures[:1], quotes=quotes[:1]),
        full=view,
    )


def with_point(point: Point) -> Smuggler:
    """Put `point` first."""
    return lambda briefing: replace(briefing, points=(point, *briefing.points))


def with_context(piece: str) -> Smuggler:
    """Let `piece` be the context."""
    return lambda briefing: replace(briefing, context=excerpt_of(piece))


def with_headline(excerpt: Excerpt) -> Smuggler:
    """Let `excerpt` be the headline."""
    return lambda briefing: replace(briefing, headline=excerpt)


def with_figure(number: int, **changes: object) -> Smuggler:
    """Change a figure."""

    def smuggle(briefing: Briefing) -> Briefing:
        figures = list(briefing.figures)
        figures[number] = replace(figures[number], **changes)  # type: ignore[arg-type]  # a test names the field
        return replace(briefing, figures=tuple(figures))

    return smuggle


def with_actor(number: int, **changes: object) -> Smuggler:
    """Change an actor."""

    def smuggle(briefing: Briefing) -> Briefing:
        actors = list(briefing.actors)
        actors[number] = replace(actors[number], **changes)  # type: ignore[arg-type]  # a test names the field
        return replace(briefing, actors=tuple(actors))

    return smuggle


def with_quote(number: int, **changes: object) -> Smuggler:
    """Change a quote."""

    def smuggle(briefing: Briefing) -> Briefing:
        quotes = list(briefing.quotes)
        quotes[number] = replace(quotes[number], **changes)  # type: ignore[arg-type]  # a test names the field
        return replace(briefing, quotes=tuple(quotes))

    return smuggle


def whole(piece: str) -> dict[str, object]:
    """Return text and span of `piece` as changes."""
    return {"text": piece, "span": span_of(piece)}


def in_full_view(smuggler: Smuggler) -> Smuggler:
    """Smuggle into the full view only."""

    def smuggle(briefing: Briefing) -> Briefing:
        told = smuggler(briefing)
        view = replace(
            briefing.full,
            headline=told.headline,
            points=told.points,
            context=told.context,
            actors=told.actors,
            figures=told.figures,
            quotes=told.quotes,
        )
        return replace(briefing, full=view)

    return smuggle


SMUGGLERS: dict[str, Smuggler] = {
    # Digits.
    "changed digits in a point": with_point(Point(text=LEAD.replace("8,500", "9,500"), span=span_of(LEAD))),
    "changed digits in a figure": with_figure(0, text="about 9,500 homes"),
    "changed value": with_figure(0, value=9500.0),
    "changed scale": with_figure(1, value=4.5e9),
    "number cut": with_figure(0, qualifier="", **whole("500 homes")),
    "number glued": with_figure(0, text="about 18,500 homes"),
    "scale cut off": with_figure(1, **whole("$4.5")),
    "currency cut off": with_figure(1, **whole("4.5 million")),
    "percent cut off": with_figure(2, qualifier="", **whole("nearly 60")),
    "half a score": with_figure(0, value=4.0, qualifier="", **whole("4")),
    # Hedges, attributions, negations.
    "hedge dropped from a figure": with_figure(0, qualifier="", **whole("8,500 homes")),
    "hedge invented": with_figure(1, qualifier="about"),
    "attribution cut off": with_point(point_of("the repairs would cost $4.5 million")),
    "negation cut off": with_actor(3, did=excerpt_of("back the plan")),
    "measure without its hedge": with_figure(0, measures=excerpt_of("8,500 homes may be lost to the sea")),
    "measure of another sentence": with_figure(0, measures=excerpt_of(VOTE)),
    "claim of somebody else": with_figure(2, claimant="George Vane"),
    # Names and roles.
    "role of another": with_actor(2, role=excerpt_of("pilot")),
    "role of one named before": with_actor(3, role=excerpt_of("fisher")),
    "role of another sentence": with_actor(0, role=excerpt_of("Harbour Commission president")),
    "role reworded": with_actor(0, role=Excerpt(text="Mayor of Lindholm", span=span_of("mayor of Lindholm"))),
    "name from a removed line": with_actor(0, name="Prince Oskar", aliases=(), mentions=(span_of("Prince Oskar"),)),
    "name never told": with_actor(0, name="Maria Okonjo"),
    "alias never told": with_actor(0, aliases=("Okoye", "the Iron Mayor")),
    "mention of another": with_actor(0, mentions=(span_of("Peter Lind"),)),
    "actor without a mention": with_actor(0, mentions=()),
    "deed of another": with_actor(0, did=excerpt_of(COST)),
    # Quotes.
    "words put into a mouth": with_quote(0, text="We have ten years", span=span_of("We have ten years")),
    "negation cut from a quote": with_quote(2, **whole("the board has")),
    "reporter's words as a quote": with_quote(0, **whole("the repairs would cost")),
    "quote run into the reporter's words": with_quote(0, **whole("We have ten years, not more,” Okoye told")),
    "speaker swapped": with_quote(0, speaker="Peter Lind"),
    "speaker swapped with the cue": with_quote(0, speaker="Ada Mora", cue=span_of("Ada Mora")),
    "pronoun given to another": with_quote(1, speaker="Maria Okoye"),
    "speaker without a cue": with_quote(0, cue=None),
    "speaker never told": with_quote(0, speaker="Winston Churchill"),
    "cue outside the text": with_quote(0, cue=Span(5, 10_000)),
    # Sentences.
    "dangling pronoun": lambda briefing: replace(briefing, points=(point_of(FIRST_VOTE),)),
    "dangling connective": with_point(point_of("But some members want another one in May.")),
    "dangling context": with_context(FIRST_VOTE),
    "half a quotation": with_point(point_of("“We have ten years, not more")),
    "speech without its marks": with_point(point_of("We have ten years, not more")),
    "removed line as a point": with_point(point_of(REMOVED)),
    "removed line as a headline": with_headline(excerpt_of(REMOVED)),
    "title reworded": with_headline(Excerpt(text="Sea wins", span=span_of("Harbour"))),
    "word cut": with_point(point_of("arbour Commission president Peter Lind said")),
    "span beyond the text": with_point(Point(text="x", span=Span(10_000, 10_001))),
    "empty span": with_point(Point(text="", span=Span(3, 3))),
    # Rewording.
    "new number": with_point(Point(text="Some 9,000 homes may go.", span=span_of(LEAD), sources=(excerpt_of(LEAD),))),
    "new name": with_point(Point(text="Oskar says homes may go.", span=span_of(LEAD), sources=(excerpt_of(LEAD),))),
    "false source": with_point(
        Point(text="Homes may go.", span=span_of(LEAD), sources=(Excerpt(text="Homes go.", span=span_of(LEAD)),))
    ),
    "marks around the reporter's words": with_point(
        Point(text="Homes “may be gone”, Okoye warned.", span=span_of(LEAD), sources=(excerpt_of(LEAD),))
    ),
    # The whole.
    "another article": lambda briefing: replace(briefing, article=Article(text="Another one.")),
}

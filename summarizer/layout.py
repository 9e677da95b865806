"""View -> blocks of lines: what a briefing shows and in which order, the same for every format."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.labels import ENGLISH, Labels
from summarizer.names import is_nameless
from summarizer.schema import Actor, Article, Briefing, Figure, Length, Point, Quote, Source, Span, View
from summarizer.words import count_words

Kind = Literal["headline", "prose", "bullets", "folded", "note"]
MARKS = re.compile(r"[\u00ad\u200b-\u200d\ufeff]|[\x00-\x08\x0b-\x1f\x7f]")
YEAR = re.compile(r"\d{4}")
CLOCK = re.compile(
    r"""
    (?<=\d)T\d\d:.*$                                                        # 2024-03-04T10:22:00Z
    | (?:\bat\s)? (?<![\d.]) \d{1,2} (?:[:.][0-5]\d){1,2} (?!\.?\d)
      (?:\s?[AaPp]\.?[Mm]\b\.?|\s(?:Uhr|h)\b)? (?:\s(?:[A-Z]{2,4}\b(?:[+-]\d{1,2})?))?   # at 6:02 p.m. EST
    | \b\d{1,2}\s?[AaPp]\.?[Mm]\b\.? (?:\s[A-Z]{2,4}\b)?                          # 10 a.m. ET
    """,
    re.VERBOSE,
)
AUTHOR = re.compile(r"^by:?\s+", re.IGNORECASE)
# They go on with the subject: "Ruiz and Bo Ek closed" is no deed of Ruiz alone.
JOINS = frozenset(
    {"and", "as", "at", "but", "from", "in", "nor", "of", "on", "or", "that", "to", "who", "whose", "with"}
)
TOUCHING = 3
MARKED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a block: `strong` words first, then plain ones that follow without a space of their own.

    Each of `marks` is strong as well where it first stands in `text`.
    """

    strong: str = ""
    text: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines that belong together, under a `title` or none."""

    kind: Kind
    title: str = ""
    lines: tuple[Line, ...]


def pieces(line: Line) -> tuple[tuple[str, bool], ...]:
    """Return the line in pieces, each with whether it is strong; together they are the whole line."""
    ranges: list[tuple[int, int]] = []
    for mark in filter(None, line.marks):
        match = re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", line.text)
        if match and all(match.start() >= end or match.end() <= start for start, end in ranges):
            ranges.append(match.span())
    found, last = [(line.strong, True)], 0
    for start, end in sorted(ranges):
        found += [(line.text[last:start], False), (line.text[start:end], True)]
        last = end
    return tuple(piece for piece in (*found, (line.text[last:], False)) if piece[0])


def tidy(text: str) -> str:
    """Return `text` on one line, without marks that cannot be seen."""
    return " ".join(MARKS.sub("", text).split())


def briefing_blocks(briefing: Briefing, *, length: Length, labels: Labels) -> tuple[Block, ...]:
    """Lay out the view of `length`; the key figures in its points are strong."""
    figures = briefing.figures[:MARKED]
    return view_blocks(briefing.article, briefing.view(length), length=length, labels=labels, figures=figures)


def view_blocks(
    article: Article, view: View, *, length: Length, labels: Labels, figures: Sequence[Figure] = ()
) -> tuple[Block, ...]:
    """Lay out `view`, empty blocks left out; `figures` are strong where a point tells them."""
    short = length == "short"
    actors = [actor_line(actor, view.quotes, labels=labels, ask=not short) for actor in view.actors]
    listed = [", ".join(_name_and_role(actor) for actor in view.listed)]
    blocks = (
        Block(kind="headline", lines=_lines(_headline(article, view))),
        *_point_blocks(article, view, figures),
        Block(kind="bullets", title=labels.who if short else labels.key_actors, lines=tuple(actors)),
        Block(kind="folded", title=labels.also_named, lines=_lines(listed)),
        Block(
            kind="bullets",
            title=labels.figures if short else labels.key_figures,
            lines=figure_lines(view.figures),
        ),
        Block(kind="prose", title=labels.why, lines=_lines([view.context.text] if view.context else [])),
        Block(kind="note", lines=_lines([*view.notes, *source_notes(article.source, labels=labels)])),
    )
    return tuple(block for block in blocks if block.lines)


def briefing_words(briefing: Briefing, *, length: Length) -> int:
    """Return how many words the plain text of `length` has, with its headings, bullets and notes."""
    return view_words(briefing.article, briefing.view(length), length=length)


def view_words(article: Article, view: View, *, length: Length) -> int:
    """Return how many words the plain text of `view` has."""
    return sum(block_words(block) for block in view_blocks(article, view, length=length, labels=ENGLISH))


def block_words(block: Block) -> int:
    """Return how many words the plain text of `block` has; a bullet counts as one."""
    bullets = len(block.lines) if block.kind == "bullets" else 0
    return bullets + count_words(block.title) + sum(count_words(line.strong + line.text) for line in block.lines)


def actor_line(actor: Actor, quotes: Iterable[Quote], *, labels: Labels, ask: bool) -> Line:
    """Say who `actor` is and what they did, or else said; with `ask` or beside a bare name, admit a missing role."""
    said = next((f"“{tidy(quote.text)}”" for quote in quotes if quote.speaker == actor.name), "")
    deed = without_subject(actor, tidy(actor.did.text)) if actor.did else said
    role = f", {tidy(actor.role.text)}" if actor.role else ""
    if (ask or not deed) and not role and actor.kind == "person" and not is_nameless(actor.name):
        role = f" ({labels.role_not_given})"
    return Line(strong=tidy(actor.name), text=f"{role}: {deed}" if deed else role)


def without_subject(actor: Actor, deed: str) -> str:
    """Return `deed` without the actor's own name and role at its start, which the line has told already."""
    role = tidy(actor.role.text) if actor.role else ""
    for name in sorted(map(tidy, (actor.name, *actor.aliases)), key=len, reverse=True):
        openings = [name, f"The {name}", f"the {name}"]
        if role:
            openings += [f"{role} {name}", f"The {role} {name}"]
            openings += [f"{name}, {article}{role}," for article in ("", "a ", "an ", "the ")]
        for opening in sorted(openings, key=len, reverse=True):
            rest = deed.removeprefix(opening)
            if rest != deed and rest[:1] == " " and rest[1:2].islower() and rest.split(maxsplit=1)[0] not in JOINS:
                return rest[1:]
    return deed


def figure_lines(figures: Iterable[Figure]) -> tuple[Line, ...]:
    """Say the figures in order; those that one passage measures share a line, lest it be told twice."""
    groups: dict[tuple[Span, bool], list[Figure]] = {}
    for figure in figures:
        groups.setdefault((figure.measures.span, figure.spoken), []).append(figure)
    return tuple(_shared_line(group) if len(group) > 1 else figure_line(group[0]) for group in groups.values())


def _shared_line(figures: Sequence[Figure]) -> Line:
    """Say several figures and the passage that measures them all."""
    strong = ", ".join(dict.fromkeys(tidy(figure.text) for figure in figures))
    return replace(figure_line(replace(figures[0], text=strong)), strong=strong)


def figure_line(figure: Figure) -> Line:
    """Say the figure and what it measures; once only where the measure opens with the figure."""
    text, measures = tidy(figure.text), tidy(figure.measures.text)
    if figure.spoken:
        return Line(strong=text, text=f": “{measures}”")
    if measures.startswith(text):
        return Line(strong=text, text=measures.removeprefix(text))
    return Line(strong=text, text="" if measures in text else f": {measures}")


def quote_line(quote: Quote, *, labels: Labels) -> Line:
    """Say the exact words and who said them."""
    return Line(strong=tidy(quote.speaker or labels.speaker_not_named), text=f": “{tidy(quote.text)}”")


def source_notes(source: Source, *, labels: Labels) -> list[str]:
    """Say where the article comes from, as far as it says so: who wrote it, else only the place and day it gives.

    A day alone, of no known year, says nothing of that.
    """
    byline = AUTHOR.sub("", tidy(source.byline or ""))
    published = _day(tidy(source.published or ""))
    parts = [tidy(part) for part in (byline, source.site, source.place, published) if part]
    if parts == [published] and not YEAR.search(parts[0]):
        return []
    parts = [part for number, part in enumerate(parts) if not any(part in other for other in parts[:number])]
    label = f"{labels.source}: " if byline or source.site else ""
    return [label + ", ".join(parts)] if parts else []


def _day(published: str) -> str:
    """Return a date without the hour, which tells a reader of a briefing nothing."""
    day = CLOCK.sub("", published).strip(" ,.;|·—–-")
    return day if YEAR.search(day) else published


def removed_block(article: Article, *, labels: Labels) -> Block:
    """List every removed line with its reason, and what a page said of itself with the place where it said so."""
    dropped = tuple(Line(strong=reason, text=f": {tidy(text)}") for text, reason in article.dropped)
    removed = tuple(Line(strong=piece.reason, text=f": {tidy(piece.text)}") for piece in article.removed)
    told = tuple(
        Line(strong=name, text=f": {tidy(str(getattr(article.source, name, None) or article.language))} ({origin})")
        for name, origin in article.source.origins
    )
    return Block(
        kind="bullets", title=labels.removed, lines=(*dropped, *removed, *told) or _lines([labels.nothing_removed])
    )


def point_lines(article: Article, points: Iterable[Point]) -> tuple[str, ...]:
    """Return the points as lines; sentences that follow one another in one paragraph share a line."""
    lines: list[str] = []
    end = None
    for point in points:
        gap = None if end is None else article.text[end : point.span.start]
        if gap is not None and not point.sources and len(gap) < TOUCHING and not gap.strip() and "\n" not in gap:
            lines[-1] += " " + tidy(point.text)
        else:
            lines.append(tidy(point.text))
        end = None if point.sources else point.span.end
    return tuple(lines)


def _headline(article: Article, view: View) -> list[str]:
    """Return the headline of the view, or the title that a page states beside its text."""
    if view.headline:
        return [view.headline.text]
    return [article.source.title] if article.source.title and article.title is None else []


def _point_blocks(article: Article, view: View, figures: Sequence[Figure]) -> tuple[Block, ...]:
    """Lay out the points: the first as a paragraph where no headline opens the briefing, the others as bullets."""
    shown = [source.span for point in view.points for source in (point.sources or (point,))]
    told = [f for f in figures if any(span.start <= f.span.start and f.span.end <= span.end for span in shown)]
    marks = tuple(tidy(figure.text) for figure in told)
    lines = tuple(replace(line, marks=marks) for line in _lines(point_lines(article, view.points)))
    opening = 0 if _headline(article, view) and len(lines) > 1 else 1
    return Block(kind="prose", lines=lines[:opening]), Block(kind="bullets", lines=lines[opening:])


def _name_and_role(actor: Actor) -> str:
    """Return the actor's name with the role behind it."""
    return f"{tidy(actor.name)} ({tidy(actor.role.text)})" if actor.role else tidy(actor.name)


def _lines(texts: Iterable[str]) -> tuple[Line, ...]:
    """Return plain lines, empty ones left out."""
    return tuple(Line(text=tidy(text)) for text in texts if tidy(text))

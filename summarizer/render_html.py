"""Briefing -> the HTML that Telegram reads: a few tags, everything else escaped, each line whole."""

from collections.abc import Iterable, Sequence
from html import escape

from summarizer.labels import ENGLISH, Labels
from summarizer.layout import (
    Block,
    Line,
    actor_line,
    briefing_blocks,
    figure_lines,
    pieces,
    quote_line,
    removed_block,
    source_notes,
    tidy,
)
from summarizer.schema import Briefing, Length, Point


def to_html(briefing: Briefing, *, length: Length, labels: Labels = ENGLISH, explain: bool = False) -> str:
    """Return the briefing in Telegram's HTML, a blank line between its blocks."""
    blocks = briefing_blocks(briefing, length=length, labels=labels)
    return html_of((*blocks, removed_block(briefing.article, labels=labels)) if explain else blocks)


def who_html(briefing: Briefing, *, labels: Labels = ENGLISH) -> str:
    """Return everyone the briefing proves, each with the role and what they said or did."""
    lines = [actor_line(actor, briefing.quotes, labels=labels, ask=True) for actor in briefing.actors]
    return _list_html(labels.key_actors, lines, labels)


def figures_html(briefing: Briefing, *, labels: Labels = ENGLISH) -> str:
    """Return every figure with what it measures."""
    return _list_html(labels.key_figures, figure_lines(briefing.figures), labels)


def quotes_html(briefing: Briefing, *, labels: Labels = ENGLISH) -> str:
    """Return every quotation with its speaker."""
    return _list_html(labels.quotes, [quote_line(quote, labels=labels) for quote in briefing.quotes], labels)


def sources_html(briefing: Briefing, *, labels: Labels = ENGLISH) -> str:
    """Return, for each point, the article's own sentences that it rests on, and where the article comes from."""
    lines = [line for number, point in enumerate(briefing.points, 1) for line in _proof(number, point)]
    notes = tuple(Line(text=note) for note in source_notes(briefing.article.source, labels=labels))
    listed = _list_html(labels.sources, lines, labels)
    return listed + ("\n\n" + html_of((Block(kind="note", lines=notes),)) if notes else "")


def html_of(blocks: Sequence[Block]) -> str:
    """Return blocks in Telegram's HTML."""
    return "\n\n".join(_block_html(block) for block in blocks)


def _proof(number: int, point: Point) -> list[Line]:
    """Return the sentences that prove one point, under its number."""
    texts = [source.text for source in point.sources] or [point.text]
    return [Line(strong=f"{number}.", text=f" {tidy(text)}") for text in texts]


def _list_html(title: str, lines: Iterable[Line], labels: Labels) -> str:
    """Return a titled list, or say that there is nothing to list."""
    found = tuple(lines)
    if found:
        return _block_html(Block(kind="bullets", title=title, lines=found))
    return _block_html(Block(kind="prose", title=title, lines=(Line(text=labels.nothing_found),)))


def _block_html(block: Block) -> str:
    """Return one block with its title."""
    title = f"<b>{_escaped(block.title)}</b>\n" if block.title else ""
    match block.kind:
        case "headline":
            return "\n".join(f"<b>{_escaped(line.strong + line.text)}</b>" for line in block.lines)
        case "bullets":
            return title + "\n".join("• " + _line_html(line) for line in block.lines)
        case "folded":
            body = "\n".join(_line_html(line) for line in block.lines)
            return f"<blockquote expandable>{title}{body}</blockquote>"
        case "note":
            return "\n".join(f"<i>{_line_html(line)}</i>" for line in block.lines)
        case _:
            return title + "\n".join(_line_html(line) for line in block.lines)


def _line_html(line: Line) -> str:
    """Return one line, its strong words bold."""
    return "".join(f"<b>{_escaped(text)}</b>" if strong else _escaped(text) for text, strong in pieces(line))


def _escaped(text: str) -> str:
    """Return `text` so that Telegram shows it as it is."""
    return escape(text, quote=False)

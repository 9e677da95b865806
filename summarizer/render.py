"""Briefing -> plain text or Markdown, made for reading; the other formats have their own module each."""

import re
from collections.abc import Sequence
from textwrap import TextWrapper

from summarizer.labels import ENGLISH, Labels
from summarizer.layout import Block, Line, briefing_blocks, pieces, removed_block
from summarizer.render_html import figures_html, quotes_html, sources_html, to_html, who_html
from summarizer.render_json import to_json
from summarizer.schema import Briefing, Length

__all__ = [
    "figures_html", "markdown_of", "quotes_html", "sources_html", "text_of", "to_html", "to_json", "to_markdown",
    "to_text", "who_html",
]  # fmt: skip

BULLET = "• "
SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
LEADING = re.compile(r"^(\d+)([.)])|^([-+=])")


def to_text(
    briefing: Briefing, *, length: Length, labels: Labels = ENGLISH, width: int | None = None, explain: bool = False
) -> str:
    """Return the briefing as plain text, wrapped at `width` columns if one is given.

    With `explain`, every removed line follows with its reason.
    """
    return text_of(_blocks(briefing, length=length, labels=labels, explain=explain), width=width)


def to_markdown(briefing: Briefing, *, length: Length, labels: Labels = ENGLISH, explain: bool = False) -> str:
    """Return the briefing as Markdown, every sign of the article that Markdown would read escaped."""
    return markdown_of(_blocks(briefing, length=length, labels=labels, explain=explain))


def text_of(blocks: Sequence[Block], *, width: int | None = None) -> str:
    """Return blocks as plain text, a blank line between them."""
    return "\n\n".join(
        "\n".join([*([block.title] if block.title else []), *(_text_line(block, line, width) for line in block.lines)])
        for block in blocks
    )


def markdown_of(blocks: Sequence[Block]) -> str:
    """Return blocks as Markdown, a blank line between them."""
    return "\n\n".join("\n".join(_markdown_lines(block)) for block in blocks)


def _blocks(briefing: Briefing, *, length: Length, labels: Labels, explain: bool) -> tuple[Block, ...]:
    """Lay out the briefing, with the removed lines if they are to be explained."""
    blocks = briefing_blocks(briefing, length=length, labels=labels)
    return (*blocks, removed_block(briefing.article, labels=labels)) if explain else blocks


def _text_line(block: Block, line: Line, width: int | None) -> str:
    """Return one line with its bullet, folded at `width` under its own first letter."""
    bullet = BULLET if block.kind == "bullets" else ""
    text = bullet + line.strong + line.text
    if width is None:
        return text
    wrapper = TextWrapper(
        width=width, subsequent_indent=" " * len(bullet), break_long_words=False, break_on_hyphens=False
    )
    return wrapper.fill(text)


def _markdown_lines(block: Block) -> list[str]:
    """Return the lines of one block in Markdown."""
    if block.kind == "headline":
        return [f"## {_escaped(line.strong + line.text)}" for line in block.lines]
    head = [f"**{_escaped(block.title)}**", ""] if block.title else []
    match block.kind:
        case "bullets":
            return [*head, *("- " + _markdown_line(line) for line in block.lines)]
        case "note":
            return [*head, *(f"*{_escaped(line.strong + line.text)}*  " for line in block.lines)]
        case _:
            return [*head, *(_markdown_line(line) for line in block.lines)]


def _markdown_line(line: Line) -> str:
    """Return one line, its strong words strong."""
    found = pieces(line)
    shown = [f"**{_signs(text)}**" if strong else _signs(text) for text, strong in found]
    if found and not found[0][1]:
        shown[0] = _escaped(found[0][0])
    return "".join(shown)


def _escaped(text: str) -> str:
    """Return `text` so that Markdown shows it as it is, at the start of a line too."""
    return LEADING.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", _signs(text))


def _signs(text: str) -> str:
    """Return `text` with every sign that Markdown would read escaped."""
    return SPECIAL.sub(r"\\\1", text)

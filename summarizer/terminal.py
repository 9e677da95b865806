"""Briefing -> a coloured page on a terminal, and a progress bar while several inputs are briefed."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING

from summarizer.labels import ENGLISH
from summarizer.layout import Block, briefing_blocks, pieces, removed_block
from summarizer.schema import Briefing, Length

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.progress import Progress

WIDEST = 100
BLOCK_STYLES = {"headline": "bold", "note": "dim", "folded": "dim"}
STRONG_STYLE = "bold cyan"
TITLE_STYLE = "bold magenta"

Pause = Callable[[], AbstractContextManager[None]]


def print_briefing(
    briefing: Briefing, *, length: Length, explain: bool = False, console: "Console | None" = None
) -> None:
    """Print the briefing on a terminal, lines folded under their own first letter."""
    from rich.console import Console

    console = console or Console(highlight=False)
    console.width = min(console.width, WIDEST)
    blocks = briefing_blocks(briefing, length=length, labels=ENGLISH)
    if explain:
        blocks = (*blocks, removed_block(briefing.article, labels=ENGLISH))
    for number, block in enumerate(blocks):
        if number:
            console.print()
        for renderable in _renderables(block):
            console.print(renderable)


def progress_over(names: Sequence[str]) -> Iterator[tuple[int, str, Pause]]:
    """Yield each name with its number and a pause for writing; draw a bar if there are several and somebody looks."""
    if len(names) < 2 or not sys.stderr.isatty():  # noqa: PLR2004  # one input needs no bar
        for number, name in enumerate(names):
            yield number, name, nullcontext
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)
    task = bar.add_task("Briefing", total=len(names))
    with bar:
        for number, name in enumerate(names):
            yield number, name, lambda: _paused(bar)
            bar.advance(task)


@contextmanager
def _paused(bar: "Progress") -> Iterator[None]:
    """Take the bar away while something else is written."""
    bar.stop()
    yield
    bar.start()


def _renderables(block: Block) -> "Iterator[RenderableType]":
    """Yield the title and the lines of `block`, styled."""
    from rich.table import Table
    from rich.text import Text

    if block.title:
        yield Text(block.title, style=TITLE_STYLE)
    style = BLOCK_STYLES.get(block.kind, "")
    lines = [
        Text.assemble(*((text, STRONG_STYLE if strong else style) for text, strong in pieces(line)))
        for line in block.lines
    ]
    if block.kind != "bullets":
        yield from lines
        return
    for line in lines:
        row = Table.grid(padding=(0, 1, 0, 0))
        row.add_row("•", line)
        yield row

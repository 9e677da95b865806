"""On a terminal the briefing has colour and a hanging indent, and a bar shows the way through several inputs."""

import io
import sys
from typing import Literal

import pytest
from rich.console import Console

from summarizer.schema import Article, Removed, Source, Span, View
from summarizer.terminal import WIDEST, print_briefing, progress_over
from tests.builders import actor_of, briefing_of, excerpt_of, point_of

TEXT = (
    "Snow closes the pass\n"
    "Heavy snow closed the Orsa pass on Sunday and left 200 drivers in their cars for nine hours before help came.\n"
    "Patrol chief Lena Holm said [bold]nobody[/bold] was hurt.\n"
)
ARTICLE = Article(
    text=TEXT,
    source=Source(site="Orsa Tidning"),
    removed=(Removed(text="Read more: snow", span=Span(0, 4), reason="related link"),),
)
VIEW = View(
    headline=excerpt_of(TEXT, "Snow closes the pass"),
    points=(
        point_of(TEXT, TEXT.splitlines()[1]),
        point_of(TEXT, "Patrol chief Lena Holm said [bold]nobody[/bold] was hurt."),
    ),
    actors=(actor_of(TEXT, "Lena Holm", role="Patrol chief"),),
)


class Terminal(io.StringIO):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Claim that somebody looks."""
        return True


def printed(*, width: int = 60, colour: bool = False, explain: bool = False) -> str:
    """Return what is printed on a terminal of `width` columns."""
    system: Literal["standard"] | None = "standard" if colour else None
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system=system,
        no_color=not colour,
        highlight=False,
    )
    print_briefing(briefing_of(ARTICLE, VIEW), length="short", explain=explain, console=console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_lines_fit_the_terminal() -> None:
    """No line is wider, and a folded point stands out from its bullet."""
    lines = printed().splitlines()

    assert all(len(line.rstrip()) <= 60 for line in lines)
    assert any(line.startswith("• Heavy snow") for line in lines)
    assert any(line.startswith("  ") and line.strip() for line in lines)


def test_a_very_wide_terminal_is_not_filled() -> None:
    """Long lines are hard to read."""
    assert all(len(line.rstrip()) <= WIDEST for line in printed(width=300).splitlines())


def test_the_article_s_brackets_are_no_markup() -> None:
    """What looks like markup of the terminal library is text."""
    assert "[bold]nobody[/bold]" in printed()


def test_colour_is_for_terminals() -> None:
    """Escape signs are sent only where they are understood."""
    assert "\x1b[" in printed(colour=True)
    assert "\x1b[" not in printed(colour=False)


def test_removed_lines_are_explained() -> None:
    """--explain works on a terminal, too."""
    assert "related link: Read more: snow" in printed(explain=True)
    assert "related link" not in printed()


def test_everything_of_the_view_is_printed() -> None:
    """Headline, headings, names, roles and source."""
    text = printed(width=100)

    for piece in ("Snow closes the pass", "Who", "Lena Holm, Patrol chief", "Source: Orsa Tidning"):
        assert piece in text


def test_one_input_has_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar of one step tells nothing."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    assert [(number, name) for number, name, _ in progress_over(["a"])] == [(0, "a")]
    assert terminal.getvalue() == ""


def test_without_a_terminal_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Logs and pipes get no bar."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)

    for _, _, pause in progress_over(["a", "b"]):
        with pause():
            pass
    assert stream.getvalue() == ""


def test_several_inputs_have_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the bar shows, and makes way for what is written."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    seen = []
    for number, name, pause in progress_over(["a", "b"]):
        with pause():
            seen.append((number, name))

    assert seen == [(0, "a"), (1, "b")]
    assert "Briefing" in terminal.getvalue()

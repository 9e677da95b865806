"""The command line keeps its contract: formats, exit statuses, and one clear sentence for whatever goes wrong."""

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from config.settings import SummarizerSettings
from summarizer.command import is_link, parser, run
from summarizer.errors import ModelMissingError, PaywallError, TooShortError
from summarizer.pipeline import Summarizer
from summarizer.schema import Briefing, Removed, Span, View
from tests.builders import briefing_of, document_of, point_of

FIRST = "The council of Lodin closed the old bridge on Monday."
TEXT = f"{FIRST} Repairs will cost 12 million euros.\n"


class FakeSummarizer:
    """Answers every text with a briefing of its first sentence, and remembers what it was asked."""

    def __init__(self) -> None:
        """Start without questions."""
        self.asked: list[dict[str, Any]] = []

    def brief(self, text: str, **options: object) -> Briefing:
        """Brief `text`, or refuse it like the real one."""
        self.asked.append(options)
        if len(text) < len(TEXT):
            message = "This is too short for a briefing."
            raise TooShortError(message)
        article = document_of(text).article
        removed = Removed(text="Read more", span=Span(0, 1), reason="related link")
        article = type(article)(text=text, blocks=article.blocks, removed=(removed,))
        return briefing_of(article, View(points=(point_of(text, FIRST),)))


class FakeReader(FakeSummarizer):
    """A fake that can open links, too."""

    def brief_link(self, link: str, **options: object) -> Briefing:
        """Open a link, or report a wall."""
        if "wall" in link:
            message = "This article is for subscribers only."
            raise PaywallError(message)
        return self.brief(TEXT, **options)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file with an article."""
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf8")
    return str(path)


def command(
    settings: SummarizerSettings, *arguments: str, summarizer: FakeSummarizer | None = None
) -> tuple[int, FakeSummarizer]:
    """Run the command with a fake; return the exit status and the fake."""
    fake = summarizer or FakeSummarizer()

    def load(_: SummarizerSettings) -> Summarizer:
        return fake  # type: ignore[return-value]  # it has what the command needs

    return run(arguments, settings=settings, load=load), fake


@pytest.mark.parametrize(
    ("form", "start"),
    [("text", FIRST), ("markdown", FIRST), ("html", FIRST), ("json", '{"schema": 1')],
)
def test_each_format_is_printed(
    settings: SummarizerSettings, file: str, capsys: pytest.CaptureFixture[str], form: str, start: str
) -> None:
    """One input gives one briefing in the format asked for."""
    assert command(settings, "--format", form, file)[0] == 0

    assert capsys.readouterr().out.startswith(start)


def test_text_is_the_default(settings: SummarizerSettings, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without options a short briefing for people is printed, without colour where nobody looks."""
    command(settings, file)

    assert capsys.readouterr().out == FIRST + "\n"


def test_options_reach_the_summarizer(settings: SummarizerSettings, file: str) -> None:
    """Points, engine and all figures are handed on."""
    _, fake = command(settings, "--points", "5", "--engine", "abstractive", "--all-figures", file)

    assert fake.asked == [{"points": 5, "engine": "abstractive", "all_figures": True}]


def test_defaults_reach_the_summarizer(settings: SummarizerSettings, file: str) -> None:
    """Nothing asked for is nothing handed on."""
    _, fake = command(settings, file)

    assert fake.asked == [{"points": None, "engine": "extractive", "all_figures": False}]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_removed_lines_are_explained(
    settings: SummarizerSettings, file: str, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """With --explain each removed line is listed with its reason."""
    command(settings, "--format", form, "--explain", file)

    assert "related link" in capsys.readouterr().out


def test_json_has_a_line_for_each_input_in_order(
    settings: SummarizerSettings, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failed input has its error in its place, the others are still printed, and the exit status is 1."""
    short = tmp_path / "short.txt"
    short.write_text("Too little.", encoding="utf8")

    status, _ = command(settings, "--format", "json", file, str(short), str(tmp_path / "gone"), file)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert status == 1
    assert [line.get("error", {}).get("kind") for line in lines] == [None, "too_short", "document", None]
    assert lines[1]["input"] == str(short)
    assert lines[1]["error"]["message"] == "This is too short for a briefing."


def test_errors_are_one_sentence(
    settings: SummarizerSettings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failure is told on standard error, nothing on standard output."""
    status, _ = command(settings, str(tmp_path))
    captured = capsys.readouterr()

    assert status == 1
    assert captured.out == ""
    assert captured.err == f"error: “{tmp_path}” is a folder: name the files in it.\n"


def test_with_several_inputs_the_sentence_names_its_own(
    settings: SummarizerSettings, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Otherwise nobody would know which one failed."""
    gone = str(tmp_path / "gone")
    command(settings, gone, file)

    assert capsys.readouterr().err.startswith(f"error: {gone}: There is no file")


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02\x03" * 50, b"\x89PNG\r\n\x1a\n\x00\x00\x00", b"word " * 2_000_000],
    ids=["empty", "binary", "picture", "10 MB"],
)
def test_bad_input_gives_one_line_and_status_1(
    settings: SummarizerSettings, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    """Whatever the file holds: one sentence, no traceback."""
    path = tmp_path / "bad.txt"
    path.write_bytes(content)

    assert command(settings, str(path))[0] == 1
    error = capsys.readouterr().err
    assert error.startswith("error: ")
    assert error.count("\n") == 1


def test_briefings_for_people_are_apart(
    settings: SummarizerSettings, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line stands between two."""
    command(settings, file, file)

    assert capsys.readouterr().out == f"{FIRST}\n\n{'─' * 80}\n\n{FIRST}\n"


@pytest.mark.parametrize(
    "arguments",
    [[], ["--points", "0", "a"], ["--points", "x", "a"], ["--points", "21", "a"], ["--format", "pdf", "a"], ["--wat"]],
)
def test_wrong_usage_is_status_2(
    settings: SummarizerSettings, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """The usage is printed and nothing is loaded."""
    with pytest.raises(SystemExit) as caught:
        command(settings, *arguments)

    assert caught.value.code == 2
    assert "usage: python -m summarizer" in capsys.readouterr().err


def test_a_missing_model_is_told_before_any_input(
    settings: SummarizerSettings, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Loading fails once, in one sentence."""

    def load(_: SummarizerSettings) -> Summarizer:
        message = "No language model is installed."
        raise ModelMissingError(message)

    assert run([file, file], settings=settings, load=load) == 1
    assert capsys.readouterr().err == "error: No language model is installed.\n"


@pytest.mark.parametrize(
    ("name", "link"),
    [("https://example.org/a", True), ("HTTP://EXAMPLE.ORG", True), ("http.txt", False), ("a/b.txt", False)],
)
def test_a_link_is_known_by_its_start(name: str, link: bool) -> None:
    """Anything else is a file."""
    assert link == is_link(name)


def test_a_link_carries_its_text(settings: SummarizerSettings, capsys: pytest.CaptureFixture[str]) -> None:
    """The caller of a link cannot know the text that the spans index."""
    assert command(settings, "--format", "json", "https://example.org/a", summarizer=FakeReader())[0] == 0

    assert json.loads(capsys.readouterr().out)["text"] == TEXT


def test_a_wall_is_named(settings: SummarizerSettings, capsys: pytest.CaptureFixture[str]) -> None:
    """The kind of failure is part of the JSON."""
    assert command(settings, "--format", "json", "https://example.org/wall", summarizer=FakeReader())[0] == 1

    assert json.loads(capsys.readouterr().out)["error"]["kind"] == "paywall"


def test_a_reader_that_leaves_early_is_no_error(
    settings: SummarizerSettings, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`… | head -1` ends quietly."""
    with Path(os.devnull).open("w", encoding="utf8") as nothing:

        def broken(_: str) -> int:
            raise BrokenPipeError

        monkeypatch.setattr(sys, "stdout", nothing)
        monkeypatch.setattr("summarizer.command._print", lambda *_, **__: broken(""))

        assert command(settings, file)[0] == 1


def test_an_interrupt_is_quiet(settings: SummarizerSettings, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends with the status that shells expect, and no traceback."""

    class Interrupted(FakeSummarizer):
        def brief(self, text: str, **options: object) -> Briefing:
            raise KeyboardInterrupt(text, options)

    assert command(settings, file, summarizer=Interrupted())[0] == 130
    assert capsys.readouterr().err == ""


def test_standard_input_is_an_input(
    settings: SummarizerSettings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dash reads what is piped in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert command(settings, "-")[0] == 0
    assert capsys.readouterr().out.startswith(FIRST)


def test_every_option_is_explained() -> None:
    """--help says what each option does."""
    text = parser().format_help()

    for option in ("--format", "--length", "--points", "--engine", "--all-figures", "--explain", "INPUT"):
        assert option in text

"""The command line: options and inputs in, briefings out in order, one clear sentence for each input that fails."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from config.settings import SummarizerSettings
from summarizer.content_kind import content_kind
from summarizer.errors import SummarizerError
from summarizer.pipeline import Summarizer
from summarizer.reading import BYTES_PER_CHARACTER, read_bytes, refuse_too_long, text_of
from summarizer.render import to_html, to_json, to_markdown, to_text
from summarizer.render_json import error_json
from summarizer.schema import Briefing
from summarizer.terminal import print_briefing, progress_over

COLUMNS = 80
MOST_POINTS = 20
FAILED, INTERRUPTED = 1, 130
LINK_STARTS = ("http://", "https://")
MOST_BYTES = 50_000_000  # of any file; what the settings allow of its kind is less
PLAIN_KINDS = frozenset({"text", "binary"})  # what holds no text at all is told by the reader of plain text

Loader = Callable[[SummarizerSettings], Summarizer]


def parser() -> argparse.ArgumentParser:
    """Return the parser of the options."""
    parser = argparse.ArgumentParser(
        prog="python -m summarizer",
        description="Turn a news article into a short briefing in which every line is proven against the article.",
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="a file, a link, or - for standard input")
    parser.add_argument(
        "--format", choices=["text", "markdown", "html", "json"], default="text", help="html is Telegram's"
    )
    parser.add_argument("--length", choices=["short", "full"], default="short", help="how much to show")
    parser.add_argument("--points", type=_count, metavar="N", help=f"sentences of the summary, 1 to {MOST_POINTS}")
    parser.add_argument(
        "--engine", choices=["extractive", "abstractive"], default="extractive", help="exact or rewritten sentences"
    )
    parser.add_argument("--all-figures", action="store_true", help="list every quantity, not only the key figures")
    parser.add_argument("--explain", action="store_true", help="list the lines that were left out, and why")
    return parser


def run(arguments: Sequence[str], *, settings: SummarizerSettings, load: Loader = Summarizer.load) -> int:
    """Brief every input that `arguments` name and return the exit status."""
    options = parser().parse_args(arguments)
    try:
        return _run(options, settings=settings, load=load)
    except BrokenPipeError:
        _silence_output()
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(options: argparse.Namespace, *, settings: SummarizerSettings, load: Loader) -> int:
    """Load the models once and answer each input in turn."""
    status = 0
    try:
        summarizer = load(settings)
    except SummarizerError as error:
        sys.stderr.write(f"error: {error}\n")
        return FAILED
    for number, name, pause in progress_over(options.inputs):
        try:
            briefing, is_text_told = _brief(summarizer, name, options=options, settings=settings)
        except SummarizerError as error:
            status = FAILED
            with pause():
                _report(error, name=name, options=options)
            continue
        with pause():
            _print(briefing, number=number, with_text=is_text_told, options=options)
    return status


def _brief(
    summarizer: Summarizer, name: str, *, options: argparse.Namespace, settings: SummarizerSettings
) -> tuple[Briefing, bool]:
    """Brief one input, and tell whether its text came out of a page or a document, so that nobody else has it."""
    wishes = {"points": options.points, "engine": options.engine, "all_figures": options.all_figures}
    if is_link(name):
        return summarizer.brief_link(name, **wishes), True
    content = read_bytes(name, most_bytes=MOST_BYTES)
    if content_kind(content) not in PLAIN_KINDS:
        return summarizer.brief_document(name, content, **wishes), True
    refuse_too_long(content, name=name, most_bytes=settings.max_characters * BYTES_PER_CHARACTER)
    return summarizer.brief(text_of(content, name=name), **wishes), False


def is_link(name: str) -> bool:
    """Tell whether an input is a link and no file."""
    return name.lower().startswith(LINK_STARTS)


def _print(briefing: Briefing, *, number: int, with_text: bool, options: argparse.Namespace) -> None:
    """Write one briefing in the format asked for; JSON carries the text that nobody else has."""
    match options.format:
        case "json":
            sys.stdout.write(to_json(briefing, length=options.length, with_text=with_text) + "\n")
        case "html":
            sys.stdout.write(_gap(number) + to_html(briefing, length=options.length, explain=options.explain) + "\n")
        case "markdown":
            sys.stdout.write(
                _gap(number) + to_markdown(briefing, length=options.length, explain=options.explain) + "\n"
            )
        case _:
            _print_text(briefing, number=number, options=options)
    sys.stdout.flush()


def _print_text(briefing: Briefing, *, number: int, options: argparse.Namespace) -> None:
    """Write one briefing for reading: with colour on a terminal, plain anywhere else."""
    sys.stdout.write(_gap(number))
    if sys.stdout.isatty():
        print_briefing(briefing, length=options.length, explain=options.explain)
    else:
        text = to_text(briefing, length=options.length, width=COLUMNS, explain=options.explain)
        sys.stdout.write(text + "\n")


def _gap(number: int) -> str:
    """Return what stands between a briefing and the one before it."""
    return "\n" + "─" * COLUMNS + "\n\n" if number else ""


def _report(error: SummarizerError, *, name: str, options: argparse.Namespace) -> None:
    """Say why one input failed: as JSON in its place among the outputs, else on standard error."""
    if options.format == "json":
        sys.stdout.write(error_json(kind=error.kind, message=str(error), name=name) + "\n")
        sys.stdout.flush()
    else:
        sys.stderr.write(f"error: {error}\n" if len(options.inputs) == 1 else f"error: {name}: {error}\n")


def _count(text: str) -> int:
    """Read a number of points."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_POINTS:
        message = f"{text!r} is no number from 1 to {MOST_POINTS}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _silence_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

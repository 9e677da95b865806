"""What runs in the worker processes: material in, the views of its briefing out. Loads its models once."""

import ctypes
import os
import signal
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.markup import plain
from bot.records import Outcome, View
from config.settings import Settings
from summarizer.errors import SummarizerError
from summarizer.schema import Article, Briefing, Engine, Source

if TYPE_CHECKING:
    from summarizer import Summarizer

PARENT_DEATH_SIGNAL = 1
# The event loop goes before the work: on a busy machine buttons and commands are still answered at once.
NICENESS = 5
# The first briefing of a process imports what the later ones use: 2.4 s against 0.2 s.
WARM_UP = (
    "The town council of Westmere voted on Monday to spend about 3 million euros on a new bridge. "
    "“We have waited long enough,” said Mayor Ada Quill, who leads the council. The old bridge was closed in March "
    "after engineers found cracks in two of its pillars. Work is to begin next year and to last eighteen months."
)
_settings: list[Settings] = []
_loaded: list["Summarizer"] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a worker is told: a text, a link in `text`, or the bytes of a document."""

    text: str = ""
    link: str = ""
    document: bytes | None = None
    file_name: str = ""
    site: str | None = None
    url: str | None = None
    engine: Engine = "extractive"


def prepare(settings: Settings) -> None:
    """Remember the settings in a new process; Ctrl-C is the parent's business, and its death is ours.

    Loads nothing: a process that fails here would be started again for ever, without a word.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICENESS)
    _die_with_parent()
    _settings[:] = [settings]


def _die_with_parent() -> None:
    """Ask Linux to end this process when its parent is killed; elsewhere a closed pipe does it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)


def warm_up() -> None:
    """Load the models and use them once; raises `ModelMissingError`."""
    summarizer = _summarizer()
    if _settings[0].bot.rewriting:
        summarizer.prepare_rewriting()
    make(Work(text=WARM_UP), summarizer)


def work(task: Work) -> Outcome:
    """Brief `task` with the models of this process."""
    return make(task, _summarizer())


def _summarizer() -> "Summarizer":
    """Return the models of this process, loaded by the first who asks."""
    from summarizer import Summarizer
    from summarizer.sources import Sources

    if not _loaded:
        settings = _settings[0]
        sources = Sources(fetch=settings.fetch, extract=settings.extract, cache=settings.cache)
        _loaded.append(Summarizer.load(settings.summarizer, sources))
    return _loaded[0]


def make(task: Work, summarizer: "Summarizer") -> Outcome:
    """Brief `task`; a failure that the reader can understand comes back as a sentence."""
    started = time.perf_counter()
    try:
        briefing = _brief(task, summarizer)
    except SummarizerError as error:
        seconds = time.perf_counter() - started
        return Outcome(failure=error.kind, sentence=str(error), seconds=seconds)
    views = views_of(briefing)
    if not briefing.points or not plain(dict(views)["short"]).strip():
        return Outcome(failure="no_article", seconds=time.perf_counter() - started)
    return Outcome(
        views=views,
        title=title_of(briefing),
        url=briefing.article.source.url or task.link or None,
        seconds=time.perf_counter() - started,
    )


def _brief(task: Work, summarizer: "Summarizer") -> Briefing:
    """Choose the way in: link, document or text."""
    if task.link:
        return summarizer.brief_link(task.link, engine=task.engine)
    if task.document is not None:
        return summarizer.brief_document(task.file_name, task.document, engine=task.engine)
    return summarizer.brief(Article(text=task.text, source=Source(site=task.site, url=task.url)), engine=task.engine)


def title_of(briefing: Briefing) -> str:
    """Return what a list of briefings calls this one."""
    if briefing.headline:
        return briefing.headline.text
    return briefing.article.source.title or (briefing.points[0].text if briefing.points else "")


def views_of(briefing: Briefing) -> tuple[tuple[View, str], ...]:
    """Render every view that has something to show."""
    from summarizer.render_html import figures_html, quotes_html, sources_html, to_html, who_html

    found: list[tuple[View, str]] = [
        ("short", to_html(briefing, length="short")),
        ("full", to_html(briefing, length="full")),
    ]
    if briefing.actors:
        found.append(("who", who_html(briefing)))
    if briefing.figures:
        found.append(("figures", figures_html(briefing)))
    if briefing.quotes:
        found.append(("quotes", quotes_html(briefing)))
    if briefing.points:
        found.append(("sources", sources_html(briefing)))
    return tuple(found)

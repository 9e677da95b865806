"""What runs in the worker processes."""

from contextlib import nullcontext
from dataclasses import replace
from typing import cast

import pytest

from bot import worker
from bot.worker import Work, make, title_of, views_of
from config.settings import shipped_settings
from summarizer import Summarizer
from summarizer.errors import ModelMissingError, PaywallError
from summarizer.schema import Article, Briefing, Engine, Excerpt, Point, Source, Span, View
from summarizer.sources import Sources

TEXT = "The bridge opens in June. It cost 3 million euros."


def briefing(*, empty: bool = False) -> Briefing:
    """Return a briefing of TEXT with one point, or with none."""
    point = Point(text="The bridge opens in June.", span=Span(0, 25))
    view = View() if empty else View(points=(point,))
    return Briefing(
        article=Article(text=TEXT, source=Source(title="Bridge", url="https://a.example/")),
        engine="extractive", headline=None, points=() if empty else (point,), context=None,
        actors=(), figures=(), quotes=(), short=view, full=view,
    )  # fmt: skip


class Fake:
    """A summarizer that notes how it was asked."""

    def __init__(self, answer: Briefing | Exception) -> None:
        """Answer with `answer`."""
        self.answer = answer
        self.asked: list[tuple[object, ...]] = []

    def _give(self, *asked: object) -> Briefing:
        self.asked.append(asked)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def brief(self, article: Article, *, engine: Engine) -> Briefing:
        """Note a text."""
        return self._give("text", article.text, article.source.site, engine)

    def brief_link(self, url: str, *, engine: Engine) -> Briefing:
        """Note a link."""
        return self._give("link", url, engine)

    def brief_document(self, name: str, content: bytes, *, engine: Engine) -> Briefing:
        """Note a document."""
        return self._give("document", name, content, engine)


def as_summarizer(fake: Fake) -> Summarizer:
    """Return `fake` as what it stands for."""
    return cast("Summarizer", fake)


@pytest.mark.parametrize(
    ("task", "asked"),
    [
        (Work(text="t", site="Wire"), ("text", "t", "Wire", "extractive")),
        (Work(link="https://a.example/", engine="abstractive"), ("link", "https://a.example/", "abstractive")),
        (Work(document=b"%PDF", file_name="a.pdf"), ("document", "a.pdf", b"%PDF", "extractive")),
        (Work(document=b"", file_name="empty.txt"), ("document", "empty.txt", b"", "extractive")),
    ],
)
def test_each_kind_of_work_has_its_way_in(task: Work, asked: tuple[object, ...]) -> None:
    """Text, link and document; an empty document is one too."""
    fake = Fake(briefing())
    outcome = make(task, as_summarizer(fake))

    assert fake.asked == [asked]
    assert outcome.failure is None
    assert outcome.title == "Bridge"
    assert outcome.url == "https://a.example/"
    assert outcome.seconds >= 0


def test_a_known_failure_comes_back_as_its_sentence() -> None:
    """The reader sees it as it is."""
    outcome = make(Work(link="https://a.example/"), as_summarizer(Fake(PaywallError("Subscribers only."))))

    assert (outcome.failure, outcome.sentence, outcome.views) == ("paywall", "Subscribers only.", ())


def test_an_unknown_failure_is_not_hidden() -> None:
    """It belongs into the log of the bot."""
    with pytest.raises(ZeroDivisionError):
        make(Work(text="t"), as_summarizer(Fake(ZeroDivisionError())))


def test_an_empty_briefing_is_no_briefing() -> None:
    """Nobody gets a message without words."""
    assert make(Work(text="t"), as_summarizer(Fake(briefing(empty=True)))).failure == "no_article"


def test_a_view_without_words_is_no_briefing() -> None:
    """Points that no length has room for are none."""
    unshown = replace(briefing(), short=View(), article=Article(text=TEXT))

    assert make(Work(text="t"), as_summarizer(Fake(unshown))).failure == "no_article"


def test_only_views_with_content_are_offered() -> None:
    """There are no actors, figures or quotes here, but there is a point with its source."""
    views = dict(views_of(briefing()))

    assert set(views) == {"short", "full", "sources"}
    assert "The bridge opens in June." in views["short"]


def test_a_title_is_found_somewhere() -> None:
    """Headline, then the page's title, then the first point."""
    with_title = briefing()
    headed = replace(with_title, headline=Excerpt(text="The bridge opens", span=Span(0, 16)))
    bare = replace(with_title, article=Article(text=TEXT))

    assert title_of(headed) == "The bridge opens"
    assert title_of(with_title) == "Bridge"
    assert title_of(bare) == "The bridge opens in June."
    assert title_of(replace(bare, points=())) == ""


def test_the_models_are_loaded_by_the_first_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """And once in a process, with the limits of fetching and reading that the settings give."""
    loads: list[object] = []
    fake = Fake(briefing())

    def load(settings: object, sources: object) -> Summarizer:
        loads.append((settings, type(sources)))
        return as_summarizer(fake)

    monkeypatch.setattr(Summarizer, "load", load)
    monkeypatch.setattr(worker, "_loaded", [])
    monkeypatch.setattr(worker, "_settings", [shipped_settings()])
    worker.warm_up()
    outcome = worker.work(Work(text="t"))

    assert loads == [(shipped_settings().summarizer, Sources)]
    assert len(fake.asked) == 2
    assert outcome.views


@pytest.mark.parametrize("offered", [True, False])
def test_the_rewriting_model_is_loaded_at_the_start_where_it_is_offered(
    monkeypatch: pytest.MonkeyPatch, *, offered: bool
) -> None:
    """A missing one is told to the operator then, never to a reader later."""
    asked: list[str] = []

    class Missing(Fake):
        """A summarizer without a rewriting model."""

        def prepare_rewriting(self) -> None:
            """Say that there is none."""
            asked.append("model")
            raise ModelMissingError

    shipped = shipped_settings()
    settings = shipped.model_copy(update={"bot": shipped.bot.model_copy(update={"rewriting": offered})})
    monkeypatch.setattr(worker, "_loaded", [as_summarizer(Missing(briefing()))])
    monkeypatch.setattr(worker, "_settings", [settings])
    with pytest.raises(ModelMissingError) if offered else nullcontext():
        worker.warm_up()

    assert asked == ["model"] * offered

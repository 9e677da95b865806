"""End to end: a link or a file in, a briefing out, by the Python interface and by the command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.settings import SummarizerSettings, shipped_settings
from summarizer.__main__ import main
from summarizer.annotate import Annotator
from summarizer.command import run
from summarizer.errors import BadLinkError, DocumentError, PaywallError
from summarizer.pipeline import Summarizer
from summarizer.sources import Sources
from tests.files import docx, pdf
from tests.pages import BRIDGE, EARNINGS, RESCUE, crowded, modern
from tests.web_server import WebServer, page, running_server

WALL = "<h1>Bridge closed</h1><p>This article is for subscribers only.</p>"


@pytest.fixture(scope="module")
def server() -> Iterator[WebServer]:
    """One server for all tests."""
    with running_server() as running:
        running.serve("/bridge", page(modern(BRIDGE)))
        running.serve("/earnings", page(crowded(EARNINGS)))
        running.serve("/wall", page(WALL))
        yield running


@pytest.fixture(scope="module")
def sources(server: WebServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sources]:
    """Sources that may reach the server, with a cache of their own."""
    shipped = shipped_settings()
    path = tmp_path_factory.mktemp("cache") / "cache"
    with Sources(
        fetch=shipped.fetch.model_copy(update={"allowed_private": (f"127.0.0.1:{server.port}",)}),
        extract=shipped.extract,
        cache=shipped.cache.model_copy(update={"path": str(path)}),
    ) as made:
        yield made


@pytest.fixture(scope="module")
def summarizer(annotator: Annotator, settings: SummarizerSettings, sources: Sources) -> Summarizer:
    """A summarizer over these sources, with the real language model."""
    return Summarizer(annotator, settings, sources)


def test_a_link_gives_a_briefing_of_its_article(server: WebServer, summarizer: Summarizer) -> None:
    """Every point is verbatim in the text of the page; title, site and link are those of the page."""
    briefing = summarizer.brief_link(server.url("/bridge"))
    article = briefing.article

    assert article.source.title == BRIDGE.title
    assert article.source.url == server.url("/bridge")
    assert briefing.points
    assert all(article.text[point.span.start : point.span.end] == point.text for point in briefing.points)
    assert "Tilda Brenner" in [actor.name for actor in briefing.actors]


def test_the_same_briefing_is_made_once(
    server: WebServer, summarizer: Summarizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked again with the same options the briefing comes from the cache, equal in all; other options make another."""
    first = summarizer.brief_link(server.url("/bridge"))
    monkeypatch.setattr(Summarizer, "brief", lambda *_, **__: pytest.fail("made again"))

    assert summarizer.brief_link(server.url("/bridge")) == first
    with pytest.raises(pytest.fail.Exception):
        summarizer.brief_link(server.url("/bridge"), points=2)


@pytest.mark.parametrize(
    "content", [docx(RESCUE.paragraphs), "\n".join(RESCUE.paragraphs).encode("utf-16"), modern(RESCUE).encode()]
)
def test_a_document_gives_a_briefing(content: bytes, summarizer: Summarizer) -> None:
    """Word, text in any charset and a saved page are briefed alike."""
    briefing = summarizer.brief_document("rescue", content)

    assert "Carla Noguer" in [actor.name for actor in briefing.actors]
    assert {6.0, 31.0} & {figure.value for figure in briefing.figures}


def test_walls_and_bad_files_are_told(server: WebServer, summarizer: Summarizer) -> None:
    """What stands before an article is said by its own error."""
    with pytest.raises(PaywallError, match="subscribers"):
        summarizer.brief_link(server.url("/wall"))
    with pytest.raises(BadLinkError, match="private"):
        summarizer.brief_link("http://127.0.0.1/")
    with pytest.raises(DocumentError, match="scanned"):
        summarizer.brief_document("scan.pdf", pdf([[]]))


def test_the_command_line_takes_links_and_files(
    server: WebServer, summarizer: Summarizer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One JSON line for each input, in order, with the text of pages and documents; status 1 at the end."""
    report = tmp_path / "rescue.docx"
    report.write_bytes(docx(RESCUE.paragraphs))
    inputs = [server.url("/bridge"), server.url("/wall"), server.url("/earnings"), str(report)]

    status = run([*inputs, "--format", "json"], settings=shipped_settings().summarizer, load=lambda _: summarizer)

    first, wall, second, document = map(json.loads, capsys.readouterr().out.splitlines())
    assert status == 1
    assert first["text"] == BRIDGE.text
    assert wall["error"]["kind"] == "paywall"
    assert wall["input"] == server.url("/wall")
    assert second["source"]["byline"] == "Sanna Rydell, Peer Voss"
    assert document["text"] == "\n".join(RESCUE.paragraphs)


def test_explain_tells_what_was_left_out_and_where_facts_stand(
    server: WebServer, summarizer: Summarizer, capsys: pytest.CaptureFixture[str]
) -> None:
    """The removed boxes, and each fact of the page with its place; the page's title opens the briefing."""
    run([server.url("/bridge"), "--explain"], settings=shipped_settings().summarizer, load=lambda _: summarizer)

    out = " ".join(capsys.readouterr().out.split())
    assert out.startswith(BRIDGE.title)
    assert "related link: Read more: Ferry strike" in out
    assert "published: 2026-11-17T09:30:00+01:00 (JSON-LD datePublished)" in out


def test_the_program_reads_its_settings(
    server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command hands the settings of fetching on: without the exception the server is private."""
    shipped = shipped_settings()
    closed = shipped.model_copy(update={"cache": shipped.cache.model_copy(update={"path": str(tmp_path / "cache")})})
    monkeypatch.setattr(Summarizer, "load", lambda settings, sources: Summarizer(None, settings, sources))  # type: ignore[arg-type]  # no text gets so far

    assert main([server.url("/bridge")], closed) == 1
    assert "private" in capsys.readouterr().err

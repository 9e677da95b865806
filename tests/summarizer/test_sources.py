"""Links and files to articles: fetched once, parsed once, asked again only for changes."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.settings import shipped_settings
from summarizer.errors import BadLinkError, DocumentError, PaywallError
from summarizer.sandbox import Sandbox
from summarizer.schema import Article
from summarizer.sources import Sources, shipped_sources
from tests.files import docx
from tests.pages import BRIDGE, RESCUE, modern
from tests.web_server import WebServer, in_turn, page, raw, running_server


@pytest.fixture(scope="module")
def server() -> Iterator[WebServer]:
    """One server for all tests."""
    with running_server() as running:
        yield running


@pytest.fixture
def make(server: WebServer, tmp_path: Path) -> Iterator[Callable[..., Sources]]:
    """Makes sources that may reach the server, each with the same cache."""
    made: list[Sources] = []

    def build(fresh_seconds: float = 60) -> Sources:
        shipped = shipped_settings()
        sources = Sources(
            fetch=shipped.fetch.model_copy(update={"allowed_private": (f"127.0.0.1:{server.port}",)}),
            extract=shipped.extract,
            cache=shipped.cache.model_copy(update={"path": str(tmp_path / "cache"), "fresh_seconds": fresh_seconds}),
        )
        made.append(sources)
        return sources

    yield build
    for sources in made:
        sources.close()


def asked(server: WebServer, path: str) -> int:
    """Return how often the server was asked for `path`."""
    return sum(request.path == path for request in server.requests)


def test_a_link_asked_again_soon_is_not_fetched_again(server: WebServer, make: Callable[..., Sources]) -> None:
    """Within the fresh time the cache answers, for another object too, however the link is written."""
    url = server.serve("/again", page(modern(BRIDGE)))
    first = make().read_link(url)

    assert make().read_link(f" {url}#part ") == first
    assert first.text == BRIDGE.text
    assert asked(server, "/again") == 1


def test_the_same_link_at_once_is_fetched_once(server: WebServer, make: Callable[..., Sources]) -> None:
    """Four who ask together share one fetch."""
    sources = make()
    url = server.serve("/together", page(modern(BRIDGE)))
    articles: list[Article] = []
    threads = [threading.Thread(target=lambda: articles.append(sources.read_link(url))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert [article.text for article in articles] == [BRIDGE.text] * 4
    assert asked(server, "/together") == 1


def test_later_the_site_is_asked_for_changes(server: WebServer, make: Callable[..., Sources]) -> None:
    """After the fresh time the validators go along; an unchanged page is neither sent nor parsed again."""
    unchanged = raw(b"HTTP/1.1 304 Not Modified\r\n\r\n")
    url = server.serve("/later", in_turn(page(modern(BRIDGE), ETag='"one"'), unchanged, page(modern(RESCUE))))
    sources = make(fresh_seconds=0)

    assert sources.read_link(url).text == BRIDGE.text
    assert sources.read_link(url).text == BRIDGE.text
    assert server.requests[-1].headers["if-none-match"] == '"one"'
    assert sources.read_link(url).text == RESCUE.text


def test_the_same_page_is_parsed_once(
    server: WebServer, make: Callable[..., Sources], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page fetched again with the same content needs no parsing."""
    url = server.serve("/same", page(modern(BRIDGE)))
    first = make(fresh_seconds=0).read_link(url)
    monkeypatch.setattr(Sandbox, "article_from_page", lambda *_: pytest.fail("parsed again"))

    assert make(fresh_seconds=0).read_link(url) == first


def test_failures_are_not_kept(server: WebServer, make: Callable[..., Sources]) -> None:
    """A wall today may be open in a minute."""
    url = server.serve("/wall", in_turn(page("<p>Pay.</p>", status="402 Pay"), page(modern(BRIDGE))))
    sources = make()

    with pytest.raises(PaywallError):
        sources.read_link(url)
    assert sources.read_link(url).text == BRIDGE.text


def test_a_document_behind_a_link_is_read(server: WebServer, make: Callable[..., Sources]) -> None:
    """A link may lead to a document; its article knows the link."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    url = server.serve("/report.docx", page(docx(BRIDGE.paragraphs), content_type=kind))

    article = make().read_link(url)

    assert article.text == "\n".join(BRIDGE.paragraphs)
    assert article.source.url == url


def test_files_are_read_and_kept(make: Callable[..., Sources], monkeypatch: pytest.MonkeyPatch) -> None:
    """The same file is parsed once, whatever it is called; one that cannot be read is refused."""
    content = docx(BRIDGE.paragraphs)
    first = make().read_file("a.docx", content)
    with pytest.raises(DocumentError):
        make().read_file("b.png", b"\x89PNG\r\n")
    monkeypatch.setattr(Sandbox, "article_from_file", lambda *_: pytest.fail("parsed again"))

    assert make().read_file("renamed.docx", content) == first


def test_shipped_sources_open_no_private_address() -> None:
    """By default nothing private is reached."""
    with shipped_sources() as sources, pytest.raises(BadLinkError):
        sources.read_link("http://127.0.0.1/")

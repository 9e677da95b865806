"""Pages without an article are told apart from short ones."""

import pytest

from summarizer.metadata import read_metadata
from summarizer.page_kind import (
    FROM_GALLERY,
    FROM_VIDEO,
    FRONT_PAGE,
    GALLERY_PAGE,
    MANY_ARTICLES,
    SEARCH_PAGE,
    VIDEO_PAGE,
    has_prose,
    is_front,
    is_list,
    note,
    refusal,
)
from summarizer.tree import parse_html

PROSE = ("The council closed the old bridge on Tuesday after an inspection had found cracks. " * 3,) * 3
SHORT = ("A short line about a matter.",)
CARD = "<article><h2><a href='/x'>Four words of title</a></h2><p>Teaser.</p></article>"
HEADING = "<h3><a href='/x'>Four words of title</a></h3>"
ARTICLE = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x"}</script>'
VIDEO = '<meta property="og:type" content="video">'
GALLERY = '<script type="application/ld+json">{"@type": "ImageGallery"}</script>'
RESULTS = '<script type="application/ld+json">{"@type": "SearchResultsPage"}</script>'


@pytest.mark.parametrize(
    ("head", "body", "path", "lines", "sentence"),
    [
        ("", "<p>x</p>", "/story", PROSE, ""),
        ("", CARD * 6, "/", SHORT, FRONT_PAGE),
        ("", CARD * 6, "/en/", SHORT, FRONT_PAGE),
        ("", "<p>x</p>", "/", SHORT, FRONT_PAGE),
        ("", "<p>x</p>", "/", PROSE, ""),
        (ARTICLE, CARD * 6, "/", PROSE, ""),
        ("", CARD * 9, "/sport/", SHORT, MANY_ARTICLES),
        ("", CARD * 5, "/sport/", ("Teaser.",) * 5, MANY_ARTICLES),
        ("", CARD * 5 + "<p>x</p>", "/sport/", ("Teaser.", *PROSE), ""),
        ("", HEADING * 9, "/tag/bridges", SHORT, MANY_ARTICLES),
        ("", HEADING * 9, "/story", PROSE, ""),
        (ARTICLE, HEADING * 9, "/story", SHORT, ""),
        ("", "<p>x</p>", "/search?q=bridge", SHORT, SEARCH_PAGE),
        ("", "<p>x</p>", "/?s=bridge", SHORT, SEARCH_PAGE),
        (RESULTS, "<p>x</p>", "/find", SHORT, SEARCH_PAGE),
        (ARTICLE, "<p>x</p>", "/research/bridge", PROSE, ""),
        (VIDEO, "<p>x</p>", "/watch", SHORT, VIDEO_PAGE),
        (VIDEO, "<p>x</p>", "/watch", PROSE, ""),
        (GALLERY, "<p>x</p>", "/pictures", SHORT, GALLERY_PAGE),
        (GALLERY, "<p>x</p>", "/pictures", PROSE, ""),
    ],
)
def test_refusals(head: str, body: str, path: str, lines: tuple[str, ...], sentence: str) -> None:
    """Front pages, lists, searches, and videos or galleries without text are refused; articles are not."""
    root = parse_html(f"<html><head>{head}</head><body>{body}</body></html>")
    assert root is not None
    url = f"https://orvika.example{path}"

    assert refusal(root, read_metadata(root, url), url, lines) == sentence


@pytest.mark.parametrize(
    ("head", "sentence"), [(VIDEO, FROM_VIDEO), (GALLERY, FROM_GALLERY), (ARTICLE, ""), (VIDEO + ARTICLE, "")]
)
def test_notes(head: str, sentence: str) -> None:
    """A briefing of the text beside a video or pictures says so."""
    root = parse_html(f"<html><head>{head}</head><body><p>x</p></body></html>")
    assert root is not None

    assert note(read_metadata(root, "https://orvika.example/x")) == sentence


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", True),
        ("/", True),
        ("/index.html", True),
        ("/de", True),
        ("/en-gb/", True),
        ("/home", True),
        ("/story", False),
        ("/news/", False),
    ],
)
def test_front_paths(path: str, expected: bool) -> None:
    """The root, an index and a language's root are front pages."""
    assert is_front(path) is expected


def test_prose_and_lists() -> None:
    """A hundred words in lines of some length are prose; linked cards that hold the text are a list."""
    cards = parse_html(CARD * 4)
    story = parse_html("<article><h1>x</h1><p>y</p></article>" * 4)
    assert cards is not None
    assert story is not None

    assert has_prose(PROSE)
    assert not has_prose(PROSE[:1])
    assert is_list(cards, ("Teaser.",))
    assert not is_list(cards, PROSE)
    assert not is_list(story, SHORT)

"""What pages say of their articles, and that nothing is said for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.metadata import Metadata, is_free, iso_date, read_meta, read_metadata
from summarizer.tree import parse_html

URL = "https://www.orvika.example/news/bridge"


def metadata_of(head: str = "", body: str = "<h1>Bridge closed for repairs</h1>", attributes: str = "") -> Metadata:
    """Return what a page with this head and body says."""
    root = parse_html(f"<html {attributes}><head>{head}</head><body>{body}</body></html>")
    assert root is not None
    return read_metadata(root, URL)


def ld(content: str) -> str:
    """Return a JSON-LD script of a news article."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {content}}}</script>'


@pytest.mark.parametrize(
    ("head", "body", "published", "origin"),
    [
        (ld('"datePublished": "2026-11-20T08:00:00Z"'), "", "2026-11-20T08:00:00+00:00", "JSON-LD datePublished"),
        (ld('"datePublished": "2026-11-20"'), "", "2026-11-20", "JSON-LD datePublished"),
        (ld('"datePublished": "soon"') + '<meta name="date" content="2026-11-19">', "", "2026-11-19", "meta date"),
        (
            '<meta property="article:published_time" content="2026-11-20 08:00">',
            "",
            "2026-11-20T08:00:00",
            "meta article:published_time",
        ),
        (
            '<meta name="pubdate" content="Fri, 20 Nov 2026 08:00:00 +0100">',
            "",
            "2026-11-20T08:00:00+01:00",
            "meta pubdate",
        ),
        ('<meta name="date" content="20261120">', "", "2026-11-20", "meta date"),
        ("", '<article><time datetime="2026-11-20">Friday</time></article>', "2026-11-20", "time of the article"),
        ("", '<time itemprop="datePublished" datetime="2026-11-20">x</time>', "2026-11-20", "time of the article"),
        ("", '<aside><article><time datetime="2026-11-20">x</time></article></aside>', "", ""),
        ("", '<article><a href="/x"><time datetime="2026-11-20">x</time></a></article>', "", ""),
        ("", '<footer><time datetime="2026-11-20">x</time></footer>', "", ""),
        ("", "<p>Published on 20 November 2026</p>", "", ""),
        ('<meta name="date" content="1970-01-01">', "", "", ""),
        ('<meta name="date" content="2999-01-01">', "", "", ""),
        ('<meta name="date" content="0000-00-00">', "", "", ""),
        ('<meta name="last-modified" content="2026-11-20">', "", "", ""),
    ],
)
def test_dates_are_stated_or_absent(head: str, body: str, published: str, origin: str) -> None:
    """A date comes from where the page states it for machines; another article's, or one in the prose, is not taken."""
    found = metadata_of(head, f"<h1>Bridge closed</h1>{body}")

    assert found.published == published
    assert dict(found.origins).get("published", "") == origin


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        (ld('"author": {"name": "Ann Lee"}'), "", "Ann Lee"),
        (ld('"author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}]'), "", "Ann Lee, Bo Ek"),
        ('<meta name="author" content="By Ann Lee">', "", "Ann Lee"),
        ('<meta property="article:author" content="https://social.example/ann">', "", ""),
        ('<meta name="author" content="admin">', "", ""),
        ('<meta name="author" content="ann@orvika.example">', "", ""),
        ("", '<a rel="author" href="/ann">Ann Lee</a>', "Ann Lee"),
        ("", '<span class="byline">By Ann Lee</span>', "Ann Lee"),
        ("", '<div class="post-author">Von Ann Lee</div>', "Ann Lee"),
        ("", '<div class="byline">By Ann Lee, 20 November 2026</div>', ""),
        ("", "<p>By Ann Lee</p>", ""),
    ],
)
def test_bylines_are_names(head: str, body: str, byline: str) -> None:
    """An author is a name: no address, no account, no date, and nothing that merely looks like one in the text."""
    assert metadata_of(head, f"<h1>Bridge closed</h1>{body}").byline == byline


@pytest.mark.parametrize(
    ("head", "site", "origin"),
    [
        ('<meta property="og:site_name" content="Orvika Courier">', "Orvika Courier", "og:site_name"),
        (ld('"publisher": {"name": "Courier"}'), "Courier", "JSON-LD publisher"),
        ('<meta name="application-name" content="Courier">', "Courier", "meta application-name"),
        ("", "orvika.example", "host"),
    ],
)
def test_sites(head: str, site: str, origin: str) -> None:
    """The site is what the page calls itself, else its host."""
    found = metadata_of(head)

    assert (found.site, dict(found.origins)["site"]) == (site, origin)


@pytest.mark.parametrize(
    ("head", "canonical"),
    [
        ('<link rel="canonical" href="/a">', "https://www.orvika.example/a"),
        ('<link rel="canonical" href="https://b.example/">', "https://b.example/"),
        ('<meta property="og:url" content="https://c.example/">', "https://c.example/"),
        ('<link rel="canonical" href="javascript:x">', ""),
        ('<link rel="canonical" href="http://[x">', ""),
        ("", ""),
    ],
)
def test_canonical_links(head: str, canonical: str) -> None:
    """The canonical address is recorded in full, if it is one."""
    assert metadata_of(head).canonical == canonical


@pytest.mark.parametrize(
    ("attributes", "head", "language"),
    [
        ('lang="de-AT"', "", "de"),
        ("", '<meta property="og:locale" content="fr_FR">', "fr"),
        ("", ld('"inLanguage": "uk"'), "uk"),
        ('lang="x-default"', "", ""),
        ("", "", ""),
    ],
)
def test_languages(attributes: str, head: str, language: str) -> None:
    """The language is the first that the page claims, as two letters."""
    assert metadata_of(head, attributes=attributes).language == language


@pytest.mark.parametrize(
    ("head", "free"),
    [
        (ld('"isAccessibleForFree": false'), False),
        (ld('"isAccessibleForFree": "False"'), False),
        (ld('"isAccessibleForFree": "http://schema.org/False"'), False),
        (ld('"hasPart": {"isAccessibleForFree": false}'), False),
        (ld('"hasPart": [{"isAccessibleForFree": "false"}, 3]'), False),
        ('<meta property="article:content_tier" content="locked">', False),
        ('<meta property="article:content_tier" content="free">', True),
        (ld('"isAccessibleForFree": true'), True),
        ("", True),
    ],
)
def test_locked_articles_say_so(head: str, free: bool) -> None:
    """Each way in which sites mark an article for subscribers is read."""
    assert metadata_of(head).free is free


def test_descriptions_come_best_first_and_once() -> None:
    """JSON-LD before Open Graph before the plain description, none twice."""
    head = (
        ld('"description": "One."')
        + '<meta property="og:description" content="Two."><meta name="description" content="One.">'
    )

    assert metadata_of(head).descriptions == ("One.", "Two.")


def test_a_page_without_h1_may_show_its_headline_lower() -> None:
    """A lower heading is the headline when the title of the page agrees with it."""
    title = "<title>Bridge closed for repairs | The Paper</title>"

    shown = metadata_of(title, "<h2>Related stories today</h2><h2>Bridge closed for repairs</h2>")
    unshown = metadata_of(title, "<h2>Related stories today</h2>")

    assert (shown.title, dict(shown.origins)["title"]) == ("Bridge closed for repairs", "headline")
    assert (unshown.title, dict(unshown.origins)["title"]) == ("Bridge closed for repairs | The Paper", "title tag")


def test_the_first_meta_of_a_name_counts() -> None:
    """A repeated tag adds nothing; names are read in any case, and empty ones not at all."""
    root = parse_html('<meta name="Author" content="Ann"><meta name="author" content="Bo"><meta name="x" content=" ">')
    assert root is not None

    assert read_meta(root) == {"author": "Ann"}
    assert is_free({}, {}) is True


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20T08:00:00.123Z", "2026-11-20T08:00:00+00:00"),
        ("2026-11-20T08:00:00+0100", "2026-11-20T08:00:00+01:00"),
        ("2026-11-20T25:00:00", "2026-11-20T00:00:00"),
        ("November 20, 2026", "2026-11-20T00:00:00"),
        ("2026/11/20", "2026-11-20"),
        ("20.11.2026", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_are_written_one_way(text: str, date: str) -> None:
    """Dates as machines write them become ISO 8601, others nothing; an ambiguous order is not guessed."""
    assert iso_date(text) == date


@given(st.text(max_size=40) | st.datetimes().map(str) | st.dates().map(str))
def test_any_text_is_a_date_or_none(text: str) -> None:
    """Whatever the text, it gives a date between 1990 and now, or nothing."""
    date = iso_date(text)

    assert date == "" or "1990" <= date[:4] <= "2100"

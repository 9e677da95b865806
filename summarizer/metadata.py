"""Element tree -> what a page says of its article, and where it says so; nothing is guessed."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from summarizer.json_ld import Node, article_node, as_text, names_of, read_nodes, types_of
from summarizer.titles import fold, pick_title
from summarizer.tree import plain_text

TITLE_KEYS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
SITE_KEYS = ("og:site_name", "application-name", "al:ios:app_name", "publisher", "dc.publisher")
AUTHOR_KEYS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "dcterms.creator")
DATE_KEYS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "date",
)
DESCRIPTION_KEYS = ("og:description", "description", "twitter:description", "dc.description")
BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|author-?names?|article-?author|post-?author)(?:$|[\s_-])", re.IGNORECASE
)
BY = re.compile(r"^(?:by|von|par|por|di|door|av|af|автор|текст)\s*:?\s+", re.IGNORECASE)
NO_NAMES = frozenset(
    {"none", "null", "undefined", "admin", "administrator", "n/a", "guest", "staff", "editor", "user", "author"}
)
LONGEST_NAME = 100
MOST_HEADINGS = 10  # looked at where a page has no h1
EARLIEST_YEAR = 1990
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
ELSEWHERE = "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::a"
PUBLISHED_TIME = (
    f'//*[@itemprop="datePublished"][not({ELSEWHERE})]/@datetime'
    f' | //*[@itemprop="datePublished"][not({ELSEWHERE})]/@content'
    f" | //time[@pubdate][not({ELSEWHERE})]/@datetime | (//article//time[@datetime])[1][not({ELSEWHERE})]/@datetime"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the page says; "" where it does not. `origins` tells for each field where it was found.

    `descriptions` are its own accounts of the article, best first; `node` its JSON-LD node; `types` those of all nodes.
    """

    title: str
    site: str
    byline: str
    published: str
    language: str
    canonical: str
    kind: str
    descriptions: tuple[str, ...]
    node: Node
    types: frozenset[str]
    free: bool
    origins: tuple[tuple[str, str], ...]


def read_metadata(root: HtmlElement, url: str) -> Metadata:
    """Read all that the page at `url` says of its article."""
    nodes = read_nodes(root)
    node = article_node(nodes)
    meta = read_meta(root)
    site, site_origin = _first(_sites(meta, node, nodes, url))
    byline, byline_origin = _first(_bylines(root, meta, node, nodes, site))
    published, published_origin = _first(_dates(root, meta, node))
    canonical, canonical_origin = _first(_canonicals(root, meta, url))
    language, language_origin = _first(_languages(root, meta, node))
    title, title_origin = _title(root, meta, node, site)
    found = {
        "title": title_origin,
        "site": site_origin,
        "byline": byline_origin,
        "published": published_origin,
        "canonical": canonical_origin,
        "language": language_origin,
    }
    described = [as_text(node.get("description")), *(meta.get(key, "") for key in DESCRIPTION_KEYS)]
    return Metadata(
        title=title,
        site=site,
        byline=byline,
        published=published,
        language=language,
        canonical=canonical,
        kind=meta.get("og:type", "").lower(),
        descriptions=tuple(
            dict.fromkeys(text for text in (*described, as_text(node.get("alternativeHeadline"))) if text)
        ),
        node=node,
        types=frozenset().union(*map(types_of, nodes)) if nodes else frozenset(),
        free=is_free(node, meta),
        origins=tuple((field, origin) for field, origin in found.items() if origin),
    )


def read_meta(root: HtmlElement) -> Mapping[str, str]:
    """Return the first content of each `<meta>` by its name in lower case."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = " ".join(html.unescape(element.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def is_free(node: Node, meta: Mapping[str, str]) -> bool:
    """Tell whether the page does not say that its article is for subscribers."""
    parts = node.get("hasPart")
    things = [node, *(parts if isinstance(parts, list) else [parts])]
    told = [str(thing.get("isAccessibleForFree", "")).lower() for thing in things if isinstance(thing, dict)]
    tier = meta.get("article:content_tier") or meta.get("og:article:content_tier") or meta.get("content_tier") or ""
    return not any(value.rsplit("/", 1)[-1] == "false" for value in told) and tier.lower() not in {"locked", "premium"}


def iso_date(text: str) -> str:
    """Return a date as ISO 8601 writes it, or "" where it is none that an article can have."""
    text = text.strip()
    date = _parsed(text)
    if date is None:
        return ""
    now = datetime.now(tz=UTC) + timedelta(days=2)
    if date.year < EARLIEST_YEAR or date.replace(tzinfo=date.tzinfo or UTC) > now:
        return ""
    return date.date().isoformat() if len(text) <= len("2026-11-22") else date.isoformat(timespec="seconds")


def _parsed(text: str) -> datetime | None:
    """Read a date as JSON-LD, HTML or a mail header writes it."""
    if ISO_DATE.match(text):
        for candidate in (text, text[: len("2026-11-22T10:00:00")], text[: len("2026-11-22")]):
            try:
                return datetime.fromisoformat(candidate)
            except ValueError:
                continue
        return None
    for form in ("%Y%m%d", "%Y/%m/%d", "%B %d, %Y", "%d %B %Y"):
        try:
            return datetime.strptime(text, form)  # noqa: DTZ007  # a day has no time zone
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None


def _first(candidates: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Return the first value that is not empty, with its origin."""
    return next(((value, origin) for value, origin in candidates if value), ("", ""))


def _title(root: HtmlElement, meta: Mapping[str, str], node: Node, site: str) -> tuple[str, str]:
    """Return the headline and where it stands."""
    headlines = [plain_text(element) for element in root.iter("h1")]
    headlines = headlines or [plain_text(element) for element in islice(root.iter("h2", "h3"), MOST_HEADINGS)]
    tag = root.find(".//title")
    stated = {"JSON-LD headline": as_text(node.get("headline")), **{key: meta.get(key, "") for key in TITLE_KEYS}}
    stated["title tag"] = plain_text(tag) if tag is not None else ""
    title = pick_title(headlines, stated.values(), site)
    if not title:
        return "", ""
    if fold(title) in map(fold, headlines):
        return title, "headline" if root.find(".//h1") is None else "h1"
    return title, next((origin for origin, text in stated.items() if fold(title) in fold(text)), "h1")


def _sites(meta: Mapping[str, str], node: Node, nodes: tuple[Node, ...], url: str) -> Iterator[tuple[str, str]]:
    """Yield the names of the site, best first; the host where the page gives none."""
    yield meta.get("og:site_name", ""), "og:site_name"
    yield ", ".join(names_of(node.get("publisher"), nodes)[:1]), "JSON-LD publisher"
    yield from ((meta.get(key, ""), f"meta {key}") for key in SITE_KEYS[1:])
    yield (urlsplit(url).hostname or "").removeprefix("www."), "host"


def _bylines(
    root: HtmlElement, meta: Mapping[str, str], node: Node, nodes: tuple[Node, ...], site: str
) -> Iterator[tuple[str, str]]:
    """Yield the authors, best first."""
    yield _names(names_of(node.get("author"), nodes), site), "JSON-LD author"
    yield from ((_names([meta.get(key, "")], site), f"meta {key}") for key in AUTHOR_KEYS)
    written = [plain_text(element) for element in root.xpath('//*[@rel="author"] | //*[@itemprop="author"]')[:4]]
    yield _names(written, site), "author link"
    for element in root.iter("span", "div", "p", "a", "address"):
        if BYLINE_CLASS.search(element.get("class") or ""):
            yield _names([plain_text(element)], site), "byline"


def _names(texts: Iterable[str], site: str) -> str:
    """Return names in one line, without "by" and without what is no name."""
    names = [BY.sub("", text).strip(" ,;|·•") for text in texts]
    good = [
        name
        for name in names
        if name
        and name.lower() not in NO_NAMES
        and len(name) <= LONGEST_NAME
        and not re.search(r"[@\d/]|https?:", name)
        and (fold(name) != fold(site) or len(names) == 1)
    ]
    return ", ".join(dict.fromkeys(good))


def _dates(root: HtmlElement, meta: Mapping[str, str], node: Node) -> Iterator[tuple[str, str]]:
    """Yield the dates of publication, best first: told by the page for machines, never looked for in its text."""
    yield iso_date(as_text(node.get("datePublished"))), "JSON-LD datePublished"
    yield from ((iso_date(meta.get(key, "")), f"meta {key}") for key in DATE_KEYS)
    for value in root.xpath(PUBLISHED_TIME)[:4]:
        yield iso_date(str(value)), "time of the article"


def _canonicals(root: HtmlElement, meta: Mapping[str, str], url: str) -> Iterator[tuple[str, str]]:
    """Yield the addresses by which the page wants to be known."""
    for href in root.xpath('//link[@rel="canonical"]/@href')[:1]:
        yield _absolute(str(href), url), "link rel=canonical"
    yield _absolute(meta.get("og:url", ""), url), "og:url"


def _absolute(link: str, url: str) -> str:
    """Return a web link in full, or ""."""
    try:
        joined = urljoin(url, link.strip()) if link.strip() else ""
    except ValueError:
        return ""
    return joined if joined.startswith(("http://", "https://")) else ""


def _languages(root: HtmlElement, meta: Mapping[str, str], node: Node) -> Iterator[tuple[str, str]]:
    """Yield the languages the page claims, as two letters."""
    stated = {
        "html lang": root.get("lang") or "",
        "JSON-LD inLanguage": as_text(node.get("inLanguage")),
        "content-language": meta.get("content-language", ""),
        "og:locale": meta.get("og:locale", ""),
    }
    for origin, text in stated.items():
        found = re.match(r"\s*([a-zA-Z]{2})(?![a-zA-Z])", text)
        yield found[1].lower() if found else "", origin

"""A page that gave little or nothing -> which wall stands before the article, told by its own words and marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarizer.errors import (
    BotWallError,
    ConsentWallError,
    GeoBlockError,
    LinkError,
    LoginWallError,
    NoArticleError,
    NotFoundError,
    PaywallError,
    ScriptOnlyError,
    UnreachableError,
)
from summarizer.lexicon import word_list
from summarizer.titles import fold

SENTENCES: dict[str, tuple[type[LinkError], str]] = {
    "not_found": (NotFoundError, "That page does not exist any more: please check the link, or paste the text here."),
    "paywall": (PaywallError, "That article is for subscribers of the site: if you can read it, paste the text here."),
    "consent_wall": (
        ConsentWallError,
        "That site asks about cookies before it shows the article, which I cannot answer: please paste the text here.",
    ),
    "login_wall": (LoginWallError, "That page is for people who log in: if you can read it, paste the text here."),
    "bot_wall": (BotWallError, "That site turns programs away: please open it yourself and paste the text here."),
    "geo_block": (
        GeoBlockError,
        "That site does not show this page in the part of the world I am in: if you can read it, paste the text here.",
    ),
    "script_only": (
        ScriptOnlyError,
        "That page builds its text with JavaScript, which I do not run: please open it and paste the text here.",
    ),
    "search": (NoArticleError, "That is a search page, not an article: please send the link of one article."),
    "fault": (UnreachableError, "That site has a fault at the moment: please try again later, or paste the text here."),
}
BY_STATUS = {401: "login_wall", 402: "paywall", 404: "not_found", 407: "login_wall", 410: "not_found", 451: "geo_block"}
TURNED_AWAY = frozenset({403, 405, 406, 418, 429, 503})
FIRST_ERROR = 400
LONGEST_TITLE = 12  # words
SHORT_PAGE = 220  # words: above this a phrase may be what an article is about
SHORT_TEXT = 90
SOURCE_LENGTH = 400_000
ALMOST_EMPTY = 40  # words
APP_SHELL = re.compile(
    r"<div[^>]+id=[\"']?(?:root|app|__next|__nuxt|___gatsby|react-root|main-app|app-root|svelte)\b|<app-root\b|<noscript",
    re.IGNORECASE,
)
PASSWORD = re.compile(r"<input[^>]+type=[\"']?password", re.IGNORECASE)
CONSENT_HOST = re.compile(
    r"^https?://(?:consent|cmp|guce|privacy-?mgmt|cookies?)\.|/(?:consent|cookie-?(?:wall|consent)|collect-?consent)(?:[/?.]|$)",
    re.IGNORECASE,
)
LOGIN_PATH = re.compile(
    r"^https?://(?:login|signin|accounts?|auth|sso|id)\.[^/]+/|/(?:log-?in|sign-?in|anmelden)(?:[/?.]|$)", re.IGNORECASE
)
NOT_FOUND_PATH = re.compile(r"/(?:404|not-?found|page-?not-?found|error-?404)(?:[/?.]|$)", re.IGNORECASE)
SEARCH_PATH = re.compile(
    r"/(?:search|suche|recherche|buscar|busca|cerca|poisk)(?:[/?.]|$)|[?&](?:s|q|query)=", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What a visitor sees of a page: `title` is the title tag, `words` count all that shows, `source` is the HTML."""

    url: str
    status: int
    title: str
    headline: str
    text: str
    words: int
    source: str


def wall_by_status(sight: Sight) -> str:
    """Return the wall that an error status means, read together with what the page says; "" for a good status."""
    if sight.status < FIRST_ERROR:
        return ""
    if sight.status in BY_STATUS:
        return BY_STATUS[sight.status]
    told = next(_told(sight, ("geo_block", "paywall", "login_wall", "bot_wall")), "")
    if sight.status in TURNED_AWAY:
        marked = any(phrase in sight.source.lower() for phrase in _phrases("bot_wall", "source"))
        return told or ("fault" if sight.status == 503 and not marked else "bot_wall")  # noqa: PLR2004  # unavailable
    return told or ("fault" if sight.status >= 500 else "not_found")  # noqa: PLR2004  # the server's own faults


def wall_by_title(sight: Sight) -> str:
    """Return the wall that title and headline name, whatever text stands below; "" where they name none."""
    titles = [fold(part) for part in (*re.split(r"\s[|–—·-]\s", sight.title), sight.headline) if part.strip()]
    for wall in ("not_found", "bot_wall", "consent_wall", "search"):
        if any(title in _phrases(wall, "title") for title in titles):
            return wall
    if CONSENT_HOST.search(sight.url):
        return "consent_wall"
    return "not_found" if NOT_FOUND_PATH.search(sight.url) else ""


def wall_by_evidence(sight: Sight, *, text_words: int, free: bool) -> str:
    """Return the wall before a page that gave only `text_words` words of text; "" without evidence of any."""
    walls = (
        wall_by_title(sight),
        _told_instead_of_text(sight, text_words),
        _opening(sight),
        "" if free else "paywall",
        _told_beside_text(sight, text_words),
        _marked(sight) if text_words <= ALMOST_EMPTY else "",
        "script_only" if is_script_only(sight) else "",
    )
    return next(filter(None, walls), "")


def is_script_only(sight: Sight) -> bool:
    """Tell whether a page is an empty shell that its scripts would fill."""
    if sight.words > SHORT_PAGE:
        return False
    if any(phrase in _folded(sight.text) for phrase in _phrases("script_only", "text")):
        return True
    return sight.words <= ALMOST_EMPTY and "<script" in sight.source.lower() and bool(APP_SHELL.search(sight.source))


def says_cut(text: str) -> bool:
    """Tell whether a text itself says that the rest is for subscribers."""
    folded = _folded(text)
    return any(phrase in folded for phrase in _phrases("paywall", "text"))


def error_for(wall: str) -> LinkError:
    """Return the error that tells a person of `wall` and of the way out."""
    kind, sentence = SENTENCES[wall]
    return kind(sentence)


def _told(sight: Sight, walls: tuple[str, ...]) -> Iterator[str]:
    """Yield those of `walls` that the visible text names."""
    folded = _folded(f"{sight.title}\n{sight.text}")
    for wall in walls:
        if any(phrase in folded for phrase in _phrases(wall, "text")):
            yield wall


def _told_instead_of_text(sight: Sight, text_words: int) -> str:
    """Return the wall that a short page names and hardly says anything else, or ""."""
    if text_words > SHORT_TEXT or sight.words > SHORT_PAGE:
        return ""
    return next(_told(sight, ("geo_block", "bot_wall", "not_found")), "")


def _told_beside_text(sight: Sight, text_words: int) -> str:
    """Return the wall that a page names beside next to no text, or ""."""
    if text_words > SHORT_TEXT or sight.words > 3 * SHORT_PAGE:
        return ""
    return next(_told(sight, ("consent_wall", "paywall", "login_wall")), "")


def _marked(sight: Sight) -> str:
    """Return the wall whose product leaves its marks in the HTML, or ""."""
    source = sight.source[:SOURCE_LENGTH].lower().replace("'", '"')
    if sight.words <= SHORT_PAGE and any(mark in source for mark in _phrases("bot_wall", "source")):
        return "bot_wall"
    if PASSWORD.search(source) and (LOGIN_PATH.search(sight.url) or sight.words <= SHORT_PAGE or _is_login(sight)):
        return "login_wall"
    return "paywall" if any(mark in source for mark in _phrases("paywall", "source")) else ""


def _opening(sight: Sight) -> str:
    """Return the wall whose words begin the title, the headline or the text, or ""."""
    starts = [_folded(text)[:200].lstrip(" \n–-:") for text in (sight.title, sight.headline, sight.text)]
    for wall in ("not_found", "bot_wall", "consent_wall", "login_wall", "search"):
        if any(start.startswith(tuple(_phrases(wall, "opening"))) for start in starts if start):
            return wall
    return ""


def _is_login(sight: Sight) -> bool:
    """Tell whether title or headline ask to log in."""
    return any(fold(text) in _phrases("login_wall", "title") for text in (sight.title, sight.headline))


def _folded(text: str) -> str:
    """Return a text in lower case with straight apostrophes and single spaces."""
    return " ".join(text.casefold().replace("’", "'").split())


@cache
def _phrases(wall: str, place: str) -> frozenset[str]:
    """Return the phrases of the lexicon by which a page names `wall` in `place`."""
    entries = (tuple(part.strip() for part in entry.split("|", 2)) for entry in word_list("wall_phrases"))
    found = (words for kind, where, words in entries if (kind, where) == (wall, place))
    return frozenset(map(fold, found)) if place == "title" else frozenset(found)

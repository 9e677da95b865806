"""What kind of page this is when it is no plain article: a front page, a list, a search, a video, a gallery."""

import re
from collections.abc import Sequence
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from summarizer.hidden import Sizes
from summarizer.lines import count_line_words
from summarizer.metadata import Metadata
from summarizer.tree import plain_text
from summarizer.walls import SEARCH_PATH

FRONT_PAGE = "That is a front page with many stories, not one article: please send the link of one article."
MANY_ARTICLES = "That page lists several articles: please send the link of the one you mean."
SEARCH_PAGE = "That is a search page, not an article: please send the link of one article."
VIDEO_PAGE = "That page is a video with hardly any text: please send an article, or paste the text here."
GALLERY_PAGE = "That page is a gallery with hardly any text: please send an article, or paste the text here."
NOTHING = "I find no article on that page: please send the link of one article, or paste the text here."
FROM_VIDEO = "The page is a video: the briefing rests on the text beside it."
FROM_GALLERY = "The page is a gallery: the briefing rests on its texts."

LIST_TYPES = frozenset({"collectionpage", "searchresultspage", "itemlist"})
VIDEO_TYPES = frozenset({"videoobject"})
GALLERY_TYPES = frozenset({"imagegallery", "mediagallery"})
FRONT_PATHS = re.compile(r"/?(?:index\.\w+|home|(?:[a-z]{2}(?:-[a-z]{2})?)/?)?", re.IGNORECASE)
LONG_PARAGRAPH = 15  # words
PROSE_WORDS = 100
CARDS = 4
CARD_CHARACTERS = 500
CLIMB = 3  # elements from a headline up to its card
MOST_CARDS = 200
TEASED_SHARE = 0.6
ENOUGH_WORDS = 120
LINK_TITLE_WORDS = 4
TEASERS = 8


def refusal(root: HtmlElement, metadata: Metadata, url: str, lines: Sequence[str]) -> str:
    """Return the sentence that says why this page has no article to brief, or "" where it seems to have one."""
    words = sum(map(count_line_words, lines))
    told = bool(metadata.node) or metadata.kind == "article"
    path = urlsplit(url)
    if "searchresultspage" in metadata.types or (SEARCH_PATH.search(url) and not told and not has_prose(lines)):
        return SEARCH_PAGE
    if (
        is_front(path.path)
        and not path.query
        and not metadata.node
        and (metadata.kind != "article" or is_list(root, lines))
    ):
        return FRONT_PAGE if is_list(root, lines) or not has_prose(lines) else ""
    if not told and is_list(root, lines):
        return MANY_ARTICLES
    if words < ENOUGH_WORDS and is_video(metadata):
        return VIDEO_PAGE
    if words < ENOUGH_WORDS // 3 and metadata.types & GALLERY_TYPES:
        return GALLERY_PAGE
    return ""


def note(metadata: Metadata) -> str:
    """Return what a reader should know about the kind of this page, or ""."""
    if is_video(metadata) and not metadata.node:
        return FROM_VIDEO
    return FROM_GALLERY if metadata.types & GALLERY_TYPES else ""


def is_video(metadata: Metadata) -> bool:
    """Tell whether the page says that its main thing is a video."""
    return metadata.kind.startswith("video") or (not metadata.node and bool(metadata.types & VIDEO_TYPES))


def is_front(path: str) -> bool:
    """Tell whether a path is that of a site's front page, of one of its languages or of nothing at all."""
    return FRONT_PATHS.fullmatch(path) is not None


def has_prose(lines: Sequence[str]) -> bool:
    """Tell whether a text has the paragraphs of an article."""
    return sum(words for line in lines if (words := count_line_words(line)) >= LONG_PARAGRAPH) >= PROSE_WORDS


def is_list(root: HtmlElement, lines: Sequence[str]) -> bool:
    """Tell whether a page is made of teasers: its text stands in blocks of a linked headline and a few words."""
    return _is_told_by(_cards(root), lines)


def without_cards(root: HtmlElement, lines: Sequence[str]) -> tuple[str, ...]:
    """Return lines without the teasers of other stories, where these are the smaller part of a page's text."""
    cards = _cards(root)
    if len(cards) < CARDS or _is_told_by(cards, lines):
        return tuple(lines)
    told = " ".join(cards)
    return tuple(line for line in lines if " ".join(line.split()) not in told)


def _is_told_by(cards: Sequence[str], lines: Sequence[str]) -> bool:
    """Tell whether most of a text stands in cards, or there are many cards and no prose."""
    if len(cards) < CARDS:
        return False
    told = " ".join(cards)
    in_cards = sum(count_line_words(line) for line in lines if " ".join(line.split()) in told)
    if not in_cards:
        return len(cards) >= TEASERS and not has_prose(lines)
    return in_cards >= TEASED_SHARE * sum(map(count_line_words, lines))


def _cards(root: HtmlElement) -> tuple[str, ...]:
    """Return the text of each block that is a linked headline with hardly more than a teaser around it."""
    headings = [heading for heading in root.iter("h2", "h3", "h4") if _is_linked_title(heading)][:MOST_CARDS]
    if len(headings) < CARDS:
        return ()
    sizes = Sizes(root)
    cards: dict[HtmlElement, str] = {}
    for heading in headings:
        card = heading
        for ancestor in islice(heading.iterancestors(), CLIMB):
            if sizes.text(ancestor) > CARD_CHARACTERS or ancestor.tag in {"body", "html"}:
                break
            card = ancestor
        if card not in cards:
            cards[card] = plain_text(card)
    return tuple(cards.values())


def _is_linked_title(heading: HtmlElement) -> bool:
    """Tell whether a heading is the title of another page: a few words, and a link."""
    if len("".join(heading.itertext()).split()) < LINK_TITLE_WORDS:
        return False
    return next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None

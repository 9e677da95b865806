"""Page -> Article: the text of the story with standfirst and lead, what the page says of itself, or which wall it is.

1. bytes to text (`decode`), text to a bounded tree (`tree`), what the page says (`metadata`); 2. hidden text out
(`hidden`); 3. the text: a live blog's entries, or trafilatura's, or the page's own JSON-LD, or plain paragraphs;
4. standfirst and lead in, noise lines out; 5. walls and pages without an article told apart (`walls`, `page_kind`).
"""

import logging
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import accumulate

from lxml.etree import LxmlError
from lxml.html import HtmlElement

from summarizer.content_kind import content_kind
from summarizer.decode import decode
from summarizer.errors import NoArticleError, NotHtmlError
from summarizer.fallback import paragraphs_of
from summarizer.hidden import remove_hidden, remove_promotions
from summarizer.json_ld import as_paragraphs
from summarizer.language import detect_language
from summarizer.layout_tables import unfold_layout
from summarizer.lines import count_line_words
from summarizer.lines import read_lines as read_logical_lines
from summarizer.live_blog import NEWEST_FIRST, live_entries
from summarizer.metadata import Metadata, read_metadata
from summarizer.noise_rules import reason_of
from summarizer.page import NOT_READABLE, OK, Page
from summarizer.page_kind import NOTHING, note, refusal, without_cards
from summarizer.phrases import phrases_of
from summarizer.posts import post_lines
from summarizer.schema import Article, Source
from summarizer.standfirst import find_lead, find_standfirst
from summarizer.titles import fold
from summarizer.tree import parse_html, plain_text
from summarizer.walls import Sight, error_for, says_cut, wall_by_evidence, wall_by_status, wall_by_title

MOST_HTML = 4_194_304
MOST_PAGES = 60  # of a document behind a link
LITTLE_TEXT = 400  # characters: taking the boxes out may have taken the story too
MUCH_BETTER = 2
STATED_BODY = 600  # characters of JSON-LD text that make it worth a look
STATED_SHARE = 0.5
MOST_ELEMENTS = 15_000  # above, trafilatura costs seconds: 60,000 links took it 10 s and 423 MB
MOST_CHARACTERS = 400_000  # of text: a long book chapter; no article has it
LEAST_WORDS = 40  # the shortest news items
FEW_WORDS = 150
CUT_SHARE = 0.65  # of the words that the page itself counts
TITLE_LINES = 4
MOST_TOLD = 40  # pieces left out that are told to those who ask
SIGHT_LENGTH = 20_000
IS_CUT = "The article is for subscribers: the briefing rests on the part that is shown to everybody."
IS_SHORTENED = "The page shows only a part of the article: the briefing rests on that part."
NO_DOCUMENTS = frozenset({"binary", "archive"})
KEPT_REASONS = frozenset({"sub-heading", "table", "reader question"})


def article_from_page(page: Page, *, max_html_bytes: int = MOST_HTML, most_pages: int = MOST_PAGES) -> Article:
    """Return the article of a page or of the document that a link led to.

    Raises `LinkError` that names the wall, `DocumentError` for a document that cannot be read.
    """
    if page.status == OK and content_kind(page.content, page.content_type) != "html":
        return _article_of_document(page, most_pages)
    source = decode(page.content[:max_html_bytes], page.charset)
    root = parse_html(source)
    if root is None:
        wall = wall_by_status(_blank(page, source))
        raise error_for(wall) if wall else NoArticleError(NOTHING)
    metadata = read_metadata(root, page.final_url)
    tag = root.find(".//title")
    told = _unscripted(root)
    hidden = remove_hidden(root)
    sight = _sight(page, source, root, plain_text(tag) if tag is not None else "", told)
    if wall := wall_by_status(sight):
        raise error_for(wall)
    lines, notes, boxes = read_lines(root, metadata, page.final_url)
    _refuse_walls(sight, metadata, lines)
    if sentence := refusal(root, metadata, page.final_url, lines):
        raise NoArticleError(sentence)
    article = _article(page, metadata, lines, (*notes, *_cuts(sight, metadata, lines)))
    dropped = (*((text, "hidden text") for text in hidden), *((text, "box beside the text") for text in boxes))
    return without_noise(replace(article, dropped=dropped[:MOST_TOLD]))


def warm_up() -> None:
    """Load what reading a page needs, so that the first one is as quick as the others."""
    import trafilatura  # noqa: F401  # 0.3 s of imports


def read_lines(
    root: HtmlElement, metadata: Metadata, url: str
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the paragraphs of the story, what a reader should know of them, and the boxes taken out around them."""
    if entries := live_entries(root, metadata.node):
        return tuple("\n".join(entries).splitlines()), (NEWEST_FIRST,), ()
    unfold_layout(root)
    work = deepcopy(root)
    boxes = remove_promotions(work)
    lines = extracted_lines(work, url)
    if sum(map(len, lines)) < LITTLE_TEXT:
        others = (extracted_lines(root, url), paragraphs_of(work))
        lines = max((lines, *others), key=lambda found: sum(map(len, found)) * (MUCH_BETTER if found is lines else 1))
    stated = as_paragraphs(metadata.node.get("articleBody"))
    if (
        len(stated) > STATED_BODY
        and sum(map(len, lines)) < STATED_SHARE * len(stated)
        and _is_same_story(stated, lines, metadata)
    ):
        lines = tuple(stated.splitlines())
    lines = without_cards(work, _without_title(lines, metadata.title))
    lines = _bounded(_without_title((*find_lead(work, lines), *lines), metadata.title))
    standfirst = find_standfirst(work, metadata.descriptions, metadata.title, "\n".join(lines))
    lines = (standfirst, *lines) if standfirst else lines
    return lines, tuple(filter(None, [note(metadata)])), boxes


def extracted_lines(root: HtmlElement, url: str) -> tuple[str, ...]:
    """Return the paragraphs that trafilatura finds; our own where the page is too heavy for it or it breaks."""
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS or sum(map(len, root.itertext())) > MOST_CHARACTERS:
        return paragraphs_of(root)
    from trafilatura import bare_extraction  # 0.3 s of imports

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        # Its metadata stays out: it cost a third of the time and invented a date on 101 of 103 undated pages.
        document = bare_extraction(root, url=url, include_comments=False, with_metadata=False)
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return paragraphs_of(root)
    text = getattr(document, "text", None) or ""
    lines = (" ".join(line.replace("\u00ad", "").split()) for line in text.splitlines())
    return _once(line for line in lines if line)


def without_noise(article: Article) -> Article:
    """Return an article without the lines that show of themselves to be noise, which `dropped` then lists.

    What only its neighbours could tell, and what the page did not say of itself elsewhere (a byline, a date), stays
    for the stage that cleans every text.
    """
    lines = read_logical_lines(article.text)
    phrases = phrases_of(detect_language(article.text))
    embedded = post_lines(lines, phrases)
    source = article.source
    told = {"byline": source.byline, "agency tail": source.byline, "time stamp": source.published}
    kept, dropped = [], list(article.dropped)
    for number, line in enumerate(lines):
        text = article.text[line.span.start : line.span.end]
        reason = "tweet" if number in embedded else reason_of(line, phrases)
        if reason is None or reason in KEPT_REASONS or not told.get(reason, "told"):
            kept.append(text)
        else:
            dropped.append((text, reason))
    return replace(article, text="\n".join(kept), dropped=tuple(dropped)) if kept else article


def _article_of_document(page: Page, most_pages: int) -> Article:
    """Return the article of a document that a link led to."""
    from summarizer.documents import article_from_file  # it opens HTML files with this module

    if content_kind(page.content, page.content_type) in NO_DOCUMENTS:
        raise NotHtmlError(NOT_READABLE)
    name = page.final_url.partition("?")[0]
    article = article_from_file(
        name, page.content, content_type=page.content_type, charset=page.charset, most_pages=most_pages
    )
    return replace(article, source=replace(article.source, url=page.final_url))


def _article(page: Page, metadata: Metadata, lines: Sequence[str], warnings: Sequence[str]) -> Article:
    """Put the article together."""
    source = Source(
        url=page.final_url,
        site=metadata.site or None,
        title=metadata.title or None,
        byline=metadata.byline or None,
        published=metadata.published or None,
        canonical=metadata.canonical or None,
        origins=metadata.origins,
    )
    return Article(
        text="\n".join(lines),
        source=source,
        language=metadata.language or "en",
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _sight(page: Page, source: str, root: HtmlElement, title: str, told: str) -> Sight:
    """Gather what a visitor sees; `told` is what the page says to those without scripts."""
    body = root.find(".//body")
    text = plain_text(root if body is None else body)
    headline = next((plain_text(element) for element in root.iter("h1")), "")
    return Sight(
        url=page.final_url,
        status=page.status,
        title=title,
        headline=headline,
        text=f"{text[:SIGHT_LENGTH]}\n{told}",
        words=count_line_words(text),
        source=source,
    )


def _blank(page: Page, source: str) -> Sight:
    """Return the sight of a page without any element."""
    return Sight(url=page.final_url, status=page.status, title="", headline="", text="", words=0, source=source)


def _unscripted(root: HtmlElement) -> str:
    """Return what the page says to visitors whose browser runs no scripts."""
    return " ".join(plain_text(element) for element in root.iter("noscript"))[:SIGHT_LENGTH]


def _refuse_walls(sight: Sight, metadata: Metadata, lines: Sequence[str]) -> None:
    """Raise the error of the wall that stands before the article, where one does."""
    words = sum(map(count_line_words, lines))
    # Beside a whole text a headline of another kind is that of a box laid over the page.
    seen = replace(sight, headline="") if words > FEW_WORDS else sight
    wall = "" if metadata.node and words > FEW_WORDS else wall_by_title(seen)
    if not wall and words < FEW_WORDS:
        wall = wall_by_evidence(sight, text_words=words, free=metadata.free)
        if wall in {"paywall", "script_only"} and words >= LEAST_WORDS:
            wall = ""  # a part of the article stands before the wall
    if wall:
        raise error_for(wall)


def _cuts(sight: Sight, metadata: Metadata, lines: Sequence[str]) -> tuple[str, ...]:
    """Return the note that the text is only a part of the article, where it is; refuse where nothing is left."""
    words = sum(map(count_line_words, lines))
    counted = metadata.node.get("wordCount")
    counted = int(counted) if isinstance(counted, int) or (isinstance(counted, str) and counted.isdecimal()) else 0
    is_short = words < CUT_SHARE * counted
    is_walled = not metadata.free or says_cut(sight.text)
    if words < LEAST_WORDS:
        raise error_for("paywall") if is_walled and words else NoArticleError(NOTHING)
    if is_walled and (is_short or (not counted and (words < 2 * FEW_WORDS or says_cut(sight.text)))):
        return (IS_CUT,)
    return (IS_SHORTENED,) if is_short and counted > 2 * FEW_WORDS else ()


def _is_same_story(stated: str, lines: Sequence[str], metadata: Metadata) -> bool:
    """Tell whether the text in JSON-LD is that of the page: it shares words with the headline or the visible text."""
    told = set(fold(" ".join((metadata.title, *lines[:3]))).split())
    return len(told & set(fold(stated).split())) * 2 >= len(told)


def _without_title(lines: Sequence[str], title: str) -> tuple[str, ...]:
    """Leave the headline out where the text repeats it at its start."""
    return tuple(line for number, line in enumerate(lines) if number >= TITLE_LINES or fold(line) != fold(title))


def _bounded(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines up to the most characters that are worth reading."""
    sizes = accumulate(map(len, lines))
    return tuple(
        line[:MOST_CHARACTERS] for line, size in zip(lines, sizes, strict=True) if size - len(line) < MOST_CHARACTERS
    )


def _once(lines: Iterable[str]) -> tuple[str, ...]:
    """Return lines without those that repeat the one before, or a long one anywhere before."""
    kept: list[str] = []
    seen: set[str] = set()
    for line in lines:
        if (kept and line == kept[-1]) or (line in seen and len(line) > LITTLE_TEXT // 4):
            continue
        kept.append(line)
        seen.add(line)
    return tuple(kept)

"""The standfirst and the lead: what a page shows between its headline and the body, which extractors tend to drop."""

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from summarizer.titles import fold, words_of
from summarizer.tree import attribute_words, plain_text

BESIDE = frozenset(
    {"figure", "figcaption", "nav", "footer", "aside", "head", "title", "form", "button", "script", "style", "noscript"}
)
BEFORE_HEADLINE, AFTER_HEADLINE = 60, 160  # words: how far from the headline a standfirst stands
MOST_SHOWN = 20_000  # words before a headline
SHORTEST, LONGEST = 30, 500  # characters
LEAST_WORDS, MOST_WORDS = 5, 80
SHINGLE = 4
CONTAINED = 0.7
TITLE_CONTAINED = 0.9
LEAD_WORDS = 8
BEGINNING = 20_000  # characters of the text in which a standfirst could be told already
MOST_LEADS = 4
LINKED_SHARE = 0.5
STANDFIRST_CLASS = re.compile(
    r"""(?:^|[\s_-])(?:standfirst|stand-first|dek|deck|sub-?title|sub-?head(?:line|ing)?|article-?(?:summary|intro|lead|lede
    |description|excerpt)|lede|intro(?:duction)?|lead-?(?:text|paragraph)?|chapo|chapeau|vorspann|anrei(?:ß|ss)er|teaser-?text|ingress
    |entradilla|bajada|sommario|occhiello|manchet(?:te)?|summary)(?:$|[\s_-])""",
    re.IGNORECASE | re.VERBOSE,
)
STANDFIRST_TAGS = ("p", "h2", "h3", "div", "span", "strong")


def find_standfirst(root: HtmlElement, descriptions: Iterable[str], title: str, text: str) -> str:
    """Return the standfirst that `text` lacks, or "".

    It is a description that stands, word for word, near the visible headline; or an element there that names
    itself a standfirst. A description that no reader sees is not part of the article.
    """
    words, headline = _words_shown(root)
    if headline is None:
        return ""
    first, last = max(0, headline - BEFORE_HEADLINE), headline + AFTER_HEADLINE + len(words_of(title))
    text = text[:BEGINNING]
    near = f" {' '.join(words[first:last])} "
    for candidate in (*descriptions, *_named(root)):
        standfirst = " ".join(candidate.split())
        if _is_sentence_like(standfirst) and f" {fold(standfirst)} " in near and not is_told(standfirst, text, title):
            return standfirst
    return ""


def find_lead(root: HtmlElement, lines: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs that stand right before the first line of the text, as its siblings, and are missing."""
    if not lines:
        return ()
    start = fold(lines[0])
    first = next((element for element in root.iter("p") if start and fold(plain_text(element)) == start), None)
    if first is None:
        return ()
    text = "\n".join(lines)[:BEGINNING]
    leads: list[str] = []
    for element in first.itersiblings(preceding=True):
        if not isinstance(element.tag, str) or element.tag == "h1":
            break
        paragraph = plain_text(element) if element.tag in {"p", "h2"} else ""
        if len(paragraph.split()) < LEAD_WORDS or _is_linked(element, paragraph) or is_told(paragraph, text, ""):
            continue
        leads.append(paragraph)
    return tuple(reversed(leads[:MOST_LEADS]))


def is_told(piece: str, text: str, title: str) -> bool:
    """Tell whether `text` (or nearly word for word the title) holds most of `piece` already."""
    return _contained(piece, text, CONTAINED) or _contained(piece, title, TITLE_CONTAINED)


def _contained(piece: str, text: str, share: float) -> bool:
    """Tell whether at least `share` of the runs of four words of `piece` stand in `text`."""
    words, whole = words_of(piece), f" {fold(text)} "
    size = min(SHINGLE, len(words))
    if not words:
        return True
    runs = [" ".join(words[start : start + size]) for start in range(len(words) - size + 1)]
    return sum(f" {run} " in whole for run in runs) >= share * len(runs)


def _is_sentence_like(text: str) -> bool:
    """Tell whether a text is long enough to say something, short enough for a standfirst, and not cut off."""
    words = len(words_of(text))
    return (
        SHORTEST <= len(text) <= LONGEST
        and LEAST_WORDS <= words <= MOST_WORDS
        and not text.endswith(("...", "…", "[…]"))
    )


def _named(root: HtmlElement) -> Iterable[str]:
    """Yield the texts of elements that name themselves a standfirst and hold nothing else."""
    for element in root.iter(*STANDFIRST_TAGS):
        words = f"{attribute_words(element)} {element.get('itemprop') or ''} {element.get('data-testid') or ''}"
        if STANDFIRST_CLASS.search(words) and not any(ancestor.tag in BESIDE for ancestor in element.iterancestors()):
            text = plain_text(element)
            if not _is_linked(element, text) and next(element.iter("h1"), None) is None:
                yield text


def _is_linked(element: HtmlElement, text: str) -> bool:
    """Tell whether most of an element's text is the text of links."""
    return sum(len(plain_text(link)) for link in element.iter("a")) > LINKED_SHARE * len(text)


def _words_shown(root: HtmlElement) -> tuple[list[str], int | None]:
    """Return the words of the page beside its pictures, menus and boxes, and where among them the headline stands."""
    words: list[str] = []
    headline: int | None = None
    body = root.find(".//body")
    stack: list[tuple[HtmlElement, bool]] = [(root if body is None else body, False)]
    while stack and len(words) < (MOST_SHOWN if headline is None else headline + 3 * AFTER_HEADLINE):
        element, is_left = stack.pop()
        if is_left:
            words += words_of(element.tail or "")
            continue
        if not isinstance(element.tag, str) or element.tag in BESIDE:
            continue
        if element.tag == "h1" and headline is None:
            headline = len(words)
        words += words_of(element.text or "")
        for child in reversed(element):
            stack += [(child, True), (child, False)]
    return words, headline

"""A live blog -> its newest entries with their times, newest first."""

import re
from datetime import datetime

from lxml.html import HtmlElement

from summarizer.json_ld import Node, as_paragraphs, as_text, types_of
from summarizer.tree import attribute_words, plain_text

MOST_ENTRIES = 12
LEAST_ENTRIES = 3
LEAST_WORDS = 5
ENTRY_CLASS = re.compile(
    r"(?:^|[\s_-])(?:live-?blog-?(?:entry|post|item|update)|live-?(?:post|entry|update|event)|timeline-?(?:entry|item|post)"
    r"|blog-?entry|ticker-?(?:item|entry|event))(?:$|[\s_-])",
    re.IGNORECASE,
)
CLOCK = re.compile(r"T(\d\d:\d\d)")
NEWEST_FIRST = "This is a live blog: the briefing rests on its newest entries."


def live_entries(root: HtmlElement, node: Node) -> tuple[str, ...]:
    """Return the newest entries of a live blog, each with its time, or nothing where the page is none."""
    entries = _stated(node) or _shown(root)
    if len(entries) < LEAST_ENTRIES:
        return ()
    if all(moment for moment, _ in entries):
        entries = sorted(entries, key=lambda entry: entry[0], reverse=True)
    return tuple(_written(moment, text) for moment, text in entries[:MOST_ENTRIES])


def _stated(node: Node) -> list[tuple[str, str]]:
    """Return moment and text of the updates that JSON-LD tells."""
    updates = node.get("liveBlogUpdate") if "liveblogposting" in types_of(node) else None
    if not isinstance(updates, list):
        return []
    entries = []
    for update in updates:
        if not isinstance(update, dict):
            continue
        headline, body = as_text(update.get("headline")), as_paragraphs(update.get("articleBody"))
        text = body if headline in body else f"{headline}\n{body}".strip()
        if len(text.split()) >= LEAST_WORDS:
            entries.append((as_text(update.get("datePublished")), text))
    return entries


def _shown(root: HtmlElement) -> list[tuple[str, str]]:
    """Return moment and text of the elements that name themselves entries of a live blog."""
    entries = []
    for element in root.iter("article", "div", "li", "section"):
        moments = element.xpath(".//time/@datetime") if ENTRY_CLASS.search(attribute_words(element)) else []
        if not moments or any(ENTRY_CLASS.search(attribute_words(outer)) for outer in element.iterancestors()):
            continue
        blocks = [plain_text(block) for block in element.iter("h2", "h3", "h4", "p")]
        text = "\n".join(block for block in blocks if block)
        if len(text.split()) >= LEAST_WORDS:
            entries.append((str(moments[0]), text))
    return entries


def _written(moment: str, text: str) -> str:
    """Return an entry with the clock time before its first line."""
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return text
    clock = CLOCK.search(moment)
    return f"{clock[1]} {text}" if clock else text

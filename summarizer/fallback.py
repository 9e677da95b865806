"""Element tree -> paragraphs, by our own plain rule: for pages too heavy, or too odd, for the extractor."""

import re
from collections import Counter
from itertools import islice

from lxml.html import HtmlElement

from summarizer.lines import count_line_words
from summarizer.tree import plain_text

LEAST_WORDS = 8
LINKED_SHARE = 0.4
BLOCKS = ("p", "h2", "h3", "blockquote", "li", "pre")
HEADINGS = frozenset({"h2", "h3"})
ITEMS = frozenset({"li"})
SENTENCE_END = re.compile(r"[.!?…。！？][\"”’»)]*$")
MOST_PARAGRAPHS = 2_000
INNER_SHARE = 0.5


def paragraphs_of(root: HtmlElement) -> tuple[str, ...]:
    """Return the prose of a page in order: that of the element whose children hold most of it."""
    proses = ((block, text) for block in root.iter(*BLOCKS) if (text := _prose(block)))
    found = list(islice(proses, MOST_PARAGRAPHS))
    weights: Counter[HtmlElement] = Counter()
    for block, text in found:
        for distance, ancestor in zip((1, 2), block.iterancestors(), strict=False):
            weights[ancestor] += len(text.split()) // distance
    if not weights:
        return ()
    home = weights.most_common(1)[0][0]
    inside = [text for block, text in found if home in block.iterancestors()]
    every = [text for _, text in found]
    chosen = inside if sum(map(len, inside)) >= INNER_SHARE * sum(map(len, every)) else every
    return tuple(dict.fromkeys(chosen))


def _prose(block: HtmlElement) -> str:
    """Return the text of a block that is prose of its own, or ""."""
    if next(block.iterchildren("p", "ul", "ol", "div"), None) is not None:
        return ""
    text = plain_text(block)
    words = count_line_words(text)
    if words < LEAST_WORDS or block.tag in HEADINGS:
        return ""
    linked = sum(len(plain_text(link)) for link in block.iter("a"))
    if linked > LINKED_SHARE * len(text):
        return ""
    return text if SENTENCE_END.search(text) or (block.tag not in ITEMS and words >= 2 * LEAST_WORDS) else ""

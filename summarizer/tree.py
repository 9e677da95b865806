"""HTML text -> an element tree that no page can make deep, slow or recursive, with the few questions we ask of it."""

import re

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

DEEPEST = 200  # libxml2 drops what is nested deeper than 256; real pages stay under 60
MANY_TAGS = 30_000  # signs of tags; the heaviest news pages have 20,000; above, tags inside a line go
MOST_SIGNS = 300_000  # above, the rest goes before anything else is looked at
MOST_TAGS = 60_000  # above, the rest of the page goes: all passes over the tree together cost 40 µs a tag
LONGEST_TAG = 20_000  # characters
MOST_ATTRIBUTES = 60  # a tag with 50,000 costs the parser 4 s, 1,500 with 250 each 400 MB
ANY_TAG = re.compile(r"<(/?)([a-z][^\s<>/]*)", re.IGNORECASE)
NEVER_NESTED_TAGS = """
p li td th tr option dt dd br hr img meta link input area base col embed param source track wbr html head body
title script style thead tfoot tbody colgroup optgroup path rect circle use
"""
NEVER_NESTED = frozenset(NEVER_NESTED_TAGS.split())
ENDLESS_TAG = re.compile(
    rf"""
    <(?P<name>[a-z][^\s<>/]*)
    (?: [^<>]{{{LONGEST_TAG},}} >
      | (?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)){{{MOST_ATTRIBUTES},}}+ \s*/?>
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|big|cite|code|em|font|i|img|ins|mark|path|s|small|span|strong|sub|sup|svg|tt|u|use|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
EMPTY_PARAGRAPHS = re.compile(r"(?:<p\b[^<>]*>\s*){2,}", re.IGNORECASE)
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def parse_html(text: str) -> HtmlElement | None:
    """Return the root of a page, without comments; `None` where there is nothing to parse."""
    text = XML_DECLARATION.sub("", ILLEGAL.sub(" ", text))
    if text.count("<") > MOST_SIGNS:
        text = "<".join(text.split("<", MOST_SIGNS)[:MOST_SIGNS])
    text = ENDLESS_TAG.sub(r"<\g<name>>", text)
    if is_too_deep(text):
        text = flattened(text)
    text = lightened(text)
    if not text.strip():
        return None
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        return html.document_fromstring(text, parser=parser)
    except ParserError:  # nothing but comments or declarations
        return None


def lightened(text: str) -> str:
    """Return a page with no more tags than can be read in time: first those inside a line go, then its end."""
    if text.count("<") > MANY_TAGS:
        text = EMPTY_PARAGRAPHS.sub("<p>", INLINE_TAG.sub(" ", text))
    if text.count("<") > MOST_TAGS:
        text = "<".join(text.split("<", MOST_TAGS)[:MOST_TAGS])
    return text


def is_too_deep(text: str) -> bool:
    """Tell whether elements nest, or are left open, deeper than the parser follows."""
    depth = 0
    for found in ANY_TAG.finditer(text):
        if found[2].lower() in NEVER_NESTED:
            continue
        depth = max(0, depth - 1 if found[1] else depth + 1)
        if depth > DEEPEST:
            return True
    return False


def flattened(text: str) -> str:
    """Return the page with every element that could nest made a paragraph, which the next one closes."""

    def flat(found: re.Match[str]) -> str:
        if found[2].lower() in NEVER_NESTED:
            return found[0]
        return "</nothing" if found[1] else "<p"

    return ANY_TAG.sub(flat, text)


def plain_text(element: HtmlElement) -> str:
    """Return the text of an element in one line, soft hyphens left out."""
    return " ".join("".join(element.itertext()).replace("\u00ad", "").split())


def attribute_words(element: HtmlElement) -> str:
    """Return class and id of an element, by which pages name their parts."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def drop(element: HtmlElement) -> None:
    """Take an element out of its tree, and leave the text that follows it."""
    if element.getparent() is not None:
        element.drop_tree()

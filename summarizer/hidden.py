"""Element tree -> the same without what a reader does not see, and without what is set between the paragraphs."""

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from summarizer.tree import attribute_words, drop, plain_text

NEVER_SHOWN = ("script", "style", "template", "noscript", "svg", "object", "iframe", "dialog")
PAGE_TAGS = frozenset({"html", "body"})
KEPT_TAGS = frozenset({"html", "body", "main", "article", "h1"})
MOST_REMOVED = 0.35  # of the page's text: more is a page that its own scripts would reveal
LONGEST_STYLESHEET = 100_000
LONGEST_STYLE = 2_000
LEAST_LEFT = 250  # characters outside links: a page that keeps so much has shown its text already
HIDING = re.compile(
    r"""
    display\s*:\s*none | visibility\s*:\s*(?:hidden|collapse) | content-visibility\s*:\s*hidden
    | font-size\s*:\s*0*\.?0*(?:px|pt|em|rem|%)?\s*(?:!important\s*)?(?:;|$)
    | (?<![\w-])opacity\s*:\s*0*\.?0*%?\s*(?:!important\s*)?(?:;|$)
    | (?:left|right|top|bottom|text-indent|margin-left|margin-top)\s*:\s*-\d{4,}
    | clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)
    | clip-path\s*:\s*inset\(\s*(?:50|100)% | transform\s*:\s*scale\(\s*0\s*\)
    | (?<![\w-])(?:max-)?(?:height|width)\s*:\s*[01](?:px|em|rem|%)?\s*(?:!important\s*)?(?:;|$)
      (?=.*overflow\s*:\s*hidden)
    | overflow\s*:\s*hidden.*?(?<![\w-])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;!]+)", re.IGNORECASE)
BACKGROUND = re.compile(r"(?<![\w-])background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
WHITE = re.compile(r"#f{3,4}$|#f{6}(?:ff)?$|white$|rgba?\(\s*255\s*,?\s*255\s*,?\s*255\s*[,/)]", re.IGNORECASE)
UNSEEABLE = re.compile(r"transparent$|rgba\([^)]*,\s*0?\.?0+\s*\)$|#[0-9a-f]{6}00$|#[0-9a-f]{3}0$", re.IGNORECASE)
SIMPLE_SELECTOR = re.compile(r"([.#])(-?[a-z_][\w-]*)$", re.IGNORECASE)
AT_RULE = re.compile(r"/\*.*?(?:\*/|$)|@[^{;]*(?:\{(?:[^{}]*\{[^{}]*\})*[^{}]*(?:\}|$)|;|$)", re.DOTALL)
SCREEN_READER = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader\w*|print-only|offscreen)(?:$|[\s_-])", re.IGNORECASE
)

EMBED = re.compile(
    r"""\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|mastodon-embed
    |reddit-embed|reddit-card|truthsocial-embed|telegram-post|imgur-embed-pub|threads-media
    |embed-(?:twitter|instagram|facebook|tiktok))\b""",
    re.IGNORECASE | re.VERBOSE,
)
PROMOTION = re.compile(
    r"""(?:^|[\s_-])(?:newsletter|poll|quiz|promo|advert\w*|ad-?slot|adsbygoogle|read-?(?:more|also|next)|related|recirc\w*
    |outbrain|taboola|sign-?up|subscribe|most-?read|trending|share-?(?:bar|tools|buttons|links)?
    |social-?(?:share|media|links)|paywall-?(?:prompt|overlay)|donate|cookie\w*|breadcrumbs?|skip-?link|comments?-?(?:list|section|area)
    |author-?(?:bio|box)|inline-?cta|also-?read)(?:$|[\s_-])""",
    re.IGNORECASE | re.VERBOSE,
)
CAPTION = re.compile(
    r"(?:^|[\s_-])(?:(?:wp|photo|image|media|figure|picture|img)-?(?:caption|credit)\w*|caption(?:-?text)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
PROMOTED_TAGS = frozenset({"div", "aside", "section", "form", "ul", "ol", "p", "span", "figure", "blockquote", "nav"})
ALWAYS_PROMOTED_TAGS = frozenset({"aside", "form", "nav"})
LONGEST_PROMOTION = 400  # characters outside links
SHORT_PROMOTION = 120
LINKED_SHARE = 0.4
PARAGRAPH = 120
LONGEST_TOLD = 200  # characters of what went, for those who ask what was left out


class Sizes:
    """The characters of text and of linked text below each element, counted in one pass."""

    def __init__(self, root: HtmlElement) -> None:
        """Count from the leaves up."""
        self.elements = [element for element in root.iter() if isinstance(element.tag, str)]
        self._text: dict[HtmlElement, int] = {}
        self._linked: dict[HtmlElement, int] = {}
        for element in reversed(self.elements):
            text, linked = len((element.text or "").strip()), 0
            for child in element:
                text += self._text.get(child, 0) + len((child.tail or "").strip())
                linked += self._linked.get(child, 0)
            self._text[element] = text
            self._linked[element] = text if element.tag == "a" else linked

    def text(self, element: HtmlElement) -> int:
        """Return the characters of text below `element`."""
        return self._text.get(element, 0)

    def prose(self, element: HtmlElement) -> int:
        """Return the characters of text outside links below `element`."""
        return self.text(element) - self.linked(element)

    def linked(self, element: HtmlElement) -> int:
        """Return the characters of text inside links below `element`."""
        return self._linked.get(element, 0)


def remove_hidden(root: HtmlElement) -> tuple[str, ...]:
    """Remove what no reader sees (by attribute, style, size, place or colour), and return the text that went."""
    classes, ids = hidden_names(root)
    for element in list(root.iter(*NEVER_SHOWN)):
        drop(element)
    sizes = Sizes(root)
    gone = _drop_together([element for element in sizes.elements if is_hidden(element)], sizes, root, least=LEAST_LEFT)
    if classes or ids:
        named = [element for element in sizes.elements if is_hidden_by_sheet(element, classes, ids)]
        gone += _drop_together(named, sizes, root, least=None)
    return tuple(filter(None, gone))


def remove_promotions(root: HtmlElement) -> tuple[str, ...]:
    """Remove embedded posts and boxes that call, share, link or advertise, and return the text that went."""
    return tuple(filter(None, _remove(root, is_promotion)))


def is_hidden(element: HtmlElement) -> bool:
    """Tell whether an element hides itself."""
    if element.get("hidden", "shown").lower() not in {"shown", "until-found"} or element.get("aria-hidden") == "true":
        return True
    if SCREEN_READER.search(element.get("class") or ""):
        return True
    style = (element.get("style") or "")[:LONGEST_STYLE]
    return bool(style) and (HIDING.search(style) is not None or is_unseeable_colour(element, style))


def is_hidden_by_sheet(element: HtmlElement, classes: frozenset[str], ids: frozenset[str]) -> bool:
    """Tell whether an element bears one of the `classes` or `ids` that the page's style sheets hide."""
    return not classes.isdisjoint((element.get("class") or "").split()) or element.get("id") in ids


def is_unseeable_colour(element: HtmlElement, style: str) -> bool:
    """Tell whether the style gives text the colour of what is behind it; where nothing says, that is white."""
    colour = COLOUR.search(style)
    if colour is None:
        return False
    shade = colour[1].strip().lower()
    if UNSEEABLE.match(shade):
        return True
    background = _background(element)
    return (
        bool(WHITE.match(shade)) and not background
        if background is None
        else shade == background or bool(WHITE.match(shade) and WHITE.match(background))
    )


def hidden_names(root: HtmlElement) -> tuple[frozenset[str], frozenset[str]]:
    """Return the classes and the ids that the page's own style sheets hide by a plain rule for all screens."""
    names: dict[str, set[str]] = {".": set(), "#": set()}
    for sheet in root.iter("style"):
        for block in AT_RULE.sub(" ", (sheet.text or "")[:LONGEST_STYLESHEET]).split("}"):
            selectors, _, rule = block.rpartition("{")
            if HIDING.search(rule.strip()[:LONGEST_STYLE]) is None:
                continue
            for selector in selectors.split(","):
                if found := SIMPLE_SELECTOR.match(selector.strip()):
                    names[found[1]].add(found[2])
    return frozenset(names["."]), frozenset(names["#"])


def is_promotion(element: HtmlElement, sizes: Sizes) -> bool:
    """Tell whether an element is an embedded post, or names itself a box beside the text and holds no prose."""
    words = attribute_words(element)
    if element.tag == "figcaption" or (words and CAPTION.search(words) and sizes.text(element) < LONGEST_PROMOTION):
        return True
    if words and EMBED.search(words):
        return True
    return (
        bool(words) and element.tag in PROMOTED_TAGS and bool(PROMOTION.search(words)) and _lacks_prose(element, sizes)
    )


def _lacks_prose(element: HtmlElement, sizes: Sizes) -> bool:
    """Tell whether a box is short, linked all over, set aside, or without a single paragraph of some length."""
    text = sizes.text(element)
    if sizes.prose(element) >= LONGEST_PROMOTION:
        return False
    if text < SHORT_PROMOTION or element.tag in ALWAYS_PROMOTED_TAGS or sizes.linked(element) > LINKED_SHARE * text:
        return True
    return not any(sizes.text(paragraph) > PARAGRAPH for paragraph in element.iter("p"))


def _drop_together(elements: list[HtmlElement], sizes: Sizes, root: HtmlElement, *, least: int | None) -> list[str]:
    """Drop hidden elements, unless together they are most of the page, which its scripts will then reveal.

    A page that shows at least `least` characters of prose beside them has nothing more to reveal.
    """
    found = [element for element in elements if element.tag not in PAGE_TAGS]
    unseen = set(found)
    outer = [element for element in found if unseen.isdisjoint(element.iterancestors())]
    shown = sizes.prose(root) - sum(map(sizes.prose, outer))
    is_small = sum(map(sizes.text, outer)) < MOST_REMOVED * sizes.text(root)
    if not is_small and (least is None or shown < least):
        return []
    return [_drop_but_headline(element, root) for element in outer]


def _remove(root: HtmlElement, is_unwanted: Callable[[HtmlElement, Sizes], bool]) -> list[str]:
    """Remove the unwanted elements, but never the page itself: not its headline, not a large part of its text."""
    sizes = Sizes(root)
    body = root.find(".//body")
    most = max(1, MOST_REMOVED * sizes.text(root if body is None else body))
    return [
        _drop_but_headline(element, root)
        for element in sizes.elements
        if element.tag not in KEPT_TAGS and sizes.text(element) < most and is_unwanted(element, sizes)
    ]


def _drop_but_headline(element: HtmlElement, root: HtmlElement) -> str:
    """Remove an element unless the page has its headline only there; return the beginning of the text that went."""
    headlines = sum(1 for _ in element.iter("h1"))
    if headlines and headlines == sum(1 for _ in root.iter("h1")):
        return ""
    text = plain_text(element)[:LONGEST_TOLD]
    drop(element)
    return text


def _background(element: HtmlElement) -> str:
    """Return the background colour that the styles of an element or its ancestors give; where none does, white."""
    for ancestor in (element, *element.iterancestors()):
        found = BACKGROUND.search(ancestor.get("style") or "")
        if found:
            return found[1].strip().lower()
    return "white"

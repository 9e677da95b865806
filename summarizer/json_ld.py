"""Element tree -> what the page says of itself in JSON-LD: its nodes, and the one that describes the article."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement

Node = dict[str, Any]

MOST_SCRIPTS = 40
MOST_NODES = 5_000
LONGEST_SCRIPT = 2_000_000
NESTED_KEYS = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart")
ARTICLE_TYPES = frozenset(
    {
        "newsarticle",
        "article",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "backgroundnewsarticle",
        "reviewnewsarticle",
        "asknewsarticle",
        "satiricalarticle",
        "advertisercontentarticle",
        "liveblogposting",
        "blogposting",
        "socialmediaposting",
        "report",
        "scholarlyarticle",
        "techarticle",
    }
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
TAG = re.compile(r"</?[a-z][^<>]{0,2000}>", re.IGNORECASE)
BREAK = re.compile(r"</p>|<br\s*/?>|</div>|</li>", re.IGNORECASE)


def read_nodes(root: HtmlElement) -> tuple[Node, ...]:
    """Return every described thing of the page, outer ones first; scripts that are no JSON are passed over."""
    nodes: list[Node] = []
    queue: list[Any] = list(_documents(root))
    for _ in range(MOST_NODES):
        if not queue:
            break
        thing = queue.pop(0)
        if isinstance(thing, list):
            queue[:0] = thing[:MOST_NODES]
        elif isinstance(thing, dict):
            nodes.append(thing)
            queue.extend(thing[key] for key in NESTED_KEYS if isinstance(thing.get(key), list | dict))
    return tuple(nodes)


def article_node(nodes: Iterable[Node]) -> Node:
    """Return the node of the article, preferably one with a headline or a text; an empty one where there is none."""
    articles = [node for node in nodes if types_of(node) & ARTICLE_TYPES]
    told = (node for node in articles if node.get("headline") or node.get("articleBody"))
    return next(told, articles[0] if articles else {})


def types_of(node: Node) -> set[str]:
    """Return the types of a node in lower case, without their vocabulary."""
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return {re.split(r"[/:#]", name)[-1].lower() for name in names if isinstance(name, str)}


def as_text(value: object) -> str:
    """Return a value as one line of text: the first of a list, the name of a thing, entities resolved."""
    if isinstance(value, list):
        value = next((item for item in value if item), "")
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
    if not isinstance(value, str):
        return ""
    return " ".join(html.unescape(html.unescape(value)).replace("\u00ad", "").split())


def as_paragraphs(value: object) -> str:
    """Return a text of several lines, tags taken out, each paragraph on its line."""
    if isinstance(value, list):
        value = "\n".join(item for item in value if isinstance(item, str))
    if not isinstance(value, str):
        return ""
    text = html.unescape(value)
    if "<" in text:
        text = TAG.sub("", BREAK.sub("\n", text))
    lines = (" ".join(line.split()) for line in text.replace("\u00ad", "").splitlines())
    return "\n".join(line for line in lines if line)


def names_of(value: object, nodes: Iterable[Node]) -> tuple[str, ...]:
    """Return the names of persons or organisations, whether told in place or by reference to another node."""
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        thing = item
        if isinstance(item, dict) and not item.get("name") and isinstance(item.get("@id"), str):
            thing = known.get(item["@id"], item)
        told = thing.get("name") if isinstance(thing, dict) else thing
        names.extend(as_text(name) for name in (told if isinstance(told, list) else [told]))
    return tuple(dict.fromkeys(name for name in names if name and not name.startswith("http")))


def _documents(root: HtmlElement) -> Iterator[Any]:
    """Yield the content of each JSON-LD script that can be read."""
    scripts = root.xpath('//script[contains(@type, "ld+json")]')[:MOST_SCRIPTS]
    for script in scripts:
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip()
        text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
        if not text or len(text) > LONGEST_SCRIPT:
            continue
        for candidate in (text, CONTROL.sub(" ", text)):
            try:
                yield json.loads(candidate, strict=False)
            except (ValueError, RecursionError):
                continue
            break

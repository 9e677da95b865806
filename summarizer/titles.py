"""The headline: the visible one when what the page says of itself agrees, never with the name of the site."""

import re
from collections.abc import Iterable

WORD = re.compile(r"\w+")
SITE_SUFFIX = re.compile(r"\s+(?:[|–—·•»:-]|\|\|)\s+([^|–—·•»]{2,60})$")
SITE_PREFIX = re.compile(r"^([^|–—·•»]{2,40})\s+[|–—·•»:]\s+(?=\S)")
SPACE_BEFORE_MARK = re.compile(r"\s+([:;,.!?»])")
AGREEING = 0.6
LEAST_WORDS = 3
SHORTEST, LONGEST = 3, 300
SHORTEST_LABEL = 3


def pick_title(headlines: Iterable[str], stated: Iterable[str], site: str) -> str:
    """Return the headline of a page, or "".

    `headlines` are those that a reader sees (h1), in order; `stated` what the page says of itself, best first.
    """
    seen = [tidy(headline) for headline in headlines]
    seen = [headline for headline in seen if SHORTEST <= len(headline) <= LONGEST]
    said = [without_site(tidy(title), site) for title in stated if title.strip()]
    for headline in seen:
        if len(words_of(headline)) >= LEAST_WORDS and any(agree(headline, title) for title in said):
            return headline
    return next((title for title in said if len(title) >= SHORTEST), seen[0] if seen else "")[:LONGEST]


def tidy(title: str) -> str:
    """Return a title in one line, soft hyphens and the space before a mark left out."""
    return SPACE_BEFORE_MARK.sub(r"\1", " ".join(title.replace("\u00ad", "").split()))


def without_site(title: str, site: str) -> str:
    """Return a title without the name of the site that it ends or begins with, as often as it does."""
    while (found := SITE_SUFFIX.search(title)) and names_site(found[1], site):
        title = title[: found.start()]
    found = SITE_PREFIX.match(title)
    return title[found.end() :] if found and names_site(found[1], site) else title


def names_site(part: str, site: str) -> bool:
    """Tell whether a part of a title is the name of the site, or the words that its host runs together."""
    if fold(part) == fold(site):
        return bool(part.strip())
    label = max(site.casefold().split("."), key=len) if "." in site and " " not in site else ""
    squeezed = "".join(words_of(part)).removeprefix("the")
    return len(label) >= SHORTEST_LABEL and squeezed == label.replace("-", "").removeprefix("the")


def agree(first: str, second: str) -> bool:
    """Tell whether two titles share most words of the shorter one."""
    one, other = set(words_of(first)), set(words_of(second))
    return bool(one and other) and len(one & other) / min(len(one), len(other)) >= AGREEING


def fold(text: str) -> str:
    """Return a text as bare words in lower case, to compare it by."""
    return " ".join(words_of(text))


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return WORD.findall(text.casefold())

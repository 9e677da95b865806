"""Paragraphs -> which of them say again, in nearly the same words, what a fuller one says."""

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.lexicon import word_list
from summarizer.lines import Line
from summarizer.words import stem, terms

LEAST_TERMS = 6
NEARLY_ALL = 0.85  # of the terms
MOSTLY = 0.66
PAIRS_IN_HAND = 1024
PARAGRAPHS_IN_HAND = 4096
SHORTEST_INSIDE = 5  # words: a pull quote
SHORTEST_LEAD = 12  # words
# Words that turn what is said: where only one of two paragraphs has them, neither repeats the other.
TURNING = re.compile(
    r"\b(?:not|no|never|n't|without|denied|denies|may|might|could|would|alleged|allegedly|reportedly|claims?|claimed|"
    r"accused|suspected|expected|likely|unlikely|if|unless|until)\b|n['’]t\b"
)
QUOTED = re.compile(r"[“”\"«»]|(?<!\w)['‘]\w")  # words in quotation marks are evidence even the second time
NAME = re.compile(r"\b[A-Z][\w-]+")
NUMBER = re.compile(r"\d[\d.,]*")
FIRM = re.compile(r"(?<=[\w,;] )[A-Z][\w’'-]+|\b\d[\d.,]*")


@lru_cache(PARAGRAPHS_IN_HAND)
def content(plain: str) -> frozenset[str]:
    """Return the stems of the words of a paragraph that carry what it says."""
    return frozenset(stem(term) for term in terms(plain) if term not in word_list("idle_words"))


def mark_doubles(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """Mark a paragraph that stands in the text a second time, or inside another one (a pull quote)."""
    keys = [re.sub(r"\W+", " ", line.folded).strip() for line in lines]
    kept = [index for index, reason in enumerate(reasons) if reason is None]
    for index in _leads_retold(lines, kept, keys):
        reasons[index] = "duplicate"
        kept.remove(index)
    whole = "\n".join(f" {keys[index]} " for index in kept)
    seen: set[str] = set()
    for index in kept:
        inside = lines[index].words >= SHORTEST_INSIDE and whole.count(f" {keys[index]} ") > 1
        if keys[index] in seen or (inside and [keys[other] for other in kept].count(keys[index]) == 1):
            reasons[index] = "duplicate"
        seen.add(keys[index])


def _leads_retold(lines: Sequence[Line], kept: Sequence[int], keys: Sequence[str]) -> list[int]:
    """Return the paragraphs further down that begin with all of the lead and add nothing: a picture's caption."""
    if not kept or lines[kept[0]].words < SHORTEST_LEAD:
        return []
    longer = [index for index in kept[1:] if keys[index].startswith(f"{keys[kept[0]]} ")]
    others = frozenset[str]().union(*(content(lines[index].plain) for index in kept if index not in longer))
    told = {index: content(lines[index].plain) for index in longer}
    return [index for index, own in told.items() if len(own & others) >= NEARLY_ALL * len(own)]


def find_repeats(plains: Sequence[str]) -> set[int]:
    """Return the indices of the paragraphs that a longer one, or an equal one before them, says as fully."""
    contents = [content(plain) for plain in plains]
    found: set[int] = set()
    for index, own in enumerate(contents):
        if index == 0 or len(own) < LEAST_TERMS or QUOTED.search(plains[index]):
            continue
        for other, held in enumerate(contents):
            fuller = len(held) > len(own) or (len(held) == len(own) and other < index)
            if other != index and other not in found and fuller and _repeats(plains[index], own, plains[other], held):
                found.add(index)
                break
    return found


def repeats_below(first: str, second: str) -> bool:
    """Tell whether the lead says all that stands above it, and more: a caption or a standfirst."""
    own, held = content(first), content(second)
    return LEAST_TERMS <= len(own) < len(held) and not QUOTED.search(first) and _repeats(first, own, second, held)


def tells_again(plain: str, other: str) -> bool:
    """Tell whether two sentences say as surely the same, but for a third of the shorter one's words."""
    return adds_little(plain, other) and _turns(plain) == _turns(other)


@lru_cache(maxsize=PAIRS_IN_HAND)
def adds_little(plain: str, other: str) -> bool:
    """Tell whether of two sentences the one with fewer words adds little: no number and a third of its words.

    Where each names somebody whom the other does not, they tell the same of two.
    """
    own, held = sorted((plain, other), key=lambda text: len(content(text)))
    contents = content(own), content(held)
    if len(contents[0]) < LEAST_TERMS or len(contents[0] & contents[1]) < MOSTLY * len(contents[0]):
        return False
    numbers = [frozenset(NUMBER.findall(text)) for text in (own, held)]
    names = [frozenset(name for name in NAME.findall(text) if content(name)) for text in (own, held)]
    return numbers[0] <= numbers[1] and (names[0] <= names[1] or names[1] <= names[0])


def _repeats(plain: str, own: frozenset[str], other: str, held: frozenset[str]) -> bool:
    """Tell whether `other` says all of `plain`: its names and numbers, nearly all its words, and as surely."""
    if len(own & held) < NEARLY_ALL * len(own):
        return False
    firm = {stem(term) for name in FIRM.findall(plain) for term in terms(name)}
    return firm <= held and _turns(plain) == _turns(other)


def _turns(plain: str) -> frozenset[str]:
    """Return the words of a paragraph that turn what it says."""
    return frozenset(TURNING.findall(plain.lower()))

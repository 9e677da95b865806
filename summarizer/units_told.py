"""The unit of a number that leaves it out because it was told just before: "from 4 million vehicles to 3 million"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.quantity import Quantity

SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")
# What links a number to the one whose unit it shares.
LINK = re.compile(
    r"\b(?:from|to|at|and|or|versus|against|with|than|by|of|including|who|have|were|was|is|down|up|while|compared)\W*$",
    re.IGNORECASE,
)
CASUALTIES_BEHIND = re.compile(
    r"\s(?:people\s)?(?:were\s|have\sbeen\s|had\sbeen\s|others\s(?:were\s)?)?(?P<state>killed|injured|wounded|dead|missing|arrested|hurt|displaced|hospitali[sz]ed)\b"
)
CASUALTIES_BEFORE = re.compile(
    r"\b(?P<state>kill(?:ed|ing|s)?|injur(?:ed|ing)|wound(?:ed|ing))\s(?:at\sleast\s|about\s|nearly\s|some\s|up\sto\s|more\sthan\s|as\smany\sas\s)?$"
)
FARTHEST, MOST_BACK = 160, 4
LARGE = 1000.0
MOST_TIMES = 30.0
INDEX_POINTS = frozenset({"points", "point"})


def with_told_unit(text: str, quantity: Quantity, before: Sequence[Quantity]) -> Quantity:
    """Return `quantity` with the unit of an earlier number of `before`, or of the casualties it counts."""
    if quantity.unit or not quantity.bare or not isinstance(quantity.value, float):
        return quantity
    behind = CASUALTIES_BEHIND.match(text, quantity.end)
    if behind is not None:
        return replace(quantity, unit=behind["state"], end=behind.end())
    ahead = CASUALTIES_BEFORE.search(text[max(0, quantity.start - FARTHEST) : quantity.start])
    if ahead is not None:
        return replace(quantity, unit=ahead["state"])
    told = next((q for q in reversed(before[-MOST_BACK:]) if _lends(text, q, quantity)), None)
    return quantity if told is None else replace(quantity, unit=told.unit, noun=told.noun)


def _lends(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether `quantity` shares the unit of `told`: near, linked, in one sentence and of like size."""
    gap = text[told.end : quantity.start]
    if told.kind != "count" or not told.unit or len(gap) > FARTHEST or SENTENCE_END.search(gap) or not LINK.search(gap):
        return False
    value, other = quantity.value, told.value
    if not isinstance(value, float) or not isinstance(other, float):
        return False
    if told.unit.lower() in INDEX_POINTS:
        return value >= abs(other) and gap.rstrip().endswith(("to", "at"))
    return value >= LARGE and other >= LARGE and other / MOST_TIMES <= value <= other * MOST_TIMES

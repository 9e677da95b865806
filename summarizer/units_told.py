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
COMPARED = re.compile(r"\b(?:compared\s(?:with|to)|(?:up|down)\sfrom|versus)\W*$", re.IGNORECASE)
FROM, FROM_BACK = re.compile(r"\bfrom\s(?:about\s|nearly\s|just\s)?$", re.IGNORECASE), 20
TO = re.compile(r"\sto\s")
NEVER_LENT = frozenset({"score", "rank", "fraction"})
CASUALTIES_BEHIND = re.compile(
    r"\s(?:people\s)?(?:were\s|have\sbeen\s|had\sbeen\s|others\s(?:were\s)?)?(?P<state>killed|injured|wounded|dead|missing|arrested|hurt|displaced|hospitali[sz]ed)\b"
)
CASUALTIES_BEFORE = re.compile(
    r"\b(?P<state>kill(?:ed|ing|s)?|injur(?:ed|ing)|wound(?:ed|ing))\s(?:at\sleast\s|about\s|nearly\s|some\s|up\sto\s|more\sthan\s|as\smany\sas\s)?$"
)
STATES = {"kill": "killed", "inju": "injured", "woun": "wounded"}
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
        return replace(quantity, unit=STATES[ahead["state"][:4]])
    told = next((q for q in reversed(before[-MOST_BACK:]) if _lends(text, q, quantity)), None)
    return quantity if told is None else replace(quantity, unit=told.unit, kind=told.kind, noun=told.noun)


def _lends(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether `quantity` shares the unit of `told`: near, linked, in one sentence and of like size."""
    gap = text[told.end : quantity.start]
    value, other = quantity.value, told.value
    if not told.unit or told.kind in NEVER_LENT or len(gap) > FARTHEST or SENTENCE_END.search(gap):
        return False
    if not isinstance(value, float) or not isinstance(other, float):
        return False
    if told.unit.lower() in INDEX_POINTS:
        return value >= abs(other) and gap.rstrip().endswith(("to", "at"))
    like_size = other / MOST_TIMES <= value <= other * MOST_TIMES
    return like_size and (_ends_a_change(text, told, gap) or _is_compared(told, gap, min(value, other)))


def _ends_a_change(text: str, told: Quantity, gap: str) -> bool:
    """Tell whether the number ends what `told` begins: "from 208 pounds to 193"."""
    return bool(TO.fullmatch(gap) and FROM.search(text[max(0, told.start - FROM_BACK) : told.start]))


def _is_compared(told: Quantity, gap: str, smaller: float) -> bool:
    """Tell whether a count is set against `told`, or linked to it and too large for anything else."""
    if told.kind != "count" or not told.unit.islower():
        return False
    return bool(COMPARED.search(gap)) or (smaller >= LARGE and bool(LINK.search(gap)))

"""Numbers in order -> the same with ranges joined: "10 to 15 %", "between $2bn and $3bn", "5-10W".

"From $47bn to $8bn" are two end points of a change and stay two figures.
"""

import re
from dataclasses import replace

from summarizer.ages import AGE_UNIT
from summarizer.lexicon import word_list
from summarizer.quantity import Quantity

DASH = re.compile(r"\s?[-–—~]\s?")
TO = re.compile(r"\sto\s", re.IGNORECASE)
AND = re.compile(r"\sand\s", re.IGNORECASE)
OR = re.compile(r"\sor\s", re.IGNORECASE)
BETWEEN_BEFORE = re.compile(r"\bbetween\s(?:about\s|roughly\s)?$", re.IGNORECASE)
FROM_BEFORE = re.compile(r"\bfrom\s(?:about\s|nearly\s|just\s|an?\s)?$", re.IGNORECASE)
# "The number has gone from 24 to 60": a change, though to go is mostly another thing.
WENT_FROM = re.compile(r"\b(?:went|gone)\s(?:up\s|down\s)?from\s(?:\w+\s){0,2}$", re.IGNORECASE)
LOOK_BACK, WORDS_BACK = 160, 6
RANGE_WORDS = frozenset(
    {"range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere", "anything", "aged"}
)
# "Dropped by $4m to $16m": by how much, and where that led.
CHANGED_BY = re.compile(r"\bby\s(?:about\s|nearly\s|just\s|some\s)?$", re.IGNORECASE)
# "Two or three", "20 or 30": neighbours on the scale are one vague number, other pairs two alternatives.
ROUND_STEPS = frozenset({1.0, 10.0, 100.0, 1000.0})
# A range of "3 to 5 percent" is plausible, "rose 25 to 1,126 points" is a change and where it led.
WIDEST_AFTER_CHANGE = 4.0
# The 5 of "$5-10 billion" is five billion: small numbers before a large one are read on its scale.
SCALES = (1e12, 1e9, 1e6, 1e3)
SMALLEST_SCALE = 1e3
SCALED = re.compile(r"illion|thousand|hundred|dozen|lakh|crore|\d[\s-]?(?:k|m|mn|mln|bn?|bln|tn|trn)\b", re.IGNORECASE)
NEVER_JOINED = frozenset({"score", "rank", "fraction"})


def join_ranges(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Return `quantities` with each pair of ends of a range joined to one quantity."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and (whole := _joined(text, joined[-1], quantity)) is not None:
            joined[-1] = whole
        else:
            joined.append(quantity)
    return joined


def _joined(text: str, low: Quantity, high: Quantity) -> Quantity | None:
    """Return the range from `low` to `high`, `None` if they are two figures."""
    if not isinstance(low.value, float) or not isinstance(high.value, float) or not _of_one_kind(low, high):
        return None
    bottom, top = low.value, high.value
    if SCALED.search(text, high.first, high.end):
        bottom = _on_scale(bottom, top)
    before, gap = text[max(0, low.start - LOOK_BACK) : low.start], text[low.end : high.start]
    if low.kind == high.kind == "money" and TO.fullmatch(gap) and CHANGED_BY.search(before):
        return None
    if (
        low.kind == "fraction"
        and TO.fullmatch(gap)
        and not word_list("change_verbs") & set(before.lower().split()[-WORDS_BACK:])
    ):
        return replace(high, start=low.start, first=low.first, value=(min(bottom, top), max(bottom, top)))
    if bottom >= top or not (_is_vague(low, high, gap) or _is_range(before, gap, bottom, top)):
        return None
    if (high.bare and not low.bare) or low.unit == AGE_UNIT:
        return (
            None
            if low.kind == "money" and TO.fullmatch(gap)
            else replace(low, end=high.end, last=high.last, value=(bottom, top))
        )
    between = BETWEEN_BEFORE.search(before) if AND.fullmatch(gap) else None
    start = low.start - len(between.group()) if between else low.start
    return replace(high, start=start, first=low.first, value=(bottom, top))


def _of_one_kind(low: Quantity, high: Quantity) -> bool:
    """Tell whether the two may be ends of one range: the same unit, or one has none."""
    if low.kind == high.kind == "fraction":
        return low.unit.startswith("share") and high.unit.startswith("share")
    if {low.kind, high.kind} & NEVER_JOINED:
        return False
    if low.bare or (high.bare and low.kind == "money") or (low.unit == AGE_UNIT and high.unit in {"", "years"}):
        return True
    return low.unit.rstrip("s") == high.unit.rstrip("s") and low.kind == high.kind


def _on_scale(low: float, high: float) -> float:
    """Return the low end of a range on the scale of the high one."""
    if abs(low) >= SMALLEST_SCALE or high < SMALLEST_SCALE * max(1.0, low):
        return low
    return next((low * scale for scale in SCALES if scale <= high and low * scale < high), low)


def _is_vague(low: Quantity, high: Quantity, gap: str) -> bool:
    """Tell whether "or" stands between two neighbouring numbers: "two or three"."""
    if not low.bare or not high.bare or not isinstance(low.value, float) or not isinstance(high.value, float):
        return False
    return bool(OR.fullmatch(gap)) and high.value - low.value in ROUND_STEPS


def _is_range(before: str, gap: str, bottom: float, top: float) -> bool:
    """Tell whether the words before and between two numbers make them a range."""
    if AND.fullmatch(gap):
        return bool(BETWEEN_BEFORE.search(before))
    if DASH.fullmatch(gap):
        return True
    if not TO.fullmatch(gap):
        return False
    clause = re.findall(r"[a-z]+", re.split(r"[.;:!?]\s", before.lower())[-1])
    if FROM_BEFORE.search(before):
        # Before "from … to …" the word of change may stand far off: "raised its reward for the missing man from".
        changed_far = word_list("change_verbs") & set(clause) or WENT_FROM.search(before)
        return not changed_far or bool(RANGE_WORDS & set(clause[-WORDS_BACK:]))
    changed = word_list("change_verbs") & set(clause[-WORDS_BACK:])
    return not changed or top <= bottom * WIDEST_AFTER_CHANGE

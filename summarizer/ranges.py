"""Numbers in order -> the same with ranges joined: "10 to 15 %", "between $2bn and $3bn", "5-10W".

"From $47bn to $8bn" are two end points of a change and stay two figures.
"""

import re
from dataclasses import replace

from summarizer.quantity import Quantity

JOINER = re.compile(r"\s?(?:[-–—~]|to)\s?", re.IGNORECASE)
BETWEEN = re.compile(r"\sand\s", re.IGNORECASE)
BETWEEN_BEFORE = re.compile(r"\bbetween\s(?:about\s|roughly\s)?$", re.IGNORECASE)
CHANGE_VERB = r"""(?:f[ae]ll(?:s|en|ing)? | r[io]se(?:s|n)? | rising | drop(?:s|ped|ping)? | jump\w* | plung\w+ | climb\w* | gr[eo]w(?:s|n|ing|th)? | increas\w+ | decreas\w+
    | declin\w+ | cut(?:s|ting)? | rais\w+ | lower\w+ | reduc\w+ | slash\w+ | shr[aiu]nk\w* | widen\w+ | narrow\w+ | slip\w* | slid\w* | soar\w* | surg\w+ | tumbl\w+ | up | down
    | chang\w+ | mov\w+ | edg\w+ | eas\w+ | doubl\w+ | tripl\w+ | expand\w+ | swell\w* | swelled | dipp?\w* | improv\w+ | advanc\w+ | gain\w* | los\w+ | add\w* | by | revis\w+ | trim\w* | upgrad\w+ )"""
CHANGE_BEFORE = re.compile(rf"\b{CHANGE_VERB}\s(?:\w+\s){{0,4}}(?:from\s)?(?:about\s|nearly\s|almost\s|just\s|some\s)?$", re.VERBOSE | re.IGNORECASE)
FROM_BEFORE = re.compile(r"\bfrom\s(?:about\s|nearly\s|just\s|an?\s)?$", re.IGNORECASE)
LOOK_BACK = 60
# A range of "3 to 5 percent" is plausible, "rose 25 to 1,126 points" is a change and where it led.
WIDEST_AFTER_CHANGE = 4.0
SCALE_STEPS = (1e3, 1e6, 1e9, 1e12)


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
    bottom, top = _scaled_up(low, high), high.value
    before, gap = text[max(0, low.start - LOOK_BACK) : low.start], text[low.end : high.start]
    if bottom >= top or not _is_range(before, gap, bottom, top):
        return None
    return replace(high, start=low.start, first=low.first, value=(bottom, top))


def _of_one_kind(low: Quantity, high: Quantity) -> bool:
    """Tell whether the two may be ends of one range: the same unit, or the first has none."""
    if "score" in {low.kind, high.kind} or "rank" in {low.kind, high.kind} or low.unit == "share":
        return False
    return low.bare or (low.unit.rstrip("s") == high.unit.rstrip("s") and low.kind == high.kind)


def _scaled_up(low: Quantity, high: Quantity) -> float:
    """Return the low end on the scale of the high one: the 5 of "$5-10 billion" is five billion."""
    value, top = low.value, high.value
    if not isinstance(value, float) or not isinstance(top, float):
        return 0.0
    for step in SCALE_STEPS:
        if value < step <= top and value * step < top and abs(value) < 1000 and top / (value * step or 1) < 1000 and top >= 1000 * max(1.0, value):
            nearest = [s for s in SCALE_STEPS if s <= top and value * s < top]
            return value * nearest[-1]
    return value


def _is_range(before: str, gap: str, bottom: float, top: float) -> bool:
    """Tell whether the words before and between two numbers make them a range."""
    if BETWEEN.fullmatch(gap):
        return bool(BETWEEN_BEFORE.search(before))
    if not JOINER.fullmatch(gap):
        return False
    if "to" not in gap.lower():
        return True
    if CHANGE_BEFORE.search(before):
        return not FROM_BEFORE.search(before) and top <= bottom * WIDEST_AFTER_CHANGE
    return True

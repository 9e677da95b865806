"""Numbers in order -> the same with measures in two units joined: "five hours and 38 minutes", "5ft 8in"."""

import re
from dataclasses import replace

from summarizer.quantity import Quantity

# The larger unit, the smaller one, and how many of this make one of that.
STEPS = (
    ("hour", "minute", 60.0),
    ("minute", "second", 60.0),
    ("year", "month", 12.0),
    ("year", "day", 365.0),
    ("week", "day", 7.0),
    ("day", "hour", 24.0),
    ("foot", "inch", 12.0),
    ("pound", "ounce", 16.0),
    ("stone", "pound", 14.0),
)
FORMS = {
    "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second", "secs": "second", "yr": "year",
    "yrs": "year", "feet": "foot", "ft": "foot", "inches": "inch", "in": "inch", "ins": "inch", "lb": "pound",
    "lbs": "pound", "oz": "ounce", "st": "stone",
}  # fmt: skip
# Three in a row stay three where they are months of unequal length ("3 years, 2 months, 14 days").
CHAIN_BEHIND = re.compile(r"(?:,|\sand|,\sand)\s\d+(?:\.\d+)?\s(?:day|week)s?\b", re.IGNORECASE)
CHAIN_BEFORE = re.compile(r"\d\s(?:year|month|week)s?(?:,|\sand|,\sand)\s$", re.IGNORECASE)
LOOK_BACK = 20
GAP = re.compile(r"\s?|(?:,|\sand|,\sand)\s", re.IGNORECASE)
# "In" is a unit right behind digits that stand behind feet.
INCHES = re.compile(r"\s?(?P<number>\d{1,2}(?:\.\d)?)\s?ins?\b(?!\s(?:the|a|an|\d)\b)")
PRECISION = ".12g"


def join_compounds(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Return `quantities` with each measure in several units as one, in the largest of them."""
    joined: list[Quantity] = []
    # From the end on: "four hours, 31 minutes and 12 seconds" are hours and a part of one.
    for quantity in reversed(quantities):
        whole = _joined(text, quantity, joined[-1]) if joined else None
        if whole is None:
            joined.append(_with_inches(text, quantity))
        else:
            joined[-1] = whole
    return joined[::-1]


def _value(larger: str, smaller: str, upper: float, lower: float) -> float | None:
    """Return `upper` of one unit and `lower` of the next smaller one in the larger unit; `None` for other units."""
    units = (_singular(larger), _singular(smaller))
    for big, small, factor in STEPS:
        if units == (big, small) and upper.is_integer() and 0 < lower < factor:
            return float(format(upper + lower / factor, PRECISION))
    return None


def _joined(text: str, larger: Quantity, smaller: Quantity) -> Quantity | None:
    """Return the one measure that two neighbours make, `None` if they are two."""
    if not isinstance(larger.value, float) or not isinstance(smaller.value, float) or larger.kind != smaller.kind:
        return None
    value = _value(larger.unit, smaller.unit, larger.value, smaller.value)
    if value is None or not GAP.fullmatch(text, larger.end, smaller.start):
        return None
    before = text[max(0, larger.start - LOOK_BACK) : larger.start]
    if CHAIN_BEHIND.match(text, smaller.end) or CHAIN_BEFORE.search(before):
        return None
    return replace(larger, end=smaller.end, last=smaller.last, value=value)


def _with_inches(text: str, quantity: Quantity) -> Quantity:
    """Return feet with the inches that stand right behind them: "5ft 8in"."""
    inches = INCHES.match(text, quantity.end) if _singular(quantity.unit) == "foot" else None
    if inches is None or not isinstance(quantity.value, float):
        return quantity
    value = _value("foot", "inch", quantity.value, float(inches["number"]))
    return quantity if value is None else replace(quantity, end=inches.end(), last=inches.end("number"), value=value)


def _singular(unit: str) -> str:
    """Return a unit in the singular, written out."""
    unit = unit.lower()
    return FORMS.get(unit) or FORMS.get(unit.removesuffix("s")) or unit.removesuffix("s")

"""Number alone -> the two currencies it compares: "the rupee ended at 83.34 against the dollar" is INR/USD."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from summarizer.lexicon import word_table
from summarizer.money import currency_in
from summarizer.quantity import Quantity, Value

# "At 83.34 against the dollar", "to 151.2 per dollar", "at 1.08 to the U.S. dollar".
OTHER = re.compile(
    r"\s(?:against|versus|to|per|on|a|for\sone)\s(?:the\s|one\s|an?\s)?(?:U\.?S\.?\s|US\s|American\s)?(?P<other>[a-z]+)\b"
)
NAME = re.compile(r"[A-Za-z]+")
# Of these one buys several units of the other: 1.08 dollars to the euro.
DEARER = frozenset({"EUR", "GBP", "KWD", "BHD", "OMR"})
STERLING = {"sterling": "GBP", "pound": "GBP", "greenback": "USD", "dollar": "USD", "euro": "EUR"}
# To win is the commoner of the two.
VERBS = frozenset({"won", "pounds", "real"})
LONGEST = 120
# A currency seldom moves further in one report.
NEAR = 0.04
SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")


def exchanged(text: str, quantity: Quantity) -> str | None:
    """Return the pair of currencies of which the bare number is the rate, `None` where it is none."""
    other = OTHER.match(text, quantity.end)
    base = None if other is None else _code(text, other["other"])
    if base is None:
        return None
    before = SENTENCE_END.split(text[max(0, quantity.start - LONGEST) : quantity.start])[-1]
    told = (_code(text, name) for name in reversed(NAME.findall(before)))
    code = next((code for code in told if code is not None and code != base), None)
    if code is None:
        return None
    return f"{base}/{code}" if code in DEARER and base not in DEARER else f"{code}/{base}"


def with_rates(quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield `quantities`, a bare number near the last rate as one too: "opened at 83.04 and closed at 83.10"."""
    rate: Quantity | None = None
    for quantity in quantities:
        alone = quantity.bare and not quantity.unit and quantity.kind == "count"
        near = rate if alone and rate is not None and _are_near(rate.value, quantity.value) else None
        told = quantity if near is None else replace(quantity, unit=near.unit, kind="money")
        rate = told if told.kind == "money" and told.bare and "/" in told.unit else rate
        yield told


def _are_near(rate: Value, other: Value) -> bool:
    """Tell whether two rates, the second a number with a decimal, may be of one pair of currencies."""
    one, two = (max(value) if isinstance(value, tuple) else value for value in (rate, other))
    return one is not None and two is not None and not two.is_integer() and abs(two - one) <= NEAR * one


def _code(text: str, name: str) -> str | None:
    """Return the code of the currency that a word names, `None` for any other word."""
    word = name.lower()
    if word in VERBS:
        return None
    if word in STERLING:
        return STERLING[word]
    singular = word.removesuffix("s")
    return currency_in(text, singular) if singular in word_table("currency_names") else None

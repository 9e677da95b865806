"""The words around a number that belong to it: the hedge before or behind it, and "a share" or "per day"."""

import re
from dataclasses import replace

from summarizer.lexicon import word_table
from summarizer.quantity import Quantity
from summarizer.schema import FigureKind, Span

HEDGE_BEFORE = re.compile(
    r"""(?<![\w-])(?P<hedge>
      (?:well|just|only\sjust|slightly|a\slittle|little|far|significantly|somewhat|a\sbit)\s
        (?:over|under|more\sthan|less\sthan|above|below|short\sof)
    | (?:no|not)\s(?:more|less|fewer)\sthan | (?:more|less|fewer|greater|higher|lower)\sthan
    | upwards?\sof | in\sexcess\sof | at\s(?:least|most) | up\sto | close\sto | nearer?\sto | north\sof | south\sof
    | as\s(?:many|much|few|little|high|low|long)\sas | (?:an?\s)?(?:estimated|approximate)
    | a\s(?:total|maximum|minimum|record|combined|further)(?:\sof)? | (?:maximum|minimum|total|average)\sof
    | an\saverage(?:\sof)? | about | around | some | roughly | approximately | approx\.? | nearly | almost | over
    | under | above | below | circa | exceeding | topping | another | an\sadditional | an\sextra | a\smere | mere
    | plus(?:[\s-]or[\s-]|\s?/\s?)minus | barely | virtually | possibly | perhaps | probably | minimum | maximum
    | record | something\slike
    ) (?:\s(?:the|a|an|every|its|their|another))? [\s\u00a0]$ | (?P<sign>[~≈<>≤≥±]|\+\s?/\s?[-–−]|\bc\.)\s?$""",
    re.VERBOSE | re.IGNORECASE,
)
HEDGE_BEHIND = re.compile(
    r"""\s(?P<hedge>or\s(?:so|more|less|fewer|thereabouts|higher|above|over)|and\scounting)\b
    | (?:(?<=\d)-)?(?P<plus>(?<=\d)\+|(?<=\d-)plus\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# "13,408 take-offs", "40 start-ups", "six 3-pointers".
PARTICLES = re.compile(r"(?:off|in|up|out|over|by|down|back|on|together|through|away|pointer|final|marathon)s")
JOINED = re.compile(r"\w+-$")
LOOK_BACK = 40
TIME = r"(?:hour|minute|second|day|night|week|month|year|annum)"
PER = rf"""(?:{TIME}|share|diluted\sshare|barrel|tonne|ton|ounce|pound|gallon|litre|liter|person|head|unit|vote|game
    |match|piece|bottle|ticket|kilo|kilogram|kilometre|kilometer|km|mile|square\s(?:foot|metre|meter)|cent|capita
    |household|therm|kWh|MWh|(?:kilo|mega|giga)watt[\s-]hour|kilowatt|megawatt|inhabitant|resident|employee|worker|passenger
    |customer|hectare|acre|kg|quintal|gram|patient|family|vehicle|adult|copy|visit|bushel|trip|seat|student|pupil|child|dose)"""
EACH_TIME = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "annually": "year",
    "yearly": "year",
}  # fmt: skip
RATE = re.compile(
    rf"""\s(?P<adverb>{"|".join(EACH_TIME)})\b(?!\s[a-z]+s\b(?<!ss))
    | \s?/\s?(?P<slash>{PER}|[kMG]?Wh?|hr|yr|mo|kg|lb|oz|bbl)\b
    | [\s\u00a0](?:an?|per|each|every)\s(?P<per>{PER})\b
        (?!\s(?:earlier|ago|later|before|after|old|and\sa\shalf|or\stwo|from\s(?:now|today|the|its|his|when)|prior)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
WITHOUT_RATE = frozenset({"score", "rank", "duration", "fraction"})
RATE_KINDS: dict[FigureKind, FigureKind] = {"count": "rate", "distance": "speed"}


PLURAL_KINDS = frozenset({"count", "duration", "distance"})
# Words whose plural is made by an s, and a few of their form that have another one.
REGULAR = re.compile(r"(?=.*[aeiou])(?:[a-z]{2,}[a-rt-w]|[a-z]+[aeou]y)")
IRREGULAR = frozenset(
    {"foot", "inch", "man", "woman", "person", "child", "people", "men", "women", "children", "feet", "centuries"}
    | {
        "staff",
        "aircraft",
        "half",
        "millennium",
        "millennia",
        "min",
        "mins",
        "sec",
        "strong",
        "percent",
        "plus",
        "police",
    }
)


def joined_word(text: str, noun: Span) -> str:
    """Return a `noun` of `text`, whole where it is the end of a word with a hyphen: the take-offs, not the offs."""
    word = text[noun.start : noun.end]
    joined = JOINED.search(text, max(0, noun.start - LOOK_BACK), noun.start)
    return text[joined.start() : noun.end] if joined is not None and PARTICLES.fullmatch(word) else word


def with_hedge(text: str, start: int, quantity: Quantity) -> Quantity:
    """Return `quantity` with the hedge before it (not before `start`) or behind it."""
    before = text[max(start, quantity.start - LOOK_BACK) : quantity.start]
    if (match := HEDGE_BEFORE.search(before)) is not None:
        group = "hedge" if match["hedge"] else "sign"
        place = quantity.start - len(before) + match.start(group)
        return replace(quantity, start=place, qualifier=match[group])
    behind = HEDGE_BEHIND.match(text, quantity.end) or HEDGE_BEHIND.match(text, quantity.last)
    if behind is None:
        return quantity
    return replace(quantity, end=max(quantity.end, behind.end()), qualifier=behind["hedge"] or behind["plus"])


def with_rate(text: str, quantity: Quantity) -> Quantity:
    """Return `quantity` with what it is counted by: "$600 an hour" is in USD/hour."""
    match = RATE.match(text, quantity.end)
    if match is None or quantity.kind in WITHOUT_RATE:
        return quantity
    per = re.sub(r"\s+", " ", match["slash"] or match["per"] or EACH_TIME[match["adverb"].lower()])
    in_time = re.fullmatch(TIME, per, re.IGNORECASE)
    kind = RATE_KINDS.get(quantity.kind, quantity.kind) if in_time else quantity.kind
    return replace(quantity, end=match.end(), unit=f"{quantity.unit}/{per}", kind=kind)


def with_plural(text: str, quantity: Quantity) -> Quantity:
    """Return `quantity` with the plural as its unit where the singular is told of several: "a three-game streak"."""
    unit = quantity.unit
    hyphenated = text[quantity.last : quantity.last + 1] == "-" and quantity.kind in PLURAL_KINDS
    told_singly = hyphenated or (unit in word_table("measure_units") and quantity.kind in PLURAL_KINDS)
    several = isinstance(quantity.value, tuple) or (quantity.value is not None and abs(quantity.value) > 1)
    if not several or not told_singly or not REGULAR.fullmatch(unit) or unit in IRREGULAR:
        return quantity
    return replace(quantity, unit=f"{unit}es" if unit.endswith(("ch", "sh")) else f"{unit}s")

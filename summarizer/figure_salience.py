"""Quantity in its document -> how much it matters to the story, from 0 to 1."""

import math
import re
from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.passing_figures import passing_cost, thing_of
from summarizer.quantity import Quantity
from summarizer.schema import Document, FigureKind, Sentence

# All weights were set by hand over 131 annotated articles: the kind decides first, then place, size and wording.
KIND_WEIGHT: dict[FigureKind, float] = {
    "money": 2.2, "percent": 1.9, "score": 1.7, "count": 1.2, "rank": 0.6, "fraction": 1.4, "distance": 0.9,
    "duration": 0.6, "rate": 1.4, "weight": 1.2, "area": 1.0, "volume": 1.0, "temperature": 1.2, "speed": 1.2,
    "power": 1.4, "data": 1.0, "number": 1.4,
}  # fmt: skip
# The second or third of something is seldom news, a span of up to three years, days or hours less than a longer one.
FEW, MORE_WEIGHT, FEWER_COST = 3.0, {"rank": 0.3, "duration": 0.4}, {"rank": 0.3, "duration": 0.8}
# To what something was done is the news ("six players were booked"), what comes with something describes it ("a school
# with 240 pupils").
PASSIVE_WEIGHT = 0.8
BEHIND_WEIGHT = {"with": -0.4, "including": -0.4, "over": -0.4}
# Up to which sentence a place counts, and what it adds.
PLACES = ((1, 2.0), (4, 1.4), (9, 0.8))
TITLE_WEIGHT = 1.2
REPEAT_WEIGHT, MOST_REPEATS = 0.8, 3
HEDGE_WEIGHT, EVENT_WEIGHT, PEOPLE_WEIGHT, SENTENCE_WEIGHT = 0.4, 0.8, 1.0, 2.0
# Counts: thousands are news, two or three seldom, one hardly ever ("one of the ships").
LARGE, SEVERAL, SMALL, PAIR = 1000.0, 10.0, 3.0, 2.0
LARGE_WEIGHT, SEVERAL_WEIGHT, FEW_WEIGHT, SMALL_WEIGHT, PAIR_WEIGHT, ONE_WEIGHT = 1.0, 0.4, -0.2, -1.0, -1.4, -6.0
# "One person" is short, "one of the injured officers" is one of many.
LONGEST_SINGLE = 10
# "100 % safe" is a manner of speaking, "20 miles east of town" says where.
WHOLES, WHOLE_COST, LOCATION_COST = frozenset({100.0, 110.0}), 1.0, 1.2
LOCATION_BEHIND = re.compile(
    r"\s(?:\([^)]{1,20}\)\s)?(?:north|south|east|west|away|off|outside|inland|from)\w*\b", re.IGNORECASE
)
# "Doubled" is a verb first.
VERB_OF_GROWTH, GROWTH_COST = re.compile(r"(?:doubl|tripl|quadrupl)(?:ed|ing)", re.IGNORECASE), 0.8
HYPHENATED = frozenset({"count", "duration", "distance"})
# "(528m)" behind feet is the same figure again.
CONVERTED = frozenset({"money", "distance", "weight", "area", "volume", "temperature", "speed", "power"})
CONVERTED_COST, HYPHEN_COST, ELAPSED_COST, FLEETING_COST, VAGUE_COST = 5.0, 1.0, 1.5, 1.0, 1.2
# A span of time loses less than a count ("a 10-day adjournment"), in the first sentences even "nine months later".
HYPHENATED_SPAN_COST, FLEETING_SPAN_COST, ELAPSED_LEAD_COST, LEAD = 0.5, 0.5, 0.7, 4
# "The three men" were told before.
KNOWN, KNOWN_COST = 12.0, 1.2
# A number alone may be an attendance or an index, if large or exact enough.
LARGE_ALONE, ALONE_COST, SMALL_ALONE_COST = 100.0, 0.6, 2.0
EVENT = re.compile(
    r"\b(?:kill|die|dead|death|injur|wound|arrest|record|total|estimat|rais|cut|f[ae]ll|r[io]se|drop|jump|plung|profit"
    r"|revenue|sales|deal|fine|worth|grew|increas|decreas|declin|report|vot|laid|layoff|shed|slip|climb|soar|surg"
    r"|tumbl|slump|miss|evacuat|test|infect|seiz|recover(?:ed|y)|rob(?:bed|bery|bers)|rescu"
    r"|destroy|damag|charged|convict|sentenc|lasted|took|takes)\w*",
    re.IGNORECASE,
)
CASUALTY = re.compile(r"\b(?:kill|die|dead|death|injur|wound|arrest|missing|hurt|drown|shot)\w*", re.IGNORECASE)
LABOUR = re.compile(r"\bhours\s(?:of\s)?(?:unpaid\swork|community\sservice)\b", re.IGNORECASE)
PRISON = re.compile(r"\b(?:prison|jail|sentence[ds]?|behind bars|ban(?:ned)?|suspen)\w*", re.IGNORECASE)
KNOWN_BEFORE = re.compile(
    r"\b(?:top|first|last|final|past|next|previous|opening|remaining|the|these|those|his|her|their|my|our|its|all|other|any|both|’s|'s)\s$",
    re.IGNORECASE,
)
# "21 of his first 26 weekends".
WHOLE_BEFORE, LOOK_BACK = re.compile(r"\bof\s(?:[a-z’']+\s)?(?:first|last|past|previous|final|opening)\s$"), 32
# "For three hours", "took 15 minutes", "by 24 hours": how long, not when.
LASTING_BEFORE = re.compile(
    r"""\b(?:for|took|takes?|taken|lasts?|lasted|lasting|by|spent|spend|spending|wait(?:ed)?|of|from|every|in\sjust
    |in\sunder)\s(?:just\s|only\s)?$""",
    re.VERBOSE | re.IGNORECASE,
)
LASTING_WEIGHT = 0.6
SPANS_OF_TIME = frozenset({"year", "season", "month", "decade", "century", "day", "week", "time", "hour"})
SOFT_HYPHEN = "\u00ad"
ELAPSED_BEFORE = re.compile(
    r"\b(?:past|last|next|previous|preceding|first|the|every|final|these|those|after)\s$", re.IGNORECASE
)
ELAPSED_BEHIND = re.compile(
    r"\s(?:ago|later|earlier|after|before|to\s[A-Z]|ended|ending|from\s(?:now|time)|on\b(?!\s[A-Z][a-z]+day)|into\b|remaining|left\b)"
)
# "Six points" are a standing, "three important points" an argument.
POINTS, LONGEST_POINTS = frozenset({"point", "points"}), len(" points")
# "Seven points clear of Orre": where a side stands.
STANDING, STANDING_WEIGHT = (
    re.compile(r"\s(?:clear|behind|adrift|ahead|above|below|off\s(?:the\s)?(?:top|lead))\b"),
    0.8,
)
# "The three months to December" names a period of account.
PERIOD_BEHIND, PERIOD_COST = re.compile(r"\s(?:to\s[A-Z]|ended|ending)"), 3.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a quantity stands: its sentence, how often it is told, whether in the title."""

    sentence: Sentence
    repeats: int
    in_title: bool


def weight_of(document: Document, quantity: Quantity, setting: Setting) -> float:
    """Return the weight of `quantity`; the caller knows from which weight on it is key."""
    return (
        KIND_WEIGHT[quantity.kind]
        + _place(setting)
        + min(setting.repeats, MOST_REPEATS) * REPEAT_WEIGHT
        + _few_weight(quantity)
        + _part_weight(document, quantity, setting.sentence)
        + _unit_weight(quantity, setting.sentence)
        + _size_weight(quantity, setting.sentence)
        + (HEDGE_WEIGHT if quantity.qualifier else 0.0)
        + (EVENT_WEIGHT if EVENT.search(setting.sentence.text) else 0.0)
        - _form_cost(document, quantity, setting.sentence)
    )


def _place(setting: Setting) -> float:
    """Return what the place in the article adds."""
    early = next((weight for until, weight in PLACES if setting.sentence.index < until), 0.0)
    return early + (TITLE_WEIGHT if setting.in_title else 0.0)


def _few_weight(quantity: Quantity) -> float:
    """Return what a rank or a span of time adds for being long, or loses for being short."""
    if quantity.kind not in MORE_WEIGHT:
        return 0.0
    few = isinstance(quantity.value, float) and quantity.value <= FEW and quantity.value.is_integer()
    return -FEWER_COST[quantity.kind] if few else MORE_WEIGHT[quantity.kind]


def _part_weight(document: Document, quantity: Quantity, sentence: Sentence) -> float:
    """Return what the part of its sentence adds that the thing counted plays."""
    number = (token for token in document.tokens_of(sentence) if token.span.start <= quantity.last - 1 < token.span.end)
    last = next(number, None)
    if last is None:
        return 0.0
    noun = document.tokens[last.head if quantity.noun is None else quantity.noun]
    if noun.dep == "nsubjpass":
        return PASSIVE_WEIGHT
    return BEHIND_WEIGHT.get(document.tokens[noun.head].text.lower(), 0.0) if noun.dep == "pobj" else 0.0


def _unit_weight(quantity: Quantity, sentence: Sentence) -> float:
    """Return what the thing counted adds: people and votes matter, a minute hardly."""
    unit = thing_of(quantity)
    weight = PEOPLE_WEIGHT if _is_weighty(unit) else 0.0
    light = unit in word_list("light_units") or (unit in POINTS and quantity.end - quantity.last > LONGEST_POINTS)
    if light and quantity.kind in {"count", "duration"}:
        weight -= FLEETING_COST if quantity.kind == "count" else FLEETING_SPAN_COST
    if unit in POINTS and STANDING.match(sentence.text, quantity.end - sentence.span.start):
        weight += STANDING_WEIGHT
    if unit in {"year", "years", "month", "months"} and PRISON.search(sentence.text):
        weight += SENTENCE_WEIGHT
    if unit == "hours" and LABOUR.search(sentence.text):
        weight += SENTENCE_WEIGHT
    return weight


def _size_weight(quantity: Quantity, sentence: Sentence) -> float:
    """Return what the size of a count adds."""
    value = quantity.value
    if quantity.kind != "count" or not isinstance(value, float):
        return 0.0
    if value == 1 and not (_is_one_victim(quantity) and CASUALTY.search(sentence.text)):
        return ONE_WEIGHT
    if value >= SEVERAL:
        return LARGE_WEIGHT if value >= LARGE else SEVERAL_WEIGHT
    if value <= PAIR:
        return PAIR_WEIGHT
    return SMALL_WEIGHT if value <= SMALL else FEW_WEIGHT


def _is_weighty(unit: str) -> bool:
    """Tell whether a unit, in the singular or plural, counts what is likely to be the news."""
    return not word_list("weighty_units").isdisjoint({unit, f"{unit}s"})


def _is_one_victim(quantity: Quantity) -> bool:
    """Tell whether a single one of a thing may be news: "one person", "one dead", not "one of the officers"."""
    partitive = quantity.noun is not None and quantity.end - quantity.last > LONGEST_SINGLE
    return _is_weighty(thing_of(quantity)) and not partitive


def _form_cost(document: Document, quantity: Quantity, sentence: Sentence) -> float:
    """Return what the form takes away: a hyphen ("a five-year plan"), a conversion, no unit, no exact number."""
    text = document.article.text
    cost = 0.0
    if text[quantity.last : quantity.last + 1] == "-":
        cost += _hyphen_cost(quantity)
    elif quantity.kind == "count" and _is_known(text, quantity):
        cost += KNOWN_COST
    if text[max(0, quantity.start - 2) : quantity.start].strip() == "(" and quantity.kind in CONVERTED:
        cost += CONVERTED_COST
    if quantity.kind == "count" and not quantity.unit:
        cost += ALONE_COST if _is_telling(quantity) else SMALL_ALONE_COST
    if quantity.kind == "percent" and quantity.value in WHOLES:
        cost += WHOLE_COST
    if quantity.kind == "distance" and LOCATION_BEHIND.match(text, quantity.end):
        cost += LOCATION_COST
    if VERB_OF_GROWTH.fullmatch(text, quantity.first, quantity.last):
        cost += GROWTH_COST
    if quantity.kind in {"duration", "fraction"} and _is_elapsed(text, quantity):
        cost += _elapsed_cost(text, quantity, sentence)
    elif quantity.kind == "duration" and LASTING_BEFORE.search(text[max(0, quantity.start - 20) : quantity.start]):
        cost -= LASTING_WEIGHT
    cost += passing_cost(document, quantity, sentence)
    return cost + (VAGUE_COST if quantity.value is None and quantity.kind != "score" else 0.0)


def _elapsed_cost(text: str, quantity: Quantity, sentence: Sentence) -> float:
    """Return what a span of time that says when loses: least in the lead, most as a period of account."""
    if PERIOD_BEHIND.match(text, quantity.end):
        return PERIOD_COST
    return ELAPSED_LEAD_COST if sentence.index < LEAD and not _is_one(quantity) else ELAPSED_COST


def _hyphen_cost(quantity: Quantity) -> float:
    """Return what a hyphen behind the number takes away: "a five-year plan", more of "a three-game streak"."""
    if quantity.kind not in HYPHENATED:
        return 0.0
    return HYPHENATED_SPAN_COST if quantity.kind == "duration" and not _is_one(quantity) else HYPHEN_COST


def _is_one(quantity: Quantity) -> bool:
    """Tell whether one of a unit is told: "a year later", "one-day cricket"."""
    return isinstance(quantity.value, float) and quantity.value <= 1


def _is_telling(quantity: Quantity) -> bool:
    """Tell whether a number alone is large or exact enough to be a figure: an attendance, an index."""
    return isinstance(quantity.value, float) and (quantity.value >= LARGE_ALONE or not quantity.value.is_integer())


def _is_known(text: str, quantity: Quantity) -> bool:
    """Tell whether a count speaks of things told before: "the three men", or is all of a part: "21 of his first 26"."""
    small = isinstance(quantity.value, float) and quantity.value <= KNOWN
    whole = WHOLE_BEFORE.search(text[max(0, quantity.start - LOOK_BACK) : quantity.start])
    return bool(whole) or (small and bool(KNOWN_BEFORE.search(text[max(0, quantity.start - 12) : quantity.start])))


def _is_elapsed(text: str, quantity: Quantity) -> bool:
    """Tell whether a span of time only says when: "two years ago", "in the last six months", "the three months to"."""
    if quantity.kind == "fraction":
        return quantity.unit.rsplit(maxsplit=1)[-1] in SPANS_OF_TIME
    before, behind = (
        text[max(0, quantity.start - 20) : quantity.start],
        text[quantity.end : quantity.end + 16].replace(SOFT_HYPHEN, ""),
    )
    return bool(ELAPSED_BEFORE.search(before) or ELAPSED_BEHIND.match(behind))


def squashed(weight: float, threshold: float) -> float:
    """Return `weight` on a scale from 0 to 1 on which `threshold` is in the middle."""
    return round(1 / (1 + math.exp(threshold - weight)), 3)

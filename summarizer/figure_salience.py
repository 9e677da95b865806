"""Quantity in its document -> how much it matters to the story, from 0 to 1."""

import math
import re
from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.quantity import Quantity
from summarizer.schema import Document, FigureKind, Sentence

# What a kind of figure is worth by itself; swept by hand over 23 annotated articles.
KIND_WEIGHT: dict[FigureKind, float] = {
    "money": 2.2, "percent": 1.9, "score": 1.0, "count": 1.2, "rank": -0.3, "fraction": 1.4, "distance": 0.9,
    "duration": 0.5, "rate": 1.4, "weight": 1.2, "area": 1.0, "volume": 1.0, "temperature": 1.2, "speed": 1.2,
    "power": 1.4, "data": 1.0, "number": 1.4,
}  # fmt: skip
LEAD_SENTENCES, EARLY_SENTENCES, MIDDLE_SENTENCES = 1, 4, 9
LEAD_WEIGHT, EARLY_WEIGHT, MIDDLE_WEIGHT, TITLE_WEIGHT = 2.0, 1.2, 0.6, 1.2
REPEAT_WEIGHT, MOST_REPEATS = 0.8, 3
HEDGE_WEIGHT, LARGE_WEIGHT, PEOPLE_WEIGHT, EVENT_WEIGHT, SENTENCE_WEIGHT = 0.4, 1.0, 1.0, 0.8, 2.0
SMALL_COST, BRACKET_COST, NO_UNIT_COST, FLEETING_COST, VAGUE_COST = 0.8, 2.0, 0.6, 1.0, 1.2
LARGE, SEVERAL, SMALL = 1000.0, 10.0, 3.0
SEVERAL_WEIGHT, ONE_COST, ELAPSED_COST, HYPHEN_COST = 0.4, 2.5, 1.5, 1.0
EVENT = re.compile(
    r"\b(?:kill|die|dead|death|injur|wound|arrest|record|total|estimat|rais|cut|f[ae]ll|r[io]se|drop|jump|plung|profit"
    r"|revenue|sales|deal|fine|worth|grew|increas|decreas|declin|report|vot|laid|layoff|miss|evacuat|test|infect)\w*",
    re.IGNORECASE,
)
PRISON = re.compile(r"\b(?:prison|jail|sentence[ds]?|behind bars|ban(?:ned)?|suspen)\w*", re.IGNORECASE)
ELAPSED_BEFORE = re.compile(r"\b(?:past|last|next|previous|first|the|every|final|these|those|after|within)\s$", re.IGNORECASE)
ELAPSED_BEHIND = re.compile(r"\s(?:ago|later|earlier|after|before|to\s[A-Z]|ended|ending|from\snow)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a quantity stands: its sentence, how often it is told, whether in the title."""

    sentence: Sentence
    repeats: int
    in_title: bool


def weight_of(document: Document, quantity: Quantity, setting: Setting) -> float:
    """Return the weight of `quantity`; 1.5 is what one needs to be key."""
    return (
        KIND_WEIGHT[quantity.kind]
        + _place(setting)
        + min(setting.repeats, MOST_REPEATS) * REPEAT_WEIGHT
        + _unit_weight(quantity, setting.sentence)
        + _size_weight(quantity)
        + (HEDGE_WEIGHT if quantity.qualifier else 0.0)
        + (EVENT_WEIGHT if EVENT.search(setting.sentence.text) else 0.0)
        - _form_cost(document, quantity)
    )


def _place(setting: Setting) -> float:
    """Return what the place in the article adds."""
    index = setting.sentence.index
    title = TITLE_WEIGHT if setting.in_title else 0.0
    if index < LEAD_SENTENCES:
        return title + LEAD_WEIGHT
    if index < EARLY_SENTENCES:
        return title + EARLY_WEIGHT
    return title + (MIDDLE_WEIGHT if index < MIDDLE_SENTENCES else 0.0)


def _unit_weight(quantity: Quantity, sentence: Sentence) -> float:
    """Return what the thing counted adds: people and votes matter, a minute hardly."""
    unit = quantity.unit.lower().split("/")[0]
    weight = PEOPLE_WEIGHT if unit in word_list("weighty_units") else 0.0
    if unit in word_list("light_units") and quantity.kind in {"count", "duration"}:
        weight -= FLEETING_COST
    if unit in {"year", "years", "month", "months"} and PRISON.search(sentence.text):
        weight += SENTENCE_WEIGHT
    return weight


def _size_weight(quantity: Quantity) -> float:
    """Return what the size of a count adds."""
    if quantity.kind != "count" or not isinstance(quantity.value, float):
        return 0.0
    if quantity.value >= LARGE:
        return LARGE_WEIGHT
    if quantity.value == 1:
        return -ONE_COST
    return -SMALL_COST if quantity.value <= SMALL else SEVERAL_WEIGHT if quantity.value >= SEVERAL else 0.0


def _form_cost(document: Document, quantity: Quantity) -> float:
    """Return what the form takes away: a hyphen ("a five-year plan"), brackets, no unit, no exact number."""
    text = document.article.text
    hyphen = text[quantity.last : quantity.last + 1] == "-" and quantity.kind in {"count", "duration", "distance"}
    bracket = text[max(0, quantity.start - 2) : quantity.start].strip() == "(" and quantity.kind == "money"
    vague = quantity.value is None and quantity.kind != "score"
    return (
        hyphen * HYPHEN_COST
        + bracket * BRACKET_COST
        + vague * VAGUE_COST
        + (quantity.kind == "count" and not quantity.unit) * NO_UNIT_COST
        + (quantity.kind == "duration" and _is_elapsed(text, quantity)) * ELAPSED_COST
    )


def _is_elapsed(text: str, quantity: Quantity) -> bool:
    """Tell whether a span of time only says when: "two years ago", "in the last six months", "the three months to"."""
    before, behind = text[max(0, quantity.start - 20) : quantity.start], text[quantity.end : quantity.end + 12]
    return bool(ELAPSED_BEFORE.search(before) or ELAPSED_BEHIND.match(behind))


def squashed(weight: float, threshold: float) -> float:
    """Return `weight` on a scale from 0 to 1 on which `threshold` is in the middle."""
    return round(1 / (1 + math.exp(threshold - weight)), 3)

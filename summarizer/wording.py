"""The words around a number that belong to it: the hedge before or behind it, and "a share" or "per day"."""

import re
from dataclasses import replace

from summarizer.quantity import Quantity

HEDGE = r"""(?:
    (?:well|just|only\sjust|slightly|a\slittle|little|far|significantly|somewhat|a\sbit)\s(?:over|under|more\sthan|less\sthan|above|below|short\sof)
    | (?:no|not)\s(?:more|less|fewer)\sthan | (?:more|less|fewer|greater|higher|lower)\sthan | upwards?\sof | in\sexcess\sof
    | at\s(?:least|most) | up\sto | as\s(?:many|much|few|little|high|low|long)\sas | close\sto | nearer?\sto | north\sof | south\sof
    | (?:an?\s)?(?:estimated|approximate) | a\s(?:total|maximum|minimum|record|combined|further)(?:\sof)? | (?:maximum|minimum|total|average)\sof | an\saverage(?:\sof)?
    | about | around | some | roughly | approximately | approx\.? | nearly | almost | over | under | above | below | circa | c\. | exceeding | topping
    | another | an\sadditional | an\sextra | a\smere | mere | barely | virtually | or\sabout | possibly | perhaps | probably | minimum | maximum | record | something\slike )"""
BEFORE = re.compile(rf"\b(?P<hedge>{HEDGE})(?:\s(?:the|a|an|every|its|their|another))?[\s\u00a0]$", re.VERBOSE | re.IGNORECASE)
SIGN_BEFORE = re.compile(r"(?P<hedge>[~≈<>≤≥]|\bc\.)\s?$")
BEHIND = re.compile(r"\s(?P<hedge>or\s(?:so|more|less|fewer|thereabouts|higher|above|over)|and\s(?:counting|above))\b|(?P<plus>\+|-plus\b)", re.IGNORECASE)
LOOK_BACK = 40
PER = r"(?:hour|minute|second|day|night|week|month|year|annum|share|barrel|tonne|ton|ounce|pound|gallon|litre|liter|person|head|unit|vote|game|match|piece|bottle|ticket|kilo|kilogram|kilometre|kilometer|km|mile|square\s(?:foot|metre|meter)|cent|diluted\sshare|capita|household|therm|kWh|MWh|bushel|trip|seat|student|pupil|child|head|dose)"
RATE = re.compile(rf"\s?/\s?(?P<slash>{PER}|[kMG]?Wh?|hr|yr|mo|kg|lb|oz|bbl)\b|[\s\u00a0](?:an?|per|each|every)\s(?P<per>(?:{PER}|[a-z]+(?<=\sper\s[a-z]{{3}})))\b(?!\s(?:earlier|ago|later|before|after|old|and\sa\shalf|or\stwo|from|prior)\b)", re.IGNORECASE)
TIMES = frozenset("hour minute second day night week month year annum".split())


def with_hedge(text: str, start: int, quantity: Quantity) -> Quantity:
    """Return `quantity` with the hedge before it (not before `start`) or behind it."""
    before = text[max(start, quantity.start - LOOK_BACK) : quantity.start]
    match = BEFORE.search(before) or SIGN_BEFORE.search(before)
    if match is not None:
        place = quantity.start - len(before) + match.start("hedge")
        return replace(quantity, start=place, qualifier=match["hedge"])
    behind = BEHIND.match(text, quantity.end) or BEHIND.match(text, quantity.last)
    if behind is not None:
        hedge = behind["hedge"] or behind["plus"]
        return replace(quantity, end=max(quantity.end, behind.end()), qualifier=hedge)
    return quantity


def with_rate(text: str, quantity: Quantity) -> Quantity:
    """Return `quantity` with what it is counted by: "$600 an hour" is in USD/hour."""
    match = RATE.match(text, quantity.end)
    if match is None or quantity.kind in {"score", "rank", "duration", "fraction"}:
        return quantity
    per = re.sub(r"\s+", " ", match["slash"] or match["per"])
    kind = "rate" if quantity.kind == "count" and per.lower() in TIMES else quantity.kind
    return replace(quantity, end=match.end(), unit=f"{quantity.unit}/{per}", kind=kind)

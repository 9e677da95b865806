"""Number without a unit -> what the words before it say it counts: "a population of 40,000", "the hall seats 900"."""

import re
from functools import cache

from summarizer.lexicon import word_list, word_table
from summarizer.quantity import Quantity
from summarizer.sport_units import sport_unit

HEDGE = r"""(?:(?:at\sleast|about|around|nearly|almost|some|up\sto|over|under|just|only|roughly|approximately|more\sthan
    |less\sthan|fewer\sthan|as\smany\sas|in\sexcess\sof|upwards\sof|well\sover|just\sover|just\sunder|close\sto|an\sestimated|a\srecord)\s){0,2}"""
# "A town of 12,000", "a crew of 470".
PEOPLE_OF = re.compile(
    rf"""\b(?:town|village|city|community|hamlet|parish|island|settlement|suburb|district|crew|army|family|household|field|delegation
    |contingent|mob|teams?|party|panel|gang|queue|choir|cast|jury|rally|march|procession|protest|vigil|country|nation|region
    |county|territory|kingdom|seating(?=\sfor))\s(?:of|(?<=seating\s)for)\s{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
# "In front of 15,522 in the arena".
SPECTATORS = re.compile(rf"\b(?:in\sfront\sof|watched\sby|before)\s{HEDGE}(?:a\s)?$", re.VERBOSE | re.IGNORECASE)
FEWEST_SPECTATORS = 500.0
# "The number of jobs rose to 31", "arrests fell from 25".
NUMBER_OF = re.compile(
    rf"""\b(?:number|count|tally|fleet|network|pool|workforce)\sof\s(?:[\w’'-]+\s){{0,4}}?(?P<noun>[a-z]*[a-rt-z]s|people|men|women|children|police|staff|dead|injured
    |wounded|missing|unemployed|jobless)\b
    (?P<gap>[^.;:!?]{{0,80}}?)\b(?:to|at|was|is|were|are|reach(?:ed|ing)|of|from|stands|stood|exceed(?:s|ed)|hit)
    \s(?:at\s)?{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
# "Sales of new U.S. homes rose to an annual rate of 738,000."
SOLD_AT = re.compile(
    rf"""\b[Ss]ales\sof\s(?:[\w.-]+\s){{0,4}}?(?P<noun>homes|houses|cars|vehicles|trucks|flats|apartments|properties|tickets|phones)\b
    [^;!?]{{0,110}}?\b(?:rate|pace)\sof\s{HEDGE}$""",
    re.VERBOSE,
)
# "Refugees arrive at 2,000 a day", "people are dying at a rate of 40 a day".
AT_RATE = re.compile(
    rf"""\b(?P<noun>people|children|women|men|[a-z]+[a-rt-z]s)\s(?:(?:are|were|have|had|been|now|still)\s)*[a-z]{{3,}}
    \s(?:in\s|out\s|away\s|there\s)?at\s(?:(?:a|the)\s(?:rate|pace)\sof\s)?{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
EACH_TIME = re.compile(r"\s(?:a|an|per|each|every)\s(?:day|week|month|year|hour|minute|night)\b")
# "The hall has a capacity of 900", "the morgue, with a capacity of 40".
CAPACITY = re.compile(
    rf"""\b(?:(?P<dead>morgues?|mortuar(?:y|ies)|crematori(?:um|a))
    |halls?|stadiums?|arenas?|grounds?|theatres?|theaters?|churche?s?|venues?|prisons?|jails?|shelters?|ferr(?:y|ies)|camps?|mosques?
    |boats?|vessels?|dingh(?:y|ies)|cent(?:er|re)s?|facilit(?:y|ies)|hostels?|buse?s?|planes?|jets?|auditoriums?|cathedrals?|temples?|courtrooms?)
    \b[^.;:!?]{{0,70}}\b(?:capacity\s(?:of|is|was)|holds|seats|accommodates|(?:built|designed|licensed|meant)\sfor|carrying)
    \s{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
# "Users rose to 5 million and agents to 41,000".
GAPPED = re.compile(
    rf"(?:,|;|\band|\bwhile)\s(?:[a-z]+\s)?(?P<noun>[a-z]*[a-rt-z]s|people|women|men|children)\s(?:to|by)\s{HEDGE}$",
    re.VERBOSE,
)
# "Played in a temperature of minus two".
TEMPERATURE = re.compile(
    rf"\btemperatures?\s(?:is|was|were|had|has|of|at|to|fell|rose|dropped|reach(?:ed)?|hit|could|may|might|will|\s){{1,4}}{HEDGE}$",
    re.VERBOSE | re.IGNORECASE,
)
# "Villagers, perhaps as many as 34, were hurt".
AS_MANY_AS = re.compile(
    r"\b(?P<noun>[a-z]*[a-rt-z]s|people|women|men|children|police),\s(?:(?:perhaps|possibly|maybe)\s)?as\s(?:many|few)\sas\s$",
    re.IGNORECASE,
)
# "Staff, seven of whom were there".
OF_WHOM = re.compile(
    r"(?<!\d\s)\b(?P<noun>[a-z]*[a-rt-z]s|people|women|men|children|police|staff|crew),\s(?:at\sleast\s|about\s)?$",
    re.IGNORECASE,
)
PART_OF_THEM = re.compile(r"\sof\s(?:whom|which|them)\b")
# "Of the injured, six", "of those on board, about 40".
OF_THE_HURT = re.compile(
    rf"""\b[Oo]f\s(?:the|those|these)\s(?:[\w-]+\s)?(?:injured|dead|wounded|missing|detained|arrested|killed|on\sboard|victims|survivors)
    (?:\s[^,.;]{{1,40}})?,\s{HEDGE}$""",
    re.VERBOSE,
)
# "The plant employs 2,300", "it will hire 600".
STAFFED = re.compile(
    rf"\b(?:employ(?:s|ed|ing)?|hir(?:e[ds]?|ing)|recruit(?:s|ed|ing)?|l(?:ay|ays|aid|aying)\soff|sack(?:s|ed|ing)?)\s{HEDGE}$",
    re.VERBOSE | re.IGNORECASE,
)
# "A commitment of 156 jets from the maker, down by 30 to 126".
DOWN_TO = re.compile(
    rf"""\b(?:backlogs?|commitments?|deliver(?:y|ies)|fleet|number|orders?|stock|suppl(?:y|ies)|tally|total|workforce)\s(?:of|for)
    \s(?:[\w.’'-]+\s){{0,4}}?(?P<noun>[a-z]*[a-rt-z]s)\b[^.;:!?,]*(?:\s[A-Z]\.[A-Z]\.[^.;:!?,]*)?
    ,\s(?:down|up|cut|lowered|raised|reduced|increased)\s(?:(?:by|from)\s{HEDGE}[\d,.]+\s)?(?:by|from|to)\s{HEDGE}$""",
    re.VERBOSE,
)
# "412,087 votes against the 398,655 scored by Lima, a margin of 13,432".
OF_VOTES = re.compile(
    rf"""\bvotes\b(?:[^.;:!?]{{0,40}}?\b(?:against|over|to)\s(?:the\s|only\s|his\s|her\s)?
    |[^.;:!?]{{0,120}}?\b(?:lead|majority|margin|plurality)\sof\s){HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
# "The crash brings to 46 the number of people killed there."
TO_BEFORE = re.compile(rf"\bto\s{HEDGE}$", re.VERBOSE)
NUMBER_BEHIND = re.compile(
    r"\sthe\s(?:total\s|overall\s)?number\sof\s(?:[a-z-]+\s){0,2}?(?P<noun>people|women|men|children|[a-z]*[a-rt-z]s)\b"
)
LABELLED = re.compile(rf"(?:^|[.!?:\n]\s?)(?P<noun>Deaths|Arrests|Injuries|Burials|Cases):\s{HEDGE}$", re.VERBOSE)
LONGEST_TOLD = 170


def _many_behind(text: str, quantity: Quantity) -> str:
    """Return what a number is the number of: "brings to 46 the number of people killed"."""
    behind = NUMBER_BEHIND.match(text, quantity.end) if TO_BEFORE.search(text, 0, quantity.start) else None
    return "" if behind is None else behind["noun"].lower()


def named_before(text: str, quantity: Quantity) -> str:
    """Return what the words before the number say it counts ("a population of"), "" where they say nothing."""
    before = text[max(0, quantity.start - LONGEST_TOLD) : quantity.start]
    if (many := _collective().search(before)) is not None:
        return word_table("collective_units")[many["many"].lower()]
    if PEOPLE_OF.search(before) or STAFFED.search(before) or OF_THE_HURT.search(before):
        return "people"
    if SPECTATORS.search(before) and isinstance(quantity.value, float) and quantity.value >= FEWEST_SPECTATORS:
        return "spectators"
    if (capacity := CAPACITY.search(before)) is not None:
        return "bodies" if capacity["dead"] else "people"
    timed = EACH_TIME.match(text, quantity.end)
    found = (
        LABELLED.search(before)
        or NUMBER_OF.search(before)
        or SOLD_AT.search(before)
        or GAPPED.search(before)
        or DOWN_TO.search(before)
        or AS_MANY_AS.search(before)
        or (OF_WHOM.search(before) if PART_OF_THEM.match(text, quantity.end) else None)
        or (AT_RATE.search(before) if timed else None)
    )
    if found is not None and found["noun"].lower() not in word_list("priced_things"):
        return found["noun"].lower()
    warm = "degrees" if TEMPERATURE.search(before) else "votes" if OF_VOTES.search(before) else ""
    return warm or _many_behind(text, quantity) or sport_unit(text, quantity)


@cache
def _collective() -> re.Pattern[str]:
    """Return the pattern of a word for many right before its number."""
    words = "|".join(sorted(word_table("collective_units"), key=len, reverse=True))
    return re.compile(
        rf"""\b(?P<many>{words})(?::|\s(?:that\s|which\s|has\s|had\s|of\s\w+\s)*
        (?:of|was|is|at|to|rose\sto|reached|stands\sat|stood\sat
        |in\sexcess\sof|upwards\sof|exceeding|numbering|totall?ing|hit|topped|climbed\sto|exceeded))\s{HEDGE}$""",
        re.VERBOSE | re.IGNORECASE,
    )

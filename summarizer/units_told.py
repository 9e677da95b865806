"""The unit of a number that leaves it out because it was told just before: "from 4 million vehicles to 3 million"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from summarizer.carried_units import is_parallel, stands_alike
from summarizer.lexicon import word_list, word_table
from summarizer.quantity import Quantity
from summarizer.sport_units import sport_unit

SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")
HEDGE = r"""(?:(?:at\sleast|about|around|nearly|almost|some|up\sto|over|under|just|only|roughly|approximately|more\sthan
    |less\sthan|fewer\sthan|as\smany\sas|well\sover|just\sover|just\sunder|close\sto|an\sestimated|a\srecord)\s){0,2}"""
# What links a number to the one whose unit it shares.
LINK = re.compile(
    r"\b(?:from|to|at|and|or|versus|against|with|than|by|of|including|who|have|were|was|is|down|up|while|compared)\W*$",
    re.IGNORECASE,
)
COMPARED = re.compile(
    rf"(?:(?<=,)\sagainst|\bcompare[ds]?\s(?:with|to)|(?:up|down)\sfrom|versus|as\sagainst|rather\sthan|instead\sof)\s{HEDGE}(?:the\s)?$",
    re.VERBOSE | re.IGNORECASE,
)
# "That compares with 63 in May": the sentence before told the unit.
SET_AGAINST = re.compile(
    rf"[.!?][”\"’')]*\s+(?:That|It|This|The\sfigure)\s(?:compare[ds]|is|was)\s(?:with|to|(?:up|down)\sfrom)\s{HEDGE}$",
    re.VERBOSE,
)
# "With 34 percent, and Labour on 31": the shares of a poll.
ON = re.compile(rf"\b(?:on|against)\s{HEDGE}$", re.VERBOSE | re.IGNORECASE)
FROM, FROM_BACK = re.compile(r"\bfrom\s(?:about\s|nearly\s|just\s)?$", re.IGNORECASE), 20
TO = re.compile(r"(?:\s(?:a|an|per|each)\s[a-z]+)?(?:\s(?:in|on|last)\s[\w\s]{1,20})?\sto\s")
FAR_END = re.compile(rf"(?:\s(?:in|on|last)\s[\w\s]{{1,20}})?\sto\s{HEDGE}", re.VERBOSE)
# "Rose to 12.4 billion crowns from 9.8 billion".
BACK_FROM = re.compile(rf"(?:\s(?:in|on|last)\s[\w\s]{{1,20}})?,?\sfrom\s{HEDGE}", re.VERBOSE)
ROSE_TO = re.compile(rf"\b(?:to|at)\s{HEDGE}$", re.VERBOSE | re.IGNORECASE)
PART = re.compile(r"\sof\s(?:them|whom|which|those|these)\b", re.IGNORECASE)
MEASURED = frozenset(
    {"weight", "distance", "temperature", "speed", "volume", "area", "power", "duration", "percent", "money"}
)
SCALED = re.compile(r"illion|crore|lakh|\d\s?(?:m|bn|tn)\b", re.IGNORECASE)
ENDS_SUM = re.compile(r"(?=[.,;:)]|$|\s(?:in|on|a|last|this|for|from|to|and|the|after|before|by|at)\b)")
NEVER_LENT = frozenset({"score", "rank", "fraction"})
CASUALTIES_BEHIND = re.compile(
    r"""\s(?:people\s)?(?:(?:others\s|more\s)?(?:were\s|are\s|remain(?:ed)?\s|have\sbeen\s|had\sbeen\s)?(?:still\s|left\s)?
      |un[a-z]+ed\s)
    (?P<state>killed|injured|wounded|dead|missing|arrested|hurt|displaced|hospitali[sz]ed|homeless|stranded|trapped
      |unaccounted\sfor)\b""",
    re.VERBOSE,
)
# "9 of the 12 accused", "300,000 unemployed".
NAMED_BY_STATE = re.compile(
    r"\s(?:of\s(?:the|those)\s(?=dead|inj|wou|mis))?(?P<state>dead|injured|wounded|missing|accused|unemployed|jobless)\b(?!\s[a-z]+s\b)"
)
# "Some 5,000 have died", "1.5 million have been forced from their homes": only people do.
PEOPLE_BEHIND = re.compile(
    r"""\s(?:(?:have|had)\s(?:since\s|also\s|already\s)?(?:died|fled|drowned|voted|perished|signed\sup|been\s(?:forced
      |evacuated|infected|detained|buried|cremated|laid\sto\srest|vaccinated|rescued|treated|charged|convicted|jailed|left\shomeless))
    | (?:are|were|was)\s(?:still\s)?(?:feared|buried|cremated|believed\sto|evacuated|detained|rescued|infected|acquitted
      |in\s(?:hospital|custody|intensive\scare|(?:a\s)?(?:critical|serious|stable)\scondition))
    | who\b | on\sboard\b | aboard\b | tested\s(?:positive|negative)
    | died|fled|drowned|perished|marched|rallied|demonstrated|gathered|protested
    | queued|attended | lined\sthe | (?:took|taken)\s(?:part|to\sthe\sstreets) | turned\sout
    | remain(?:ed)?\sin\s(?:hospital|custody))\b""",
    re.VERBOSE | re.IGNORECASE,
)
CASUALTIES_BEFORE = re.compile(
    rf"\b(?P<state>kill(?:ed|ing|s)?|injur(?:ed|ing)|wound(?:ed|ing)|hurt|arrest(?:ed|ing)|detain(?:ed|ing))\s{HEDGE}$",
    re.VERBOSE,
)
# "Six were children", "31 bodies, 12 of them children".
WHO_THEY_WERE = re.compile(
    r"""\s(?:(?:were|are)|of\s(?:them|whom)(?:\s(?:were|are))?)\s
    (?P<who>children|women|men|civilians|girls|boys|students|pupils|foreigners|soldiers|teenagers|policemen|tourists|minors|babies)
    (?=[.,;]|$|\s(?:and|but|from|under|in|aged|over|who)\b)""",
    re.VERBOSE,
)
STATES = {
    "kill": "killed", "inju": "injured", "woun": "wounded", "hurt": "hurt", "arre": "arrested", "deta": "detained",
}  # fmt: skip
# "A town of 12,000", "a crew of 470".
PEOPLE_OF = re.compile(
    rf"""\b(?:town|village|city|community|hamlet|parish|island|settlement|suburb|district|crew|army|family|delegation
    |contingent|mob)\sof\s{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
# "In front of 15,522 in the arena".
SPECTATORS = re.compile(rf"\b(?:in\sfront\sof|watched\sby|before)\s{HEDGE}(?:a\s)?$", re.VERBOSE | re.IGNORECASE)
FEWEST_SPECTATORS = 500.0
# "The number of jobs rose to 31", "arrests fell from 25".
NUMBER_OF = re.compile(
    rf"""\b(?:number|count|tally)\sof\s(?:[\w’'-]+\s){{0,4}}?(?P<noun>[a-z]*[a-rt-z]s|people|men|women|children|police|staff|dead|injured
    |wounded|missing|unemployed|jobless)\b
    (?P<gap>[^.;:!?]{{0,80}}?)\b(?:to|at|was|is|were|are|reach(?:ed|ing)|of|from|stands|stood|exceed(?:s|ed)|hit)
    \s(?:at\s)?{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
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
# "The plant employs 2,300", "it will hire 600".
# "Users rose to 5 million and agents to 41,000".
GAPPED = re.compile(
    rf"(?:,|;|\band|\bwhile)\s(?:[a-z]+\s)?(?P<noun>[a-z]*[a-rt-z]s|people|women|men|children)\s(?:to|by)\s{HEDGE}$",
    re.VERBOSE,
)
# "Of the injured, six", "of those on board, about 40".
OF_THE_HURT = re.compile(
    rf"""\b[Oo]f\s(?:the|those|these)\s(?:[\w-]+\s)?(?:injured|dead|wounded|missing|detained|arrested|killed|on\sboard|victims|survivors)
    (?:\s[^,.;]{{1,40}})?,\s{HEDGE}$""",
    re.VERBOSE,
)
STAFFED = re.compile(
    rf"\b(?:employ(?:s|ed|ing)?|hir(?:e[ds]?|ing)|recruit(?:s|ed|ing)?|l(?:ay|ays|aid|aying)\soff|sack(?:s|ed|ing)?)\s{HEDGE}$",
    re.VERBOSE | re.IGNORECASE,
)
LABELLED = re.compile(rf"(?:^|[.!?:\n]\s?)(?P<noun>Deaths|Arrests|Injuries|Burials|Cases):\s{HEDGE}$", re.VERBOSE)
LONGEST_TOLD = 170
FARTHEST, MOST_BACK = 160, 4
LARGE = 1000.0
MOST_TIMES = 30.0
WHOLE = 100.0
INDEX_POINTS = frozenset({"points", "point"})


def with_told_unit(text: str, quantity: Quantity, before: Sequence[Quantity]) -> Quantity:
    """Return `quantity` with the unit of an earlier number of `before`, or of what the words before it count."""
    if quantity.unit or not quantity.bare:
        return quantity
    if (animals := _animals(text, quantity, before)) is not None:
        return animals
    if (people := _people(text, quantity)) is not None or not isinstance(quantity.value, float):
        return people or quantity
    if (measure := _measure_alongside(text, quantity, before)) is not None:
        return replace(quantity, unit=measure.unit, kind=measure.kind)
    told = next((q for q in reversed(before[-MOST_BACK:]) if _lends(text, q, quantity)), None)
    if told is not None:
        return replace(quantity, unit=told.unit, kind=told.kind, noun=told.noun)
    return replace(quantity, unit=_named_before(text, quantity))


def with_end_unit(text: str, quantity: Quantity, after: Quantity) -> Quantity:
    """Return a `quantity` from which a change starts with the unit of `after`, where it led: "from 24 to 60 seats"."""
    value, end = quantity.value, after.value
    if after.start < quantity.end and FAR_END.fullmatch(text, quantity.last, after.start):
        return replace(quantity, end=quantity.last)
    if quantity.unit or not quantity.bare or not after.unit or after.kind in NEVER_LENT:
        return quantity
    if (
        not isinstance(value, float)
        or not isinstance(end, float)
        or not FAR_END.fullmatch(text, quantity.end, after.start)
    ):
        return quantity
    starts = FROM.search(text[max(0, quantity.start - FROM_BACK) : quantity.start])
    if not starts or not end / MOST_TIMES <= value <= end * MOST_TIMES:
        return quantity
    return replace(quantity, unit=after.unit, kind=after.kind, noun=after.noun)


def _measure_alongside(text: str, quantity: Quantity, before: Sequence[Quantity]) -> Quantity | None:
    """Return the measure that the number goes on, in a sentence that counts nothing: "212 mm in Lode and 140 in"."""
    near = [q for q in before[-MOST_BACK:] if not SENTENCE_END.search(text[q.end : quantity.start])]
    if any(q.kind not in MEASURED for q in near):
        return None
    return next((told for told in reversed(near) if _goes_on(text, told, quantity)), None)


def _goes_on(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether a number of like size stands in its sentence as the measure `told` did."""
    value, other = quantity.value, told.value
    if not isinstance(value, float) or not isinstance(other, float):
        return False
    if not other / MOST_TIMES <= value <= other * MOST_TIMES:
        return False
    gap, behind = text[told.end : quantity.start], text[quantity.end : quantity.end + FROM_BACK]
    if told.kind == "money":
        # "6.2 billion rupees on Monday, after 1.4 billion": who tells millions tells them of money again.
        return stands_alike(text, told, quantity) or (
            SCALED.search(text, quantity.first, quantity.last) is not None
            and ENDS_SUM.match(text, quantity.end) is not None
        )
    return is_parallel(gap, gap, behind) or stands_alike(text, told, quantity)


def _animals(text: str, quantity: Quantity, before: Sequence[Quantity]) -> Quantity | None:
    """Return `quantity` counting the animals, or samples, that its sentence told of, where it says how they fared."""
    if not (CASUALTIES_BEHIND.match(text, quantity.end) or PEOPLE_BEHIND.match(text, quantity.end)):
        return None
    told = next((q for q in reversed(before[-MOST_BACK:]) if q.unit.lower() in word_list("animals")), None)
    if told is None or SENTENCE_END.search(text[told.end : quantity.start]):
        return None
    return replace(quantity, unit=told.unit)


def _people(text: str, quantity: Quantity) -> Quantity | None:
    """Return `quantity` counting people, where only people do what is done or were hurt; `None` elsewhere."""
    behind = CASUALTIES_BEHIND.match(text, quantity.end)
    if behind is not None:
        return replace(quantity, unit=f"people {behind['state']}", end=behind.end())
    if (behind := NAMED_BY_STATE.match(text, quantity.end)) is not None:
        return replace(quantity, unit=behind["state"], end=behind.end())
    if (behind := WHO_THEY_WERE.match(text, quantity.end)) is not None:
        return replace(quantity, unit=behind["who"])
    if PEOPLE_BEHIND.match(text, quantity.end):
        return replace(quantity, unit="people")
    ahead = CASUALTIES_BEFORE.search(text[max(0, quantity.start - FARTHEST) : quantity.start])
    return None if ahead is None else replace(quantity, unit=f"people {STATES[ahead['state'][:4]]}")


def _lends(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether `quantity` shares the unit of `told`: near, linked and of like size."""
    gap = text[told.end : quantity.start]
    value, other = quantity.value, told.value
    if not told.unit or told.kind in NEVER_LENT or len(gap) > FARTHEST:
        return False
    if not isinstance(value, float) or not isinstance(other, float):
        return False
    like_size = other / MOST_TIMES <= value <= other * MOST_TIMES
    if SENTENCE_END.search(gap):
        return like_size and bool(SET_AGAINST.search(gap)) and len(SENTENCE_END.findall(gap)) == 1
    if told.unit.lower() in INDEX_POINTS:
        return value >= abs(other) and gap.rstrip().endswith(("to", "at"))
    if PART.match(text, quantity.end):
        return told.kind == "count" and value < other
    return like_size and (_ends_a_change(text, told, gap) or _is_compared(text, told, quantity))


def _ends_a_change(text: str, told: Quantity, gap: str) -> bool:
    """Tell whether the number ends what `told` begins: "from 208 pounds to 193"."""
    return bool(TO.fullmatch(gap) and FROM.search(text[max(0, told.start - FROM_BACK) : told.start]))


def _is_compared(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether a number is set against `told`, or linked to it and too large for anything else."""
    gap, value = text[told.end : quantity.start], quantity.value
    if not isinstance(value, float):
        return False
    if COMPARED.search(gap):
        return True
    if BACK_FROM.fullmatch(gap) and ROSE_TO.search(text[max(0, told.start - FROM_BACK) : told.first]):
        return True
    if told.kind == "percent":
        return value <= WHOLE and bool(ON.search(gap))
    if told.kind != "count" or not told.unit.islower() or not isinstance(told.value, float):
        return False
    return min(value, told.value) >= LARGE and bool(LINK.search(gap))


def _named_before(text: str, quantity: Quantity) -> str:
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
        or GAPPED.search(before)
        or (AT_RATE.search(before) if timed else None)
    )
    if found is not None and found["noun"].lower() not in word_list("priced_things"):
        return found["noun"].lower()
    return sport_unit(text, quantity)


@cache
def _collective() -> re.Pattern[str]:
    """Return the pattern of a word for many right before its number."""
    words = "|".join(sorted(word_table("collective_units"), key=len, reverse=True))
    return re.compile(
        rf"""\b(?P<many>{words})(?::|\s(?:that\s|which\s|has\s|had\s|of\s\w+\s)*
        (?:of|was|is|at|to|rose\sto|reached|stands\sat|stood\sat
        |numbering|totall?ing|hit|topped|climbed\sto|exceeded))\s{HEDGE}$""",
        re.VERBOSE | re.IGNORECASE,
    )

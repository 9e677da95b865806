"""The unit of a number alone, carried over from the last count: "25 visits a day before the storm. Now it is 24"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.bare_decimals import goes_with_share
from summarizer.had_by_names import BEHIND_NAME, SENTENCE_END, is_had, is_won
from summarizer.lexicon import word_list, word_table
from summarizer.quantity import Quantity
from summarizer.schema import Document

# How far back the noun may stand, in characters and in paragraphs: the count carried over carries on itself.
FARTHEST, MOST_PARAGRAPHS = 420, 2
# How much of the words around a number is read.
BACK, AHEAD = 70, 60
CLAUSE_END = re.compile(r"[.!?,;]")
# Numbers of one thing are of like size.
MOST_TIMES, SMALLEST_LARGE, MOST_LENDERS = 30.0, 1000.0, 3
YEARS = (1500.0, 2100.0)
WHEN = r"""(?:(?:on|in|by|during|last|this|next|since|until|before|after|over)\s(?:the\s)?(?:same\s)?
    (?:(?:early|late|mid)[\s-])?(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November
    |December|(?:19|20)\d\d|pandemic|war|crisis|lockdown|elections?|outbreak|invasion|storm|strike|week|month|year|season|quarter|summer|winter|spring|autumn|day|morning|night|weekend|end\sof)s?\b
    |(?:the|a)\s(?:day|week|month|year|decade|season)\s(?:before|earlier|ago|after)|(?:now|today|tonight|tomorrow|yesterday|so\sfar|already|this\stime|last\stime|before\sthat)\b
    |(?:two|three|four|five|six|ten|\d\d?)\s(?:years|months|weeks|days)\s(?:ago|earlier|before)\b
    |in\sthe\s(?:last|past|next|first|second|third|latest)(?:\s[a-z]+)?(?:\s(?:hours?|days?|weeks?|months?|years?))?\b
    |a\s(?:year|month|week|decade|season)\searlier|at\sthe\s(?:weekend|end|start|time|height|peak|same\stime)
    |at\s(?:this|that)\s(?:time|point|stage))"""
END = rf"(?=\s*(?:$|[.;:!?](?:\s|[”\"’']|$)|,[”\"’']?\s|\s(?:{WHEN}|each\b|apiece\b|and\b|but\b|or\b|to\b|from\b)))"
# "61 on Saturday", "310 in 2017", "24 now": a number of the series of which the last was one.
DATED_BEHIND = re.compile(rf",?\s{WHEN}", re.VERBOSE)
DATED_BEFORE = re.compile(rf"{WHEN}(?:\s\d\d?)?(?:\s(?:19|20)\d\d)?,?\s(?:\w+\s){{0,4}}$", re.VERBOSE | re.IGNORECASE)
ENDS = re.compile(END, re.VERBOSE)
# "Down to 12", "compared with 63", "as many as 40", "the total to 312", "it was only 33".
HEDGE = r"""(?:(?:at\sleast|about|around|nearly|almost|some|up\sto|over|under|just|only|roughly|approximately|more\sthan
    |less\sthan|fewer\sthan|as\s(?:many|few)\sas|well\sover|close\sto|a|another|a\sfurther|an\sadditional)\s){0,3}"""
SET_AGAINST = re.compile(
    rf"""\b(?:(?:up|down)\s(?:from|to)|compare[ds]?\s(?:with|to)|versus|from|against
    |(?:it|this|that|number|total|figure|count|average|record|capacity|fleet|stock|backlog|traffic)\s(?:now\s)?(?:to|at|of|was|is|were|will\sbe|would\sbe|stands\sat|stood\sat|reached|hit)
    |(?:there|they)\s(?:were|are|had\sbeen|have\sbeen)|(?:rose|rises|rising|fell|falls|falling|dropped|climbed|grew|jumped)\s(?:to|from)
    |(?:it|they|we|which|that)\s(?:now\s)?(?:ha[sd]|have)
    |plus\sor\sminus|needs?|needed|saw|sees?|seen|report(?:ed|s)|record(?:ed|s)|expect(?:ed|s)?|predict(?:ed|s)|forecast|count(?:ed|s)|handle[ds]?|h[oe]lds?
    |(?:pass|top|cross|exceed|surpass)(?:ed|ped|es|s|ing|ping)?
    |(?:hop|aim|plan)(?:e[ds]?|ed|s|ing|ned|ning)?\sfor|hit(?:s|ting)?|reach(?:ed|es|ing)?
    |takes?|took|taking|carr(?:y|ies|ied|ying)|conced(?:e[ds]?|ing)|admit(?:s|ted|ting)?)
    \s{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
# "Score of 79", "ranked 12": something else than the things told is measured.
MEASURED = re.compile(
    r"\b(?:scor\w+|rank\w*|rat(?:ed|ing)|index|ages?d?|grad\w+|level|temperature|speed|price|odds|points?|lead|won|beat|lost"
    r"|overs|innings|wickets?|tally|tolls?|goals?|channel|page|bus|route|flight|highway|interstate|number\sis|hashtag)\b",
    re.IGNORECASE,
)
# "A crew of fewer than 700": what it is many of stands before it.
MANY_OF = re.compile(
    rf"""\b(?!number|total|average|count|fleet|stock|backlog|maximum|minimum|record|figure|tally|capacity|peak|low|high|out|increase|rise|jump|fall|drop
    |decrease|decline|gain|surge)[a-z]+\sof\s{HEDGE}$""",
    re.VERBOSE,
)
# "41 prices up, 12 down and nine unchanged".
STATE_WORD = r"(?:[a-z]{3,}(?:ing|ed)|up|down|higher|lower)"
STATE_LED, STATE_BEHIND = re.compile(rf"\s{STATE_WORD}(?:,|\sand)\s"), re.compile(rf"\s{STATE_WORD}(?=[.,;]|$|\sand\b)")
# "61 arrested, and 30 charged".
AND_PARTICIPLE = re.compile(r"(?:\band|,)\s$"), re.compile(r"\s[a-z]{3,}ed\b(?=[.,;]|$|\s(?:on|in|by|at)\b)")
LAST_WORD = re.compile(rf"(?P<word>[a-z]{{4,}})\s{HEDGE}$", re.VERBOSE)
NO_VERB = re.compile(
    r"from|with|than|over|about|nearly|almost|under|just|only|some|around|were|have|that|which|been|least|roughly|most|down"
)
VERB_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
MANY_AS = re.compile(r"\b(?:as\s(?:many|few)\sas|fewer\sthan)\s(?:a\s)?$", re.IGNORECASE)
FURTHER = re.compile(r"\b(?:another|a\sfurther|an\sadditional)\s$", re.IGNORECASE)
MORE = re.compile(r"\s(?:more|others?|fewer)\b(?!\s(?:than|of|to|and)\b)")
# "20 fights, nine by knockout".
PART_GAP = re.compile(rf"^[^,;]{{0,60}}(?:,|;|\s[-–—])\s{HEDGE}$", re.VERBOSE)
# "It took delivery of eight ships and retired 12", "40 homes, of which it has built 12".
AND_DID = re.compile(rf"\b(?:and|but)\s(?:(?:then|ha[sd]|have|will)\s)?(?P<verb>[a-z]{{4,}})\s{HEDGE}$", re.VERBOSE)
OF_WHICH_DONE = re.compile(rf"\bof\s(?:which|whom)\s(?:\w+\s){{1,4}}{HEDGE}$", re.VERBOSE)
# "Of which 779 came last week", "an increase of 778", "Spain has had 153,000 and Italy 143,000".
OF_WHICH = re.compile(rf"\b(?:of|among|including)\s(?:which|whom|these|those|them),?\s{HEDGE}$", re.VERBOSE)
CHANGED_BY = re.compile(
    rf"\b(?:(?:increase|rise|jump|fall|drop|decrease|decline|gain|surge)\sof|(?:up|down)(?:\sby)?)\s{HEDGE}$",
    re.VERBOSE,
)
PREPOSITION = re.compile(r"\s(?P<word>in|from|at|on|to|for|among|against|of|by|near|with|off)\b")
BEFORE_IT = re.compile(rf"\b(?:with)?(?P<word>for|with|to|at|on|in|by|after)\s{HEDGE}$", re.VERBOSE | re.IGNORECASE)
COORDINATED, WHERE = re.compile(r"[,;]|\b(?:and|but|while|or)\b"), frozenset({"in", "on", "at"})
LISTED = re.compile(rf"(?:,|\bfollowed\sby|\band|\bor|\bbut|\bwith|;)\s{HEDGE}$", re.VERBOSE)
OF_THEM = re.compile(r"\sof\s(?:them|those|these|whom|which)\b(?!\s[a-z]+s\b)")
# "180 more than last year", "Some 2,400 passed".
MORE_THAN_THEN = re.compile(
    r"\s(?:more|fewer)\sthan\s(?:now|then|expected|planned|before|forecast|previously|(?:last|the\s(?:previous|same)|a|the)\s(?:year|month|week|season|day)|in|on|at|during|before)\b"
)
# "312 deaths last month, 4,778 in all".
IN_ALL = re.compile(
    r",?\s(?:in\s(?:all|total)|altogether)\b(?!\s(?:the|of|but)\b)"
    r"|\s(?:against|in\sfavou?r|opposed|abstain(?:ed|ing))(?=[.,;]|\s(?:and|it|the\s(?:motion|bill|plan))\b)"
)
OPENS = re.compile(rf"(?:^|[,;]\s)\s*{HEDGE}$", re.VERBOSE | re.IGNORECASE)
DID = re.compile(r"\s[a-z]{3,}ed\b")
STATE = re.compile(r"\s(?:have|has|had|are|is|were|was|went|remain(?:ed|s)?|did|do|will|would|could|may|might|must)\b")
BEING = re.compile(
    r"(?i)\b(?:admitted|hospitali[sz]ed|hurt|injured|killed|charged|arrested|released|jailed|convicted|died|treated|fled|detained)\b"
)
# "The 14th murder this year, against 31 last year".
COUNTED_OFF = frozenset(
    {"arrest", "attack", "case", "conviction", "death", "goal", "homicide", "killing", "murder"}
) | frozenset({"shooting", "strike", "win"})
# What is measured out is told in series too: "11,000 barrels a day. In March it was 16,000".
MEASURED_OUT = frozenset({"volume", "weight", "power", "area"})
# A plural, or one of the nouns that look the same when several are told.
PLURAL = re.compile(r"[a-z]{2,}[a-rt-z]s|[A-Z]{2,}s|people|men|women|children|police|aircraft|staff")
# "Four were killed and two others injured": only people are.
OTHERS = "others"
HURT = re.compile(
    r"\s(?:(?:were|was|are|have\sbeen|had\sbeen|remain(?:ed)?)\s)?(?:(?:seriously|badly|slightly|critically|still|also|later)\s)?"
    r"(?:killed|injured|wounded|hurt|dead|missing|arrested|hospitali[sz]ed|charged|detained|jailed|trapped|displaced)\b"
)
NEVER_LENT = frozenset({"times", "points", "others", "years old", "shares", "more", "runs", "spectators"})


def with_carried_units(document: Document, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield `quantities`, in order, those without a unit with that of the count before, where they go on about it."""
    lenders: list[Quantity] = []
    last: Quantity | None = None
    for quantity in quantities:
        carried = quantity
        if quantity.unit == OTHERS:
            carried = replace(quantity, unit=_others(document.article.text, lenders[-1] if lenders else None, quantity))
        elif _is_alone(quantity) and not goes_with_share(document.article.text, last, quantity):
            # A large number may go on about a large one told before the last few small ones.
            near = lenders[-1 : -1 - MOST_LENDERS : -1] if _largest(quantity) >= SMALLEST_LARGE else lenders[-1:]
            lender = next((lender for lender in near if _goes_on(document, lender, quantity)), None)
            carried = quantity if lender is None else _carried(quantity, lender)
        if _may_lend(document.article.text, carried):
            lenders.append(carried)
        last = carried
        yield carried


def _carried(quantity: Quantity, lender: Quantity) -> Quantity:
    """Return `quantity` with the unit of `lender`."""
    kind = lender.kind if lender.kind in MEASURED_OUT else quantity.kind
    return replace(quantity, unit=f"{_thing(lender)}{quantity.unit}", noun=lender.noun, kind=kind)


def _others(text: str, lender: Quantity | None, quantity: Quantity) -> str:
    """Return what "others" are: the same as was counted just before, or people where they were hurt or arrested."""
    behind, hurt = text[quantity.end : quantity.end + AHEAD], word_list("person_units")
    unknown = "people" if HURT.match(behind) else OTHERS
    if lender is None:
        return unknown
    far = SENTENCE_END.search(text, lender.end, quantity.start)
    if _thing(lender) in hurt:
        return "people" if far else _thing(lender)
    return unknown if far or unknown != OTHERS else _thing(lender)


def _thing(lender: Quantity) -> str:
    """Return what the lender counts, without the day it counts it by."""
    thing = lender.unit.split("/")[0]
    if lender.kind == "rank":
        return f"{thing}s" if thing in COUNTED_OFF else thing
    return "people" if thing.startswith("people ") else thing


def _may_lend(text: str, quantity: Quantity) -> bool:
    """Tell whether a count names a thing that a later number may count again."""
    if quantity.kind == "rank":
        return quantity.unit in COUNTED_OFF
    if quantity.kind in MEASURED_OUT:
        return quantity.value is not None
    if (
        quantity.kind not in {"count", "rate"}
        or quantity.value is None
        or not quantity.unit
        or (quantity.unit == "children" and quantity.noun is None)  # of "a mother of three"
    ):
        return False
    if text[quantity.last : quantity.last + 1] == "-":
        return False
    thing = _thing(quantity)
    light = word_list("light_units") - word_list("person_units")
    idle = thing in NEVER_LENT | light or thing in word_table("measure_units")
    return not idle and bool(PLURAL.fullmatch(thing))


def _is_alone(quantity: Quantity) -> bool:
    """Tell whether a number names no unit."""
    alone = not quantity.unit or (quantity.kind == "rate" and quantity.unit.startswith("/"))
    return quantity.kind in {"count", "rate"} and quantity.bare and alone and quantity.value is not None


def _largest(quantity: Quantity) -> float:
    """Return the value of a quantity, of a range the upper end; 0 where there is none."""
    return max(quantity.value) if isinstance(quantity.value, tuple) else quantity.value or 0.0


def _goes_on(document: Document, lender: Quantity, quantity: Quantity) -> bool:
    """Tell whether `quantity` counts what `lender` did: near, of like size and told as one more of a series."""
    text, value = document.article.text, _largest(quantity)
    gap, written = text[lender.end : quantity.start], text[quantity.first : quantity.last]
    if len(gap) > FARTHEST or gap.count("\n\n") > MOST_PARAGRAPHS or not value.is_integer() or value <= 1:
        return False
    before, behind = text[max(0, quantity.first - BACK) : quantity.first], text[quantity.end : quantity.end + AHEAD]
    before = SENTENCE_END.split(before)[-1]
    changed = CHANGED_BY.search(before) and SMALLEST_LARGE <= value < _largest(lender)
    if not changed and not _is_of_size(value, _largest(lender), written):
        return False
    since = SENTENCE_END.split(text[max(lender.end, quantity.first - BACK) : quantity.first])[-1]
    won = is_won(_thing(lender), before)
    measured = (CLAUSE_END.split(since)[-1], CLAUSE_END.split(behind)[0])
    if not won and (MANY_OF.search(before) or any(MEASURED.search(words) for words in measured)):
        return False
    if quantity.kind == "rate":
        of_rates = lender.kind == "rate" or "\n" not in gap
        return of_rates and bool(ENDS.match(behind) or STATE.match(behind))
    listed = value >= SMALLEST_LARGE and BEHIND_NAME.search(before) and behind.startswith(")")
    had = is_had(_thing(lender), value, gap, before, since)
    if (
        listed
        or is_parallel(gap, before, behind)
        or (STATE_LED.fullmatch(gap) and STATE_BEHIND.match(behind))
        or stands_alike(text, lender, quantity)
        or ((had or won) and (ENDS.match(behind) or DATED_BEHIND.match(behind)))
        or _is_part(lender, gap, value, behind)
    ):
        return True
    return _is_one_more(lender, before, behind) or (
        bool(ENDS.match(behind)) and _has_its_verb(text[max(0, lender.start - FARTHEST) : lender.first], before)
    )


def is_parallel(gap: str, before: str, behind: str) -> bool:
    """Tell whether the same preposition follows two numbers of one list: "13 raids in Norvale and two in Ostmark"."""
    second = PREPOSITION.match(behind)
    if second is None or SENTENCE_END.search(gap) or not LISTED.search(before):
        return False
    alike = WHERE if second["word"] in WHERE else {second["word"]}
    return any(first["word"] in alike for first in PREPOSITION.finditer(gap))


def stands_alike(text: str, lender: Quantity, quantity: Quantity) -> bool:
    """Tell whether one preposition stands before two numbers of one list: "Chile with 14 medals, Peru with nine"."""
    gap = text[lender.end : quantity.first]
    first, second = (BEFORE_IT.search(text[max(0, q.first - BACK) : q.first]) for q in (lender, quantity))
    same = first is not None and second is not None and first["word"].lower() == second["word"].lower()
    listed = bool(COORDINATED.search(gap)) and not SENTENCE_END.search(gap)
    return same and listed and bool(ENDS.match(text, quantity.end))


def _is_part(lender: Quantity, gap: str, value: float, behind: str) -> bool:
    """Tell whether a smaller number behind a comma is of some of those just counted: "20 fights, nine by knockout"."""
    near = PART_GAP.search(gap) and not SENTENCE_END.search(gap)
    return bool(near) and value < _largest(lender) and bool(PREPOSITION.match(behind))


def _has_its_verb(told: str, before: str) -> bool:
    """Tell whether the verb right before the number stands right before an earlier one: "lent 62,000 books"."""
    last = LAST_WORD.search(before)
    word = last["word"] if last is not None else ""
    if not word or NO_VERB.fullmatch(word):
        return False
    stem = VERB_ENDING.sub("", word)
    return bool(re.search(rf"\b{stem}(?:e|es|s|ed|ing)?\s(?:\w+\s){{0,2}}(?:\d|$)", told))


def _is_one_more(lender: Quantity, before: str, behind: str) -> bool:
    """Tell whether the words around a number say that it is one more of a series."""
    if OF_WHICH.search(before) or (CHANGED_BY.search(before) and ENDS.match(behind)):
        return True
    did = OPENS.search(before) and DID.match(behind) and not BEING.match(behind.lstrip())
    more = MORE_THAN_THEN.match(behind) or MORE.match(behind) or OF_THEM.match(behind)
    if (
        did
        or more
        or (
            FURTHER.search(before)
            and (ENDS.match(behind) or STATE.match(behind) or (DID.match(behind) and not BEING.match(behind.lstrip())))
        )
    ):
        return True
    if STATE.match(behind):
        people = _thing(lender) in word_list("person_units") | word_list("weighty_units")
        return people or not BEING.search(behind)
    participle = AND_PARTICIPLE[0].search(before) and AND_PARTICIPLE[1].match(behind)
    if IN_ALL.match(behind) or DATED_BEHIND.match(behind) or MANY_AS.search(before) or participle:
        return True
    verb = AND_DID.search(before)
    told = (verb is not None and not NO_VERB.fullmatch(verb["verb"])) or OF_WHICH_DONE.search(before)
    return bool(ENDS.match(behind)) and bool(told or SET_AGAINST.search(before) or DATED_BEFORE.search(before))


def _is_of_size(value: float, other: float, written: str) -> bool:
    """Tell whether two counts may be of one thing."""
    if YEARS[0] <= value <= YEARS[1] and other < SMALLEST_LARGE and "," not in written:
        return False
    return other / MOST_TIMES <= value <= other * MOST_TIMES

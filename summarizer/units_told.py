"""The unit of a number that leaves it out because it was told just before: "from 4 million vehicles to 3 million"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.bare_decimals import alone_among
from summarizer.carried_units import is_parallel, stands_alike
from summarizer.exchange_rates import exchanged
from summarizer.named_units import HEDGE, named_before
from summarizer.number_tellers import stands_for_others
from summarizer.people_units import MOST_BACK, SENTENCE_END, with_people
from summarizer.quantity import Quantity
from summarizer.schema import FigureKind

# What links a number to the one whose unit it shares.
LINK = re.compile(
    r"\b(?:from|to|at|and|or|versus|against|with|than|by|of|including|who|have|were|was|is|down|up|while|compared)\W*$",
    re.IGNORECASE,
)
COMPARED = re.compile(
    rf"""(?:(?<=,)\sagainst|\bcompare[ds]?\s(?:with|to)|(?:up|down)\sfrom|versus|as\sagainst|(?:half|twice|double|thirds?|quarters?)(?:\sof)?|rather\sthan|instead\sof|(?:well\s|far\s|just\s)?(?:above|below|beyond|short\sof))\s{HEDGE}(?:the\s)?
    (?:(?:an?|the|its)\s(?:[a-z-]+\s){{0,2}}(?:average|mean|norm|target|limit|rate|total|record)\s(?:of\s)?)?$""",
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
# "With 4.6 and 3.9 percent", "46, 49 and 20 micrograms".
NEXT_OF_LIST = re.compile(rf"(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s){HEDGE}", re.VERBOSE)
LISTED_KINDS = frozenset({"percent", "weight", "distance", "temperature", "speed", "volume", "area", "power"})
# "Rose to 12.4 billion crowns from 9.8 billion".
BACK_FROM = re.compile(rf"(?:\s(?:in|on|last)\s[\w\s]{{1,20}})?,?\sfrom\s{HEDGE}", re.VERBOSE)
ROSE_TO = re.compile(rf"\b(?:to|at)\s{HEDGE}$", re.VERBOSE | re.IGNORECASE)
PART = re.compile(r"\sof\s(?:them|whom|which|those|these)\b", re.IGNORECASE)
MEASURED = frozenset(
    {"weight", "distance", "temperature", "speed", "volume", "area", "power", "duration", "percent", "money"}
)
SCALED = re.compile(r"illion|crore|lakh|\d\s?(?:m|bn|tn)\b", re.IGNORECASE)
ENDS_SUM = re.compile(r"(?=[.,;:)]|$|\s(?:in|on|a|last|this|for|from|to|and|the|after|before|by|at|with)\b)")
NEVER_LENT = frozenset({"score", "rank", "fraction"})
# "Made 90 million crowns. A year ago it lost 400 million."
PAID = re.compile(
    rf"""\b(?:los[et]s?|losing|lost|ma[dk]es?|making|earn(?:s|ed|ing)?|p(?:aid|ays?|aying)|wants?|wanted|costs?|spen[dt]s?|spending
    |rais(?:ed?|es|ing)|ow(?:ed?|es|ing)|offer(?:s|ed|ing)?|worth|donat(?:ed?|es)|pledg(?:ed?|es)|invest(?:s|ed|ing)?|borrow(?:s|ed)?
    |seek(?:s|ing)?|demand(?:s|ed|ing)?)\s{HEDGE}$""",
    re.VERBOSE,
)
# "Rose by 2.3 years to 44.1".
CHANGED_BY, TO_LEVEL = re.compile(r"\bby\s(?:about\s|nearly\s|just\s)?$"), re.compile(rf",?\sto\s{HEDGE}", re.VERBOSE)
# "By 1,400 votes out of 4.3 million".
OUT_OF = re.compile(rf"^\sout\sof\s{HEDGE}(?:(?:a|the)\s(?:total\sof\s)?)?$", re.VERBOSE)
# "One in six homes stands empty, some 4,200 in all".
SHARE_OF, ALL_TOLD = "share of ", re.compile(r"(?=[.;)]|$|,\s|\s(?:in\s(?:all|total)|altogether)\b)")
OR_SOME = re.compile(rf"^[^.;]{{0,60}},\s(?:or\s)?{HEDGE}$", re.VERBOSE)
FARTHEST = 160
LARGE = 1000.0
MOST_TIMES = 30.0
WHOLE = 100.0
INDEX_POINTS = frozenset({"points", "point"})


def with_told_unit(text: str, quantity: Quantity, before: Sequence[Quantity]) -> Quantity:
    """Return `quantity` with the unit of an earlier number of `before`, or of what the words before it count."""
    if quantity.unit or not quantity.bare:
        return quantity
    if (people := with_people(text, quantity, before)) is not None or not isinstance(quantity.value, float):
        return people or quantity
    if (alone := _told_outright(text, quantity, before)) is not None:
        return replace(quantity, unit=alone[0], kind=alone[1])
    if (measure := _measure_alongside(text, quantity, before)) is not None:
        return replace(quantity, unit=measure.unit, kind=measure.kind)
    told = next(
        (q for q in reversed(before[-MOST_BACK:]) if not _is_aside(text, q, quantity) and _lends(text, q, quantity)),
        None,
    )
    if told is not None:
        return replace(quantity, unit=told.unit, kind=told.kind, noun=told.noun)
    return replace(quantity, unit=named_before(text, quantity))


def _told_outright(text: str, quantity: Quantity, before: Sequence[Quantity]) -> tuple[str, FigureKind] | None:
    """Return unit and kind of a number that the words around it give it, whatever was counted before."""
    if (pair := exchanged(text, quantity)) is not None:
        return pair, "money"
    whole = _in_all(text, quantity, before)
    return alone_among(text, quantity, before) if whole is None else (whole, "count")


def with_end_unit(text: str, quantity: Quantity, after: Quantity) -> Quantity:
    """Return a `quantity` from which a change starts, or a list, with the unit of `after`: "from 24 to 60 seats"."""
    value, end = quantity.value, after.value
    if after.start < quantity.end and FAR_END.fullmatch(text, quantity.last, after.start):
        return replace(quantity, end=quantity.last)
    if quantity.unit or not quantity.bare or not after.unit or after.kind in NEVER_LENT:
        return quantity
    if not isinstance(value, float) or not isinstance(end, float):
        return quantity
    gap = text[quantity.end : after.start]
    from_here = FAR_END.fullmatch(gap) and FROM.search(text[max(0, quantity.start - FROM_BACK) : quantity.start])
    listed = after.kind in LISTED_KINDS and NEXT_OF_LIST.fullmatch(gap) and not _is_spelled(text, quantity)
    if not (from_here or listed) or not end / MOST_TIMES <= value <= end * MOST_TIMES:
        return quantity
    return replace(quantity, unit=after.unit, kind=after.kind, noun=after.noun)


def _in_all(text: str, quantity: Quantity, before: Sequence[Quantity]) -> str | None:
    """Return the things of which a share was told just before: "one in six homes stands empty, some 4,200 in all"."""
    share = before[-1] if before and before[-1].kind == "fraction" else None
    if share is None or not share.unit.startswith(SHARE_OF) or not OR_SOME.search(text[share.end : quantity.start]):
        return None
    return share.unit.removeprefix(SHARE_OF) if ALL_TOLD.match(text, quantity.end) else None


def _measure_alongside(text: str, quantity: Quantity, before: Sequence[Quantity]) -> Quantity | None:
    """Return the measure that the number goes on, in a sentence that counts nothing: "212 mm in Lode and 140 in"."""
    if before and before[-1].kind in MEASURED and _is_led_to(text, before[-1], quantity):
        return before[-1]
    paid = next((q for q in reversed(before[-MOST_BACK:]) if q.kind == "money"), None)
    if paid is not None and _is_of_money(text, paid, quantity):
        return paid
    near = [q for q in before[-MOST_BACK:] if not SENTENCE_END.search(text[q.end : quantity.start])]
    if any(q.kind not in MEASURED for q in near):
        return None
    return next((told for told in reversed(near) if _goes_on(text, told, quantity)), None)


def _is_of_money(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether millions are paid or lost in the sentence after one of money: "made 90m crowns. It lost 400m"."""
    gap, millions = text[told.end : quantity.start], SCALED.search(text, quantity.first, quantity.last)
    paid = PAID.search(gap) and len(SENTENCE_END.findall(gap)) == 1 and len(gap) <= FARTHEST
    return bool(millions and paid and ENDS_SUM.match(text, quantity.end))


def _is_led_to(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether a measure is told by which something changed and then where that led: "by 2.3 years to 44.1"."""
    if told.kind in {"percent", "money"}:
        return False
    by = CHANGED_BY.search(text[max(0, told.start - FROM_BACK) : told.start])
    level = TO_LEVEL.fullmatch(text, told.end, quantity.start) and ENDS_SUM.match(text, quantity.end)
    return bool(by and level)


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


def _is_aside(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether `told` stands in a bracket closed before `quantity`: "345 crowns ($90) a bag, against 212"."""
    return (
        told.kind != "count"
        and text[max(0, told.start - 1) : told.start] == "("
        and ")" in text[told.end : quantity.start]
    )


def _lends(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether `quantity` shares the unit of `told`: near, linked and of like size."""
    gap = text[told.end : quantity.start]
    value, other = quantity.value, told.value
    # Who writes "10 per cent" and "six years" means years by "up from four".
    spelled = told.kind == "percent" and _is_spelled(text, quantity) and not _is_spelled(text, told)
    if not told.unit or told.kind in NEVER_LENT or len(gap) > FARTHEST or spelled:
        return False
    if not isinstance(value, float) or not isinstance(other, float):
        return False
    out_of = OUT_OF.search(gap) and told.kind == "count" and value > other
    like_size = other / MOST_TIMES <= value <= other * MOST_TIMES
    if SENTENCE_END.search(gap):
        return like_size and bool(SET_AGAINST.search(gap)) and len(SENTENCE_END.findall(gap)) == 1
    if told.unit.lower() in INDEX_POINTS:
        return value >= abs(other) and gap.rstrip().endswith(("to", "at"))
    if PART.match(text, quantity.end):
        return told.kind == "count" and value < other
    return bool(out_of) or (like_size and (_ends_a_change(text, told, gap) or _is_compared(text, told, quantity)))


def _is_spelled(text: str, quantity: Quantity) -> bool:
    """Tell whether a number is written as a word."""
    return text[quantity.first : quantity.last].isalpha()


def _ends_a_change(text: str, told: Quantity, gap: str) -> bool:
    """Tell whether the number ends what `told` begins: "from 208 pounds to 193"."""
    return bool(TO.fullmatch(gap) and FROM.search(text[max(0, told.start - FROM_BACK) : told.start]))


def _is_compared(text: str, told: Quantity, quantity: Quantity) -> bool:
    """Tell whether a number is set against `told`, or linked to it and too large for anything else."""
    gap, value = text[told.end : quantity.start], quantity.value
    if not isinstance(value, float):
        return False
    named = told.kind == "count" and stands_for_others(text, quantity.end)
    if named or COMPARED.search(gap) or (gap == " to " and told.unit == "votes"):
        return True
    if BACK_FROM.fullmatch(gap) and ROSE_TO.search(text[max(0, told.start - FROM_BACK) : told.first]):
        return True
    if told.kind == "percent":
        return value <= WHOLE and bool(ON.search(gap))
    if told.kind != "count" or not told.unit.islower() or not isinstance(told.value, float):
        return False
    return min(value, told.value) >= LARGE and bool(LINK.search(gap))

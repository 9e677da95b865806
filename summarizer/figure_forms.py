"""Quantity in its text -> how it is written and told: a span of time that dates, the name of a race, a conversion."""

import re

from summarizer.quantity import Quantity

# "20 miles east of town" says where; "(528m)" behind feet is the same figure again; "doubled" is a verb first.
AWAY_BEHIND = re.compile(
    r"\s(?:\([^)]{1,20}\)\s)?(?:north|south|east|west|away|off|outside|inland|from)\w*\b", re.IGNORECASE
)
CONVERTED = frozenset({"money", "distance", "weight", "area", "volume", "temperature", "speed", "power"})
VERB_OF_GROWTH = re.compile(r"(?:doubl|tripl|quadrupl)(?:ed|ing)", re.IGNORECASE)
# "The men's 100m final" is the name of a race.
RACE_BEHIND = re.compile(
    r"""\s(?:gold|silver|bronze|final|semi|heat|races?\b|sprint|relay|freestyle|butterfly|backstroke|breaststroke|medley
    |hurdles|steeplechase|champion|title|medal|record|world|crown|dash|event)""",
    re.VERBOSE,
)
RUNNERS_BEFORE = re.compile(r"\b(?:men|women|boys|girls)[’']s\s$", re.IGNORECASE)
# "The three men" were told before, "the top 300 companies" are a list.
KNOWN_BEFORE = re.compile(
    r"""\b(?:top|first|last|final|past|next|previous|opening|remaining|the|these|those|his|her|their|my|our|its|all|other
    |any|both|’s|'s)\s$""",
    re.VERBOSE | re.IGNORECASE,
)
KNOWN = 12.0
TOP_BEFORE = re.compile(r"\b(?:top|best|first|biggest)\s$", re.IGNORECASE)
# "For three hours", "took 15 minutes", "by 24 hours": how long, not when.
LASTING_BEFORE = re.compile(
    r"""\b(?:for|took|takes?|taken|lasts?|lasted|lasting|by|spent|spend|spending|wait(?:ed)?|of|from|every|in\sjust
    |in\sunder)\s(?:just\s|only\s)?$""",
    re.VERBOSE | re.IGNORECASE,
)
ELAPSED_BEFORE = re.compile(
    r"\b(?:past|last|next|previous|preceding|first|the|every|final|these|those|after|within)\s$", re.IGNORECASE
)
ELAPSED_BEHIND = re.compile(
    r"\s(?:ago|later|earlier|after|before|to\s[A-Z]|ended|ending|from\s(?:now|time)|on\b|into\b|remaining|left\b)"
)
AGO_BEHIND, LAST_BEFORE = re.compile(r"\s(?:ago|later|earlier)\b"), re.compile(r"\b(?:last|past|next|first)\s$")
# "The three months to December" names a period of account.
PERIOD_BEHIND = re.compile(r"\s(?:to\s[A-Z]|ended|ending)")
SPANS_OF_TIME = frozenset({"year", "season", "month", "decade", "century", "day", "week", "time", "hour"})
SOFT_HYPHEN = "\u00ad"
LOOK_BACK, LOOK_AHEAD = 20, 12


def form_traits(text: str, quantity: Quantity) -> dict[str, float]:
    """Return what the words right around a quantity make of it."""
    before, is_count = text[max(0, quantity.start - LOOK_BACK) : quantity.start], quantity.kind == "count"
    bracketed = text[max(0, quantity.start - 2) : quantity.start].strip() == "("
    traits = {
        "hedged": bool(quantity.qualifier),
        "hyphen": is_count and text[quantity.last : quantity.last + 1] == "-",
        "part_of": is_count and text.startswith(" of ", quantity.last),
        "known": is_count and _is_small(quantity) and bool(KNOWN_BEFORE.search(before)),
        "top": is_count and bool(TOP_BEFORE.search(before)),
        "listed": is_count and bracketed,
        "converted": quantity.kind in CONVERTED and bracketed,
        "growing": bool(VERB_OF_GROWTH.fullmatch(text, quantity.first, quantity.last)),
        "away": quantity.kind == "distance" and bool(AWAY_BEHIND.match(text, quantity.end)),
        "race": quantity.kind == "distance" and _is_race(text, before, quantity),
    }
    return {**{name: float(value) for name, value in traits.items()}, **_time_traits(text, before, quantity)}


def _time_traits(text: str, before: str, quantity: Quantity) -> dict[str, float]:
    """Return whether a span of time says when or how long."""
    lasts = quantity.kind == "duration"
    behind = text[quantity.end : quantity.end + LOOK_AHEAD].replace(SOFT_HYPHEN, "")
    elapsed = (lasts and bool(ELAPSED_BEFORE.search(before) or ELAPSED_BEHIND.match(behind))) or (
        quantity.kind == "fraction" and quantity.unit.rsplit(maxsplit=1)[-1] in SPANS_OF_TIME
    )
    return {
        "elapsed": float(elapsed),
        "period": float(elapsed and bool(PERIOD_BEHIND.match(behind))),
        "ago": float(lasts and bool(AGO_BEHIND.match(behind))),
        "last": float(lasts and bool(LAST_BEFORE.search(before))),
        "lasting": float(lasts and not elapsed and bool(LASTING_BEFORE.search(before))),
    }


def _is_small(quantity: Quantity) -> bool:
    """Tell whether a few of a thing are counted."""
    return isinstance(quantity.value, float) and quantity.value <= KNOWN


def _is_race(text: str, before: str, quantity: Quantity) -> bool:
    """Tell whether a distance is the name of a race: "the men's 100m", "the 60m gold"."""
    return bool(RACE_BEHIND.match(text, quantity.end) or RUNNERS_BEFORE.search(before))

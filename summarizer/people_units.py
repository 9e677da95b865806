"""Number without a unit -> people or animals, by what was done to them or what they did: "12 were hurt"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.lexicon import word_list
from summarizer.named_units import HEDGE
from summarizer.quantity import Quantity

SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")
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
    r"""\s(?:(?:have|had)\s(?:since\s|also\s|already\s)?(?:died|fled|drowned|voted|perished|gathered|turned\sup|come|joined|signed\sup|been\s(?:forced
      |evacuated|infected|detained|buried|cremated|laid\sto\srest|vaccinated|rescued|treated|charged|convicted|jailed|left\shomeless))
    | (?:are|were|was)\s(?:still\s)?(?:feared|buried|cremated|believed\sto|evacuated|detained|rescued|infected|acquitted
      |in\s(?:hospital|custody|intensive\scare|(?:a\s)?(?:critical|serious|stable)\scondition))
    | who\b | follow(?:s|ed|ing)?\b
    | (?:riding|queue?ing|marching|protesting|watching|attending|camping|sheltering|commuting|sleeping)\b
    | on\sboard\b | aboard\b | tested\s(?:positive|negative)
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
# "Pulled 189 from the water", "has infected 3,200 since May".
SAVED = (
    re.compile(
        rf"""\b(?:pulled|plucked|rescued|evacuated|airlifted|saved|freed|pulling|plucking|rescuing|evacuating
        |infect(?:ed|ing|s)?|sicken(?:ed|ing|s)?|displac(?:ed|ing|es?)|hospitali[sz](?:ed|ing|es?)|blinded|vaccinated
        |imprisoned|jailed|deported|evicted|trapped|kidnapped|abducted)\s{HEDGE}$""",
        re.VERBOSE,
    ),
    re.compile(
        r"(?=[.,;]|$|\s(?:from|off|to|by|before|alive|out|and|since|in|across|over|within|at|after|this|last)\b)"
    ),
)
STATES = {
    "kill": "killed", "inju": "injured", "woun": "wounded", "hurt": "hurt", "arre": "arrested", "deta": "detained",
}  # fmt: skip
FARTHEST, MOST_BACK = 160, 4


def with_people(text: str, quantity: Quantity, before: Sequence[Quantity]) -> Quantity | None:
    """Return `quantity` counting people, or the animals told in `before`; `None` where nothing says so."""
    return _animals(text, quantity, before) or _people(text, quantity)


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
    if SAVED[0].search(text[max(0, quantity.start - FARTHEST) : quantity.start]) and SAVED[1].match(text, quantity.end):
        return replace(quantity, unit="people")
    ahead = CASUALTIES_BEFORE.search(text[max(0, quantity.start - FARTHEST) : quantity.start])
    return None if ahead is None else replace(quantity, unit=f"people {STATES[ahead['state'][:4]]}")

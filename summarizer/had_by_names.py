"""Number behind a name or a group -> whether it says how many these have: "Spain has had 153,000 and Italy 143,000"."""

import re

from summarizer.named_units import HEDGE

SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s|\n")
# "Spain has had 153,000 and Italy 143,000".
NAME_HAD = re.compile(
    rf"""(?:^|[,;]\s|\band\s|\bwhile\s)(?:in\s|[Tt]he\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?
    (?:\s(?:has|had|have|has\shad|reported|recorded|saw|counted))?\s{HEDGE}$""",
    re.VERBOSE,
)
# "31 of 60 seats, the opposition 22", "8,000 soldiers; the rebels have 3,000".
OTHER_HAD = re.compile(
    rf"""(?:[,;]\s|\band\s|\bwhile\s|\bbut\s)(?:the|its|his|her|their)\s
    (?!last|first|next|past|top|final|other|previous|only|same|best|bottom)[A-Za-z][\w’'-]+(?:\s[A-Za-z][\w’'-]+){{0,2}}
    (?:\s(?:has|had|have))?\s{HEDGE}$
    | (?:^\s?The\s[a-z]+ | (?:[,;]\s|\band\s|\bwhile\s|\bbut\s)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)
    \s(?:has|had|have)\s{HEDGE}$""",
    re.VERBOSE,
)
WINS = re.compile(rf"\b(?:won|took|got|secured|bagged|holds?|held|claimed)\s{HEDGE}$", re.VERBOSE)
FEWEST_OF_NAME, WON = 100.0, frozenset({"seats", "votes", "medals", "goals", "golds", "wickets"})
# "Ahead of Norland (143,000) and Sudland (133,000)".
BEHIND_NAME = re.compile(r"\b[A-Z][\w’'.-]*\s\($")


def is_won(thing: str, before: str) -> bool:
    """Tell whether a number behind these words is of what is won: "230 seats. The mill list won 58"."""
    return thing in WON and bool(WINS.search(before))


def is_had(thing: str, value: float, gap: str, before: str, since: str) -> bool:
    """Tell whether who is named right before the number `value` has as many of `thing`, told a `gap` of text before.

    `before` are the words of its sentence before the number, `since` those of them behind the last count.
    """
    # A small number behind a name may belong to the name, but not in a list and not of what is won.
    counts = value >= FEWEST_OF_NAME or not SENTENCE_END.search(gap) or thing in WON
    return bool((counts and NAME_HAD.search(before)) or OTHER_HAD.search(since))

"""Number without a unit in a report of sport -> what it counts: "dismissed for 175", "his league tally to 11"."""

import re

from summarizer.quantity import Quantity
from summarizer.scores import CRICKET, is_of_cricket

HEDGE = r"""(?:(?:at\sleast|about|around|nearly|almost|just|only|over|more\sthan|a|an|another|unbeaten|mere|paltry
    |massive|imposing|career-best|brilliant|superb|fluent|quick)\s){0,3}"""
# Told of a number without a noun in a report of cricket: "all out for 175", "made an unbeaten 57", "a total of 353".
OF_RUNS = re.compile(
    rf"""\b(?:(?:(?:all\s)?out|dismissed|bowled\sout|skittled|rolled\sover)\sfor|total\sof|innings\sof|bat\sfor|averaged|knock\sof|stand\sof
    |partnership\sof|score\sof|target\sof|chas(?:e[ds]?|ing)(?:\sdown)?|put\son|added|top-scor(?:ed|ing)\swith|contributed|chipped\sin\swith|struck|smashed|lead\s(?:of|to)|slumped\sto
    |collapsed\sto|restricted\sto|totals?\sof|made|hit|scored|posted|finished\s(?:on|with)
    |unbeaten(?:\son)?|not\sout(?:\son)?|reached|[a-z]{{3,}}\son)\s{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
# A single figure is as likely wickets, overs or catches.
FEWEST_RUNS = 10.0
RUNS_BEHIND = re.compile(
    r"(?=[.,;:)]|$|\s(?:(?:not|all)\sout|without\sloss|would|will|is|was|off|and|in|at|against|on|before|to|from|off|with|as|but|for|still|over|against|ahead)\b)"
)
# "75 off 60 balls".
# "Set 298 to win", "needing 73 more".
WANTED = (
    re.compile(r"\b(?:set|needing|needed|requiring|required)\s$", re.IGNORECASE),
    re.compile(r"\s(?:(?:more\s)?to\s(?:win|level)|more|from|off|for\svictory)\b"),
)
# "Removed Ek for 62", "bowled for 12".
OUT_FOR = re.compile(
    r"\b(?:removed|dismissed|bowled|caught|trapped|lbw|out|fell|departed|went|stumped)\s(?:[\w’'-]+\s){0,5}?for\s$",
    re.IGNORECASE,
)
OFF_BALLS = re.compile(r"\s(?:\([^)]{1,12}\)\s)?(?:off|from)\s(?:just\s|only\s)?\d{1,3}\s(?:balls|deliveries)\b")
# "Taking his league tally to 11".
TALLY = re.compile(
    rf"\b(?:(?P<what>medal|goal|run|try|wicket|win|title)\s)?tally\s(?:\w+\s){{0,5}}?(?:to|of|at|is|was)\s{HEDGE}$",
    re.VERBOSE | re.IGNORECASE,
)
GOALS = re.compile(r"\bgoals?\b", re.IGNORECASE)
# "The Frenchman has 172 points. Berg is 21 behind".
STANDING, POINTS = (
    re.compile(r"\s(?:behind|adrift|clear|ahead|back|off\s(?:the\s)?(?:lead|top))\b"),
    re.compile(r"\bpoints?\b"),
)
TRIES = "try"
# "A three-under 69", "carded a 73", "a round of 67" in a report of golf.
ROUND_OF_GOLF = re.compile(
    r"\b(?:round\sof|carded|carding|shot|shooting|signed\sfor|(?:under|over)(?:-par)?|par|level-par|opening|final-round|closing|first-round|had)"
    r"\s(?:a\s|an\s)?(?:[a-z]+-(?:under|over)(?:[\s-]par)?\s)?$",
    re.IGNORECASE,
)
GOLF = re.compile(r"\b(?:golf\w*|birdies?|bogeys?|fairways?|PGA|LPGA)\b", re.IGNORECASE)
# Of one round, two, three and four.
STROKES = frozenset(map(float, (*range(58, 90), *range(120, 160), *range(185, 225), *range(255, 305))))
# How much of the text is read before and around a number.
BACK, NEAR = 60, 260


def are_runs(text: str, end: int) -> bool:
    """Tell whether the number that ends at `end` is told with the balls it was made off: "75 off 60 balls"."""
    return OFF_BALLS.match(text, end) is not None


def sport_unit(text: str, quantity: Quantity) -> str:
    """Return what the words before a bare number of a report of sport say it counts, "" where they say nothing."""
    before = text[max(0, quantity.start - BACK) : quantity.start]
    if (tally := TALLY.search(before)) is not None:
        what = tally["what"]
        if what is None:
            return "goals" if GOALS.search(text) else ""
        return "tries" if what.lower() == TRIES else f"{what.lower()}s"
    if ROUND_OF_GOLF.search(before) and GOLF.search(text) and isinstance(quantity.value, float):
        return "strokes" if quantity.value in STROKES else ""
    if STANDING.match(text, quantity.end) and POINTS.search(text[max(0, quantity.start - NEAR) : quantity.start]):
        return "points"
    large = isinstance(quantity.value, float) and quantity.value >= FEWEST_RUNS and quantity.value.is_integer()
    wanted = WANTED[0].search(before) and WANTED[1].match(text, quantity.end)
    made = (OF_RUNS.search(before) or OUT_FOR.search(before)) and RUNS_BEHIND.match(text, quantity.end)
    if not large or not (wanted or made):
        return ""
    around = text[max(0, quantity.start - NEAR) : quantity.end + NEAR]
    return "runs" if CRICKET.search(around) or is_of_cricket(text) else ""

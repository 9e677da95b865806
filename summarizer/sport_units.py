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
    |collapsed\sto|restricted\sto|totals?\sof|made|hit|scored|conced(?:ed|ing)|leaked|posted|finished\s(?:on|with)
    |unbeaten(?:\son)?|not\sout(?:\son)?|reach(?:ed|ing)|[a-z]{{3,}}\son
    |repl(?:y|ied|ying)\sto(?:\s[\w’']+){{0,4}})\s{HEDGE}$""",
    re.VERBOSE | re.IGNORECASE,
)
# A single figure is as likely wickets, overs or catches.
FEWEST_RUNS = 10.0
RUNS_BEHIND = re.compile(
    r"(?=[.,;:)]|$|\s(?:(?:not|all)\sout|without\sloss|would|will|is|was|off|and|in|at|against|on|before|to|from|off|with|as|but|for|still|over|against|ahead|took|gave|helped|put|set|steered|lifted|guided|saw)\b)"
)
# "75 off 60 balls".
# "Set 298 to win", "needing 73 more".
WANTED = (
    re.compile(r"\b(?:set|need(?:s|ing|ed)?|requir(?:e|es|ing|ed)|still)\s(?:another\s)?$", re.IGNORECASE),
    re.compile(r"\s(?:(?:more\s)?to\s(?:win|level|avoid|save)|more|from|off|for\svictory|adrift|behind|short|away)\b"),
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
# "Topped 40 goals, with 41 from 38 games".
FROM_GAMES = re.compile(
    r"\s(?:from|in)\s(?:(?:just|only|his|her|their|the|last|past)\s){0,3}\d+\s(?:[a-z]+\s)?(?:games|matches|appearances|starts|outings)\b"
)
RESULT_BEFORE = re.compile(r"\b(?:won|lost|drawn|drew|w[io]n|missed|played|kept|unbeaten)\s$", re.IGNORECASE)
# "The Frenchman has 172 points. Berg is 21 behind".
STANDING, POINTS = (
    re.compile(r"\s(?:behind|adrift|clear|ahead|back|off\s(?:the\s)?(?:lead|top))\b"),
    re.compile(r"\bpoints?\b"),
)
# "Won 14 of 22 precincts and led by 1,900", behind votes or ballots.
VOTES = re.compile(r"\b(?:votes?|ballots?|precincts?|turnout)\b", re.IGNORECASE)
TRIES = "try"
# "A three-under 69", "carded a 73", "a round of 67" in a report of golf.
ROUND_OF_GOLF = re.compile(
    r"\b(?:round\sof|carded|carding|shot|shooting|signed\sfor|(?:under|over)(?:-par)?|par|level-par|opening|final-round|closing|first-round|had"
    r"|signing\sfor|(?:after|with|to|and)\sa|second|third|fourth)"
    r"\s(?:a\s|an\s)?(?:[a-z]+-(?:under|over)(?:[\s-]par)?\s)?$",
    re.IGNORECASE,
)
GOLF = re.compile(r"\b(?:golf\w*|birdie[ds]?|bogey(?:s|ed)?|putt(?:s|ed)?|fairways?|PGA|LPGA)\b", re.IGNORECASE)
# "286 all out" needs no more words.
ALL_OUT = re.compile(r"\s(?:all\sout|not\sout|without\sloss|declared)\b")
# "Struck out nine", "striking out 10 and walking one".
STRIKEOUTS = re.compile(r"\bstr(?:uck|ikes?|iking)\sout\s(?:just\s|only\s|a\s(?:career|season)-high\s)?$")
# "Led by as many as 26" where points are told.
LEAD_OF = re.compile(r"\b(?:led|trailed|ahead|leading|trailing)\sby\s(?:as\smany\sas\s|just\s|up\sto\s)?$")
# "Is 13 under after 36 holes".
TO_PAR = re.compile(
    r"[\s-](?P<side>under|over)(?:[\s-]par)?(?=[.,;)]|$|\s(?:after|through|with|for|and|to|in|overall|total)\b)"
)
MOST_TO_PAR = 40.0
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
    if FROM_GAMES.match(text, quantity.end) and GOALS.search(text) and not RESULT_BEFORE.search(before):
        return "goals"
    return _strokes(text, before, quantity) or _points(text, before, quantity) or _runs(text, before, quantity)


def _strokes(text: str, before: str, quantity: Quantity) -> str:
    """Return "strokes" for a number that a report of golf tells without a noun, "" elsewhere."""
    value = quantity.value
    if not GOLF.search(text) or not isinstance(value, float):
        return ""
    if value in STROKES and ROUND_OF_GOLF.search(before):
        return "strokes"
    to_par = TO_PAR.match(text, quantity.end) if value <= MOST_TO_PAR else None
    return f"strokes {to_par['side']} par" if to_par else ""


def _points(text: str, before: str, quantity: Quantity) -> str:
    """Return "points" for a lead or a lag where points are told, or the batters that a pitcher struck out."""
    if STRIKEOUTS.search(before):
        return "batters struck out"
    leads = LEAD_OF.search(before) or STANDING.match(text, quantity.end)
    told = text[max(0, quantity.start - NEAR) : quantity.start] if leads else ""
    return "points" if POINTS.search(told) else "votes" if VOTES.search(told) else ""


def _runs(text: str, before: str, quantity: Quantity) -> str:
    """Return "runs" for a number that a report of cricket tells without a noun, "" elsewhere."""
    large = isinstance(quantity.value, float) and quantity.value >= FEWEST_RUNS and quantity.value.is_integer()
    wanted = WANTED[0].search(before) and WANTED[1].match(text, quantity.end)
    made = (OF_RUNS.search(before) or OUT_FOR.search(before)) and RUNS_BEHIND.match(text, quantity.end)
    if not large or not (wanted or made or ALL_OUT.match(text, quantity.end)):
        return ""
    around = text[max(0, quantity.start - NEAR) : quantity.end + NEAR]
    return "runs" if CRICKET.search(around) or is_of_cricket(text) else ""

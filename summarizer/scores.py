"""Text -> results: the score of a game ("2-1", "5 for 57") and the count of a vote ("52-48", "by 52 votes to 48")."""

import re
from collections.abc import Iterator

from summarizer.quantity import Quantity

PAIR = re.compile(
    r"""(?<![\w.,/$£€-]) \d{1,3} (?:[-–—] | \s–\s) \d{1,3}
    (?![\w%] | [.,/-]\d | \s?[-–]\s?(?:year|month|day|game|minute|week))""",
    re.VERBOSE,
)
# Words that make a pair of numbers a result.
CONTEST = re.compile(
    r"""\b(?: w[io]n(?:s|ning)? | won | beat(?:s|en|ing)? | los[est]s? | losing | defeat\w* | dr[ae]wn? | drew
    | lead(?:s|ing)? | led | tied? | tying | scor\w+ | final | victor\w+ | goals? | match\w* | game\w* | sets?
    | aggregate | ahead | trail\w* | downed | thrash\w* | edg(?:ed|ing) | vot\w+ | ballot | ruling | ruled | passed
    | approved | rejected | down | triumph\w* | rout(?:ed)? | series | play-?offs? | (?:semi|quarter)-?final\w*
    | level\w* | shutout | equali[sz]\w+ | stalemate | penalt\w+ | overtime | half-?time | record | champion\w*
    | league | cup | hosts? | against | humiliat\w* | hammer\w* | demolish\w* )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# A pair before a unit or the thing it counts is a range.
COUNTED = re.compile(
    r"""\s(?!(?:victory|win|loss|defeat|draw|lead|votes?|margin|result|scoreline|final|series|on|in|at|over|against|to
    |with|after)\b)[a-z]+s\b | \s(?:percent|per\scent|million|billion|people)\b | \s?%""",
    re.VERBOSE,
)
VOTES = re.compile(
    r"\b\d{1,4}\s(?:votes\sto\s\d{1,4}(?:\svotes)?|to\s\d{1,4}\svotes|votes\sagainst\s\d{1,4})\b(?![\d,%])"
)
# "5 for 57", "74 for 1": wickets and runs, where the words around speak of cricket.
CRICKET_PAIR = re.compile(
    r"(?<![\w.,/$£€-])\d{1,3}\sfor\s\d{1,3}(?:\sdeclared)?\b(?![\d,.]\d|\s?%|\s(?:[a-z]+s|million|per)\b)"
)
CRICKET = re.compile(
    r"\b(?:innings|wickets?|overs?|bowl\w*|batsm[ae]n|batting|batters?|cricket\w*|Test|stumps|not\sout|debut\w*)\b"
)
# "Passed by 63 to 21".
VOTED = re.compile(
    r"""\b(?:pass(?:ed)?|carried|approved|reject(?:ed)?|defeat(?:ed)?|voted?|backed)\b[^.;:!?]{0,60}\bby\s
    (?P<pair>\d{1,3}\sto\s\d{1,3})(?=[.,;:)]|$|\s(?:in|on|to|with|after|at|last|against|and|but)\b)(?![.,]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
NEAR = 70
# "5-52", "8-486": wickets and runs.
WICKETS = 10


def find_scores(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the results in `text[start:end]`; they have no single value."""
    for match in PAIR.finditer(text, start, end):
        around = text[max(start, match.start() - NEAR) : min(end, match.end() + NEAR)]
        bowled = CRICKET.search(around) and min(map(int, re.findall(r"\d+", match.group()))) <= WICKETS
        if (CONTEST.search(around) or bowled) and not COUNTED.match(text, match.end()):
            yield _result(match)
    for match in CRICKET_PAIR.finditer(text, start, end):
        if CRICKET.search(text, start, end):
            yield _result(match)
    for match in VOTES.finditer(text, start, end):
        yield _result(match)
    for match in VOTED.finditer(text, start, end):
        yield _result(match, "pair")


def _result(match: re.Match[str], group: str | int = 0) -> Quantity:
    """Return the result that a group of `match`, or all of it, wrote."""
    start, end = match.span(group)
    return Quantity(start=start, end=end, first=start, last=end, value=None, unit="score", kind="score")

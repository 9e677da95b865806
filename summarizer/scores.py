"""Text -> results: the score of a game ("2-1", "5 for 57") and the count of a vote ("52-48", "by 52 votes to 48")."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.quantity import Quantity

PAIR = re.compile(
    r"""(?<![\w.,/$£€-]) \d{1,3} (?:[-–—] | \s–\s) \d{1,3}
    (?![\w%] | [.,/-]\d | \s?[-–]\s?(?:year|month|day|game|minute|week))""",
    re.VERBOSE,
)
# Words that make a pair of numbers a result.
CONTEST = re.compile(
    r"""\b(?: w[io]n(?:s|ning|ners?)? | won | beat(?:s|en|ing)? | los[est]s? | losing | defeat\w* | dr[ae]wn? | drew
    | lead(?:s|ing)? | led | tied? | tying | scor\w+ | final | victor\w+ | goals? | match\w* | game\w* | sets?
    | aggregate | ahead | trail\w* | downed | thrash\w* | edg(?:ed|ing) | vot\w+ | ballot | verdict | ruling
    | ruled | passed | jury | approved | rejected | down | triumph\w* | rout(?:ed)? | series | play-?offs?
    | (?:semi|quarter)-?final\w* | level\w* | shutout | equali[sz]\w+ | stalemate | penalt\w+ | overtime
    | half-?time | record | champion\w* | surpass\w* | (?:improved|fell)\sto | clash | title | runners?-up
    | league | cup | hosts? | against | humiliat\w* | hammer\w* | demolish\w* | fail(?:ed|s)? | motion
    | amendment )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# A pair before a unit or the thing it counts is a range.
COUNTED = re.compile(
    r"""\s(?!(?:victory|wins?|winners|victors|losers|loss|defeats?|draws?|lead|votes?|margin|result|scoreline|verdict|final|series|on|in|at|over|against|to
    |with|after)\b)[a-z]+s\b | \s(?:percent|per\scent|million|billion|people)\b | \s?%""",
    re.VERBOSE,
)
VOTES = re.compile(
    r"\b\d{1,4}\s(?:votes\sto\s\d{1,4}(?:\svotes)?|to\s\d{1,4}\svotes|votes\sagainst\s\d{1,4})\b(?![\d,%])"
)
# "5 for 57", "74 for one": wickets and runs, where the words around speak of cricket.
SPELLED = r"(?:one|two|three|four|five|six|seven|eight|nine)"
CRICKET_PAIR = re.compile(
    rf"(?<![\w.,/$£€-])(?:\d{{1,3}}\sfor\s(?:\d{{1,3}}|{SPELLED})|{SPELLED}\sfor\s\d{{1,3}})"
    r"(?:\sdeclared)?\b(?![\d,.]\d|\s?%|\s(?:(?!as\b)[a-z]+s|million|per)\b)"
)
# "3/112", "171/8": wickets and runs, in a report of cricket.
SLASHED = re.compile(r"(?<![\w.,/$£€-])(?:\d/\d{1,3}|\d{2,3}/(?:10|\d))(?![\w/%-]|[.,]\d)")
CRICKET = re.compile(
    r"""\b(?:innings|wickets?|overs|(?:\d+(?:st|nd|rd|th)|first|second|third|final|last|penultimate)\sover|bowl(?:ed|ers?|ing|s)
    |batsm[ae]n|batting|batters?|spinner|seamer|cricket\w*|Test|ODIs?|T20s?|lbw|sixes|stumps|not\sout)\b""",
    re.VERBOSE,
)
# So many words of cricket make the whole report one of cricket.
MANY_OF_CRICKET, ARTICLES_IN_HAND = 4, 4
# "Passed by 63 to 21", "voted six to three", "by a vote of 8 to 1".
VOTED = re.compile(
    rf"""\bvot(?:ed|es|ing)\s(?:by\s)?(?P<spelled>(?:{SPELLED}|\d{{1,3}})[\s-]to[\s-](?:{SPELLED}|\d{{1,3}}))\b(?![.,]\d|\s?%|\s(?:per|times)\b)
    | \b(?:pass(?:ed|es)?|failed|carried|approved|rejected|defeated|adopted)\s(?P<tally>\d[\d,]*\sto\s\d[\d,]*)
        (?=[.;:)]|$|,\s|\s(?:in|on|with|after|at|last)\b)
    | \bvote\sof\s(?P<count>(?:{SPELLED}|\d{{1,3}})\sto\s(?:{SPELLED}|\d{{1,3}}|zero|nil))\b(?![.,]\d|\s?%)
    | \b(?:pass(?:ed)?|carried|approved|reject(?:ed)?|defeat(?:ed)?|voted?|backed)\b[^.;:!?]{{0,60}}\bby\s
    (?P<pair>\d{{1,3}}\sto\s\d{{1,3}})(?=[.,;:)]|$|\s(?:in|on|to|with|after|at|last|against|and|but)\b)(?![.,]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
NEAR = 70
# "4-6 6-2 6-1", "7-6 (5), 6-4", "7-6 (7-5), 6-4": the sets of one match are one result.
NEXT_SET = re.compile(r"(?:\s\(\d{1,2}\))?\)?,?\s(?:and\s)?\(?")
# The points of the tie-break that ends a match: "6-3, 7-6 (2)".
TIE_BREAK, SEVEN_SIX = re.compile(r"\s\(\d{1,2}\)"), ("7-6", "6-7")
# "5-52", "8-486": wickets and runs.
WICKETS = 10


def find_scores(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the results in `text[start:end]`; they have no single value, and all sets of a match are one."""
    sets: list[re.Match[str]] = []
    for match in PAIR.finditer(text, start, end):
        if sets and not NEXT_SET.fullmatch(text, sets[-1].end(), match.start()):
            yield from _match_of(text, start, end, sets)
            sets = []
        sets.append(match)
    if sets:
        yield from _match_of(text, start, end, sets)
    for match in CRICKET_PAIR.finditer(text, start, end):
        if CRICKET.search(text, start, end) or is_of_cricket(text):
            yield _result(match)
    for match in SLASHED.finditer(text, start, end) if is_of_cricket(text) else ():
        if min(map(int, match.group().split("/"))) <= WICKETS:
            yield _result(match)
    for match in VOTES.finditer(text, start, end):
        yield _result(match)
    for match in VOTED.finditer(text, start, end):
        yield _result(match, next(name for name in ("pair", "spelled", "tally", "count") if match[name]))


@lru_cache(maxsize=ARTICLES_IN_HAND)
def is_of_cricket(text: str) -> bool:
    """Tell whether a text as a whole reports cricket."""
    return len(CRICKET.findall(text)) >= MANY_OF_CRICKET


def _match_of(text: str, start: int, end: int, sets: Sequence[re.Match[str]]) -> Iterator[Quantity]:
    """Yield the result that `sets`, pairs of numbers beside each other, make if the words around are of a contest."""
    first, last = sets[0].start(), sets[-1].end()
    written = text[first:last]
    if (tie := TIE_BREAK.match(text, last)) is not None and written.endswith(SEVEN_SIX):
        last = tie.end()
    if text[last : last + 1] == ")" and written.count("(") > written.count(")"):
        last += 1
    around = text[max(start, first - NEAR) : min(end, last + NEAR)]
    bowled = CRICKET.search(around) and min(map(int, re.findall(r"\d+", sets[0].group()))) <= WICKETS
    if (CONTEST.search(around) or bowled) and not COUNTED.match(text, last):
        yield _score(first, last)


def _result(match: re.Match[str], group: str | int = 0) -> Quantity:
    """Return the result that a group of `match`, or all of it, wrote."""
    return _score(*match.span(group))


def _score(start: int, end: int) -> Quantity:
    """Return the result at `start:end`."""
    return Quantity(start=start, end=end, first=start, last=end, value=None, unit="score", kind="score")

"""Text -> results: the score of a game ("2-1", "3 – 0") and the count of a vote ("52-48", "by 52 votes to 48")."""

import re
from collections.abc import Iterator

from summarizer.quantity import Quantity

PAIR = re.compile(
    r"(?<![\w.,/$£€-])(?P<one>\d{1,3})(?:\s?[-–—]\s?|\sto\s|:)(?P<other>\d{1,3})(?![\w%]|[.,/-]\d|\s?[-–]\s?(?:year|month|day|game|minute|week))"
)
# Words that make a pair of numbers a result. A pair before a unit or a counted noun is a range.
CONTEXT = re.compile(
    r"""\b(?: w[io]n(?:s|ning)? | won | beat(?:s|en|ing)? | lost | los(?:s|e|es|ing) | defeat\w* | dr[ae]wn? | drew | lead(?:s|ing)? | led | tied? | tying
    | scor\w+ | final | victor\w+ | goals? | match\w* | game\w* | set(?:s)? | aggregate | ahead | trail\w* | downed | thrash\w* | edg(?:ed|ing)
    | vot\w+ | ballot | ruling | ruled | passed | approved | rejected | down | triumph\w* | rout(?:ed)? | series | semi-?final\w* | playoff\w* | play-off\w*
    | quarter-?final\w* | level\w* | shutout | equali[sz]\w+ | stalemate | penalt\w+ | overtime | half-?time | record | champion\w* | league | cup | hosts? | against )\b""",
    re.VERBOSE | re.IGNORECASE,
)
COUNTED = re.compile(r"\s(?!(?:victory|win|loss|defeat|draw|lead|vote|votes|margin|result|scoreline|final|series|on|in|at|over|against|to|with|after)\b)[a-z]+s\b|\s(?:percent|per cent|million|billion|people)\b|\s?%")
TO_VOTES = re.compile(r"\b(?P<one>\d{1,4})\s(?:votes?\s)?to\s(?P<other>\d{1,4})(?:\svotes?)?\b(?![\d,%])")
NEAR = 70


def find_scores(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the results in `text[start:end]`; they have no single value."""
    for match in PAIR.finditer(text, start, end):
        around = text[max(start, match.start() - NEAR) : min(end, match.end() + NEAR)]
        if "to" in match.group() and not re.search(r"\bvot\w+", around, re.IGNORECASE):
            continue
        if ":" in match.group():
            continue
        spaced_out = not re.search(r"\s", match.group()) or "–" in match.group()
        if CONTEXT.search(around) and spaced_out and not COUNTED.match(text, match.end()):
            yield _result(match)
    for match in TO_VOTES.finditer(text, start, end):
        if "vote" in match.group():
            yield _result(match)


def _result(match: re.Match[str]) -> Quantity:
    """Return the result that `match` wrote."""
    start, end = match.span()
    return Quantity(start=start, end=end, first=start, last=end, value=None, unit="score", kind="score")

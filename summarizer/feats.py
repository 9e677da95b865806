"""Text -> what sport has a word for instead of a number: a hat-trick, a brace, a half-century, "scored four times"."""

import re
from collections.abc import Iterator

from summarizer.numerals import NUMBER, value_of
from summarizer.quantity import Quantity
from summarizer.scores import is_of_cricket

# "His 32nd career hat-trick" is counted, and so tells how many there were; "a hat-trick of titles" are no goals.
NTH_BEFORE = (
    r"(?<!\dst\s)(?<!\dnd\s)(?<!\drd\s)(?<!\dth\s)(?<!career\s)(?<!second\s)(?<!third\s)(?<!fourth\s)(?<!fifth\s)"
)
GOALS = re.compile(
    rf"""\b(?:(?P<three>{NTH_BEFORE}hat[-\s]trick(?!s|\sof\s(?!goals)))
    | (?:an?|his|her|['’]s|s['’]|[a-z]+-half)\s(?P<two>brace)
        (?!\sof\s(?!goals)|\s(?:for|position|yourself|himself)\b))\b""",
    re.VERBOSE | re.IGNORECASE,
)
RUNS = re.compile(
    rf"\b(?P<fifty>{NTH_BEFORE}half[-\s]century)\b(?!\s(?:ago|later|old|of\s(?!runs)))", re.VERBOSE | re.IGNORECASE
)
OF_FOOTBALL = re.compile(
    r"\b(?:goals?|goalkeepers?|strikers?|midfielders?|penalt(?:y|ies)|hockey|football|soccer|puck)\b"
)
# "Having scored four times": goals, where nothing else is scored.
TIMES = re.compile(
    rf"\bscor(?:ed|es|ing)\s(?:just\s|only\s)?(?P<times>(?P<number>{NUMBER})\stimes)\b", re.VERBOSE | re.IGNORECASE
)
OTHER_SCORES = re.compile(r"\b(?:touchdowns?|quarterbacks?|three-pointers?|NFL|NBA|tries|runs)\b")
WORTH = {"three": 3.0, "two": 2.0, "fifty": 50.0}


def find_feats(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the goals of a hat-trick and a brace in a report of games with goals, the runs of a fifty in cricket."""
    if is_of_cricket(text):
        yield from (_feat(match, "runs") for match in RUNS.finditer(text, start, end))
    elif OF_FOOTBALL.search(text):
        yield from (_feat(match, "goals") for match in GOALS.finditer(text, start, end))
        if not OTHER_SCORES.search(text):
            yield from (_scored(match) for match in TIMES.finditer(text, start, end))


def _scored(match: re.Match[str]) -> Quantity:
    """Return the goals of somebody who scored so many times."""
    (start, end), (first, last) = match.span("times"), match.span("number")
    value = value_of(match["number"])
    return Quantity(start=start, end=end, first=first, last=last, value=value, unit="goals", kind="count")


def _feat(match: re.Match[str], unit: str) -> Quantity:
    """Return what the word of `match` comes to."""
    name = next(name for name, words in match.groupdict().items() if words)
    first, last = match.span(name)
    return Quantity(start=first, end=last, first=first, last=last, value=WORTH[name], unit=unit, kind="count")

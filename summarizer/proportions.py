"""Text -> shares of a whole: percentages, points, fractions ("two-thirds", "one in four") and multiples ("twice")."""

import re
from collections.abc import Iterator

from summarizer.numerals import MINUS_WORD, NUMBER, PARTS, SCALE_WORD, value_of
from summarizer.quantity import Quantity
from summarizer.schema import FigureKind

PERCENT = re.compile(
    rf"""(?<![\w.,/])(?P<minus>(?:(?<=\s)|(?<=\()|^)[-−]|{MINUS_WORD})?(?P<number>{NUMBER})
    (?: [\s\u00a0]?%(?:\spoints?\b|-points?\b)? | pc\b | [\s\u00a0-](?:pct\b | percent\b | per\scent\b)
      | [\s\u00a0-]percentage[\s-]points?\b | [\s\u00a0-]basis[\s-]points?\b | bps\b | [\s\u00a0]bps\b )""",
    re.VERBOSE | re.IGNORECASE,
)
POINT_FRACTION = re.compile(
    r"""\b(?P<part>(?:(?:a|one)[\s-]|three(?:-|\s(?=quarters)))?(?:half|quarters?))(?:\sof)?(?:\sa|\san|\sof\sa)?[\s-]
    (?P<unit>(?:percentage[\s-])?points?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "A quarter of a million" is a number.
A_SCALE = rf"\san?\s{SCALE_WORD}\b"
OF_SCALE = rf"\sof{A_SCALE}"
# "The past three quarters" are nine months, "a quarter of the year" is a season.
FRACTION = re.compile(
    rf"""(?<!past\s)(?<!last\s)(?<!first\s)(?<!next\s)(?<!previous\s)(?<!preceding\s)(?<!consecutive\s)
      \b(?P<top>one|two|three|four|five|six|seven|eight|nine)(?:[\s-]|-\s)
      (?P<bottom>half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b
      (?:(?<=s)|(?!-\w))(?!\s+(?:place|time|round)|{OF_SCALE})
    | (?<![\w.,/$£€])(?P<simple>\d/\d)(?=\s+of\b|rds?\b|ths?\b)
    # "Lost a third.", but "acquitted on a third." is one more count, "washed in one, dried in a third" one more room
    | (?!(?:(?<=\bon\s)|(?<=\bin\s)|(?<=\bfor\s)|(?<=\bwith\s)|(?<=\band\s))a\s\w+(?:[.,;]|$))
      \ba\s(?P<single>third|quarter|fifth|tenth)
      (?=\s+of\b(?!\sthe\syear|{A_SCALE})|\s+more\b|\s+less\b|\s+fewer\b|[.,;]|$)
    | (?<!first\s)(?<!second\s)(?<!latter\s)(?<!other\s)(?<!and\sa\s)\b(?P<half>half)
      (?=\s(?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|all\b))
    # "Fell by a third last year", not "by a quarter to nine"
    | (?:(?<=\bby\s)|(?<=\bnearly\s)|(?<=\balmost\s)|(?<=\bmore\sthan\s)|(?<=\bless\sthan\s))a\s
      (?P<changed>third|quarter|fifth|tenth)
      (?=\s(?:in|since|from|over|on|within|last|this|after|during|compared)\b | \sto\s(?:[A-Z]{{0,3}}[$£€]|\d\d))
    | (?<=\bby\s)(?P<cut>half)(?=[.,;]|$|\s(?:in|to|since|from|over|and|on|within)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# "Two in five", but not "20 in 30 minutes" or "three in 2019".
ODDS = re.compile(
    rf"""(?<![\w.,/])(?P<some>{NUMBER})\s(?:in(?:\severy)?|out\sof(?:\severy)?)\s(?P<all>{NUMBER})\b
    (?!\d|,\d|\.\d|[\s-](?:second|minute|hour|day|week|month|year|game|match|start|ball|over)e?s?\b)""",
    re.VERBOSE | re.IGNORECASE,
)
CENTURIES = re.compile(r"(?:18|19|20)\d\d$")
MULTIPLE = re.compile(
    rf"""\b(?P<adverb>twice|double|triple)
      (?=\s(?:as\s(?:much|many|\w+\sas)\b|the\b|that\b|its\b|their\b|those\b|what\b))
    | (?<!think\s)(?<!once\s)(?<!or\s)(?<!and\s)(?<!thinking\s)\b(?P<often>twice)
      (?=\s(?:last|this|in|since|during|before|within)\b)
    | \b(?P<verb>doubl|tripl|quadrupl)(?:ed|ing)\b
      (?!\s(?:(?:the|their|his|her|its)\s(?:lead|advantage|score)|down|up|as|over|back|home|off|to\s(?:right|left|center|centre)
        |in\s(?:two|three|a\srun|the\s(?:[\w-]+\s)?runs?))\b|\s(?:\w+\s)?every\b|,\s(?:doubled|tripled|homered|singled|walked)\b|\sand\s(?:scored|singled|homered|walked)\b)
    | (?<![\w.,/])(?P<number>{NUMBER})(?:-|\s)?(?P<unit>fold\b|times\b(?!\sout\sof\b)|(?<=\d)x\b)
    | \b(?P<word>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)fold\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "777x" is an aircraft, "12x" is twelve times.
MODEL_NUMBER = 200
ADVERBS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0}


def find_proportions(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the shares and multiples in `text[start:end]`."""
    yield from _percentages(text, start, end)
    yield from _fractions(text, start, end)
    yield from _odds(text, start, end)
    yield from _multiples(text, start, end)


def _percentages(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield percentages, percentage points and basis points."""
    for match in PERCENT.finditer(text, start, end):
        value = value_of(match["number"])
        if value is None:
            continue
        words = match.group().lower()
        unit = "basis points" if re.search(r"basis|bps", words) else "percentage points" if "point" in words else "%"
        yield _quantity(match, -value if match["minus"] else value, unit, "percent")


def _fractions(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield fractions of a point and of a whole."""
    for match in POINT_FRACTION.finditer(text, start, end):
        part = re.sub(r"[\s-]+", " ", match["part"].lower()).removeprefix("a ")
        value = 0.5 if "half" in part else 0.75 if part.startswith("three") else 0.25
        unit = "percentage points" if "percentage" in match["unit"].lower() else "points"
        yield _quantity(match, value, unit, "fraction")
    for match in FRACTION.finditer(text, start, end):
        value = _fraction(match)
        # "Four quarters" are a year.
        if value < 1:
            yield _quantity(match, value, "share", "fraction")


def _fraction(match: re.Match[str]) -> float:
    """Return the value of a fraction in words or as "1/3"."""
    if simple := match["simple"]:
        return int(simple[0]) / max(1, int(simple[2]))
    bottom = next(filter(None, match.group("bottom", "single", "half", "changed", "cut"))).lower()
    bottom = "half" if bottom == "halves" else bottom.removesuffix("s")
    return (value_of(match["top"]) or 1.0 if match["top"] else 1.0) / PARTS[bottom]


def _odds(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield "one in four", "3 out of 10"."""
    for match in ODDS.finditer(text, start, end):
        some, whole = value_of(match["some"]), value_of(match["all"])
        if some is not None and whole and 0 < some < whole and not CENTURIES.search(match["all"]):
            yield _quantity(match, some / whole, "share", "fraction")


def _multiples(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield "twice as many", "10 times", "tenfold"."""
    for match in MULTIPLE.finditer(text, start, end):
        word = (match["adverb"] or match["often"] or match["verb"] or "").lower()
        value = ADVERBS[word] if word else value_of(match["number"] or match["word"])
        model = (match["unit"] or "").lower() == "x" and (value or 0) >= MODEL_NUMBER
        if value is not None and not model:
            yield _quantity(match, value, "times", "number")


def _quantity(match: re.Match[str], value: float, unit: str, kind: FigureKind) -> Quantity:
    """Return the quantity that `match` wrote; all of its text is its number."""
    start, end = match.span()
    return Quantity(start=start, end=end, first=start, last=end, value=value, unit=unit, kind=kind)

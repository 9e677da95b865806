"""Text -> physical measures: a number with a unit of length, weight, time, speed, power ("50mph", "a 90-day stay")."""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from summarizer.lexicon import word_table
from summarizer.numerals import MINUS_WORD, NUMBER, SCALE_MARK, value_of
from summarizer.quantity import Quantity
from summarizer.schema import FigureKind

LONGEST_SYMBOL = 2
# One of a unit is a measure behind one of these ("more than a year"), not alone ("for a year").
HEDGES = r"""(?:(?:just|well|little|slightly)\s(?:over|under|more\sthan|less\sthan)|(?:more|less)\sthan|at\sleast|about
    |around|nearly|almost|over|under|roughly|approximately|up\sto)"""
# "Won in 2:01:41", "a record of 12:37.35": no clock shows these.
RACE_TIME = re.compile(
    r"""\b(?:in|(?:record|time|best|mark)\sof|clock(?:ed|ing)|ran|swam)\s(?:an?\s)?
    (?P<time>\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,3})?)(?![\d:]|\s?[ap]\.?m\b|\s[A-Z]{2,4}\b)""",
    re.VERBOSE,
)
# "11% more than a year ago", "40,000 less than a decade earlier": when it was, not how long.
COMPARED_BEFORE = re.compile(r"(?:%|\d|\bpercent|\bcent|\bpoints?|illion|\bcents)\s(?:[a-z]+\s)?$", re.IGNORECASE)
THEN_BEHIND = re.compile(r"\s(?:ago|earlier|before)\b")
MINUTE = 60.0
CUP, OF = "cup", re.compile(r"\sof\b")
VOWELS = frozenset("aeiouy")
TEMPERATURE_LETTERS = frozenset({"C", "F"})
MAGNITUDE = re.compile(
    r"""\b(?P<before>magnitude[\s-](?:of\s)?)?(?P<number>\d(?:\.\d)?)
    (?(before)(?![\d%])|[\s-]magnitude\b)""",
    re.VERBOSE | re.IGNORECASE,
)


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a number before a unit; symbols keep their case and need digits, words may be plural."""
    forms = sorted(word_table("measure_units"), key=len, reverse=True)
    symbols = "|".join(re.escape(form).replace(r"\ ", r"\s?") for form in forms if _is_symbol(form))
    words = "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in forms if not _is_symbol(form))
    return re.compile(
        rf"""(?<![\w.,/$£€])(?P<minus>(?:(?<=\s)(?<!\d\s)|(?<=\()|^)[-−]|{MINUS_WORD})?
        (?P<number>(?i:{NUMBER})(?:(?<=\d){SCALE_MARK}\b)?) [\s\u00a0-]?
        (?P<unit> (?i:(?<=[\s\u00a0\d-])(?:{words})s?(?!\w|\s(?-i:[CF])\b))
                | (?:(?<=\d)|(?<=\d[\s\u00a0-]))(?:(?<=\d)[CF]|{symbols})(?![\w/]))""",
        re.VERBOSE,
    )


@cache
def _single() -> re.Pattern[str]:
    """Return the pattern of one of a unit, hedged, or of halves: "nearly a decade", "half a mile"."""
    words = "|".join(
        re.escape(form).replace(r"\ ", r"[\s-]") for form in word_table("measure_units") if _is_single(form)
    )
    return re.compile(
        rf"""(?<=\b)(?:(?P<hedge>{HEDGES})\s(?P<one>an?)\s(?!second\s[a-z])(?P<unit>{words})(?P<more>\sand\s(?:a\s)?half)?
        | (?<!\band\s)(?<!\band\sa\s)(?P<half>half(?:\san?)?)[\s-](?P<whole>{words}) | (?P<a>an?)\s(?P<each>{words})
            (?P<also>\sand\s(?:a\s)?half))\b
        (?!-|\sold\b|['’]s\b)""",
        re.VERBOSE | re.IGNORECASE,
    )


def _is_single(form: str) -> bool:
    """Tell whether one of a unit is written with an article."""
    return not _is_symbol(form) and not form.endswith("s")


def find_single_measures(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield measures of one or a half of a unit, told with an article."""
    for match in _single().finditer(text, start, end):
        if (
            match["hedge"]
            and COMPARED_BEFORE.search(text, start, match.start())
            and THEN_BEHIND.match(text, match.end())
        ):
            continue
        group = next(name for name in ("unit", "whole", "each") if match[name])
        first = match.start({"unit": "one", "whole": "half", "each": "a"}[group])
        value = 0.5 if match["half"] else 1.5 if match["more"] or match["also"] else 1.0
        yield Quantity(
            start=first,
            end=match.end(),
            first=first,
            last=match.end(),
            value=value,
            unit=match[group],
            kind=_kind(match[group]),
        )


def _is_symbol(form: str) -> bool:
    """Tell whether a unit is written in one case only: it has a capital or a sign, two letters, or no vowel."""
    return not form.islower() or len(form) <= LONGEST_SYMBOL or "/" in form or not (VOWELS | {" "}) & set(form)


def find_measures(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the measures in `text[start:end]`."""
    for match in _pattern().finditer(text, start, end):
        value = value_of(match["number"])
        if value is not None and not _is_name(match) and not _is_played_for(text, match):
            yield Quantity(
                start=match.start(),
                end=match.end(),
                first=match.start(),
                last=match.end("number"),
                value=-value if match["minus"] else value,
                unit=_shown(re.sub(r"\s+", " ", match["unit"])),
                kind=_kind(match["unit"]),
            )


def _is_name(match: re.Match[str]) -> bool:
    """Tell whether number and unit are words in capitals, the end of a name: "the Capital One Cup"."""
    return match["number"].istitle() and match["number"].isalpha() and match["unit"].istitle()


def _is_played_for(text: str, match: re.Match[str]) -> bool:
    """Tell whether a cup is one to be won: "ten cup finals"."""
    return (
        match["unit"].lower() == CUP and text[match.end() : match.end() + 1] == " " and not OF.match(text, match.end())
    )


def find_race_times(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the times in which races were run: "won in 2:01:41"."""
    for match in RACE_TIME.finditer(text, start, end):
        first, last = match.span("time")
        *hours, minutes, seconds = map(float, match["time"].split(":"))
        value = sum(hours) * MINUTE + minutes + seconds / MINUTE
        yield Quantity(
            start=first, end=last, first=first, last=last, value=round(value, 3), unit="minutes", kind="duration"
        )


def find_magnitudes(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the strengths of earthquakes."""
    for match in MAGNITUDE.finditer(text, start, end):
        first, last = match.span("number")
        value = float(match["number"])
        yield Quantity(
            start=match.start(), end=match.end(), first=first, last=last, value=value, unit="magnitude", kind="number"
        )


def _kind(unit: str) -> FigureKind:
    """Return the kind of figure a unit makes."""
    if unit in TEMPERATURE_LETTERS:
        return "temperature"
    table = word_table("measure_units")
    for form in (unit, unit.lower(), unit.lower().replace("-", " "), unit.lower().replace(" ", "-")):
        for singular in (form, form.removesuffix("s")):
            if singular in table:
                return cast("FigureKind", table[singular])
    return "number"


def _shown(unit: str) -> str:
    """Return the symbol of a unit, or the unit as it is written where that says as much."""
    symbols = word_table("unit_symbols")
    return symbols.get(unit.lower()) or symbols.get(unit.lower().removesuffix("s"), unit)

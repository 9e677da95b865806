"""Text -> physical measures: a number with a unit of length, weight, time, speed, power ("50mph", "a 90-day stay")."""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from summarizer.lexicon import word_table
from summarizer.numerals import NUMBER, SCALE_MARK, value_of
from summarizer.quantity import Quantity
from summarizer.schema import FigureKind

LONGEST_SYMBOL = 2
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
        rf"""(?<![\w.,/$£€])(?P<minus>(?:(?<=\s)|(?<=\()|^)[-−]|\b(?i:minus)[\s-])?
        (?P<number>(?i:{NUMBER})(?:(?<=\d){SCALE_MARK}\b)?) [\s\u00a0-]?
        (?P<unit> (?i:(?<=[\s\u00a0\d-])(?:{words})s?(?!\w|\s(?-i:[CF])\b))
                | (?:(?<=\d)|(?<=\d[\s\u00a0-]))(?:(?<=\d)[CF]|{symbols})(?![\w/]))""",
        re.VERBOSE,
    )


def _is_symbol(form: str) -> bool:
    """Tell whether a unit is written in one case only: it has a capital or a sign, two letters, or no vowel."""
    return not form.islower() or len(form) <= LONGEST_SYMBOL or "/" in form or not (VOWELS | {" "}) & set(form)


def find_measures(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the measures in `text[start:end]`."""
    for match in _pattern().finditer(text, start, end):
        value = value_of(match["number"])
        if value is not None:
            yield Quantity(
                start=match.start(),
                end=match.end(),
                first=match.start(),
                last=match.end("number"),
                value=-value if match["minus"] else value,
                unit=re.sub(r"\s+", " ", match["unit"]),
                kind=_kind(match["unit"]),
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

"""Text -> physical measures: a number with a unit of length, weight, time, speed, power ("50mph", "a 90-day stay")."""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from summarizer.lexicon import word_table
from summarizer.numerals import NUMBER, SCALE_MARK, value_of
from summarizer.quantity import Quantity
from summarizer.schema import FigureKind

LONGEST_SYMBOL = 3
AGE = re.compile(
    rf"(?<![\w.,/])(?P<number>{NUMBER})(?P<unit>[\s-](?:years?|months?|weeks?|days?)(?:[\s-]olds?\b|\sof\sage\b))",
    re.VERBOSE | re.IGNORECASE,
)
AGE_BEFORE = re.compile(rf"\b(?:aged?(?:\sof)?|turned|turns|turning)\s(?P<number>{NUMBER})\b(?![\s-](?:years?\s)?[a-z]+s\b)",
                        re.VERBOSE | re.IGNORECASE)

AGE_OF_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|I|who|[Tt]hey|now)\s(?:(?:was|is|were|am|are)\s)?(?:just\s|only\s|now\s)?(?P<number>[1-9]\d?)(?=[.,;)]|\swhen\b|\sat\sthe\stime)")
# ", 55," behind a name.
AGE_APPOSED = re.compile(r"(?<=[A-Z])[a-z’'.]+(?:\sJr\.)?,\s(?P<number>\d{1,2}|10\d)(?=,|\.\s|\)|;|\sand\s[A-Z])")


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a number before a unit; symbols keep their case, words may be plural."""
    forms = sorted(word_table("measure_units"), key=len, reverse=True)
    symbols = [re.escape(form).replace(r"\ ", r"\s?") for form in forms if _is_symbol(form)]
    words = [re.escape(form).replace(r"\ ", r"[\s-]") for form in forms if not _is_symbol(form)]
    return re.compile(
        rf"""(?<![\w.,/$£€])(?P<minus>(?:(?<=\s)|(?<=\()|^)[-−]|\b(?i:minus)[\s-])?
        (?P<number>(?i:{NUMBER})(?:(?<=\d){SCALE_MARK}\b)?)
        [\s\u00a0-]? (?P<unit>(?:(?<=\d)|(?<=\d[\s\u00a0-]))(?:{"|".join(symbols)})(?![\w/])
                     | (?i:(?<=[\s\u00a0-])(?:{"|".join(words)})s?(?!\w)))""",
        re.VERBOSE,
    )


def _is_symbol(form: str) -> bool:
    """Tell whether a unit is written in one case only."""
    return not form.islower() or len(form) <= LONGEST_SYMBOL or "/" in form


def find_ages(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield how old somebody or something is."""
    for pattern in (AGE, AGE_BEFORE, AGE_APPOSED, AGE_OF_PERSON):
        for match in pattern.finditer(text, start, end):
            value = value_of(match["number"])
            if value is not None:
                first, last = match.span("number")
                begin, finish = match.span() if pattern is AGE else (first, last)
                yield Quantity(
                    start=begin, end=finish, first=first, last=last, value=value, unit="years old", kind="duration"
                )


def find_measures(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the measures in `text[start:end]`."""
    for match in _pattern().finditer(text, start, end):
        value = value_of(re.sub(r"(?<=\d)(?=[a-zA-Z])", " ", match["number"]))
        if value is None:
            continue
        kind = _kind(match["unit"])
        yield Quantity(
            start=match.start(),
            end=match.end(),
            first=match.start(),
            last=match.end("number"),
            value=-value if match["minus"] else value,
            unit=re.sub(r"\s+", " ", match["unit"]),
            kind=kind,
        )


def _kind(unit: str) -> FigureKind:
    """Return the kind of figure a unit makes."""
    table = word_table("measure_units")
    for form in (unit, unit.lower(), unit.lower().replace("-", " "), unit.lower().replace(" ", "-")):
        for singular in (form, form.removesuffix("s"), form.removesuffix("es")):
            if singular in table:
                return cast("FigureKind", table[singular])
    return "number"

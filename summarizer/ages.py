"""Text -> how old somebody is: "the 43-year-old", "aged 20 to 35", "Smith, 55, of Leeds"."""

import re
from collections.abc import Iterator

from summarizer.numerals import NUMBER, value_of
from summarizer.quantity import Quantity

AGE_UNIT = "years old"
WITH_UNIT = re.compile(
    rf"""(?<![\w.,/])(?P<number>{NUMBER})[\s-](?:years?|months?|weeks?|days?)(?:[\s-]olds?\b|\sof\sage\b)""",
    re.VERBOSE | re.IGNORECASE,
)
BEHIND_WORD = re.compile(
    rf"\b(?:as\s(?:young|old)\sas|aged?(?:\sof)?|turned|turns|turning)\s(?P<number>{NUMBER})\b(?![\s-](?:years?\s)?[a-z]+s\b)",
    re.VERBOSE | re.IGNORECASE,
)
# ", 55," behind a name, or behind anybody who then does something.
APPOSED = re.compile(
    r"""(?<=[A-Z])[a-z’'.]+(?:\sJr\.)?,\s(?P<number>\d{1,2}|10\d)(?=,|\.\s|\)|;|:\s|\s[-–—]|\sand\s[A-Z]|\sfrom\s|\s\()
    | (?<=[a-z]),\s(?P<inserted>\d{1,2})(?=,\s(?:was|is|of|who|from|has|had|told|said|faces|pleaded|died)\b)""",
    re.VERBOSE,
)
OF_PERSON = re.compile(
    r"""\b(?:[Hh]e|[Ss]he|I|who|[Tt]hey|now)\s(?:(?:was|is|were|am|are)\s)?(?:just\s|only\s|now\s)?
    (?P<number>[1-9]\d?)(?=[.,;)]|\swhen\b|\sat\sthe\stime)""",
    re.VERBOSE,
)


def find_ages(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the ages in `text[start:end]`."""
    for match in WITH_UNIT.finditer(text, start, end):
        yield from _age(match, *match.span())
    for pattern in (BEHIND_WORD, APPOSED, OF_PERSON):
        for match in pattern.finditer(text, start, end):
            group = "number" if match["number"] else "inserted"
            yield from _age(match, *match.span(group))


def _age(match: re.Match[str], start: int, end: int) -> Iterator[Quantity]:
    """Yield the age that `match` wrote, if its number can be read."""
    group = "number" if match["number"] else "inserted"
    value = value_of(match[group])
    if value is not None:
        first, last = match.span(group)
        yield Quantity(start=start, end=end, first=first, last=last, value=value, unit=AGE_UNIT, kind="duration")

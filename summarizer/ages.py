"""Text -> how old somebody is: "the 43-year-old", "aged 20 to 35", "Smith, 55, of Leeds"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from summarizer.lexicon import word_list
from summarizer.numerals import NUMBER, ONES, TEENS, value_of
from summarizer.quantity import Quantity
from summarizer.role_words import nouns_for_somebody

AGE_UNIT = "years old"
WORDS = rf"(?:{'|'.join((*ONES[1:], *TEENS))})\b"
# Behind these a number under which people fall is no age: "people over 40 miles away".
HELD = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|miles?|metres?|meters?|km|feet|kg|per\scent|percent|%|[a-z]+s\b)"
)
WITH_UNIT = re.compile(
    rf"""(?<![\w.,/])(?P<number>{NUMBER})[\s-](?P<unit>year|month|week|day)s?(?:[\s-]olds?\b|\sof\sage\b)""",
    re.VERBOSE | re.IGNORECASE,
)
BEHIND_WORD = re.compile(
    rf"""\b(?:the\sage\sof\s(?P<inserted>{NUMBER})\b
    | (?:as\s(?:young|old)\sas|aged?(?:\s(?:of|above|over|under|below|at\sleast))?|turn(?:ed|s|ing))\s
        (?P<number>{NUMBER})\b
        (?![\s-](?:years?\s)?[a-z]+s\b))""",
    re.VERBOSE | re.IGNORECASE,
)
# ", 55," behind a name, or behind anybody who then does something.
APPOSED = re.compile(
    r"""(?<=[A-Z])[a-z’'.]+(?:\sJr\.)?,\s(?P<number>\d{1,2}|10\d)(?=,(?!\d)|\.(?:\s|$)|\)|;|:\s|\s[-–—]|$|\sand\s[A-Z]|\sfrom\s|\s\(
        |\s(?:has|had|was|is|said|told|admitted|denied|pleaded|appeared)\s)
    | (?<=[a-z]),\s(?P<inserted>\d{1,2})(?=,\s(?:was|is|of|who|from|has|had|told|said|faces|pleaded|died)\b)""",
    re.VERBOSE,
)
OF_PERSON = re.compile(
    rf"""\b(?:[Hh]e|[Ss]he|I|who|[Tt]hey|[Ww]e|[Nn]ow|then)(?:['’](?:s|m|re))?\s
    (?:(?:was|is|were|am|are|would\s(?:now\s)?be)\s)?(?:just\s|only\s|now\s|still\s|about\s|barely\s|approximately\s|both\s|all\s)?
    (?P<number>[1-9]\d?|{WORDS})
    (?=[.,;)]|\swhen\b|\sat\sthe\stime|\sand\s(?:(?:he|she|I)\s)?(?:was|is|has|had|should|died|lives|am)\b)""",
    re.VERBOSE,
)
# "Ada Moss (left), 27, was": a bracket stands between the name and the age.
BEHIND_BRACKET = re.compile(r"(?<=[a-z]\)),\s(?P<number>[1-9]\d?)(?=,|\.(?:\s|$)|\sand\s[A-Z])")
# "Her son Oscar, seven, and": an age in words behind a name.
IN_WORDS = re.compile(rf"\b[A-Z][a-z’'-]+(?:\s\([a-z]+\))?,\s(?P<number>{WORDS})(?=,|\)|\.(?:\s|$)|\sand\s[A-Z])")
# "Was 24 when her husband left": whoever it was, it is an age.
AT_AN_EVENT = re.compile(
    r"""\b(?:was|is|were)\s(?:just\s|only\s|still\s)?(?P<number>[1-9]\d?)(?=\s(?:when\s(?:her|his|he|she|they)|at\sthe\stime)\b)
    | \b[Ww]hen\s[A-Z][\w’'-]+\swas\s(?:just\s|only\s|still\s)?(?P<inserted>[1-9]\d?)(?=[.,;)]|$)""",
    re.VERBOSE,
)
# "Of the dead 40 were over 80."
OF_SEVERAL = re.compile(
    r"\b(?:was|were|are)\s(?:all\s|both\s)?(?:aged\s)?(?:over|under)\s(?P<number>[1-9]\d)(?=[.,;]|$|\s(?:and|when)\b)"
)
# "Aged six, four and three", "aged between 26 and 37", "ages five through 17".
LISTED = re.compile(
    rf"""\b(?:aged?|ages)\s(?:(?:between|just|only|of)\s)?(?P<list>(?:[1-9]\d?\b|{WORDS})
    (?:(?:,\s(?:and\s|or\s)?|\s(?:and|or|to|through)\s|\s?[-–]\s?)(?:[1-9]\d?\b|{WORDS}))*)(?![\d%]|\s[a-z]+s\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# "Two men, 33 and 41, were found", "her sons Bo and Ek, 12 and nine.".
PAIR_BEHIND = re.compile(
    rf"""\b(?:[A-Z][a-z’'-]+|(?:wo)?men|people|boys|girls|teen(?:ager)?s|youths|brothers|sisters|sons|daughters|children|kids
    |victims|suspects|students|pupils|others),\s(?P<list>(?:[1-9]\d?|{WORDS})(?:,\s(?:[1-9]\d?|{WORDS}))*\sand\s(?:[1-9]\d?|{WORDS}))
    (?=,\s(?!\d)|\.(?:\s|$)|;|\)|\s(?:were|was|are|from|of)\b)""",
    re.VERBOSE,
)
ONE_OF_LIST = re.compile(rf"[1-9]\d?|{WORDS}", re.IGNORECASE)
# "The striker, 24, signed": behind a noun for somebody.
BEHIND_NOUN = re.compile(r"\b(?P<noun>[a-z][a-z-]+),\s(?P<number>[1-9]\d)(?=,\s(?!\d|and\b|or\b))")
# Of somebody named: "Ada Moss was 55." "When Ada was 17, she left."
OF_THE_DEAD = re.compile(
    r"""(?:(?<=[.!?]\s)|(?<=[.!?][”"]\s)|(?<=\n))[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}
    \swas\s(?P<number>[1-9]\d|10\d)(?=\.(?:\s|$))""",
    re.VERBOSE,
)


def find_ages(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the ages in `text[start:end]`."""
    for match in WITH_UNIT.finditer(text, start, end):
        yield from _lasting(match) if _of_thing().match(text, match.end()) else _age(match, *match.span())
    for match in chain(LISTED.finditer(text, start, end), PAIR_BEHIND.finditer(text, start, end)):
        for one in ONE_OF_LIST.finditer(text, *match.span("list")):
            yield from _age(one, *one.span())
    for match in BEHIND_NOUN.finditer(text, start, end):
        if match["noun"] in nouns_for_somebody():
            yield from _age(match, *match.span("number"))
    for pattern in (
        _of_group(),
        BEHIND_WORD,
        APPOSED,
        BEHIND_BRACKET,
        IN_WORDS,
        AT_AN_EVENT,
        OF_PERSON,
        OF_THE_DEAD,
        OF_SEVERAL,
        _at_age(),
    ):
        for match in pattern.finditer(text, start, end):
            yield from _age(match, *match.span(_group(match)))


@cache
def _at_age() -> re.Pattern[str]:
    """Return the pattern of what people do at an age: "left school at 14", "married at 19"."""
    deeds = "|".join(
        re.escape(deed).replace(r"\ ", r"\s").replace(r"\+", "[a-z]+") for deed in word_list("done_at_an_age")
    )
    behind = r"(?=[.,;)]|$|\s(?:and|to|when|after|with|because|but)\b(?!\s\d))"
    return re.compile(rf"\b(?:{deeds})\sat\s(?:just\s|only\s)?(?P<number>[1-9]\d?){behind}", re.IGNORECASE)


@cache
def _of_group() -> re.Pattern[str]:
    """Return the pattern of people told by their age: "a child under 13", "people over 65"."""
    people = "|".join(sorted(word_list("grouped_by_age"), key=len, reverse=True))
    return re.compile(
        rf"""\b(?i:{people})\s(?:who\s(?:is|are)\s|aged\s)?(?:under|over|below|above)
        \s(?P<number>[1-9]\d?)(?:\syears(?:\sold|\sof\sage)?(?!\s(?:ago|at|in|of|on|with)\b))?(?=[.,;)]|$|\s(?!{HELD}))""",
        re.VERBOSE,
    )


@cache
def _of_thing() -> re.Pattern[str]:
    """Return the pattern of a thing behind its age: "a 50-year-old rule", "the 20-month-old grand alliance"."""
    things = "|".join(sorted(word_list("aged_things"), key=len, reverse=True))
    between = r"(?!(?:the|an?|his|her|their|its|our|my|of|in|at|to|from|on|by|for|with|and|who)\b)[a-z-]+\s"
    behind = r"\b(?!\s(?:man|woman|boy|girl|owner|worker|teacher)\b|[-’'])"
    return re.compile(rf"\s(?:{between})?(?:{things}){behind}")


def _lasting(match: re.Match[str]) -> Iterator[Quantity]:
    """Yield the span of time for which a thing has been there."""
    value, (first, last) = value_of(match["number"]), match.span("number")
    if value is not None:
        unit = f"{match['unit'].lower()}s"
        yield Quantity(
            start=match.start(), end=match.end(), first=first, last=last, value=value, unit=unit, kind="duration"
        )


def _age(match: re.Match[str], start: int, end: int) -> Iterator[Quantity]:
    """Yield the age that `match` wrote, if its number can be read."""
    value, (first, last) = value_of(match[_group(match)]), match.span(_group(match))
    if value is not None:
        yield Quantity(start=start, end=end, first=first, last=last, value=value, unit=AGE_UNIT, kind="duration")


def _group(match: re.Match[str]) -> str | int:
    """Return the group that holds the number: all of a match that has no group for it."""
    groups = match.re.groupindex
    return "inserted" if "inserted" in groups and match["inserted"] else "number" if "number" in groups else 0

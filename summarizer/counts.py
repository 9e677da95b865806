"""Text -> numbers without a unit of their own: "8,500", "half a million", "2.7m", "dozens"."""

import re
from collections.abc import Iterator

from summarizer.lexicon import word_list
from summarizer.numerals import MINUS_WORD, NUMBER, SCALE_MARK, SCALE_WORD, value_of
from summarizer.quantity import Quantity

BARE = re.compile(
    rf"""(?<![\w.,/$£€@:])(?<![A-Za-z]-)
    (?P<minus>(?:(?<=\s)(?<!\d\s)|(?<=\()|^)[-−](?=\d)|{MINUS_WORD})?
    (?P<number>{NUMBER}(?:(?<=\d){SCALE_MARK}\b)?)
    (?!\w|[.,:/]\d|\s?[-–]?(?:st|nd|rd|th)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
VAGUE = re.compile(
    rf"""\b(?: (?:tens|hundreds|thousands|millions|billions|dozens)(?:\sof\s(?:thousands|millions|billions))?
        (?=\s(?:of|more|have|were|are|who|had|took|fled|gathered|marched|protested|died|others)\b)
    | scores(?=\sof\b) | (?:several|a\sfew|many|a\scouple)\s(?:of\s)?{SCALE_WORD}\b )""",
    re.VERBOSE | re.IGNORECASE,
)
COUPLE = re.compile(r"a\scouple\b", re.IGNORECASE)
# An m behind digits is a million before a plural ("2.7m sales"), but metres in sport and of things.
MILLIONS_BEHIND = re.compile(r"\s(?!hurdles\b)(?:[a-z]+(?:s|ple)|of\s(?:its|the|their|them))\b")
# "Sold for 1.2m": nobody sells for metres.
PRICED_BEFORE = re.compile(
    r"\b(?:s(?:old|ells?)|bought|b(?:id|uys?)|paid|pays?|went|go(?:es|ne)?|signed|joined|moved)\sfor\s"
    r"(?:about\s|around\s|nearly\s|over\s|a\srecord\s)?$",
    re.IGNORECASE,
)
LONGEST_PRICED = 24
FEW_WORDS_BEHIND = re.compile(r"(?:\s[\w’'-]+){1,2}")
# "Aries 1B", "a 1B visa": one capital behind a whole number names a model, "1.5B" and "2B users" are billions.
MODEL_MARK = re.compile(r"\d{1,2}B")
PLURAL_BEHIND = re.compile(r"\s[a-z]+(?:s|ple)\b")


def find_counts(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the numbers in `text[start:end]`; the noun they count is found later, once ranges are joined."""
    for match in VAGUE.finditer(text, start, end):
        yield _count(match, _couple(match.group()))
    for match in BARE.finditer(text, start, end):
        value = value_of(match["number"])
        if value is None:
            continue
        if match["number"].endswith("m") and not _is_million(text, match):
            yield _metres(match)
        elif _is_model(text, match):
            continue
        else:
            yield _count(match, -value if match["minus"] else value)


def _is_million(text: str, match: re.Match[str]) -> bool:
    """Tell whether an m is a million: a plural or people follow ("1.1m Fotogram followers"), or it is a price."""
    before = text[max(0, match.start() - LONGEST_PRICED) : match.start()]
    plural = MILLIONS_BEHIND.match(text, match.end()) or PRICED_BEFORE.search(before)
    return bool(plural) or _counts_people(text, match.end())


def _counts_people(text: str, end: int) -> bool:
    """Tell whether a word or two stand between the number before `end` and the people it counts."""
    words = FEW_WORDS_BEHIND.match(text, end)
    people = word_list("person_units") | word_list("weighty_units") | word_list("crowds_online")
    return words is not None and not people.isdisjoint(words.group().lower().split()[1:])


def _is_model(text: str, match: re.Match[str]) -> bool:
    """Tell whether a capital behind a small whole number is part of a name: "Aries 1B", "a 1B visa"."""
    model = MODEL_MARK.fullmatch(match["number"])
    return model is not None and not PLURAL_BEHIND.match(text, match.end()) and not _counts_people(text, match.end())


def _couple(words: str) -> float | None:
    """Return what a couple of a scale come to ("a couple of million"), `None` for any vaguer number."""
    return value_of(f"two {words.rsplit(maxsplit=1)[-1]}") if COUPLE.match(words) else None


def _count(match: re.Match[str], value: float | None) -> Quantity:
    """Return the number that `match` wrote, its unit still to be found."""
    start, end = match.span()
    return Quantity(start=start, end=end, first=start, last=end, value=value, unit="", kind="count", bare=True)


def _metres(match: re.Match[str]) -> Quantity:
    """Return the length that `match` wrote."""
    start, end = match.span()
    value = value_of(match["number"].removesuffix("m"))
    return Quantity(start=start, end=end, first=start, last=end, value=value, unit="m", kind="distance")

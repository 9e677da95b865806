"""Text -> numbers without a unit of their own: "8,500", "half a million", "2.7m", "dozens"."""

import re
from collections.abc import Iterator

from summarizer.numerals import NUMBER, SCALE_MARK, SCALE_WORD, value_of
from summarizer.quantity import Quantity

BARE = re.compile(
    rf"""(?<![\w.,/$£€@:])(?<![A-Za-z]-)
    (?P<minus>(?:(?<=\s)(?<!\d\s)|(?<=\()|^)[-−](?=\d)|(?<!or\s)(?<!or-)(?<!/)\bminus[\s-])?
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


def find_counts(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the numbers in `text[start:end]`; the noun they count is found later, once ranges are joined."""
    for match in VAGUE.finditer(text, start, end):
        yield _count(match, _couple(match.group()))
    for match in BARE.finditer(text, start, end):
        value = value_of(match["number"])
        if value is None:
            continue
        if match["number"].endswith("m") and not MILLIONS_BEHIND.match(text, match.end()):
            yield _metres(match)
        else:
            yield _count(match, -value if match["minus"] else value)


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

"""Text -> the values its numbers may have: read generously, since a number is refused only when no reading fits."""

import re
from collections.abc import Iterator
from itertools import permutations

# The gate reads numbers by tables of its own: an error of the finder must not be repeated here.
ONES = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10.0 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6,
    "million": 1e6, "crore": 1e7, "b": 1e9, "bn": 1e9, "bln": 1e9, "billion": 1e9, "tn": 1e12, "trn": 1e12,
    "trillion": 1e12,
}  # fmt: skip
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
PARTS = frozenset(["half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"])
DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
# Thousands by comma or space (and the Indian 1,00,000); by dots, with a decimal comma; a decimal comma alone.
GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:[.,]\d+)?")
GROUPED_BY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
DECIMAL_COMMA = re.compile(r"\d+,(?:\d{1,2}|\d{4,})")
SEPARATORS = re.compile(r"[,\u00a0\u202f ]")
WORD = re.compile(r"[^\W\d_]+")
SCALES_BEHIND = re.compile(rf"(?:[\s-]?(?:{'|'.join(sorted(SCALES, key=len, reverse=True))})\b)+", re.IGNORECASE)
SHARE = re.compile(r"\b(\w+) (?:in|out of)(?: every)? ([\w,]*\w)\b")
# "7, 77, 900": lakhs grouped by commas and spaces.
SPACED_LAKHS = re.compile(r"(?<![\d,.])\d\d?(?:, \d\d){1,3}, \d{3}(?![\d,.]\d)")
FRACTION = re.compile(r"(?:(\d+)[ -])?(\d+)/(\d+)")
# A measure in two units ("two hours and 17 minutes"): words for the larger, for the smaller, and how many make one.
TWO_UNITS = (
    ({"hour", "hours", "hr", "hrs"}, {"minute", "minutes", "min", "mins"}, 60.0),
    ({"minute", "minutes", "min", "mins"}, {"second", "seconds", "sec", "secs"}, 60.0),
    ({"year", "years", "yr", "yrs"}, {"month", "months"}, 12.0),
    ({"year", "years", "yr", "yrs"}, {"day", "days"}, 365.0),
    ({"week", "weeks"}, {"day", "days"}, 7.0),
    ({"day", "days"}, {"hour", "hours", "hr", "hrs"}, 24.0),
    ({"foot", "feet", "ft"}, {"inch", "inches", "in", "ins"}, 12.0),
    ({"pound", "pounds", "lb", "lbs"}, {"ounce", "ounces", "oz"}, 16.0),
    ({"stone", "st"}, {"pound", "pounds", "lb", "lbs"}, 14.0),
)
CLOCK_UNITS = (TWO_UNITS[0][0], TWO_UNITS[1][0], TWO_UNITS[1][1])
# Words that tell a number in ways that are not read here: "half", "a dozen", "twice".
VAGUE = frozenset(
    {*PARTS, "halves", "dozen", "dozens", "score", "scores", "twice", "double", "couple", "several", "few"}
)
TOLERANCE = 1e-11


def could_mean(text: str, value: float) -> bool:
    """Tell whether a number written in `text` can be read as `value`; true where `text` holds none to be read."""
    readings = list(_readings(text))
    return not readings or any(abs(abs(value) - reading) <= TOLERANCE * max(1.0, reading) for reading in readings)


def numbers_in(text: str) -> frozenset[float]:
    """Return every value that a number of `text` may have; one with its scale right behind it has no other."""
    scales = _scales(text)
    found = set(_shares_and_fractions(text))
    for _, values, scale in _written(text):
        found.update(_scaled(values, scales) if scale is None else (value * scale for value in values))
    return frozenset(found)


def written_numbers(text: str) -> Iterator[tuple[str, frozenset[float]]]:
    """Yield each number of `text` as it is written, with the values it may have by itself."""
    for written, values, scale in _written(text):
        yield written, frozenset(value * (scale or 1.0) for value in values)


def _written(text: str) -> Iterator[tuple[str, list[float], float | None]]:
    """Yield each number, the values of its digits or words, and the scale that stands right behind it, if one does."""
    for match in DIGITS.finditer(text):
        yield match.group(), _values(match.group()), _scale_behind(text, match.end())
    for written, value, end in _word_numbers(text):
        yield written, [value], _scale_behind(text, end)


def _scale_behind(text: str, end: int) -> float | None:
    """Return the product of the scales right behind a number ("two hundred thousand"), `None` without one."""
    match = SCALES_BEHIND.match(text, end)
    if match is None:
        return None
    product = 1.0
    for name in WORD.findall(match.group().lower()):
        product *= SCALES[name]
    return product


def _readings(text: str) -> Iterator[float]:
    """Yield every reading of every number of `text`."""
    words = {word.lower() for word in WORD.findall(text)} | {
        word.lower().removesuffix("s") for word in WORD.findall(text)
    }
    if not DIGITS.search(text) and words & VAGUE:
        return
    scales = _scales(text)
    for _, values, _ in _written(text):
        yield from _scaled(values, scales)
    yield from _shares_and_fractions(text)
    yield from _in_two_units(text)
    yield from (float(SEPARATORS.sub("", lakhs)) for lakhs in SPACED_LAKHS.findall(text))
    for mark in set(text) & VULGAR.keys():
        yield VULGAR[mark]
        yield from (value + VULGAR[mark] for match in DIGITS.findall(text) for value in _values(match))


def _in_two_units(text: str) -> Iterator[float]:
    """Yield what two numbers come to where `text` names a unit and the next smaller one."""
    words = {word.lower() for word in WORD.findall(text)}
    numbers = [value for _, values, _ in _written(text) for value in values]
    for larger, smaller, factor in TWO_UNITS:
        if words & larger and words & smaller:
            yield from (upper + lower / factor for upper, lower in permutations(numbers, 2))
    if all(words & named for named in CLOCK_UNITS):
        yield from (hours + minutes / 60 + seconds / 3600 for hours, minutes, seconds in permutations(numbers, 3))


def _shares_and_fractions(text: str) -> Iterator[float]:
    """Yield what "one in four", "3 out of 10", "1/3" and "2 1/2" come to."""
    for whole, upper, lower in FRACTION.findall(text):
        if int(lower):
            yield int(upper) / int(lower)
            yield int(whole or 0) + int(upper) / int(lower)
    for upper, lower in SHARE.findall(text):
        for one in numbers_in(upper):
            yield from (one / other for other in numbers_in(lower) if other)


def _values(digits: str) -> list[float]:
    """Return what a run of digits may mean: thousands in groups, a decimal point or comma, else several numbers."""
    if GROUPED.fullmatch(digits):
        whole = float(SEPARATORS.sub("", digits))
        return [whole, *_plain(digits)] if " " in digits else [whole]
    if GROUPED_BY_DOTS.fullmatch(digits):
        return [float(digits.replace(".", "").replace(",", ".")), *_plain(digits)]
    if DECIMAL_COMMA.fullmatch(digits):
        return [float(digits.replace(",", ".")), *_plain(digits)]
    return _plain(digits)


def _plain(digits: str) -> list[float]:
    """Return a decimal number, or each of the numbers that only stand beside each other ("3, 4")."""
    parts = [digits] if re.fullmatch(r"\d+(?:\.\d+)?", digits) else re.findall(r"\d+", digits)
    return [float(part) for part in parts]


def _scales(text: str) -> list[float]:
    """Return the scales that `text` names, each of which may belong to any of its numbers; 1 always."""
    names = re.findall(r"[^\W\d_]+", text.lower())
    return [1.0, *(SCALES[name] for name in dict.fromkeys(names) if name in SCALES)]


def _scaled(values: list[float], scales: list[float]) -> Iterator[float]:
    """Yield each value at each scale, and at two scales together ("two hundred thousand")."""
    for value in values:
        for scale in scales:
            yield from (value * scale * other for other in scales)


def _word_numbers(text: str) -> Iterator[tuple[str, float, int]]:
    """Yield the numbers written in words, "twenty-five", "seven", with where they end."""
    words = list(WORD.finditer(text))
    place = 0
    while place < len(words):
        word, end = words[place].group().lower(), words[place].end()
        following = words[place + 1].group().lower() if place + 1 < len(words) else ""
        if word in TENS and 0 < ONES.get(following, 0) < ONES["ten"]:
            place += 1
            yield f"{word} {following}", TENS[word] + ONES[following], words[place].end()
        elif word in TENS or word in ONES:
            yield word, TENS.get(word, ONES.get(word, 0.0)), end
        elif word in {"hundred", "thousand"} and words[place - 1].group().lower() in {"a", "one"}:
            yield word, SCALES[word], end
        place += 1

"""Text -> the number it writes: digits, fractions, scales ("1.5bn") and number words ("two and a half million")."""

import re

ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = {
    **{word: float(value) for value, word in enumerate((*ONES, *TEENS))},
    **{word: 10.0 * value for value, word in enumerate(TENS, start=2)},
}
SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12, "quadrillion": 1e15, "k": 1e3, "m": 1e6, "mn": 1e6, "mil": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9,
    "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"), 1
    )
}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
FILLERS = frozenset({"a", "an", "and"})

# "A quarter of a million", "two-thirds of a billion".
PART_OF_SCALE = r"""\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[\s-])?
    (?:half|third|quarter|fourth|fifth|tenth)s?\sof\san?\s(?:hundred|thousand|million|billion|trillion|dozen)\b"""
# "minus 3", but not "plus or minus 3", nor "+/minus".
MINUS_WORD = r"(?<!or\s)(?<!or-)(?<!/)\b(?i:minus)[\s-]"
# Building blocks for other patterns: they hold no groups and suit re.VERBOSE | re.IGNORECASE.
SCALE_WORD = r"(?:hundred|thousand|million|billion|trillion|quadrillion|crore|lakh|dozen)"
SCALE_MARK = r"(?:mln|mil|mn|bln|bn|trn|tn|[kmb])"
_VULGAR = f"[{''.join(VULGAR)}]"
DIGITS = rf"""(?:
    (?<![\d/])[1-7]/[2-8](?![\d/])
    | (?: \d{{1,3}}(?:,\d{{2,3}}){{0,6}},\d{{3}}
        | \d{{1,3}}(?:(?:[\u00a0\u202f]\d{{3}}){{1,6}}|(?:\x20\d{{3}}){{0,3}}\x20[05]00)(?!\d)
        | \d+ ) (?:\.\d+)? (?: [\x20-]?{_VULGAR} | [\x20-][1-7]/[2-8](?!\d) )?
    | \.\d+ | {_VULGAR} )"""
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(ONES[1:])}))?|{'|'.join((*TEENS, *ONES))})\b"
_HUNDREDS = rf"{_SMALL}(?:[\s-]hundred\b(?:\s(?:and\s)?{_SMALL})?)?"
WORDS = rf"""(?:
    {PART_OF_SCALE}
    | \ban?\shundred\sand\s{_SMALL}
    | \b(?:half\s(?:an?\s)?|an?\s) {SCALE_WORD} (?:\s{SCALE_WORD}){{0,2}}\b
    | \b{_SMALL}\sand\sa\s(?:half|quarter)\b (?:\s{SCALE_WORD}\b)?
    | \b{_HUNDREDS} (?: (?:[\s-]{SCALE_WORD}\b){{1,2}} (?:\s(?:and\s)?{_HUNDREDS})? ){{0,4}} )"""
NUMBER = rf"(?:{DIGITS}(?:[\s-]?{SCALE_WORD}\b){{0,2}}|{WORDS})"
_DIGITS_PATTERN = re.compile(DIGITS, re.VERBOSE)
_THIN_SPACE = re.compile(r"(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))")
_SPACE = re.compile(r"[\s-]+")
_GLUED_SCALE = re.compile(rf"(?<=[\d{''.join(VULGAR)}])(?=[a-z])")
_SIMPLE_FRACTION = re.compile(r"(?:^|\s)(\d)/(\d)$")


def value_of(text: str) -> float | None:
    """Return the number that `text` writes, `None` if it writes none."""
    text = _THIN_SPACE.sub("", text)
    text = _GLUED_SCALE.sub(" ", _SPACE.sub(" ", text.lower().strip()))
    match = _DIGITS_PATTERN.match(text)
    if match is None:
        return _value_of_words(text.split())
    return _scaled(_value_of_digits(match.group()), text[match.end() :].split())


def _value_of_digits(digits: str) -> float:
    """Return the value of a number in digits, with a fraction behind it or alone."""
    total = 0.0
    if (simple := _SIMPLE_FRACTION.search(digits)) is not None:
        total, digits = int(simple[1]) / int(simple[2]), digits[: simple.start()]
    elif digits[-1] in VULGAR:
        total, digits = VULGAR[digits[-1]], digits[:-1]
    digits = re.sub(r"[,\s]", "", digits)
    return total + (float(digits) if digits else 0.0)


def _scaled(value: float, scales: list[str]) -> float | None:
    """Return `value` times each of `scales`, `None` if one of them is no scale."""
    for scale in scales:
        factor = SCALES.get(scale) or SCALES.get(scale.removesuffix("s"))
        if factor is None:
            return None
        value *= factor
    return _as_written(value)


def _as_written(value: float) -> float:
    """Return `value` without the noise of multiplying: 1.13 * 1e9 is 1129999999.9999998."""
    return float(f"{value:.12g}")


def _value_of_words(words: list[str]) -> float | None:
    """Return the value of number words: "two hundred and five thousand", "half a million", "three and a half"."""
    if "of" in words:
        part, whole = _part_of_one(words[: words.index("of")]), _value_of_words(words[words.index("of") + 1 :])
        return None if part is None or whole is None else _as_written(part * whole)
    total, current = 0.0, 0.0
    for word in words:
        if word in NUMBER_WORDS:
            current += NUMBER_WORDS[word]
        elif word == "hundred":
            current = (current or 1.0) * SCALES[word]
        elif word in SCALES:
            total, current = total + (current or 1.0) * SCALES[word], 0.0
        elif word in PARTS:
            current += 1 / PARTS[word]
        elif word not in FILLERS:
            return None
    return _as_written(total + current) if set(words) - FILLERS else None


def _part_of_one(words: list[str]) -> float | None:
    """Return the value of a part in words, "a quarter" or "two thirds", `None` for other words."""
    bottom = PARTS.get(words[-1].removesuffix("s")) if words else None
    top = _value_of_words(words[:-1]) if set(words[:-1]) - FILLERS else 1.0
    return None if bottom is None or top is None else top / bottom

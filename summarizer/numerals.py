"""Text -> the number it writes: digits, fractions, scales ("1.5bn") and number words ("two and a half million")."""

import re

ONES = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {
    word: 10.0 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "million": 1e6,
    "crore": 1e7,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "billion": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "trillion": 1e12,
}
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}

# Building blocks for other patterns: they hold no groups and suit re.VERBOSE | re.IGNORECASE.
_VULGAR = f"[{''.join(VULGAR)}]"
_TEEN = "|".join(sorted(ONES, key=len, reverse=True))
_DIGIT_WORD = "|".join(list(ONES)[1:10])
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{_DIGIT_WORD}))?|{_TEEN})\b"
_HUNDREDS = rf"{_SMALL}(?:[\s-]hundred\b(?:\s(?:and\s)?{_SMALL})?)?"
SCALE_WORD = r"(?:hundred|thousand|million|billion|trillion|crore|lakh|dozen)"
SCALE_MARK = r"(?:mln|mil|mn|bln|bn|trn|tn|[kmb])"
DIGITS = rf"""(?:
    (?<![\d/])[1-7]/[2-8](?![\d/]) | (?:\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}} | \d{{1,3}}(?:(?:[\u00a0\u202f]\d{{3}})+|(?:\x20\d{{3}})*\x20[05]00)(?!\d) | \d+) (?:\.\d+)?
    (?: [\x20-]?{_VULGAR} | [\x20-][1-7]/[2-8](?!\d) )?
    | \.\d+ | {_VULGAR} )"""
WORDS = rf"""(?:
    \ban?\shundred\sand\s{_SMALL}
    | \b(?:half\s(?:an?\s)?|an?\s) {SCALE_WORD} (?:\s{SCALE_WORD})*\b
    | \b{_SMALL}\sand\sa\s(?:half|quarter)\b (?:\s{SCALE_WORD}\b)?
    | \b{_HUNDREDS} (?: (?:[\s-]{SCALE_WORD}\b)+ (?:\s(?:and\s)?{_HUNDREDS})? )* )"""
NUMBER = rf"(?:{DIGITS}(?:[\s-]?{SCALE_WORD}\b)*|{WORDS})"


def value_of(text: str) -> float | None:
    """Return the number that `text` writes, `None` if it writes none."""
    text = re.sub(r"[\s\u00a0\u202f-]+", " ", text.lower().strip())
    match = re.match(rf"{DIGITS}", text, re.VERBOSE)
    if match is None:
        return _value_of_words(text.split())
    return _scaled(_value_of_digits(match.group()), text[match.end() :].split())


def _value_of_digits(digits: str) -> float:
    """Return the value of a number in digits, with a fraction behind it or alone."""
    total = 0.0
    if (simple := re.search(r"(?:^|\s)(\d)/(\d)$", digits)) is not None:
        total, digits = int(simple[1]) / int(simple[2]), digits[: simple.start()]
    elif digits[-1] in VULGAR:
        total, digits = VULGAR[digits[-1]], digits[:-1]
    digits = re.sub(r"[,\s]", "", digits)
    return total + (float(digits) if digits else 0.0)


def _scaled(value: float, scales: list[str]) -> float | None:
    """Return `value` times each of `scales`, `None` if one of them is no scale."""
    for scale in scales:
        if scale not in SCALES:
            return None
        value *= SCALES[scale]
    # 1.13 * 1e9 is 1129999999.9999998: written numbers have few digits.
    return float(f"{value:.12g}")


def _value_of_words(words: list[str]) -> float | None:
    """Return the value of number words: "two hundred and five thousand", "half a million", "three and a half"."""
    total, current, found = 0.0, 0.0, False
    for word in words:
        found = found or word not in {"a", "an", "and"}
        if word in ONES or word in TENS:
            current += ONES.get(word, TENS.get(word, 0.0))
        elif word == "hundred":
            current = (current or 1.0) * SCALES[word]
        elif word in SCALES:
            total, current = total + (current or 1.0) * SCALES[word], 0.0
        elif word in PARTS:
            current += 1 / PARTS[word]
        elif word not in {"a", "an", "and"}:
            return None
    return float(f"{total + current:.12g}") if found else None

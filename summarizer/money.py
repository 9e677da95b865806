"""Text -> amounts of money: "$1.2-million", "Rs 500 crore", "HK$30", "1.5bn euros", "63 cents a share"."""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.lexicon import word_table
from summarizer.numerals import DIGITS, NUMBER, SCALE_MARK, SCALE_WORD, value_of
from summarizer.quantity import Quantity

# Pounds are a weight unless the amount is large, the word sterling stands there, or the text writes £ elsewhere.
POUND_NAMES = r"pounds?"
SUB_UNITS = frozenset({"cents", "pence"})


@cache
def _before() -> re.Pattern[str]:
    """Return the pattern of an amount behind its sign or code; a code of letters only needs no letter before it."""
    signs = sorted(word_table("currency_signs"), key=len, reverse=True)
    glued = [re.escape(s) for s in signs if s in {"N", "R", "P", "PS", "B$", "G$", "K$"}]
    plain = [re.escape(s).replace(r"\ ", r"\s") for s in signs if s not in {"N", "R", "P", "PS"}]
    return re.compile(
        rf"""(?P<sign>(?<![\w$])(?:{"|".join(glued)})(?=\d) | (?<![^\W\d_])(?:{"|".join(plain)}))
        [\s\u00a0]?(?P<minus>[-−–])?(?P<number>{DIGITS})
        (?: [\s\u00a0-]?(?:{SCALE_WORD}s?\b)(?:\s(?:crore|million|billion)\b)? | [\s\u00a0]?(?i:{SCALE_MARK})\b )?""",
        re.VERBOSE,
    )


@cache
def _after() -> re.Pattern[str]:
    """Return the pattern of an amount before the name of its currency."""
    names = sorted(word_table("currency_names"), key=len, reverse=True)
    joined = "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in names)
    return re.compile(
        rf"""(?<![\w.,$£€])(?P<number>{NUMBER}(?:{SCALE_MARK}\b)?)
        [\s\u00a0-](?P<name>(?:{joined})s?(?!\w) | {POUND_NAMES}(?!\w)(?![\s-](?:of|per\ssquare|feet|foot)\b))
        | (?<![\w.,$£€])(?P<glued>{DIGITS}(?:{SCALE_MARK})?)[\s\u00a0]?(?P<mark>€|p\b(?!\.m)|c(?=\sper\b)|¢)""",
        re.VERBOSE | re.IGNORECASE,
    )


def find_money(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the amounts of money in `text[start:end]`."""
    for match in _before().finditer(text, start, end):
        amount = match.group()[len(match["sign"]) :].strip().lstrip("-−–")
        value = value_of(_spaced(amount))
        if value is not None:
            minus = _is_negative(text, match.start()) or match["minus"]
            code = word_table("currency_signs")[_plain(match["sign"])]
            yield _amount(match.start(), match.end(), -value if minus else value, code)
    for match in _after().finditer(text, start, end):
        amount = match["number"] or match["glued"]
        value, code = value_of(_spaced(amount)), _code(match, text)
        if value is not None and code:
            yield _amount(match.start(), match.end(), value, code)


def _amount(start: int, end: int, value: float, code: str) -> Quantity:
    """Return an amount of money; all of its text is its number."""
    return Quantity(start=start, end=end, first=start, last=end, value=value, unit=code, kind="money")


def _spaced(amount: str) -> str:
    """Put a space before a scale that is glued to its number."""
    return re.sub(r"(?<=[\d½¼¾⅓⅔])[\s-]?(?=[a-zA-Z])", " ", amount.rstrip("s") if amount.endswith("ns") else amount)


def _plain(sign: str) -> str:
    """Return the sign with ordinary space."""
    return re.sub(r"\s", " ", sign)


def _is_negative(text: str, start: int) -> bool:
    """Tell whether a minus stands right before `start`, and not a hyphen between two things."""
    return bool(re.search(r"(?:(?:^|[\s(])[-−]|\bminus\s)$", text[max(0, start - 8) : start]))


def _code(match: re.Match[str], text: str) -> str | None:
    """Return the currency that the words or mark behind the amount name, `None` if they name a weight."""
    if mark := match["mark"]:
        glued = re.search(r"(?:720|1080|1440|2160)$", match["glued"])
        return {"€": "EUR", "¢": "cents", "c": "cents"}.get(mark, None if glued else "pence")
    name = _plain(match["name"]).replace("-", " ")
    if re.fullmatch(POUND_NAMES, name, re.IGNORECASE):
        large = re.search(rf"million|billion|{SCALE_MARK}$", match["number"], re.IGNORECASE)
        return "GBP" if large or "£" in text else None
    table = {form.lower(): code for form, code in word_table("currency_names").items()}
    form = name.lower() if name.lower() in table else name.lower().removesuffix("s")
    return name if table.get(form, form).lower() == form else table[form]

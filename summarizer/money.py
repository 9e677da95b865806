"""Text -> amounts of money: "$1.2-million", "Rs 500 crore", "HK$30", "1.5bn euros", "63 cents a share"."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from summarizer.lexicon import word_table
from summarizer.numerals import DIGITS, MINUS_WORD, NUMBER, SCALE_MARK, SCALE_WORD, value_of
from summarizer.quantity import Quantity

# These signs are letters that start many words: they must touch the amount.
GLUED_SIGNS = frozenset({"N", "R", "P", "PS", "K", "KD"})
# "K38 million" is money where the article names the country, elsewhere a mountain or a dog.
LOCAL_SIGNS = frozenset({"K"})
# "On the N56 at Inver": a road.
ROAD = (
    r"(?<=\bthe\s)(?:N|R)\d{1,3}"
    r"(?=\s(?:at|between|from|in|motorway|near|north|on|outside|road|route|south|to|when)\b|[.,;)]?(?:\s[A-Z]|$)|[,;)])"
)
POUND = re.compile(r"pounds?", re.IGNORECASE)
LARGE = re.compile(rf"million|billion|\d{SCALE_MARK}$", re.IGNORECASE)
# "1080p" is a picture.
PICTURE = re.compile(r"(?:720|1080|1440|2160)$")
MARKS = {"€": "EUR", "¢": "cents", "c": "cents", "p": "p"}
# Several countries have a rupee, a franc, a dollar: which it is, the names in the article tell by so large a share.
SURE_SHARE, SURE_DOLLAR, FEWEST_DOLLAR = 2 / 3, 0.8, 3
# Each amount of the article in hand asks for its country, which is told by all of its names.
ARTICLES_IN_HAND = 4
FRANCS = frozenset({"franc", "francs"})
CROWNS = frozenset({"SEK", "NOK", "DKK", "ISK"})
SHARED_NAMES: dict[str, frozenset[str]] = {
    "rs": frozenset({"INR", "PKR", "LKR", "NPR", "MUR", "SCR"}),
    "sh": frozenset({"KES", "UGX", "TZS", "SOS"}),
    "peso": frozenset({"MXN", "PHP", "ARS", "CLP", "COP"}),
    "krona": CROWNS, "krone": CROWNS, "kroner": CROWNS, "kronor": CROWNS, "crown": CROWNS | {"CZK"},
    "dirham": frozenset({"AED", "MAD"}), "dh": frozenset({"AED", "MAD"}),
    "dinar": frozenset({"IQD", "KWD", "BHD", "JOD", "TND", "DZD", "LYD", "RSD"}),
    "riyal": frozenset({"SAR", "QAR", "OMR", "YER"}), "rial": frozenset({"IRR", "OMR", "YER"}),
    "lira": frozenset({"TRY"}), "kwacha": frozenset({"ZMW", "MWK"}), "k": frozenset({"ZMW", "MWK", "PGK"}),
    "p": frozenset({"PHP", "BWP"}),
}  # fmt: skip
SAME_NAMES = {"rupee": "rs", "shilling": "sh", "shs": "sh", "dhs": "dh"}
# Shoes have soles too: these are money in Peru, or where another currency stands behind them in brackets.
SOLES, PERU = re.compile(r"soles?", re.IGNORECASE), re.compile(r"\b(?:Peru|Lima)")
CONVERTED_BEHIND = re.compile(r"\s\([a-z\s]{0,16}[A-Z]{0,3}[$£€]\d")
SWISS = re.compile(r"\b(?:Swiss|Switzerland)\b")
# "Rs 7, 77, 900": lakhs grouped by commas and spaces.
SPACED_LAKHS = r"(?:(?<=Rs)|(?<=Rs\.)|(?<=Rs\s)|(?<=Rs\.\s)|(?<=₹))\d\d?(?:,\s\d\d){1,3},\s\d{3}(?![\d.,]\d)"
SPACE_IN_LAKHS = re.compile(r"(?<=\d,)\s(?=\d\d)")
# Who writes "A$" for one dollar means another by "$".
DOLLAR_TOLD_APART = re.compile(r"(?<!\w)(?:AU?|CA?|CDN)\$\s?\d")
NEGATIVE = re.compile(rf"(?:(?:^|[\s(])[-−]|{MINUS_WORD})$", re.IGNORECASE)
LONGEST_MINUS = 12
TITLED = re.compile(r"\s[A-Z][a-z]")


@cache
def _before() -> re.Pattern[str]:
    """Return the pattern of an amount behind its sign or code."""
    signs = sorted(word_table("currency_signs"), key=len, reverse=True)
    glued = "|".join(re.escape(sign) for sign in signs if sign in GLUED_SIGNS)
    loose = "|".join(re.escape(sign).replace(r"\ ", r"\s") for sign in signs if sign not in GLUED_SIGNS)
    return re.compile(
        rf"""(?P<sign>(?<![\w$])(?!{ROAD})(?:{glued})(?=\d)(?!\d+[A-Z]) | (?<![^\W\d_])(?:{loose}))
        [\s\u00a0]?(?P<minus>[-−–])?
        (?P<amount>(?:{SPACED_LAKHS}|{DIGITS})
            (?: [\s\u00a0-]?(?i:{SCALE_WORD}s?)\b(?:\s(?:crore|million|billion)\b)?
              | [\s\u00a0]?(?i:{SCALE_MARK})\b )?)""",
        re.VERBOSE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """Return the pattern of an amount before the name or mark of its currency."""
    names = sorted(word_table("currency_names"), key=len, reverse=True)
    joined = "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in names)
    return re.compile(
        rf"""(?<![\w.,$£€])(?P<amount>{NUMBER}(?:(?<=\d){SCALE_MARK}\b)?)
        [\s\u00a0-](?P<name>(?:{joined})s?(?!\w) | pounds?(?!\w)(?![\s-](?:of|per\ssquare|feet|foot)\b))
        | (?<![\w.,$£€])(?P<glued>{DIGITS}(?:{SCALE_MARK})?)[\s\u00a0]?
        (?P<mark>€|p\b(?!\.m)|c(?=\sper\b|\sto\s[A-Z]{{0,2}}\$)|¢)""",
        re.VERBOSE | re.IGNORECASE,
    )


def find_money(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the amounts of money in `text[start:end]`."""
    for match in _before().finditer(text, start, end):
        value = value_of(SPACE_IN_LAKHS.sub("", match["amount"]))
        if value is not None:
            minus = match["minus"] or NEGATIVE.search(text[max(0, match.start() - LONGEST_MINUS) : match.start()])
            code = _of_land(text, word_table("currency_signs")[re.sub(r"\s", " ", match["sign"])])
            if code not in LOCAL_SIGNS:
                yield _amount(match, -value if minus else value, code)
    for match in _behind().finditer(text, start, end):
        value, unit = value_of(match["amount"] or match["glued"]), _unit(match, text)
        if value is not None and unit and not _is_title(match, text):
            yield _amount(match, value, unit)


def _is_title(match: re.Match[str], text: str) -> bool:
    """Tell whether an amount in capitals opens the name of something: "The Six Million Dollar Man"."""
    words = match.group().split()
    spelled = len(words) > 1 and all(word.isalpha() and word.istitle() for word in words)
    return spelled and not words[-1].endswith("s") and bool(TITLED.match(text, match.end()))


def _amount(match: re.Match[str], value: float, unit: str) -> Quantity:
    """Return an amount of money; all of its text is its number."""
    start, end = match.span()
    return Quantity(start=start, end=end, first=start, last=end, value=value, unit=unit, kind="money")


def _unit(match: re.Match[str], text: str) -> str | None:
    """Return the currency behind the amount; `None` for pounds that are a weight and for a picture's size.

    Pounds are money where the amount is large or the text writes £ elsewhere.
    """
    if mark := match["mark"]:
        return None if PICTURE.search(match["glued"]) else MARKS[mark.lower()]
    name = re.sub(r"[\s-]", " ", match["name"])
    if POUND.fullmatch(name):
        return "GBP" if LARGE.search(match["amount"]) or "£" in text else None
    if SOLES.fullmatch(name) and not (PERU.search(text) or CONVERTED_BEHIND.match(text, match.end())):
        return None
    code = currency_of(name)
    return code and _of_land(text, code)


def _of_land(text: str, written: str) -> str:
    """Return the code of the currency of the country that `text` names most; as it is `written` where that is unsure.

    A dollar is Australian only in an article full of Australia that has no "A$": elsewhere "$" is the US dollar.
    """
    if written in FRANCS:
        return "CHF" if SWISS.search(text) else written
    if written == "USD":
        if DOLLAR_TOLD_APART.search(text):
            return written
        return _land_named(text, "dollar_lands", None, FEWEST_DOLLAR, SURE_DOLLAR) or written
    singular = written.lower() if written.lower() in {"rs", "shs", "dhs"} else written.lower().removesuffix("s")
    codes = SHARED_NAMES.get(SAME_NAMES.get(singular, singular))
    return written if codes is None else _land_named(text, "currency_lands", codes, 1, SURE_SHARE) or written


@lru_cache(maxsize=ARTICLES_IN_HAND)
def _land_named(text: str, lands: str, among: frozenset[str] | None, fewest: int, sure: float) -> str | None:
    """Return the code, one of those `among`, that nearly all names of `lands` in `text` tell, `None` for too few."""
    table = _names_of(lands)
    told = (table[name] for name in _pattern_of(lands).findall(text))
    codes = Counter(code for code in told if among is None or code in among)
    code, count = codes.most_common(1)[0] if codes else (None, 0)
    return code if count >= max(fewest, sure * codes.total()) else None


@cache
def _names_of(lands: str) -> dict[str, str]:
    """Return the names that tell whose currency it is with its code, in capitals too ("SURAT: ...")."""
    table = word_table(lands)
    return {name.upper(): code for name, code in table.items()} | dict(table)


@cache
def _pattern_of(lands: str) -> re.Pattern[str]:
    """Return the pattern of those names."""
    names = "|".join(re.escape(name) for name in sorted(_names_of(lands), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def currency_in(text: str, name: str) -> str | None:
    """Return the code of the currency that `name` is in this `text`, `None` if it names no currency."""
    code = currency_of(name)
    return code and _of_land(text, code)


def currency_of(name: str) -> str | None:
    """Return the code of a currency's name, the name itself where several have it, `None` if it names no currency."""
    table = {form.lower(): code for form, code in word_table("currency_names").items()}
    form = name.lower() if name.lower() in table else name.lower().removesuffix("s")
    if form not in table:
        return None
    return name if table[form].lower() == form else table[form]

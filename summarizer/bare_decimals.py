"""Number alone -> what its sentences measure: per cent ("Labour was on 34.1") or points ("slid 5 to 2,711.9")."""

import re
from collections.abc import Sequence

from summarizer.lexicon import word_list
from summarizer.quantity import Quantity
from summarizer.schema import FigureKind

DECIMAL = re.compile(r"[-−]?\d{1,3}(?:,\d{3})*\.\d+")
# "The S&P 500 slid 5.01, or 0.2 percent, to 2,711.93", "the benchmark index rose 12 to 7,411".
INDEX = re.compile(
    r"""\b(?:Dow|Nasdaq|NASDAQ|S&P|FTSE|Nikkei|Hang\sSeng|Sensex|Nifty|Kospi|CAC|DAX|Dax|STOXX|Stoxx|TSX|ASX|ISEQ|Topix
    |All\sOrdinaries|[Cc]omposite|[Ii]ndex)\b""",
    re.VERBOSE,
)
MOVED_BEFORE = re.compile(
    r"""\b(?:rose|r[io]ses?|gained|gains|added|adds|climbed|jumped|surged|advanced|fell|falls?|lost|loses|slid|slipped|dropped
    |shed|sheds|declined|tumbled|eased|dipped|up|down|at|to)\s(?:about\s|nearly\s|almost\s|just\s)?$""",
    re.VERBOSE,
)
LEAST_LEVEL = 1000.0
# "Labour was on 34.1", "Prices rose 6.8 per cent in Orre and 9.9 in Lode": a number with a decimal counts nothing.
SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")
# On a scale of its own a number is no share.
SCALED = re.compile(
    r"\b(?:magnitude|scale|rat(?:ed|ing)|scor\w+|index|averag\w+|overs|points?|goals?|odds|ratio|GPA|version|seconds|speed|pH)\b",
    re.IGNORECASE,
)
# "38 per cent, the Greens 12 and Liberals on 9": the shares of a list.
LISTED = re.compile(
    r"""(?:[,;]\s|\band\s|\bwhile\s|\bto\s)(?:the\s)?(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2}|independents|others)
    (?:\s(?:is|was|were|are))?\s(?:on\s|at\s|with\s|had\s|has\s|took\s|got\s|won\s|polled\s)?$
    | (?:[,;]\s|\band\s)(?:in|at|for|among)\s(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?|others)\s(?:by\s)?$""",
    re.VERBOSE,
)
# "Dropped to 36 per cent, while 54 were dissatisfied", "a lead of 52 per cent to 48".
POLLED = (
    re.compile(r"(?:,\s(?:while|and|with|but)|\band|\bwhile)\s$"),
    re.compile(
        r"\s(?:were|are|sa(?:id|y)|want(?:ed)?|support(?:ed)?|oppos(?:e|ed)|(?:dis)?approved?|thought|think|did|do)\b"
    ),
)
FULL_SHARE = 95.0
# "In Orre by 9.9 per cent to €1,300 and in Lode by 11 to €1,201".
BY = re.compile(r"\bby\s$")
# "Among the 10 regions, Orre had the highest rate, 12.4".
RATE = re.compile(r"\b(?:rates?|inflation|unemployment|turnout|growth)\b(?:,?\s(?:[\w’'-]+\s){0,6})$")
# "Gained 2.3 per cent to trade at 4.3 to the dollar".
TRADED = re.compile(r"\s(?:to|against|per)\s(?:the|one|a)\s(?:U\.?S\.?\s)?(?:dollar|euro|pound|yen|franc|greenback)")
# "Fell 1.3 per cent to 13.43": where the change led is measured in something else.
LED_TO = re.compile(r"\bto\s(?:about\s|around\s|just\s)?$")
ENDS = re.compile(r"(?=[.,;)]|$|\s(?:and|while|but|to)\b)")
# "Up 14 per cent from 939" leads back to the things told before.
LED_BACK = re.compile(r"\b(?:from|to)\s(?:about\s|around\s|nearly\s|just\s)?$")
SHARE: tuple[str, FigureKind] = ("%", "percent")
BACK, NEAR, WHOLE = 60, 260, 100.0


def _goes_past(between: set[FigureKind], gap: str) -> bool:
    """Tell whether what is told `between` two numbers leaves the second one a share: "by 9.9", "the highest rate"."""
    others = between - {"duration"}
    by_money, at_rate = others == {"money"} and BY.search(gap), others == {"count"} and RATE.search(gap)
    return not others or bool(by_money or at_rate)


def alone_among(text: str, quantity: Quantity, before: Sequence[Quantity]) -> tuple[str, FigureKind] | None:
    """Return unit and kind of a number alone behind those `before` it in the paragraph, `None` where nothing tells."""
    value = quantity.value
    if not isinstance(value, float):
        return None
    decimal = DECIMAL.fullmatch(text, quantity.first, quantity.last) is not None
    words = SENTENCE_END.split(text[max(0, quantity.first - NEAR) : quantity.first])[-1]
    if (decimal or value >= LEAST_LEVEL) and INDEX.search(words) and MOVED_BEFORE.search(words):
        return "points", "count"
    return _share_alone(text, quantity, before, decimal=decimal) if abs(value) <= WHOLE else None


def _share_alone(
    text: str, quantity: Quantity, before: Sequence[Quantity], *, decimal: bool
) -> tuple[str, FigureKind] | None:
    """Return the unit of a share, where a number alone goes on with one of those `before` it."""
    place = next((place for place in reversed(range(len(before))) if before[place].kind == "percent"), None)
    if place is None or before[place].unit != "%":
        return None
    between = {q.kind for q in before[place + 1 :] if q.unit}
    gap = text[before[place].end : quantity.first]
    if len(gap) > NEAR or SCALED.search(gap[-BACK:]) or TRADED.match(text, quantity.end):
        return None
    if gap == " to ":
        return SHARE if _make_a_whole(before[place], quantity) else None
    goes_on = _goes_past(between, gap) and _goes_on(text, gap, quantity, decimal=decimal)
    return SHARE if goes_on else None


def _make_a_whole(share: Quantity, other: Quantity) -> bool:
    """Tell whether two shares are nearly all there is: "a lead of 52 per cent to 48"."""
    values = (share.value, other.value)
    return FULL_SHARE <= sum(value for value in values if isinstance(value, float)) <= WHOLE


def _goes_on(text: str, gap: str, quantity: Quantity, *, decimal: bool) -> bool:
    """Tell whether a number behind a share and a `gap` of text is the next of a list, of a poll, or has a decimal."""
    borders = len(SENTENCE_END.findall(gap))
    if not borders and LED_TO.search(gap) and word_list("change_verbs").isdisjoint(gap.lower().split()):
        return False
    polled = POLLED[0].search(gap) and POLLED[1].match(text, quantity.end)
    listed = LISTED.search(gap) and ENDS.match(text, quantity.end)
    return (decimal and borders <= 1) or (not borders and bool(listed or polled))


def goes_with_share(text: str, last: Quantity | None, quantity: Quantity) -> bool:
    """Tell whether a share, the `last` quantity, was told right before a number: things told before it are far off."""
    if last is None or last.kind != "percent":
        return False
    gap = text[last.end : quantity.first]
    return not SENTENCE_END.search(gap) and not LED_BACK.search(gap)

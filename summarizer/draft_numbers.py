"""Numbers and times of a draft's sentence against the article: each with the thing it counts, each day as it stands.

A number from the sources may count what it counts there, or nothing in particular; one from elsewhere in the article
must count the same thing, but for ages, which an article gives anywhere ("Berg, 34," makes "the 34-year-old").
"""

from collections.abc import Iterator

from summarizer.comparison import Pair
from summarizer.counted import Counted, counted
from summarizer.schema import Document, Token

EARLIEST_YEAR, LATEST_YEAR = 1800, 2100
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december"}
)  # fmt: skip
SCALES = frozenset({1e3, 1e6, 1e9, 1e12})
RELATIVE_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})


def new_number(pair: Pair) -> bool:
    """Tell whether a number of the draft stands nowhere, or counts something else in the article."""
    told = [n for n in counted(pair.draft, pair.told, wide=False) if n.values != {1.0} or n.units]
    if not told:
        return False
    near = list(counted(pair.article, pair.given, wide=True))
    return any(not _is_bound(number, near, pair) for number in told)


def moved_number(pair: Pair) -> bool:
    """Tell whether a number from elsewhere stands where the first source has another one of the same things."""
    told = list(_plain(pair.draft, pair.told))
    first = list(_plain(pair.article, pair.article.tokens_of(pair.sources[0])))
    return any(_takes_the_place(number, told, first) for number in told if not number.age)


def other_time(pair: Pair) -> bool:
    """Tell whether a weekday, month or year of the draft stands neither in the sources nor right beside them."""
    told = {t.text.lower() for t in pair.told if is_time(t)}
    return not told <= {t.text.lower() for t in pair.around}


def is_time(token: Token) -> bool:
    """Tell whether `token` names a day, a month or a year."""
    lower = token.text.lower()
    if lower in DAYS | RELATIVE_DAYS or (lower in MONTHS and token.text[0].isupper() and token.pos == "PROPN"):
        return True
    return lower.isdigit() and EARLIEST_YEAR <= int(lower) <= LATEST_YEAR


def _plain(document: Document, tokens: tuple[Token, ...]) -> Iterator[Counted]:
    """Yield the numbers that count something, but for the words for a thousand and more."""
    return (n for n in counted(document, tokens, wide=False) if n.units and not n.values <= SCALES)


def _takes_the_place(number: Counted, told: list[Counted], first: list[Counted]) -> bool:
    """Tell whether `first` has numbers of what `number` counts, but neither it nor one that `told` keeps."""
    like = [other for other in first if other.units & number.units]
    return bool(like) and not any(other.values & kept.values for other in like for kept in told)


def _is_bound(number: Counted, near: list[Counted], pair: Pair) -> bool:
    """Tell whether the article has `number` with the same unit, or its sources have it with none told."""
    if any(number.values & other.values and (not number.units or number.units & other.units) for other in near):
        return True
    anywhere = [other for other in pair.index.numbers if number.values & other.values]
    if number.age or not number.units:
        return any(other.bare or other.age for other in anywhere)
    return any(number.units & other.units for other in anywhere)

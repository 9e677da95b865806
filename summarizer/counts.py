"""Document -> numbers without a unit of their own, and the noun that each of them counts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from summarizer.lexicon import word_list
from summarizer.numerals import NUMBER, SCALE_MARK, SCALE_WORD, value_of
from summarizer.quantity import Quantity
from summarizer.schema import Document, Token

BARE = re.compile(
    rf"""(?<![\w.,/$£€@:])(?<![A-Za-z]-)(?P<minus>(?:(?<=\s)|(?<=\()|^)[-−](?=\d)|\bminus[\s-])?
    (?P<number>{NUMBER}(?:(?<=\d){SCALE_MARK}\b)?)(?!\w|[.,:/]\d|\s?[-–]?(?:st|nd|rd|th)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
VAGUE = re.compile(
    rf"""\b(?: (?:tens|hundreds|thousands|millions|billions|dozens|scores)(?:\sof\s(?:thousands|millions|billions))?
    (?=\s(?:of|more|have|were|are|who|had|took|fled|gathered|marched|protested|died|others)\b)
    | (?:several|a\sfew|many|a\scouple)\s(?:of\s)?{SCALE_WORD}\b )""",
    re.VERBOSE | re.IGNORECASE,
)
METRES = re.compile(r"\s?(?:hurdles|sprint|race|relay|freestyle|butterfly|backstroke|breaststroke|final|dash|tall|high|long|deep|wide|away)\b")
HYPHENATED = re.compile(r"[-‑](?P<unit>[A-Za-z]{2,})(?:-(?:[a-z]+))?\b")
# Behind a hyphen these are no unit: "1,000-strong crowd" counts the crowd, "five-star" counts nothing.
NO_UNITS = frozenset("and or to of on in by plus odd ish strong".split())
NO_COUNTS = frozenset("one two something off way up old based time times star hour tier sided quarters thirds up fold".split())
NOUNS = frozenset({"NOUN", "PROPN", "SYM"})
BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB", "ADP", "PUNCT", "PART", "CCONJ", "NUM", "SYM", "X"})
CLIMBS = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "advmod", "npadvmod", "poss", "appos", "dep"})
FURTHEST = 6
LONGEST = 70
PARTITIVES = frozenset({"of"})
ARTICLES = frozenset({"the", "a", "an", "its", "their", "this"})
OF_TIME = frozenset("last next this previous past same early late later earlier ago each today yesterday".split())
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)


def find_counts(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the numbers in `text[start:end]`; the noun they count is found later, once ranges are joined."""
    for match in VAGUE.finditer(text, start, end):
        first, last = match.span()
        yield Quantity(start=first, end=last, first=first, last=last, value=None, unit="", kind="count", bare=True)
    for match in BARE.finditer(text, start, end):
        written = match["number"]
        value = value_of(re.sub(r"(?<=\d)(?=[a-zA-Z])", " ", written))
        if value is None:
            continue
        first, last = match.span()
        if written.endswith("m") and (METRES.match(text, last) or not re.match(r"\s[a-z]+(?:s|ple)\b", text[last : last + 30])):
            metres = value / 1e6
            yield Quantity(start=first, end=last, first=first, last=last, value=metres, unit="m", kind="distance")
            continue
        yield Quantity(
            start=first, end=last, first=first, last=last, value=-value if match["minus"] else value, unit="", kind="count", bare=True,
        )


class TokenFinder:
    """Finds tokens by their place in the text."""

    def __init__(self, document: Document) -> None:
        """Keep the places of the tokens of `document`."""
        self._document = document
        self._starts = [token.span.start for token in document.tokens]
        self._ends = [token.span.end for token in document.tokens]

    def within(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that share a character with `start:end`."""
        return self._document.tokens[bisect_right(self._ends, start) : bisect_left(self._starts, end)]


def with_noun(document: Document, finder: TokenFinder, quantity: Quantity) -> Quantity | None:
    """Return `quantity` with the noun it counts as its unit, as far as there is one; `None` if it counts nothing."""
    counted = _with_noun(document, finder, quantity)
    tokens = finder.within(quantity.start, quantity.end)
    hyphenated = HYPHENATED.match(document.article.text, quantity.end)
    if hyphenated is not None and hyphenated["unit"].lower() in NO_COUNTS:
        return None
    if tokens and (_names_a_thing(document, tokens, counted) or _is_pronoun(document, tokens, counted)):
        return None
    return counted


def _names_a_thing(document: Document, tokens: tuple[Token, ...], counted: Quantity) -> bool:
    """Tell whether a plain integer is part of a name: "Planet 9", "iPhone 11 Pro"."""
    number, before = tokens[0], document.tokens[tokens[0].index - 1]
    if before.text.lower() in ARTICLES and number.text.isdigit() and len(number.text) > 2 and counted.noun is not None:
        head = document.tokens[counted.noun]
        return head.tag in {"NN", "NNP"} and head.text.lower() not in word_list("plurals_without_s")
    if _opens_a_name(document, number):
        return True
    if not number.text.isdigit() or len(tokens) > 1 or number.index == document.sentences[number.sentence].first:
        return False
    named = before.pos == "PROPN" and before.text[0].isupper() and before.span.end < number.span.start
    if not named or before.text in CALENDAR or before.index == document.sentences[number.sentence].first:
        return False
    noun = None if counted.noun is None else document.tokens[counted.noun]
    return noun is None or noun.pos == "PROPN" or noun.tag != "NNS"


def _opens_a_name(document: Document, number: Token) -> bool:
    """Tell whether a number word is the first word of a name within a sentence: "Six Nations", "Three Gorges"."""
    if not number.text.istitle() or not number.text.isalpha():
        return False
    first = document.sentences[number.sentence].first
    following = document.tokens[min(number.index + 1, len(document.tokens) - 1)]
    quoted = document.tokens[number.index - 1].text in {"“", '"', "'", "‘", ":"}
    return number.index > first and not quoted and following.text[:1].isupper() and following.sentence == number.sentence


def _is_pronoun(document: Document, tokens: tuple[Token, ...], counted: Quantity) -> bool:
    """Tell whether a small number word stands for something told before: "using the same one", "the bottom three"."""
    if counted.unit or isinstance(counted.value, tuple) or not tokens[0].text.isalpha() or len(tokens) > 1:
        return False
    before = document.tokens[tokens[0].index - 1]
    return counted.value == 1.0 or (before.index < tokens[0].index and before.tag in {"DT", "JJ", "PRP$", "JJS", "NNP", "POS"})


def _with_noun(document: Document, finder: TokenFinder, quantity: Quantity) -> Quantity:
    """Return `quantity` with the noun it counts."""
    text = document.article.text
    hyphenated = HYPHENATED.match(text, quantity.end)
    tokens = finder.within(quantity.start, quantity.end)
    if hyphenated is not None and hyphenated["unit"].lower() not in NO_UNITS:
        noun = finder.within(hyphenated.start("unit"), hyphenated.end("unit"))
        return replace(
            quantity, end=hyphenated.end("unit"), unit=hyphenated["unit"], noun=noun[0].index if noun else None
        )
    if not tokens:
        return quantity
    noun = _counted(document, tokens)
    if noun is None:
        return quantity
    end = noun.span.end if noun.span.end - quantity.start <= LONGEST else quantity.end
    return replace(quantity, end=max(end, quantity.end), unit=noun.text, noun=noun.index)


def _counted(document: Document, tokens: tuple[Token, ...]) -> Token | None:
    """Return the noun that the number written by `tokens` counts, `None` if the text names none."""
    last = tokens[-1]
    following = document.tokens[last.index + 1 : document.sentences[last.sentence].last]
    if following and following[0].text.lower() in PARTITIVES:
        return _after_of(document, following)
    by_parse = _climbed(document, last)
    if by_parse is not None and _reaches(document, last, by_parse):
        return by_parse
    return _next_noun(following)


def _climbed(document: Document, number: Token) -> Token | None:
    """Return the first noun above `number` in the parse that stands behind it."""
    token = number
    for _ in range(3):
        head = document.tokens[token.head]
        if token.dep not in CLIMBS or head.index <= number.index or head.sentence != number.sentence:
            return None
        if head.pos in NOUNS:
            return head if head.index - number.index <= FURTHEST else None
        token = head
    return None


def _reaches(document: Document, number: Token, noun: Token) -> bool:
    """Tell whether only parts of one noun phrase stand between `number` and `noun`."""
    between = document.tokens[number.index + 1 : noun.index]
    return not any(t.text in {";", ":", "—", "–", "(", ")", "in", "from", "at", "for"} or t.tag == "CD" for t in between)


def _after_of(document: Document, following: tuple[Token, ...]) -> Token | None:
    """Return the noun behind "of" ("30 of the company's jets"), `None` for a pronoun."""
    marker = following[0]
    for child in document.children[marker.index]:
        token = document.tokens[child]
        if token.dep == "pobj":
            near = token.pos in NOUNS and token.index - marker.index <= FURTHEST
            return token if near and not _has_verb(document, marker, token) else _next_noun(following[1:])
    return _next_noun(following[1:])


def _has_verb(document: Document, marker: Token, noun: Token) -> bool:
    """Tell whether a verb stands between "of" and the noun: then the parse is wrong."""
    return any(t.tag in {"VBP", "VBD", "VBZ"} for t in document.tokens[marker.index : noun.index])


def _next_noun(following: tuple[Token, ...]) -> Token | None:
    """Return the last noun of the noun phrase that `following` opens with."""
    found = None
    for token in following[:FURTHEST]:
        if token.text.lower() in OF_TIME:
            break
        if token.pos in NOUNS and token.text[0].isalpha():
            found = token
        elif found is not None or token.pos not in {"ADJ", "DET", "VERB", "ADV"} or token.tag in {"VBD", "VBZ", "VBP", "RB"}:
            break
    return found

"""Number in a document -> whether it counts nothing: part of a name ("Planet 9", "Six Nations") or a pronoun."""

import re

from summarizer.lexicon import word_list
from summarizer.quantity import Value
from summarizer.schema import Document, Token

ARTICLES = frozenset({"the", "a", "an", "its", "their", "this"})
CALENDAR = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
    | {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October"}
    | {"November", "December"}
)
QUOTATION_MARKS = frozenset({"“", '"', "'", "‘", ":"})
# "Fast and Furious 7": an adjective in capitals names as well.
NAMING = frozenset({"PROPN", "ADJ", "NOUN"})
SINGULARS = frozenset({"NN", "NNP"})
# "The bottom three", "its other two": a word like this before a number alone makes it a pronoun.
POINTING_TAGS = frozenset({"DT", "JJ", "PRP$", "JJS", "NNP", "POS"})
DIGITS_OF_MODELS = 3
# "One of those has died": one of several is no figure but as a victim.
VICTIM_BEHIND = re.compile(
    r"\sof\s(?:them|those|whom)\s(?:(?:has|had|was|later|since|also|has\ssince)\s)*(?:died|killed|dead|drowned|fatally|shot)\b"
)
# "Labour 38 per cent, the Conservatives 34 and Greens 9", "Orre had 54 seats, Lode 12".
FIRST_OF_LIST = re.compile(
    r"\d\s(?:per\scent|percent|seats?|votes?|points?|medals?|goals?|runs?|golds?)\b|\d%"
    r"|\b(?:has|had|have|took|won|got|on)\s\d{1,3}(?=\s|,\s)"
)
NEXT_OF_LIST = re.compile(r"(?:[,;]\s|\band\s|\bwhile\s|\bto\s)(?:the\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2}\s$")
SENTENCE_END, LONGEST_LIST = re.compile(r"[.!?]\s|\n"), 260
LIST_ENDS = re.compile(r"(?=[.,;)]|$|\s(?:and|while|but)\b)")


def counts_nothing(document: Document, tokens: tuple[Token, ...], noun: Token | None, value: Value) -> bool:
    """Tell whether the number written by `tokens`, with `noun` behind it, is part of a name or a pronoun."""
    if len(tokens) > 1:
        return _is_titled(document, tokens)
    number = tokens[0]
    if number.text.isdigit():
        # Many of one name are no count: "the 15 Most Wanted List".
        many_of_one = noun is not None and noun.tag in SINGULARS and noun.text.istitle() and not _is_one(value)
        return many_of_one or _is_model(document, number, noun) or _is_named(document, number, noun)
    return number.text.isalpha() and (_opens_a_name(document, number) or _is_pronoun(document, number, noun, value))


def goes_on_listing(text: str, start: int, end: int) -> bool:
    """Tell whether a number behind a name is the next of a list: "Labour 38 per cent, the Conservatives 34"."""
    before = SENTENCE_END.split(text[max(0, start - LONGEST_LIST) : start])[-1]
    listed = FIRST_OF_LIST.search(before) and NEXT_OF_LIST.search(before)
    return bool(listed and LIST_ENDS.match(text, end))


def _is_one(value: Value) -> bool:
    """Tell whether a value may go with a singular."""
    return value is None or (isinstance(value, float) and value <= 1)


def _before(document: Document, number: Token) -> Token | None:
    """Return the token before `number` in its sentence."""
    first = document.sentences[number.sentence].first
    return document.tokens[number.index - 1] if number.index > first else None


def _behind(document: Document, number: Token) -> Token | None:
    """Return the token behind `number` in its sentence."""
    last = document.sentences[number.sentence].last
    return document.tokens[number.index + 1] if number.index + 1 < last else None


def _is_model(document: Document, number: Token, noun: Token | None) -> bool:
    """Tell whether a number with an article before and a singular behind is a name: "the 777 program"."""
    before = _before(document, number)
    if before is None or noun is None or before.text.lower() not in ARTICLES or len(number.text) < DIGITS_OF_MODELS:
        return False
    return noun.tag in SINGULARS and noun.text.lower() not in word_list("plurals_without_s")


def _is_named(document: Document, number: Token, noun: Token | None) -> bool:
    """Tell whether an integer belongs to the name before it: "Planet 9", "iPhone 11 Pro", "RBS 6 Nations"."""
    before, behind = _before(document, number), _behind(document, number)
    if before is None or before.index == document.sentences[number.sentence].first or before.text in CALENDAR:
        return False
    if not before.text[0].isupper() or before.span.end == number.span.start:
        return False
    if before.pos not in NAMING and not (behind is not None and behind.text[0].isupper()):
        return False
    return noun is None or noun.text[0].isupper() or noun.tag != "NNS"


def _is_titled(document: Document, tokens: tuple[Token, ...]) -> bool:
    """Tell whether a number of several words is written like a name within a sentence: "One Million Hands"."""
    before, behind = _before(document, tokens[0]), _behind(document, tokens[-1])
    if before is None or behind is None or before.text in QUOTATION_MARKS:
        return False
    return all(token.text.isalpha() and token.text.istitle() for token in (*tokens, behind))


def _opens_a_name(document: Document, number: Token) -> bool:
    """Tell whether a number word is the first word of a name within a sentence: "Six Nations", "Three Gorges"."""
    before, behind = _before(document, number), _behind(document, number)
    if before is None and behind is not None and number.text == "One":
        # "One Direction star Ada Moss", but "One Briton died".
        return behind.tag == "NNP" and behind.text.istitle() and behind.dep == "compound"
    if before is None or behind is None or not number.text.istitle():
        return False
    return (before.text not in QUOTATION_MARKS or before.tag == "POS") and behind.text[:1].isupper()


def _is_pronoun(document: Document, number: Token, noun: Token | None, value: Value) -> bool:
    """Tell whether a number word stands for something told before: "using the same one", "the bottom three"."""
    if noun is not None or isinstance(value, tuple) or VICTIM_BEHIND.match(document.article.text, number.span.end):
        return False
    before = _before(document, number)
    return value == 1.0 or (before is not None and before.tag in POINTING_TAGS)

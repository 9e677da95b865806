"""Noun behind a number -> whether it tells the number: "than the 205,000 economists had forecast"."""

import re
from functools import cache

from summarizer.lexicon import word_list
from summarizer.schema import Document, Token
from summarizer.syntax import FINITE

# "Above the 205,000 economists had forecast": only a number set against another one is told by somebody else.
AGAINST_THE = re.compile(
    r"\b(?:than|above|below|beyond|under|over|of|with|to|from|against|beat|missed)\sthe\s$", re.IGNORECASE
)
LOOK_BACK = 24
EXPECTING = frozenset({"forecast", "expect", "predict", "estimate", "project", "want", "need", "seek", "promise"})
VERB_FORMS = FINITE | {"VBN"}


def tells_number(document: Document, noun: Token) -> bool:
    """Tell whether those behind a number only say it of others: "the tens of thousands aid groups say have fled"."""
    behind = document.tokens[noun.index + 1 : noun.index + 3]
    finite = len(behind) > 1 and all(token.tag in FINITE for token in behind)
    return finite and behind[0].lemma.lower() in word_list("claim_verbs")


def is_benchmark(noun: Token) -> bool:
    """Tell whether `noun` only says what a number is to others: "the 13,500 average estimate"."""
    return noun.tag == "NN" and noun.text.lower() in word_list("benchmarks")


def stands_for_others(text: str, end: int) -> bool:
    """Tell whether a noun of that kind follows the number that ends at `end`."""
    return bool(_benchmark().match(text, end))


@cache
def _benchmark() -> re.Pattern[str]:
    """Return the pattern of up to two words and what a number is to others."""
    return re.compile(rf"\s(?:[a-z]+\s){{0,2}}?(?:{'|'.join(sorted(word_list('benchmarks')))})\b")


def had_told(document: Document, start: int, noun: Token) -> bool:
    """Tell whether `noun` forecast the number at `start` that another is set against: "the 205,000 they expected"."""
    if not AGAINST_THE.search(document.article.text[max(0, start - LOOK_BACK) : start]):
        return False
    behind = document.tokens[noun.index + 1 : noun.index + 3]
    verb = next((token for token in behind if token.pos == "VERB" and token.tag in VERB_FORMS), None)
    return verb is not None and verb.lemma.lower() in word_list("claim_verbs") | EXPECTING

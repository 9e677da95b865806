"""Article -> the same with readable quotation marks, letter for letter, and its Briefing -> as the article was written.

Marks that a wrong charset broke or a keyboard lacks ("â€œWe go,â€ he said", "''We go,'' he said", "?We go,? he said")
are read as what they stand for. Every offset stays: what two or three letters stand for is one mark beside letters
without width. Nothing of it is ever shown: a briefing of the readable text is given back in the words as written.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import TypeVar

from summarizer.lost_marks import with_marks
from summarizer.quotation_marks import WIDTHLESS
from summarizer.schema import Article, Briefing, Span

Value = TypeVar("Value")

# UTF-8 that was read as cp1252 or latin-1; of a closing mark the last byte is often lost.
MISREAD = {
    "â€œ": "“",
    "â\x80\x9c": "“",
    "â€\x9d": "”",
    "â\x80\x9d": "”",
    "â€™": "’",
    "â\x80\x99": "’",
    "â€˜": "‘",
    "â\x80\x98": "‘",
    "â€“": "–",
    "â\x80\x93": "–",
    "â€”": "—",
    "â\x80\x94": "—",
    "â€¦": "…",
    "â\x80¦": "…",
    "â€": "”",
}
# cp1252 that was read as latin-1, and marks that look like others.
SINGLE = str.maketrans("\x91\x92\x93\x94\x96\x97\x85❝❞❛❜＂＇‟‛", "‘’“”–—…“”‘’\"'“‘")
ANY_MISREAD = re.compile("|".join(map(re.escape, sorted(MISREAD, key=len, reverse=True))))
# ''We go,'' in two apostrophes or with a prime; 5'10'' and 6″ are measures.
DOUBLED = re.compile(
    r"(?<![^\s(\[—–])(?P<open>''|″|′′)(?=\S)(?P<words>[^\n]{0,2000}?[^\s\d])(?P<close>''|″|′′)(?![\w'])"
)
# `We go,' and ´we go´: the accent that opens; and the one that stands in a word or behind it.
ACCENT_OPENING = re.compile(r"(?<![^\s(\[—–])[`´′](?=[^\W_])(?![^`\s]{1,30}`)")
ACCENT_IN_WORD = re.compile(r"(?<=[^\W\d_])[`´′](?=[^\W\d_])|(?<=[,.!?])[`´′](?=\s|$)")


def legible(article: Article) -> Article:
    """Return `article` with the marks of its text as one reads them; the text keeps its length."""
    text = article.text.translate(SINGLE)
    text = ANY_MISREAD.sub(_mark, text)
    text = DOUBLED.sub(_pair, text)
    text = ACCENT_IN_WORD.sub("’", ACCENT_OPENING.sub("‘", text))
    text = with_marks(text)
    return article if text == article.text else replace(article, text=text)


def _mark(found: re.Match[str]) -> str:
    """Return the mark that was misread, as long as the letters that stood there."""
    return _padded(MISREAD[found[0]], found[0])


def _pair(found: re.Match[str]) -> str:
    """Return words in two typed marks with one mark at each side."""
    return _padded("“", found["open"]) + found["words"] + _padded("”", found["close"])


def _padded(mark: str, written: str) -> str:
    """Return `mark` as long as what was `written`: an opening one first, so that a passage with it holds all of it."""
    return mark.ljust(len(written), WIDTHLESS) if mark in "“‘" else mark.rjust(len(written), WIDTHLESS)


def as_written(briefing: Briefing, article: Article) -> Briefing:
    """Return `briefing` of the readable article with everything it shows as it stands in `article`."""
    read = briefing.article.text
    if read == article.text:
        return briefing
    given = _rewritten(briefing, partial(_given, read, article.text))
    return replace(given, article=replace(given.article, text=article.text))


def _given(read: str, written: str, text: str, span: Span | None) -> str:
    """Return the written form of `text`, which stands at `span` of the readable text, or somewhere in it."""
    start = span.start if span and read[span.start : span.end] == text else read.find(text)
    return text if start < 0 else written[start : start + len(text)]


def _rewritten(value: Value, given: Callable[[str, Span | None], str]) -> Value:
    """Return `value` with each of its texts as `given` has it."""
    if isinstance(value, tuple):
        return type(value)(_rewritten(part, given) for part in value)
    if not is_dataclass(value) or isinstance(value, (type, Span)):
        return value
    changes = {}
    for field in fields(value):
        part = getattr(value, field.name)
        at = getattr(value, "span", None) if field.name == "text" else None
        changes[field.name] = given(part, at) if isinstance(part, str) else _rewritten(part, given)
    return replace(value, **changes)

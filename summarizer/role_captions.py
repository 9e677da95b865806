"""Captions -> the role that one gives to a person: "Harbour Rovers captain Ana Lima lifts the cup".

Captions are no part of the story and are not annotated, but their words are the article's own: of them only the words
right before a full name are read, as far as spelling alone proves that they are a role.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.lexicon import word_list
from summarizer.role_words import STATES
from summarizer.schema import Article, Excerpt, Span

CAPTION = "caption"
# Small words that may stand in a role before its noun.
INNER = STATES | {
    "head",
    "chief",
    "assistant",
    "fellow",
    "former",
    "current",
    "senior",
    "top",
    "world",
    "new",
    "veteran",
}
OPENERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "with", "as"})
WORD = re.compile(r"[^\s,.:;!?()“”\"]+")
# Words of a role before a name in a caption, and of a full name.
LONGEST, FEWEST = 6, 2


def captioned_role(article: Article, names: Sequence[str]) -> Excerpt | None:
    """Return the longest role that a caption states right before one of `names`, full names alone."""
    best = max(captioned_roles(article, names), key=lambda place: place.end - place.start, default=None)
    return None if best is None else article.excerpt(best.start, best.end)


def captioned_roles(article: Article, names: Sequence[str]) -> Iterator[Span]:
    """Yield where captions state a role right before one of `names`, full names alone."""
    full = [re.escape(name) for name in dict.fromkeys(names) if len(name.split()) >= FEWEST]
    if not full:
        return
    name = re.compile(rf"(?<!\w)(?:{'|'.join(full)})(?!\w)")
    for removed in article.removed:
        if removed.reason == CAPTION:
            for match in name.finditer(article.text, removed.span.start, removed.span.end):
                yield from _role_before(article, removed.span, match.start())


def _role_before(article: Article, caption: Span, end: int) -> Iterator[Span]:
    """Yield the words before a name at `end` that say what its bearer is, where the last of them is a role noun."""
    start = _start_of_clause(article.text, caption.start, end)
    words = list(WORD.finditer(article.text, start, end))[-LONGEST - 1 :]
    if not words or article.text[words[-1].end() : end].strip() or not _is_role(words[-1][0]):
        return
    first = len(words) - 1
    while first > 0 and _goes_before(words[first - 1][0]):
        first -= 1
    if first == 0 and len(words) > LONGEST:
        return
    led = first > 0 and words[first - 1][0].casefold() in OPENERS
    if led or (first == 0 and len(words) > 1):
        yield Span(words[first].start(), words[-1].end())


def _start_of_clause(text: str, start: int, end: int) -> int:
    """Return where the words before `end` start that no mark parts from it."""
    marks = [match.end() for match in re.finditer(r"[,.:;!?()“”\"]\s", text[start:end])]
    return start + (marks[-1] if marks else 0)


def _is_role(word: str) -> bool:
    """Tell whether a word in small letters says what somebody is: "captain", "vice-captain"."""
    nouns = word_list("person_nouns") | word_list("role_nouns") | word_list("role_nouns_before")
    return word.islower() and (word in nouns or word.rsplit("-", 1)[-1] in nouns)


def _goes_before(word: str) -> bool:
    """Tell whether a word may stand in a role before its noun: a name, an office, a state."""
    named = word[:1].isupper() and word.casefold() not in OPENERS | word_list("function_words")
    return named or word in INNER or _is_role(word)

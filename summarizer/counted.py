"""Numbers of a sentence with what they count, as the syntax has it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.check_numbers import numbers_in
from summarizer.schema import Document, Token

PERCENT = frozenset({"%", "percent", "cent", "percentage"})
OLD = "old"
NOUNS = frozenset({"NOUN", "PROPN"})
BREAKS = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADP"})
REACH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The values that a number may have, and the lemmas of what it may count.

    `age` if it is one ("34-year-old"), `bare` if it stands between marks or with no noun behind it ("Berg, 34, said").
    """

    values: frozenset[float]
    units: frozenset[str]
    age: bool
    bare: bool


def counted(document: Document, tokens: Iterable[Token], *, wide: bool) -> Iterator[Counted]:
    """Yield each number of `tokens` with what it counts: the next noun, or (`wide`) every noun close behind it."""
    for token in tokens:
        values = numbers_in(token.text) if token.pos == "NUM" or any(map(str.isdigit, token.text)) else frozenset()
        if not values:
            continue
        after = list(_after(document, token))
        units = frozenset(_units(document, token, after, wide=wide))
        old = any(t.text.lower() == OLD for t in after)
        bare = not units or (bool(after) and after[0].pos == "PUNCT" and after[0].text != "-")
        yield Counted(values=values, units=units, age=old, bare=bare)


def _after(document: Document, token: Token) -> Iterator[Token]:
    """Yield the few tokens behind `token`, up to a verb or another number."""
    before = token
    for other in document.tokens[token.index + 1 : token.index + 1 + REACH]:
        if other.sentence != token.sentence or other.pos in {"VERB", "AUX"}:
            return
        if other.pos == "NUM" and before.pos != "NUM":
            return
        yield other
        before = other


def _units(document: Document, token: Token, after: Sequence[Token], *, wide: bool) -> Iterator[str]:
    """Yield the lemmas of what the number at `token` counts."""
    if any(t.lemma.lower() in PERCENT for t in after[:2]):
        points = any(t.lemma.lower() == "point" for t in after)
        yield "percentage point" if points else "percent"
        return
    head = document.tokens[token.head]
    if token.dep == "nummod" and head.pos in NOUNS:
        yield head.lemma.lower()
        if not wide:
            return
    for other in after:
        if other.pos in NOUNS and len(other.text) > 1:
            yield other.lemma.lower()
            if not wide:
                return
        elif other.pos in BREAKS and not wide and other.text != "-":
            return

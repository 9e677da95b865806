"""Quantities in their sentences -> those of the same figure joined: told twice it is one, the fuller telling."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.lexicon import word_list
from summarizer.quantity import Quantity, Value
from summarizer.ranks import PLACE
from summarizer.schema import Document, FigureKind, Sentence

# Two sentences with the same percentage speak of the same thing from this share of common nouns.
SHARED_WORDS = 0.3
# Two equal numbers of these meet by chance: "over six months" to pay and "six months in prison".
BY_CHANCE = frozenset({"percent", "duration"})
# The first sentences tell the lead again.
LEAD = 2
# A count from here on is seldom reached by chance: "12,000 employees" and "12,000 workers" are one figure.
TELLING = 1000.0
# The whole of which a part is told is news itself only if large: "151 of the 200 seats".
SMALL_WHOLE = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A quantity in its sentence; `first` is the earliest sentence that tells it, `repeats` how many more do."""

    quantity: Quantity
    sentence: Sentence
    first: Sentence
    repeats: int = 0


def tellings_of(document: Document, quantities: Sequence[Quantity]) -> list[Telling]:
    """Return each of `quantities` with its sentence; one outside every sentence is left out."""
    found, sentences = [], iter(document.sentences)
    sentence = next(sentences, None)
    for quantity in sorted(quantities, key=lambda q: q.first):
        while sentence is not None and sentence.span.end <= quantity.first:
            sentence = next(sentences, None)
        if sentence is not None and sentence.span.start <= quantity.first:
            found.append(Telling(quantity=quantity, sentence=sentence, first=sentence))
    return found


def distinct(document: Document, tellings: Sequence[Telling]) -> list[Telling]:
    """Return `tellings` with those of the same figure joined to the fullest of them."""
    kept: list[Telling] = []
    alike: dict[tuple[FigureKind, Value], list[int]] = {}
    for telling in tellings:
        places = alike.setdefault((telling.quantity.kind, telling.quantity.value), [])
        place = next((place for place in places if _same(document, kept[place], telling)), None)
        if place is None:
            places.append(len(kept))
            kept.append(telling)
            continue
        known = kept[place]
        fuller = telling if _fullness(telling) > _fullness(known) else known
        kept[place] = replace(fuller, repeats=known.repeats + 1, first=known.first)
    return kept


def outermost(tellings: Sequence[Telling]) -> list[Telling]:
    """Return `tellings`, which are in order, without the small counts inside another: the two of "one of two men"."""
    kept: list[Telling] = []
    for telling in tellings:
        inner, outer = telling.quantity, kept[-1].quantity if kept else None
        small = isinstance(inner.value, float) and inner.value <= SMALL_WHOLE
        if not (small and outer is not None and outer.start < inner.start and inner.end <= outer.end):
            kept.append(telling)
    return kept


def _same(document: Document, one: Telling, other: Telling) -> bool:
    """Tell whether two tellings of one kind and value are of the same figure."""
    known, new = one.quantity, other.quantity
    if known.value is None:
        return _surface(document, known) == _surface(document, new)
    hedged_alike = known.kind == "duration" and known.qualifier != "" and known.qualifier == new.qualifier
    if known.unit == PLACE:
        return not _content(document, one).isdisjoint(_content(document, other))
    if known.kind in BY_CHANCE and not isinstance(known.value, tuple) and not hedged_alike:
        return _told_again(document, one, other)
    return _count_the_same(known, new)


def _told_again(document: Document, one: Telling, other: Telling) -> bool:
    """Tell whether the sentences of two equal percentages speak of the same thing."""
    words, others = _content(document, one), _content(document, other)
    if one.first.index == 0 and other.first.index <= LEAD and words & others:
        return True
    return len(words & others) >= SHARED_WORDS * len(words | others)


def _count_the_same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two equal numbers count the same thing, as far as their units say."""
    units = {one.unit.lower().rstrip("s"), other.unit.lower().rstrip("s")}
    if len(units) == 1 or "" in units:
        return True
    people = {one.unit.lower().split(" ")[0], other.unit.lower().split(" ")[0]} <= word_list("person_units")
    return one.kind == "count" and (people or (isinstance(one.value, float) and one.value >= TELLING))


def _surface(document: Document, quantity: Quantity) -> str:
    """Return the number as it is written, in lower case without space, every dash the same.

    A result is written from either side: who won 2-1 beat a side that lost 1-2.
    """
    surface = re.sub(r"\s", "", document.article.text[quantity.first : quantity.last].lower())
    surface = re.sub(r"[–—]", "-", surface)
    return "-".join(sorted(surface.split("-"))) if quantity.kind == "score" else surface


def _content(document: Document, telling: Telling) -> set[str]:
    """Return the lemmas of the nouns and names of the sentence."""
    tokens = document.tokens_of(telling.sentence)
    lemmas = {token.lemma.lower() for token in tokens if token.pos in {"NOUN", "PROPN"} and token.lemma.isalpha()}
    return lemmas - {"percent"}


def _fullness(telling: Telling) -> int:
    """Return how much a telling says beside the number."""
    return bool(telling.quantity.qualifier) + bool(telling.quantity.unit)

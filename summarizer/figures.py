"""Document -> Figures: how much, with the hedge, the unit and what it measures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from config.settings import SummarizerSettings
from summarizer.claimants import claimant_of
from summarizer.excerpt import excerpt_around
from summarizer.figure_salience import Setting, squashed, weight_of
from summarizer.quantities import find_quantities
from summarizer.quantity import Quantity
from summarizer.schema import Document, Figure, Sentence, Span

# Words of the sentence shown with a figure: a clause, rarely more than two lines of a phone.
CONTEXT_WORDS = 26
KEY_WEIGHT = 1.5
AGE = "years old"
# Two sentences with the same percentage speak of the same thing from this share of common nouns.
SHARED_WORDS = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A quantity in its sentence, with the other places that tell the same one."""

    quantity: Quantity
    sentence: Sentence
    repeats: int = 0
    first: Sentence


def find_figures(document: Document, *, settings: SummarizerSettings, every: bool = False) -> tuple[Figure, ...]:
    """Return the key figures, most salient first, or with `every` each quantity in order."""
    tellings = _tellings(document, find_quantities(document))
    if every:
        return tuple(_figure(document, telling, _weight(document, telling)) for telling in tellings)
    weighed = [(telling, _weight(document, telling)) for telling in _distinct(document, tellings)]
    key = [(t, weight) for t, weight in weighed if weight >= KEY_WEIGHT and t.quantity.unit != AGE]
    key.sort(key=lambda pair: -pair[1])
    return tuple(_figure(document, telling, weight) for telling, weight in key[: settings.max_figures])


def _tellings(document: Document, quantities: Sequence[Quantity]) -> list[Telling]:
    """Return each quantity with its sentence; one outside every sentence is left out."""
    found = []
    for quantity in quantities:
        for sentence in document.sentences:
            if sentence.span.start <= quantity.first < sentence.span.end:
                found.append(Telling(quantity=quantity, sentence=sentence, first=sentence))
                break
    return found


def _distinct(document: Document, tellings: list[Telling]) -> list[Telling]:
    """Return `tellings` with those of the same figure joined to the fullest of them."""
    kept: list[Telling] = []
    for telling in tellings:
        for place, known in enumerate(kept):
            if _same(document, known, telling):
                fuller = telling if _fullness(telling) > _fullness(known) else known
                kept[place] = replace(fuller, repeats=known.repeats + 1, first=known.first)
                break
        else:
            kept.append(telling)
    return kept


def _same(document: Document, one: Telling, other: Telling) -> bool:
    """Tell whether two tellings are of the same figure."""
    a, b = one.quantity, other.quantity
    if a.kind != b.kind or a.value != b.value:
        return False
    if a.value is None:
        return _surface(document, a) == _surface(document, b)
    if a.kind == "percent":
        words, others = _content(document, one), _content(document, other)
        return len(words & others) >= SHARED_WORDS * len(words | others)
    units = {a.unit.lower().rstrip("s"), b.unit.lower().rstrip("s")}
    return len(units) == 1 or "" in units


def _surface(document: Document, quantity: Quantity) -> str:
    """Return the number as it is written, in lower case without space."""
    return re.sub(r"\s", "", document.article.text[quantity.first : quantity.last].lower())


def _content(document: Document, telling: Telling) -> set[str]:
    """Return the lemmas of the nouns and names of the sentence."""
    tokens = document.tokens_of(telling.sentence)
    return {t.lemma.lower() for t in tokens if t.pos in {"NOUN", "PROPN"} and t.lemma.isalpha() and t.lemma.lower() != "percent"}


def _fullness(telling: Telling) -> int:
    """Return how much a telling says beside the number."""
    quantity = telling.quantity
    return bool(quantity.qualifier) + bool(quantity.unit)


def _weight(document: Document, telling: Telling) -> float:
    """Return the weight of a telling in its article."""
    title = document.article.title.text if document.article.title else ""
    surface = document.article.text[telling.quantity.first : telling.quantity.last]
    setting = Setting(
        sentence=telling.first,
        repeats=telling.repeats,
        in_title=bool(re.search(rf"(?<![\w.,]){re.escape(surface)}(?![\w]|[.,]\d)", title)),
    )
    return weight_of(document, telling.quantity, setting)


def _figure(document: Document, telling: Telling, weight: float) -> Figure:
    """Return the figure that `telling` tells."""
    quantity = telling.quantity
    span = Span(quantity.start, quantity.end)
    excerpt = document.article.excerpt(span.start, span.end)
    return Figure(
        text=excerpt.text,
        span=excerpt.span,
        value=quantity.value,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        kind=quantity.kind,
        measures=excerpt_around(document, excerpt.span, most_words=CONTEXT_WORDS),
        claimant=claimant_of(document, telling.sentence, excerpt.span),
        salience=squashed(weight, KEY_WEIGHT),
    )

"""Scored sentences -> the few to show: covers what the article is about, repeats little, leaves nothing dangling."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from config.settings import RankSettings
from summarizer.bare_attributions import only_attributes
from summarizer.readability import is_weak, points_back, previous
from summarizer.schema import Document, Sentence, Span
from summarizer.words import stem, terms

WEAK_PENALTY = 2.0

Unit = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something a reader wants told: an actor or a figure, how much it matters, and where it stands."""

    weight: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What is known of each sentence, by its index."""

    document: Document
    scores: Sequence[float]
    vectors: Sequence[dict[str, float]]
    told: Sequence[frozenset[int]]
    weights: Sequence[float]


def choose(
    document: Document,
    scores: Sequence[float],
    topics: Sequence[Topic],
    *,
    count: int,
    settings: RankSettings,
    first: Sequence[int] = (),
) -> tuple[Sentence, ...]:
    """Return `count` sentences, best first, or all there are; a repeated sentence counts once.

    The sentences of `first` are chosen already, as a set that can be read; the others are added one by one. Who
    learned that set knows what is worth telling: to ask for actors and figures as well, which a briefing lists
    anyhow, costs 8 of 642 key facts. One that points back comes only behind the sentence before it.
    """
    topics = () if first else topics
    material = Material(
        document=document,
        scores=scores,
        vectors=term_vectors([sentence.text for sentence in document.sentences]),
        told=[_topics_in(sentence, topics) for sentence in document.sentences],
        weights=[topic.weight for topic in topics],
    )
    fresh = _without_repeats(document)
    chosen = readable_order(document, first)
    while len(chosen) < count:
        units = _units(document, fresh, chosen, room=count - len(chosen))
        if not units:
            break
        gains = [_gain(material, unit, chosen, settings=settings) for unit in units]
        chosen += units[gains.index(max(gains))]
    return chosen


def readable_order(document: Document, indices: Sequence[int]) -> Unit:
    """Return the sentences of `indices` in their order, but each that points back behind the one before it."""
    waiting, ordered = [document.sentences[index] for index in indices], []
    while waiting:
        places = {sentence.index for sentence in waiting}
        ready = next((s for s in waiting if s.index - 1 not in places or not points_back(document, s)), waiting[0])
        ordered.append(ready)
        waiting.remove(ready)
    return tuple(ordered)


def _gain(material: Material, unit: Unit, chosen: Unit, *, settings: RankSettings) -> float:
    """Return what a sentence of `unit` adds on average to what is chosen."""
    covered = {topic for sentence in chosen for topic in material.told[sentence.index]}
    total = 0.0
    for sentence in unit:
        index = sentence.index
        news = sum(material.weights[topic] for topic in material.told[index] - covered)
        alike = [cosine(material.vectors[index], material.vectors[other.index]) for other in chosen]
        total += material.scores[index] + settings.coverage * (1 - math.exp(-news))
        total -= settings.redundancy * max(alike, default=0.0)
        total -= WEAK_PENALTY * is_weak(material.document, sentence)
    return total / len(unit)


def term_vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    """Return each text's terms weighed by how rare they are among the texts, as vectors of length one."""
    counts = [Counter(stem(term) for term in terms(text)) for text in texts]
    spread = Counter(term for count in counts for term in count)
    return [_normal({t: n * math.log(1 + len(texts) / spread[t]) for t, n in count.items()}) for count in counts]


def cosine(left: dict[str, float], right: dict[str, float]) -> float:
    """Return how alike two vectors of length one are, from 0 to 1."""
    if len(right) < len(left):
        left, right = right, left
    return sum(weight * right.get(term, 0.0) for term, weight in left.items())


def _normal(vector: dict[str, float]) -> dict[str, float]:
    """Return `vector` with length one."""
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items()}


def _topics_in(sentence: Sentence, topics: Iterable[Topic]) -> frozenset[int]:
    """Return the indices of the topics that `sentence` names."""
    start, end = sentence.span.start, sentence.span.end
    return frozenset(n for n, topic in enumerate(topics) if any(start <= span.start < end for span in topic.spans))


def _without_repeats(document: Document) -> list[Sentence]:
    """Return the sentences, of equal ones the first, and none that only says who said so."""
    once = list({sentence.text: sentence for sentence in reversed(document.sentences)}.values())[::-1]
    return [sentence for sentence in once if not only_attributes(document, sentence)]


def _units(document: Document, fresh: Sequence[Sentence], chosen: Sequence[Sentence], *, room: int) -> list[Unit]:
    """Return what may be taken next: single sentences, or one that points back with its forerunner before it.

    If only sentences without a readable forerunner are left, they are offered as they are: the count comes first.
    """
    taken = {sentence.index for sentence in chosen}
    left = [sentence for sentence in fresh if sentence.index not in taken]
    units: list[Unit] = []
    for sentence in left:
        before = previous(document, sentence)
        if before is None or before.index in taken or not points_back(document, sentence):
            units.append((sentence,))
        elif room > 1 and before in left and not points_back(document, before):
            units.append((before, sentence))
    return units or [(sentence,) for sentence in left]

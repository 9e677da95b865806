"""Actors -> the key ones: how much each one weighs in the story, with a bar for each kind and the lists told apart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import exp, log

from summarizer.deeds import deed_of
from summarizer.features import features_of, places_of
from summarizer.lexicon import word_list
from summarizer.schema import Actor, Document, Quote

# The salience (0 to 1) from which an actor of each kind is key. Groups must show more: most are only bystanders.
BARS = {"person": 0.32, "organisation": 0.43, "country": 0.38, "group": 0.46}
# An article without any actor above its bar still has its best ones, if they are not far below.
FEWEST, LOWEST_BAR = 3, 0.25
BIAS = "bias"


def select(document: Document, actors: Sequence[Actor], quotes: Sequence[Quote], *, most: int) -> tuple[Actor, ...]:
    """Return the key actors, most salient first, with their salience and deed.

    People beyond the first `most` are marked as listed: a long list is folded, not dropped.
    """
    places = places_of(document, actors)
    kinds = Counter(actor.kind for actor in actors)
    weighed = []
    for actor, own in zip(actors, places, strict=True):
        features = features_of(document, actor, own, quotes)
        features["rivals"] = log(kinds[actor.kind])
        weighed.append((salience(actor.kind, features), features["listed"] > 0, actor, own))
    weighed.sort(key=lambda entry: -entry[0])
    key = [entry for entry in weighed if entry[0] >= BARS[entry[2].kind]]
    if len(key) < FEWEST:
        key = [entry for entry in weighed if entry[0] >= LOWEST_BAR][:FEWEST]
    folded = [entry for entry in key[most:] if entry[2].kind == "person"] if most else []
    return tuple(
        replace(
            actor,
            salience=round(value, 3),
            listed=listed or place >= most,
            did=deed_of(document, own, [quote for quote in quotes if quote.speaker == actor.name]),
        )
        for place, (value, listed, actor, own) in enumerate([*key[:most], *folded])
    )


def salience(kind: str, features: dict[str, float]) -> float:
    """Return how likely an actor with these `features` is a key one, from 0 to 1."""
    if kind == "country" and features.get("scenery"):
        return 0.0
    score = weights().get(BIAS, 0.0) + weights().get(kind, 0.0)
    for name, value in features.items():
        score += value * (weights().get(name, 0.0) + weights().get(f"{name}:{kind}", 0.0))
    return 1 / (1 + exp(-score))


@cache
def weights() -> dict[str, float]:
    """Read the weights of the logistic model: `feature weight` or `feature:kind weight`, one a line."""
    lines = (line.rsplit(" ", 1) for line in word_list("salience_weights"))
    return {name.strip(): float(weight) for name, weight in lines}

"""Actors -> the key ones: how much each one weighs in the story, with a bar for each kind and the lists told apart."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp
from typing import NamedTuple

from summarizer.deeds import deed_of
from summarizer.features import features_of_all
from summarizer.ground import set_ground
from summarizer.lexicon import FOLDER, word_list
from summarizer.relations import has_part, places_of
from summarizer.schema import Actor, ActorKind, Document, Quote, Span

# Where training/train_salience.py puts the weights and the bars: the salience from which an actor of a kind is key.
WEIGHTS = FOLDER / "salience_weights.txt"
KINDS: tuple[ActorKind, ...] = ("person", "organisation", "country", "group")
# An article without any actor above its bar still has its best ones, if they are not far below.
FEWEST, LOWEST_BAR = 2, 0.25
# The longer the cast, the surer one must be to join it: from the 17th on, from the 21st on.
LONG_CASTS = ((16, 0.7), (20, 0.8))
BIAS = "bias"


class Weight(NamedTuple):
    """How salient an actor of a `kind` is, from 0 to 1, and whether it is one of a list of names."""

    value: float
    kind: ActorKind
    listed: bool = False


def select(document: Document, actors: Sequence[Actor], quotes: Sequence[Quote], *, most: int) -> tuple[Actor, ...]:
    """Return the key actors, most salient first, with their salience and deed.

    People beyond the first `most` of whom anything is told are marked as listed: a long list is folded, not dropped;
    who is only one of its names is left out.
    """
    places = places_of(document, actors)
    rows = features_of_all(document, actors, places, quotes)
    weighed = [
        (Weight(salience(actor.kind, row), actor.kind, listed=row["listed"] > 0), actor, own)
        for actor, own, row in zip(actors, places, rows, strict=True)
    ]
    weighed.sort(key=lambda entry: -entry[0].value)
    key = [weighed[n] for n in over_the_bar([weight for weight, _, _ in weighed], bars())]
    beyond = [entry for entry in key[most:] if entry[1].kind == "person"] if most else []
    folded = [entry for entry in beyond if has_part(document, entry[1], entry[2])]
    ground, told = set_ground(document), list[Span]()
    found = []
    for place, (weight, actor, own) in enumerate([*key[:most], *folded]):
        did = deed_of(ground, actor, own, [quote for quote in quotes if quote.speaker == actor.name], told)
        told += [did.span] if did is not None else []
        found.append(replace(actor, salience=round(weight.value, 3), listed=weight.listed or place >= most, did=did))
    return tuple(found)


def over_the_bar(weighed: Sequence[Weight], bars: Mapping[ActorKind, float]) -> list[int]:
    """Return the places of the key ones among `weighed`, the heaviest first.

    The bar rises with the number of those above it, a list of names not counted: a results list is no cast of forty.
    """
    above = [n for n, weight in enumerate(weighed) if weight.value >= bars[weight.kind]]
    if len(above) < FEWEST:
        return [n for n, weight in enumerate(weighed) if weight.value >= LOWEST_BAR][:FEWEST]
    cast = 0
    key = []
    for n in above:
        if weighed[n].value >= max((bar for start, bar in LONG_CASTS if cast >= start), default=0.0):
            key.append(n)
        cast += not weighed[n].listed
    return key


def salience(kind: str, features: Mapping[str, float]) -> float:
    """Return how likely an actor with these `features` is a key one, from 0 to 1."""
    if (kind == "country" and features.get("scenery")) or features.get("interviewer"):
        return 0.0
    score = weights().get(BIAS, 0.0) + weights().get(kind, 0.0)
    for name, value in features.items():
        score += value * (weights().get(name, 0.0) + weights().get(f"{name}:{kind}", 0.0))
    return 1 / (1 + exp(-score))


@cache
def weights() -> dict[str, float]:
    """Read the weights of the logistic model: `feature weight` or `feature:kind weight`, one a line."""
    lines = (line.rsplit(" ", 1) for line in word_list(WEIGHTS.stem))
    return {name.strip(): float(weight) for name, weight in lines}


@cache
def bars() -> Mapping[ActorKind, float]:
    """Read the bar of each kind."""
    return {kind: weights()[f"bar:{kind}"] for kind in KINDS}

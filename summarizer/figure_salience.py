"""Traits of a figure -> how likely it is news, from 0 to 1, by a logistic model fitted to annotated articles."""

import math
from collections.abc import Mapping
from functools import cache

from summarizer.lexicon import FOLDER

# Where training/train_figures.py puts the weights.
WEIGHTS = FOLDER / "figure_weights.txt"
BIAS = "bias"


def figure_salience(traits: Mapping[str, float]) -> float:
    """Return how likely a figure with `traits` is one that a reader must know."""
    weights = weights_of_figures()
    total = weights[BIAS] + sum(weights.get(name, 0.0) * value for name, value in traits.items())
    return 1 / (1 + math.exp(-total))


@cache
def weights_of_figures() -> Mapping[str, float]:
    """Return the weight of each trait."""
    lines = WEIGHTS.read_text(encoding="utf8").splitlines()
    return {name: float(weight) for name, weight in (line.split() for line in lines if line and line[0] != "#")}

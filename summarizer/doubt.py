"""The learned doubt: how likely people would call a reworded sentence unfaithful, from boosted trees in a JSON file.

No library is needed to use it. Trained by training/train_fidelity.py on summaries that people judged;
docs/rewriting.md has the scores.
"""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from summarizer.alignment import MEASURES, measure
from summarizer.comparison import Pair
from summarizer.objections import REFUSALS, WARNINGS

WEIGHTS = Path(__file__).with_name("weights") / "fidelity.json"
NAMES = (*(name for name, _ in (*REFUSALS, *WARNINGS)), *MEASURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A regression tree as columns, one entry a node; a leaf has itself as its left child."""

    feature: Sequence[int]
    threshold: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    value: Sequence[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubter:
    """The trees and the log-odds from which they start."""

    base: float
    trees: tuple[Tree, ...]

    def doubt(self, features: Sequence[float]) -> float:
        """Return how likely a sentence with these features is unfaithful, 0 to 1."""
        score = self.base + sum(_value(tree, features) for tree in self.trees)
        return 1.0 / (1.0 + math.exp(-score))


@cache
def load_doubter(path: Path = WEIGHTS) -> Doubter:
    """Read the weights; a `ValueError` says that they belong to other features than those of this program."""
    stored = json.loads(path.read_text(encoding="utf8"))
    if tuple(stored["names"]) != NAMES:
        message = f"{path.name} was trained on other features: run `python -m training.train_fidelity`."
        raise ValueError(message)
    columns = ("feature", "threshold", "left", "right", "value")
    trees = tuple(Tree(**{name: tuple(tree[name]) for name in columns}) for tree in stored["trees"])
    return Doubter(base=stored["base"], trees=trees)


def features_of(pair: Pair) -> tuple[float, ...]:
    """Return the numbers of `NAMES`: what each rule says (0 or 1) and what the alignment measures."""
    return (*(float(objects(pair)) for _, objects in (*REFUSALS, *WARNINGS)), *measure(pair))


def doubt_of_all(doubts: Iterable[float]) -> float:
    """Return how likely at least one of several sentences is unfaithful, each by itself."""
    return 1.0 - math.prod(1.0 - doubt for doubt in doubts)


def _value(tree: Tree, features: Sequence[float]) -> float:
    """Return what one tree adds for `features`."""
    node = 0
    while tree.left[node] != node:
        goes_left = features[tree.feature[node]] <= tree.threshold[node]
        node = tree.left[node] if goes_left else tree.right[node]
    return tree.value[node]

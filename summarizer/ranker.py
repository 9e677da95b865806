"""The learned ranker: sentence and set judgements from weights in one JSON file, with numpy alone.

Trained by training/train_ranker.py on articles with summaries that people wrote; docs/ranker.md has the scores.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.readability import is_weak, points_back
from summarizer.schema import Document
from summarizer.sets import SET_NAMES, Set, describe_sets, readable_sets
from summarizer.traits import NAMES, Traits, describe

if TYPE_CHECKING:
    from summarizer.traits import Matrix

WEIGHTS = Path(__file__).with_name("weights") / "ranker.json"
MOST_SENTENCES = 60
SUM_WEIGHT = 0.5  # of 0, 0.5, 1, 1.5: the best R2 on every set, docs/ranker.md
LEAST_SPREAD = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A regression tree as columns, one entry a node; a leaf has itself as both its children."""

    feature: "Matrix"
    threshold: "Matrix"
    left: "Matrix"
    right: "Matrix"
    value: "Matrix"
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranker:
    """Trees that score a sentence, trees and a linear model that score a set, and how rare terms are in the news."""

    base: float
    trees: tuple[Tree, ...]
    set_trees: tuple[Tree, ...]
    means: "Matrix"
    scales: "Matrix"
    coefficients: "Matrix"
    rarity: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A score for each sentence, and the best set of three, best sentence first; empty for a shorter text."""

    scores: tuple[float, ...]
    best: Set


@cache
def load_ranker(path: Path = WEIGHTS) -> Ranker:
    """Read the weights; a `ValueError` says that they belong to other features than those of this program."""
    import numpy as np

    stored = json.loads(path.read_text(encoding="utf8"))
    if tuple(stored["names"]) != NAMES or tuple(stored["set_names"]) != SET_NAMES:
        message = f"{path.name} was trained on other features: run `make train`."
        raise ValueError(message)
    return Ranker(
        base=stored["base"],
        trees=tuple(_tree(tree) for tree in stored["trees"]),
        set_trees=tuple(_tree(tree) for tree in stored["set_trees"]),
        means=np.array(stored["means"]),
        scales=np.array(stored["scales"]),
        coefficients=np.array(stored["coefficients"]),
        rarity=stored["rarity"],
    )


def judge(document: Document, ranker: Ranker) -> Judgement:
    """Return the scores of the sentences from 0 to 1 and the best set; sentences far down score nothing."""
    if not document.sentences:
        return Judgement(scores=(), best=())
    traits = describe(document, rarity=ranker.rarity, most=MOST_SENTENCES)
    raw = sentence_scores(ranker, traits.features)
    best = best_set(document, traits, ranker, raw)
    low, spread = float(raw.min()), float(raw.max() - raw.min()) or 1.0
    scores = [(float(score) - low) / spread for score in raw]
    rest = len(document.sentences) - len(scores)
    return Judgement(scores=(*scores, *[0.0] * rest), best=tuple(sorted(best, key=lambda n: -scores[n])))


def sentence_scores(ranker: Ranker, features: "Matrix") -> "Matrix":
    """Return what the trees say of each row of `features`."""
    return ranker.base + _walk(ranker.trees, features)


def _walk(trees: Sequence[Tree], rows: "Matrix") -> "Matrix":
    """Return the sum of what the trees say of each of `rows`."""
    import numpy as np

    each = np.arange(len(rows))
    total = np.zeros(len(rows))
    for tree in trees:
        node = np.zeros(len(rows), dtype=int)
        for _ in range(tree.depth):
            goes_left = rows[each, tree.feature[node]] <= tree.threshold[node]
            node = np.where(goes_left, tree.left[node], tree.right[node])
        total += tree.value[node]
    return total


def best_set(document: Document, traits: Traits, ranker: Ranker, scores: "Matrix") -> Set:
    """Return the indices of the three sentences that make the best summary together, or none of too few."""
    sentences = document.sentences[: len(scores)]
    back = [points_back(document, sentence) for sentence in sentences]
    fresh = {sentence.text: sentence.index for sentence in reversed(sentences)}
    usable = [fresh[s.text] == s.index and not is_weak(document, s) for s in sentences]
    sets = readable_sets([float(score) for score in scores], back=back, usable=usable)
    if not sets:
        return ()
    return sets[int(set_scores(ranker, describe_sets(traits, scores.tolist(), sets)).argmax())]


def set_scores(ranker: Ranker, rows: "Matrix") -> "Matrix":
    """Return how the sets of one article compare: both models and the plain sum of scores, each on one scale."""
    linear = (rows - ranker.means) / ranker.scales @ ranker.coefficients
    summed = rows[:, SET_NAMES.index("sum of scores")]
    return mixed(linear, _walk(ranker.set_trees, rows), summed)


def mixed(linear: "Matrix", trees: "Matrix", summed: "Matrix") -> "Matrix":
    """Return the judgement of sets from the three parts, each as its distance from the article's mean."""
    return _spread(linear) + _spread(trees) + SUM_WEIGHT * _spread(summed)


def _spread(values: "Matrix") -> "Matrix":
    """Return `values` as distances from their mean, measured in their own spread."""
    distances: Matrix = (values - values.mean()) / (values.std() + LEAST_SPREAD)
    return distances


def _tree(stored: Mapping[str, Sequence[float]]) -> Tree:
    """Return one tree from its columns."""
    import numpy as np

    whole = {name: np.array(stored[name], dtype=int) for name in ("feature", "left", "right")}
    depth = int(stored["depth"][0])
    return Tree(threshold=np.array(stored["threshold"]), value=np.array(stored["value"]), depth=depth, **whole)

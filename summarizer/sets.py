"""Sentences -> sets of three, and numbers about each set: what it covers, repeats and costs, taken together.

The best three sentences are not the three best: two of them often say the same. Judging whole sets is the idea of
MatchSum (Zhong et al. 2020), here over plain features.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from summarizer.traits import NAMES, Traits

if TYPE_CHECKING:
    from summarizer.traits import Matrix

SIZE = 3
BEST = 12
MOST_SETS = 150
SUMMED = (
    "names", "persons", "organisations", "places", "dates", "quantities", "weight of names", "new names", "names later",
    "quoted share", "opens quoted", "points back", "weak", "first person", "second person", "third person", "reports",
    "past", "central", "central by rarity", "rank in graph", "terms told later", "pairs repeated", "rarity",
    "likeness to opening", "mean frequency",
)  # fmt: skip
SET_NAMES = (
    "best score", "middle score", "least score", "sum of scores", "words", "share of words", "longest", "shortest",
    "mean likeness", "most likeness", "likeness to whole", "terms covered", "terms covered a word", "pairs covered",
    "opens the article", "neighbours", *SUMMED,
)  # fmt: skip
SUMMED_COLUMNS = [NAMES.index(name) for name in SUMMED]
WORDS = NAMES.index("words")

Set = tuple[int, ...]


def readable_sets(scores: Sequence[float], *, back: Sequence[bool], usable: Sequence[bool]) -> list[Set]:
    """Return the sets worth judging, likeliest first: of the best sentences and the first three.

    No set has a sentence that points `back` without the one before it; others than `usable` ones are left out.
    """
    order = sorted((n for n in range(len(scores)) if usable[n]), key=lambda n: -scores[n])
    pool = sorted({*order[:BEST], *(n for n in range(min(SIZE, len(scores))) if usable[n])})
    found = [
        members
        for members in combinations(pool, SIZE)
        if all(not back[n] or n == 0 or n - 1 in members for n in members)
    ]
    return sorted(found, key=lambda members: -sum(scores[n] for n in members))[:MOST_SETS]


def describe_sets(traits: Traits, scores: Sequence[float], sets: Sequence[Set]) -> "Matrix":
    """Return one row of numbers a set, in the order of `SET_NAMES`."""
    import numpy as np

    whole = Counter(term for row in traits.stems for term in row)
    pairs = [frozenset(pairwise(row)) for row in traits.stems]
    repeated = {pair: count for pair, count in Counter(p for row in pairs for p in row).items() if count > 1}
    centre = traits.weighed.sum(axis=0)
    centre = centre / (np.linalg.norm(centre) or 1.0)
    total_words, total_terms = float(traits.features[:, WORDS].sum()) or 1.0, sum(whole.values()) or 1
    total_pairs = sum(repeated.values()) or 1
    rows = []
    for members in sets:
        chosen = list(members)
        marks = sorted((float(scores[n]) for n in chosen), reverse=True)
        words = traits.features[chosen, WORDS]
        likeness = [float(traits.alike[left, right]) for left, right in combinations(chosen, 2)]
        together = traits.weighed[chosen].sum(axis=0)
        covered = sum(whole[term] for term in {term for n in chosen for term in traits.stems[n]}) / total_terms
        told = frozenset().union(*(pairs[n] for n in chosen))
        rows.append([
            *marks, sum(marks), float(words.sum()), float(words.sum()) / total_words, float(words.max()),
            float(words.min()), sum(likeness) / len(likeness), max(likeness),
            float(together @ centre) / (float(np.linalg.norm(together)) or 1.0),
            covered, 100 * covered / max(1.0, float(words.sum())),
            sum(repeated.get(pair, 0) for pair in told) / total_pairs,
            float(chosen[0] == 0), float(sum(b - a == 1 for a, b in pairwise(chosen))),
            *traits.features[chosen][:, SUMMED_COLUMNS].sum(axis=0),
        ])  # fmt: skip
    return np.array(rows, dtype=float).reshape(len(sets), len(SET_NAMES))

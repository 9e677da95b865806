"""Sentences -> sets of three, and what each set is worth: what a summary would name, for the words that it costs.

The best three sentences are not the three best: two of them often say the same. Judging whole sets is the idea of
MatchSum (Zhong et al. 2020), here over learned chances of words and pairs of words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.concepts import Concepts

if TYPE_CHECKING:
    from summarizer.traits import Matrix

SIZE = 3
BEST = 8
# Chosen in folds among 20 settings, docs/ranker.md.
USUAL_LENGTH = 35.0  # words of a summary that sets of three are compared with
PAIR_WEIGHT = 1.5
SCORE_WEIGHT = 0.05
SINGLE_LENGTH = 15.0  # the same for a sentence alone

Set = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a summary is likely to name: the chance of each word and of each pair of `concepts`."""

    concepts: Concepts
    words: "Matrix"
    pairs: "Matrix"

    def worth(self, members: Sequence[int], *, length: float) -> float:
        """Return the F1 of words and pairs that these sentences may expect beside a summary of `length` words."""
        concepts = self.concepts
        words = frozenset().union(*(concepts.words_in[n] for n in members))
        pairs = frozenset().union(*(concepts.pairs_in[n] for n in members))
        named = float(self.words[list(words)].sum()) + PAIR_WEIGHT * float(self.pairs[list(pairs)].sum())
        return 2 * named / (sum(concepts.lengths[n] for n in members) + length)


def best_set(
    expected: Expectation,
    scores: Sequence[float],
    *,
    back: Sequence[bool],
    usable: Sequence[bool],
    length: float = USUAL_LENGTH,
) -> Set:
    """Return the set that is worth most, in the order of the text; empty where there are too few usable sentences.

    `length` is how many words the whole summary may have: in a longer one words are cheaper.
    No set has a sentence that points `back` without the one before it; others than `usable` ones are left out.
    """
    singles = [expected.worth([n], length=SINGLE_LENGTH) for n in range(len(scores))]
    sets = readable_sets(scores, singles, back=back, usable=usable)
    return max(sets, key=lambda members: set_worth(expected, scores, members, length=length), default=())


def set_worth(expected: Expectation, scores: Sequence[float], members: Set, *, length: float = USUAL_LENGTH) -> float:
    """Return what the sentences of `members` are worth together: by what they name, and each by its own score."""
    return expected.worth(members, length=length) + SCORE_WEIGHT * sum(scores[n] for n in members)


def readable_sets(
    scores: Sequence[float], singles: Sequence[float], *, back: Sequence[bool], usable: Sequence[bool]
) -> list[Set]:
    """Return the sets worth judging: of the sentences best by score, those best by worth, and the first three."""
    fit = [n for n in range(len(scores)) if usable[n]]
    by_score = sorted(fit, key=lambda n: -scores[n])[:BEST]
    by_worth = sorted(fit, key=lambda n: -singles[n])[:BEST]
    pool = sorted({*by_score, *by_worth, *(n for n in range(SIZE) if n in fit)})
    return [
        members
        for members in combinations(pool, SIZE)
        if all(not back[n] or n == 0 or n - 1 in members for n in members)
    ]

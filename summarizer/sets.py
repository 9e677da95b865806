"""Sentences -> sets of three, and what each set is worth: what a summary would name, for the words that it costs.

The best three sentences are not the three best: two of them often say the same. Judging whole sets is the idea of
MatchSum (Zhong et al. 2020), here over learned chances of words and pairs of words. A sentence may stand in a set in a
shorter form, which leaves a further clause out, where the set is worth more for it (sub-sentential units as in
DiscoBERT, Xu et al. 2020).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from summarizer.concepts import Concepts, Passage
from summarizer.schema import Excerpt

if TYPE_CHECKING:
    from summarizer.traits import Matrix

SIZE = 3
BEST = 8
# Chosen in folds among 32 settings, docs/ranker.md.
USUAL_LENGTH = 35.0  # words of a summary that sets of three are compared with
PAIR_WEIGHT = 2.5
SCORE_WEIGHT = 0.07
HEAD_START = 0.015  # of the first three sentences: papers whose summary repeats the opening lose less, others nothing
SINGLE_LENGTH = 15.0  # the same for a sentence alone

Set = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A sentence by its index as it may stand in a set: whole, or no more of it than `excerpt`."""

    index: int
    passage: Passage
    excerpt: Excerpt | None = None


Forms = tuple[Form, ...]
Shortening = Callable[[int], Sequence[Form]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a summary is likely to name: the chance of each word and of each pair of `concepts`."""

    concepts: Concepts
    words: "Matrix"
    pairs: "Matrix"

    def worth(self, passages: Sequence[Passage], *, length: float) -> float:
        """Return the F1 of words and pairs that these passages may expect beside a summary of `length` words."""
        words = frozenset().union(*(passage.words for passage in passages))
        pairs = frozenset().union(*(passage.pairs for passage in passages))
        named = float(self.words[list(words)].sum()) + PAIR_WEIGHT * float(self.pairs[list(pairs)].sum())
        return 2 * named / (sum(passage.length for passage in passages) + length)


def never_shorter(_: int) -> Forms:
    """Shorten nothing: every sentence stands whole."""
    return ()


def best_set(
    expected: Expectation,
    scores: Sequence[float],
    *,
    back: Sequence[bool],
    usable: Sequence[bool],
    shorter: Shortening = never_shorter,
    length: float = USUAL_LENGTH,
) -> Forms:
    """Return the set that is worth most, in the order of the text; empty where there are too few usable sentences.

    `length` is how many words the whole summary may have: in a longer one words are cheaper.
    No set has a sentence that points `back` without the one before it, whole; others than `usable` ones are left out.
    """
    whole = [Form(index=n, passage=passage) for n, passage in enumerate(expected.concepts.sentences)]
    singles = [expected.worth([form.passage], length=SINGLE_LENGTH) for form in whole]
    sets = readable_sets(scores, singles, back=back, usable=usable)
    forms = {n: (whole[n], *shorter(n)) for n in sorted({n for members in sets for n in members})}
    worded = (
        wording
        for members in sets
        for wording in product(*(_forms_beside(forms[n], members, back=back) for n in members))
    )
    return max(worded, key=lambda wording: set_worth(expected, scores, wording, length=length), default=())


def _forms_beside(forms: Forms, members: Set, *, back: Sequence[bool]) -> Forms:
    """Return the forms that a sentence may have among `members`: only whole where one points back to another."""
    index = forms[0].index
    leans = back[index] or (index + 1 in members and back[index + 1])
    return forms[:1] if leans else forms


def set_worth(
    expected: Expectation, scores: Sequence[float], forms: Sequence[Form], *, length: float = USUAL_LENGTH
) -> float:
    """Return what the sentences are worth together: by what these forms name, each by its score, all as an opening."""
    own = SCORE_WEIGHT * sum(scores[form.index] for form in forms)
    opening = HEAD_START if [form.index for form in forms] == list(range(SIZE)) else 0.0
    return expected.worth([form.passage for form in forms], length=length) + own + opening


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

"""Sets of three are readable, and the one that is worth most for its words is chosen."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.concepts import find_concepts, part_of
from summarizer.sets import (
    BEST,
    HEAD_START,
    PAIR_WEIGHT,
    SCORE_WEIGHT,
    SIZE,
    Expectation,
    Form,
    Forms,
    best_set,
    readable_sets,
    set_worth,
)
from tests.builders import document_of

LINES = [
    "Engineers closed the old bridge of Lodin on Monday.",
    "The old bridge of Lodin was closed on Monday by engineers.",
    "Shop owners fear for their trade in the lower town.",
    "Repairs will cost 12 million euros.",
    "A ferry will carry cars until the spring.",
]
EVEN = [0.0] * 5
MOST_MEMBERS = 2 * BEST + SIZE


def expectation(*likely: str, pairs: float = 0.0) -> Expectation:
    """Return what a summary names that has the words `likely` for sure, and each pair by the chance `pairs`."""
    concepts = find_concepts(document_of(" ".join(LINES)), rarity={}, most=40)
    words = np.array([float(key in likely) for key in concepts.keys])
    return Expectation(concepts=concepts, words=words, pairs=np.full(len(concepts.members), pairs))


def chosen(expected: Expectation, scores: list[float] = EVEN) -> tuple[int, ...]:
    """Return the best set when every sentence may be taken."""
    return indices(best_set(expected, scores, back=[False] * 5, usable=[True] * 5))


def indices(forms: Forms) -> tuple[int, ...]:
    """Return which sentences the forms are of."""
    return tuple(form.index for form in forms)


def wholes(expected: Expectation, *members: int) -> list[Form]:
    """Return sentences as they stand."""
    return [Form(index=n, passage=expected.concepts.sentences[n]) for n in members]


def worth(expected: Expectation, member: int, *, length: float) -> float:
    """Return what one sentence is worth."""
    return expected.worth([expected.concepts.sentences[member]], length=length)


def test_all_sets_of_a_short_text() -> None:
    """Five usable sentences make ten sets."""
    assert len(readable_sets(EVEN, EVEN, back=[False] * 5, usable=[True] * 5)) == 10


def test_what_points_back_needs_its_forerunner() -> None:
    """No set has such a sentence without the one before it; the first of a text has none before it."""
    found = readable_sets(EVEN, EVEN, back=[True, False, True, False, False], usable=[True] * 5)

    assert (0, 3, 4) in found
    assert all(1 in members for members in found if 2 in members)


def test_what_is_not_usable_is_left_out() -> None:
    """A weak sentence is in no set; with too few others there is none."""
    assert readable_sets(EVEN, EVEN, back=[False] * 5, usable=[True, True, True, False, False]) == [(0, 1, 2)]
    assert readable_sets(EVEN, EVEN, back=[False] * 5, usable=[True, True, False, False, False]) == []
    assert readable_sets([], [], back=[], usable=[]) == []


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.booleans(), st.booleans()), max_size=40))
def test_sets_are_readable_and_not_too_many(sentences: list[tuple[float, float, bool, bool]]) -> None:
    """Whatever the scores: three usable sentences in order, none dangling, out of no more than can be judged."""
    scores = [score for score, _, _, _ in sentences]
    singles = [single for _, single, _, _ in sentences]
    back = [pointing for _, _, pointing, _ in sentences]
    usable = [fit for _, _, _, fit in sentences]
    found = readable_sets(scores, singles, back=back, usable=usable)

    assert len({n for members in found for n in members}) <= MOST_MEMBERS
    for members in found:
        assert len(members) == SIZE
        assert all(left < right for left, right in pairwise(members))
        assert all(usable[n] for n in members)
        assert all(not back[n] or n == 0 or n - 1 in members for n in members)


def test_a_word_counts_once() -> None:
    """The second sentence that names the same adds nothing and costs its words."""
    expected = expectation("bridge", "lodin", "monday", "euro", "ferry")

    assert set_worth(expected, EVEN, wholes(expected, 0, 3, 4)) > set_worth(expected, EVEN, wholes(expected, 0, 1, 3))
    assert chosen(expected) == (0, 3, 4)


def test_words_cost() -> None:
    """Of two sentences that name as much the shorter one is worth more."""
    expected = expectation("ferry", "trade")

    assert worth(expected, 4, length=35) > worth(expected, 2, length=35)


def test_a_long_summary_makes_words_cheap() -> None:
    """What is expected is an F1: named twice over the words of both sides."""
    expected = expectation("euro")

    assert worth(expected, 3, length=44) == pytest.approx(2 * 1 / (6 + 44))
    assert worth(expected, 3, length=4) == pytest.approx(2 * 1 / (6 + 4))


def test_in_a_longer_summary_words_are_cheaper() -> None:
    """The same sentences make another set where more may be said: the long one names one word more."""
    short = " A ferry sails. A boat sails. A raft sails."
    concepts = find_concepts(document_of(LINES[0] + short), rarity={}, most=40)
    likely = {"ferry": 0.8, "boat": 0.8, "raft": 0.3, "bridge": 0.5}
    words = np.array([likely.get(key, 0.0) for key in concepts.keys])
    expected = Expectation(concepts=concepts, words=words, pairs=np.zeros(len(concepts.members)))
    everything = [True] * 4

    assert indices(best_set(expected, EVEN[:4], back=[False] * 4, usable=everything, length=5)) == (1, 2, 3)
    assert indices(best_set(expected, EVEN[:4], back=[False] * 4, usable=everything, length=500)) == (0, 1, 2)


def test_pairs_count_by_their_weight() -> None:
    """Five pairs of neighbours among six words."""
    assert worth(expectation(pairs=1.0), 3, length=44) == pytest.approx(2 * PAIR_WEIGHT * 5 / (6 + 44))


def test_scores_decide_between_equals() -> None:
    """Where a summary is expected to name nothing, the sentences' own scores choose."""
    assert chosen(expectation(), [0.1, 0.9, 0.2, 0.8, 0.7]) == (1, 3, 4)


def test_the_opening_wins_a_close_race() -> None:
    """The first three sentences have a head start, and no more than that."""
    expected = expectation()
    near, far = (
        [0.0, 0.0, 0.0, 0.0, 0.9 * HEAD_START / SCORE_WEIGHT],
        [0.0, 0.0, 0.0, 0.0, 1.1 * HEAD_START / SCORE_WEIGHT],
    )

    assert chosen(expected, near) == (0, 1, 2)
    assert 4 in chosen(expected, far)


def test_too_few_sentences_make_no_set() -> None:
    """Empty rather than short."""
    assert (
        indices(best_set(expectation("euro"), EVEN, back=[False] * 5, usable=[True, True, False, False, False])) == ()
    )


def shortened(expected: Expectation, member: int, words: int) -> Form:
    """Return the first words of a sentence of `LINES` as a form of it; its excerpt stands for any."""
    document = document_of(" ".join(LINES))
    sentence = document.sentences[member]
    tokens = document.tokens_of(sentence)[:words]
    excerpt = document.article.excerpt(sentence.span.start, tokens[-1].span.end)
    return Form(index=member, passage=part_of(expected.concepts, tokens), excerpt=excerpt)


def told(expected: Expectation, form: Form, *, back: Sequence[bool] = (False,) * 5) -> Forms:
    """Return the best set of the five lines when one of them may be told in a shorter form."""
    scores = [100.0 * (n < 2) for n in range(5)]
    return best_set(expected, scores, back=back, usable=[True] * 5, shorter=lambda n: (form,) * (n == form.index))


def test_a_sentence_is_shortened_where_the_rest_names_nothing() -> None:
    """The set is worth more without words that no summary has."""
    expected = expectation("engineer", "bridg", "euro")
    form = shortened(expected, 0, 6)

    assert form in told(expected, form)


def test_a_sentence_stays_whole_where_the_rest_names_much() -> None:
    """What a summary names is worth its words."""
    expected = expectation(*expectation().concepts.keys, pairs=1.0)
    form = shortened(expected, 3, 3)
    found = best_set(
        expected, EVEN, back=[False] * 5, usable=[False, False, True, True, True], shorter=lambda n: (form,) * (n == 3)
    )

    assert indices(found) == (2, 3, 4)
    assert form not in found


@pytest.mark.parametrize("member", [0, 1])
def test_what_leans_on_another_is_whole(member: int) -> None:
    """Neither a sentence that points back nor the one before it is shortened."""
    expected = expectation("engineer", "bridg", "euro")
    form = shortened(expected, member, 4)
    found = told(expected, form, back=[False, True, False, False, False])

    assert {0, 1} <= set(indices(found))
    assert form not in found

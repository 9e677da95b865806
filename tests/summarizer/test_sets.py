"""Sets of three are readable, and their numbers say what the three are together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.sets import MOST_SETS, SET_NAMES, SIZE, Set, describe_sets, readable_sets
from summarizer.traits import Traits, describe
from tests.builders import document_of

LINES = [
    "Engineers closed the old bridge of Lodin on Monday.",
    "The old bridge of Lodin was closed on Monday by engineers.",
    "Shop owners fear for their trade in the lower town.",
    "Repairs will cost 12 million euros.",
    "A ferry will carry cars until the spring.",
]
TRAITS = describe(document_of(" ".join(LINES)), rarity={}, most=60)
SCORES = [0.9, 0.5, 0.4, 0.3, 0.2]


def numbers(members: Set, traits: Traits = TRAITS) -> dict[str, float]:
    """Return the numbers of one set by their names."""
    return dict(zip(SET_NAMES, describe_sets(traits, SCORES, [members])[0].tolist(), strict=True))


def test_all_sets_of_a_short_text() -> None:
    """Five usable sentences make ten sets, the likeliest first."""
    found = readable_sets(SCORES, back=[False] * 5, usable=[True] * 5)

    assert len(found) == 10
    assert found[0] == (0, 1, 2)


def test_what_points_back_needs_its_forerunner() -> None:
    """No set has such a sentence without the one before it."""
    found = readable_sets(SCORES, back=[True, False, True, False, False], usable=[True] * 5)

    assert (0, 3, 4) in found
    assert all(1 in members for members in found if 2 in members)


def test_what_is_not_usable_is_left_out() -> None:
    """A weak sentence is in no set; with too few others there is none."""
    assert readable_sets(SCORES, back=[False] * 5, usable=[True, True, True, False, False]) == [(0, 1, 2)]
    assert readable_sets(SCORES, back=[False] * 5, usable=[True, True, False, False, False]) == []
    assert readable_sets([], back=[], usable=[]) == []


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans(), st.booleans()), max_size=40))
def test_sets_are_readable_and_not_too_many(sentences: list[tuple[float, bool, bool]]) -> None:
    """Whatever the scores: three usable sentences in order, none dangling, no more than can be judged."""
    scores = [score for score, _, _ in sentences]
    back = [pointing for _, pointing, _ in sentences]
    usable = [fit for _, _, fit in sentences]
    found = readable_sets(scores, back=back, usable=usable)

    assert len(found) <= MOST_SETS
    for members in found:
        assert len(members) == SIZE
        assert all(left < right for left, right in pairwise(members))
        assert all(usable[n] for n in members)
        assert all(not back[n] or n == 0 or n - 1 in members for n in members)


def test_scores_and_words_add_up() -> None:
    """Scores from best to least, their sum, and the words that the set costs."""
    found = numbers((0, 2, 3))

    assert [found[name] for name in ("best score", "middle score", "least score")] == [0.9, 0.4, 0.3]
    assert found["sum of scores"] == pytest.approx(1.6)
    assert found["words"] == sum(len(LINES[n].split()) for n in (0, 2, 3))
    assert found["longest"] >= found["shortest"]


def test_a_repeat_shows() -> None:
    """Two sentences that say the same are alike, and cover less together."""
    twice, varied = numbers((0, 1, 3)), numbers((0, 2, 3))

    assert twice["most likeness"] > varied["most likeness"]
    assert twice["terms covered"] < varied["terms covered"]


def test_places() -> None:
    """Whether they open the article, and which are neighbours."""
    found = numbers((0, 1, 4))

    assert found["opens the article"] == 1
    assert found["neighbours"] == 1
    assert numbers((1, 2, 3))["opens the article"] == 0


def test_no_sets_no_numbers() -> None:
    """An empty list gives an empty table of the right width."""
    assert describe_sets(TRAITS, SCORES, []).shape == (0, len(SET_NAMES))


def test_every_name_is_used_once() -> None:
    """Weights are kept by name."""
    assert len(SET_NAMES) == len(set(SET_NAMES))

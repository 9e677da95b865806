"""Doubt: a small forest in a file says how likely people would call a sentence unfaithful."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.doubt import NAMES, WEIGHTS, Doubter, Tree, doubt_of_all, features_of, load_doubter
from tests.drafts import Read, paired

# One question: is the second feature above 2?
STUMP = Tree(feature=(1, 0, 0), threshold=(2.0, 0.0, 0.0), left=(1, 1, 2), right=(2, 1, 2), value=(0.0, -3.0, 3.0))


def test_a_tree_asks_and_answers() -> None:
    """At or under the threshold is left, above it is right; the answers are log-odds."""
    doubter = Doubter(base=0.0, trees=(STUMP,))

    assert doubter.doubt((9.0, 2.0)) == pytest.approx(0.0474, abs=1e-4)
    assert doubter.doubt((9.0, 2.1)) == pytest.approx(0.9526, abs=1e-4)


def test_trees_add_up_from_the_base() -> None:
    """No tree leaves the base; two that agree are surer than one."""
    assert Doubter(base=0.0, trees=()).doubt(()) == 0.5
    assert Doubter(base=0.0, trees=(STUMP, STUMP)).doubt((0.0, 3.0)) > Doubter(base=0.0, trees=(STUMP,)).doubt(
        (0.0, 3.0)
    )


@given(st.lists(st.floats(min_value=0, max_value=1), max_size=6))
def test_a_draft_is_doubted_at_least_as_much_as_its_worst_sentence(doubts: list[float]) -> None:
    """Each sentence can only add doubt; nothing written is not doubted."""
    whole = doubt_of_all(doubts)

    assert whole >= max(doubts, default=0.0) - 1e-9
    assert whole <= 1


def test_the_shipped_weights_belong_to_this_program() -> None:
    """They load, are small, and hold no text."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf8"))

    assert load_doubter().trees
    assert WEIGHTS.stat().st_size < 1_000_000
    assert set(stored) == {"names", "seed", "data", "sklearn", "base", "trees"}


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    """The message says how to make them anew."""
    path = tmp_path / "fidelity.json"
    path.write_text(json.dumps({"names": ["luck"], "base": 0, "trees": []}))

    with pytest.raises(ValueError, match=r"training\.train_fidelity"):
        load_doubter(path)


@pytest.mark.model
def test_features_have_a_name_each(read: Read) -> None:
    """Rules first, as 0 or 1, then the measures."""
    features = features_of(paired(read, "Otto Kranz freed Beck.", "The judge freed Beck on Monday."))

    assert len(features) == len(NAMES) == len(set(NAMES))
    assert features[NAMES.index("new name")] == 1


@pytest.mark.model
def test_what_nobody_said_is_doubted_more_than_what_is_told(read: Read) -> None:
    """The order is what matters."""
    given = "The mayor opened the new bridge on Friday. Engineers had repaired the old dam in Velma for two years."
    doubter = load_doubter()
    true = doubter.doubt(features_of(paired(read, "The mayor opened the new bridge.", given)))
    invented = doubter.doubt(features_of(paired(read, "The dam killed farmers while engineers were dancing.", given)))

    assert true < invented

"""Trees kept as columns say what boosted trees said, and nothing else is needed to ask them."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.forest import Forest, read_forest

# A tree of two questions: first number at most 4.5? then 1; else second number at most 0? then 2, else 3.
STORED = {
    "base": 0.25,
    "trees": [
        {
            "feature": [0, 0, 1, 0, 0],
            "threshold": [4.5, 0.0, 0.0, 0.0, 0.0],
            "left": [1, 1, 3, 3, 4],
            "right": [2, 1, 4, 3, 4],
            "value": [0.0, 1.0, 0.0, 2.0, 3.0],
            "depth": [2],
        }
    ],
}


def forest(times: int = 1) -> Forest:
    """Return the tree above, a number of times over."""
    return read_forest({"base": STORED["base"], "trees": list(STORED["trees"]) * times})  # type: ignore[call-overload]  # a list


@pytest.mark.parametrize(
    ("row", "value"),
    [([4.0, 9.0], 1.0), ([4.5, 9.0], 1.0), ([4.6, 0.0], 2.0), ([9.0, -1.0], 2.0), ([9.0, 0.1], 3.0)],
)
def test_a_tree_is_walked_to_its_leaf(row: list[float], value: float) -> None:
    """At most the threshold goes left, more goes right, however deep; the base is added."""
    assert forest().values(np.array([row])).tolist() == [0.25 + value]


def test_rows_are_walked_side_by_side() -> None:
    """Each row gets its own answer."""
    rows = np.array([[0.0, 0.0], [5.0, 0.0], [5.0, 1.0]])

    assert forest().values(rows).tolist() == [1.25, 2.25, 3.25]


def test_trees_add_up() -> None:
    """Each tree adds what its leaf says, the base counts once."""
    assert forest(3).values(np.array([[0.0, 0.0]])).tolist() == [3.25]


def test_a_forest_without_trees_says_its_base() -> None:
    """Whatever the row."""
    assert forest(0).values(np.zeros((2, 2))).tolist() == [0.25, 0.25]


def test_no_rows_no_values() -> None:
    """An empty table is answered with nothing."""
    assert forest().values(np.zeros((0, 2))).tolist() == []


@given(st.lists(st.tuples(st.floats(-10, 10), st.floats(-10, 10)), max_size=20))
def test_every_answer_is_one_of_the_leaves(rows: list[tuple[float, float]]) -> None:
    """Whatever is asked, the walk ends in a leaf."""
    values = forest().values(np.array(rows, dtype=float).reshape(len(rows), 2)).tolist()

    assert len(values) == len(rows)
    assert set(values) <= {1.25, 2.25, 3.25}


def test_a_forest_survives_json() -> None:
    """What is written as JSON is read back the same."""
    again = read_forest(json.loads(json.dumps(STORED)))

    assert again.values(np.array([[5.0, 1.0]])).tolist() == [3.25]

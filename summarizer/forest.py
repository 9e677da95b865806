"""Boosted regression trees kept as plain columns of numbers, walked with numpy alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.traits import Matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A regression tree as columns, one entry a node; a leaf has itself as both its children."""

    feature: "Matrix"
    threshold: "Matrix"
    left: "Matrix"
    right: "Matrix"
    value: "Matrix"
    depth: int

    def values(self, rows: "Matrix") -> "Matrix":
        """Return what the tree says of each of `rows`."""
        import numpy as np

        each = np.arange(len(rows))
        node = np.zeros(len(rows), dtype=int)
        for _ in range(self.depth):
            goes_left = rows[each, self.feature[node]] <= self.threshold[node]
            node = np.where(goes_left, self.left[node], self.right[node])
        leaf: Matrix = self.value[node]
        return leaf


@dataclass(frozen=True, slots=True, kw_only=True)
class Forest:
    """Trees whose values add up, and the value from which they start."""

    base: float
    trees: tuple[Tree, ...]

    def values(self, rows: "Matrix") -> "Matrix":
        """Return the sum of what the trees say of each of `rows`."""
        import numpy as np

        return np.full(len(rows), self.base) + sum((tree.values(rows) for tree in self.trees), np.zeros(len(rows)))


def read_forest(stored: Mapping[str, Any]) -> Forest:
    """Return a forest from what JSON keeps of it: `base`, and `trees` as columns."""
    return Forest(base=float(stored["base"]), trees=tuple(_tree(tree) for tree in stored["trees"]))


def _tree(stored: Mapping[str, Sequence[float]]) -> Tree:
    """Return one tree from its columns."""
    import numpy as np

    whole = {name: np.array(stored[name], dtype=int) for name in ("feature", "left", "right")}
    depth = int(stored["depth"][0])
    return Tree(threshold=np.array(stored["threshold"]), value=np.array(stored["value"]), depth=depth, **whole)

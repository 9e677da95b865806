"""Word lists, one entry a line; a line that starts with # is a remark, `form = meaning` a pair."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent


def _entries(name: str) -> list[str]:
    """Return the lines of the list `name` that are no remarks."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the entries of the list `name` ("governing_words")."""
    return frozenset(_entries(name))


@cache
def word_table(name: str) -> Mapping[str, str]:
    """Return the meaning of each form of the list `name` ("currency_signs")."""
    return MappingProxyType(dict(entry.split(" = ", maxsplit=1) for entry in _entries(name)))

"""Word lists, one entry a line; a line that starts with # is a remark."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the entries of the list `name` ("governing_words")."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))

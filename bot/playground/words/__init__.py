"""Lists of words, one a line: the domains that clients take for links, the emoji that Telegram takes as reactions."""

from pathlib import Path

FOLDER = Path(__file__).parent


def read_words(name: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset((FOLDER / f"{name}.txt").read_text(encoding="utf8").split())

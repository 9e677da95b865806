"""How a client cuts a text that is too long for one message, with nothing that tells the parts belong together."""

from bot.playground.texts import LONGEST_TEXT
from bot.playground.wire import units

SENTENCE_ENDS = ".!?…"


def split_exactly(text: str, limit: int = LONGEST_TEXT) -> tuple[str, ...]:
    """Cut at the limit, in the middle of a word if it falls there, as some phones do."""
    parts: list[str] = []
    left = text.strip()
    while left:
        size = _fitting(left, limit)
        parts.append(left[:size])
        left = left[size:]
    return tuple(part for part in parts if part.strip())


def split_nicely(text: str, limit: int = LONGEST_TEXT) -> tuple[str, ...]:
    """Cut at the best place in the second half of what fits: a line's end, a sentence's end, a space."""
    parts: list[str] = []
    left = text.strip()
    while left:
        size = _fitting(left, limit)
        if size < len(left):
            size = _best_cut(left, size)
        parts.append(left[:size].strip())
        left = left[size:].strip()
    return tuple(parts)


def _fitting(text: str, limit: int) -> int:
    """Return how many characters of a text fit into a number of UTF-16 units."""
    if len(text) <= limit // 2 or units(text) <= limit:
        return len(text)
    size = min(limit, len(text))
    while units(text[:size]) > limit:
        size -= max(1, (units(text[:size]) - limit) // 2)
    return size


def _best_cut(text: str, size: int) -> int:
    """Return where to cut at or before a size."""
    half = size // 2
    for position in (text.rfind("\n", half, size), _last_sentence_end(text, half, size), text.rfind(" ", half, size)):
        if position >= half:
            return max(position, 1)
    return size


def _last_sentence_end(text: str, start: int, end: int) -> int:
    """Return the place after the last full stop that a space follows, -1 where there is none."""
    found = max(text.rfind(f"{mark} ", start, end) for mark in SENTENCE_ENDS)
    return found + 1 if found >= 0 else -1

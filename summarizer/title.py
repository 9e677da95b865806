"""Lines -> the one that is the article's title: above the first paragraph, and never a sub-heading."""

import re
from collections.abc import Sequence

from summarizer.lines import Line

LONGEST = 30  # words
FEWEST = 4  # words: shorter lines above the text are more often a section or a menu
FEWEST_ALONE = 2  # words: unless nothing else stands there
NO_TITLES = frozenset({"caption", "duplicate"})
SAME_SHARE = 0.6  # of the words of the title that the page gave: so many make a line the same title


def find_title(
    lines: Sequence[Line], ruled: Sequence[str | None], reasons: Sequence[str | None], known: str | None
) -> int | None:
    """Return the index of the title line.

    `ruled` are the reasons that the lines show of themselves (no title has one), `reasons` those of the whole look;
    `known` is the title that the page gave, if it did.
    """
    if known:
        return _line_like(lines, known)
    first = next((index for index, reason in enumerate(reasons) if reason is None), len(lines))
    above = [
        index
        for index in range(first)
        if ruled[index] is None
        and reasons[index] not in NO_TITLES
        and FEWEST_ALONE <= lines[index].words <= LONGEST
        and not lines[index].bullet
        and not (lines[index].plain.startswith("(") and lines[index].plain.endswith(")"))
    ]
    above = [index for index in above if not _is_trail(lines[index], lines[index + 1 : first])]
    headings = [index for index in above if lines[index].heading]
    long = [index for index in above if lines[index].words >= FEWEST]
    return next(iter(headings or long or above[-1:]), None)


def _is_trail(line: Line, below: Sequence[Line]) -> bool:
    """Tell whether a line is the path to the page: it ends as the title below it, or most of that, begins."""
    words = line.folded.split()
    ends = {" ".join(words[start:]) for start in range(1, len(words) - FEWEST + 1)}
    return any(f"{other.folded} ".startswith(f"{end} ") for other in below for end in ends)


def _line_like(lines: Sequence[Line], known: str) -> int | None:
    """Return the first line that says the same as the title `known`."""
    wanted = set(re.findall(r"\w+", known.casefold()))
    for index, line in enumerate(lines):
        words = set(re.findall(r"\w+", line.folded))
        if words and line.words <= LONGEST and len(words & wanted) >= SAME_SHARE * len(words | wanted):
            return index
    return None

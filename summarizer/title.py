"""Lines -> the one that is the article's title: above the first paragraph, and never a sub-heading."""

import re
from collections.abc import Sequence

from summarizer.lines import Line
from summarizer.repeats import content

LONGEST = 30  # words
FEWEST = 4  # words: shorter lines above the text are more often a section or a menu
FEWEST_ALONE = 2  # words: unless nothing else stands there
NO_TITLES = frozenset({"caption", "duplicate"})
SURELY_TOLD = 2  # words that a line shares with the story
SIGNED = frozenset({"byline", "contact line", "time stamp"})  # what stands beside the writer's name
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
    long = _without_sections(lines, [index for index in above if lines[index].words >= FEWEST], reasons)
    alone = [index for index in above[-1:] if not _may_be_writer(lines[index], ruled[index + 1 : index + 2])]
    return next(iter(headings or long or alone), None)


def _without_sections(lines: Sequence[Line], above: Sequence[int], reasons: Sequence[str | None]) -> Sequence[int]:
    """Return the lines from the first that speaks of the story, where one above it shares no word with it.

    What stands above such a title is the page's own: "Top Stories of the Day", "This article is three years old".
    """
    if not above[1:]:
        return above
    story = content(" ".join(line.plain for line, reason in zip(lines, reasons, strict=True) if reason is None))
    shared = {index: len(content(lines[index].plain) & story) for index in above}
    told = next((index for index in above if shared[index]), None)
    if told is None or shared[told] < SURELY_TOLD:
        return above
    return [index for index in above if index >= told]


def _may_be_writer(line: Line, below: Sequence[str | None]) -> bool:
    """Tell whether a short line in capitals is the writer's name: an address or a date stands below it."""
    return bool(SIGNED & set(below)) and all(word[:1].isupper() for word in line.plain.split())


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

"""Lines -> the results that a sentence leads in, which look like captions or sub-headings and are neither."""

import re
from collections.abc import Sequence
from itertools import takewhile

from summarizer.lines import Line

# One of a list of results: "Earnings per share: 61 cents, adjusted, vs. 65 cents expected".
RESULT = re.compile(r"[A-Z][^:.?!\d]{2,40}:\s[^:?!]*\d[^:?!]*")
LEAST_RESULTS = 2
# What so short a line was taken for because of its form alone.
BY_FORM = frozenset({"sub-heading", "caption", "table"})


def keep_results(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """Keep the lines under a paragraph that ends in a colon if each is a label and what was measured."""
    for index, line in enumerate(lines):
        if reasons[index] is not None or not line.plain.endswith(":"):
            continue
        below = range(index + 1, len(lines))
        results = list(takewhile(lambda n: _is_result(lines[n], reasons[n]), below))
        for n in results if len(results) >= LEAST_RESULTS else ():
            reasons[n] = None


def _is_result(line: Line, reason: str | None) -> bool:
    """Tell whether a line is a label and what was measured, and only its form speaks against it."""
    return (reason is None or reason in BY_FORM) and RESULT.fullmatch(line.plain) is not None

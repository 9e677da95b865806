"""Lines -> the results and winners that a sentence leads in, which look like captions or sub-headings."""

import re
from collections.abc import Sequence

from summarizer.lines import Line

# One of a list of results: "Earnings per share: 61 cents, adjusted, vs. 65 cents expected".
RESULT = re.compile(r"[A-Z][^:.?!\d]{2,40}:\s[^:?!]*\d[^:?!]*")
# One of a list of winners: "Photography: Ana Lima (Brazil), The River Stops Here".
WINNER = re.compile(r"[A-Z][\w’'& -]{2,40}:\s[A-Z“\"‘'][^:?!]{3,140}")
# What leads in such a list.
HONOURED = re.compile(
    r"\b(?:awards?|finalists?|honou?rs|medallists?|medals|nominees|prizes|results|shortlist|squads?|teams?|winners?)\b",
    re.IGNORECASE,
)
LEAST_RESULTS = 2
# What so short a line was taken for because of its form alone.
BY_FORM = frozenset({"sub-heading", "caption", "table"})


def keep_results(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """Keep the lines under a paragraph that ends in a colon if each is a label and what was measured, or who won."""
    for index, line in enumerate(lines):
        if reasons[index] is not None or not line.plain.endswith(":"):
            continue
        below = range(index + 1, len(lines))
        form = WINNER if HONOURED.search(line.plain) else RESULT
        results = []
        for n in below:
            if not _is_result(lines[n], reasons[n], form):
                break
            results.append(n)
        for n in results if len(results) >= LEAST_RESULTS else ():
            reasons[n] = None


def _is_result(line: Line, reason: str | None, form: re.Pattern[str]) -> bool:
    """Tell whether a line is a label and what was measured, or who won, and only its form speaks against it."""
    return (reason is None or reason in BY_FORM) and (
        form.fullmatch(line.plain) or RESULT.fullmatch(line.plain)
    ) is not None

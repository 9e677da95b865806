"""Lines -> the captions that nothing but the credit beside them gives away."""

import re
from collections.abc import Sequence

from summarizer.credits import is_name_in_capitals, opens_with_given_name
from summarizer.lines import Line
from summarizer.phrases import Phrases
from summarizer.pictures import PAST

LONGEST_CAPTION = 45  # words
MOST_CAPITAL_NAMES = 3  # lines: more are the headings of a list of people
ZONE = 2  # lines
LEAST_TOLD = 4  # words
LONGEST_CREDIT = 10  # words above "hide caption", whoever they name
SHOWN = frozenset({"caption", "credit"})
TOGGLES = frozenset({"toggle caption", "hide caption", "show caption"})  # stand below a caption and its credit
TWO_SENTENCES = re.compile(r"[.!?]\s+\S")
QUOTE_MARKS = re.compile(r"[“”«»\"„]")


def mark_captions(lines: Sequence[Line], reasons: list[str | None], prose: list[bool], phrases: Phrases) -> None:
    """Mark the sentence before a photographer's name as the caption it is, in `reasons` and `prose`."""
    _mark_told_twice(lines, reasons, prose)
    if "narrative word" not in phrases.words:
        return
    if sum(is_name_in_capitals(line.plain) for line in lines) > MOST_CAPITAL_NAMES:
        return
    for index in range(1, len(lines)):
        above = not any(prose[: index - 1]) and _is_byline_zone(reasons, index)
        named = is_name_in_capitals(lines[index].plain) and (above or opens_with_given_name(lines[index].folded))
        toggled = lines[index + 1 : index + 2] and lines[index + 1].folded in TOGGLES
        unnamed = toggled and not prose[index] and lines[index].words <= LONGEST_CREDIT
        credited = reasons[index] == "credit" or unnamed or (named and reasons[index] in {"byline", "sub-heading"})
        below_toggle = bool(toggled) and not _tells_words(lines[index - 1], phrases)
        caption = prose[index - 1] and (below_toggle or reads_as_caption(lines[index - 1], phrases, above=above))
        if lines[index].folded in TOGGLES and prose[index - 1] and any(prose[index + 1 :]):
            told = _tells_words(lines[index - 1], phrases) or lines[index - 1].words > LONGEST_CAPTION
            reasons[index - 1], prose[index - 1] = (None, True) if told else ("caption", False)
        elif credited and caption and any(prose[index + 1 :]):
            reasons[index - 1], prose[index - 1] = "caption", False
            reasons[index] = "credit"


def _mark_told_twice(lines: Sequence[Line], reasons: list[str | None], prose: list[bool]) -> None:
    """Mark the text that stands for a picture where its caption follows, which says the same and more."""
    for index, line in enumerate(lines[:-1]):
        below = [other for other in range(index + 1, min(index + 1 + ZONE, len(lines))) if reasons[other] in SHOWN]
        told = line.folded.rstrip(" .")
        if prose[index] and line.words >= LEAST_TOLD and any(lines[o].folded.startswith(told) for o in below):
            reasons[index], prose[index] = "caption", False


def _is_byline_zone(reasons: Sequence[str | None], index: int) -> bool:
    """Tell whether bylines or addresses stand around: then a sentence among them is the picture's."""
    around = [*reasons[max(0, index - ZONE) : index], *reasons[index + 1 : index + 1 + ZONE]]
    return bool({"byline", "contact line"} & set(around))


def _tells_words(line: Line, phrases: Phrases) -> bool:
    """Tell whether a line reports words and quotes them: the story's, whatever stands below it."""
    return phrases.reports(line.folded) and bool(QUOTE_MARKS.search(line.plain))


def reads_as_caption(line: Line, phrases: Phrases, *, above: bool = False) -> bool:
    """Tell whether a line is one sentence that reports nobody's words, below the article's start in the present."""
    words = set(re.findall(r"[\w']+", line.folded))
    return (
        line.words <= LONGEST_CAPTION
        and not TWO_SENTENCES.search(line.plain)
        and not phrases.reports(line.folded)
        and not QUOTE_MARKS.search(line.plain)
        and (above or not (words & phrases.words.get("narrative word", frozenset()) or PAST.search(line.folded)))
    )

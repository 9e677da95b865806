"""Lines -> the notes at the article's end about its author or its sender ("Ann Lee is a reporter based in Riga")."""

import re
from collections.abc import Sequence

from summarizer.lines import Line
from summarizer.phrases import Phrases

LAST_PARAGRAPHS = 3
CREDITS = frozenset({"byline", "agency tail"})
LONGEST_NOTE = 60  # words
SENTENCE_BORDER = re.compile(r"(?<=[.!?])\s")
ABOUT = re.compile(
    r"About\s((?:[A-Z0-9][\w.&'’-]*\s?){1,5}):?$"
)  # how a press release heads what the firm says of itself
NAME_AND_VERB = re.compile(r"(?P<name>[^\W\d_][\w.'’-]*(?:\s[A-ZÀ-ÞА-ЯІЇЄҐ][\w.'’-]*){0,3}),?\s(?P<verb>[^\W\d_]+)\s")


def mark_author_notes(
    lines: Sequence[Line], reasons: Sequence[str | None], prose: list[bool], phrases: Phrases
) -> list[str | None]:
    """Return `reasons` with "author's note" for each of the last paragraphs that introduces the author."""
    marked = list(reasons)
    paragraphs = [index for index, is_paragraph in enumerate(prose) if is_paragraph]
    credited = " ".join(line.folded for line, reason in zip(lines, reasons, strict=True) if reason in CREDITS)
    for index in paragraphs:
        name = _introduced(lines[index], phrases)
        if name is None:
            continue
        others = " ".join(lines[other].plain for other in paragraphs if other != index)
        closing = index in paragraphs[1:][-LAST_PARAGRAPHS:]
        if _is_credited(name, credited, closing=closing) or (closing and _is_unknown(name, others)):
            marked[index], prose[index] = "author's note", False
    for index in paragraphs[1:]:
        heading = ABOUT.match(lines[index - 1].plain) if not prose[index - 1] else None
        if heading and lines[index].plain.startswith(heading[1].split()[0]):
            marked[index], prose[index] = "company note", False
    return marked


def _introduced(line: Line, phrases: Phrases) -> str | None:
    """Return whom the line introduces as somebody who writes, if it does no more than that."""
    match = NAME_AND_VERB.match(line.plain)
    if match is None or line.words > LONGEST_NOTE or phrases.reports(SENTENCE_BORDER.split(line.folded)[0]):
        return None  # what follows may tell of the author's work: "She has reported from six countries."
    if match["verb"] not in phrases.words.get("note verb", frozenset()):
        return None
    works = phrases.words.get("note word", frozenset()) & set(re.findall(r"\w+", line.folded))
    return match["name"] if works else None


def _is_credited(name: str, credited: str, *, closing: bool) -> bool:
    """Tell whether a byline or an agency's tail has the name: at the article's end its surname is enough."""
    return bool(re.search(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1] if closing else name).casefold()}\b", credited))


def _is_unknown(name: str, others: str) -> bool:
    """Tell whether a full name is one that the story never mentions."""
    return " " in name and name.rsplit(maxsplit=1)[-1] not in others

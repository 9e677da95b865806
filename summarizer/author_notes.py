"""Lines -> the notes at the article's end about its author or its sender ("Ann Lee is a reporter based in Riga")."""

import re
from collections.abc import Sequence

from summarizer.lines import Line
from summarizer.phrases import Phrases

LAST_PARAGRAPHS = 3
LONGEST_NOTE = 60  # words
SENTENCE_BORDER = re.compile(r"(?<=[.!?])\s")
ABOUT = re.compile(
    r"About\s((?:[A-Z0-9][\w.&'’-]*\s?){1,5}):?$"
)  # how a press release heads what the firm says of itself
NAME_AND_VERB = re.compile(r"(?P<name>[^\W\d_][\w.'’-]*(?:\s[A-ZÀ-ÞА-ЯІЇЄҐ][\w.'’-]*){1,3}),?\s(?P<verb>[^\W\d_]+)\s")


def mark_author_notes(
    lines: Sequence[Line], reasons: Sequence[str | None], prose: list[bool], phrases: Phrases
) -> list[str | None]:
    """Return `reasons` with "author's note" for each of the last paragraphs that introduces the author."""
    marked = list(reasons)
    paragraphs = [index for index, is_paragraph in enumerate(prose) if is_paragraph]
    bylines = " ".join(line.plain for line, reason in zip(lines, reasons, strict=True) if reason == "byline")
    for index in paragraphs[1:][-LAST_PARAGRAPHS:]:
        others = " ".join(lines[other].plain for other in paragraphs if other != index)
        if _introduces(lines[index], bylines, others, phrases):
            marked[index], prose[index] = "author's note", False
    for index in paragraphs[1:]:
        name = ABOUT.match(lines[index - 1].plain) if not prose[index - 1] else None
        if name and lines[index].plain.startswith(name[1].split()[0]):
            marked[index], prose[index] = "company note", False
    return marked


def _introduces(line: Line, bylines: str, others: str, phrases: Phrases) -> bool:
    """Tell whether the line says what the writer does: a name of the byline, or one that the story never mentions."""
    match = NAME_AND_VERB.match(line.plain)
    if match is None or line.words > LONGEST_NOTE or phrases.reports(SENTENCE_BORDER.split(line.folded)[0]):
        return False  # what follows may tell of the author's work: "She has reported from six countries."
    if match["verb"] not in phrases.words.get("note verb", frozenset()):
        return False
    works = bool(phrases.words.get("note word", frozenset()) & set(re.findall(r"\w+", line.folded)))
    surname = match["name"].split()[-1]
    return works and (surname.casefold() in bylines.casefold() or surname not in others)

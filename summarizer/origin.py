"""Source, title, dateline and removed credits -> the Source as complete as the text allows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.credits import published_in
from summarizer.dateline import Dateline
from summarizer.lines import fold, make_plain
from summarizer.phrases import Phrases
from summarizer.schema import Excerpt, Removed, Source

SHORTEST_BYLINE = 2  # words: "by" alone on its line names nobody
LONGEST_BYLINE = 25  # words
# Who helped, edited or put it on the page is not who wrote it.
HELPED = re.compile(
    r"^\W*(?:with )?(?:additional|inputs?|files|reporting from|contributions)\b|^\W*(?:\w+ )?edit(?:ing|ed) by\b|"
    r"\bcontributed\b|\b(?:produced|published|updated) by\b|\bour standards\b|"
    r"\bused in this\b|^\W*(?:this|information)\b|\b(?:wrote|reported)\b",
    re.IGNORECASE,
)

# "Ann Lee / TNN / Updated: Mar 4", "By Ann Lee @annlee", "by Ann Lee - 03/04/24 6:12 PM ET".
BEHIND_NAME = re.compile(r"\s\|\s|\s?/\s?(?:updated|published)\b|\s@\w+$|\s[-–—]\s(?=\d)", re.IGNORECASE)


def complete_source(
    source: Source, title: Excerpt | None, dateline: Dateline | None, removed: Sequence[Removed], phrases: Phrases
) -> Source:
    """Fill in what `source` does not know yet: the page's own data are better than guesses from the text."""
    return replace(
        source,
        title=source.title or (make_plain(title.text) if title else None),
        byline=source.byline or _byline(removed, dateline),
        published=source.published or _published(removed, phrases) or (dateline.date if dateline else None),
        place=source.place or (dateline.place if dateline else None),
    )


def _byline(removed: Sequence[Removed], dateline: Dateline | None) -> str | None:
    """Return who wrote the article: its byline, else the agency of its dateline, else the credit at its end."""
    agency = dateline.agency if dateline else None
    tails = [piece for piece in removed if not HELPED.search(piece.text)]
    return _first_fit(removed, "byline") or agency or _first_fit(tails, "agency tail")


def _first_fit(removed: Sequence[Removed], reason: str) -> str | None:
    """Return the first line removed for `reason` that has a fitting length, marks around it left out."""
    lines = (_bare(make_plain(piece.text)) for piece in removed if piece.reason == reason)
    return next((line for line in lines if SHORTEST_BYLINE <= len(line.split()) <= LONGEST_BYLINE), None)


def _bare(line: str) -> str:
    """Return the line without marks around it; brackets go only where they hold the whole of it."""
    line = BEHIND_NAME.split(line, maxsplit=1)[0].strip(":|_*- ")
    return line[1:-1] if line.startswith("(") and line.endswith(")") else line


def _published(removed: Sequence[Removed], phrases: Phrases) -> str | None:
    """Return the first full date that stands alone on a line."""
    stamps = (make_plain(piece.text) for piece in removed if piece.reason == "time stamp")
    return next(filter(None, (published_in(stamp, fold(stamp), phrases) for stamp in stamps)), None)

"""Text -> places in an order that carry news: "16th case", "third straight quarter", "fourth-largest"."""

import re
from collections.abc import Iterator

from summarizer.numerals import ORDINALS
from summarizer.quantity import Quantity

RANK = re.compile(
    rf"""(?<![\w.,/-])(?P<ordinal>\d+(?:st|nd|rd|th)|{"|".join(ORDINALS)})
    (?: [\s-](?:\w+[\s-])?(?:straight|consecutive|successive)\s
        (?P<run>\w+(?:\s(?:win|loss|victory|defeat|title|record|gain|drop|decline))?)
      | [\s-](?P<most>largest|biggest|highest|lowest|smallest|longest|fastest|deadliest|oldest|youngest|richest|worst
            |best|busiest|most\s\w+|least\s\w+) (?:\s(?P<of>[a-z]+))?
      | (?<=\d[a-z][a-z])\s(?P<noun>(?:[a-z]+\s)?(?:case|fatality|death|victim|win|victory|loss|defeat|title|goal
            |arrest|murder|homicide|killing|shooting|attack|strike|conviction|launch|flight|mission|country|state
            |nation|store|medal|season|anniversary|edition))
      | (?<!\d[a-z][a-z])\s(?P<case>(?:[a-z]+\s)?(?:case|fatality|death|murder|arrest|conviction))
        (?=\s(?:of|in|from|this|since|within)\b)
      | (?<!first)\s(?P<again>time)(?=\s(?:in\s(?:a\srow|as\smany|\w+\s(?:years|months|weeks|days|seasons|games))
            |this\s(?:year|month|week|season)|since)\b) )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def find_ranks(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the places in an order in `text[start:end]`; to be first is no figure."""
    for match in RANK.finditer(text, start, end):
        ordinal = match["ordinal"].lower()
        value = ORDINALS.get(ordinal) or float(re.sub(r"\D", "", ordinal))
        if value > 1:
            first, last = match.span("ordinal")
            unit = match["run"] or match["of"] or match["noun"] or match["case"] or match["again"] or match["most"]
            yield Quantity(
                start=match.start(), end=match.end(), first=first, last=last, value=value, unit=unit, kind="rank"
            )

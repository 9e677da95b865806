"""Text -> places in an order that carry news: "16th case", "third straight quarter", "fourth-largest"."""

import re
from collections.abc import Iterator
from itertools import chain

from summarizer.numerals import ORDINALS
from summarizer.quantity import Quantity

ORDINAL = rf"(?<![\w.,/-])(?P<ordinal>\d+(?:st|nd|rd|th)|{'|'.join(ORDINALS)})"
RANK = re.compile(
    rf"""{ORDINAL}
    (?: [\s-](?:\w+[\s-])?(?:straight|consecutive|successive)\s
        (?P<run>\w+(?:\s(?:win|loss|victory|defeat|title|record|gain|drop|decline))?)
      | [\s-](?P<most>largest|biggest|highest|lowest|smallest|longest|fastest|deadliest|oldest|youngest|richest|worst
            |best|busiest|most\s\w+|least\s\w+) (?:\s(?P<of>[a-z]+))?
      | (?<=\d[a-z][a-z])\s(?P<noun>(?:[a-z]+\s)?(?:case|fatality|death|victim|win|victory|loss|defeat|title|goal
            |arrest|murder|homicide|killing|shooting|attack|strike|conviction|launch|flight|mission|country|state
            |nation|store|medal|season|anniversary|edition|day|match|game|appearance|cap|member|episode|customer))
      | (?<!\d[a-z][a-z])\s(?P<case>(?:[a-z]+\s)?(?:case|fatality|death|murder|arrest|conviction))
        (?=\s(?:of|in|from|this|since|within)\b)
      # "His sixth goal of the season", "a fourth league game in a row"
      | \s(?P<row>(?:[a-z]+\s){{0,2}}[a-z]+)\s(?:in\sa\srow|on\sthe\strot|running)
      | \s(?P<tally>(?:[a-z]+\s)?[a-z]+)
        (?=\sof\s(?:the|this|his|her|their|a)\s(?:\w+\s)?(?:season|year|campaign|tournament|term|series|decade|month)\b)
      | (?<!first)\s(?P<again>time)(?=\s(?:in\s(?:a\srow|as\smany|\w+\s(?:years|months|weeks|days|seasons|games))
            |this\s(?:year|month|week|season)|since)\b) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "For the sixth time", "for only the second time".
TIMES = re.compile(rf"\bfor\s(?:only\s|just\s)?(?:the|a)\s{ORDINAL}\s(?P<again>time)\b", re.VERBOSE | re.IGNORECASE)
# "A fifth soldier was killed": one more than those told before.
ONE_MORE = re.compile(
    rf"""\ba\s{ORDINAL}\s(?P<person>man|woman|person|victim|suspect|soldier|(?:police)?officer|serviceman|airman
    |passenger|patient|child|boy|girl|body|student|worker|player|defendant|protester|prisoner|migrant|survivor)\b
    (?=\s(?:was|is|has|had|died|remains?|from|who|also)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# The groups that name what is counted, the more telling first.
NAMING = ("run", "of", "noun", "case", "row", "tally", "again", "person", "most")
# Parts of a calendar and of a game are counted off, not told as a record.
PARTS = frozenset({"half", "quarter", "part", "day", "week", "month", "minute", "round", "leg", "stage"})


def find_ranks(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the places in an order in `text[start:end]`; to be first is no figure."""
    for match in chain.from_iterable(p.finditer(text, start, end) for p in (TIMES, RANK, ONE_MORE)):
        ordinal = match["ordinal"].lower()
        value = ORDINALS.get(ordinal) or float(re.sub(r"\D", "", ordinal))
        groups = match.groupdict()
        unit = next((groups[name] for name in NAMING if groups.get(name)), "")
        if value > 1 and not (groups.get("tally") and unit in PARTS):
            first, last = match.span("ordinal")
            yield Quantity(start=first, end=match.end(), first=first, last=last, value=value, unit=unit, kind="rank")

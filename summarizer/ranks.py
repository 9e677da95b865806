"""Text -> places in an order that carry news: "16th case", "third straight quarter", "fourth-largest"."""

import re
from collections.abc import Iterator
from itertools import chain

from summarizer.numerals import ORDINALS
from summarizer.quantity import Quantity

ORDINAL = rf"(?<![\w.,/-])(?P<ordinal>\d+(?:st|nd|rd|th)|{'|'.join(ORDINALS)})"
NO_THING = r"(?!(?:of|in|on|at|and|or|but|by|for|since|to|the|with|behind|after|ever|from|than|so|among|yet)\b)"
RANK = re.compile(
    rf"""{ORDINAL}
    (?: [\s-](?:\w+[\s-])?(?:straight|consecutive|successive)\s
        (?P<run>\w+(?:\s(?:win|loss|victory|defeat|title|record|gain|drop|decline))?)
      | [\s-](?P<most>largest|biggest|highest|lowest|smallest|longest|fastest|deadliest|oldest|youngest|richest|worst
            |best|busiest|most\s\w+|least\s\w+) (?:\s{NO_THING}(?P<of>[a-z]+))?
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
# "Placed ninth", "tied for 43rd", "sits 10th in the table", "in ninth place".
WAY = r"(?:(?:in|up|down|to|a|joint|equal|into|back|from|at|currently)\s){0,3}"
BEHIND_PLACE = r"(?=[.,;:)]|$|\s(?:in|on|at|out\sof|of|behind|overall|with|after|and|among|ahead)\b)"
TABLE = r"""(?=\s(?:in|on)\s(?:the|their|its|his|her)\s(?:[\w’'-]+\s){0,4}?
    (?:table|standings|league|championship|group|list|rankings?|race|division|pool|poll|title)\b
    | \s(?:overall|behind)\b)"""
PLACED = (
    re.compile(
        rf"""\b(?:finish(?:es|ed|ing)?|plac(?:es|ed|ing)|rank(?:s|ed|ing)?|qualif(?:y|ies|ied|ying)|tied\sfor)
        \s{WAY}{ORDINAL}(?!\s(?:place|position|spot)){BEHIND_PLACE}""",
        re.VERBOSE | re.IGNORECASE,
    ),
    re.compile(
        rf"""\b(?:c[ao]mes?|coming|l(?:ies?|ay|ying)|s(?:its?|at|itting)|st(?:ands?|ood)|remain(?:s|ed)?|end(?:s|ed)?|start(?:s|ed)?|drop(?:s|ped)?
        |slip(?:s|ped)?|climb(?:s|ed)?|move[sd]?|fell|rose)\s{WAY}{ORDINAL}{TABLE}""",
        re.VERBOSE | re.IGNORECASE,
    ),
    re.compile(
        rf"""\b(?:in|into|to|took|taking|take|claimed|secured|finish(?:es|ed|ing)?|tied\sfor)\s{WAY}{ORDINAL}\s(?:place|position|spot)
        {BEHIND_PLACE}""",
        re.VERBOSE | re.IGNORECASE,
    ),
)
PLACE = "place"
# The groups that name what is counted, the more telling first.
NAMING = ("run", "of", "noun", "case", "row", "tally", "again", "person", "most")
# Parts of a calendar and of a game are counted off, not told as a record.
PARTS = frozenset({"half", "quarter", "part", "day", "week", "month", "minute", "round", "leg", "stage"})


def find_ranks(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the places in an order in `text[start:end]`; to be first is no figure."""
    for match in chain.from_iterable(p.finditer(text, start, end) for p in (TIMES, RANK, ONE_MORE, *PLACED)):
        ordinal = match["ordinal"].lower()
        value = ORDINALS.get(ordinal) or float(re.sub(r"\D", "", ordinal))
        groups = match.groupdict()
        unit = next((groups[name] for name in NAMING if groups.get(name)), PLACE if match.re in PLACED else "")
        if value > 1 and not (groups.get("tally") and unit in PARTS):
            first, last = match.span("ordinal")
            yield Quantity(start=first, end=match.end(), first=first, last=last, value=value, unit=unit, kind="rank")

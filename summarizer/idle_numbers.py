"""Text -> the places of numbers that count nothing: dates, years, clock times, phones, addresses, names of things."""

import re
from collections.abc import Iterator

from summarizer.lexicon import word_list
from summarizer.schema import Document, Span

MONTH = r"""(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May|June?|July?|Aug(?:ust|\b\.?)
    |Sept?(?:ember|\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?))"""
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:1[5-9]|20)\d\d"
ZONE = r"(?:GMT|UTC|EST|EDT|ET|PST|PDT|PT|CST|CDT|CT|MST|BST|CET|CEST|IST|AEST|AEDT|WIB|hrs|hours|local|o['’]?clock)"
IDLE = re.compile(
    rf"""
    # dates: "May 3", "May 3-5, 2019", "3rd of May 2019", "9/11", "2019-05-03", "Monday 4"
      \b{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:[-–—,]|and|to|through|until)\s?\d{{1,2}}(?!\d|\.\d|,\d|\s?%)(?:st|nd|rd|th)?)*
        (?!\d|,\d{{3}}|\.\d)(?:,?\s{YEAR}\b)?
    | \b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:[-–—]|and|to|until)\s?\d{{1,2}}(?:st|nd|rd|th)?)?(?:\sof)?\s{MONTH}\b(?:,?\s{YEAR}\b)?
    | \b{MONTH},?\s(?:of\s)?['’]?\d\d(?:\d\d)?(?!\w|[.,]\d)
    | (?<![\w$£€.,])\d{{1,4}}[/.]\d{{1,2}}[/.]\d{{2,4}}(?![\w%]) | \b\d{{4}}-\d\d-\d\d\w* | \b9/11\b | \b24/7\b
    | \b{WEEKDAY},?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s?(?:%|percent|per\scent|[a-z]+s\b)|,\d|\.\d)
    # years and decades: "2019", "2019-20", "the 1990s", "'90s", "mid-20s", "FY2019"
    | (?<![\w$£€.,-])(?<!average\sof\s)(?<!total\sof\s){YEAR}(?:[/–-](?:\d{{4}}|\d\d))?(?![\d%]|,\d|\.\d|[\s-](?:percent|million|billion|people|miles|troops|jobs)\b)s?\b
    | ['’]?\b\d\ds\b | (?<=\s)['‘’]\d\d\b(?!\w) | \b\d0s\b | \b(?:FY|Q|H|CY)['’]?\d+\b(?:\s?{YEAR})? | \b[1-4]Q\b
    | \b(?:teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b
    # clock times: "7:30 p.m.", "10am", "0930 GMT", "nine o'clock"
    | \b\d{{1,2}}(?:[:.]\d\d){{1,2}}\s?(?:[ap]\.?\s?m\b\.?|{ZONE}\b) | \b\d{{1,2}}\s?[ap]\.?m\b\.?
    | \b\d{{1,2}}(?:\s?[-–]\s?|\sto\s)\d{{1,2}}\s?[ap]\.?m\b\.? | \b\d{{1,2}}:\d\d(?::\d\d)?\b(?!\.\d) | \b[012]\d[0-5]\d\s{ZONE}\b
    | \b(?:\w+|\d{{1,2}})\so['’]clock\b
    # phones, addresses, coordinates, codes, references, handles
    | (?<![\w$£€])(?:\+\d{{1,3}}[\s-])?\(?\d{{3,5}}\)?[\s.-]\d{{3}}[\s.-]?\d{{3,4}}\b(?!,|\.\d|[\s-](?:percent|million|billion|people))
    | \b(?:1-)?\d{{3}}-\d{{3}}-\d{{4}}\b | \b\d{{3}}-\d{{4}}\b | \b1?-?\d{{3}}-[A-Z]{{3,}}\b | \b(?:911|999|112)\b(?=\s(?:call|operator|dispatch|emergency))
    | \b\d{{1,5}}(?:[A-Z]|(?:st|nd|rd|th)\s)?\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[A-Z][\w’'-]+\s){{1,3}}
        (?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Boulevard|Blvd\.?|Lane|Ln\.?|Drive|Dr\.|Way|Place|Court|Square|Terrace|Parkway|Pkwy|Highway|Hwy)(?!\w)
    | \b(?:the\s)?\d+(?:st|nd|rd|th)\s(?:Street|St\.|Avenue|Ave\.|century|centuries|Congress|District|Precinct|Infantry|Airborne|Division|Battalion|Fleet|Amendment|parallel)\b
    | [#@]\w*\d\w* | https?://\S+ | \bwww\.\S+ | \S+@\S+ | \bpic\.twitter\.\S+
    # names of things: "COVID-19", "F-16s", "G7", "S&P 500", "Boeing 737 Max", "U-20", "4K", "M25", "H1N1", "iOS 13"
    | \bCOVID\s?-?\s?19\b | \b[A-Za-z]+[-/]?\d+[A-Za-z]*(?:-\w+)*\b(?<!\bx\d) | \b[A-Z][\w&]*&[A-Z]\s\d+ | \b(?:[A-Z]{{2,}}|Mk|Mach)-\d+\b
    | \b(?:Nikkei|FTSE|STOXX|Stoxx|Russell|CAC|DAX|SMI|IBEX|Hang\sSeng|CSI|Topix|Kospi|ASX|SP|BSE|NSE|Nifty|Fortune|Global|Inc\.?|Forbes|TSX|AEX|S\sP|Sensex)
        (?:\s|-)?(?:Europe\s|blue[-\s]chip\s)?\d{{2,4}}\b(?![.,]\d)
    | (?<![\w$£€.,])(?:7[0-8]7|A3[0-8]0)(?:-\d+\w*|\s(?:Max|MAX|Dreamliner)\b)
    | \b\d+[-\s](?:caliber|calibre|gauge)\b | \.\d+-caliber | \b\d{{3}}-\d\b(?!\d|\s?(?:vote|margin))
    | \b[1-5][DGK]\b | \b(?:360|180)[-\s]degrees?\b | \b[\d,]+-\d{{3,}}\b(?<!\d,\d{{3}}-\d{{3}})
    # parts of a game and of a law: "20th minute", "third quarter", "second half", "Section 3(a)"
    | \b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|final|opening|last)[-\s](?:minute|half|quarter|period|inning|round|leg|set)s?\b
    | \b(?:Section|Sec\.|Article|Art\.|Clause|Rule|§)\s?\d[\d().a-z]*
    # lists: "1.", "2)" at the start of a line
    | ^\s*\d{{1,2}}[.)](?=\s)
    """,
    re.VERBOSE | re.MULTILINE,
)
# Words with a number in them that count nothing, and numbers used as pronouns.
IDLE_WORDS = re.compile(
    r"""\b(?: one\s(?:another|day|thing\b(?!s)|more\s(?:thing|time)|by\sone|and\sonly|on\sone|at\sa\stime|point\b)
    | (?:no|any|every|some|each|this|that|the|another|which|good|right|wrong|big|new|last|only|latest|former|own)[\s-]one\b(?!\s(?:of|hundred|million|percent|year|day|week|month|hour))
    | one['’]s | (?:two|one|three|four)[-\s](?:way|off|sided|tier|handed|piece|fold|star|time|thirds\smajority)\b | one[-\s]on[-\s]one
    | square\sone | day\sone | number\sone | zero[-\s]sum | zero\stolerance | ground\szero | (?:nine\sto\sfive)
    | seven\sdays\sa\sweek | second\s(?:world\swar|amendment) | first\said | one-time )\b""",
    re.VERBOSE | re.IGNORECASE,
)
NAMING_LABELS = frozenset({"PRODUCT", "FAC", "EVENT", "WORK_OF_ART", "LAW", "LOC", "GPE", "PERSON", "ORG"})
NUMBER_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
PLAIN_INTEGER = re.compile(r"(?<![\w.,$£€])\d+(?![\d,.]\d|[\w%])")


NUMBERING = re.compile(rf"{PLAIN_INTEGER.pattern}|\b{NUMBER_WORD}(?![\s-](?:hundred|thousand|million|billion|dozen))", re.IGNORECASE)


def idle_spans(document: Document, start: int, end: int) -> Iterator[Span]:
    """Yield the places in `start:end` of the article whose numbers count nothing."""
    text = document.article.text
    for pattern in (IDLE, IDLE_WORDS):
        for match in pattern.finditer(text, start, end):
            yield Span(*match.span())
    yield from _numbered_things(text, start, end)


def _numbered_things(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield integers behind the noun they number: "page 3", "phase 2"."""
    things = word_list("numbered_things")
    for match in NUMBERING.finditer(text, start, end):
        before = re.search(r"([\w.]+(?:\s[\w.]+)?)[\s\u00a0]$", text[max(start, match.start() - 30) : match.start()])
        if before is None:
            continue
        words = before[1].lower().split()
        if words[-1] in things or " ".join(words) in things:
            yield Span(*match.span())


def named_spans(document: Document) -> tuple[Span, ...]:
    """Return the places of integers inside a name: "Apollo 11", "Channel 4 News", "Big 12"."""
    found = []
    for entity in document.entities:
        if entity.label not in NAMING_LABELS or not re.search(r"[^\W\d_]", entity.text):
            continue
        for match in PLAIN_INTEGER.finditer(document.article.text, entity.span.start, entity.span.end):
            if match.start() > entity.span.start:
                found.append(Span(*match.span()))
    return tuple(found)

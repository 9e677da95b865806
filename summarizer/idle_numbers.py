"""Document -> the places of numbers that count nothing: dates, clock times, phones, addresses, names of things."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from summarizer.lexicon import word_list
from summarizer.named_numbers import goes_on_listing
from summarizer.schema import Document, Entity, Span

MONTH = r"""(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May|June?|July?|Aug(?:ust|\b\.?)
    |Sept?(?:ember|\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?))"""
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:1[5-9]|20)\d\d"
NTH = r"(?:st|nd|rd|th)"
DATES = re.compile(
    rf"""
    # "May 3", "May 3-5, 2019", "May 3rd and 4th"
    \b{MONTH}\s\d{{1,2}}{NTH}? (?:\s?(?:[-–—,]|and|to|through|until)\s?\d{{1,2}}
        (?!\d|\.\d|,\d|\s?%|\s[a-z]+(?:s|men|ple|ren)\b){NTH}?)*
        (?!\d|,\d{{3}}|\.\d) (?:,?\s{YEAR}\b)?
    # "3 May", "3rd-5th of May 2019"
    | \b\d{{1,2}}{NTH}? (?:\s?(?:[-–—]|and|to|until)\s?\d{{1,2}}{NTH}?)? (?:\sof)? \s{MONTH}\b (?:,?\s{YEAR}\b)?
    # "May 2019", "Sept '19"
    | \b{MONTH},?\s(?:of\s)?['’]?\d\d(?:\d\d)?(?!\w|[.,]\d)
    # "3/5/2019", "2019-05-03", "9/11", "24/7"
    | (?<![\w$£€.,])\d{{1,4}}[/.]\d{{1,2}}[/.]\d{{2,4}}(?![\w%]) | \b\d{{4}}-\d\d-\d\d\w* | \b9/11\b | \b24/7\b
    # "Monday the 4th", "Monday 4.", but not "Monday 40 people"
    | \b{WEEKDAY},?\s(?:the\s)?\d{{1,2}}(?:{NTH}\b|(?=[.;]?$|[.;]\s))
    """,
    re.VERBOSE,
)
# Behind these a number of four digits is no year.
COUNTED = r"""(?:percent|per\scent|million|billion|people|miles?|troops|jobs|sq|square|km|metres?|meters?|feet|foot|ft
    |tons?|tonnes?|acres?|hectares?|calories|kg|pounds|watts?|MW|dollars|euros|points|votes|workers|homes|men|women|children
    |students|hours|units|shares|employees|cars|barrels|rpm|horsepower|hp|customers)"""
YEARS = re.compile(
    rf"""
    # "2014-2018 cars"
    (?<![\w$£€.,-])(?:19|20)\d\d[–-](?:19|20)\d\d(?=\s[A-Za-z]) |
    # "2019", "2019-20", "the 1990s"; "the average of 2019"; not "2019%", "1,500", "an average of 1500", "2000 people"
    (?<![\w$£€.,-])(?<![Aa]n\saverage\sof\s)(?<!total\sof\s)(?<!more\sthan\s)(?<!fewer\sthan\s)(?<!at\sleast\s)
        (?<!nearly\s)(?<!almost\s)(?<!up\sto\s) {YEAR} (?:[/–-](?:\d{{4}}|\d\d))?
        (?![\d%]|,\d|\.\d|\s?[-–]\s?2[1-9]\d\d|[\s-]{COUNTED}\b) s?\b
    # "by 2120", "A.D. 1000 and 1260", "300 BC"
    | (?<=\bin\s)1[0-4]\d\d\b | (?<=\bsince\s)1[0-4]\d\d\b | (?<=\bby\s)2[1-9]\d\d\b | (?<=\bin\s)2[1-9]\d\d\b
    | \b(?:A\.?D\.?|CE)\s\d{{1,4}}(?:\s(?:and|to)\s\d{{1,4}})?\b
    | \b\d{{1,4}}\s(?:B\.?C\.?E?|A\.?D\.?|CE)\b
    # "the '90s", "'63", "mid-20s", "twenties"
    | ['’]?\b\d\ds\b | (?<=\s)['‘’]\d\d\b
      (?![-–]\d|\s?%|\s(?:per\scent|percent|million|billion|(?!was\b|has\b|his\b)[a-z]{{3,}}s)\b)
    | \b(?:teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b
    # "FY2019", "Q3 2019", "3Q"
    | \b(?:FY|Q|H|CY)['’]?\d+\b (?:\s?{YEAR})? | \b[1-4]Q\b
    """,
    re.VERBOSE,
)
ZONE = r"(?:GMT|UTC|EST|EDT|ET|PST|PDT|PT|CST|CDT|CT|MST|BST|CET|CEST|IST|AEST|AEDT|WIB|hrs|hours|local|o['’]?clock)"
CLOCK_TIMES = re.compile(
    rf"""
    # "7.30pm", "14:05 GMT", "at 19.30 hours", but "1.32 hours" are a span of time
    \b\d{{1,2}}(?:[:.]\d\d){{1,2}}\s?(?:[ap]\.?\s?m\b\.?|(?!hours|hrs){ZONE}\b)
    | \b(?:at|by|till|until|since)\s\d{{1,2}}[:.]\d\d\s?(?:hrs|hours)\b | \b\d{{1,2}}\s?\([ap]\.?m\b\.?
    | \b\d{{1,2}}(?:\s?[-–]\s?|\sto\s)\d{{1,2}}\s?[ap]\.?m\b\.? | \b\d{{1,2}}\s?[ap]\.?m\b\.?
    # "the 17.25 Orre to Lode service", "left at 19.40 on Friday"
    | (?<=[Tt]he\s)(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s(?:[A-Z][\w’'-]+\s)?(?:to|service|train|bus
        |ferry|flight|departure|sailing)\b)
    | (?<=\bat\s)(?:[01]?\d|2[0-3])\.[0-5]\d(?=\son\s[A-Z]|\sin\sthe\s(?:morning|evening|afternoon)\b|\stonight\b)
    | \b\d{{1,2}}:\d\d(?::\d\d)?\b(?!\.\d) | \b[012]\d[0-5]\d\s{ZONE}\b | \b\w+\so['’]clock\b
    """,
    re.VERBOSE,
)
# “Two-buck Chuck”, in quotation marks.
NICKNAMES = re.compile(r"(?<=[\"“‘'])(?i:one|two|three|four|five|six|\d)-[a-z]+(?=\s[A-Z][a-z]+[\"”’'])")
STREET = r"""(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Boulevard|Blvd\.?|Lane|Ln\.?|Drive|Dr\.|Way|Place|Court|Square
    |Terrace|Parkway|Pkwy|Highway|Hwy)"""
CONTACTS = re.compile(
    rf"""
    # phones
    (?<![\w$£€])(?:\+\d{{1,3}}[\s-])?\(?\d{{3,5}}\)?[\s.-]\d{{3,4}}[\s.-]?\d{{3,4}}\b
        (?!,|\.\d|[\s-](?:percent|million|billion|people))
    | \b(?:1-)?\d{{3}}-\d{{3}}-\d{{4}}\b | \b\d{{3}}-\d{{4}}\b | \b1?-?\d{{3}}-[A-Z]{{3,}}\b
    | \b911\b
    | \b(?:[Cc]all|[Cc]ontact|[Pp]hone|[Rr]ing|[Dd]ial|[Pp]olice|(?:hot|help)line)(?:\s\w+){{0,3}}\son\s
        (?:101|111|999|112)\b
    | \b[Cc]all(?:ing|ed|s)?\s(?:101|111|999|112|911|000)\b
    | \bquoting\s(?:(?:the\s)?(?:log|crime|incident|case|reference|ref|occurrence)\s)?(?:number\s|no\.?\s)?\d+\b
    | \b(?:999|112)\b(?=\s(?:call|operator|dispatch|emergency))
    # addresses
    | \b\d{{1,5}}(?:[A-Z]|{NTH}\s)?\s
        (?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[A-Z][\w’'-]+\s){{1,3}}{STREET}(?!\w)
    | \b\d+{NTH}\s(?:Street|St\.|Avenue|Ave\.)
    # links and handles
    | [\#@]\w*\d\w* | https?://\S+ | \bwww\.\S+ | [^\s@]{{1,64}}@[^\s@]{{1,255}} | \bpic\.twitter\.\S+
    """,
    re.VERBOSE,
)
NAMES = re.compile(
    rf"""
    # "COVID-19", "F-16s", "G7", "H1N1", "MH370", "S&P 500", "5G"
    \bCOVID\s?-?\s?19\b
    | \b(?!(?:sub|minus|pre|mid|non|over|under|near)-)[A-Za-z]+[-/]?\d+[A-Za-z]*(?:-\w+)*\b
    | \b[A-Z][\w&]*&[A-Z]\s\d+ | \b[1-5][DGK]\b
    # the title of a work: “Three Little Birds”
    | [“"‘'](?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d{{1,4}})
        (?:\s(?:of|the|and|in|to|for|[A-Z][\w’-]*)){{1,6}}[,.]?[”"’']
    # indices and rankings
    | \b(?:Nikkei|Nasdaq|NASDAQ|FTSE|STOXX|Stoxx|Russell|CAC|DAX|SMI|IBEX|Hang\sSeng|CSI|Topix|Kospi|ASX|SP|sp|BSE|NSE
        |Nifty|Fortune|Global|Inc\.?|Forbes|TSX|AEX|S\sP|Sensex)(?:\s|-)?(?:Europe\s|blue[-\s]chip\s)?\d{{2,4}}\b(?![.,]\d)
    # "The Six Million Dollar Man"
    | \b(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)
        (?:\s(?:Hundred|Thousand|Million|Billion)){{0,2}}\s(?:Dollar|Pound)\s[A-Z][a-z]+
    # aircraft, calibres, codes
    | (?<![\w$£€.,])(?:7[0-8]7|A3[0-8]0)(?:-\d+\w*|\s(?:Max|MAX|Dreamliner)\b)
    | \b\d+[-\s](?:caliber|calibre|gauge)\b | \.\d+-caliber
    # but for what a side made in cricket: "slumped to 108-5", "Norland's 270-8"
    | (?<!to\s)(?<!on\s)(?<!at\s)(?<!made\s)(?<!reached\s)(?<!posted\s)(?<!'s\s)(?<!’s\s)
      \b\d{{3}}-\d\b(?!\d|\s?(?:vote|margin))
    # "fell eight short of a hundred"
    | (?<=\bshort\sof\s)(?:a|his|her)\s(?:maiden\s|half[-\s])?(?:hundred|century|fifty)\b
    | \b(?:360|180)[-\s]degrees?\b | (?<![\d.,])0\d{{2,}}\b | \b\d-foot-\d{{1,2}}\b
    # the side "Under 19", the odds "7/2", the bracket "top 10"
    | \b[Uu]nder[\s-](?:1[5-9]|2[0-3])s?\b(?=\s(?:[A-Z]|international|side|team|squad|level|player|cap))
    # how tall somebody is, the odds
    | \b\d['’′]\s?\d{{1,2}}["”″] | \b\d{{1,3}}-\d{{1,2}}\sodds\b
    # "ten-man Orre", "3-pointers"
    | \b(?:nine|ten|9|10|13|14)-(?:man|woman)\b(?=\s[A-Z]) | \b3-point(?:ers?)?\b
    # a stage of a cup: "the last 16", "the round of 32", "the Final Four"
    | \blast[\s-](?:16|32|64|eight)\b(?!\s(?:[a-z]+\s)?[a-z]+s\b) | \bround\sof\s(?:16|32|64|sixteen)\b
    | \b(?:Final\sFour|Elite\s(?:Eight|8)|Sweet\s(?:Sixteen|16))\b
    | \bU-?(?:1[5-9]|2[0-3])s?\b
    | \b\d{{1,3}}/\d{{1,2}}\b(?=\s(?:favou?rites?|on\b|against|shots?|odds|outsider))
    | (?<=\bat\s)\d{{1,3}}/1\b
    | \btop[\s-]\d{{1,3}}\b(?!\s?%|\s(?:percent|per\scent)|\s[a-z]+(?:s|ple)\b)
    # how two share: "the 60-40 rule", "a 50-50 venture"; the odds of a bookmaker
    | \b\d0[-/]\d0\b(?=\s(?:split|rule|owned|ownership|joint|venture|partnership|chance|basis|shar\w+|model|deal
        |divide|mix|call|ball|shot|odds)) | \b[Ff]ifty-fifty\b | \b50[-/]50\b
    | \b\d{{1,3}}-1\b(?=[^.!?\n]{{0,60}}\b(?:bookmaker|bookies|odds|outsider|favou?rite|long\s?shot))
    | (?<=\bat\s)\d{{1,3}}-1\b(?=[^.!?\n]{{0,25}}\b(?:with|to\swin|before\sthe\s(?:race|match|fight|tournament)))
    | \b(?:bookmakers?|bookies)\b[^.!?\n]{{0,50}}?\b\d{{1,3}}-1\b
    # an Indian flat, the year of a fair: "3 BHK", "(FAIR)-2017"
    | \b[1-6]\s?BHK\b | (?<=\))-(?:19|20)\d\d\b
    # "the best of three series"
    | \bbest[\s-]of[\s-](?:three|five|seven|nine|[3579])\b
    # "nos.3 and 4"
    | \b[Nn]os?\.\d+(?:(?:,\s|\s(?:and|to|or|&)\s)\d{{1,3}}(?!\d|[.,]\d|\s[a-z]+s\b))*
    # "20th century", "115th Congress"
    | \b\d+{NTH}\s(?:century|centuries|Congress|District|Precinct|Infantry|Airborne|Division|Battalion|Fleet|Amendment
        |parallel)\b
    # parts of a game and of a law: "20th minute", "second half", "Section 3(a)"
    | \b(?:\d+{NTH}|first|second|third|fourth|final|opening|last)[-\s]
        (?:minute|half|quarter|period|inning|round|leg|set)s?\b
    | \b(?:Section|Sec\.|Article|Art\.|Clause|Rule|§)\s?\d[\d().a-z]*
    # a shirt or an age behind a name, a power of ten
    | (?<=[a-z])\s\(\d{{1,2}}\) | \d(?:\.\d+)?\s?×\s?10[-−^]?\d*
    # the number of a list item
    | ^\s*\d{{1,2}}[.)](?=\s) | (?<=[;:,]\s)\d{{1,2}}\)(?=\s) | (?<=[.!?)]\s)\d{{1,2}}\.(?=\s|$)
    """,
    re.VERBOSE | re.MULTILINE,
)
DIGIT = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
CAPITAL = r"[A-Z][\w’'-]*"
# A title in quotation marks: “Ninety-Nine Days,”.
TITLES = re.compile(rf"(?<=[“\"‘]){CAPITAL}(?:\s(?:of|the|and|in|to|a|{CAPITAL})){{0,5}}\s{CAPITAL}(?=[,.]?[”\"’])")
# Number words that count nothing, and "one" as a pronoun.
IDLE_WORDS = re.compile(
    rf"""\b(?: one\s(?:another|day|thing\b(?!s)|more\s(?:thing|time)|by\sone|and\sonly|on\sone|at\sa\stime|point\b)
    | (?:no|any|every|some|each|this|that|the|another|which|good|right|wrong|big|new|last|only|latest|former|own)
        [\s-]one\b(?!\s(?:of|hundred|million|percent|year|day|week|month|hour))
    | one['’]s | one[-\s]day\s(?:internationals?|cricket|cup|matches|games?|series|side|squad|team)
    | (?:one|two|three|four)[-\s](?:way|off|sided|tier|handed|piece|star|time|thirds\smajority)\b
    | one[-\s]on[-\s]one | square\sone | day\sone | number\sone | zero[-\s](?:sum|hours?|tolerance) | ground\szero
    | zero(?:ed|ing)?\sin\b
    # a call sign
    | {DIGIT}(?:-{DIGIT}){{2,}}
    | (?:nine|9)\stimes\sout\sof\s(?:ten|10) | nine\sto\sfive | second\s(?:world\swar|amendment) | first\said )\b""",
    re.VERBOSE | re.IGNORECASE,
)
PATTERNS = (DATES, YEARS, CLOCK_TIMES, CONTACTS, NAMES, TITLES, IDLE_WORDS)
PLAIN_INTEGER = re.compile(r"(?<![\w.,$£€])\d+(?![\d,.]\d|[\w%])")
NUMBERING = re.compile(
    rf"""{PLAIN_INTEGER.pattern} | (?<![\w.,$£€])\d{{1,3}}(?-i:[A-DLR])\b
    | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b
        (?![\s-](?:hundred|thousand|million|billion|dozen))""",
    re.VERBOSE | re.IGNORECASE,
)
TWO_WORDS_BEFORE = re.compile(r"(?:[\w.]+\s)?[\w.]+[\s\u00a0]$")
# "Last week 90 people came": the week is dated, not numbered.
NEAR_NOW = frozenset({"last", "this", "next", "past", "previous", "same", "each", "every", "that"})
PLURAL_BEHIND = re.compile(r"\s(?:[a-z]+\s)?(?:[a-z]{2,}[a-rt-z]s|people|men|women|children)\b")
# "Pages 3 and 4", "seats 12 to 15"
MORE_NUMBERS = re.compile(r"(?:(?:,\s|\s(?:and|to|or|&)\s|\s?[-–]\s?)\d{1,4}(?![\d%]|[.,]\d|\s[a-z]+s\b))+")
LONGEST_THING = 30
NAMING_LABELS = frozenset({"PRODUCT", "FAC", "EVENT", "WORK_OF_ART", "LAW", "LOC", "GPE", "PERSON", "ORG"})


def idiom_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the set phrases and nicknames in `text[start:end]` whose number counts nothing: "gave 110 per cent"."""
    for match in chain(_idioms().finditer(text, start, end), NICKNAMES.finditer(text, start, end)):
        yield Span(*match.span())


@cache
def _idioms() -> re.Pattern[str]:
    """Return the pattern of a set phrase with a number in it."""
    phrases = (re.escape(phrase).replace(r"\ ", r"\s") for phrase in sorted(word_list("number_idioms"), reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?![\w-]|\s(?:more|less|extra)\b)", re.IGNORECASE)


def idle_spans(document: Document, start: int, end: int) -> Iterator[Span]:
    """Yield the places in `start:end` of the article whose numbers count nothing."""
    text = document.article.text
    for pattern in PATTERNS:
        for match in pattern.finditer(text, start, end):
            yield Span(*match.span())
    yield from _numbered_things(text, start, end)


def _numbered_things(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield integers behind the noun they number: "page 3", "phase 2", "day five"."""
    things = word_list("numbered_things")
    for match in NUMBERING.finditer(text, start, end):
        before = TWO_WORDS_BEFORE.search(text[max(start, match.start() - LONGEST_THING) : match.start()])
        words = before.group().lower().split() if before else []
        if words and words[0] not in NEAR_NOW and (words[-1] in things or " ".join(words) in things):
            more = MORE_NUMBERS.match(text, match.end(), end) if words[-1].rstrip(".").endswith("s") else None
            yield Span(match.start(), match.end() if more is None else more.end())


def named_spans(document: Document) -> tuple[Span, ...]:
    """Return the places of integers inside a name, but not at its start: "Apollo 11", "Channel 4 News", "Big 12"."""
    names = [e for e in document.entities if e.label in NAMING_LABELS and not e.text.replace(" ", "").isdigit()]
    return tuple(
        Span(*match.span())
        for name in names
        for match in PLAIN_INTEGER.finditer(document.article.text, name.span.start, name.span.end)
        if match.start() > name.span.start
        and not _is_counting(document, name, match.end())
        and not goes_on_listing(document.article.text, *match.span())
    )


def _is_counting(document: Document, name: Entity, end: int) -> bool:
    """Tell whether an integer that was taken for the end of a place counts what follows: "In Port Aster 31 bodies"."""
    place = name.label in {"GPE", "LOC"} and end == name.span.end
    return place and bool(PLURAL_BEHIND.match(document.article.text, end))

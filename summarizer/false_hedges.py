"""Word before a number -> whether it belongs to the words before it: "turn over 40 files", "a row over three jobs"."""

import re
from bisect import bisect_left

from summarizer.lexicon import word_list, word_table
from summarizer.numerals import NUMBER, value_of
from summarizer.schema import Document, Token

# "Pulled over 90 drivers", "ran over two cyclists", "flew over 12 villages", "cut over 300 lines to the new network".
OVER_THEM = re.compile(
    r"""\b(?:
      (?:pull|wav|flagg)(?:s|es?|ed|ing)?\sover\s\S+\s(?:\w+\s)?(?:drivers?|motorists?|cars?|vehicles?|lorries|trucks?|vans?)
    | (?:ran|run|runs|running)\sover\s\S+\s(?:\w+\s)?(?:people|pedestrians?|cyclists?|children|boys?|girls?|men|women
        |dogs?|sheep|cows?|deer|protesters?|soldiers?)
    | (?:fl(?:y|ies|ew|own|ying)|pass(?:es|ed|ing)?)\sover\s\S+\s(?:\w+\s)?(?:villages|towns|cities|islands|houses|homes
        |states|countries|provinces|bases|ships|lakes)
    | (?:bl(?:ow|ew|own|owing)|push(?:es|ed|ing)?)\sover\s\S+\s(?:\w+\s)?(?:trees|poles|fences|walls|statues|gravestones
        |lorries|trucks|pylons)
    | (?:cut(?:ting)?|chang(?:e[sd]?|ing)|mov(?:e[sd]?|ing)|bring(?:s|ing)?|brought|sign(?:ed|s|ing)?)\sover\s\S+
        \s[\w\s]{1,40}?\bto\s(?:the|a|an|its|his|her|their)\s
    | (?:wanted|arrested|charged|jailed|sacked|fired|suspended|quit|criticised|criticized|held|detained|sued|accused
        |investigated|interviewed)\sover\s\S+\s(?:\w+\s)?(?:thefts|murders|killings|deaths|rapes|attacks|burglaries|robberies
        |letters|emails|payments|claims|allegations|offences|shootings|assaults|complaints|leaks|tweets)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
LAST_WORD = re.compile(r"[a-z]+\s$", re.IGNORECASE)
# "Over four years ago" is more than four years back.
SPAN_OF_TIME = r"[\s-](?P<word>[a-z]+)\b(?!\s(?:ago|later|earlier|before|old|late|away)\b)"
TAKING_OVER = re.compile(r"\bt(?:ake[sn]?|aking|ook)\s$", re.IGNORECASE)
# Money, time and what is only taken, never taken over.
ONLY_TAKEN = re.compile(
    r"""[^\s\w]|\S+\s(?:[mb]illion\s|thousand\s|hundred\s)?(?:\w+\s)?(?:calls?|photos?|photographs?|pictures?|prisoners?|hostages?
    |votes?|seats?|wickets?|statements?|samples?|bookings?|orders?|passengers?|lives|people|tests?|hours?|minutes?|days?|weeks?
    |months?|years?|decades?|per|percent|shots?|steps?|pills?|dollars?|pounds?|euros?|children|students|patients)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# What can be taken over; calls, photos and hostages are only taken.
TAKEN = re.compile(
    r"""\S+\s(?:(?!of\b)[\w’'-]+\s){0,2}(?:shops?|stores?|branch(?:es)?|hotels?|buildings?|schools?|stations?|offices?|farms?|firms?
    |compan(?:y|ies)|banks?|clubs?|villages?|towns?|cities|factor(?:y|ies)|plants?|restaurants?|pubs?|hospitals?|clinics?|routes?
    |properties|sites|businesses|airports?|ports?|prisons?|posts|bases|outlets|mines?|airlines?|embassies|floors|rooms)\b""",
    re.VERBOSE | re.IGNORECASE,
)
SPOKEN_ABOUT = re.compile(
    r"\b(?:talk(?:s|ed|ing)?|argu(?:es?|ed|ing)|complain(?:s|ed|ing|ts?)?|worr(?:y|ies|ied|ying)|concerns?|concerned|fears?|doubts?"
    r"|joke[sd]?|warnings?|information|details|tweet(?:s|ed)?|rumou?rs)\s$",
    re.IGNORECASE,
)
# Of a few only: "about 40 songs" may be how many somebody wrote.
TOLD_ABOUT = re.compile(
    r"\b(?:wr(?:ites?|ote|itten|iting)|sp(?:eaks?|oke|oken|eaking)|ask(?:s|ed|ing)?|reads?|reading|books?|films?|stor(?:y|ies)"
    r"|questions?|questioned|sings?|songs?|knows?|knew)\s$",
    re.IGNORECASE,
)
# "The price went up to $40": where it went, not the most it may be.
WENT_UP = re.compile(
    r"\b(?:went|gone|climbed|pushed|jumped|moved|bringing|brought|brings|pushing|driving|drove|raising|raised)\s(?:(?!by\s)[\w’'-]+\s){0,3}?$",
    re.IGNORECASE,
)
# "The current minimum of $7.25" is the very number; "a minimum of" is the least.
VERY_ONE = re.compile(
    r"\b(?:the|its|their|his|her|our|your|this|that)\s(?:[\w’'-]+\s){0,2}$|\b(?:current|legal|statutory|existing)\s$",
    re.IGNORECASE,
)
# What happened over two years lasted two; what took, or went on for, over two years lasted longer.
LASTING = frozenset({"take", "last", "spend", "wait", "serve", "be", "run", "span", "require", "need", "stay", "live"})
LASTED_FOR = frozenset(
    {"for", "in", "after", "than", "by", "of", "with", "to", "from", "at", "and", "or", "just", "well"}
)
PLACES = frozenset({"over", "under", "above", "below", "close to"})
# "The strike is over 300 jobs", "a row erupted over 40 letters".
LINKING = frozenset({"be", "erupt", "continue"})
MONEY_OVER = re.compile(r"over\s[^\s\w]", re.IGNORECASE)
# Of fewer than that many things nobody says "over".
FEWEST_HEDGED = 10
LOOK_BACK, LOOK_AHEAD = 60, 90
HEDGED_NUMBER = re.compile(rf"{NUMBER}", re.VERBOSE | re.IGNORECASE)
THING = re.compile(r"\s(?!(?:and|or|to|in|of|from|by|a|per|[mb]illion|thousand|hundred)\b)(?P<word>[a-z][a-z’'-]+)")


def is_false_hedge(document: Document, start: int, end: int) -> bool:
    """Tell whether the words at `start`, which look like the hedge of the number at `end`, belong to others."""
    text = document.article.text
    word = " ".join(text[start:end].lower().split())
    before, ahead = text[max(0, start - LOOK_BACK) : start], text[start : end + LOOK_AHEAD]
    if word in {"minimum of", "maximum of"}:
        return bool(VERY_ONE.search(before))
    if word == "about":
        return bool(SPOKEN_ABOUT.search(before) or (TOLD_ABOUT.search(before) and _is_of_few(text, end)))
    if word == "up to":
        return bool(WENT_UP.search(before))
    placed = word in PLACES or (word == "around" and _token_at(document, start).dep == "prep")
    if placed and _is_of_few(text, end):
        return True
    return word == "over" and (_is_of_verb(document, start, before, ahead) or _is_during(document, start, end))


def _is_of_few(text: str, end: int) -> bool:
    """Tell whether the number at `end` counts so few things that nobody would round it."""
    number = HEDGED_NUMBER.match(text, end)
    value = None if number is None else value_of(number.group())
    if number is None or value is None or value >= FEWEST_HEDGED or not value.is_integer():
        return False
    thing = THING.match(text, number.end())
    return thing is not None and not _is_measure(thing["word"])


def _is_measure(word: str) -> bool:
    """Tell whether `word` is a unit of measure: over two metres is more than two."""
    table = word_table("measure_units")
    return (
        word in table
        or word.removesuffix("s") in table
        or word in {"percent", "per", "times", "points", "feet", "grand", "dozen"}
    )


def _is_of_verb(document: Document, start: int, before: str, ahead: str) -> bool:
    """Tell whether "over" at `start` is the particle of the verb before it, or follows the noun of a quarrel."""
    last = document.tokens[max(0, _token_at(document, start).index - 1)]
    # A charge that "is over $40" is more than $40.
    links = last.lemma.lower() in LINKING and last.index > 0 and not MONEY_OVER.match(ahead)
    noun = document.tokens[last.index - 1] if links else last
    if last.lemma.lower() in word_list("verbs_over") and last.pos == "VERB":
        return True
    if noun.lemma.lower() in word_list("nouns_over") and noun.pos == "NOUN":
        return True
    if TAKING_OVER.search(before):
        things = ahead[len("over ") :]
        particle = _token_at(document, start).dep == "prt" and not ONLY_TAKEN.match(things)
        return particle or bool(TAKEN.match(things))
    return _is_over_them(before, ahead)


def _is_over_them(before: str, ahead: str) -> bool:
    """Tell whether the verb right before "over", with which `ahead` opens, does it to what is counted behind."""
    verb = LAST_WORD.search(before)
    return verb is not None and bool(OVER_THEM.match(verb.group() + ahead))


def _is_during(document: Document, start: int, end: int) -> bool:
    """Tell whether "over" says how long something went on: "paid over five years"."""
    text = document.article.text
    number = HEDGED_NUMBER.match(text, end)
    unit = None if number is None else re.match(SPAN_OF_TIME, text[number.end() : number.end() + LOOK_BACK])
    if unit is None or word_table("measure_units").get(unit["word"].removesuffix("s")) != "duration":
        return False
    token = _token_at(document, start)
    before = document.tokens[token.index - 1].text.lower() if token.index else ""
    head = document.tokens[token.head]
    return token.dep == "prep" and before not in LASTED_FOR and head.lemma.lower() not in LASTING


def _token_at(document: Document, start: int) -> Token:
    """Return the token that begins at `start`, or the first one behind it."""
    at = bisect_left(document.tokens, start, key=lambda token: token.span.start)
    return document.tokens[min(at, len(document.tokens) - 1)]

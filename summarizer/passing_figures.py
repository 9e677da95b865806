"""Quantity in its sentence -> what its weight loses because it is told in passing: sources, families, heights."""

import re

from summarizer.idle_numbers import MONTH
from summarizer.lexicon import word_list
from summarizer.quantity import Quantity
from summarizer.schema import Document, Sentence

# "Two officials who asked not to be named" are a source, "two sisters" who survive somebody a family.
UNNAMED = re.compile(
    r"""\b(?:familiar\swith | anonym\w+ | (?:ask|request)(?:ed|ing)\s(?:not\sto|that) | speaking\son\scondition
    | (?:not|declin\w+)\s(?:to\s)?(?:be|being)\s(?:named|identified))""",
    re.VERBOSE | re.IGNORECASE,
)
SOURCES = frozenset({"officials", "sources", "people", "persons", "executives", "diplomats", "aides", "officers"})
CHILDREN = frozenset({"children", "kids", "grandchildren"})
OWN_BEFORE = re.compile(
    r"\b(?:had|has|have|having|her|his|their|with|shares?|of|and)[\s-](?:young\s|grown\s|adult\s)?$", re.IGNORECASE
)
LOOK_BACK = 24
CASUALTY = re.compile(r"\b(?:kill|die|dead|death|injur|wound|arrest|missing|hurt|drown|shot)\w*", re.IGNORECASE)
# "His wife of 22 years", "with 20 years' experience": a background, not news.
# "A family of four with an income of $75,000".
HOUSEHOLD_BEFORE = re.compile(r"\b(?:family|household|party|couple)\sof\s$", re.IGNORECASE)
SPOUSE_BEFORE = re.compile(
    r"\b(?:wife|husband|partner|girlfriend|boyfriend|spouse)\sof\s(?:nearly\s|almost\s|over\s|more\sthan\s)?$"
)
CAREER_BEHIND = re.compile(
    r"['’]?\s(?:of\s)?(?:experience|service|in\s(?:the\s)?(?:job|business|game|industry|force|role|trade))\b"
)
# "$3 per 1,000 cubic feet" measures by them; "Japan's third-largest steelmaker" says who somebody is.
PER_BEFORE = re.compile(r"\bper\s$")
DESCRIBED = re.compile(
    r"(?:largest|biggest|highest|lowest|smallest|longest|oldest|youngest|richest|best|busiest|most)\b"
)
# "A margin of error of 3 percentage points" says how the number was found.
ERROR_BEFORE = re.compile(r"\b(?:margin\sof\s(?:sampling\s)?error|error\smargin)\b[^.;]{0,24}$", re.IGNORECASE)
# "They play on June 2, and again three days later": a date, told by another.
DAY_BEFORE = re.compile(rf"\b(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})\b[^.!?]*$", re.VERBOSE)
LATER_BEHIND = re.compile(r"\s(?:later|earlier|afterwards)\b")
SMALL = 12.0
# "Two or three" stands for a few, "the first half ended 1-1" is no result, 5ft 9in is how tall somebody is.
EITHER = re.compile(r"\sor\s", re.IGNORECASE)
PARTIAL = re.compile(r"\b(?:first\shalf|half-?time|at\sthe\s(?:break|interval))\b", re.IGNORECASE)
TALL_BEHIND = re.compile(r"\s(?:tall|in\sheight)\b", re.IGNORECASE)
TALLEST = 8.0
# Who tells of themselves gives colour: over 155 articles 11 of 33 such figures, in 21 of them, were key, where 18 of
# the same weight are elsewhere. What a firm's "we" pays and by how much it grows is news all the same.
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})
OWN_NEWS = frozenset({"money", "percent"})
# "Norland (85,918), Velia (77,359)": who follows behind the first, a table told in a sentence; one article of 155 does.
TABLED = re.compile(r"\(\d{1,3}(?:,\d\d\d?)*(?:\.\d+)?%?\)")
# "Dean (2-8) gave up five runs": how often a pitcher or a side has won.
RECORD_COST, PER_COST, DESCRIBED_COST = 1.2, 3.0, 0.8
SOURCE_COST, KIN_COST, EITHER_COST, PARTIAL_COST, TALL_COST = 2.0, 2.0, 0.8, 0.8, 1.2
OWN_COST, TABLED_COST, ERROR_COST, DATE_COST = 1.2, 1.2, 2.0, 2.0
ERROR_REACH = 60


def passing_cost(document: Document, quantity: Quantity, sentence: Sentence) -> float:
    """Return what is taken from the weight of `quantity`, 0 if it is not told in passing."""
    text = document.article.text
    costs = (
        (_is_source(quantity, sentence), SOURCE_COST),
        (_is_family(text, quantity, sentence), KIN_COST),
        (bool(PER_BEFORE.search(text, max(0, quantity.start - 4), quantity.start)), PER_COST),
        (quantity.kind == "rank" and bool(DESCRIBED.search(text, quantity.first, quantity.end)), DESCRIBED_COST),
        (_is_background(text, quantity), KIN_COST),
        (_is_example(text, quantity, sentence), KIN_COST),
        (_is_either(text, quantity), EITHER_COST),
        (quantity.kind == "score" and bool(PARTIAL.search(sentence.text)), PARTIAL_COST),
        (_is_stature(text, quantity), TALL_COST),
        (bool(ERROR_BEFORE.search(text, max(0, quantity.start - ERROR_REACH), quantity.start)), ERROR_COST),
        (_is_of_the_teller(document, quantity, sentence), OWN_COST),
        (quantity.kind == "score" and text[quantity.start - 1 : quantity.start] == "(", RECORD_COST),
        (_is_tabled(text, quantity, sentence), TABLED_COST),
        (_is_date(text, quantity, sentence), DATE_COST),
    )
    return sum(cost for applies, cost in costs if applies)


def thing_of(quantity: Quantity) -> str:
    """Return what is counted: the people of "people killed", the jobs of "jobs/year"."""
    return quantity.unit.lower().split("/")[0].split(" ")[0]


def _is_small_count(quantity: Quantity) -> bool:
    """Tell whether a few of a thing are counted."""
    return quantity.kind == "count" and isinstance(quantity.value, float) and quantity.value <= SMALL


def _is_source(quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether people are counted who told the news without their names."""
    return _is_small_count(quantity) and thing_of(quantity) in SOURCES and bool(UNNAMED.search(sentence.text))


def _is_family(text: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether relatives are counted to whom nothing happened."""
    thing = thing_of(quantity)
    own = thing in CHILDREN and OWN_BEFORE.search(text[max(0, quantity.start - LOOK_BACK) : quantity.start])
    relatives = bool(own) or thing.removesuffix("s") in word_list("kin")
    return _is_small_count(quantity) and relatives and not CASUALTY.search(sentence.text)


def _is_background(text: str, quantity: Quantity) -> bool:
    """Tell whether a span of time says how long somebody has been married or in a trade."""
    married = SPOUSE_BEFORE.search(text[max(0, quantity.start - LOOK_BACK) : quantity.start])
    return quantity.kind == "duration" and bool(married or CAREER_BEHIND.match(text, quantity.end))


def _is_example(text: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether the size of a family is told to whom nothing happened: "a family of four pays $40"."""
    before = text[max(0, quantity.start - LOOK_BACK) : quantity.start]
    return bool(HOUSEHOLD_BEFORE.search(before)) and not CASUALTY.search(sentence.text)


def _is_either(text: str, quantity: Quantity) -> bool:
    """Tell whether two small numbers stand for a few: "two or three"."""
    few = isinstance(quantity.value, tuple) and quantity.value[1] <= SMALL
    return few and bool(EITHER.search(text, quantity.first, quantity.last))


def _is_stature(text: str, quantity: Quantity) -> bool:
    """Tell whether a length says how tall a person is."""
    if quantity.kind != "distance" or not TALL_BEHIND.match(text, quantity.end):
        return False
    top = max(quantity.value) if isinstance(quantity.value, tuple) else quantity.value
    return top is not None and top < TALLEST


def _is_date(text: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether a span of time only tells a day by another day of the sentence."""
    before = text[sentence.span.start : quantity.start]
    spans = quantity.kind == "duration" and LATER_BEHIND.match(text, quantity.end)
    return bool(spans and DAY_BEFORE.search(before))


def _is_of_the_teller(document: Document, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether somebody speaks of themselves: "we trained for six months"."""
    if quantity.kind in OWN_NEWS:
        return False
    return any(t.pos == "PRON" and t.text.lower() in FIRST_PERSON for t in document.tokens_of(sentence))


def _is_tabled(text: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether a number stands alone in brackets beside others that do."""
    places = [match.span() for match in TABLED.finditer(text, sentence.span.start, sentence.span.end)]
    return len(places) > 1 and any(start < quantity.first and quantity.last < end for start, end in places)

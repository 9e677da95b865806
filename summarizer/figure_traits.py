"""Tellings in their document -> the plain numbers that say how likely each is news: kind, place, size, thing, form."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.figure_forms import form_traits
from summarizer.lexicon import word_list
from summarizer.passing_figures import passing_cost, thing_of
from summarizer.quantity import Quantity
from summarizer.schema import Document, Sentence, Token
from summarizer.tellings import Telling

KINDS = ("money", "percent", "count", "duration", "distance", "rank", "score")
# Where the first, the early and the upper sentences end; which sentences are the lead.
OPENING, EARLY, UPPER, LEAD = 1, 4, 9, 2
MOST_REPEATS, MOST_LIKE, MOST_PASSING = 3, 5, 2.0
# Counts: thousands are news, two or three seldom, one hardly ever ("one of the ships").
SIZES = (("few", 4.0, 10.0), ("tens", 10.0, 100.0), ("hundreds", 100.0, 1000.0), ("thousands", 1000.0, math.inf))
SMALL_SIZES = {1.0: "one", 2.0: "two", 3.0: "three"}
ROUND, WHOLES = 10.0, frozenset({100.0, 110.0})
# "One person" is short, "one of the injured officers" is one of many.
LONGEST_SINGLE = 10
# A number alone may be an attendance or an index, if large or exact enough.
LARGE_ALONE = 100.0
# "Six points" are a standing, "three important points" an argument.
POINTS, LONGEST_POINTS = frozenset({"point", "points"}), len(" points")
TERMS = frozenset({"year", "years", "month", "months"})
EVENT = re.compile(
    r"\b(?:kill|die|dead|death|injur|wound|arrest|record|total|estimat|rais|cut|f[ae]ll|r[io]se|drop|jump|plung|profit"
    r"|revenue|sales|deal|fine|worth|grew|increas|decreas|declin|report|vot|laid|layoff|shed|slip|climb|soar|surg"
    r"|tumbl|slump|miss|evacuat|test|infect|seiz|recover(?:ed|y)|rob(?:bed|bery|bers)|rescu"
    r"|destroy|damag|charged|convict|sentenc|lasted|took|takes)\w*",
    re.IGNORECASE,
)
CASUALTY = re.compile(r"\b(?:kill|die|dead|death|injur|wound|arrest|missing|hurt|drown|shot)\w*", re.IGNORECASE)
LABOUR = re.compile(r"\bhours\s(?:of\s)?(?:unpaid\swork|community\sservice)\b", re.IGNORECASE)
PRISON = re.compile(r"\b(?:prison|jail|sentence[ds]?|behind bars|ban(?:ned)?|suspen)\w*", re.IGNORECASE)
CONTENT = frozenset({"NOUN", "PROPN", "VERB"})
OBJECTS, FARTHEST_UP = frozenset({"dobj", "attr"}), 15
SEVERAL, MANY = 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The figures of an article: how many, how many in each sentence and of each unit, the first, words of the lead."""

    number: int
    in_sentence: Counter[int]
    of_unit: Counter[tuple[str, str]]
    first: int
    lead: frozenset[str]


def company_of(document: Document, tellings: Sequence[Telling]) -> Company:
    """Return what an article's figures are together."""
    lead = (lemma for sentence in document.sentences[:LEAD] for lemma in _content(document, sentence))
    return Company(
        number=len(tellings),
        in_sentence=Counter(telling.first.index for telling in tellings),
        of_unit=Counter((telling.quantity.kind, telling.quantity.unit) for telling in tellings),
        first=min((telling.quantity.first for telling in tellings), default=0),
        lead=frozenset(lead),
    )


def traits_of(document: Document, telling: Telling, company: Company) -> dict[str, float]:
    """Return every trait of a figure, by name; most are 0 or 1."""
    quantity, sentence = telling.quantity, telling.first
    passing = passing_cost(document.article.text, quantity, sentence)
    return {
        **{f"kind:{kind}": float(quantity.kind == kind) for kind in KINDS},
        **_place_traits(document, telling, company),
        **_size_traits(quantity),
        **_thing_traits(quantity, sentence),
        **form_traits(document.article.text, quantity),
        **_syntax_traits(document, telling),
        **_company_traits(quantity, sentence, company),
        "passing": min(MOST_PASSING, passing),
        "quoted": float(_is_quoted(telling)),
    }


def _place_traits(document: Document, telling: Telling, company: Company) -> dict[str, float]:
    """Return where the figure is first told, and how often again."""
    index, is_first = telling.first.index, telling.quantity.first == company.first
    own = _content(document, telling.first)
    return {
        "opening": float(index < OPENING),
        "early": float(OPENING <= index < EARLY),
        "upper": float(EARLY <= index < UPPER),
        "first": float(is_first),
        "opens": float(is_first and index < OPENING),
        "lead_words": len(company.lead & own) / max(1, len(own)) if index >= LEAD else 0.0,
        "title": float(_is_in_title(document, telling.quantity)),
        "repeats": float(min(telling.repeats, MOST_REPEATS)),
    }


def _is_in_title(document: Document, quantity: Quantity) -> bool:
    """Tell whether the title tells the same number."""
    title = document.article.title.text if document.article.title else ""
    surface = document.article.text[quantity.first : quantity.last]
    return bool(re.search(rf"(?<![\w.,]){re.escape(surface)}(?!\w|[.,]\d)", title))


def _content(document: Document, sentence: Sentence) -> frozenset[str]:
    """Return the lemmas of the nouns, names and verbs of a sentence."""
    return frozenset(t.lemma.lower() for t in document.tokens_of(sentence) if t.pos in CONTENT)


def _size_traits(quantity: Quantity) -> dict[str, float]:
    """Return how large a count is, and whether a number is vague, round or no more than one."""
    value = quantity.value
    size = value if quantity.kind == "count" and isinstance(value, float) else None
    exact = value if isinstance(value, float) else 0.0
    return {
        **{name: float(size == small) for small, name in SMALL_SIZES.items()},
        **{name: float(size is not None and low <= size < high) for name, low, high in SIZES},
        "round": float(exact >= ROUND and exact % ROUND == 0),
        "vague": float(value is None and quantity.kind != "score"),
        "single_span": float(quantity.kind == "duration" and exact == 1),
        "whole": float(quantity.kind == "percent" and exact in WHOLES),
    }


def _thing_traits(quantity: Quantity, sentence: Sentence) -> dict[str, float]:
    """Return what is counted: people and votes matter, a minute hardly, years in prison much."""
    unit, is_count = thing_of(quantity), quantity.kind == "count"
    weighty = not word_list("weighty_units").isdisjoint({unit, f"{unit}s"})
    light = unit in word_list("light_units") or (unit in POINTS and quantity.end - quantity.last > LONGEST_POINTS)
    prison = (unit in TERMS and PRISON.search(sentence.text)) or (unit == "hours" and LABOUR.search(sentence.text))
    hurt = is_count and bool(CASUALTY.search(sentence.text))
    partitive = quantity.noun is not None and quantity.end - quantity.last > LONGEST_SINGLE
    alone = is_count and not quantity.unit
    return {
        "weighty": float(weighty),
        "light": float(light and is_count),
        "light_span": float(light and quantity.kind == "duration"),
        "prison": float(bool(prison)),
        "event": float(bool(EVENT.search(sentence.text))),
        "casualty": float(hurt),
        "victim": float(hurt and weighty and not partitive and quantity.value == 1),
        "alone": float(alone),
        "small_alone": float(alone and not _is_telling(quantity)),
    }


def _is_telling(quantity: Quantity) -> bool:
    """Tell whether a number alone is large or exact enough to be a figure: an attendance, an index."""
    return isinstance(quantity.value, float) and (quantity.value >= LARGE_ALONE or not quantity.value.is_integer())


def _syntax_traits(document: Document, telling: Telling) -> dict[str, float]:
    """Return which part of the sentence tells the figure: an object, a relative clause, an apposition."""
    quantity, tokens = telling.quantity, document.tokens
    own = next((t for t in document.tokens_of(telling.sentence) if t.span.end > quantity.first), None)
    above = _above(document, own) if own is not None else []
    deps = {token.dep for token in above[:-1]}
    perfect = above and any(
        tokens[c].dep == "aux" and tokens[c].lemma.lower() == "have" for c in document.children[above[-1].index]
    )
    return {
        "object": float(quantity.noun is not None and tokens[quantity.noun].dep in OBJECTS),
        "relative": float("relcl" in deps),
        "apposed": float("appos" in deps),
        "perfect": float(bool(perfect)),
    }


def _above(document: Document, token: Token) -> list[Token]:
    """Return `token` and what stands above it in the parse, the root last."""
    above = [token]
    while above[-1].head != above[-1].index and len(above) <= FARTHEST_UP:
        above.append(document.tokens[above[-1].head])
    return above


def _company_traits(quantity: Quantity, sentence: Sentence, company: Company) -> dict[str, float]:
    """Return in what company a figure stands: among many, in a sentence of several, one of a series."""
    beside = company.in_sentence[sentence.index]
    return {
        "beside_one": float(beside >= SEVERAL),
        "beside_many": float(beside >= MANY),
        "alike": float(min(MOST_LIKE, company.of_unit[quantity.kind, quantity.unit] - 1)),
        "figures": math.log(max(1, company.number)),
    }


def _is_quoted(telling: Telling) -> bool:
    """Tell whether the number stands between quotation marks."""
    before = telling.sentence.text[: max(0, telling.quantity.start - telling.sentence.span.start)]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

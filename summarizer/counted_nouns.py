"""Number in a document -> the noun that it counts, found in the parse and, where that fails, in the words behind it."""

import re
from dataclasses import replace

from summarizer.lexicon import word_list, word_table
from summarizer.money import currency_of
from summarizer.named_numbers import CALENDAR, counts_nothing, goes_on_listing
from summarizer.number_tellers import had_told, is_benchmark, tells_number
from summarizer.quantity import Quantity
from summarizer.schema import Document, Token
from summarizer.sport_units import are_runs
from summarizer.syntax import FINITE, end_of_compound
from summarizer.token_finder import TokenFinder
from summarizer.wording import joined_word

HYPHENATED = re.compile(r"[-‑](?P<unit>[A-Za-z]{2,})(?:-[a-z]+)?\b")
# Behind a hyphen these are no unit: "1,000-strong crowd" counts the crowd.
NO_UNITS = frozenset({"and", "or", "to", "of", "on", "in", "by", "plus", "odd", "ish", "strong", "for"})
# "A 7-under 64", "a three-over-par round".
UNDER_PAR = frozenset({"under", "over"})
NOUNS = frozenset({"NOUN", "PROPN", "SYM"})
CLIMBS = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "advmod", "npadvmod", "poss", "appos", "dep"})
MODIFIERS = frozenset({"ADJ", "VERB", "ADV"})
BEFORE_WHOLE = frozenset({"DET", "NUM"})
BREAKS = frozenset(
    {";", ":", "—", "–", "(", ")", "in", "from", "at", "for", "plus", "over", "during", "after", "before", "on"}
    | {"within", "against", "between", "by"}
)
POSSESSIVES = frozenset({"'s", "’s"})
# "A dozen women's clubs" are clubs.
OWNERS = frozenset(
    {"women", "men", "children", "girls", "boys", "farmers", "workers", "students", "lawyers", "journalists"}
)
GROUPS = frozenset({"provider", "team", "club", "magazine", "shelter", "shop", "race", "event", "title"})
# "70,000 a day": the day is counted by, not counted.
EACH = frozenset({"a", "an", "per", "each", "every"})
# Before a plural these say which are meant: "14 previous convictions".
ALREADY = frozenset({"previous", "past", "early", "late", "later", "earlier"})
OF_TIME = ALREADY | {"last", "next", "this", "same", "ago", "today", "yesterday", "tomorrow", "tonight", "overnight"}
COMPOUNDS, LONGEST_COMPOUND = frozenset({"compound", "nmod"}), 3
# What may stand between the first of two kinds and the plural: "30 sniffer and explosive-detection dogs".
LISTED_TAGS = frozenset({"CC", "JJ", "NN", "NNP", "HYPH", "VBG", "VBN", ","})
# "A mother of two and former officer" has two children.
PARENT_BEFORE = re.compile(
    r"\b(?:(?:step|god|grand)?(?:mother|father|parent)s?|mum|mom|dad|widow|widower)[\s-]of[\s-]$", re.IGNORECASE
)
NO_CHILD_NAMED = re.compile(
    r"[^\w\s-]|$|\s(?!(?:[a-z-]+\s)?(?:children|kids|boys|girls|sons|daughters|babies|twins)\b)"
)
RUN_TAGS = frozenset({"JJ", "NN", "NNP", "HYPH", "VBN", "NNS", "NNPS"})
# "A 2,000-strong crowd", "2.3 million strong": however it is called, these are people.
STRONG = re.compile(r"[\s-]strong\b")
OF_LARGE = re.compile(r"\sof\s(?:thousands|hundreds|millions|billions)\b")
# "Tens of thousands filled the square": where nothing else is counted these are people.
SCALES = frozenset({"hundreds", "thousands", "millions", "billions"})
POPULATION = "population"
SINGLE = frozenset({"one", "1"})
CARDINAL = "CD"
FURTHEST_OF = 9
# What is told with half of a bracket is no text to show.
UNSHOWN = (") of ", "[")
LONGEST_BRACKET = 7
FURTHEST, MOST_CLIMBS, LONGEST = 6, 3, 70


def with_noun(document: Document, finder: TokenFinder, quantity: Quantity) -> Quantity | None:
    """Return `quantity` with the noun it counts as its unit, as far as there is one; `None` if it counts nothing."""
    tokens = finder.within(quantity.start, quantity.end)
    if not tokens:
        return quantity
    hyphenated = HYPHENATED.match(document.article.text, quantity.end)
    if hyphenated is not None and hyphenated["unit"].lower() not in NO_UNITS:
        return _hyphenated(finder, quantity, hyphenated)
    if formed := _told_by_form(document.article.text, quantity):
        return replace(quantity, unit=formed)
    noun_token = _counted(document, tokens[-1])
    if counts_nothing(document, tokens, noun_token, quantity.value) and not goes_on_listing(
        document.article.text, quantity.first, quantity.last
    ):
        return None
    counted = quantity if noun_token is None else _of(document, quantity, noun_token)
    strong = STRONG.match(document.article.text, quantity.end)
    return counted if strong is None else replace(counted, end=max(counted.end, strong.end()), unit="people")


def _hyphenated(finder: TokenFinder, quantity: Quantity, hyphenated: re.Match[str]) -> Quantity | None:
    """Return `quantity` with the unit behind its hyphen, `None` for a quality: "a two-faced man"."""
    unit = hyphenated["unit"].lower()
    if unit in word_list("hyphenated_qualities"):
        return None
    if unit in UNDER_PAR:
        return replace(quantity, end=hyphenated.end(), unit="strokes under par")
    joined = finder.within(*hyphenated.span("unit"))
    noun = joined[0].index if joined else None
    return replace(quantity, end=hyphenated.end("unit"), unit=hyphenated["unit"], noun=noun)


def _told_by_form(text: str, quantity: Quantity) -> str:
    """Return what is counted by a form of words without a noun: "75 off 60 balls", "a mother of two"; "" elsewhere."""
    parent = PARENT_BEFORE.search(text[max(0, quantity.start - LONGEST) : quantity.start])
    if parent is not None and NO_CHILD_NAMED.match(text, quantity.end):
        return "children"
    return "runs" if are_runs(text, quantity.end) else ""


def _of(document: Document, quantity: Quantity, noun: Token) -> Quantity:
    """Return `quantity` counting `noun`; "hundreds of dollars" are money, and pounds where the article writes £."""
    if quantity.value is not None and (is_benchmark(noun) or had_told(document, quantity.first, noun)):
        return quantity
    if quantity.value is None and tells_number(document, noun):
        large = OF_LARGE.match(document.article.text, quantity.end)
        return replace(quantity, end=large.end() if large else quantity.end, unit="people")
    code = "GBP" if noun.text == "pounds" and "£" in document.article.text else currency_of(noun.text)
    if quantity.value is None and code is not None:
        return replace(quantity, end=noun.span.end, unit=code, kind="money", noun=noun.index)
    if noun.tag == "NN" and noun.text.lower() == POPULATION:
        return replace(quantity, end=noun.span.end, unit="people")
    near = noun.span.end - quantity.start <= LONGEST
    end = max(noun.span.end, quantity.end) if near else quantity.end
    if any(mark in document.article.text[quantity.end : end] for mark in UNSHOWN):
        end = quantity.end
    if quantity.value is None and noun.text.lower() in SCALES:
        return replace(quantity, end=end, unit="people")
    lasts = word_table("measure_units").get(noun.text.lower().removesuffix("s")) == "duration"
    unit, kind = joined_word(document.article.text, noun.span), "duration" if lasts else quantity.kind
    return replace(quantity, end=end, unit=unit, noun=noun.index, kind=kind)


def with_whole(document: Document, finder: TokenFinder, quantity: Quantity) -> Quantity:
    """Return a fraction with what it is a share of in its unit: "two-thirds of voters" is a share of voters."""
    tokens = finder.within(quantity.start, quantity.end)
    if quantity.unit != "share" or not tokens:
        return quantity
    following = document.tokens[tokens[-1].index + 1 : tokens[-1].index + 2]
    # "Fell by a third last year" is no share of the year.
    if following and following[0].text.lower() in OF_TIME:
        return quantity
    noun = _counted(document, tokens[-1])
    return quantity if noun is None else replace(quantity, unit=f"share of {noun.text}", noun=noun.index)


def _counted(document: Document, number: Token) -> Token | None:
    """Return the noun that the number ending in token `number` counts, `None` if the text names none."""
    following = document.tokens[number.index + 1 : document.sentences[number.sentence].last]
    if following and following[0].text.lower() == "of":
        return _after_of(document, following)
    near = _over_bracket(document, following) or _climbed(document, number)
    return near or _behind_participles(document, number, following) or _next_noun(following)


def _over_bracket(document: Document, following: tuple[Token, ...]) -> Token | None:
    """Return the noun told in or behind a bracket: "3.4 million (34 lakh) visas", "15 [metres]", "(40) of the men"."""
    marks = [token.text for token in following[:LONGEST_BRACKET]]
    if marks[:1] == ["["]:
        return _next_noun(following[1:]) if "]" in marks else None
    if marks[:2] == [")", "of"]:
        return _after_of(document, following[1:])
    if marks[:1] != ["("] or ")" not in marks:
        return None
    close = marks.index(")")
    converted = any(token.pos == "NUM" for token in following[:close])
    return _next_noun(following[close + 1 :]) if converted else None


def _climbed(document: Document, number: Token) -> Token | None:
    """Return the first noun above `number` in the parse, if it stands behind it in the same phrase."""
    token = number
    for _ in range(MOST_CLIMBS):
        head = document.tokens[token.head]
        if token.dep not in CLIMBS or head.index <= number.index or head.sentence != number.sentence:
            return None
        if head.text.lower() in OF_TIME or head.text in CALENDAR:
            return None
        if head.pos in NOUNS and head.text[0].isalpha():
            whole = _owned(document, _whole_compound(document, head))
            return _plural(document, number, whole) if _is_near(document, number, head) else None
        token = head
    return None


def _is_near(document: Document, number: Token, noun: Token) -> bool:
    """Tell whether only parts of one noun phrase stand between `number` and `noun`."""
    between = document.tokens[number.index + 1 : noun.index]
    if noun.index - number.index > FURTHEST or document.tokens[noun.index - 1].text.lower() in EACH:
        return False
    # "Chile with nine and Peru with six."
    if between and between[0].tag == "CC" and noun.tag == "NNP":
        return False
    when = OF_TIME - ALREADY if noun.tag == "NNS" else OF_TIME
    return not any(token.text in BREAKS or token.text.lower() in when for token in between)


def _whole_compound(document: Document, noun: Token) -> Token:
    """Return the plural that `noun` is part of: the canisters of "20 gas canisters", not of "a 12 page report"."""
    head = document.tokens[noun.head]
    between = document.tokens[noun.index + 1 : head.index]
    near = len(between) < LONGEST_COMPOUND or (len(between) <= FURTHEST and all(t.tag in LISTED_TAGS for t in between))
    part = noun.dep in COMPOUNDS and noun.index < head.index and near and (noun.tag, head.tag) == ("NN", "NNS")
    return head if part else document.tokens[end_of_compound(document, noun.index)]


def _owned(document: Document, noun: Token) -> Token:
    """Return the group that `noun` says the kind of, "a dozen women's clubs", or whose points: not "two men's cars"."""
    owned = document.tokens[noun.head]
    near = noun.dep == "poss" and noun.index < owned.index <= noun.index + FURTHEST
    if near and owned.tag == "NNS" and owned.lemma.lower() in {"point", "vote"}:
        return owned
    kind = noun.text.lower() in OWNERS and owned.tag == "NNS"
    return owned if near and kind and owned.lemma.lower() in word_list("organisation_nouns") | GROUPS else noun


def _plural(document: Document, number: Token, noun: Token) -> Token:
    """Return the plural that a singular behind several must belong to: "30 sniffer and rescue dogs" are dogs."""
    singular = noun.tag == "NN" and noun.text.lower() not in word_list("plurals_without_s")
    if not singular or number.text.lower() in SINGLE:
        return noun
    for child in document.children[noun.index]:
        other = document.tokens[child]
        counted = any(document.tokens[c].dep == "nummod" for c in document.children[child])
        if other.dep == "conj" and other.tag == "NNS" and not counted and other.index - noun.index <= FURTHEST:
            return other
    return _end_of_run(document, number, noun)


def _end_of_run(document: Document, number: Token, noun: Token) -> Token:
    """Return the plural at the end of a run of words: the charges of "a dozen sex-related charges"."""
    if noun.text.lower() in word_table("measure_units"):
        return noun
    for token in document.tokens[noun.index + 1 : noun.index + FURTHEST]:
        # Two of a plane cannot crash in the singular: what was read as its verb is the plural.
        misread = (
            token.tag == "VBZ" and token.pos == "VERB" and token.index == noun.index + 1 and number.tag == CARDINAL
        )
        if token.sentence != noun.sentence or (token.tag not in RUN_TAGS and not misread):
            break
        if token.tag in {"NNS", "NNPS"} or misread:
            return token
    return noun


def _after_of(document: Document, following: tuple[Token, ...]) -> Token | None:
    """Return the noun behind "of" ("30 of the company's jets"), `None` for a pronoun."""
    marker = following[0]
    objects = [document.tokens[c] for c in document.children[marker.index] if document.tokens[c].dep == "pobj"]
    if objects and objects[0].pos in NOUNS and objects[0].index - marker.index <= FURTHEST_OF:
        between = document.tokens[marker.index : objects[0].index]
        if not any(t.tag in FINITE and t.text not in POSSESSIVES for t in between):
            return objects[0]
    phrase = following[1:]
    while phrase and phrase[0].pos in BEFORE_WHOLE:
        phrase = phrase[1:]
    return _next_noun(phrase)


def _next_noun(following: tuple[Token, ...]) -> Token | None:
    """Return the last noun of the noun phrase that `following` opens with."""
    found = None
    for token in following[:FURTHEST]:
        word = token.text.lower()
        if word in OF_TIME or token.text in CALENDAR or (word in EACH and found is None):
            break
        if token.tag == "POS":
            found = None
        elif token.pos in NOUNS and token.text[0].isalpha():
            found = token
        elif found is not None or token.pos not in MODIFIERS or token.tag in FINITE or token.tag == "RB":
            break
    return found


def _behind_participles(document: Document, number: Token, following: tuple[Token, ...]) -> Token | None:
    """Return the plural behind two participles where the number is the object of a verb: "held 40 sent and read notes".

    Without that verb, or behind one of saying, those counted may have acted: "she said 40 left and joined gangs".
    """
    verb = document.tokens[number.index - 1] if number.index else number
    if verb.pos != "VERB" or verb.lemma.lower() in word_list("claim_verbs"):
        return None
    match [token.tag for token in following[:4]]:
        case ["VBN" | "VBD", "CC", "VBN" | "VBD" | "JJ", "NNS"]:
            return following[3]
    return None

"""Word before a number -> whether it belongs to the words before it: "turn over 40 files", "a row over three jobs"."""

import re
from bisect import bisect_left

from summarizer.lexicon import word_list, word_table
from summarizer.numerals import NUMBER, value_of
from summarizer.schema import Document, Token

# "Cut over 300 lines to the new network".
TO_SOMEBODY = re.compile(r"over\s\S+\s[\w\s]{1,40}?\bto\s(?:the|a|an|its|his|her|their)\s", re.IGNORECASE)
# What is counted behind "over": the number, then up to three words.
COUNTED = re.compile(
    r"over\s(?P<number>\S+(?:\s(?:[mb]illion|thousand|hundred)\b)?)(?P<things>(?:\s[\w’'-]+){0,3})", re.IGNORECASE
)
# "Over four years ago" is more than four years back.
SPAN_OF_TIME = r"[\s-](?P<word>[a-z]+)\b(?!\s(?:ago|later|earlier|before|old|late|away)\b)"
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
# "This is not about one minister. It is about 37 villages": what it is about.
SAID_OF = re.compile(
    r"\bnot\s(?:just\s|only\s)?about\s[^.!?]{1,40}[.,;–—-]+\s(?:it|this|that)(?:\s(?:is|was)|['’]s)\s$", re.IGNORECASE
)
TOLD_OF = frozenset({"about the", "about its", "about their"})
# "She took over 10 months ago."
AGO = re.compile(r"over\s\S+(?:\s\w+)?\s(?:years|months|weeks|days)\s(?:ago|earlier|later|before)\b", re.IGNORECASE)
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
    if word.startswith("about"):
        lemma = _before(document, start).lemma.lower()
        told = word in TOLD_OF or lemma in word_list("words_about") or bool(SAID_OF.search(before))
        return told or (lemma in word_list("works_about") and _is_of_few(text, end))
    if word == "up to":
        return bool(WENT_UP.search(before))
    placed = word in PLACES or (word == "around" and _token_at(document, start).dep == "prep")
    if placed and _is_of_few(text, end):
        return True
    return word == "over" and (_is_of_verb(document, start, ahead) or _is_during(document, start, end))


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


def _is_of_verb(document: Document, start: int, ahead: str) -> bool:
    """Tell whether "over" at `start` is the particle of the verb before it, or follows the noun of a quarrel."""
    last = _before(document, start)
    # A charge that "is over $40" is more than $40.
    links = last.lemma.lower() in LINKING and last.index > 0 and not MONEY_OVER.match(ahead)
    noun = document.tokens[last.index - 1] if links else last
    if last.lemma.lower() in word_list("verbs_over") and last.pos == "VERB":
        return True
    if noun.lemma.lower() in word_list("nouns_over") and noun.pos == "NOUN":
        return True
    if last.lemma.lower() == "take":
        return _is_taken_over(_token_at(document, start), ahead)
    return _is_over_them(last.lemma.lower(), ahead)


def _is_taken_over(over: Token, ahead: str) -> bool:
    """Tell whether what is counted behind `over` is taken over: shops are, photos are only taken."""
    things = _things(ahead)
    if AGO.match(ahead):
        return True
    only_taken = MONEY_OVER.match(ahead) or word_list("only_taken") & set(things[:2])
    near = things[: things.index("of")] if "of" in things else things
    return (over.dep == "prt" and not only_taken) or bool(word_list("taken_over") & set(near))


def _is_over_them(verb: str, ahead: str) -> bool:
    """Tell whether `verb`, right before the "over" with which `ahead` opens, does it to what is counted behind."""
    if verb in word_list("moved_over"):
        return bool(TO_SOMEBODY.match(ahead))
    rows = word_table("verbs_over_things").items()
    done_to = {thing for verbs, things in rows if verb in verbs.split() for thing in things.split()}
    return not done_to.isdisjoint(_things(ahead)[:2])


def _things(ahead: str) -> list[str]:
    """Return the words behind the number behind "over"."""
    counted = COUNTED.match(ahead)
    return counted["things"].lower().split() if counted is not None else []


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


def _before(document: Document, start: int) -> Token:
    """Return the token before the one at `start`, or the first of all."""
    return document.tokens[max(0, _token_at(document, start).index - 1)]


def _token_at(document: Document, start: int) -> Token:
    """Return the token that begins at `start`, or the first one behind it."""
    at = bisect_left(document.tokens, start, key=lambda token: token.span.start)
    return document.tokens[min(at, len(document.tokens) - 1)]

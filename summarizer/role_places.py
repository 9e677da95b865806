"""The places beside a name where an article states a role, one finder each."""

from collections.abc import Iterator
from dataclasses import replace

from summarizer.honorifics import before_titles
from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.name_openings import is_compatriot
from summarizer.role_ages import AGE_FINDERS, past_insertions
from summarizer.role_deeds import DEED_FINDERS
from summarizer.role_descriptions import DESCRIPTION_FINDERS
from summarizer.role_introductions import COUNTED, DASHES, HONOURS, INTRODUCTION_FINDERS
from summarizer.role_membership import MEMBERSHIP_FINDERS
from summarizer.role_openings import OPENING_FINDERS
from summarizer.role_phrases import (
    Finder,
    RoleRange,
    end_of_name,
    role_phrase,
)
from summarizer.role_starts import heads_role, start_of_rank, start_of_role
from summarizer.role_topics import TOPIC_FINDERS
from summarizer.role_verbs import VERB_FINDERS
from summarizer.role_words import (
    is_free_dash,
    is_plural_role,
    is_rank,
    is_role_before,
    is_role_noun,
)
from summarizer.schema import Document
from summarizer.syntax import bare, root_of

# How much a place is trusted: next to the name before all others; a title alone says least.
BEFORE, APPOSITION, RELATIVE, TITLE = 3.0, 2.6, 1.9, 0.4
# A rank told by letters alone says less than an office spelled out beside it: "the police chief, Supt. Ana Lima".
RANK = 2.3
# "Professor" alone, or "Chief" as a man of standing is called, says less than an office told beside it.
HONOUR = 1.0
SOLDIERS = frozenset({"private", "corporal", "sergeant", "lieutenant", "constable"})
LINKING_VERBS = frozenset({"is", "was", "became", "remains", "remained"})
MEANWHILES = frozenset({"now", "then", "also", "still", "currently", "himself", "herself"})
FORMERLY = frozenset({"formerly", "previously", "once"})
SHARED_REACH = 30
# What stands between the names of a list: seats in brackets, homes, and the body before the first of them.
IN_LISTS = frozenset({",", ";", "of", "-", "(", ")", "for", "the", ":", *DASHES})
# What parts a list from what those in it are: "three ministers -- Ana Lima, Bo Ek and Cy Roe -- voted".
APART = frozenset({",", ":", *DASHES})
BEFORE_NAMES = frozenset({";", "and", "&", *APART})
TITLES_IN_NAMES = frozenset(
    {"pope", "queen", "king", "prince", "princess", "president", "chancellor", "emperor", "empress", "sultan", "emir"}
    | {"archbishop", "cardinal", "bishop", "rabbi", "imam", "ayatollah", "reverend", "senator", "governor"}
)


def _before(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role right before the name: "Italian Prime Minister", "secretary of state", "chairman and CEO"."""
    del persons
    tokens = document.tokens
    end = before_titles(document, mention.first)
    if end < mention.first and bare(tokens[end]) in word_list("office_titles"):
        yield RoleRange(first=start_of_role(document, end), last=mention.first, trust=RANK)
    elif end < mention.first and bare(tokens[end]) in word_list("shown_titles"):
        yield RoleRange(first=end, last=mention.first, trust=TITLE)
    if end <= document.sentences[tokens[mention.first].sentence].first or not heads_role(document, end):
        return
    if _is_modifier(document, mention):
        return
    ranked = is_rank(document, end)
    start = start_of_rank(document, end) if ranked else start_of_role(document, end)
    # "The elder Lima" is another than Lima.
    compares = end - start == 1 and bare(tokens[start]) == "elder" and tokens[start - 1].text.casefold() == "the"
    if start < end and not compares:
        alone = bare(tokens[start]) if end - start == 1 else ""
        yield RoleRange(
            first=start, last=end, trust=_trust_before(alone), sure=ranked or is_role_before(document, end - 1)
        )


def _trust_before(alone: str) -> float:
    """Return how much a role right before a name is trusted, which is one word `alone`, or several (empty)."""
    if alone in HONOURS or is_compatriot(alone):
        return HONOUR
    return RANK if alone in word_list("office_titles") | SOLDIERS else BEFORE


def _is_modifier(document: Document, mention: Mention) -> bool:
    """Tell whether the name only says more of the noun behind it: "his fellow Lima supporter Bo Ek"."""
    root = root_of(document, mention.first, mention.last)
    after = document.tokens[mention.last] if mention.last < len(document.tokens) else None
    return after is not None and root.dep == "compound" and after.tag == "NN" and is_role_noun(after)


def _titled(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the title that is part of the name itself: "Pope Anton", "Reverend Ana Lima"."""
    del persons
    word = document.tokens[mention.first]
    if mention.last > mention.first + 1 and word.text.casefold() in TITLES_IN_NAMES and not word.text.islower():
        yield RoleRange(first=mention.first, last=mention.first + 1, trust=TITLE, sure=True)


def _apposition(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role after the name: "Ana Lima, 45, the fund's chief economist, said", "Ana Lima, who is …"."""
    del persons
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    index = end_of_name(document, mention)
    dashed = index < end and (tokens[index].text in DASHES or is_free_dash(document, index))
    if index >= end or not (dashed or tokens[index].text in {",", "("}):
        return
    bracket = tokens[index].text == "("
    index = past_insertions(document, index + 1, end)
    bracket = bracket and tokens[index - 1].text != ","
    # "Ana Lima, now chairwoman of Acme"
    past = index + 1 < end and tokens[index].text in FORMERLY
    index += index + 1 < end and tokens[index].text in MEANWHILES - {"then"} | FORMERLY
    if index < end and tokens[index].text.casefold() == "who":
        yield from _relative(document, index, end)
        return
    found = role_phrase(document, index, end, APPOSITION, apposed=True)
    if found is None:
        return
    # In brackets stands a role only if nothing else does, and more than where to look in a picture ("(centre)").
    closed = found.last < end and tokens[found.last].text == ")"
    if not bracket or (closed and bare(tokens[found.last - 1]) in word_list("person_nouns")):
        yield replace(found, first=index - 1) if past else found


def _relative(document: Document, index: int, end: int) -> Iterator[RoleRange]:
    """Yield the role in "who is the …", "who was then a …"."""
    tokens = document.tokens
    # "who had been chancellor"
    index += index + 3 < end and tokens[index + 1].text in {"had", "has"} and tokens[index + 2].text == "been"
    if index + 2 < end and tokens[index + 1].text.casefold() in LINKING_VERBS | {"been"}:
        start = index + 2 + (tokens[index + 2].text.casefold() in MEANWHILES | {"once"})
        found = role_phrase(document, start, end, RELATIVE)
        if found is not None:
            yield found


def _shared(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in the plural that opens a list of names: "ministers Ana Lima, Bo Ek and Cy Roe"."""
    tokens = document.tokens
    sentence = document.sentences[tokens[mention.first].sentence]
    first = before_titles(document, mention.first)
    titled = {i for i in range(sentence.first, first) if i + 1 in persons and before_titles(document, i + 1) == i}
    persons = persons | titled
    if first - 2 < sentence.first or tokens[first - 1].text not in BEFORE_NAMES:
        return
    for index in range(first - 1, max(sentence.first, first - SHARED_REACH) - 1, -1):
        token = tokens[index]
        if is_plural_role(document, token):
            start = start_of_role(document, index + 1)
            last = _end_before_names(document, start, index + 1, persons)
            apposed = tokens[last].text in APART and last + 1 in persons
            apposed = apposed and (last + 1 < mention.first or tokens[last].text != ",")
            if last in persons or apposed:
                yield RoleRange(first=start, last=last, trust=COUNTED if apposed else BEFORE, sure=True)
        listed = token.pos in {"PROPN", "NUM", "CCONJ"} or token.text in IN_LISTS or index in persons
        if not listed or is_role_noun(token):
            return


def _end_before_names(document: Document, start: int, end: int, persons: frozenset[int]) -> int:
    """Return the end of what several are before their names: "members of the Harbour Board, Ana Lima and Bo Ek"."""
    # "Sens. Ana Lima of Brask and Bo Ek of Dunford": the model cuts the dot off.
    end += document.tokens[end].text == "."
    if end in persons or document.tokens[end].text not in {"of", "for"}:
        return end
    phrase = role_phrase(document, start, document.sentences[document.tokens[start].sentence].last, COUNTED)
    return end if phrase is None or persons & set(range(start, phrase.last)) else phrase.last


FINDERS: tuple[Finder, ...] = (
    _before,
    _titled,
    _apposition,
    *INTRODUCTION_FINDERS,
    _shared,
    *VERB_FINDERS,
    *MEMBERSHIP_FINDERS,
    *DESCRIPTION_FINDERS,
    *AGE_FINDERS,
    *TOPIC_FINDERS,
    *OPENING_FINDERS,
    *DEED_FINDERS,
)

"""A noun in a document -> the phrase that it ends, "Kenyan traffic police", and whose people the phrase names."""

from collections.abc import Iterable

from summarizer.geography import country_named, country_of_demonym
from summarizer.mention import Mention
from summarizer.schema import Document, Token
from summarizer.syntax import HYPHENS, bare, is_possessive_mark

MODIFIERS = frozenset({"amod", "compound", "nmod"})
LONGEST_NAME = 4
# "12 lakh farmers" are farmers.
SCALES = frozenset({"crore", "dozen", "hundred", "lakh", "million", "thousand"})
# Words with which somebody is named after all, and how soon.
NAMING = frozenset({"identified", "named"})
NAMING_REACH = 9


def first_of_noun(document: Document, token: Token) -> int:
    """Return where the noun with the words that go with it starts ("local car dealers", "Kenyan police")."""
    first = token.index
    tokens = document.tokens
    while first > document.sentences[token.sentence].first and token.index - first < LONGEST_NAME:
        before = tokens[first - 1]
        own = before.dep in MODIFIERS and before.pos in {"NOUN", "ADJ", "PROPN"} and before.head <= token.index
        own = own and bare(before) not in SCALES
        glue = before.text in HYPHENS and tokens[first - 2].dep in MODIFIERS | {"npadvmod"}
        office = is_possessive_mark(before) and token.text == "office"
        owner = first < token.index and is_possessive_mark(tokens[first]) and before.pos in {"NOUN", "PROPN"}
        if not (own or glue or office or owner) or ")" in before.text:
            break
        first -= 1
    while first < token.index and (tokens[first].text in HYPHENS or is_possessive_mark(tokens[first])):
        first += 1
    # Of "16-year-old brothers" and "an on-screen family" half a quality is no such word.
    while first < token.index and tokens[first - 1].text in HYPHENS:
        first += 1
    return first


def by_nation(document: Document, mentions: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Return mentions under one noun apart for each nation: "Danish troops … the troops", then "Norwegian troops"."""
    apart: dict[str, list[Mention]] = {}
    unsaid: list[Mention] = []
    last = None
    for mention in mentions:
        nation = _nation_of(document, mention)
        last = nation or last
        (unsaid if last is None else apart.setdefault(last, [])).append(mention)
    if not apart:
        return (tuple(unsaid),)
    first, *others = apart.values()
    return (tuple(unsaid + first), *map(tuple, others))


def _nation_of(document: Document, mention: Mention) -> str | None:
    """Return the country that a word of the mention names or whose people it names."""
    words = (token.text for token in document.tokens[mention.first : mention.last])
    return next((nation for word in words if (nation := country_of_demonym(word) or country_named(word))), None)


def is_named_next(document: Document, token: Token) -> bool:
    """Tell whether the noun's name follows: "the suspect, identified by police as Ana Lima"."""
    after = [bare(word) for word in document.tokens[token.index + 1 : token.index + NAMING_REACH]]
    return any(word in NAMING and "as" in after[place:] for place, word in enumerate(after))

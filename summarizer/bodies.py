"""Document -> the long names of public bodies and the names whose initials follow in brackets."""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.geography import country_named
from summarizer.lexicon import word_list
from summarizer.mention import ORGANISATION, Mention, mention_at
from summarizer.names import SAINTS, fold, is_acronym, is_acronym_of
from summarizer.schema import Document, Token
from summarizer.syntax import TIMES, bare, is_capitalised, is_name_word, is_possessive_mark
from summarizer.widening import with_hyphens

LONGEST_SPELLING = 12
# Tokens of the longest well-known name, hyphens counted.
LONGEST_KNOWN = 6
# Behind these the town follows that a firm is from: "Acme Inc of Dunford".
LEGAL_FORMS = frozenset({"corp", "gmbh", "inc", "limited", "llc", "llp", "ltd", "plc", "pte", "pty"})
# Names open with these in full ("One Nation", "Five Star Movement"), where no sentence or headline wants a capital.
NUMBERS = frozenset(
    {"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Twenty", "Hundred"}
)
# What a firm is to another one, told before its name ("Rival Brask Mills").
PARTNERS = frozenset(
    {"competitor", "contractor", "partner", "producer", "promoter", "publisher", "rival", "sponsor", "supplier"}
)
# Counties and boroughs that have one council or one police force.
COUNTIES = frozenset(
    {
        "argyll and bute",
        "avon and somerset",
        "barking and dagenham",
        "brighton and hove",
        "devon and cornwall",
        "dumfries and galloway",
        "hammersmith and fulham",
        "kensington and chelsea",
        "perth and kinross",
        "redcar and cleveland",
        "telford and wrekin",
        "tyne and wear",
        "windsor and maidenhead",
    }
)
# What stands behind a slogan that is a group's name, and how a slogan opens.
CAMPAIGNS = frozenset({"alliance", "campaign", "campaigners", "charity", "coalition", "group", "movement", "network"})
IMPERATIVES = frozenset({"ban", "bring", "defend", "end", "fix", "free", "give", "keep", "kick", "leave", "let"})
IMPERATIVES |= {"make", "occupy", "open", "protect", "reclaim", "rescue", "restore", "save", "say", "stand", "stop"}
IMPERATIVES |= {"take"}
RULING = frozenset({"administration", "authority", "government"})
# Initials that are read as a word ("Sepa"); no word of two or three letters.
READ = re.compile(r"^[A-Z][a-z]{3,7}$")
# The particle of movements and parties; "ul" and "ur" stand in people's names too.
PARTICLES = frozenset({"e", "i", "ud"})
MOVEMENT = re.compile(r"^[A-Z]\w+-(?:e|i|ud)-[A-Z]\w+$")


def spelled_out(document: Document) -> Iterator[Mention]:
    """Yield the full names whose initials follow in brackets: "Friends of the Quiet Harbour (FQH)"."""
    tokens = document.tokens
    for index in range(2, len(tokens) - 1):
        short = tokens[index].text
        if tokens[index + 1].text != ")" or not (is_acronym(short) or READ.match(short)):
            continue
        # "Norland Centres for … (Norland CDC)": a body of several lands, or one of several.
        kept = index - 1 if tokens[index - 2].text == "(" and is_capitalised(tokens[index - 1]) else index
        if tokens[kept - 1].text != "(":
            continue
        start = document.sentences[tokens[index].sentence].first
        last = kept - 1 - is_possessive_mark(tokens[kept - 2])
        if bare(tokens[last - 1]) in word_list("person_nouns"):
            continue
        for first in range(last - 1, max(start, index - LONGEST_SPELLING) - 1, -1):
            text = mention_at(document, first, last, ORGANISATION)
            opens = tokens[first].pos != "DET" or tokens[first].text == "All"
            if opens and is_capitalised(tokens[first]) and _is_short_for(document, kept, index, text):
                yield text
                break


def _is_short_for(document: Document, kept: int, index: int, full: Mention) -> bool:
    """Tell whether the initials at `index` are the name's, or those of its words behind the one at `kept`."""
    short = document.tokens[index].text
    if kept == index:
        return is_acronym_of(short, full.text)
    opening, *rest = full.text.split()
    initials = "".join(word[0] for word in rest if word[0].isupper())
    return opening == document.tokens[kept].text and initials.startswith(short)


def rulers(document: Document) -> Iterator[Mention]:
    """Yield who rules under a head, a party or a town: "the Lima administration", "the Dunford authority"."""
    for entity in document.entities:
        noun = document.tokens[entity.last : entity.last + 1]
        named = entity.label in {"GPE", "ORG", "PERSON"} and is_name_word(document.tokens[entity.last - 1])
        if not named or not noun or noun[0].text not in RULING or country_named(document.tokens[entity.first].text):
            continue
        first = entity.first + (document.tokens[entity.first].pos == "DET")
        yield mention_at(document, first, noun[0].index + 1, ORGANISATION)


def bodies(document: Document) -> Iterator[Mention]:
    """Yield the bodies whose long name a model cuts up: "U.S. Attorney's Office for the Western District of …"."""
    for token in document.tokens:
        if bare(token) not in word_list("organisation_words") or not is_name_word(token):
            continue
        sentence = document.sentences[token.sentence]
        first, last = token.index, token.index + 1
        while first > sentence.first and _belongs_to_body(document, first - 1):
            first -= 1
        if first - 1 > sentence.first and _are_one_county(document, first):
            first -= 2
        while first < token.index and is_possessive_mark(document.tokens[first]):
            first += 1
        while (end := _end_of_phrase(document, last, sentence.last)) > last:
            last = end
        last = with_hyphens(document, last)
        follows = last < sentence.last and is_name_word(document.tokens[last])
        if last - first > 2 and not follows and first < token.index:  # noqa: PLR2004  # short names the model gets right
            yield mention_at(document, first, last, ORGANISATION)


def _are_one_county(document: Document, first: int) -> bool:
    """Tell whether two counties before a body's noun have one body: "Argyll and Bute Council"."""
    one, other, another = (fold(token.text) for token in document.tokens[first - 2 : first + 1])
    return f"{one} {other} {another}" in COUNTIES


def well_known(document: Document) -> Iterator[Mention]:
    """Yield the bodies known by a name of several words, which a model may cut up ("Al Shabaab", "Boko Haram")."""
    for token in document.tokens:
        if not is_capitalised(token) or token.pos == "DET" or fold(token.text) not in _openings_of_names():
            continue
        end = document.sentences[token.sentence].last
        for last in range(min(token.index + LONGEST_KNOWN, end), token.index + 1, -1):
            mention = mention_at(document, token.index, last, ORGANISATION)
            if fold(mention.text) in word_list("well_known_organisations") and _is_whole(document, mention):
                yield mention
                break


def _is_whole(document: Document, mention: Mention) -> bool:
    """Tell whether the name ends in a capital and does not only open a prize's ("Acme Shipping Cup")."""
    after = document.tokens[mention.last : mention.last + 1]
    prize = bool(after) and bare(after[0]) in word_list("not_actor_endings") and is_name_word(after[0])
    return is_capitalised(document.tokens[mention.last - 1]) and not prize


@cache
def _openings_of_names() -> frozenset[str]:
    """Return the first words of the well-known names of several words."""
    return frozenset(name.split()[0].strip("'") for name in word_list("well_known_organisations") if " " in name)


def nationals(document: Document) -> Iterator[Mention]:
    """Yield the bodies that bear their country's initials at the end ("Harbour Research UK")."""
    tokens = document.tokens
    for token in tokens[1:]:
        first = token.index
        start = document.sentences[token.sentence].first
        while token.text == "UK" and first > start and _bears_initials(document, first - 1):
            first -= 1
        if first < token.index and not is_possessive_mark(tokens[first]):
            yield mention_at(document, first, token.index + 1, ORGANISATION)


def _bears_initials(document: Document, index: int) -> bool:
    """Tell whether token `index` may stand in a body's name before its country's initials: no day, nobody, no title."""
    token = document.tokens[index]
    if is_possessive_mark(token):
        return True
    others = TIMES | {"PERSON", "GPE", "NORP"}
    covered = any(entity.first <= index < entity.last for entity in document.entities if entity.label in others)
    return is_name_word(token) and not covered and bare(token) not in word_list("titles") | word_list("person_nouns")


def movements(document: Document) -> Iterator[Mention]:
    """Yield the movements whose name a model cuts at its particle ("Jamia-e-Noor", "Norland Tehrik-i-Watan")."""
    tokens = document.tokens
    for token in tokens[2:-2]:
        joined = "".join(part.text for part in tokens[token.index - 2 : token.index + 3])
        if token.text not in PARTICLES or not MOVEMENT.match(joined):
            continue
        if tokens[token.index + 2].span.end - tokens[token.index - 2].span.start != len(joined):
            continue
        first, last = token.index - 2, token.index + 3
        while first > document.sentences[token.sentence].first and is_name_word(tokens[first - 1]):
            first -= 1
        yield mention_at(document, first, last, ORGANISATION)


def campaigns(document: Document) -> Iterator[Mention]:
    """Yield the names of groups that are sentences, which no model knows: "the Save Our Quay group"."""
    tokens = document.tokens
    for token in tokens:
        first = token.index
        start = document.sentences[token.sentence].first
        while token.text in CAMPAIGNS and first > start and _is_spelled_great(tokens[first - 1]):
            first -= 1
        words = tokens[first : token.index]
        told = len(words) > 1 and first > start and bare(tokens[first - 1]) == "the"
        if told and bare(words[0]) in IMPERATIVES:
            yield mention_at(document, first, token.index, ORGANISATION)


def _is_spelled_great(token: Token) -> bool:
    """Tell whether a word with a capital and no article may stand in a slogan."""
    return is_capitalised(token) and token.text.isalpha() and bare(token) != "the"


def numbered(document: Document) -> Iterator[Mention]:
    """Yield the names that open with a number, which a model takes for an amount: "singer of One Nation"."""
    tokens = document.tokens
    for sentence in document.sentences:
        words = [token for token in document.tokens_of(sentence) if token.text.isalpha()]
        if 3 * sum(is_capitalised(word) for word in words) > 2 * len(words):
            continue
        for token in words[1:]:
            last = token.index + 1
            while last < sentence.last and is_capitalised(tokens[last]) and tokens[last].text.isalpha():
                last += 1
            if token.text in NUMBERS and last > token.index + 1 and not is_name_word(tokens[token.index - 1]):
                yield mention_at(document, token.index, last, ORGANISATION)


def _belongs_to_body(document: Document, index: int) -> bool:
    """Tell whether token `index` may stand inside a body's name before its last noun."""
    token = document.tokens[index]
    if is_possessive_mark(token):
        saint = index > 1 and document.tokens[index - 2].text in SAINTS
        return index > 0 and (saint or bare(document.tokens[index - 1]) in word_list("person_nouns"))
    timed = any(entity.first <= index < entity.last for entity in document.entities if entity.label in TIMES)
    told = {bare(token), bare(token).removesuffix("s")} & (word_list("titles") | word_list("trades") | PARTNERS)
    return is_name_word(token) and not timed and (token.text in SAINTS or not told)


def _end_of_phrase(document: Document, index: int, end: int) -> int:
    """Return the end of the phrase "of (the) Name" or "for (the) Name" that starts at `index`, else `index`."""
    tokens = document.tokens
    if index >= end or tokens[index].text not in {"of", "for"} or bare(tokens[index - 1]) in LEGAL_FORMS:
        return index
    start = index + 2 if index + 1 < end and tokens[index + 1].text == "the" else index + 1
    last = start
    persons = {entity.first for entity in document.entities if entity.label == "PERSON"}
    while last < end and is_name_word(tokens[last]) and (last == start or last not in persons):
        last += 1
    if last == start:
        return index
    if end - last > 1 and tokens[last].text == "and" and bare(tokens[index - 1]) in word_list("wide_bodies"):
        more = last + 1
        while more < end and is_name_word(tokens[more]):
            more += 1
        return max(last, more) if more > last + 1 else last
    return last

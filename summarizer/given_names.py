"""Spellings that give less or other than a full name -> joined: first names, initials, nicknames, slips of the pen."""

import re
from collections import defaultdict
from collections.abc import Iterator

from summarizer.mention import COUNTRY, ORGANISATION, PERSON, PLACE, WEAK, Mention
from summarizer.names import differ_by_slip, is_acronym_of, surnames
from summarizer.schema import Document
from summarizer.spellings import Spellings
from summarizer.syntax import bare, is_possessive_mark, root_of, subject_head

LOCATIVES = frozenset({"in", "at", "from", "near", "to", "outside", "across", "around"})
# What people put before a first name to make another name of it ("Big Sam").
NICKNAMING_WORDS = "big little super red uncle aunt auntie granny grandma grandpa old young fat wee"
NICKNAMING = frozenset(NICKNAMING_WORDS.split())
# Marks that show that a model took more than a name.
STRANGE = re.compile(r"[^\w\s'’.]")
# Princes serve and sign under the name of their house ("Captain Leo Windsor").
ROYAL = frozenset({"prince", "princess"})
HOUSES = frozenset({"cambridge", "edinburgh", "sussex", "wales", "windsor", "york"})
# Under these titles people go by the first of their given names alone ("King Leo", "King Leo Karl").
CROWNED = frozenset({"king", "queen", "emperor", "empress", "pope", "sultan"})
FEWEST_INITIALS = 3
NICKNAME_WORDS = 2
# Beside the same given name, a slip in a shorter word proves enough.
SHORT_NAME = 5


def join_given_names(spellings: Spellings) -> None:
    """Join what stands for somebody's full name to it: the words it begins with, its initials, a nickname, a slip."""
    bearers = _bearers(spellings)
    for key in list(spellings.mentions):
        if not spellings.mentions[key] or not spellings.is_free(key):
            continue
        words = key.split()
        nickname = len(words) == NICKNAME_WORDS and words[0] in NICKNAMING
        owners = [owner for owner in bearers.get(words[-1] if nickname else key, ()) if owner != key]
        if len(words) == NICKNAME_WORDS and words[0] in ROYAL:
            owners = [owner for owner in bearers.get(words[1], ()) if owner.split()[-1] in HOUSES]
        if len(words) == NICKNAME_WORDS and words[0] in CROWNED:
            owners = [owner for owner in bearers.get(words[1], ()) if _is_crowned(spellings, owner, words[0])]
        if owners and _may_be_given_name(spellings, key):
            _join_to_one(spellings, owners, key)
    _join_initials(spellings)
    _join_slips(spellings)


def _is_crowned(spellings: Spellings, owner: str, title: str) -> bool:
    """Tell whether the title stands in or before some mention of the owner's name."""
    tokens = spellings.document.tokens
    some = spellings.mentions[owner]
    return owner.startswith(f"{title} ") or any(m.first > 0 and bare(tokens[m.first - 1]) == title for m in some)


def after_locative(document: Document, mention: Mention) -> bool:
    """Tell whether the word before is a preposition of place."""
    return mention.first > 0 and document.tokens[mention.first - 1].text.casefold() in LOCATIVES


def _full_names(spellings: Spellings) -> Iterator[str]:
    """Yield the spellings that name a person in full."""
    for key, kind in spellings.kinds.items():
        if kind == PERSON and " " in key and spellings.mentions[key] and not STRANGE.search(key):
            yield key


def _bearers(spellings: Spellings) -> dict[str, list[str]]:
    """Return whose full name begins with which words."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for key in _full_names(spellings):
        words, root = key.split(), spellings.root(key)
        for end in range(1, len(words)):
            if root not in bearers[" ".join(words[:end])]:
                bearers[" ".join(words[:end])].append(root)
    return bearers


def _join_to_one(spellings: Spellings, owners: list[str], key: str) -> None:
    """Join `key` to the one of `owners` that it must mean; a person's first name that may mean two is forgotten."""
    owner = spellings.foremost(owners)
    if owner is not None:
        spellings.join(owner, key)
    elif spellings.kinds[key] == PERSON:
        spellings.drop(key, spellings.mentions[key])


def _may_be_given_name(spellings: Spellings, key: str) -> bool:
    """Tell whether `key` may name a person though the model thought otherwise: no place, nothing with an article."""
    kind, some, document = spellings.kinds[key], spellings.mentions[key], spellings.document
    if kind == PERSON:
        return True
    placed = any(after_locative(document, mention) for mention in some)
    if kind == COUNTRY:
        return not placed
    if kind not in {ORGANISATION, PLACE, WEAK} or placed:
        return False
    if all(mention.text.isupper() for mention in some) or any(_has_article(document, mention) for mention in some):
        return False
    return any(mention.label == PERSON or _does_something(document, mention) for mention in some)


def _has_article(document: Document, mention: Mention) -> bool:
    """Tell whether the word before is an article."""
    return mention.first > 0 and bare(document.tokens[mention.first - 1]) in {"the", "a", "an"}


def _does_something(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is the subject of a verb, or owns something."""
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    owns = mention.last < len(document.tokens) and is_possessive_mark(document.tokens[mention.last])
    return owns or (verb is not None and verb.pos in {"VERB", "AUX"})


def _join_initials(spellings: Spellings) -> None:
    """Join the three or more initials of somebody's full name to it ("ABL", "Ana Berta Lima")."""
    full = list(_full_names(spellings))
    for key, some in spellings.mentions.items():
        if len(key) < FEWEST_INITIALS or not some or not some[0].text.isupper() or not spellings.is_free(key):
            continue
        owners = {spellings.root(name) for name in full if len(name.split()) == len(key)}
        owners = {name for name in owners if is_acronym_of(some[0].text, name)}
        if len(owners) == 1:
            spellings.join(owners.pop(), key)


def _join_slips(spellings: Spellings) -> None:
    """Join a name that is somebody's full name or surname but for one letter."""
    full = list(_full_names(spellings))
    full.sort(key=lambda key: -len(spellings.mentions[key]))
    for place, key in enumerate(full):
        for other in full[place + 1 :]:
            if spellings.is_free(other) and spellings.root(key) != other and _are_one_person(key, other):
                spellings.join(key, other)
    owners: dict[str, str] = {surname: spellings.root(key) for key in full for surname in surnames(key)}
    for key, kind in spellings.kinds.items():
        if kind not in {PERSON, ORGANISATION, WEAK} or " " in key or key in owners or not spellings.is_free(key):
            continue
        near = {owner for surname, owner in owners.items() if differ_by_slip(surname, key)}
        if len(near) == 1 and spellings.mentions[key]:
            spellings.join(near.pop(), key)


def _are_one_person(one: str, other: str) -> bool:
    """Tell whether two full names differ by a slip in one of their words."""
    first, second = one.split(), other.split()
    pairs = [(left, right) for left, right in zip(first, second, strict=False) if left != right]
    return len(first) == len(second) and len(pairs) == 1 and differ_by_slip(*pairs[0], shortest=SHORT_NAME)

"""Spellings of people's names -> joined: full names that differ by a middle name, surnames."""

from collections import defaultdict
from collections.abc import Sequence

from summarizer.firms import is_firm
from summarizer.gender import gender_of_name
from summarizer.given_names import after_locative, join_given_names
from summarizer.lexicon import word_list
from summarizer.mention import COUNTRY, ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, Mention
from summarizer.names import has_initials, looks_like_person, same_person, surnames
from summarizer.role_ages import age_beside
from summarizer.schema import Document
from summarizer.spellings import Spellings
from summarizer.syntax import bare
from summarizer.teams import is_plural

# Kinds that a model often takes people's names for.
UNSURE = frozenset({ORGANISATION, PEOPLE, WEAK})
WOMEN = frozenset({"mrs", "ms", "miss", "mme", "mlle", "madam", "madame", "frau", "lady", "dame"})
# "The elder Lima" is one of two, and nobody can tell which from the words alone.
COMPARED = frozenset({"elder", "younger", "older"})
# "President Lima" is not "first lady Ana Lima", nor her "widow Ana Lima".
HEADS = frozenset({"chancellor", "governor", "mayor", "minister", "pm", "premier", "president", "senator"})
# A child is no "Mrs".
OF_AGE = 16
MEN = frozenset({"mr", "sir", "lord", "herr", "monsieur"})


def join_persons(spellings: Spellings) -> None:
    """Join the forms of each person's name."""
    _join_full_names(spellings)
    owners = _owners_of_surnames(spellings)
    for key in list(spellings.mentions):
        candidates = [owner for owner in owners.get(key, ()) if owner != spellings.root(key)]
        if candidates:
            _join_surname(spellings, key, candidates)
        elif key.endswith("s") and key[:-1] in owners and _lost_its_apostrophe(spellings, key):
            spellings.join(owners[key[:-1]][0], key)
        elif key.endswith("s") and key[:-1] in owners and spellings.kinds[key] != PERSON:
            # "the Limas" are a family, not a party.
            spellings.drop(key, spellings.mentions[key])
    join_given_names(spellings)


def _join_full_names(spellings: Spellings) -> None:
    """Join full names of one person that differ by a middle name, an initial or a title."""
    full = [key for key, kind in spellings.kinds.items() if kind == PERSON and len(key.split()) > 1]
    full.sort(key=lambda key: (-len(key.split()), -len(spellings.mentions[key])))
    for place, key in enumerate(full):
        for other in full[place + 1 :]:
            if spellings.is_free(other) and same_person(key, other) and not _stand_side_by_side(spellings, key, other):
                spellings.join(key, other)


def _stand_side_by_side(spellings: Spellings, one: str, other: str) -> bool:
    """Tell whether one list has both names, so that they are two people's ("Ana Lima, Ana Berta Lima and Eva Holm")."""
    tokens = spellings.document.tokens
    for mention in spellings.mentions[one]:
        for twin in spellings.mentions[other]:
            first, last = sorted((mention, twin), key=lambda some: some.first)
            between = tokens[first.last : last.first]
            listed = [token for token in between if token.text in {",", "and", "&"} or token.pos in {"PROPN", "NUM"}]
            if between and len(listed) == len(between) and between[-1].text in {",", "and", "&"}:
                return tokens[first.first].sentence == tokens[last.first].sentence
    return False


def _owners_of_surnames(spellings: Spellings) -> dict[str, list[str]]:
    """Return who bears each surname, by the root of the full name."""
    owners: dict[str, list[str]] = defaultdict(list)
    kinds = spellings.kinds
    full = [key for key in spellings.mentions if len(key.split()) > 1 and kinds[key] in {PERSON, *UNSURE}]
    for key in full:
        for surname in surnames(key) if kinds[key] == PERSON else ():
            if spellings.root(key) not in owners[surname]:
                owners[surname].append(spellings.root(key))
    for key in full:
        last = key.split()[-1]
        if _is_called_by_surname(spellings, key) and not owners.get(last):
            kinds[key] = PERSON
            for surname in surnames(key):
                owners[surname].append(key)
            continue
        # "Ana Lima", of a kind the model did not know, is a person if "Lima" alone is one.
        text = spellings.mentions[key][0].text
        if key in word_list("clubs") | word_list("well_known_organisations"):
            continue
        unknown = kinds[key] in UNSURE and (looks_like_person(text) or has_initials(text))
        if unknown and kinds.get(last) == PERSON and not owners.get(last):
            kinds[key] = PERSON
            for surname in surnames(key):
                owners[surname].append(key)
    return owners


def _lost_its_apostrophe(spellings: Spellings, key: str) -> bool:
    """Tell whether a surname with an "s" is a possessive whose mark was lost: "Limas brother", not "the Limas"."""
    tokens = spellings.document.tokens
    return all(
        mention.last < len(tokens)
        and tokens[mention.last].pos in {"NOUN", "PROPN", "ADJ"}
        and (mention.first == 0 or bare(tokens[mention.first - 1]) != "the")
        for mention in spellings.mentions[key]
    )


def _is_called_by_surname(spellings: Spellings, key: str) -> bool:
    """Tell whether a name of two plain words goes on under its last one, as people do ("Ana Lima", then "Lima")."""
    some = spellings.mentions[key]
    given, surname = key.split(maxsplit=1)[0], key.rsplit(maxsplit=1)[-1]
    alone = spellings.mentions.get(surname, [])
    if spellings.kinds[key] not in UNSURE or not alone or not some or given in spellings.mentions:
        return False
    if key in word_list("clubs") | word_list("well_known_organisations") or not looks_like_person(some[0].text):
        return False
    tokens = spellings.document.tokens
    articles = any(mention.first > 0 and bare(tokens[mention.first - 1]) == "the" for mention in alone)
    plural = any(is_plural(spellings.document, mention) for mention in (*some, *alone))
    if any(is_firm(spellings.document, mention) for mention in (*some, *alone)):
        return False
    unsure = spellings.kinds[surname] in {PERSON, ORGANISATION, WEAK}
    return unsure and not articles and not plural and some[0].first < alone[0].first


def _join_surname(spellings: Spellings, key: str, candidates: Sequence[str]) -> None:
    """Join the surname `key` to its bearer, or forget it where that is unsure."""
    some = spellings.mentions[key]
    if spellings.kinds[key] == COUNTRY and not any(mention.label == PERSON for mention in some):
        return
    owner = spellings.foremost(candidates)
    _move_titled(spellings, key, candidates, owner)
    some = spellings.mentions[key]
    if owner is None:
        spellings.drop(key, some)
        return
    document = spellings.document
    places = [mention for mention in some if mention.label == PLACE and after_locative(document, mention)]
    if places and len(places) < len(some):
        spellings.drop(key, places)
    if _are_married(document, spellings.mentions[owner], spellings.mentions[key]):
        spellings.kinds[key] = PERSON
    elif not _is_other_sex(document, spellings.mentions[owner], spellings.mentions[key]):
        spellings.kinds[key] = PERSON
        spellings.join(owner, key)


def _move_titled(spellings: Spellings, key: str, candidates: Sequence[str], owner: str | None) -> None:
    """Give "Mrs Lima" to the only bearer of that sex; forget it where one was just named who is not `owner`."""
    for mention in list(spellings.mentions[key]):
        if _courtesies(spellings.document, [mention]) & COMPARED and len(candidates) > 1:
            spellings.drop(key, [mention])
        courtesy = _courtesies(spellings.document, [mention]) & (WOMEN | MEN)
        if not courtesy:
            continue
        called = "female" if courtesy & WOMEN else "male"
        fitting = [one for one in candidates if gender_of_name(one) in {called, None}]
        aged = owner is not None and _is_of_other_age(spellings, owner, mention)
        if not fitting or aged:
            # "David Lima … Mrs Lima": his wife, whom nobody has named in full.
            spellings.drop(key, [mention])
        elif len(candidates) > 1 and len(fitting) == 1 and gender_of_name(fitting[0]) == called:
            spellings.move(key, fitting[0], mention)
        elif owner is not None and _just_named(spellings, fitting, mention) not in {owner, None}:
            spellings.drop(key, [mention])


def _is_of_other_age(spellings: Spellings, owner: str, mention: Mention) -> bool:
    """Tell whether "Mrs Lima" is told another age than `owner`, or `owner` is a child: "Leo Lima, 14 … Mrs Lima"."""
    told = (age_beside(spellings.document, full.last) for full in spellings.mentions[owner])
    ages = {int(age) for age in told if age is not None}
    own = age_beside(spellings.document, mention.last)
    return bool(ages) and (max(ages) < OF_AGE or (own is not None and int(own) not in ages))


def _just_named(spellings: Spellings, candidates: Sequence[str], mention: Mention) -> str | None:
    """Return the one of `candidates` who was named in full last, at most a sentence before `mention`."""
    tokens = spellings.document.tokens
    told = [(full.first, one) for one in candidates for full in spellings.mentions[one] if full.first < mention.first]
    first, one = max(told, default=(None, None))
    near = first is not None and tokens[first].sentence >= tokens[mention.first].sentence - 1
    return one if near else None


def _are_married(document: Document, owners: Sequence[Mention], some: Sequence[Mention]) -> bool:
    """Tell whether the surname has an office, and the only full name is said to be kin of somebody's."""
    held, kin = ({bare(document.tokens[m.first - 1]) for m in each if m.first} for each in (some, owners))
    return bool(held & HEADS) and bool(kin & (word_list("kin") | {"lady"})) and not kin & HEADS


def _is_other_sex(document: Document, owners: Sequence[Mention], some: Sequence[Mention]) -> bool:
    """Tell whether courtesy titles say that the mentions mean a man and a woman of one family."""
    one, other = _courtesies(document, owners), _courtesies(document, some)
    man_and_woman = one & MEN and other & WOMEN and not other & MEN
    woman_and_man = one & WOMEN and other & MEN and not other & WOMEN
    return bool(man_and_woman or woman_and_man)


def _courtesies(document: Document, some: Sequence[Mention]) -> set[str]:
    """Return the words right before the mentions."""
    return {bare(document.tokens[mention.first - 1]) for mention in some if mention.first > 0}

"""Mentions -> Chains: all mentions of one actor together, whatever form of the name they use."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.evidence import kind_of
from summarizer.geography import country_named, country_of_capital, country_of_demonym
from summarizer.mentions import ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, Mention
from summarizer.names import (
    core_words,
    fold,
    is_acronym_of,
    name_words,
    same_organisation,
    same_person,
    surnames,
)
from summarizer.schema import Document
from summarizer.syntax import bare, root_of, subject_head

COUNTRY = "country"
WOMEN = frozenset({"mrs", "ms", "miss", "mme", "mlle", "madam", "madame", "frau", "lady", "dame"})
MEN = frozenset({"mr", "sir", "lord", "herr", "monsieur"})
LOCATIVES = frozenset({"in", "at", "from", "near", "to", "outside", "across", "around"})
# Bodies of which an article often knows more than the one it names in full.
SEVERAL_BODIES = frozenset({"police", "government", "court", "office", "department", "ministry"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """All mentions of one actor, in order, and what it is."""

    kind: str
    mentions: tuple[Mention, ...]


class _Groups:
    """Spellings that were found to mean the same: a forest of representatives."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Start with every key on its own."""
        self._parent = {key: key for key in keys}

    def root(self, key: str) -> str:
        """Return the representative of `key`."""
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def join(self, keep: str, other: str) -> None:
        """Make `other` and all that mean the same stand for `keep`."""
        self._parent[self.root(other)] = self.root(keep)


def find_chains(document: Document, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
    """Return the chains of `mentions`, first mentioned first; adjectives of nationality belong to none."""
    spellings: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        spellings[_key(mention)].append(mention)
    kinds = {key: kind_of(document, some) for key, some in spellings.items()}
    groups = _Groups(spellings)
    _join_countries(document, spellings, kinds, groups)
    _join_full_names(spellings, kinds, groups)
    strays = _join_short_names(document, spellings, kinds, groups)
    _join_organisations(document, spellings, kinds, groups)
    return _collected(document, spellings, kinds, groups, strays)


def _key(mention: Mention) -> str:
    """Return what mentions of one spelling have in common; a person's title does not count."""
    return " ".join(name_words(mention.text)) if mention.label == PERSON else fold(mention.text)


def _join_countries(
    document: Document, spellings: dict[str, list[Mention]], kinds: dict[str, str], groups: _Groups
) -> None:
    """Join the names of each country, its people where they stand for it, and its capital where it acts."""
    by_country: dict[str, str] = {}
    for key in spellings:
        country = country_named(key)
        if country is not None and kinds[key] == PLACE:
            groups.join(by_country.setdefault(country, key), key)
            kinds[key] = COUNTRY
    for key, some in spellings.items():
        if kinds[key] == PEOPLE and (nation := country_of_demonym(key)) in by_country and _is_plural(document, some):
            groups.join(by_country[nation or ""], key)
        elif (country := country_of_capital(key)) in by_country and _acts_as_government(document, some):
            groups.join(by_country[country or ""], key)
            kinds[key] = COUNTRY


def _is_plural(document: Document, some: Sequence[Mention]) -> bool:
    """Tell whether the mentions are nouns in the plural ("Poles"), not adjectives."""
    return any(
        document.tokens[mention.last - 1].tag in {"NNPS", "NNS"}
        or (mention.text.endswith("s") and document.tokens[mention.last - 1].pos in {"NOUN", "PROPN"})
        for mention in some
    )


def _acts_as_government(document: Document, some: Sequence[Mention]) -> bool:
    """Tell whether a capital believes, says or decides in each of its mentions, so that it means the government."""
    for mention in some:
        verb = subject_head(document, root_of(document, mention.first, mention.last))
        if verb is None or verb.pos != "VERB" or mention.text.isupper():
            return False
    return True


def _join_full_names(spellings: dict[str, list[Mention]], kinds: dict[str, str], groups: _Groups) -> None:
    """Join full names of one person that differ by a middle name, an initial or a title."""
    full = [key for key in spellings if kinds[key] == PERSON and len(key.split()) > 1]
    full.sort(key=lambda key: (-len(key.split()), -len(spellings[key])))
    for place, key in enumerate(full):
        for other in full[place + 1 :]:
            if groups.root(other) == other and same_person(key, other):
                groups.join(key, other)


def _join_short_names(
    document: Document, spellings: dict[str, list[Mention]], kinds: dict[str, str], groups: _Groups
) -> dict[str, list[Mention]]:
    """Join surnames and first names to the full names; return the mentions that mean somebody else, by key."""
    owners: dict[str, list[str]] = defaultdict(list)
    full = [key for key in spellings if len(key.split()) > 1 and kinds[key] in {PERSON, WEAK, ORGANISATION}]
    for key in full:
        for surname in surnames(key) if kinds[key] == PERSON else ():
            if groups.root(key) not in owners[surname]:
                owners[surname].append(groups.root(key))
    _adopt_weak_full_names(full, spellings, kinds, owners)
    strays: dict[str, list[Mention]] = {}
    for key in list(spellings):
        candidates = [owner for owner in owners.get(key, ()) if owner != groups.root(key)]
        if not candidates or (kinds[key] == COUNTRY and not _has_person_label(spellings[key])):
            continue
        owner = _owner(document, spellings, candidates)
        if owner is None:
            strays[key] = spellings[key]
            continue
        _drop_locations(document, spellings, key, strays)
        if _is_other_sex(document, spellings[owner], spellings[key]):
            continue
        kinds[key] = PERSON
        groups.join(owner, key)
    _join_first_names(document, spellings, kinds, groups)
    return strays


def _adopt_weak_full_names(
    full: Sequence[str], spellings: dict[str, list[Mention]], kinds: dict[str, str], owners: dict[str, list[str]]
) -> None:
    """Take a name of unknown kind for a person's where its last word alone is one's ("Ana Lima", later "Lima")."""
    for key in full:
        last = key.split()[-1]
        if kinds[key] == WEAK and kinds.get(last) == PERSON and not owners.get(last) and last in spellings:
            kinds[key] = PERSON
            for surname in surnames(key):
                owners[surname].append(key)


def _has_person_label(some: Sequence[Mention]) -> bool:
    """Tell whether the model took one of the mentions for a person."""
    return any(mention.label == PERSON for mention in some)


def _owner(document: Document, spellings: dict[str, list[Mention]], candidates: Sequence[str]) -> str | None:
    """Return whom a bare surname means: the only bearer, or the one introduced well before the others."""
    ranked = sorted(candidates, key=lambda key: spellings[key][0].first)
    if len(ranked) == 1:
        return ranked[0]
    first, second = (document.tokens[spellings[key][0].first].sentence for key in ranked[:2])
    return ranked[0] if second - first > 1 else None


def _drop_locations(
    document: Document, spellings: dict[str, list[Mention]], key: str, strays: dict[str, list[Mention]]
) -> None:
    """Set mentions aside that are places by their preposition though a person bears the name ("in Phoenix")."""
    places = [mention for mention in spellings[key] if mention.label == PLACE and _after_locative(document, mention)]
    if places and len(places) < len(spellings[key]):
        strays[key] = places
        spellings[key] = [mention for mention in spellings[key] if mention not in places]


def _after_locative(document: Document, mention: Mention) -> bool:
    """Tell whether the word before is a preposition of place."""
    return mention.first > 0 and document.tokens[mention.first - 1].text.casefold() in LOCATIVES


def _is_other_sex(document: Document, owners: Sequence[Mention], some: Sequence[Mention]) -> bool:
    """Tell whether courtesy titles say that the mentions mean a man and a woman of one family."""
    one, other = _courtesies(document, owners), _courtesies(document, some)
    return bool(
        (one & MEN and other & WOMEN and not other & MEN) or (one & WOMEN and other & MEN and not other & WOMEN)
    )


def _courtesies(document: Document, some: Sequence[Mention]) -> set[str]:
    """Return the words right before the mentions."""
    return {bare(document.tokens[mention.first - 1]) for mention in some if mention.first > 0}


def _join_first_names(
    document: Document, spellings: dict[str, list[Mention]], kinds: dict[str, str], groups: _Groups
) -> None:
    """Join a first name that stands alone to the only person who bears it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key in spellings:
        if kinds[key] == PERSON and len(key.split()) > 1:
            bearers[key.split()[0]].add(groups.root(key))
    for key in spellings:
        named = kinds[key] == PERSON or (
            kinds[key] == COUNTRY and not any(_after_locative(document, m) for m in spellings[key])
        )
        if named and len(bearers.get(key, ())) == 1 and groups.root(key) == key:
            owner = next(iter(bearers[key]))
            if spellings[owner][0].first < spellings[key][0].first:
                groups.join(owner, key)


def _join_organisations(
    document: Document, spellings: dict[str, list[Mention]], kinds: dict[str, str], groups: _Groups
) -> None:
    """Join the forms of each organisation's name: legal form, acronym, first or last word alone."""
    named = [
        key
        for key in spellings
        if country_named(key) is None
        and (kinds[key] in {ORGANISATION, WEAK, PEOPLE, PLACE} or (kinds[key] == PERSON and " " not in key))
    ]
    named.sort(key=lambda key: (-len(key.split()), spellings[key][0].first))
    for place, full in enumerate(named):
        for short in named[place + 1 :]:
            if groups.root(short) != short or groups.root(full) == groups.root(short):
                continue
            if _mean_one_organisation(document, spellings, kinds, full, short):
                groups.join(full, short)
                kinds[groups.root(full)] = ORGANISATION


def _mean_one_organisation(
    document: Document, spellings: dict[str, list[Mention]], kinds: dict[str, str], full: str, short: str
) -> bool:
    """Tell whether `short` is another form of the organisation `full`."""
    long_text, short_text = spellings[full][0].text, spellings[short][0].text
    if PERSON in {kinds[full], kinds[short]} and ORGANISATION not in {kinds[full], kinds[short]}:
        return False
    if same_organisation(long_text, short_text) or _plural_of(full, short):
        return PLACE not in {kinds[full], kinds[short]} or {kinds[full], kinds[short]} != {PLACE, WEAK}
    if short_text.isupper() or "." in short_text:
        return is_acronym_of(short_text, long_text) or _in_brackets_after(document, spellings[full], spellings[short])
    if kinds[full] != ORGANISATION or kinds[short] in {PLACE, PERSON}:
        return False
    words, last = full.split(), short.split()
    return (
        len(words) > len(last)
        and words[-len(last) :] == last
        and short not in SEVERAL_BODIES
        and spellings[full][0].first < spellings[short][0].first
        and sum(key.split()[-len(last) :] == last for key in spellings) == 2  # noqa: PLR2004  # the two forms, no third
    )


def _plural_of(full: str, short: str) -> bool:
    """Tell whether `short` names the members of `full` ("Conservatives", "Conservative Party")."""
    core = core_words(full)
    return len(core) < len(full.split()) and " ".join(core) + "s" == short


def _in_brackets_after(document: Document, full: Sequence[Mention], short: Sequence[Mention]) -> bool:
    """Tell whether an acronym stands in brackets right after a full name that has its first letter."""
    starts = {mention.last for mention in full}
    for mention in short:
        opened = mention.first > 0 and document.tokens[mention.first - 1].text == "("
        if opened and mention.first - 1 in starts and fold(mention.text)[0] == fold(full[0].text)[0]:
            return True
    return False


def _collected(
    document: Document,
    spellings: dict[str, list[Mention]],
    kinds: dict[str, str],
    groups: _Groups,
    strays: dict[str, list[Mention]],
) -> tuple[Chain, ...]:
    """Return the joined spellings as chains, without adjectives of nationality and names that mean nobody sure."""
    together: dict[str, list[Mention]] = defaultdict(list)
    for key, some in spellings.items():
        if strays.get(key) is some:
            continue
        kept = [mention for mention in some if kinds[key] != PEOPLE or _is_plural(document, [mention])]
        together[groups.root(key)].extend(kept)
    chains = [
        Chain(kind=kinds[root], mentions=tuple(sorted(some, key=lambda mention: mention.first)))
        for root, some in together.items()
        if some
    ]
    return tuple(sorted(chains, key=lambda chain: chain.mentions[0].first))

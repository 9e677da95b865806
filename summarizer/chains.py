"""Mentions -> Chains: all mentions of one actor together, whatever form of the name they use."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.geography import country_named, country_of_capital, country_of_demonym
from summarizer.mention import COUNTRY, PEOPLE, PLACE, Mention
from summarizer.organisation_links import join_organisations
from summarizer.other_names import join_other_names
from summarizer.person_links import join_persons
from summarizer.schema import Document
from summarizer.spellings import Spellings
from summarizer.syntax import root_of, subject_head


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """All mentions of one actor, in order, and what it is."""

    kind: str
    mentions: tuple[Mention, ...]


def find_chains(document: Document, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
    """Return the chains of `mentions`, first mentioned first; adjectives of nationality belong to none."""
    spellings = Spellings(document, mentions)
    _join_countries(spellings)
    join_persons(spellings)
    join_other_names(spellings)
    join_organisations(spellings)
    together: dict[str, list[Mention]] = defaultdict(list)
    for key, some in spellings.mentions.items():
        adjective = spellings.kinds[key] == PEOPLE
        together[spellings.root(key)] += [m for m in some if not adjective or _is_plural(document, m)]
    chains = [
        Chain(kind=spellings.kinds[root], mentions=tuple(sorted(some, key=lambda mention: mention.first)))
        for root, some in together.items()
        if some
    ]
    return tuple(sorted(chains, key=lambda chain: chain.mentions[0].first))


def _join_countries(spellings: Spellings) -> None:
    """Join the names of each country, its people where they stand for it, and its capital where it acts."""
    kinds = spellings.kinds
    by_country: dict[str, str] = {}
    for key in spellings.mentions:
        country = country_named(key)
        if country is not None and kinds[key] == PLACE:
            spellings.join(by_country.setdefault(country, key), key)
            kinds[key] = COUNTRY
    for key, some in spellings.mentions.items():
        nation, governed = country_of_demonym(key), country_of_capital(key)
        if kinds[key] == PEOPLE and nation in by_country:
            if any(_is_plural(spellings.document, mention) for mention in some):
                spellings.join(by_country[nation], key)
        elif governed in by_country and _acts_as_government(spellings.document, some):
            spellings.join(by_country[governed], key)
            kinds[key] = COUNTRY


def _is_plural(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is a noun in the plural ("Poles"), not an adjective."""
    token = document.tokens[mention.last - 1]
    return token.tag in {"NNPS", "NNS"} or (mention.text.endswith("s") and token.pos in {"NOUN", "PROPN"})


def _acts_as_government(document: Document, some: Sequence[Mention]) -> bool:
    """Tell whether a capital believes, says or decides in each of its mentions, so that it means the government."""
    for mention in some:
        verb = subject_head(document, root_of(document, mention.first, mention.last))
        # In capitals a city only says where the report was written.
        if verb is None or verb.pos != "VERB" or mention.text.isupper():
            return False
    return True

"""Document -> Actors: who, merged under one name, with the role the article gives and what they said or did."""

from collections.abc import Sequence

from config.settings import SummarizerSettings
from summarizer.actor_names import group_name, other_forms, shown_name, span_of
from summarizer.chains import Chain, find_chains
from summarizer.evidence import is_generic
from summarizer.families import FAMILY
from summarizer.group_links import join_groups
from summarizer.groups import BODY, GROUP, find_groups
from summarizer.lexicon import word_list
from summarizer.mention import COUNTRY, ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, WORK, Mention
from summarizer.mentions import find_mentions
from summarizer.nameless import without_known
from summarizer.names import fold
from summarizer.organisation_roles import SETTLEMENTS, find_organisation_role
from summarizer.roles import find_role
from summarizer.salience import select
from summarizer.same_groups import LEADING, UNNAMED
from summarizer.schema import Actor, ActorKind, Document, Quote, Token
from summarizer.syntax import has_child, root_of, subject_head

# How the kinds of chains and groups are shown.
KINDS: dict[str, ActorKind] = {
    PERSON: "person",
    ORGANISATION: "organisation",
    PLACE: "organisation",
    WEAK: "organisation",
    COUNTRY: "country",
    PEOPLE: "group",
    GROUP: "group",
    UNNAMED: "person",
    LEADING: "person",
    BODY: "organisation",
    FAMILY: "group",
}
TELLING_TO = frozenset({"allow", "ask", "compel", "force", "oblige", "order", "permit", "require", "tell", "urge"})


def find_actors(document: Document) -> tuple[Actor, ...]:
    """Return everyone the article names, mentions merged, with roles; salience and deeds are not yet known."""
    mentions = find_mentions(document)
    chains = find_chains(document, mentions)
    persons = [mention for chain in chains if chain.kind == PERSON for mention in chain.mentions]
    words_of_persons = frozenset(index for mention in persons for index in range(mention.first, mention.last))
    named = [_named(document, chain, words_of_persons) for chain in chains if _may_act(document, chain)]
    known = [actor for actor in named if actor is not None]
    names = [m for chain in chains if chain.kind in {PERSON, ORGANISATION, PEOPLE} for m in chain.mentions]
    unnamed = find_groups(document, names)
    people = [actor for actor in known if actor.kind == "person"]
    groups = [_unnamed(document, some, words_of_persons) for some in without_known(document, unnamed, people)]
    return tuple(sorted(join_groups(known, groups), key=lambda actor: actor.mentions[0].start))


def select_actors(
    document: Document, actors: tuple[Actor, ...], quotes: tuple[Quote, ...], settings: SummarizerSettings
) -> tuple[Actor, ...]:
    """Return the key actors, most salient first, each with its salience and what it said or did."""
    return select(document, actors, quotes, most=settings.max_actors)


def _may_act(document: Document, chain: Chain) -> bool:
    """Tell whether a chain can name an actor: a place or an unknown name only where it says or does something."""
    if chain.kind == WORK or (chain.kind == WEAK and is_generic(chain.mentions[0].text)):
        return False
    if chain.kind not in {PLACE, WEAK}:
        return True
    heads = [_deed(document, mention, placed=chain.kind == PLACE) for mention in chain.mentions]
    deeds = [verb for verb in heads if verb is not None and verb.pos == "VERB"]
    speaks = any(verb.lemma in word_list("telling_verbs") for verb in deeds)
    if speaks or chain.kind == PLACE or _is_landscape(document, chain):
        return speaks or any(_is_made_to_act(document, mention) for mention in chain.mentions)
    # What does nothing is an actor by a body's word only: "Dunford Magistrates Court", no airport.
    words = set(fold(chain.mentions[0].text).split())
    return bool(deeds) or (len(chain.mentions) > 1 and bool(words & word_list("organisation_words")))


def _is_made_to_act(document: Document, mention: Mention) -> bool:
    """Tell whether a place is to do something, or not to: its government is meant ("stop Norland from closing it")."""
    root = root_of(document, mention.first, mention.last)
    if root.dep != "dobj":
        return False
    governed = [document.tokens[child] for child in document.children[root.head]]
    kept = any(token.text == "from" and has_child(document, token.index, frozenset({"pcomp"})) for token in governed)
    told = document.tokens[root.head].lemma in TELLING_TO and any(token.dep == "xcomp" for token in governed)
    return kept or told


def _is_landscape(document: Document, chain: Chain) -> bool:
    """Tell whether the model takes most mentions for a piece of land, water or road."""
    lands = {i for entity in document.entities if entity.label == "LOC" for i in range(entity.first, entity.last)}
    return 2 * sum(mention.first in lands for mention in chain.mentions) > len(chain.mentions)


def _deed(document: Document, mention: Mention, *, placed: bool) -> Token | None:
    """Return the verb whose subject the mention is; an address says nothing ("…, said Eva Holm, officer, Dunford")."""
    root = root_of(document, mention.first, mention.last)
    around = [
        document.tokens[index].text for index in (mention.first - 1, mention.last) if 0 <= index < len(document.tokens)
    ]
    if placed and ("," in around or root.dep == "appos"):
        return None
    verb = subject_head(document, root)
    suffers = verb is not None and has_child(document, verb.index, frozenset({"auxpass"}))
    return None if placed and suffers else verb


def _named(document: Document, chain: Chain, persons: frozenset[int]) -> Actor | None:
    """Return the chain as an actor, or `None` where the article itself says that it is a place."""
    name = shown_name(document, chain.kind, chain.mentions)
    role = None
    if chain.kind == PERSON:
        role = find_role(document, chain.mentions, persons)
    elif chain.kind == ORGANISATION:
        role = find_organisation_role(document, chain.mentions)
        if role is not None and set(fold(role.text).split()) & SETTLEMENTS:
            return None
    return Actor(
        name=name,
        kind=KINDS[chain.kind],
        mentions=tuple(span_of(document, mention) for mention in chain.mentions),
        aliases=other_forms(document, chain.mentions, name),
        role=role,
    )


def _unnamed(document: Document, mentions: Sequence[Mention], persons: frozenset[int]) -> Actor:
    """Return a group, a body in lower case or an unnamed person as an actor."""
    name = group_name(document, mentions)
    role = find_role(document, mentions, persons) if mentions[0].label == UNNAMED else None
    return Actor(
        name=name,
        kind=KINDS[mentions[0].label],
        mentions=tuple(span_of(document, mention) for mention in mentions),
        aliases=other_forms(document, mentions, name),
        role=role,
    )

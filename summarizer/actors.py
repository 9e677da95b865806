"""Document -> Actors: who, merged under one name, with the role the article gives and what they said or did."""

from collections import Counter
from collections.abc import Sequence

from config.settings import SummarizerSettings
from summarizer.chains import COUNTRY, Chain, find_chains
from summarizer.evidence import generic_words
from summarizer.groups import BODY, GROUP, UNNAMED, find_groups
from summarizer.lexicon import word_list
from summarizer.mentions import ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, WORK, Mention, find_mentions
from summarizer.names import fold, name_words
from summarizer.organisation_roles import find_organisation_role
from summarizer.roles import find_role
from summarizer.salience import select
from summarizer.schema import Actor, ActorKind, Document, Quote, Span
from summarizer.syntax import root_of, subject_head

SETTLEMENTS = frozenset(
    {"village", "town", "city", "suburb", "hamlet", "municipality", "township", "neighborhood", "neighbourhood"}
)
GROUP_KINDS: dict[str, ActorKind] = {GROUP: "group", UNNAMED: "person", BODY: "organisation"}
LAST_WORDS = 2
OPENING_SENTENCES = 5
NAMELESS = frozenset({"suspect", "victim", "gunman", "attacker", "assailant", "shooter"})
# How the kinds of chains are shown.
KINDS: dict[str, ActorKind] = {
    PERSON: "person",
    ORGANISATION: "organisation",
    PLACE: "organisation",
    WORK: "organisation",
    WEAK: "organisation",
    COUNTRY: "country",
    PEOPLE: "group",
}


def find_actors(document: Document) -> tuple[Actor, ...]:
    """Return everyone the article names, mentions merged, with roles; salience and deeds are not yet known."""
    mentions = find_mentions(document)
    chains = find_chains(document, mentions)
    persons = frozenset(
        index for chain in chains if chain.kind == PERSON for m in chain.mentions for index in range(m.first, m.last)
    )
    kept = [chain for chain in chains if _is_actor(document, chain)]
    named = [actor for chain in kept if (actor := _actor(document, chain, persons)) is not None]
    names = [m for chain in chains if chain.kind in {PERSON, ORGANISATION} for m in chain.mentions]
    persons_named = [m.first for chain in chains if chain.kind == PERSON for m in chain.mentions]
    early = any(document.tokens[first].sentence < OPENING_SENTENCES for first in persons_named)
    groups = [
        _group(document, some)
        for some in find_groups(document, names)
        if not (early and _may_be_named(some)) and not _is_named_in_full(some, named)
    ]
    return tuple(sorted((*named, *groups), key=lambda actor: actor.mentions[0].start))


def select_actors(
    document: Document, actors: tuple[Actor, ...], quotes: tuple[Quote, ...], settings: SummarizerSettings
) -> tuple[Actor, ...]:
    """Return the key actors, most salient first, each with its salience and what it said or did."""
    return select(document, actors, quotes, most=settings.max_actors)


def _is_actor(document: Document, chain: Chain) -> bool:
    """Tell whether a chain can name an actor: a place or an unknown name only where it says or does something."""
    words = fold(chain.mentions[0].text).split()
    if chain.kind == WORK or (chain.kind == WEAK and all(word in generic_words() for word in words)):
        return False
    if chain.kind in {PLACE, WEAK}:
        verbs = [subject_head(document, root_of(document, m.first, m.last)) for m in chain.mentions]
        acts = [verb for verb in verbs if verb is not None and verb.pos == "VERB"]
        speaks = any(verb.lemma in word_list("telling_verbs") for verb in acts)
        return speaks or (chain.kind == WEAK and bool(acts or len(chain.mentions) > 1))
    return True


def _may_be_named(mentions: Sequence[Mention]) -> bool:
    """Tell whether an unnamed person may be one that the article names elsewhere ("a woman")."""
    return mentions[0].label == UNNAMED and fold(mentions[0].text).split()[-1] not in NAMELESS


def _is_named_in_full(mentions: Sequence[Mention], named: Sequence[Actor]) -> bool:
    """Tell whether a body in lower case is one that the article names in full ("the sheriff's office")."""
    if mentions[0].label != BODY:
        return False
    short = " ".join(fold(mentions[0].text).split()[-LAST_WORDS:])
    return any(short in fold(form) for actor in named for form in (actor.name, *actor.aliases))


def _actor(document: Document, chain: Chain, persons: frozenset[int]) -> Actor | None:
    """Return the chain as an actor, or `None` where the article itself says that it is a place."""
    name = _name(document, chain)
    role = None
    if chain.kind == PERSON:
        role = find_role(document, chain.mentions, persons)
    elif chain.kind == ORGANISATION:
        role = find_organisation_role(document, chain.mentions)
    if role is not None and chain.kind == ORGANISATION and set(fold(role.text).split()) & SETTLEMENTS:
        return None
    return Actor(
        name=name,
        kind=KINDS[chain.kind],
        mentions=tuple(_span(document, mention) for mention in chain.mentions),
        aliases=_aliases(document, chain.mentions, name),
        role=role,
    )


def _group(document: Document, mentions: Sequence[Mention]) -> Actor:
    """Return a group or somebody unnamed as an actor, under the fullest name it bears."""
    longest = max(mentions, key=lambda mention: (mention.last - mention.first, -mention.first))
    name = _verbatim(document, longest)
    return Actor(
        name=name,
        kind=GROUP_KINDS[longest.label],
        mentions=tuple(_span(document, mention) for mention in mentions),
        aliases=_aliases(document, mentions, name),
    )


def _name(document: Document, chain: Chain) -> str:
    """Return the fullest form of the name that stands in the article; the commonest of those as full."""
    forms = Counter(_verbatim(document, mention) for mention in chain.mentions)
    if chain.kind == COUNTRY:
        spelled = {form: number for form, number in forms.items() if fold(form) in _country_words(form)}
        return max(spelled or forms, key=lambda form: (len(form) > 4, forms[form]))  # noqa: PLR2004  # "US", "U.S."
    if chain.kind == PERSON:
        return max(forms, key=lambda form: (len(name_words(form)) > 1, forms[form], len(form.split())))
    return max(forms, key=lambda form: (len(form.split()), forms[form], not form.isupper()))


def _country_words(form: str) -> set[str]:
    """Return `form` folded if it is a country's own name, not its people's or its capital's."""
    from summarizer.geography import country_named

    return {fold(form)} if country_named(form) is not None else set()


def _aliases(document: Document, mentions: Sequence[Mention], name: str) -> tuple[str, ...]:
    """Return the other forms of the name, in the order in which they first stand."""
    forms = dict.fromkeys(_verbatim(document, mention) for mention in mentions)
    return tuple(form for form in forms if form != name)


def _span(document: Document, mention: Mention) -> Span:
    """Return the characters of a mention."""
    tokens = document.tokens
    return Span(tokens[mention.first].span.start, tokens[mention.last - 1].span.end)


def _verbatim(document: Document, mention: Mention) -> str:
    """Return the mention as it stands in the article."""
    span = _span(document, mention)
    return document.article.text[span.start : span.end]

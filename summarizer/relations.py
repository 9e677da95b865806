"""A mention of an actor -> how it hangs in its sentence: subject of what, spoken to, mere place, one of a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.schema import Actor, Document, Span, Token
from summarizer.syntax import POSSESSIVE_MARKS, SUBJECTS, bare, root_of, subject_head

INSIDE = frozenset({"in", "near", "outside", "across", "around", "throughout", "into"})
LOCATIVES = frozenset({"at", "from", "to", "of", "on"})
# Relations of a name that only says where or whose: "in Peru", "from Peru", "Peru coach".
SCENERY = frozenset({"inside", "located", "modifier"})
OBJECTS = frozenset({"dobj", "dative", "nsubjpass"})
LISTENERS = frozenset({"dobj", "dative"})
INFORMING = frozenset({"tell", "inform", "email"})
TALKING = frozenset({"chat", "interview", "say", "speak", "talk"})
# What is done in or by the body that a finding comes from: "published in Nature", "surveyed by Acme".
PUBLISHING = frozenset({"publish", "survey", "poll", "compile", "conduct"})
# "Shares in Acme" are Acme's, and nobody's place.
HOLDINGS = frozenset({"confidence", "holding", "interest", "investment", "investor", "share", "stake", "stock"})
LIST_LENGTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One mention in the tree: its tokens, the head of its words, and whether it stands in another one's role."""

    first: int
    last: int
    root: Token
    in_role: bool


def places_of(document: Document, actors: Sequence[Actor]) -> tuple[tuple[Place, ...], ...]:
    """Return the places of each actor's mentions."""
    starts = {token.span.start: token.index for token in document.tokens}
    ends = {token.span.end: token.index + 1 for token in document.tokens}
    roles = [(actor.name, actor.role.span) for actor in actors if actor.role is not None]
    found = []
    for actor in actors:
        places = []
        for span in actor.mentions:
            first = _token_at(starts, span.start)
            last = max(ends.get(span.end, first + 1), first + 1)
            inside = any(name != actor.name and _holds(role, span) for name, role in roles)
            places.append(Place(first=first, last=last, root=root_of(document, first, last), in_role=inside))
        found.append(tuple(places))
    return tuple(found)


def _token_at(starts: dict[int, int], offset: int) -> int:
    """Return the index of the token that starts at `offset`, or the one that holds it."""
    if offset in starts:
        return starts[offset]
    return max((index for start, index in starts.items() if start <= offset), default=0)


def _holds(outer: Span, inner: Span) -> bool:
    """Tell whether `outer` covers `inner`."""
    return outer.start <= inner.start and inner.end <= outer.end


def verb_of(document: Document, actor: Actor, place: Place) -> Token | None:
    """Return the verb that the actor is the subject of, itself or through its staff ("Acme officials said")."""
    head = document.tokens[place.root.head]
    if place.root.dep in {"compound", "nmod", "poss"} and actor.kind in {"organisation", "country"}:
        return subject_head(document, head) if bare(head) in word_list("staff_nouns") else None
    return subject_head(document, place.root)


def relation_of(document: Document, place: Place) -> str:
    """Return how a mention hangs in its sentence: as object, source, agent, place, modifier, possessor or other."""
    root = place.root
    if root.dep in OBJECTS:
        return "object"
    if root.dep == "pobj":
        return _relation_to_preposition(document, document.tokens[root.head])
    after = document.tokens[place.last : place.last + 1]
    if root.dep == "poss" or (after and after[0].text in POSSESSIVE_MARKS):
        return "possessor"
    return "modifier" if root.dep in {"compound", "nmod", "amod", "npadvmod"} else "other"


def _relation_to_preposition(document: Document, preposition: Token) -> str:
    """Return what a preposition makes of the name after it."""
    word = preposition.text.casefold()
    if word == "to" and document.tokens[preposition.head].text.casefold() == "according":
        return "source"
    if word == "by":
        return "agent"
    if word == "in" and document.tokens[preposition.head].lemma in HOLDINGS:
        return "possessor"
    if word in INSIDE:
        return "inside"
    return "located" if word in LOCATIVES else "other"


def is_told(document: Document, place: Place) -> bool:
    """Tell whether the mention is only who was spoken to: "told Acme News", "in an interview with Acme News"."""
    head = document.tokens[place.root.head]
    if place.root.dep in LISTENERS:
        return head.lemma in INFORMING
    spoken = place.root.dep == "pobj" and bare(head) in {"to", "with"}
    return spoken and document.tokens[head.head].lemma in TALKING


def is_publisher(document: Document, place: Place) -> bool:
    """Tell whether a finding comes from the mention: "published in Nature", "surveyed by Acme"."""
    head = document.tokens[place.root.head]
    by = place.root.dep == "pobj" and bare(head) in {"in", "by"}
    return by and document.tokens[head.head].lemma in PUBLISHING


def is_listed(document: Document, places: Sequence[Place]) -> bool:
    """Tell whether the only mention is one of a long enumeration and is the subject of nothing of its own."""
    if len({place.root.sentence for place in places}) > 1:
        return False
    root = places[0].root
    while root.dep in {"conj", "appos"} and root.head != root.index:
        root = document.tokens[root.head]
    return _length_of_list(document, root) >= LIST_LENGTH


def _length_of_list(document: Document, root: Token) -> int:
    """Return how many names the enumeration that starts at `root` holds."""
    queue, names = [root.index], 0
    while queue:
        token = document.tokens[queue.pop()]
        names += token.pos == "PROPN"
        queue.extend(
            child for child in document.children[token.index] if document.tokens[child].dep in {"conj", "appos"}
        )
    return names


def has_part(document: Document, actor: Actor, places: Sequence[Place]) -> bool:
    """Tell whether something is told of the actor, not just of a list: a role, or what it does or is done to it."""
    return actor.role is not None or any(
        place.root.dep in SUBJECTS | OBJECTS and document.tokens[place.root.head].pos in {"VERB", "AUX"}
        for place in places
    )

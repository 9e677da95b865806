"""Actors of a document -> what speaks for each one's weight in the story, as plain numbers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.schema import Actor, Document, Quote, Span, Token
from summarizer.syntax import POSSESSIVE_MARKS, QUOTATION_MARKS, bare, root_of, subject_head

INSIDE = frozenset({"in", "near", "outside", "across", "around", "throughout", "into"})
LOCATIVES = frozenset({"at", "from", "to", "of", "on"})
# Relations of a name that only says where or whose: "in Peru", "from Peru", "Peru coach".
SCENERY = frozenset({"inside", "located", "modifier"})
OBJECTS = frozenset({"dobj", "dative", "nsubjpass"})
OPENING_SENTENCES = 2
LIST_LENGTH = 4
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
WORK_LABELS = frozenset({"WORK_OF_ART", "PRODUCT", "EVENT", "LAW"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One mention in the tree: its tokens, the head of its words, and whether it stands in another one's role."""

    first: int
    last: int
    root: Token
    in_role: bool


def _token_at(starts: dict[int, int], offset: int) -> int:
    """Return the index of the token that starts at `offset`, or the one that holds it."""
    if offset in starts:
        return starts[offset]
    return max((index for start, index in starts.items() if start <= offset), default=0)


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


def _holds(outer: Span, inner: Span) -> bool:
    """Tell whether `outer` covers `inner`."""
    return outer.start <= inner.start and inner.end <= outer.end


def features_of(document: Document, actor: Actor, places: Sequence[Place], quotes: Sequence[Quote]) -> dict[str, float]:
    """Return the numbers that speak for or against `actor`, whose mentions stand at `places`."""
    free = [place for place in places if not place.in_role]
    number = len(places)
    verbs = [verb for place in free if (verb := _verb_of(document, actor, place)) is not None]
    acting = [verb for verb in verbs if verb.pos == "VERB"]
    roots = Counter(_relation(document, place) for place in places)
    labels = _labels(document, places)
    first = min((place.root.sentence for place in free), default=document.tokens[places[0].first].sentence + 3)
    sentences = max(len(document.sentences), 1)
    title = document.article.title
    told = title.text.casefold() if title else ""
    forms = [form.casefold() for form in (actor.name, *actor.aliases)]
    return {
        "mentions": log(len(free) + 1),
        "repeated": float(len(free) > 1),
        "early": 1 / (1 + first),
        "opening": float(first < OPENING_SENTENCES),
        "late": first / sentences,
        "subject": min(len(verbs), 4) / 2,
        "acts": float(bool(acting)),
        "main": float(any(verb.dep == "ROOT" for verb in acting)),
        "agent": float(roots["agent"] > 0),
        "source": float(roots["source"] > 0),
        "organisation_label": labels["organisation"] / number,
        "organisation_word": float(
            actor.kind == "organisation" and any(w in word_list("organisation_words") for w in fold(actor.name).split())
        ),
        "says": float(any(verb.lemma in word_list("telling_verbs") for verb in acting)),
        "object": float(roots["object"] > 0),
        "located": roots["located"] / number,
        "in_place": roots["inside"] / number,
        "modifier": roots["modifier"] / number,
        "possessor": roots["possessor"] / number,
        "in_role": (number - len(free)) / number,
        "role": float(actor.role is not None),
        "title": float(any(form in told for form in forms if len(form) > 1)),
        "quoted": float(any(quote.speaker == actor.name for quote in quotes)),
        "one_word": float(all(place.last - place.first == 1 for place in places)),
        "place_label": labels["place"] / number,
        "work_label": labels["work"] / number,
        "no_label": labels["none"] / number,
        "in_quotation": sum(_quoted(document, place) for place in places) / number,
        "scenery": float(all(_relation(document, place) in SCENERY for place in places) and not verbs),
        "listed": float(is_listed(document, places)),
        "capitals": float(actor.name.isupper() and len(actor.name) > 1),
        "digits": float(any(letter.isdigit() for letter in actor.name)),
        "spread": len({place.root.sentence for place in places}) / sentences,
    }


def _verb_of(document: Document, actor: Actor, place: Place) -> Token | None:
    """Return the verb that the actor is the subject of, itself or through its staff ("Acme officials said")."""
    head = document.tokens[place.root.head]
    if place.root.dep in {"compound", "nmod", "poss"} and actor.kind in {"organisation", "country"}:
        return subject_head(document, head) if bare(head) in word_list("staff_nouns") else None
    return subject_head(document, place.root)


def _relation(document: Document, place: Place) -> str:
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
    if word in INSIDE:
        return "inside"
    return "located" if word in LOCATIVES else "other"


def _labels(document: Document, places: Sequence[Place]) -> Counter[str]:
    """Count what the model took the mentions for."""
    by_token = {index: entity.label for entity in document.entities for index in range(entity.first, entity.last)}
    found: Counter[str] = Counter()
    for place in places:
        label = by_token.get(place.root.index)
        found[
            "place"
            if label in PLACE_LABELS
            else "work"
            if label in WORK_LABELS
            else "organisation"
            if label == "ORG"
            else "some"
            if label
            else "none"
        ] += 1
    return found


def _quoted(document: Document, place: Place) -> bool:
    """Tell whether the mention alone stands in quotation marks, as a title does."""
    tokens = document.tokens
    opened = place.first > 0 and tokens[place.first - 1].text in QUOTATION_MARKS
    closed = any(token.text in QUOTATION_MARKS for token in tokens[place.last : place.last + 2])
    return opened and closed


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

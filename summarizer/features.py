"""Actors of a document -> what speaks for each one's weight in the story, as plain numbers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from summarizer.lexicon import word_list
from summarizer.media import is_interviewer, is_media
from summarizer.names import fold, is_nameless
from summarizer.prominence import Company, company_of, prominence_of
from summarizer.quotation_marks import find_quotations
from summarizer.relations import (
    SCENERY,
    Place,
    is_listed,
    is_publisher,
    is_told,
    relation_of,
    verb_of,
)
from summarizer.schema import Actor, ActorKind, Document, Quote, Span, Token
from summarizer.syntax import QUOTATION_MARKS

OPENING_SENTENCES = 2
MOST_DEEDS = 4
# Sentences beyond which a longer article asks no more of its actors: the weights come from articles up to here.
LONGEST = 40
# Characters from which words in quotation marks are speech and no title or nickname.
SPEECH_LENGTH = 12
PROSECUTING = frozenset({"acquit", "arrest", "charge", "convict", "deport", "detain", "extradite", "indict", "jail"})
PERSON_PRONOUNS = frozenset({"he", "she", "him", "his", "her"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """All that is looked at beside one actor: how often each is spoken of as he or she, the speech, the others."""

    pronouns: Mapping[str, int]
    speech: tuple[Span, ...]
    speakers: frozenset[str | None]
    kinds: Mapping[ActorKind, int]
    company: Company


def features_of_all(
    document: Document, actors: Sequence[Actor], places: Sequence[Sequence[Place]], quotes: Sequence[Quote]
) -> tuple[dict[str, float], ...]:
    """Return the numbers that speak for or against each of `actors`, whose mentions stand at `places`."""
    cast = Cast(
        pronouns=_pronouns(document, actors, places),
        speech=tuple(
            quotation.inner
            for quotation in find_quotations(document.article)
            if quotation.inner.end - quotation.inner.start > SPEECH_LENGTH
        ),
        speakers=frozenset(quote.speaker for quote in quotes),
        kinds=Counter(actor.kind for actor in actors),
        company=company_of(document, actors, places),
    )
    return tuple(features_of(document, actor, own, cast) for actor, own in zip(actors, places, strict=True))


def _pronouns(document: Document, actors: Sequence[Actor], places: Sequence[Sequence[Place]]) -> Counter[str]:
    """Count, for each person, the pronouns that follow a mention before anybody else is named."""
    named = {place.first: a.name for a, own in zip(actors, places, strict=True) if a.kind == "person" for place in own}
    found: Counter[str] = Counter()
    last = None
    for token in document.tokens:
        last = named.get(token.index, last)
        if last is not None and token.text.casefold() in PERSON_PRONOUNS:
            found[last] += 1
    return found


def features_of(document: Document, actor: Actor, places: Sequence[Place], cast: Cast) -> dict[str, float]:
    """Return the numbers of one actor."""
    free = [place for place in places if not place.in_role]
    deeds = [verb for place in free if (verb := verb_of(document, actor, place)) is not None]
    first = min((place.root.sentence for place in free), default=document.tokens[places[0].first].sentence + 3)
    return {
        "mentions": log(1 + len(places) + cast.pronouns.get(actor.name, 0)),
        "sentences": log(1 + len({place.root.sentence for place in free})),
        "repeated": float(len({place.root.sentence for place in free}) > 1),
        "spread": len({place.root.sentence for place in places}) / max(len(document.sentences), 1),
        "early_role": (actor.role is not None) / (1 + first),
        "opening": float(first < OPENING_SENTENCES),
        "late": first / max(len(document.sentences), 1),
        "role": float(actor.role is not None),
        "quoted": float(actor.name in cast.speakers),
        "rivals": log(max(cast.kinds.get(actor.kind, 0), 1)),
        "length": log(min(max(len(document.sentences), 1), LONGEST)),
        "listed": float(is_listed(document, places)),
        "told": float(actor.kind == "organisation" and any(is_told(document, place) for place in places)),
        **_of_name(document, actor, places),
        "prosecuted": float(_is_prosecuted(document, actor, places)),
        **_of_deeds(deeds),
        **_of_relations(document, places, deeds),
        **_of_labels(document, places),
        **prominence_of(document, actor, places, cast.company),
        "in_speech": sum(_in_speech(document, place, cast) for place in places) / len(places),
    }


def _is_prosecuted(document: Document, actor: Actor, places: Sequence[Place]) -> bool:
    """Tell whether the law lays hold of somebody with a name: "police arrested Ana Lima", "Ana Lima was charged"."""
    if actor.kind != "person" or is_nameless(actor.name):
        return False
    done = [document.tokens[place.root.head] for place in places if place.root.dep in {"dobj", "nsubjpass"}]
    return any(verb.lemma in PROSECUTING for verb in done)


def _of_name(document: Document, actor: Actor, places: Sequence[Place]) -> dict[str, float]:
    """Return what the name itself tells."""
    title = document.article.title.text.casefold() if document.article.title else ""
    forms = [form.casefold() for form in (actor.name, *actor.aliases)]
    words = fold(actor.name).split() if actor.kind == "organisation" else []
    return {
        "title": float(any(form in title for form in forms if len(form) > 1)),
        "one_word": float(all(place.last - place.first == 1 for place in places)),
        "organisation_word": float(any(word in word_list("organisation_words") for word in words)),
        "media": float(is_media(document, actor, places)),
        "interviewer": float(is_interviewer(document, actor, places)),
    }


def _of_deeds(deeds: Sequence[Token]) -> dict[str, float]:
    """Return what the verbs tell that the actor is the subject of."""
    acting = [verb for verb in deeds if verb.pos == "VERB"]
    return {
        "subject": min(len(deeds), MOST_DEEDS) / 2,
        "acts": float(bool(acting)),
        "main": float(any(verb.dep == "ROOT" for verb in acting)),
        "says": float(any(verb.lemma in word_list("telling_verbs") for verb in acting)),
    }


def _of_relations(document: Document, places: Sequence[Place], deeds: Sequence[Token]) -> dict[str, float]:
    """Return how the mentions hang in their sentences."""
    relations = Counter(relation_of(document, place) for place in places)
    return {
        "agent": float(relations["agent"] > 0),
        "source": float(relations["source"] > 0),
        "object": float(relations["object"] > 0),
        "located": relations["located"] / len(places),
        "in_place": relations["inside"] / len(places),
        "modifier": relations["modifier"] / len(places),
        "possessor": relations["possessor"] / len(places),
        "scenery": float(set(relations) <= SCENERY and not deeds),
        "in_role": sum(place.in_role for place in places) / len(places),
        "published_in": float(any(is_publisher(document, place) for place in places)),
        "opens": float(any(place.first == document.sentences[place.root.sentence].first for place in places)),
        "in_quotation": sum(_quoted(document, place) for place in places) / len(places),
    }


def _of_labels(document: Document, places: Sequence[Place]) -> dict[str, float]:
    """Return what the model took the mentions for, as shares."""
    by_token = {index: entity.label for entity in document.entities for index in range(entity.first, entity.last)}
    labels = [by_token.get(place.root.index) for place in places]
    return {
        "place_label": sum(label in PLACE_LABELS for label in labels) / len(labels),
        "organisation_label": labels.count("ORG") / len(labels),
        "no_label": labels.count(None) / len(labels),
    }


def _quoted(document: Document, place: Place) -> bool:
    """Tell whether the mention alone stands in quotation marks, as a title does."""
    tokens = document.tokens
    opened = place.first > 0 and tokens[place.first - 1].text in QUOTATION_MARKS
    closed = any(token.text in QUOTATION_MARKS for token in tokens[place.last : place.last + 2])
    return opened and closed


def _in_speech(document: Document, place: Place, cast: Cast) -> bool:
    """Tell whether somebody else names the actor in quoted words."""
    start = document.tokens[place.first].span.start
    return any(span.start <= start < span.end for span in cast.speech)

"""An actor's mentions -> the one passage that best says what the actor said or did, word for word."""

from collections.abc import Sequence

from summarizer.excerpt import excerpt_around
from summarizer.relations import Place
from summarizer.lexicon import word_list
from summarizer.schema import Document, Excerpt, Quote, Span, Token
from summarizer.syntax import subject_head

MOST_WORDS = 32
# What makes a passage the better account: the actor's own act before mere mention, early before late.
SUBJECT, MAIN_VERB, SAYS, QUOTED, NAMED_FIRST = 3.0, 1.5, 0.6, 0.4, 0.3
PER_SENTENCE, LATEST = 0.12, 20
IN_ROLE, SUBORDINATE, QUESTION, SHORT = 2.0, 1.2, 3.0, 1.0
FEWEST_WORDS = 6


def deed_of(document: Document, places: Sequence[Place], quotes: Sequence[Quote]) -> Excerpt | None:
    """Return the passage around the mention that tells most of the actor; `None` for an actor without mentions.

    `quotes` are the actor's own.
    """
    if not places:
        return None
    best = max(places, key=lambda place: _worth(document, place, quotes))
    return excerpt_around(document, _core(document, best), most_words=MOST_WORDS)


def _core(document: Document, place: Place) -> Span:
    """Return the characters that must be shown: the mention with the verb it is the subject of."""
    tokens = document.tokens
    start, end = tokens[place.first].span.start, tokens[place.last - 1].span.end
    verb = subject_head(document, place.root)
    if verb is not None and verb.sentence == place.root.sentence:
        start, end = min(start, verb.span.start), max(end, verb.span.end)
    return Span(start, end)


def _worth(document: Document, place: Place, quotes: Sequence[Quote]) -> float:
    """Return how well the sentence of a mention tells what the actor said or did."""
    sentence = document.sentences[place.root.sentence]
    verb = subject_head(document, place.root)
    worth = -PER_SENTENCE * min(sentence.index, LATEST)
    if verb is not None and verb.pos in {"VERB", "AUX"}:
        worth += SUBJECT + (MAIN_VERB if _is_main(document, verb) else -SUBORDINATE)
        worth += SAYS if verb.lemma in word_list("telling_verbs") else 0
    worth -= IN_ROLE if place.in_role else 0
    worth += NAMED_FIRST if place.last - place.first > 1 else 0
    worth += QUOTED if any(sentence.span.start <= quote.span.start < sentence.span.end for quote in quotes) else 0
    worth -= QUESTION if sentence.text.rstrip().endswith("?") else 0
    worth -= SHORT if len(sentence.text.split()) < FEWEST_WORDS else 0
    return worth


def _is_main(document: Document, verb: Token) -> bool:
    """Tell whether the verb is the sentence's main one or what its main one reports."""
    return verb.dep in {"ROOT", "ccomp", "parataxis"} or (verb.dep == "conj" and _is_root(document, verb))


def _is_root(document: Document, verb: Token) -> bool:
    """Tell whether a verb joined by "and" hangs on the sentence's root."""
    return document.tokens[verb.head].dep == "ROOT"

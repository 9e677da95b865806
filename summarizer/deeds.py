"""An actor's mentions -> the one passage that best says what the actor said or did, word for word."""

from collections.abc import Sequence

from summarizer.bare_attributions import attributes_alone
from summarizer.doubtful_captions import may_be_caption
from summarizer.excerpt import excerpt_around
from summarizer.ground import Ground, passage_faults
from summarizer.lexicon import word_list
from summarizer.readability import is_glued, lacks_verb, says_nothing
from summarizer.relations import Place, verb_of
from summarizer.schema import Actor, Document, Excerpt, Quote, Span, Token

MOST_WORDS = 32
# What makes a passage the better account: the actor's own act before mere mention, early before late.
SUBJECT, MAIN_VERB, SAYS, QUOTED, NAMED_FIRST = 3.0, 1.5, 0.6, 0.4, 0.3
PER_SENTENCE, LATEST = 0.12, 20
IN_ROLE, SUBORDINATE, QUESTION, SHORT = 2.0, 1.2, 3.0, 1.0
# What makes it the worse one: nothing is said in it, another's deed tells it and the actor only stands in it, a long
# quotation must be shown with it, somebody else speaks of the actor.
EMPTY, TOLD, WIDE, SPOKEN_OF = 5.0, 0.5, 1.0, 1.0
FEWEST_WORDS = 6


def deed_of(
    ground: Ground, actor: Actor, places: Sequence[Place], quotes: Sequence[Quote], told: Sequence[Span] = ()
) -> Excerpt | None:
    """Return the passage around one of `places` that tells most of `actor`; `None` where none can be shown whole.

    `quotes` are the actor's own, `told` the places of what is told of others.
    """
    found: list[tuple[float, Excerpt]] = []
    for place in places:
        excerpt, cost = _shown(ground, actor, place)
        if excerpt is not None:
            cost += EMPTY if is_glued(excerpt.text) else 0.0
            cost += SPOKEN_OF if _is_spoken_of(ground, place) else 0.0
            cost += TOLD if verb_of(ground.document, actor, place) is None and _is_told(excerpt, told) else 0.0
            found.append((_worth(ground.document, actor, place, quotes) - cost, excerpt))
    return max(found, key=lambda entry: entry[0])[1] if found else None


def _shown(ground: Ground, actor: Actor, place: Place) -> tuple[Excerpt | None, float]:
    """Return the passage around a mention and what it costs: widened if it would cut a quotation or bare its words."""
    excerpt = excerpt_around(ground.document, _core(ground.document, actor, place), most_words=MOST_WORDS)
    if _may_be_shown(ground, excerpt):
        return excerpt, 0.0
    whole = ground.whole(excerpt.span)
    return (whole, WIDE) if whole is not None and _may_be_shown(ground, whole) else (None, 0.0)


def _may_be_shown(ground: Ground, excerpt: Excerpt) -> bool:
    """Tell whether a passage is whole and neither all in quotation marks, with nobody's name, nor only a name."""
    if any(passage_faults(ground, excerpt)) or attributes_alone(ground.document, excerpt):
        return False
    start, end = excerpt.span.start, excerpt.span.end
    for quotation in ground.quotations:
        if quotation.outer.start <= start < quotation.outer.end:
            start = quotation.outer.end
            start += len(ground.text[start:end]) - len(ground.text[start:end].lstrip(" .,\n"))
    return start < end


def _is_spoken_of(ground: Ground, place: Place) -> bool:
    """Tell whether the mention stands in quoted words."""
    start = ground.document.tokens[place.first].span.start
    return any(quotation.inner.start <= start < quotation.inner.end for quotation in ground.quotations)


def _is_told(excerpt: Excerpt, told: Sequence[Span]) -> bool:
    """Tell whether another actor's deed tells this already."""
    return any(excerpt.span.start < span.end and span.start < excerpt.span.end for span in told)


def _core(document: Document, actor: Actor, place: Place) -> Span:
    """Return the characters that must be shown: the mention with the verb it is the subject of."""
    tokens = document.tokens
    start, end = tokens[place.first].span.start, tokens[place.last - 1].span.end
    verb = verb_of(document, actor, place)
    if verb is not None and verb.sentence == place.root.sentence:
        start, end = min(start, verb.span.start), max(end, verb.span.end)
    return Span(start, end)


def _worth(document: Document, actor: Actor, place: Place, quotes: Sequence[Quote]) -> float:
    """Return how well the sentence of a mention tells what the actor said or did."""
    sentence = document.sentences[place.root.sentence]
    verb = verb_of(document, actor, place)
    worth = -PER_SENTENCE * min(sentence.index, LATEST)
    if verb is not None and verb.pos in {"VERB", "AUX"}:
        worth += SUBJECT + (MAIN_VERB if _is_main(document, verb) else -SUBORDINATE)
        worth += SAYS if verb.lemma in word_list("telling_verbs") else 0
    worth -= IN_ROLE if place.in_role else 0
    worth += NAMED_FIRST if place.last - place.first > 1 else 0
    worth += QUOTED if any(sentence.span.start <= quote.span.start < sentence.span.end for quote in quotes) else 0
    worth -= QUESTION if sentence.text.rstrip().endswith("?") else 0
    worth -= EMPTY if says_nothing(document, sentence) or lacks_verb(document, sentence) else 0
    worth -= SHORT if len(sentence.text.split()) < FEWEST_WORDS or may_be_caption(document, sentence) else 0
    return worth


def _is_main(document: Document, verb: Token) -> bool:
    """Tell whether the verb is the sentence's main one or what its main one reports."""
    return verb.dep in {"ROOT", "ccomp", "parataxis"} or (verb.dep == "conj" and _is_root(document, verb))


def _is_root(document: Document, verb: Token) -> bool:
    """Tell whether a verb joined by "and" hangs on the sentence's root."""
    return document.tokens[verb.head].dep == "ROOT"

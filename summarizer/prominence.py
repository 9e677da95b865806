"""Actors' mentions -> how each actor stands out: among the others, deep or high in its sentences, in which ones."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from summarizer.relations import Place
from summarizer.schema import Actor, Document, Sentence, Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
SHORTEST_WORD = 3
# A sentence of fewer words is no more central for each of them.
FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The kind and the number of mentions of each actor, and how much each sentence speaks of what the others do."""

    crowd: tuple[tuple[str, int], ...]
    centrality: tuple[float, ...]


def company_of(document: Document, actors: Sequence[Actor], places: Sequence[Sequence[Place]]) -> Company:
    """Return those among whom each of `actors` stands, whose mentions are at `places`."""
    crowd = tuple((actor.kind, len(own)) for actor, own in zip(actors, places, strict=True))
    return Company(crowd=crowd, centrality=_centrality(document))


def prominence_of(document: Document, actor: Actor, places: Sequence[Place], company: Company) -> dict[str, float]:
    """Return the numbers that tell how much the actor with the mentions at `places` stands out."""
    number = len(places)
    told = [document.sentences[place.root.sentence] for place in places]
    rivals = [own for kind, own in company.crowd if kind == actor.kind]
    return {
        "share": number / max(own for _, own in company.crowd),
        "rank": 1 / (1 + sum(own > number for own in rivals)),
        "depth": sum(log(1 + depth_of(document, place.root)) for place in places) / number,
        "before": sum(tells_of_before(document, sentence) for sentence in told) / number,
        "central": sum(company.centrality[sentence.index] for sentence in told) / number,
    }


def depth_of(document: Document, token: Token) -> int:
    """Return how many words stand between the token and the top of its sentence, the top itself counted."""
    depth = 0
    while token.head != token.index:
        token, depth = document.tokens[token.head], depth + 1
    return depth


def tells_of_before(document: Document, sentence: Sentence) -> bool:
    """Tell whether the sentence goes back behind the story: "had left"."""
    return any(token.text == "had" and token.dep == "aux" for token in document.tokens_of(sentence))


def _centrality(document: Document) -> tuple[float, ...]:
    """Return for each sentence how often its words stand in others too, the mean of the logarithms."""
    words = [_words(document, sentence) for sentence in document.sentences]
    counts = Counter(word for some in words for word in some)
    return tuple(sum(log((1 + counts[word]) / 2) for word in some) / max(len(some), FEWEST_WORDS) for some in words)


def _words(document: Document, sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence that have content."""
    tokens = document.tokens_of(sentence)
    return frozenset(t.lemma.casefold() for t in tokens if t.pos in CONTENT and len(t.text) >= SHORTEST_WORD)

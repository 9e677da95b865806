"""Document -> numbers about each sentence, the features that the learned ranker judges by."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.lexicon import word_list
from summarizer.readability import asks, is_weak, points_back
from summarizer.schema import Document, Entity, Sentence
from summarizer.words import stem, terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

NAMES = (
    "place", "relative place", "early", "sentences", "words", "words beside mean",
    "central", "central by rarity", "mean likeness", "likeness to earlier", "likeness to first", "likeness to opening",
    "likeness to last", "likeness to next", "rank in graph", "mean frequency", "share of terms", "rarity",
    "pairs repeated", "terms told later",
    "names", "persons", "organisations", "places", "dates", "quantities", "weight of names", "new names", "names later",
    "quoted share", "opens quoted", "points back", "weak", "asks", "first person", "second person", "third person",
    "reports", "nouns", "proper nouns", "verbs", "adjectives", "adverbs", "function words", "past", "digits", "marks",
)  # fmt: skip
PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
DATES = frozenset({"DATE", "TIME"})
QUANTITIES = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us", "i'm", "we're", "i've", "we've"})
SECOND_PERSON = frozenset({"you", "your", "you're"})
THIRD_PERSON = frozenset({"he", "she", "they", "it", "his", "her", "their", "him", "them", "its"})
OPENING = 3
DAMPING = 0.85
ROUNDS = 20
COMMON_RARITY = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """One row of `features` a sentence, and what sets of sentences are compared by: terms and their likeness."""

    features: "Matrix"
    weighed: "Matrix"
    alike: "Matrix"
    stems: tuple[tuple[str, ...], ...]


def describe(document: Document, *, rarity: Mapping[str, float], most: int) -> Traits:
    """Return the traits of the first `most` sentences; `rarity` tells how seldom a term is in the news at large."""
    import numpy as np

    sentences = document.sentences[:most]
    stems = [[stem(term) for term in terms(sentence.text)] for sentence in sentences]
    weighed = weigh(stems)
    alike = weighed @ weighed.T
    columns = [
        *_place_columns(document, sentences),
        *_likeness_columns(stems, weighed, alike, rarity),
        *_name_columns(document, len(sentences)),
        *_wording_columns(document, sentences),
    ]
    return Traits(features=np.column_stack(columns), weighed=weighed, alike=alike, stems=tuple(map(tuple, stems)))


def weigh(stems: Sequence[Sequence[str]]) -> "Matrix":
    """Return one row of length one a sentence: how often it has each term, weighed by how few sentences do."""
    import numpy as np

    spread = Counter(term for row in stems for term in set(row))
    column = {term: number for number, term in enumerate(spread)}
    weighed = np.zeros((len(stems), max(1, len(column))))
    for number, row in enumerate(stems):
        for term, count in Counter(row).items():
            weighed[number, column[term]] = count * math.log(1 + len(stems) / spread[term])
    return _unit_rows(weighed)


def _unit_rows(matrix: "Matrix") -> "Matrix":
    """Return `matrix` with each row of length one, or zero."""
    import numpy as np

    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix / np.where(lengths == 0, 1, lengths)


def _place_columns(document: Document, sentences: Sequence[Sentence]) -> "list[Matrix]":
    """Return where each sentence stands and how long it is."""
    import numpy as np

    count = len(sentences)
    place = np.arange(count, dtype=float)
    words = np.array([len(sentence.text.split()) for sentence in sentences], dtype=float)
    return [
        place, place / max(1, count), 1 / (1 + place), np.full(count, float(len(document.sentences))), words,
        words / max(1.0, float(words.mean())),
    ]  # fmt: skip


def _likeness_columns(
    stems: Sequence[Sequence[str]], weighed: "Matrix", alike: "Matrix", rarity: Mapping[str, float]
) -> "list[Matrix]":
    """Return how each sentence resembles the whole and its neighbours."""
    import numpy as np

    count = len(stems)
    others = alike - np.diag(np.diag(alike))
    earlier = np.tril(others)
    shifted = np.concatenate([[0.0], np.diag(others, -1)]) if count > 1 else np.zeros(count)
    following = np.concatenate([np.diag(others, 1), [0.0]]) if count > 1 else np.zeros(count)
    whole = Counter(term for row in stems for term in row)
    total = sum(whole.values()) or 1
    rare = [[rarity.get(term, COMMON_RARITY) if rarity else 0.0 for term in row] for row in stems]
    opening = _unit_rows(weighed[:OPENING].sum(axis=0, keepdims=True))[0]
    return [
        weighed @ _unit_rows(weighed.sum(axis=0, keepdims=True))[0],
        np.array(_central_by_rarity(stems, whole, rarity)),
        others.sum(axis=1) / max(1, count - 1),
        earlier.max(axis=1),
        alike[:, 0],
        weighed @ opening,
        shifted,
        following,
        _graph_rank(others),
        np.array([sum(whole[term] for term in row) / (total * max(1, len(row))) for row in stems]),
        np.array([sum(whole[term] for term in set(row)) / total for row in stems]),
        np.array([sum(row) / max(1, len(row)) for row in rare]),
        np.array(_repeated_pairs(stems)),
        np.array(_told_later(stems)),
    ]


def _central_by_rarity(
    stems: Sequence[Sequence[str]], whole: Mapping[str, int], rarity: Mapping[str, float]
) -> list[float]:
    """Return the cosine of each sentence with the article, terms weighed by how rare they are in the news."""
    centre = {term: (1 + math.log(count)) * rarity.get(term, COMMON_RARITY) for term, count in whole.items()}
    length = math.sqrt(sum(value * value for value in centre.values())) or 1.0
    found = []
    for row in stems:
        vector = {term: count * rarity.get(term, COMMON_RARITY) for term, count in Counter(row).items()}
        norm = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        found.append(sum(value * centre[term] for term, value in vector.items()) / (norm * length))
    return found


def _repeated_pairs(stems: Sequence[Sequence[str]]) -> list[float]:
    """Return the share of each sentence's pairs of neighbouring terms that other sentences have too."""
    pairs = [set(pairwise(row)) for row in stems]
    spread = Counter(pair for row in pairs for pair in row)
    return [sum(spread[pair] > 1 for pair in row) / max(1, len(row)) for row in pairs]


def _told_later(stems: Sequence[Sequence[str]]) -> list[float]:
    """Return how often, on average, a sentence's terms come again further down."""
    later: Counter[str] = Counter()
    found: list[float] = []
    for row in reversed(stems):
        found.append(sum(math.log(1 + later[term]) for term in row) / max(1, len(row)))
        later.update(set(row))
    return found[::-1]


def _graph_rank(others: "Matrix") -> "Matrix":
    """Return each sentence's weight in the graph of likeness, one being the mean."""
    import numpy as np

    count = len(others)
    steps = others / np.maximum(others.sum(axis=1, keepdims=True), 1e-9)
    rank = np.ones(count)
    for _ in range(ROUNDS):
        rank = (1 - DAMPING) + DAMPING * (rank @ steps)
    return rank


def _named(document: Document, count: int) -> "Matrix":
    """Return which names each sentence has, each weighed by how often the article has it."""
    import numpy as np

    names = [e for e in document.entities if e.label not in DATES | QUANTITIES]
    keys = Counter(_key(entity) for entity in names)
    column = {key: number for number, key in enumerate(keys)}
    named = np.zeros((count, max(1, len(keys))))
    for entity in names:
        sentence = document.tokens[entity.first].sentence
        if sentence < count:
            named[sentence, column[_key(entity)]] = math.log(1 + keys[_key(entity)])
    return named


def _key(entity: Entity) -> str:
    """Return the last word of a name, which stays the same when the name is shortened."""
    found = terms(entity.text)
    return found[-1] if found else entity.text


def _name_columns(document: Document, count: int) -> "list[Matrix]":
    """Return what kinds of names and quantities each sentence has, and how much the article makes of them."""
    import numpy as np

    named = _named(document, count)
    counts = {kind: np.zeros(count) for kind in ("name", "PERSON", "ORG", "place", "date", "quantity")}
    for entity in document.entities:
        sentence = document.tokens[entity.first].sentence
        if sentence < count:
            counts[_kind(entity)][sentence] += 1
    has = named > 0
    new = has & (np.cumsum(has, axis=0) == 1)
    later = has[::-1].cumsum(axis=0)[::-1]
    names = counts["name"] + counts["PERSON"] + counts["ORG"] + counts["place"]
    return [
        names, counts["PERSON"], counts["ORG"], counts["place"], counts["date"], counts["quantity"],
        named.sum(axis=1), new.sum(axis=1).astype(float), (has * later).sum(axis=1) / np.maximum(1, has.sum(axis=1)),
    ]  # fmt: skip


def _kind(entity: Entity) -> str:
    """Return which column counts `entity`."""
    for kind, labels in (("place", PLACES), ("date", DATES), ("quantity", QUANTITIES)):
        if entity.label in labels:
            return kind
    return entity.label if entity.label in {"PERSON", "ORG"} else "name"


def _wording_columns(document: Document, sentences: Sequence[Sentence]) -> "list[Matrix]":
    """Return how each sentence is worded."""
    import numpy as np

    return list(np.array([_wording(document, sentence) for sentence in sentences], dtype=float).T)


def _wording(document: Document, sentence: Sentence) -> list[float]:
    """Return quotation, readability, persons, parts of speech and marks of one sentence."""
    tokens = document.tokens_of(sentence)
    count = max(1, len(tokens))
    tags = Counter(token.pos for token in tokens)
    words = [token.text.lower() for token in tokens]
    lemmas = {token.lemma.lower() for token in tokens if token.pos == "VERB"}
    text = sentence.text
    content = ("NOUN", "PROPN", "VERB", "ADJ", "ADV")
    return [
        _quoted_share(text),
        text[:1] in "\"“'‘",
        points_back(document, sentence),
        is_weak(document, sentence),
        asks(sentence),
        *(sum(word in group for word in words) for group in (FIRST_PERSON, SECOND_PERSON, THIRD_PERSON)),
        bool(lemmas & word_list("reporting_verbs")),
        *(tags[tag] / count for tag in content),
        1 - sum(tags[tag] for tag in content) / count,
        sum(token.tag == "VBD" for token in tokens) / count,
        sum(letter.isdigit() for letter in text) / max(1, len(text)),
        sum(letter in ":;()—–" for letter in text),
    ]


def _quoted_share(text: str) -> float:
    """Return the share of `text` that stands in double quotation marks."""
    inside, quoted = False, 0
    for letter in text:
        if letter in '"“”':
            inside = letter == "“" or (letter == '"' and not inside)
        else:
            quoted += inside
    return quoted / max(1, len(text))

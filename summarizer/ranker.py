"""The learned ranker: judges sentences, words and sets of sentences by weights from one JSON file, with numpy alone.

Trained by training/train_ranker.py on articles with summaries that people wrote; docs/ranker.md has the scores.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.concepts import (
    PAIR_NAMES,
    WORD_NAMES,
    Concepts,
    find_concepts,
    pairs_of,
    part_of,
    with_chances,
    with_context,
    words_of,
)
from summarizer.forest import Forest, read_forest
from summarizer.ground import Ground, set_ground
from summarizer.readability import is_weak, opens_backward, points_back
from summarizer.schema import Document, Excerpt, Sentence, Token
from summarizer.sets import SIZE, USUAL_LENGTH, Expectation, Form, Forms, Set, best_set
from summarizer.traits import NAMES, describe
from summarizer.trims import trims

if TYPE_CHECKING:
    from summarizer.traits import Matrix

WEIGHTS = Path(__file__).with_name("weights") / "ranker.json"
MOST_SENTENCES = 40
# What each forest is trained on; the last column of all three tells whose summary taught it: 0 a person's, 1 a model's.
COLUMNS = {"sentences": NAMES, "words": WORD_NAMES, "pairs": PAIR_NAMES}
A_PERSONS = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranker:
    """What tells how likely a summary takes a sentence, names a word, a pair of words; how rare terms are in news."""

    sentences: Forest
    words: Forest
    pairs: Forest
    rarity: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A score for each sentence, and the best set of three, best sentence first; empty for a shorter text.

    `cut` holds the shorter form of those sentences of the set that are better told with a further clause left out.
    """

    scores: tuple[float, ...]
    best: Set
    cut: Mapping[int, Excerpt] = field(default_factory=dict)


@cache
def load_ranker(path: Path = WEIGHTS) -> Ranker:
    """Read the weights; a `ValueError` says that they belong to other features than those of this program."""
    stored = json.loads(path.read_text(encoding="utf8"))
    if {name: tuple(columns) for name, columns in stored.get("columns", {}).items()} != COLUMNS:
        message = f"{path.name} was trained on other features: run `make train`."
        raise ValueError(message)
    forests = {name: read_forest(stored[name]) for name in COLUMNS}
    return Ranker(rarity=stored["rarity"], **forests)


def judge(document: Document, ranker: Ranker, barred: Collection[int] = (), *, count: int = SIZE) -> Judgement:
    """Return the scores of the sentences from 0 to 1 and the best set, without those `barred` by their index.

    The set opens a summary of `count` sentences. Sentences far down score nothing.
    """
    if not document.sentences:
        return Judgement(scores=(), best=())
    raw = sentence_scores(ranker, describe(document, rarity=ranker.rarity, most=MOST_SENTENCES).features)
    expected = expect(ranker, find_concepts(document, rarity=ranker.rarity, most=MOST_SENTENCES), raw)
    best = _best_set(document, expected, raw, barred, length=USUAL_LENGTH * count / SIZE)
    low, spread = float(raw.min()), float(raw.max() - raw.min()) or 1.0
    scores = [(float(score) - low) / spread for score in raw]
    rest = len(document.sentences) - len(scores)
    return Judgement(
        scores=(*scores, *[0.0] * rest),
        best=tuple(sorted((form.index for form in best), key=lambda n: -scores[n])),
        cut={form.index: form.excerpt for form in best if form.excerpt},
    )


def sentence_scores(ranker: Ranker, features: "Matrix") -> "Matrix":
    """Return how likely a summary takes each sentence."""
    return ranker.sentences.values(taught(features, by=A_PERSONS)).clip(0, 1)


def expect(ranker: Ranker, concepts: Concepts, scores: "Matrix") -> Expectation:
    """Return how likely a summary names each word and each pair of words."""
    words = ranker.words.values(taught(with_context(concepts.words, words_of(concepts), scores), by=A_PERSONS)).clip(
        0, 1
    )
    rows = with_context(with_chances(concepts, words), pairs_of(concepts), scores)
    return Expectation(concepts=concepts, words=words, pairs=ranker.pairs.values(taught(rows, by=A_PERSONS)).clip(0, 1))


def taught(rows: "Matrix", *, by: float) -> "Matrix":
    """Return `rows` with the column that tells whose summary they are judged by."""
    import numpy as np

    return np.column_stack([rows, np.full(len(rows), by)])


def _best_set(
    document: Document, expected: Expectation, raw: "Matrix", barred: Collection[int], *, length: float
) -> Forms:
    """Return the three sentences that make the best summary together, or none of too few."""
    sentences = document.sentences[: len(raw)]
    fresh = {sentence.text: sentence.index for sentence in reversed(sentences)}
    return best_set(
        expected,
        raw.tolist(),
        back=[points_back(document, sentence) for sentence in sentences],
        usable=[fresh[s.text] == s.index not in barred and _stands_alone(document, s) for s in sentences],
        shorter=partial(_shorter, set_ground(document), expected.concepts),
        length=length,
    )


def _shorter(ground: Ground, concepts: Concepts, index: int) -> Forms:
    """Return the shorter forms in which the sentence of this index may be told."""
    sentence = ground.document.sentences[index]
    return tuple(
        Form(index=index, passage=part_of(concepts, _tokens_in(ground.document, sentence, trim)), excerpt=trim)
        for trim in trims(ground, sentence)
    )


def _tokens_in(document: Document, sentence: Sentence, part: Excerpt) -> list[Token]:
    """Return the tokens of `sentence` that stand in `part`."""
    return [t for t in document.tokens_of(sentence) if part.span.start <= t.span.start < part.span.end]


def _stands_alone(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` makes a point: whole, and no opening that keeps back whom it tells of ("They did it")."""
    return not is_weak(document, sentence) and not (sentence.index == 0 and opens_backward(sentence.text))

"""Trains the ranker: `python -m training.train_ranker ROWS.jsonl.gz`, or `make train DATA=ROWS.jsonl.gz`.

Each row has `id`, `text`, `references`, `ref_kind` and `source`. Texts are cleaned as the program cleans them. Three
forests come out, written to summarizer/weights/ranker.json with what is needed to make them again:
1. how likely a sentence is part of the set that comes nearest to the reference (found greedily);
2. how likely the reference names a word, 3. a pair of words; they see the scores of (1) from other folds.
References that models wrote count less, and a column tells them apart: the program asks for people's.
Texts are read, never stored. Scores are of three folds; docs/ranker.md has them.
"""

import argparse
import hashlib
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rouge_score_rs import RougeScorer
from sklearn import __version__ as sklearn_version
from sklearn.ensemble import HistGradientBoostingRegressor

from summarizer.concepts import Concepts, find_concepts, pairs_of, with_chances, with_context, words_of
from summarizer.ranker import COLUMNS, MOST_SENTENCES, WEIGHTS, load_ranker, taught
from summarizer.readability import is_weak, points_back
from summarizer.schema import Document
from summarizer.sets import SIZE, Expectation, best_set
from summarizer.tallies import WORD
from summarizer.traits import describe
from summarizer.words import stem, terms
from training.rows import annotated, draw, is_human, is_taken, read_rows

SEED = 7
FOLDS = 3
MEASURES = ("rouge1", "rouge2", "rougeLsum")
FEWEST_SENTENCES = 4
RAREST = 4  # articles that must have a term before its rarity is stored
ORACLE_POOL = 15
DIGITS = 6
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
SENTENCE_TREES: dict[str, Any] = {
    "max_iter": 110, "learning_rate": 0.08, "max_leaf_nodes": 15, "min_samples_leaf": 60, "l2_regularization": 1.0,
    "random_state": SEED,
}  # fmt: skip
CONCEPT_TREES: dict[str, Any] = {
    "max_iter": 160, "learning_rate": 0.08, "max_leaf_nodes": 24, "min_samples_leaf": 120, "l2_regularization": 5.0,
    "random_state": SEED,
}  # fmt: skip
MODEL_WRITTEN = 0.5  # weight of an article whose reference a model wrote
SMALL_SOURCE, SMALL_WEIGHT = 250, 2.0  # people's references of a source with fewer articles count twice

Matrix = NDArray[np.float64]


@dataclass(slots=True, kw_only=True)
class Example:
    """One article as numbers, its reference, and what the models of other folds say of it."""

    features: Matrix
    concepts: Concepts
    sentences: list[str]
    reference: str
    source: str
    human: bool
    back: list[bool]
    usable: list[bool]
    fold: int
    weight: float
    scores: Matrix = field(default_factory=lambda: np.zeros(0))
    words: Matrix = field(default_factory=lambda: np.zeros(0))
    pairs: Matrix = field(default_factory=lambda: np.zeros(0))


def main() -> int:
    """Train, write the weights, print the scores."""
    parser = argparse.ArgumentParser(prog="python -m training.train_ranker", description=__doc__)
    parser.add_argument("rows", type=Path, help="a .jsonl.gz file with texts and references")
    parser.add_argument("--cache", type=Path, help="a folder outside the project that keeps the annotation")
    parser.add_argument("--to", type=Path, default=WEIGHTS, help="where the weights go")
    options = parser.parse_args()
    rows = [row for row in read_rows(options.rows) if row["references"] and is_taken(row)]
    pairs = list(annotated(rows, cache=options.cache))
    rarity = rarity_of([document for _, document in pairs])
    examples = list(make_examples(pairs, rarity))
    tell(f"{len(examples)} articles")
    scorer = RougeScorer(list(MEASURES), use_stemmer=True)  # type: ignore[no-untyped-call]  # it has no types
    forests = train(examples, scorer)
    report(examples, scorer)
    stored = {
        "columns": COLUMNS,
        "made": {
            "by": "training/train_ranker.py", "seed": SEED, "articles": len(examples), "scikit-learn": sklearn_version,
            "rows sha256": hashlib.sha256(options.rows.read_bytes()).hexdigest(),
        },
        **{name: trees_stored(forest) for name, forest in forests.items()},
        "rarity": rarity,
    }  # fmt: skip
    options.to.parent.mkdir(exist_ok=True)
    options.to.write_text(json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf8")
    verify(options.to, forests["sentences"], examples)
    return 0


def tell(line: str) -> None:
    """Print one line at once: training takes a while."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def rarity_of(documents: Sequence[Document]) -> dict[str, float]:
    """Return how seldom each term is: the logarithm of how many articles there are to one that has it."""
    spread = Counter(term for document in documents for term in {stem(t) for t in terms(document.article.text)})
    common = sorted(term for term, count in spread.items() if count >= RAREST)
    return {term: round(math.log(len(documents) / spread[term]), 2) for term in common}


def make_examples(pairs: Sequence[tuple[dict[str, Any], Document]], rarity: dict[str, float]) -> Iterator[Example]:
    """Yield an example for each article of enough sentences, its fold drawn by a hash of its text."""
    sizes = Counter(row["source"] for row, _ in pairs if is_human(row))
    for row, document in pairs:
        sentences = document.sentences[:MOST_SENTENCES]
        if len(sentences) < FEWEST_SENTENCES:
            continue
        fresh = {sentence.text: sentence.index for sentence in reversed(sentences)}
        human = is_human(row)
        yield Example(
            features=describe(document, rarity=rarity, most=MOST_SENTENCES).features,
            concepts=find_concepts(document, rarity=rarity, most=MOST_SENTENCES),
            sentences=[" ".join(sentence.text.split()) for sentence in sentences],
            reference="\n".join(SENTENCE_END.split(row["references"][0])),
            source=row["source"] if human else f"{row['source']} (model-written)",
            human=human,
            back=[points_back(document, sentence) for sentence in sentences],
            usable=[fresh[s.text] == s.index and not is_weak(document, s) for s in sentences],
            fold=draw(document.article.text, FOLDS),
            weight=(SMALL_WEIGHT if sizes[row["source"]] < SMALL_SOURCE else 1.0) if human else MODEL_WRITTEN,
        )


def rouge(example: Example, members: Sequence[int], scorer: RougeScorer) -> list[float]:
    """Return R1, R2 and RLsum of a set of sentences in the article's order, in percent."""
    found = scorer.score(example.reference, "\n".join(example.sentences[n] for n in sorted(members)))  # type: ignore[no-untyped-call]  # likewise
    return [100 * found[measure].fmeasure for measure in MEASURES]


def oracle(example: Example, scorer: RougeScorer) -> Matrix:
    """Return 1 for each sentence of the set that greedily gains the most R1 + R2, else 0."""
    alone = [sum(rouge(example, [n], scorer)[:2]) for n in range(len(example.sentences))]
    pool = sorted(range(len(alone)), key=lambda n: -alone[n])[:ORACLE_POOL]
    chosen: list[int] = []
    best = 0.0
    while len(chosen) < SIZE:
        gains = {n: sum(rouge(example, [*chosen, n], scorer)[:2]) for n in pool if n not in chosen}
        top = max(gains, key=lambda n: gains[n], default=None)
        if top is None or gains[top] <= best:
            break
        best = gains[top]
        chosen.append(top)
    return np.isin(np.arange(len(alone)), chosen).astype(float)


def named_words(example: Example) -> Matrix:
    """Return 1 for each word that the reference has, else 0."""
    told = {stem(word) for word in WORD.findall(example.reference.lower())}
    return np.array([key in told for key in example.concepts.keys], dtype=float)


def named_pairs(example: Example) -> Matrix:
    """Return 1 for each pair of neighbouring words that the reference has, else 0."""
    told = set(pairwise(stem(word) for word in WORD.findall(example.reference.lower())))
    keys = example.concepts.keys
    return np.array([(keys[left], keys[right]) in told for left, right in example.concepts.members], dtype=float)


def train(examples: Sequence[Example], scorer: RougeScorer) -> dict[str, HistGradientBoostingRegressor]:
    """Return the three forests, each fitted on all articles; the later ones see what others say of each article."""
    forests = {}
    for name, trees, rows, target in (
        ("sentences", SENTENCE_TREES, lambda e: e.features, lambda e: oracle(e, scorer)),
        ("words", CONCEPT_TREES, word_rows, named_words),
        ("pairs", CONCEPT_TREES, pair_rows, named_pairs),
    ):
        forests[name] = fit_in_folds(examples, trees, rows, target, "scores" if name == "sentences" else name)
    return forests


def word_rows(example: Example) -> Matrix:
    """Return the rows of the words, with what the first forest says of their sentences."""
    return with_context(example.concepts.words, words_of(example.concepts), example.scores)


def pair_rows(example: Example) -> Matrix:
    """Return the rows of the pairs, with what the first two forests say."""
    return with_context(with_chances(example.concepts, example.words), pairs_of(example.concepts), example.scores)


def fit_in_folds(
    examples: Sequence[Example],
    trees: dict[str, Any],
    rows: Callable[[Example], Matrix],
    target: Callable[[Example], Matrix],
    kept: str,
) -> HistGradientBoostingRegressor:
    """Set `kept` of each example to what trees say that have not seen it; return the trees that have seen all."""
    table = [taught(rows(example), by=float(not example.human)).astype(np.float32) for example in examples]
    aims = [target(example) for example in examples]
    weights = [np.full(len(aim), example.weight) for aim, example in zip(aims, examples, strict=True)]

    def fit(chosen: Sequence[int]) -> HistGradientBoostingRegressor:
        """Fit the trees on the examples with these numbers."""
        found: HistGradientBoostingRegressor = HistGradientBoostingRegressor(**trees).fit(
            np.vstack([table[n] for n in chosen]),
            np.concatenate([aims[n] for n in chosen]),
            sample_weight=np.concatenate([weights[n] for n in chosen]),
        )
        return found

    for fold in range(FOLDS):
        model = fit([n for n, example in enumerate(examples) if example.fold != fold])
        for n, example in enumerate(examples):
            if example.fold == fold:
                asked = table[n].copy()
                asked[:, -1] = 0.0
                setattr(example, kept, model.predict(asked).clip(0, 1))
        tell(f"{kept}: fold {fold + 1}")
    return fit(range(len(examples)))


def report(examples: Sequence[Example], scorer: RougeScorer) -> None:
    """Print, for each source, what each way of choosing scores on articles that its models have not seen."""
    chosen: dict[tuple[str, str], list[list[float]]] = {}
    for example in examples:
        expected = Expectation(concepts=example.concepts, words=example.words, pairs=example.pairs)
        forms = best_set(expected, example.scores.tolist(), back=example.back, usable=example.usable)
        best = [form.index for form in forms]
        top = np.argsort(-example.scores)[:SIZE].tolist()
        for name, members in (("first three", range(SIZE)), ("best scores", top), ("best set", best or range(SIZE))):
            chosen.setdefault((example.source, name), []).append(rouge(example, members, scorer))
    for (source, name), rows in sorted(chosen.items()):
        means = " ".join(f"{value:6.2f}" for value in np.mean(rows, axis=0))
        tell(f"{source:40} {name:14} {len(rows):5} {means}")


def trees_stored(model: HistGradientBoostingRegressor) -> dict[str, Any]:
    """Return what the trees start from and the trees as columns.

    Thresholds are kept in full, since many features sit right on one.
    """
    trees = []
    for (predictor,) in model._predictors:  # noqa: SLF001  # the only way to the nodes
        nodes = predictor.nodes
        own = np.arange(len(nodes))
        leaf = nodes["is_leaf"].astype(bool)
        trees.append(
            {
                "feature": np.where(leaf, 0, nodes["feature_idx"]).tolist(),
                "threshold": np.where(leaf, 0, nodes["num_threshold"]).tolist(),
                "left": np.where(leaf, own, nodes["left"]).tolist(),
                "right": np.where(leaf, own, nodes["right"]).tolist(),
                "value": _rounded(nodes["value"]),
                "depth": [int(nodes["depth"].max())],
            }
        )
    return {"base": float(model._baseline_prediction.item()), "trees": trees}  # noqa: SLF001  # likewise


def _rounded(values: Matrix) -> list[float]:
    """Return values with a few significant digits."""
    return [float(f"{value:.{DIGITS}g}") for value in values]


def verify(path: Path, fitted: HistGradientBoostingRegressor, examples: Sequence[Example]) -> None:
    """Print how far the stored weights are from the fitted ones: nothing but rounding."""
    forest = load_ranker(path).sentences
    tables = [taught(example.features, by=0.0) for example in examples[:50]]
    worst = max(float(np.abs(forest.values(table) - fitted.predict(table)).max()) for table in tables)
    tell(f"stored {path.stat().st_size:,} bytes, largest difference {worst:.1e}")


if __name__ == "__main__":
    sys.exit(main())

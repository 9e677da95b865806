"""Trains the ranker: `python -m training.train_ranker ROWS.jsonl.gz`, or `make train DATA=ROWS.jsonl.gz`.

Each row has `id`, `text`, `references` and `ref_kind`. References that people wrote count in full, those of a model
less; people's own come mostly from one site, and articles of others keep the ranker from learning that site's habits.
Three models come out, written to summarizer/weights/ranker.json with what is needed to make them again:
1. boosted trees that tell how likely a sentence is part of the summary that comes nearest to the reference (greedy);
2. a linear model and 3. boosted trees of what ROUGE a set of three sentences gets, over scores of (1) from other folds.
Texts are read, never stored. Scores are of three folds; docs/ranker.md has them.
"""

import argparse
import gzip
import hashlib
import json
import math
import pickle
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rouge_score_rs import RougeScorer
from sklearn import __version__ as sklearn_version
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

from config.settings import shipped_settings
from summarizer.annotate import SpacyAnnotator
from summarizer.ranker import MOST_SENTENCES, WEIGHTS, load_ranker, mixed, sentence_scores
from summarizer.readability import points_back
from summarizer.schema import Article, Document, Span
from summarizer.sets import SET_NAMES, SIZE, Set, describe_sets, readable_sets
from summarizer.traits import NAMES, Traits, describe
from summarizer.words import stem, terms

SEED = 7
SHARES = 1_000
FOLDS = 3
MEASURES = ("rouge1", "rouge2", "rougeLsum")
FEWEST_SENTENCES = 4
RAREST = 4  # articles that must have a term before its rarity is stored
ORACLE_POOL = 15
SETS_SURE, SETS_DRAWN = 8, 22
PENALTY = 100.0
DIGITS = 6
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
TREES: dict[str, Any] = {
    "max_iter": 110, "learning_rate": 0.1, "max_leaf_nodes": 15, "min_samples_leaf": 80, "l2_regularization": 1.0,
    "random_state": SEED,
}  # fmt: skip
SET_TREES: dict[str, Any] = {
    "max_iter": 120, "learning_rate": 0.08, "max_leaf_nodes": 8, "min_samples_leaf": 100, "l2_regularization": 10.0,
    "random_state": SEED,
}  # fmt: skip
MODEL_WRITTEN = 0.6  # weight of an article whose reference a model wrote
MODEL_WRITTEN_SETS = 0.3  # share of those articles whose sets are judged too

Matrix = NDArray[np.float64]


@dataclass(slots=True, kw_only=True)
class Example:
    """One article with its traits, the reference, and what training finds out about it."""

    traits: Traits
    sentences: list[str]
    reference: str
    source: str
    human: bool
    back: list[bool]
    fold: int
    share: float
    member: Matrix = field(default_factory=lambda: np.zeros(0))
    scores: Matrix = field(default_factory=lambda: np.zeros(0))
    sets: list[Set] = field(default_factory=list)
    rows: Matrix = field(default_factory=lambda: np.zeros((0, len(SET_NAMES))))
    lead: Matrix = field(default_factory=lambda: np.zeros(len(MEASURES)))
    gains: Matrix = field(default_factory=lambda: np.zeros((0, len(MEASURES))))


def main() -> int:
    """Train, write the weights, print the scores."""
    parser = argparse.ArgumentParser(prog="python -m training.train_ranker", description=__doc__)
    parser.add_argument("rows", type=Path, help="a .jsonl.gz file with texts and references")
    parser.add_argument("--cache", type=Path, help="a folder outside the project that keeps the annotation")
    parser.add_argument("--to", type=Path, default=WEIGHTS, help="where the weights go")
    options = parser.parse_args()
    rows = [row for row in read_rows(options.rows) if row["references"]]
    documents = list(annotated(rows, cache=options.cache))
    rarity = rarity_of(documents)
    scorer = RougeScorer(list(MEASURES), use_stemmer=True)  # type: ignore[no-untyped-call]  # it has no types
    examples = list(make_examples(rows, documents, rarity))
    sys.stdout.write(f"{len(examples)} articles\n")
    for example in examples:
        example.member = oracle(example, scorer)
    out_of_fold_scores(examples)
    judged = [example for example in examples if example.human or example.share < MODEL_WRITTEN_SETS]
    for example in judged:
        describe_candidates(example, scorer)
    report(judged)
    fitted = fit_trees(examples)
    stored = {
        "names": NAMES,
        "set_names": SET_NAMES,
        "made": {
            "by": "training/train_ranker.py", "seed": SEED, "articles": len(examples), "scikit-learn": sklearn_version,
            "rows sha256": hashlib.sha256(options.rows.read_bytes()).hexdigest(),
        },
        **trees_stored(fitted),
        **sets_stored(*fit_sets(judged)),
        "rarity": rarity,
    }  # fmt: skip
    options.to.parent.mkdir(exist_ok=True)
    options.to.write_text(json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf8")
    verify(options.to, fitted, examples)
    return 0


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a compressed file, one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def is_human(row: dict[str, Any]) -> bool:
    """Tell whether the first reference of `row` was written by a person."""
    kind = row["ref_kind"] or ""
    return "LLM" not in kind or kind.startswith("CNN/DM highlights")


def annotated(rows: Sequence[dict[str, Any]], *, cache: Path | None) -> Iterator[Document]:
    """Yield the annotation of each text as one paragraph, kept in `cache` if one is given."""
    annotator: SpacyAnnotator | None = None
    settings = shipped_settings().summarizer
    for row in rows:
        text = row["text"][: settings.max_characters]
        name = hashlib.sha256(text.encode()).hexdigest()[:24]
        kept = cache / f"{name}.pickle" if cache else None
        if kept and kept.exists():
            yield pickle.loads(kept.read_bytes())  # noqa: S301  # written by this program into the user's own folder
            continue
        annotator = annotator or SpacyAnnotator.load(settings.models)
        document = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))
        if kept:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(pickle.dumps(document))
        yield document


def rarity_of(documents: Sequence[Document]) -> dict[str, float]:
    """Return how seldom each term is: the logarithm of how many articles there are to one that has it."""
    spread = Counter(term for document in documents for term in {stem(t) for t in terms(document.article.text)})
    common = sorted(term for term, count in spread.items() if count >= RAREST)
    return {term: round(math.log(len(documents) / spread[term]), 2) for term in common}


def make_examples(
    rows: Sequence[dict[str, Any]], documents: Sequence[Document], rarity: dict[str, float]
) -> Iterator[Example]:
    """Yield an example for each article of enough sentences, its fold drawn by a hash of its text."""
    for row, document in zip(rows, documents, strict=True):
        sentences = document.sentences[:MOST_SENTENCES]
        if len(sentences) >= FEWEST_SENTENCES:
            yield Example(
                traits=describe(document, rarity=rarity, most=MOST_SENTENCES),
                sentences=[" ".join(sentence.text.split()) for sentence in sentences],
                reference="\n".join(SENTENCE_END.split(row["references"][0])),
                source=row["source"],
                human=is_human(row),
                back=[points_back(document, sentence) for sentence in sentences],
                fold=draw(document.article.text, FOLDS),
                share=draw(document.article.text[::-1], SHARES) / SHARES,
            )


def draw(text: str, sides: int) -> int:
    """Return a number below `sides` that depends on nothing but `text`."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % sides


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


def fit_trees(examples: Sequence[Example]) -> HistGradientBoostingRegressor:
    """Fit the trees on every sentence of `examples`."""
    features = np.vstack([example.traits.features for example in examples])
    members = np.concatenate([example.member for example in examples])
    weights = np.concatenate([np.full(len(e.member), 1.0 if e.human else MODEL_WRITTEN) for e in examples])
    return HistGradientBoostingRegressor(**TREES).fit(features, members, sample_weight=weights)


def out_of_fold_scores(examples: Sequence[Example]) -> None:
    """Score each article by trees that have not seen it."""
    for fold in range(FOLDS):
        trees = fit_trees([example for example in examples if example.fold != fold])
        for example in examples:
            if example.fold == fold:
                example.scores = trees.predict(example.traits.features)


def describe_candidates(example: Example, scorer: RougeScorer) -> None:
    """Find the sets worth judging, their numbers and their ROUGE."""
    scores = [float(score) for score in example.scores]
    example.sets = readable_sets(scores, back=example.back, usable=[True] * len(scores))
    example.rows = describe_sets(example.traits, scores, example.sets)
    example.lead = np.array(rouge(example, range(SIZE), scorer))
    example.gains = np.array([rouge(example, members, scorer) for members in example.sets]).reshape(-1, len(MEASURES))


def fit_sets(examples: Sequence[Example]) -> tuple[StandardScaler, Ridge, HistGradientBoostingRegressor]:
    """Fit both models on the best-scored sets of each article and some others drawn at random."""
    rng = np.random.default_rng(SEED)
    rows, targets = [], []
    for example in (example for example in examples if example.sets):
        others = np.arange(SETS_SURE, len(example.sets))
        drawn = rng.choice(others, min(SETS_DRAWN, len(others)), replace=False) if len(others) else others
        taken = np.concatenate([np.arange(min(SETS_SURE, len(example.sets))), drawn]).astype(int)
        total = example.gains.sum(axis=1)
        rows.append(example.rows[taken])
        targets.append((total - total.mean())[taken])
    table, target = np.vstack(rows), np.concatenate(targets)
    scaler = StandardScaler().fit(table)
    trees = HistGradientBoostingRegressor(**SET_TREES).fit(table, target)
    return scaler, Ridge(PENALTY).fit(scaler.transform(table), target), trees


def report(examples: Sequence[Example]) -> None:
    """Print, for each source, what each way of choosing scores on articles that its models have not seen."""
    chosen: dict[tuple[str, str], list[Matrix]] = {}
    summed = SET_NAMES.index("sum of scores")
    for fold in range(FOLDS):
        scaler, linear, trees = fit_sets([example for example in examples if example.fold != fold])
        for example in (example for example in examples if example.fold == fold and example.sets):
            parts = (linear.predict(scaler.transform(example.rows)), trees.predict(example.rows))
            judged = mixed(*parts, example.rows[:, summed])
            source = example.source if example.human else f"{example.source} (model-written)"
            for name, gains in (
                ("first three", example.lead),
                ("best scores", example.gains[0]),
                ("best set", example.gains[judged.argmax()]),
                ("best there is", example.gains[example.gains.sum(axis=1).argmax()]),
            ):
                chosen.setdefault((source, name), []).append(gains)
    for (source, name), rows in sorted(chosen.items()):
        means = " ".join(f"{value:6.2f}" for value in np.mean(rows, axis=0))
        sys.stdout.write(f"{source:40} {name:14} {len(rows):5} {means}\n")


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


def sets_stored(scaler: StandardScaler, linear: Ridge, trees: HistGradientBoostingRegressor) -> dict[str, Any]:
    """Return the models of sets; what the trees start from is the same for all sets and left out."""
    return {
        "means": _rounded(scaler.mean_),
        "scales": _rounded(scaler.scale_),
        "coefficients": _rounded(linear.coef_),
        "set_trees": trees_stored(trees)["trees"],
    }


def _rounded(values: Matrix) -> list[float]:
    """Return values with a few significant digits."""
    return [float(f"{value:.{DIGITS}g}") for value in values]


def verify(path: Path, fitted: HistGradientBoostingRegressor, examples: Sequence[Example]) -> None:
    """Print how far the stored weights are from the fitted ones: nothing but rounding."""
    ranker = load_ranker(path)
    worst = max(
        float(np.abs(sentence_scores(ranker, e.traits.features) - fitted.predict(e.traits.features)).max())
        for e in examples[:50]
    )
    sys.stdout.write(f"stored {path.stat().st_size:,} bytes, largest difference {worst:.1e}\n")


if __name__ == "__main__":
    sys.exit(main())

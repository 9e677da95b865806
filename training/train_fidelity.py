"""Trains the doubt: `python -m training.train_fidelity LABELS.jsonl.gz`; texts are read, never stored.

Each row has `id`, `source`, `text` and `labels` (`system`, `summary`, `set`, `faithful` 0 to 1: below 1 is unfaithful).
People label whole summaries, the gate judges sentences: the trees are fitted in rounds, each round sharing the blame
of an unfaithful summary among its sentences by what the last trees say of them (multiple instances, noisy or).
Lies and true rewordings made by rule from the same articles are judged, never learned: fitted beside the labels, they
cost 17 points of precision on what people judged. Scores are of folds by article; docs/rewriting.md has them.
"""

import argparse
import gzip
import hashlib
import json
import pickle
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn import __version__ as sklearn_version
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from benchmarks.lies import LIES
from benchmarks.truths import TRUTHS
from config.settings import shipped_settings
from summarizer.annotate import Annotator, SpacyAnnotator
from summarizer.article_index import Index
from summarizer.casing import restored
from summarizer.doubt import NAMES, WEIGHTS, doubt_of_all, features_of
from summarizer.fidelity import LEAST_COVERAGE, is_copied, pair_of
from summarizer.objections import REFUSALS, WARNINGS
from summarizer.schema import Article, Document, Span
from training.train_ranker import trees_stored

SEED = 7
FOLDS = 8
ROUNDS = 3
LEAST_BLAME = 1e-6
LONGEST_TEXT = 12_000
LEAST_WORDS = 7
HALF = 0.51
# Learned from these alone: XSum summaries are mostly unfaithful, a gate that refused them all would look good.
SOURCE = "cnn"
TREES: dict[str, Any] = {
    "max_iter": 140, "learning_rate": 0.06, "max_leaf_nodes": 4, "min_samples_leaf": 40, "l2_regularization": 2.0,
    "max_features": 0.2, "random_state": SEED,
}  # fmt: skip
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """The sentences of one summary, or one made by rule: where it is from, whether it is true, its features.

    A sentence that the article has word by word is left out: it is never refused. `sourceless` says that one of the
    others has no source at all.
    """

    article: str
    origin: str
    faithful: float
    rows: Matrix
    sourceless: bool
    hard: bool

    @property
    def is_made(self) -> bool:
        """Tell whether it was made by rule."""
        return self.origin.startswith(("lie: ", "true: "))

    @property
    def is_learned(self) -> bool:
        """Tell whether the trees may learn from it."""
        return SOURCE in self.origin and bool(len(self.rows))


def main() -> int:
    """Train, write the weights, print the scores."""
    parser = argparse.ArgumentParser(prog="python -m training.train_fidelity", description=__doc__)
    parser.add_argument("labels", type=Path, help="a .jsonl.gz file with texts, summaries and labels")
    parser.add_argument("--cache", type=Path, help="a file outside the project that keeps the features")
    parser.add_argument("--to", type=Path, default=WEIGHTS, help="where the weights go")
    options = parser.parse_args()
    bags = _kept(options.cache, lambda: list(bags_of(options.labels)))
    report(bags, out_of_fold_doubts(bags))
    stored = {
        "names": NAMES,
        "seed": SEED,
        "data": hashlib.sha256(options.labels.read_bytes()).hexdigest(),
        "sklearn": sklearn_version,
        **trees_stored(fit(bags)),
    }
    options.to.write_text(json.dumps(stored, separators=(",", ":")) + "\n", encoding="utf8")
    return 0


def bags_of(path: Path) -> Iterator[Bag]:
    """Yield the judged summaries of each article, then its lies and true rewordings."""
    annotator = SpacyAnnotator.load(shipped_settings().summarizer.models)
    draw = random.Random(SEED)  # noqa: S311  # a sample, no secret
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            index = Index(annotator.annotate(article_of(row["text"][:LONGEST_TEXT])))
            for label in row["labels"]:
                text = restored(label["summary"], index.article)
                yield bag(
                    row["id"], f"{label['set']} {row['source'].split()[0]}", label["faithful"], text, index, annotator
                )
            if not row["source"].startswith(SOURCE):
                continue
            for origin, text in made(index.article, draw):
                yield bag(row["id"], origin, float(origin.startswith("true")), text, index, annotator)


def article_of(text: str) -> Article:
    """Return `text` as an article with a paragraph a line."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Span(start, start + len(line)))
        start += len(line)
    return Article(text=text, blocks=tuple(blocks))


def made(document: Document, draw: random.Random) -> Iterator[tuple[str, str]]:
    """Yield one lie and one true rewording of each kind that the article's sentences allow."""
    sentences = list(document.sentences)
    draw.shuffle(sentences)
    for prefix, kinds in (("lie", LIES), ("true", TRUTHS)):
        for kind, make in kinds.items():
            texts = (make(document, sentence) for sentence in sentences if len(sentence.text.split()) >= LEAST_WORDS)
            text = next((text for text in texts if text and len(text.split()) >= LEAST_WORDS // 2), None)
            if text:
                yield f"{prefix}: {kind}", text


def bag(article: str, origin: str, faithful: float, text: str, index: Index, annotator: Annotator) -> Bag:
    """Return the bag of one summary."""
    draft = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))
    pairs = [pair_of(draft, s, index) for s in draft.sentences if any(map(str.isalpha, s.text))]
    rows = [features_of(pair) for pair in pairs if pair is not None and not is_copied(pair)]
    return Bag(
        article=article,
        origin=origin,
        faithful=faithful,
        rows=np.array(rows).reshape(len(rows), len(NAMES)),
        sourceless=None in pairs,
        hard=any(any(row[: len(REFUSALS) + len(WARNINGS)]) for row in rows)
        or any(pair is not None and not is_copied(pair) and pair.coverage < LEAST_COVERAGE for pair in pairs),
    )


def fit(bags: Sequence[Bag]) -> HistGradientBoostingClassifier:
    """Fit the trees in rounds; in the first all sentences of an unfaithful summary share the blame evenly."""
    bags = [one for one in bags if one.is_learned]
    rows = np.concatenate([one.rows for one in bags])
    owner = np.repeat(np.arange(len(bags)), [len(one.rows) for one in bags])
    unfaithful = np.array([one.faithful < 1 for one in bags])[owner]
    sizes = np.bincount(owner)[owner]
    blame = np.where(unfaithful, sizes**-0.5, 0.0)
    for _ in range(ROUNDS):
        model = HistGradientBoostingClassifier(**TREES)
        labels = np.r_[np.ones(len(rows)), np.zeros(len(rows))]
        weights = np.r_[blame, 1 - blame]
        used = weights > LEAST_BLAME
        model.fit(np.concatenate([rows, rows])[used], labels[used], sample_weight=weights[used])
        doubts = model.predict_proba(rows)[:, 1]
        whole = 1 - np.exp(np.bincount(owner, np.log1p(-doubts)))
        blame = np.where(unfaithful, doubts / whole[owner], 0.0)
    return model


def out_of_fold_doubts(bags: Sequence[Bag]) -> list[list[float]]:
    """Return the doubts of each bag's sentences, from trees that never saw its article."""
    found: list[list[float]] = [[] for _ in bags]
    groups = [one.article for one in bags]
    for train, test in GroupKFold(FOLDS).split(groups, groups=groups):
        model = fit([bags[number] for number in train])
        for number in test:
            rows = bags[number].rows
            found[number] = model.predict_proba(rows)[:, 1].tolist() if len(rows) else []
    return found


def report(bags: Sequence[Bag], doubts: Sequence[Sequence[float]]) -> None:
    """Print precision and recall of the gate for each set and source, then what is refused of made ones.

    "replaced": a sentence gives way to the article's own. "refused": the draft is not used at all.
    """
    settings = shipped_settings().summarizer.rewrite
    single = np.array([max(some, default=0.0) for some in doubts])
    sourceless = np.array([one.sourceless for one in bags])
    replaced = np.array([one.hard for one in bags]) | sourceless | (single > settings.refuse_above)
    refused = sourceless | (np.array([*map(doubt_of_all, doubts)]) > settings.refuse_draft_above)
    for wanted, limit in readings(sorted({one.origin for one in bags if not one.is_made})):
        chosen = np.array([one.origin in wanted for one in bags])
        bad = np.array([one.faithful < limit for one in bags])[chosen]
        scores = f"replaced {_scores(bad, replaced[chosen])}, refused {_scores(bad, refused[chosen])}"
        sys.stdout.write(f"{'+'.join(wanted)} below {limit} ({bad.sum()} of {len(bad)}): {scores}\n")
    for name in sorted({one.origin for one in bags if one.is_made}):
        chosen = np.array([one.origin == name for one in bags])
        sys.stdout.write(f"{name}: {replaced[chosen].sum()} of {chosen.sum()} replaced\n")


def readings(origins: Sequence[str]) -> Iterator[tuple[Sequence[str], float]]:
    """Yield which origins are scored together and below what share of faithfulness a summary counts as unfaithful.

    Each by itself, both sources of a set together, and all from the source that the trees learn from.
    """
    learned = [origin for origin in origins if SOURCE in origin]
    yield from ((learned, limit) for limit in (1.0, HALF) if learned)
    yield from (([origin], 1.0) for origin in origins)
    for name in sorted({origin.split()[0] for origin in origins}):
        both = [origin for origin in origins if origin.split()[0] == name]
        if len(both) > 1:
            yield both, 1.0


def _scores(bad: NDArray[np.bool_], caught: NDArray[np.bool_]) -> str:
    """Return precision and recall of `caught`."""
    hits = int((bad & caught).sum())
    return f"P {hits / max(1, caught.sum()):.2f} R {hits / max(1, bad.sum()):.2f}"


def _kept(cache: Path | None, make: Callable[[], list[Bag]]) -> list[Bag]:
    """Return what `cache` keeps, or make and keep it."""
    if cache and cache.exists():
        return list(pickle.loads(cache.read_bytes()))  # noqa: S301  # our own file
    bags = make()
    if cache:
        cache.write_bytes(pickle.dumps(bags))
    return bags


if __name__ == "__main__":
    sys.exit(main())

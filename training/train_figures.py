"""Fits which figures are key: `python -m training.train_figures GOLD`, or `make train-figures GOLD=DIR`.

GOLD is a folder of JSON files, one an article: `id`, `text` and `figures`, each with `surface`, `value`, `unit` and
`salience` (3 and 2 are key, 1 is told, 0 must not be listed). Our own finder runs over each text, what it finds is
matched to the gold, and a logistic model learns from summarizer/figure_traits.py what is key. Texts are read, never
stored; weights go to summarizer/lexicon/figure_weights.txt. The scores printed are of articles that the model has not
seen; docs/salience.md has them.
"""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from config.settings import SummarizerSettings, shipped_settings
from summarizer.annotate import SpacyAnnotator
from summarizer.clean import clean
from summarizer.figure_salience import WEIGHTS
from summarizer.figure_traits import company_of, traits_of
from summarizer.figures import FEWEST_KEY, KEY, LOWEST_KEY, told_figures
from summarizer.quantity import Quantity
from summarizer.schema import Article, Document

SEED, FOLDS, ROUNDS = 7, 10, 5
PENALTY = 1 / 30  # inverse strength of the L2 penalty: of 1/100 to 1/3 the best log loss on unseen articles
LEAST_SPREAD = 0.15  # a rarer trait is not blown up to the spread of the others: two articles must not decide
# Too few of the articles have a title line, tell a figure often, say that they are 100 % sure or name a period of
# account; and a conversion in brackets is the same figure again, wherever it stands.
BY_HAND = {"title": 1.2, "repeats": 0.2, "whole": -1.0, "period": -2.5, "converted": -5.0}
KEY_SALIENCE = 2
NEAR = 0.005
LEAST_WEIGHT = 0.0005
SIGNS = {"$": "USD", "£": "GBP", "€": "EUR"}

Matrix = NDArray[np.float64]


@dataclass(slots=True, kw_only=True)
class Example:
    """A figure that was found: its traits, and how key it is in the gold (`None`: not there)."""

    traits: dict[str, float]
    salience: int | None = None
    chance: float = 0.0

    @property
    def key(self) -> bool:
        """Tell whether it should be shown."""
        return self.salience is not None and self.salience >= KEY_SALIENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An article: the figures found in it, and how many key ones its gold has."""

    examples: tuple[Example, ...]
    key: int


def main() -> int:
    """Fit, print the scores on unseen articles, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.train_figures", description=__doc__)
    parser.add_argument("gold", type=Path, help="a folder of annotated articles")
    parser.add_argument("--to", type=Path, default=WEIGHTS, help="where the weights go")
    options = parser.parse_args()
    files = sorted(options.gold.glob("*.json"))
    cases = list(read_cases([json.loads(path.read_text(encoding="utf8")) for path in files]))
    judge_unseen(cases)
    sys.stdout.write(f"unseen articles: {told(score(cases))}\n")
    made = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    lines = lines_of(fit(cases), articles=len(cases), made=made)
    options.to.write_text("\n".join(lines) + "\n", encoding="utf8")
    return 0


def read_cases(golds: Sequence[dict[str, Any]]) -> Iterator[Case]:
    """Yield each article with what the finder finds in it, matched to its gold."""
    settings = shipped_settings().summarizer
    annotator = SpacyAnnotator.load(settings.models)
    for gold in golds:
        yield case_of(_document(annotator, gold["text"], settings), gold["figures"])


def _document(annotator: SpacyAnnotator, text: str, settings: SummarizerSettings) -> Document:
    """Return `text` read as the program reads it."""
    return annotator.annotate(clean(Article(text=text), settings=settings))


def case_of(document: Document, gold: Sequence[Mapping[str, Any]]) -> Case:
    """Return the figures of an article, each with how key the figure of the gold is that it matches best."""
    tellings = told_figures(document)
    company = company_of(document, tellings)
    examples = [Example(traits=traits_of(document, telling, company)) for telling in tellings]
    surfaces = [document.article.text[t.quantity.start : t.quantity.end] for t in tellings]
    pairs = sorted(
        (
            (-likeness_of(telling.quantity, surfaces[n], one), n, m)
            for n, telling in enumerate(tellings)
            for m, one in enumerate(gold)
        ),
    )
    taken: set[int] = set()
    for likeness, n, m in pairs:
        if likeness < 0 and examples[n].salience is None and m not in taken:
            taken.add(m)
            examples[n].salience = int(gold[m]["salience"])
    return Case(examples=tuple(examples), key=sum(one["salience"] >= KEY_SALIENCE for one in gold))


def likeness_of(quantity: Quantity, surface: str, gold: Mapping[str, Any]) -> float:
    """Return how surely a quantity is the figure of the gold, 0 if it is not: the same value of the same kind."""
    if not _same_value(quantity, surface, gold) or _money_of(quantity, surface) != _money_of_gold(gold):
        return 0.0
    own, other = _words(f"{surface} {quantity.unit}"), _words(f"{gold['surface']} {gold['unit']}")
    return 1.0 + len(own & other) / max(1, len(own | other))


def _same_value(quantity: Quantity, surface: str, gold: Mapping[str, Any]) -> bool:
    """Tell whether both tell the same number; a result is the same where it is written alike."""
    value, known = quantity.value, gold["value"]
    if value is None or known is None or isinstance(known, str):
        return bool(_words(surface) & _words(str(gold["surface"])))
    ends = value if isinstance(value, tuple) else (value,)
    others = known if isinstance(known, list) else (known,)
    if len(ends) != len(others) and len(others) > 1:
        return False
    return all(any(abs(abs(a) - abs(b)) <= NEAR * max(abs(a), abs(b)) for a in ends) for b in others)


def _money_of(quantity: Quantity, surface: str) -> str:
    """Return the currency of a quantity, "%" for a share of a hundred, "" for anything else."""
    if quantity.kind == "percent":
        return "%"
    sign = next((code for mark, code in SIGNS.items() if mark in surface), quantity.unit.split("/")[0])
    return sign if quantity.kind == "money" and sign in SIGNS.values() else ""


def _money_of_gold(gold: Mapping[str, Any]) -> str:
    """Return the currency of a figure of the gold, "%" for a share of a hundred, "" for anything else."""
    unit = str(gold["unit"]).split("/")[0]
    sign = next((code for mark, code in SIGNS.items() if mark in str(gold["surface"])), unit)
    return sign if sign in {*SIGNS.values(), "%"} else ""


def _words(text: str) -> set[str]:
    """Return the words and numbers of `text`, in the singular."""
    return {word.removesuffix("s") for word in re.findall(r"[a-z]+|\d+", text.lower())}


def names_of(cases: Sequence[Case]) -> list[str]:
    """Return the traits that are learned."""
    return [name for name in next(e.traits for c in cases for e in c.examples) if name not in BY_HAND]


def table_of(cases: Sequence[Case], names: Sequence[str]) -> Matrix:
    """Return a row of traits for each example."""
    return np.array([[e.traits[name] for name in names] for c in cases for e in c.examples], dtype=float)


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Return the weights of the logistic model that `cases` make, for traits as they are."""
    names = names_of(cases)
    table = table_of(cases, names)
    means, spreads = table.mean(axis=0), np.maximum(table.std(axis=0), LEAST_SPREAD)
    model = LogisticRegression(C=PENALTY, max_iter=2_000)
    model.fit((table - means) / spreads, [e.key for c in cases for e in c.examples])
    slopes = model.coef_[0] / spreads
    bias = float(model.intercept_[0] - (slopes * means).sum())
    fitted = dict(zip(names, map(float, slopes), strict=True))
    return {**{name: weight for name, weight in fitted.items() if abs(weight) >= LEAST_WEIGHT}, **BY_HAND, "bias": bias}


def chance_of(traits: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return how likely a figure is key by `weights`."""
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in traits.items())
    return float(1 / (1 + np.exp(-total)))


def judge_unseen(cases: Sequence[Case]) -> None:
    """Give each example its chance by models that have not seen its article, the mean of several rounds."""
    for example in (example for case in cases for example in case.examples):
        example.chance = 0.0
    for unseen in all_folds(len(cases)):
        weights = fit([case for n, case in enumerate(cases) if n not in unseen])
        for example in (example for n in unseen for example in cases[n].examples):
            example.chance += chance_of(example.traits, weights) / ROUNDS


def all_folds(number: int) -> Iterator[list[int]]:
    """Yield the folds of every round: which of `number` articles are left out together."""
    for turn in range(ROUNDS):
        order = np.random.default_rng(SEED + turn).permutation(number)
        for first in range(FOLDS):
            yield [int(n) for n in order[first::FOLDS]]


def shown(case: Case) -> list[Example]:
    """Return the examples of an article that would be shown."""
    order = sorted(case.examples, key=lambda example: -example.chance)
    return [e for n, e in enumerate(order) if e.chance >= (LOWEST_KEY if n < FEWEST_KEY else KEY)]


def score(cases: Sequence[Case]) -> dict[str, float]:
    """Return precision, recall and F1 of key figures, and the share of those that the gold does not have."""
    some = [example for case in cases for example in shown(case)]
    right, key = sum(e.key for e in some), sum(case.key for case in cases)
    precision, recall = 100 * right / max(1, len(some)), 100 * right / max(1, key)
    return {
        "precision": precision,
        "recall": recall,
        "F1": 2 * precision * recall / max(precision + recall, 1e-9),
        "false": 100 * sum(not e.salience for e in some) / max(1, len(some)),
        "an article": len(some) / max(1, len(cases)),
    }


def told(scores: Mapping[str, float]) -> str:
    """Return scores on one line."""
    return ", ".join(f"{name} {value:.1f}" for name, value in scores.items())


def lines_of(weights: Mapping[str, float], *, articles: int, made: str) -> Iterator[str]:
    """Yield the lines of the file of weights."""
    yield "# Weights of the logistic model of figures: a trait and its weight. Made by training/train_figures.py, seed"
    yield f"# {SEED}, from {articles} articles; SHA-256 of the gold:"
    yield f"# {made}; docs/salience.md has the scores."
    for name, weight in weights.items():
        yield f"{name} {weight:.3f}"


if __name__ == "__main__":
    raise SystemExit(main())

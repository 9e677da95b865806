"""Fits who is a key actor: `python -m training.train_salience GOLD`, or `make train-salience GOLD=DIR`.

GOLD is a folder of JSON files, one an article: `id`, `text` and `actors`, each with `name`, `aliases`, `type` and
`salience` (3 and 2 are key, 1 is mentioned, 0 must not be listed); `weight` is what an article counts, 1 where it says
nothing. Our own finder runs over each text, what it finds is matched to the gold, and a logistic model learns from
summarizer/features.py who is key. Texts are read, never stored;
weights and bars go to summarizer/lexicon/salience_weights.txt, with what is needed to make them again. Scores are of
articles that the model has not seen; docs/salience.md has them.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from config.settings import SummarizerSettings, shipped_settings
from summarizer.actors import find_actors
from summarizer.annotate import SpacyAnnotator
from summarizer.clean import clean
from summarizer.features import features_of_all
from summarizer.names import fold
from summarizer.quotes import find_quotes
from summarizer.relations import places_of
from summarizer.salience import WEIGHTS, Weight, over_the_bar
from summarizer.schema import Actor, ActorKind, Article

SEED, FOLDS, ROUNDS = 7, 10, 5
PENALTY = 0.1  # inverse strength of the L2 penalty: of 0.01 to 0.3 the best log loss on unseen articles
LEAST_SPREAD = 0.3  # a rarer feature is not blown up to the spread of the others: two articles must not decide
KINDS: tuple[ActorKind, ...] = ("person", "organisation", "country", "group")
BY_KIND = ("acts", "role", "rank", "sentences", "no_label", "says", "one_word", "in_role")
BY_HAND = {"title": 0.6, "prosecuted": 1.5}  # too few of the articles have a title line, or somebody arrested
# What an example counts: a wrong name is worse than a bystander, and a main actor more than another key one. Of wrong
# names there are more in articles that the finder was not made on.
COUNTS = {3: 1.8, 2: 1.0, 1: 0.8, 0: 1.8, None: 1.8}
AGAIN = 1.0  # somebody told a second time under another name
KEY = 2
ELSEWHERE = frozenset({"thing", "index"})  # key things of the gold that are no actors: right to show, no need to
# A person left out is worse than a bystander shown, a body that only stands by worse than one left out.
LENIENCE: dict[ActorKind, float] = {"person": 0.22, "organisation": -0.12, "country": -0.12, "group": -0.12}
PASSES = 3
DIGITS = 3

Matrix = NDArray[np.float64]
Bars = Mapping[ActorKind, float]


@dataclass(slots=True, kw_only=True)
class Example:
    """An actor that was found: its numbers, which gold actor it is (`None`: none), and how key that one is."""

    actor: Actor
    features: dict[str, float]
    gold: int | None = None
    salience: int | None = None
    again: bool = False
    chance: float = 0.0

    @property
    def key(self) -> bool:
        """Tell whether it should be shown."""
        return self.salience is not None and self.salience >= KEY and not self.again


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An article: the examples found in it, its gold actors, and what it counts."""

    examples: tuple[Example, ...]
    gold: tuple[dict[str, Any], ...]
    weight: float = 1.0


def main() -> int:
    """Fit, print the scores on unseen articles, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.train_salience", description=__doc__)
    parser.add_argument("gold", type=Path, help="a folder of annotated articles")
    parser.add_argument("--to", type=Path, default=WEIGHTS, help="where the weights go")
    options = parser.parse_args()
    files = sorted(options.gold.glob("*.json"))
    cases = list(read_cases([json.loads(path.read_text(encoding="utf8")) for path in files]))
    names = tuple(cases[0].examples[0].features)
    judge_unseen(cases, names)
    bars = bars_for(cases)
    sys.stdout.write(f"unseen articles: {told(score(chosen(cases, bars)))}\n")
    made = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    weights = fit(cases, names)
    options.to.write_text("\n".join(lines_of(weights, bars, articles=len(cases), made=made)) + "\n", encoding="utf8")
    return 0


def read_cases(golds: Sequence[dict[str, Any]]) -> Iterator[Case]:
    """Yield each article with what the finder finds in it, matched to its gold."""
    settings = shipped_settings().summarizer
    annotator = SpacyAnnotator.load(settings.models)
    for gold in golds:
        examples = tuple(find_examples(annotator, gold["text"], settings))
        match(examples, gold["actors"])
        yield Case(examples=examples, gold=tuple(gold["actors"]), weight=gold.get("weight", 1.0))


def find_examples(annotator: SpacyAnnotator, text: str, settings: SummarizerSettings) -> Iterator[Example]:
    """Yield everyone found in `text`, with their numbers."""
    document = annotator.annotate(clean(Article(text=text), settings=settings))
    actors = find_actors(document)
    rows = features_of_all(document, actors, places_of(document, actors), find_quotes(document, actors))
    for actor, row in zip(actors, rows, strict=True):
        yield Example(actor=actor, features=row)


def match(examples: Sequence[Example], gold: Sequence[dict[str, Any]]) -> None:
    """Tell each example which gold actor it is; of two that are the same one, the better match counts."""
    best: dict[int, tuple[int, int, Example]] = {}
    for example in examples:
        likeness, salience, place = max(
            ((likeness_of(example.actor, one), one["salience"], n) for n, one in enumerate(gold)), default=(0, 0, 0)
        )
        if not likeness:
            continue
        example.gold, example.salience = place, salience
        rank = (likeness, len(example.actor.mentions), example)
        if place not in best or rank[:2] > best[place][:2]:
            best[place] = rank
    for example in examples:
        example.again = example.gold is not None and best[example.gold][2] is not example


def likeness_of(actor: Actor, gold: Mapping[str, Any]) -> int:
    """Return how surely `actor` is the one of the gold: 3 by its name, 2 by another form, 1 by part of it, 0 not."""
    shown, known = _words(actor.name), _words(gold["name"])
    forms = {_words(form) for form in (actor.name, *actor.aliases)}
    others = {_words(form) for form in (gold["name"], *gold["aliases"])}
    if shown == known:
        return 3
    if forms & others:
        return 2
    return int(any(_is_part(form, other, person=gold["type"] == "person") for form in forms for other in others))


def _words(name: str) -> tuple[str, ...]:
    """Return the words that tell a name apart."""
    return tuple(word for word in fold(name).replace("-", " ").split() if word not in {"the", "a", "an"})


def _is_part(form: tuple[str, ...], other: tuple[str, ...], *, person: bool) -> bool:
    """Tell whether one form of a name is the other with words left out, half of them at most."""
    short, long = sorted((form, other), key=len)
    if not short or not set(short) <= set(long):
        return False
    return short[-1] == long[-1] if person else 2 * len(short) >= len(long)


def table_of(cases: Sequence[Case], names: Sequence[str]) -> Matrix:
    """Return a row for each example: its features, its kind, and some features once more for each kind."""
    return np.array(
        [
            [
                *(example.features[name] for name in names),
                *(example.actor.kind == kind for kind in KINDS),
                *(example.features[name] * (example.actor.kind == kind) for name in BY_KIND for kind in KINDS),
            ]
            for case in cases
            for example in case.examples
        ],
        dtype=float,
    )


def columns_of(names: Sequence[str]) -> list[str]:
    """Return what each column of a table is called in the weights."""
    return [*names, *KINDS, *(f"{name}:{kind}" for name in BY_KIND for kind in KINDS)]


def fit(cases: Sequence[Case], names: Sequence[str]) -> dict[str, float]:
    """Return the weights of the logistic model that `cases` make, for features as they are."""
    table = table_of(cases, names)
    examples = [example for case in cases for example in case.examples]
    counts = [
        case.weight * (AGAIN if example.again else COUNTS[example.salience])
        for case in cases
        for example in case.examples
    ]
    means, spreads = table.mean(axis=0), np.maximum(table.std(axis=0), LEAST_SPREAD)
    model = LogisticRegression(C=PENALTY, max_iter=2_000)
    model.fit((table - means) / spreads, [example.key for example in examples], sample_weight=counts)
    slopes = model.coef_[0] / spreads
    bias = float(model.intercept_[0] - (slopes * means).sum())
    fitted = dict(zip(columns_of(names), map(float, slopes), strict=True))
    return {**{name: weight for name, weight in fitted.items() if weight}, **BY_HAND, "bias": bias}


def judge_unseen(cases: Sequence[Case], names: Sequence[str]) -> None:
    """Give each example its chance by models that have not seen its article, the mean of several rounds."""
    columns = columns_of(names)
    for example in (example for case in cases for example in case.examples):
        example.chance = 0.0
    for unseen in all_folds(len(cases)):
        weights = fit([case for n, case in enumerate(cases) if n not in unseen], names)
        own = [cases[n] for n in unseen]
        scores = table_of(own, names) @ [weights.get(column, 0.0) for column in columns] + weights["bias"]
        for example, score_of in zip((e for case in own for e in case.examples), scores, strict=True):
            example.chance += float(1 / (1 + np.exp(-score_of))) / ROUNDS


def all_folds(number: int) -> Iterator[list[int]]:
    """Yield the folds of every round: which of `number` articles are left out together."""
    for turn in range(ROUNDS):
        order = np.random.default_rng(SEED + turn).permutation(number)
        for first in range(FOLDS):
            yield [int(n) for n in order[first::FOLDS]]


def chosen(cases: Sequence[Case], bars: Bars) -> list[tuple[Case, list[Example]]]:
    """Return, for each article, the examples that would be shown."""
    picked = []
    for case in cases:
        order = sorted(case.examples, key=lambda example: -example.chance)
        places = over_the_bar(
            [Weight(e.chance, e.actor.kind, listed=e.features.get("listed", 0.0) > 0) for e in order], bars
        )
        picked.append((case, [order[place] for place in places]))
    return picked


def score(picked: Sequence[tuple[Case, Sequence[Example]]]) -> dict[str, float]:
    """Return precision, recall and F1 of key actors, recall of main ones and of people, and the shares of errors."""
    shown = [example for _, some in picked for example in some]
    right = sum(1 for case, some in picked for e in some if e.key or (not e.again and _is_elsewhere(case, e)))
    found = [(g, any(e.gold == n for e in some)) for case, some in picked for n, g in enumerate(case.gold)]
    key = [(g, hit) for g, hit in found if g["salience"] >= KEY and g["type"] not in ELSEWHERE]
    precision = 100 * right / max(len(shown), 1)
    recall = _share(key)
    return {
        "precision": precision,
        "recall": recall,
        "F1": 2 * precision * recall / max(precision + recall, 1e-9),
        "recall of main ones": _share([(g, hit) for g, hit in key if g["salience"] > KEY]),
        "recall of people": _share([(g, hit) for g, hit in key if g["type"] == "person"]),
        "false": 100 * sum(not e.salience for e in shown) / max(len(shown), 1),
        "twice": 100 * sum(e.again for e in shown) / max(len(shown), 1),
        "an article": len(shown) / max(len(picked), 1),
    }


def _is_elsewhere(case: Case, example: Example) -> bool:
    """Tell whether an example is a thing that the gold has."""
    return bool(example.salience) and example.gold is not None and case.gold[example.gold]["type"] in ELSEWHERE


def _share(found: Sequence[tuple[dict[str, Any], bool]]) -> float:
    """Return how many in a hundred were found."""
    return 100 * sum(hit for _, hit in found) / max(len(found), 1)


def told(scores: Mapping[str, float]) -> str:
    """Return scores on one line."""
    return ", ".join(f"{name} {value:.1f}" for name, value in scores.items())


def bars_for(cases: Sequence[Case]) -> dict[ActorKind, float]:
    """Return the bar of each kind: half of the F1 that it leads to, where chances are true the best bar there is.

    Bars that were searched for, by kind or for people and others, did 1.7 F1 worse on articles left out of the search.
    """
    bars: dict[ActorKind, float] = dict.fromkeys(KINDS, 0.4)
    for _ in range(PASSES):
        half = score(chosen(cases, bars))["F1"] / 200
        bars = {kind: round(half - LENIENCE[kind], 2) for kind in KINDS}
    return bars


def lines_of(weights: Mapping[str, float], bars: Bars, *, articles: int, made: str) -> Iterator[str]:
    """Yield the lines of the file of weights."""
    yield "# Weights of the logistic model of salience: a feature, or a feature of one kind of actor; then the bars of"
    yield f"# kinds. Made by training/train_salience.py, seed {SEED}, from {articles} articles; SHA-256 of the gold:"
    yield f"# {made}; docs/salience.md has the scores."
    for name, weight in weights.items():
        if round(weight, DIGITS):
            yield f"{name} {weight:.{DIGITS}f}"
    for kind, bar in bars.items():
        yield f"bar:{kind} {bar:.2f}"


if __name__ == "__main__":
    raise SystemExit(main())

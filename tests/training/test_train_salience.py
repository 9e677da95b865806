"""Who is key is learned from annotated articles: found actors matched to the gold, chances of unseen articles."""

from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.salience import KINDS
from summarizer.schema import Actor, ActorKind, Span
from training.train_salience import (
    FOLDS,
    LENIENCE,
    ROUNDS,
    Case,
    Example,
    all_folds,
    bars_for,
    chosen,
    columns_of,
    fit,
    judge_unseen,
    likeness_of,
    lines_of,
    match,
    score,
    table_of,
)

NAMES = ("acts", "role", "rank", "sentences", "no_label", "says", "one_word", "in_role")


def actor(name: str, *aliases: str, kind: ActorKind = "person") -> Actor:
    """Return an actor with one mention."""
    return Actor(name=name, aliases=aliases, kind=kind, mentions=(Span(0, 1),))


def gold(name: str, *aliases: str, salience: int = 3, kind: str = "person") -> dict[str, object]:
    """Return an actor of the gold."""
    return {"name": name, "aliases": list(aliases), "type": kind, "salience": salience}


def example(name: str, *, acts: float, kind: ActorKind = "person") -> Example:
    """Return an example that differs from others by one feature."""
    return Example(actor=actor(name, kind=kind), features={**dict.fromkeys(NAMES, 0.0), "acts": acts})


@pytest.fixture
def cases() -> list[Case]:
    """Forty articles in which who acts is key, and who does not is not."""
    made = []
    for n in range(40):
        examples = (example(f"Eva {n}", acts=1.0), example(f"Karl {n}", acts=0.0))
        known = (gold(f"Eva {n}"), gold(f"Karl {n}", salience=1))
        match(examples, known)
        made.append(Case(examples=examples, gold=known))
    return made


@pytest.mark.parametrize(
    ("found", "known", "likeness"),
    [
        (actor("Eva Holm"), gold("Eva Holm"), 3),
        (actor("The Eva Holm"), gold("Eva Holm"), 3),
        (actor("Holm", "Eva Holm"), gold("Eva Holm"), 2),
        (actor("Acme"), gold("Acme Holdings", "Acme", kind="org"), 2),
        (actor("Holm"), gold("Eva Holm"), 1),
        (actor("Acme Holdings"), gold("Acme Marine Holdings", kind="org"), 1),
        # A surname tells people apart, half a name does not tell bodies apart.
        (actor("Eva"), gold("Eva Holm"), 0),
        (actor("Acme"), gold("Acme Marine Holdings Group", kind="org"), 0),
        (actor("Karl Lie"), gold("Eva Holm"), 0),
    ],
)
def test_a_found_actor_is_matched_by_its_forms(found: Actor, known: dict[str, object], likeness: int) -> None:
    """The same name is surest, then a shared form, then a part of it."""
    assert likeness_of(found, known) == likeness


def test_of_two_that_are_the_same_one_the_better_counts() -> None:
    """The second telling of an actor is no example of a key one."""
    examples = (example("Holm", acts=1.0), example("Eva Holm", acts=1.0), example("Karl Lie", acts=1.0))
    match(examples, [gold("Eva Holm")])

    assert [one.again for one in examples] == [True, False, False]
    assert [one.key for one in examples] == [False, True, False]
    assert examples[2].gold is None


def test_the_model_learns_what_makes_a_key_actor(cases: list[Case]) -> None:
    """The feature that tells them apart gets a weight above nought."""
    weights = fit(cases, NAMES)

    assert weights["acts"] > 0
    assert weights["title"] == 0.6
    assert set(weights) <= {*columns_of(NAMES), "title", "prosecuted", "bias"}


def test_an_article_counts_what_its_weight_says(cases: list[Case]) -> None:
    """Where articles disagree, the heavier ones are believed."""
    against = []
    for n in range(len(cases)):
        examples = (example(f"Eva {n}", acts=1.0), example(f"Karl {n}", acts=0.0))
        known = (gold(f"Eva {n}", salience=1), gold(f"Karl {n}"))
        match(examples, known)
        against.append(Case(examples=examples, gold=known))

    assert fit([*(replace(case, weight=4.0) for case in cases), *against], NAMES)["acts"] > 0
    assert fit([*cases, *(replace(case, weight=4.0) for case in against)], NAMES)["acts"] < 0


def test_one_told_twice_counts_against(cases: list[Case]) -> None:
    """What makes a second telling of somebody key makes it less so, for it is shown twice."""
    for case in cases[:10]:
        case.examples[0].again = True
    before = fit(cases[10:], NAMES)["acts"]

    assert 0 < fit(cases, NAMES)["acts"] < before


def test_chances_are_of_models_that_have_not_seen_the_article(cases: list[Case]) -> None:
    """Every article is left out once a round, and its examples get a chance between nought and one."""
    judge_unseen(cases, NAMES)
    chances = [one.chance for case in cases for one in case.examples]

    assert all(0 < chance < 1 for chance in chances)
    assert min(case.examples[0].chance for case in cases) > max(case.examples[1].chance for case in cases)


@pytest.mark.parametrize("number", [10, 23, 74])
def test_each_round_leaves_every_article_out_once(number: int) -> None:
    """The folds of a round share nothing and miss nothing, and are the same at every run."""
    folds = list(all_folds(number))

    assert len(folds) == FOLDS * ROUNDS
    assert sorted(n for fold in folds[:FOLDS] for n in fold) == list(range(number))
    assert folds == list(all_folds(number))


def test_scores_count_what_is_shown(cases: list[Case]) -> None:
    """Precision and recall of key actors; one that the gold does not have is false, one told twice is counted."""
    judge_unseen(cases, NAMES)
    picked = chosen(cases, dict.fromkeys(KINDS, 0.5))
    perfect = score([(case, case.examples[:1]) for case, _ in picked])
    everyone = score([(case, case.examples) for case, _ in picked])
    stranger = score([(cases[0], (*cases[0].examples[:1], example("Ola Ek", acts=1.0)))])

    assert (perfect["precision"], perfect["recall"], perfect["F1"]) == (100, 100, 100)
    assert (everyone["precision"], everyone["recall"], everyone["false"]) == (50, 100, 0)
    assert stranger["false"] == 50


def test_the_bar_is_half_of_the_f1_lower_for_people_and_higher_for_others(cases: list[Case]) -> None:
    """Where chances are true, nothing else shows as many key actors for as few others."""
    judge_unseen(cases, NAMES)
    bars = bars_for(cases)

    assert set(bars) == set(KINDS)
    half = bars["person"] + LENIENCE["person"]
    assert bars["person"] < half <= 0.5
    assert bars["organisation"] == bars["country"] == bars["group"] == pytest.approx(half - LENIENCE["group"])
    assert bars["group"] > half


def test_a_row_has_a_column_for_every_weight(cases: list[Case]) -> None:
    """Names of columns and columns go together."""
    assert table_of(cases, NAMES).shape == (80, len(columns_of(NAMES)))


def test_the_file_says_how_it_was_made() -> None:
    """Seed, number of articles and fingerprint stand in remarks, weights that round to nought are left out."""
    lines = list(lines_of({"acts": 0.5, "role": 0.0001}, dict.fromkeys(KINDS, 0.4), articles=3, made="cafe"))

    assert [line for line in lines if not line.startswith("#")] == ["acts 0.500", *(f"bar:{k} 0.40" for k in KINDS)]
    assert "3 articles" in " ".join(lines)
    assert "cafe" in " ".join(lines)


def test_the_shipped_weights_say_how_they_were_made() -> None:
    """Whoever wants to make them again finds the seed and the fingerprint."""
    path = Path(__file__).parents[2] / "summarizer" / "lexicon" / "salience_weights.txt"
    head = path.read_text(encoding="utf8").splitlines()[:3]

    assert "seed 7" in " ".join(head)
    assert all(line.startswith("#") for line in head)

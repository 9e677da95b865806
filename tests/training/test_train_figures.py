"""Which figures are key is learned from annotated articles: found figures matched to the gold, unseen chances."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.figure_salience import BIAS, weights_of_figures
from summarizer.quantity import Quantity
from summarizer.schema import Document, FigureKind
from training.train_figures import (
    BY_HAND,
    FOLDS,
    ROUNDS,
    Case,
    Example,
    all_folds,
    case_of,
    chance_of,
    fit,
    judge_unseen,
    likeness_of,
    lines_of,
    names_of,
    score,
    shown,
    table_of,
    told,
)

Read = Callable[[str], Document]


def quantity(surface: str, value: float | tuple[float, float] | None, unit: str, kind: FigureKind) -> Quantity:
    """Return a quantity that is all of `surface`."""
    end = len(surface)
    return Quantity(start=0, end=end, first=0, last=end, value=value, unit=unit, kind=kind)


def gold(surface: str, value: object, unit: str, *, salience: int = 3) -> dict[str, Any]:
    """Return a figure of the gold."""
    return {"surface": surface, "value": value, "unit": unit, "salience": salience}


def example(*, early: float, salience: int | None = None) -> Example:
    """Return an example that differs from others by one trait."""
    return Example(traits={"early": early, "late": 1 - early, **dict.fromkeys(BY_HAND, 0.0)}, salience=salience)


@pytest.fixture
def cases() -> list[Case]:
    """Forty articles in which what is told early is key, and what is told late is not."""
    return [
        Case(
            examples=(example(early=1.0, salience=3), example(early=0.0, salience=1), example(early=0.0)),
            key=1,
        )
        for _ in range(40)
    ]


SAME = [
    ("40 chairs", 40.0, "chairs", "count", gold("40 chairs", 40.0, "chairs")),
    ("40 chairs", 40.0, "chairs", "count", gold("some 40 chairs", 40, "seats")),
    ("$40", 40.0, "USD", "money", gold("$40", 40.0, "USD")),
    ("£40", 40.0, "GBP", "money", gold("£40", 40.0, "GBP/year")),
    ("12 %", 12.0, "%", "percent", gold("12 percent", 12.0, "%")),
    ("2-1", None, "score", "score", gold("2-1", "2-1", "score")),
    ("5 to 9 men", (5.0, 9.0), "men", "count", gold("5 to 9 men", [5.0, 9.0], "men")),
    ("5 to 9 men", (5.0, 9.0), "men", "count", gold("9 men", 9.0, "men")),
    ("-40", -40.0, "points", "count", gold("40 points", 40.0, "points")),
    ("4 million", 4e6, "", "count", gold("4.01 million", 4.01e6, "people")),
]


@pytest.mark.parametrize(("surface", "value", "unit", "kind", "known"), SAME)
def test_the_same_figure_is_matched(
    surface: str, value: float, unit: str, kind: FigureKind, known: dict[str, Any]
) -> None:
    """The same value of the same kind is the same figure, whatever the unit is called."""
    assert likeness_of(quantity(surface, value, unit, kind), surface, known) >= 1.0


OTHER = [
    ("40 chairs", 40.0, "chairs", "count", gold("41 chairs", 41.0, "chairs")),
    ("40 chairs", 40.0, "chairs", "count", gold("$40", 40.0, "USD")),
    ("$40", 40.0, "USD", "money", gold("£40", 40.0, "GBP")),
    ("12 %", 12.0, "%", "percent", gold("12 men", 12.0, "men")),
    ("2-1", None, "score", "score", gold("3-0", "3-0", "score")),
    ("9 men", 9.0, "men", "count", gold("5 to 9 men", [5.0, 9.0], "men")),
]


@pytest.mark.parametrize(("surface", "value", "unit", "kind", "known"), OTHER)
def test_another_figure_is_not(surface: str, value: float, unit: str, kind: FigureKind, known: dict[str, Any]) -> None:
    """Another value, another currency or a single end of a range is another figure."""
    assert likeness_of(quantity(surface, value, unit, kind), surface, known) == 0.0


def test_shared_words_make_it_surer() -> None:
    """Of two figures with one value the one that counts the same thing is meant."""
    chairs = quantity("40 chairs", 40.0, "chairs", "count")

    assert likeness_of(chairs, "40 chairs", gold("40 chairs", 40, "chairs")) > likeness_of(
        chairs, "40 chairs", gold("40 ships", 40, "ships")
    )


@pytest.mark.model
def test_found_figures_get_the_salience_of_the_gold(read: Read) -> None:
    """Each figure of the gold is matched once, by the one that is most alike; others have none."""
    case = case_of(
        read("They paid $40 for 12 chairs and 12 lamps."),
        [gold("$40", 40.0, "USD"), gold("12 lamps", 12.0, "lamps", salience=1)],
    )

    assert [e.salience for e in case.examples] == [3, None, 1]
    assert [e.key for e in case.examples] == [True, False, False]
    assert case.key == 1


@pytest.mark.model
def test_an_article_without_figures_is_a_case(read: Read) -> None:
    """Nothing found is no error, and what was missed still counts."""
    case = case_of(read("It was a quiet day."), [gold("$40", 40.0, "USD")])

    assert (case.examples, case.key) == ((), 1)


def test_what_is_set_by_hand_is_not_learned(cases: list[Case]) -> None:
    """Traits of which the articles have too few keep the weight that a person gave them."""
    assert set(names_of(cases)) == {"early", "late"}
    assert fit(cases).items() >= BY_HAND.items()


def test_a_row_for_each_example(cases: list[Case]) -> None:
    """The table has the traits in the order of their names."""
    table = table_of(cases[:1], ["late", "early"])

    assert table.tolist() == [[0.0, 1.0], [1.0, 0.0], [1.0, 0.0]]


def test_what_is_key_is_learned(cases: list[Case]) -> None:
    """What is told early gets a weight, and with it a better chance."""
    weights = fit(cases)

    assert weights["early"] > 0 > weights["late"]
    assert chance_of({"early": 1.0, "late": 0.0}, weights) > chance_of({"early": 0.0, "late": 1.0}, weights)


@given(st.floats(min_value=-50, max_value=50))
def test_a_chance_is_a_chance(value: float) -> None:
    """Whatever the traits, the chance lies between 0 and 1."""
    assert 0 <= chance_of({"early": value}, {"early": 1.0, "bias": 0.0}) <= 1


@given(st.integers(min_value=FOLDS, max_value=60))
def test_each_article_is_unseen_once_a_round(number: int) -> None:
    """No article is judged by a model that has seen it, and none is forgotten."""
    folds = list(all_folds(number))

    assert len(folds) == FOLDS * ROUNDS
    assert sorted(n for fold in folds[:FOLDS] for n in fold) == list(range(number))


def test_unseen_articles_are_judged(cases: list[Case]) -> None:
    """The mean of the rounds tells the early from the late, and their scores are whole."""
    judge_unseen(cases)

    assert all(e.chance > 0.5 for case in cases for e in case.examples if e.key)
    assert score(cases)["recall"] == 100.0


def test_the_weightiest_are_shown_below_the_bar() -> None:
    """The first four need less than the fifth."""
    case = Case(examples=tuple(example(early=1.0) for _ in range(6)), key=0)
    for one in case.examples:
        one.chance = 0.45

    assert len(shown(case)) == 4


def test_scores_tell_wrong_from_unknown(cases: list[Case]) -> None:
    """A figure that is only told counts against precision, one that the gold lacks is false as well."""
    for one in cases[0].examples:
        one.chance = 0.9
    scores = score(cases[:1])

    assert round(scores["precision"]) == 33
    assert round(scores["false"]) == 33
    assert scores["recall"] == 100.0
    assert told(scores).startswith("precision 33.3, recall 100.0, F1 50.0")


def test_the_file_says_how_it_was_made(cases: list[Case]) -> None:
    """Seed, number of articles and a fingerprint of the gold stand at its head, a weight on each line."""
    lines = list(lines_of(fit(cases), articles=40, made="abc"))

    assert "40 articles" in lines[1]
    assert "abc" in lines[2]
    assert all(len(line.split()) == 2 for line in lines[3:])


def test_the_shipped_weights_are_of_that_form() -> None:
    """What the program reads was made by this script: a bias, and what is set by hand as it stands here."""
    shipped = weights_of_figures()

    assert BIAS in shipped
    assert {name: shipped[name] for name in BY_HAND} == BY_HAND

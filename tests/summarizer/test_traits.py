"""Each trait says of a sentence what its name promises."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.schema import Article, Document, Span
from summarizer.traits import NAMES, Traits, describe, weigh
from tests.builders import document_of

LINES = [
    "Engineers closed the old bridge of Lodin on Monday after finding cracks in two pillars.",
    "Mayor Ilse Marten said the bridge carries 18,000 cars a day.",
    "“We have no choice,” she said.",
    "Will the ferry come back?",
    "Repairs to the bridge will cost 12 million euros, Marten told reporters.",
    "You and I may walk.",
]
TEXT = " ".join(LINES)


@pytest.fixture(scope="module")
def parsed(annotator: Annotator) -> Traits:
    """The traits of the lines, annotated by the real model."""
    return describe(annotator.annotate(Article(text=TEXT, blocks=(Span(0, len(TEXT)),))), rarity={}, most=60)


def column(traits: Traits, name: str) -> list[float]:
    """Return one trait of all sentences."""
    return [float(value) for value in traits.features[:, NAMES.index(name)]]


def plain(document: Document, *, most: int = 60) -> Traits:
    """Describe a document made by hand."""
    return describe(document, rarity={}, most=most)


def test_every_name_is_used_once() -> None:
    """Weights are kept by name, so names differ, and each has its column."""
    assert len(NAMES) == len(set(NAMES))
    assert plain(document_of(TEXT)).features.shape == (len(LINES), len(NAMES))


def test_place_and_length() -> None:
    """Where a sentence stands, how early, and how long it is."""
    traits = plain(document_of(TEXT))

    assert column(traits, "place") == [0, 1, 2, 3, 4, 5]
    assert column(traits, "early")[:2] == [1, 0.5]
    assert column(traits, "sentences") == [6] * 6
    assert column(traits, "words") == [len(line.split()) for line in LINES]


def test_only_the_first_sentences_are_described() -> None:
    """Nothing past the limit is looked at, but its number is known."""
    traits = plain(document_of(TEXT), most=2)

    assert len(traits.features) == len(traits.stems) == 2
    assert column(traits, "sentences") == [6, 6]


def test_wording() -> None:
    """Questions, quotations, persons and openings are counted."""
    traits = plain(document_of(TEXT))

    assert column(traits, "asks") == [0, 0, 0, 1, 0, 0]
    assert column(traits, "opens quoted") == [0, 0, 1, 0, 0, 0]
    assert column(traits, "first person") == [0, 0, 1, 0, 0, 1]
    assert column(traits, "second person") == [0, 0, 0, 0, 0, 1]
    assert column(traits, "third person") == [0, 0, 1, 0, 0, 0]
    assert column(traits, "quoted share")[2] > 0.5
    assert column(traits, "digits")[1] > 0


@pytest.mark.parametrize("name", ["likeness to earlier", "likeness to first", "likeness to last"])
def test_a_repeat_is_like_what_it_repeats(name: str) -> None:
    """A sentence printed twice is wholly like the first of it."""
    traits = plain(document_of(f"{LINES[0]} {LINES[0]}"))

    assert math.isclose(column(traits, name)[1], 1.0)


def test_neighbours() -> None:
    """Likeness to the next is likeness to the last, one further on."""
    traits = plain(document_of(TEXT))

    assert column(traits, "likeness to next")[:-1] == pytest.approx(column(traits, "likeness to last")[1:])
    assert column(traits, "likeness to last")[0] == column(traits, "likeness to next")[-1] == 0


def test_what_comes_again_counts() -> None:
    """Terms that are told later and pairs that others have too raise a sentence."""
    traits = plain(document_of(TEXT))

    assert column(traits, "terms told later")[0] > column(traits, "terms told later")[5] == 0
    assert column(traits, "pairs repeated")[1] > column(traits, "pairs repeated")[3] == 0


def test_rare_terms_weigh_more() -> None:
    """How seldom the news at large has a term is told by the table handed in."""
    document = document_of("Cracks closed bridges. People were walking.")
    traits = describe(document, rarity={"crack": 8.0, "people": 0.5}, most=60)

    assert column(traits, "rarity")[0] > column(traits, "rarity")[1]


@pytest.mark.model
def test_names_and_quantities(parsed: Traits) -> None:
    """Persons, quantities and names that come again are seen by the real model."""
    assert column(parsed, "persons")[1] >= 1
    assert sum(column(parsed, "quantities")) >= 2
    assert column(parsed, "dates")[0] >= 1
    assert column(parsed, "weight of names")[1] > 0
    assert column(parsed, "new names")[1] > 0


@pytest.mark.model
def test_grammar(parsed: Traits) -> None:
    """Reporting verbs and parts of speech are read off the parse; shares of words make a whole."""
    assert column(parsed, "reports")[1] == 1
    shares = ("nouns", "proper nouns", "verbs", "adjectives", "adverbs", "function words")
    totals = np.sum([column(parsed, share) for share in shares], axis=0)

    assert totals.tolist() == pytest.approx([1.0] * len(parsed.features))
    assert column(parsed, "past")[0] > 0


@given(st.lists(st.sampled_from([*LINES, "—", "He left.", "8,500."]), min_size=1, max_size=8))
def test_traits_are_finite_whatever_the_text(lines: list[str]) -> None:
    """No division by nothing: each number can be judged."""
    traits = plain(document_of(" ".join(lines)))

    assert np.isfinite(traits.features).all()
    assert traits.alike.shape == (len(traits.features),) * 2


def test_rows_have_length_one() -> None:
    """Likeness does not depend on how long a sentence is; a sentence without terms is like nothing."""
    weighed = weigh([("old", "bridge"), ("bridge",), ()])

    assert np.linalg.norm(weighed, axis=1).tolist() == pytest.approx([1.0, 1.0, 0.0])

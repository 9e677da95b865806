"""A reworded point says no name, number or quoted word that its sources do not have."""

import pytest

from summarizer.annotate import Annotator
from summarizer.check_names import NEW_NAME, NEW_NUMBER, NEW_QUOTE, NO_SOURCE, RULES, rewording_faults
from summarizer.ground import Ground, set_ground
from summarizer.schema import Point
from tests.smuggling import COST, LEAD, excerpt_of, span_of, story_document

pytestmark = pytest.mark.model

SPEECH = "“We have ten years, not more,” Okoye told reporters."


@pytest.fixture(scope="module")
def ground(annotator: Annotator) -> Ground:
    """The ground of the story."""
    return set_ground(story_document(annotator))


def faults(ground: Ground, told: str, *sources: str) -> list[str]:
    """Return what is wrong with a rewording of pieces of the story."""
    point = Point(text=told, span=span_of(sources[0]), sources=tuple(excerpt_of(source) for source in sources))
    return list(rewording_faults(ground, point))


TRUE = [
    ("About 8,500 homes may be lost to the sea, Maria Okoye warned.", [LEAD]),
    ("The mayor of Lindholm warned that homes may be lost.", [LEAD]),
    ("Okoye warned of lost homes, and Peter Lind of costs of $4.5 million.", [LEAD, COST]),
    # The same number written otherwise.
    ("Repairs would cost $4,500,000, Lind said.", [COST]),
    ("Homes may be lost, some 8500 of them.", [LEAD]),
    # A full name where the source has a part of it.
    ("Maria Okoye told reporters that ten years are left.", [SPEECH]),
    ("Okoye sees “ten years, not more” left.", [SPEECH]),
    # "One" is also a pronoun.
    ("Okoye warned one and all.", [LEAD]),
    # A common word may open the sentence.
    ("Repairs would cost more than planned.", [COST]),
]


@pytest.mark.parametrize(("told", "sources"), TRUE)
def test_a_rewording_of_its_sources_passes(ground: Ground, told: str, sources: list[str]) -> None:
    """Names, numbers and quoted words that the sources have may be told in other words."""
    assert faults(ground, told, *sources) == []


FALSE = [
    ("About 8,600 homes may be lost.", [LEAD], NEW_NUMBER),
    ("About 500 homes may be lost.", [LEAD], NEW_NUMBER),
    ("Twenty homes may be lost.", [LEAD], NEW_NUMBER),
    ("Repairs would cost $4.5 billion.", [COST], NEW_NUMBER),
    ("Homes may be lost, Peter Lind warned.", [LEAD], NEW_NAME),
    ("Oskar warned that homes may be lost.", [LEAD], NEW_NAME),
    ("NATO warned that homes may be lost.", [LEAD], NEW_NAME),
    ("Prince Oskar warned that homes may be lost.", [LEAD], NEW_NAME),
    ("Okoye warned that Sandby homes may be lost.", [LEAD], NEW_NAME),
    ("Homes “may be gone” soon, Okoye warned.", [LEAD], NEW_QUOTE),
    ('Okoye sees "ten good years" left.', [SPEECH], NEW_QUOTE),
]


@pytest.mark.parametrize(("told", "sources", "rule"), FALSE)
def test_what_the_sources_do_not_have_is_refused(ground: Ground, told: str, sources: list[str], rule: str) -> None:
    """An invented number, a name from elsewhere, and marks around other words are each named."""
    assert rule in faults(ground, told, *sources)


@pytest.mark.parametrize("text", ["", "   ", "Homes may be lost."])
def test_a_rewording_rests_on_something(ground: Ground, text: str) -> None:
    """Without a source, or without words, there is nothing to prove."""
    assert list(rewording_faults(ground, Point(text=text, span=span_of(LEAD)))) == [NO_SOURCE]


def test_every_rule_has_a_name_of_its_own() -> None:
    """A further rule joins by its line in the table."""
    assert set(RULES) == {NEW_NUMBER, NEW_NAME, NEW_QUOTE}


EXACT = [
    # The scale that stands behind a number is the only one it has.
    ("Some 4.5 million were lost.", [COST], []),
    ("Some 4.5 thousand were lost.", [COST], [NEW_NUMBER]),
    ("Some 4.5 were lost.", [COST], [NEW_NUMBER]),
    ("Some 60 were lost.", [COST], []),
    ("Some sixty were lost.", [COST], []),
]


@pytest.mark.parametrize(("told", "sources", "rules"), EXACT)
def test_a_number_keeps_its_scale(ground: Ground, told: str, sources: list[str], rules: list[str]) -> None:
    """Million, thousand and nothing are three different numbers."""
    assert faults(ground, told, *sources) == rules


def test_a_name_of_another_sentence_needs_its_source(ground: Ground) -> None:
    """With both sentences as sources both names may be told."""
    assert faults(ground, "Okoye warned, and Lind told the price.", LEAD) == [NEW_NAME]
    assert faults(ground, "Okoye warned, and Lind told the price.", LEAD, COST) == []

"""Two words for what people do may stand for one person where they share a calling."""

import pytest

from summarizer.callings import POLITICS, callings_of
from summarizer.lexicon import word_table


@pytest.mark.parametrize(
    ("one", "other"),
    [("singer", "musician"), ("mp", "politician"), ("leader", "mp"), ("mayor", "politician"), ("actor", "star")],
)
def test_words_for_one_calling(one: str, other: str) -> None:
    """They share at least one calling."""
    assert callings_of([one]) & callings_of([other])


@pytest.mark.parametrize(("one", "other"), [("singer", "politician"), ("leader", "singer"), ("baker", "mp")])
def test_words_for_several_callings(one: str, other: str) -> None:
    """They share none."""
    assert not callings_of([one]) & callings_of([other])


def test_a_role_has_the_callings_of_all_its_words() -> None:
    """Words that tell of no calling add none."""
    assert callings_of(["harbour", "mayor", "and", "singer"]) == callings_of(["mayor"]) | callings_of(["singer"])
    assert callings_of(["harbour", "and"]) == frozenset()


def test_the_table_knows_politics() -> None:
    """The calling that leaders are given is one that other words of the table have."""
    assert POLITICS in {calling for callings in word_table("callings").values() for calling in callings.split()}

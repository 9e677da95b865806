"""Words are counted as readers count them, and compared without losing figures or abbreviations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.words import count_words, stem, terms


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("   \n ", 0), ("One", 1), ("The mayor resigned.", 3), ("a\u00a0b\tc\nd", 4), ("• point", 2)],
)
def test_words_are_what_stands_between_white_space(text: str, count: int) -> None:
    """The count is the common one, so that shares of length can be checked by anyone."""
    assert count == count_words(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about 8,500 troops", ("about", "8,500", "troops")),
        ("the U.S. Navy", ("the", "u.s.", "navy")),
        ("COVID-19 wards", ("covid-19", "wards")),
        ("1.5 per cent", ("1.5", "per", "cent")),
        ("the mayor’s car", ("the", "mayor", "car")),
        ("don't", ("don't",)),
        ("Zürich, Łódź", ("zürich", "łódź")),
        ("— … •", ()),
    ],
)
def test_terms_keep_figures_and_abbreviations_whole(text: str, expected: tuple[str, ...]) -> None:
    """A number, an abbreviation and a compound are one term each; marks are none."""
    assert expected == terms(text)


@pytest.mark.parametrize(
    ("left", "right"),
    [("troops", "troop"), ("warned", "warn"), ("warning", "warn"), ("countries", "country"), ("taxes", "tax")],
)
def test_kin_have_one_stem(left: str, right: str) -> None:
    """Common endings do not keep two forms of a word apart."""
    assert stem(left) == stem(right)


@pytest.mark.parametrize("term", ["us", "as", "gas", "8,500", "king", "red"])
def test_short_terms_stay_whole(term: str) -> None:
    """An ending is not cut from a term that would be left with too little."""
    assert term == stem(term)


@given(st.text())
def test_terms_stand_in_the_text(text: str) -> None:
    """No term is invented: each stands in the text in lower case."""
    lowered = text.lower()

    assert all(term in lowered or term.strip() == term for term in terms(text))
    assert all(term for term in terms(text))


@given(st.text(), st.text())
def test_counts_add_up(left: str, right: str) -> None:
    """The words of two texts with a space between them are those of both."""
    assert count_words(left) + count_words(right) == count_words(f"{left} {right}")

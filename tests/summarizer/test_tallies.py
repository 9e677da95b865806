"""Words and pairs of neighbours are counted with where they stand and how they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.schema import Article, Span
from summarizer.tallies import PairTally, WordTally, tally_pairs, tally_words, uses_of, words_in
from summarizer.words import stem
from tests.builders import document_of

TEXT = "The old bridge carried 18,000 cars. Old cars will take the ferry."


def tallied(text: str = TEXT, *, most: int = 40) -> tuple[dict[str, WordTally], dict[tuple[str, str], PairTally]]:
    """Return what is counted of the words and pairs of `text`."""
    rows = uses_of(document_of(text), most)
    return tally_words(rows), tally_pairs(rows)


@pytest.mark.parametrize(
    ("token", "words"),
    [("18,000", ["18", "000"]), ("Jan-Erik", ["jan", "erik"]), ("Don't", ["don", "t"]), ("—", [])],
)
def test_words_are_runs_of_letters_and_digits(token: str, words: list[str]) -> None:
    """As ROUGE counts them, in lower case."""
    found = [word for part in document_of(token).tokens for word in words_in(part)]

    assert found == words


def test_a_word_is_counted_by_its_stem() -> None:
    """How often, in which sentences, how many with a capital, and where first."""
    cars = tallied()[0][stem("cars")]
    old = tallied()[0]["old"]

    assert (cars.count, cars.sentences, cars.letters) == (2, [0, 1], 4)
    assert (old.count, old.capital, old.first_word) == (2, 1, 1)


def test_a_number_is_told_from_a_word() -> None:
    """Digits alone are one."""
    words, _ = tallied()

    assert words["18"].digits
    assert not words["old"].digits


def test_a_pair_is_two_neighbours_of_one_sentence() -> None:
    """In their order, and not over the border of a sentence."""
    _, pairs = tallied()

    assert pairs["old", stem("bridge")].place == 1
    assert (stem("bridge"), "old") not in pairs
    assert (stem("cars"), "old") not in pairs


def test_a_sentence_counts_once_for_its_words() -> None:
    """However often a word stands in it."""
    words, pairs = tallied("Ferry after ferry after ferry came in.")

    assert (words[stem("ferry")].count, words[stem("ferry")].sentences) == (3, [0])
    assert (pairs[stem("ferry"), stem("after")].count, pairs[stem("ferry"), stem("after")].sentences) == (2, [0])


def test_only_the_first_sentences_are_read() -> None:
    """Those beyond `most` have no row."""
    assert len(uses_of(document_of(TEXT), 1)) == 1
    assert stem("ferry") not in tallied(most=1)[0]


@given(st.lists(st.sampled_from(["Ferry", "bridge", "18,000", "the", "U.S.", "—"]), max_size=30))
def test_every_use_is_counted_once(words: list[str]) -> None:
    """The counts of words add up to the words, those of pairs to the neighbours."""
    rows = uses_of(document_of(" ".join(words) + "."), 40)

    assert sum(word.count for word in tally_words(rows).values()) == sum(map(len, rows))
    assert sum(pair.count for pair in tally_pairs(rows).values()) == sum(max(len(row) - 1, 0) for row in rows)


@pytest.mark.model
def test_grammar_and_names_are_kept(annotator: Annotator) -> None:
    """Parts of speech, subjects, the main verb and the kind of name come from the model."""
    text = "Ana Lima sold the ferry to Norway."
    rows = uses_of(annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),))), 40)
    words = tally_words(rows)

    assert words["lima"].subject == words["sold"].root == 1
    assert words["norway"].labels["GPE"] == words[stem("ferry")].speech["NOUN"] == 1
    assert tally_pairs(rows)["ana", "lima"].in_name == 1

"""Article index: what of an article is asked again for every sentence of a draft."""

import pytest

from summarizer.article_index import Index, arcs_of, content_words, deeds_of, is_word, runs_of
from tests.drafts import Read

pytestmark = pytest.mark.model
TEXT = "The mayors of Oslo opened two bridges. Beck praised the French builders on Monday."


@pytest.fixture
def index(read: Read) -> Index:
    """The index of two sentences."""
    return Index(read(TEXT))


def test_words_know_their_sentence_and_their_places(index: Index) -> None:
    """Small letters, no marks, each with the number of its sentence."""
    assert index.words[0] == ("the", 0)
    assert index.words[-1] == ("monday", 1)
    assert [index.words[place][0] for place in index.places["the"]] == ["the", "the"]
    assert not any(word == "." for word, _ in index.words)


def test_runs_are_pairs_and_triples(index: Index) -> None:
    """Both lengths, in the article's order."""
    assert ("opened", "two") in index.runs
    assert ("opened", "two", "bridges") in index.runs
    assert ("two", "opened") not in index.runs


def test_content_words_are_lemmas_without_the_empty_ones(read: Read) -> None:
    """Inflection and small words make no difference."""
    document = read("The mayors said they had two bridges.")

    assert content_words(document, document.sentences[0]) == {"mayor", "two", "bridge"}


def test_arcs_step_over_prepositions(index: Index, read: Read) -> None:
    """Who depends on whom, the small words between left out."""
    document = read(TEXT)

    assert ("open", "mayor") in index.arcs[0]
    assert ("mayor", "oslo") in index.arcs[0]
    assert ("praise", "builder") in index.every_arc
    assert ("praise", "beck") not in set(arcs_of(document, document.sentences[0]))


def test_doers_are_gathered_by_verb(index: Index) -> None:
    """For each verb who does it somewhere."""
    assert index.doers["open"] == {"mayor"}
    assert index.doers["praise"] == {"beck"}


def test_deeds_pair_verb_and_subject(read: Read) -> None:
    """Each finite clause once."""
    document = read("Rain fell and Beck sang.")

    assert [(verb.text, doer.text) for verb, doer in deeds_of(document, document.tokens)] == [
        ("fell", "Rain"),
        ("sang", "Beck"),
    ]


def test_known_words_numbers_and_countries(index: Index) -> None:
    """Forms and lemmas, counted things, and countries by any of their names."""
    assert {"mayors", "mayor", "monday"} <= index.known
    assert any(number.values == {2.0} and "bridge" in number.units for number in index.numbers)
    assert "france" in index.countries


def test_runs_of_words() -> None:
    """None of a text that is too short."""
    assert list(runs_of(["a", "b", "c"], 2)) == [("a", "b"), ("b", "c")]
    assert list(runs_of(["a"], 2)) == []


def test_marks_are_no_words(read: Read) -> None:
    """Letters or digits make a word."""
    assert [token.text for token in read("Stop, 14!").tokens if is_word(token)] == ["Stop", "14"]

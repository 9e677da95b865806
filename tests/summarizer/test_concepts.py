"""Each number about a word or a pair of words says what its name promises."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.concepts import (
    CONTEXT,
    PAIR_NAMES,
    UNKNOWN_RARITY,
    WORD_NAMES,
    Concepts,
    find_concepts,
    pairs_of,
    part_of,
    with_chances,
    with_context,
    words_of,
)
from summarizer.schema import Article, Span
from summarizer.words import stem
from tests.builders import document_of

LINES = [
    "Engineers closed the old bridge of Lodin on Monday.",
    "The bridge carries 18,000 cars a day.",
    "Cars will take a ferry.",
]
TEXT = " ".join(LINES)


def found(text: str = TEXT, *, most: int = 40, rarity: dict[str, float] | None = None) -> Concepts:
    """Return the concepts of a text annotated by hand."""
    return find_concepts(document_of(text), rarity=rarity or {}, most=most)


def word(concepts: Concepts, key: str, name: str) -> float:
    """Return one number of a word."""
    return float(concepts.words[concepts.keys.index(stem(key)), WORD_NAMES.index(name)])


def pair(concepts: Concepts, left: str, right: str, name: str) -> float:
    """Return one number of a pair of neighbouring words."""
    members = (concepts.keys.index(stem(left)), concepts.keys.index(stem(right)))
    return float(concepts.pairs[concepts.members.index(members), PAIR_NAMES.index(name)])


def test_every_name_is_used_once() -> None:
    """Weights are kept by name; the scores of sentences come last and are filled in later."""
    concepts = found()

    assert len(set(WORD_NAMES)) == len(WORD_NAMES)
    assert len(set(PAIR_NAMES)) == len(PAIR_NAMES)
    assert WORD_NAMES[-len(CONTEXT) :] == PAIR_NAMES[-len(CONTEXT) :] == CONTEXT
    assert concepts.words.shape == (len(concepts.keys), len(WORD_NAMES) - len(CONTEXT))
    assert concepts.pairs.shape == (len(concepts.members), len(PAIR_NAMES) - len(CONTEXT))


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("bridge", "count", 2),
        ("bridge", "sentences with it", 2),
        ("bridge", "first sentence", 0),
        ("cars", "first sentence", 1),
        ("cars", "in the first", 0),
        ("cars", "in the first 3", 2),
        ("cars", "earliness", 1 / 2 + 1 / 3),
        ("ferry", "relative first", 2 / 3),
        ("engineers", "first word", 0),
        ("monday", "capital", 1),
        ("cars", "capital", 0.5),
        ("18", "digits", 1),
        ("ferry", "digits", 0),
        ("ferry", "letters", 5),
        ("ferry", "length of its sentences", 5),
        ("bridge", "sentences", 3),
        ("bridge", "words", 22),
        ("ferry", "beside the most frequent", 1 / 2),
    ],
)
def test_words_are_counted(key: str, name: str, value: float) -> None:
    """Where a word stands, how often, and how it is written."""
    assert word(found(), key, name) == pytest.approx(value)


def test_words_are_those_that_rouge_counts() -> None:
    """Runs of letters and digits in lower case, endings folded: "Cars" and "cars" are one, "18,000" is two."""
    concepts = found()

    assert concepts.keys.count(stem("cars")) == 1
    assert {"18", "000"} <= set(concepts.keys)
    assert [sentence.length for sentence in concepts.sentences] == [9, 8, 5]


@pytest.mark.parametrize(
    ("left", "right", "name", "value"),
    [
        ("old", "bridge", "count", 1),
        ("old", "bridge", "first sentence", 0),
        ("old", "bridge", "place in sentence", 3),
        ("old", "bridge", "right count", 2),
        ("old", "bridge", "share of more frequent", 0.5),
        ("old", "bridge", "share of less frequent", 1),
        ("a", "ferry", "in the first", 0),
        ("a", "ferry", "share of sentences", 1 / 3),
        ("of", "lodin", "right capital", 1),
    ],
)
def test_pairs_are_counted(left: str, right: str, name: str, value: float) -> None:
    """Where a pair stands, and how its words fare without it."""
    assert pair(found(), left, right, name) == pytest.approx(value)


def test_pairs_end_with_their_sentence() -> None:
    """The last word of a sentence and the first of the next are no pair."""
    concepts = found()

    assert (concepts.keys.index(stem("monday")), concepts.keys.index("the")) not in concepts.members


def test_rarity_comes_from_the_news_at_large() -> None:
    """A known term has its own, an unknown one counts as rare."""
    concepts = found(rarity={stem("bridge"): 3.5})

    assert word(concepts, "bridge", "rarity") == 3.5
    assert word(concepts, "ferry", "rarity") == UNKNOWN_RARITY


def test_only_the_first_sentences_count() -> None:
    """Words past the limit are not there."""
    concepts = found(most=2)

    assert "ferry" not in concepts.keys
    assert len(concepts.sentences) == 2


def test_sentences_know_their_concepts() -> None:
    """Each sentence lists the numbers of its words and of its pairs."""
    concepts = found()

    last = concepts.sentences[2]

    assert {concepts.keys[n] for n in last.words} == {stem(w) for w in ["cars", "will", "take", "a", "ferry"]}
    assert (len(last.pairs), last.length) == (4, 5)


def test_a_part_of_a_sentence_has_its_own() -> None:
    """The words and pairs of some of its tokens, numbered as in the whole."""
    document = document_of(" ".join(LINES))
    concepts = find_concepts(document, rarity={}, most=40)
    tokens = document.tokens_of(document.sentences[2])
    part = part_of(concepts, tokens[:3])

    assert part_of(concepts, tokens) == concepts.sentences[2]
    assert part.length == 3
    assert part.words < concepts.sentences[2].words
    assert len(part.pairs) == 2


def test_chances_reach_the_pairs() -> None:
    """Each pair sees the chance of its left word, of its right, their product and the lesser."""
    concepts = found()
    chances = np.full(len(concepts.keys), 0.5)
    chances[concepts.keys.index("old")] = 0.2
    members = (concepts.keys.index("old"), concepts.keys.index("bridge"))
    row = with_chances(concepts, chances)[concepts.members.index(members)]
    start = PAIR_NAMES.index("left chance")

    assert row[start : start + 4].tolist() == [0.2, 0.5, 0.1, 0.2]
    assert not concepts.pairs[:, start : start + 4].any()


def test_scores_of_sentences_reach_their_words() -> None:
    """Best, mean, sum and first of the scores of the sentences that have a word."""
    concepts = found()
    rows = with_context(concepts.words, words_of(concepts), np.array([0.2, 0.6, 0.1]))
    bridge, ferry = (rows[concepts.keys.index(key), -len(CONTEXT) :] for key in ("bridge", "ferry"))

    assert bridge.tolist() == pytest.approx([0.6, 0.4, 0.8, 0.2])
    assert ferry.tolist() == pytest.approx([0.1, 0.1, 0.1, 0.1])


@pytest.mark.parametrize("text", ["", "!", "Stop."])
def test_texts_with_hardly_a_word(text: str) -> None:
    """No words or no pairs give tables without rows."""
    concepts = found(text)

    assert len(concepts.pairs) == len(concepts.members) == 0
    assert with_chances(concepts, np.zeros(len(concepts.keys))).shape == concepts.pairs.shape
    assert len(with_context(concepts.words, words_of(concepts), np.zeros(len(concepts.sentences)))) == len(
        concepts.keys
    )


@given(st.lists(st.sampled_from(["Ferry", "bridge", "18,000", "the", "U.S.", "—"]), min_size=1, max_size=30))
def test_numbers_agree_with_the_sentences(words: list[str]) -> None:
    """Whatever the text: as many rows as keys, every concept in some sentence, counts that add up to the words."""
    concepts = found(" ".join(words) + ".")

    assert set().union(*words_of(concepts)) == set(range(len(concepts.keys)))
    assert set().union(*pairs_of(concepts)) == set(range(len(concepts.members)))
    assert concepts.words[:, WORD_NAMES.index("count")].sum() == sum(sentence.length for sentence in concepts.sentences)


@pytest.mark.model
def test_grammar_and_names_count(annotator: Annotator) -> None:
    """Parts of speech, subjects and names come from the model."""
    document = annotator.annotate(Article(text=TEXT, blocks=(Span(0, len(TEXT)),)))
    concepts = find_concepts(document, rarity={}, most=40)

    assert word(concepts, "engineers", "NOUN") == 1
    assert word(concepts, "engineers", "subject") == 1
    assert word(concepts, "closed", "root") == 1
    assert word(concepts, "monday", "DATE") == 1

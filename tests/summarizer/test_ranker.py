"""The stored weights fit the program, judge parsed English quickly, and never pick a set that dangles."""

import json
from pathlib import Path

import numpy as np
import pytest

from summarizer.annotate import Annotator
from summarizer.concepts import PAIR_NAMES, WORD_NAMES, find_concepts
from summarizer.forest import Forest, Tree
from summarizer.ranker import (
    MOST_SENTENCES,
    WEIGHTS,
    Ranker,
    expect,
    judge,
    load_ranker,
    sentence_scores,
    taught,
)
from summarizer.readability import points_back
from summarizer.schema import Article, Document, Span
from summarizer.sets import SIZE
from summarizer.traits import NAMES
from tests.builders import document_of

LINES = [
    "Engineers closed the old bridge of Lodin on Monday after finding cracks in two pillars.",
    "It had stood for ninety years.",
    "The bridge carries 18,000 cars a day and is the only way to the lower town.",
    "But the mayor had promised to keep it open.",
    "A ferry will carry cars and people until engineers mend the pillars of the bridge.",
    "Repairs will cost 12 million euros, engineers said.",
    "Will the shops survive?",
    "Shops in the lower town fear for their trade.",
]
MOST_BYTES = 5_000_000
SECONDS_A_LONG_ARTICLE = 2.0


@pytest.fixture(scope="module")
def document(annotator: Annotator) -> Document:
    """The lines, annotated by the real model."""
    text = " ".join(LINES)
    return annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))


def stump(*, column: int, threshold: float, low: float, high: float) -> Forest:
    """Return a forest of one tree that asks one question."""
    return Forest(
        base=0.0,
        trees=(
            Tree(
                feature=np.array([column, 0, 0]),
                threshold=np.array([threshold, 0.0, 0.0]),
                left=np.array([1, 1, 2]),
                right=np.array([2, 1, 2]),
                value=np.array([0.0, low, high]),
                depth=1,
            ),
        ),
    )


def tiny(**changes: Forest) -> Ranker:
    """Return a ranker that likes sentences from the sixth on, and words of at least nine letters."""
    parts = {
        "sentences": stump(column=NAMES.index("place"), threshold=4.5, low=0.0, high=1.0),
        "words": stump(column=WORD_NAMES.index("letters"), threshold=8.5, low=0.0, high=1.0),
        "pairs": Forest(base=0.0, trees=()),
    }
    return Ranker(rarity={}, **{**parts, **changes})


def test_the_stored_weights_fit() -> None:
    """They belong to the features of this program and are small."""
    ranker = load_ranker()

    assert ranker.sentences.trees
    assert ranker.words.trees
    assert ranker.pairs.trees
    assert WEIGHTS.stat().st_size < MOST_BYTES


def test_the_stored_weights_say_how_they_were_made() -> None:
    """Seed, number of articles and a fingerprint of the data are kept; no text is."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf8"))

    assert {"by", "seed", "articles", "rows sha256", "scikit-learn"} <= set(stored["made"])
    assert all(" " not in term for term in stored["rarity"])


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    """Nothing is judged by numbers that mean something else."""
    path = tmp_path / "ranker.json"
    path.write_text(json.dumps({"columns": {"sentences": ["place"]}}), encoding="utf8")

    with pytest.raises(ValueError, match="make train"):
        load_ranker(path)


def test_sentences_are_scored_by_their_traits() -> None:
    """Chances stay between 0 and 1, whatever the trees add up to."""
    features = np.zeros((3, len(NAMES)))
    features[:, NAMES.index("place")] = [0.0, 4.5, 5.0]
    wild = stump(column=NAMES.index("place"), threshold=4.5, low=-0.5, high=1.5)

    assert sentence_scores(tiny(), features).tolist() == [0.0, 0.0, 1.0]
    assert sentence_scores(tiny(sentences=wild), features).tolist() == [0.0, 0.0, 1.0]


def test_the_last_column_tells_who_taught() -> None:
    """A summary by a person is 0, one by a model 1."""
    assert taught(np.zeros((2, 1)), by=1.0).tolist() == [[0.0, 1.0], [0.0, 1.0]]


def test_words_and_pairs_are_expected_by_their_numbers() -> None:
    """Pairs see the chances of their words."""
    concepts = find_concepts(document_of(LINES[0]), rarity={}, most=40)
    both = stump(column=PAIR_NAMES.index("left chance"), threshold=0.5, low=0.1, high=0.9)
    expected = expect(tiny(pairs=both), concepts, np.array([0.5]))
    chance = dict(zip(concepts.keys, expected.words.tolist(), strict=True))

    assert chance["engineer"] == 1.0
    assert chance["bridge"] == 0.0
    pairs = dict(zip(concepts.members, expected.pairs.tolist(), strict=True))
    assert pairs[concepts.keys.index("engineer"), concepts.keys.index("clos")] == pytest.approx(0.9)
    assert pairs[concepts.keys.index("old"), concepts.keys.index("bridge")] == pytest.approx(0.1)


def test_words_see_the_scores_of_their_sentences() -> None:
    """A word is likelier where its best sentence is."""
    concepts = find_concepts(document_of(" ".join(LINES[:3])), rarity={}, most=40)
    seen = stump(column=WORD_NAMES.index("best score"), threshold=0.5, low=0.0, high=1.0)
    expected = expect(tiny(words=seen), concepts, np.array([0.1, 0.9, 0.1]))
    likely = {key for key, chance in zip(concepts.keys, expected.words, strict=True) if chance}

    assert likely == {concepts.keys[n] for n in concepts.sentences[1].words}


def test_scores_run_from_none_to_all() -> None:
    """The best sentence has 1, the least 0, whatever the trees' own range."""
    judgement = judge(document_of(" ".join(LINES)), tiny())

    assert judgement.scores == (0, 0, 0, 0, 0, 1, 1, 1)


def test_the_best_set_is_readable() -> None:
    """Three sentences, no question, and none that points back without the one before it; the best score first."""
    judgement = judge(document_of(" ".join(LINES)), tiny())

    assert len(judgement.best) == SIZE
    assert 6 not in judgement.best
    assert judgement.scores[judgement.best[0]] == max(judgement.scores[n] for n in judgement.best)


def test_an_opening_that_names_nobody_is_no_point() -> None:
    """The first sentence has none before it to lean on: one that opens with a pronoun is left to the reader."""
    lines = ["They reported extraordinary irregularities everywhere.", *LINES[2:6], LINES[7]]
    judgement = judge(document_of(" ".join(lines)), tiny())

    assert len(judgement.best) == SIZE
    assert 0 not in judgement.best


def test_a_barred_sentence_is_in_no_set() -> None:
    """Sentences may be refused by their index."""
    document = document_of(" ".join(LINES))

    assert 5 in judge(document, tiny()).best
    assert 5 not in judge(document, tiny(), barred={5}).best


@pytest.mark.parametrize("text", ["", "The bridge is closed now.", "The bridge is closed now. Nobody was hurt there."])
def test_a_text_of_few_sentences_has_no_set(text: str) -> None:
    """Less than three sentences: scores, if any, and no set."""
    judgement = judge(document_of(text), tiny())

    assert judgement.best == ()
    assert len(judgement.scores) == len(document_of(text).sentences)


def test_sentences_far_down_score_nothing() -> None:
    """What stands past the limit is known and not judged."""
    document = document_of(" ".join(f"The bridge number {n} is closed for cars." for n in range(70)))
    judgement = judge(document, tiny())

    assert len(judgement.scores) == 70
    assert set(judgement.scores[MOST_SENTENCES:]) == {0.0}


@pytest.mark.model
def test_real_weights_judge_a_real_document(document: Document) -> None:
    """The lead matters, the question does not, and the set can be read."""
    judgement = judge(document, load_ranker())
    sentences = document.sentences

    assert len(judgement.scores) == len(sentences)
    assert len(judgement.best) == SIZE
    assert not any(sentences[n].text.endswith("?") for n in judgement.best)
    assert all(not points_back(document, sentences[n]) or n - 1 in judgement.best for n in judgement.best)


@pytest.mark.model
def test_a_long_article_is_judged_whole(annotator: Annotator) -> None:
    """Every one of many sentences gets its score, and a set of them is chosen."""
    text = " ".join(LINES * 10)
    long = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))
    ranker = load_ranker()
    judgement = judge(long, ranker)

    assert len(judgement.scores) == len(long.sentences)
    assert judgement.best

"""The stored weights fit the program, judge parsed English quickly, and never pick a set that dangles."""

import json
from pathlib import Path

import numpy as np
import pytest

from summarizer.annotate import Annotator
from summarizer.ranker import WEIGHTS, Ranker, Tree, judge, load_ranker, mixed, sentence_scores, set_scores
from summarizer.readability import points_back
from summarizer.schema import Article, Document, Span
from summarizer.sets import SET_NAMES, SIZE
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


def stump(*, column: int, threshold: float, low: float, high: float) -> Tree:
    """Return a tree of one question."""
    return Tree(
        feature=np.array([column, 0, 0]),
        threshold=np.array([threshold, 0.0, 0.0]),
        left=np.array([1, 1, 2]),
        right=np.array([2, 1, 2]),
        value=np.array([0.0, low, high]),
        depth=1,
    )


def tiny(**changes: object) -> Ranker:
    """Return a ranker that likes sentences from the sixth on, and sets of few words."""
    coefficients = np.array([-1.0 if name == "words" else 0.0 for name in SET_NAMES])
    parts: dict[str, object] = {
        "base": 0.25,
        "trees": (stump(column=NAMES.index("place"), threshold=4.5, low=-0.25, high=0.75),),
        "set_trees": (),
        "means": np.zeros(len(SET_NAMES)),
        "scales": np.ones(len(SET_NAMES)),
        "coefficients": coefficients,
        "rarity": {},
    }
    return Ranker(**{**parts, **changes})  # type: ignore[arg-type]  # named parts


def test_the_stored_weights_fit() -> None:
    """They belong to the features of this program and are small."""
    ranker = load_ranker()

    assert ranker.trees
    assert len(ranker.coefficients) == len(ranker.means) == len(ranker.scales) == len(SET_NAMES)
    assert WEIGHTS.stat().st_size < MOST_BYTES


def test_the_stored_weights_say_how_they_were_made() -> None:
    """Seed, number of articles and a fingerprint of the data are kept; no text is."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf8"))

    assert {"by", "seed", "articles", "rows sha256", "scikit-learn"} <= set(stored["made"])
    assert all(" " not in term for term in stored["rarity"])


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    """Nothing is judged by numbers that mean something else."""
    path = tmp_path / "ranker.json"
    path.write_text(json.dumps({"names": ["place"], "set_names": []}), encoding="utf8")

    with pytest.raises(ValueError, match="make train"):
        load_ranker(path)


def test_a_tree_is_walked_to_its_leaf() -> None:
    """At most the threshold goes left, more goes right, and the base is added."""
    features = np.zeros((3, len(NAMES)))
    features[:, NAMES.index("place")] = [0.0, 4.5, 5.0]

    assert sentence_scores(tiny(), features).tolist() == [0.0, 0.0, 1.0]


def test_trees_add_up() -> None:
    """Each tree adds what its leaf says."""
    trees = tiny().trees * 3

    assert sentence_scores(tiny(trees=trees), np.zeros((1, len(NAMES)))).tolist() == [-0.5]


def test_sets_are_compared_within_their_article() -> None:
    """Each part counts by how far a set is from the article's mean, so no part drowns the others."""
    judged = mixed(np.array([0.0, 2.0]), np.array([100.0, 300.0]), np.array([5.0, 1.0]))

    assert judged.tolist() == pytest.approx([-1.5, 1.5], abs=1e-3)
    assert mixed(*[np.ones(3)] * 3).tolist() == [0.0, 0.0, 0.0]


def test_fewer_words_win_where_the_weights_say_so() -> None:
    """The linear model reads the numbers by their names."""
    rows = np.zeros((2, len(SET_NAMES)))
    rows[:, SET_NAMES.index("words")] = [50.0, 40.0]

    assert set_scores(tiny(), rows).argmax() == 1


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
    assert set(judgement.scores[60:]) == {0.0}


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

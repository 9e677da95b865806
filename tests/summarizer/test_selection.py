"""The chosen sentences cover much, repeat little, and none is left dangling."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import RankSettings, SummarizerSettings, shipped_settings
from summarizer.readability import points_back
from summarizer.schema import Document
from summarizer.selection import Topic, choose, cosine, readable_order, term_vectors
from tests.builders import document_of, span_of

LINES = [
    "The council of Lodin closed the old bridge on Monday.",
    "It had stood for ninety years.",
    "The council of Lodin closed the old bridge for cars on Monday.",
    "Shop owners fear for their trade in the lower town.",
    "Repairs will cost 12 million euros, engineers said.",
    "Will the ferry come back to the lower town?",
]
TEXT = " ".join(LINES)
DOCUMENT = document_of(TEXT)


@pytest.fixture
def rank(settings: SummarizerSettings) -> RankSettings:
    """The settings of the ranking alone."""
    return settings.rank.model_copy(update={"redundancy": 0.5, "coverage": 0.2})


def chosen(document: Document, scores: list[float], count: int, rank: RankSettings, *topics: Topic) -> list[int]:
    """Return the indices of the chosen sentences, best first."""
    return [sentence.index for sentence in choose(document, scores, topics, count=count, settings=rank)]


def test_the_best_come_first(rank: RankSettings) -> None:
    """Without likeness or topics, the order is that of the scores."""
    assert chosen(DOCUMENT, [0.5, 0.0, 0.1, 0.7, 0.9, 0.0], 3, rank) == [4, 3, 0]


def test_a_near_repeat_waits(rank: RankSettings) -> None:
    """A sentence that says the same again loses against one that says something else."""
    assert chosen(DOCUMENT, [0.9, 0.0, 0.8, 0.6, 0.0, 0.0], 2, rank) == [0, 3]


def test_a_true_repeat_is_one(rank: RankSettings) -> None:
    """The same sentence printed twice is offered once."""
    document = document_of(f"{LINES[0]} {LINES[0]} {LINES[3]}")

    assert sorted(chosen(document, [0.9, 0.9, 0.1], 3, rank)) == [0, 2]


def test_a_sentence_that_points_back_brings_its_forerunner(rank: RankSettings) -> None:
    """The one before it is taken along, and stands before it."""
    assert chosen(DOCUMENT, [0.2, 0.95, 0.0, 0.1, 0.1, 0.0], 2, rank) == [0, 1]


def test_without_room_for_both_another_is_taken(rank: RankSettings) -> None:
    """One sentence alone is never one that points back."""
    assert chosen(DOCUMENT, [0.2, 0.95, 0.0, 0.3, 0.1, 0.0], 1, rank) == [3]


def test_a_chain_is_followed_from_its_start(rank: RankSettings) -> None:
    """A forerunner that points back itself is no help; the chain is taken from its first link or not at all."""
    document = document_of("The dam broke on Friday. It was old. It was also badly kept. Two villages were flooded.")

    assert set(chosen(document, [0.1, 0.0, 0.9, 0.3], 2, rank)) == {0, 3}
    assert set(chosen(document, [0.1, 0.2, 0.9, 0.3], 4, rank)) == {0, 1, 2, 3}


def test_a_question_is_no_point(rank: RankSettings) -> None:
    """A weak sentence comes last, however high its score."""
    assert 5 not in chosen(DOCUMENT, [0.1, 0.0, 0.1, 0.1, 0.1, 1.0], 5, rank)


def test_a_key_figure_tips_the_balance(rank: RankSettings) -> None:
    """A topic that no chosen sentence tells lifts the one that does."""
    cost = Topic(weight=1.0, spans=(span_of(TEXT, "12 million euros"),))
    scores = [0.9, 0.0, 0.0, 0.5, 0.45, 0.0]

    assert chosen(DOCUMENT, scores, 2, rank) == [0, 3]
    assert set(chosen(DOCUMENT, scores, 2, rank, cost)) == {0, 4}


def test_a_topic_told_once_tips_no_more(rank: RankSettings) -> None:
    """A second sentence on the same topic gains nothing from it."""
    bridge = Topic(weight=1.0, spans=(span_of(TEXT, "old bridge"), span_of(TEXT, "lower town")))

    assert chosen(DOCUMENT, [0.9, 0.0, 0.0, 0.5, 0.55, 0.0], 2, rank, bridge) == [0, 4]


@given(
    st.lists(st.sampled_from([*LINES, "He left.", "But nobody came to the meeting."]), min_size=1, max_size=8),
    st.integers(1, 8),
)
def test_the_count_is_kept_and_nothing_dangles_while_it_can_be_helped(lines: list[str], count: int) -> None:
    """As many as asked for, or all there are; whatever points back follows its forerunner if that can stand alone."""
    document = document_of(" ".join(lines))
    scores = [len(sentence.text) % 7 / 7 for sentence in document.sentences]
    order = choose(document, scores, (), count=count, settings=shipped_settings().summarizer.rank)

    assert len(order) == min(count, len(set(lines)))
    assert len({sentence.text for sentence in order}) == len(order)
    if len({s.text for s in document.sentences if not points_back(document, s)}) >= count:
        places = [sentence.index for sentence in order]
        assert all(not points_back(document, s) or s.index - 1 in places[: places.index(s.index)] for s in order)


def test_a_set_that_is_chosen_already_comes_first(rank: RankSettings) -> None:
    """The others are added one by one, and told apart from what is there."""
    first = choose(DOCUMENT, [0.5, 0.0, 0.1, 0.7, 0.9, 0.0], (), count=4, settings=rank, first=(1, 0, 4))

    assert [sentence.index for sentence in first] == [0, 1, 4, 3]


def test_beside_a_set_the_scores_alone_decide(rank: RankSettings) -> None:
    """Where a learned set opens the summary, no actor or figure speaks for a sentence; without one they do."""
    topic = Topic(weight=9.0, spans=(DOCUMENT.sentences[5].span,))
    keen = rank.model_copy(update={"coverage": 5.0})
    scores = [0.5, 0.0, 0.1, 0.7, 0.9, 0.0]

    assert choose(DOCUMENT, scores, (topic,), count=4, settings=keen, first=(1, 0, 4))[-1].index == 3
    assert choose(DOCUMENT, scores, (topic,), count=1, settings=keen)[0].index == 5


def test_the_order_of_a_set_can_be_read() -> None:
    """One that points back follows its forerunner; for the rest the order stays."""
    assert [sentence.index for sentence in readable_order(DOCUMENT, (4, 1, 3, 0))] == [4, 3, 0, 1]
    assert [sentence.index for sentence in readable_order(DOCUMENT, (1, 3))] == [1, 3]
    assert readable_order(DOCUMENT, ()) == ()


def test_vectors_have_length_one() -> None:
    """Likeness does not depend on how long a sentence is."""
    for vector in term_vectors(LINES):
        assert math.isclose(sum(weight**2 for weight in vector.values()), 1.0)


def test_likeness_is_between_none_and_all() -> None:
    """A sentence is wholly like itself, and unlike one without a common term."""
    first, second, third, *_ = term_vectors(LINES)

    assert math.isclose(cosine(first, first), 1.0)
    assert cosine(first, third) == cosine(third, first) > cosine(first, second)
    assert cosine({"a": 1.0}, {"b": 1.0}) == 0
    assert term_vectors(["—"]) == [{}]

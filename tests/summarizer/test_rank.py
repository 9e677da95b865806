"""Every method ranks our sentences by our words; an early one starts ahead; the picks keep the law of the house."""

import pytest

from config.settings import SummarizerSettings
from summarizer.rank import (
    METHODS,
    Tokenizer,
    classic_mixture,
    classic_scores,
    early,
    frequent_terms,
    judge_sentences,
    pick_points,
    refused,
)
from tests.builders import actor_of, document_of, figure_of

LINES = [
    "Engineers closed the old bridge of Lodin on Monday after finding cracks in two pillars.",
    "The bridge carries 18,000 cars a day and is the only way to the lower town.",
    "A ferry will carry cars and people to the lower town until engineers mend the cracks.",
    "The weather was mild.",
    "Repairs to both pillars will cost 12 million euros, engineers said.",
    "The council of Lodin will decide about the repairs on Friday.",
    "Shops in the lower town fear for their trade.",
    "Cracks in pillars had been found in March.",
]
TEXT = " ".join(LINES)
DOCUMENT = document_of(TEXT)


def test_the_tokenizer_keeps_what_sumy_drops() -> None:
    """Figures, abbreviations and compounds are words."""
    assert Tokenizer().to_words("The U.S. sent 8,500 COVID-19 tests") == (
        "the", "u.s.", "sent", "8,500", "covid-19", "tests",
    )  # fmt: skip
    assert Tokenizer().to_sentences("One. Two.") == ("One. Two.",)


@pytest.mark.parametrize("method", METHODS)
def test_each_method_scores_each_sentence(method: str) -> None:
    """Scores run from 0 to 1 and both ends are taken."""
    scores = classic_scores(LINES, method=method)

    assert len(scores) == len(LINES)
    assert min(scores) == 0
    assert max(scores) == 1


@pytest.mark.parametrize("method", ["lexrank", "textrank", "lsa", "luhn"])
def test_the_odd_one_out_is_not_first(method: str) -> None:
    """A sentence that shares nothing with the others does not carry the story."""
    scores = classic_scores(LINES, method=method)

    assert scores[3] < max(scores)


@pytest.mark.parametrize("texts", [[], ["One sentence alone stands here."], ["—", "…"], ["Same.", "Same."]])
@pytest.mark.parametrize("method", METHODS)
def test_too_little_to_compare_scores_nothing(method: str, texts: list[str]) -> None:
    """One sentence, none, marks only or repeats only give zeros, and no error."""
    assert classic_scores(texts, method=method) == (0.0,) * len(texts)


def test_a_repeat_scores_nothing() -> None:
    """Sentences equal by text are one to sumy; the second keeps its place and gets nothing."""
    scores = classic_scores([*LINES, LINES[0]], method="lexrank")

    assert scores[0] > 0
    assert scores[-1] == 0


def test_early_sentences_start_ahead(settings: SummarizerSettings) -> None:
    """The prior halves every so many sentences."""
    rank = settings.rank.model_copy(update={"half_life": 4.0})

    assert early(0, settings=rank) == 1
    assert early(4, settings=rank) == 0.5
    assert early(8, settings=rank) == 0.25


def test_the_weight_of_the_place_is_a_setting(settings: SummarizerSettings) -> None:
    """With all weight on the place, the order is the article's."""
    rank = settings.rank.model_copy(update={"position_weight": 1.0, "method": "lexrank"})
    scores = classic_mixture(DOCUMENT, settings=rank)

    assert list(scores) == sorted(scores, reverse=True)


def test_sentences_past_the_cap_keep_their_place_only(settings: SummarizerSettings) -> None:
    """A long text is compared up to the cap; the rest still gets a score."""
    rank = settings.rank.model_copy(update={"most_sentences": 2, "method": "lexrank"})
    scores = classic_mixture(DOCUMENT, settings=rank)

    assert len(scores) == len(LINES)
    assert scores[5] == rank.position_weight * early(5, settings=rank)


@pytest.mark.parametrize("count", [1, 3, 8, 20])
def test_points_are_verbatim_and_as_many_as_asked(settings: SummarizerSettings, count: int) -> None:
    """Each point is a sentence of the article; there are never fewer than asked for while there are sentences."""
    points = pick_points(DOCUMENT, (), (), count=count, settings=settings)

    assert len(points) == min(count, len(LINES))
    assert all(TEXT[point.span.start : point.span.end] == point.text for point in points)


def test_actors_and_figures_are_covered(settings: SummarizerSettings) -> None:
    """A sentence with key facts gains on one without."""
    figure = figure_of(TEXT, "12 million euros", measures=LINES[4])
    actor = actor_of(TEXT, "council of Lodin", kind="organisation")
    rank = settings.rank.model_copy(update={"coverage": 5.0, "method": "lexrank"})
    eager = settings.model_copy(update={"rank": rank})

    points = pick_points(DOCUMENT, (actor,), (figure,), count=2, settings=eager)

    assert {point.text for point in points} == {LINES[4], LINES[5]}


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_was_not_parsed_is_ranked_by_a_classic_method(settings: SummarizerSettings, language: str) -> None:
    """The learned ranker knows parsed English only; for the rest LexRank and the place speak."""
    rank = settings.rank.model_copy(update={"method": "learned"})
    classic = settings.rank.model_copy(update={"method": "lexrank"})
    document = document_of(TEXT, language=language)

    assert judge_sentences(document, settings=rank) == judge_sentences(document, settings=classic)
    assert judge_sentences(document, settings=rank).best == ()


QUOTED = [
    "Engineers closed the old bridge of Lodin on Monday.",
    "“The cracks in both pillars are deep and old.",
    "The bridge will stay closed for cars,” the mayor said.",
    "A ferry will carry cars and people to the lower town.",
    "Repairs to both pillars will cost 12 million euros.",
]


def test_a_part_of_a_longer_quotation_is_refused() -> None:
    """The proof gate shows a quotation whole or not at all, so a sentence inside one can be no point."""
    assert refused(document_of(" ".join(QUOTED))) == {1, 2}
    assert refused(DOCUMENT) == frozenset()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_the_gate_refuses_is_not_picked_while_it_can_be_helped(settings: SummarizerSettings, count: int) -> None:
    """Otherwise fewer points than asked would leave."""
    points = pick_points(document_of(" ".join(QUOTED)), (), (), count=count, settings=settings)

    assert len(points) == count
    assert not {point.text for point in points} & set(QUOTED[1:3])


def test_an_empty_document_has_no_points(settings: SummarizerSettings) -> None:
    """Nothing in, nothing out."""
    assert pick_points(document_of(""), (), (), count=3, settings=settings) == ()


def test_terms_of_every_second_sentence_tell_nothing_apart() -> None:
    """What stop words are is read off the text itself, so it holds in every language."""
    lines = ["Der Rat tagt.", "Der Hafen ruht.", "Die Brücke bleibt zu.", "Der Markt ist offen."]

    assert frequent_terms(lines) == {"der"}
    assert frequent_terms(lines[:2]) == frozenset()

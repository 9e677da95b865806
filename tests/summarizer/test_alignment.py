"""Alignment: how much of a draft's sentence the article carries, and in how many pieces."""

import pytest

from summarizer.alignment import MEASURES, Piece, measure, pieces_of
from summarizer.article_index import Index
from tests.drafts import Read, paired

pytestmark = pytest.mark.model
GIVEN = "The mayor opened the new bridge on Friday. Engineers may close the old dam, police said. Nobody was hurt."


def measured(read: Read, told: str) -> dict[str, float]:
    """Return the measures of one sentence by name, its source the first of the article."""
    pair = paired(read, told, GIVEN)
    pair = type(pair)(draft=pair.draft, sentence=pair.sentence, index=pair.index, sources=pair.sources[:1])
    return dict(zip(MEASURES, measure(pair), strict=True))


def test_a_copy_is_one_piece_with_nothing_new(read: Read) -> None:
    """Everything covered, nothing novel."""
    found = measured(read, "The mayor opened the new bridge on Friday.")

    assert (found["covered by one"], found["density"], found["longest piece"]) == (1, 1, 1)
    assert (found["new words"], found["new arcs"], found["jumps"], found["new pairs"]) == (0, 0, 0, 0)


def test_what_the_article_has_not_is_counted(read: Read) -> None:
    """New words, new arcs, deeds that nobody does there."""
    found = measured(read, "The mayor painted the bridge.")

    assert found["new words"] == 1
    assert found["new deeds"] == 1
    assert found["new arc share"] > 0


def test_a_known_verb_with_another_doer_is_counted(read: Read) -> None:
    """The words are all there, who does it is not."""
    found = measured(read, "Engineers opened the new bridge.")

    assert found["other doers"] == 1
    assert found["rearranged arcs"] >= 1


def test_pieces_from_two_sentences_make_a_jump(read: Read) -> None:
    """A sentence made of two others has a jump and a spread."""
    found = measured(read, "The mayor opened the old dam.")

    assert found["jumps"] == 1
    assert found["spread"] == 1
    assert found["covered by two"] == 1 > found["covered by one"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("The mayor never opened the bridge.", "denies more"),
        ("The mayor may open the bridge.", "hedges added"),
        ("He opened the bridge.", "opens with pronoun"),
        ("He opened the bridge.", "pronoun elsewhere"),
        ("The new bridge.", "no verb"),
        ("The mayor opened 2 bridges.", "numbers"),
        ("Beck opened the bridge.", "names"),
        ("The bridge, the bridge, the bridge opened.", "repeated"),
    ],
)
def test_each_sign_is_seen_where_it_is(told: str, name: str, read: Read) -> None:
    """Each measure is above nothing for its own case."""
    assert measured(read, told)[name] > 0


def test_a_plain_sentence_has_none_of_the_signs(read: Read) -> None:
    """And nothing for another."""
    found = measured(read, "The mayor opened the bridge.")

    assert [found[name] for name in ("denies more", "hedges added", "opens with pronoun", "no verb", "numbers")] == [
        0
    ] * 5


def test_pieces_are_the_longest_runs(read: Read) -> None:
    """Greedy from the left, near sentences first; a new word is a piece of length 0."""
    index = Index(read(GIVEN))

    assert pieces_of(["the", "mayor", "penguin", "the", "old"], index, [0]) == [Piece(2, 0), Piece(0, -1), Piece(2, 1)]
    assert pieces_of(["the"], index, [1]) == [Piece(1, 1)]
    assert pieces_of([], index, []) == []

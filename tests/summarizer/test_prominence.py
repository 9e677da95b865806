"""Who stands out: by its share of the mentions, its rank, where it hangs in its sentences and what those tell."""

from collections.abc import Callable

import pytest

from summarizer.actors import find_actors
from summarizer.prominence import company_of, depth_of, prominence_of, tells_of_before
from summarizer.relations import places_of
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def prominence(document: Document, name: str) -> dict[str, float]:
    """Return the numbers of the actor called `name`."""
    actors = find_actors(document)
    places = places_of(document, actors)
    company = company_of(document, actors, places)
    place = next(n for n, actor in enumerate(actors) if actor.name == name)
    return prominence_of(document, actors[place], places[place], company)


STORY = "Eva Holm resigned. Eva Holm left. Eva Holm wept. Eva Holm slept. Karl Lie stayed. Karl Lie sang. Ola Ek ran."


@pytest.mark.parametrize(
    ("name", "share", "rank"), [("Eva Holm", 1.0, 1.0), ("Karl Lie", 0.5, 0.5), ("Ola Ek", 0.25, 1 / 3)]
)
def test_share_and_rank_are_told_beside_the_others(read: Reader, name: str, share: float, rank: float) -> None:
    """The share is of the mentions of whoever has the most, the rank counts those of the kind that have more."""
    found = prominence(read(STORY), name)

    assert (found["share"], found["rank"]) == pytest.approx((share, rank))


def test_the_rank_is_within_the_kind(read: Reader) -> None:
    """A body told of once is the first of the bodies, however often people are told of."""
    found = prominence(read("Eva Holm left. Eva Holm slept. Acme Holdings paid her."), "Acme Holdings")

    assert (found["share"], found["rank"]) == (0.5, 1.0)


def test_as_many_mentions_are_the_same_rank(read: Reader) -> None:
    """Nobody is behind who is told of as often."""
    document = read("Eva Holm left. Karl Lie stayed.")

    assert prominence(document, "Eva Holm")["rank"] == prominence(document, "Karl Lie")["rank"] == 1


def test_a_subject_stands_higher_than_an_aside(read: Reader) -> None:
    """Who does something hangs on the verb; who is named in passing hangs on what hangs on it."""
    document = read("Eva Holm sold the boat that her brother had built for the firm of Karl Lie.")

    assert prominence(document, "Eva Holm")["depth"] < prominence(document, "Karl Lie")["depth"]


def test_depth_counts_the_words_above(read: Reader) -> None:
    """The top of a sentence has none above it, its subject one."""
    document = read("Eva Holm left.")
    depths = {token.text: depth_of(document, token) for token in document.tokens}

    assert (depths["left"], depths["Holm"], depths["Eva"]) == (0, 1, 2)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Eva Holm had left the town.", True),
        ("Eva Holm left the town.", False),
        ("Eva Holm had a boat.", False),
        ("Eva Holm has left the town.", False),
    ],
)
def test_what_lies_behind_the_story_is_told_with_had(read: Reader, text: str, before: bool) -> None:  # yes and no
    """“Had left” goes back, “had a boat” does not."""
    document = read(text)

    assert tells_of_before(document, document.sentences[0]) is before
    assert prominence(document, "Eva Holm")["before"] == before


def test_a_sentence_whose_words_come_back_is_central(read: Reader) -> None:
    """Who stands where the story's own words stand is nearer to it than who stands in an aside."""
    document = read(
        "Eva Holm closed the harbour bridge. The harbour bridge was old. Nobody missed the harbour bridge. "
        "Karl Lie likes green tea."
    )

    assert prominence(document, "Eva Holm")["central"] > prominence(document, "Karl Lie")["central"] == 0


def test_no_number_runs_away(read: Reader) -> None:
    """However often a name stands, each number stays small."""
    assert all(0 <= value <= 4 for value in prominence(read("Eva Holm said so. " * 30), "Eva Holm").values())

"""What speaks for an actor's weight: how often, how early, doing what, and where."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.actors import find_actors
from summarizer.features import features_of, is_listed, places_of
from summarizer.schema import Document, Excerpt, Quote, Span

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def features(document: Document, name: str, quotes: tuple[Quote, ...] = ()) -> dict[str, float]:
    """Return the features of the actor called `name`."""
    actors = find_actors(document)
    for actor, places in zip(actors, places_of(document, actors), strict=True):
        if actor.name == name:
            return features_of(document, actor, places, quotes)
    raise AssertionError([actor.name for actor in actors])


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("Eva Holm resigned on Monday.", "Eva Holm", "acts"),
        ("Eva Holm resigned on Monday.", "Eva Holm", "main"),
        ("Eva Holm resigned on Monday.", "Eva Holm", "opening"),
        ("Eva Holm said it was late.", "Eva Holm", "says"),
        ("The police arrested Eva Holm.", "Eva Holm", "object"),
        ("The bridge was built by Eva Holm.", "Eva Holm", "agent"),
        ("According to Eva Holm, the bridge fell.", "Eva Holm", "source"),
        ("Eva Holm's plan failed.", "Eva Holm", "possessor"),
        ("Minister Eva Holm resigned.", "Eva Holm", "role"),
        ("Eva Holm resigned. Later Eva Holm came back.", "Eva Holm", "repeated"),
        ("Norway officials said it was late.", "Norway", "says"),
        ("They moved from Norway to Peru.", "Norway", "scenery"),
    ],
)
def test_a_feature_is_seen(read: Reader, text: str, name: str, feature: str) -> None:
    """Each kind of sentence raises its feature."""
    assert features(read(text), name)[feature] > 0


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("The police arrested Eva Holm.", "Eva Holm", "acts"),
        ("Eva Holm resigned on Monday.", "Eva Holm", "repeated"),
        ("Eva Holm resigned on Monday.", "Eva Holm", "role"),
        ("Norway protested on Monday.", "Norway", "scenery"),
        ("Eva Holm walked home.", "Eva Holm", "says"),
    ],
)
def test_a_feature_is_not_made_up(read: Reader, text: str, name: str, feature: str) -> None:
    """What the sentence does not say stays at nought."""
    assert features(read(text), name)[feature] == 0


def test_who_is_quoted_has_the_feature(read: Reader) -> None:
    """A quotation with the actor as its speaker counts."""
    document = read("“It was late,” Eva Holm said.")
    quote = Quote(text="It was late,", span=Span(1, 13), speaker="Eva Holm")

    assert features(document, "Eva Holm", (quote,))["quoted"] == 1
    assert features(document, "Eva Holm")["quoted"] == 0


def test_a_mention_inside_a_role_is_told_apart(read: Reader) -> None:
    """Acme in "Acme director Eva Holm" is mentioned for her sake."""
    document = read("Acme Holdings director Eva Holm resigned.")

    assert features(document, "Acme Holdings")["in_role"] == 1


@pytest.mark.parametrize(
    ("text", "name", "listed"),
    [
        ("It was attended by Eva Holm, Karl Lie, Ola Ek, Ida Falk and Jon Dahl.", "Ola Ek", True),
        ("It was attended by Eva Holm and Karl Lie.", "Karl Lie", False),
        (
            "Eva Holm, Karl Lie, Ola Ek and Ida Falk attended the talks. Karl Lie left early.",
            "Karl Lie",
            False,
        ),
        ("Ola Ek resigned.", "Ola Ek", False),
    ],
)
def test_a_long_list_is_seen(read: Reader, text: str, name: str, listed: bool) -> None:
    """Four names or more in a row are a list; who comes up again is more than a name in it."""
    document = read(text)
    actors = find_actors(document)
    places = dict(zip((actor.name for actor in actors), places_of(document, actors), strict=True))

    assert is_listed(document, places[name]) is listed


def test_all_features_are_bounded(read: Reader) -> None:
    """No number runs away, however often a name stands."""
    document = read("Eva Holm said so. " * 30)

    assert all(0 <= value <= 4 for value in features(document, "Eva Holm").values())


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Eva Holm left. Karl Lie stayed.", "Eva Holm", 1.0),
        ("Karl Lie stayed. Eva Holm left.", "Eva Holm", 0.5),
        ("Karl Lie stayed. Ola Ek sang. Ida Falk slept. Eva Holm left.", "Eva Holm", 0.25),
    ],
)
def test_earlier_is_more(read: Reader, text: str, name: str, value: float) -> None:
    """The first sentence counts whole, the next ones less and less."""
    assert features(read(text), name)["early"] == pytest.approx(value)


def test_more_mentions_weigh_more_but_not_in_proportion(read: Reader) -> None:
    """The tenth mention adds less than the second."""
    counts = [features(read("Eva Holm sang. " * number), "Eva Holm")["mentions"] for number in (1, 2, 9, 10)]

    assert counts == sorted(counts)
    assert counts[1] - counts[0] > counts[3] - counts[2]


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("They moved to Acme Holdings.", "Acme Holdings", "located"),
        ("They invested in Acme Holdings.", "Acme Holdings", "in_place"),
        ("The Acme Holdings board met.", "Acme Holdings", "modifier"),
        ("ACME sued them.", "ACME", "capitals"),
    ],
)
def test_how_a_name_hangs_in_its_sentence(read: Reader, text: str, name: str, feature: str) -> None:
    """Direction, place, modifier and shouting are told apart."""
    assert features(read(text), name)[feature] == 1


def test_a_name_in_the_title_has_the_feature(read: Reader) -> None:
    """A name that the headline bears is marked, another is not."""
    document = read("Eva Holm met Karl Lie.")
    article = replace(document.article, title=Excerpt(text="Holm wins: Eva Holm met nobody", span=Span(0, 0)))
    titled = replace(document, article=article)

    assert features(titled, "Eva Holm")["title"] == 1
    assert features(titled, "Karl Lie")["title"] == 0


def test_staff_speak_for_their_organisation(read: Reader) -> None:
    """What the officials of a body say, the body says; what its cars do, it does not."""
    assert features(read("Acme Holdings officials said so."), "Acme Holdings")["says"] == 1
    assert features(read("Acme Holdings cars crashed."), "Acme Holdings")["acts"] == 0

"""The key actors: weighed by a small model, with a bar for each kind, the heaviest first."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.actors import find_actors
from summarizer.salience import BARS, salience, select, weights
from summarizer.schema import Actor, Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
KINDS = ("person", "organisation", "country", "group")

STORY = """\
Harbour minister Eva Holm closed the old port of Dunford on Monday. Holm said the quay was unsafe.
Acme Holdings, which runs the ferries, said it would sue. Acme Holdings lost a similar case last year.
Norway offered help on Monday, and Norway has already sent two ships. The ferries sail from Dunford to Peru.
Much later, in a side note, the name of Jon Dahl came up in the files of the Border Museum.
"""


@pytest.fixture(scope="module")
def key(read: Reader) -> tuple[Actor, ...]:
    """Return the key actors of the story."""
    document = read(STORY)
    return select(document, find_actors(document), (), most=20)


def test_who_carries_the_story_is_key(key: tuple[Actor, ...]) -> None:
    """The minister, the firm and the helping country are; the port of call is not."""
    names = [actor.name for actor in key]

    assert names[0] == "Eva Holm"
    assert {"Acme Holdings", "Norway"} <= set(names)
    assert "Peru" not in names


def test_every_key_actor_is_over_the_bar_of_its_kind(key: tuple[Actor, ...]) -> None:
    """Each kind has its own bar; salience is between nought and one."""
    assert all(BARS[actor.kind] <= actor.salience <= 1 for actor in key)


def test_the_heaviest_come_first_and_the_number_is_bounded(read: Reader, key: tuple[Actor, ...]) -> None:
    """A shorter list is the head of a longer one."""
    document = read(STORY)
    two = select(document, find_actors(document), (), most=2)

    assert [actor.name for actor in two] == [actor.name for actor in key[:2]]
    assert select(document, find_actors(document), (), most=0) == ()


def test_people_beyond_the_number_are_folded_not_dropped(read: Reader) -> None:
    """A long list of people who matter stays whole: those over the number are marked as listed."""
    people = ("Eva Holm", "Karl Lie", "Mona Falk", "Otto Berg")
    story = "".join(
        f"{name} won a seat on Monday. {name} said the vote was fair, and thanked the town.\n" for name in people
    )
    document = read(story)
    two = select(document, find_actors(document), (), most=2)

    assert {actor.name for actor in two} == set(people)
    assert [actor.listed for actor in two] == [False, False, True, True]


def test_a_thin_article_still_has_actors(read: Reader) -> None:
    """Where nobody is over the bar, the best few are shown if they are not far below."""
    document = read("The boat of Eva Holm was found near the boat of Karl Lie.")

    assert select(document, find_actors(document), (), most=20)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("feature", ["mentions", "acts", "subject", "opening", "role"])
def test_what_should_speak_for_an_actor_does(kind: str, feature: str) -> None:
    """More mentions, deeds, an early place and a role never make an actor of any kind lighter."""
    assert salience(kind, {feature: 1.0}) >= salience(kind, {feature: 0.0})


@pytest.mark.parametrize("kind", ["organisation", "country"])
def test_what_should_speak_against_an_actor_does(kind: str) -> None:
    """A late first mention and a mere place make it lighter."""
    assert salience(kind, {"late": 1.0}) < salience(kind, {})
    assert salience(kind, {"place_label": 1.0, "located": 1.0}) < salience(kind, {})


def test_a_country_that_is_only_scenery_weighs_nothing() -> None:
    """Where all happens "in Peru", Peru does nothing."""
    assert salience("country", {"scenery": 1.0, "mentions": 4.0, "opening": 1.0}) == 0
    assert salience("person", {"scenery": 1.0, "mentions": 4.0}) > 0


@given(st.dictionaries(st.sampled_from(sorted(weights())), st.floats(0, 4), max_size=20), st.sampled_from(KINDS))
def test_salience_is_a_probability(features: dict[str, float], kind: str) -> None:
    """Whatever the features, the weight lies between nought and one."""
    assert 0 <= salience(kind, features) <= 1


def test_every_weight_is_of_a_known_feature(read: Reader) -> None:
    """A misspelt feature would weigh nothing, silently."""
    from summarizer.features import features_of, places_of

    document = read(STORY)
    actors = find_actors(document)
    known = set(features_of(document, actors[0], places_of(document, actors)[0], ())) | {"rivals", "bias", *KINDS}

    assert {name.split(":")[0] for name in weights()} <= known

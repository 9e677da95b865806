"""The key actors: weighed by a small model, with a bar for each kind, the heaviest first."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.actors import find_actors
from summarizer.features import features_of_all
from summarizer.relations import places_of
from summarizer.salience import KINDS, Weight, bars, over_the_bar, salience, select, weights
from summarizer.schema import Actor, ActorKind, Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]

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
    assert all(bars()[actor.kind] <= actor.salience + 0.001 <= 1.001 for actor in key)


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
@pytest.mark.parametrize("features", [("mentions",), ("acts", "subject"), ("opening",), ("role",), ("share",)])
def test_what_should_speak_for_an_actor_does(kind: str, features: tuple[str, ...]) -> None:
    """More mentions, deeds, an early place and a role never make an actor of any kind lighter."""
    assert salience(kind, dict.fromkeys(features, 1.0)) >= salience(kind, {})


@pytest.mark.parametrize("kind", ["organisation", "country"])
@pytest.mark.parametrize("feature", ["late", "in_place", "depth", "in_speech"])
def test_what_should_speak_against_an_actor_does(kind: str, feature: str) -> None:
    """A late first mention, a mere place, a name deep in its sentence or in another's words make it lighter."""
    assert salience(kind, {feature: 1.0}) < salience(kind, {})


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
    document = read(STORY)
    actors = find_actors(document)
    rows = features_of_all(document, actors, places_of(document, actors), ())
    known = {*rows[0], "bias", "bar", *KINDS}

    assert {name.split(":")[0] for name in weights()} <= known


def test_every_kind_has_a_bar() -> None:
    """Nobody is key for nothing, and everybody can be."""
    assert set(bars()) == set(KINDS)
    assert all(0 < bar < 1 for bar in bars().values())


@pytest.mark.parametrize(
    ("weighed", "key"),
    [
        ([(0.9, "person"), (0.8, "country"), (0.1, "person")], [0, 1]),
        # The bar of its own kind counts.
        ([(0.9, "person"), (0.8, "group"), (0.45, "person"), (0.45, "group")], [0, 1, 2]),
        # Too few: the best that are not far below.
        ([(0.3, "person"), (0.28, "group"), (0.26, "group")], [0, 1]),
        ([(0.3, "person"), (0.1, "group")], [0]),
        ([], []),
    ],
)
def test_who_is_over_the_bar(weighed: list[tuple[float, ActorKind]], key: list[int]) -> None:
    """Each kind has its bar; an article without key actors shows its best ones."""
    of_kinds: dict[ActorKind, float] = {"person": 0.4, "organisation": 0.5, "country": 0.5, "group": 0.5}

    assert over_the_bar([Weight(value, kind) for value, kind in weighed], of_kinds) == key


def test_the_longer_the_cast_the_higher_the_bar() -> None:
    """Of a results list of forty only those join who surely matter; a short cast keeps its doubtful ones."""
    low = dict.fromkeys(KINDS, 0.3)

    assert over_the_bar([Weight(0.9 - n / 100, "person") for n in range(40)], low) == list(range(20))
    assert over_the_bar([Weight(0.9, "person")] * 40, low) == list(range(40))
    assert over_the_bar([Weight(0.35, "person")] * 40, low) == list(range(16))
    assert over_the_bar([Weight(0.75, "group")] * 40, low) == list(range(20))


def test_a_list_of_names_does_not_make_a_cast_long() -> None:
    """Who is doubtful among five is not lost because a list of thirty stands beside."""
    names = [Weight(0.8, "person", listed=True)] * 30

    assert over_the_bar([*names, *[Weight(0.5, "person")] * 5], dict.fromkeys(KINDS, 0.3)) == list(range(35))


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_that_is_only_told_something_is_lighter(kind: str) -> None:
    """Whom somebody talks to, and whom others speak of, weigh less for it."""
    assert salience(kind, {"told": 1.0}) < salience(kind, {})
    assert salience(kind, {"in_speech": 1.0}) < salience(kind, {})


def test_of_a_long_list_only_those_with_a_part_are_folded(read: Reader) -> None:
    """Beyond the limit, who has a role or does something is kept as listed; a mere name of a list is left out."""
    document = read(
        "Eva Holm won the race in Dunford on Friday, and Holm said she was glad. Holm will race again in May. "
        "Ola Brandt fell at the bridge. The others were Ana Lima, Ida Falk, Aino Laine, Jon Dahl and Karl Vik."
    )
    actors = find_actors(document)
    names = {"Eva Holm", "Ola Brandt"}
    most = select(document, actors, (), most=1)

    assert {actor.name for actor in most} <= names
    assert all(actor.listed for actor in most[1:])

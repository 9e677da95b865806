"""How a mention hangs in its sentence: subject of what, spoken to, publisher, place, one of a list."""

from collections.abc import Callable

import pytest

from summarizer.actors import find_actors
from summarizer.relations import Place, has_part, is_listed, is_publisher, is_told, places_of, relation_of, verb_of
from summarizer.schema import Actor, Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def known(document: Document, name: str) -> tuple[Actor, tuple[Place, ...]]:
    """Return the actor called `name` with the places of its mentions."""
    actors = find_actors(document)
    found = {actor.name: (actor, places) for actor, places in zip(actors, places_of(document, actors), strict=True)}
    return found[name]


def place(document: Document, name: str) -> Place:
    """Return the first place of the actor called `name`."""
    return known(document, name)[1][0]


@pytest.mark.parametrize(
    ("text", "name", "relation"),
    [
        ("The police arrested Eva Holm.", "Eva Holm", "object"),
        ("Eva Holm was arrested.", "Eva Holm", "object"),
        ("The bridge was built by Eva Holm.", "Eva Holm", "agent"),
        ("According to Eva Holm, the bridge fell.", "Eva Holm", "source"),
        ("They moved to Acme Holdings.", "Acme Holdings", "located"),
        ("They invested in Acme Holdings.", "Acme Holdings", "inside"),
        ("Shares in Acme Holdings fell.", "Acme Holdings", "possessor"),
        ("They sold a stake in Acme Holdings.", "Acme Holdings", "possessor"),
        ("Eva Holm's plan failed.", "Eva Holm", "possessor"),
        ("The Acme Holdings board met.", "Acme Holdings", "modifier"),
        ("Eva Holm left.", "Eva Holm", "other"),
    ],
)
def test_each_relation_is_told_apart(read: Reader, text: str, name: str, relation: str) -> None:
    """The tree says what the sentence makes of a name."""
    document = read(text)

    assert relation_of(document, place(document, name)) == relation


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        ("Eva Holm resigned.", "Eva Holm", "resigned"),
        ("Norway officials said it was late.", "Norway", "said"),
        ("The police arrested Eva Holm.", "Eva Holm", None),
        ("Acme Holdings cars crashed.", "Acme Holdings", None),
    ],
)
def test_the_verb_that_somebody_is_the_subject_of(read: Reader, text: str, name: str, verb: str | None) -> None:
    """An actor acts itself or through its staff, not through its things, nor where something is done to it."""
    document = read(text)
    actor, places = known(document, name)
    found = verb_of(document, actor, places[0])

    assert (found.text if found else None) == verb


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Eva Holm told Karl Lie that it was late.", "Karl Lie", True),
        ("Eva Holm was speaking to Karl Lie on Monday.", "Karl Lie", True),
        ("Eva Holm drove to Karl Lie on Monday.", "Karl Lie", False),
        ("The police arrested Karl Lie.", "Karl Lie", False),
        ("Karl Lie told the police.", "Karl Lie", False),
        ("In an interview with Karl Lie she said no.", "Karl Lie", True),
        ("She left with Karl Lie on Friday.", "Karl Lie", False),
    ],
)
def test_who_is_spoken_to(read: Reader, text: str, name: str, told: bool) -> None:
    """The listener of a verb of telling, and nobody else."""
    document = read(text)

    assert is_told(document, place(document, name)) is told


@pytest.mark.parametrize(
    ("text", "name", "published"),
    [
        ("The study was published by Acme University.", "Acme University", True),
        ("Voters who were surveyed by Acme University disagreed.", "Acme University", True),
        ("The house was built by Acme University.", "Acme University", False),
        ("Acme University published the study.", "Acme University", False),
    ],
)
def test_whom_a_finding_comes_from(read: Reader, text: str, name: str, published: bool) -> None:
    """What is published or polled by somebody is theirs; what is built by them is no finding."""
    document = read(text)

    assert is_publisher(document, place(document, name)) is published


def test_a_mention_in_the_role_of_another_is_marked(read: Reader) -> None:
    """Acme in "Acme director Eva Holm" is mentioned for her sake."""
    document = read("Acme Holdings director Eva Holm resigned.")

    assert place(document, "Acme Holdings").in_role
    assert not place(document, "Eva Holm").in_role


def test_a_place_holds_its_words(read: Reader) -> None:
    """The tokens of a place are the words of the mention, its root one of them."""
    document = read("On Monday Eva Holm resigned. Holm said so.")
    actor, places = known(document, "Eva Holm")

    for mention, found in zip(actor.mentions, places, strict=True):
        words = document.tokens[found.first : found.last]
        assert (words[0].span.start, words[-1].span.end) == (mention.start, mention.end)
        assert found.first <= found.root.index < found.last


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


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("Eva Holm won the race.", "Eva Holm", True),
        ("The jury chose Eva Holm.", "Eva Holm", True),
        ("Guests were Jon Dahl, Ana Lima, Ida Falk, harbour minister, and Eva Holm.", "Eva Holm", False),
        ("The relay was run by Jon Dahl, Ana Lima and Eva Holm.", "Eva Holm", False),
    ],
)
def test_who_has_a_part_of_the_story(read: Reader, text: str, name: str, part: bool) -> None:  # a table of yes and no
    """A subject or an object has; one who is only among others in a list has not."""
    document = read(text)
    actor, places = known(document, name)

    assert has_part(document, actor, places) is part

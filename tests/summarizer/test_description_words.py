"""The words of a description tell an age, a past, a nation or a calling by themselves."""

from collections.abc import Callable

import pytest

from summarizer.description_words import (
    adjectives_of,
    callings_told,
    is_aged,
    is_from_somewhere,
    is_of_nation,
    is_of_party,
    is_of_past,
    phrase_of,
    points_to_age,
)
from summarizer.scene import Scene, set_scene
from summarizer.schema import Document, Token
from tests.cast import cast

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def described(document: Document, noun: str) -> tuple[Scene, Token]:
    """Return a scene without a cast, and the last `noun` of the document."""
    scene = set_scene(document, cast(document), (False,) * len(document.tokens))
    return scene, [token for token in document.tokens if token.text == noun][-1]


AGES = [
    ("The 31-year-old plumber said no.", "plumber", True),
    ("The 31-year-old said no.", "old", True),
    ("The plumber said no.", "plumber", False),
    # An age in years told otherwise is no name for anybody.
    ("The plumber, who is 31 years old, said no.", "plumber", False),
]


@pytest.mark.parametrize(("text", "noun", "aged"), AGES)
def test_an_age_is_told_in_one_word(read: Reader, text: str, noun: str, aged: bool) -> None:
    """Hyphens make the age a part of the description."""
    assert is_aged(*described(read(text), noun)) is aged


POINTED = [
    ("The 31-year-old said no.", "old", True),
    ("This 31-year-old said no.", "old", True),
    # Another one is brought in, or no age is told.
    ("A 31-year-old said no.", "old", False),
    ("The plumber said no.", "plumber", False),
]


@pytest.mark.parametrize(("text", "noun", "points"), POINTED)
def test_an_age_points_to_somebody_known_behind_a_definite_word(
    read: Reader, text: str, noun: str, points: bool
) -> None:
    """An indefinite article brings in somebody new."""
    assert points_to_age(*described(read(text), noun)) is points


PAST = [
    ("The former keeper said no.", "keeper", True),
    ("The retired judge said no.", "judge", True),
    ("The ex-Brask captain said no.", "captain", True),
    ("The keeper said no.", "keeper", False),
    ("The young keeper said no.", "keeper", False),
]


@pytest.mark.parametrize(("text", "noun", "past"), PAST)
def test_a_past_is_told_by_an_adjective_or_prefix(read: Reader, text: str, noun: str, past: bool) -> None:
    """What somebody once was is told as "former" or "ex-"."""
    assert is_of_past(*described(read(text), noun)) is past


NATIONS = [
    ("The Senegal international said no.", "international", True),
    ("The Czech winger said no.", "winger", True),
    # An office of a nation is no calling; without a nation none is told; several are no one.
    ("The Czech envoy said no.", "envoy", False),
    ("The young winger said no.", "winger", False),
    ("The Czech wingers said no.", "wingers", False),
]


@pytest.mark.parametrize(("text", "noun", "nation"), NATIONS)
def test_a_nation_is_told_with_a_calling(read: Reader, text: str, noun: str, nation: bool) -> None:
    """For whom somebody plays, sings or writes."""
    assert is_of_nation(*described(read(text), noun)) is nation


FROM = [
    ("The Norwegian said no.", "Norwegian", True),
    ("The Yorkshireman said no.", "Yorkshireman", True),
    # A whole people, a nation before a calling, a word of neither.
    ("The British said no.", "British", False),
    ("The Norwegian skier said no.", "skier", False),
    ("The skier said no.", "skier", False),
]


@pytest.mark.parametrize(("text", "noun", "alone"), FROM)
def test_a_nation_alone_may_be_the_whole_description(read: Reader, text: str, noun: str, alone: bool) -> None:
    """One person from somewhere, and no more said."""
    scene, token = described(read(text), noun)

    assert is_from_somewhere(token, phrase_of(scene, token)) is alone


def test_the_phrase_holds_the_words_before_the_noun_in_small_letters(read: Reader) -> None:
    """What follows the noun is not part of it."""
    assert phrase_of(*described(read("The tall Czech winger left early."), "winger")) == "the tall czech winger"


PARTIES = [
    ("The Conservative said no.", "Conservative", True),
    ("The Labour member from Lindholm said no.", "member", True),
    ("The Labour MP said no.", "MP", True),
    ("The board member said no.", "member", False),
    ("The Labour supporter said no.", "supporter", False),
]


@pytest.mark.parametrize(("text", "noun", "party"), PARTIES)
def test_a_party_is_told_by_its_member(read: Reader, text: str, noun: str, party: bool) -> None:
    """A noun for a member alone, or the party before who sits for it."""
    assert is_of_party(*described(read(text), noun)) is party


def test_a_noun_may_stand_for_its_calling(read: Reader) -> None:
    """A winger is a player; a lake is nobody."""
    document = read("The winger swam across the lake.")

    assert callings_told(described(document, "winger")[1]) == {"player"}
    assert callings_told(described(document, "lake")[1]) == set()


def test_adjectives_are_those_in_small_letters_without_the_age(read: Reader) -> None:
    """Nations stand with a capital, and an age is told by itself."""
    assert adjectives_of(*described(read("The tall 31-year-old Czech winger left."), "winger")) == {"tall"}

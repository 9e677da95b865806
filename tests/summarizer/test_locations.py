"""The words around a name make it a place: prepositions, kinds of places, ways of going there, lists of places."""

from collections.abc import Callable

import pytest

from summarizer.locations import (
    is_home,
    is_located,
    is_scene,
    is_settlement,
    is_venue,
    is_way,
    stands_among_places,
    word_before,
)
from summarizer.mention import ORGANISATION, PEOPLE, PERSON, WEAK, Mention
from summarizer.schema import Document
from tests.spelled import mention_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def mention(document: Document, text: str, label: str = WEAK) -> Mention:
    """Return the tokens that spell `text` as a mention."""
    return mention_of(document, text, label)


@pytest.mark.parametrize(
    ("sentence", "text", "label", "expected"),
    [
        ("They live in Brask now.", "Brask", WEAK, True),
        ("They live in Brask's house now.", "Brask", WEAK, False),
        ("They hold shares in Brask now.", "Brask", ORGANISATION, False),
        ("He is the vicar of Brask.", "Brask", WEAK, True),
        ("He is the archbishop of Brask.", "Brask", PERSON, True),
        ("He is the friend of Brask.", "Brask", WEAK, False),
        ("The head of village Brask agreed.", "Brask", WEAK, True),
        ("They closed the Brask oil field.", "Brask", WEAK, True),
        ("They closed the Brask oil firm.", "Brask", WEAK, False),
        ("It was published in Brask.", "Brask", WEAK, False),
        ("They believe in Danes.", "Danes", PEOPLE, False),
        ("She walked to Brask alone.", "Brask", PERSON, True),
        ("She wrote to Brask alone.", "Brask", PERSON, False),
        ("The flight was diverted to Brask.", "Brask", ORGANISATION, True),
        ("He is a baker from Brask.", "Brask", PERSON, True),
        ("She is a cleaner from Brask.", "Brask", PERSON, True),
        ("They asked Brask circuit boss Ana Lima about it.", "Brask", PERSON, True),
        ("It happened in south London's Brask Mole.", "Brask Mole", PERSON, True),
        ("They praised London's Brask Mole.", "Brask Mole", PERSON, False),
        ("He took a letter from Brask.", "Brask", PERSON, False),
    ],
)
def test_the_words_beside_a_name_make_it_a_place(
    read: Reader,
    sentence: str,
    text: str,
    label: str,
    expected: bool,
) -> None:
    """Being inside it, being its vicar or walking there needs a place; owning, writing and publishing need none."""
    document = read(sentence)

    assert is_located(document, mention(document, text, label)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They sailed to London, Paris, Brask and Madrid on Monday.", True),
        ("They wrote to Eva Holm, Ada Lind, Brask and Jon Dahl on Monday.", False),
    ],
)
def test_a_place_stands_among_places(read: Reader, sentence: str, expected: bool) -> None:
    """A list of several known places and nobody makes a place of the name in it."""
    document = read(sentence)

    assert stands_among_places(document, mention(document, "Brask")) is expected


def test_the_word_before_is_one_of_the_sentence(read: Reader) -> None:
    """At the start of a sentence no word stands before a name."""
    document = read("They left. Brask stayed with Holm.")
    before = word_before(document, mention(document, "Holm"))

    assert before is not None
    assert before.text == "with"
    assert word_before(document, mention(document, "Brask")) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ana Lima, 34, of Brask, was charged.", True),
        ("Ana Lima, from Brask, was charged.", True),
        ("Ana Lima, of Brask, was promoted.", False),
        ("The ferry, from Brask, was late.", False),
        ("Brask was charged.", False),
    ],
)
def test_somebody_lives_there(read: Reader, sentence: str, expected: bool) -> None:
    """Where a person with an age is “of”, or a person is “from”, is a home; without an age it may be a firm."""
    document = read(sentence)

    assert is_home(document, mention(document, "Brask")) is expected


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("They met in Pinder Street, Brask, on Monday.", "Brask", True),
        ("Lima, of Albert Grove, was held.", "Albert Grove", True),
        ("They met Albert Grove, Brask and Lima.", "Albert Grove", False),
        ("They met Ana Lima, Brask and others.", "Brask", False),
    ],
)
def test_addresses_are_places(read: Reader, sentence: str, name: str, expected: bool) -> None:
    """What stands behind a road is a town, and a road behind “of” is where somebody lives."""
    document = read(sentence)

    assert is_home(document, mention(document, name, PERSON)) is expected


def test_nobody_is_of_a_person(read: Reader) -> None:
    """What a model takes for somebody behind “of” is where the person lives."""
    document = read("Ana Lima, of Brask, was charged.")

    assert is_home(document, mention(document, "Brask", PERSON))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They marched near Brask village.", True),
        ("The Brask neighborhood was quiet.", True),
        ("The Brask district administration met.", False),
        ("The Brask firm met.", False),
        ("They asked Brask", False),
    ],
)
def test_the_kind_of_place_follows_its_name(
    read: Reader, sentence: str, expected: bool
) -> None:  # a table of yes and no
    """A word for a settlement right behind the name makes it one, unless it opens the name of something there."""
    document = read(sentence)

    assert is_settlement(document, mention(document, "Brask", PERSON)) is expected


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("They swam in the River Brask.", "River Brask", True),
        ("They stood in a field off Brask Lane.", "Brask Lane", True),
        ("They walked along Brask Street.", "Brask Street", True),
        ("They met River Brask.", "River Brask", False),
        ("They asked Brask Lane.", "Brask Lane", False),
        ("They ran down Maria Lane.", "Maria Lane", False),
    ],
)
def test_rivers_and_roads_are_places(read: Reader, sentence: str, name: str, expected: bool) -> None:
    """An article before a river, a preposition of the way before a road."""
    document = read(sentence)

    assert is_way(document, mention(document, name, PERSON)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They sang at Brask Hall.", True),
        ("They sang at the Brask Hall.", True),
        ("They sang at Dunford's Brask Hall.", True),
        ("They went from Brask Hall to the harbour.", True),
        # It does something, or something is done to it.
        ("They closed Brask Hall.", False),
        ("Brask Hall closed.", False),
    ],
)
def test_a_house_is_where_people_meet(read: Reader, sentence: str, expected: bool) -> None:  # a table of yes and no
    """A theatre or a hall behind a preposition only says where."""
    document = read(sentence)

    assert is_venue(document, mention(document, "Brask Hall", PERSON)) is expected


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("In Ilo Brask, a farmer drowned.", "Ilo Brask", True),
        ("In Brask the farmers met.", "Brask", False),
        ("Farmers in Brask, a town, met.", "Brask", False),
        ("In Ana Brask, they found a friend.", "Ana Brask", False),
    ],
)
def test_the_scene_comes_first(read: Reader, sentence: str, name: str, expected: bool) -> None:
    """What opens a sentence behind "In", with a comma, is where it happened, unless it is somebody's full name."""
    document = read(sentence)

    assert is_scene(document, mention(document, name, WEAK)) is expected

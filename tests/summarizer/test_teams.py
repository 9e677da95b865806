"""A team is told by what it plays, by a plural and by a verb in the plural."""

from collections.abc import Callable

import pytest

from summarizer.mention import ORGANISATION, PERSON, PLACE, WEAK
from summarizer.schema import Document
from summarizer.teams import has_plural_verb, is_plural, is_plural_body, is_team, is_team_of_nation
from tests.spelled import mention_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "name", "label", "found"),
    [
        ("Brask beat Dunford twice.", "Brask", PLACE, True),
        ("They fear Brask midfielder Ola Ek.", "Brask", PLACE, True),
        ("They fear Brask's goalkeeper.", "Brask", PLACE, True),
        ("Brask beat Dunford twice.", "Brask", PERSON, False),
        ("They live in Brask now.", "Brask", PLACE, False),
    ],
)
def test_a_place_that_plays_is_a_team(read: Reader, text: str, name: str, label: str, *, found: bool) -> None:
    """Winning, losing and having players are a team's; a person plays as well."""
    document = read(text)

    assert is_team(document, mention_of(document, name, label)) is found


@pytest.mark.parametrize(
    ("text", "name", "label", "found"),
    [
        ("The hosts bowled Jamaica Scorpions out.", "Jamaica Scorpions", PERSON, True),
        ("The hosts bowled Jamaica Scorpions out.", "Jamaica Scorpions", WEAK, False),
        ("They met Jordan Lima there.", "Jordan Lima", PERSON, False),
    ],
)
def test_a_lands_plural_is_a_team(read: Reader, text: str, name: str, label: str, *, found: bool) -> None:
    """A country and a plural are nobody's first name and surname."""
    document = read(text)

    assert is_team_of_nation(document, mention_of(document, name, label)) is found


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("The Boston Bruins won on Friday.", "Boston Bruins", True),
        ("They beat Dunford Rivermen on Friday.", "Dunford Rivermen", True),
        ("They met Ola Brask on Friday.", "Ola Brask", False),
    ],
)
def test_a_plural_is_told_by_tag_or_ending(read: Reader, text: str, name: str, *, found: bool) -> None:
    """Hawks and rivermen are many; taken for a body, such a name is one."""
    document = read(text)

    assert is_plural(document, mention_of(document, name, WEAK)) is found
    assert is_plural_body(document, mention_of(document, name, ORGANISATION)) is found
    assert not is_plural_body(document, mention_of(document, name, PERSON))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brask have spoken to two keepers.", True),
        ("Brask are in no rush.", True),
        ("Brask and Ek have spoken.", False),
        ("Brask has spoken.", False),
        ("They have seen Brask.", False),
    ],
)
def test_one_name_with_a_verb_in_the_plural(read: Reader, text: str, *, found: bool) -> None:
    """Teams and firms are spoken of as many; two people joined by “and” are many anyway."""
    document = read(text)

    assert has_plural_verb(document, mention_of(document, "Brask", WEAK)) is found

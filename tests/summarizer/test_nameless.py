"""Who is told of without a name stays only where nobody named can be the one: by office, by kinship, by sex."""

from collections.abc import Callable

import pytest

from summarizer.actors import find_actors
from summarizer.mention import Mention, mention_at
from summarizer.nameless import without_known
from summarizer.same_groups import UNNAMED
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def people(document: Document) -> list[str]:
    """Return the names, in small letters, of the people found."""
    return [actor.name.casefold() for actor in find_actors(document) if actor.kind == "person"]


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        # An officer or a mother named before tells of the victim.
        ("Police chief Jon Dahl closed the road on Friday. The victim lost a lot of blood.", True),
        ("Prosecutor Jon Dahl spoke on Friday. The victim lost a lot of blood.", True),
        # Anybody else named before may be the one.
        ("Jon Dahl, the porter, was stabbed on Friday. The victim lost a lot of blood.", False),
        ("Jon Dahl was stabbed on Friday. The victim lost a lot of blood.", False),
    ],
)
def test_officials_are_not_the_victim(read: Reader, text: str, victim: bool) -> None:  # a table of yes and no
    """“The victim” after a name is the one named, unless an office or kinship says otherwise."""
    assert ("victim" in people(read(text))) is victim


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jon Dahl robbed a woman on Friday. The woman was hurt. The woman called for help.", True),
        ("Jon Dahl robbed a woman on Friday. Dahl ran from a woman.", False),
        ("Eva Holm robbed a bank on Friday. A woman ran away. The woman had a bag.", False),
    ],
)
def test_a_woman_is_no_man(read: Reader, text: str, found: bool) -> None:  # a table of yes and no
    """Where only men are named, “the woman” told of again is somebody else; “a woman” may be any."""
    assert ("woman" in people(read(text))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Norlandic sailor was found dead on Friday. Police chief Jon Dahl closed the quay.", True),
        ("A Norlandic sailor was found dead on Friday. Jon Dahl, 40, had two children.", False),
        ("A Norlandic sailor was found dead on Friday. Jon Dahl, a father of two, had been ill.", True),
        ("A Norlandic senator was angry on Friday. Jon Dahl, an influential lawmaker, said so.", False),
        ("A sailor was found on Friday. The sailor slept. They searched Jon Dahl's shed.", True),
        ("A sailor was found on Friday. The sailor slept. Jon Dahl was ill.", False),
    ],
)
def test_who_comes_in_soon_may_be_the_one(read: Reader, text: str, found: bool) -> None:  # a table of yes and no
    """A name that follows soon as one told of, without an office, may be the sailor's; whose shed it is is not."""
    assert any("sailor" in name or "senator" in name for name in people(read(text))) is found


def test_nobody_named_leaves_everybody(read: Reader) -> None:
    """Without a name in the article nobody can be one of those named."""
    document = read("The victim slept.")
    some: list[list[Mention]] = [[mention_at(document, 1, 2, UNNAMED)]]

    assert without_known(document, some, []) == some

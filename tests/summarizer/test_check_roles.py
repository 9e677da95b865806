"""A role belongs to whom it stands beside, and to nobody else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.check_roles import is_captioned, is_role_of
from summarizer.ground import Ground, set_ground
from summarizer.schema import Document, Removed, Span
from tests.cast import actor_of, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]

OWN = [
    # Before the name.
    ("French President Émile Duval left.", "Émile Duval", "French President"),
    ("The mayor, Maria Okoye, left.", "Maria Okoye", "mayor"),
    # The model may take a title for a person.
    ("The Minister of Works and Housing, Engr. Peter Lind, left.", "Peter Lind", "Minister of Works and Housing"),
    # In apposition.
    ("Maria Okoye, the mayor of Lindholm, left.", "Maria Okoye", "mayor of Lindholm"),
    ("Maria Okoye, 54, the mayor of Lindholm, left.", "Maria Okoye", "mayor of Lindholm"),
    # After a verb.
    ("Maria Okoye was elected mayor on Monday.", "Maria Okoye", "mayor"),
    ("Maria Okoye was named mayor by Peter Lind.", "Maria Okoye", "mayor"),
    ("The arrested were identified as Peter Lind, Ada Mora and George Vane.", "George Vane", "arrested"),
    # Spread over a list.
    ("Senators Peter Lind, Ada Mora and George Vane left.", "George Vane", "Senators"),
    ("Peter Lind and Ada Mora were named best actors.", "Peter Lind", "best actors"),
    ("Three pilots – Peter Lind, Ada Mora and George Vane – left.", "George Vane", "pilots"),
    ("Senators Peter Lind (DP, Brask) and Ada Mora (Sandby) left.", "Ada Mora", "Senators"),
    ("Two senators, Peter Lind of Brask and Ada Mora of Sandby, left.", "Ada Mora", "senators"),
    ("Its joint chairs, Dr Peter Lind and Prof. Ada Mora, left.", "Ada Mora", "joint chairs"),
    ("Pilots Peter Lind, 34, Ada Mora, 40, and George Vane, 50, left.", "George Vane", "Pilots"),
    # Later words where grammar bars everybody between.
    ("Peter Lind scored twice. Coach Ada Mora praised the winger.", "Peter Lind", "winger"),
    ("Peter Lind, 34, left. Ada Mora told the 34-year-old pilot to stay.", "Peter Lind", "pilot"),
    # The nearest of several titles.
    ("President Peter Lind and Chancellor Ada Mora met.", "Peter Lind", "President"),
    ("President Peter Lind and Chancellor Ada Mora met.", "Ada Mora", "Chancellor"),
    ("Peter Lind, the pilot, and Ada Mora, the cook, met.", "Ada Mora", "cook"),
    # Told before the name, beside somebody who has nothing to do with it.
    ("A Sandby man admitted that he threatened Peter Lind. George Vane, 55, was held.", "George Vane", "Sandby man"),
    # Told in the sentence beside the name, with nobody else in it.
    ("Maria Okoye left early. The mayor had a cold.", "Maria Okoye", "mayor"),
]


@pytest.mark.parametrize(("text", "name", "role"), OWN)
def test_a_role_beside_a_name_is_the_name_bearers(read: Reader, text: str, name: str, role: str) -> None:
    """Title, apposition, predicate and list give a role."""
    actor = actor_of(text, person(name, role=role))

    assert actor.role is not None
    assert is_role_of(set_ground(read(text)), actor, actor.role)


OTHERS = [
    # The title of the next one, the apposition of the one before.
    ("President Peter Lind and Chancellor Ada Mora met.", "Peter Lind", "Chancellor"),
    ("President Peter Lind and Chancellor Ada Mora met.", "Ada Mora", "President"),
    ("Peter Lind, the pilot, and Ada Mora, the cook, met.", "Ada Mora", "pilot"),
    ("Peter Lind, the pilot, and Ada Mora, the cook, met.", "Peter Lind", "cook"),
    ("Peter Lind, a pilot, met Ada Mora.", "Ada Mora", "pilot"),
    # Another sentence that names somebody else.
    ("Maria Okoye left. Pilot Peter Lind stayed.", "Maria Okoye", "Pilot"),
    # Too far away.
    ("Maria Okoye left. It rained. The ferry sank. The mayor had a cold.", "Maria Okoye", "mayor"),
]


@pytest.mark.parametrize(("text", "name", "role"), OTHERS)
def test_a_role_that_stands_beside_somebody_else_is_not(read: Reader, text: str, name: str, role: str) -> None:
    """No role moves from one person to another."""
    actor = actor_of(text, person(name, role=role))

    assert actor.role is not None
    assert not is_role_of(set_ground(read(text)), actor, actor.role)


def test_an_actor_without_mentions_has_no_role(read: Reader) -> None:
    """Who is named nowhere stands beside nothing."""
    text = "The mayor left."
    actor = actor_of(text, person("Maria Okoye", role="mayor"))

    assert actor.role is not None
    assert not is_role_of(set_ground(read(text)), actor, actor.role)


def test_a_role_moves_to_nobody_in_a_crowd(read: Reader) -> None:
    """Of four with their titles each has just one."""
    text = "President Peter Lind, Chancellor Ada Mora, Premier George Vane and King Oskar Berg met in Sandby."
    ground = set_ground(read(text))
    owners = {"President": "Peter Lind", "Chancellor": "Ada Mora", "Premier": "George Vane", "King": "Oskar Berg"}
    for role, owner in owners.items():
        given = [name for name in owners.values() if _is_given(ground, text, name, role)]

        assert given == [owner]


def _is_given(ground: Ground, text: str, name: str, role: str) -> bool:
    """Tell whether the role may be given to the person of that name."""
    actor = actor_of(text, person(name, role=role))
    return actor.role is not None and is_role_of(ground, actor, actor.role)


def test_a_caption_may_give_a_role_to_a_full_name(read: Reader) -> None:
    """The words of a caption are no part of the story, but the article's own: those before the full name hold."""
    text = "Ana Lima scored twice on Monday. Harbour Rovers striker Ana Lima celebrates with coach Bo Ek."
    start = text.index("Harbour")
    document = read(text)
    removed = Removed(text=text[start:], span=Span(start, len(text)), reason="caption")
    ground = set_ground(replace(document, article=replace(document.article, removed=(removed,))))
    lima = actor_of(text, person("Ana Lima", role="Harbour Rovers striker"))
    other = actor_of(text, person("Bo Ek", role="Harbour Rovers striker"))

    assert lima.role is not None
    assert is_captioned(ground, lima, lima.role)
    assert not is_captioned(ground, other, lima.role)
    assert not is_captioned(ground, lima, replace(lima.role, text="Harbour Rovers winger"))
    assert not is_captioned(set_ground(document), lima, lima.role)

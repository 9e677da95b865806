"""The verbs that give a role give it to the right one, and only when it is a fact."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.role_verbs import VERB_FINDERS
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


stated = partial(stated_by, VERB_FINDERS)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The bank named Eva Holm as head of research.", "Eva Holm", "head of research"),
        ("Eva Holm was appointed chief executive.", "Eva Holm", "chief executive"),
        ("Eva Holm resigned as mayor of Brask on Monday.", "Eva Holm", "mayor of Brask"),
        ("Eva Holm stepped down as chairwoman of the port.", "Eva Holm", "chairwoman of the port"),
        ("Eva Holm is registered as a doctor in Brask.", "Eva Holm", "a doctor in Brask"),
        ("Eva Holm, who is standing as a candidate in Brask, spoke.", "Eva Holm", "a candidate in Brask"),
        ("Eva Holm, who worked as a nurse, left.", "Eva Holm", "a nurse"),
        ("Eva Holm, appointed head of research in May, spoke.", "Eva Holm", "head of research"),
        ("Eva Holm hopes to keep her job as head of research.", "Eva Holm", "head of research"),
        ("Eva Holm took office as mayor of Brask in May.", "Eva Holm", "mayor of Brask"),
        ("Eva Holm is the mayor of Dunford.", "Eva Holm", "the mayor of Dunford"),
        ("Eva Holm resigned as transport secretary last night after a row.", "Eva Holm", "transport secretary"),
        ("Since Eva Holm took over as artistic director three years ago, it grew.", "Eva Holm", "artistic director"),
        ("Eva Holm became a judge in May.", "Eva Holm", "a judge"),
        ("Eva Holm remains chairwoman of the board.", "Eva Holm", "chairwoman of the board"),
        ("Eva Holm was promoted to home secretary on Monday.", "Eva Holm", "home secretary"),
        ("Karl Lie was replaced as head of the port by Eva Holm.", "Eva Holm", "head of the port"),
        ("Karl Lie was succeeded as captain by Eva Holm in May.", "Eva Holm", "captain"),
    ],
)
def test_verbs_that_give_a_role(read: Reader, text: str, name: str, role: str) -> None:
    """To name, to serve, to be and their like, in a main or a relative clause or as a participle."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Holm is not the mayor of Dunford.", "Eva Holm"),
        ("Eva Holm could be named chief executive.", "Eva Holm"),
        ("Is Eva Holm the mayor of Dunford?", "Eva Holm"),
        ("Eva Holm will become a judge in May.", "Eva Holm"),
        ("Eva Holm, whom Karl Lie hired as cook, left.", "Karl Lie"),
        ("Eva Holm saw the mayor.", "Eva Holm"),
        ("Eva Holm is a thief, prosecutors said.", "Eva Holm"),
        ("They may have thought Eva Holm was a judge.", "Eva Holm"),
        ("They believed that Eva Holm was a judge.", "Eva Holm"),
        ("Eva Holm hired Karl Lie as cook.", "Eva Holm"),
        ("Eva Holm praised the job as a judge.", "Eva Holm"),
        ("Karl Lie was replaced as captain by Eva Holm.", "Karl Lie"),
        ("Karl Lie was not replaced as captain by Eva Holm.", "Eva Holm"),
        ("Karl Lie was replaced on Monday by Eva Holm.", "Eva Holm"),
        ("Eva Holm went to a judge.", "Eva Holm"),
    ],
)
def test_what_is_not_so_or_of_another_gives_none(read: Reader, text: str, name: str) -> None:
    """A denial, a possibility, a question, another subject and another verb state nothing of the name."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Eva Holm spoke on Monday. She is a professor at Brask University.",
            "Eva Holm",
            "a professor at Brask University",
        ),
        ("Karl Lie died on Monday. He was a former mayor of Dunford.", "Karl Lie", "a former mayor of Dunford"),
    ],
)
def test_a_pronoun_goes_on_about_the_only_person(read: Reader, text: str, name: str, role: str) -> None:
    """The sentence before names nobody else, as its subject."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Holm met Ada Lind. She is a professor.", "Eva Holm"),
        ("Eva Holm met Ada Lind. She is a professor.", "Ada Lind"),
        ("They told Eva Holm. She is not a professor.", "Eva Holm"),
        ("Eva Holm spoke. They are professors.", "Eva Holm"),
    ],
)
def test_a_pronoun_that_could_mean_two_gives_none(read: Reader, text: str, name: str) -> None:
    """With two persons, or another object, nobody knows who is meant."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The driver, identified as Karl Lie, was held.", "Karl Lie", "The driver"),
        ("Police identified the gunman as Karl Lie.", "Karl Lie", "the gunman"),
        ("The dead climber was named as Karl Lie.", "Karl Lie", "The dead climber"),
        ("The arrested were identified as Ola Ek, Eva Holm and Karl Lie.", "Ola Ek", "The arrested"),
        ("The arrested were identified as Ola Ek, Eva Holm and Karl Lie.", "Karl Lie", "The arrested"),
        ("The victims were named as Eva Holm and Karl Lie.", "Karl Lie", "The victims"),
        ("They met a young teacher named Eva Holm.", "Eva Holm", "a young teacher"),
        ("Acme hires a class 12 pupil from Brask, named Eva Holm.", "Eva Holm", "a class 12 pupil"),
    ],
)
def test_who_was_named(read: Reader, text: str, name: str, role: str) -> None:
    """Somebody told of without a name is identified, named or called by it."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ship was named Eva Holm.", "Eva Holm"),
        ("The driver saw Karl Lie.", "Karl Lie"),
        ("The driver may be identified as Karl Lie.", "Karl Lie"),
        ("The driver was described as Karl Lie's friend.", "Karl Lie"),
    ],
)
def test_naming_without_a_role(read: Reader, text: str, name: str) -> None:
    """Things, verbs of another kind and possible names give none."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Eva Holm will become the new head of Acme in May.", "the new head of Acme"),
        ("A witness, who gave his name as Eva Holm, left.", "A witness"),
        ("It was asked by a member of the public, who gave her name as Eva Holm.", "a member of the public"),
    ],
)
def test_an_office_announced_and_a_name_given(read: Reader, text: str, role: str) -> None:
    """It is set who will hold the office; who gives a name bears it."""
    assert role in stated(read(text), "Eva Holm")


@pytest.mark.parametrize(
    "text",
    [
        "Eva Holm will become the new head of Acme if the vote is won.",
        "Eva Holm will never become the head of Acme.",
        "Eva Holm may become the head of Acme.",
        "Eva Holm will become a judge in May.",
        "Eva Holm will likely become the next head of Acme.",
    ],
)
def test_an_office_that_is_open_yet_is_none(read: Reader, text: str) -> None:
    """A condition, a denial or any office whatever announces nothing."""
    assert not stated(read(text), "Eva Holm")


@pytest.mark.parametrize(
    "text",
    [
        "Eva Holm is no longer the mayor of Dunford.",
        "Eva Holm is hardly a doctor.",
        "Eva Holm is reportedly the leader of the gang.",
        "Eva Holm was wrongly named as the thief.",
        "Eva Holm was nearly named as head of Acme.",
        "If Eva Holm were mayor, she would leave.",
        "The board plans to name Eva Holm as head.",
        "Eva Holm was nominated as judge.",
        "The board refused to appoint Eva Holm as head.",
    ],
)
def test_a_role_doubted_beside_its_verb_is_none(read: Reader, text: str) -> None:
    """An adverb that denies or doubts, and a condition, leave nothing stated."""
    assert not stated(read(text), "Eva Holm")


def test_an_adverb_of_time_doubts_nothing(read: Reader) -> None:
    """What somebody is now is stated."""
    assert "the mayor of Dunford" in stated(read("Eva Holm is now the mayor of Dunford."), "Eva Holm")

"""Groups and unnamed people act under a common noun; names and bystanders are left to others."""

from collections.abc import Callable

import pytest

from summarizer.groups import BODY, GROUP, find_groups
from summarizer.mention import PERSON, mention_at
from summarizer.mentions import find_mentions
from summarizer.same_groups import UNNAMED
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def groups(document: Document) -> list[list[str]]:
    """Return the texts of the mentions of each group that no name covers."""
    return [[m.text for m in some] for some in find_groups(document, find_mentions(document))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Protesters blocked the road. The protesters sang.", [["Protesters", "protesters"]]),
        ("Riot police cleared the square on Friday.", [["Riot police"]]),
        ("Masked demonstrators sang. Then protesters threw stones.", [["Masked demonstrators", "protesters"]]),
        ("A suspect ran away. The attacker was caught.", [["suspect", "attacker"]]),
        ("They found a man who was the victim of a robbery. The victim died.", [["man"], ["victim", "victim"]]),
        ("Gunmen opened fire. The attackers fled.", [["Gunmen", "attackers"]]),
        ("The foreign ministry summoned the envoy.", [["foreign ministry"]]),
        ("The sheriff's office closed the road.", [["sheriff's office"]]),
        ("Prosecutors agreed. The prosecutor's office will wait.", [["Prosecutors", "prosecutor's office"]]),
    ],
)
def test_groups_are_found_by_their_noun(read: Reader, text: str, found: list[list[str]]) -> None:
    """A group's mentions are gathered, nouns for the same people too, with the words that tell it apart."""
    assert groups(read(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Protest songs were heard everywhere.",
        "The office was closed.",
        "Police Commissioner Eva Holm spoke.",
        "One man ran away.",
        "It is hard for a victim to forgive.",
        "The firm was the victim of a theft.",
        "The only woman there was calm.",
        "The local office was closed.",
    ],
)
def test_what_is_no_group(read: Reader, text: str) -> None:
    """A modifier, a bare office, a role and a chance passer-by are no actors."""
    assert groups(read(text)) == []


def test_an_organisations_staff_is_the_organisation(read: Reader) -> None:
    """Researchers of Acme are Acme, and so are “the researchers” after them."""
    document = read("Acme researchers found the flaw. The researchers warned the users.")

    assert groups(document) == []


def test_a_noun_in_apposition_to_a_name_is_no_group(read: Reader) -> None:
    """A victim who was named right before is that name."""
    document = read("Karl Holm, the victim, fell from the bridge.")
    holm = mention_at(document, 0, 2, PERSON)

    assert find_groups(document, [holm]) == ()


def test_a_noun_that_introduces_a_name_is_no_group(read: Reader) -> None:
    """A suspect whose name follows is that name."""
    assert groups(read("A suspect, Karl Holm, was arrested on Monday.")) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Soldiers closed the road.", GROUP),
        ("The suspect closed the door.", UNNAMED),
        ("The interior ministry closed the road.", BODY),
    ],
)
def test_each_has_its_label(read: Reader, text: str, label: str) -> None:
    """Groups, unnamed people and bodies in lower case are told apart."""
    assert [some[0].label for some in find_groups(read(text), ())] == [label]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Emergency services closed the road.", ["Emergency services"]),
        ("Rescue crews closed the road.", ["Rescue crews"]),
        ("Passengers were told to wait.", ["Passengers"]),
        ("The firm sells online services.", []),
        ("The military regime fell.", ["military regime"]),
        ("The tax regime is new.", []),
        ("The GST regime is new.", []),
    ],
)
def test_people_on_duty_and_systems(read: Reader, text: str, found: list[str]) -> None:
    """Services and crews are people where they help; a regime of rules rules nobody."""
    assert [name for some in groups(read(text)) for name in some] == found


def test_a_towns_police_own_their_noun(read: Reader) -> None:
    """A name before “police” is no reason to forget the police."""
    document = read("Police closed the road. The officer of Lindholm police spoke.")
    place = next(token.index for token in document.tokens if token.text == "Lindholm")
    found = find_groups(document, [mention_at(document, place, place + 1, PERSON)])

    assert [[mention.text for mention in some] for some in found] == [["Police", "Lindholm police"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The suspect ran away.", ["suspect"]),
        ("The suspect, identified on Friday as Jon Dahl, ran away.", []),
        ("The suspect, whom they named on Friday as Jon Dahl, ran away.", []),
        ("He was the man for the task.", []),
    ],
)
def test_who_is_named_next_is_not_unnamed(read: Reader, text: str, found: list[str]) -> None:
    """A noun whose name follows, or that says what somebody is, is nobody unnamed."""
    assert [name for some in groups(read(text)) for name in some] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Students sang on Friday. Acme students left. The students had won.", [["Students", "students"]]),
        ("Acme students left on Friday. The students had won.", []),
        # Who works for a body speaks for it, named once or not.
        ("Scientists spoke on Friday. Acme scientists found it. The scientists were glad.", []),
    ],
)
def test_a_group_is_its_own_where_it_is_mostly_told_of_alone(read: Reader, text: str, found: list[list[str]]) -> None:
    """One mention with a body's name before it takes a group away from the story only if it is staff."""
    assert groups(read(text)) == found


def test_families_who_speak_are_groups(read: Reader) -> None:
    """The family has the owner's name before it, and the owner stays free for others."""
    document = read("The victim was found on Friday. The victim's parents told the court that he was quiet.")

    assert ["victim's parents"] in groups(document)
    assert ["victim"] in groups(document)


def test_two_spellings_of_firefighters_are_one_group(read: Reader) -> None:
    """“Fire fighters” and “firefighters” save the same dog."""
    assert groups(read("Fire fighters saved a dog. The firefighters left.")) == [["Fire fighters", "firefighters"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They quarrelled about the shape of a future government.", []),
        ("A stable government is needed. Any government would do.", []),
        ("A new government was sworn in. The government cut taxes.", [["government", "government"]]),
        ("The government cut taxes.", [["government"]]),
    ],
)
def test_rulers_who_are_only_wished_for_are_no_group(read: Reader, text: str, found: list[list[str]]) -> None:
    """“A future government” does nothing yet; one that is told of again is in office."""
    assert [[name.split()[-1] for name in some] for some in groups(read(text))] == found


def test_rebels_and_rebel_fighters_are_one_group(read: Reader) -> None:
    """Fighters of the rebels or of the opposition are the rebels; other fighters are not."""
    text = "Rebels took the bridge. Opposition fighters burnt the mill. Masked fighters left."

    assert groups(read(text)) == [["Rebels", "Opposition fighters"], ["Masked fighters"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The parents of the victim left. The victim's family said so.", True),
        ("The family of four left. The family had a boat.", False),
    ],
)
def test_a_family_needs_somebody_whose_it_is(read: Reader, text: str, found: bool) -> None:  # a table of yes and no
    """A family that speaks for somebody is a voice; a family on its own is told of elsewhere."""
    assert any("victim's family" in some for some in groups(read(text))) is found

"""A description means an actor only where it fits one and nothing speaks against it."""

from collections.abc import Callable

import pytest

from summarizer.descriptions import described_actor
from summarizer.scene import set_scene
from summarizer.schema import Document
from tests.cast import Member, body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def meant(document: Document, noun: str, *members: Member) -> str | None:
    """Return whom the description headed by the last `noun` means."""
    scene = set_scene(document, cast(document, *members), (False,) * len(document.tokens))
    token = [token for token in document.tokens if token.text == noun][-1]
    number = described_actor(scene, token)
    return None if number is None else scene.actors[number].name


LIND = person("Peter Lind", role="Italian Prime Minister")
OKOYE = person("Maria Okoye", role="mayor of Lindholm")
OKOYE_LATER = person("Maria Okoye", role="mayor")
PORT = body("Sandby Port Authority")

BY_WORDS = [
    ("Italian Prime Minister Peter Lind left. The Italian leader said no.", "leader", [LIND], "Peter Lind"),
    ("Maria Okoye, mayor of Lindholm, left. The mayor said no.", "mayor", [OKOYE], "Maria Okoye"),
    ("The Sandby Port Authority met. The authority said no.", "authority", [PORT], "Sandby Port Authority"),
    # Whose office it is points to the holder as an article does.
    ("Maria Okoye, mayor of Lindholm, left. Lindholm's mayor said no.", "mayor", [OKOYE], "Maria Okoye"),
    # The words do not all fit, or fit two, or the one they fit was not named yet.
    ("Italian Prime Minister Peter Lind left. The French leader said no.", "leader", [LIND], None),
    (
        "Sandby Port Authority met Lindholm Port Authority. The authority said no.",
        "authority",
        [PORT, body("Lindholm Port Authority")],
        None,
    ),
    # An indefinite noun is another one.
    ("Maria Okoye, mayor of Lindholm, left. A mayor said no.", "mayor", [OKOYE], None),
]


@pytest.mark.parametrize(("text", "noun", "members", "name"), BY_WORDS)
def test_the_words_of_a_role_or_name_describe_its_bearer(
    read: Reader, text: str, noun: str, members: list[Member], name: str | None
) -> None:
    """A definite description means the only actor, named before, whose role or name holds all its words."""
    assert meant(read(text), noun, *members) == name


FORMER = [
    # The only one of whom no office is told is not meant where somebody else has just acted.
    ("Brigadier Peter Lind thanked Maria Okoye. The keeper said no.", None),
    ("Peter Lind punched the air. The former keeper said no.", "Peter Lind"),
    ("Peter Lind left.\nThe rain fell.\nThe former keeper said no.", "Peter Lind"),
    ("Peter Lind punched the air. The ex-Brask keeper said no.", "Peter Lind"),
    ("Peter Lind punched the air. The 45-year-old keeper said no.", "Peter Lind"),
    ("Maria Okoye came. Peter Lind punched the air. The 45-year-old keeper said no.", "Peter Lind"),
    # Of several whom the article names, who did the last thing told, alone.
    ("Maria Okoye came. Peter Lind punched the air. The former keeper said no.", "Peter Lind"),
    ("Peter Lind thanked Maria Okoye. The former keeper said no.", None),
    ("Maria Okoye came. They thanked Peter Lind. The former keeper said no.", None),
    # A lawyer may be another one.
    ("Peter Lind punched the air. The lawyer, not a keeper, said no.", None),
]


@pytest.mark.parametrize(("text", "name"), FORMER)
def test_what_somebody_once_was_goes_on_about_who_acted_last(read: Reader, text: str, name: str | None) -> None:
    """A former office is hardly ever the first that is told of a person."""
    members = [one for one in (person("Peter Lind"), person("Maria Okoye")) if one.name in text]

    assert meant(read(text), "keeper", *members) == name


NATIONS = [
    ("Maria Okoye came. Peter Lind punched the air. The Senegal international said no.", "international", "Peter Lind"),
    ("Maria Okoye came. Peter Lind punched the air. The Czech winger said no.", "winger", "Peter Lind"),
    ("Peter Lind thanked Maria Okoye. The Senegal international said no.", "international", None),
    ("Maria Okoye came. They thanked Peter Lind. The Czech winger said no.", "winger", None),
    # Without the nation it may be anybody.
    ("Maria Okoye came. Peter Lind punched the air. The full international said no.", "international", None),
    # An office of a nation is another's.
    ("Maria Okoye came. Peter Lind punched the air. The Czech envoy said no.", "envoy", None),
]


@pytest.mark.parametrize(("text", "noun", "name"), NATIONS)
def test_a_calling_with_its_nation_goes_on_about_who_acted_last(
    read: Reader, text: str, noun: str, name: str | None
) -> None:
    """For whom somebody plays is hardly ever the first that is told of them."""
    assert meant(read(text), noun, person("Peter Lind"), person("Maria Okoye")) == name


def test_another_office_with_the_same_noun_is_another(read: Reader) -> None:
    """An interior minister is not the foreign minister told of before."""
    text = "Foreign minister Peter Lind left. The delegate Maria Okoye came. The former interior minister said no."
    members = [person("Peter Lind", role="Foreign minister"), person("Maria Okoye", role="delegate")]

    assert meant(read(text), "minister", *members) != "Peter Lind"


PARTIES = [
    ("Peter Lind rose with a report. The Congress member from Sandby said no.", "member", "Peter Lind"),
    ("Maria Okoye came. Peter Lind rose with a report. The Conservative said no.", "Conservative", "Peter Lind"),
    ("Peter Lind thanked Maria Okoye. The Conservative said no.", "Conservative", None),
    (
        "Maria Okoye came. It began in the hour when Peter Lind rose. The Conservative said no.",
        "Conservative",
        "Peter Lind",
    ),
    ("Peter Lind rose with a report. The board member said no.", "member", None),
]


@pytest.mark.parametrize(("text", "noun", "name"), PARTIES)
def test_a_party_goes_on_about_who_acted_last(read: Reader, text: str, noun: str, name: str | None) -> None:
    """For which party somebody sits is told of one named just before."""
    members = [one for one in (person("Peter Lind"), person("Maria Okoye")) if one.name in text]

    assert meant(read(text), noun, *members) == name


def test_another_word_for_who_acted_last_says_nothing_against_it(read: Reader) -> None:
    """Somebody called a boss was a player once; of the other one no calling is told."""
    text = "Maria Okoye came home. Brask boss Peter Lind was glad. The former winger said no."

    assert meant(read(text), "winger", person("Peter Lind", role="Brask boss"), person("Maria Okoye")) == "Peter Lind"


def test_nobody_is_described_before_they_are_named(read: Reader) -> None:
    """A description that stands before the name may mean somebody else."""
    assert (
        meant(read("The mayor said no. Maria Okoye, who runs Lindholm as its chief, left."), "mayor", OKOYE_LATER)
        is None
    )


COACH, STRIKER = person("Ada Mora", role="Lindholm manager"), person("George Falk")

CALLED = [
    # By another word for what the role tells, with a nickname, though another person is named.
    ("Lindholm manager Ada Mora dropped George Falk. The Gulls boss said no.", "boss", [COACH, STRIKER], "Ada Mora"),
    ("Singer Peter Lind sang. The artist said no.", "artist", [person("Peter Lind", role="Singer")], "Peter Lind"),
    (
        "Mr Justice Falk freed Ada Mora. The judge said no.",
        "judge",
        [person("Falk", role="Mr Justice"), person("Ada Mora")],
        "Falk",
    ),
    # What the person was said to be.
    ("George Falk is a player. The player said no.", "player", [STRIKER], "George Falk"),
    # By an age, children or a trade, where only one person was named.
    ("George Falk scored twice. The 31-year-old said no.", "old", [STRIKER], "George Falk"),
    ("George Falk scored twice. The father-of-two said no.", "father", [STRIKER], "George Falk"),
    ("George Falk scored twice. The veteran striker said no.", "striker", [STRIKER], "George Falk"),
    # An age goes on about the one who acted, and not about whom else the sentence names.
    ("George Falk beat Ida Falk. The 31-year-old said no.", "old", [STRIKER, person("Ida Falk")], "George Falk"),
    ("George Falk left with Ida Falk. The 31-year-old said no.", "old", [STRIKER, person("Ida Falk")], "George Falk"),
]


@pytest.mark.parametrize(("text", "noun", "members", "name"), CALLED)
def test_another_word_for_the_only_one_it_can_be_means_them(
    read: Reader, text: str, noun: str, members: list[Member], name: str | None
) -> None:
    """A calling, an age or a family means the only person named shortly before."""
    assert meant(read(text), noun, *members) == name


OTHERS = [
    # Two persons, of whom neither or each may be meant.
    ("George Falk met Ida Falk. The 31-year-old said no.", "old", [STRIKER, person("Ida Falk")]),
    ("Peter Lind passed to George Falk. The striker said no.", "striker", [person("Peter Lind"), STRIKER]),
    # What is said of the noun does not fit the one of that trade, and another may be meant.
    ("George Falk met Ida Falk. The amateur forward said no.", "forward", [STRIKER, person("Ida Falk")]),
    # The role says that the person is something else.
    ("Judge George Falk sat. The striker said no.", "striker", [person("George Falk", role="Judge")]),
    # Who leads a party is a politician too.
    (
        "Party leader Ada Mora fell. George Falk pushed her. The politician said no.",
        "politician",
        [person("Ada Mora", role="Party leader"), STRIKER],
    ),
    # A noun that tells of others in the story as well.
    ("George Falk sat. The judge said no.", "judge", [STRIKER]),
    # A man is no actress.
    ("George Falk sat. The actress said no.", "actress", [STRIKER]),
    # Somebody without a name was told of by that noun.
    ("A student watched as George Falk sat. The student said no.", "student", [STRIKER]),
    ("George Falk met another player. The player said no.", "player", [STRIKER]),
    # Too far off.
    (
        "George Falk sat. Rain fell. The lamps went out. The doors were shut. It was cold. The 31-year-old said no.",
        "old",
        [STRIKER],
    ),
]


@pytest.mark.parametrize(("text", "noun", "members"), OTHERS)
def test_a_description_that_may_mean_another_means_nobody(
    read: Reader, text: str, noun: str, members: list[Member]
) -> None:
    """Where it is not certain who is described, nobody is."""
    assert meant(read(text), noun, *members) is None


BANK = body("Northern Bank")

COMPANY = [
    ("Northern Bank closed two branches. The company said no.", "Northern Bank"),
    ("Northern Bank closed two branches. Its app said no.", "Northern Bank"),
    # Two bodies, more words that tell which, several bodies, and a noun that is none of a body.
    ("Northern Bank sued Coastal Rail. The company said no.", None),
    ("Northern Bank closed two branches. The rival Danish company said no.", None),
    ("Northern Bank closed two branches. The companies said no.", None),
    ("Northern Bank closed two branches. The clerk said no.", None),
]


@pytest.mark.parametrize(("text", "name"), COMPANY)
def test_the_company_is_the_only_body_named_shortly_before(read: Reader, text: str, name: str | None) -> None:
    """A bare noun for a body means the only body that was just told of."""
    noun = next(word for word in ("company", "companies", "app", "clerk") if word in text)

    assert meant(read(text), noun, BANK, body("Coastal Rail")) == name


PEOPLES = [
    ("George Falk won in Sandby. The Norwegian said no.", "Norwegian", "George Falk"),
    ("George Falk won in Sandby. The Yorkshireman said no.", "Yorkshireman", "George Falk"),
    ("George Falk beat Ida Mora in Sandby. The Norwegian said no.", "Norwegian", None),
    ("George Falk won in Sandby. The Norwegians said no.", "Norwegians", None),
    ("George Falk won in Sandby. The French said no.", "French", None),
    ("George Falk won in Sandby. The strikers said no.", "strikers", None),
]


@pytest.mark.parametrize(("text", "noun", "name"), PEOPLES)
def test_the_norwegian_is_the_only_person_named_shortly_before(
    read: Reader, text: str, noun: str, name: str | None
) -> None:
    """A people's name stands for one person only where no other was named."""
    assert meant(read(text), noun, STRIKER, person("Ida Mora")) == name


def test_the_norwegian_is_nobody_of_another_land(read: Reader) -> None:
    """Of two who are named, one is told to come from elsewhere."""
    chilean = person("Ida Mora", role="Chilean teenager")
    text = "George Falk survived a scare against Chilean teenager Ida Mora. The Norwegian said no."

    assert meant(read(text), "Norwegian", STRIKER, chilean) == "George Falk"


SPOKESMEN = [
    ("A spokesman for Northern Bank said no.", "spokesman", "Northern Bank"),
    ("A Northern Bank spokeswoman said no.", "spokeswoman", "Northern Bank"),
    ("Northern Bank's spokesperson said no.", "spokesperson", "Northern Bank"),
    # A body that was named before, by a word of its name.
    ("Northern Bank closed. A spokesman for the bank said no.", "spokesman", "Northern Bank"),
    ("Northern Bank closed. A spokesman from the bank said no.", "spokesman", "Northern Bank"),
    ("A spokesman for the bank said no. Northern Bank closed.", "spokesman", None),
    ("Northern Bank closed. A spokesman for a bank said no.", "spokesman", None),
    # Nobody's, a person's, and one who is no spokesman.
    ("A spokesman said no. Northern Bank closed.", "spokesman", None),
    ("A spokesman for Maria Okoye said no. Northern Bank closed.", "spokesman", None),
    ("A client of Northern Bank said no.", "client", None),
]


@pytest.mark.parametrize(("text", "noun", "name"), SPOKESMEN)
def test_a_nameless_spokesman_is_the_body_he_speaks_for(read: Reader, text: str, noun: str, name: str | None) -> None:
    """Who only speaks for a body stands for it."""
    assert meant(read(text), noun, BANK, person("Maria Okoye")) == name


GENDERS = [
    # A parent, an office or a title tells the gender, and leaves one of two.
    ("George Falk met Ida Falk. The mother-of-two said no.", "mother", "Ida Falk"),
    ("George Falk met Ida Falk. The father-of-two said no.", "father", "George Falk"),
    ("George Falk met Ida Falk. The businessman said no.", "businessman", "George Falk"),
]


@pytest.mark.parametrize(("text", "noun", "name"), GENDERS)
def test_a_gender_may_leave_only_one(read: Reader, text: str, noun: str, name: str) -> None:
    """Of two persons the one who can be called so is described."""
    assert meant(read(text), noun, STRIKER, person("Ida Falk")) == name


def test_the_bench_is_the_only_court_named(read: Reader) -> None:
    """The judges speak for their court, where no second court is told of."""
    one = "The Brask High Court ruled. The bench said no."
    two = "The Brask High Court and the Dunford High Court ruled. The bench said no."
    members = [body("Brask High Court"), body("Dunford High Court")]

    assert meant(read(one), "bench", members[0]) == "Brask High Court"
    assert meant(read(two), "bench", *members) is None


def test_an_age_beside_a_calling_says_nothing_against_it(read: Reader) -> None:
    """The 52-year-old novelist may be the author told of by no age."""
    text = "Author Maria Okoye met President Peter Lind. The 52-year-old novelist left."
    members = [person("Maria Okoye", role="Author"), person("Peter Lind", role="President")]

    assert meant(read(text), "novelist", *members) == "Maria Okoye"

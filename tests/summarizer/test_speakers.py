"""The words that name a speaker are read as an actor where that is certain, else shown as they stand."""

from collections.abc import Callable

import pytest

from summarizer.quotation_marks import find_quotations
from summarizer.reporting import find_clauses, find_stretches, quoted_tokens
from summarizer.scene import Speaker, set_scene
from summarizer.schema import Document
from summarizer.speakers import speaker_of
from tests.cast import Member, body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def speakers_in(document: Document, *members: Member) -> list[Speaker | None]:
    """Return the speaker of each reporting clause in order."""
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    scene = set_scene(document, cast(document, *members), quoted)
    known: dict[int, Speaker] = {}
    found = []
    for clause in find_clauses(document, quoted):
        speaker = speaker_of(scene, clause, known)
        if speaker is not None:
            known[clause.subject] = known[clause.verb] = speaker
        found.append(speaker)
    return found


def last_speaker(document: Document, *members: Member) -> str | None:
    """Return the name of the speaker of the last clause."""
    speaker = speakers_in(document, *members)[-1]
    return None if speaker is None else speaker.name


OKOYE = person("Maria Okoye", role="mayor of Lindholm")
LIND = person("Peter Lind", role="Italian Prime Minister")

LIND_ONLY = person("Peter Lind")

NAMES = [
    ("Maria Okoye, mayor of Lindholm, said no.", [OKOYE], "Maria Okoye"),
    ("Maria Okoye, mayor of Lindholm, left. Okoye said no.", [OKOYE], "Maria Okoye"),
    ("The mayor, Maria Okoye, said no.", [person("Maria Okoye")], "Maria Okoye"),
    ("Chairman and chief executive Maria Okoye said no.", [person("Maria Okoye")], "Maria Okoye"),
    # The name set between commas before the verb, though the tree hangs it on the nearest noun.
    ("The head of the Harbour Command, General Peter Lind, said no.", [LIND_ONLY], "Peter Lind"),
    # An office of several words before the name.
    ("Prime Minister and Minister for Harbours Peter Lind said no.", [LIND_ONLY], "Peter Lind"),
    # Another post by the same person.
    ("Peter Lind wrote no. In an earlier post, the same person wrote yes.", [LIND_ONLY], "Peter Lind"),
    # A noun behind the name whose own clause says something too.
    ("Peter Lind, a baker who says little, said no. “Never,” he added.", [LIND_ONLY], "Peter Lind"),
    # A surname that the finder of names missed.
    # Who owns a firm with two partners in its name.
    ("Brask & Co's owner, Peter Lind, said no.", [LIND_ONLY], "Peter Lind"),
    ("Evan Sparks left. Sparks says no.", [Member(name="Evan Sparks")], "Evan Sparks"),
]


@pytest.mark.parametrize(("text", "members", "name"), NAMES)
def test_a_name_is_its_actor(read: Reader, text: str, members: list[Member], name: str) -> None:
    """A speaker who is named is shown under the actor's full name."""
    assert last_speaker(read(text), *members) == name


DESCRIPTIONS = [
    ("Italian Prime Minister Peter Lind left. The prime minister said no.", [LIND], "Peter Lind"),
    ("Italian Prime Minister Peter Lind left. The Italian leader said no.", [LIND], "Peter Lind"),
    ("Maria Okoye, mayor of Lindholm, left. The mayor said no.", [OKOYE], "Maria Okoye"),
    ("The Harbour Commission met. The commission said no.", [body("Harbour Commission")], "Harbour Commission"),
    # The words do not all fit.
    ("Italian Prime Minister Peter Lind left. The French leader said no.", [LIND], "The French leader"),
    # Not named before.
    ("The mayor said no. Maria Okoye, mayor of Lindholm, left.", [OKOYE], "The mayor"),
    # Not the one that was named: another one.
    ("Maria Okoye, mayor of Lindholm, left. A mayor said no.", [OKOYE], "A mayor"),
    # Two bear the role.
    (
        "Maria Okoye, mayor of Lindholm, and Ada Mora, mayor of Sandby, left. The mayor said no.",
        [OKOYE, person("Ada Mora", role="mayor of Sandby")],
        "The mayor",
    ),
    # A man is no spokeswoman.
    (
        "Company spokesman Peter Lind left. The spokeswoman said no.",
        [person("Peter Lind", role="Company spokesman")],
        "The spokeswoman",
    ),
]


@pytest.mark.parametrize(("text", "members", "name"), DESCRIPTIONS)
def test_a_description_is_an_actor_only_where_it_fits_one(
    read: Reader, text: str, members: list[Member], name: str
) -> None:
    """The words of a description must be those of exactly one actor's role or name; else they stand for themselves."""
    assert last_speaker(read(text), *members) == name


STRANGERS = [
    ("A spokesman for the ministry said no.", "A spokesman for the ministry"),
    ("Prosecutors said no.", "Prosecutors"),
    ("The doctor said no.", "The doctor"),
    ("Lind and Mora said no.", "Lind and Mora"),
    ("Okoye's lawyer said no.", "Okoye's lawyer"),
]


@pytest.mark.parametrize(("text", "name"), STRANGERS)
def test_a_speaker_who_is_no_actor_is_told_word_for_word(read: Reader, text: str, name: str) -> None:
    """The article's own noun phrase stands for who speaks, and is where the cue points."""
    document = read(text)
    speaker = speakers_in(document, person("Maria Okoye"))[-1]

    assert speaker is not None
    assert speaker.name == name == text[speaker.cue.start : speaker.cue.end]


def test_of_an_epithet_and_a_name_only_the_name_is_told(read: Reader) -> None:
    """Who is "a surprised Okoye" in one clause is no other speaker than Okoye."""
    assert last_speaker(read("“Rain,” said a surprised Okoye.")) == "Okoye"


OF_BODIES = [
    ("Maria Okoye of the Lindholm police said no.", "Maria Okoye"),
    ("Maria Okoye of Sandby CID said no.", "Maria Okoye"),
    # The second comma is left out.
    ("Maria Okoye, a third-year student also said no.", "Maria Okoye"),
    ("Maria Okoye, the owner of a boat said no.", "Maria Okoye"),
    # Not the one that the body belongs to, but somebody else.
    ("When they met Maria Okoye, a student said no.", "a student"),
    ("A friend of Maria Okoye said no.", "A friend of Maria Okoye"),
]


@pytest.mark.parametrize(("text", "name"), OF_BODIES)
def test_a_person_speaks_and_not_the_body_behind_the_name(read: Reader, text: str, name: str) -> None:
    """However the tree reads it, the one who is of a body is the one who speaks."""
    assert last_speaker(read(text), person("Maria Okoye")) == name


def test_a_word_of_the_own_name_is_no_second_speaker(read: Reader) -> None:
    """Some names hold a word that joins others elsewhere."""
    assert (
        last_speaker(read("“We leave,” said Rahma Nor Elmi, a skipper."), person("Rahma Nor Elmi")) == "Rahma Nor Elmi"
    )


NO_VOICES = [
    "The injury said no.",
    "The trend of purchases said no.",
    "The definition said no.",
    "Computers said no.",
]


@pytest.mark.parametrize("text", NO_VOICES)
def test_a_thing_does_not_speak(read: Reader, text: str) -> None:
    """What the tree takes for the subject of speech must be somebody or a body."""
    assert last_speaker(read(text)) is None


VOICED = [
    ("The crew said no.", "The crew"),
    ("Another mom said no.", "Another mom"),
    ("The harbourmaster's flatmate said no.", "The harbourmaster's flatmate"),
    ("The ferry workers said no.", "The ferry workers"),
    # A common noun that is a name here.
    ("Deadline said no.", "Deadline"),
]


@pytest.mark.parametrize(("text", "name"), VOICED)
def test_somebody_without_a_name_speaks(read: Reader, text: str, name: str) -> None:
    """Persons, groups and bodies who are only described are told word for word."""
    assert last_speaker(read(text)) == name


UNSURE = ["One said no.", "Nobody said no.", "Some said no.", "He said no."]


@pytest.mark.parametrize("text", UNSURE)
def test_nobody_speaks_where_the_words_name_nobody(read: Reader, text: str) -> None:
    """Indefinite words and a pronoun without a name are no speakers."""
    assert last_speaker(read(text)) is None


DOCKS = body("Northern Docks")

PAPERS = [
    ("Northern Docks' statement said no.", "Northern Docks"),
    ("A statement from Northern Docks said no.", "Northern Docks"),
    ("Northern Docks closed. Its statement said no.", "Northern Docks"),
    ("Northern Docks sent a letter to the city stating that it would close.", "Northern Docks"),
    ("Northern Docks issued a statement warning that it would close.", "Northern Docks"),
    # A land only tells where a paper comes from.
    ("A Norland state report says that all is well.", "A Norland state report"),
    # Who passes a paper on has not written it.
    ("A message was posted by Northern Docks. The message says that all is well.", "The message"),
    ("Northern Docks said no in a statement. The statement added that it would close.", "Northern Docks"),
    # Told of long before, by one author throughout.
    (
        "Northern Docks published a study on ice. It is thin. It is cold. It is late. It is over. The study said no.",
        "Northern Docks",
    ),
    ("A study by Northern Docks shows thin ice. The rain fell. The study said no.", "Northern Docks"),
    ("Northern Docks warned of rain in a statement. It read: no.", "Northern Docks"),
    # A paper goes on that the sentence before is about.
    ("The complaint seeks damages. It says that Northern Docks lied.", "The complaint"),
    # A paper that is told of for the first time, and one that its author only received.
    ("Northern Docks published a study. Another study said no.", "Another study"),
    ("Northern Docks received a letter. The letter said no.", "The letter"),
    # Another paper.
    ("Northern Docks said no in a statement. The report added that it would close.", "The report"),
]


@pytest.mark.parametrize(("text", "name"), PAPERS)
def test_a_paper_speaks_for_whoever_wrote_it(read: Reader, text: str, name: str) -> None:
    """A statement, letter or report is its author's where the article says whose it is, and its own otherwise."""
    assert last_speaker(read(text), DOCKS) == name


def test_each_known_speaker_helps_to_read_the_next(read: Reader) -> None:
    """A chain of pronouns leads back to one name."""
    document = read("Maria Okoye said no. She added that it was late. Later she said it again.")

    assert [speaker and speaker.name for speaker in speakers_in(document, person("Maria Okoye"))] == ["Maria Okoye"] * 3


BODIES = [
    ("The Sandby Port Authority met. The authority said no.", [body("Sandby Port Authority")], "Sandby Port Authority"),
    ("The Sandby Port Authority met. The port said no.", [body("Sandby Port Authority")], "Sandby Port Authority"),
    # Two bodies bear the word.
    (
        "The Sandby Port Authority met the Lindholm Port Authority. The authority said no.",
        [body("Sandby Port Authority"), body("Lindholm Port Authority")],
        "The authority",
    ),
    # None does.
    ("Northern Docks met Coastal Rail. The company said no.", [DOCKS, body("Coastal Rail")], "The company"),
]


@pytest.mark.parametrize(("text", "members", "name"), BODIES)
def test_a_body_is_described_by_the_words_of_its_name(
    read: Reader, text: str, members: list[Member], name: str
) -> None:
    """A noun that is part of one body's name, and of no other's, means it."""
    assert last_speaker(read(text), *members) == name


def test_a_surname_of_two_is_nobody_in_particular(read: Reader) -> None:
    """A name that two bear, and that no mention settles, is told as it stands."""
    document = read("Evan Sparks left. Ida Sparks left. Sparks says no.")

    assert last_speaker(document, Member(name="Evan Sparks"), Member(name="Ida Sparks")) == "Sparks"


OTHERS = [
    # Her husband's surname is not her husband.
    ("Peter Lind left. Mrs Lind said no.", [LIND_ONLY], "Mrs Lind"),
    # The mayor's wife may be the one who is named, or the mayor.
    ("The wife of the mayor, Peter Lind, said no.", [LIND_ONLY], "The wife of the mayor"),
    ("A lawyer for Peter Lind said no.", [LIND_ONLY], "A lawyer for Peter Lind"),
    # The whole phrase is told, and no mark or case ending behind it.
    ("The oldest and most famous club said no.", [], "The oldest and most famous club"),
]


@pytest.mark.parametrize(("text", "members", "name"), OTHERS)
def test_somebody_beside_a_name_is_not_its_bearer(read: Reader, text: str, members: list[Member], name: str) -> None:
    """A name near the words for a speaker is not theirs without proof."""
    assert last_speaker(read(text), *members) == name


SPOKESMEN = [
    ("The Harbour Bank declined to comment. A spokesman said no.", "Harbour Bank"),
    ("The Harbour Bank sued Peter Lind. A spokesman said no.", "Harbour Bank"),
    # Two acted, or a person.
    ("The Harbour Bank and the Salt Board met. A spokesman said no.", "A spokesman"),
    ("Peter Lind sued the Harbour Bank. A spokesman said no.", "A spokesman"),
]


@pytest.mark.parametrize(("text", "name"), SPOKESMEN)
def test_a_spokesman_speaks_for_the_body_that_acts(read: Reader, text: str, name: str) -> None:
    """A spokesman of nobody in particular speaks for the only body that the sentence before is about."""
    assert last_speaker(read(text), body("Harbour Bank"), body("Salt Board"), person("Peter Lind")) == name


@pytest.mark.parametrize("word", ["Italian", "Japanese", "Czech"])
def test_where_one_comes_from_names_nobody(read: Reader, word: str) -> None:
    """“The Japanese” where two are told of is nobody: never the word itself."""
    text = f"Peter Lind beat George Mora. The {word} said no."

    assert last_speaker(read(text), person("Peter Lind"), person("George Mora")) is None


def test_where_one_comes_from_means_the_only_one_it_fits(read: Reader) -> None:
    """“The Italian” is the one whose role tells so, and “Mr French” is a name."""
    assert last_speaker(read("Peter Lind came. The Norwegian said no."), person("Peter Lind")) == "Peter Lind"
    assert last_speaker(read("Peter French came. French said no."), person("Peter French")) == "Peter French"
    assert last_speaker(read("Lind beat Mora. The Welshman said no."), person("Lind"), person("Mora")) == "The Welshman"


BEARERS = [
    ("Former envoy to Brask Peter Lind said no.", person("Peter Lind", role="Former envoy to Brask"), "Peter Lind"),
    ("A pupil called Peter Lind said no.", person("Peter Lind", role="pupil"), "Peter Lind"),
    ("Her colleague, the ecologist Peter Lind, said no.", person("Peter Lind", role="ecologist"), "Peter Lind"),
    ("His cook and driver, Peter Lind, said no.", person("Peter Lind", role="cook and driver"), "Peter Lind"),
    ("The wife of the mayor, Peter Lind, said no.", person("Peter Lind", role="mayor"), "The wife of the mayor"),
]


@pytest.mark.parametrize(("text", "member", "name"), BEARERS)
def test_the_words_of_a_role_stand_for_its_bearer(read: Reader, text: str, member: Member, name: str) -> None:
    """Where a role was read as somebody's, its head is that one; the head of other words is not."""
    assert last_speaker(read(text), member) == name


GOING_ON = [
    ("Peter Lind said no. The Lindholm Republican added that it rained.", "Peter Lind"),
    ("Peter Lind said no. The clerk added that it rained.", "Peter Lind"),
    # Who only speaks may be another, and so may a new one.
    ("Peter Lind said no. The clerk said that it rained.", "The clerk"),
    ("Peter Lind said no. A clerk added that it rained.", "A clerk"),
]


@pytest.mark.parametrize(("text", "name"), GOING_ON)
def test_who_adds_something_spoke_before(read: Reader, text: str, name: str) -> None:
    """A description that only goes on means the one who spoke last."""
    assert last_speaker(read(text), LIND_ONLY) == name


def test_the_order_of_a_court_is_the_courts(read: Reader) -> None:
    """What an order of a body says, the body says."""
    text = "He cited an order of the Supreme Court which said that dogs may live."

    assert last_speaker(read(text), body("Supreme Court")) == "Supreme Court"


def test_a_statement_goes_on_for_who_spoke(read: Reader) -> None:
    """A statement nobody told of before adds to what was said last."""
    assert last_speaker(read("Northern Docks said no. The statement added that it rained."), DOCKS) == "Northern Docks"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Okoye and Peter Lind said yes.", "Maria Okoye and Peter Lind"),
        ("Neither Maria Okoye nor Peter Lind said yes.", None),
        ("It was not Maria Okoye but Peter Lind who said yes.", "Peter Lind"),
    ],
)
def test_only_those_who_speak_are_joined(read: Reader, text: str, name: str | None) -> None:
    """Two joined by "and" speak together; of "neither … nor" nobody does, of "not … but" the second."""
    assert last_speaker(read(text), person("Maria Okoye"), LIND_ONLY) == name


@pytest.mark.parametrize(("role", "name"), [("Justice", "Peter Lind"), ("Captain", "the judgment")])
def test_a_judgment_is_its_judges(read: Reader, role: str, name: str) -> None:
    """What a judge has just said goes on in the judgment; nobody else writes one."""
    document = read(f"{role} Peter Lind said no. “We have no power,” the judgment read.")

    assert last_speaker(document, person("Peter Lind", role=role)) == name

"""Who the story is about without a name: acts in the lead, is told of again, and is nobody that has a name."""

from collections.abc import Callable

import pytest

from summarizer.mention import PERSON
from summarizer.mentions import find_mentions
from summarizer.protagonists import protagonists
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def leading(document: Document) -> list[tuple[bool, list[str]]]:
    """Return whether each protagonist is one person, and the texts of the mentions."""
    named = [mention for mention in find_mentions(document) if mention.label == PERSON]
    covered = {index for mention in named for index in range(mention.first, mention.last)}
    return [(one, [mention.text for mention in some]) for one, some in protagonists(document, covered)]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A reservist saved a child on Friday. The reservist jumped into the harbour.", "reservist"),
        ("A ferry was saved by a nurse on Friday. The nurse saw the smoke first.", "nurse"),
        ("The ferry turned back on Friday. The pilot saw the smoke. The pilot called the port.", "pilot"),
        ("It was cold. It was dark. It rained. It snowed. A nurse said so. The nurse said more.", "nurse"),
        ("The town praised a student on Friday. The student repaired the clock.", "student"),
    ],
)
def test_one_person_is_introduced_and_told_of_again(read: Reader, text: str, noun: str) -> None:
    """“A nurse … the nurse” is one person, who does something or to whom something is done in the lead."""
    assert leading(read(text)) == [(True, [noun, noun])]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Three men robbed a ferry on Friday. The men fled to the hills.", ["men", "men"]),
        ("The crowd sang on the quay. Later the crowd broke a gate.", ["crowd", "crowd"]),
        ("Twins were rescued on Friday. The brothers fell into the harbour.", ["Twins", "brothers"]),
        ("Chefs opened a market on Friday. Chefs cooked until Sunday.", ["Chefs", "Chefs"]),
        ("Fans of the band wept on Friday.", ["Fans"]),
        ("Private law colleges raised their fees on Friday.", ["Private law colleges"]),
        ("It rained. It snowed. It froze. It blew. The town met the owners. The owners left.", ["owners", "owners"]),
    ],
)
def test_several_people_are_told_of_together(read: Reader, text: str, mentions: list[str]) -> None:
    """A number, “the”, or two deeds make certain people of a common noun; twins are brothers or sisters too."""
    assert leading(read(text)) == [(False, mentions)]


@pytest.mark.parametrize(
    "text",
    [
        "A reservist saved a child on Friday. The child slept.",
        "Any pilot can do this. No pilot has done it.",
        "A jogger was hurt on Friday. The jogger, identified as Jon Dahl, slept. The jogger woke.",
        "Jon Dahl is a nurse. The nurse works in Dunford.",
        "Nurse Jon Dahl saved a child on Friday. The nurse slept well.",
        "The striker scored on Friday. The striker left at once.",
        "A member left the club on Friday. The member had paid.",
        "The bridge fell. It was old. It rained. It was dark. It was cold. It was for a nurse. The nurse left.",
        "Jon Dahl met his sons on Friday. His sons had waited.",
        "The quay was closed on Friday. Pilot schemes were stopped.",
        "A spokesman was late on Friday. The spokesman said sorry.",
        "A shop sold two chairs on Friday. The chairs fell to pieces.",
        "Police closed the quay. Officers came. The officers left.",
        "A pilot slept on Friday. The pilot woke. A pilot sang. A pilot swam on Sunday.",
    ],
)
def test_who_is_no_protagonist(read: Reader, text: str) -> None:
    """Told of once, not by a verb, of anybody, of somebody named, or too late: no protagonist."""
    assert leading(read(text)) == []


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Two dock workers saw the smoke on Friday. The workers rang the bell.", ["dock workers", "workers"]),
        ("An angry crowd sang on the quay. Later the crowd broke a gate.", ["angry crowd", "crowd"]),
        ("The 16-year-old twins were rescued. The twins fell into the harbour.", ["twins", "twins"]),
    ],
)
def test_the_words_before_the_noun_belong_to_it(read: Reader, text: str, mentions: list[str]) -> None:
    """What tells the people apart is shown with the noun; a number or an age is not."""
    assert leading(read(text)) == [(False, mentions)]


def test_kin_need_more_than_to_be_somebodys(read: Reader) -> None:
    """“Her sons” are told of through their mother; “the sons” act for themselves."""
    assert leading(read("Her sons left on Friday. The neighbours saw her sons.")) == []
    assert leading(read("The sons left on Friday. The sons took the ferry.")) == [(False, ["sons", "sons"])]


def test_a_noun_that_is_said_of_somebody_anywhere_is_nobodys_else(read: Reader) -> None:
    """Once the article calls a named person so, before or after, the noun means that one."""
    text = "A nurse saved a child on Friday. The nurse slept well. Jon Dahl, the nurse, is from Dunford."

    assert leading(read(text)) == []


def test_an_article_without_people_has_no_protagonist(read: Reader) -> None:
    """Things and weather do not lead a story."""
    assert leading(read("The bridge fell on Friday. The bridge was old. Rain had fallen. Rain goes on falling.")) == []


def test_mentions_are_verbatim_and_in_order(read: Reader) -> None:
    """Each mention is the tokens that it names, told in the order of the article."""
    document = read("A reservist saved a child on Friday. The young reservist jumped. Then the reservist swam.")
    ((_, some),) = protagonists(document, set())

    assert [mention.first for mention in some] == sorted(mention.first for mention in some)
    for mention in some:
        start = document.tokens[mention.first].span.start
        assert document.article.text[start : document.tokens[mention.last - 1].span.end] == mention.text


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("A Norlandic sailor was found dead on Friday. The quay was closed.", ["Norlandic sailor"]),
        ("They dragged the body of a young sailor through the town. It rained.", ["young sailor"]),
        ("It rained. It was dark. It was cold. It was late. A nurse came. The nurse left.", ["nurse", "nurse"]),
        # Without a word more, too late, known, or the patient of the next sentence.
        ("A sailor was found dead on Friday. The quay was closed.", []),
        ("The quay was closed. A Norlandic sailor was found dead there.", []),
        ("The Norlandic sailor was found dead on Friday. The quay was closed.", []),
        ("A Norlandic sailor fell ill on Friday. The patient slept.", []),
        ("It began as a young sailor in the harbour. It rained.", []),
    ],
)
def test_one_told_of_once_opens_the_story(read: Reader, text: str, mentions: list[str]) -> None:
    """The first sentence may tell of somebody whom no other does; further down it takes two deeds."""
    assert [mention for one, some in leading(read(text)) for mention in some if one] == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Norlandic swimmers won nine races on Friday. The pool was full.", ["Norlandic swimmers"]),
        ("Eight dock pilots were arrested on Friday. The quay was closed.", ["dock pilots"]),
        ("Raiders took four crew members on Friday. The ship was burnt.", ["crew members"]),
        ("Six harbour pilots have left, a report has said. It rained.", ["harbour pilots"]),
        # Nobody told apart, somebody's own, how many only, no deed of theirs, too late.
        ("Pilots were arrested on Friday. The quay was closed.", []),
        ("His harbour pilots were arrested on Friday. The quay was closed.", []),
        ("Many pilots were arrested on Friday. The quay was closed.", []),
        ("The ship was built for Norlandic swimmers. It rained.", []),
        ("The quay was closed. Norlandic swimmers won nine races.", []),
    ],
)
def test_people_told_of_once_open_the_story_together(read: Reader, text: str, mentions: list[str]) -> None:
    """Those of whom the first sentence tells, told apart by a word more, are whom the story is about."""
    assert [mention for one, some in leading(read(text)) for mention in some if not one] == mentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A staff member saw the smoke on Friday. The staff member rang the bell.", True),
        ("A member saw the smoke on Friday. The member rang the bell.", False),
    ],
)
def test_a_member_needs_a_body(read: Reader, text: str, found: bool) -> None:  # a table of yes and no
    """A staff member is somebody of whom a story may be told; a bare member is one of many."""
    assert any(one for one, _ in leading(read(text))) is found


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Two teenagers were in hospital on Friday, police said. It rained. Nurses saw the two teenagers.", 2),
        ("It rained. It was dark. Two teenagers were in hospital on Friday. Nurses saw the two teenagers.", 2),
        ("It was late. It was dark. It was cold. It rained. Two teenagers were there. Two teenagers were ill.", 0),
    ],
)
def test_the_state_of_those_who_open_the_story_is_news(read: Reader, text: str, mentions: int) -> None:
    """Whoever is in hospital in the first sentence is told of, though they do nothing."""
    assert sum(len(some) for one, some in leading(read(text)) if not one and "teenagers" in some[0]) == mentions


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It rained. A barman saw it from the club. The barman hid under a table.", "barman"),
        ("A motorcyclist hit a ferry on Friday. The motorcyclist was hurt.", "motorcyclist"),
        ("An intruder broke a window on Friday. The intruder fled to the quay.", "intruder"),
    ],
)
def test_who_stands_by_and_who_breaks_in_are_persons(read: Reader, text: str, noun: str) -> None:
    """Witnesses and culprits are told of by what they do."""
    assert leading(read(text)) == [(True, [noun, noun])]


def test_opening_people_are_not_told_twice(read: Reader) -> None:
    """Who opens the story and is told of again is one group, with all its mentions."""
    text = "Norlandic swimmers won nine races on Friday. The swimmers left at once."

    assert leading(read(text)) == [(False, ["Norlandic swimmers", "swimmers"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jon Dahl robbed his mother on Friday. The mother called for help.", [(True, ["mother", "mother"])]),
        ("Jon Dahl robbed his mother, Eva Dahl, on Friday. The mother called for help.", []),
        ("Jon Dahl robbed a mother on Friday. The mother called for help.", [(True, ["mother", "mother"])]),
        ("Jon Dahl left with his mother on Friday. The mother called for help.", []),
        ("It was cold. It rained. It snowed. It was dark. Jon Dahl robbed his mother. The mother called.", []),
    ],
)
def test_kin_of_no_name_lead_a_story_by_two_deeds(
    read: Reader, text: str, expected: list[tuple[bool, list[str]]]
) -> None:
    """Somebody's mother who does or suffers two things, one in the lead, is told of; one with a name is not."""
    assert leading(read(text)) == expected

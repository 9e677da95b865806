"""Business tells a firm from a person: its shares, its leaders, those who work under its name, what it runs."""

from collections.abc import Callable

import pytest

from summarizer.firms import LEADERS, is_firm, is_held, is_led, votes_of_business
from summarizer.mention import ORGANISATION, PERSON, PLACE, WEAK
from summarizer.schema import Document
from tests.spelled import mention_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Miner Brask Lind added 3.1%, while oil fell.", "Brask Lind"),
        ("Brask slid 3 per cent in early trade.", "Brask"),
        ("On Monday Brask Lind closed up 2 percent.", "Brask Lind"),
        ("Estate agents Brask Lind confirmed the sale.", "Brask Lind"),
        ("They called the solicitors Brask Lind yesterday.", "Brask Lind"),
        ("The mine, run by Brask Lind, halted its trucks.", "Brask Lind"),
        ("The tablets are made by Brask Lind in Oslo.", "Brask Lind"),
        ("The engineer, who worked for Brask, was late.", "Brask"),
        ("In the end Brask shares were sold.", "Brask"),
    ],
)
def test_business_speaks_for_a_firm(read: Reader, text: str, name: str) -> None:
    """What rises by per cent, what several work under and what runs a mine is a firm."""
    document = read(text)

    assert [kind for kind, _ in votes_of_business(document, mention_of(document, name, PERSON))] == [ORGANISATION]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Brask Lind rose to speak at noon.", "Brask Lind", PERSON),
        ("Brask Lind added 30 words to the text.", "Brask Lind", PERSON),
        ("Brask Lind said that oil had risen by 3%.", "Brask Lind", PERSON),
        ("They called the solicitors Brask Lind and Ola Ek.", "Brask Lind", PERSON),
        ("They called the solicitor Brask Lind yesterday.", "Brask Lind", PERSON),
        ("The race was won by Brask Lind in Oslo.", "Brask Lind", PERSON),
        ("The engineer, who worked for Ana Brask, was late.", "Ana Brask", PERSON),
        ("The engineer, who cared for Brask, was late.", "Brask", PERSON),
        ("Turnout in Brask rose 3%, and Brask slid 3 per cent.", "Brask", PLACE),
    ],
)
def test_people_do_business_as_well(read: Reader, text: str, name: str, label: str) -> None:
    """Somebody may rise, add and win, and several may be named by their trade; a place's share is another one."""
    document = read(text)

    assert not list(votes_of_business(document, mention_of(document, name, label)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares in Brask rose.", True),
        ("They bought a stake in Brask.", True),
        ("The stock of Brask fell.", True),
        ("They live in Brask now.", False),
        ("They share Brask with us.", False),
        ("Shares in Hong Kong rose.", False),
        ("Brask rose.", False),
    ],
)
def test_shares_are_held(read: Reader, text: str, expected: bool) -> None:  # a table of yes and no
    """Shares and stakes are held in something."""
    document = read(text)

    name = "Brask" if "Brask" in text else "Hong Kong"

    assert is_held(document, mention_of(document, name, WEAK)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Brask leader Ola Ek spoke.", True),
        ("Then Brask CEO Ola Ek spoke.", True),
        ("Then Brask chief executive Ola Ek spoke.", True),
        ("Then Brask managing director Ola Ek spoke.", True),
        ("Then Brask general secretary Ola Ek spoke.", True),
        ("Then Brask general Ola Ek spoke.", False),
        ("Then Brask brother Ola Ek spoke.", False),
        ("They met Brask. CEO Ola Ek spoke.", False),
        ("Then the Brask leader spoke.", False),
        ("They all admire Brask", False),
    ],
)
def test_leaders_are_named_next(read: Reader, text: str, expected: bool) -> None:  # a table of yes and no
    """An office of one word or of two behind the name, and its holder, make the name a body's."""
    document = read(text)

    assert is_led(document, mention_of(document, "Brask", WEAK), LEADERS) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked the shipping group Brask.", True),
        ("The sale of Brask shares went on.", True),
        ("They asked the promoter Brask.", False),
        ("She met the group. Brask shares her view.", False),
        ("Brask spoke.", False),
    ],
)
def test_a_firm_is_called_one(read: Reader, text: str, expected: bool) -> None:  # a table of yes and no
    """A noun that is no person's before the name, or shares behind it, tell a firm; a promoter may be somebody."""
    document = read(text)

    assert is_firm(document, mention_of(document, "Brask", WEAK)) is expected

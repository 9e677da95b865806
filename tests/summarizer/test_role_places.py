"""A role is read off the places where articles state one, each with its own proof."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.chains import find_chains
from summarizer.mention import PERSON
from summarizer.mentions import find_mentions
from summarizer.role_places import FINDERS
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

BOARD = "Two members of the Harbour Board"

Reader = Callable[[str], Document]


stated = partial(stated_by, FINDERS)


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        # Right before the name.
        ("Norwegian Prime Minister Eva Holm spoke.", "Eva Holm", "Norwegian Prime Minister"),
        ("They thanked U.S. Sen. Eva Holm for it.", "Eva Holm", "U.S. Sen."),
        ("They thanked Dr. Eva Holm for it.", "Eva Holm", "Dr."),
        ("Cllr Eva Holm spoke.", "Eva Holm", "Cllr"),
        ("It was late, PC Eva Holm told the inquest.", "Eva Holm", "PC"),
        # After it.
        ("Eva Holm, 45, the bank's chief economist, spoke.", "Eva Holm", "the bank's chief economist"),
        (
            "Eva Holm, a biologist at the University of Iceland's research centre in Brask, spoke.",
            "Eva Holm",
            "a biologist at the University of Iceland's research centre in Brask",
        ),
        ("Eva Holm (the bank's economist) spoke.", "Eva Holm", "the bank's economist"),
        ("Eva Holm, who is a retired judge, spoke.", "Eva Holm", "a retired judge"),
        # The name explains the role.
        ("Eva Holm, 45, of Brask, a nurse, spoke.", "Eva Holm", "a nurse"),
        ("Eva Holm (45), a nurse, spoke.", "Eva Holm", "a nurse"),
        ("Eva Holm - who is now chairwoman of Acme - spoke.", "Eva Holm", "chairwoman of Acme"),
        ("World No 7 Eva Holm won.", "Eva Holm", "World No 7"),
        ("The firm's lawyer, Eva Holm, spoke.", "Eva Holm", "firm's lawyer"),
        ("A native of Brask, Eva Holm came home.", "Eva Holm", "native of Brask"),
        ("Chief engineer of Brask, Eva Holm said so.", "Eva Holm", "Chief engineer of Brask"),
        ("They helped Brask native, Eva Holm, to move.", "Eva Holm", "Brask native"),
        ("Borealis spokeswoman, Eva Holm, said it was sorry.", "Eva Holm", "Borealis spokeswoman"),
        ("Cabinet member for finance Cllr Eva Holm spoke.", "Eva Holm", "Cabinet member for finance"),
        ("Speaking on the radio, the deputy superintendent, Dr Eva Holm said so.", "Eva Holm", "deputy superintendent"),
        ("A spokesman for the mayor, Eva Holm, spoke.", "Eva Holm", "mayor"),
        ("Counsel for the mayor, Eva Holm, spoke.", "Eva Holm", "Counsel for the mayor"),
        ("The office of the mayor, Eva Holm, burned.", "Eva Holm", "mayor"),
        ("They sided with a pupil, 17-year-old Eva Holm.", "Eva Holm", "pupil"),
        # Between dashes, an accused, and for whom somebody speaks.
        ("The commando -- Pvt. Eva Holm of Brask -- served there.", "Eva Holm", "commando"),
        ("They held Eva Holm, the accused, on Monday.", "Eva Holm", "the accused"),
        ("Eva Holm, for the Ministry of Works, said no.", "Eva Holm", "the Ministry of Works"),
        ("His predecessor as party chief in Brask, Eva Holm, left.", "Eva Holm", "predecessor as party chief in Brask"),
        # A capital that the sentence gives.
        ("Center Eva Holm scored 31 points.", "Eva Holm", "Center"),
        ("Entomologist Eva Holm left.", "Eva Holm", "Entomologist"),
        ("The head of the Socialists, Eva Holm, left.", "Eva Holm", "head of the Socialists"),
        ("The leader of the Liberal Democrats, Eva Holm, left.", "Eva Holm", "leader of the Liberal Democrats"),
        ("The Head of State's spokeswoman, Eva Holm, left.", "Eva Holm", "Head of State's spokeswoman"),
        # Of an office with what it governs, the office tells how many they are.
        ("They met the Commissioner for Refugees, Eva Holm.", "Eva Holm", "Commissioner for Refugees"),
        ("It was Eva Holm and boyfriend, Karl Lie, 56, on the walk.", "Karl Lie", "boyfriend"),
        ("It was her and boyfriend, Karl Lie, 56, on the walk.", "Karl Lie", "boyfriend"),
        ("The party chairman, Chief Eva Holm, left.", "Eva Holm", "party chairman"),
        # An office, its body, and then the name.
        (
            "The Permanent Secretary, Ministry of Health, Eva Holm, left.",
            "Eva Holm",
            "Permanent Secretary, Ministry of Health",
        ),
        # One role for several names.
        ("Dunford seniors Eva Holm and Karl Lie resigned.", "Eva Holm", "Dunford seniors"),
        ("Dunford seniors Eva Holm and Karl Lie resigned.", "Karl Lie", "Dunford seniors"),
        ("Ministers Eva Holm and Karl Lie resigned.", "Karl Lie", "Ministers"),
        ("Two drivers, Eva Holm and Karl Lie, resigned.", "Eva Holm", "Two drivers"),
        ("Two drivers, Eva Holm and Karl Lie, resigned.", "Karl Lie", "Two drivers"),
        ("Two Republicans, Eva Holm of Norland and Karl Lie of Brask, voted yes.", "Eva Holm", "Two Republicans"),
        ("Two Republicans, Eva Holm of Norland and Karl Lie of Brask, voted yes.", "Karl Lie", "Two Republicans"),
        ("Its joint chairs, Dr Eva Holm and Dr Karl Lie, resigned.", "Karl Lie", "joint chairs"),
        # A title in the name itself.
        ("Reverend Eva Holm resigned.", "Eva Holm", "Reverend"),
        # Verbs that give a role.
        ("The bank named Eva Holm as head of research.", "Eva Holm", "head of research"),
        ("Eva Holm was appointed chief executive.", "Eva Holm", "chief executive"),
        ("Eva Holm is the mayor of Dunford.", "Eva Holm", "the mayor of Dunford"),
    ],
)
def test_where_a_role_is_stated(read: Reader, sentence: str, name: str, role: str) -> None:
    """Before the name, in apposition, in a relative clause, shared, after "as", after "is"."""
    assert role in stated(read(sentence), name)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Eva Holm is not the mayor of Dunford.", "Eva Holm"),
        ("They met the commando -- Eva Holm of Brask had called.", "Eva Holm"),
        ("Eva Holm, for the first time, said no.", "Eva Holm"),
        ("Eva Holm could be named chief executive.", "Eva Holm"),
        ("Is Eva Holm the mayor of Dunford?", "Eva Holm"),
        ("Eva Holm, said the mayor, was wrong.", "Eva Holm"),
        ("Eva Holm spoke to the mayor.", "Eva Holm"),
        ("Eva Holm resigned.", "Eva Holm"),
        ("They return to the stars, Eva Holm.", "Eva Holm"),
        ("The elder Eva Holm left.", "Eva Holm"),
        ("After a word with another sailor, Eva Holm left.", "Eva Holm"),
        ("After a word with Ola Ek, the mayor, Eva Holm said no.", "Eva Holm"),
        ("They had no option but to substitute Eva Holm.", "Eva Holm"),
        # Of two people's nouns nobody can tell which is named.
        ("The lawyer for the mayor, Eva Holm, spoke.", "Eva Holm"),
        ("A former aide to the minister, Eva Holm, spoke.", "Eva Holm"),
        ("The chief of staff to the governor, Eva Holm, spoke.", "Eva Holm"),
    ],
)
def test_where_none_is(read: Reader, sentence: str, name: str) -> None:
    """A denial, a possibility, a question, another speaker and an object state no role."""
    assert stated(read(sentence), name) == set()


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("The board hired Eva Holm as chief engineer of the port.", "Eva Holm", "chief engineer of the port"),
        ("Eva Holm serves as head of the port.", "Eva Holm", "head of the port"),
        ("Eva Holm was a judge in Dunford for years.", "Eva Holm", "a judge in Dunford"),
        ("Eva Holm and Karl Lie were named best actors.", "Karl Lie", "best actors"),
        ("Lawyers Eva Holm, 40, of Brask, and Karl Lie, 50, of Dunford, agreed.", "Karl Lie", "Lawyers"),
        ("Eva Holm – the captain of the team – fell.", "Eva Holm", "the captain of the team"),
        ("Three lawyers -- Eva Holm, Karl Lie and Ola Ek -- agreed.", "Eva Holm", "Three lawyers"),
        ("Three lawyers -- Eva Holm, Karl Lie and Ola Ek -- agreed.", "Ola Ek", "Three lawyers"),
    ],
)
def test_verbs_dashes_and_lists_give_roles(read: Reader, sentence: str, name: str, role: str) -> None:
    """What somebody serves as, was named or was; what dashes hold; what a plural spreads over a list with ages."""
    assert role in stated(read(sentence), name)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The board did not hire Eva Holm as chief engineer.", "Eva Holm"),
        ("Eva Holm might serve as head of the port.", "Eva Holm"),
        ("Eva Holm will be the mayor of Dunford.", "Eva Holm"),
        ("The lawyers met Eva Holm, 40, and Karl Lie, 50.", "Karl Lie"),
    ],
)
def test_what_is_denied_or_to_come_is_no_role(read: Reader, sentence: str, name: str) -> None:
    """A denial, a possibility, a future office and a plural elsewhere in the sentence give none."""
    assert stated(read(sentence), name) == set()


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        # What one held before, one of many, a rank or a professor's name behind an office, a title over a list.
        ("Eva Holm, who had been chancellor for years, left.", "Eva Holm", "chancellor"),
        ("Eva Holm, who has been captain of Brask, left.", "Eva Holm", "captain of Brask"),
        ("One of the teachers on board, Eva Holm, wept.", "Eva Holm", "One of the teachers on board"),
        ("They robbed one of their neighbours, Eva Holm, at night.", "Eva Holm", "one of their neighbours"),
        ("The port's medical director, Professor Eva Holm, left.", "Eva Holm", "port's medical director"),
        ("The bank's Group Head, Agribusiness, Mr. Karl Lie, left.", "Karl Lie", "bank's Group Head, Agribusiness"),
        ("The ship's captain, Welshman Karl Lie, left.", "Karl Lie", "ship's captain"),
        ("Sens. Eva Holm of Ohio, Karl Lie of Maine and Ola Ek of Utah left.", "Karl Lie", "Sens."),
        ("Sens. Eva Holm of Ohio, Karl Lie of Maine and Ola Ek of Utah left.", "Ola Ek", "Sens."),
        # Seats in brackets, and the body that they are of.
        ("Senators Eva Holm (Brask) and Karl Lie (Dunford) left.", "Karl Lie", "Senators"),
        ("Two members of the Harbour Board, Eva Holm (DP, Brask) and Karl Lie (NP), left.", "Eva Holm", BOARD),
        ("Two members of the Harbour Board, Eva Holm (DP, Brask) and Karl Lie (NP), left.", "Karl Lie", BOARD),
        ("Eva Holm, a mother of three from Brask, left.", "Eva Holm", "a mother of three from Brask"),
        ("Eva Holm, now chairwoman of Acme, left.", "Eva Holm", "chairwoman of Acme"),
        ("Eva Holm, a Democrat from Ohio, left.", "Eva Holm", "a Democrat from Ohio"),
        ("The group's lawyers, Eva Holm and Karl Lie, left.", "Eva Holm", "group's lawyers"),
        (
            "Eva Holm, captain and three-time winner of the cup, left.",
            "Eva Holm",
            "captain and three-time winner of the cup",
        ),
        (
            "Eva Holm, Minister for Trade, Industry and Energy, left.",
            "Eva Holm",
            "Minister for Trade, Industry and Energy",
        ),
    ],
)
def test_roles_in_longer_phrases(read: Reader, sentence: str, name: str, role: str) -> None:
    """The whole phrase states the role, and all names of a list share its title."""
    assert role in stated(read(sentence), name)


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("All but one of the boats, Eva Holm said, had sunk.", "Eva Holm", "one of the boats"),
        ("Sens. Eva Holm left. Then came a man, Karl Lie.", "Karl Lie", "Sens."),
        ("Eva Holm, who had met the chancellor, left.", "Eva Holm", "the chancellor"),
        (
            "Eva Holm, Minister for Trade, Karl Lie and Ola Ek left.",
            "Eva Holm",
            "Minister for Trade, Karl Lie and Ola Ek",
        ),
        ("Eva Holm joined the Democrat club.", "Eva Holm", "Democrat"),
        ("They beat their rivals, Eva Holm said.", "Eva Holm", "their rivals"),
    ],
)
def test_phrases_of_others(read: Reader, sentence: str, name: str, role: str) -> None:
    """Things are nobody's role, a title ends with its sentence, and the object of a verb is another."""
    assert role not in stated(read(sentence), name)


def test_every_range_is_inside_one_sentence(read: Reader) -> None:
    """No role reaches over the end of a sentence."""
    document = read("They lost the final. Captain Eva Holm wept. Coach Karl Lie, a former sailor, did not.")
    chains = [chain for chain in find_chains(document, find_mentions(document)) if chain.kind == PERSON]
    persons = frozenset(i for chain in chains for m in chain.mentions for i in range(m.first, m.last))
    places = [p for chain in chains for m in chain.mentions for f in FINDERS for p in f(document, m, persons)]

    assert places
    assert all(document.tokens[p.first].sentence == document.tokens[p.last - 1].sentence for p in places)

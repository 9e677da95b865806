"""The opening's words for somebody are the role of the one named next, where nobody else can be meant."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.role_openings import OPENING_FINDERS, is_told_first
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


stated = partial(stated_by, OPENING_FINDERS)


LOST_VERB = """\
A former bank manager who stole from elderly customers was jailed on Friday.
Ola Ek, 52, of Swansea, preyed on 27 account holders, the oldest of them 96, over nine years, Cardiff Crown Court heard.
"""


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A Brask man was jailed on Monday. Ola Ek, 45, was jailed for theft.", "A Brask man"),
        ("A Brask man was jailed on Monday. Ola Ek, 45, was paid for each letter.", "A Brask man"),
        ("A young driver was killed on Monday. Ola Ek, 19, was killed by a falling tree.", "A young driver"),
        # Who said so in the opening is named at once.
        ("The oath must stay, a Labour MP said, praising the chancellor. Ola Ek also wept.", "a Labour MP"),
        # Nobody else is told of, and the next sentence opens with the name.
        ("A schoolboy who missed lessons has been sent home. Ola Ek, 16, hopes to return.", "A schoolboy"),
        # A full name with no word on who it is goes on about the only one told of.
        ("A clerk who stole a purse has avoided jail. Ola Ek used the card in it 27 times.", "A clerk"),
        # The model loses the verb between the home and who heard it.
        (LOST_VERB, "A former bank manager"),
    ],
)
def test_the_opening_speaks_of_the_one_named_next(read: Reader, text: str, role: str) -> None:
    """An age beside the name and the same deed prove that both are one."""
    assert role in stated(read(text), "Ola Ek")


@pytest.mark.parametrize(
    "text",
    [
        "A Brask man was jailed on Monday. Ola Ek, 45, was released.",
        "A Brask man was jailed on Monday. Ola Ek was paid for theft.",
        # A full name alone: of whom something was done to, of a victim, of one beside others, of a speaker.
        "A driver was fined on Monday. Ola Ek took a picture of the car.",
        "A driver died on Monday. Ola Ek took a picture of the car.",
        "A clerk met a nurse on Monday. Ola Ek took a picture of the car.",
        "A clerk has avoided jail. Ola Ek said it was a shame.",
        "The Brask man was jailed on Monday. Ola Ek, 45, was jailed for theft.",
        "The oath must stay, a Labour MP said. A nurse wept. Ola Ek also wept.",
        "The oath must stay, a Labour MP said to a nurse. Ola Ek also wept.",
        # Another is told of, named already, or of the other sex, or the name comes later.
        "A teacher was stabbed by a pupil on Monday. Ola Ek, 15, wept in court.",
        "A teacher has met Karl Lie. Ola Ek, 45, wept in court.",
        "A schoolgirl has gone missing. Peter Ek, 45, wept in court.",
        "A schoolboy has been sent home. On Monday Ola Ek, 45, wept in court.",
    ],
)
def test_without_proof_the_opening_speaks_of_somebody_else(read: Reader, text: str) -> None:
    """Another deed, no age, or a man already known prove nothing."""
    assert stated(read(text), "Ola Ek") == set()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # A home serves where the age is not told.
        ("A teacher has been banned for life. Ola Ek, of Dunford, taught Latin.", "A teacher"),
        ("A retired surgeon drowned on Sunday. Ola Ek, from Brask, was pulled from the water.", "A retired surgeon"),
        # What a court does and what the accused says are of one person.
        ("A bank clerk was jailed on Monday. Ola Ek, 45, admitted theft.", "A bank clerk"),
        ("A bank clerk who stole from widows was jailed. Ola Ek, 45, of Brask, denied theft.", "A bank clerk"),
        # Others who are told of are no subjects of their own.
        (
            "A nurse who cared for her ill mother has won a prize. Ola Ek, 45, wept with joy.",
            "A nurse",
        ),
        # The name's sentence may tell of a deed of long ago.
        ("A former sailor has won a prize. Ola Ek, 71, grew up in Brask.", "A former sailor"),
        # What befell the victim is told of the victim again.
        ("A young driver drowned on Monday. Ola Ek, 19, died at the scene.", "A young driver"),
        ("A young driver was shot on Monday. Ola Ek, 19, died at the scene.", "A young driver"),
        # A headline stands before.
        ("Nurse wins prize.\n\nA nurse has won a prize. Ola Ek, 45, wept with joy.", "A nurse"),
    ],
)
def test_who_is_identified_late(read: Reader, text: str, role: str) -> None:
    """In court and accident news the name comes in the second sentence, with age or home."""
    assert role in stated(read(text), "Ola Ek")


@pytest.mark.parametrize(
    "text",
    [
        # A victim is told of, then the doer.
        "A nurse was stabbed on Monday. Ola Ek, 45, denies attempted murder.",
        "A nurse was stabbed on Monday. Ola Ek, of Dunford, admitted the attack.",
        "A nurse died when her car was hit. Ola Ek, 45, appeared in court.",
        "A nurse was found in a canal. Ola Ek, 45, faces a charge of murder.",
        # Two told of, a home that is none, a surname alone, a later sentence.
        "A nurse has sued a driver. A driver wept. Ola Ek, 45, left the court.",
        "A nurse has won a prize. Ola Ek, who nominated her, wept.",
        "A nurse has won a prize. Ek, of Dunford, wept.",
        "A nurse has won a prize. It was a cold day. Ola Ek, 45, wept.",
        # One who only stands beside the subject.
        "The mayor has met a nurse. Ola Ek, 45, wept.",
        "The letter of a nurse has been found. Ola Ek, 45, wept.",
        # Things, groups and those known to the reader are nobody new.
        "A ferry has sunk. Ola Ek, 45, wept.",
        "Nurses have won a prize. Ola Ek, 45, wept.",
        "The nurse has won a prize. Ola Ek, 45, wept.",
    ],
)
def test_who_may_be_another(read: Reader, text: str) -> None:
    """A victim is not the accused, and without one new person in the opening nobody is meant."""
    assert stated(read(text), "Ola Ek") == set()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The family of a teenager killed in a crash paid tribute. Ola Ek, 17, died at the scene.", "a teenager"),
        ("Police have named a cyclist who died in Brask. Ola Ek, 34, was hit by a lorry.", "a cyclist"),
        # Beside somebody who had a part in it.
        ("A boss admitted his part in the death of a deckhand. Ola Ek, 24, died in May.", "a deckhand"),
        # A coach that one is saved from is nobody.
        ("A driver who saved five from a burning coach won a medal. Ola Ek, 48, broke a window.", "A driver"),
    ],
)
def test_one_death_is_told_of_once_without_and_once_with_a_name(read: Reader, text: str, role: str) -> None:
    """Who died in the opening is the one with an age who died in the next sentence."""
    assert role in stated(read(text), "Ola Ek")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # A body or several people deal with the one who is named next.
        ("Police have charged a lorry driver over a crash. Ola Ek, 41, is due in court.", "a lorry driver"),
        ("Surgeons have removed a tumour from a schoolboy. Ola Ek, 12, had been in pain.", "a schoolboy"),
        ("The state is talking of the fate of a Brask man. Ola Ek, 26, was captured.", "a Brask man"),
        # A court goes on about the one it deals with, whose victim was told of in passing.
        ("A bank clerk who robbed a widow was jailed. Ola Ek, 58, befriended Joan Lie, a court heard.", "A bank clerk"),
        ("A bank clerk was jailed on Monday. Ola Ek was jailed for theft.", "A bank clerk"),
        ("A jury has indicted a bank clerk accused of theft. Ola Ek faces ten charges.", "a bank clerk"),
        # The name comes behind who says so.
        ("A bank clerk was jailed on Monday. Prosecutors say Ola Ek, 58, stole a ship.", "A bank clerk"),
        # Who is said to have done it, and who stands before the court, the first with an age.
        ("A bank clerk was charged with robbing a widow. Ola Ek allegedly took ten rings.", "A bank clerk"),
        (
            "A judge heard of a bank clerk accused of theft. Eva Lie spoke. Ola Ek, 58, appeared at Brask Crown Court.",
            "a bank clerk",
        ),
        ("Five were held over the clerk of a bank. A bank clerk was jailed. Ola Ek admitted theft.", "A bank clerk"),
        ("A former midwife has told her story. Giving evidence, Ola Ek said it was late.", "A former midwife"),
        ("A cleaner who found a ring won a prize. Ola Ek, 31, spotted it in a bin.", "A cleaner"),
        # Kin are told of by whose they are.
        ("The father of a soldier has spoken. Ola Ek, 61, said he forgave them.", "The father of a soldier"),
        ("The father of a boy told a jury how his son left. Ola Ek broke down.", "The father of a boy"),
        ("The owner of a bakery has won a prize. Ola Ek, 61, wept.", "The owner of a bakery"),
    ],
)
def test_whom_others_deal_with_is_named_next(read: Reader, text: str, role: str) -> None:
    """Who is charged, rescued or treated by a body is the one with an age in the next sentence."""
    assert role in stated(read(text), "Ola Ek")


@pytest.mark.parametrize(
    "text",
    [
        # The next sentence says itself who that is, or tells of the victim, or of one of two.
        "Crews rescued a cyclist from a well. Ola Ek, 45, who led the rescue, wept.",
        "Crews rescued a cyclist from a well. Ola Ek, 45, a farmer, wept.",
        "A man who stabbed a teacher was jailed. Ola Ek, 35, was attacked in class.",
        "A man who stabbed a teacher was jailed. Ola Ek, 35, recalled the day.",
        "Police hunting the killer of a pensioner have arrested a plumber. Ola Ek, 81, was found dead.",
        "Police look into the murder of a nurse. Ola Ek, 45, appeared in court.",
        "The father of a soldier has spoken. Ola Ek, 22, died in May.",
        "A boss admitted his part in a blaze. Ola Ek, 24, died in May.",
        "A father has paid tribute to his son. Ola Ek, 22, wept in May.",
        "A judge heard of a bank clerk accused of theft. Eva Lie, 33, spoke. Ola Ek, 58, appeared in court.",
        "A judge heard of a bank clerk accused of theft. Eva Lie spoke. Ola Ek, 58, appeared at a fair.",
    ],
)
def test_the_next_one_named_may_be_somebody_else(read: Reader, text: str) -> None:
    """A rescuer, a victim and a doer are not the one told of before them."""
    assert stated(read(text), "Ola Ek") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The family of a teenager killed in a crash paid tribute. Ola Ek, 40, hit a wall at speed.",
        "A man has been charged over the death of a teenager. Ola Ek, 34, was mourned.",
        "The family of a teenager killed in a crash paid tribute. Ola Ek died at the scene.",
        "A driver who hit a swimming coach won nothing. Ola Ek, 48, broke a leg.",
    ],
)
def test_who_did_it_is_not_who_died(read: Reader, text: str) -> None:
    """Another deed, no age or a second person leave it open who is meant."""
    assert not stated(read(text), "Ola Ek")


def test_the_words_of_an_opening_can_be_proven_again(read: Reader) -> None:
    """The proof holds for these words and no others."""
    document = read("A Brask man was jailed on Monday. Ola Ek, 45, was jailed for theft.")
    first = next(token.index for token in document.tokens if token.text == "Ola")
    persons = frozenset({first, first + 1})

    assert is_told_first(document, first, first + 2, persons, range(1, 3))
    assert not is_told_first(document, first, first + 2, persons, range(1, 5))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The education secretary has dropped a plan. Ola Ek said it was late.", "The education secretary"),
        ("The head of the Norland Bank has quit.\nOla Ek said it was late.", "The head of the Norland Bank"),
        ("The mayor of Brask has quit. Speaking in the hall, Ola Ek said it was late.", "The mayor of Brask"),
    ],
)
def test_an_office_in_the_opening_is_the_next_speakers(read: Reader, text: str, role: str) -> None:
    """Who holds the office is named in the next sentence, as who speaks."""
    assert role in stated(read(text), "Ola Ek")


@pytest.mark.parametrize(
    "text",
    [
        # Heads of government are answered by others; a prize has many secretaries; a later or a second name.
        "The prime minister has dropped a plan. Ola Ek said it was late.",
        "A secretary has dropped a plan. Ola Ek said it was late.",
        "The plan of the mayor was dropped. Ola Ek said it was late.",
        "The mayor has dropped a plan. Eva Lie left. Ola Ek said it was late.",
        "The mayor has dropped a plan. In Brask, Ola Ek said it was late.",
        "The mayor has dropped a plan. Ola Ek left.",
        "The mayor has dropped a plan. Ek said it was late.",
    ],
)
def test_others_speak_too(read: Reader, text: str) -> None:
    """One who only acts, or is named later, may be anybody."""
    assert stated(read(text), "Ola Ek") == set()

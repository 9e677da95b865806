"""A word that looks like a hedge is none where it belongs to the verb or the noun before it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.false_hedges import is_false_hedge
from summarizer.lexicon import word_list
from summarizer.quantities import find_quantities
from summarizer.schema import Document
from tests.builders import document_of

pytestmark = pytest.mark.model
Read = Callable[[str], Document]

# A sentence, the word that looks like a hedge, and the number with its noun as it must be shown: without the word.
NO_HEDGES = [
    ("Ada Moss, who took over 10 months ago, sings.", "over", "10 months"),
    ("The court told her to turn over 30,490 emails.", "over", "30,490 emails"),
    ("She turned over 30,490 emails to the inspectors.", "over", "30,490 emails"),
    ("The ministry handed over 40 files.", "over", "40 files"),
    ("The fund handed over $3 million to charities.", "over", "$3 million"),
    ("The chain took over 12 shops in Norvale.", "over", "12 shops"),
    ("The chain has taken over 12 small hotels in Norvale.", "over", "12 small hotels"),
    ("The lorry knocked over 15 barriers.", "over", "15 barriers"),
    ("The storm blew over 200 trees.", "over", "200 trees"),
    ("The engineers cut over 300 lines to the new network.", "over", "300 lines"),
    ("They signed over 14 houses to the trust.", "over", "14 houses"),
    ("Police pulled over 90 drivers.", "over", "90 drivers"),
    ("The police are looking over 300 letters.", "over", "300 letters"),
    ("The mayor presided over 40 weddings.", "over", "40 weddings"),
    ("Drones flew over 12 villages.", "over", "12 villages"),
    ("The mill is spread over 12,000 square feet.", "over", "12,000 square feet"),
    # behind a quarrel
    ("The row over 12 missing tapes grew.", "over", "12 missing tapes"),
    ("The dispute over 400 hectares of forest is old.", "over", "400 hectares"),
    ("The strike is over 300 lost jobs.", "over", "300 lost jobs"),
    ("There were 43 complaints over 12 lost boxes.", "over", "12 lost boxes"),
    ("He is wanted over 14 murders.", "over", "14 murders"),
    ("The firm took over 12 dealers in March.", "over", "12 dealers"),
    # too few to be rounded
    ("The bus ran over two cyclists near the bridge.", "over", "two cyclists"),
    ("He was questioned over three killings.", "over", "three killings"),
    ("She has lived there under three governments.", "under", "three governments"),
    ("The temple stands above two rivers.", "above", "two rivers"),
    ("The house is close to two schools.", "close to", "two schools"),
    ("The path goes around three lakes.", "around", "three lakes"),
    ("He wrote about three sisters.", "about", "three sisters"),
    # while something went on
    ("The talks went over two days.", "over", "two days"),
    ("The money will be paid over five years.", "over", "five years"),
    ("The bill was built up over five years.", "over", "five years"),
    # others
    ("They argued about two maps.", "about", "two maps"),
    ("It is about 37 villages, and about the 900 families there.", "about the", "900 families"),
    ("He apologised over 40 letters.", "over", "40 letters"),
    ("The debate over 12 new wells goes on.", "over", "12 new wells"),
    ("They talked about 40 jobs that will go.", "about", "40 jobs"),
    ("The price went up to $40.", "up to", "$40"),
    ("The current minimum of $7.25 has stood for long.", "minimum of", "$7.25"),
]
HEDGES = [
    ("The storm killed over 200 people.", "over", "over 200 people"),
    ("Over 40 people were hurt.", "Over", "Over 40 people"),
    ("It has taken over 12,000 calls since Monday.", "over", "over 12,000 calls"),
    ("The thieves took over £3,000 in cash.", "over", "over £3,000"),
    ("He took over 200 photographs.", "over", "over 200 photographs"),
    ("The gang took over two million dollars.", "over", "over two million dollars"),
    ("The tower is well over 300 metres.", "well over", "well over 300 metres"),
    ("The inquiry began over four years ago.", "over", "over four years"),
    ("Coats cost close to one grand.", "close to", "close to one grand"),
    # the verb with "over" is another one
    ("It employs over 900 people and ran over 20 sheep.", "over", "over 900 people"),
    ("The work took over two years.", "over", "over two years"),
    ("She has served for over five years.", "over", "over five years"),
    ("They have spent over two decades in camps.", "over", "over two decades"),
    ("The plant made over 200 cars.", "over", "over 200 cars"),
    ("The firm cut over 300 jobs.", "over", "over 300 jobs"),
    ("Rescuers pulled over 40 people from the water.", "over", "over 40 people"),
    ("The state ran over 200 schools.", "over", "over 200 schools"),
    ("Prices rose by over 4 percent.", "over", "over 4 percent"),
    ("The wave was over two metres high.", "over", "over two metres"),
    ("The book has sold over two million copies.", "over", "over two million copies"),
    ("Detectives questioned over 300 people.", "over", "over 300 people"),
    ("He asked about 300 people.", "about", "about 300 people"),
    ("It rose above 7,000 points.", "above", "above 7,000 points"),
    ("It cost under £300.", "under", "under £300"),
    ("They own close to 40 boats.", "close to", "close to 40 boats"),
    ("The ship carries up to 40 men.", "up to", "up to 40 men"),
    ("The charge is over $40.", "over", "over $40"),
    ("The price went up by up to 30 percent.", "up to", "up to 30 percent"),
    ("The dispute has dragged on for over 14 years.", "over", "over 14 years"),
    ("The row cost the club over £3 million.", "over", "over £3 million"),
    ("Her anger at over 50 unpaid bills grew.", "over", "over 50 unpaid bills"),
    ("The pay rises to a minimum of $9.", "a minimum of", "a minimum of $9"),
]
WHOLE = "plus or minus 3 percentage points"


def place_of(text: str, word: str, shown: str) -> tuple[int, int]:
    """Return where the word that looks like a hedge begins, and where the number behind it does."""
    start = text.index(f"{word} ")
    return start, text.index(shown.removeprefix(word).strip(), start)


@pytest.mark.parametrize(("text", "word", "shown"), NO_HEDGES)
def test_words_of_others_are_no_hedge(read: Read, text: str, word: str, shown: str) -> None:
    """A word that belongs to the words before it is not shown with the number, and is no hedge."""
    document = read(text)
    assert is_false_hedge(document, *place_of(text, word, shown))
    found = {text[q.start : q.end]: q.qualifier for q in find_quantities(document)}
    assert found[shown] == ""


@pytest.mark.parametrize(("text", "word", "shown"), HEDGES)
def test_hedges_stay(read: Read, text: str, word: str, shown: str) -> None:
    """A true hedge is never lost, whatever verb stands before it."""
    document = read(text)
    assert not is_false_hedge(document, *place_of(text, word, shown))
    found = {text[q.start : q.end]: q.qualifier for q in find_quantities(document)}
    assert found[shown] == word


@pytest.mark.parametrize(
    ("text", "shown", "value", "hedge"),
    [
        (f"The survey has a margin of error of {WHOLE}.", WHOLE, 3.0, "plus or minus"),
        ("The error is plus-or-minus 4 percent.", "plus-or-minus 4 percent", 4.0, "plus-or-minus"),
        ("The scale is right to plus or minus two grams.", "plus or minus two grams", 2.0, "plus or minus"),
        ("The error is plus/minus 3 points.", "plus/minus 3 points", 3.0, "plus/minus"),
        ("Readings may be off by ±0.5 %.", "±0.5 %", 0.5, "±"),
        ("Readings may be off by +/- 5 degrees.", "+/- 5 degrees", 5.0, "+/-"),
        ("The bid may change by plus or minus $40.", "plus or minus $40", 40.0, "plus or minus"),
        ("It was minus 3 degrees.", "minus 3 degrees", -3.0, ""),
    ],
)
def test_either_way_is_never_less_than_nothing(read: Read, text: str, shown: str, value: float, hedge: str) -> None:
    """What may be off either way is told with both signs and has the value without one."""
    (found,) = find_quantities(read(text))
    assert (text[found.start : found.end], found.value, found.qualifier) == (shown, value, hedge)


@given(st.integers(min_value=10, max_value=10**9), st.sampled_from(["people", "votes", "homes"]))
def test_many_are_rounded_behind_a_plain_verb(number: int, noun: str) -> None:
    """Behind a verb that needs no "over" it is always the hedge of a large number."""
    text = f"They counted over {number} {noun} there."
    start = text.index("over")
    assert not is_false_hedge(document_of(text), start, start + len("over "))


@given(st.text(alphabet="over 123abc.,", min_size=1, max_size=30), st.data())
def test_any_place_can_be_asked(text: str, data: st.DataObject) -> None:
    """No text and no place in it break the question."""
    text = f"x{text}"
    start = data.draw(st.integers(min_value=0, max_value=len(text) - 1))
    end = data.draw(st.integers(min_value=start, max_value=len(text)))
    assert is_false_hedge(document_of(text), start, end) in {True, False}


def test_words_before_over_are_in_their_dictionary_form() -> None:
    """The verbs and nouns are compared with lemmas, which are in lower case and never a past tense."""
    words = word_list("verbs_over") | word_list("nouns_over")
    assert words
    assert not [word for word in words if word != word.lower() or word.endswith("ed")]


def test_what_it_is_not_about_shows_what_it_is_about(read: Read) -> None:
    """The second "about" of such a pair rounds nothing."""
    text = "This is not about one minister. It is about 37 villages."

    assert is_false_hedge(read(text), text.rindex("about"), text.index("37"))
    assert not is_false_hedge(read(text[32:]), text.rindex("about") - 32, text.index("37") - 32)

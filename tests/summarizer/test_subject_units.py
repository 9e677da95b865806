"""A number counts the subject or object of its verb where the verb says how many there are."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantities import find_quantities
from summarizer.quantity import Quantity
from summarizer.schema import Document, FigureKind
from summarizer.subject_units import with_subject_unit
from summarizer.token_finder import TokenFinder

pytestmark = pytest.mark.model
Read = Callable[[str], Document]


def unit_of(read: Read, text: str, number: str) -> str:
    """Return what the bare `number` of `text` counts by its verb alone."""
    start = text.index(number)
    end = start + len(number)
    bare = Quantity(start=start, end=end, first=start, last=end, value=7.0, unit="", kind="count", bare=True)
    document = read(text)
    return with_subject_unit(document, TokenFinder(document), bare).unit


COUNTED = [
    ("The lender will cut its workforce by 1,200 to 8,400.", "8,400", "workers"),
    ("The murder count rose to 38 on Friday.", "38", "murders"),
    ("The island's caseload jumped to 151,937 on Friday.", "151,937", "cases"),
    ("The waiting list grew to 7,400 in the spring.", "7,400", "people"),
    ("Passenger numbers rose 9 percent to 1.4 million in May.", "1.4 million", "passengers"),
    ("Visitor figures fell to 310 last year.", "310", "visitors"),
    ("Burials have gone from 24 to 60.", "24", "burials"),
    ("Deaths from the fever rose to 1,234 on Friday.", "1,234", "deaths"),
    ("New cases in the state fell for a second day to 1,200.", "1,200", "cases"),
    ("Deaths in care homes rose by 87 last week.", "87", "deaths"),
    ("Arrests fell last year to 31.", "31", "arrests"),
    ("Arrivals on the islands fell from 850 in May.", "850", "arrivals"),
    ("Cases in the state passed 10,000 on Sunday.", "10,000", "cases"),
    ("Applications reached 4,020 in May.", "4,020", "applications"),
    ("Child abuse reports to a clearinghouse reached a record 36 million.", "36 million", "reports"),
    ("The number of people in hospital rose to 1,234.", "1,234", "people"),
    ("Admissions came to 1,234, up on last year.", "1,234", "admissions"),
    ("The number of permits was 310 last year.", "310", "permits"),
    ("The company cut jobs by 300 last year.", "300", "jobs"),
    ("The company cut jobs to 4,500 last year.", "4,500", "jobs"),
    # a word for many is no plural
    ("The death toll from the quake has passed 2,000.", "2,000", "deaths"),
    ("The population of the island rose to 5,100.", "5,100", "people"),
    ("The attendance on Sunday was 310.", "310", "spectators"),
    ("Burials in the town rose in May and reached 120 in June.", "120", "burials"),
]

UNCOUNTED = [
    # money, points and degrees have another unit
    ("Sales in the town rose to 1,234 on Friday.", "1,234"),
    ("Temperatures rose to 38 on Friday.", "38"),
    # one thing is not counted
    ("The index rose to 1,234 on Friday.", "1,234"),
    ("Ada Berg rose to 12 on the list.", "12"),
    # the verb does not say how many there are
    ("The nurses saw 120 in May.", "120"),
    ("The nurses are 12 and small.", "12"),
    ("The nurses slept by 12 on Friday.", "12"),
    ("The shops dropped in at 12 on Friday.", "12"),
]


@pytest.mark.parametrize(("text", "number", "unit"), COUNTED)
def test_the_verb_says_how_many_there_are(read: Read, text: str, number: str, unit: str) -> None:
    """Rising to, falling from, reaching and cutting by a number, the plural of the clause is counted."""
    assert unit_of(read, text, number) == unit


@pytest.mark.parametrize(("text", "number"), UNCOUNTED)
def test_the_verb_says_something_else(read: Read, text: str, number: str) -> None:
    """Prices, single things and the subjects of other verbs are not what the number counts."""
    assert unit_of(read, text, number) == ""


@pytest.mark.parametrize(("unit", "kind"), [("ships", "count"), ("", "percent")])
def test_a_number_with_a_unit_keeps_it(read: Read, unit: str, kind: FigureKind) -> None:
    """What is counted, or measured, already is not changed."""
    text = "Deaths rose to 1,234 on Friday."
    told = Quantity(start=15, end=20, first=15, last=20, value=1234.0, unit=unit, kind=kind, bare=True)
    document = read(text)

    assert with_subject_unit(document, TokenFinder(document), told) == told


@given(st.integers(min_value=120, max_value=890), st.sampled_from(["rose", "fell", "climbed"]))
def test_any_number_of_a_change_is_counted(read: Read, number: int, verb: str) -> None:
    """Whatever the number: in the whole reading, too, it counts what rose or fell."""
    (quantity,) = find_quantities(read(f"Arrests in the town {verb} to {number} in May."))

    assert (quantity.value, quantity.unit) == (number, "arrests")


@given(st.sampled_from(["passenger", "visitor", "student", "inmate"]), st.integers(min_value=120, max_value=890))
def test_numbers_of_somebody_count_them(read: Read, noun: str, number: int) -> None:
    """Numbers and figures are no things: those of passengers count passengers."""
    text = f"{noun.capitalize()} numbers fell to {number} last year."

    assert unit_of(read, text, str(number)) == f"{noun}s"


WENT = [
    ("Burials went from 24 to 60 last week.", "24"),
    ("Burials have gone from 31 to 60.", "31"),
    ("Burials rose from 24 to 60.", "24"),
]


@pytest.mark.parametrize(("text", "number"), WENT)
def test_what_went_from_here_to_there_is_counted(read: Read, text: str, number: str) -> None:
    """To go from one number to another is a change of what is told as the subject."""
    assert unit_of(read, text, number) == "burials"


def test_who_goes_by_a_number_is_not_counted(read: Read) -> None:
    """Going anywhere else says nothing of how many went."""
    assert unit_of(read, "The nurses went home at 12 on Friday.", "12") == ""

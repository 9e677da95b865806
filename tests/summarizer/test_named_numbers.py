"""A number that is part of a name, or stands for something told before, counts nothing."""

from collections.abc import Callable

import pytest

from summarizer.named_numbers import counts_nothing, goes_on_listing
from summarizer.schema import Document, Token

pytestmark = pytest.mark.model
Read = Callable[[str], Document]


def verdict(read: Read, text: str, number: str, noun: str | None = None) -> bool:
    """Tell whether `number` in `text` counts nothing, with `noun` found behind it."""
    document = read(text)

    def token(word: str) -> Token:
        return next(t for t in document.tokens if t.text == word)

    values = {"one": 1.0, "One": 1.0, "three": 3.0, "Three": 3.0}
    return counts_nothing(
        document,
        (token(number),),
        token(noun) if noun else None,
        values.get(number, float(number) if number.isdigit() else 6.0),
    )


NAMES = [
    ("One Direction star Harry Moss sang.", "One", "star"),
    ("They looked for Planet 9 last night.", "9", None),
    ("She bought the Nokia 3310 in town.", "3310", None),
    ("The 777 program was late.", "777", "program"),
    ("They play in the Six Nations next year.", "Six", "Nations"),
    ("They play in the RBS 6 Nations next year.", "6", "Nations"),
    ("He was on the 15 Most Wanted List for years.", "15", "List"),
    ("They drove to the Three Gorges by bus.", "Three", "Gorges"),
]

COUNTS = [
    ("One Briton was killed in the fire.", "One", "Briton"),
    ("One soldier was killed in the fire.", "One", "soldier"),
    ("On Monday 40 farmers came to town.", "40", "farmers"),
    ("The 270 aircraft stayed on the ground.", "270", "aircraft"),
    ("The 300 workers stayed at home.", "300", "workers"),
    ("Three farmers came to town.", "Three", "farmers"),
    ("In all, three farmers came to town.", "three", "farmers"),
    ("Nearly 60 came to town.", "60", None),
]

PRONOUNS = [
    ("They used the same one again.", "one"),
    ("They stayed in the bottom three.", "three"),
]


@pytest.mark.parametrize(("text", "number", "noun"), NAMES)
def test_names(read: Read, text: str, number: str, noun: str | None) -> None:
    """Behind a capital word, before a singular, or with a capital within a sentence, a number is a name."""
    assert verdict(read, text, number, noun)


@pytest.mark.parametrize(("text", "number", "noun"), COUNTS)
def test_counts(read: Read, text: str, number: str, noun: str | None) -> None:
    """Days of the week, plurals without an s and the start of a sentence make no name."""
    assert not verdict(read, text, number, noun)


@pytest.mark.parametrize(("text", "number"), PRONOUNS)
def test_pronouns(read: Read, text: str, number: str) -> None:
    """A number word behind an article or adjective, with no noun, points back."""
    assert verdict(read, text, number)


def test_a_range_is_no_pronoun(read: Read) -> None:
    """Two ends count something, whatever stands before them."""
    document = read("They stayed in the bottom three.")
    three = next(t for t in document.tokens if t.text == "three")

    assert not counts_nothing(document, (three,), None, (2.0, 3.0))


def test_a_number_of_several_words_is_no_name(read: Read) -> None:
    """Only a single token can be read as a name."""
    document = read("They sent two million masks.")
    two, million = (t for t in document.tokens if t.text in {"two", "million"})

    assert not counts_nothing(document, (two, million), None, 2e6)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It was staged by One Million Hands in Orre.", True),
        ("It was staged by one million hands in Orre.", False),
        ("It said: “One Million Hands came.”", False),
    ],
)
def test_a_number_of_several_words_opens_a_name(read: Read, text: str, named: bool) -> None:
    """Capitals within a sentence make a name of a number and its noun."""
    document = read(text)
    tokens = tuple(t for t in document.tokens if t.text.lower() in {"one", "million"})

    assert counts_nothing(document, tokens, None, 1e6) == named


@pytest.mark.parametrize(
    ("text", "number", "listed"),
    [
        ("It gave Labour 38 per cent, the Conservatives 34 and others less.", "34", True),
        ("Orre had 54 seats, Lode 12.", "12", True),
        ("The list has 145 and the Greens 12.", "12", True),
        ("The crew of Apollo 11 came home.", "11", False),
        ("Orre had 54 seats on Apollo 11 in May.", "11", False),
        ("Orre had 54 seats, Boeing 12 made them.", "12", False),
    ],
)
def test_a_list_of_results_goes_on(text: str, number: str, listed: bool) -> None:
    """Behind a first result a name and a number are the next one."""
    start = text.index(f" {number}") + 1

    assert goes_on_listing(text, start, start + len(number)) == listed


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Seven babies fell ill and one of those has died.", False),
        ("Seven babies fell ill and one of them later died.", False),
        ("Seven babies fell ill and one of those slept.", True),
    ],
)
def test_one_of_several_counts_as_a_victim(read: Read, text: str, nothing: bool) -> None:
    """Who died of those told before is news, who slept is not."""
    assert verdict(read, text, "one") == nothing

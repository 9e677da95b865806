"""The noun that a number counts is found in the parse and in the words behind it."""

from collections.abc import Callable

import pytest

from summarizer.counted_nouns import with_noun, with_whole
from summarizer.counts import find_counts
from summarizer.proportions import find_proportions
from summarizer.quantity import Quantity
from summarizer.schema import Document
from summarizer.token_finder import TokenFinder

pytestmark = pytest.mark.model
Read = Callable[[str], Document]


def counted(read: Read, text: str) -> list[Quantity | None]:
    """Return the bare numbers of `text`, in order, with their nouns."""
    document = read(text)
    finder = TokenFinder(document)
    numbers = sorted(find_counts(text, 0, len(text)), key=lambda q: q.start)
    return [with_noun(document, finder, number) for number in numbers]


def test_a_spell_told_at_length_is_a_duration(read: Read) -> None:
    """Years are time, whatever stands between them and their number."""
    (years,) = counted(read, "The chain endured three difficult years.")
    (farms,) = counted(read, "The chain bought three difficult farms.")

    assert years is not None
    assert farms is not None
    assert (years.kind, farms.kind) == ("duration", "count")


HITS = [
    ("He made 75 off 60 balls.", "runs", "75"),
    ("They sued for a dozen women's health care providers.", "providers", "a dozen women's health care providers"),
    ("They lost 20 constructors' championship points.", "points", "20 constructors' championship points"),
    ("They found two men's coats.", "men", "two men"),
    ("She lost nine last winter.", "", "nine"),
    ("It could reach 108 Friday.", "", "108"),
    ("She shot a 7-under 64.", "strokes under par", "7-under"),
    ("Ek struck out 12 over seven innings.", "", "12"),
    ("A crowd of tens of thousands filled the square.", "people", "tens of thousands"),
    ("It built homes for 25 lakh population by May.", "people", "25 lakh population"),
    ("They tell of the tens of thousands aid groups say have fled.", "people", "tens of thousands"),
    (
        "The agency got 3.4 million (34 lakh) visa applications in May.",
        "applications",
        "3.4 million (34 lakh) visa applications",
    ),
    ("She swims the first 15 [metres] under water.", "metres", "15"),
    ("A majority (312) of the farmers stayed away.", "farmers", "312"),
    ("The army sent 8,500 U.S. troops to the border.", "troops", "8,500 U.S. troops"),
    ("The yard built 12 new steel ferries last year.", "ferries", "12 new steel ferries"),
    ("The airline bought 30 of the factory's wide jets.", "jets", "30 of the factory's wide jets"),
    ("The party won 42 of 150 seats in the vote.", "seats", "42 of 150 seats"),
    ("Her aides read 7,410 sent and received letters from the archive.", "letters", "7,410 sent and received letters"),
    ("Nurses gave 40 flu shots in the hall.", "shots", "40 flu shots"),
    ("The force is 2.3 million strong.", "people", "2.3 million strong"),
    ("The mother of two and former officer wrote a book.", "children", "two"),
    ("The mother of two missing boys wept.", "boys", "two missing boys"),
    ("He faces nearly a dozen theft-related charges there.", "charges", "a dozen theft-related charges"),
    (
        "They expect about 30 guard and rescue-training dogs in a month from the corps.",
        "dogs",
        "30 guard and rescue-training dogs",
    ),
    ("They died in one of two plane crashes near the coast.", "crashes", "one of two plane crashes"),
    ("Police found 20 gas canisters in the shed.", "canisters", "20 gas canisters"),
    ("She read a 12 page report on the train.", "page", "12 page"),
    ("Its 6,000-odd workers went home.", "workers", "6,000-odd workers"),
    ("A 1,000-strong crowd cheered in the square.", "people", "1,000-strong crowd"),
    ("They kept a two-goal lead until the end.", "goal", "two-goal"),
    ("Dozens of farmers blocked the road.", "farmers", "Dozens of farmers"),
    ("He has 14 previous convictions and no home.", "convictions", "14 previous convictions"),
    ("They won three semi-finals in a row.", "semi-finals", "three semi-finals"),
    ("They lost four quarter-finals in six years.", "quarter-finals", "four quarter-finals"),
    ("About half a million trees burned in the fire.", "trees", "half a million trees"),
]


@pytest.mark.parametrize(("text", "unit", "surface"), HITS)
def test_the_noun_is_found(read: Read, text: str, unit: str, surface: str) -> None:
    """Adjectives, names and compounds stand between; "of" leads on; a hyphen binds; the text runs to the noun."""
    quantity = counted(read, text)[0]

    assert quantity is not None
    assert (quantity.unit, text[quantity.start : quantity.end]) == (unit, surface)


@pytest.mark.parametrize(
    "text",
    [
        "The crowd was 15,522.",
        "The index closed at 7,310.26.",
        "They gave 70,000 a day.",
        "Three of them were late.",
        "The figure was 4,100 last year.",
        "She said 40 left and joined gangs.",
        "Another 40 stayed and watched films.",
    ],
)
def test_no_noun(read: Read, text: str) -> None:
    """A number alone, a pronoun, what is counted by, and words of time give no unit."""
    quantity = counted(read, text)[0]

    assert quantity is not None
    assert quantity.unit == ""


@pytest.mark.parametrize(
    "text",
    [
        "It was a five-star inn.",
        "He paid a six-figure sum.",
        "A 14-seater bus came.",
        "It was a two-way radio.",
        "She is a three-time winner.",
    ],
)
def test_qualities_count_nothing(read: Read, text: str) -> None:
    """Behind a hyphen some words name a quality."""
    assert counted(read, text) == [None]


def test_hundreds_of_dollars_are_money(read: Read) -> None:
    """A vague number of a currency is an amount without a value."""
    quantity = counted(read, "The fraud cost them hundreds of thousands of dollars in a year.")[0]

    assert quantity is not None
    assert (quantity.value, quantity.unit, quantity.kind) == (None, "USD", "money")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Two-thirds of voters stayed at home.", "share of voters"),
        ("One in four children walks to school.", "share of children"),
        ("Exports fell by a third.", "share"),
        ("Exports fell by a third last year.", "share"),
        ("He says half of the country feels left out.", "share of country"),
    ],
)
def test_a_fraction_is_a_share_of_something(read: Read, text: str, unit: str) -> None:
    """What the whole is, joins the unit where the text names it."""
    document = read(text)
    (fraction,) = find_proportions(text, 0, len(text))

    assert with_whole(document, TokenFinder(document), fraction).unit == unit


def test_other_quantities_have_no_whole(read: Read) -> None:
    """A percentage keeps its sign as its unit."""
    text = "About 12 percent of voters stayed at home."
    document = read(text)
    (percentage,) = find_proportions(text, 0, len(text))

    assert with_whole(document, TokenFinder(document), percentage) == percentage


def test_a_number_outside_the_annotation_is_left_as_it_is(read: Read) -> None:
    """Where there are no tokens nothing is claimed about the noun."""
    document = read("They met.")
    number = Quantity(start=90, end=92, first=90, last=92, value=12.0, unit="", kind="count", bare=True)

    assert with_noun(document, TokenFinder(document), number) == number


PHRASES = [
    # the noun behind a possessive, an adjective or a second noun
    ("They hired 300 of the town's best nurses.", "nurses"),
    ("Fans sang in 12 packed old pubs.", "pubs"),
    ("They need 40 maintenance and cleaning workers.", "workers"),
    ("They saw 36 American and Afghan soldiers.", "soldiers"),
    ("It has 12 of the world’s tallest towers.", "towers"),
    ("They kept four of every five ships.", "ships"),
]


@pytest.mark.parametrize(("text", "unit"), PHRASES)
def test_phrases(read: Read, text: str, unit: str) -> None:
    """What is counted is the head of its phrase, however it is dressed."""
    quantity = counted(read, text)[0]

    assert quantity is not None
    assert quantity.unit == unit


def test_a_far_noun_is_not_swallowed(read: Read) -> None:
    """The text of a figure never runs on for a line."""
    text = "They met 12 extraordinarily well-connected international telecommunications-infrastructure specialists."
    quantity = counted(read, text)[0]

    assert quantity is not None
    assert quantity.end - quantity.start <= len(text) // 2 + 30


def test_every_text_runs_from_its_number(read: Read) -> None:
    """The number is part of the figure's text, and what follows is the article's own."""
    for text, unit in PHRASES:
        quantity = counted(read, text)[0]

        assert quantity is not None
        assert quantity.start <= quantity.first < quantity.last <= quantity.end
        assert unit in text[quantity.start : quantity.end]


def test_a_bracket_ends_the_phrase(read: Read) -> None:
    """What stands behind a bracket, a dash or another preposition is not counted."""
    quantities = counted(read, "They had 12 (or so the mayor said) in a row of houses.")

    assert quantities[0] is not None
    assert quantities[0].unit == ""


def test_pounds_of_a_country_that_writes_pounds_are_money(read: Read) -> None:
    """Millions of pounds are money where the article writes £, and a weight elsewhere."""
    told = "The fraud cost them millions of pounds in a year."
    money, weight = counted(read, f"{told} It paid £3.")[0], counted(read, told)[0]

    assert money is not None
    assert weight is not None
    assert (money.unit, money.kind, weight.kind) == ("GBP", "money", "count")

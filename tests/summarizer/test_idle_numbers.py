"""Numbers of dates, times, phones, addresses and names count nothing."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.idle_numbers import idiom_spans, idle_spans, named_spans
from summarizer.lexicon import word_list
from summarizer.schema import Article, Document, Entity, Span


def plain(text: str, *entities: Entity) -> Document:
    """Return a document of one paragraph without annotation."""
    article = Article(text=text, blocks=(Span(0, len(text)),))
    return Document(article=article, tokens=(), sentences=(), entities=entities, children=())


def is_idle(text: str, number: str) -> bool:
    """Tell whether the first place of `number` in `text` counts nothing."""
    start = text.index(number)
    spans = idle_spans(plain(text), 0, len(text))
    return any(span.start < start + len(number) and start < span.end for span in spans)


IDLE = [
    ("“Good night from three-seven-zero,” he said.", "three-seven"),
    ("She played in “Ninety-Nine Days,” and slept.", "Ninety-Nine"),
    ("They sang “The Hundred Suns”.", "Hundred"),
    ("He fell eight short of a hundred.", "a hundred"),
    ("They bought a 3 BHK flat.", "3 BHK"),
    ("They met at the Harbour Fair (HF)-2017 again.", "-2017"),
    ("They flew the old 901-7 home.", "901-7"),
    ("Witnesses should call 101 now.", "101"),
    ("Ring us, quoting incident 84 of May.", "84"),
    ("Rain was below the average of 2019 there.", "2019"),
    ("They beat ten-man Orre.", "ten"),
    ("She hit six 3-pointers.", "3"),
    ("It is a 50-50 fight.", "50"),
    # how two share, odds, lists of numbered things
    ("They dropped the 60-40 rule at last.", "60"),
    ("It landed on runway 20C at last.", "20"),
    ("She sat in seat 14B of the jet.", "14"),
    ("The bookmakers had her at 33-1 then.", "33"),
    ("It is the best of three series.", "three"),
    ("It is a 50-50 venture of two banks.", "50"),
    ("She was at 33-1 with every bookmaker.", "33"),
    ("The dogs of parties nos.3 and 4 barked.", "4"),
    ("They read pages 3, 5 and 9 aloud.", "9"),
    # dates and years
    ("They met on May 3, 2019 at the pier.", "3"),
    ("They met on Sept. 20-24 at the pier.", "24"),
    ("They met on 3 May at the pier.", "3"),
    ("They met on the 3rd of May.", "3"),
    ("They met in 2019 at the pier.", "2019"),
    ("The 2019-20 season ended.", "20"),
    ("In the 1990s it closed.", "1990"),
    ("A march in ’63 was long.", "63"),
    ("She is in her mid-20s now.", "20"),
    ("They met on 3/5/2019 at the pier.", "5"),
    ("Sales in Q3 2019 fell.", "3"),
    ("It sinks by 2120 at last.", "2120"),
    ("The king fell in 1485 at last.", "1485"),
    ("The temple of A.D. 1000 fell.", "1000"),
    # a number that is a sentence: of a list, or an age cut off
    ("Boil the water. 2. Use the same pan.", "2"),
    ("Stir (slowly) 3. Serve it hot.", "3"),
    ("They saw Ada Moss. 32. told them.", "32"),
    ("It was raised during zero hour there.", "zero"),
    # stages, heights and odds
    ("They reached the last 16 of the cup.", "16"),
    ("They lost in the round of 32 again.", "32"),
    ("At 6' 11\" he is tall.", "11"),
    ("They gave 3-1 odds against it.", "3"),
    # times
    ("They met at 7:30 p.m. at the pier.", "7"),
    ("They met at 10am at the pier.", "10"),
    ("They met at 0930 GMT at the pier.", "0930"),
    ("They met at nine o'clock.", "nine"),
    # phones, addresses, links
    ("Call 020 7946 0018 for help.", "7946"),
    ("A man called 911 about it.", "911"),
    ("Call 555-0199 for help.", "0199"),
    ("They live at 12 Baker Street now.", "12"),
    ("They live at 5th Avenue now.", "5"),
    ("See https://example.org/5/page now.", "5"),
    ("Write to @ada55 now.", "55"),
    # names
    ("The COVID-19 wave ended.", "19"),
    ("The F-16 and the MH370 flew.", "16"),
    ("The S&P 500 rose.", "500"),
    ("The FTSE 100 rose.", "100"),
    ("The 737 Max flew.", "737"),
    ("See page 12 of it.", "12"),
    ("Ada Moss (4) ran on.", "4"),
    ("Article 50 was named.", "50"),
    ("On day five they won.", "five"),
    ("The law in Section 3(a) holds.", "3"),
    ("He scored in the 20th minute.", "20"),
    ("She is an Under 19 player.", "19"),
    ("The U-21 side won.", "21"),
    ("Moss is the 6/5 favourite.", "6/5"),
    ("Moss trails at 14/1 with them.", "14/1"),
    ("They are in the top 25, they said.", "25"),
    ("1. Norland 89. 2. Sudland 84.", "2"),
    ("Call the force on 101.", "101"),
    ("They fell asleep on the 17.25 Orre to Lode service.", "17"),
    ("The ferry left at 19.40 on Friday.", "19"),
    ("The ferry left at 19.30 hours.", "19"),
    ("It calls back 2014-2018 cars.", "2018"),
    ("They won the one-day international in Orre.", "one-day"),
    ("It was about 11 (a.m.) there.", "11"),
    ("They zero in on it.", "zero"),
    ("Choose 1) the farm; 2) the mill.", "2"),
    ("They sang “Three Blue Birds” there.", "Three"),
    ("It works nine times out of ten.", "nine"),
    ("They went to Sector 53 at night.", "53"),
    ("The Nasdaq 100 rose.", "100"),
    ("The League Two club rose.", "Two"),
    ("It was E. coli 0157 again.", "0157"),
    ("He stands at 5-foot-7 now.", "5"),
    # pronouns
    ("No one came.", "one"),
    ("They spoke to one another.", "one"),
    ("It was a one-way street.", "one"),
]

BUSY = [
    ("The ten-man jury slept.", "ten"),
    ("They beat Norland's 270-8 with ease.", "270-8"),
    ("The hosts slumped to 108-5 at noon.", "108-5"),
    ("In Port Aster 31 bodies were found.", "31"),
    ("Last week 90 people came.", "90"),
    ("Each day 40 boats pass.", "40"),
    ("They sent 8,500 troops in May.", "8,500"),
    ("They sent 2,019 troops.", "2,019"),
    ("An average of 1500 came.", "1500"),
    ("They sold 2000 people short.", "2000"),
    ("It rose 12 percent.", "12"),
    ("They came. 12 men left.", "12"),
    ("In the last 16 years they won.", "16"),
    ("In the last 32 home matches they won.", "32"),
    ("They counted 24.", "24"),
    ("On Monday 40 people came.", "40"),
    ("May 3,000 of them come back.", "3,000"),
    ("They met 12 men on the street.", "12"),
    ("One of the men came.", "One"),
    ("It fell to minus-130 degrees.", "130"),
    ("They let 1520 sq m of it.", "1520"),
    ("The index fell 103 points.", "103"),
    ("There were 15 minutes left.", "15"),
    ("They spoke to the top 20 firms.", "20"),
    ("It went to 1/3 of them.", "1/3"),
    ("They bet on 101 horses.", "101"),
    ("Children slept 1.32 hours there.", "1"),
    ("They put on 112 for the fourth wicket.", "112"),
    ("Under 19 roofs they slept.", "19"),
    ("He got 10. The end came.", "10"),
    ("They read more than 1800 papers.", "1800"),
    ("On May 26, 13 passengers slept.", "13"),
    ("He has a ‘30-40 percent’ chance.", "30"),
    ("He spoke of ‘40 ships’ there.", "40"),
    ("“Three of them slept,” she said.", "Three"),
    ("They won three-one there.", "three-one"),
]


@pytest.mark.parametrize(("text", "number"), IDLE)
def test_idle_numbers(text: str, number: str) -> None:
    """Each of these numbers names or dates a thing."""
    assert is_idle(text, number)


@pytest.mark.parametrize(("text", "number"), BUSY)
def test_busy_numbers(text: str, number: str) -> None:
    """Each of these numbers counts something."""
    assert not is_idle(text, number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They have not moved one inch.", ["moved one inch"]),
        ("They moved one-inch bolts.", []),
        ("He Gave 110 per cent.", ["Gave 110 per cent"]),
        ("It gave 110 per cent more.", []),
        ("It is a one-stop shop.", ["one-stop shop"]),
        ("She is on cloud nine and at cloud nineteen.", ["cloud nine"]),
        ("It rained one inch.", []),
        ("Even “two-buck Chuck” sold.", ["two-buck"]),
        ("They signed a “three-year deal” there.", []),
    ],
)
def test_set_phrases(text: str, found: list[str]) -> None:
    """A set phrase counts nothing, whole words alone, unless more of it follows."""
    assert [text[span.start : span.end] for span in idiom_spans(text, 0, len(text))] == found


@pytest.mark.parametrize("phrase", sorted(word_list("number_idioms")))
def test_each_set_phrase_is_found_in_its_part_only(phrase: str) -> None:
    """Every phrase of the list is found where it stands, and not beyond the part that is read."""
    text = f"So {phrase}, he said."

    assert [text[s.start : s.end] for s in idiom_spans(text, 0, len(text))] == [phrase]
    assert not list(idiom_spans(text, 0, len(phrase)))


def test_integers_inside_a_name_are_named() -> None:
    """The entity recognizer knows names that no pattern knows; a name never starts with its number."""
    text = "Apollo 11 landed, 12 Monkeys did not."
    entities = (
        Entity(text="Apollo 11", span=Span(0, 9), label="PRODUCT", first=0, last=2),
        Entity(text="12 Monkeys", span=Span(18, 28), label="WORK_OF_ART", first=4, last=6),
        Entity(text="12", span=Span(18, 20), label="CARDINAL", first=4, last=5),
    )

    assert named_spans(plain(text, *entities)) == (Span(7, 9),)


def test_a_name_of_digits_only_is_a_number() -> None:
    """An entity that holds no word proves no name."""
    entity = Entity(text="8 500", span=Span(5, 10), label="ORG", first=1, last=3)

    assert named_spans(plain("They 8 500.", entity)) == ()


def test_spans_stay_within_the_part(read: Callable[[str], Document]) -> None:
    """Only the paragraph asked for is searched."""
    text = "They met in 2018.\nThey met in 2019."
    start = text.index("\n") + 1

    assert all(span.start >= start for span in idle_spans(read(text), start, len(text)))


@given(st.integers(min_value=1500, max_value=2099), st.sampled_from(["in", "since", "by", "until", "before"]))
def test_any_year_is_idle(year: int, word: str) -> None:
    """A year behind a word of time counts nothing."""
    assert is_idle(f"They met {word} {year} at last.", str(year))


@given(
    st.integers(min_value=1, max_value=28),
    st.sampled_from(["January", "Feb.", "March", "May", "June", "Sept.", "October", "Dec."]),
)
def test_any_date_is_idle(day: int, month: str) -> None:
    """A day of a month counts nothing, in either order."""
    assert is_idle(f"They met on {month} {day} there.", str(day))
    assert is_idle(f"They met on {day} {month} there.", str(day))


@given(st.integers(min_value=1, max_value=999), st.sampled_from(["page", "Article", "Route", "phase", "Room", "No."]))
def test_any_numbered_thing_is_idle(number: int, thing: str) -> None:
    """A number behind the thing it numbers counts nothing."""
    assert is_idle(f"They left {thing} {number} open.", str(number))


@given(st.text(alphabet="a1@#./: -,'", max_size=60))
def test_any_text_is_survived(text: str) -> None:
    """Whatever the signs: the places lie inside the text and are not empty."""
    assert all(0 <= span.start < span.end <= len(text) for span in idle_spans(plain(text), 0, len(text)))

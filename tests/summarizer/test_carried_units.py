"""A number alone counts what was counted last, where the words around it go on about it, and nothing otherwise."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.carried_units import with_carried_units
from summarizer.quantities import find_quantities
from summarizer.quantity import Quantity
from summarizer.schema import Article, Document

pytestmark = pytest.mark.model
Read = Callable[[str], Document]


def units(read: Read, text: str) -> list[tuple[str, str]]:
    """Return each number of `text` with its unit."""
    document = read(text)
    return [(text[q.first : q.last], q.unit) for q in find_quantities(document)]


SERIES = [
    ("It has 50 vans, with plans for 100 by the end of May.", [("50", "vans"), ("100", "vans")]),
    ("It had 1,920 guests in May. Port traffic was 742 last year.", [("1,920", "guests"), ("742", "guests")]),
    ("It won 117 seats, 16 fewer than now.", [("117", "seats"), ("16", "seats")]),
    (
        "Of 7,750 graves 40 are new. That compares with 4,600 before the war.",
        [("7,750", "graves"), ("4,600", "graves")],
    ),
    (
        "So far 212 boats sank, down 11% from 238 at this time last year.",
        [("212", "boats"), ("11%", "%"), ("238", "boats")],
    ),
    ("There were 41 prices up, 12 down and nine up.", [("41", "prices"), ("12", "prices"), ("nine", "prices")]),
    ("It added 4,310 homes, the first time it has passed 28,000.", [("4,310", "homes"), ("28,000", "homes")]),
    ("It bought eight vans and sold 12, for a fleet of 106.", [("eight", "vans"), ("12", "vans"), ("106", "vans")]),
    ("It promised 33,500 homes, of which it has built 7,100.", [("33,500", "homes"), ("7,100", "homes")]),
    ("Orre had 54 seats, Lode 12 and the Greens 19.", [("54", "seats"), ("12", "seats"), ("19", "seats")]),
    ("The mill list holds 89 seats. The ORF has 25.", [("89", "seats"), ("25", "seats")]),
    ("It made 1,380 vans after two fires; 1,300 in Orre.", [("1,380", "vans"), ("two", "fires"), ("1,300", "vans")]),
    ("Some 1,073 boats sank, up 14% from 939.", [("1,073", "boats"), ("14%", "%"), ("939", "boats")]),
    ("There are 230 seats. The mill list won 58 last time.", [("230", "seats"), ("58", "seats")]),
    ("Ada, a mother of three, sang. Six came back.", [("three", "children"), ("Six", "")]),
    ("They shot 50 arrows on Tuesday and 12 tonight.", [("50", "arrows"), ("12", "arrows")]),
    ("The mill list took 119 seats and independents 18.", [("119", "seats"), ("18", "seats")]),
    ("It listed within 10 minutes and sank in less than five.", [("10", "minutes"), ("five", "minutes")]),
    ("It has 151,900 cases, more than Norvale (143,000).", [("151,900", "cases"), ("143,000", "cases")]),
    ("It built 850 huts in May and 1,000 before that.", [("850", "huts"), ("1,000", "huts")]),
    ("It built 850 huts in May and 1,000 two years ago.", [("850", "huts"), ("1,000", "huts")]),
    # in a town, on an island and at a crossing are all places
    (
        "It built 1,200 houses in Orre, followed by 900 in Lode and 640 on Tamby.",
        [("1,200", "houses"), ("900", "houses"), ("640", "houses")],
    ),
    # what is measured out goes on past the people told before it
    (
        "The 1,200 workers lost 11,000 barrels a day last year. In March it was 16,000.",
        [("11,000", "barrels"), ("16,000", "barrels")],
    ),
    # the same preposition behind each, though another stands between
    (
        "It found 1,204 cases of fever in Orre, 311 in Lode and 87 in Tamby.",
        [("1,204", "cases"), ("311", "cases"), ("87", "cases")],
    ),
    # the same preposition before each
    (
        "Orre leads with 14 medals, followed by Lode with nine and Tamby with six.",
        [("14", "medals"), ("nine", "medals"), ("six", "medals")],
    ),
    ("The school has room for 600 pupils but takes 850.", [("600", "pupils"), ("850", "pupils")]),
    ("It held 31 of 60 seats, the opposition 22.", [("60", "seats"), ("22", "seats")]),
    ("The army has 8,000 soldiers; the rebels have 3,000.", [("8,000", "soldiers"), ("3,000", "soldiers")]),
    ("Rangers counted 352 elephants, 41 fewer than in 2014.", [("352", "elephants"), ("41", "elephants")]),
    ("Some 300 workers left in March and another 150 will go in June.", [("300", "workers"), ("150", "workers")]),
    ("Twenty houses were burned and another 35 damaged.", [("Twenty", "houses"), ("35", "houses")]),
    ("He has won 14 of his 20 fights, nine by knockout.", [("20", "fights"), ("nine", "fights")]),
    ("Deaths climbed to 312, with 45 in the last day.", [("312", "deaths"), ("45", "deaths")]),
    ("There were 31 candidates in 2010 and just 12 this time.", [("31", "candidates"), ("12", "candidates")]),
    ("Eleven members voted for it and six against.", [("Eleven", "members"), ("six", "members")]),
    ("The north has 14 clinics. The south has three.", [("14", "clinics"), ("three", "clinics")]),
    ("Each side fields 11 players; Rovers had only nine.", [("11", "players"), ("nine", "players")]),
    ("Three men were held on Friday and two more on Saturday.", [("Three", "men"), ("two", "men")]),
    (
        "They expect 212,000 claims, up 3,000 from 209,000.",
        [("212,000", "claims"), ("3,000", "claims"), ("209,000", "claims")],
    ),
    ("It will show 15,000 new jobs, plus or minus 5,000.", [("15,000", "jobs"), ("5,000", "jobs")]),
    ("“We have 14 boats and we need 40,” she said.", [("14", "boats"), ("40", "boats")]),
    ("They build 2,400 vans a day; next year it will be 3,000.", [("2,400", "vans"), ("3,000", "vans")]),
    ("Hospitals counted 312 deaths last month, 4,778 in all.", [("312", "deaths"), ("4,778", "deaths")]),
    ("The morgue was built for 60 bodies but holds 140.", [("60", "bodies"), ("140", "bodies")]),
    ("The firm makes 400 cars a day and plans to make 600.", [("400", "cars"), ("600", "cars")]),
    ("It was the 14th murder this year, against 31 last year.", [("14th", "murder"), ("31", "murders")]),
    (
        "Ships unload 300 containers a day, far below the port's capacity of 900.",
        [("300", "containers"), ("900", "containers")],
    ),
    (
        "Norvale had 25 clinic visits a day before the flood; it has 24 now.",
        [("25", "visits"), ("24", "visits")],
    ),
    (
        "In January there were 31 rescues.\nIn April it was 12.",
        [("31", "rescues"), ("12", "rescues")],
    ),
    (
        "Wardens caught 54 poachers on Friday, 61 on Saturday and 38 on Sunday.",
        [("54", "poachers"), ("61", "poachers"), ("38", "poachers")],
    ),
    (
        "The fog delayed 240 flights. Another 310 were cancelled.",
        [("240", "flights"), ("310", "flights")],
    ),
    (
        "The city sold 420 bicycles. At best it had sold as many as 700 in a year.",
        [("420", "bicycles"), ("700", "bicycles")],
    ),
    (
        "The library lent 62,000 books. In the worst year, it lent 22,500.",
        [("62,000", "books"), ("22,500", "books")],
    ),
    (
        "The crews made 31 rescues last month. A year ago they had fewer than a dozen.",
        [("31", "rescues"), ("a dozen", "rescues")],
    ),
    (
        "The wards treated 120 patients. On the worst day, 19 were admitted.",
        [("120", "patients"), ("19", "patients")],
    ),
]

MORE = [
    (
        "The city recorded more than 4,700 arrests, of which 779 came last week.",
        [("4,700", "arrests"), ("779", "arrests")],
    ),
    (
        "The state counted 5,740 arrests, an increase of 778 on the day before.",
        [("5,740", "arrests"), ("778", "arrests")],
    ),
    (
        "There are 161,504 cases in Norvale. Ostmark has had 153,000 and Westmark 143,000.",
        [("161,504", "cases"), ("153,000", "cases"), ("143,000", "cases")],
    ),
    (
        "There were 13 raids in Norvale and two in Ostmark.",
        [("13", "raids"), ("two", "raids")],
    ),
    (
        "There were 900 burials in May. Officials expect 1,000 to 2,000 more.",
        [("900", "burials"), ("1,000 to 2,000", "burials")],
    ),
    (
        "Between 30 and 40 people were hurt, three of them badly.",
        [("30 and 40", "people"), ("three", "people")],
    ),
    (
        "The city buried 30 bodies on Monday. On average 25 a day are brought in.",
        [("30", "bodies"), ("25", "bodies")],
    ),
    (
        "The council counted 210 burials in March. In April there were 1,500 of them.",
        [("210", "burials"), ("1,500", "burials")],
    ),
    (
        "The strike closed 14 schools. At 3 of them the roof had leaked.",
        [("14", "schools"), ("3", "schools")],
    ),
    (
        "The blast left 14 people dead. By Friday it was 24.",
        [("14", "people"), ("24", "people")],
    ),
    (
        "Police recorded 12 burglaries a night in May. By June it was 4 a week.",
        [("12", "burglaries"), ("4", "burglaries")],
    ),
    (
        "More than 3,000 students sat there. Some 2,400 passed, 180 more than last year.",
        [("3,000", "students"), ("2,400", "students"), ("180", "students")],
    ),
    (
        "The party has 27 MPs. By Monday the figure was down to 11.",
        [("27", "MPs"), ("11", "MPs")],
    ),
    (
        "Drivers of 90 lorries waited there. On Tuesday 35 had been let through.",
        [("90", "lorries"), ("35", "lorries")],
    ),
    ("The yard built 64 buses. It hopes for 1,500 this year.", [("64", "buses"), ("1,500", "buses")]),
]

ALONE = [
    # something else is measured
    ("They ranked 140 countries. Norvale was first with a score of 79.", "79"),
    ("They found 12 bombs. The official toll is at least 26.", "26"),
    # two hours are lent by nobody, nor are times
    ("They had won four times. Now it was 5.", "5"),
    # an age or a score
    ("It has 19 cases. They asked Holm (82).", "82"),
    # another size
    ("They sold 420 bicycles. Now it is 70,000.", "70,000"),
    # not whole
    ("They sold 420 bicycles. Now it is 41.5.", "41.5"),
    # things are not hurt
    ("They built 30 bridges. On Monday 12 were admitted.", "12"),
    # a difference
    ("They took the votes of four independents, which is nine more than they need.", "nine"),
    # what it is many of stands before it
    ("They hired 900 welders. The ship has a crew of fewer than 700 in peace.", "700"),
    # an adjective of a body of that size
    ("The 243-member assembly met. They had expected 122.", "122"),
    # an age is told of one
    ("They hired 30 nurses. Ada Moss is 28 and lives there.", "28"),
    # so many of other things
    ("They hired 30 welders. He wrote 12 of those books.", "12"),
    # another preposition, another sentence
    ("They built 30 bridges in Norvale and 12 with care.", "12"),
    ("They built 30 bridges in Norvale. Then 12 in Ostmark slept.", "12"),
    # a name that had few of something
    ("They built 30 bridges. Berg had 12.", "12"),
    # nothing was counted before
    ("In April it was 12.", "12"),
]


@pytest.mark.parametrize(("text", "expected"), SERIES + MORE)
def test_a_series_goes_on(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    """Dated, compared, added or told by the same verb, a number counts what the one before it did."""
    found = [(number, unit.split("/")[0]) for number, unit in units(read, text)]

    assert [pair for pair in found if pair[0] in dict(expected)] == expected


@pytest.mark.parametrize(("text", "number"), ALONE)
def test_a_number_stays_alone(read: Read, text: str, number: str) -> None:
    """Of another size, measure or kind a number takes no unit from elsewhere."""
    assert dict(units(read, text)).get(number, "") not in {
        "countries",
        "bombs",
        "times",
        "bicycles",
        "bridges",
        "independents",
        "welders",
        "members",
    }


def test_a_noun_far_away_is_not_carried(read: Read) -> None:
    """Many sentences on nobody remembers what was counted."""
    idle = "It was a quiet day in the old town by the sea. " * 12

    assert dict(units(read, f"They made 31 rescues. {idle}Now it is 28."))["28"] == ""


def test_a_number_carried_carries_on(read: Read) -> None:
    """From number to number the noun goes on, past where the first would reach."""
    weeks = [f"In week {week} of the long cold wet season it was {20 + week}." for week in range(1, 15)]

    found = units(read, "They made 31 rescues in May. " + " ".join(weeks))

    assert {unit for number, unit in found if int(number) > 20} == {"rescues"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Four people were killed and eight others injured.", "people"),
        ("The bus hit two vans and 12 others were hurt.", "people"),
        ("More than 250 others were injured.", "people"),
        ("Two barns burned and six others were spared.", "barns"),
        ("They robbed about 15 others.", "others"),
        ("Fourteen people fell. The bus left 11 others with a limp.", "people"),
        ("Thieves took 40 carts. They left nine others.", "others"),
    ],
)
def test_others_are_more_of_what_was_counted(read: Read, text: str, unit: str) -> None:
    """Others are more of what the same sentence counted, people where only people are what they were."""
    assert units(read, text)[-1][1] == unit


def test_two_paragraphs_are_as_far_as_it_goes(read: Read) -> None:
    """A series may go on in the next paragraph, hardly behind three others."""
    near, far = "\n\nIt rained.\n\n", "\n\nIt rained.\n\nIt shut.\n\nIt hid.\n\n"

    assert dict(units(read, f"They made 31 rescues.{near}Now it is 28."))["28"] == "rescues"
    assert dict(units(read, f"They made 31 rescues.{far}Now it is 28."))["28"] == ""


def test_the_noun_stands_in_the_article(read: Read) -> None:
    """What is carried over was read before, so the reader finds it."""
    text = "They made 31 rescues in May, 28 in June and 45 in July."

    assert all(unit in text for _, unit in units(read, text))


@given(st.integers(min_value=2, max_value=2000))
def test_only_a_number_alone_changes(value: int) -> None:
    """Whatever the number: with a unit of its own it keeps it, and alone at the start it takes none."""
    text = f"They sold {value} boats."
    start, end = text.index(str(value)), text.index(" boats")
    told = Quantity(
        start=start, end=end, first=start, last=end, value=float(value), unit="boats", kind="count", bare=True
    )

    assert list(with_carried_units(plain(text), [told])) == [told]


def plain(text: str) -> Document:
    """Return a document that holds nothing but its text."""
    return Document(article=Article(text=text), tokens=(), sentences=(), entities=(), children=())

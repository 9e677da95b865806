"""A number that leaves out its unit takes the one told just before, or the casualties it counts."""

from dataclasses import replace

import pytest

from summarizer.quantity import Quantity
from summarizer.units_told import with_end_unit, with_told_unit


def count(text: str, number: str, value: float, unit: str = "") -> Quantity:
    """Return the count written by `number`, with its unit where it has one."""
    start = text.index(number)
    end = start + len(number)
    return Quantity(start=start, end=end, first=start, last=end, value=value, unit=unit, kind="count", bare=True)


LENT = [
    ("It sold 12,194 cars, short of the 13,500 average estimate.", "12,194 cars", 12_194.0, "13,500", 13_500.0, "cars"),
    ("They made 9,612 vans, half the 23,000 built in May.", "9,612 vans", 9612.0, "23,000", 23_000.0, "vans"),
    ("It rose to 12 crowns from 9.8 in May.", "12 crowns", 12.0, "9.8", 9.8, "crowns"),
    ("They sold 4 million cars, up from 3.2 million.", "4 million cars", 4e6, "3.2 million", 3.2e6, "cars"),
    ("They lost 68,400 jobs and 95,800 in May.", "68,400 jobs", 68_400.0, "95,800", 95_800.0, "jobs"),
    ("He went from 208 pounds to 193.", "208 pounds", 208.0, "193", 193.0, "pounds"),
    ("They had 460 thefts, compared with 63 in May.", "460 thefts", 460.0, "63", 63.0, "thefts"),
    ("It lost 103 points to 7,425.81.", "103 points", 103.0, "7,425.81", 7425.81, "points"),
    ("They had 71 thefts. That compares with 63 in May.", "71 thefts", 71.0, "63", 63.0, "thefts"),
    ("They saw 90 ships, up from just 25 in May.", "90 ships", 90.0, "25", 25.0, "ships"),
    ("He lost by 1,400 votes out of 4.3 million.", "1,400 votes", 1400.0, "4.3 million", 4.3e6, "votes"),
    ("It passed by 71 votes to 40, they said.", "71 votes", 71.0, "40", 40.0, "votes"),
    ("They made 313 wheels, above the 205 in May.", "313 wheels", 313.0, "205", 205.0, "wheels"),
    ("They met 20 nurses, four of whom smoke.", "20 nurses", 20.0, "four", 4.0, "nurses"),
]

KEPT = [
    # another sentence
    ("They sold 4 million cars. It rose to 3.2 million.", "4 million cars", 4e6, "3.2 million", 3.2e6),
    # another size
    ("They sold 4 million cars and 12 in May.", "4 million cars", 4e6, "12", 12.0),
    # no link
    ("They sold 4 million cars, the year 9,000 aside.", "4 million cars", 4e6, "9,000", 9000.0),
    # a change and where it led
    ("It rose 40 tonnes to 193.", "40 tonnes", 40.0, "193", 193.0),
    # the whole of a part is larger
    ("They met 2 nurses, four of whom smoke.", "2 nurses", 2.0, "four", 4.0),
    # two sentences on
    ("They had 71 thefts. Why? That compares with 63.", "71 thefts", 71.0, "63", 63.0),
    # an index falls to a number above its loss
    ("It lost 103 points to 25.", "103 points", 103.0, "25", 25.0),
]

CASUALTIES = [
    ("The count of the dead rose to 806 on Tuesday.", "806", "dead"),
    ("An average of 24 are buried each day.", "24", "people"),
    ("Over 40 of them were hurt. Some 60 are children.", "60", "children"),
    ("They buried 60 of whom were girls.", "60", "girls"),
    ("Some 60 are cars.", "60", ""),
    ("They found 31 bodies, 12 of them children.", "12", "children"),
    ("Eleven were old and 6 were women.", "6", "women"),
    ("Two trains with over 900 on board met.", "900", "people"),
    ("A storm left 12 dead.", "12", "people dead"),
    ("In all 17 were injured.", "17", "people injured"),
    ("The blast killed 137.", "137", "people killed"),
    ("The blast injured at least 40.", "40", "people injured"),
    ("It went off, wounding 250.", "250", "people wounded"),
    ("It went off, killing 31.", "31", "people killed"),
]


@pytest.mark.parametrize(("text", "told", "told_value", "number", "value", "unit"), LENT)
def test_a_unit_is_lent(text: str, told: str, told_value: float, number: str, value: float, unit: str) -> None:
    """In one sentence, linked and of like size, the unit is shared; an index shares its points."""
    before = count(text, told, told_value, unit)

    assert with_told_unit(text, count(text, number, value), [before]).unit == unit


@pytest.mark.parametrize(("text", "told", "told_value", "number", "value"), KEPT)
def test_a_unit_is_kept(text: str, told: str, told_value: float, number: str, value: float) -> None:
    """Across sentences, sizes and without a link nothing is lent."""
    before = count(text, told, told_value, told.rsplit(maxsplit=1)[-1])

    assert with_told_unit(text, count(text, number, value), [before]).unit == ""


@pytest.mark.parametrize(("text", "number", "unit"), CASUALTIES)
def test_casualties(text: str, number: str, unit: str) -> None:
    """What happened to the people counted is the unit, in the article's word."""
    quantity = with_told_unit(text, count(text, number, float(number)), [])

    assert quantity.unit == unit
    assert number in text[quantity.start : quantity.end]


def test_a_number_with_a_unit_keeps_it() -> None:
    """Nothing is put in the place of what the text says."""
    text = "They sold 4 million cars and 3 million bikes."
    cars, bikes = count(text, "4 million cars", 4e6, "cars"), count(text, "3 million bikes", 3e6, "bikes")

    assert with_told_unit(text, bikes, [cars]) == bikes


def test_a_word_is_lent_what_a_word_counted() -> None:
    """Who writes "10 per cent" and "six years" means years by "four"."""
    text = "They save for six years to raise 10 per cent, up from four in May."
    years, share = count(text, "six years", 6.0, "years"), count(text, "10 per cent", 10.0, "%")
    share = replace(share, kind="percent")

    assert with_told_unit(text, count(text, "four", 4.0), [years, share]).unit == "years"


def test_the_last_unit_told_is_taken() -> None:
    """Of several the nearest one is lent."""
    text = "They made 9,000 vans and sold 8,000 cars, up from 7,000."
    vans, cars = count(text, "9,000 vans", 9000.0, "vans"), count(text, "8,000 cars", 8000.0, "cars")

    assert with_told_unit(text, count(text, "7,000", 7000.0), [vans, cars]).unit == "cars"


@pytest.mark.parametrize(
    ("text", "number", "value", "unit", "kind"),
    [
        ("They have 34 percent, with Labour on 31.", "31", 31.0, "%", "percent"),
        ("Costs rose 4.1 percent, compared with 3.2 in May.", "3.2", 3.2, "%", "percent"),
        ("It was 4.1 percent in Orre and 4.8 in Lode.", "4.8", 4.8, "%", "percent"),
        ("It was 4.1 percent in Orre and 4.8 near Lode.", "4.8", 4.8, "%", "percent"),
        ("It was 4 percent in Orre and 5 near Lode.", "5", 5.0, "", "count"),
        ("It rose 8 percent to 31.", "31", 31.0, "", "count"),
        ("It rose 8 percent, with the index on 310.", "310", 310.0, "", "count"),
    ],
)
def test_percent_is_lent(text: str, number: str, value: float, unit: str, kind: str) -> None:
    """The shares of a poll and the rate of another month are percentages, where a change led is not."""
    first = text.index("percent") - 4
    told = Quantity(start=first, end=first + 11, first=first, last=first + 11, value=8.0, unit="%", kind="percent")

    quantity = with_told_unit(text, count(text, number, value), [told])

    assert (quantity.unit, quantity.kind) == (unit, kind)


ENDS = [
    ("Seats rose from 24 to 60 benches.", "24", 24.0, "60 benches", 60.0, "benches"),
    ("Seats rose from 24 in May to about 60 benches.", "24", 24.0, "60 benches", 60.0, "benches"),
    # not where it started
    ("They moved 24 to 60 benches.", "24", 24.0, "60 benches", 60.0, ""),
    # another size
    ("It rose from 2 to 600 benches.", "2", 2.0, "600 benches", 600.0, ""),
    # something stands between
    ("It rose from 24, and 60 benches went.", "24", 24.0, "60 benches", 60.0, ""),
]


@pytest.mark.parametrize(("text", "number", "value", "end", "end_value", "unit"), ENDS)
def test_where_a_change_starts(text: str, number: str, value: float, end: str, end_value: float, unit: str) -> None:
    """The number from which a change starts counts what the one does to which it led."""
    after = count(text, end, end_value, end.rsplit(maxsplit=1)[-1])

    assert with_end_unit(text, count(text, number, value), after).unit == unit


@pytest.mark.parametrize(
    ("text", "number", "value", "unit"),
    [
        ("They had 4.6 and 3.9 percent of it.", "4.6", 4.6, "%"),
        ("They had 4.6, or 3.9 percent of it.", "4.6", 4.6, "%"),
        ("They came on 4 May, 3.9 percent fewer.", "4", 4.0, ""),
        ("They had four and 3.9 percent of it.", "four", 4.0, ""),
    ],
)
def test_a_list_tells_its_unit_at_its_end(text: str, number: str, value: float, unit: str) -> None:
    """Shares and measures in digits are told with one unit, that of the last."""
    after = replace(count(text, "3.9 percent", 3.9, "%"), kind="percent")

    assert with_end_unit(text, count(text, number, value), after).unit == unit


def test_a_start_never_holds_the_end() -> None:
    """A noun told behind the second number does not stretch the first one over it."""
    text = "Seats rose from 24 to 60 benches."
    start = replace(count(text, "24", 24.0, "benches"), end=text.index("."))
    ended = with_end_unit(text, start, count(text, "60 benches", 60.0, "benches"))

    assert (text[ended.start : ended.end], ended.unit) == ("24", "benches")


SUMS = [
    ("They get 345 (90 crowns) a bag, against 212 then.", "90 crowns", 90.0, "212", 212.0, ""),
    (
        "It sold 6.2 billion crowns on Monday, after 1.4 billion on Friday.",
        "6.2 billion crowns",
        6.2e9,
        "1.4 billion",
        1.4e9,
        "SEK",
    ),
    ("Ek fell to 312 crowns and Lund to 88.15.", "312 crowns", 312.0, "88.15", 88.15, "SEK"),
    ("It paid 4 million crowns to 300,000.", "4 million crowns", 4e6, "300,000", 3e5, ""),
    ("It paid 4 million crowns. Some 2 million left.", "4 million crowns", 4e6, "2 million", 2e6, ""),
]


@pytest.mark.parametrize(("text", "told", "told_value", "number", "value", "unit"), SUMS)
def test_a_sum_goes_on(text: str, told: str, told_value: float, number: str, value: float, unit: str) -> None:
    """Millions told beside an amount of money are money too, and so is what stands behind the same preposition."""
    amount = replace(count(text, told, told_value), unit="SEK", kind="money", bare=False)

    assert with_told_unit(text, count(text, number, value), [amount]).unit == unit


MEASURES = [
    ("Their median age rose by 2.3 years to 44.1.", "2.3 years", 2.3, "44.1", 44.1, "years"),
    ("It had 212 mm in Lode and 140 in Tamby.", "212 mm", 212.0, "140", 140.0, "mm"),
    ("Ek was jailed for 6 years and Lund for 4.", "6 years", 6.0, "4", 4.0, "years"),
    ("It took 31 minutes to swim, against 12 by car.", "31 minutes", 31.0, "12", 12.0, "minutes"),
    ("It fell from 4.2 tonnes a hectare to 3.1.", "4.2 tonnes", 4.2, "3.1", 3.1, "tonnes"),
    ("It had 212 mm in Lode. Then 140 in Tamby slept.", "212 mm", 212.0, "140", 140.0, ""),
    ("It had 212 mm in Lode and 9,140 in Tamby.", "212 mm", 212.0, "9,140", 9140.0, ""),
    ("It had 212 mm in Lode and 140 near Tamby.", "212 mm", 212.0, "140", 140.0, ""),
]


@pytest.mark.parametrize(("text", "told", "told_value", "number", "value", "unit"), MEASURES)
def test_a_measure_goes_on(text: str, told: str, told_value: float, number: str, value: float, unit: str) -> None:
    """A measure lends its unit to a number of like size that stands in the same way in the same sentence."""
    measure = replace(count(text, told, told_value), unit=told.split()[1], kind="duration", bare=False)

    assert with_told_unit(text, count(text, number, value), [measure]).unit == unit


def test_what_is_paid_looks_past_a_bare_number() -> None:
    """The last money told lends its unit, whatever stood without one in between."""
    text = "It sold for 29 million crowns, one of 25. She will pay 34 million with fees."
    crowns = replace(count(text, "29 million crowns", 2.9e7, "crowns"), kind="money", bare=False)

    assert with_told_unit(text, count(text, "34 million", 3.4e7), [crowns, count(text, "25", 25.0)]).unit == "crowns"


def test_a_count_in_brackets_lends() -> None:
    """What is counted in brackets is no conversion: "the majority (23 huts), and 20 of the rest"."""
    text = "They met most (2300 huts) of the rest, and 2000 of these."
    huts = replace(count(text, "2300 huts", 2300.0), unit="huts", bare=False)

    assert with_told_unit(text, count(text, "2000", 2000.0), [huts]).unit == "huts"


def test_a_sentence_that_counts_lends_no_measure() -> None:
    """Where a thing was counted too, it is left open whether the thing or the measure goes on."""
    text = "They met 14 ships in 2 weeks in Lode and 9 in Tamby."
    weeks = replace(count(text, "2 weeks", 2.0), unit="weeks", kind="duration", bare=False)
    ships = replace(count(text, "14 ships", 14.0), unit="ships", bare=False)

    assert with_told_unit(text, count(text, "9", 9.0), [ships, weeks]).unit != "weeks"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("One in six homes stands empty, some 4,200 in all.", "homes"),
        ("One in six homes stands empty, or 4,200.", "homes"),
        ("One in six homes stands empty. Some 4,200 in all.", ""),
        ("One in six homes stands empty, some 4,200 sheep roam.", ""),
    ],
)
def test_all_of_a_share_are_told(text: str, unit: str) -> None:
    """How many a share comes to counts what it is a share of, in its own sentence."""
    share = Quantity(start=0, end=10, first=0, last=10, value=1 / 6, unit="share of homes", kind="fraction")

    assert with_told_unit(text, count(text, "4,200", 4200.0), [share]).unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It made 90 million crowns. A year ago it lost 88 million.", "crowns"),
        ("It made 90 million crowns. They wanted 88 million.", "crowns"),
        ("It made 90 million crowns. They saw 88 million.", ""),
        ("It made 90 million crowns. It rained. They wanted 88 million.", ""),
        ("It made 90 million crowns. They wanted 88 million eggs.", ""),
    ],
)
def test_millions_are_paid_in_what_was_told(text: str, unit: str) -> None:
    """Behind a verb of paying, earning or losing, millions alone are of the money of the sentence before."""
    crowns = replace(count(text, "90 million crowns", 9e7, "crowns"), kind="money", bare=False)

    assert with_told_unit(text, count(text, "88 million", 8.8e7), [crowns]).unit == unit

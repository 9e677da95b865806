"""The words before a number alone say what it counts, within one sentence, and nothing elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.named_units import named_before
from summarizer.quantity import Quantity


def count(text: str, number: str, value: float, unit: str = "") -> Quantity:
    """Return the count written by `number`, with its unit where it has one."""
    start = text.index(number)
    end = start + len(number)
    return Quantity(start=start, end=end, first=start, last=end, value=value, unit=unit, kind="count", bare=True)


NAMED_BEFORE = [
    ("Sales of new U.S. homes rose 8.8% to an annual rate of 738,000.", "738,000", "homes"),
    ("Sales of bread rose to a rate of 738,000.", "738,000", ""),
    ("The fleet of drivers at Orre has reached 50.", "50", "drivers"),
    ("A field of 30,000 set out.", "30,000", "people"),
    ("The crash brings to 46 the number of people killed.", "46", "people"),
    ("It takes to 12 the total number of mills that burnt.", "12", "mills"),
    ("It saw 12 the number of mills.", "12", ""),
    ("A household of 5 pays more.", "5", "people"),
    ("Deaths: 24 a day.", "24", "deaths"),
    ("The depths: 24 a day.", "24", ""),
    ("Ships arrive there at 60 a month.", "60", "ships"),
    ("The prison has a capacity of 300.", "300", "people"),
    ("They are dying at a rate of 40 a day.", "40", ""),
    ("People are dying at a rate of 40 a day.", "40", "people"),
    ("Refugees arrive at up to 2000 a day.", "2000", "refugees"),
    ("Refugees arrive at 2000 a head.", "2000", ""),
    ("The morgue has a capacity of 40.", "40", "bodies"),
    ("The new hall has a capacity of 900.", "900", "people"),
    ("The dam has a capacity of 900.", "900", ""),
    ("Users rose by a half and agents to 41,000.", "41,000", "agents"),
    ("He won 412,087 votes against the 398,655 scored by Ek.", "398,655", "votes"),
    ("He won 412,087 votes to Ek's few, a margin of 13,432.", "13,432", "votes"),
    ("They cut a commitment of 156 jets from the U.S. maker, down by 30 to 126.", "126", "jets"),
    ("They cut a commitment of 156 jets from the U.S. maker, down by 30 to 126.", "30", "jets"),
    ("Users rose by a half and prices to 41,000.", "41,000", ""),
    ("Of the injured, 16 stayed there.", "16", "people"),
    ("Of those on board in May, about 40 left.", "40", "people"),
    ("Of the boats, 40 left.", "40", ""),
    ("The hall seats 900.", "900", "people"),
    ("The stadium holds about 32,000.", "32,000", "people"),
    ("The boat, built for 300, sank.", "300", "people"),
    ("The ferry was carrying more than 700.", "700", "people"),
    ("The works employs 2,300.", "2,300", "people"),
    ("It hopes to hire 600 by May.", "600", "people"),
    ("It laid off 150 in June.", "150", "people"),
    ("The town had a population in excess of 900 in May.", "900", "people"),
    ("Most were villagers, perhaps as many as 34.", "34", "villagers"),
    ("She led a team of 35 there.", "35", "people"),
    ("They played in a temperature of 31 there.", "31", "degrees"),
    ("It is a country of 900, they say.", "900", "people"),
    ("He opened a diner with seating for 31, he said.", "31", "people"),
    ("Temperatures could reach 108 there.", "108", "degrees"),
    ("He told a rally of about 900 there.", "900", "people"),
    ("It pays its staff, 12 of whom were there.", "12", "staff"),
    ("It met 2 nurses, 12 of whom were there.", "12", ""),
    ("The jug holds 900.", "900", ""),
    ("The bridge is built for 300.", "300", ""),
    ("The town has a population of about 40,000.", "40,000", "people"),
    ("They played to a crowd of 15,522 there.", "15,522", "people"),
    ("They named the world’s population: 7 billion.", "7 billion", "people"),
    ("They won in front of 15,522 in the arena.", "15,522", "spectators"),
    ("The death toll rose to at least 31 on Friday.", "31", "deaths"),
    ("The firm has a workforce of 900.", "900", "workers"),
    ("The number of rescue dogs is to rise to 150.", "150", "dogs"),
    ("The number of women in the corps reached 150.", "150", "women"),
    ("The number of secure access doors fell from 70.", "70", "doors"),
    ("The number of dead rose to 14.", "14", "dead"),
    ("It is a village of just 310.", "310", "people"),
    ("The ferry has a crew of 31, and a cook.", "31", "people"),
    ("It is a box of 310.", "310", ""),
    ("The number of dogs is known. It fell to 31.", "31", ""),
    ("They sang in front of 12 there.", "12", ""),
    ("The town has 31.", "31", ""),
]


@pytest.mark.parametrize(("text", "number", "unit"), NAMED_BEFORE)
def test_the_words_before_name_what_is_counted(text: str, number: str, unit: str) -> None:
    """A word for many, a place to live and "the number of" say what a number alone counts, within one sentence."""
    value = float(number.replace(",", "").removesuffix(" billion"))

    assert named_before(text, count(text, number, value)) == unit


@pytest.mark.parametrize("verb", ["employs", "employed", "hires", "recruited", "laid off", "will sack"])
@given(number=st.integers(3, 9_999))
def test_whoever_is_employed_is_somebody(verb: str, number: int) -> None:
    """Those who are taken on or sent home are people, however many they are."""
    text = f"The mill {verb} {number}."

    assert named_before(text, count(text, str(number), number)) == "people"


@given(st.text(max_size=60), st.integers(0, 999))
def test_any_words_before_are_survived(before: str, number: int) -> None:
    """Whatever stands before the number, the answer is a word or nothing."""
    text = f"{before} {number}"
    start = len(before) + 1
    quantity = Quantity(
        start=start, end=len(text), first=start, last=len(text), value=float(number), unit="", kind="count", bare=True
    )

    assert " " not in named_before(text, quantity)


def test_another_sentence_names_nothing() -> None:
    """What the sentence before said it had room for is not what this one counts."""
    text = "The hall has a capacity of many. It has 900."

    assert named_before(text, count(text, "900", 900.0)) == ""


def test_the_word_for_many_comes_first() -> None:
    """A toll counts deaths though those who were on board are told of before it."""
    text = "Of those on board, the death toll rose to 40."

    assert named_before(text, count(text, "40", 40.0)) == "deaths"

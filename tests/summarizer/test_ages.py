"""How old somebody is, is told from what is news."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.ages import AGE_UNIT, find_ages
from summarizer.lexicon import word_list


def found(text: str) -> list[tuple[str, object]]:
    """Return surface and value of each age in `text`."""
    return [(text[q.start : q.end], q.value) for q in find_ages(text, 0, len(text))]


HITS = [
    ("Children under 10 years account for half.", "10", 10.0),
    ("Women over 60 years of age voted.", "60", 60.0),
    ("The court heard that Ek was 16 at the time.", "16", 16.0),
    ("Ada Ek, 53 admitted it.", "53", 53.0),
    ("She left school at 14.", "14", 14.0),
    ("Charges against two boys, who were both 17, fell.", "17", 17.0),
    ("Two men, 33 and 41, were found.", "41", 41.0),
    ("Her sons Bo and Ek, 12 and nine, slept.", "nine", 9.0),
    ("She married at 19 and slept.", "19", 19.0),
    ("A 43-year-old man came.", "43-year-old", 43.0),
    ("She is nine years old.", "nine years old", 9.0),
    ("A six-month-old boy slept.", "six-month-old", 6.0),
    ("Children under 12 years of age slept.", "12 years of age", 12.0),
    ("Patients aged 20 slept.", "20", 20.0),
    ("A woman at the age of 21 slept.", "21", 21.0),
    ("Ada Moss, 55, of Leeds slept.", "55", 55.0),
    ("With Ada Moss, 55; Bo Lund, 40; and Cy Ott, 7, slept.", "40", 40.0),
    ("Ada Moss, 46 (left), slept.", "46", 46.0),
    ("Boys as young as 12 worked there.", "12", 12.0),
    ("The driver, 34, was asleep.", "34", 34.0),
    ("The striker, 24, signed.", "24", 24.0),
    ("His wife, 31, watched.", "31", 31.0),
    ("He was 15 when he slept.", "15", 15.0),
    ("She slept when she was seven.", "seven", 7.0),
    ("Now 26, Moss sleeps.", "26", 26.0),
    ("Although then just 17, she slept.", "17", 17.0),
    ("Ada Moss (left), 27, slept.", "27", 27.0),
    ("Her son Bo, seven, and a dog slept.", "seven", 7.0),
    ("Ada was just 24 when her husband slept.", "24", 24.0),
    ("A child under 13 slept.", "13", 13.0),
    ("Those aged over 75 slept.", "75", 75.0),
    ("Two boys, aged 14 and 15, slept.", "15", 15.0),
    ("He slept. Moss was 55. She woke.", "55", 55.0),
    ("“He slept.” Moss was 55. She woke.", "55", 55.0),
    ("They said Ada Moss, 25 has slept.", "25", 25.0),
    ("A clerk thanked his mother Ada, 48.", "48", 48.0),
    ("It names a son, Bo (right), 27.", "27", 27.0),
    ("She slept beside her son Bo, seven.", "seven", 7.0),
    ("Their sons, aged six, four and three, slept.", "three", 3.0),
    ("Their sons, ages five through 17, slept.", "17", 17.0),
    ("Two boys, aged between 26 and 37, slept.", "26", 26.0),
    ("She died aged just 29.", "29", 29.0),
    ("“I'm 58 and should sleep,” he said.", "58", 58.0),
    ("Ada, who would now be 21, slept.", "21", 21.0),
    ("She was 27 and he was late.", "27", 27.0),
    ("When Ada was 17, she slept.", "17", 17.0),
    ("Of the dead 40 were over 80.", "80", 80.0),
    ("A patient over the age of 75 sleeps longer.", "75", 75.0),
]

MISSES = [
    "The number of the crates, 24, fell.",
    "Behind the mayor, 24, 25 and 26 were free.",
    "It hit 17,000 homes in Dalby, 2,400 in Orre.",
    "She left school at 14 minutes past.",
    "They retired at 3-0.",
    "They waited 43 years.",
    "The ages passed.",
    "It was 15 minutes long.",
    "Rovers, 3 points behind, lost.",
    "Pages 12, 13 and 14 are missing.",
    "They turned 12 tables.",
    "They live with people under 12 roofs.",
    "Women over 40 miles away heard it.",
    "Women over 40 years ago had no vote.",
    "They sold cars (left), 270 of them, in May.",
    "The lead was then seven points.",
    "The score was 55. It was late.",
    "They were 12 and counting.",
    "They slept for 12 hours and woke.",
    "The prices were over 80 cents.",
    "Boys aged with six others slept.",
]


@pytest.mark.parametrize(("text", "surface", "value"), HITS)
def test_ages(text: str, surface: str, value: float) -> None:
    """An age is found by its words, by apposition to a name and behind a pronoun."""
    assert (surface, value) in found(text)


THINGS = [
    ("They changed a 50-year-old rule.", "50-year-old", 50.0, "years"),
    ("He left the 20-month-old grand alliance.", "20-month-old", 20.0, "months"),
    ("It ends a three-week-old strike.", "three-week-old", 3.0, "weeks"),
    ("It fell on a 200-year-old oak tree.", "200-year-old", 200.0, "years"),
    ("A 50-year-old rule-breaker slept.", "50-year-old", 50.0, AGE_UNIT),
    ("A 50-year-old law teacher slept.", "50-year-old", 50.0, AGE_UNIT),
    ("A 50-year-old ruler slept.", "50-year-old", 50.0, AGE_UNIT),
    ("The 50-year-old broke the rule.", "50-year-old", 50.0, AGE_UNIT),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), THINGS)
def test_a_thing_has_been_there_for_a_time(text: str, surface: str, value: float, unit: str) -> None:
    """How old a rule or an alliance is, is a span of time; people of that age are told apart."""
    (quantity,) = find_ages(text, 0, len(text))

    assert (text[quantity.start : quantity.end], quantity.value, quantity.unit) == (surface, value, unit)


@pytest.mark.parametrize("text", MISSES)
def test_no_ages(text: str) -> None:
    """Durations, counts and lists are no ages."""
    assert found(text) == []


@given(st.integers(min_value=1, max_value=99))
def test_any_age_has_the_unit_of_ages(age: int) -> None:
    """Whatever the age, its unit lets it be told from a duration."""
    text = f"The {age}-year-old slept."

    (quantity,) = find_ages(text, 0, len(text))

    assert (quantity.value, quantity.unit) == (age, AGE_UNIT)


@pytest.mark.parametrize("deed", sorted(word_list("done_at_an_age")))
def test_each_deed_of_the_list_is_done_at_an_age(deed: str) -> None:
    """Whatever the list names is read, with any word where it leaves one open."""
    assert found(f"She {deed.replace('+', 'swim')} at only 14.") == [("14", 14.0)]


@pytest.mark.parametrize("people", sorted(word_list("grouped_by_age")))
def test_each_group_of_the_list_is_told_by_its_age(people: str) -> None:
    """Whoever the list names is told by an age, not by a distance or a span of time."""
    assert found(f"The fee of any {people} under 13 fell.") == [("13", 13.0)]
    assert found(f"The road of the {people} over 40 miles away fell.") == []

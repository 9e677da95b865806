"""Which paragraphs say again what another one says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.lines import read_lines
from summarizer.repeats import adds_little, content, find_repeats, mark_doubles, repeats_below, tells_again

LEAD = "The town council closed the old ferry bridge on Tuesday."
FULL = (
    "Divers, who had searched the harbour for two days, found cracks in three pillars of the bridge on Monday, it said."
)


@pytest.mark.parametrize(
    "again",
    [
        "Divers found cracks in three pillars of the bridge on Monday.",
        "Divers have found cracks in three pillars of the harbour bridge.",
        "Three pillars of the bridge had cracks, found by divers in the harbour.",
    ],
)
def test_a_shorter_telling_of_the_same_goes(again: str) -> None:
    """All its names and numbers and nearly all its words stand in a fuller paragraph."""
    assert find_repeats([LEAD, FULL, again]) == {2}
    assert find_repeats([LEAD, again, FULL]) == {1}


@pytest.mark.parametrize(
    "other",
    [
        "Divers found cracks in four pillars of the bridge in 2019.",
        "Divers found no cracks in three pillars of the bridge.",
        "Divers may have found cracks in three pillars of the bridge.",
        "Divers allegedly found cracks in three pillars of the bridge.",
        "Divers of Marsh Survey found cracks in pillars of the bridge.",
        "“Divers found cracks in three pillars of the bridge on Monday.”",
        "‘Divers found cracks in three pillars of the bridge on Monday.’",
        "Divers found cracks.",
        "The repair of the three pillars will cost the town more than the bridge did.",
    ],
)
def test_another_number_name_or_doubt_is_no_repetition(other: str) -> None:
    """What is more or less certain, quoted, or short, says something of its own."""
    assert find_repeats([LEAD, FULL, other]) == set()


def test_of_equal_paragraphs_the_first_stays() -> None:
    """The later one repeats; what opens the article is never a repetition."""
    assert find_repeats([FULL, LEAD, FULL]) == {2}
    assert find_repeats(["Divers found cracks in three pillars of the bridge on Monday.", FULL]) == set()


def test_a_repetition_is_no_ground_for_another() -> None:
    """Of three tellings one is left."""
    short = "Divers found cracks in three pillars of the bridge on Monday."

    assert find_repeats([LEAD, short, FULL, short]) == {1, 3}


def test_content_leaves_idle_words_out() -> None:
    """What is left are the stems of the words that say something."""
    assert content("The divers have found cracks in it.") == {"diver", "found", "crack"}


@given(st.lists(st.text(alphabet="abcdefg ABC.'’“1", max_size=80), max_size=6))
def test_something_always_stays(plains: list[str]) -> None:
    """The first paragraph stays, and so does, for each that goes, another one."""
    found = find_repeats(plains)

    assert 0 not in found
    assert found <= set(range(len(plains)))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Divers found cracks in three pillars of the bridge on Monday.", FULL, True),
        ("Divers may have found cracks in three pillars of the bridge.", FULL, False),
        ("“Divers found cracks in three pillars of the bridge on Monday.”", FULL, False),
        ("Divers found cracks.", FULL, False),
        (FULL, FULL, False),
        (FULL, LEAD, False),
    ],
)
def test_the_lead_below(first: str, second: str, told: bool) -> None:
    """A longer paragraph that is as sure says all of the one above it, or does not."""
    assert repeats_below(first, second) is told


def doubles(*plains: str) -> list[str | None]:
    """Return the reason for each line after doubles were marked; none has one before."""
    lines = read_lines("\n".join(plains))
    reasons: list[str | None] = [None] * len(lines)
    mark_doubles(lines, reasons)
    return reasons


def test_the_second_of_two_equal_paragraphs_goes() -> None:
    """Capitals and marks make no difference."""
    assert doubles(LEAD, FULL, LEAD.upper()) == [None, None, "duplicate"]


def test_a_paragraph_inside_another_goes() -> None:
    """A pull quote repeats a sentence of the paragraph beside it."""
    assert doubles(FULL, "Found cracks in three pillars of the bridge on Monday", LEAD) == [None, "duplicate", None]


def test_the_lead_stays_where_a_caption_begins_with_it() -> None:
    """The caption goes if the other paragraphs tell all that it adds."""
    lead = "The town council closed the old ferry bridge on Tuesday after divers found cracks."
    more = "Harbour master Ann Lee will carry lorries over the strait every hour until May."

    assert doubles(lead, more, f"{lead} Ann Lee will carry lorries every hour.") == [None, None, "duplicate"]


def test_a_lead_that_a_fuller_paragraph_opens_with_goes() -> None:
    """A standfirst is repeated by a lead that tells more."""
    lead = "The town council closed the old ferry bridge on Tuesday after divers found cracks."

    assert doubles(lead, f"{lead} Schools on the island will open late.", FULL) == ["duplicate", None, None]


def test_short_lines_inside_others_stay() -> None:
    """Four words may stand anywhere."""
    assert doubles(FULL, "It said so.", "It said so, and it was right.") == [None, None, None]


@pytest.mark.parametrize(
    ("one", "other", "again"),
    [
        (FULL, "Divers searched the harbour and found cracks in pillars of the old bridge.", True),
        (FULL, "Divers found no cracks in the pillars of the bridge in the harbour.", False),
        (FULL, "Divers found 14 cracks in three pillars of the bridge in the harbour.", False),
        (FULL, "Divers found cracks.", False),
        ("Skipper Bo Ek won the bell of the day.", "Rower Ann Lee won the bell of the day.", False),
        ("Skipper Bo Ek won the silver bell of the day.", "Ek won the silver bell of the whole day.", True),
        (FULL, LEAD, False),
        (FULL, FULL, True),
    ],
)
def test_a_sentence_that_adds_little_tells_it_again(one: str, other: str, again: bool) -> None:
    """Two thirds of the shorter one's words, no number of its own, and as surely; which comes first is all one."""
    assert tells_again(one, other) == again
    assert tells_again(other, one) == again


def test_a_doubt_makes_another_telling_but_adds_little() -> None:
    """Where it only matters how much is new, a word that turns what is said counts as any other."""
    denied = "Divers found no cracks in the pillars of the bridge in the harbour."

    assert adds_little(FULL, denied)
    assert not tells_again(FULL, denied)

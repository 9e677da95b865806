"""Draft numbers: each with the thing it counts, each day as the article has it."""

import pytest

from summarizer.draft_numbers import is_time, moved_number, new_number, other_time
from tests.drafts import Read, paired

pytestmark = pytest.mark.model

NUMBERS = [
    # the article, a wrong number, a right one
    ("The firm will hire 1,200 workers.", "The firm will hire 1,300 workers.", "It will hire 1,200 workers."),
    ("Floods hit 40 villages and 3 towns.", "Floods hit 40 towns.", "Floods hit 40 villages."),
    ("Berg, 34, left. The club paid 20 players.", "The 20-year-old left.", "The 34-year-old left."),
    ("The club won 3-1 in 2019.", "The club won 4-1.", "The club won 3-1."),
    ("Two men were hurt.", "Nine men were hurt.", "2 men were hurt."),
    ("Profits rose 8 percentage points.", "Profits rose 8 percent.", "Profits rose by 8 percentage points."),
    ("He has one brother.", "He has five brothers.", "One of his brothers came."),
    ("The 54-year-old actor left.", "Jon Marl, 45, left.", "Jon Marl, 54, left."),
]
TIMES = [
    ("The talks begin on Tuesday.", "The talks begin on Friday.", "On Tuesday the talks begin."),
    ("Voters chose in March 2019.", "Voters chose in March 2018.", "Voters chose in 2019."),
    ("The law passed in June.", "The law passed in July.", "In June the law passed."),
    ("The dam broke today.", "The dam broke yesterday.", "The dam broke today."),
]


@pytest.mark.parametrize(("given", "lie"), [(given, lie) for given, lie, _ in NUMBERS])
def test_a_wrong_number_is_seen(given: str, lie: str, read: Read) -> None:
    """A number that the article has not, or that counts something else there."""
    assert new_number(paired(read, lie, given))


@pytest.mark.parametrize(("given", "true"), [(given, true) for given, _, true in NUMBERS])
def test_a_right_number_passes(given: str, true: str, read: Read) -> None:
    """In digits or words, with its unit or without, an age in either form."""
    assert not new_number(paired(read, true, given))


@pytest.mark.parametrize(("given", "lie"), [(given, lie) for given, lie, _ in TIMES])
def test_another_day_is_seen(given: str, lie: str, read: Read) -> None:
    """A day, month or year that stands nowhere near."""
    assert other_time(paired(read, lie, given))


@pytest.mark.parametrize(("given", "true"), [(given, true) for given, _, true in TIMES])
def test_the_same_day_passes(given: str, true: str, read: Read) -> None:
    """Wherever it stands in the sentence."""
    assert not other_time(paired(read, true, given))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It rained on Monday.", "Monday", True),
        ("It rained in May.", "May", True),
        ("It may rain.", "may", False),
        ("It rained in 1998.", "1998", True),
        ("It hit 1998234 people.", "1998234", False),
        ("It rained twice.", "twice", False),
    ],
)
def test_what_is_a_time(text: str, word: str, expected: bool, read: Read) -> None:  # a table
    """Days, months and years; not the verb "may", not every number."""
    token = next(token for token in read(text).tokens if token.text == word)

    assert is_time(token) is expected


MOVED = [
    # the article, a number of another sentence told of the first, a true telling
    (
        "The union offered 20 million euros in aid. The damage may exceed 900 million euros.",
        "The union offered 900 million euros in aid.",
        "The union offered 20 million euros in aid.",
    ),
    (
        "The firm hired 40 workers in Velma. The bank fired 75 workers in Oslo.",
        "The firm hired 75 workers in Velma.",
        "The firm hired 40 workers in Velma, the bank fired 75 workers.",
    ),
    ("The club paid for 3 players. It has 9 coaches.", "The club paid for 9 players.", "The club has 9 coaches."),
]


@pytest.mark.parametrize(("given", "lie"), [(given, lie) for given, lie, _ in MOVED[:2]])
def test_a_number_of_the_next_sentence_is_seen(given: str, lie: str, read: Read) -> None:
    """It counts the same kind of thing, but of something else."""
    assert moved_number(paired(read, lie, given))


@pytest.mark.parametrize(("given", "true"), [(given, true) for given, _, true in MOVED])
def test_both_numbers_may_be_told(given: str, true: str, read: Read) -> None:
    """Where the first sentence keeps its number, or has none of the kind, the second may be told beside it."""
    assert not moved_number(paired(read, true, given))


def test_what_counts_something_else_takes_no_place(read: Read) -> None:
    """Nor does an age, which an article gives anywhere."""
    given = "Berg trained for 12 years. She is 34 years old."

    assert not moved_number(paired(read, "The 34-year-old trained.", given))
    assert not moved_number(paired(read, "The club paid 9 coaches.", "The club paid 3 players."))

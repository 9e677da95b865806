"""The next sentence's subject tells what the subject of this one is, where nobody else can be meant."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.role_descriptions import is_described
from summarizer.role_topics import TOPIC_FINDERS
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


stated = partial(stated_by, TOPIC_FINDERS)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # An age of which nothing was told before.
        ("Eva Holm had parked. The 34-year-old school teacher said she was sorry.", "Eva Holm", "school teacher"),
        # Behind words of time, in the next paragraph, with what the office is of.
        (
            "Eva Holm knows it well.\nUntil lately, the 34-year-old founder of the Harbour Trust was barred.",
            "Eva Holm",
            "founder of the Harbour Trust",
        ),
        # Before the clause that says who said so.
        ("Karl Lie was found on Monday. The 45-year-old builder had been missing, police said.", "Karl Lie", "builder"),
        # Behind who heard it.
        ("Eva Holm wept in court. Jurors heard that the 34-year-old nurse had lied.", "Eva Holm", "nurse"),
        # Others named there do nothing.
        ("Eva Holm spoke of her split from Karl Lie. The 34-year-old nurse wept.", "Eva Holm", "nurse"),
        # One told of before, by "the", is nobody new.
        ("Eva Holm beat Karl Lie. The 34-year-old nurse wept.", "Eva Holm", "nurse"),
        ("Eva Holm had parked when the warden came. The 34-year-old nurse wept.", "Eva Holm", "nurse"),
        # The same age, told beside the name.
        ("Eva Holm, 34, had parked. The 34-year-old nurse wept.", "Eva Holm", "nurse"),
        # A time of life, and what a parent is.
        ("Karl Lie won the final. The Lindholm schoolboy said he was happy.", "Karl Lie", "Lindholm schoolboy"),
        ("Eva Holm found the ring. The retired grandmother called the owner.", "Eva Holm", "retired grandmother"),
    ],
)
def test_a_sentence_goes_on_about_its_subject(read: Reader, text: str, name: str, role: str) -> None:
    """Words with an age, or for a time of life, take up the one whom the sentence before is about."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Somebody new, on whom the next sentence goes on.
        ("Karl Lie hit a walker on Sunday. The 34-year-old nurse broke a leg.", "Karl Lie"),
        ("Karl Lie met Eva Holm. The 34-year-old nurse wept.", "Eva Holm"),
        ("Karl Lie met Eva Holm. The 34-year-old nurse wept.", "Karl Lie"),
        ("Karl Lie shot his wife. The 34-year-old nurse is well.", "Karl Lie"),
        # Two who act.
        ("Karl Lie and Eva Holm had parked. The 34-year-old nurse wept.", "Karl Lie"),
        ("Karl Lie knew when Eva Holm came. The 34-year-old nurse wept.", "Karl Lie"),
        # A victim, and who else was there.
        ("Karl Lie died on Monday. The 34-year-old driver was held.", "Karl Lie"),
        ("Karl Lie was killed on Monday. The 34-year-old driver was held.", "Karl Lie"),
        # Words that tell which of several, or somebody's name.
        ("Karl Lie left early. The 34-year-old nurse who was hit is well.", "Karl Lie"),
        ("Karl Lie left early. The 34-year-old nurse accused of it is well.", "Karl Lie"),
        ("Karl Lie called it a shame. The 60-year-old presenter of the show, Ola Ek, hit back.", "Karl Lie"),
        # Another age, or another of that age.
        ("Karl Lie, 52, left early. The 34-year-old nurse wept.", "Karl Lie"),
        ("Eva Holm left Ola Ek, 34, at home. The 34-year-old nurse wept.", "Eva Holm"),
        # Another sex.
        ("Peter Lie found the ring. The retired grandmother called the owner.", "Peter Lie"),
        # No age, and a trade or a bare word: somebody else may be meant.
        ("Karl Lie left early. The Brask driver wept.", "Karl Lie"),
        ("Karl Lie left early. The student wept.", "Karl Lie"),
        # Somebody's own words.
        ("Karl Lie left early. “The 34-year-old nurse wept.”", "Karl Lie"),
        # Too far on, or no person.
        ("Karl Lie left early. It rained. The 34-year-old nurse wept.", "Karl Lie"),
        ("Karl Lie left early. The 34-year-old bridge fell.", "Karl Lie"),
        ("Karl Lie left early. A 34-year-old nurse wept.", "Karl Lie"),
        ("Karl Lie left early. They wept.", "Karl Lie"),
        ("Karl Lie left early.", "Karl Lie"),
    ],
)
def test_where_another_may_be_meant_nothing_is_told(read: Reader, text: str, name: str) -> None:
    """A new person, another who acts, a victim, another age and another sex leave the words open."""
    assert stated(read(text), name) == set()


def test_a_later_paragraph_goes_on_about_nobody(read: Reader) -> None:
    """Between the two sentences may stand one paragraph's end, and no line of another kind."""
    document = read("Eva Holm had parked.\nThe 34-year-old nurse wept.")

    assert stated(document, "Eva Holm") == {"nurse"}


def test_what_is_taken_up_is_proven(read: Reader) -> None:
    """The proof gate finds the same words for the same person, and not for another."""
    document = read("Eva Holm spoke of Karl Lie. The 34-year-old nurse wept.")
    nurse = next(token.index for token in document.tokens if token.text == "nurse")
    persons = frozenset({0, 1, 4, 5})

    assert is_described(document, 0, 2, persons, range(nurse, nurse + 1))
    assert not is_described(document, 4, 6, persons, range(nurse, nurse + 1))

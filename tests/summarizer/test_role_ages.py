"""An age told twice proves that both tellings mean one person."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.role_ages import AGE_FINDERS, before_age, past_insertions
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


stated = partial(stated_by, AGE_FINDERS)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Eva Holm, 34, was jailed on Friday. The court heard that the 34-year-old nurse had lied.",
            "Eva Holm",
            "nurse",
        ),
        ("Eva Holm (34) scored twice. The 34-year-old Brask striker was pleased.", "Eva Holm", "Brask striker"),
        ("A 34-year-old nurse was jailed on Friday. Eva Holm, 34, had lied.", "Eva Holm", "nurse"),
        ("Eva Holm, 34. spoke. The 34-year-old school teacher wept.", "Eva Holm", "school teacher"),
    ],
)
def test_the_same_age_is_the_same_person(read: Reader, text: str, name: str, role: str) -> None:
    """After a comma or in brackets; later, or in an opening that names nobody yet."""
    assert role in stated(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Holm, 34, was jailed. The 35-year-old nurse wept.", "Eva Holm"),
        ("Eva Holm, 34, met Karl Lie, 34, there. The 34-year-old nurse wept.", "Eva Holm"),
        ("Eva Holm, 34, met Karl Lie, 34, there. The 34-year-old nurse wept.", "Karl Lie"),
        ("Eva Holm, 34, left. It rained. A 34-year-old nurse wept.", "Eva Holm"),
        ("Eva Holm, 34, left. The 34-year-old nurse Ada Lind wept.", "Eva Holm"),
        ("Eva Holm, 34, left. The 34-year-old bridge fell.", "Eva Holm"),
        ("Eva Holm left. The 34-year-old nurse wept.", "Eva Holm"),
        ("Eva Holm, 34 of them, left. The 34-year-old nurse wept.", "Eva Holm"),
    ],
)
def test_without_it_nothing_is_proven(read: Reader, text: str, name: str) -> None:
    """Another age, two of one age, a new person, a name behind it and a thing prove nothing."""
    assert stated(read(text), name) == set()


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Eva Holm, 45, a nurse, left.", "a"),
        ("Eva Holm, aged 45, a nurse, left.", "a"),
        ("Eva Holm, 45, of Brask, a nurse, left.", "a"),
        ("Eva Holm, M.D., head of Acme, left.", "head"),
        ("Eva Holm, a nurse, left.", "a"),
    ],
)
def test_a_role_starts_behind_an_age_and_a_home(read: Reader, sentence: str, role: str) -> None:
    """An age, a degree and a home may stand between a name and what its bearer is."""
    document = read(sentence)
    comma = next(token.index for token in document.tokens if token.text == ",")

    assert document.tokens[past_insertions(document, comma + 1, len(document.tokens))].text == role


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("They met a pupil, 17-year-old Eva Holm.", "17"),
        ("They met the chairman, the 81-year-old Eva Holm.", "the"),
        ("They met the 81-year-old Eva Holm.", "81"),
        ("They met a pupil, Eva Holm.", "Eva"),
    ],
)
def test_an_age_may_stand_before_a_name(read: Reader, sentence: str, start: str) -> None:
    """Only a whole age is stepped over."""
    document = read(sentence)
    name = next(token.index for token in document.tokens if token.text == "Eva")

    assert document.tokens[before_age(document, name)].text == start

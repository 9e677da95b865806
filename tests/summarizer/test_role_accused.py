"""Who is charged, tried, rescued or treated in an opening is told from victims and from those who do it."""

from collections.abc import Callable

import pytest

from summarizer.mention import PERSON, Mention, mention_at
from summarizer.role_accused import (
    has_age,
    is_handled,
    is_in_dock,
    is_only_accused,
    is_somebody,
    is_told_anew,
    is_tried,
)
from summarizer.schema import Document, Token

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def named(document: Document, first: str = "Ola") -> Mention:
    """Return the mention of Ola Ek, or of the surname alone."""
    start = next(token.index for token in document.tokens if token.text == first)
    return mention_at(document, start, start + 1 + (first == "Ola"), PERSON)


def word(document: Document, text: str) -> Token:
    """Return the first token that reads `text`."""
    return next(token for token in document.tokens if token.text == text)


@pytest.mark.parametrize(
    ("text", "noun", "handled"),
    [
        ("Police have charged a driver over a crash.", "driver", True),
        ("Surgeons removed a tumour from a schoolboy.", "schoolboy", True),
        ("The state is talking of the fate of a sailor.", "sailor", True),
        # One person deals with another; a victim; one who acts, or stands in the subject.
        ("The mayor has met a nurse.", "nurse", False),
        ("Police look into the murder of a nurse.", "nurse", False),
        ("Police have named a nurse killed in a crash.", "nurse", False),
        ("A driver was jailed.", "driver", False),
        ("The letter of a nurse has been found.", "nurse", False),
    ],
)
def test_bodies_and_several_people_deal_with_one(read: Reader, text: str, noun: str, *, handled: bool) -> None:
    """The one dealt with is neither a victim nor met by one person alone."""
    document = read(text)

    assert is_handled(document, word(document, noun)) is handled


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("A clerk was jailed on Monday. Ola Ek admitted theft.", True),
        ("A clerk was charged with robbing a widow. Ola Ek allegedly took ten rings.", True),
        ("A clerk was jailed on Monday. Ola Ek was among five detained in May.", True),
        ("A clerk who robbed a widow was jailed. Ola Ek, 58, befriended her, a court heard.", True),
        # No age and no word of a court; what a victim does or suffers; a surname alone.
        ("A clerk who robbed a widow was jailed. Ola Ek befriended her, a court heard.", False),
        ("A clerk who robbed a widow was jailed. Ola Ek, 81, recalled the day.", False),
        ("A clerk who robbed a widow was jailed. Ola Ek, 81, was robbed in May.", False),
        ("A clerk has won a prize. Ola Ek, 58, left.", False),
    ],
)
def test_a_court_goes_on_about_whom_it_deals_with(read: Reader, text: str, *, tried: bool) -> None:
    """The name's own sentence tells what the accused do, and nothing that a victim does."""
    document = read(text)
    new = [word(document, noun) for noun in ("clerk", "widow") if noun in text.split(".", maxsplit=1)[0].split()]

    assert is_tried(document, named(document), new[0], new) is tried


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Ola Ek, 53, appeared at Brask Crown Court.", True),
        ("Ola Ek, 53, pleaded not guilty.", True),
        ("Ola Ek appeared at Brask Crown Court.", False),
        ("Ola Ek, 53, appeared at a fair.", False),
        ("Ola Ek, 53, wept at Brask Crown Court.", False),
    ],
)
def test_who_stands_before_a_court_has_an_age(read: Reader, text: str, *, stands: bool) -> None:
    """An age, a court and a deed of the accused show who is tried."""
    document = read(text)
    mention = named(document)
    persons = frozenset(range(mention.first, mention.last))

    assert is_in_dock(document, mention, persons) is stands


def test_the_only_accused_of_an_opening(read: Reader) -> None:
    """A judge beside is no second one, a driver is."""
    for text, only in (
        ("A judge heard of a clerk accused of theft.", True),
        ("A driver heard of a clerk accused of theft.", False),
        ("A judge heard of a clerk.", False),
    ):
        document = read(text)
        new = [token for token in document.tokens if is_somebody(token)]
        assert is_only_accused(document, word(document, "clerk"), new) is only


def test_ages_and_what_else_is_told_behind_a_name(read: Reader) -> None:
    """An age in commas is read, and whether the sentence then says who that is."""
    for text, aged, anew in (
        ("Ola Ek, 45, who led the rescue, wept.", True, True),
        ("Ola Ek, 45, a farmer, wept.", True, True),
        ("Ola Ek, 45, wept.", True, False),
        ("Ola Ek wept.", False, False),
    ):
        document = read(text)
        assert (has_age(document, named(document)), is_told_anew(document, named(document))) == (aged, anew)


def test_words_for_one_person(read: Reader) -> None:
    """Trades, kin and the nameless of stories are somebody; several, owners' marks and things are not."""
    document = read("A deckhand and his mother saw the sailors and a suspect's ferry.")

    assert [token.text for token in document.tokens if is_somebody(token)] == ["deckhand", "mother"]

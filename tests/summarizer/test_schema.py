"""Schema: frozen values, verbatim excerpts, trees that can be walked."""

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import schema
from summarizer.schema import Article, Briefing, Document, Excerpt, Sentence, Span, Token, View

VALUES = [value for value in vars(schema).values() if isinstance(value, type) and is_dataclass(value)]


def token(index: int, head: int) -> Token:
    """Return a bare token."""
    span = Span(index, index + 1)
    return Token(index=index, text="x", span=span, lemma="x", pos="X", tag="XX", dep="dep", head=head, sentence=0)


def briefing(**views: View) -> Briefing:
    """Return an empty briefing with the given views."""
    return Briefing(
        article=Article(text=""),
        engine="extractive",
        headline=None,
        points=(),
        context=None,
        actors=(),
        figures=(),
        quotes=(),
        short=views.get("short", View()),
        full=views.get("full", View()),
    )


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_every_value_is_frozen_and_slotted(value: type) -> None:
    """Nobody changes a value on its way through the stages, or hangs something on it."""
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]  # made by the decorator
    assert hasattr(value, "__slots__")


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_sequences_are_tuples(value: type) -> None:
    """A list could be changed behind a frozen value's back."""
    assert not [field.name for field in fields(value) if "list[" in str(field.type)]


def test_a_frozen_value_refuses_change() -> None:
    """The decorator does what it says."""
    with pytest.raises(FrozenInstanceError):
        Span(1, 2).start = 3  # type: ignore[misc]  # the very thing under test


def test_values_are_equal_by_content() -> None:
    """Two excerpts of the same words at the same place are the same."""
    assert Excerpt(text="a", span=Span(0, 1)) == Excerpt(text="a", span=Span(0, 1))
    assert Excerpt(text="a", span=Span(0, 1)) != Excerpt(text="a", span=Span(4, 5))


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_an_excerpt_is_verbatim_and_trimmed(text: str, start: int, end: int) -> None:
    """Whatever part of a text is asked for, the span leads to just the words shown."""
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    excerpt = Article(text=text).excerpt(start, end)

    assert text[excerpt.span.start : excerpt.span.end] == excerpt.text == text[start:end].strip()


def test_a_subtree_holds_everything_below_in_order() -> None:
    """Token 1 governs 0 and 3; 3 governs 2."""
    document = Document(
        article=Article(text="xxxx"),
        tokens=(token(0, 1), token(1, 1), token(2, 3), token(3, 1)),
        sentences=(Sentence(index=0, text="xxxx", span=Span(0, 4), first=0, last=4, block=0),),
        entities=(),
        children=((), (0, 3), (), (2,)),
    )

    assert document.subtree(1) == (0, 1, 2, 3)
    assert document.subtree(3) == (2, 3)
    assert document.tokens_of(document.sentences[0]) == document.tokens


def test_a_view_is_chosen_by_length() -> None:
    """Short is short and full is full."""
    short, full = View(notes=("short",)), View(notes=("full",))

    assert briefing(short=short, full=full).view("short") is short
    assert briefing(short=short, full=full).view("full") is full

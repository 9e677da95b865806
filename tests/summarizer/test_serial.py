"""Frozen values survive the way through JSON unchanged."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.schema import (
    Actor,
    Article,
    Briefing,
    Excerpt,
    Figure,
    Point,
    Quote,
    Removed,
    Source,
    Span,
    View,
)
from summarizer.serial import from_json, to_json

SPAN = Span(2, 5)
EXCERPT = Excerpt(text="abc", span=SPAN)
ARTICLE = Article(
    text="xxabc",
    source=Source(url="https://a.example/", origins=(("title", "h1"),)),
    title=EXCERPT,
    blocks=(SPAN, Span(0, 1)),
    removed=(Removed(text="abc", span=SPAN, reason="menu"),),
    warnings=("one",),
    dropped=(("x", "y"),),
)
FIGURES = tuple(
    Figure(text="abc", span=SPAN, value=value, unit="", qualifier="", kind="count", measures=EXCERPT)
    for value in (None, 3.5, (1.0, 2.0))
)
ACTOR = Actor(name="Ann", kind="person", mentions=(SPAN,), role=EXCERPT, aliases=("A",))
VIEW = View(
    headline=EXCERPT, points=(Point(text="abc", span=SPAN, sources=(EXCERPT,)),), figures=FIGURES, actors=(ACTOR,)
)
BRIEFING = Briefing(
    article=ARTICLE,
    engine="extractive",
    headline=EXCERPT,
    points=VIEW.points,
    context=None,
    actors=(ACTOR,),
    figures=FIGURES,
    quotes=(Quote(text="abc", span=SPAN, speaker=None, cue=SPAN),),
    short=VIEW,
    full=View(),
)


def test_articles_and_briefings_come_back_equal() -> None:
    """Spans, tuples in tuples, optional and alternative values: all as they were."""
    assert from_json(Article, to_json(ARTICLE)) == ARTICLE
    assert from_json(Briefing, to_json(BRIEFING)) == BRIEFING
    assert isinstance(from_json(Briefing, to_json(BRIEFING)).figures[2].value, tuple)


def test_missing_fields_take_their_defaults() -> None:
    """What an older program did not write is as if never said."""
    assert from_json(Article, '{"text": "x"}') == Article(text="x")


@dataclass(frozen=True)
class Pair:
    """A value with a tuple of two kinds."""

    both: tuple[int, str]
    some: tuple[Span, ...] = ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "3",
        "[]",
        '{"text": "x", "strange": 1}',
        '{"text": "x", "blocks": 3}',
        '{"text": "x", "blocks": [3]}',
        '{"text": "x", "source": []}',
    ],
)
def test_what_does_not_fit_is_refused(text: str) -> None:
    """Anything but what was written raises `ValueError`."""
    with pytest.raises(ValueError):  # noqa: PT011  # each fault has its own words
        from_json(Article, text)


def test_tuples_of_fixed_length_keep_it() -> None:
    """A pair is two values, no more and no less."""
    assert from_json(Pair, '{"both": [1, "a"]}') == Pair(both=(1, "a"))
    with pytest.raises(ValueError, match="no "):
        from_json(Pair, '{"both": [1]}')


@given(st.text(), st.lists(st.tuples(st.text(), st.text())), st.none() | st.text())
def test_any_article_comes_back_equal(text: str, dropped: list[tuple[str, str]], title: str | None) -> None:
    """Whatever letters an article holds, they survive."""
    article = Article(text=text, dropped=tuple(dropped), source=Source(title=title))

    assert from_json(Article, to_json(article)) == article

"""Points, headline and context are statements of the story that can be read where they stand."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.check_points import (
    DANGLES,
    dangles,
    headline_faults,
    lone_faults,
    mended_points,
    point_faults,
)
from summarizer.ground import CUT_GUARD, NOT_VERBATIM, OUTSIDE, UNBALANCED, Ground, set_ground
from summarizer.schema import Excerpt, Point, Span
from tests.smuggling import (
    COST,
    CREWS,
    FIRST_VOTE,
    LEAD,
    REMOVED,
    STORY,
    VOTE,
    excerpt_of,
    point_of,
    span_of,
    story_document,
)

pytestmark = pytest.mark.model

OTHER_VOTE = "But some members want another one in May."


@pytest.fixture(scope="module")
def ground(annotator: Annotator) -> Ground:
    """The ground of the story."""
    return set_ground(story_document(annotator))


def reworded(text: str, *sources: str) -> Point:
    """Return a point in other words."""
    return Point(text=text, span=span_of(sources[0]), sources=tuple(excerpt_of(source) for source in sources))


FAULTS = [
    (point_of(LEAD), None, []),
    (point_of(FIRST_VOTE), point_of(VOTE), []),
    (point_of(OTHER_VOTE), point_of(FIRST_VOTE), []),
    (point_of(FIRST_VOTE), None, [DANGLES]),
    (point_of(FIRST_VOTE), point_of(LEAD), [DANGLES]),
    (point_of(OTHER_VOTE), point_of(VOTE), [DANGLES]),
    (point_of(REMOVED), None, [OUTSIDE]),
    (point_of("the repairs would cost $4.5 million"), None, [CUT_GUARD]),
    (point_of("“We have ten years"), None, [UNBALANCED, CUT_GUARD]),
    (Point(text="The sea wins.", span=span_of(LEAD)), None, [NOT_VERBATIM]),
    (reworded("Okoye warned that homes may be lost.", LEAD), None, []),
]


@pytest.mark.parametrize(("point", "before", "faults"), FAULTS)
def test_each_fault_of_a_point_is_named(ground: Ground, point: Point, before: Point | None, faults: list[str]) -> None:
    """A point is verbatim, whole, of the story, and needs no sentence that is not shown right before it."""
    assert list(point_faults(ground, point, before)) == faults


def test_a_reworded_point_needs_true_sources(ground: Ground) -> None:
    """The sentences it rests on must stand in the story."""
    false = Point(text="The sea wins.", span=span_of(LEAD), sources=(Excerpt(text="The sea.", span=span_of(LEAD)),))

    assert NOT_VERBATIM in point_faults(ground, false, None)


def test_the_first_sentence_never_dangles(ground: Ground) -> None:
    """Nothing stands before it that could be missing."""
    assert not dangles(ground, span_of(LEAD), None)


def test_a_point_of_two_sentences_carries_its_own_context(ground: Ground) -> None:
    """The second sentence's pronoun has its name in the first."""
    both = STORY[span_of(VOTE).start : span_of(FIRST_VOTE).end]

    assert not dangles(ground, span_of(both), None)
    assert not dangles(ground, span_of(OTHER_VOTE), point_of(both))


def test_a_context_stands_alone(ground: Ground) -> None:
    """Nothing is shown before it."""
    assert list(lone_faults(ground, excerpt_of(CREWS))) == []
    assert DANGLES in lone_faults(ground, excerpt_of(FIRST_VOTE))


def test_the_title_is_a_headline_as_it_stands(ground: Ground) -> None:
    """The title line is no paragraph of prose, but it is the article's own headline."""
    title = ground.document.article.title

    assert title is not None
    assert list(headline_faults(ground, title)) == []
    assert list(headline_faults(ground, excerpt_of(LEAD))) == []
    assert NOT_VERBATIM in headline_faults(ground, Excerpt(text="Sea wins", span=title.span))


MENDED = [
    # What holds stays.
    ([point_of(LEAD), point_of(COST)], [LEAD, COST]),
    # A part becomes its sentence.
    ([point_of("the repairs would cost $4.5 million")], [COST]),
    # Half a quotation becomes all of it.
    ([point_of("“We have ten years")], ["“We have ten years, not more,” Okoye told reporters."]),
    # What dangles goes, and what needed it goes too.
    ([point_of(LEAD), point_of(FIRST_VOTE), point_of(OTHER_VOTE)], [LEAD]),
    # A sentence is not told twice.
    ([point_of(COST), point_of("the repairs would cost $4.5 million")], [COST]),
    # Rewording that is not proven becomes its source.
    ([reworded("Some 9,999 homes may be lost.", LEAD)], [LEAD]),
    ([point_of(LEAD), reworded("Some 9,999 homes may be lost.", LEAD)], [LEAD]),
    # A removed line has no sentence to stand in.
    ([point_of(REMOVED)], []),
    ([], []),
]


@pytest.mark.parametrize(("points", "texts"), MENDED)
def test_broken_points_give_way_to_their_source(ground: Ground, points: list[Point], texts: list[str]) -> None:
    """What breaks a rule is replaced by the sentence it is from, or left out."""
    assert [point.text for point in mended_points(ground, points, may_grow=True)] == texts


def test_a_point_that_may_not_grow_goes(ground: Ground) -> None:
    """Where the length is limited no longer sentence stands in."""
    part = point_of("the repairs would cost $4.5 million")
    longer = reworded(
        "Some 9,999 homes, as the mayor of all of Lindholm has warned on a cold Monday, may be lost.", LEAD
    )

    assert mended_points(ground, [part], may_grow=False) == ()
    assert [p.text for p in mended_points(ground, [longer], may_grow=False)] == [LEAD]


PLACES = st.integers(min_value=0, max_value=len(STORY))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(st.tuples(PLACES, PLACES), max_size=4), may_grow=st.booleans())
def test_mended_points_have_no_faults(ground: Ground, *, places: list[tuple[int, int]], may_grow: bool) -> None:
    """Whatever is handed in, what comes out holds, each point after the one before it."""
    points = [Point(text=STORY[start:end], span=Span(start, end)) for start, end in places]
    mended = mended_points(ground, points, may_grow=may_grow)

    for before, point in zip((None, *mended), mended, strict=False):
        assert list(point_faults(ground, point, before)) == []

"""An actor's names stand in the story, and role and deed beside a mention."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.check_actors import (
    FALSE_ALIAS,
    FALSE_MENTION,
    NO_NAME,
    OTHER_DEED,
    OTHER_ROLE,
    actor_faults,
    mended_actor,
    stands_in_story,
)
from summarizer.ground import CUT_GUARD, NOT_VERBATIM, OUTSIDE, UNBALANCED, Ground, set_ground
from summarizer.schema import Actor, Excerpt, Span
from tests.smuggling import (
    COST,
    CREWS,
    LEAD,
    LIND,
    OKOYE,
    STORY,
    VANE,
    actor,
    excerpt_of,
    span_of,
    story_document,
)

pytestmark = pytest.mark.model

MAYOR = actor(OKOYE, did=LEAD)
OKOYE_SAYS = "“We have ten years, not more,” Okoye told reporters."


@pytest.fixture(scope="module")
def ground(annotator: Annotator) -> Ground:
    """The ground of the story."""
    return set_ground(story_document(annotator))


@pytest.mark.parametrize("told", [MAYOR, actor(LIND, did=COST), actor(VANE, did=CREWS), actor(OKOYE)])
def test_a_true_actor_has_no_faults(ground: Ground, told: Actor) -> None:
    """What stands in the story passes and is left alone."""
    assert list(actor_faults(ground, told)) == []
    assert mended_actor(ground, told, may_grow=True) == told


FAULTS = [
    (replace(MAYOR, name="Maria Okonjo"), NO_NAME),
    (replace(MAYOR, name="Prince Oskar"), NO_NAME),
    (replace(MAYOR, name="Oko"), NO_NAME),
    (replace(MAYOR, name=""), NO_NAME),
    (replace(MAYOR, mentions=()), NO_NAME),
    (replace(MAYOR, aliases=("Okoye", "the Iron Mayor")), FALSE_ALIAS),
    (replace(MAYOR, mentions=(*MAYOR.mentions, span_of("Peter Lind"))), FALSE_MENTION),
    (replace(MAYOR, mentions=(Span(span_of("Okoye").start, span_of("Okoye").end - 2),)), FALSE_MENTION),
    (replace(MAYOR, mentions=(Span(-5, -1),)), FALSE_MENTION),
    (replace(MAYOR, role=excerpt_of("pilot")), OTHER_ROLE),
    (replace(MAYOR, role=Excerpt(text="Mayor", span=span_of("mayor"))), NOT_VERBATIM),
    (replace(MAYOR, role=excerpt_of("Prince")), OUTSIDE),
    (replace(MAYOR, did=excerpt_of(COST)), OTHER_DEED),
    (replace(MAYOR, did=excerpt_of("8,500 homes may be lost to the sea")), CUT_GUARD),
    (replace(MAYOR, did=excerpt_of("not more,” Okoye told reporters.")), UNBALANCED),
]


@pytest.mark.parametrize(("told", "rule"), FAULTS)
def test_each_fault_of_an_actor_is_named(ground: Ground, told: Actor, rule: str) -> None:
    """Every way to change an actor breaks a rule."""
    assert rule in actor_faults(ground, told)


NAMES = [
    ("Maria Okoye", True),
    ("Okoye", True),
    ("Harbour Commission", True),
    ("Oko", False),
    ("Oskar", False),
    ("sea will win", False),
    ("", False),
    (" ", False),
    (".*", False),
]


@pytest.mark.parametrize(("name", "stands"), NAMES)
def test_a_name_stands_in_the_story_as_whole_words(ground: Ground, name: str, stands: bool) -> None:
    """Neither parts of words nor removed lines nor the title prove a name."""
    assert stands_in_story(ground, name) is stands


def test_unproven_parts_of_an_actor_go_and_the_rest_stays(ground: Ground) -> None:
    """A false alias, mention, role and deed leave the name with what is proven."""
    told = replace(
        MAYOR,
        aliases=("Okoye", "the Iron Mayor"),
        mentions=(*MAYOR.mentions, span_of("Peter Lind")),
        role=excerpt_of("pilot"),
        did=excerpt_of(COST),
    )

    assert mended_actor(ground, told, may_grow=True) == replace(MAYOR, role=None, did=None)


def test_a_broken_deed_gives_way_to_its_sentence(ground: Ground) -> None:
    """A cut deed becomes the whole sentence, half a quotation all of it; where it may not grow it goes."""
    cut = replace(MAYOR, did=excerpt_of("not more,” Okoye told reporters."))
    whole = mended_actor(ground, cut, may_grow=True)
    short = mended_actor(ground, cut, may_grow=False)

    assert whole is not None
    assert short is not None
    assert whole.did == excerpt_of(OKOYE_SAYS)
    assert short.did is None


@pytest.mark.parametrize(
    "changes", [{"name": "Prince Oskar"}, {"mentions": ()}, {"mentions": (span_of("Peter Lind"),)}]
)
def test_who_is_not_named_goes(ground: Ground, changes: dict[str, object]) -> None:
    """An actor without a name and a mention in the story is none."""
    assert mended_actor(ground, replace(MAYOR, **changes), may_grow=True) is None  # type: ignore[arg-type]  # fields


PLACES = st.integers(min_value=0, max_value=len(STORY))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.tuples(PLACES, PLACES, PLACES, PLACES), mention=PLACES, may_grow=st.booleans())
def test_a_mended_actor_has_no_faults(
    ground: Ground, *, places: tuple[int, int, int, int], mention: int, may_grow: bool
) -> None:
    """Whatever is called role, deed or mention, what comes out holds."""
    first, second, third, fourth = places
    told = replace(
        MAYOR,
        mentions=(*MAYOR.mentions, Span(mention, mention + 5)),
        role=Excerpt(text=STORY[first:second], span=Span(first, second)),
        did=Excerpt(text=STORY[third:fourth], span=Span(third, fourth)),
    )
    mended = mended_actor(ground, told, may_grow=may_grow)

    assert mended is not None
    assert list(actor_faults(ground, mended)) == []

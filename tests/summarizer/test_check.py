"""The gate lets every proven item pass, names each untrue one, and what it enforces has nothing left to object to."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.check import NOT_BRIEFED, OTHER_ARTICLE, Violation, check, enforce
from summarizer.schema import Article, Briefing, Document, Excerpt, Point, Quote, Span, View
from tests.smuggling import (
    COST,
    LEAD,
    SMUGGLERS,
    STORY,
    VOTE,
    Smuggler,
    excerpt_of,
    in_full_view,
    point_of,
    span_of,
    story_document,
    true_briefing,
)

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def document(annotator: Annotator) -> Document:
    """The story, annotated."""
    return story_document(annotator)


@pytest.fixture(scope="module")
def briefing(document: Document) -> Briefing:
    """A true briefing of the story."""
    return true_briefing(document)


def test_a_true_briefing_has_no_violations(document: Document, briefing: Briefing) -> None:
    """What the article carries passes."""
    assert check(document, briefing) == ()


def test_a_true_briefing_is_left_as_it_is(document: Document, briefing: Briefing) -> None:
    """Nothing proven is changed or lost."""
    assert enforce(document, briefing) == briefing


@pytest.mark.parametrize("name", SMUGGLERS)
def test_every_smuggler_is_caught(document: Document, briefing: Briefing, name: str) -> None:
    """Each kind of untruth is a violation."""
    assert check(document, SMUGGLERS[name](briefing)) != ()


@pytest.mark.parametrize("name", SMUGGLERS)
def test_nothing_smuggled_survives(document: Document, briefing: Briefing, name: str) -> None:
    """What comes out of the gate has no violations, and still tells of the story."""
    enforced = enforce(document, SMUGGLERS[name](briefing))

    assert check(document, enforced) == ()
    assert enforced.points
    assert enforced.article == document.article


IN_VIEWS = sorted(set(SMUGGLERS) - {"another article"})


@pytest.mark.parametrize("name", IN_VIEWS)
def test_views_are_guarded_like_the_whole(document: Document, briefing: Briefing, name: str) -> None:
    """What is smuggled into a view alone is caught there."""
    smuggled = in_full_view(SMUGGLERS[name])(briefing)
    violations = check(document, smuggled)

    assert violations
    assert all(violation.part.startswith("full.") for violation in violations)
    assert check(document, enforce(document, smuggled)) == ()


def test_a_violation_says_where_what_and_which_rule(document: Document, briefing: Briefing) -> None:
    """The part, the words and the broken rule are told."""
    violations = check(document, SMUGGLERS["changed digits in a figure"](briefing))

    assert Violation(part="figures", text="about 9,500 homes", rule="not verbatim") in violations


def test_another_article_is_told(document: Document, briefing: Briefing) -> None:
    """A briefing that carries another text is none of this one."""
    violations = check(document, replace(briefing, article=Article(text="Another one.")))

    assert [violation.rule for violation in violations] == [OTHER_ARTICLE]


def test_a_view_shows_only_what_the_briefing_has(document: Document, briefing: Briefing) -> None:
    """An actor, figure or quote of a view must be one of the briefing's own."""
    bare = replace(briefing, actors=briefing.actors[1:], figures=briefing.figures[1:], quotes=briefing.quotes[1:])
    strangers = [violation for violation in check(document, bare) if violation.rule == NOT_BRIEFED]

    assert {violation.part for violation in strangers} == {
        f"{view}.{part}" for view in ("short", "full") for part in ("actors", "figures", "quotes")
    }
    assert check(document, enforce(document, bare)) == ()


FALL_BACKS = [
    # A cut sentence gives way to the whole one.
    ("attribution cut off", "points", COST),
    # A lost hedge comes back.
    ("hedge dropped from a figure", "figures", "about 8,500 homes"),
    # A measure that lost its hedge is measured by its sentence.
    ("measure without its hedge", "figures", "about 8,500 homes"),
    # Rewording that is not proven gives way to its source.
    ("new number", "points", LEAD),
    ("new name", "points", LEAD),
    ("marks around the reporter's words", "points", LEAD),
]


@pytest.mark.parametrize(("name", "part", "text"), FALL_BACKS)
def test_what_can_be_saved_falls_back_to_its_source(
    document: Document, briefing: Briefing, name: str, part: str, text: str
) -> None:
    """An item in violation is replaced by what the article says there."""
    enforced = enforce(document, SMUGGLERS[name](briefing))

    assert getattr(enforced, part)[0].text == text


GOES = [
    ("role of another", lambda briefing: briefing.actors[2].role),
    ("name never told", lambda briefing: next((a for a in briefing.actors if "Okonjo" in a.name), None)),
    ("deed of another", lambda briefing: briefing.actors[0].did),
    ("speaker swapped", lambda briefing: briefing.quotes[0].speaker),
    ("pronoun given to another", lambda briefing: briefing.quotes[1].speaker),
    ("dangling context", lambda briefing: briefing.context),
    ("removed line as a headline", lambda briefing: briefing.headline),
    ("claim of somebody else", lambda briefing: briefing.figures[2].claimant),
]


@pytest.mark.parametrize(("name", "find"), GOES)
def test_what_cannot_be_saved_goes(document: Document, briefing: Briefing, name: str, find: object) -> None:
    """An unproven role, name, speaker or statement is left out, not guessed anew."""
    assert callable(find)
    assert find(enforce(document, SMUGGLERS[name](briefing))) is None


def test_a_view_never_grows(document: Document, briefing: Briefing) -> None:
    """In a view of limited length a broken item goes rather than gives way to something longer."""
    smuggled = in_full_view(SMUGGLERS["attribution cut off"])(briefing)
    shown = enforce(document, smuggled).full.points

    assert len(" ".join(point.text for point in shown)) <= len(" ".join(p.text for p in smuggled.full.points))


def test_a_briefing_without_a_proven_point_tells_the_lead(document: Document, briefing: Briefing) -> None:
    """The briefing never fails: the first sentence stands in."""
    empty = replace(briefing, points=(Point(text="Nothing of this is true.", span=Span(-5, -1)),))

    assert [point.text for point in enforce(document, empty).points] == [LEAD]


def test_an_empty_article_gives_an_empty_briefing(annotator: Annotator) -> None:
    """Where there is nothing there is nothing to object to."""
    document = annotator.annotate(Article(text=""))
    view = View()
    briefing = Briefing(
        article=document.article,
        engine="extractive",
        headline=None,
        points=(),
        context=None,
        actors=(),
        figures=(),
        quotes=(),
        short=view,
        full=view,
    )

    assert enforce(document, briefing) == briefing
    assert check(document, briefing) == ()


def test_a_dangling_sentence_may_follow_the_one_it_needs(document: Document, briefing: Briefing) -> None:
    """Shown right after the sentence before it, a pronoun has its name."""
    first, second = point_of(VOTE), point_of("It was the first since 2011, the commission said.")

    assert check(document, replace(briefing, points=(first, second))) == ()
    assert check(document, replace(briefing, points=(point_of(LEAD), second))) != ()


def test_enforcing_twice_changes_nothing_more(document: Document, briefing: Briefing) -> None:
    """What is enforced stays as it is."""
    for smuggle in SMUGGLERS.values():
        once = enforce(document, smuggle(briefing))

        assert enforce(document, once) == once


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(IN_VIEWS), min_size=1, max_size=5), views=st.booleans())
def test_no_mixture_of_smugglers_gets_through(
    document: Document, briefing: Briefing, *, names: list[str], views: bool
) -> None:
    """However many untruths are smuggled at once, none is left."""
    smuggled = briefing
    for name in names:
        smuggler: Smuggler = in_full_view(SMUGGLERS[name]) if views else SMUGGLERS[name]
        smuggled = smuggler(smuggled)
    found, left = check(document, smuggled), check(document, enforce(document, smuggled))

    assert found
    assert left == ()


PLACES = st.integers(min_value=-3, max_value=len(STORY) + 3)
SPANS = st.tuples(PLACES, PLACES).map(lambda pair: Span(*pair))


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans=st.lists(SPANS, min_size=1, max_size=4), speaker=st.sampled_from(["Maria Okoye", "Peter Lind", "Nobody"]))
def test_no_piece_of_the_text_gets_through_by_chance(
    document: Document, briefing: Briefing, spans: list[Span], speaker: str
) -> None:
    """Any stretch of the article, shown as a point, measure, deed, role or quote, is proven or gone."""
    pieces = [Excerpt(text=STORY[max(0, s.start) : max(0, s.end)], span=s) for s in spans]
    smuggled = replace(
        briefing,
        points=tuple(Point(text=piece.text, span=piece.span) for piece in pieces),
        context=pieces[0],
        headline=pieces[-1],
        actors=tuple(replace(a, did=p, role=p) for a, p in zip(briefing.actors, pieces, strict=False)),
        figures=tuple(replace(f, measures=p) for f, p in zip(briefing.figures, pieces, strict=False)),
        quotes=tuple(Quote(text=p.text, span=p.span, speaker=speaker, cue=spans[0]) for p in pieces),
    )
    enforced = enforce(document, smuggled)

    assert check(document, enforced) == ()
    shown = [(item.text, item.span) for item in enforced.points]
    shown += [(item.text, item.span) for item in enforced.quotes]
    shown += [(item.measures.text, item.measures.span) for item in enforced.figures]
    assert all(STORY[span.start : span.end] == text for text, span in shown)


def test_the_story_of_these_tests_is_what_it_says() -> None:
    """The pieces that the smugglers use stand where they are taken from."""
    for piece in (LEAD, COST, VOTE):
        assert STORY[span_of(piece).start : span_of(piece).end] == excerpt_of(piece).text == piece

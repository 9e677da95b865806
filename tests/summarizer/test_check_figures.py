"""A figure keeps its digits, sign, scale and hedge, and is measured and claimed where it stands."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.check_figures import (
    CHANGED,
    FALSE_HEDGE,
    LOST_HEDGE,
    NOT_SPOKEN,
    OTHER_CLAIMANT,
    OTHER_MEASURE,
    figure_faults,
    hedged_span,
    mended_figure,
)
from summarizer.ground import BARE_SPEECH, CUT_GUARD, CUT_WORD, NOT_VERBATIM, UNBALANCED, Ground, set_ground
from summarizer.schema import Article, Excerpt, Figure, Span
from tests.builders import document_of
from tests.smuggling import COST, LEAD, STORY, VOTE, excerpt_of, figure, span_of, story_document, whole

pytestmark = pytest.mark.model

HOMES = figure("about 8,500 homes", 8500.0, unit="homes", qualifier="about", claimant="Maria Okoye")
PRICE = figure("$4.5 million", 4.5e6, unit="USD")
MORE = figure("nearly 60 percent", 60.0, unit="%", qualifier="nearly", claimant="Peter Lind")


@pytest.fixture(scope="module")
def ground(annotator: Annotator) -> Ground:
    """The ground of the story."""
    return set_ground(story_document(annotator))


@pytest.mark.parametrize("told", [HOMES, PRICE, MORE])
def test_a_true_figure_has_no_faults(ground: Ground, told: Figure) -> None:
    """What stands in the story passes and is left alone."""
    assert list(figure_faults(ground, told)) == []
    assert mended_figure(ground, told) == told


FAULTS = [
    (replace(HOMES, text="about 9,500 homes"), NOT_VERBATIM),
    (replace(HOMES, value=9500.0), CHANGED),
    (replace(HOMES, value=(8500.0, 9500.0)), CHANGED),
    (replace(PRICE, value=4.5e9), CHANGED),
    (replace(HOMES, qualifier="", text="8,500 homes", span=span_of("8,500 homes")), LOST_HEDGE),
    (replace(PRICE, qualifier="about"), FALSE_HEDGE),
    (replace(PRICE, text="$4.5", span=span_of("$4.5")), CUT_WORD),
    (replace(HOMES, text="500 homes", span=span_of("500 homes")), CUT_WORD),
    (replace(HOMES, measures=excerpt_of(VOTE)), OTHER_MEASURE),
    (replace(HOMES, measures=excerpt_of("8,500 homes may be lost")), CUT_GUARD),
    (replace(HOMES, measures=Excerpt(text="homes that are gone", span=span_of(LEAD))), NOT_VERBATIM),
    (replace(HOMES, claimant="George Vane"), OTHER_CLAIMANT),
    (replace(HOMES, claimant="the"), OTHER_CLAIMANT),
]


@pytest.mark.parametrize(("told", "rule"), FAULTS)
def test_each_fault_of_a_figure_is_named(ground: Ground, told: Figure, rule: str) -> None:
    """Every way to change a figure breaks a rule."""
    assert rule in figure_faults(ground, told)


def test_the_figure_alone_is_always_a_measure(ground: Ground) -> None:
    """A figure may be shown with nothing but itself."""
    alone = replace(HOMES, measures=Excerpt(text=HOMES.text, span=HOMES.span))

    assert list(figure_faults(ground, alone)) == []


def test_a_figure_without_a_value_is_judged_by_its_words(ground: Ground) -> None:
    """Where no exact number is claimed none can be wrong."""
    assert list(figure_faults(ground, replace(HOMES, value=None))) == []


HEDGES = [
    ("About 500 people came.", "500", "About 500"),
    ("More than 500 people came.", "500", "More than 500"),
    ("Up to 500 people came.", "500", "Up to 500"),
    ("As many as 500 people came.", "500", "As many as 500"),
    ("An estimated 500 people came.", "500", "An estimated 500"),
    ("Well over 500 people came.", "500", "Well over 500"),
    ("They counted 500 or so.", "500", "500 or so"),
    ("They counted 500-plus people.", "500", "500-plus"),
    ("They counted 500+ people.", "500", "500+"),
    # No hedge.
    ("They counted 500 people.", "500", "500"),
    ("He was about to count 500 people.", "500", "500"),
    ("The roundabout 500 is shut.", "500", "500"),
    ("He carded a three-under 69.", "69", "69"),
    ("It was over. 500 people came.", "500", "500"),
]


@pytest.mark.parametrize(("text", "number", "hedged"), HEDGES)
def test_the_hedge_beside_a_number_is_seen(text: str, number: str, hedged: str) -> None:
    """Words right before or behind a number that say how exact it is belong to it."""
    start = text.index(number)
    span = hedged_span(set_ground(document_of(text)), Span(start, start + len(number)))

    assert text[span.start : span.end] == hedged


MENDED = [
    # The hedge comes back, in text and qualifier.
    (
        replace(HOMES, qualifier="", text="8,500 homes", span=span_of("8,500 homes")),
        ("about 8,500 homes", "about", LEAD, "Maria Okoye"),
    ),
    # A measure that breaks a rule becomes the sentence.
    (replace(HOMES, measures=excerpt_of(VOTE)), ("about 8,500 homes", "about", LEAD, "Maria Okoye")),
    (replace(PRICE, measures=excerpt_of("would cost $4.5 million")), ("$4.5 million", "", COST, None)),
    # A claimant who is not named near it goes.
    (replace(MORE, claimant="George Vane"), ("nearly 60 percent", "nearly", COST, None)),
]


@pytest.mark.parametrize(("told", "expected"), MENDED)
def test_a_figure_that_can_be_saved_is(
    ground: Ground, told: Figure, expected: tuple[str, str, str, str | None]
) -> None:
    """Hedge and measure are taken from the article; an unproven claimant is left out."""
    mended = mended_figure(ground, told)

    assert mended is not None
    assert (mended.text, mended.qualifier, mended.measures.text, mended.claimant) == expected


LOST = [
    replace(HOMES, text="about 9,500 homes"),
    replace(HOMES, value=9500.0),
    replace(PRICE, qualifier="about"),
    replace(HOMES, **whole("500 homes")),  # type: ignore[arg-type]  # text and span
]


@pytest.mark.parametrize("told", LOST)
def test_a_figure_whose_number_is_untrue_goes(ground: Ground, told: Figure) -> None:
    """Digits, values and invented hedges cannot be mended."""
    assert mended_figure(ground, told) is None


def spoken_figure(text: str, surface: str, measures: str, *, spoken: bool = False) -> Figure:
    """Return the figure `surface` of `text`, measured by `measures`."""
    start, place = text.index(surface), text.index(measures)
    return Figure(
        text=surface,
        span=Span(start, start + len(surface)),
        value=300.0,
        unit="jobs",
        qualifier="",
        kind="count",
        measures=Excerpt(text=measures, span=Span(place, place + len(measures))),
        spoken=spoken,
    )


def ground_of(annotator: Annotator, text: str) -> Ground:
    """Return the ground of one paragraph."""
    return set_ground(annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),))))


SPOKEN = "It was 300 jobs at the yard."
SPEECHES = [
    # all of the sentence is quoted: it is shown, as spoken words
    (f"“We lost a lot. {SPOKEN} We shall lose more,” Okoye said.", SPOKEN, True),
    (f"“{SPOKEN} We shall lose more,” Okoye said.", SPOKEN, True),
    # it runs on out of the quotation: all of a short speech
    ("“We lost a lot. It was 300 jobs,” Okoye said.", "“We lost a lot. It was 300 jobs,” Okoye said.", False),
    # of a long one the number alone
    (f"“{'We lost it year by year. ' * 12}It was 300 jobs,” Okoye said.", "300 jobs", False),
    # nobody knows where the quotation ends: the words may be the reporter's
    (f"“We lost a lot. {SPOKEN} We shall lose more, Okoye said.", "300 jobs", False),
]


@pytest.mark.parametrize(("text", "measures", "spoken"), SPEECHES)
def test_a_figure_inside_a_speech(annotator: Annotator, text: str, measures: str, *, spoken: bool) -> None:
    """A sentence somebody spoke is shown as spoken, else all of a short speech, else the number alone."""
    ground = ground_of(annotator, text)
    told = spoken_figure(text, "300 jobs", SPOKEN if SPOKEN in text else "It was 300 jobs")
    mended = mended_figure(ground, told)

    assert set(figure_faults(ground, told)) & {BARE_SPEECH, UNBALANCED}
    assert mended is not None
    assert (mended.measures.text, mended.spoken) == (measures, spoken)
    assert list(figure_faults(ground, mended)) == []


@pytest.mark.parametrize(
    "measures", ["The yard cut 300 jobs.", "It was 300 jobs", "We lost a lot. It was 300 jobs at the yard.", "“We lost"]
)
def test_nothing_but_a_whole_spoken_sentence_is_spoken(annotator: Annotator, measures: str) -> None:
    """The reporter's words, part of a sentence, two sentences and a mark are never put into quotation marks."""
    text = "The yard cut 300 jobs. “We lost a lot. It was 300 jobs at the yard. We shall lose more,” Okoye said."
    ground = ground_of(annotator, text)

    assert NOT_SPOKEN in set(figure_faults(ground, spoken_figure(text, "300 jobs", measures, spoken=True)))


PLACES = st.integers(min_value=0, max_value=len(STORY))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=PLACES, length=st.integers(min_value=1, max_value=30), value=st.sampled_from([8500.0, 4.5e6, 500.0, None]))
def test_a_mended_figure_has_no_faults(ground: Ground, start: int, length: int, value: float | None) -> None:
    """Whatever stretch is called a figure, what comes out holds."""
    text = STORY[start : start + length]
    told = replace(HOMES, text=text, span=Span(start, start + len(text)), value=value, qualifier="")
    mended = mended_figure(ground, told)

    assert mended is None or list(figure_faults(ground, mended)) == []

"""A quote is all that stands between two marks, and its speaker is whom the reporting clause names."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.check_quotes import (
    CUT_QUOTE,
    NO_CUE,
    NOT_QUOTED,
    OTHER_SPEAKER,
    Attributions,
    mended_quote,
    mended_quotes,
    quote_faults,
)
from summarizer.ground import NOT_VERBATIM, Ground, set_ground
from summarizer.schema import Briefing, Quote, Span
from tests.smuggling import STORY, quote, span_of, story_document, true_briefing, whole

pytestmark = pytest.mark.model

TEN_YEARS = quote("We have ten years, not more", "Maria Okoye", "Okoye")
FAIR = quote("That is a fair price", "Peter Lind", "he")
CREWS = quote("the board has never asked the crews", "Ada Mora", "Mora")


@pytest.fixture(scope="module")
def ground(annotator: Annotator) -> Ground:
    """The ground of the story."""
    return set_ground(story_document(annotator))


@pytest.fixture(scope="module")
def briefing(ground: Ground) -> Briefing:
    """A true briefing of the story."""
    return true_briefing(ground.document)


@pytest.fixture(scope="module")
def attributions(ground: Ground, briefing: Briefing) -> Attributions:
    """Who says what, with the actors of the true briefing."""
    return Attributions(ground.document, briefing.actors, briefing.quotes)


@pytest.mark.parametrize("told", [TEN_YEARS, FAIR, CREWS, replace(FAIR, speaker=None, cue=None)])
def test_a_true_quote_has_no_faults(ground: Ground, attributions: Attributions, told: Quote) -> None:
    """By name and by pronoun, with and without a speaker."""
    assert list(quote_faults(ground, told, attributions)) == []
    assert mended_quote(ground, told, attributions) == told


FAULTS = [
    (replace(TEN_YEARS, text="We have nine years, not more"), NOT_VERBATIM),
    (replace(TEN_YEARS, **whole("ten years")), CUT_QUOTE),  # type: ignore[arg-type]  # text and span
    (replace(CREWS, **whole("the board has")), CUT_QUOTE),  # type: ignore[arg-type]  # text and span
    (replace(FAIR, **whole("the repairs would cost")), NOT_QUOTED),  # type: ignore[arg-type]  # text and span
    (replace(FAIR, **whole("That is a fair price,” he said.")), NOT_QUOTED),  # type: ignore[arg-type]  # text and span
    (replace(TEN_YEARS, speaker="Peter Lind"), OTHER_SPEAKER),
    (replace(TEN_YEARS, speaker="Winston Churchill"), OTHER_SPEAKER),
    (replace(TEN_YEARS, speaker="Ada Mora", cue=span_of("Ada Mora")), OTHER_SPEAKER),
    (replace(FAIR, speaker="Maria Okoye"), OTHER_SPEAKER),
    (replace(FAIR, speaker="he"), OTHER_SPEAKER),
    (replace(TEN_YEARS, cue=None), NO_CUE),
    (replace(TEN_YEARS, cue=Span(4, 4)), NO_CUE),
    (replace(TEN_YEARS, cue=span_of("Oskar")), NO_CUE),
    (replace(TEN_YEARS, cue=Span(-4, 4_000)), NO_CUE),
]


@pytest.mark.parametrize(("told", "rule"), FAULTS)
def test_each_fault_of_a_quote_is_named(ground: Ground, attributions: Attributions, told: Quote, rule: str) -> None:
    """Every way to change a quote or its speaker breaks a rule."""
    assert rule in quote_faults(ground, told, attributions)


@pytest.mark.parametrize("told", [told for told, rule in FAULTS if rule in {OTHER_SPEAKER, NO_CUE}])
def test_true_words_stay_without_a_false_speaker(ground: Ground, attributions: Attributions, told: Quote) -> None:
    """The speaker goes, the words are still the article's."""
    assert mended_quote(ground, told, attributions) == replace(told, speaker=None, cue=None)


@pytest.mark.parametrize("told", [told for told, rule in FAULTS if rule in {NOT_VERBATIM, NOT_QUOTED, CUT_QUOTE}])
def test_false_words_go(ground: Ground, attributions: Attributions, told: Quote) -> None:
    """What is not quoted, or only a part of it, is no quote."""
    assert mended_quote(ground, told, attributions) is None


def test_a_speaker_who_is_no_actor_of_the_briefing_is_known(ground: Ground, briefing: Briefing) -> None:
    """A pronoun can mean somebody whom the briefing does not list, as long as the story names them."""
    others = tuple(actor for actor in briefing.actors if actor.name != "Peter Lind")
    attributions = Attributions(ground.document, others, (TEN_YEARS, FAIR, CREWS))

    assert list(quote_faults(ground, FAIR, attributions)) == []


def test_a_speaker_may_be_told_word_for_word(annotator: Annotator) -> None:
    """A noun phrase of the article is a speaker where the clause has it."""
    from summarizer.schema import Article

    text = "“The road is shut,” the doctor said."
    document = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))
    told = Quote(text="The road is shut", span=Span(1, 17), speaker="the doctor", cue=Span(20, 30))
    ground, attributions = set_ground(document), Attributions(document, (), (told,))

    assert list(quote_faults(ground, told, attributions)) == []
    assert list(quote_faults(ground, replace(told, speaker="the nurse"), attributions)) == [OTHER_SPEAKER]


def test_two_may_speak_together(annotator: Annotator) -> None:
    """Two actors joined as speakers stay two: “they” in the next paragraph can mean both."""
    from summarizer.schema import Actor, Article

    text = "Peter Lind and Ada Mora said no.\n“The road is shut to all,” they said."
    document = annotator.annotate(Article(text=text, blocks=(Span(0, 32), Span(33, len(text)))))
    told = Quote(text="The road is shut to all", span=Span(34, 57), speaker="Peter Lind and Ada Mora", cue=Span(60, 64))
    names = (("Peter Lind", Span(0, 10)), ("Ada Mora", Span(15, 23)))
    actors = [Actor(name=name, kind="person", mentions=(span,)) for name, span in names]

    assert list(quote_faults(set_ground(document), told, Attributions(document, actors, (told,)))) == []


def test_quotes_are_mended_until_nothing_changes(ground: Ground, briefing: Briefing) -> None:
    """What rests on a false speaker falls with it, and true quotes stay."""
    false = replace(TEN_YEARS, speaker="Winston Churchill")
    mended = mended_quotes(ground, ground.document, briefing.actors, (false, FAIR, CREWS))

    assert mended == (replace(TEN_YEARS, speaker=None, cue=None), FAIR, CREWS)


PLACES = st.integers(min_value=0, max_value=len(STORY))
SPEAKERS = st.sampled_from(["Maria Okoye", "Peter Lind", "Ada Mora", "George Vane", "he", "the commission", None])


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=PLACES, end=PLACES, cue=PLACES, speaker=SPEAKERS)
def test_mended_quotes_have_no_faults(
    ground: Ground, briefing: Briefing, start: int, end: int, cue: int, speaker: str | None
) -> None:
    """Whatever words are given to whomever, what comes out holds."""
    told = Quote(text=STORY[start:end], span=Span(start, end), speaker=speaker, cue=Span(cue, cue + 4))
    true = replace(TEN_YEARS, speaker=speaker)
    mended = mended_quotes(ground, ground.document, briefing.actors, (told, true))
    attributions = Attributions(ground.document, briefing.actors, mended)

    assert [fault for one in mended for fault in quote_faults(ground, one, attributions)] == []
    assert all(one.speaker in {None, "Maria Okoye"} for one in mended if one.text == TEN_YEARS.text)

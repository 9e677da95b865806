"""Every shown piece is the article's own, whole, part of the story, with its quotations and guarding words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.ground import (
    BARE_SPEECH,
    CUT_GUARD,
    CUT_WORD,
    NOT_VERBATIM,
    OUTSIDE,
    UNBALANCED,
    Ground,
    cuts_guard,
    cuts_word,
    excerpt_faults,
    in_story,
    mark_faults,
    passage_faults,
    set_ground,
)
from summarizer.schema import Excerpt, Span
from tests.builders import document_of
from tests.smuggling import COST, CREWS, LEAD, REMOVED, STORY, VOTE, excerpt_of, span_of, story_document

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def ground(annotator: Annotator) -> Ground:
    """The ground of the story."""
    return set_ground(story_document(annotator))


def plain(text: str, piece: str) -> tuple[Ground, Span]:
    """Return the ground of a text without syntax, and where `piece` first stands in it."""
    start = text.index(piece)
    return set_ground(document_of(text)), Span(start, start + len(piece))


def test_a_verbatim_piece_of_the_story_has_no_faults(ground: Ground) -> None:
    """Text and span agree, and every letter stands in a block."""
    assert list(excerpt_faults(ground, LEAD, span_of(LEAD))) == []


UNTRUE = [
    ("changed", LEAD.replace("8,500", "8,600"), span_of(LEAD)),
    ("shifted", LEAD, Span(span_of(LEAD).start + 1, span_of(LEAD).end + 1)),
    ("empty", "", Span(60, 60)),
    ("backwards", "", Span(60, 50)),
    ("before the text", STORY[:5], Span(-1, 4)),
    ("behind the text", "x", Span(len(STORY), len(STORY) + 1)),
]


@pytest.mark.parametrize(("name", "text", "span"), UNTRUE)
def test_what_does_not_stand_there_is_not_verbatim(ground: Ground, name: str, text: str, span: Span) -> None:
    """A text must be what its span shows, within the article."""
    assert name
    assert list(excerpt_faults(ground, text, span)) == [NOT_VERBATIM]


def test_a_removed_line_is_not_part_of_the_story(ground: Ground) -> None:
    """What the line filter took out can never be shown, nor a piece that runs over it."""
    over = STORY[span_of(LEAD).start : span_of(COST).end]

    assert list(excerpt_faults(ground, REMOVED, span_of(REMOVED))) == [OUTSIDE]
    assert list(excerpt_faults(ground, over, span_of(over))) == [OUTSIDE]


def test_a_piece_may_run_over_neighbouring_paragraphs(ground: Ground) -> None:
    """Only white space stands between two blocks that follow each other."""
    over = STORY[span_of(CREWS).start : span_of(VOTE).end]

    assert in_story(ground, span_of(over))


CUT = [
    ("About 8,500 homes are lost.", "500"),
    ("About 8,500 homes are lost.", "8,500 home"),
    ("About 8,500 homes are lost.", "bout 8,500 homes"),
    ("It costs $4.5 million now.", "4.5 million"),
    ("It costs $4.5 million now.", "$4.5"),
    ("It costs $4.5 million now.", "$4"),
    ("It costs £ 40 now.", "40"),
    ("Prices fell 3 percent in May.", "3"),
    ("Prices fell 3% in May.", "3"),
    ("Prices fell 3 per cent in May.", "3"),
    ("Growth was -2.5 points.", "2.5"),
    ("They won 4-1 at home.", "4"),
    ("At 19:56 the light failed.", "56"),
    ("COVID-19 is back.", "19"),
    ("The F-16 jets left.", "16"),
    ("It is worth 1.5bn now.", "1.5"),
]


@pytest.mark.parametrize(("text", "piece"), CUT)
def test_a_number_or_word_is_never_cut(text: str, piece: str) -> None:
    """Digits, signs, currencies, scales and percent stay together."""
    assert cuts_word(*plain(text, piece))


WHOLE = [
    ("About 8,500 homes are lost.", "8,500"),
    ("About 8,500 homes are lost.", "About 8,500 homes"),
    ("It costs $4.5 million now.", "$4.5 million"),
    ("Prices fell 3 percent in May.", "3 percent"),
    ("They won 4-1 at home.", "4-1"),
    ("The 10-year plan failed.", "10"),
    ("In 2019, 40 ships sank.", "40"),
    ("He said so in 2019.", "2019"),
    ("Okoye’s plan failed.", "Okoye"),
    ("They count 5 or 6.", "5"),
]


@pytest.mark.parametrize(("text", "piece"), WHOLE)
def test_whole_words_and_numbers_may_be_shown(text: str, piece: str) -> None:
    """A piece that ends where a word or number ends cuts nothing."""
    assert not cuts_word(*plain(text, piece))


QUOTED = "“We saw it. It was cold,” said Lind. He left “for good”."

MARKS = [
    ("“We saw it. It was cold,” said Lind.", []),
    ("He left “for good”.", []),
    ("said Lind.", []),
    (QUOTED, []),
    ("“We saw it.", [UNBALANCED]),
    ("It was cold,” said Lind.", [UNBALANCED]),
    ("It was cold,", [BARE_SPEECH]),
    ("We saw it. It was cold,", [BARE_SPEECH]),
    ("for good", [BARE_SPEECH]),
    ("for good”.", [UNBALANCED]),
]


@pytest.mark.parametrize(("piece", "faults"), MARKS)
def test_a_quotation_is_shown_whole_with_its_marks_or_not_at_all(piece: str, faults: list[str]) -> None:
    """Half a quotation, or quoted words told as the reporter's, are faults."""
    assert list(mark_faults(*plain(QUOTED, piece))) == faults


def test_a_quotation_that_never_closes_is_never_shown() -> None:
    """Nobody can tell which words are whose."""
    assert list(mark_faults(*plain("“We saw it, said Lind and left.", "“We saw it, said Lind and left."))) == [
        UNBALANCED
    ]


GUARDS = [
    ("the repairs would cost $4.5 million, nearly 60 percent more than planned.", True),
    ("about 8,500 homes may be lost to the sea", True),
    ("back the plan.", True),
    (COST, False),
    (LEAD, False),
]


@pytest.mark.parametrize(("piece", "cut"), GUARDS)
def test_what_attributes_hedges_or_denies_is_never_cut_off(ground: Ground, piece: str, cut: bool) -> None:
    """A part of a sentence must hold every word of the sentence that guards it."""
    assert cuts_guard(ground, span_of(piece)) is cut
    assert (CUT_GUARD in passage_faults(ground, excerpt_of(piece))) is cut


def test_english_guards_are_not_looked_for_in_other_languages() -> None:
    """In another language the English words mean nothing."""
    document = document_of("Die Lotsin, said man, sah das Eis.", language="de")

    assert not cuts_guard(set_ground(document), Span(22, 34))


WIDENED = [
    # A part becomes its sentence.
    ("8,500 homes", LEAD),
    # Half a quotation brings all of it and its clause.
    ("“We have ten years", "“We have ten years, not more,” Okoye told reporters."),
    ("That is a fair price,” he said.", "“That is a fair price,” he said."),
]


@pytest.mark.parametrize(("piece", "whole"), WIDENED)
def test_a_piece_is_widened_to_whole_sentences_and_quotations(ground: Ground, piece: str, whole: str) -> None:
    """The source of a piece is its sentence, and all of a quotation that it touches."""
    found = ground.whole(span_of(piece))

    assert found is not None
    assert found.text == whole


@pytest.mark.parametrize("span", [Span(-1, 4), Span(5, 5), Span(0, 10_000)])
def test_nothing_is_widened_outside_the_text(ground: Ground, span: Span) -> None:
    """A span that is none has no source."""
    assert ground.whole(span) is None


def test_a_piece_that_grows_too_long_has_no_whole(annotator: Annotator) -> None:
    """A speech of many sentences is no summary."""
    from summarizer.schema import Article

    text = "“" + "We saw it and it was as cold as it ever gets. " * 12 + "It was,” said Lind."
    document = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))

    assert set_ground(document).whole(Span(0, 20)) is None


def test_cut_word_is_told(ground: Ground) -> None:
    """The rule that a cut number breaks is named."""
    assert list(excerpt_faults(ground, "500 homes", span_of("500 homes"))) == [CUT_WORD]


PLACES = st.integers(min_value=0, max_value=len(STORY))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=PLACES, end=PLACES)
def test_a_passage_without_faults_is_always_a_safe_one(ground: Ground, start: int, end: int) -> None:
    """Whatever stretch passes has balanced marks, no removed letter and no half number."""
    text = STORY[start:end]
    if any(passage_faults(ground, Excerpt(text=text, span=Span(start, end)))):
        return

    assert text.count("“") == text.count("”")
    assert "Oskar" not in text
    assert not (STORY[start - 1 : start].isdigit() and text[0].isdigit())
    assert not text.startswith(("500", "5 million"))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=PLACES, end=PLACES)
def test_the_sentences_at_a_span_are_those_that_share_a_letter(ground: Ground, start: int, end: int) -> None:
    """The sentences found are just those that overlap."""
    span = Span(min(start, end), max(start, end))
    expected = [s for s in ground.document.sentences if s.span.start < span.end and span.start < s.span.end]

    assert list(ground.sentences_at(span)) == expected

"""The law of the house over every seed and the whole pipeline: nothing is shown that the article does not carry."""

import re
from pathlib import Path

import pytest

from config.settings import SummarizerSettings
from summarizer.annotate import Annotator
from summarizer.check import check, enforce
from summarizer.pipeline import Summarizer
from summarizer.schema import Briefing, Document, Excerpt, Span, View

pytestmark = pytest.mark.model

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
# A measure of its own, simpler than the gate's: what a sentence may not open with unless its neighbour is shown.
POINTS_BACK = re.compile(
    r"""\W*(?:he|she|it|they|his|her|its|their|him|them|this|that|these|those|but|however|and|also|so|then|meanwhile
    |moreover|instead|still|yet|therefore|nevertheless|besides|furthermore|additionally|similarly|later|afterwards)\b""",
    re.IGNORECASE | re.VERBOSE,
)
OPENING, CLOSING = "“«„", "”»"


@pytest.fixture(scope="module")
def summarizer(annotator: Annotator, settings: SummarizerSettings) -> Summarizer:
    """The whole pipeline."""
    return Summarizer(annotator, settings)


@pytest.fixture(scope="module", params=SEEDS, ids=lambda path: path.stem)
def briefing(request: pytest.FixtureRequest, summarizer: Summarizer) -> Briefing:
    """The briefing of each seed in turn."""
    return summarizer.brief(request.param.read_text(encoding="utf8"))


@pytest.fixture(scope="module")
def document(briefing: Briefing, annotator: Annotator) -> Document:
    """The seed as the pipeline read it."""
    return annotator.annotate(briefing.article)


def views(briefing: Briefing) -> list[View]:
    """Return both views, and the briefing itself as one."""
    whole = View(
        headline=briefing.headline,
        points=briefing.points,
        context=briefing.context,
        actors=briefing.actors,
        figures=briefing.figures,
        quotes=briefing.quotes,
    )
    return [whole, briefing.short, briefing.full]


def statements(view: View) -> list[Excerpt]:
    """Return everything of a view that reads as a statement of the article's."""
    told = [Excerpt(text=point.text, span=point.span) for point in view.points]
    told += [figure.measures for figure in view.figures]
    told += [actor.did for actor in (*view.actors, *view.listed) if actor.did]
    return told + ([view.context] if view.context else [])


def pieces(view: View) -> list[Excerpt]:
    """Return everything that a view shows in the article's words."""
    told = statements(view) + ([view.headline] if view.headline else [])
    told += [actor.role for actor in (*view.actors, *view.listed) if actor.role]
    told += [Excerpt(text=figure.text, span=figure.span) for figure in view.figures]
    return told + [Excerpt(text=quote.text, span=quote.span) for quote in view.quotes]


def test_there_are_seeds() -> None:
    """A law over no seed would hold by itself."""
    assert SEEDS


def test_nothing_shown_is_unproven(document: Document, briefing: Briefing) -> None:
    """The gate finds nothing to object to in what leaves the pipeline."""
    assert check(document, briefing) == ()
    assert enforce(document, briefing) == briefing


def test_every_span_shows_its_own_text(briefing: Briefing) -> None:
    """For everything shown, the article's text at the span is the text shown."""
    text = briefing.article.text
    for view in views(briefing):
        for piece in pieces(view):
            assert text[piece.span.start : piece.span.end] == piece.text
            assert piece.text


def test_no_removed_line_is_shown(briefing: Briefing) -> None:
    """What the line filter took out is shown nowhere."""
    removed = [line.span for line in briefing.article.removed]
    for view in views(briefing):
        for piece in pieces(view):
            assert not any(touches(piece.span, span) for span in removed), piece.text


def touches(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def test_no_statement_has_half_a_quotation(briefing: Briefing) -> None:
    """Quotation marks come in pairs."""
    for view in views(briefing):
        for statement in statements(view):
            opened = sum(statement.text.count(mark) for mark in OPENING)
            closed = sum(statement.text.count(mark) for mark in CLOSING)
            assert opened == closed, statement.text
            assert statement.text.count('"') % 2 == 0, statement.text


def test_every_quote_stands_between_marks(briefing: Briefing) -> None:
    """The characters around quoted words are marks, but for a comma and where a speech runs over paragraphs."""
    text = briefing.article.text
    for quote in briefing.quotes:
        assert re.search(r"[“\"'‘«„]\s?$", text[max(0, quote.span.start - 2) : quote.span.start]), quote.text
        assert re.match(r"[,.;]?\s?[”\"'’»“\n]", text[quote.span.end : quote.span.end + 3] + "\n"), quote.text


def test_every_speaker_is_named_by_a_cue(briefing: Briefing) -> None:
    """A speaker comes with the words of the article that name or mean one, near the quotation."""
    for quote in briefing.quotes:
        assert (quote.speaker is None) == (quote.cue is None)
        if quote.cue is not None:
            assert abs(quote.cue.start - quote.span.start) < len(briefing.article.text) / 2


def test_every_name_stands_in_the_story(briefing: Briefing) -> None:
    """Each actor's name is in a paragraph of prose, and so is each mention."""
    prose = "\n".join(briefing.article.text[block.start : block.end] for block in briefing.article.blocks)
    for actor in briefing.actors:
        assert actor.name in prose
        assert all(alias in prose for alias in actor.aliases)
        assert actor.mentions


def test_no_point_hangs_in_the_air(document: Document, briefing: Briefing) -> None:
    """A point that opens with a pronoun or connective follows the sentence before it."""
    spans = [sentence.span for sentence in document.sentences]
    for view in views(briefing):
        shown = [point.span for point in view.points]
        for number, point in enumerate(view.points):
            if POINTS_BACK.match(point.text) and point.span in spans and point.span != spans[0]:
                assert number
                assert shown[number - 1] == spans[spans.index(point.span) - 1]

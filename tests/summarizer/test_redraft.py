"""Redraft: what a model writes is shown where it is proven, and the article's own sentence where it is not."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.settings import shipped_settings
from summarizer.annotate import Annotator
from summarizer.check_names import rewording_faults
from summarizer.ground import set_ground
from summarizer.redraft import Redraft, fitted, redraft
from summarizer.rewrite import DraftError
from summarizer.schema import Article, Document, Point, Span

pytestmark = pytest.mark.model
TEXT = (Path(__file__).parents[2] / "seeds" / "river_flood.txt").read_text(encoding="utf8")
TRUE = "The army had sent 2,500 soldiers and 14 helicopters, Prime Minister Stefan Marek said."
LIE = "Prime Minister Lena Dvorak sent 14 soldiers and 2,500 helicopters."


@dataclass
class Writer:
    """A generator that writes what it is told to, and remembers what it read."""

    draft: str
    window: int = 500
    read: str = ""

    def count_tokens(self, text: str) -> int:
        """Count words."""
        return len(text.split())

    def write(self, text: str) -> str:
        """Give the prepared draft."""
        self.read = text
        return self.draft


@pytest.fixture(scope="module")
def document(annotator: Annotator) -> Document:
    """The flood seed's prose."""
    start = TEXT.index("VELMA")
    return annotator.annotate(Article(text=TEXT, blocks=(Span(start, TEXT.index("Related:")),)))


@pytest.fixture(scope="module")
def ranked(document: Document) -> tuple[Point, ...]:
    """The article's own points: its first four sentences, the third one best."""
    order = [2, 0, 1, 3]
    return tuple(Point(text=document.sentences[n].text, span=document.sentences[n].span) for n in order)


def redrafted(
    draft: str, document: Document, ranked: tuple[Point, ...], annotator: Annotator, **limits: float
) -> Redraft:
    """Redraft three points with a model that writes `draft`."""
    settings = shipped_settings().summarizer.rewrite.model_copy(update=limits)
    return redraft(document, ranked, Writer(draft), annotator, count=3, settings=settings)


@dataclass
class Broken(Writer):
    """A generator that dies or does not get done."""

    def write(self, text: str) -> str:
        """Read, and write nothing."""
        self.read = text
        raise DraftError(self.draft)


def test_a_proven_sentence_is_shown_with_its_sources(
    document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """Each rewritten point carries the article's sentences that it rests on."""
    result = redrafted(TRUE, document, ranked, annotator)
    (point,) = [point for point in result.points if point.sources]

    assert point.text == TRUE
    assert "2,500 soldiers" in point.sources[0].text
    assert all(TEXT[s.span.start : s.span.end] == s.text for s in point.sources)
    assert (result.rewritten, result.replaced) == (1, 0)


def test_a_lie_gives_way_to_the_articles_own_sentence(
    document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """What is not proven is replaced by the nearest source, verbatim, and counted."""
    result = redrafted(LIE, document, ranked, annotator)

    assert all(not point.sources and TEXT[point.span.start : point.span.end] == point.text for point in result.points)
    assert LIE not in [point.text for point in result.points]
    assert len(result.points) == 3


@pytest.mark.parametrize("draft", ["", "   ", "He", "The army had sent 2,500 soldiers and"])
def test_nothing_whole_written_means_the_exact_engine(
    draft: str, document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """An empty draft, or one cut off by the time limit, leaves the article's own points."""
    result = redrafted(draft, document, ranked, annotator)

    assert list(result.points) == list(ranked[:3])
    assert "own sentences" in result.note


def test_nothing_is_told_twice(document: Document, ranked: tuple[Point, ...], annotator: Annotator) -> None:
    """A draft that repeats itself, or a source that is shown already, does not fill the briefing twice."""
    result = redrafted(f"{LIE} {LIE} {LIE}", document, ranked, annotator)

    assert len({point.text for point in result.points}) == len(result.points) == 3


def test_a_pronoun_needs_a_sentence_before_it(
    document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """No reworded point opens with a word that points at nothing."""
    result = redrafted("He declared a state of emergency in three provinces.", document, ranked, annotator)

    assert not any(point.text.startswith("He ") and point.sources for point in result.points)


def test_the_model_reads_the_most_salient_sentences_in_order(document: Document, ranked: tuple[Point, ...]) -> None:
    """A small window is filled by salience, not cut at the article's end."""
    best, second = document.sentences[2].text, document.sentences[0].text
    writer = Writer("", window=len(best.split()) + len(second.split()) + 2)

    assert fitted(document, ranked, writer) == f"{second} {best}"


def test_a_large_window_holds_the_whole_article(document: Document, ranked: tuple[Point, ...]) -> None:
    """Where there is room nothing is left out."""
    text = fitted(document, ranked, Writer("", window=10_000))

    assert all(" ".join(sentence.text.split()) in text for sentence in document.sentences)


@pytest.mark.parametrize(
    ("rewritten", "replaced", "expected"),
    [
        (2, 0, "2 sentences reworded by a model and checked."),
        (1, 2, "1 sentence reworded by a model and checked; 2 not proven and replaced by the article's own."),
    ],
)
def test_the_note_counts(rewritten: int, replaced: int, expected: str) -> None:
    """The reader learns what is the model's and what was replaced."""
    assert Redraft(points=(), rewritten=rewritten, replaced=replaced).note == expected


@pytest.mark.parametrize("failure", ["failed", "was not done within 45 seconds"])
def test_a_model_that_dies_leaves_the_exact_engine(
    failure: str, document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """The reader gets the article's own points and is told why."""
    settings = shipped_settings().summarizer.rewrite
    result = redraft(document, ranked, Broken(failure), annotator, count=3, settings=settings)

    assert list(result.points) == list(ranked[:3])
    assert result.note == f"The rewriting model {failure}: these are the article's own sentences."


def test_a_doubtful_draft_is_replaced_as_a_whole(
    document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """Above the draft's own limit not even a proven sentence is shown in the model's words."""
    draft = "Two provinces were flooded and soldiers were sent by the prime minister. Many houses were lost to water."
    result = redrafted(draft, document, ranked, annotator, refuse_draft_above=0)

    assert not any(point.sources for point in result.points)
    assert result.refused
    assert result.note.startswith("What the rewriting model reworded was doubted as a whole: ")


def test_a_copy_is_kept_even_from_a_doubtful_draft(
    document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """The article's own words need no trust in the model that chose them; what it made up beside them goes."""
    own = document.sentences[0].text
    result = redrafted(f"{own} {LIE}", document, ranked, annotator, refuse_draft_above=0)

    assert result.refused
    assert [point.text for point in result.points if point.sources] == [own]
    assert all(TEXT[point.span.start : point.span.end] == point.text for point in result.points)


def test_what_the_last_check_would_take_away_is_not_counted(
    document: Document, ranked: tuple[Point, ...], annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The note tells what a reader sees: a sentence with a fault for the last check is replaced here already."""
    monkeypatch.setattr("summarizer.redraft.rewording_faults", lambda *_: iter(["a fault"]))
    result = redrafted(TRUE, document, ranked, annotator)

    assert (result.rewritten, result.replaced) == (0, 1)
    assert not any(point.sources for point in result.points)


@pytest.mark.parametrize(
    "lie",
    [
        pytest.param("At least 32 people were killed when the Sarna river burst its banks.", id="wrong number"),
        pytest.param("The army had sent 2,500 ships and 14 helicopters, Marek said.", id="wrong unit"),
        pytest.param(
            "The government accused Opposition leader Lena Dvorak of ignoring a warning.", id="swapped actors"
        ),
        pytest.param("The institute's director, Viktor Hanes, did immediately respond to a request.", id="dropped not"),
        pytest.param("The damage exceeds 900 million euros, the insurer Alpenland Re estimated.", id="dropped hedge"),
        pytest.param("“We have waited for this day,” Lena Dvorak said.", id="invented quotation"),
        pytest.param("Power has been cut to 85,000 households, writes Quentin Harbottle.", id="invented byline"),
        pytest.param("Prime Minister Stefan Marek offered 20 million euros in emergency aid.", id="merged sentences"),
        pytest.param("Prime Minister Lena Dvorak accused the government of ignoring a warning.", id="wrong role"),
        pytest.param("The institute had said on Thursday that the dam at Lutov might not hold.", id="wrong date"),
        pytest.param("The water rose by more than six percentage points in a single night.", id="percentage points"),
        pytest.param("Declared a state of emergency in three provinces.", id="subject lost"),
    ],
)
def test_a_generator_that_lies_in_twelve_ways_reaches_nobody(
    lie: str, document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """Each lie gives way to the article's own words even where the doubt of the trees is switched off."""
    result = redrafted(lie, document, ranked, annotator, refuse_above=1, refuse_draft_above=1)

    assert result.rewritten == 0
    assert all(TEXT[point.span.start : point.span.end] == point.text for point in result.points)


def test_small_letters_come_out_with_the_articles_capitals(
    document: Document, ranked: tuple[Point, ...], annotator: Annotator
) -> None:
    """A model that writes lower case is read with the names as the article has them."""
    result = redrafted(TRUE.lower(), document, ranked, annotator)

    assert TRUE in [point.text for point in result.points]


@given(st.permutations(sorted({word for word in TEXT.split() if word[:1].isupper() or word[:1].isdigit()})))
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_shuffled_names_and_numbers_never_reach_the_reader(
    document: Document, ranked: tuple[Point, ...], annotator: Annotator, shuffled: list[str]
) -> None:
    """A model that mixes up every name and number shows none that the sources do not have."""
    words = iter(shuffled)
    draft = " ".join(next(words) if word[:1].isupper() or word[:1].isdigit() else word for word in TRUE.split())
    ground = set_ground(document)
    result = redrafted(draft, document, ranked, annotator)

    assert [fault for point in result.points if point.sources for fault in rewording_faults(ground, point)] == []

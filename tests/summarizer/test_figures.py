"""Key figures are verbatim, with value, hedge, unit and what they measure, the weightiest first."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import SummarizerSettings
from summarizer.figures import FEWEST_KEY, find_figures
from summarizer.schema import Document, Excerpt, Figure, Span

pytestmark = pytest.mark.model
Read = Callable[[str], Document]

STORY = (
    "The port of Velden will cut about 1,200 jobs after losing $45 million last year, its owners said on Friday.\n"
    "More than a third of the port’s 3,400 workers face the sack. One of the cranes stood still on May 3, 2021.\n"
    "Trade fell from 90 million tonnes to 62 million tonnes, according to the owners.\n"
    "Ada Moss, 52, has worked there for two years. She has two sons and lives at 12 Harbour Street.\n"
    "The port, which lost $45 million, was founded in 1870. Call 555-0199 for help."
)


def by_text(figures: tuple[Figure, ...], text: str) -> Figure:
    """Return the figure with that text."""
    return next(figure for figure in figures if figure.text == text)


def test_the_story(read: Read, settings: SummarizerSettings) -> None:
    """The news is told, each figure once; ages, short spans, dates, addresses, phones and passing counts are not."""
    figures = find_figures(read(STORY), settings=settings)

    assert {figure.text for figure in figures} == {
        "about 1,200 jobs",
        "$45 million",
        "More than a third",
        "3,400 workers",
        "90 million tonnes",
        "62 million tonnes",
    }


def test_the_parts_of_a_figure(read: Read, settings: SummarizerSettings) -> None:
    """Value, unit, hedge and kind stand beside the text."""
    figures = find_figures(read(STORY), settings=settings)
    jobs, loss = by_text(figures, "about 1,200 jobs"), by_text(figures, "$45 million")

    assert (jobs.value, jobs.unit, jobs.qualifier, jobs.kind) == (1200.0, "jobs", "about", "count")
    assert (loss.value, loss.unit, loss.qualifier, loss.kind) == (45e6, "USD", "", "money")


def test_everything_is_verbatim(read: Read, settings: SummarizerSettings) -> None:
    """The law of the house: text and meaning are pieces of the article."""
    document = read(STORY)

    for figure in find_figures(document, settings=settings, every=True):
        for text, span in ((figure.text, figure.span), (figure.measures.text, figure.measures.span)):
            assert document.article.text[span.start : span.end] == text
        assert figure.measures.span.start <= figure.span.start
        assert figure.span.end <= figure.measures.span.end


def test_the_claimant_is_named(read: Read, settings: SummarizerSettings) -> None:
    """Where the article says whose claim it is, so does the figure."""
    figures = find_figures(read(STORY), settings=settings)

    assert by_text(figures, "62 million tonnes").claimant == "the owners"
    assert by_text(figures, "3,400 workers").claimant is None


def test_the_weightiest_come_first(read: Read, settings: SummarizerSettings) -> None:
    """Salience falls from one figure to the next, and the lead's own is at the top."""
    figures = find_figures(read(STORY), settings=settings)
    saliences = [figure.salience for figure in figures]

    assert saliences == sorted(saliences, reverse=True)
    assert {figure.text for figure in figures[:2]} == {"about 1,200 jobs", "$45 million"}


def test_every_quantity_in_order(read: Read, settings: SummarizerSettings) -> None:
    """Asked for every quantity, those that are no news come too, in the order of the text."""
    figures = find_figures(read(STORY), settings=settings, every=True)

    assert [figure.span.start for figure in figures] == sorted(figure.span.start for figure in figures)
    assert {"52", "two years", "two sons"} <= {figure.text for figure in figures}
    assert sum(figure.text == "$45 million" for figure in figures) == 2


def test_the_settings_cap_the_figures(read: Read, settings: SummarizerSettings) -> None:
    """No more than the settings allow, and of those the weightiest."""
    document = read(STORY)
    few = settings.model_copy(update={"max_figures": 2})

    assert find_figures(document, settings=few) == find_figures(document, settings=settings)[:2]


def test_the_title_lifts_a_figure(read: Read, settings: SummarizerSettings) -> None:
    """A figure that the title tells is more salient."""
    document = read(STORY)
    title = Excerpt(text="Port where trade fell to 62 million tonnes", span=Span(0, 0))
    titled = replace(document, article=replace(document.article, title=title))

    before, after = (
        by_text(find_figures(d, settings=settings), "62 million tonnes").salience for d in (document, titled)
    )

    assert after > before


def test_a_story_without_figures_has_none(read: Read, settings: SummarizerSettings) -> None:
    """Nothing is made up where the article counts nothing."""
    text = "The mayor thanked the crews on Friday. No one was hurt, she said at 7:30 p.m."

    assert find_figures(read(text), settings=settings) == ()


SINGLE = [
    ("Sentenced to 12 years in prison, the banker wept.", "12 years"),
    ("Three people were killed in the fire, police said.", "Three people"),
    ("The bank cut its rate by a quarter of a point on Friday.", "a quarter of a point"),
    ("Rovers beat United 3–0 on Saturday.", "3–0"),
    ("The mill’s output rose tenfold to a record 40,000 tonnes.", "a record 40,000 tonnes"),
    ("The council voted 7-4 for the bridge.", "7-4"),
    ("Winds of up to 150 mph tore off roofs.", "up to 150 mph"),
]


@pytest.mark.parametrize(("text", "expected"), SINGLE)
def test_leads(read: Read, settings: SummarizerSettings, text: str, expected: str) -> None:
    """The figure of a lead sentence is key, of whatever kind."""
    assert expected in {figure.text for figure in find_figures(read(text), settings=settings)}


@given(st.lists(st.sampled_from(STORY.split("\n")), max_size=5))
def test_any_order_of_paragraphs_is_read(read: Read, settings: SummarizerSettings, paragraphs: list[str]) -> None:
    """However paragraphs are shuffled or repeated: verbatim, hedged as told, no key figure twice."""
    document = read("\n".join(paragraphs))

    figures = find_figures(document, settings=settings)

    assert all(document.article.text[f.span.start : f.span.end] == f.text for f in figures)
    assert all(f.qualifier in f.text for f in figures)
    assert len({(f.value, f.unit) for f in figures}) == len(figures)


LAST = "\nThe mayor waited for 15 days, she told the crowd."
FEW = " ".join(["It was a quiet day in town."] * 12) + LAST
MANY = " ".join(f"They paid ${n} million for part {n}." for n in range(31, 43)) + LAST


@pytest.mark.parametrize(("text", "shown"), [(FEW, True), (MANY, False)])
def test_the_bar_rises_with_the_figures(read: Read, settings: SummarizerSettings, text: str, *, shown: bool) -> None:
    """What is a key figure where few are told is none where many are."""
    assert ("15 days" in {figure.text for figure in find_figures(read(text), settings=settings)}) is shown


def test_the_weightiest_are_key_however_many_are_told(read: Read, settings: SummarizerSettings) -> None:
    """In an article full of slight figures the weightiest of them are still told."""
    idle = " ".join(f"The striker played {n} matches for club {n}." for n in range(4, 18))
    text = f"It was a quiet day in town.\nIn 10 appearances he scored twice.\n{idle}"

    assert len(find_figures(read(text), settings=settings)) >= FEWEST_KEY

"""Each view keeps its share of the article's words, whatever was found, and always says something."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import SummarizerSettings, shipped_settings
from summarizer.compose import budget, compose, in_order, keep_within
from summarizer.layout import briefing_words
from summarizer.schema import Article, Document, Findings, Length, Source, Span
from summarizer.words import count_words
from tests.builders import actor_of, document_of, figure_of, point_of

SENTENCES = [
    "The council of Lodin closed the old bridge on Monday after engineers had found cracks in two pillars.",
    "It had stood for ninety years.",
    "Mayor Ilse Marten said 18,000 cars a day would have to take the road through the hills.",
    "Repairs will cost 12 million euros.",
    "Shop owner Tom Reyes fears for his trade in the lower town.",
    "The closure comes amid a dispute over money between the town and the province.",
]
FILLER = "Rain fell over the hills and the river ran high past the mills."


def document_with(fillers: int) -> Document:
    """Return the story, made longer by sentences that tell nothing of it."""
    return document_of("\n".join([*SENTENCES, *[f"{FILLER[:-1]} on day {n}." for n in range(fillers)]]))


def findings_of(document: Document) -> Findings:
    """Return what there is to find in the story, the points best first."""
    text = document.article.text
    return Findings(
        points=tuple(point_of(text, SENTENCES[n]) for n in (2, 0, 1, 3, 4, 5)),
        actors=(
            actor_of(text, "Ilse Marten", role="Mayor", did=SENTENCES[2]),
            actor_of(text, "Tom Reyes", role="Shop owner", did=SENTENCES[4]),
            actor_of(text, "council of Lodin", kind="organisation", did=SENTENCES[0]),
        ),
        figures=(
            figure_of(text, "18,000 cars", measures="18,000 cars a day"),
            figure_of(text, "12 million euros", measures="Repairs will cost 12 million euros"),
        ),
    )


@pytest.mark.parametrize(
    ("words", "short", "full"), [(400, 140, 280), (150, 52, 105), (100, 52, 100), (50, 50, 50), (0, 0, 0)]
)
def test_the_budget(settings: SummarizerSettings, words: int, short: int, full: int) -> None:
    """A share of the article; a small article may use what one of 150 words has, but no more than it has itself."""
    article = Article(text="word " * words)
    fixed = settings.model_copy(update={"short_share": 0.35, "full_share": 0.7, "cap_from_words": 150})

    assert budget(article, length="short", settings=fixed) == short
    assert budget(article, length="full", settings=fixed) == full


@pytest.mark.parametrize("fillers", [0, 2, 5, 10, 40])
@pytest.mark.parametrize("length", ["short", "full"])
def test_a_view_keeps_its_share_and_says_something(settings: SummarizerSettings, fillers: int, length: Length) -> None:
    """The hard cap holds with headings, bullets and notes counted, and at least one point is shown."""
    document = document_with(fillers)
    briefing = compose(document, findings_of(document), engine="extractive", settings=settings)

    assert briefing_words(briefing, length=length) <= budget(document.article, length=length, settings=settings)
    assert briefing.view(length).points


def test_with_room_the_short_view_tells_who_and_how_much(settings: SummarizerSettings) -> None:
    """Points, key actors with their roles and key figures all have their place."""
    document = document_with(30)
    view = compose(document, findings_of(document), engine="extractive", settings=settings).short

    assert len(view.points) == settings.short_points
    assert "Ilse Marten" in {actor.name for actor in view.actors}
    assert view.figures


def test_the_full_view_shows_no_less(settings: SummarizerSettings) -> None:
    """Whatever the short view shows, the full one does, a figure in its list or in a point."""
    document = document_with(30)
    briefing = compose(document, findings_of(document), engine="extractive", settings=settings)

    assert set(briefing.short.points) <= set(briefing.full.points)
    listed = {figure.text for figure in briefing.full.figures}
    told = " ".join(point.text for point in briefing.full.points)
    assert all(figure.text in listed or figure.text in told for figure in briefing.short.figures)


@pytest.mark.parametrize("count", [1, 3, 5])
def test_an_asked_number_of_points_is_given(settings: SummarizerSettings, count: int) -> None:
    """Who asks for a number of points gets it, best first, even beyond the cap."""
    document = document_with(0)
    findings = findings_of(document)
    briefing = compose(document, findings, engine="extractive", settings=settings, points=count)

    assert briefing.short.points == briefing.full.points == in_order(findings.points[:count])


def test_a_giant_sentence_gives_way(settings: SummarizerSettings) -> None:
    """If the best sentence alone is beyond the cap, another that fits is shown."""
    giant = "The report lists " + ", ".join(f"item {n} of the survey" for n in range(40)) + "."
    document = document_of(f"{giant}\nThe survey was made in May by two students.")
    findings = Findings(points=(point_of(document.article.text, giant),))
    view = compose(document, findings, engine="extractive", settings=settings).short

    assert [point.text for point in view.points] == ["The survey was made in May by two students."]


def test_if_nothing_fits_nothing_is_shown_rather_than_too_much(settings: SummarizerSettings) -> None:
    """The cap is hard even then."""
    giant = "The report lists " + ", ".join(f"item {n} of the survey" for n in range(40)) + "."
    document = document_of(giant)
    findings = Findings(points=(point_of(giant, giant),))
    briefing = compose(document, findings, engine="extractive", settings=settings)

    assert briefing_words(briefing, length="short") <= budget(document.article, length="short", settings=settings)


def test_everything_proven_is_kept_beside_the_views(settings: SummarizerSettings) -> None:
    """The briefing itself has all that was found, in the article's order, and the article's warnings."""
    document = document_with(0)
    document = replace(document, article=replace(document.article, warnings=("All in lower case.",)))
    findings = findings_of(document)
    briefing = compose(document, findings, engine="abstractive", settings=settings)

    assert briefing.points == in_order(findings.points)
    assert briefing.actors == findings.actors
    assert briefing.figures == findings.figures
    assert briefing.warnings == ("All in lower case.",)
    assert briefing.engine == "abstractive"


@given(
    st.lists(st.sampled_from([*SENTENCES, FILLER]), min_size=1, max_size=25),
    st.text(max_size=40),
    st.sampled_from(["short", "full"]),
)
def test_no_article_gets_a_briefing_beyond_its_share(lines: list[str], byline: str, length: Length) -> None:
    """Whatever the article and whatever was found in it, the plain text never exceeds the budget."""
    settings = shipped_settings().summarizer
    document = document_of("\n".join(lines), source=Source(byline=byline or None))
    points = tuple(point_of(document.article.text, line) for line in dict.fromkeys(lines))
    briefing = compose(document, Findings(points=points), engine="extractive", settings=settings)
    limit = budget(document.article, length=length, settings=settings)

    assert briefing_words(briefing, length=length) <= max(limit, count_words(byline) + 1)


@pytest.mark.parametrize("length", ["short", "full"])
def test_what_the_gate_puts_back_may_not_break_the_cap(settings: SummarizerSettings, length: Length) -> None:
    """Where a view grew behind the gate, its last figures and actors go until it fits; its points stay."""
    document = document_with(30)
    composed = compose(document, findings_of(document), engine="extractive", settings=settings)
    view = composed.view(length)
    figure = figure_of(document.article.text, "18,000", measures=SENTENCES[2])
    passages = (replace(figure.measures, span=Span(start, start + 1)) for start in range(90))
    grown = replace(view, figures=tuple(replace(figure, measures=passage) for passage in passages))
    after = replace(composed, short=grown) if length == "short" else replace(composed, full=grown)
    kept = keep_within(composed, after, settings=settings)

    assert briefing_words(after, length=length) > budget(document.article, length=length, settings=settings)
    assert briefing_words(kept, length=length) <= budget(document.article, length=length, settings=settings)
    assert kept.view(length).points == view.points


def test_what_fits_stays_as_the_gate_left_it(settings: SummarizerSettings) -> None:
    """Nothing is dropped from a view within its budget, nor points that were asked for beyond it."""
    document = document_with(2)
    composed = compose(document, findings_of(document), engine="extractive", settings=settings)
    asked = compose(document, findings_of(document), engine="extractive", settings=settings, points=6)

    assert keep_within(composed, composed, settings=settings) == composed
    assert keep_within(asked, asked, settings=settings) == asked

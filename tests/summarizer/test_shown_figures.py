"""A figure is listed with what it measures, and no passage is told twice."""

from dataclasses import replace

from summarizer.schema import Figure, Span
from summarizer.shown_figures import brief_figure, brief_measure, not_said_again, told_once, touches, without_points
from tests.builders import document_of, excerpt_of, figure_of

LEAD = "Bakers in Lodin began a strike on Monday over a pay offer of 2 percent, which the union of the town refused."
OWNER = "Mill owner Tom Reyes offered 40 of his vans and 3 boats to carry bread to the schools and the big hospital."
TEXT = f"{LEAD} {OWNER}"
DOCUMENT = document_of(TEXT)
OFFER = figure_of(TEXT, "2 percent", measures=LEAD)
VANS = figure_of(TEXT, "40 of his vans", measures=OWNER)
BOATS = figure_of(TEXT, "3 boats", measures=OWNER)
SHORT = figure_of(TEXT, "3 boats", measures="3 boats to carry bread")
MEASURES = {figure.span: figure.measures for figure in (OFFER, VANS, SHORT)}


def listed(*figures: Figure, shown: tuple[Span, ...] = ()) -> list[tuple[str, str]]:
    """Return text and measure of each figure that is listed."""
    return [(figure.text, figure.measures.text) for figure in told_once(MEASURES, figures, shown)]


def test_a_figure_that_a_point_tells_is_listed_in_few_words_or_not_at_all() -> None:
    """A short measure may stand twice; a whole sentence may not, and without its measure a figure says nothing."""
    shown = [OFFER.measures.span, BOATS.measures.span]

    assert brief_figure(MEASURES, BOATS, shown) == SHORT
    assert brief_figure(MEASURES, OFFER, shown) is None
    assert brief_figure(MEASURES, OFFER, []) == OFFER


def test_a_figure_whose_few_words_are_the_whole_point_gives_way_to_another() -> None:
    """Its line would be the point again; but some figure is always listed."""
    start, end = SHORT.measures.span.start, SHORT.measures.span.end

    for point in (Span(start, end), Span(start, end + 1)):
        assert without_points((SHORT, OFFER), [point]) == (OFFER,)
        assert without_points((SHORT,), [point]) == (SHORT,)
    assert without_points((SHORT, OFFER), [Span(start, end + 9)]) == (SHORT, OFFER)
    assert without_points((), [Span(start, end)]) == ()


def test_figures_of_one_passage_share_it() -> None:
    """The later one takes over what measures the earlier one, to stand on its line."""
    assert listed(VANS, OFFER, BOATS) == [("40 of his vans", OWNER), ("2 percent", LEAD), ("3 boats", OWNER)]
    assert listed(VANS, SHORT) == [("40 of his vans", OWNER), ("3 boats", OWNER)]


def test_a_figure_outside_a_short_passage_needs_its_own() -> None:
    """Words that do not hold the figure cannot measure it: then it is told in few words or not at all."""
    assert listed(SHORT, VANS) == [("3 boats", "3 boats to carry bread")]


def test_spoken_words_are_shared_by_spoken_figures_only() -> None:
    """One line cannot be both somebody's words and the article's."""
    assert listed(VANS, replace(BOATS, spoken=True)) == [
        ("40 of his vans", OWNER),
        ("3 boats", "3 boats to carry bread"),
    ]


def test_what_points_show_is_no_line_to_share() -> None:
    """Beside a point each figure needs its few words."""
    assert listed(VANS, BOATS, shown=(VANS.measures.span,)) == [("3 boats", "3 boats to carry bread")]


def test_the_brief_measure_is_no_longer_than_the_measure() -> None:
    """Where the sentence cannot be cut, the words that the figure has are the fewest."""
    assert brief_measure(DOCUMENT, SHORT) == SHORT.measures
    assert brief_measure(DOCUMENT, OFFER) == excerpt_of(TEXT, LEAD)


def test_somebody_s_words_do_not_give_a_figure_once_more() -> None:
    """Two of the article's own may: they measure different things."""
    again = replace(OFFER, text="40 of his vans")
    spoken = replace(again, spoken=True)

    assert list(not_said_again([spoken, VANS, OFFER])) == [VANS, OFFER]
    assert list(not_said_again([VANS, again])) == [VANS, again]
    assert list(not_said_again([spoken])) == [spoken]


def test_spans_touch_where_they_share_a_character() -> None:
    """End to start they do not."""
    assert touches(Span(2, 5), [Span(4, 9)])
    assert not touches(Span(2, 4), [Span(4, 9), Span(0, 2)])

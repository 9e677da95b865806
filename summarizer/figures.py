"""Document -> Figures: how much, with the hedge, the unit and what it measures."""

from collections.abc import Sequence

from config.settings import SummarizerSettings
from summarizer.ages import AGE_UNIT
from summarizer.claimants import claimant_of
from summarizer.excerpt import excerpt_around
from summarizer.figure_salience import figure_salience
from summarizer.figure_traits import company_of, traits_of
from summarizer.quantities import find_quantities
from summarizer.schema import Document, Figure
from summarizer.tellings import Telling, distinct, outermost, tellings_of

# Words of the sentence shown with a figure: a clause, rarely more than two lines of a phone.
CONTEXT_WORDS = 26
# From which salience on a figure is key; the four weightiest of an article from a lower one on. Over 155 annotated
# articles, each judged by weights that had not seen it, a bar of 0.5 for all gave 0.2 points of F1 more on 131 of them
# and 1 less on the 24 newest, one of 0.6 gave 1 to 2 less on both.
KEY, LOWEST_KEY, FEWEST_KEY = 0.52, 0.43, 4


def find_figures(document: Document, *, settings: SummarizerSettings, every: bool = False) -> tuple[Figure, ...]:
    """Return the key figures, most salient first, or with `every` each quantity in order."""
    if every:
        tellings = tellings_of(document, find_quantities(document))
        return tuple(_figure(document, telling, salience) for telling, salience in _weighed(document, tellings))
    weighed = sorted(_weighed(document, told_figures(document)), key=lambda pair: -pair[1])
    key = [(t, s) for n, (t, s) in enumerate(weighed) if s >= (LOWEST_KEY if n < FEWEST_KEY else KEY)]
    return tuple(_figure(document, telling, salience) for telling, salience in key[: settings.max_figures])


def told_figures(document: Document) -> list[Telling]:
    """Return each figure of the article once, ages left out: those of which some are key."""
    tellings = tellings_of(document, find_quantities(document))
    return [t for t in distinct(document, outermost(tellings)) if t.quantity.unit != AGE_UNIT]


def _weighed(document: Document, tellings: Sequence[Telling]) -> list[tuple[Telling, float]]:
    """Return each of `tellings` with its salience in their company."""
    company = company_of(document, tellings)
    return [(telling, figure_salience(traits_of(document, telling, company))) for telling in tellings]


def _figure(document: Document, telling: Telling, salience: float) -> Figure:
    """Return the figure that `telling` tells."""
    quantity = telling.quantity
    excerpt = document.article.excerpt(quantity.start, quantity.end)
    return Figure(
        text=excerpt.text,
        span=excerpt.span,
        value=quantity.value,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        kind=quantity.kind,
        measures=excerpt_around(document, excerpt.span, most_words=CONTEXT_WORDS),
        claimant=claimant_of(document, telling.sentence, excerpt.span),
        salience=round(salience, 3),
    )

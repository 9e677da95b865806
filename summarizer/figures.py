"""Document -> Figures: how much, with the hedge, the unit and what it measures."""

import re

from config.settings import SummarizerSettings
from summarizer.ages import AGE_UNIT
from summarizer.claimants import claimant_of
from summarizer.excerpt import excerpt_around
from summarizer.figure_salience import Setting, squashed, weight_of
from summarizer.quantities import find_quantities
from summarizer.schema import Document, Figure
from summarizer.tellings import Telling, distinct, outermost, tellings_of

# Words of the sentence shown with a figure: a clause, rarely more than two lines of a phone.
CONTEXT_WORDS = 26
# Between 1.4 and 1.6 F1 is flat over 23 annotated articles; the upper end makes fewer false ones.
KEY_WEIGHT = 1.6


def find_figures(document: Document, *, settings: SummarizerSettings, every: bool = False) -> tuple[Figure, ...]:
    """Return the key figures, most salient first, or with `every` each quantity in order."""
    tellings = tellings_of(document, find_quantities(document))
    if every:
        return tuple(_figure(document, telling, _weight(document, telling)) for telling in tellings)
    weighed = [(telling, _weight(document, telling)) for telling in distinct(document, outermost(tellings))]
    key = [(t, weight) for t, weight in weighed if weight >= KEY_WEIGHT and t.quantity.unit != AGE_UNIT]
    key.sort(key=lambda pair: -pair[1])
    return tuple(_figure(document, telling, weight) for telling, weight in key[: settings.max_figures])


def _weight(document: Document, telling: Telling) -> float:
    """Return the weight of a telling in its article."""
    title = document.article.title.text if document.article.title else ""
    surface = document.article.text[telling.quantity.first : telling.quantity.last]
    in_title = bool(re.search(rf"(?<![\w.,]){re.escape(surface)}(?!\w|[.,]\d)", title))
    setting = Setting(sentence=telling.first, repeats=telling.repeats, in_title=in_title)
    return weight_of(document, telling.quantity, setting)


def _figure(document: Document, telling: Telling, weight: float) -> Figure:
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
        salience=squashed(weight, KEY_WEIGHT),
    )

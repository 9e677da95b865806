"""Document -> every quantity in order: value, hedge, unit and kind, with ranges joined."""

from collections.abc import Callable, Iterable, Iterator

from summarizer.ages import find_ages
from summarizer.carried_units import with_carried_units
from summarizer.compound_measures import join_compounds
from summarizer.counted_nouns import with_noun, with_whole
from summarizer.counts import find_counts
from summarizer.exchange_rates import with_rates
from summarizer.false_hedges import is_false_hedge
from summarizer.feats import find_feats
from summarizer.idle_numbers import idiom_spans, idle_spans, named_spans
from summarizer.measures import find_magnitudes, find_measures, find_race_times, find_single_measures
from summarizer.money import find_money
from summarizer.proportions import find_proportions
from summarizer.quantity import Quantity
from summarizer.ranges import join_ranges
from summarizer.ranks import find_ranks
from summarizer.schema import Document, Span
from summarizer.scores import find_scores
from summarizer.subject_units import with_subject_unit
from summarizer.token_finder import TokenFinder
from summarizer.units_told import with_end_unit, with_told_unit
from summarizer.wording import with_hedge, with_plural, with_rate

# The order decides who gets a number that several could read: the more a recognizer asks for, the earlier it comes.
Recognizer = Callable[[str, int, int], Iterator[Quantity]]
STRONG: tuple[Recognizer, ...] = (find_feats, find_money, find_proportions, find_magnitudes, find_race_times)
WEAK: tuple[Recognizer, ...] = (
    find_ages,
    find_measures,
    find_single_measures,
    find_ranks,
    find_counts,
)


def find_quantities(document: Document) -> tuple[Quantity, ...]:
    """Return every quantity of `document`, in order."""
    finder, named = TokenFinder(document), named_spans(document)
    found: list[Quantity] = []
    for block in document.article.blocks:
        found += _quantities_of_block(document, finder, block, named)
    ended: list[Quantity] = []
    for quantity in reversed(found):
        ended.append(with_end_unit(document.article.text, quantity, ended[-1]) if ended else quantity)
    return tuple(with_carried_units(document, [*with_rates(reversed(ended))]))


def _quantities_of_block(
    document: Document, finder: TokenFinder, block: Span, named: tuple[Span, ...]
) -> Iterator[Quantity]:
    """Yield the quantities of one paragraph."""
    text = document.article.text
    numbers = join_ranges(text, join_compounds(text, _numbers_of_block(document, block, named)))
    known: list[Quantity] = []
    for quantity in numbers:
        complete = with_noun(document, finder, quantity) if quantity.bare else with_whole(document, finder, quantity)
        if complete is not None:
            known.append(with_subject_unit(document, finder, with_told_unit(text, complete, known)))
            whole = with_rate(text, with_plural(text, known[-1]))
            hedged = with_hedge(text, block.start, whole)
            false = hedged.start < whole.start and is_false_hedge(document, hedged.start, whole.start)
            yield whole if false else hedged


class Ground:
    """The characters of one paragraph, of which each belongs to one number at most."""

    def __init__(self, block: Span) -> None:
        """Start with all of `block` free."""
        self._start = block.start
        self._taken = bytearray(block.end - block.start)

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether no character of `start:end` is taken."""
        return self._taken.find(1, start - self._start, end - self._start) < 0

    def take(self, start: int, end: int) -> None:
        """Take the characters `start:end`."""
        start, end = max(0, start - self._start), min(end - self._start, len(self._taken))
        self._taken[start:end] = b"\x01" * max(0, end - start)


def _numbers_of_block(document: Document, block: Span, named: tuple[Span, ...]) -> list[Quantity]:
    """Return the numbers of one paragraph, in order, none twice."""
    text, ground, found = document.article.text, Ground(block), []
    names = [span for span in named if block.start <= span.start < block.end]
    stages: tuple[tuple[tuple[Recognizer, ...], Iterable[Span]], ...] = (
        (STRONG, idiom_spans(text, block.start, block.end)),
        ((find_scores,), idle_spans(document, block.start, block.end)),
        (WEAK, names),
    )
    for recognizers, idle in stages:
        for span in idle:
            ground.take(span.start, span.end)
        for recognize in recognizers:
            for quantity in recognize(text, block.start, block.end):
                if ground.is_free(quantity.start, quantity.end):
                    ground.take(quantity.start, quantity.end)
                    found.append(quantity)
    return sorted(found, key=lambda quantity: quantity.start)

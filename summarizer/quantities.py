"""Document -> every quantity in order: value, hedge, unit and kind, with ranges joined."""

from collections.abc import Callable, Iterator

from summarizer.ages import find_ages
from summarizer.counted_nouns import TokenFinder, with_noun, with_whole
from summarizer.counts import find_counts
from summarizer.idle_numbers import idle_spans, named_spans
from summarizer.measures import find_magnitudes, find_measures
from summarizer.money import find_money
from summarizer.proportions import find_proportions
from summarizer.quantity import Quantity
from summarizer.ranges import join_ranges
from summarizer.ranks import find_ranks
from summarizer.schema import Document, Span
from summarizer.scores import find_scores
from summarizer.units_told import with_told_unit
from summarizer.wording import with_hedge, with_rate

# The order decides who gets a number that several could read: the more a recognizer asks for, the earlier it comes.
Recognizer = Callable[[str, int, int], Iterator[Quantity]]
STRONG: tuple[Recognizer, ...] = (find_money, find_proportions, find_magnitudes)
WEAK: tuple[Recognizer, ...] = (
    find_ages,
    find_measures,
    find_ranks,
    find_counts,
)


def find_quantities(document: Document) -> tuple[Quantity, ...]:
    """Return every quantity of `document`, in order."""
    finder, named = TokenFinder(document), named_spans(document)
    found: list[Quantity] = []
    for block in document.article.blocks:
        found += _quantities_of_block(document, finder, block, named)
    return tuple(found)


def _quantities_of_block(
    document: Document, finder: TokenFinder, block: Span, named: tuple[Span, ...]
) -> Iterator[Quantity]:
    """Yield the quantities of one paragraph."""
    text = document.article.text
    numbers = join_ranges(text, _numbers_of_block(document, block, named))
    known: list[Quantity] = []
    for quantity in numbers:
        complete = with_noun(document, finder, quantity) if quantity.bare else with_whole(document, finder, quantity)
        if complete is not None:
            known.append(with_told_unit(text, complete, known))
            yield with_hedge(text, block.start, with_rate(text, known[-1]))


def _numbers_of_block(document: Document, block: Span, named: tuple[Span, ...]) -> list[Quantity]:
    """Return the numbers of one paragraph, in order, none twice."""
    text, taken, found = document.article.text, [], []
    names = [span for span in named if block.start <= span.start < block.end]
    stages: tuple[tuple[tuple[Recognizer, ...], list[Span]], ...] = (
        (STRONG, []),
        ((find_scores,), list(idle_spans(document, block.start, block.end))),
        (WEAK, names),
    )
    for recognizers, idle in stages:
        taken += [(span.start, span.end) for span in idle]
        for recognize in recognizers:
            for quantity in recognize(text, block.start, block.end):
                if not any(start < quantity.end and quantity.start < end for start, end in taken):
                    taken.append((quantity.start, quantity.end))
                    found.append(quantity)
    return sorted(found, key=lambda quantity: quantity.start)

"""Quotes against the article: all the words between two marks, said by whom the reporting clause names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.antecedents import RESOLVABLE
from summarizer.ground import Ground, excerpt_faults
from summarizer.names import fold
from summarizer.quotes import attribute
from summarizer.scene import BY_POSSESSIVE, Speaker
from summarizer.schema import Actor, Document, Quote, Span

NOT_QUOTED = "words that stand in no quotation marks"
CUT_QUOTE = "a part of what was quoted"
NO_CUE = "a speaker without the words that name one"
OTHER_SPEAKER = "a speaker whom the reporting clause does not name"
LEFT_OUT = " ,.;:!?…"
WORD = re.compile(r"[^\W_]+")


class Attributions:
    """Who says which quotation of a document, found anew with the actors that a briefing names."""

    def __init__(self, document: Document, actors: Sequence[Actor], quotes: Sequence[Quote]) -> None:
        """Attribute every quotation, with the speakers who are no actors of the briefing beside those who are."""
        told = attribute(document, (*actors, *_unlisted(document, actors, quotes)))
        self._by_start = {quotation.inner.start: speaker for quotation, speaker in told}
        self.names = {actor.name: {actor.name, *actor.aliases} for actor in actors}

    def at(self, span: Span) -> Speaker | None:
        """Return who says the quotation that starts where `span` starts."""
        return self._by_start.get(span.start)


def _unlisted(document: Document, actors: Sequence[Actor], quotes: Sequence[Quote]) -> Iterator[Actor]:
    """Yield the speakers of `quotes` who are not among `actors`, with every place that names them."""
    listed = {actor.name for actor in actors}
    surnames = {name.split()[-1] for name in listed}
    for name in dict.fromkeys(quote.speaker for quote in quotes if quote.speaker):
        joint = " and " in name and all(half.split()[-1] in surnames for half in name.split(" and "))
        if name in listed or joint:
            continue
        last = name.split()[-1]
        forms = "|".join(re.escape(form) for form in (name, last) if form == name or last[:1].isupper())
        pattern = rf"(?<!\w)(?:{forms})(?!\w)"
        places = [Span(*match.span()) for match in re.finditer(pattern, document.article.text)]
        inside = [p for p in places if any(b.start <= p.start and p.end <= b.end for b in document.article.blocks)]
        if inside:
            yield Actor(name=name, kind="person", mentions=tuple(inside))


def quote_faults(ground: Ground, quote: Quote, attributions: Attributions) -> Iterator[str]:
    """Yield what is wrong with `quote`."""
    faults = list(word_faults(ground, quote))
    yield from faults or speaker_faults(ground, quote, attributions)


def word_faults(ground: Ground, quote: Quote) -> Iterator[str]:
    """Yield what is wrong with the words of `quote`: they must be all that stands between two marks."""
    faults = list(excerpt_faults(ground, quote.text, quote.span))
    yield from faults
    if faults:
        return
    around = [q for q in ground.quotations if q.inner.start <= quote.span.start and quote.span.end <= q.inner.end]
    if not any(quotation.certain for quotation in around):
        yield NOT_QUOTED
        return
    inner = around[0].inner
    left_out = ground.text[inner.start : quote.span.start] + ground.text[quote.span.end : inner.end]
    if left_out.strip(LEFT_OUT):
        yield CUT_QUOTE


def speaker_faults(ground: Ground, quote: Quote, attributions: Attributions) -> Iterator[str]:
    """Yield what is wrong with the speaker of `quote`: the clause that tells who speaks must name them."""
    if quote.speaker is None:
        return
    if quote.cue is None or not 0 <= quote.cue.start < quote.cue.end <= len(ground.text):
        yield NO_CUE
        return
    cue = ground.text[quote.cue.start : quote.cue.end]
    if any(excerpt_faults(ground, cue, quote.cue)):
        yield NO_CUE
        return
    found = attributions.at(quote.span)
    if found is None or not _overlap(found.cue, quote.cue):
        yield OTHER_SPEAKER
        return
    if not _names(cue, quote.speaker, attributions) and fold(found.name) != fold(quote.speaker):
        yield OTHER_SPEAKER


def _overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def _names(cue: str, speaker: str, attributions: Attributions) -> bool:
    """Tell whether the cue is a name of the speaker; a pronoun or description names nobody by itself."""
    if cue.lower() in RESOLVABLE | BY_POSSESSIVE.keys():
        return False
    words = set(WORD.findall(fold(cue)))
    return any(words & set(WORD.findall(fold(name))) for name in attributions.names.get(speaker, {speaker}))


def mended_quotes(
    ground: Ground, document: Document, actors: Sequence[Actor], quotes: Sequence[Quote]
) -> tuple[Quote, ...]:
    """Return the quotes that can be proven; what one of them proves of a speaker may fall with another."""
    while True:
        attributions = Attributions(document, actors, quotes)
        mended = [mended_quote(ground, quote, attributions) for quote in quotes]
        proven = tuple(quote for quote in mended if quote is not None)
        if proven == tuple(quotes):
            return proven
        quotes = proven


def mended_quote(ground: Ground, quote: Quote, attributions: Attributions) -> Quote | None:
    """Return `quote`, without its speaker where that is not proven; `None` where the words are not."""
    if any(word_faults(ground, quote)):
        return None
    if any(speaker_faults(ground, quote, attributions)):
        return replace(quote, speaker=None, cue=None)
    return quote

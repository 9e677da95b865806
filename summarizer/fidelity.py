"""A sentence of a draft and the article -> verdict: proven by which sentences, or refused for which reasons.

Names and numbers alone catch none of the errors that small models make: those are errors of relation, polarity, tense
and attribution. So the parse of both sides is compared: the same doer and object of the same verb, the same negation,
hedge, attribution and tense, the number with its unit, the role beside its name, quoted words as they stand, after
the alignment of Nallapati et al. (2017): the one or two sentences that together hold most of the draft's words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.comparison import Pair, content_words
from summarizer.objections import OBJECTIONS
from summarizer.schema import Document, Sentence

LEAST_COVERAGE = 0.8
SECOND_SOURCE_GAIN = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The article's sentences nearest to a draft's, best first, and why they do not prove it ("denied", …)."""

    sources: tuple[Sentence, ...]
    objections: tuple[str, ...]

    @property
    def proven(self) -> bool:
        """Tell whether nothing speaks against the draft's sentence."""
        return bool(self.sources) and not self.objections


def judge(draft: Document, sentence: Sentence, article: Document) -> Verdict:
    """Compare one sentence of `draft` with the sentences of `article` that it seems to tell."""
    sources = aligned(draft, sentence, article) or _holding(sentence, article)
    if not sources:
        return Verdict(sources=(), objections=("no source",))
    if _same(sentence, sources[0]):
        return Verdict(sources=sources[:1], objections=())
    pair = Pair(draft=draft, sentence=sentence, article=article, sources=sources)
    rules: Sequence[tuple[str, Callable[[Pair], bool]]] = OBJECTIONS
    reasons = [name for name, objects in rules if objects(pair)]
    if pair.coverage < LEAST_COVERAGE:
        reasons.append("not told")
    return Verdict(sources=sources, objections=tuple(reasons))


def aligned(draft: Document, sentence: Sentence, article: Document) -> tuple[Sentence, ...]:
    """Return the sentence that holds most of the draft's words, and a second one if it adds enough."""
    words = content_words(draft, sentence)
    held = {source: words & content_words(article, source) for source in article.sentences}
    if not words or not any(held.values()):
        return ()
    first = max(article.sentences, key=lambda source: (len(held[source]), -len(source.text)))
    second = max(
        article.sentences, key=lambda source: (len(held[source] | held[first]), -abs(source.index - first.index))
    )
    gain = len(held[second] - held[first]) / len(words)
    return (first, second) if gain >= SECOND_SOURCE_GAIN else (first,)


def _holding(sentence: Sentence, article: Document) -> tuple[Sentence, ...]:
    """Return the sentence of which a draft's sentence without words of its own is a part."""
    words = squeezed(sentence.text)
    return tuple(source for source in article.sentences if words in squeezed(source.text))[:1]


def _same(sentence: Sentence, source: Sentence) -> bool:
    """Tell whether a draft's sentence is the article's own, its last mark aside."""
    return squeezed(sentence.text).rstrip(".") == squeezed(source.text).rstrip(".")


def squeezed(text: str) -> str:
    """Return `text` with its white space made even."""
    return " ".join(text.split())

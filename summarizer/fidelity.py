"""A sentence of a draft and the article -> verdict: proven by which sentences, or refused for which reasons.

Names and numbers alone catch none of the errors that small models make: those are errors of relation, polarity, tense
and attribution. So the parse of both sides is compared: the same doer and object of the same verb, the same negation,
hedge, attribution and tense, the number with its unit, the role beside its name, quoted words as they stand, after
the alignment of Nallapati et al. (2017): the one or two sentences that together hold most of the draft's words.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.clauses import is_hedge, is_negation
from summarizer.comparison import Pair, content_words
from summarizer.lexicon import word_list
from summarizer.objections import OBJECTIONS
from summarizer.schema import Document, Sentence

ENDS = (".", "!", "?", "…", "”", '"', "’", "'")
LEAST_COVERAGE = 0.8
SECOND_SOURCE_GAIN = 0.15
REPORTING = word_list("reporting_verbs") | {"accord"}


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
    if copied(sentence, sources[0], article) or _stands_whole(sentence, article):
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
    """Return the sentence in which a draft's sentence without words of its own begins."""
    words = squeezed(sentence.text)
    return tuple(source for source in article.sentences if words in squeezed(source.text))[:1]


def _stands_whole(sentence: Sentence, article: Document) -> bool:
    """Tell whether a draft's sentence stands in the article from one end mark to the next, however either is split."""
    if not sentence.text.endswith(ENDS):
        return False
    words = re.escape(squeezed(sentence.text))
    whole = re.compile(rf"(?:^|[.!?…:][\"”’')]*\s[\"“‘'(]*){words}[\"”’')]*(?:$|\s)")
    text = article.article.text
    return any(whole.search(squeezed(text[block.start : block.end])) for block in article.article.blocks)


def copied(sentence: Sentence, source: Sentence, article: Document) -> bool:
    """Tell whether a draft's sentence is `source` itself, or its beginning where the rest qualifies nothing."""
    words, given = (squeezed(text).lower().rstrip(". ") for text in (sentence.text, source.text))
    if not given.startswith(words):
        return False
    rest = {word.strip(".,;:“”\"'") for word in given.removeprefix(words).split()}
    qualifies = (
        is_hedge(t) or is_negation(t) or t.lemma.lower() in REPORTING
        for t in article.tokens_of(source)
        if t.text.lower() in rest
    )
    return not any(qualifies)


def squeezed(text: str) -> str:
    """Return `text` with its white space made even."""
    return " ".join(text.split())

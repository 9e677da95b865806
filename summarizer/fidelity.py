"""A sentence of a draft and the article -> verdict: proven by which sentences, or refused for which reasons.

Names and numbers alone catch none of the errors that small models make: those are errors of relation, polarity, tense
and attribution. So the parse of both sides is compared: the same doer and object of the same verb, the same negation,
hedge, attribution and tense, the number with its unit, the role beside its name, quoted words as they stand, after
the alignment of Nallapati et al. (2017): the one or two sentences that together hold most of the draft's words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.article_index import Index, content_words
from summarizer.clauses import is_hedge, is_negation
from summarizer.comparison import Pair
from summarizer.doubt import doubt_of_all, features_of, load_doubter
from summarizer.draft_numbers import moved_number
from summarizer.lexicon import word_list
from summarizer.objections import REFUSALS, WARNINGS
from summarizer.schema import Document, Sentence

ENDS = (".", "!", "?", "…", "”", '"', "’", "'")
REFUSE_ABOVE = 0.5
REFUSE_DRAFT_ABOVE = 0.32
DOUBTED = "doubted"
NOT_TOLD = "not told"
MOVED_NUMBER = "moved number"
LEAST_COVERAGE = 0.8
SECOND_SOURCE_GAIN = 0.15
REPORTING = word_list("reporting_verbs") | {"accord"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The article's sentences nearest to a draft's, best first, and why they do not prove it ("denied", …)."""

    sources: tuple[Sentence, ...]
    objections: tuple[str, ...]
    doubt: float = 0.0

    @property
    def proven(self) -> bool:
        """Tell whether nothing speaks against the draft's sentence."""
        return bool(self.sources) and not self.objections

    @property
    def copied(self) -> bool:
        """Tell whether the draft's sentence is the article's own, which nobody doubts."""
        return self.proven and not self.doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftVerdict:
    """What is said of each sentence of a draft, how much the whole is doubted, and whether all of it is refused."""

    verdicts: tuple[Verdict, ...]
    doubt: float
    refused: bool


def judge_draft(
    draft: Document,
    sentences: Sequence[Sentence],
    index: Index,
    *,
    refuse_above: float = REFUSE_ABOVE,
    refuse_draft_above: float = REFUSE_DRAFT_ABOVE,
) -> DraftVerdict:
    """Judge the `sentences` of `draft`, then the draft: a model that is likely wrong once is not believed at all.

    A sentence that breaks a rule gives way to the article's own; a draft is refused as a whole only where people
    would likely call it unfaithful, since they forgive a hedge or an attribution left out and the rules do not.
    """
    verdicts = tuple(judge(draft, sentence, index, refuse_above=refuse_above) for sentence in sentences)
    doubt = doubt_of_all(verdict.doubt for verdict in verdicts)
    return DraftVerdict(verdicts=verdicts, doubt=doubt, refused=doubt > refuse_draft_above)


def judge(draft: Document, sentence: Sentence, index: Index, *, refuse_above: float = REFUSE_ABOVE) -> Verdict:
    """Compare one sentence of `draft` with the sentences of the article that it seems to tell.

    What breaks a rule is refused, and what is doubted more than `refuse_above`, 0 to 1.
    """
    pair = pair_of(draft, sentence, index)
    if pair is None:
        return Verdict(sources=(), objections=("no source",), doubt=1.0)
    if is_copied(pair):
        return Verdict(sources=pair.sources[:1], objections=(), doubt=0.0)
    reasons = [name for name, objects in (*REFUSALS, *WARNINGS) if objects(pair)]
    if pair.coverage < LEAST_COVERAGE:
        reasons.append(NOT_TOLD)
    if moved_number(pair):
        reasons.append(MOVED_NUMBER)
    doubt = load_doubter().doubt(features_of(pair))
    if doubt > refuse_above:
        reasons.append(DOUBTED)
    return Verdict(sources=pair.sources, objections=tuple(reasons), doubt=doubt)


def pair_of(draft: Document, sentence: Sentence, index: Index) -> Pair | None:
    """Return a draft's sentence beside its sources, `None` if the article has none of its words."""
    sources = aligned(draft, sentence, index) or _holding(sentence, index.article)
    return Pair(draft=draft, sentence=sentence, index=index, sources=sources) if sources else None


def is_copied(pair: Pair) -> bool:
    """Tell whether the article has the draft's sentence word by word, with all that qualifies it."""
    return copied(pair.sentence, pair.sources[0], pair.article) or _stands_whole(pair.sentence, pair.article)


def aligned(draft: Document, sentence: Sentence, index: Index) -> tuple[Sentence, ...]:
    """Return the sentence that holds most of the draft's words, and a second one if it adds enough."""
    words = content_words(draft, sentence)
    held = [words & content for content in index.content]
    if not words or not any(held):
        return ()
    sentences = index.article.sentences
    first = max(sentences, key=lambda s: (len(held[s.index]), -len(s.text)))
    second = max(sentences, key=lambda s: (len(held[s.index] | held[first.index]), -abs(s.index - first.index)))
    gain = len(held[second.index] - held[first.index]) / len(words)
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

"""A draft's sentence beside its sources: the words, names, numbers and clauses that both sides can be asked for."""

from dataclasses import dataclass
from functools import cached_property

from summarizer.clauses import Clause, clauses_of
from summarizer.schema import Document, Sentence, Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
EMPTY = frozenset({"say", "be", "have", "do", "tell", "add", "get", "make", "take"})


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One sentence of a draft and the article's sentences that it seems to tell."""

    draft: Document
    sentence: Sentence
    article: Document
    sources: tuple[Sentence, ...]

    @cached_property
    def told(self) -> tuple[Token, ...]:
        """The tokens of the draft's sentence."""
        return self.draft.tokens_of(self.sentence)

    @cached_property
    def given(self) -> tuple[Token, ...]:
        """The tokens of the sources."""
        return tuple(token for source in self.sources for token in self.article.tokens_of(source))

    @cached_property
    def clauses(self) -> tuple[tuple[Clause, Clause], ...]:
        """Each clause of the draft beside each clause of the sources with the same verb, the likeliest only."""
        given = [clause for source in self.sources for clause in clauses_of(self.article, source)]
        told = clauses_of(self.draft, self.sentence)
        pairs = []
        for clause in told:
            same = [other for other in given if other.verb == clause.verb]
            if same:
                pairs.append((clause, max(same, key=lambda other: _likeness(clause, other))))
        return tuple(pairs)

    @cached_property
    def coverage(self) -> float:
        """The share of the draft's content words that stand in the sources, 0 to 1."""
        words = content_words(self.draft, self.sentence)
        held = frozenset[str]().union(*(content_words(self.article, source) for source in self.sources))
        return len(words & held) / len(words) if words else 0.0


def content_words(document: Document, sentence: Sentence) -> frozenset[str]:
    """Return the lemmas of the words that carry the meaning of `sentence`, in lower case."""
    lemmas = (token.lemma.lower() for token in document.tokens_of(sentence) if token.pos in CONTENT)
    return frozenset(lemma for lemma in lemmas if lemma not in EMPTY)


def _likeness(clause: Clause, other: Clause) -> int:
    """Return how many doers and objects two clauses share."""
    return len(clause.doers & other.doers) + len(clause.others & other.others)

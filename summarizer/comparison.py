"""A draft's sentence beside its sources: the words, names, numbers and clauses that both sides can be asked for."""

from dataclasses import dataclass
from functools import cached_property

from summarizer.article_index import Index, content_words
from summarizer.clauses import Clause, clauses_of
from summarizer.schema import Document, Sentence, Token


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One sentence of a draft and the article's sentences that it seems to tell."""

    draft: Document
    sentence: Sentence
    index: Index
    sources: tuple[Sentence, ...]

    @property
    def article(self) -> Document:
        """The article that the draft tells."""
        return self.index.article

    @cached_property
    def told(self) -> tuple[Token, ...]:
        """The tokens of the draft's sentence."""
        return self.draft.tokens_of(self.sentence)

    @cached_property
    def given(self) -> tuple[Token, ...]:
        """The tokens of the sources."""
        return tuple(token for source in self.sources for token in self.article.tokens_of(source))

    @cached_property
    def around(self) -> tuple[Token, ...]:
        """The tokens of the sources and of the sentences right beside them."""
        indices = {source.index + step for source in self.sources for step in (-1, 0, 1)}
        near = (sentence for sentence in self.article.sentences if sentence.index in indices)
        return tuple(token for sentence in near for token in self.article.tokens_of(sentence))

    @cached_property
    def clauses(self) -> tuple[tuple[Clause, Clause], ...]:
        """Each clause of the draft beside the likeliest clause of the sources with the same verb."""
        given = [clause for source in self.sources for clause in clauses_of(self.article, source)]
        pairs = []
        for clause in clauses_of(self.draft, self.sentence):
            same = [other for other in given if other.verb == clause.verb]
            if same:
                pairs.append((clause, max(same, key=lambda other: likeness(clause, other))))
        return tuple(pairs)

    @cached_property
    def same_clauses(self) -> tuple[tuple[Clause, Clause], ...]:
        """Those of `clauses` that tell the same deed: they share who does it or whom it is done to, or name nobody."""
        return tuple(
            (told, given)
            for told, given in self.clauses
            if likeness(told, given) or not (told.doers | told.others) or not (given.doers | given.others)
        )

    @cached_property
    def coverage(self) -> float:
        """The share of the draft's content words that stand in the sources, 0 to 1."""
        words = content_words(self.draft, self.sentence)
        held = frozenset[str]().union(*(self.index.content[source.index] for source in self.sources))
        return len(words & held) / len(words) if words else 0.0


def likeness(clause: Clause, other: Clause) -> int:
    """Return how many doers and objects two clauses share."""
    return len(clause.doers & other.doers) + len(clause.others & other.others)

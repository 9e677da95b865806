"""What of an article is asked again for every sentence of a draft: its words, runs, arcs, deeds, numbers, names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.clauses import SUBJECTS
from summarizer.counted import Counted, counted
from summarizer.geography import country_named, country_of_demonym
from summarizer.schema import Document, Sentence, Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
EMPTY = frozenset({"say", "be", "have", "do", "tell", "add", "get", "make", "take"})
EMPTY_PARTS = frozenset({"PUNCT", "SPACE", "DET", "CCONJ", "SCONJ", "PART", "INTJ", "SYM", "X", "ADP", "AUX"})
Arc = tuple[str, str]


@dataclass(frozen=True)
class Index:
    """What of an article is asked again for every sentence of a draft."""

    article: Document

    @cached_property
    def word_tokens(self) -> tuple[Token, ...]:
        """The tokens that are no marks."""
        return tuple(token for token in self.article.tokens if is_word(token))

    @cached_property
    def words(self) -> tuple[tuple[str, int], ...]:
        """Each word in lower case with the number of its sentence."""
        return tuple((token.text.lower(), token.sentence) for token in self.word_tokens)

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each word stands among `words`."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, (word, _) in enumerate(self.words):
            found[word].append(place)
        return found

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All pairs and triples of words that follow each other."""
        plain = [word for word, _ in self.words]
        return frozenset(runs_of(plain, 2)) | frozenset(runs_of(plain, 3))

    @cached_property
    def content(self) -> tuple[frozenset[str], ...]:
        """The content words of each sentence."""
        return tuple(content_words(self.article, sentence) for sentence in self.article.sentences)

    @cached_property
    def known(self) -> frozenset[str]:
        """The lemmas and the forms of all words."""
        tokens = self.article.tokens
        return frozenset(t.lemma.lower() for t in tokens) | frozenset(t.text.lower() for t in tokens)

    @cached_property
    def arcs(self) -> tuple[frozenset[Arc], ...]:
        """The arcs of each sentence's syntax tree."""
        return tuple(frozenset(arcs_of(self.article, sentence)) for sentence in self.article.sentences)

    @cached_property
    def every_arc(self) -> frozenset[Arc]:
        """The arcs of all sentences."""
        return frozenset[Arc]().union(*self.arcs)

    @cached_property
    def doers(self) -> Mapping[str, set[str]]:
        """For each verb who does it somewhere in the article."""
        found: dict[str, set[str]] = defaultdict(set)
        for verb, doer in deeds_of(self.article, self.article.tokens):
            found[verb.lemma.lower()].add(doer.lemma.lower())
        return found

    @cached_property
    def numbers(self) -> tuple[Counted, ...]:
        """Each number with what it counts."""
        return tuple(counted(self.article, self.article.tokens, wide=True))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that are named, or whose people or things are."""
        names = (entity.text for entity in self.article.entities)
        found = (country_named(name) or country_of_demonym(name) for name in names)
        return frozenset(country for country in found if country)


def content_words(document: Document, sentence: Sentence) -> frozenset[str]:
    """Return the lemmas of the words that carry the meaning of `sentence`, in lower case."""
    lemmas = (token.lemma.lower() for token in document.tokens_of(sentence) if token.pos in CONTENT)
    return frozenset(lemma for lemma in lemmas if lemma not in EMPTY)


def arcs_of(document: Document, sentence: Sentence) -> Iterable[Arc]:
    """Yield governor and dependent of each pair of content words; a preposition is stepped over."""
    for token in document.tokens_of(sentence):
        head = document.tokens[token.head]
        if head.dep in {"prep", "agent"} and head.pos == "ADP":
            head = document.tokens[head.head]
        if token.pos not in EMPTY_PARTS and head.pos not in EMPTY_PARTS - {"AUX"} and head is not token:
            yield head.lemma.lower(), token.lemma.lower()


def deeds_of(document: Document, tokens: Iterable[Token]) -> Iterable[tuple[Token, Token]]:
    """Yield each verb with its subject, as the grammar has it."""
    return ((document.tokens[t.head], t) for t in tokens if t.dep in SUBJECTS)


def runs_of(words: Sequence[str], size: int) -> Iterable[tuple[str, ...]]:
    """Yield the runs of `size` words."""
    return zip(*(words[start:] for start in range(size)), strict=False)


def is_word(token: Token) -> bool:
    """Tell whether `token` is no mark."""
    return any(map(str.isalnum, token.text))

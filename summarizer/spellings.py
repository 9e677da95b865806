"""The spellings of a document's names while they are joined: mentions, kind and partner of each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from summarizer.evidence import kind_of
from summarizer.mention import PERSON, Mention
from summarizer.names import fold, name_words
from summarizer.schema import Document


class Spellings:
    """Mentions gathered by spelling; spellings found to mean the same share a root, which bears the kind."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        """Gather `mentions` and decide what each spelling names."""
        self.document = document
        self.mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self.mentions[key_of(mention)].append(mention)
        self.kinds = {key: kind_of(document, some) for key, some in self.mentions.items()}
        self._parents = {key: key for key in self.mentions}

    def root(self, key: str) -> str:
        """Return the spelling that stands for all that mean the same as `key`."""
        while self._parents[key] != key:
            key = self._parents[key]
        return key

    def is_free(self, key: str) -> bool:
        """Tell whether `key` has not been joined to another spelling."""
        return self._parents[key] == key

    def join(self, keep: str, other: str) -> None:
        """Make `other`, and all that mean the same, stand for `keep`."""
        self._parents[self.root(other)] = self.root(keep)

    def first(self, key: str) -> int:
        """Return the token at which `key` is first mentioned."""
        return self.mentions[key][0].first

    def foremost(self, keys: Iterable[str]) -> str | None:
        """Return the one of `keys` that a bare part of a name means: the only one, or one told of well before others.

        `None` where two were introduced together.
        """
        ranked = sorted(keys, key=self.first)
        if len(ranked) == 1:
            return ranked[0]
        first, second = (self.document.tokens[self.first(key)].sentence for key in ranked[:2])
        return ranked[0] if second - first > 1 else None

    def move(self, key: str, other: str, mention: Mention) -> None:
        """Make one mention of `key` one of `other`."""
        self.drop(key, [mention])
        self.mentions[other] = sorted([*self.mentions[other], mention], key=lambda some: some.first)

    def drop(self, key: str, some: Sequence[Mention]) -> None:
        """Forget those mentions of `key`: they name somebody or something else."""
        self.mentions[key] = [mention for mention in self.mentions[key] if mention not in some]


def key_of(mention: Mention) -> str:
    """Return what mentions of one spelling have in common; a person's title does not count."""
    return " ".join(name_words(mention.text)) if mention.label == PERSON else fold(mention.text)

"""Document -> its words and pairs of neighbouring words, with numbers about each: what a summary may name.

Which words the summary has is easier to learn than which sentences it would take: one article teaches hundreds of
words. A set of sentences is then worth what it names, each word once (Gillick and Favre 2009, with learned weights).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.schema import Document, Token
from summarizer.tallies import PairTally, Use, WordTally, tally_pairs, tally_words, uses_of, words_in
from summarizer.words import stem

if TYPE_CHECKING:
    from summarizer.traits import Matrix

SPEECH = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "ADP", "PRON", "DET", "AUX")
LABELS = ("PERSON", "ORG", "GPE", "NORP", "DATE", "CARDINAL", "MONEY")
CONTEXT = ("best score", "mean score", "sum of scores", "first score")  # of the sentences that have it
WORD_NAMES = (
    "count", "share of words", "beside the most frequent", "sentences with it", "share of sentences", "first sentence",
    "relative first", "first word", "relative last", "in the first", "in the first 3", "in the first 6",
    "in the next 7", "earliness", "rarity", "capital", "letters", "digits", "subject", "root", "sentences", "words",
    "length of its sentences", *SPEECH, *LABELS, *CONTEXT,
)  # fmt: skip
PAIR_NAMES = (
    "count", "share of sentences", "first sentence", "relative first", "in the first", "in the first 3", "in a name",
    "place in sentence", "left chance", "right chance", "both chances", "least chance", "left count", "right count",
    "left rarity", "right rarity", "left capital", "right capital", "share of more frequent", "share of less frequent",
    *(f"left {name}" for name in SPEECH), *(f"right {name}" for name in SPEECH), "sentences", *CONTEXT,
)  # fmt: skip
UNKNOWN_RARITY = 7.5  # of a term that training did not see in enough articles to keep
CONTENT_RARITY = 1.2  # rarer than this is no function word
COMPARED = 3  # sentences whose length is asked
MOST_TIMES = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Which words and pairs a sentence or a part of one has, by their numbers, and how many words it has in all."""

    words: frozenset[int]
    pairs: frozenset[int]
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Concepts:
    """Rows of numbers, one a word and one a pair of neighbours; what they are; which of them each sentence has."""

    words: "Matrix"
    pairs: "Matrix"
    keys: tuple[str, ...]
    members: tuple[tuple[int, int], ...]
    sentences: tuple[Passage, ...]


def find_concepts(document: Document, *, rarity: Mapping[str, float], most: int) -> Concepts:
    """Return the concepts of the first `most` sentences; `rarity` tells how seldom a term is in the news at large."""
    rows = uses_of(document, most)
    words, pairs = tally_words(rows), tally_pairs(rows)
    number = {key: index for index, key in enumerate(words)}
    members = tuple((number[left], number[right]) for left, right in pairs)
    place = {member: index for index, member in enumerate(members)}
    return Concepts(
        words=_word_rows(words, rows, rarity),
        pairs=_pair_rows(pairs, words, len(rows), rarity),
        keys=tuple(words),
        members=members,
        sentences=tuple(_passage([number[use.key] for use in row], place) for row in rows),
    )


def part_of(concepts: Concepts, tokens: Iterable[Token]) -> Passage:
    """Return what `tokens` have, which are a part of one of the sentences that were counted."""
    number = {key: index for index, key in enumerate(concepts.keys)}
    place = {member: index for index, member in enumerate(concepts.members)}
    words = [number[stem(word)] for token in tokens for word in words_in(token)]
    return _passage(words, place)


def _passage(words: Sequence[int], place: Mapping[tuple[int, int], int]) -> Passage:
    """Return the passage of `words` in their order; `place` tells the number of each pair."""
    return Passage(words=frozenset(words), pairs=frozenset(place[pair] for pair in pairwise(words)), length=len(words))


def words_of(concepts: Concepts) -> list[frozenset[int]]:
    """Return the numbers of the words of each sentence."""
    return [sentence.words for sentence in concepts.sentences]


def pairs_of(concepts: Concepts) -> list[frozenset[int]]:
    """Return the numbers of the pairs of each sentence."""
    return [sentence.pairs for sentence in concepts.sentences]


def with_chances(concepts: Concepts, chances: "Matrix") -> "Matrix":
    """Return the rows of the pairs, each with the chances that the summary has its left and its right word."""
    rows = concepts.pairs.copy()
    if concepts.members:
        left, right = (chances[[pair[side] for pair in concepts.members]] for side in (0, 1))
        column = PAIR_NAMES.index("left chance")
        rows[:, column : column + 4] = list(zip(left, right, left * right, [*map(min, left, right)], strict=True))
    return rows


def with_context(rows: "Matrix", sentences: Iterable[frozenset[int]], scores: "Matrix") -> "Matrix":
    """Return `rows` with the scores of the sentences that have each of them; `sentences` hold the rows' numbers."""
    import numpy as np

    best, total, count = np.zeros(len(rows)), np.zeros(len(rows)), np.zeros(len(rows))
    first = np.zeros(len(rows))
    for members, score in zip(sentences, scores, strict=True):
        chosen = list(members)
        first[chosen] = np.where(count[chosen] == 0, score, first[chosen])
        best[chosen] = np.maximum(best[chosen], score)
        total[chosen] += score
        count[chosen] += 1
    return np.column_stack([rows, best, total / np.maximum(1, count), total, first])


def _word_rows(words: Mapping[str, WordTally], rows: Sequence[Sequence[Use]], rarity: Mapping[str, float]) -> "Matrix":
    """Return one row of numbers a word, in the order of `WORD_NAMES`, without the scores of sentences."""
    import numpy as np

    lengths = [len(row) for row in rows]
    rare = {key: rarity.get(key, UNKNOWN_RARITY) for key in words}
    frequent = max((word.count for key, word in words.items() if rare[key] > CONTENT_RARITY), default=1)
    table = [_word_row(word, lengths, rare[key], frequent) for key, word in words.items()]
    return np.array(table, dtype=float).reshape(len(table), len(WORD_NAMES) - len(CONTEXT))


def _word_row(word: WordTally, lengths: Sequence[int], rarity: float, frequent: int) -> list[float]:
    """Return the numbers of one word."""
    places, count = word.sentences, word.count
    compared = places[:COMPARED]
    return [
        count,
        100 * count / sum(lengths),
        min(count / frequent, MOST_TIMES),
        len(places),
        len(places) / len(lengths),
        places[0],
        places[0] / len(lengths),
        word.first_word,
        places[-1] / len(lengths),
        *(sum(low <= place < high for place in places) for low, high in ((0, 1), (0, 3), (0, 6), (3, 10))),
        sum(1 / (1 + place) for place in places),
        rarity,
        word.capital / count,
        word.letters,
        word.digits,
        word.subject / count,
        word.root,
        len(lengths),
        sum(lengths),
        sum(lengths[place] for place in compared) / len(compared),
        *(word.speech[name] / count for name in SPEECH),
        *(word.labels[name] / count for name in LABELS),
    ]


def _pair_rows(
    pairs: Mapping[tuple[str, str], PairTally],
    words: Mapping[str, WordTally],
    sentences: int,
    rarity: Mapping[str, float],
) -> "Matrix":
    """Return one row of numbers a pair, in the order of `PAIR_NAMES`; the chances are not known yet."""
    import numpy as np

    table = [
        _pair_row(
            pair, words[left], words[right], sentences, [rarity.get(key, UNKNOWN_RARITY) for key in (left, right)]
        )
        for (left, right), pair in pairs.items()
    ]
    return np.array(table, dtype=float).reshape(len(table), len(PAIR_NAMES) - len(CONTEXT))


def _pair_row(
    pair: PairTally, left: WordTally, right: WordTally, sentences: int, rarities: Sequence[float]
) -> list[float]:
    """Return the numbers of one pair."""
    places = pair.sentences
    return [
        pair.count,
        len(places) / sentences,
        places[0],
        places[0] / sentences,
        sum(place < 1 for place in places),
        sum(place < COMPARED for place in places),
        pair.in_name / pair.count,
        pair.place,
        *(0.0, 0.0, 0.0, 0.0),
        left.count,
        right.count,
        *rarities,
        left.capital / left.count,
        right.capital / right.count,
        pair.count / max(left.count, right.count),
        pair.count / min(left.count, right.count),
        *(left.speech[name] / left.count for name in SPEECH),
        *(right.speech[name] / right.count for name in SPEECH),
        sentences,
    ]

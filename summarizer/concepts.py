"""Document -> its words and pairs of neighbouring words, with numbers about each: what a summary may name.

Which words the summary has is easier to learn than which sentences it would take: one article teaches hundreds of
words. A set of sentences is then worth what it names, each word once (Gillick and Favre 2009, with learned weights).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.schema import Document, Token
from summarizer.words import stem

if TYPE_CHECKING:
    from summarizer.traits import Matrix

WORD = re.compile(r"[a-z0-9]+")
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


@dataclass(slots=True, kw_only=True)
class _Word:
    """What is counted of one word while its text is read."""

    first_word: int
    letters: int
    digits: bool
    count: int = 0
    capital: int = 0
    subject: int = 0
    root: int = 0
    sentences: list[int] = field(default_factory=list)
    speech: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True, kw_only=True)
class _Pair:
    """What is counted of one pair of words while its text is read."""

    place: int
    count: int = 0
    in_name: int = 0
    sentences: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    """One use of a word: its key, its grammar, and the kind of name it stands in."""

    key: str
    letters: int
    digits: bool
    speech: str
    label: str
    capital: bool
    subject: bool
    root: bool


def find_concepts(document: Document, *, rarity: Mapping[str, float], most: int) -> Concepts:
    """Return the concepts of the first `most` sentences; `rarity` tells how seldom a term is in the news at large."""
    rows = _uses(document, most)
    words, pairs = _read_words(rows), _read_pairs(rows)
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
    words = [number[stem(word)] for token in tokens for word in _words(token)]
    return _passage(words, place)


def _passage(words: Sequence[int], place: Mapping[tuple[int, int], int]) -> Passage:
    """Return the passage of `words` in their order; `place` tells the number of each pair."""
    return Passage(words=frozenset(words), pairs=frozenset(place[pair] for pair in pairwise(words)), length=len(words))


def _words(token: Token) -> list[str]:
    """Return the words of a token as ROUGE counts them: runs of letters and digits in lower case."""
    return WORD.findall(token.text.lower())


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


def _uses(document: Document, most: int) -> list[list[_Use]]:
    """Return each use of a word in each of the first `most` sentences."""
    labels = {n: entity.label for entity in document.entities for n in range(entity.first, entity.last)}
    rows: list[list[_Use]] = [[] for _ in document.sentences[:most]]
    for token in document.tokens:
        if token.sentence >= len(rows):
            continue
        rows[token.sentence] += [
            _Use(
                key=stem(word),
                letters=len(word),
                digits=word.isdigit(),
                speech=token.pos,
                label=labels.get(token.index, ""),
                capital=token.text[:1].isupper(),
                subject=token.dep.startswith("nsubj"),
                root=token.dep == "ROOT",
            )
            for word in _words(token)
        ]
    return rows


def _read_words(rows: Sequence[Sequence[_Use]]) -> dict[str, _Word]:
    """Return what is counted of each word, in the order of the text."""
    words: dict[str, _Word] = {}
    read = 0
    for number, row in enumerate(rows):
        for use in row:
            word = words.setdefault(use.key, _Word(first_word=read, letters=use.letters, digits=use.digits))
            word.count += 1
            word.capital += use.capital
            word.subject += use.subject
            word.root += use.root
            word.speech[use.speech] += 1
            word.labels[use.label] += 1
            if number not in word.sentences[-1:]:
                word.sentences.append(number)
            read += 1
    return words


def _read_pairs(rows: Sequence[Sequence[_Use]]) -> dict[tuple[str, str], _Pair]:
    """Return what is counted of each pair of neighbouring words, in the order of the text."""
    pairs: dict[tuple[str, str], _Pair] = {}
    for number, row in enumerate(rows):
        for place, (left, right) in enumerate(pairwise(row)):
            pair = pairs.setdefault((left.key, right.key), _Pair(place=place))
            pair.count += 1
            pair.in_name += left.label == right.label != ""
            if number not in pair.sentences[-1:]:
                pair.sentences.append(number)
    return pairs


def _word_rows(words: Mapping[str, _Word], rows: Sequence[Sequence[_Use]], rarity: Mapping[str, float]) -> "Matrix":
    """Return one row of numbers a word, in the order of `WORD_NAMES`, without the scores of sentences."""
    import numpy as np

    lengths = [len(row) for row in rows]
    rare = {key: rarity.get(key, UNKNOWN_RARITY) for key in words}
    frequent = max((word.count for key, word in words.items() if rare[key] > CONTENT_RARITY), default=1)
    table = [_word_row(word, lengths, rare[key], frequent) for key, word in words.items()]
    return np.array(table, dtype=float).reshape(len(table), len(WORD_NAMES) - len(CONTEXT))


def _word_row(word: _Word, lengths: Sequence[int], rarity: float, frequent: int) -> list[float]:
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
    pairs: Mapping[tuple[str, str], _Pair], words: Mapping[str, _Word], sentences: int, rarity: Mapping[str, float]
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


def _pair_row(pair: _Pair, left: _Word, right: _Word, sentences: int, rarities: Sequence[float]) -> list[float]:
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

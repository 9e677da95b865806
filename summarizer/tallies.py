"""Document -> the uses of each word and of each pair of neighbouring words, counted: where, how often, how written."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from summarizer.schema import Document, Token
from summarizer.words import stem

WORD = re.compile(r"[a-z0-9]+")


@dataclass(slots=True, kw_only=True)
class WordTally:
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
class PairTally:
    """What is counted of one pair of words while its text is read."""

    place: int
    count: int = 0
    in_name: int = 0
    sentences: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use of a word: its key, its grammar, and the kind of name it stands in."""

    key: str
    letters: int
    digits: bool
    speech: str
    label: str
    capital: bool
    subject: bool
    root: bool


def words_in(token: Token) -> list[str]:
    """Return the words of a token as ROUGE counts them: runs of letters and digits in lower case."""
    return WORD.findall(token.text.lower())


def uses_of(document: Document, most: int) -> list[list[Use]]:
    """Return each use of a word in each of the first `most` sentences."""
    labels = {n: entity.label for entity in document.entities for n in range(entity.first, entity.last)}
    rows: list[list[Use]] = [[] for _ in document.sentences[:most]]
    for token in document.tokens:
        if token.sentence >= len(rows):
            continue
        rows[token.sentence] += [
            Use(
                key=stem(word),
                letters=len(word),
                digits=word.isdigit(),
                speech=token.pos,
                label=labels.get(token.index, ""),
                capital=token.text[:1].isupper(),
                subject=token.dep.startswith("nsubj"),
                root=token.dep == "ROOT",
            )
            for word in words_in(token)
        ]
    return rows


def tally_words(rows: Sequence[Sequence[Use]]) -> dict[str, WordTally]:
    """Return what is counted of each word, in the order of the text."""
    words: dict[str, WordTally] = {}
    read = 0
    for number, row in enumerate(rows):
        for use in row:
            word = words.setdefault(use.key, WordTally(first_word=read, letters=use.letters, digits=use.digits))
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


def tally_pairs(rows: Sequence[Sequence[Use]]) -> dict[tuple[str, str], PairTally]:
    """Return what is counted of each pair of neighbouring words, in the order of the text."""
    pairs: dict[tuple[str, str], PairTally] = {}
    for number, row in enumerate(rows):
        for place, (left, right) in enumerate(pairwise(row)):
            pair = pairs.setdefault((left.key, right.key), PairTally(place=place))
            pair.count += 1
            pair.in_name += left.label == right.label != ""
            if number not in pair.sentences[-1:]:
                pair.sentences.append(number)
    return pairs

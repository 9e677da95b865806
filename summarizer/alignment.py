"""A draft's sentence beside the whole article -> numbers: how much of it the article carries, and in how many pieces.

These are what the learned doubt of summarizer/doubt.py weighs, together with what the rules object.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.article_index import Arc, Index, arcs_of, content_words, deeds_of, is_word, runs_of
from summarizer.clauses import is_hedge, is_negation
from summarizer.comparison import Pair

MEASURES = (
    "words", "covered by one", "covered by two", "covered by neighbours", "new words", "new word share",
    "pieces a word", "longest piece", "density", "jumps", "jumps a word", "spread", "new pairs", "new triples",
    "new arcs", "new arc share", "rearranged arcs", "foreign arcs", "other doers", "new deeds", "repeated",
    "denies more", "denies less", "hedges lost", "hedges added", "opens with pronoun", "pronoun elsewhere",
    "no verb", "numbers", "names", "place",
)  # fmt: skip
POINTING = frozenset({"he", "she", "it", "they", "his", "her", "their", "this", "that", "these", "those"})
LEAST_PIECE = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a draft's words that stands in the article, and in which of its sentences (-1: nowhere)."""

    length: int
    sentence: int


def measure(pair: Pair) -> tuple[float, ...]:
    """Return the numbers of `MEASURES` for the sentence of `pair`."""
    index = pair.index
    words = [token.text.lower() for token in pair.told if is_word(token)]
    count = max(1, len(words))
    pieces = pieces_of(words, index, [source.index for source in pair.sources])
    return (
        float(len(words)),
        *_coverage(pair, index),
        *_novelty(pair, index),
        *_fragmentation(pieces, count),
        _share(run not in index.runs for run in runs_of(words, 2)),
        _share(run not in index.runs for run in runs_of(words, 3)),
        *_syntax(pair, index),
        float(len(words) - len(set(words))) / count,
        *_certainty(pair),
        *_bearing(pair),
    )


def pieces_of(words: Sequence[str], index: Index, near: Collection[int]) -> list[Piece]:
    """Cut `words` into the longest runs that stand in the article, those in the sentences `near` before others."""
    pieces: list[Piece] = []
    start = 0
    while start < len(words):
        runs = [
            (_length(words, start, index, place), index.words[place][1]) for place in index.places.get(words[start], ())
        ]
        length, sentence = max(runs, key=lambda run: (run[0], run[1] in near), default=(0, -1))
        pieces.append(Piece(length, sentence))
        start += max(1, length)
    return pieces


def _coverage(pair: Pair, index: Index) -> tuple[float, float, float]:
    """Return the share of content words in the best sentence, in the best two, in the best and its neighbours."""
    words = content_words(pair.draft, pair.sentence)
    if not words:
        return 1.0, 1.0, 1.0
    best = pair.sources[0].index
    held = index.content[best]
    near = [index.content[n] for n in (best - 1, best + 1) if 0 <= n < len(index.content)]
    second = max(len(words & (held | other)) for other in index.content)
    beside = max((len(words & (held | other)) for other in near), default=len(words & held))
    return len(words & held) / len(words), second / len(words), beside / len(words)


def _novelty(pair: Pair, index: Index) -> tuple[float, float]:
    """Return how many content words the article does not have at all, and their share."""
    words = [t for t in pair.told if t.pos in {"NOUN", "PROPN", "VERB", "NUM", "ADJ", "ADV"}]
    new = [t for t in words if t.lemma.lower() not in index.known and t.text.lower() not in index.known]
    return float(len(new)), len(new) / max(1, len(words))


def _fragmentation(pieces: Sequence[Piece], count: int) -> tuple[float, ...]:
    """Return pieces a word, longest piece, density, jumps between sentences, jumps a word, spread of the pieces."""
    homes = [piece.sentence for piece in pieces if piece.length >= LEAST_PIECE]
    jumps = sum(one != other for one, other in pairwise(homes))
    spread = max(homes) - min(homes) if homes else 0
    longest = max((piece.length for piece in pieces), default=0)
    density = sum(piece.length**2 for piece in pieces) / count**2
    return len(pieces) / count, longest / count, density, float(jumps), jumps / count, float(min(spread, 20))


def _syntax(pair: Pair, index: Index) -> tuple[float, ...]:
    """Return new arcs, their share, those of known words, those outside the sources, other doers, new deeds."""
    arcs = set(arcs_of(pair.draft, pair.sentence))
    new = arcs - index.every_arc
    near = frozenset[Arc]().union(*(index.arcs[source.index] for source in pair.sources))
    rearranged = sum(head in index.known and word in index.known for head, word in new)
    deeds = [(v.lemma.lower(), d) for v, d in deeds_of(pair.draft, pair.told)]
    other = sum(v in index.doers and d.lemma.lower() not in index.doers[v] and d.pos != "PRON" for v, d in deeds)
    unheard = sum(v not in index.doers for v, _ in deeds)
    return (
        float(len(new)), len(new) / max(1, len(arcs)), float(rearranged),
        len(arcs - near) / max(1, len(arcs)), float(other), float(unheard),
    )  # fmt: skip


def _certainty(pair: Pair) -> tuple[float, float, float, float]:
    """Return denials added and lost, hedges lost and added, against the first source."""
    given = pair.article.tokens_of(pair.sources[0])
    denials = sum(map(is_negation, pair.told)) - sum(map(is_negation, given))
    hedges = sum(map(is_hedge, pair.told)) - sum(map(is_hedge, given))
    return float(max(0, denials)), float(max(0, -denials)), float(max(0, -hedges)), float(max(0, hedges))


def _bearing(pair: Pair) -> tuple[float, ...]:
    """Return: opens with a pronoun, which the source does not have, no finite verb, numbers, names, place."""
    opener = next((token.text.lower() for token in pair.told if is_word(token)), "")
    source = next((t.text.lower() for t in pair.article.tokens_of(pair.sources[0]) if is_word(t)), "")
    verbless = not any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in pair.told)
    numbers = sum(token.pos == "NUM" for token in pair.told)
    names = sum(token.pos == "PROPN" for token in pair.told)
    place = pair.sources[0].index / max(1, len(pair.article.sentences))
    pointing = opener in POINTING
    return float(pointing), float(pointing and opener != source), float(verbless), float(numbers), float(names), place


def _length(words: Sequence[str], start: int, index: Index, place: int) -> int:
    """Return how many words from `start` on stand in the article from `place` on."""
    length = 0
    pairs = zip(words[start:], index.words[place:], strict=False)
    for word, (other, _) in pairs:
        if word != other:
            break
        length += 1
    return length


def _share(hits: Iterable[bool]) -> float:
    """Return the share of true ones, 0 of none."""
    found = list(hits)
    return sum(found) / len(found) if found else 0.0

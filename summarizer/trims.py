"""Sentence -> the shorter forms in which it can be a point: the main clause, without what only adds to it.

Shorter points name more of what a summary names for their words (sub-sentential units: DiscoBERT, Xu et al. 2020). What
may go is narrower than in `excerpt`, since a point carries the story: at the end a participial clause, what is said by
the way of somebody or something known, a further clause; at the start a participial clause or an adverb. A place, a
time, a degree ("for the most part") tell how far the main clause holds and stay; so do a contrast, a reason, a number,
and every attribution, hedge and condition.
"""

from collections.abc import Iterator, Sequence

from summarizer.excerpt import readable_pieces
from summarizer.ground import Ground, passage_faults
from summarizer.schema import Document, Excerpt, Sentence, Token
from summarizer.syntax import root_among

FEWEST_WORDS, FEWEST_LEFT_OUT = 8, 5
RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
PARTICIPLES = frozenset({"VBG", "VBN"})
# What opens a circumstance by the way; "as", "because", "after" open the reason, "for", "in", "to" a degree.
ADDING = frozenset({"before", "with", "while"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "'s"})
# What a part must not hold to be left out at the start: it would tell when or where the rest is true.
SCOPES = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC", "EVENT"})


def trims(ground: Ground, sentence: Sentence) -> Iterator[Excerpt]:
    """Yield the shorter forms of `sentence` that may be shown alone, each a part of it around its main verb."""
    document = ground.document
    tokens = document.tokens_of(sentence)
    root = root_among(tokens)
    if root is None or not document.parsed:
        return
    for piece in readable_pieces(document, sentence, root.span):
        before = [t for t in tokens if t.span.start < piece.span.start and t.dep != "punct"]
        after = [t for t in tokens if t.span.start >= piece.span.end and t.dep != "punct"]
        if (
            len(piece.text.split()) >= FEWEST_WORDS
            and len(before) + len(after) >= FEWEST_LEFT_OUT
            and not any(token.pos == "NUM" for token in (*before, *after))
            and (not after or _adds(document, after[0]))
            and (not before or (piece.text[:1].isupper() and _leads(document, before)))
            and not any(passage_faults(ground, piece))
        ):
            yield piece


def _adds(document: Document, opening: Token) -> bool:
    """Tell whether the part that `opening` opens says something more, not how far the rest holds."""
    word = opening.text.lower()
    if opening.tag in RELATIVE:
        return word != "when" and _is_of_known(document, opening)
    if opening.tag == "CC":
        return word == "and"
    if opening.tag == "DT":
        return document.tokens[opening.head].dep == "appos"
    return opening.tag in PARTICIPLES or (opening.tag == "IN" and word in ADDING)


def _is_of_known(document: Document, pronoun: Token) -> bool:
    """Tell whether a relative clause is about a name or one definite thing: then it does not say which is meant."""
    verb = pronoun
    while verb.dep != "relcl" and verb.head != verb.index:
        verb = document.tokens[verb.head]
    told = document.tokens[verb.head]
    return verb.dep == "relcl" and (
        told.pos == "PROPN" or any(document.tokens[c].text.lower() in DEFINITE for c in document.children[told.index])
    )


def _leads(document: Document, before: Sequence[Token]) -> bool:
    """Tell whether what stands before only leads to the rest: a participial clause or adverbs, no place, no time."""
    first, last = before[0].index, before[-1].index + 1
    scoped = any(e.label in SCOPES and e.first < last and first < e.last for e in document.entities)
    return not scoped and (before[0].tag in PARTICIPLES or all(token.tag == "RB" for token in before))

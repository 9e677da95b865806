"""Five ways to say the same: true rewordings made by rule from an article's sentences; the gate must let them pass."""

import re
from collections.abc import Callable

from summarizer.clauses import SUBJECTS, is_hedge, is_negation
from summarizer.excerpt import excerpt_around
from summarizer.schema import Document, Sentence, Span, Token

CUT_WORDS = 14
LONGEST_PART = 7
LEAST_LEFT = 5
PLACES_AND_TIMES = frozenset({"in", "on", "at", "during", "near", "across", "outside", "since"})
CONDITIONS = frozenset({"if", "unless", "only", "except", "until", "when", "than", "as"})
SPOKEN = frozenset({"said", "says"})
Truth = Callable[[Document, Sentence], str | None]


def whole(document: Document, sentence: Sentence) -> str | None:
    """Copy the sentence."""
    del document
    return sentence.text


def cut(document: Document, sentence: Sentence) -> str | None:
    """Cut a contiguous piece that the exact engine would show as well."""
    start = sentence.span.start
    piece = excerpt_around(document, Span(start, start + 1), most_words=CUT_WORDS).text
    return None if piece == sentence.text else _ended(piece)


def passive(document: Document, sentence: Sentence) -> str | None:
    """Turn an active statement round: "Wolves killed the sheep" -> "The sheep was killed by wolves"."""
    root = _plain_root(document, sentence)
    if root is None or root.tag != "VBD" or not root.text.endswith("ed"):
        return None
    doer, target = _child(document, root, "nsubj"), _child(document, root, "dobj")
    if doer is None or target is None or "PRON" in {doer.pos, target.pos}:
        return None
    verb = "were" if target.tag in {"NNS", "NNPS"} or _has_conjunct(document, target) else "was"
    one, other = _words(document, doer), _words(document, target)
    return _sentence(f"{other} {verb} {root.text} by {_inside(document, doer, one)}") if one and other else None


def active(document: Document, sentence: Sentence) -> str | None:
    """Turn a passive statement round: "Two men were arrested by police" -> "Police arrested two men"."""
    root = _plain_root(document, sentence)
    if root is None or not root.text.endswith("ed"):
        return None
    target, agent = _child(document, root, "nsubjpass"), _child(document, root, "agent")
    doer = _child(document, agent, "pobj") if agent else None
    if target is None or doer is None or "PRON" in {doer.pos, target.pos}:
        return None
    if any(document.tokens[child].tag in {"MD", "VB", "VBG"} for child in document.children[root.index]):
        return None
    one, other = _words(document, doer), _words(document, target)
    return _sentence(f"{one} {root.text} {_inside(document, target, other)}") if one and other else None


def moved_attribution(document: Document, sentence: Sentence) -> str | None:
    """Name the source first: "The dam broke, police said." -> "Police said the dam broke."."""
    match = re.fullmatch(r"([^“”\"]+), ([^,“”\"]+) (said|says)\.", " ".join(sentence.text.split()))
    if match is None or match[3] not in SPOKEN or len(match[1].split()) < LEAST_LEFT:
        return None
    first = document.tokens[sentence.first]
    speaker = document.tokens_of(sentence)[:-2][-len(match[2].split()) :]
    if first.pos in {"CCONJ", "SCONJ"} or any(token.pos in {"VERB", "AUX"} for token in speaker):
        return None
    return _sentence(f"{match[2]} {match[3]} {_inside(document, first, match[1])}")


def dropped_adjunct(document: Document, sentence: Sentence) -> str | None:
    """Leave out where or when at the end of the sentence."""
    root = next((t for t in document.tokens_of(sentence) if t.head == t.index), None)
    if root is None or root.pos != "VERB":
        return None
    for child in reversed(document.children[root.index]):
        token, tree = document.tokens[child], document.subtree(child)
        at_end = tree[-1] >= sentence.last - 2
        if token.dep == "prep" and token.lemma.lower() in PLACES_AND_TIMES and at_end and child > root.index:
            parts = [document.tokens[index] for index in tree]
            short = len(tree) <= LONGEST_PART and tree[0] - sentence.first >= LEAST_LEFT
            if short and not any(is_hedge(t) or is_negation(t) or t.pos == "VERB" for t in parts):
                return _ended(document.article.text[sentence.span.start : document.tokens[tree[0] - 1].span.end])
    return None


def _plain_root(document: Document, sentence: Sentence) -> Token | None:
    """Return the main verb of a sentence without hedges, denials, conditions and reported speech."""
    tokens = document.tokens_of(sentence)
    if any(is_hedge(t) or is_negation(t) or t.text.lower() in CONDITIONS | {"according"} for t in tokens):
        return None
    root = next((t for t in tokens if t.head == t.index), None)
    bound = root and any(document.tokens[child].dep in {"ccomp", "prt"} for child in document.children[root.index])
    return None if bound or root is None or root.pos != "VERB" else root


def _child(document: Document, token: Token, relation: str) -> Token | None:
    """Return the first dependent of `token` in `relation`."""
    children = (document.tokens[child] for child in document.children[token.index])
    return next((child for child in children if child.dep == relation), None)


def _words(document: Document, token: Token) -> str | None:
    """Return the words of the subtree of `token` if it is short and has no clause and no mark inside."""
    tree = document.subtree(token.index)
    parts = [document.tokens[index] for index in tree]
    if (
        len(tree) > LONGEST_PART
        or tree[-1] - tree[0] + 1 != len(tree)
        or any(t.pos in {"PUNCT", "VERB"} for t in parts)
    ):
        return None
    if any(t.dep in SUBJECTS and t.index != token.index for t in parts):
        return None
    return document.article.text[parts[0].span.start : parts[-1].span.end]


def _has_conjunct(document: Document, token: Token) -> bool:
    """Tell whether `token` is coordinated."""
    return any(document.tokens[child].dep == "conj" for child in document.children[token.index])


def _inside(document: Document, token: Token, words: str) -> str:
    """Return `words` as they stand inside a sentence: an opening capital goes, unless it is a name's."""
    first = document.tokens[document.subtree(token.index)[0]] if token.dep in SUBJECTS else token
    return words if first.pos == "PROPN" or words.split(maxsplit=1)[0] == "I" else words[:1].lower() + words[1:]


def _sentence(words: str) -> str:
    """Return `words` with a capital and a full stop."""
    return _ended(words[:1].upper() + words[1:])


def _ended(words: str) -> str:
    """Return `words` with an end mark."""
    return words if words[-1:] in '.!?”"' else f"{words.rstrip(' ,;:—-')}."


TRUTHS: dict[str, Truth] = {
    "whole": whole,
    "cut": cut,
    "passive": passive,
    "active": active,
    "moved attribution": moved_attribution,
    "dropped adjunct": dropped_adjunct,
}

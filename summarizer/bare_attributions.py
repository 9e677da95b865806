"""Sentence or passage -> does it only say that somebody spoke: "Mr Ek said.", "Reuters reported on Monday."."""

import re

from summarizer.lexicon import word_list
from summarizer.schema import Document, Excerpt, Sentence, Token

LONGEST = 16  # words
QUOTED = re.compile(r"[“”\"«»„:]|(?<!\w)['‘]\w")
# What a verb of saying may have beside it and still say nothing: who, when, where, to whom.
EMPTY_PARTS = frozenset({"nsubj", "aux", "advmod", "prep", "npadvmod", "punct", "dative", "mark", "cc", "intj", "dep"})
STAND_INS = frozenset({"so", "this", "that", "it", "much"})
# They are news without an object: "The search continues", "Police responded", "She testified on Monday".
ACTS = frozenset({"agree", "condemn", "confirm", "continue", "conclude", "complain", "defend", "deny", "respond"}) | {
    "promise", "tweet", "testify", "vow", "pledge", "demand", "disclose", "accuse", "acknowledge", "think", "admit",
    "boast", "concede", "hint", "lament", "post", "propose", "recommend", "urge", "reveal", "call", "ask", "estimate",
    "praise", "believe", "write",
}  # fmt: skip


def only_attributes(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` holds nothing but who said so."""
    return attributes_alone(document, Excerpt(text=sentence.text, span=sentence.span))


def attributes_alone(document: Document, excerpt: Excerpt) -> bool:
    """Tell whether `excerpt`, a sentence or a part of one, holds nothing but who said so.

    Its words may stand in the sentence beside it, out of which `excerpt` is cut.
    """
    if not document.parsed or not document.article.language.startswith("en"):
        return False
    if len(excerpt.text.split()) > LONGEST or QUOTED.search(excerpt.text):
        return False
    inside = [token for token in _tokens_at(document, excerpt) if token.pos != "PUNCT"]
    held = {token.index for token in inside}
    tops = [token for token in inside if token.head == token.index or token.head not in held]
    return len(tops) == 1 and _says_nothing(document, tops[0], held)


def _tokens_at(document: Document, excerpt: Excerpt) -> list[Token]:
    """Return the tokens of `excerpt`."""
    start, end = excerpt.span.start, excerpt.span.end
    sentences = [s for s in document.sentences if s.span.start < end and start < s.span.end]
    return [t for s in sentences for t in document.tokens_of(s) if start <= t.span.start < end]


def _says_nothing(document: Document, verb: Token, held: set[int]) -> bool:
    """Tell whether `verb` says, and nothing that hangs on it among `held` is what is said."""
    if verb.lemma not in word_list("telling_verbs") - ACTS or verb.pos not in {"VERB", "AUX"}:
        return False
    parts = [document.tokens[index] for index in document.children[verb.index] if index in held]
    return all(part.dep in EMPTY_PARTS or _is_no_word(verb, part) for part in parts)


def _is_no_word(verb: Token, part: Token) -> bool:
    """Tell whether an object is who is told, or stands for words told before."""
    return part.dep in {"dobj", "dative"} and (verb.lemma == "tell" or part.text.lower() in STAND_INS)

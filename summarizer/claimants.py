"""A place in a sentence -> whose claim it is, where the sentence says so ("according to the ministry")."""

import re
from itertools import pairwise

from summarizer.lexicon import word_list
from summarizer.schema import Document, Sentence, Span, Token
from summarizer.syntax import SUBJECTS

# Where a page lost the space between two sentences, both would be one name.
GLUED_SENTENCES = re.compile(r"^\W|[?!:;]|[a-z]{2}\.[A-Z]")
# A word goes on behind one of these; a place or an agency in brackets may be glued to the first word of a story.
JOINING = frozenset({"&", "-", "‑"})
GLUED_FRONT = re.compile(r"^[^()]*\)(?=\w)")
NAMED = frozenset({"NOUN", "PROPN"})
PARTS_OF_NAME = frozenset({"compound", "amod", "det", "poss", "nmod", "nummod", "case", "flat", "punct"})
CLAUSES = frozenset({"ccomp", "parataxis", "dep"})


def claimant_of(document: Document, sentence: Sentence, span: Span) -> str | None:
    """Return the name or noun phrase, verbatim, whose claim the place `span` is; `None` if the article names none."""
    if not document.parsed:
        return None
    source = _according_to(document, sentence) or _reporter(document, sentence, span)
    phrase = None if source is None else _phrase(document, source, sentence)
    return None if phrase is None or GLUED_SENTENCES.search(phrase) else phrase


def _according_to(document: Document, sentence: Sentence) -> Token | None:
    """Return the noun behind "according to"."""
    tokens = document.tokens_of(sentence)
    for token, following in pairwise(tokens):
        if token.text.lower() == "according" and following.text.lower() == "to":
            objects = [document.tokens[c] for c in document.children[following.index]]
            return next((o for o in objects if o.dep == "pobj" and o.pos in NAMED), None)
    return None


def _reporter(document: Document, sentence: Sentence, span: Span) -> Token | None:
    """Return the subject of the reporting verb above the clause that holds `span`."""
    inside = [t for t in document.tokens_of(sentence) if span.start <= t.span.start < span.end]
    if not inside:
        return None
    token = inside[-1]
    for _ in range(sentence.last - sentence.first):
        verb = document.tokens[token.head]
        below = token.dep in CLAUSES
        if below and verb.lemma.lower() in word_list("claim_verbs"):
            return _subject(document, verb, span)
        side = [document.tokens[c] for c in document.children[token.index] if document.tokens[c].dep in CLAUSES]
        for clause in side:
            if clause.lemma.lower() in word_list("claim_verbs") and clause.dep == "parataxis":
                return _subject(document, clause, span)
        if verb.index == token.index:
            return None
        token = verb
    return None


def _subject(document: Document, verb: Token, span: Span) -> Token | None:
    """Return the noun or name that is the subject of `verb`, `None` for a pronoun or one that holds the figure."""
    for child in document.children[verb.index]:
        token = document.tokens[child]
        if token.dep in SUBJECTS:
            return token if token.pos in NAMED and not span.start <= token.span.start < span.end else None
    return None


def _phrase(document: Document, noun: Token, sentence: Sentence) -> str:
    """Return the name or noun phrase around `noun` as the article writes it."""
    for entity in document.entities:
        if entity.first <= noun.index < entity.last and sentence.first <= entity.first:
            return _whole_words(document.article.text, entity.span).removesuffix("’s").removesuffix("'s")
    first = noun.index
    while first > sentence.first and _belongs(document.tokens[first - 1], noun):
        first -= 1
    return _whole_words(document.article.text, Span(document.tokens[first].span.start, noun.span.end))


def _whole_words(text: str, span: Span) -> str:
    """Return the text of `span` with the rest of the words at its ends: the B&Q of "Q", "think-tank" of "tank".

    What a page glued to the front is no part of it: the Police of "(CNN)Police".
    """
    start, end = span.start, span.end
    while start > 0 and (
        text[start - 1].isalnum() or (text[start - 1] in JOINING and text[start - 2 : start - 1].isalnum())
    ):
        start -= 1
    while end < len(text) and (text[end].isalnum() or (text[end] in JOINING and text[end + 1 : end + 2].isalnum())):
        end += 1
    return GLUED_FRONT.sub("", text[start:end])


def _belongs(token: Token, noun: Token) -> bool:
    """Tell whether the token before a noun is part of its phrase."""
    return token.head <= noun.index and token.dep in PARTS_OF_NAME and token.text not in {",", ";", "“", "”", '"', "("}

"""Small questions about a document's grammar that several finders ask: heads, subjects, verbs, marks."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.schema import Document, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NAME_TAGS = frozenset({"NNP", "NNPS"})
POSSESSIVE_MARKS = frozenset({"'s", "’s", "'", "’"})
QUOTATION_MARKS = frozenset({'"', "“", "”", "‘", "«", "»", "``", "''"})
HYPHENS = frozenset({"-", "–", "/"})
DASHES = frozenset({"-", "–", "—", "--"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})
# What the model calls times and amounts: no part of a name.
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
LINKS = frozenset({"appos", "conj", "flat"})


def bare(token: Token) -> str:
    """Return the token in lower case without its dots ("Sen." -> "sen")."""
    return token.text.casefold().rstrip(".").replace("\u00ad", "")


def is_capitalised(token: Token) -> bool:
    """Tell whether the token starts with a capital letter."""
    return token.text[:1].isupper()


def is_name_word(token: Token) -> bool:
    """Tell whether the token is a capitalised proper noun."""
    return is_capitalised(token) and (token.pos == "PROPN" or token.tag in NAME_TAGS)


def is_possessive_mark(token: Token) -> bool:
    """Tell whether the token is the 's of a possessive."""
    return token.text in POSSESSIVE_MARKS and token.pos in {"PART", "PUNCT"}


def touch(tokens: Sequence[Token]) -> bool:
    """Tell whether no space stands between the tokens."""
    return all(one.span.end == other.span.start for one, other in pairwise(tokens))


def root_among(tokens: Sequence[Token]) -> Token | None:
    """Return the first of `tokens` that hangs on no other, of a sentence its main word; `None` where there is none."""
    return next((token for token in tokens if token.head == token.index), None)


def root_of(document: Document, first: int, last: int) -> Token:
    """Return the token of `first:last` that the others hang on."""
    for index in range(last - 1, first - 1, -1):
        if not first <= document.tokens[index].head < last or document.tokens[index].head == index:
            return document.tokens[index]
    return document.tokens[last - 1]


def subject_head(document: Document, token: Token) -> Token | None:
    """Return the verb that `token` is the subject of: itself, in apposition to it, or joined to it by "and"."""
    seen = 0
    while token.dep in LINKS and token.head != token.index and seen < len(LINKS):
        token, seen = document.tokens[token.head], seen + 1
    return document.tokens[token.head] if token.dep in SUBJECTS else None


def has_child(document: Document, index: int, dependencies: frozenset[str]) -> bool:
    """Tell whether token `index` governs a token with one of the `dependencies`."""
    return any(document.tokens[child].dep in dependencies for child in document.children[index])


def words_between(document: Document, first: int, last: int) -> Sequence[str]:
    """Return the lower-case words of the tokens `first:last`."""
    return [token.text.casefold() for token in document.tokens[max(first, 0) : max(last, 0)]]


def end_of_compound(document: Document, index: int) -> int:
    """Return the last part of a word that the model cut at its hyphens: "co-author"."""
    tokens = document.tokens
    while index + 2 < len(tokens) and tokens[index + 1].text == "-":
        if tokens[index].span.end != tokens[index + 1].span.start or tokens[index + 2].pos not in {"NOUN", "PROPN"}:
            break
        index += 2
    return index

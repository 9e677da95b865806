"""Mentions of an organisation -> what the article says it is, word for word ("a ferry operator", "chip maker")."""

from collections.abc import Iterator, Sequence

from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.role_phrases import RoleRange
from summarizer.role_words import is_role_noun
from summarizer.roles import excerpt_of
from summarizer.schema import Document, Excerpt, Token
from summarizer.syntax import HYPHENS, bare, is_possessive_mark, root_of

LONGEST = 10
CLOSERS = frozenset({",", ".", ";", "—", "–", ")", "which", "that", "whose", "where"})
INNER = frozenset({"of", "for", "in", "and", "the"})


def find_organisation_role(document: Document, mentions: Sequence[Mention]) -> Excerpt | None:
    """Return the first statement of what the organisation of `mentions` is, or `None`."""
    for mention in mentions:
        for found in (*_apposition(document, mention), *_before(document, mention)):
            return excerpt_of(document, found.first, found.last)
    return None


def _before(document: Document, mention: Mention) -> Iterator[RoleRange]:
    """Yield the common nouns right before the name: "chip maker Acme", "German music publisher Acme"."""
    tokens = document.tokens
    limit = document.sentences[tokens[mention.first].sentence].first
    start = mention.first
    while start > limit:
        token = tokens[start - 1]
        common = token.pos in {"NOUN", "ADJ"} and not token.text.isupper()
        glue = start < mention.first and (token.text in HYPHENS or token.pos == "PROPN")
        if not (common or glue):
            break
        start -= 1
    last = tokens[mention.first - 1] if mention.first > limit else None
    if last is None or start == mention.first or not _says_what(last):
        return
    root = root_of(document, mention.first, mention.last)
    explained = root.dep == "appos" and root.head == last.index
    if (explained or last.dep in {"compound", "nmod", "appos", "amod"}) and tokens[start].text not in HYPHENS:
        yield RoleRange(first=start, last=mention.first, trust=1)


def _says_what(token: Token) -> bool:
    """Tell whether a noun says what an organisation is: no empty word, and nothing that only a person is."""
    word = bare(token)
    if token.tag != "NN" or not token.text.islower() or word in word_list("empty_nouns"):
        return False
    return word in word_list("organisation_nouns") or not is_role_noun(token)


def _apposition(document: Document, mention: Mention) -> Iterator[RoleRange]:
    """Yield the noun phrase set after the name between commas: "Acme, a maker of chips,"."""
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    index = mention.last
    if index + 2 >= end or tokens[index].text != "," or tokens[index + 1].text.casefold() not in {"a", "an", "the"}:
        return
    start = last = index + 2
    while last < end and last - start < LONGEST:
        token = tokens[last]
        inside = token.pos in {"NOUN", "ADJ", "PROPN", "NUM"} or token.text.casefold() in INNER
        if not (inside or token.text in HYPHENS or is_possessive_mark(token) or token.dep == "amod"):
            break
        last += 1
    root = root_of(document, mention.first, mention.last)
    apposed = any(
        document.tokens[child].dep == "appos" and start <= child < last for child in document.children[root.index]
    )
    closed = last >= end or tokens[last].text.casefold() in CLOSERS
    if apposed and closed and last > start and any(tokens[i].tag == "NN" for i in range(start, last)):
        yield RoleRange(first=start, last=last, trust=1)

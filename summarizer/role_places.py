"""The places beside a name where an article states a role, one finder each."""

from collections.abc import Callable, Iterator

from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.role_phrases import CLAUSE_ENDS, RoleRange, role_phrase
from summarizer.role_words import before_titles, heads_role, is_role_noun, start_of_role
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS, bare, is_possessive_mark, root_of, subject_head

Finder = Callable[[Document, Mention, frozenset[int]], Iterator[RoleRange]]

MODALS = frozenset({"may", "might", "could", "would", "should", "can", "will", "shall"})
# How much a place is trusted: next to the name before all others; a title alone says least.
BEFORE, APPOSITION, INTRODUCED, RELATIVE, AS_ROLE, COPULA, TOLD_FIRST, TITLE = 3.0, 2.6, 2.4, 1.9, 1.8, 1.4, 1.0, 0.4
SHARED_REACH = 30
OPENING = 2


def _before(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role right before the name: "Italian Prime Minister", "secretary of state", "chairman and CEO"."""
    del persons
    tokens = document.tokens
    end = before_titles(document, mention.first)
    if end < mention.first and bare(tokens[end]) in word_list("office_titles"):
        yield RoleRange(first=start_of_role(document, end), last=mention.first, trust=BEFORE)
    elif end < mention.first and bare(tokens[end]) in word_list("shown_titles"):
        yield RoleRange(first=end, last=mention.first, trust=TITLE)
    if end <= document.sentences[tokens[mention.first].sentence].first or not heads_role(document, end):
        return
    start = start_of_role(document, end)
    if start < end:
        yield RoleRange(first=start, last=end, trust=BEFORE)


def _apposition(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role after the name: "Ana Lima, 45, the fund's chief economist, said", "Ana Lima, who is …"."""
    del persons
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    index = mention.last
    if index >= end or tokens[index].text not in {",", "(", "—", "–", "--"}:
        return
    bracket = tokens[index].text == "("
    index += 1
    if index + 1 < end and tokens[index].text.isdigit() and tokens[index + 1].text == ",":
        index += 2
    if index < end and tokens[index].text.casefold() == "who":
        yield from _relative(document, index, end)
        return
    found = role_phrase(document, index, end, APPOSITION, apposed=True)
    if found is None:
        return
    # In brackets stands a role only if nothing else does, and more than where to look in a picture ("(centre)").
    closed = found.last < end and tokens[found.last].text == ")"
    if not bracket or (closed and bare(tokens[found.last - 1]) in word_list("person_nouns")):
        yield found


def _relative(document: Document, index: int, end: int) -> Iterator[RoleRange]:
    """Yield the role in "who is the …", "who was a …"."""
    if index + 1 < end and document.tokens[index + 1].text.casefold() in {"is", "was"}:
        found = role_phrase(document, index + 2, end, RELATIVE)
        if found is not None:
            yield found


def _introduced(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role that a name explains: "the firm's lawyer, Ana Lima, said"."""
    del persons
    tokens = document.tokens
    first = before_titles(document, mention.first)
    sentence = document.sentences[tokens[mention.first].sentence]
    closed = mention.last >= sentence.last or tokens[mention.last].text in CLAUSE_ENDS
    if first - 2 < sentence.first or tokens[first - 1].text not in {",", ":"} or not closed:
        return
    if not heads_role(document, first - 1):
        return
    start = start_of_role(document, first - 1)
    opener = tokens[max(start - 1, sentence.first)]
    owned = opener.pos == "DET" or opener.tag == "PRP$" or any(map(is_possessive_mark, tokens[start : first - 1]))
    opens = start == sentence.first and mention.last < sentence.last and tokens[mention.last].text == ","
    if owned or opens:
        yield RoleRange(first=start, last=first - 1, trust=INTRODUCED)


def _shared(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in the plural that opens a list of names: "ministers Ana Lima, Bo Ek and Cy Roe"."""
    tokens = document.tokens
    sentence = document.sentences[tokens[mention.first].sentence]
    if mention.first - 2 < sentence.first or tokens[mention.first - 1].text not in {",", ";", "and", "&"}:
        return
    for index in range(mention.first - 1, max(sentence.first, mention.first - SHARED_REACH) - 1, -1):
        token = tokens[index]
        if _is_plural_role(token) and index + 1 in persons:
            yield RoleRange(first=start_of_role(document, index + 1), last=index + 1, trust=BEFORE)
        listed = token.pos in {"PROPN", "NUM", "CCONJ"} or token.text in {",", ";", "of", "-"} or index in persons
        if not listed or is_role_noun(token):
            return


def _is_plural_role(token: Token) -> bool:
    """Tell whether the token says what several people are ("ministers")."""
    word = bare(token)
    return is_role_noun(token) and word not in word_list("person_nouns") and word.endswith(("s", "men"))


def _as_role(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in "named Ana Lima as head of …", "Ana Lima was appointed chief executive"."""
    token = root_of(document, mention.first, mention.last)
    while token.dep == "conj" and document.tokens[token.head].index in persons:
        token = document.tokens[token.head]
    verb = document.tokens[token.head]
    if (
        token.dep not in {"nsubj", "nsubjpass", "dobj", "oprd"}
        or verb.lemma not in word_list("naming_verbs")
        or _is_uncertain(document, verb)
    ):
        return
    end = document.sentences[token.sentence].last
    # The model hangs "as head of …" now on the verb, now on the name.
    for child in sorted({*document.children[verb.index], *document.children[token.index]}):
        other = document.tokens[child]
        if other.index < mention.last and token.dep in {"dobj", "oprd"}:
            continue
        if other.dep == "prep" and other.text.casefold() == "as":
            found = role_phrase(document, other.index + 1, end, AS_ROLE)
        elif other.dep in {"oprd", "attr"}:
            found = role_phrase(document, document.subtree(child)[0], end, AS_ROLE)
        else:
            continue
        if found is not None:
            yield found


def _copula(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in "Ana Lima is the head of …", never one denied or only possible."""
    del persons
    token = root_of(document, mention.first, mention.last)
    verb = document.tokens[token.head]
    if token.dep != "nsubj" or verb.lemma != "be" or _is_uncertain(document, verb):
        return
    end = document.sentences[token.sentence].last
    for child in document.children[verb.index]:
        if document.tokens[child].dep == "attr":
            found = role_phrase(document, document.subtree(child)[0], end, COPULA)
            if found is not None:
                yield found


def _told_first(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield what the opening calls the one it names next: "A Dunford man was jailed … Ola Ek, 45, was jailed".

    The proof: an age beside the name, and the same deed told of both.
    """
    del persons
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    after = document.tokens[mention.last : mention.last + 2]
    aged = len(after) > 1 and after[0].text == "," and after[1].text.isdigit()
    if verb is None or verb.pos != "VERB" or not aged:
        return
    for token in document.tokens[: document.sentences[min(OPENING, len(document.sentences)) - 1].last]:
        told = token.dep in SUBJECTS and document.tokens[token.head].lemma == verb.lemma and token.tag == "NN"
        if not told or token.index > mention.first or bare(token) not in word_list("person_nouns"):
            continue
        words = document.subtree(token.index)
        phrase = range(words[0], token.index + 1)
        if document.tokens[words[0]].text.casefold() in {"a", "an"} and set(phrase) <= set(words):
            yield RoleRange(first=words[0], last=token.index + 1, trust=TOLD_FIRST)


def _is_uncertain(document: Document, verb: Token) -> bool:
    """Tell whether the verb is denied, asked or only possible."""
    for child in document.children[verb.index]:
        token = document.tokens[child]
        if token.dep == "neg" or (token.dep == "aux" and token.lemma in MODALS) or token.text == "?":
            return True
    return False


FINDERS: tuple[Finder, ...] = (_before, _apposition, _introduced, _shared, _as_role, _copula, _told_first)

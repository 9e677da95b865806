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
# Words for bodies that are also words for other things, so that only a name beside them tells.
MORE_KINDS = frozenset(
    {"tank", "imprint", "channel", "affiliate", "station", "publication", "employer", "league", "service", "festival"}
    | {"carmaker", "alliance", "coalition", "cartel", "syndicate", "consultancy", "nonprofit", "non-profit", "bloc"}
    | {"tribunal", "commission", "subsidiary", "arm", "museum", "theatre", "theater", "programme", "program", "show"}
)
# What tells that the name is a place's after all.
SETTLEMENTS = frozenset(
    {"village", "town", "city", "suburb", "hamlet", "municipality", "township", "neighborhood", "neighbourhood"}
)
MAKING = ("maker", "makers", "house", "shop", "store", "works", "line", "seller")
CLOSERS = frozenset({",", ".", ";", "—", "–", ")", "which", "that", "whose", "where"})
INNER = frozenset({"of", "for", "in", "and", "the"})


def find_organisation_role(document: Document, mentions: Sequence[Mention]) -> Excerpt | None:
    """Return the first statement of what the organisation of `mentions` is, or `None`."""
    for mention in mentions:
        for finder in (_apposition, _introduced, _before, _behind):
            for found in finder(document, mention):
                return excerpt_of(document, found.first, found.last)
    return None


def _is_kind(token: Token) -> bool:
    """Tell whether the noun names a kind of organisation."""
    nouns = word_list("organisation_nouns") | word_list("organisation_kinds") | MORE_KINDS
    return (token.tag == "NN" and token.text.islower() and bare(token) in nouns) or bare(token) in word_list("trades")


def _introduced(document: Document, mention: Mention) -> Iterator[RoleRange]:
    """Yield the noun phrase that the name explains: "its internet business, Acme, grew"."""
    tokens = document.tokens
    sentence = document.sentences[tokens[mention.first].sentence]
    end = mention.first - 1
    if end - 1 <= sentence.first or tokens[end].text != "," or not _is_kind(tokens[end - 1]):
        return
    closed = mention.last >= sentence.last or tokens[mention.last].text in CLOSERS
    start = end
    while start > sentence.first and (tokens[start - 1].pos in {"NOUN", "ADJ", "PROPN"} or _binds(tokens[start - 1])):
        start -= 1
    opener = tokens[max(start - 1, sentence.first)]
    if (
        closed
        and not _says_nothing(tokens[start:end])
        and start < end
        and (opener.tag == "PRP$" or opener.pos == "DET")
    ):
        yield RoleRange(first=start, last=end, trust=1)


def _behind(document: Document, mention: Mention) -> Iterator[RoleRange]:
    """Yield the common nouns right behind a name that has an article: "the Acme hotel chain"."""
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    first = last = mention.last
    while last < end and (tokens[last].tag in {"NN", "JJ"} or (last > first and tokens[last].text in HYPHENS)):
        last += 1
    opened = mention.first > 0 and tokens[mention.first - 1].text.casefold() == "the"
    goes_on = last < end and tokens[last].tag in {"NNS", "NNP", "POS"}
    if not opened or goes_on or last == first or not tokens[first].text.islower():
        return
    if (
        _is_kind(tokens[last - 1])
        and bare(tokens[last - 1]) not in word_list("parts_of_bodies")
        and not _says_nothing(tokens[first:last])
    ):
        yield RoleRange(first=first, last=last, trust=1)


def _says_nothing(words: Sequence[Token]) -> bool:
    """Tell whether the words are only one that fits every organisation ("company")."""
    return len(words) == 1 and bare(words[0]) in word_list("empty_nouns")


def _binds(token: Token) -> bool:
    """Tell whether the token binds words of one phrase."""
    return token.text in HYPHENS or is_possessive_mark(token)


def _before(document: Document, mention: Mention) -> Iterator[RoleRange]:
    """Yield the common nouns right before the name: "chip maker Acme", "German music publisher Acme"."""
    tokens = document.tokens
    limit = document.sentences[tokens[mention.first].sentence].first
    start = mention.first
    while start > limit:
        token = tokens[start - 1]
        common = token.pos in {"NOUN", "ADJ"} and not token.text.isupper()
        common = common or bare(token) in word_list("trades")
        glue = start < mention.first and (token.text in HYPHENS or token.pos == "PROPN")
        if not (common or glue):
            break
        start -= 1
    last = tokens[mention.first - 1] if mention.first > limit else None
    if last is None or start == mention.first or not _says_what(last):
        return
    root = root_of(document, mention.first, mention.last)
    explained = root.dep == "appos" and root.head == last.index
    kind = _is_kind(last) and tokens[max(start - 1, 0)].pos in {"DET", "ADP", "PUNCT", "VERB"}
    if (explained or kind or last.dep in {"compound", "nmod", "appos", "amod"}) and tokens[start].text not in HYPHENS:
        yield RoleRange(first=start, last=mention.first, trust=1)


def _says_what(token: Token) -> bool:
    """Tell whether a noun says what an organisation is: no empty word, and nothing that only a person is."""
    word = bare(token)
    if word in word_list("trades"):
        return True
    if token.tag != "NN" or not token.text.islower() or word in word_list("empty_nouns"):
        return False
    return _is_kind(token) or word in SETTLEMENTS or (word.endswith(MAKING) and not is_role_noun(token))


def _apposition(document: Document, mention: Mention) -> Iterator[RoleRange]:
    """Yield the noun phrase set after the name between commas: "Acme, a maker of chips,"."""
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    index = _past_bracket(document, mention.last, end)
    if index + 2 >= end or tokens[index].text != ",":
        return
    if tokens[index + 1].text.casefold() not in {"a", "an", "the", "its"}:
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
    apposed = apposed or (
        last > start and _is_kind(tokens[last - 1]) and tokens[index + 1].text.casefold() in {"a", "an"}
    )
    named = any(_says_what(tokens[i]) or bare(tokens[i]) in word_list("empty_nouns") for i in range(start, last))
    if apposed and closed and last > start and named:
        yield RoleRange(first=start, last=last, trust=1)


def _past_bracket(document: Document, index: int, end: int) -> int:
    """Return where the text goes on behind letters in brackets: "Sea Church (SC), a small sect"."""
    words = document.tokens[index : index + 3]
    short = len(words) > 2 and words[0].text == "(" and words[2].text == ")"  # noqa: PLR2004  # two brackets and the letters
    return min(index + len(words), end) if short else index

"""Document -> the families and lawyers who speak for somebody: "Eva Holm's family said", "his parents told"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.mention import Mention, mention_at
from summarizer.schema import Document, Token
from summarizer.syntax import NAME_TAGS, bare

FAMILY = "family"
# Those who speak for somebody, and the noun under which they are gathered.
KINSFOLK = {
    "family": "family",
    "families": "families",
    "parents": "family",
    "relatives": "family",
    "lawyers": "lawyers",
    "attorneys": "lawyers",
}
MEMBERS = "members"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Relation:
    """A noun for kinsfolk or lawyers, and the token that tells whose they are."""

    token: Token
    owner: Token


def families(document: Document, covered: set[int]) -> Iterator[tuple[Mention, ...]]:
    """Yield the mentions of each that somebody named or told of has, and that tells something itself."""
    found: dict[str, list[_Relation]] = defaultdict(list)
    for token in document.tokens:
        kind, owner = _kind(document, token), _owner(document, token)
        if kind is not None and owner is not None and token.index not in covered:
            found[kind].append(_Relation(token=token, owner=owner))
    for kin in found.values():
        for some in _by_owner(kin):
            if any(_tells(document, one.token) for one in some):
                yield tuple(_mention(document, one) for one in some)


def _by_owner(kin: Sequence[_Relation]) -> list[list[_Relation]]:
    """Return the relations of one owner together; where several are named, nobody knows whose "his family" is."""
    named: dict[str, list[_Relation]] = defaultdict(list)
    for one in kin:
        if one.owner.tag in NAME_TAGS:
            named[bare(one.owner)].append(one)
    return list(named.values()) if len(named) > 1 else [list(kin)]


def _mention(document: Document, one: _Relation) -> Mention:
    """Return the noun with the owner before it; without one that is only "his"."""
    first = one.token.index if one.owner.pos == "PRON" else _first_below(document, one.owner)
    return mention_at(document, first, one.token.index + 1, FAMILY)


def _first_below(document: Document, token: Token) -> int:
    """Return the first token of the words that hang on `token`, without a determiner."""
    first = document.subtree(token.index)[0]
    return first + (document.tokens[first].pos == "DET")


def _kind(document: Document, token: Token) -> str | None:
    """Return the noun under which the token's people are gathered; "family members" are the family."""
    if token.pos not in {"NOUN", "PROPN"}:
        return None
    if bare(token) == MEMBERS and token.index:
        before = document.tokens[token.index - 1]
        return FAMILY if bare(before) == FAMILY and before.head == token.index else None
    return KINSFOLK.get(bare(token))


def _owner(document: Document, token: Token) -> Token | None:
    """Return whose the people are: the name or noun with 's, "his", or the surname before "family"."""
    for child in document.children[token.index]:
        owner = document.tokens[child]
        if owner.dep == "poss" or (owner.dep == "compound" and owner.tag in NAME_TAGS):
            return owner
    return None


def _tells(document: Document, token: Token) -> bool:
    """Tell whether the people are the subject of a verb of telling."""
    return token.dep == "nsubj" and document.tokens[token.head].lemma in word_list("telling_verbs")

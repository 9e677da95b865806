"""Document -> groups and unnamed people who act under a common noun: "protesters", "the police", "a suspect"."""

from collections import defaultdict
from collections.abc import Iterable

from summarizer.lexicon import word_list
from summarizer.mentions import Mention, mention_at
from summarizer.schema import Document, Token
from summarizer.syntax import HYPHENS, SUBJECTS, bare, is_possessive_mark

GROUP, UNNAMED = "group", "unnamed"
MODIFIERS = frozenset({"amod", "compound", "nmod"})
OUTER = frozenset({"compound", "poss", "amod", "nmod", "npadvmod"})
LONGEST_NAME = 4


def find_groups(document: Document, mentions: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions of each group or unnamed person, told apart by their noun; names cover their own words."""
    covered = {index for mention in mentions for index in range(mention.first, mention.last)}
    found: dict[str, list[Mention]] = defaultdict(list)
    for token in document.tokens:
        label = _label(token)
        if label is None or token.index in covered or token.dep in OUTER or _has_name(document, token, covered):
            continue
        first = _first_word(document, token)
        if covered & set(range(first, token.index)):
            continue
        found[token.lemma.casefold()].append(mention_at(document, first, token.index + 1, label))
    return tuple(tuple(some) for some in found.values())


def _label(token: Token) -> str | None:
    """Return whether the token is a noun for a group or for somebody unnamed."""
    if token.pos not in {"NOUN", "PROPN"}:
        return None
    if bare(token) in word_list("group_nouns"):
        return GROUP
    return UNNAMED if bare(token) in word_list("unnamed_persons") and token.tag == "NN" else None


def _has_name(document: Document, token: Token, covered: set[int]) -> bool:
    """Tell whether the noun only introduces a name ("suspect Ana Lima", "a driver, Ana Lima,")."""
    return any(document.tokens[child].dep == "appos" and child in covered for child in document.children[token.index])


def _first_word(document: Document, token: Token) -> int:
    """Return where the noun with the words that go with it starts ("local car dealers", "Kenyan police")."""
    first = token.index
    tokens = document.tokens
    while first > document.sentences[token.sentence].first and token.index - first < LONGEST_NAME:
        before = tokens[first - 1]
        own = before.dep in MODIFIERS and before.pos in {"NOUN", "ADJ", "PROPN"} and before.head <= token.index
        glue = before.text in HYPHENS and tokens[first - 2].dep in MODIFIERS | {"npadvmod"}
        if not (own or glue) or is_possessive_mark(before):
            break
        first -= 1
    return first if tokens[first].text not in HYPHENS else token.index


def acts(document: Document, mention: Mention) -> bool:
    """Tell whether the mention's last word is the subject of a verb."""
    return document.tokens[mention.last - 1].dep in SUBJECTS

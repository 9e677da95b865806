"""Groups of a document -> the same, "the men" joined to the counted people who came in before: "17 workers"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.gender import gender_of_noun
from summarizer.mention import Mention
from summarizer.names import fold
from summarizer.schema import Document, Token
from summarizer.syntax import bare

# Nouns under which people are told of again.
AGAIN = frozenset({"boys", "duo", "girls", "men", "pair", "trio", "women"})
# The same of one person, and what one person is labelled.
ONE_AGAIN = frozenset({"boy", "girl", "man", "woman"})
UNNAMED, LEADING = "unnamed", "leading"
# Those of one sex are nobody of the other.
MALE, FEMALE = frozenset({"boys", "men"}), frozenset({"girls", "women"})


def join_told_again(document: Document, groups: Sequence[tuple[Mention, ...]]) -> tuple[tuple[Mention, ...], ...]:
    """Return the groups, each "the men" with the last counted group before it, whose people it means."""
    joined = list(groups)
    for again in groups:
        told = [some for some in joined if _may_be_told_again(document, some, again)]
        if told:
            before = max(told, key=lambda some: _last_before(some, again[0].first))
            joined.remove(again)
            joined[joined.index(before)] = _together(before, again)
            continue
        counted = [some for some in joined if some[0].first < again[0].first and _are_counted(document, some)]
        if not counted or not _are_again(document, again):
            continue
        before = max(counted, key=lambda some: _last_before(some, again[0].first))
        if _may_be_same(document, before, again):
            joined.remove(again)
            joined[joined.index(before)] = _together(before, again)
    return tuple(joined)


def _together(before: Sequence[Mention], again: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions of both groups in order; the label is the one of those who came in first."""
    later = (replace(mention, label=before[0].label) for mention in again)
    return tuple(sorted((*before, *later), key=lambda mention: mention.first))


def _may_be_told_again(document: Document, before: Sequence[Mention], again: Sequence[Mention]) -> bool:
    """Tell whether "the man" may be the one person of no name who came in before as "an armed robber"."""
    single = {before[0].label, again[0].label} <= {UNNAMED, LEADING}
    if not single or before[0].first >= again[0].first or not _are_again(document, again, ONE_AGAIN):
        return False
    told = [gender_of_noun(fold(noun.text)) for noun in _nouns_for(document, before)]
    other = gender_of_noun(fold(_noun(document, again[0]).text))
    return next((one for one in told if one is not None), other) == other


def _nouns_for(document: Document, some: Sequence[Mention]) -> Iterator[Token]:
    """Yield the noun under which somebody comes in and those beside it: "the driver, a 40-year-old man"."""
    noun = _noun(document, some[0])
    yield noun
    beside = (document.tokens[child] for child in document.children[noun.index])
    yield from (token for token in beside if token.dep == "appos")


def _are_again(document: Document, some: Sequence[Mention], nouns: frozenset[str] = AGAIN) -> bool:
    """Tell whether people come in with "the" and a noun that tells no more of them."""
    first = some[0]
    bare_nouns = all(bare(_noun(document, mention)) in nouns for mention in some)
    words = {bare(document.tokens[child]) for child in document.children[_noun(document, first).index]}
    return bare_nouns and "the" in words and first.last - first.first == 1


def _are_counted(document: Document, some: Sequence[Mention]) -> bool:
    """Tell whether a mention of the people goes with a number: "17 workers", "12 of the 17 workers"."""
    return any(
        document.tokens[child].tag == "CD"
        for mention in some
        for child in document.children[_noun(document, mention).index]
    )


def _may_be_same(document: Document, before: Sequence[Mention], again: Sequence[Mention]) -> bool:
    """Tell whether no noun of one group is for men and one of the other for women."""
    nouns, others = ({bare(_noun(document, mention)) for mention in some} for some in (before, again))
    return not (nouns & MALE and others & FEMALE) and not (nouns & FEMALE and others & MALE)


def _last_before(some: Sequence[Mention], end: int) -> int:
    """Return where the last mention before token `end` starts."""
    return max(mention.first for mention in some if mention.first < end)


def _noun(document: Document, mention: Mention) -> Token:
    """Return the noun of a mention."""
    return document.tokens[mention.last - 1]

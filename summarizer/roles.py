"""Mentions of a person -> the role the article states beside the name, word for word."""

from collections.abc import Sequence
from dataclasses import replace

from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.role_captions import captioned_role
from summarizer.role_phrases import RoleRange
from summarizer.role_places import FINDERS, FORMERLY, TITLE
from summarizer.role_words import NOMINAL, PREPOSITIONS, SMALL_NUMBERS, STATES, head_of_role, is_role_at, tells_time
from summarizer.schema import Document, Excerpt
from summarizer.syntax import HYPHENS, QUOTATION_MARKS, bare, is_possessive_mark

LENGTH_BONUS, LENGTH_OF_BONUS, ORDER_COST = 0.3, (2, 9), 0.02
# Words that head a phrase beside a name without saying what the person is.
NO_ROLES = frozenset(
    {"man", "woman", "boy", "girl", "baby", "lady", "gentleman", "twin", "star", "friend"}
    | {"twins", "stars", "friends"}
)
MANY = frozenset({"men", "women", "boys", "girls", "babies", "ladies", "gentlemen", "children", "kids"})
POINTING = frozenset({"this", "that", "these", "those", "no", "any", "some"})
# Who somebody is only beside another, whom the words do not name.
COMPANIONS = frozenset({"compatriot", "colleague", "pal", "friend", "companion", "relative", "neighbour", "neighbor"})
# Whose somebody is only to the one who speaks.
SPEAKERS_OWN = frozenset({"my", "our", "your"})
KIN_COST = 1.6
# What several are says less of one of them than what is said of that one alone.
PLURAL_COST = 0.7


def find_role(document: Document, mentions: Sequence[Mention], persons: frozenset[int]) -> Excerpt | None:
    """Return the best statement of the role of the person of `mentions`; `persons` are all tokens of people's names."""
    own = {index for mention in mentions for index in range(mention.first, mention.last)}
    stated = []
    for order, mention in enumerate(mentions):
        for finder in FINDERS:
            for found in finder(document, mention, persons):
                trimmed = _trimmed(document, _with_body(document, found))
                if trimmed is None or _is_of_oneself(document, trimmed, mentions):
                    continue
                if _is_own(document, trimmed, persons - own):
                    stated.append((_worth(document, trimmed) - ORDER_COST * order, trimmed))
    if not stated:
        return captioned_role(document.article, [mention.text for mention in mentions])
    best = _fuller(document, max(stated, key=lambda pair: pair[0])[1], stated)
    return excerpt_of(document, best.first, best.last)


def _fuller(document: Document, best: RoleRange, stated: Sequence[tuple[float, RoleRange]]) -> RoleRange:
    """Return the best telling of one word's role in more words, or that word: "coach", "Dunford coach"."""
    if best.last - best.first > 1:
        return best
    word = bare(document.tokens[best.first])
    tellings = [
        (worth, place)
        for worth, place in stated
        if place.last - place.first in range(*LENGTH_OF_BONUS)
        and word in {bare(document.tokens[place.first]), bare(document.tokens[place.last - 1])}
    ]
    return max(tellings, key=lambda pair: pair[0])[1] if tellings else best


def excerpt_of(document: Document, first: int, last: int) -> Excerpt:
    """Return the text of the tokens `first:last`."""
    return document.article.excerpt(document.tokens[first].span.start, document.tokens[last - 1].span.end)


def _worth(document: Document, found: RoleRange) -> float:
    """Return how good a statement is: its place, a little for more than one word, less for kin of somebody unsaid."""
    low, high = LENGTH_OF_BONUS
    words = [bare(token) for token in document.tokens[found.first : found.last] if token.text != "."]  # "Capt."
    relations = word_list("kin") | COMPANIONS
    kin = words[0] == "fellow" or bool({words[-1], words[-1].removesuffix("s")} & relations) or "mate" in words[-1]
    kin = kin and not any(map(is_possessive_mark, document.tokens[found.first : found.last]))
    plural = head_of_role(document, found.first, found.last).tag in {"NNS", "NNPS"}
    cost = (KIN_COST if kin else 0) + (PLURAL_COST if plural else 0)
    return found.trust + (LENGTH_BONUS if low <= len(words) <= high else 0) - cost


def _with_body(document: Document, found: RoleRange) -> RoleRange:
    """Return the range with all of the body that it starts in: "Committee to Protect Nature's Norland envoy"."""
    firsts = [e.first for e in document.entities if e.label == "ORG" and e.first < found.first < e.last < found.last]
    return replace(found, first=min(firsts)) if firsts else found


def _trimmed(document: Document, found: RoleRange) -> RoleRange | None:
    """Return the range without article, pronoun and loose words at its ends, or `None` if it states no role."""
    tokens = document.tokens
    first, last = found.first, found.last
    governed = any(token.text.casefold() in PREPOSITIONS for token in tokens[first:last])
    if tokens[first].text.casefold() in POINTING or (bare(tokens[last - 1]) in MANY and not governed):
        return None
    while (
        first < last
        and not _opens_fixed(document, first)
        and (
            (
                not _opens_compound(document, first)
                and tokens[first].pos in {"DET", "CCONJ", "PUNCT", "ADP", "SCONJ", "ADV"}
                and tokens[first].text.casefold() not in STATES
                and tokens[first].text not in QUOTATION_MARKS
                and tokens[first].dep != "amod"
            )
            or tokens[first].tag == "PRP$"
            or is_possessive_mark(tokens[first])
            or tells_time(document, first)
            or _is_age(document, first)
            or tokens[first].text.isdigit()
            or tokens[first].text in {"[", "other"}
            or _is_count(document, first)
            or (tokens[first].text == "own" and first + 1 < last)
        )
    ):
        first += 1
    while last > first and tokens[last - 1].pos in {"PUNCT", "DET", "CCONJ", "ADP"} and tokens[last - 1].text != ".":
        if tokens[last - 1].text == ")" and any(token.text == "(" for token in tokens[first:last]):
            break
        if tokens[last - 1].text in QUOTATION_MARKS and any(
            t.text in QUOTATION_MARKS for t in tokens[first : last - 1]
        ):
            break
        last -= 1
    # "Tory peer Lady Holm", but "the first lady".
    last -= last - first > 1 and tokens[last - 1].text == "Lady" and tokens[last - 2].text.islower()
    if last - first > 1 and _is_title_of_name(document, last - 1):
        last -= 2 if tokens[last - 1].text == "." else 1
    spoken = any(token.tag == "PRP$" and token.text.casefold() in SPEAKERS_OWN for token in tokens[first:last])
    if first >= last or spoken:
        return None
    if bare(tokens[first]) in NO_ROLES and tokens[first + 1 : last] and tokens[first + 1].text == "in":
        return None
    says_who = found.sure or any(is_role_at(document, index) for index in range(first, last))
    if found.trust > TITLE and (not says_who or (last - first == 1 and bare(tokens[first]) in NO_ROLES)):
        return None
    return replace(found, first=first, last=last)


def _is_title_of_name(document: Document, index: int) -> bool:
    """Tell whether a role ends in a title that is the name's: "Norland chief executive Professor Ana Lima"."""
    # The model cuts the dot off some titles ("police chief Col", ".").
    index -= document.tokens[index].text == "." and index > 1
    title, before = document.tokens[index], document.tokens[index - 1]
    large = title.text.istitle() and before.text != title.text and is_role_at(document, index)
    return large and is_role_at(document, index - 1) and (before.text.islower() or bare(title) == "professor")


def _opens_fixed(document: Document, index: int) -> bool:
    """Tell whether the words there lose their sense without the first: "one of the founders", "for the defence"."""
    opening = document.tokens[index : index + 2]
    words = [token.text.casefold() for token in opening]
    degree = opening[0].pos == "ADV" and opening[0].head == index + 1 and opening[-1].tag == "VBN"
    return degree or words[0] in {"whose", *FORMERLY} or words in (["one", "of"], ["for", "the"])


def _opens_compound(document: Document, index: int) -> bool:
    """Tell whether the token is the first part of a word with hyphens ("all" in "all-time")."""
    around = document.tokens[index : index + 2]
    return len(around) > 1 and around[1].text == "-" and around[0].text.isalpha()


def _is_count(document: Document, index: int) -> bool:
    """Tell whether the token says how many there are: "two leaders", but not "three-time winner", "one-time aide"."""
    tokens = document.tokens
    return tokens[index].text.casefold() in SMALL_NUMBERS and tokens[index + 1].text not in HYPHENS | {"times", "time"}


def _is_age(document: Document, index: int) -> bool:
    """Tell whether the token is what is left of an age ("19-year-old student")."""
    tokens = document.tokens
    return tokens[index].text in HYPHENS or (
        tokens[index].text == "old" and index > 0 and tokens[index - 1].text in HYPHENS | {"year", "years"}
    )


def _is_own(document: Document, found: RoleRange, others: frozenset[int]) -> bool:
    """Tell whether the role belongs to nobody else: another's name in it must be its possessor or its modifier."""
    if document.tokens[found.first].text.casefold() == "whose":
        return True
    for index in range(found.first, found.last):
        if index not in others or _is_quoted(document, index, found):
            continue
        end = index + 1
        while end < found.last and end in others:
            end += 1
        after = document.tokens[end] if end < len(document.tokens) else None
        joined = document.tokens[index - 1].text in {"and", "&"}
        led = all(token.text[:1].isupper() or token.pos == "ADJ" for token in document.tokens[found.first : index])
        opens = end < found.last and (index == found.first or joined or end == index + 1 or led)
        modifies = after is not None and (is_possessive_mark(after) or (opens and after.pos in NOMINAL))
        governed = any(token.text.casefold() in PREPOSITIONS for token in document.tokens[found.first + 1 : index])
        if not modifies and not governed and index - 1 not in others:
            return False
    return True


def _is_of_oneself(document: Document, found: RoleRange, mentions: Sequence[Mention]) -> bool:
    """Tell whether the role belongs to somebody of the bearer's own given name: nobody is "Ana's father" and Ana."""
    name = max(mentions, key=lambda mention: mention.last - mention.first)
    given = bare(document.tokens[name.first])
    words = document.tokens[found.first : found.last]
    marks = [place for place, token in enumerate(words) if is_possessive_mark(token)]
    owned = any(given == bare(token) for place in marks for token in words[max(place - 2, 0) : place])
    # "The boyfriend of Ana", but the founder of a firm may bear its name.
    kin = bare(head_of_role(document, found.first, found.last)) in word_list("kin") | COMPANIONS
    return owned or (kin and any(given == bare(token) for token in words[1:]))


def _is_quoted(document: Document, index: int, found: RoleRange) -> bool:
    """Tell whether token `index` is part of a title in quotation marks within the role."""
    marks = [place for place in range(found.first, found.last) if document.tokens[place].text in QUOTATION_MARKS]
    return any(place < index for place in marks) and any(place > index for place in marks)

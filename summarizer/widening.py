"""Where a name ends that the model cut short: nicknames, particles, hyphens, the rest of a title."""

import re

from summarizer.first_names import given_names
from summarizer.lexicon import word_list
from summarizer.names import NATION_INITIALS, fold
from summarizer.plausibility import no_actors
from summarizer.schema import Document, Token
from summarizer.syntax import QUOTATION_MARKS, bare, is_capitalised, is_name_word, is_possessive_mark, touch

NICKNAME_REACH = 4
# Initials without dots.
PAIR = re.compile(r"^[A-Z]{2}$")
# Words before a town that name a part of it.
SIDES = frozenset(
    {
        "central",
        "east",
        "eastern",
        "inner",
        "lower",
        "north",
        "northern",
        "outer",
        "south",
        "southern",
        "upper",
        "west",
        "western",
    }
)
JOINERS = frozenset({"of", "for", "and", "&", "the"})
# What a name with a hyphen is more often followed by than by the second half of a given name ("Trump-era").
LONGEST_HALF = 6
COMPOUNDING = frozenset(
    {"area", "based", "born", "esque", "era", "free", "led", "like", "made", "owned", "run", "style"}
)


def with_nickname(document: Document, first: int, last: int) -> int:
    """Return the end of a name whose nickname in quotation marks cut it short (Ana “Bee” Lima)."""
    tokens = document.tokens
    start = last
    if not any(token.text in QUOTATION_MARKS for token in tokens[first:last]):
        if last - first > 1 or last >= len(tokens) or tokens[last].text not in QUOTATION_MARKS:
            return last
        start = last + 1
    for end in range(start, min(last + NICKNAME_REACH, len(tokens) - 1)):
        if tokens[end].sentence != tokens[first].sentence:
            break
        if tokens[end].text in QUOTATION_MARKS:
            surname = is_capitalised(tokens[end + 1]) or tokens[end + 1].text in word_list("name_particles")
            named = is_capitalised(tokens[end - 1]) and surname and touch(tokens[end - 1 : end + 1])
            return end + 1 + is_capitalised(tokens[end + 1]) if named else last
    return last


def with_given_name(document: Document, first: int, last: int) -> int:
    """Return the end of a person's name whose given name was cut at its hyphen ("Ip Wai" + "-man", "Wai" + "-man")."""
    tokens = document.tokens
    second = last - first > 1 or (first > 0 and is_capitalised(tokens[first - 1]))
    whole = second and last + 1 < len(tokens) and ends_given_name(document, last + 1)
    return last + 2 if whole else last


def ends_given_name(document: Document, index: int) -> bool:
    """Tell whether the token in small letters is the second half of a given name ("Kim Jong-un", "Ip Wai-man")."""
    tokens = document.tokens
    half = tokens[index].text
    if index < 2 or not half.isalpha() or not half.islower() or len(half) > LONGEST_HALF:  # noqa: PLR2004  # "Wai", "-"
        return False
    touching = tokens[index - 1].text == "-" and touch(tokens[index - 2 : index + 1])
    return touching and is_capitalised(tokens[index - 2]) and half not in COMPOUNDING and not half.endswith("ed")


def with_rest_of_person(document: Document, last: int) -> int:
    """Return the end of a person's name that stopped before a particle or a further surname."""
    tokens = document.tokens
    end = last
    while end < len(tokens) and tokens[end].sentence == tokens[last - 1].sentence:
        word = tokens[end]
        if _is_velar(document, end):
            end += 1
            continue
        if bare(word) in word_list("name_particles") and word.text.islower():
            end += 1
            continue
        attached = end > last or last - 1 <= word.head <= end or tokens[last - 1].head == end
        particle = bare(tokens[last - 1]) in word_list("name_particles")
        attached = attached or particle or _is_velar(document, end - 1) or _is_double(document, end)
        if not is_name_word(word) or not attached or not _continues_name(document, end):
            break
        end += 1
        last = end
    return last


def _is_velar(document: Document, index: int) -> bool:
    """Tell whether an apostrophe ends a name as the letters "ng'" do in Kenya ("Adong' Lumo")."""
    before, mark = document.tokens[max(index - 1, 0)], document.tokens[index]
    return mark.text in {"'", "’"} and before.text.endswith("ng") and touch((before, mark))


def _is_double(document: Document, index: int) -> bool:
    """Tell whether a double surname stands right behind a name: "Dr Ana" before "Holm-Berg"."""
    one, *rest = document.tokens[index : index + 3]
    double = len(rest) > 1 and rest[0].text == "-" and touch((one, *rest)) and is_name_word(rest[1])
    named = bare(document.tokens[index - 1]) in given_names() or _has_role(document, index - 1)
    return double and named


def with_first_name(document: Document, first: int) -> int:
    """Return the start of a person's name that lost its first word: all the model saw of "Ana Lima" is "Lima"."""
    before = document.tokens[first - 1] if first > 0 else document.tokens[first]
    apart = before.index == first or before.sentence != document.tokens[first].sentence
    if apart or before.dep != "compound" or before.head != first or _in_entity(document, first - 1):
        return first
    common = word_list("organisation_words") | word_list("place_words") | word_list("generic_openers")
    common |= word_list("role_openers") | word_list("sentence_openers") | SIDES
    whole = before.tag == "NNP" and is_name_word(before) and before.text.isalpha() and bare(before) not in common
    known = whole and (_continues_name(document, first - 1) or _are_initials(document, first - 1))
    return first - 1 if known else first


def _are_initials(document: Document, index: int) -> bool:
    """Tell whether two capitals before a surname are somebody's initials, no nation's and no office: "AB Lima"."""
    word = document.tokens[index]
    offices = word_list("titles") | word_list("person_nouns") | word_list("office_titles") | NATION_INITIALS
    if not PAIR.match(word.text) or bare(word) in offices:
        return False
    behind = {document.tokens[t.index + 1].text for t in document.tokens[:-1] if t.text == word.text}
    return behind <= {document.tokens[index + 1].text} or _has_role(document, index)


def _has_role(document: Document, index: int) -> bool:
    """Tell whether a title or a role stands right before the token."""
    before = document.tokens[max(index - 1, 0)]
    told = bare(before) in word_list("titles") | word_list("person_nouns")
    return told and before.sentence == document.tokens[index].sentence


def _continues_name(document: Document, index: int) -> bool:
    """Tell whether the proper noun `index` belongs to the name before it: no title, day, role or other name."""
    token = document.tokens[index]
    word = bare(token)
    if word in word_list("titles") or word in word_list("person_nouns") or fold(token.text) in no_actors():
        return False
    return token.tag != "NNPS" and len(word) > 1 and not token.text.isupper()


def with_rest_of_organisation(document: Document, first: int, last: int) -> tuple[int, int]:
    """Widen an organisation to the capitalised words that belong to it ("Attorney's Office" -> "U.S. Attorney's…")."""
    tokens = document.tokens
    start = tokens[first].sentence
    while first > 0 and tokens[first - 1].sentence == start and _extends_left(document, first):
        first -= 2 if is_possessive_mark(tokens[first - 1]) or tokens[first - 1].text in JOINERS else 1
    while last < len(tokens) and tokens[last].sentence == start and _extends_right(document, last):
        last += 1
    return first, last


def _extends_left(document: Document, first: int) -> bool:
    """Tell whether the word before token `first` belongs to the organisation that starts there."""
    tokens = document.tokens
    before = tokens[first - 1]
    generic = bare(tokens[first]) in word_list("generic_openers") | word_list("organisation_words")
    if before.text == "All" and before.index > document.sentences[before.sentence].first:
        return True
    if is_name_word(before) and bare(before) not in word_list("person_nouns") | word_list("titles"):
        return generic or (before.dep == "compound" and not _in_entity(document, first - 1))
    if first > 1 and is_possessive_mark(before) and bare(tokens[first]) == "office":
        return is_name_word(tokens[first - 2])
    return generic and before.pos == "ADJ" and is_capitalised(before) and bare(before) != "the"


def _extends_right(document: Document, last: int) -> bool:
    """Tell whether the word after an organisation's end belongs to it ("Acme" + "Holdings", "Acme" + "Field Notes")."""
    token = document.tokens[last]
    if not is_name_word(token):
        return False
    if bare(token) in word_list("person_nouns") | word_list("titles"):
        return bare(token) == "general" and bare(document.tokens[last + 1]) in word_list("organisation_words")
    if bare(token) in word_list("organisation_words"):
        return not _ends_in_role(document, last)
    governs = token.index in {document.tokens[last - 1].head, document.tokens[document.tokens[last - 1].head].head}
    return governs and not _in_entity(document, last) and not _ends_in_role(document, last)


def _ends_in_role(document: Document, index: int) -> bool:
    """Tell whether the run of proper nouns from `index` on ends in a word for a person ("Police Commissioner")."""
    tokens = document.tokens
    while index + 1 < len(tokens) and is_name_word(tokens[index + 1]) and not _in_entity(document, index + 1):
        index += 1
    return bare(tokens[index]) in word_list("person_nouns") | word_list("titles")


def _in_entity(document: Document, index: int) -> bool:
    """Tell whether some named entity covers the token."""
    return any(entity.first <= index < entity.last for entity in document.entities)


def with_hyphens(document: Document, last: int) -> int:
    """Return the end of a name whose parts hang together by hyphens, up to its last capital ("Jamia-e-Noor")."""
    tokens = document.tokens
    start = end = last
    while end + 1 < len(tokens) and tokens[end].text == "-" and touch(tokens[end - 1 : end + 2]):
        end += 2
        if is_capitalised(tokens[end - 1]):
            last = end
    hyphened = last == end > start
    while hyphened and last < len(tokens) and is_name_word(tokens[last]) and _goes_on(tokens[last - 1], tokens[last]):
        last += 1
    return last


def _goes_on(word: Token, after: Token) -> bool:
    """Tell whether `after` hangs together with `word` in one phrase of one sentence."""
    return word.sentence == after.sentence and (word.head in {after.index, after.head} or after.head == word.index)

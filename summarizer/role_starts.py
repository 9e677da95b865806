"""Words before a name that say what somebody is: whether they do, and where such a phrase starts."""

import re

from summarizer.gender import PLURAL_TAGS
from summarizer.geography import country_named
from summarizer.lexicon import word_list
from summarizer.role_words import (
    NOMINAL,
    PREPOSITIONS,
    STATES,
    is_free_dash,
    is_glue,
    is_rank,
    is_role_at,
    is_role_before,
    is_role_noun,
    tells_time,
)
from summarizer.schema import Document, Token
from summarizer.syntax import (
    FINITE,
    HYPHENS,
    QUOTATION_MARKS,
    bare,
    is_possessive_mark,
    root_among,
    touch,
    words_between,
)

LONGEST_BEFORE = 14
BODIES = frozenset({"ORG", "GPE", "LOC", "FAC"})
# Nouns that clauses follow, or another phrase ("the fact captain Ana Lima left").
NO_PARTS = frozenset({"fact", "way", "moment", "day", "time", "night"})
# Prepositions that the model takes for adjectives before a name: "the ball past goalkeeper Ana Lima".
NEVER_INSIDE = frozenset({"past", "beyond", "behind", "over", "off", "round", "around", "near", "opposite", "like"})
JOINING = frozenset({"and", ","})
BRACKET_REACH, QUOTATION_REACH = 6, 7
# A time of day, in numbers or by its half of the day: "3:00pm", "7.30 am".
CLOCK = re.compile(r"\d[:.]\d\d|\d[ap]m\b|^[ap]\.?m\.?$")
# Where a page lost the space between two sentences: "misconduct.?The".
GLUED = re.compile(r"[a-z][.?!]+[A-Z]")


def heads_role(document: Document, end: int) -> bool:
    """Tell whether the words that end at `end` say what somebody is: "… minister", "… secretary of state"."""
    tokens = document.tokens
    if _is_headed(document, end) or is_role_before(document, end - 1) or is_rank(document, end):
        return True
    if tokens[end - 1].text == ")":
        opened = _opening_of(document, end - 1, document.sentences[tokens[end - 1].sentence].first)
        return opened is not None and (is_role_at(document, opened - 1) or _opens_with_role(document, opened))
    if end > 2 and bare(tokens[end - 1]) in {"elect", "designate"} and tokens[end - 2].text in HYPHENS:  # noqa: PLR2004  # "x-elect"
        return is_role_noun(tokens[end - 3])
    # "Father of one Ola Ek"
    counted = tokens[end - 1].pos == "NUM" and tokens[end - 2].text == "of"
    return (counted or tokens[end - 1].pos in {"NOUN", "PROPN"}) and _opens_with_role(document, end)


def _is_headed(document: Document, end: int) -> bool:
    """Tell whether the words that end at `end` turn on the last: not "Speaker of the House of Representatives,".

    A plural behind "the" is whom somebody leads or serves: "head of the Socialists,".
    """
    last = document.tokens[end - 1]
    link = document.subtree(last.index)[0] - 1 if last.tag in PLURAL_TAGS else end - 2
    governed = document.tokens[max(link, 0)].text in {"of", "for"} and document.tokens[end].text == ","
    return is_role_at(document, end - 1) and not (governed and _opens_with_role(document, end))


def _opens_with_role(document: Document, end: int) -> bool:
    """Tell whether a role noun governs the words that end at `end`: "secretary of state"."""
    tokens = document.tokens
    limit = max(document.sentences[tokens[end].sentence].first, end - LONGEST_BEFORE)
    for index in range(end - 1, limit, -1):
        token = tokens[index]
        if token.text.casefold() in PREPOSITIONS and is_role_noun(tokens[index - 1]):
            return True
        inner = token.text.casefold() in PREPOSITIONS | {"the", "and", "&"} or is_glue(token)
        listed = token.text == "," and "and" in words_between(document, index, end)
        if not (token.pos in NOMINAL or inner or listed):
            return False
    return False


def start_of_role(document: Document, end: int) -> int:
    """Return where the role that ends at `end` starts, walking left over all that can belong to it."""
    tokens = document.tokens
    limit = max(document.sentences[tokens[end].sentence].first, end - LONGEST_BEFORE)
    # "forward" right before a name is no adverb there.
    start = end - 1 if is_role_before(document, end - 1) else end
    while start > limit and not _tells_time(document, start - 1):
        opened = _opening_of(document, start - 1, limit)
        if opened is None and (_ends_before(document, start, end) or not _belongs(document, start, end, limit)):
            break
        start = start - 1 if opened is None else opened
    return _at_whole_name(document, start, end)


def _at_whole_name(document: Document, start: int, end: int) -> int:
    """Return where the role starts without half of a name: not "Jersey Governor" nor "Life President".

    Nobody can tell how far two bodies joined by "and" go together ("Port of Lodin and Upper Vik Director"): the role is
    told without either.
    """
    bodies = [entity for entity in document.entities if entity.label in BODIES]
    for entity in bodies:
        if entity.first < start < entity.last < end and document.tokens[start - 1].text.islower():
            return entity.first
    own = next((entity for entity in bodies if entity.first == start and entity.last < end), None)
    left = next((entity for entity in bodies if entity.last == start - 1), None)
    if own is None or left is None or document.tokens[start - 1].text != "and":
        return start
    joined = document.article.text[left.span.start : own.span.end]
    return left.first if country_named(joined) else own.last


def _tells_time(document: Document, index: int) -> bool:
    """Tell whether the token is a day, an hour or the like, no part of a word with hyphens ("two-time champion")."""
    token, after, before = (document.tokens[place] for place in (index, index + 1, index - 1))
    word = token.text.casefold()
    timed = (tells_time(document, index) or word in NO_PARTS) and not {after.text, before.text} & HYPHENS
    # "Deputy PM and finance minister": not in the afternoon.
    return token.text != "PM" and (timed or bool(CLOCK.search(word)))


def _ends_before(document: Document, start: int, end: int) -> bool:
    """Tell whether what stands before `start` ends something else: speech, an aside, another phrase, a list."""
    token = document.tokens[start - 1]
    if token.text in QUOTATION_MARKS or is_free_dash(document, start - 1) or _ends_speech(document, start - 1):
        return True
    other = start < end and _ends_other_phrase(document, start - 1)
    return other or (token.text == "," and "and" not in words_between(document, start, end))


def _belongs(document: Document, start: int, end: int, limit: int) -> bool:
    """Tell whether the token before `start` is a part of the role that ends at `end`."""
    tokens = document.tokens
    token, after = tokens[start - 1], tokens[start]
    word = token.text.casefold()
    if word in NEVER_INSIDE and not {tokens[start - 2].text, after.text} & HYPHENS:
        return False
    # "The 22-year-old beat full back Ek" has its verb there.
    if token.dep == "ROOT" and tokens[start - 2].text == "old" and not is_role_noun(token):
        return False
    misread = token.pos == "VERB" and token.dep in {"compound", "nmod"} and token.text.istitle()
    participle = token.tag in {"VBN", "VBG", "VBD"} and token.dep in {"amod", "compound"}
    if word == "being" or GLUED.search(token.text) or _is_done_to(document, start - 1, limit):
        return False
    # "aide to President Ek": what stands right before the name is the role, the rest is another's.
    # "Cabinet member for finance Cllr Ek": a noun before the title is what the role is for.
    titled = bare(tokens[end]) in word_list("office_titles") and tokens[end - 1].tag != "NN"
    headed = titled or _is_headed(document, end)
    open_words = JOINING if headed else JOINING | PREPOSITIONS | {"the", "a"}
    joined = word in open_words and _role_noun_left(document, start - 1, limit, headed=headed)
    joined = joined or (word in {"of", "for"} and start - 1 > limit and _is_body_word(tokens[start - 2]))
    # "Head of State's spokeswoman"
    owned = word == "of" and any(map(is_possessive_mark, tokens[start:end])) and start - 1 > limit
    joined = joined or (owned and is_role_noun(tokens[start - 2]))
    turned = word == "turned" and start - 1 > limit and is_role_at(document, start - 2)
    degree = token.dep == "advmod" and token.head == start and after.tag in {"VBN", "VBG"}
    # "WHO Director-General": no pronoun.
    misread = misread or (token.pos == "PRON" and token.text.isupper() and len(token.text) > 1)
    nominal = token.pos in NOMINAL or misread or word in STATES or is_glue(token) or is_role_noun(token)
    return nominal or participle or joined or degree or turned or _is_compounded(document, start - 1, limit)


def _is_done_to(document: Document, index: int, limit: int) -> bool:
    """Tell whether the token is a verb whose object the role is: "to induct rebel Lima", "her hugging actor Lima"."""
    token, before = document.tokens[index], document.tokens[max(index - 1, limit)]
    infinitive = before.text.casefold() == "to" and before.pos == "PART" and not is_role_noun(token)
    opens = before.tag == "PRP" or before.text.casefold() == "her" or before.index == index
    doing = token.tag == "VBG" or (token.dep == "amod" and token.text.endswith("ing"))
    # "Lind, playing his third match, dismissed captain Lima": a model that lost the verb took it for a quality.
    root = root_among(document.tokens_of(document.sentences[token.sentence]))
    lost = token.tag == "VBN" and root is not None and root.pos == "PROPN"
    lost = lost and (before.text == "," or (before.text.istitle() and _has_no_verb(document, token)))
    return infinitive or lost or (doing and opens and token.text.casefold() not in word_list("duties"))


def _has_no_verb(document: Document, token: Token) -> bool:
    """Tell whether the model found no finite verb in the token's sentence: "Athletic lost keeper Ana Lima"."""
    return not any(one.tag in FINITE for one in document.tokens_of(document.sentences[token.sentence]))


def _is_compounded(document: Document, index: int, limit: int) -> bool:
    """Tell whether a hyphen ties the token to the next one, or to the one before: "would-be mayor"."""
    tokens = document.tokens
    tied = tokens[index + 1].text == "-" and touch(tokens[index : index + 2])
    behind = index - 1 > limit and tokens[index - 1].text == "-" and touch(tokens[index - 2 : index + 1])
    return tokens[index].pos != "PUNCT" and (tied or behind)


def start_of_rank(document: Document, end: int) -> int:
    """Return where the place in an order that ends at `end` starts, with whose order it is."""
    tokens = document.tokens
    start = end - 2 - (tokens[end - 2].text == ".")
    while start > document.sentences[tokens[end - 1].sentence].first and tokens[start - 1].pos in {
        "PROPN",
        "NOUN",
        "ADJ",
    }:
        start -= 1
    return start


def start_of_one_of(document: Document, start: int) -> int:
    """Return where a role in the plural starts with "one of", which leaves it to one: "one of the teachers"."""
    tokens, limit = document.tokens, document.sentences[document.tokens[start].sentence].first
    opened = start - (tokens[start - 1].text.casefold() in {"the", "his", "her", "its", "their", "our"})
    if opened - 2 >= limit and words_between(document, opened - 2, opened) == ["one", "of"]:
        return opened - 2
    return start


def _ends_speech(document: Document, index: int) -> bool:
    """Tell whether words in quotation marks end there: a lone mark behind no s, or the verb of who said them."""
    token, before = document.tokens[index], document.tokens[max(index - 1, 0)]
    mark = token.text in {"'", "’"} and not before.text.endswith(("s", "S"))
    verb = token.lemma in word_list("speech_verbs") and before.text in QUOTATION_MARKS and token.text.islower()
    return mark or verb or (token.text == "added" and token.tag in {"VBD", "VBN"})


def _ends_other_phrase(document: Document, index: int) -> bool:
    """Tell whether the noun at `index` has its own place in the sentence ("the effect British singer Ana Lima had")."""
    token, after = document.tokens[index], document.tokens[index + 1]
    opens = after.text[:1].isupper() or bare(after) in {"former", "ex"}
    if token.pos != "NOUN" or not token.text.islower() or not opens or is_role_noun(token):
        return False
    return token.dep not in {"compound", "nmod", "amod", "poss", "npadvmod", "nsubj", "appos"}


def _is_body_word(token: Token) -> bool:
    """Tell whether the token is the noun of a body's name ("Department of Health spokesman")."""
    bodies = word_list("organisation_words") | word_list("organisation_openers")
    return token.text[:1].isupper() and bare(token) in bodies


def _opening_of(document: Document, index: int, limit: int) -> int | None:
    """Return where a short insertion that closes at `index` opens: "Harbour Office (HO) director", "“Dunes” actor"."""
    tokens = document.tokens
    if tokens[index].text == ")":
        openers, reach = frozenset({"("}), BRACKET_REACH
    elif (
        tokens[index].text in QUOTATION_MARKS and tokens[index - 1].pos != "PUNCT" and tokens[index + 1].text.islower()
    ):
        openers, reach = QUOTATION_MARKS, QUOTATION_REACH
    else:
        return None
    for start in range(index - 1, max(index - reach, limit - 1), -1):
        if CLOCK.search(tokens[start].text):
            return None
        if tokens[start].text in openers:
            return start if index - start > 1 else None
    return None


def _role_noun_left(document: Document, index: int, limit: int, *, headed: bool) -> bool:
    """Tell whether the preposition or "and" at `index` follows a role noun, so that the role goes on to its left.

    Where no role noun heads what stands to its right, "and" joins what one governs: "Minister of Works and Housing".
    """
    tokens = document.tokens
    word = tokens[index].text.casefold()
    if word in JOINING and headed:
        return index > limit and is_role_noun(tokens[index - 1]) and tokens[index - 1].tag not in {"NNS", "NNPS"}
    while index > limit:
        token = tokens[index - 1]
        if is_role_noun(token):
            return True
        inner = token.text.casefold() in PREPOSITIONS | JOINING | {"the", "&"}
        if not (token.pos in {"NOUN", "PROPN", "ADJ"} or inner or is_glue(token)):
            return False
        index -= 1
    return False

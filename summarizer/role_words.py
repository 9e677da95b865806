"""The words that say what somebody is: nouns for persons, alone or joined by hyphens, and places in an order."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.first_names import given_names
from summarizer.lexicon import word_list
from summarizer.schema import Document, Token
from summarizer.syntax import HYPHENS, bare, is_name_word, is_possessive_mark, touch

PREPOSITIONS = frozenset({"of", "for", "in", "at", "on", "to", "with", "from"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})
STATES = frozenset(
    {"former", "then", "acting", "interim", "late", "ex", "elect", "designate", "vice", "deputy", "self"}
)
# What stands behind an office that somebody keeps the title of: "chairman emeritus".
RETIRED = frozenset({"emerita", "emeritus"})
# Words of time that are also the turn of somebody: "next week", "the next mayor".
ORDERING = frozenset({"last", "next"})
MORE_ROLE_NOUNS = frozenset({"figure", "figures", "center", "centre"})
ENDINGS, SHORTEST_FORMED = ("ologist", "ician", "maker", "man", "woman", "person", "grapher", "trist", "master"), 6
LETTERS = range(2, 7)
# How nouns for persons end that are verbs in no form, but for a few.
ONLY_NOUNS = re.compile(r"(?:[eo]r|ist|mate|friend|woman|man|ian)s?$")
ALSO_VERBS = re.compile(
    r"""(?:engineer|pioneer|minister|master|partner|volunteer|author|doctor|tutor|father|mother|broker|mentor|usher
    |tailor|sponsor|barber|man|mate|major|soldier|butcher|anchor|friend|better|enlist|assist|offer|monitor)s?""",
    re.VERBOSE,
)
# Nouns for persons that are verbs too, and verbs behind which "to coach Ana Lima" tells to whom.
REAL_VERBS = frozenset(
    {"captain", "chair", "champion", "coach", "cook", "crew", "guard", "guide", "head", "host", "judge", "marshal"}
    | {"model", "nurse", "parent", "patron", "pilot", "police", "referee", "rival", "scout", "spy", "star"}
    | {"advocate", "associate", "author", "bully", "butcher", "delegate", "doctor", "escort", "father", "intern"}
    | {"master", "mentor", "mother", "partner", "pioneer", "rebel", "recruit", "sponsor", "substitute", "tailor"}
    | {"tutor", "usher", "volunteer", "witness"}
)
GIVING = frozenset(
    {"apologise", "apologize", "award", "belong", "deliver", "give", "hand", "introduce", "leave", "lose", "offer"}
    | {"pass", "pay", "present", "refer", "return", "sell", "send", "show", "speak", "talk", "turn", "write"}
)
# Words for one of a party that are hardly ever the party's own name.
OF_PARTIES = frozenset({"democrat", "republican", "democrats", "republicans"})
SMALL_NUMBERS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})


def is_role_noun(token: Token) -> bool:
    """Tell whether the token is a word for what a person is ("chancellor", "co-chair", "Ministers")."""
    word = bare(token)
    # "Guides Ana Lima and Bo Ek": the model reads the word for a verb, and yet as part of the name.
    misread = token.pos == "VERB" and token.dep in {"compound", "nmod"} and token.text.istitle()
    # "Classmates Ana Lima and Bo Ek": no form of any verb, though the model reads one.
    misread = misread or (token.pos == "VERB" and bool(ONLY_NOUNS.search(word)) and not ALSO_VERBS.fullmatch(word))
    if is_accused(token):
        return True
    if token.pos not in {"NOUN", "PROPN", "ADJ", "X"} and not misread:
        return False
    if (word in MORE_ROLE_NOUNS and token.text.islower()) or (
        word in word_list("office_titles") and not token.text.islower()
    ):
        return True
    if word in OF_PARTIES and token.pos in {"NOUN", "PROPN"}:
        return True
    plain = token.text.islower() or (token.pos == "NOUN" and token.text.istitle())
    more = word_list("role_nouns")
    if plain and (word in more or word.removesuffix("s") in more or _is_formed_for_persons(token)):
        return True
    nouns = word_list("person_nouns")
    return (
        word in nouns
        or word.rsplit("-", 1)[-1] in nouns
        or (word.endswith("s") and word[:-1] in nouns)
        or (word.endswith("men") and word[:-3] + "man" in nouns)
    )


def is_accused(token: Token) -> bool:
    """Tell whether a participle stands for a person: "Ana Lima, the accused, left"."""
    return bare(token) in {"accused", "deceased"} and token.dep in {"appos", "attr"}


def _is_formed_for_persons(token: Token) -> bool:
    """Tell whether the form of a noun in the singular is one for persons ("entomologist", "nightwatchman")."""
    word = bare(token)
    return token.tag == "NN" and len(word) > SHORTEST_FORMED and word.endswith(ENDINGS) and not word.endswith("human")


def is_role_at(document: Document, index: int) -> bool:
    """Tell whether the word that ends at `index` is one for a person, parts joined by hyphens read as one."""
    tokens = document.tokens
    if bare(tokens[index]) in RETIRED and index > 0 and is_role_noun(tokens[index - 1]):
        return True
    if is_role_noun(tokens[index]) or _abbreviates_role(document, tokens[index].text) or _opens(document, index):
        return True
    first = _start_of_compound(tokens, index)
    if first == index:
        return False
    if [token.text for token in tokens[first + 1 : first + 4]] == ["-", "of", "-"]:
        # "mother-of-three"
        return is_role_noun(tokens[first])
    word = "".join(token.text.casefold() for token in tokens[first : index + 1])
    return word in word_list("person_nouns") | word_list("role_nouns")


def _opens(document: Document, index: int) -> bool:
    """Tell whether a word for a person has its capital from the sentence that it opens: "Center Ana Lima", "Groom Ek".

    Such a word may be a name as well: "Piper Lima".
    """
    token, after = document.tokens[index], document.tokens[index + 1 : index + 2]
    opens = document.sentences[token.sentence].first == index and token.tag == "NNP" and token.text.istitle()
    if not opens or not after or not is_name_word(after[0]) or after[0].sentence != token.sentence:
        return False
    word = bare(token)
    # "Associate Professor Lima"
    if bare(after[0]) in word_list("person_nouns"):
        return False
    role = word in word_list("role_nouns") | word_list("role_nouns_before")
    formed = len(word) > SHORTEST_FORMED and word.endswith(ENDINGS) and not word.endswith("human")
    named = word in given_names() or word in word_list("family_names")
    return (role or formed) and not named


def _abbreviates_role(document: Document, letters: str) -> bool:
    """Tell whether the article writes `letters` for a word for a person: "train ticket examiner (TTE)"."""
    if not letters.isupper() or len(letters) not in LETTERS:
        return False
    tokens = document.tokens
    return any(
        token.text == letters and tokens[token.index - 1].text == "(" and is_role_noun(tokens[token.index - 2])
        for token in tokens[2:-1]
        if tokens[token.index + 1].text == ")"
    )


def is_role_before(document: Document, index: int) -> bool:
    """Tell whether the word at `index`, right before a name, says what the bearer is: "Wales centre", "top seed"."""
    tokens = document.tokens
    nouns = word_list("role_nouns_before")
    if _is_read_as_verb(document, index):
        return True
    known = bare(tokens[index]) in nouns or bare(tokens[index]).removesuffix("s") in nouns
    if index < 1 or not tokens[index].text.islower() or not known:
        return False
    before = tokens[index - 1]
    described = before.pos in {"PROPN", "NOUN", "ADJ", "NUM"} or before.text in HYPHENS or bare(before) in STATES
    return described and before.sentence == tokens[index].sentence


def is_plural_role(document: Document, token: Token) -> bool:
    """Tell whether the token says what several people are ("ministers")."""
    word = bare(token)
    known = is_role_noun(token) or is_role_before(document, token.index)
    return known and word not in word_list("person_nouns") and word.endswith(("s", "men"))


def _is_read_as_verb(document: Document, index: int) -> bool:
    """Tell whether the model took the noun before a name for a verb: "tribute to goalkeeper Ek", "crew coxswain Ek"."""
    tokens, word = document.tokens, bare(document.tokens[index])
    verbal = tokens[index].tag in {"VB", "VBP"} and tokens[index].text.islower()
    if not verbal or index < 1 or index + 1 >= len(tokens):
        return False
    if word not in word_list("person_nouns") and word not in word_list("role_nouns"):
        return False
    before, doubtful = tokens[index - 1], word in REAL_VERBS or ALSO_VERBS.fullmatch(word) is not None
    if not is_name_word(tokens[index + 1]) or before.sentence != tokens[index + 1].sentence:
        return False
    if before.text != "to":
        return before.pos in {"NOUN", "PROPN", "ADJ"} and not doubtful
    return not doubtful or tokens[tokens[index].head].lemma in GIVING


@cache
def nouns_for_somebody() -> frozenset[str]:
    """Return the nouns for one person: trades, kin, roles, and what a story calls somebody it does not name."""
    lists = ("person_nouns", "kin", "unnamed_persons", "role_nouns")
    return frozenset().union(*map(word_list, lists))


def head_of_role(document: Document, first: int, last: int) -> Token:
    """Return the noun that the words `first:last` of a role turn on: "minister" in "minister of public works"."""
    inner = (index for index in range(first + 1, last) if document.tokens[index].text.casefold() in PREPOSITIONS)
    return document.tokens[next(inner, last) - 1]


def is_rank(document: Document, end: int) -> bool:
    """Tell whether the words that end at `end` are a place in an order: "World No 7", "Norland No. 8"."""
    tokens = document.tokens
    words = [bare(token) for token in tokens[max(end - 3, 0) : end]]
    return (
        len(words) > 1
        and (tokens[end - 1].text.isdigit() or words[-1] in SMALL_NUMBERS)
        and (words[-2] in {"no", "number"} or (words[-2] == "" and words[0] == "no"))
        and tokens[end - 2].text != "no"
    )


def _start_of_compound(tokens: Sequence[Token], index: int) -> int:
    """Return where the word starts whose last part, behind hyphens, stands at `index`."""
    while index > 1 and tokens[index - 1].text == "-" and touch(tokens[index - 2 : index + 1]):
        index -= 2
    return index


def tells_time(document: Document, index: int) -> bool:
    """Tell whether the token is a day, an hour or the like; "the next mayor" is no time, and not yet the mayor."""
    word = document.tokens[index].text.casefold()
    timed = word in word_list("time_words")
    if word not in ORDERING or not timed or index + 1 >= len(document.tokens):
        return timed
    before, after = document.tokens[max(index - 1, 0)], document.tokens[index + 1]
    pointed = before.pos == "DET" or before.tag == "PRP$" or is_possessive_mark(before)
    return not pointed or after.text.casefold() in word_list("time_words")


def is_glue(token: Token) -> bool:
    """Tell whether the token binds words inside a phrase: a hyphen, an ampersand, a possessive's 's."""
    return token.text in {"-", "/", "&"} or is_possessive_mark(token)


def is_free_dash(document: Document, index: int) -> bool:
    """Tell whether a hyphen with space around it sets words apart, as a dash does."""
    tokens = document.tokens
    if tokens[index].text != "-" or not 0 < index < len(tokens) - 1:
        return False
    return (
        tokens[index - 1].span.end < tokens[index].span.start and tokens[index].span.end < tokens[index + 1].span.start
    )

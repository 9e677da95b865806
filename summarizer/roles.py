"""Mentions of a person -> the role the article states beside the name, word for word."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.mentions import Mention
from summarizer.schema import Document, Excerpt, Token
from summarizer.syntax import (
    HYPHENS,
    QUOTATION_MARKS,
    bare,
    is_name_word,
    is_possessive_mark,
    root_of,
    words_between,
)

LONGEST_BEFORE, LONGEST_AFTER = 14, 18
PREPOSITIONS = frozenset({"of", "for", "in", "at", "on", "to", "with", "from"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})
STATES = frozenset(
    {"former", "then", "acting", "interim", "late", "ex", "elect", "designate", "vice", "deputy", "self"}
)
TIME_WORDS = frozenset(
    {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "tomorrow",
        "later",
        "earlier",
        "meanwhile",
        "last",
        "next",
        "week",
        "month",
        "year",
    }
)
RELATIVES = frozenset({"who", "which", "that", "whose", "where", "when", "whom", "while", "after", "before", "as"})
CLAUSE_ENDS = frozenset({",", ".", ";", ":", "—", "–", "--", "(", ")", "!", "?"}) | QUOTATION_MARKS
NAMING_VERBS = frozenset(
    {
        "serve",
        "work",
        "act",
        "appoint",
        "name",
        "elect",
        "hire",
        "pick",
        "choose",
        "install",
        "confirm",
        "play",
        "start",
    }
)
UNCERTAIN = frozenset({"neg", "aux"})
MODALS = frozenset({"may", "might", "could", "would", "should", "can", "will", "shall"})
# How much a place is trusted: next to the name before all others; a title alone says least.
BEFORE, APPOSITION, INTRODUCED, RELATIVE, AS_ROLE, COPULA, TITLE = 3.0, 2.6, 2.4, 1.9, 1.8, 1.4, 0.4
LENGTH_BONUS, LENGTH_OF_BONUS, ORDER_COST = 0.3, (2, 9), 0.02
# Words that head a phrase beside a name without saying what the person is.
NO_ROLES = frozenset({"man", "woman", "boy", "girl", "baby", "lady", "gentleman", "twin", "star", "friend"})
KIN = frozenset(
    {
        "son",
        "daughter",
        "wife",
        "husband",
        "mother",
        "father",
        "brother",
        "sister",
        "cousin",
        "friend",
        "uncle",
        "aunt",
        "girlfriend",
        "boyfriend",
        "partner",
        "widow",
        "fiance",
        "fiancee",
    }
)
KIN_COST = 1.6
# Titles that are an office, and those that say a little.
OFFICES = frozenset(
    {
        "sen",
        "sens",
        "rep",
        "reps",
        "gov",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "supt",
        "det",
        "insp",
        "adm",
        "brig",
        "cmdr",
        "amb",
        "atty",
    }
)
SHOWN_TITLES = frozenset({"dr", "prof", "rev", "revd", "sheikh"})
MORE_ROLE_NOUNS = frozenset({"figure", "figures", "center", "centre"})
BRACKET_REACH, QUOTATION_REACH = 4, 7
SHARED_REACH = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRange:
    """Tokens `first:last` that state a role, and how far to trust them."""

    first: int
    last: int
    trust: float


Finder = Callable[[Document, Mention, frozenset[int]], Iterator[RoleRange]]


def find_role(document: Document, mentions: Sequence[Mention], persons: frozenset[int]) -> Excerpt | None:
    """Return the best statement of the role of the person of `mentions`; `persons` are all tokens of people's names."""
    own = {index for mention in mentions for index in range(mention.first, mention.last)}
    stated = []
    for order, mention in enumerate(mentions):
        for finder in FINDERS:
            for found in finder(document, mention, persons):
                trimmed = _trimmed(document, found)
                if trimmed is not None and _is_own(document, trimmed, persons - own):
                    stated.append((_worth(document, trimmed) - ORDER_COST * order, trimmed))
    if not stated:
        return None
    best = max(stated, key=lambda pair: pair[0])[1]
    return excerpt_of(document, best.first, best.last)


def excerpt_of(document: Document, first: int, last: int) -> Excerpt:
    """Return the text of the tokens `first:last`."""
    return document.article.excerpt(document.tokens[first].span.start, document.tokens[last - 1].span.end)


def is_role_noun(token: Token) -> bool:
    """Tell whether the token is a word for what a person is ("chancellor", "co-chair", "Ministers")."""
    word = bare(token)
    nouns = word_list("person_nouns")
    if token.pos not in {"NOUN", "PROPN", "ADJ", "X"}:
        return False
    if (word in MORE_ROLE_NOUNS and token.text.islower()) or (word in OFFICES and not token.text.islower()):
        return True
    return (
        word in nouns
        or word.rsplit("-", 1)[-1] in nouns
        or (word.endswith("s") and word[:-1] in nouns)
        or (word.endswith("men") and word[:-3] + "man" in nouns)
    )


def _worth(document: Document, found: RoleRange) -> float:
    """Return how good a statement is: its place, a little for more than one word, less for kin of somebody unsaid."""
    low, high = LENGTH_OF_BONUS
    words = [bare(token) for token in document.tokens[found.first : found.last]]
    kin = words[-1] in KIN and not any(map(is_possessive_mark, document.tokens[found.first : found.last]))
    return found.trust + (LENGTH_BONUS if low <= len(words) <= high else 0) - (KIN_COST if kin else 0)


def _before(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role right before the name: "Italian Prime Minister", "secretary of state", "chairman and CEO"."""
    del persons
    tokens = document.tokens
    end = _before_titles(document, mention.first)
    if end < mention.first and bare(tokens[end]) in OFFICES | SHOWN_TITLES:
        trust = BEFORE if bare(tokens[end]) in OFFICES else TITLE
        yield RoleRange(first=_start_of_role(document, end), last=mention.first, trust=trust)
    if end <= document.sentences[tokens[mention.first].sentence].first or not _heads_role(document, end):
        return
    start = _start_of_role(document, end)
    if start < end:
        yield RoleRange(first=start, last=end, trust=BEFORE)


def _before_titles(document: Document, first: int) -> int:
    """Return where the titles before a name start ("Sen. Dr. Ana Lima")."""
    limit = document.sentences[document.tokens[first].sentence].first
    while first > limit and _is_title(document.tokens[first - 1]):
        first -= 1
    return first


def _is_title(token: Token) -> bool:
    """Tell whether the token is an abbreviated or courtesy title, not a role spelled out."""
    return bare(token) in word_list("titles") and bare(token) not in word_list("person_nouns")


def _heads_role(document: Document, end: int) -> bool:
    """Tell whether the words that end at `end` say what somebody is: "… minister", "… secretary of state"."""
    tokens = document.tokens
    if is_role_noun(tokens[end - 1]):
        return True
    if bare(tokens[end - 1]) in {"elect", "designate"} and tokens[end - 2].text in HYPHENS:
        return is_role_noun(tokens[end - 3])
    if tokens[end - 1].pos not in {"NOUN", "PROPN"}:
        return False
    limit = max(document.sentences[tokens[end].sentence].first, end - LONGEST_BEFORE)
    for index in range(end - 1, limit, -1):
        token = tokens[index]
        if token.text.casefold() in PREPOSITIONS and is_role_noun(tokens[index - 1]):
            return True
        if not (token.pos in NOMINAL or token.text.casefold() in PREPOSITIONS | {"the", "and", "&"} or _is_glue(token)):
            return False
    return False


def _is_glue(token: Token) -> bool:
    """Tell whether the token binds words inside a phrase: a hyphen, a possessive's 's, a dot."""
    return token.text in HYPHENS | {"&", "."} or is_possessive_mark(token)


def _start_of_role(document: Document, end: int) -> int:
    """Return where the role that ends at `end` starts, walking left over all that can belong to it."""
    tokens = document.tokens
    limit = max(document.sentences[tokens[end].sentence].first, end - LONGEST_BEFORE)
    start = end
    while start > limit:
        token = tokens[start - 1]
        word = token.text.casefold()
        if word in TIME_WORDS:
            break
        opened = _opening_of(document, start - 1, limit)
        if opened is not None:
            start = opened
            continue
        if token.text in QUOTATION_MARKS:
            break
        nominal = token.pos in NOMINAL or word in STATES or _is_glue(token)
        participle = token.tag in {"VBN", "VBG"} and token.dep in {"amod", "compound"}
        joined = word in PREPOSITIONS | {"the", "and", ",", "a"} and _role_noun_left(document, start - 1, limit)
        if word == "," and "and" not in words_between(document, start, end):
            break
        if not (nominal or participle or joined):
            break
        start -= 1
    return start


def _opening_of(document: Document, index: int, limit: int) -> int | None:
    """Return where a short insertion that closes at `index` opens: "Harbour Office (HO) director", "“Dunes” actor"."""
    tokens = document.tokens
    if tokens[index].text == ")":
        openers, reach = frozenset({"("}), BRACKET_REACH
    elif tokens[index].text in QUOTATION_MARKS:
        openers, reach = QUOTATION_MARKS, QUOTATION_REACH
    else:
        return None
    for start in range(index - 1, max(index - reach, limit - 1), -1):
        if tokens[start].text in openers:
            return start if index - start > 1 else None
    return None


def _role_noun_left(document: Document, index: int, limit: int) -> bool:
    """Tell whether the preposition or "and" at `index` follows a role noun, so that the role goes on to its left."""
    tokens = document.tokens
    word = tokens[index].text.casefold()
    if word in {"and", ","}:
        return index > limit and is_role_noun(tokens[index - 1]) and tokens[index - 1].tag not in {"NNS", "NNPS"}
    while index > limit:
        token = tokens[index - 1]
        if is_role_noun(token):
            return True
        inner = token.text.casefold() in PREPOSITIONS | {"the", "and", "&"}
        if not (token.pos in {"NOUN", "PROPN", "ADJ"} or inner or _is_glue(token)):
            return False
        index -= 1
    return False


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
    found = _role_phrase(document, index, end, APPOSITION)
    if found is not None and (not bracket or (found.last < end and tokens[found.last].text == ")")):
        yield found


def _relative(document: Document, index: int, end: int) -> Iterator[RoleRange]:
    """Yield the role in "who is the …", "who was a …"."""
    if index + 1 < end and document.tokens[index + 1].text.casefold() in {"is", "was"}:
        found = _role_phrase(document, index + 2, end, RELATIVE)
        if found is not None:
            yield found


def _role_phrase(document: Document, index: int, end: int, trust: float) -> RoleRange | None:
    """Return the noun phrase at `index` if its head is a role noun, up to its own end."""
    tokens = document.tokens
    start = index
    last = head_end = _end_of_nouns(document, index, end)
    if last <= index or not is_role_noun(tokens[last - 1]):
        return None
    while last < end and last - start < LONGEST_AFTER:
        word = tokens[last].text.casefold()
        if word in PREPOSITIONS or word in {"and", "&"}:
            if last + 1 < end and tokens[last + 1].tag == "PRP$":
                break
            after = _end_of_nouns(document, last + 1, end)
            if after <= last + 1 or (word in {"and", "&"} and not _may_join(document, last + 1, after, end)):
                break
            last = after
        elif word == "," and _joined_role(document, last + 1, end):
            last = _end_of_nouns(document, last + 1, end)
        else:
            break
    if tokens[head_end - 1].index + 1 < end and is_name_word(tokens[head_end]):
        return None
    follows = tokens[last].text.casefold() if last < end else "."
    if trust == APPOSITION and last < end and tokens[last].pos in {"VERB", "AUX"}:
        return None
    closed = (
        follows in CLAUSE_ENDS
        or follows in RELATIVES
        or tokens[last].pos in {"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "ADV"}
    )
    return RoleRange(first=start, last=last, trust=trust) if closed else None


def _end_of_nouns(document: Document, index: int, end: int) -> int:
    """Return the end of the determiner, adjectives and nouns that start at `index`."""
    tokens = document.tokens
    while index < end:
        token = tokens[index]
        word = token.text.casefold()
        participle = token.tag in {"VBN", "VBG"} and token.dep in {"amod", "compound"}
        inside = (
            token.pos in NOMINAL | {"DET"}
            or word in STATES
            or token.dep == "amod"
            or _is_adverb_of_adjective(document, token)
            or token.tag == "PRP$"
            or _is_glue(token)
            or participle
        )
        if not inside or token.text in QUOTATION_MARKS:
            break
        if token.text == "." and not (index + 1 < end and tokens[index + 1].pos in NOMINAL):
            break
        index += 1
    return index


def _is_adverb_of_adjective(document: Document, token: Token) -> bool:
    """Tell whether the token only goes with an adjective after it ("well" in "a well-known writer")."""
    head = document.tokens[token.head]
    return token.dep == "advmod" and head.dep == "amod" and 0 < head.index - token.index <= 2  # noqa: PLR2004  # a hyphen


def _may_join(document: Document, start: int, after: int, end: int) -> bool:
    """Tell whether the nouns `start:after` behind "and" belong to the role: no other person's name, no new subject."""
    tokens = document.tokens
    if any(tokens[index].pos == "DET" for index in range(start, start + 1)) and not is_role_noun(tokens[after - 1]):
        return False
    return after >= end or tokens[after].pos not in {"VERB", "AUX"} or is_role_noun(tokens[after - 1])


def _joined_role(document: Document, index: int, end: int) -> bool:
    """Tell whether a further role follows the comma: "chairman, chief executive and president of …"."""
    tokens = document.tokens
    after = _end_of_nouns(document, index, end)
    if after <= index or after >= end or not is_role_noun(tokens[after - 1]) or tokens[index].pos == "DET":
        return False
    return tokens[after].text.casefold() in {"and", "&"} | PREPOSITIONS


def _introduced(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role that a name explains: "the firm's lawyer, Ana Lima, said"."""
    del persons
    tokens = document.tokens
    first = _before_titles(document, mention.first)
    sentence = document.sentences[tokens[mention.first].sentence]
    closed = mention.last >= sentence.last or tokens[mention.last].text in CLAUSE_ENDS
    if first - 2 < sentence.first or tokens[first - 1].text not in {",", ":"} or not closed:
        return
    if not _heads_role(document, first - 1):
        return
    start = _start_of_role(document, first - 1)
    opener = tokens[max(start - 1, sentence.first)]
    if opener.pos == "DET" or opener.tag == "PRP$" or any(map(is_possessive_mark, tokens[start : first - 1])):
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
            yield RoleRange(first=_start_of_role(document, index + 1), last=index + 1, trust=BEFORE)
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
        token.dep not in {"nsubj", "nsubjpass", "dobj"}
        or verb.lemma not in NAMING_VERBS
        or _is_uncertain(document, verb)
    ):
        return
    end = document.sentences[token.sentence].last
    for child in document.children[verb.index]:
        other = document.tokens[child]
        if other.index < mention.last and token.dep == "dobj":
            continue
        if other.dep == "prep" and other.text.casefold() == "as":
            found = _role_phrase(document, other.index + 1, end, AS_ROLE)
        elif other.dep in {"oprd", "attr"}:
            found = _role_phrase(document, document.subtree(child)[0], end, AS_ROLE)
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
            found = _role_phrase(document, document.subtree(child)[0], end, COPULA)
            if found is not None:
                yield found


def _is_uncertain(document: Document, verb: Token) -> bool:
    """Tell whether the verb is denied, asked or only possible."""
    for child in document.children[verb.index]:
        token = document.tokens[child]
        if token.dep == "neg" or (token.dep == "aux" and token.lemma in MODALS) or token.text == "?":
            return True
    return False


def _trimmed(document: Document, found: RoleRange) -> RoleRange | None:
    """Return the range without article, pronoun and loose words at its ends, or `None` if it states no role."""
    tokens = document.tokens
    first, last = found.first, found.last
    while first < last and (
        (
            tokens[first].pos in {"DET", "CCONJ", "PUNCT", "ADP", "SCONJ", "ADV"}
            and tokens[first].text.casefold() not in STATES
            and tokens[first].text not in QUOTATION_MARKS
            and tokens[first].dep != "amod"
        )
        or tokens[first].tag == "PRP$"
        or is_possessive_mark(tokens[first])
        or tokens[first].text.casefold() in TIME_WORDS
        or _is_age(document, first)
    ):
        first += 1
    while last > first and (tokens[last - 1].pos in {"PUNCT", "DET", "CCONJ", "ADP"} and tokens[last - 1].text != "."):
        last -= 1
    if first >= last:
        return None
    alone = [token for token in tokens[first:last] if is_role_noun(token)]
    if found.trust > TITLE and (not alone or (last - first == 1 and bare(tokens[first]) in NO_ROLES)):
        return None
    return RoleRange(first=first, last=last, trust=found.trust)


def _is_age(document: Document, index: int) -> bool:
    """Tell whether the token is what is left of an age ("19-year-old student")."""
    tokens = document.tokens
    return tokens[index].text in HYPHENS or (
        tokens[index].text == "old" and index > 0 and tokens[index - 1].text in HYPHENS
    )


def _is_own(document: Document, found: RoleRange, others: frozenset[int]) -> bool:
    """Tell whether the role belongs to nobody else: another's name in it must be its possessor or its modifier."""
    for index in range(found.first, found.last):
        if index not in others or _is_quoted(document, index, found):
            continue
        end = index + 1
        while end < found.last and end in others:
            end += 1
        after = document.tokens[end] if end < len(document.tokens) else None
        opens = index == found.first and end < found.last
        modifies = after is not None and (is_possessive_mark(after) or (opens and after.pos in NOMINAL))
        governed = index > found.first and document.tokens[index - 1].text.casefold() in PREPOSITIONS
        if not modifies and not governed and index - 1 not in others:
            return False
    return True


def _is_quoted(document: Document, index: int, found: RoleRange) -> bool:
    """Tell whether token `index` is part of a title in quotation marks within the role."""
    marks = [place for place in range(found.first, found.last) if document.tokens[place].text in QUOTATION_MARKS]
    return any(place < index for place in marks) and any(place > index for place in marks)


FINDERS: tuple[Finder, ...] = (_before, _apposition, _introduced, _shared, _as_role, _copula)

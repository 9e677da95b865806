"""The places beside a name where an article states a role, one finder each."""

from collections.abc import Iterator

from summarizer.gender import gender_of_noun
from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.names import fold
from summarizer.role_ages import AGE_FINDERS
from summarizer.role_deeds import DEED_FINDERS
from summarizer.role_descriptions import DESCRIPTION_FINDERS
from summarizer.role_membership import MEMBERSHIP_FINDERS
from summarizer.role_phrases import CLAUSE_ENDS, Finder, RoleRange, end_of_name, end_of_nouns, role_phrase
from summarizer.role_starts import before_titles, heads_role, start_of_rank, start_of_role
from summarizer.role_verbs import VERB_FINDERS
from summarizer.role_words import is_free_dash, is_rank, is_role_at, is_role_before, is_role_noun
from summarizer.schema import Document, Token
from summarizer.syntax import QUOTATION_MARKS, SUBJECTS, bare, is_possessive_mark, root_of, subject_head

# How much a place is trusted: next to the name before all others; a title alone says least.
BEFORE, APPOSITION, INTRODUCED, RELATIVE, TOLD_FIRST, TITLE = 3.0, 2.6, 2.4, 1.9, 1.0, 0.4
# A plural that a number gives to each of the names behind it.
COUNTED = 2.0
DASHES = frozenset({"—", "–", "--"})
LINKING_VERBS = frozenset({"is", "was", "became", "remains", "remained"})
MEANWHILES = frozenset({"now", "then", "also", "still", "currently", "once"})
SHARED_REACH = 30
TITLES_IN_NAMES = frozenset(
    {"pope", "queen", "king", "prince", "princess", "president", "chancellor", "emperor", "empress", "sultan", "emir"}
    | {"archbishop", "cardinal", "bishop", "rabbi", "imam", "ayatollah", "reverend", "senator", "governor"}
)
OPENING = 2
SAYING = frozenset({"say", "tell", "announce", "warn", "claim", "reveal"})


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
    if _is_modifier(document, mention):
        return
    ranked = is_rank(document, end)
    start = start_of_rank(document, end) if ranked else start_of_role(document, end)
    if start < end:
        yield RoleRange(first=start, last=end, trust=BEFORE, sure=ranked or is_role_before(document, end - 1))


def _is_modifier(document: Document, mention: Mention) -> bool:
    """Tell whether the name only says more of the noun behind it: "his fellow Lima supporter Bo Ek"."""
    root = root_of(document, mention.first, mention.last)
    after = document.tokens[mention.last] if mention.last < len(document.tokens) else None
    return after is not None and root.dep == "compound" and after.tag == "NN" and is_role_noun(after)


def _titled(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the title that is part of the name itself: "Pope Anton", "Reverend Ana Lima"."""
    del persons
    word = document.tokens[mention.first]
    if mention.last > mention.first + 1 and word.text.casefold() in TITLES_IN_NAMES and not word.text.islower():
        yield RoleRange(first=mention.first, last=mention.first + 1, trust=TITLE, sure=True)


def _apposition(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role after the name: "Ana Lima, 45, the fund's chief economist, said", "Ana Lima, who is …"."""
    del persons
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    index = end_of_name(document, mention)
    dashed = index < end and (tokens[index].text in DASHES or is_free_dash(document, index))
    if index >= end or not (dashed or tokens[index].text in {",", "("}):
        return
    bracket = tokens[index].text == "("
    index = _past_insertions(document, index + 1, end)
    bracket = bracket and tokens[index - 1].text != ","
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


def _past_insertions(document: Document, index: int, end: int) -> int:
    """Return where a role may start behind an age and a home: "Ana Lima, 45, of Dunford, a nurse"."""
    tokens = document.tokens
    if index + 1 < end and tokens[index].text.isdigit() and tokens[index + 1].text in {",", ")"}:
        index += 2
        index += index < end and tokens[index - 1].text == ")" and tokens[index].text == ","
    if index < end and tokens[index].text in {"of", "from"}:
        after = end_of_nouns(document, index + 1, end)
        if after + 1 < end and tokens[after].text == "," and not is_role_at(document, after - 1):
            return after + 1
    return index


def _relative(document: Document, index: int, end: int) -> Iterator[RoleRange]:
    """Yield the role in "who is the …", "who was then a …"."""
    tokens = document.tokens
    if index + 2 < end and tokens[index + 1].text.casefold() in LINKING_VERBS:
        start = index + 2 + (tokens[index + 2].text.casefold() in MEANWHILES)
        found = role_phrase(document, start, end, RELATIVE)
        if found is not None:
            yield found


def _introduced(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role that a name explains: "the firm's lawyer, Ana Lima, said"."""
    del persons
    tokens = document.tokens
    first = before_titles(document, mention.first)
    sentence = document.sentences[tokens[mention.first].sentence]
    last = end_of_name(document, mention)
    after = tokens[last] if last < sentence.last else None
    closed = after is None or after.text in CLAUSE_ENDS or after.pos in {"VERB", "AUX", "CCONJ"}
    if first - 2 < sentence.first or tokens[first - 1].text not in {",", ":"} or not closed:
        return
    if not heads_role(document, first - 1):
        return
    start = start_of_role(document, first - 1)
    opener = tokens[max(start - 1, sentence.first)]
    plural = tokens[first - 2].tag in {"NNS", "NNPS"}
    if plural and (after is None or after.text not in {",", "and", "&"}):
        # A plural before one name is not that one: they return to the stars, Ana.
        return
    owned = opener.pos == "DET" or opener.tag == "PRP$" or any(map(is_possessive_mark, tokens[start : first - 1]))
    root = root_of(document, mention.first, mention.last)
    subject = root.dep in SUBJECTS and tokens[root.head].index >= mention.last
    # "A native of Dunford, Lima came home."
    fronted = start == sentence.first or (start == sentence.first + 1 and opener.text in {"A", "An"})
    fronted = fronted or opener.text in QUOTATION_MARKS | {"'", "’"}
    opens = fronted and (subject or (mention.last < sentence.last and tokens[mention.last].text == ","))
    alone = not plural and is_role_at(document, first - 2) and opener.pos not in {"PUNCT", "ADJ", "NOUN", "CCONJ"}
    inserted = alone and (after is None or after.text in {",", "."})
    ended = after is None or after.text in CLAUSE_ENDS
    # "two leaders, Ana Lima and Bo Ek": the number tells that the names are theirs.
    counted = plural and tokens[start].pos == "NUM"
    if opens or counted or (ended and (owned or inserted)):
        yield RoleRange(first=start, last=first - 1, trust=COUNTED if counted else INTRODUCED)


def _shared(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in the plural that opens a list of names: "ministers Ana Lima, Bo Ek and Cy Roe"."""
    tokens = document.tokens
    sentence = document.sentences[tokens[mention.first].sentence]
    if mention.first - 2 < sentence.first or tokens[mention.first - 1].text not in {",", ";", "and", "&"}:
        return
    for index in range(mention.first - 1, max(sentence.first, mention.first - SHARED_REACH) - 1, -1):
        token = tokens[index]
        apposed = document.tokens[index + 1].text == "," and index + 2 in persons and index + 2 < mention.first
        if _is_plural_role(token) and (index + 1 in persons or apposed):
            trust = COUNTED if apposed else BEFORE
            yield RoleRange(first=start_of_role(document, index + 1), last=index + 1, trust=trust)
        listed = token.pos in {"PROPN", "NUM", "CCONJ"} or token.text in {",", ";", "of", "-"} or index in persons
        if not listed or is_role_noun(token):
            return


def _is_plural_role(token: Token) -> bool:
    """Tell whether the token says what several people are ("ministers")."""
    word = bare(token)
    return is_role_noun(token) and word not in word_list("person_nouns") and word.endswith(("s", "men"))


def _told_first(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield what the opening calls the one it names next: "A Dunford man was jailed … Ola Ek, 45, was jailed".

    The proof: an age beside the name, and the same deed told of both or nobody else in the opening. Or the opening
    says that somebody said so, and the next paragraph opens with the name.
    """
    root = root_of(document, mention.first, mention.last)
    verb = subject_head(document, root)
    if verb is None or verb.pos not in {"VERB", "AUX"}:
        return
    after = document.tokens[mention.last : mention.last + 2]
    aged = len(after) > 1 and after[0].text == "," and after[1].text.isdigit()
    opening = document.tokens[: document.sentences[min(OPENING, len(document.sentences)) - 1].last]
    told = [t for t in opening if t.index < mention.first and t.pos in {"NOUN", "PROPN"} and _is_somebody(t)]
    new = [token for token in told if _is_new(document, token)]
    next_named = not any(index < mention.first for index in persons)
    for token in new:
        deed = document.tokens[token.head]
        follows = next_named and _is_next(document, mention, token)
        alike = deed.lemma == verb.lemma != "be" or (
            len(told) == 1 and follows and not token.dep == root.dep == "nsubjpass"
        )
        spoke = len(new) == 1 and follows and token.sentence == 0 and deed.lemma in SAYING
        if token.dep in SUBJECTS and ((aged and alike) or spoke):
            yield RoleRange(first=document.subtree(token.index)[0], last=token.index + 1, trust=TOLD_FIRST)


def _is_new(document: Document, token: Token) -> bool:
    """Tell whether the noun opens somebody new, in one run of words: "a young driver"."""
    words = document.subtree(token.index)
    opened = document.tokens[words[0]].text.casefold() in {"a", "an"}
    return opened and set(range(words[0], token.index + 1)) <= set(words)


def _is_somebody(token: Token) -> bool:
    """Tell whether the noun is for one person: a trade, kin, or what a story calls somebody it does not name."""
    nouns = word_list("person_nouns") | word_list("kin") | word_list("unnamed_persons")
    return token.tag in {"NN", "NNP"} and token.dep != "poss" and bare(token) in nouns


def _is_next(document: Document, mention: Mention, told: Token) -> bool:
    """Tell whether the name opens a sentence of the next paragraph, or the next sentence, and may be of that sex."""
    sentence = document.sentences[document.tokens[mention.first].sentence]
    given = fold(document.tokens[mention.first].text)
    lists = {"male": word_list("given_names_male"), "female": word_list("given_names_female")}
    called = gender_of_noun(fold(told.lemma))
    fits = called is None or not any(given in names for sex, names in lists.items() if sex != called)
    return fits and sentence.index == told.sentence + 1 and mention.first == sentence.first


FINDERS: tuple[Finder, ...] = (
    _before,
    _titled,
    _apposition,
    _introduced,
    _shared,
    _told_first,
    *VERB_FINDERS,
    *MEMBERSHIP_FINDERS,
    *DESCRIPTION_FINDERS,
    *AGE_FINDERS,
    *DEED_FINDERS,
)

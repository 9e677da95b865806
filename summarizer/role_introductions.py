"""A role that a name explains: "the firm's lawyer, Ana Lima, said", "two leaders, Ana Lima and Bo Ek"."""

from collections.abc import Iterator

from summarizer.honorifics import before_titles
from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.name_openings import is_compatriot
from summarizer.role_ages import DEGREES, before_age
from summarizer.role_phrases import CLAUSE_ENDS, ONE_OF_COST, Finder, RoleRange, end_of_name
from summarizer.role_starts import heads_role, start_of_one_of, start_of_role
from summarizer.role_words import head_of_role, is_role_at, is_role_noun
from summarizer.schema import Document, Sentence, Token
from summarizer.syntax import QUOTATION_MARKS, SUBJECTS, bare, is_name_word, is_possessive_mark, root_of

# How much such a place is trusted, and a plural that a number gives to each of the names behind it.
INTRODUCED, COUNTED = 2.4, 2.0
HONOURS = frozenset({"professor", "chief"})
DASHES = frozenset({"—", "–", "--"})
SPEAKING_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
# Who serves another under a title: "the Press Secretary to the Governor, Ana Lima, said".
SERVING = frozenset({"adviser", "advisor", "aide", "assistant", "secretary"})
HOMES = frozenset({"of", "from", "at"})
MORE_NAMES = frozenset({"and", "&", "("})


def _introduced(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield a role that a name explains: "the firm's lawyer, Ana Lima, said"."""
    tokens = document.tokens
    sentence = document.sentences[tokens[mention.first].sentence]
    first, after = _start_with_title(document, mention), _behind_name(document, mention, sentence)
    homed = after is not None and after.text in HOMES
    if not _is_set_apart(document, mention, first, after):
        return
    office = first - 1 if heads_role(document, first - 1) else None
    if office is None:
        office = _office_before_body(document, first - 1, persons, titled=first < mention.first)
    if office is None:
        return
    start = start_of_one_of(document, start_of_role(document, office))
    start -= 2 * (tokens[start - 1].text == "as" and start - 2 > sentence.first and is_role_noun(tokens[start - 2]))
    outer = _governor(document, start, sentence.first)
    serves = outer is not None and is_name_word(tokens[outer]) and bare(tokens[outer]) in SERVING
    if outer is not None and outer > sentence.first and not serves:
        # Nobody can tell whom it names: "The lawyer for the mayor, Ana Lima, said".
        return
    start = start if outer is None else start_of_role(document, outer + 1) if serves else outer
    opener, head = tokens[max(start - 1, sentence.first)], head_of_role(document, start, office)
    plural = head.tag in {"NNS", "NNPS"}
    # "Two leaders, Ana Lima and Bo Ek": the number tells that the names are theirs.
    counted = plural and tokens[start].pos == "NUM"
    one_of = tokens[start].text.casefold() == "one"
    several = after is not None and after.text in MORE_NAMES | {","}
    if plural and not one_of and not (counted and homed) and not several:
        # A plural before one name is not that one: they return to the stars, Ana.
        return
    owned = opener.pos == "DET" or opener.tag == "PRP$" or any(map(is_possessive_mark, tokens[start:office]))
    alone = not plural and is_role_at(document, head.index) and opener.pos not in {"PUNCT", "ADJ", "NOUN", "CCONJ"}
    # "Eva Holm and boyfriend, Ola Ek, 56"
    beside = opener.index - 1 in persons or tokens[opener.index - 1].text in {"him", "her"}
    coupled = not plural and opener.text == "and" and beside
    inserted = (alone or coupled) and (after is None or after.text in {",", "."})
    # "The firm's lawyers, Ana Lima and Bo Ek, said"
    ended = after is None or homed or after.text in CLAUSE_ENDS or (plural and after.text in MORE_NAMES)
    opens = _is_fronted(document, start, persons) and _leads(document, mention, head, sentence)
    if opens or counted or one_of or (ended and (owned or inserted)):
        trust = COUNTED if counted else INTRODUCED - ONE_OF_COST * one_of
        yield RoleRange(first=start, last=first - 1, trust=trust)


def _start_with_title(document: Document, mention: Mention) -> int:
    """Return where the name starts with its title, its age and a rank set apart: "the chief, Professor, Lima"."""
    tokens = document.tokens
    first = before_age(document, before_titles(document, mention.first))
    ranks = HONOURS | word_list("office_titles")
    rank = bare(tokens[first - 1]) in ranks or is_compatriot(bare(tokens[first - 1]))
    return first - (first > 1 and rank and tokens[first - 2].text == ",")


def _behind_name(document: Document, mention: Mention, sentence: Sentence) -> Token | None:
    """Return what stands behind the name and its degree, `None` at the end of the sentence."""
    last = end_of_name(document, mention)
    last += last < sentence.last and document.tokens[last].text in DEGREES
    return document.tokens[last] if last < sentence.last else None


def _is_set_apart(document: Document, mention: Mention, first: int, after: Token | None) -> bool:
    """Tell whether a comma, a colon or a pair of dashes sets the name apart that starts at `first`."""
    tokens = document.tokens
    sentence = document.sentences[tokens[mention.first].sentence]
    closed = after is None or after.text in CLAUSE_ENDS | HOMES or after.pos in {"VERB", "AUX", "CCONJ"}
    behind = tokens[after.index : sentence.last] if after is not None else ()
    dashed = tokens[first - 1].text in DASHES and any(token.text in DASHES for token in behind)
    return first - 2 >= sentence.first and (tokens[first - 1].text in {",", ":"} or dashed) and closed


def _is_fronted(document: Document, start: int, persons: frozenset[int]) -> bool:
    """Tell whether the role opens its sentence or clause: "A native of Dunford, Lima came home"."""
    sentence = document.sentences[document.tokens[start].sentence]
    opener = document.tokens[max(start - 1, sentence.first)]
    opens = start == sentence.first or (start == sentence.first + 1 and opener.text in {"A", "An"})
    # "Speaking on the radio, the mayor, Ana Lima, said", but not "After a word with Bo Ek, the mayor, Ana Lima said".
    comma = document.tokens[max(opener.index - 1, sentence.first)]
    inside = opener.text == "the" and comma.text == "," and comma.index - 1 not in persons
    return opens or opener.text in QUOTATION_MARKS | {"'", "’"} or inside


def _leads(document: Document, mention: Mention, head: Token, sentence: Sentence) -> bool:
    """Tell whether the name is the subject, stands beside it, or is closed off by a comma."""
    root = root_of(document, mention.first, mention.last)
    subject = root.dep in SUBJECTS and document.tokens[root.head].index >= mention.last
    subject = subject or (root.dep == "appos" and root.head == head.index and head.dep in SUBJECTS)
    return subject or (mention.last < sentence.last and document.tokens[mention.last].text == ",")


def _governor(document: Document, start: int, limit: int) -> int | None:
    """Return the index of the person's noun that governs the role at `start`: "Counsel for the commissioner".

    Who only speaks for another goes without a name: "A spokesman for the mayor, Ana Lima, said".
    """
    tokens = document.tokens
    article, link = start - 1, start - 2
    if link - 1 < limit or tokens[article].tag not in {"DT", "PRP$"} or tokens[link].text not in {"of", "for", "to"}:
        return None
    head = tokens[link - 3] if tokens[link - 2].text == "of" and link - 3 >= limit else tokens[link - 1]
    whose = tokens[document.subtree(head.index)[0]].text.casefold()
    named = whose not in {"a", "an"} or bare(head) not in SPEAKING_FOR
    return head.index if named and is_role_noun(head) and head.tag in {"NN", "NNP"} else None


def _office_before_body(document: Document, end: int, persons: frozenset[int], *, titled: bool) -> int | None:
    """Return the end of the office whose body stands before `end`: "the Permanent Secretary, Ministry of Health".

    Before a title any field will do: "the Group Head, Agribusiness, Mr. Ek".
    """
    tokens = document.tokens
    comma = end - 1
    while tokens[comma].pos in {"PROPN", "NOUN"} or tokens[comma].text in {"of", "for", "and", "&", "the"}:
        comma -= 1
    words = [token for token in tokens[comma + 1 : end] if token.pos in {"PROPN", "NOUN"}]
    named = bool(words) and all(map(is_name_word, words)) and tokens[comma].text == ","
    body = named and (titled or bare(words[0]) in word_list("organisation_words") | word_list("organisation_openers"))
    same = body and tokens[comma].sentence == tokens[end].sentence and not persons & set(range(comma, end))
    return comma if same and is_name_word(tokens[comma - 1]) and heads_role(document, comma) else None


INTRODUCTION_FINDERS: tuple[Finder, ...] = (_introduced,)

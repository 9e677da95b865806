"""A sentence that goes on about the subject of the one before: "Ana Lima had parked. The 34-year-old nurse said"."""

from collections.abc import Iterator, Sequence

from summarizer.gender import gender_of_name, gender_of_noun
from summarizer.lexicon import word_table
from summarizer.mention import Mention
from summarizer.names import fold
from summarizer.quotation_marks import is_quoted
from summarizer.role_accused import FATAL, SUFFERED, is_somebody
from summarizer.role_ages import age_beside, end_of_age
from summarizer.role_phrases import Finder, RoleRange, role_phrase
from summarizer.schema import Document, Sentence, Token
from summarizer.syntax import SUBJECTS, bare, is_name_word, root_of

TAKEN_UP = 0.95
# Words for a time of life and for parents, by which nobody is told of whom the sentence before does not name.
OF_LIFE = "age"
PARENTS = frozenset({"dad", "father", "grandad", "grandfather", "grandmother", "mom", "mother", "mum"})
OPENING_NEW = frozenset({"a", "an", "another", "one", "other"})
OF_OWNERS = frozenset({"his", "her", "their"})
# What a winner does to whom the next sentence is not about.
BEATING = frozenset(
    {"beat", "defeat", "edge", "thrash", "outpoint", "overcome", "stun", "upset", "dethrone", "succeed"}
)
SAID_TO_BE = frozenset({"attr", "appos", "oprd"})
# Behind the words they tell which of several is meant: "the 34-year-old nurse who lived next door".
NARROWING = frozenset({"who", "whose", "that", "from", "at", "in", "accused", "charged", "suspected"})


def of_topic(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield what the next sentence calls the subject of this one: words with an age, or for a time of life."""
    root = root_of(document, mention.first, mention.last)
    verb = document.tokens[root.head]
    suffers = verb.lemma in {"die", "drown"} or (root.dep == "nsubjpass" and verb.lemma in FATAL | SUFFERED)
    if root.dep not in SUBJECTS or verb.dep != "ROOT" or suffers:
        return
    subject = _next_subject(document, document.sentences[root.sentence])
    if subject is None:
        return
    first = document.subtree(subject.index)[0]
    start = _start_of_words(document, first, subject)
    if start is None or _may_be_another(document, mention, persons, range(mention.last, first)):
        return
    found = role_phrase(document, start, document.sentences[subject.sentence].last, TAKEN_UP)
    if found is None or _is_told_more(document.tokens[found.last : found.last + 2]):
        return
    if _fits(document, mention, persons, subject, document.tokens[first + 1].text) and not is_quoted(
        document, document.tokens[first]
    ):
        yield found


def _next_subject(document: Document, sentence: Sentence) -> Token | None:
    """Return the subject of the next sentence, in the same paragraph or the next."""
    for after in document.sentences[sentence.index + 1 : sentence.index + 2]:
        if after.block > sentence.block + 1:
            return None
        subjects = [token for token in document.tokens_of(after) if token.dep in SUBJECTS and token.tag == "NN"]
        # "The 34-year-old nurse had parked, police said."
        opening = (token for token in subjects if document.subtree(token.index)[0] == after.first)
        main = (token for token in subjects if document.tokens[token.head].dep == "ROOT")
        # "The court heard that the 34-year-old nurse had parked."
        aged = (token for token in subjects if document.tokens[document.subtree(token.index)[0] + 1].text.isdigit())
        return next(opening, next(aged, next(main, None)))
    return None


def _is_told_more(after: Sequence[Token]) -> bool:
    """Tell whether what follows the words tells which of several is meant, or the name of another."""
    named = len(after) > 1 and after[0].text == "," and is_name_word(after[1])
    return named or after[0].text.casefold() in NARROWING


def _start_of_words(document: Document, first: int, subject: Token) -> int | None:
    """Return where the words behind "the" and an age start, or `None` where they take nobody up."""
    if document.tokens[first].text.casefold() != "the" or first == subject.index:
        return None
    if document.tokens[first + 1].text.isdigit():
        return end_of_age(document, first + 1)
    word = bare(subject)
    life = word in PARENTS or OF_LIFE in word_table("callings").get(word, "").split()
    # "The student" may be one told of before: "the Brask student" is told more of.
    return first + 1 if life and subject.index > first + 1 else None


def _may_be_another(document: Document, mention: Mention, persons: frozenset[int], between: range) -> bool:
    """Tell whether between the name and the words another acts, or is told of for the first time: "a driver"."""
    own = {bare(token) for token in document.tokens[mention.first : mention.last]}
    for token in document.tokens[between.start : between.stop]:
        if token.index in persons and bare(token) not in own:
            if root_of(document, token.index, token.index + 1).dep in SUBJECTS | {"conj"} or is_done_to(
                document, token
            ):
                return True
        elif is_somebody(token) and token.dep not in SAID_TO_BE:
            opening = {document.tokens[child].text.casefold() for child in document.children[token.index]}
            if opening & OPENING_NEW or (
                opening & OF_OWNERS and (token.dep in SUBJECTS or is_done_to(document, token))
            ):
                return True
    return False


def is_done_to(document: Document, token: Token) -> bool:
    """Tell whether the token is whom a deed is done to, so that the next sentence may be about that one."""
    return token.dep in {"dobj", "dative"} and document.tokens[token.head].lemma not in BEATING


def _fits(document: Document, mention: Mention, persons: frozenset[int], subject: Token, age: str) -> bool:
    """Tell whether neither sex nor age speaks against the words: the bearer is told no other, nobody else that one."""
    given, surname = document.tokens[mention.first].text, bare(document.tokens[mention.last - 1])
    called = gender_of_noun(fold(subject.lemma))
    if called is not None and gender_of_name(given) not in {None, called}:
        return False
    told = ((bare(document.tokens[index]), age_beside(document, index + 1)) for index in persons)
    ages = [(name == surname, other) for name, other in told if other is not None]
    return not age.isdigit() or all(own == (other == age) for own, other in ages)


TOPIC_FINDERS: tuple[Finder, ...] = (of_topic,)

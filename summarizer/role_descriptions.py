"""Later words for somebody named before: "Lima scored, and the midfielder limped off", where only one person fits."""

from collections.abc import Iterator, Sequence

from summarizer.callings import callings_of
from summarizer.lexicon import word_list
from summarizer.mention import PERSON, Mention, mention_at
from summarizer.quotation_marks import is_quoted
from summarizer.role_ages import of_one_age
from summarizer.role_phrases import Finder, RoleRange
from summarizer.role_topics import of_topic
from summarizer.role_words import is_role_noun
from summarizer.schema import Document, Sentence, Token
from summarizer.syntax import SUBJECTS, bare, is_name_word, root_of, touch

DESCRIBED = 0.9
LONGEST = 5
APPOSED = 3  # words behind a name's comma that may hold the noun of its apposition
# Words that also name a place or a direction, and so need to do something.
OF_PLACES = frozenset({"centre", "center", "forward", "model", "legend", "star"})
# Offices told by letters ("the Labour MP"), and what says more of a noun that opens a new person.
LETTERED = frozenset({"mp", "mla", "msp", "mep", "td"})
NARROWING = frozenset({"prep", "relcl", "acl", "appos", "conj", "cc"})
OF_ANOTHER = frozenset({"he", "she", "his", "her", "him"})
# Words that mean somebody else when they stand alone.
WITH_WORDS = frozenset({"leader", "champion", "medalist", "medallist", "international"})
# Clauses that are part of what their subject says, wants or does: it is not named again in them.
COMPLEMENTS = frozenset(
    {"ccomp", "xcomp", "dobj", "pobj", "prep", "dative", "agent", "attr", "acomp", "poss", "pcomp", "relcl", "acl"}
)


def is_described(document: Document, first: int, last: int, persons: frozenset[int], role: range) -> bool:
    """Tell whether the tokens `role` describe the person named at `first:last`, and nobody else."""
    mention = mention_at(document, first, last, PERSON)
    found = (place for finder in (_described, of_one_age, of_topic) for place in finder(document, mention, persons))
    return any(place.first <= role.start and role.stop == place.last for place in found)


def _described(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the descriptions that follow the mention, in its sentence or the next, and can mean nobody else."""
    own = document.tokens[mention.first].sentence
    quoted = is_quoted(document, document.tokens[mention.first])
    for number in (own, own + 1):
        if number >= len(document.sentences) or document.sentences[number].block > document.sentences[own].block + 1:
            continue
        for token in _descriptions(document, document.sentences[number], persons):
            first = document.subtree(token.index)[0]
            if (
                first >= mention.last
                and not quoted
                and not _is_beside_pronoun(document, token)
                and not _fits_another(document, mention, token, persons)
                and _is_only_candidate(document, mention, token, persons)
            ):
                yield RoleRange(first=first, last=token.index + 1, trust=DESCRIBED)


def _descriptions(document: Document, sentence: Sentence, persons: frozenset[int]) -> Iterator[Token]:
    """Yield the nouns of a sentence that take somebody up again: "the midfielder", "the veteran singer"."""
    for token in document.tokens_of(sentence):
        lettered = bare(token) in LETTERED and token.text.isupper()
        if token.dep in {"attr", "oprd", "conj"} or not (lettered or (token.tag == "NN" and token.text.islower())):
            continue
        children = [document.tokens[child] for child in document.children[token.index]]
        # "The former business secretary" is no new person, whatever the office.
        former = _is_former(document, token) and is_role_noun(token)
        if not (former or lettered) and _whole_word(document, token) not in word_list("anaphoric_nouns"):
            continue
        before = [child for child in children if child.index < token.index]
        first = document.subtree(token.index)[0]
        bridging = bare(token) in WITH_WORDS and not any(child.dep in {"amod", "compound"} for child in before)
        plain = document.tokens[first].text.casefold() == "the" and token.index - first <= LONGEST
        narrowed = any(child.dep in NARROWING and not (lettered and child.text == "from") for child in children)
        named = any(index in persons for index in range(first, token.index + 2))
        modified = all(child.dep in {"det", "amod", "compound", "punct", "nmod", "nummod"} for child in before)
        bridging = bridging or (lettered and not before[1:])
        placed = bare(token) in OF_PLACES and token.dep not in SUBJECTS and not (narrowed or first < token.index - 1)
        if plain and modified and not (narrowed or named or placed or bridging) and not is_quoted(document, token):
            yield token


def _whole_word(document: Document, token: Token) -> str:
    """Return the word with what the model cut off before its hyphens: "all-rounder"."""
    word, index = bare(token), token.index
    while index > 1 and document.tokens[index - 1].text == "-" and touch(document.tokens[index - 2 : index + 1]):
        index -= 2
        word = f"{bare(document.tokens[index])}-{word}"
    return word


def _is_beside_pronoun(document: Document, token: Token) -> bool:
    """Tell whether the description is tied to one whom a pronoun means: "his row with the singer" tells of two."""
    while token.dep in {"pobj", "prep"} and token.index != token.head:
        token = document.tokens[token.head]
        if any(document.tokens[child].text.casefold() in OF_ANOTHER for child in document.children[token.index]):
            return token.pos == "NOUN"
    return False


def _fits_another(document: Document, mention: Mention, token: Token, persons: frozenset[int]) -> bool:
    """Tell whether somebody named before the mention is called so: "They hit party leader Ek … the politician"."""
    own = {bare(word) for word in document.tokens[mention.first : mention.last]}
    callings, noun = callings_of([bare(token)]), bare(token)
    for index in sorted(persons):
        if index >= mention.first or index == 0 or bare(document.tokens[index]) in own:
            continue
        words = {bare(document.tokens[index - 1])}
        after = document.tokens[index + 1 : index + 2 + APPOSED]
        words |= {bare(word) for word in after[1:]} if after and after[0].text == "," else set()
        if noun in words or callings & callings_of(words):
            return True
    return False


def _is_former(document: Document, token: Token) -> bool:
    """Tell whether the description says what somebody once was, which no new person is told by."""
    return any(bare(document.tokens[child]) == "former" for child in document.children[token.index])


def _is_only_candidate(document: Document, mention: Mention, token: Token, persons: frozenset[int]) -> bool:
    """Tell whether of all persons named before the description, since the mention, only its bearer can be meant."""
    own = root_of(document, mention.first, mention.last)
    barred = _is_barred(document, own, token) or _is_answered(document, own, token)
    if barred or _is_introduced(document, token) or _is_aside(document, own):
        return False
    if _is_passed_over(own, token) and not (_is_former(document, token) or _is_news_of(document, own, token)):
        return False
    start = _start_of_talk(document, own, token)
    name = {bare(word) for word in document.tokens[mention.first : mention.last]}
    others = [
        index
        for index in range(start, token.index)
        if (index in persons or _speaks(document, index)) and bare(document.tokens[index]) not in name
    ]
    if _is_topic(document, own, token):
        others = [
            i for i in others if document.tokens[i].sentence == token.sentence or _is_subject(document, i, persons)
        ]
    clause = own.head if own.dep in SUBJECTS else None
    if _goes_on_about(document, own, token):
        others = [i for i in others if _root_around(document, i, persons).dep != "poss"]
    return all(_is_barred(document, _root_around(document, index, persons), token, clause=clause) for index in others)


def _goes_on_about(document: Document, own: Token, token: Token) -> bool:
    """Tell whether a clause is joined to that of the name, the description being its subject: "…, but the captain"."""
    verb = document.tokens[token.head]
    joined = verb.dep == "conj" and verb.head == own.head
    return joined and own.dep in SUBJECTS and token.dep in SUBJECTS and document.tokens[own.head].dep == "ROOT"


def _is_aside(document: Document, own: Token) -> bool:
    """Tell whether the name stands in a sentence that speaks of another: "his films with Ana Lima"."""
    first = document.sentences[own.sentence].first
    told = any(token.text.casefold() in OF_ANOTHER for token in document.tokens[first : own.index])
    return told and own.dep not in SUBJECTS


def _is_answered(document: Document, own: Token, token: Token) -> bool:
    """Tell whether the subject at `token` does something about the person: "Replying to Ana Lima, the mayor said"."""
    if token.dep not in SUBJECTS or own.dep in {*SUBJECTS, "poss"} or own.index > token.index:
        return False
    while own.head not in {own.index, token.head}:
        own = document.tokens[own.head]
    fronted = own.head == token.head and own.dep == "advcl" and own.tag in {"VBG", "VBN"}
    return fronted and not _has_subject(document, own)


def _is_passed_over(own: Token, token: Token) -> bool:
    """Tell whether the name is only an object of the sentence before, which the next need not go on about."""
    return own.sentence != token.sentence and own.dep not in SUBJECTS | {"poss", "ROOT"}


def _is_news_of(document: Document, own: Token, token: Token) -> bool:
    """Tell whether a body does something to the person, and the next sentence goes on about that one: no other acts."""
    acts = document.tokens[own.head]
    subjects = [
        document.tokens[child] for child in document.children[acts.index] if document.tokens[child].dep in SUBJECTS
    ]
    bodies = {i for entity in document.entities if entity.label == "ORG" for i in range(entity.first, entity.last)}
    by_body = bool(subjects) and all(subject.index in bodies for subject in subjects)
    return own.dep == "dobj" and by_body and token.dep in SUBJECTS and own.sentence + 1 == token.sentence


def _is_topic(document: Document, own: Token, token: Token) -> bool:
    """Tell whether a sentence goes on about the subject of the one before, in a word not yet used for anybody."""
    if own.sentence + 1 != token.sentence or token.dep not in SUBJECTS or own.dep not in SUBJECTS:
        return False
    before = document.tokens[: document.sentences[own.sentence].first]
    return document.tokens[own.head].dep == "ROOT" and all(bare(other) != bare(token) for other in before)


def _is_subject(document: Document, index: int, persons: frozenset[int]) -> bool:
    """Tell whether the name at `index` is the subject of a clause."""
    return _root_around(document, index, persons).dep in SUBJECTS | {"conj"}


def _speaks(document: Document, index: int) -> bool:
    """Tell whether the token is a name that says something, and so may be a person's that nobody knew for one."""
    token = document.tokens[index]
    return (
        is_name_word(token) and token.dep in SUBJECTS and document.tokens[token.head].lemma in word_list("speech_verbs")
    )


def _start_of_talk(document: Document, own: Token, token: Token) -> int:
    """Return from where on another person could be meant: a clause joined by "and" may go on about one told before."""
    sentence = document.sentences[own.sentence]
    before = document.sentences[max(sentence.index - 1, 0)]
    joined = token.sentence == own.sentence and document.tokens[token.head].dep == "conj"
    return before.first if joined and before.block == sentence.block else sentence.first


def _root_around(document: Document, index: int, persons: frozenset[int]) -> Token:
    """Return the root of the name that the token at `index` belongs to."""
    sentence = document.sentences[document.tokens[index].sentence]
    first = last = index
    while first - 1 in persons and first > sentence.first:
        first -= 1
    while last + 1 in persons and last + 1 < sentence.last:
        last += 1
    return root_of(document, first, last + 1)


def _is_barred(document: Document, person: Token, token: Token, *, clause: int | None = None) -> bool:
    """Tell whether grammar keeps the description at `token` from meaning `person`.

    Nobody is described anew as the object of the own verb, nor in what that verb says or wants ("Lima hopes the
    midfielder …"). `clause` is the verb of the one who may be meant: a clause that hangs on it counts as part of it.
    """
    if person.sentence != token.sentence:
        return False
    if token.dep in SUBJECTS:
        token = document.tokens[token.head]
        if token.index == person.head:
            return False
    while token.index != token.head:
        head = document.tokens[token.head]
        linked = token.dep in COMPLEMENTS or (token.dep in {"conj", "advcl"} and not _has_subject(document, token))
        if head.index == person.index:
            return True
        if head.index == person.head and person.dep in SUBJECTS:
            return linked
        if not linked and head.index != clause:
            return False
        token = head
    return False


def _has_subject(document: Document, verb: Token) -> bool:
    """Tell whether the verb has a subject of its own."""
    return any(document.tokens[child].dep in SUBJECTS for child in document.children[verb.index])


def _is_introduced(document: Document, token: Token) -> bool:
    """Tell whether the article speaks of another such person: "a midfielder", "the other midfielder", "midfielders"."""
    word = bare(token)
    for other in document.tokens:
        same = bare(other) == word and other.index != token.index
        if same and _has_article(document, other):
            return True
    return False


def _has_article(document: Document, token: Token) -> bool:
    """Tell whether the noun phrase opens a new person ("a midfielder", "another midfielder")."""
    children: Sequence[Token] = [document.tokens[child] for child in document.children[token.index]]
    opened = any(child.text.casefold() in {"a", "an", "another", "one", "other"} for child in children)
    return opened and token.dep not in {"attr", "appos"}


DESCRIPTION_FINDERS: tuple[Finder, ...] = (_described,)

"""A verb -> the head of the words that name who does it: its subject or agent, shared, inverted or told from afar."""

from collections.abc import Sequence

from summarizer.lexicon import word_list
from summarizer.schema import Document, Token
from summarizer.syntax import FINITE

RELATIVE_PRONOUNS = frozenset({"who", "which", "that"})
# A verb that hangs on another in one of these ways has the other's subject.
SHARED_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp", "dep"})
# Verbs whose passive subject is the one who speaks: "she was quoted", "he is heard asking".
PASSIVE_SPEAKERS = frozenset({"quote", "cite", "hear"})
NAMING_PARTS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
OBJECTS_AFTER_INVERSION = frozenset({"dobj", "attr", "nsubj", "npadvmod", "dep", "appos", "oprd", "nmod", "ccomp"})
# What somebody does who goes on to speak, and seldom what a thing told of does.
GOING_ON = frozenset({"add", "continue"})
# Verbs by which one tells what another said.
QUOTING = frozenset({"quote", "cite"})
# What one writes or says to somebody by.
MESSAGING = frozenset(
    {"tweet", "email", "e-mail", "text", "message", "write", "phone", "ring", "call", "contact", "tell"}
)
# Verbs of one who only witnesses what another does and says.
WITNESSING = frozenset({"hear", "see", "watch", "film", "record", "catch"})
# What one asks of a court by.
PLEAS = frozenset({"plea", "suit", "appeal", "request", "submission"})
# What opens an insertion between a name and its verb: “Okoye, who stayed, said”, “Okoye, a nurse, said”.
OPENS_INSERTION = frozenset({"who", "whose", "which", "a", "an", "the"})
# What may stand in a name or description behind an inverted verb: “…,” added leading man Peter Lind.
PHRASE_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
LONGEST_CHAIN = 6
LONGEST_INSERTION = 40
LONGEST_PHRASE = 12
MARKS_OF_INSERTION = 2


def subject_of(document: Document, verb: int, quoted: Sequence[bool], depth: int = 0) -> int | None:
    """Return the head of the words that name who does `verb`: its subject, its agent, or those of the verb above."""
    token = document.tokens[verb]
    own = _named_behind_whose(document, verb, quoted)
    own = _own_subject(document, token, quoted) if own is None else own
    if own is not None and document.tokens[verb - 1].text == "," and own < verb:
        own = _outside_insertion(document, token, own, quoted)
    if own is not None and _is_told_by_message(document, token, own):
        return subject_of(document, token.head, quoted, depth + 1)
    if own is not None:
        return _behind_relative(document, token, own)
    if _is_passive(document, token) or depth > LONGEST_CHAIN or token.head == verb:
        return None
    if token.dep == "relcl":
        return token.head if not quoted[token.head] else None
    return _shared_subject(document, token, quoted, depth)


def _named_behind_whose(document: Document, verb: int, quoted: Sequence[bool]) -> int | None:
    """Return the name right before the verb in "the union, whose head, Ana Lima, called", which a tree may lose."""
    name = verb - 2
    if name < 1 or document.tokens[verb - 1].text != "," or quoted[name] or document.tokens[name].dep != "appos":
        return None
    held = document.children[document.tokens[name].head]
    return name if any(document.tokens[child].text.lower() == "whose" for child in held) else None


def _cited(document: Document, token: Token, head: Token) -> int | None:
    """Return who is cited by another: "the paper quoted Lind as saying"."""
    above = document.tokens[head.head]
    if token.dep != "pcomp" or head.text != "as" or above.lemma.lower() not in QUOTING or _is_passive(document, above):
        return None
    return next((c for c in document.children[above.index] if document.tokens[c].dep == "dobj"), None)


def _witnessed(document: Document, token: Token, head: Token) -> int | None:
    """Return who is heard or seen by another: "a reporter heard Lind swear, saying that"."""
    if (
        token.tag != "VBG"
        or token.dep != "advcl"
        or head.lemma.lower() not in WITNESSING
        or _is_passive(document, head)
    ):
        return None
    deeds = (document.tokens[child] for child in document.children[head.index] if head.index < child < token.index)
    below = (document.tokens[c] for deed in deeds if deed.dep == "ccomp" for c in document.children[deed.index])
    return next((part.index for part in below if part.dep == "nsubj" and part.pos in NAMING_PARTS), None)


def _accompanying(document: Document, token: Token, head: Token) -> int | None:
    """Return who does so beside what a sentence tells: "Crowds fled, with one witness, Ana Lima, saying"."""
    if token.tag != "VBG" or token.dep != "advcl":
        return None
    for child in document.children[head.index]:
        if document.tokens[child].text.lower() != "with" or child > token.index:
            continue
        noun = next((c for c in document.children[child] if document.tokens[c].dep == "pobj"), None)
        ends = None if noun is None else document.subtree(noun)[-1] + 1
        if ends is not None and token.index - ends == (document.tokens[ends].text == ","):
            return noun
    return None


def _is_told_by_message(document: Document, token: Token, own: int) -> bool:
    """Tell whether the model took who is written to for who writes: "she emailed the firm saying"."""
    above = document.tokens[token.head]
    between = above.index < own < token.index
    return between and token.tag == "VBG" and token.dep == "ccomp" and above.lemma.lower() in MESSAGING


def _shared_subject(document: Document, token: Token, quoted: Sequence[bool], depth: int) -> int | None:
    """Return the subject that a verb without one shares with what it hangs on, or the noun that it belongs to."""
    head = _verb_above(document, token)
    if token.dep not in SHARED_SUBJECT or quoted[head.index]:
        return None
    teller = _cited(document, token, head) or _author_before(document, token, head)
    teller = teller or _witnessed(document, token, head) or _accompanying(document, token, head)
    if teller is not None:
        return teller
    if head.pos in {"VERB", "AUX", "ADP", "SCONJ"}:
        return subject_of(document, head.index, quoted, depth + 1)
    if token.dep != "acl" or not (token.tag == "VBG" or _is_finite_acl(document, token)):
        return None
    if head.dep == "dobj" and head.lemma.lower() not in word_list("documents") and not quoted[head.head]:
        return subject_of(document, head.head, quoted, depth + 1)
    return head.index


def _author_before(document: Document, token: Token, head: Token) -> int | None:
    """Return whose paper says so, where another paper came of it: "the order came on a plea by Lind, claiming that"."""
    if token.tag != "VBG" or document.tokens[token.index - 1].text != "," or token.dep not in {"advcl", "acl"}:
        return None
    for prep in reversed(document.tokens[head.index : token.index]):
        objects = [child for child in document.children[prep.index] if document.tokens[child].dep == "pobj"]
        paper = document.tokens[prep.index - 1].lemma.lower() in word_list("documents") | PLEAS
        if prep.text in {"by", "from"} and paper and objects and document.tokens[objects[0]].pos == "PROPN":
            return objects[0]
    return None


def _verb_above(document: Document, token: Token) -> Token:
    """Return what `token` hangs on; of two verbs that it may be joined to, the one that people do.

    In "he said the state would pay but also stressed that…" it is he who stressed, told by the tense; in "he said the
    ice was thin and added that…", or "adding that…", it is not the ice that added.
    """
    head = document.tokens[token.head]
    outer = document.tokens[head.head]
    if token.dep == "conj" and head.dep == "relcl" and token.lemma in GOING_ON:
        return _teller_above(document, token, head)
    if head.dep == "ccomp" and token.dep == "advcl" and token.tag == "VBG":
        return outer if outer.lemma.lower() in word_list("speech_verbs") else head
    if token.dep != "conj" or head.dep != "ccomp" or token.tag not in FINITE:
        return head
    while outer.dep == "xcomp":
        # "Lima declined to say how many they are but described them"
        outer = document.tokens[outer.head]
    return outer if outer.tag == token.tag and (head.tag != token.tag or head.pos == "AUX") else head


def _teller_above(document: Document, token: Token, head: Token) -> Token:
    """Return the verb of speech above a relative clause that "and added" was joined to, if its tense is the same."""
    above = head
    for _ in range(LONGEST_CHAIN):
        above = document.tokens[above.head]
        if above.lemma.lower() in word_list("speech_verbs") and above.pos == "VERB":
            return above if above.tag == token.tag else head
    return head


def _is_finite_acl(document: Document, token: Token) -> bool:
    """Tell whether a verb taken for a participle of its noun is finite: another past tense is joined to it."""
    return any(
        document.tokens[child].dep == "conj" and document.tokens[child].tag == "VBD"
        for child in document.children[token.index]
    )


def _own_subject(document: Document, token: Token, quoted: Sequence[bool]) -> int | None:
    """Return the subject or agent that hangs on the verb itself, a noun right after an inverted verb included."""
    children = [document.tokens[child] for child in document.children[token.index] if not quoted[child]]
    for child in children:
        if child.dep == "agent" and not _is_reported_saying(document, children):
            return next((c for c in document.children[child.index] if document.tokens[c].dep == "pobj"), None)
    for child in reversed(children):
        if child.dep == "nsubj" and child.pos in NAMING_PARTS | {"DET", "ADJ"}:
            return _behind_opening(document, child)
        quoted_as = token.lemma.lower() in PASSIVE_SPEAKERS or _is_reported_saying(document, children)
        if child.dep == "nsubjpass" and quoted_as:
            return child.index
    inverted = _inverted_subject(document, token, children, quoted)
    return _noun_right_before(document, token, quoted) if inverted is None else inverted


def _behind_opening(document: Document, subject: Token) -> int:
    """Return who does so, where the model took another word for the subject: "Reacting, the secretary said".

    Or the pronoun of what is done: "a row which the secretary, Lima, described as “over”".
    """
    if subject.text.lower() in RELATIVE_PRONOUNS:
        doers = (c for c in document.children[subject.index] if document.tokens[c].dep == "nsubj")
        return next(doers, subject.index)
    opens = subject.index == document.sentences[subject.sentence].first and subject.text.endswith("ing")
    inside = (c for c in document.children[subject.index] if document.tokens[c].dep == "appos")
    named = next(inside, None) if opens and document.tokens[subject.index + 1].text == "," else None
    return subject.index if named is None else named


def _is_reported_saying(document: Document, children: Sequence[Token]) -> bool:
    """Tell whether the subject of a passive verb is the one who speaks: "Lind is reported as saying"."""
    inner = (document.tokens[c] for child in children if child.text == "as" for c in document.children[child.index])
    return any(part.dep == "pcomp" and part.lemma.lower() in word_list("speech_verbs") for part in inner)


def _inverted_subject(
    document: Document, token: Token, children: Sequence[Token], quoted: Sequence[bool]
) -> int | None:
    """Return the noun after a verb that opens its sentence or stands right behind a quotation: “…,” said the mayor."""
    opens = token.index == document.sentences[token.sentence].first and token.tag in FINITE
    if not opens and (token.index == 0 or not quoted[token.index - 1]):
        return None
    for child in children:
        behind = child.index > token.index and child.text.lower() not in word_list("time_words")
        if behind and child.dep in OBJECTS_AFTER_INVERSION and child.pos in NAMING_PARTS:
            return child.index
    return _noun_right_after(document, token, quoted)


def _noun_right_after(document: Document, token: Token, quoted: Sequence[bool]) -> int | None:
    """Return the last noun of the phrase right after a verb that the model took for a part of that phrase."""
    last = None
    for part in document.tokens[token.index + 1 : token.index + 1 + LONGEST_PHRASE]:
        leads = part.tag == "VBG" or part.text == "-"
        if quoted[part.index] or part.sentence != token.sentence or not (part.pos in PHRASE_PARTS or leads):
            break
        if part.pos in {"NOUN", "PROPN"}:
            last = part.index
    if last is None or document.tokens[last].text.lower() in word_list("time_words"):
        return None
    return last


def _noun_right_before(document: Document, token: Token, quoted: Sequence[bool]) -> int | None:
    """Return the noun right before a finite verb whose subject the model did not see."""
    if token.index == 0 or token.tag not in FINITE or quoted[token.index - 1]:
        return None
    before = document.tokens[token.index - 1]
    if before.text == ",":
        return _name_before_insertion(document, before, quoted)
    same = before.sentence == token.sentence and before.pos in {"NOUN", "PROPN"}
    return before.index if same and before.dep not in {"pobj", "dobj", "npadvmod"} else None


def _name_before_insertion(document: Document, comma: Token, quoted: Sequence[bool]) -> int | None:
    """Return the name before what is inserted between it and its verb: “Okoye, a nurse, said”."""
    tokens = document.tokens
    for index in range(comma.index - 1, max(0, comma.index - LONGEST_INSERTION), -1):
        if quoted[index]:
            return _name_behind(document, index, quoted)
        if tokens[index].sentence != comma.sentence:
            return None
        name = index - 3 if tokens[index - 1].text.isdigit() and tokens[index - 2].text == "," else index - 1
        if name < 0 or tokens[index].text != "," or tokens[name].pos not in {"NOUN", "PROPN"} or quoted[name]:
            continue
        told = tokens[index + 1].tag in {"VBG", "VBN", "VBD"} and tokens[name].pos == "PROPN"
        if told or tokens[index + 1].text.lower() in OPENS_INSERTION:
            return name
    return None


def _outside_insertion(document: Document, verb: Token, subject: int, quoted: Sequence[bool]) -> int:
    """Return the name that opens a sentence before “, who …,” and the verb, where the model took a word inside it."""
    tokens = document.tokens
    name = document.sentences[verb.sentence].first
    while name < subject and tokens[name].pos == "PROPN" and not quoted[name]:
        name += 1
    opened = tokens[name].text == "," and tokens[name + 1].text.lower() in {"who", "whose"}
    marks = [token for token in tokens[name : verb.index] if token.text == ","]
    named = name > document.sentences[verb.sentence].first
    return name - 1 if named and opened and len(marks) == MARKS_OF_INSERTION and name + 1 < subject else subject


def _name_behind(document: Document, mark: int, quoted: Sequence[bool]) -> int | None:
    """Return the end of the name that opens the words behind a quotation, where a comma follows it."""
    name = mark
    while document.tokens[name + 1].pos == "PROPN" and not quoted[name + 1]:
        name += 1
    return name if name > mark and document.tokens[name + 1].text == "," else None


def _is_passive(document: Document, token: Token) -> bool:
    """Tell whether the verb is told of as done to its subject."""
    return any(document.tokens[child].dep in {"nsubjpass", "auxpass"} for child in document.children[token.index])


def _behind_relative(document: Document, verb: Token, subject: int) -> int:
    """Return what "who" stands for, or `subject` itself."""
    if verb.dep == "relcl" and document.tokens[subject].text.lower() in RELATIVE_PRONOUNS:
        return verb.head
    return subject

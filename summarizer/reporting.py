"""Document -> Clauses: every verb of speech outside quotation marks, with the words that name its speaker."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.quotation_marks import Quotation
from summarizer.schema import Document, Span, Token

RELATIVE_PRONOUNS = frozenset({"who", "which", "that"})
# Forms that the model sometimes takes for nouns.
PLAIN_FORMS = frozenset({"said", "says", "told", "adds", "added", "according"})
REFUSALS = frozenset({"decline", "refuse", "fail", "avoid", "deny"})
# A verb that hangs on another in one of these ways has the other's subject.
SHARED_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp", "dep"})
PASSIVE_SPEAKERS = frozenset({"quote", "cite"})
NAMING_PARTS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
OBJECTS_AFTER_INVERSION = frozenset({"dobj", "attr", "nsubj", "npadvmod", "dep", "appos", "oprd", "nmod", "ccomp"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
LONGEST_CHAIN = 6
LONGEST_INSERTION = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A reporting clause: the tokens of its verb ("said", "according") and of the head of the words that name who."""

    verb: int
    subject: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A quotation with its tokens: `first:last` are those of the quoted words, `before` and `after` stand around."""

    quotation: Quotation
    first: int
    last: int
    before: int
    after: int


def find_stretches(document: Document, quotations: Sequence[Quotation]) -> tuple[Stretch, ...]:
    """Return the quotations that hold at least one token, with the tokens they hold."""
    starts = [token.span.start for token in document.tokens]
    found = []
    for quotation in quotations:
        first = bisect_left(starts, quotation.inner.start)
        last = bisect_left(starts, quotation.inner.end)
        after = bisect_left(starts, quotation.outer.end)
        before = bisect_left(starts, quotation.outer.start) - 1
        if first < last:
            found.append(Stretch(quotation=quotation, first=first, last=last, before=before, after=after))
    return tuple(found)


def quoted_tokens(document: Document, stretches: Sequence[Stretch]) -> tuple[bool, ...]:
    """Tell for each token whether it stands inside quotation marks (the marks included)."""
    quoted = [False] * len(document.tokens)
    for stretch in stretches:
        for index in range(stretch.before + 1, stretch.after):
            quoted[index] = True
    return tuple(quoted)


def find_clauses(document: Document, quoted: Sequence[bool]) -> tuple[Clause, ...]:
    """Return the reporting clauses outside quotation marks, in order."""
    return tuple(_clauses(document, quoted)) if document.parsed else ()


def _clauses(document: Document, quoted: Sequence[bool]) -> Iterator[Clause]:
    """Yield each reporting clause whose speaker the sentence names."""
    for token in document.tokens:
        if quoted[token.index]:
            continue
        if token.text.lower() == "according":
            subject = _after_according(document, token)
        elif _is_speech(document, token):
            subject = subject_of(document, token.index, quoted)
        else:
            continue
        if subject is not None and not quoted[subject]:
            yield Clause(verb=token.index, subject=_end_of_compound(document, subject))


def _end_of_compound(document: Document, index: int) -> int:
    """Return the last part of a word that the model cut at its hyphens: "co-author"."""
    tokens = document.tokens
    while index + 2 < len(tokens) and tokens[index + 1].text == "-":
        if tokens[index].span.end != tokens[index + 1].span.start or tokens[index + 2].pos not in {"NOUN", "PROPN"}:
            break
        index += 2
    return index


def _is_speech(document: Document, token: Token) -> bool:
    """Tell whether `token` is a verb of speech, in a form that says that something was said."""
    word = token.text.lower()
    if token.pos not in {"VERB", "AUX"} and word not in PLAIN_FORMS:
        return False
    lemma = token.lemma.lower()
    if lemma not in word_list("speech_verbs") and word not in PLAIN_FORMS:
        return False
    children = [document.tokens[child] for child in document.children[token.index]]
    if any(child.dep == "neg" for child in children):
        return False
    if token.tag == "VBN" and word not in PLAIN_FORMS and not any(c.dep in {"aux", "agent"} for c in children):
        return False
    return not (token.dep == "xcomp" and document.tokens[token.head].lemma.lower() in REFUSALS)


def _after_according(document: Document, token: Token) -> int | None:
    """Return the head of what stands after "according to"."""
    for child in document.children[token.index]:
        if document.tokens[child].text.lower() == "to":
            return next((c for c in document.children[child] if document.tokens[c].dep == "pobj"), None)
    after = document.tokens[token.index + 1 : token.index + 2]
    if after and after[0].text.lower() == "to":
        return next((c for c in document.children[after[0].index] if document.tokens[c].pos in NAMING_PARTS), None)
    return None


def subject_of(document: Document, verb: int, quoted: Sequence[bool], depth: int = 0) -> int | None:
    """Return the head of the words that name who does `verb`: its subject, its agent, or those of the verb above."""
    token = document.tokens[verb]
    own = _own_subject(document, token, quoted)
    if own is not None:
        return _behind_relative(document, token, own)
    if _is_passive(document, token) or depth > LONGEST_CHAIN or token.head == verb:
        return None
    if token.dep == "relcl":
        return token.head if not quoted[token.head] else None
    return _shared_subject(document, token, quoted, depth)


def _shared_subject(document: Document, token: Token, quoted: Sequence[bool], depth: int) -> int | None:
    """Return the subject that a verb without one shares with what it hangs on, or the noun that it belongs to."""
    head = _verb_above(document, token)
    if token.dep not in SHARED_SUBJECT or quoted[head.index]:
        return None
    if head.pos in {"VERB", "AUX", "ADP", "SCONJ"}:
        return subject_of(document, head.index, quoted, depth + 1)
    if token.dep != "acl" or not (token.tag == "VBG" or _is_finite_acl(document, token)):
        return None
    if head.dep == "dobj" and head.lemma.lower() not in word_list("documents") and not quoted[head.head]:
        return subject_of(document, head.head, quoted, depth + 1)
    return head.index


def _verb_above(document: Document, token: Token) -> Token:
    """Return what `token` hangs on; of two verbs that it may be joined to, the one that people do.

    In "he said the state would pay but also stressed that…" it is he who stressed, told by the tense; in "he said the
    ice was thin and added that…" it is not the ice that added.
    """
    head = document.tokens[token.head]
    if token.dep != "conj" or head.dep != "ccomp" or token.tag not in FINITE:
        return head
    outer = document.tokens[head.head]
    return outer if outer.tag == token.tag and (head.tag != token.tag or head.pos == "AUX") else head


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
        if child.dep == "agent":
            return next((c for c in document.children[child.index] if document.tokens[c].dep == "pobj"), None)
    for child in reversed(children):
        if child.dep == "nsubj" and child.pos in NAMING_PARTS | {"DET", "ADJ"}:
            return child.index
        if child.dep == "nsubjpass" and token.lemma.lower() in PASSIVE_SPEAKERS:
            return child.index
    inverted = _inverted_subject(token, children, quoted)
    return _noun_right_before(document, token, quoted) if inverted is None else inverted


def _inverted_subject(token: Token, children: Sequence[Token], quoted: Sequence[bool]) -> int | None:
    """Return the noun after a verb that stands right behind a quotation: “…,” said the mayor."""
    if token.index == 0 or not quoted[token.index - 1]:
        return None
    for child in children:
        if child.index > token.index and child.dep in OBJECTS_AFTER_INVERSION and child.pos in NAMING_PARTS:
            return child.index
    return None


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
    """Return the name that opens the words behind a quotation: “…,” Okoye, a nurse, said."""
    for index in range(comma.index - 1, max(0, comma.index - LONGEST_INSERTION), -1):
        if quoted[index]:
            name = index
            while document.tokens[name + 1].pos == "PROPN" and not quoted[name + 1]:
                name += 1
            return name if name > index and document.tokens[name + 1].text == "," else None
    return None


def _is_passive(document: Document, token: Token) -> bool:
    """Tell whether the verb is told of as done to its subject."""
    return any(document.tokens[child].dep in {"nsubjpass", "auxpass"} for child in document.children[token.index])


def _behind_relative(document: Document, verb: Token, subject: int) -> int:
    """Return what "who" stands for, or `subject` itself."""
    if verb.dep == "relcl" and document.tokens[subject].text.lower() in RELATIVE_PRONOUNS:
        return verb.head
    return subject


def name_phrase(document: Document, head: int, quoted: Sequence[bool]) -> Span:
    """Return the span of the noun phrase around `head` as it would be told: “a spokesman for the ministry”."""
    first = head
    below = frozenset(document.subtree(head))
    while first - 1 in below and not quoted[first - 1] and _goes_before(document.tokens[first - 1]):
        first -= 1
    last = head
    while last + 1 in below and not quoted[last + 1] and _goes_after(document.tokens[last + 1]):
        last += 1
    while last > head and document.tokens[last].pos in {"ADP", "DET", "CCONJ", "ADJ"}:
        last -= 1
    return Span(document.tokens[first].span.start, document.tokens[last].span.end)


def _goes_before(token: Token) -> bool:
    """Tell whether `token` may stand in a noun phrase before its head."""
    return token.pos in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "ADP"} or token.text in {"-", "&"}


def _goes_after(token: Token) -> bool:
    """Tell whether `token` may stand in the rest of a noun phrase: of, for and at phrases, no clause."""
    if token.pos == "ADP":
        return token.text.lower() in {"of", "for", "at", "from", "with"}
    return token.pos in {"DET", "NOUN", "PROPN", "NUM", "PART"} or token.text in {"-", "&"}

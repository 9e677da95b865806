"""Document -> Clauses: every verb of speech outside quotation marks, with the words that name its speaker."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.quotation_marks import Quotation
from summarizer.schema import Document, Span, Token
from summarizer.subjects import NAMING_PARTS, PHRASE_PARTS, subject_of
from summarizer.syntax import end_of_compound

# Forms that the model sometimes takes for nouns.
PLAIN_FORMS = frozenset({"said", "says", "told", "adds", "added", "according"})
ENDS_OF_CLAUSE = frozenset({".", ",", ":"})
# Verbs of speech that, done to something, say another thing: "a film directed by Okoye".
ONLY_ACTIVE = frozenset({"direct", "instruct", "term"})
REFUSALS = frozenset({"decline", "refuse", "fail", "avoid", "deny"})
# What is denied stands behind the verb: a clause or a thing.
DENIED = frozenset({"ccomp", "xcomp", "dobj"})
UNREAL = frozenset({"might", "should"})


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
        elif token.text == "words":
            subject = _in_words_of(document, token)
        elif _is_speech(document, token, quoted):
            subject = subject_of(document, token.index, quoted)
        elif _is_verb_read_as_noun(document, token, quoted):
            subject = token.index - 1
        else:
            continue
        if subject is not None and not quoted[subject]:
            yield Clause(verb=token.index, subject=end_of_compound(document, subject))


def _is_speech(document: Document, token: Token, quoted: Sequence[bool]) -> bool:
    """Tell whether `token` is a verb of speech, in a form that says that something was said."""
    word = token.text.lower()
    if token.pos not in {"VERB", "AUX"} and word not in PLAIN_FORMS:
        return False
    lemma = token.lemma.lower()
    known = lemma in word_list("speech_verbs") or word in PLAIN_FORMS
    if not known and not _holds_that(document, token) and not _puts_at(document, token, quoted):
        return False
    if (lemma in ONLY_ACTIVE and token.tag == "VBN") or _is_bought(document, token):
        return False
    children = [document.tokens[child] for child in document.children[token.index] if not quoted[child]]
    if _is_unsaid(document, token, children):
        return False
    told = any(child.dep in {"aux", "agent", "nsubj"} for child in children)
    return token.tag != "VBN" or word in PLAIN_FORMS or told


def _is_bought(document: Document, token: Token) -> bool:
    """Tell whether "are ordering" is what customers do."""
    below = (document.tokens[child] for child in document.children[token.index])
    return token.text.lower() == "ordering" and any(child.dep == "aux" and child.lemma == "be" for child in below)


def _holds_that(document: Document, token: Token) -> bool:
    """Tell whether the verb tells what a court rules: "holding that the state had erred"."""
    below = (document.tokens[child] for child in document.children[token.index])
    clauses = [part for part in below if part.dep == "ccomp" and part.index > token.index]
    marks = (document.tokens[child].text for clause in clauses for child in document.children[clause.index])
    return token.lemma == "hold" and "that" in marks


def _puts_at(document: Document, token: Token, quoted: Sequence[bool]) -> bool:
    """Tell whether the verb says in somebody's words how much it is: "put the price at “less than a cup of tea”"."""
    below = (document.tokens[child] for child in document.children[token.index])
    return token.lemma == "put" and any(
        part.text == "at" and any(quoted[part.index + 1 : part.index + 2]) for part in below
    )


def _is_unsaid(document: Document, verb: Token, unquoted: Sequence[Token]) -> bool:
    """Tell whether the verb says that nothing was said: denied, refused, on a condition, or what one should have."""
    if any(child.dep == "neg" or _is_hypothetical(child) for child in unquoted):
        return True
    # "Lind denied that she was “a fool”": the words are another's.
    behind = (document.tokens[child] for child in document.children[verb.index] if child > verb.index)
    denies = verb.lemma.lower() == "deny" and any(child.dep in DENIED for child in behind)
    refused = verb.dep in {"xcomp", "ccomp"} and document.tokens[verb.head].lemma.lower() in REFUSALS
    return denies or (refused and verb.head < verb.index)


def _is_hypothetical(child: Token) -> bool:
    """Tell whether a word beside a verb makes it a condition or a wish: "if Lind says", "Lind should have said"."""
    word = child.text.lower()
    return (child.dep == "mark" and word in {"if", "unless", "whether"}) or (child.dep == "aux" and word in UNREAL)


def _is_verb_read_as_noun(document: Document, token: Token, quoted: Sequence[bool]) -> bool:
    """Tell whether a noun is a verb of speech that the model misread: “…,” the study states."""
    tokens = document.tokens
    spoken = token.tag == "NNS" and token.lemma.lower() in word_list("speech_verbs")
    if not spoken or token.index + 1 >= len(tokens) or tokens[token.index + 1].text not in ENDS_OF_CLAUSE:
        return False
    first = token.index
    while tokens[first - 1].pos in PHRASE_PARTS and not quoted[first - 1]:
        first -= 1
    return 0 < first < token.index and quoted[first - 1] and tokens[token.index - 1].pos in {"NOUN", "PROPN"}


def _after_according(document: Document, token: Token) -> int | None:
    """Return the head of what stands after "according to"."""
    for child in document.children[token.index]:
        if document.tokens[child].text.lower() == "to":
            return next((c for c in document.children[child] if document.tokens[c].dep == "pobj"), None)
    after = document.tokens[token.index + 1 : token.index + 2]
    if after and after[0].text.lower() == "to":
        return next((c for c in document.children[after[0].index] if document.tokens[c].pos in NAMING_PARTS), None)
    return None


def _in_words_of(document: Document, token: Token) -> int | None:
    """Return the head of what stands behind "in the words of"."""
    before = [one.text.lower() for one in document.tokens[max(token.index - 2, 0) : token.index]]
    for child in document.children[token.index] if before == ["in", "the"] else ():
        if document.tokens[child].text == "of":
            return next((c for c in document.children[child] if document.tokens[c].dep == "pobj"), None)
    return None


def name_phrase(document: Document, head: int, quoted: Sequence[bool]) -> Span:
    """Return the span of the noun phrase around `head` as it would be told: “a spokesman for the ministry”."""
    first = head
    below = frozenset(document.subtree(head))
    while first - 1 in below and not quoted[first - 1] and _goes_before(document.tokens[first - 1]):
        first -= 1
    last = head
    while last + 1 in below and not quoted[last + 1] and _goes_after(document.tokens[last + 1]):
        last += 1
    while last > head and document.tokens[last].pos in {"ADP", "DET", "CCONJ", "ADJ", "PART", "PUNCT"}:
        last -= 1
    return Span(document.tokens[first].span.start, document.tokens[last].span.end)


def _goes_before(token: Token) -> bool:
    """Tell whether `token` may stand in a noun phrase before its head."""
    graded = token.pos == "ADV" and token.tag == "RBS"
    joined = token.dep == "cc" and token.text.lower() == "and"
    inner = token.pos in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "ADP"}
    return inner or graded or joined or token.text in {"-", "&"}


def _goes_after(token: Token) -> bool:
    """Tell whether `token` may stand in the rest of a noun phrase: of, for and at phrases, no clause."""
    if token.pos == "ADP":
        return token.text.lower() in {"of", "for", "at", "from", "with"}
    return token.pos in {"DET", "NOUN", "PROPN", "NUM", "PART"} or token.text in {"-", "&"}

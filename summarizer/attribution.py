"""Quotations and reporting clauses -> which clause tells who says which quotation.

The order in which clauses are looked for, surest first:
1. the clause that leads in: Okoye told reporters: “…” · He said, “…”
2. the clause right after the closing mark: “…,” said Okoye · “…,” the mayor added
3. the verb of speech that governs the quoted words: she vowed to “fight every line of it”
4. another clause of the same sentence: the plan, Okoye said, was “a gift to the sea”
5. the speaker of the words before: “…,” Okoye said. “…” · a paragraph of speech alone after one with its speaker
"""

from collections.abc import Iterator, Sequence

from summarizer.lexicon import word_list
from summarizer.reporting import Clause, Stretch
from summarizer.schema import Document, Token
from summarizer.syntax import FINITE, SUBJECTS

LEAD_IN_MARKS = frozenset({",", ":", ";"})
ENDS_OF_SPEECH = ",?!.…—–-"
# Words that somebody else is quoted with end the speech: “He asked: ‘Who is it?’” Okoye said.
INNER_CLOSING = "’'\u00a0 "
MARKS_BEFORE_CLAUSE = frozenset({",", "—", "–", "-", "--", "(", ".", "…"})
# Tokens between a leading verb and its quotation: "told reporters in the capital on Monday that:".
LONGEST_LEAD_IN, LONGEST_LEAD_IN_COLON = 12, 30
LONGEST_SUBJECT, LONGEST_INSERTION = 14, 45
LONGEST_CLIMB = 14
LONGEST_AFTERTHOUGHT = 6
SUBJECT_PARTS = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "ADP", "NUM", "PART", "PUNCT", "ADV", "SYM", "X"})
PARTICIPLES = frozenset({"VBN", "VBG"})
THOUGHTS = frozenset({"believe", "think", "thank", "hope", "advise"})
QUESTIONS = frozenset({"how", "whether", "why"})
HALVES = frozenset({"go", "hear", "quote"})
MEANWHILE = frozenset({"as", "when", "while", "after", "before"})
SEVERAL = frozenset({"NNS", "NNPS"})
NOT_ONE = frozenset({"all", "some", "many", "others", "both", "most", "they", "several", "few", "none", "everyone"})


def adjacent_clause(
    document: Document, stretch: Stretch, clauses: Sequence[Clause], quoted: Sequence[bool]
) -> Clause | None:
    """Return the clause that leads `stretch` in or follows it at once, or `None`."""
    near = [clause for clause in clauses if same_block(document, clause.verb, stretch.first)]
    alone = _clause_of_next_line(document, stretch, clauses, quoted)
    leading = _leading_clause(document, stretch, near, quoted)
    following = _following_clause(document, stretch, near, quoted)
    # "Pilots reported “good braking,” he said": one tells what several said.
    if following is not None and leading is not None and _is_one(document, following):
        leading = leading if _is_one(document, leading) else following
    if leading is not None and (leading.verb >= stretch.before - 1 or document.tokens[stretch.before].text == ":"):
        return leading
    return following or leading or alone


def _clause_of_next_line(
    document: Document, stretch: Stretch, clauses: Sequence[Clause], quoted: Sequence[bool]
) -> Clause | None:
    """Return the clause that stands alone in the next line, as no sentence of its own does: “…?” / Okoye joked."""
    first = stretch.after
    if first >= len(document.tokens) or quoted[first] or same_block(document, first, stretch.last - 1):
        return None
    if any(same_block(document, clause.verb, stretch.first) and clause.verb < stretch.first for clause in clauses):
        return None
    sentence = document.sentences[document.tokens[first].sentence]
    for clause in clauses:
        if sentence.first <= clause.verb < sentence.last and sentence.first == first:
            rest = document.tokens[clause.verb + 1 : sentence.last]
            nothing = all(t.pos in {"PROPN", "PUNCT"} for t in rest) or rest[0].pos == "ADP"
            short = len(rest) <= LONGEST_AFTERTHOUGHT and document.tokens[sentence.last - 1].text == "."
            before = all(t.pos in SUBJECT_PARTS - {"PRON"} for t in document.tokens[first : clause.verb])
            return clause if nothing and short and before and clause.subject < clause.verb else None
    return None


def surrounding_clause(document: Document, stretch: Stretch, clauses: Sequence[Clause]) -> Clause | None:
    """Return the clause of the sentence that reports `stretch` as a part of what was said, or `None`."""
    apart = _verb_apart(document, stretch)
    near = [
        clause
        for clause in clauses
        if same_block(document, clause.verb, stretch.first)
        and (apart is None or not _is_outside(document, clause, apart))
    ]
    governing = _governing_clause(document, stretch, near)
    if governing is not None and _is_one(document, governing):
        return governing
    return _clause_of_sentence(document, stretch, near) or governing


def same_block(document: Document, one: int, other: int) -> bool:
    """Tell whether two tokens stand in one paragraph."""
    return _block_of(document, one) == _block_of(document, other)


def _block_of(document: Document, index: int) -> int:
    """Return the number of the paragraph of a token."""
    return document.sentences[document.tokens[index].sentence].block


def _leading_clause(
    document: Document, stretch: Stretch, clauses: Sequence[Clause], quoted: Sequence[bool]
) -> Clause | None:
    """Return the clause that leads in: its verb stands before the mark with nothing but addressee, place and time."""
    last = stretch.before
    if last < 0 or not same_block(document, last, stretch.first) or quoted[last]:
        return None
    mark = document.tokens[last].text
    for clause in reversed(clauses):
        if clause.verb > last or clause.verb == last:
            if clause.verb == last:
                return clause
            continue
        between = document.tokens[clause.verb + 1 : last]
        if mark in LEAD_IN_MARKS and _leads_in(between, mark, quoted):
            return clause
        return None
    return None


def _leads_in(between: Sequence[Token], mark: str, quoted: Sequence[bool]) -> bool:
    """Tell whether the words between a verb of speech and a mark only say to whom, where and when."""
    longest = LONGEST_LEAD_IN_COLON if mark == ":" else LONGEST_LEAD_IN
    if len(between) > longest or any(quoted[token.index] or token.text in {".", "!", "?"} for token in between):
        return False
    if mark == ":":
        return True
    return not any(
        (token.pos in {"VERB", "AUX"} and token.tag not in PARTICIPLES) or token.dep in SUBJECTS for token in between
    )


def _following_clause(
    document: Document, stretch: Stretch, clauses: Sequence[Clause], quoted: Sequence[bool]
) -> Clause | None:
    """Return the clause right after the closing mark."""
    first = stretch.after
    if first >= len(document.tokens) or not same_block(document, first, stretch.last - 1) or quoted[first]:
        return None
    said = document.article.text[stretch.quotation.inner.start : stretch.quotation.inner.end].rstrip(INNER_CLOSING)
    if said[-1:] not in ENDS_OF_SPEECH and document.tokens[first].text not in MARKS_BEFORE_CLAUSE:
        return None
    if document.tokens[first].text == "." and _has_clause_before(document, stretch, clauses):
        # The sentence that holds the words ends there, and says itself who said them.
        return None
    while first < len(document.tokens) and document.tokens[first].text in MARKS_BEFORE_CLAUSE and not quoted[first]:
        first += 1
    for clause in clauses:
        if clause.verb >= first and not _may_follow(document, clause, first):
            continue
        if clause.verb >= first and _opens_with(document, clause, first, quoted):
            led_in = stretch.before >= 0 and document.tokens[stretch.before].text == ":"
            new_sentence = said[-1:] == "." and (led_in or not _ends_soon(document, clause))
            return None if new_sentence else clause
        if clause.verb > first + LONGEST_INSERTION:
            return None
    return None


def _has_clause_before(document: Document, stretch: Stretch, clauses: Sequence[Clause]) -> bool:
    """Tell whether the sentence of the quoted words leads them in: by a verb of speech, or with no mark between."""
    sentence = document.sentences[document.tokens[stretch.first].sentence]
    told = any(sentence.first <= clause.verb < stretch.first for clause in clauses)
    # Words run in with no mark belong to that sentence, though it denies them: "Lind denied saying “no”. Mora said".
    runs_in = stretch.before >= sentence.first and any(c.isalnum() for c in document.tokens[stretch.before].text)
    return told or runs_in


def _may_follow(document: Document, clause: Clause, first: int) -> bool:
    """Tell whether the clause is one of the sentence that token `first` belongs to, and no mere participle."""
    verb = document.tokens[clause.verb]
    told = verb.dep == "prep" or _goes_on_to(document, verb) or (verb.tag != "VBG" and verb.dep != "relcl")
    return told and verb.sentence == document.tokens[first].sentence


def _opens_with(document: Document, clause: Clause, first: int, quoted: Sequence[bool]) -> bool:
    """Tell whether the words from token `first` on are the clause: its verb, or its subject up to its verb."""
    start = min(clause.verb, clause.subject)
    lead = document.tokens[first:start]
    if any(quoted[index] for index in range(first, clause.verb)) or len(lead) > LONGEST_SUBJECT:
        return False
    between = document.tokens[clause.subject + 1 : clause.verb]
    verb = document.tokens[clause.verb]
    governor = verb.head if _goes_on_to(document, verb) else None
    if any(_is_main_verb(document, token) for token in between if token.index != governor):
        return False
    if clause.subject < clause.verb and any(t.dep in SUBJECTS for t in lead):
        return False
    return all(token.pos in SUBJECT_PARTS and token.dep not in {"cc", "mark"} for token in lead)


def _goes_on_to(document: Document, verb: Token) -> bool:
    """Tell whether the verb is the second half of "went on to say" or "is heard saying"."""
    return verb.dep == "xcomp" and document.tokens[verb.head].lemma in HALVES


def _is_main_verb(document: Document, token: Token) -> bool:
    """Tell whether the token is the finite verb of its sentence, or joined to it."""
    head = document.tokens[token.head] if token.dep == "conj" else token
    return token.tag in FINITE and head.dep == "ROOT"


def _ends_soon(document: Document, clause: Clause) -> bool:
    """Tell whether little but a time or place stands behind the verb: a sentence that only says who spoke."""
    last = document.sentences[document.tokens[clause.verb].sentence].last
    return last - clause.verb <= LONGEST_AFTERTHOUGHT and not _goes_on(document, clause)


def _goes_on(document: Document, clause: Clause) -> bool:
    """Tell whether the clause has something to report of its own after its verb."""
    return any(
        document.tokens[child].dep in {"ccomp", "dobj", "xcomp", "advcl"} and not _tells_when(document, child)
        for child in document.children[clause.verb]
        if child > clause.verb
    )


def _tells_when(document: Document, verb: int) -> bool:
    """Tell whether a clause only says what happened meanwhile: he said as he left."""
    opens = {document.tokens[child].text.lower() for child in document.children[verb] if child < verb}
    return document.tokens[verb].dep == "advcl" and bool(opens & MEANWHILE)


def _governing_clause(document: Document, stretch: Stretch, clauses: Sequence[Clause]) -> Clause | None:
    """Return the nearest verb of speech that the quoted words hang on, by the syntax tree."""
    verbs = {clause.verb: clause for clause in clauses if _may_govern(document, clause)}
    tops = (document.tokens[i] for i in range(stretch.first, stretch.last) if _leaves(document, stretch, i))
    above = (index for top in tops for index in _ancestors(document, top))
    return next((verbs[index] for index in above if index in verbs), None)


def _may_govern(document: Document, clause: Clause) -> bool:
    """Tell whether the verb reports what hangs on it: also where somebody is named who believes or hopes it."""
    if not reports_only_beside(document, clause):
        return True
    verb, subject = document.tokens[clause.verb], document.tokens[clause.subject]
    return verb.lemma in THOUGHTS and subject.pos == "PROPN"


def reports_only_beside(document: Document, clause: Clause) -> bool:
    """Tell whether the verb reports words only where it stands right beside them: "the sign read", "she laughed"."""
    verb, *after = document.tokens[clause.verb : clause.verb + 2]
    asks = any(token.text in QUESTIONS for token in after)  # "questioned why it was …"
    return verb.lemma in word_list("speech_verbs_beside") and not asks


def _ancestors(document: Document, token: Token) -> Iterator[int]:
    """Yield the tokens above `token` in the syntax tree, nearest first."""
    for _ in range(LONGEST_CLIMB):
        if token.head == token.index:
            return
        token = document.tokens[token.head]
        yield token.index


def _is_one(document: Document, clause: Clause) -> bool:
    """Tell whether one person or body speaks in the clause, not several that another speaker tells of."""
    subject = document.tokens[clause.subject]
    return subject.tag not in SEVERAL and subject.text.lower() not in NOT_ONE


def _clause_of_sentence(document: Document, stretch: Stretch, clauses: Sequence[Clause]) -> Clause | None:
    """Return the clause of the same sentence: the nearest after the quotation, else the nearest before it."""
    sentence = document.tokens[stretch.first].sentence
    own = [
        clause
        for clause in clauses
        if document.tokens[clause.verb].sentence == sentence and not reports_only_beside(document, clause)
    ]
    after = [c for c in own if c.verb >= stretch.after and _is_inserted(document, c)]
    before = [clause for clause in own if clause.verb < stretch.first]
    singular = [clause for clause in reversed(before) if _is_one(document, clause)]
    return next(iter([*after, *singular, *reversed(before)]), None)


def _verb_apart(document: Document, stretch: Stretch) -> Token | None:
    """Return the verb of a clause of time that holds the words, with a doer of its own: "…, after Ek called it “…”"."""
    tops = (document.tokens[i] for i in range(stretch.first, stretch.last) if _leaves(document, stretch, i))
    above = (document.tokens[index] for top in tops for index in _ancestors(document, top))
    verb = next((token for token in above if token.pos == "VERB"), None)
    children = [document.tokens[child] for child in document.children[verb.index]] if verb else []
    timed = any(child.dep == "mark" and child.text.lower() in MEANWHILE for child in children)
    acting = any(child.dep in SUBJECTS and child.pos in {"NOUN", "PROPN"} for child in children)
    return verb if timed and acting else None


def _leaves(document: Document, stretch: Stretch, index: int) -> bool:
    """Tell whether the token of a quotation hangs on a word outside it."""
    token = document.tokens[index]
    return token.pos != "PUNCT" and not stretch.first <= token.head < stretch.last


def _is_outside(document: Document, clause: Clause, apart: Token) -> bool:
    """Tell whether a clause of time hangs on the reporting verb itself, or that verb is thrown in before it."""
    verb, above = document.tokens[clause.verb], document.tokens[apart.head]
    thrown_in = above.index < verb.index < apart.index and clause.verb in {above.head, above.index}
    return apart.head == verb.index or verb.head == apart.index or thrown_in


def _is_inserted(document: Document, clause: Clause) -> bool:
    """Tell whether the clause only says who says so: nothing but a mark, a time or a place follows its verb."""
    return not _goes_on(document, clause)

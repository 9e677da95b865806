"""Document -> Clauses: who does what to whom, whether it is denied, hedged, attributed or still to come.

A clause is what two wordings of one fact must share. It is read off the syntax tree: the verb, its subject and
object with the passive turned round, and what governs it.
"""

from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.schema import Document, Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "nor", "without", "hardly"})
MODALS = frozenset({"may", "might", "could", "would", "should", "can"})
FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
GOVERNING = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "parataxis", "pcomp"})
LONGEST_CHAIN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb in its sentence; subjects and objects are the lemmas of their heads, in lower case.

    `doers` holds the subject of an active verb or the agent of a passive one, `others` the object or the passive
    subject. `named` is false where a pronoun or nothing stands for the doer.
    """

    verb: str
    sentence: int
    doers: frozenset[str]
    others: frozenset[str]
    denied: bool
    hedges: frozenset[str]
    reported: bool
    future: bool
    named: bool


def clauses_of(document: Document, sentence: Sentence) -> tuple[Clause, ...]:
    """Return the clauses of `sentence` in order."""
    tokens = document.tokens_of(sentence)
    return tuple(_clause(document, sentence, token) for token in tokens if _heads_clause(document, token))


def is_hedge(token: Token) -> bool:
    """Tell whether `token` takes certainty away: a modal, or a word such as "allegedly" or "expected"."""
    lower = token.text.lower()
    return (token.tag == "MD" and lower in MODALS) or token.lemma.lower() in word_list("hedges")


def is_negation(token: Token) -> bool:
    """Tell whether `token` denies."""
    return token.dep == "neg" or token.text.lower() in NEGATIONS


def _heads_clause(document: Document, token: Token) -> bool:
    """Tell whether `token` is a verb of its own, no auxiliary of another."""
    if token.pos not in {"VERB", "AUX"} or token.dep in {"aux", "auxpass"}:
        return False
    return token.pos == "VERB" or any(
        document.tokens[child].dep in SUBJECTS for child in document.children[token.index]
    )


def _clause(document: Document, sentence: Sentence, verb: Token) -> Clause:
    """Read the clause of `verb`."""
    children = [document.tokens[child] for child in document.children[verb.index]]
    subjects = [child for child in children if child.dep in SUBJECTS] or inherited_subjects(document, verb)
    passive = any(child.dep in {"nsubjpass", "auxpass"} for child in children)
    objects = [child for child in children if child.dep in OBJECTS]
    agents = [
        document.tokens[grandchild]
        for child in children
        if child.dep == "agent"
        for grandchild in document.children[child.index]
    ]
    doers, others = (agents, subjects) if passive else (subjects, objects)
    above = _governors(document, verb)
    return Clause(
        verb=verb.lemma.lower(),
        sentence=sentence.index,
        doers=_heads(document, doers),
        others=_heads(document, others),
        denied=any(is_negation(child) for child in children),
        hedges=frozenset(
            token.lemma.lower()
            for governor in (verb, *above)
            for token in (governor, *(document.tokens[child] for child in document.children[governor.index]))
            if is_hedge(token) and (token.index != verb.index)
        ),
        reported=any(token.lemma.lower() in word_list("reporting_verbs") for token in above)
        or _according(document, sentence),
        future=any(child.text.lower() in FUTURE for child in children),
        named=bool(doers) and all(token.pos != "PRON" for token in doers),
    )


def inherited_subjects(document: Document, verb: Token) -> list[Token]:
    """Return the subject that a coordinated or an infinitive verb takes from the verb above it."""
    if verb.dep not in {"conj", "xcomp"}:
        return []
    above = document.tokens[verb.head]
    found = [
        document.tokens[child] for child in document.children[above.index] if document.tokens[child].dep in SUBJECTS
    ]
    return found if found or above.index == verb.index else inherited_subjects(document, above)


def _governors(document: Document, verb: Token) -> list[Token]:
    """Return the verbs above `verb` whose complement or adjunct it is, nearest first."""
    found: list[Token] = []
    token = verb
    while token.dep in GOVERNING and len(found) < LONGEST_CHAIN:
        beside = token.dep == "conj"  # one that stands beside another is under what that one is under
        token = document.tokens[token.head]
        if not beside and token.pos in {"VERB", "AUX", "NOUN", "ADJ"}:
            found.append(token)
    return found


def _according(document: Document, sentence: Sentence) -> bool:
    """Tell whether the sentence names its source with "according to"."""
    return any(token.text.lower() == "according" for token in document.tokens_of(sentence))


def _heads(document: Document, tokens: list[Token]) -> frozenset[str]:
    """Return the lemmas of `tokens` and of what is coordinated with them; of a name its last word."""
    found: set[str] = set()
    for token in tokens:
        found.add(token.lemma.lower())
        for child in document.children[token.index]:
            if document.tokens[child].dep in {"conj", "appos"}:
                found |= _heads(document, [document.tokens[child]])
    return frozenset(found)

"""Those whom a pronoun may mean -> the one it means: the only one, the only subject, who spoke, or by gender."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.gender import PRONOUNS
from summarizer.scene import Scene, Speaker
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS

ONE_PERSON = frozenset({"he", "she"})
ONE_BODY = frozenset({"it"})
SEVERAL = frozenset({"they"})


@dataclass(slots=True, kw_only=True)
class Candidate:
    """One whom a pronoun may mean, with the tokens that name them in one sentence."""

    name: str
    actor: int | None
    tokens: list[int] = field(default_factory=list)


def only_one(
    scene: Scene, candidates: Sequence[Candidate], word: str, known: Mapping[int, Speaker]
) -> Candidate | None:
    """Return the one candidate that fits: the only one, the only subject, who spoke, or is of known gender.

    A person of unknown gender and a body must be a subject, and several must have spoken: too many stand in a sentence
    only to say where, for whom or of whom.
    """
    if word in SEVERAL:
        candidates = [c for c in candidates if any(index in known for index in c.tokens)]
    subjects = [c for c in candidates if acts(scene, c)]
    spoke = [c for c in candidates if any(index in known for index in c.tokens)]
    if len(spoke) == 1 and word in ONE_BODY:
        return spoke[0]
    if len(subjects) == 1:
        return subjects[0]
    main = [c for c in subjects if any(_is_in_main_clause(scene.document, index) for index in c.tokens)]
    if len(main) == 1 and main[0].actor is not None and word in ONE_PERSON:
        return main[0]
    if len(spoke) == 1 and (spoke[0] in subjects or len(candidates) == 1):
        return spoke[0]
    left = subjects or [c for c in candidates if not _only_modifies(scene, c)]
    sure = [c for c in left if c.actor is not None and scene.genders[c.actor] == PRONOUNS.get(word)]
    return sure[0] if len(sure) == 1 == len(left) and word in ONE_PERSON else None


def _is_in_main_clause(document: Document, index: int) -> bool:
    """Tell whether a subject is of the main clause: "When Mora rose, Lind sat down" tells of Lind."""
    token = _first_of_row(document, index)
    verb = document.tokens[token.head]
    while verb.dep == "conj" and verb.head != verb.index:
        verb = document.tokens[verb.head]
    return token.dep in SUBJECTS and verb.dep == "ROOT"


def _only_modifies(scene: Scene, candidate: Candidate) -> bool:
    """Tell whether the name only stands before a noun that tells of something else: "a Lind film"."""
    tokens = scene.document.tokens
    last = [tokens[i] for i in candidate.tokens if i + 1 not in candidate.tokens]
    return all(token.dep in {"compound", "nmod"} and token.head not in candidate.tokens for token in last)


def acts(scene: Scene, candidate: Candidate) -> bool:
    """Tell whether one of the words that name the candidate is the head of a subject, or joined to one."""
    return any(_is_subject(scene.document, index) for index in candidate.tokens)


def _is_subject(document: Document, index: int) -> bool:
    """Tell whether the token is a subject, beside one, or one of several."""
    token = _first_of_row(document, index)
    # A name that the model takes for a whole sentence is the subject that it lost: "Lind, in a speech, promised …".
    lost = token.dep == "ROOT" and token.pos == "PROPN"
    return token.dep in SUBJECTS or lost


def _first_of_row(document: Document, index: int) -> Token:
    """Return the first of several joined words, or the one that the word at `index` stands beside."""
    token = document.tokens[index]
    while token.dep in {"conj", "appos"} and token.head < token.index:
        token = document.tokens[token.head]
    return token

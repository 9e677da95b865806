"""A draft's subject and what it says of it, beside the article -> is it said there, in these words, of somebody else.

A model that merges two sentences copies a predicate and gives it another subject. The words that follow a subject are
looked up in the article as they stand, so that this works where the parse of the whole sentence goes wrong.
"""

from collections.abc import Iterator

from summarizer.article_index import is_word
from summarizer.clauses import SUBJECTS, inherited_subjects
from summarizer.comparison import Pair
from summarizer.schema import Document, Token

LONGEST_RUN = 6
LEAST_RUN = 3
NAME_PARTS = frozenset({"compound", "appos", "conj", "flat", "nmod"})
WHO = frozenset({"he", "she"})
ONE = frozenset({"he", "she", "it", "this", "that"})
THING = frozenset({"it", "this", "that"})


def other_subject(pair: Pair) -> bool:
    """Tell whether the draft says of one what the article says, in the same words, of others only."""
    subjects = (token for token in pair.told if token.dep in SUBJECTS and token.tag not in {"WDT", "WP", "EX"})
    return any(_is_given_away(pair, subject) for subject in subjects)


def _is_given_away(pair: Pair, subject: Token) -> bool:
    """Tell whether what is said of `subject` is, wherever the article has the words, said of somebody else."""
    run, place = predicate(pair.draft, subject)
    owners = [owners for owners in _owners(pair, run, place) if owners]
    return bool(owners) and not any(_agrees(pair, subject, owner) for some in owners for owner in some)


def predicate(draft: Document, subject: Token) -> tuple[tuple[str, ...], int]:
    """Return the words that follow `subject` with its verb among them, and the verb's place.

    Nothing is returned where the verb does not stand behind its subject or the words are too few to be a copy.
    """
    verb = draft.tokens[subject.head]
    last = draft.subtree(subject.index)[-1]
    following = [t for t in draft.tokens[last + 1 :] if t.sentence == subject.sentence and is_word(t)]
    place = next((number for number, token in enumerate(following) if token.index == verb.index), None)
    if place is None:
        return (), 0
    run = tuple(token.text.lower() for token in following[: max(LONGEST_RUN, place + 1)])
    return (run, place) if len(run) >= LEAST_RUN else ((), 0)


def _owners(pair: Pair, run: tuple[str, ...], place: int) -> Iterator[list[Token]]:
    """Yield the subjects of the verb at `place` of each `run` of the article's words; none where the parse has none."""
    index = pair.index
    for start in index.places.get(run[0], ()) if run else ():
        words = index.words[start : start + len(run)]
        if tuple(word for word, _ in words) != run or words[0][1] != words[-1][1]:
            continue
        verb = index.word_tokens[start + place]
        children = (pair.article.tokens[child] for child in pair.article.children[verb.index])
        found = [child for child in children if child.dep in SUBJECTS] or inherited_subjects(pair.article, verb)
        yield found


def _agrees(pair: Pair, subject: Token, owner: Token) -> bool:
    """Tell whether a draft's `subject` can be the article's `owner` of the same words."""
    if owner.pos == "PRON" or owner.tag in {"WDT", "WP", "DT"}:
        return _can_be_meant(pair.draft, subject, owner.text.lower())
    if subject.pos == "PRON":
        return True
    return bool(_name(pair.draft, subject) & _name(pair.article, owner))


def _can_be_meant(draft: Document, subject: Token, pronoun: str) -> bool:
    """Tell whether `pronoun` can stand for `subject`: not one for many, no thing for a person, no he for a she."""
    word = subject.text.lower()
    if {word, pronoun} == WHO:
        return False
    if subject.pos == "PRON":
        return True
    many = subject.tag in {"NNS", "NNPS"} or any(draft.tokens[c].dep == "conj" for c in draft.children[subject.index])
    person = any(e.label == "PERSON" and e.first <= subject.index < e.last for e in draft.entities)
    return not ((many and pronoun in ONE) or (person and pronoun in THING))


def _name(document: Document, token: Token) -> frozenset[str]:
    """Return the words that name `token`: its lemma, those of the names it is part of and of what stands beside it."""
    parts = (document.tokens[child] for child in document.children[token.index])
    below = (_name(document, part) for part in parts if part.dep in NAME_PARTS)
    return frozenset({token.lemma.lower(), token.text.lower()}).union(*below)

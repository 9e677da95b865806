"""Words that name a speaker -> who that is: an actor by name, pronoun or description, else the words themselves."""

from collections.abc import Mapping

from summarizer.antecedents import antecedent
from summarizer.descriptions import described_actor
from summarizer.gender import PRONOUNS
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.reporting import Clause, name_phrase
from summarizer.scene import BY_POSSESSIVE, Scene, Speaker, sentences_before
from summarizer.schema import Span, Token
from summarizer.subjects import subject_of
from summarizer.syntax import is_capitalised

NAMES_BESIDE = frozenset({"appos", "conj"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
NOBODY = frozenset({"one", "nobody", "anyone", "someone", "everyone", "everybody", "somebody", "number", "majority"})
LONGEST_CLIMB = 4
# Sentences back to where a paper was told of: farther off, another one may be meant.
FARTHEST_DOCUMENT = 3


def speaker_of(scene: Scene, clause: Clause, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who speaks in `clause`; `known` are the speakers found so far, by the token that names them."""
    token = scene.document.tokens[clause.subject]
    if token.pos == "PRON" or token.text.lower() in PRONOUNS:
        return antecedent(scene, token, known)
    others = [c for c in scene.document.children[token.index] if _is_second_speaker(scene, token, c)]
    if others:
        return _joint_speakers(scene, token, others[-1])
    number = scene.named_at(token, NAMES_BESIDE)
    if number is not None:
        return scene.actor_speaker(number, scene.mention_at(token, number))
    if token.text.lower() in word_list("documents"):
        return _author(scene, token, known)
    number = described_actor(scene, token)
    if number is not None:
        return scene.actor_speaker(number, name_phrase(scene.document, token.index, scene.quoted))
    return _verbatim(scene, token)


def _verbatim(scene: Scene, token: Token) -> Speaker | None:
    """Return the noun phrase itself as the speaker; nobody where it is a mere pronoun or determiner."""
    if token.pos not in {"NOUN", "PROPN"} or token.text.lower() in NOBODY:
        return None
    number = _bearer(scene, token)
    if number is not None:
        return scene.actor_speaker(number, token.span)
    cue = name_phrase(scene.document, token.index, scene.quoted)
    name = scene.document.article.text[cue.start : cue.end]
    return Speaker(name=name, cue=cue) if any(letter.isalpha() for letter in name) else None


def _joint_speakers(scene: Scene, first: Token, last: int) -> Speaker:
    """Return several who speak together as the article joins them: "Lind and Mora"."""
    start = name_phrase(scene.document, first.index, scene.quoted).start
    cue = Span(start, max(name_phrase(scene.document, last, scene.quoted).end, start + 1))
    return Speaker(name=scene.document.article.text[cue.start : cue.end], cue=cue)


def _bearer(scene: Scene, token: Token) -> int | None:
    """Return the only person whose surname `token` is, where the mention itself was not seen as a name."""
    if not is_capitalised(token):
        return None
    word = fold(token.text)
    bearers = [n for n, a in enumerate(scene.actors) if a.kind == "person" and fold(a.name).split()[-1:] == [word]]
    return bearers[0] if len(bearers) == 1 else None


def _is_second_speaker(scene: Scene, head: Token, child: int) -> bool:
    """Tell whether `child` speaks too, "Lind and Mora said", and is not the name after the second half of a title."""
    token = scene.document.tokens[child]
    if token.dep != "conj" or token.pos not in {"NOUN", "PROPN"} or scene.quoted[child]:
        return False
    return not (head.pos == "NOUN" and child in scene.holders)


def _author(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return whose statement, letter or report it is, where the article says so."""
    document = scene.document
    for child in document.children[token.index]:
        part = document.tokens[child]
        if part.dep == "poss" and part.text.lower() in BY_POSSESSIVE:
            return antecedent(scene, part, known)
        if part.dep == "poss" and part.text.lower() in word_list("documents"):
            return _author(scene, part, known)
        if part.dep == "poss" or (part.dep in MODIFIERS and child in scene.holders):
            return _named_author(scene, part)
        if part.dep == "prep" and part.text.lower() in {"from", "by"}:
            objects = [document.tokens[c] for c in document.children[child] if document.tokens[c].dep == "pobj"]
            return _named_author(scene, objects[0]) if objects else None
    return _sender(scene, token, known) or _author_before(scene, token, known)


def _named_author(scene: Scene, token: Token) -> Speaker | None:
    """Return the author that a phrase names."""
    number = scene.named_at(token, NAMES_BESIDE)
    if number is not None:
        return scene.actor_speaker(number, scene.mention_at(token, number))
    return _verbatim(scene, token)


def _sender(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who sends the document, where it is the object of that verb: "the union sent a letter saying"."""
    if token.dep != "dobj":
        return None
    subject = subject_of(scene.document, token.head, scene.quoted)
    if subject is None or scene.document.tokens[subject].text.lower() in word_list("documents"):
        return None
    return speaker_of(scene, Clause(verb=token.head, subject=subject), known)


def _author_before(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who spoke in the same document in an earlier sentence: "Okoye said in a statement. The statement…"."""
    for sentence, last in list(sentences_before(scene, token))[1 : 1 + FARTHEST_DOCUMENT]:
        for part in scene.document.tokens[sentence.first : last]:
            if part.lemma == token.lemma and not scene.quoted[part.index]:
                author = _speaker_above(scene, part, known)
                cue = name_phrase(scene.document, token.index, scene.quoted)
                return Speaker(name=author.name, cue=cue, actor=author.actor) if author else None
    return None


def _speaker_above(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return the speaker of the clause that `token` is a part of."""
    for _ in range(LONGEST_CLIMB):
        if token.index in known or token.head == token.index:
            break
        token = scene.document.tokens[token.head]
    return known.get(token.index)

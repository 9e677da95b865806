"""Quote -> is it told by another than its speaker? "According to Ek, Lima told him: …" is no bare "Lima: …"."""

from collections.abc import Sequence

from summarizer.gender import PRONOUNS
from summarizer.lexicon import word_list
from summarizer.media import is_media_name
from summarizer.quotation_marks import find_quotations
from summarizer.reporting import Clause, name_phrase
from summarizer.scene import Scene
from summarizer.schema import Document, Quote

# Lemmas of the verbs that pass on what somebody else said.
RELAYING = frozenset({"allege", "claim", "report", "say", "tell", "testify", "write"})
OWN = 1  # attribution: the speaker's


def is_hearsay(document: Document, quote: Quote) -> bool:
    """Tell whether the sentences of `quote` attribute twice outside quotation marks: the words come from another."""
    spoken = [quotation.outer for quotation in find_quotations(document.article)]
    told = [
        token
        for sentence in document.sentences
        if sentence.span.start < quote.span.end and quote.span.start < sentence.span.end
        for token in document.tokens_of(sentence)
        if (token.lemma in RELAYING or token.text.lower() == "according")
        and not any(span.start <= token.span.start < span.end for span in spoken)
    ]
    return len(told) > OWN


def without_relays(scene: Scene, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Leave out who only passes on what a person said before in the sentence: "Ek said, according to the Post"."""
    return tuple(
        clause for clause in clauses if not (_is_relay(scene, clause) and _said_before(scene, clause, clauses))
    )


def _is_relay(scene: Scene, clause: Clause) -> bool:
    """Tell whether the clause is "according to" a paper, in print or in court."""
    tokens = scene.document.tokens
    cue = name_phrase(scene.document, clause.subject, scene.quoted)
    named = is_media_name(scene.document.article.text[cue.start : cue.end])
    printed = tokens[clause.subject].lemma.lower() in word_list("documents")
    return tokens[clause.verb].text.lower() == "according" and (named or printed)


def _said_before(scene: Scene, relay: Clause, clauses: Sequence[Clause]) -> bool:
    """Tell whether a person says something earlier in the sentence of `relay`."""
    tokens = scene.document.tokens
    return any(
        tokens[clause.verb].sentence == tokens[relay.verb].sentence
        and clause.verb < relay.verb
        and _is_person(scene, clause.subject)
        for clause in clauses
    )


def _is_person(scene: Scene, index: int) -> bool:
    """Tell whether the token names a person, or may do so, or is "he" or "she"."""
    token, holder = scene.document.tokens[index], scene.holders.get(index)
    named = token.pos == "PROPN" if holder is None else scene.actors[holder].kind == "person"
    return named or token.text.lower() in PRONOUNS

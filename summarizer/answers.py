"""A pronoun that answers -> who was asked: "The judge asked Lima why. “I was afraid,” she replied"."""

from summarizer.scene import Scene, sentences_before
from summarizer.schema import Token

REPLYING = frozenset({"answer", "reply", "respond", "retort"})
ASKING = frozenset({"ask", "challenge", "press", "question", "quiz"})
ASKED = frozenset({"dative", "dobj", "nsubjpass"})
SENTENCES = 2  # its own, and the one before


def who_was_asked(scene: Scene, token: Token) -> int | None:
    """Return the person who was asked something last before `token`, the subject of a verb of replying."""
    document = scene.document
    if document.tokens[token.head].lemma not in REPLYING:
        return None
    for sentence, last in list(sentences_before(scene, token))[:SENTENCES]:
        for verb in reversed(document.tokens[sentence.first : last]):
            if verb.lemma in ASKING and verb.pos == "VERB" and not scene.quoted[verb.index]:
                return _object_of(scene, verb)
    return None


def _object_of(scene: Scene, verb: Token) -> int | None:
    """Return the person named as the one whom `verb` asks."""
    for child in scene.document.children[verb.index]:
        number = scene.holders.get(child)
        if number is not None and scene.document.tokens[child].dep in ASKED and scene.actors[number].kind == "person":
            return number
    return None

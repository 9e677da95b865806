"""Words for a speaker who is no known actor -> the words themselves, where they are for somebody who may speak."""

import re

from summarizer.gender import OFFICES, gender_of_given, gender_of_noun
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.reporting import name_phrase
from summarizer.scene import COURTESY, Scene, Speaker
from summarizer.schema import Span, Token
from summarizer.syntax import is_capitalised

# Lists of nouns for those who may speak, and what other such nouns end in.
VOICES = (
    "person_nouns", "kin", "unnamed_persons", "group_nouns", "staff_nouns", "body_nouns", "organisation_nouns",
    "playing_nouns", "male_nouns", "female_nouns", "callings", "voices",
)  # fmt: skip
ENDINGS_OF_DOERS = (
    "ist",
    "ician",
    "grapher",
    "keeper",
    "holder",
    "man",
    "woman",
    "men",
    "women",
    "person",
    "maker",
    "mate",
    "worker",
    "leader",
    "member",
)
# Letters of such a noun: "list" and "heist" are for nobody.
SHORTEST_DOER = 6
NOBODY = frozenset({"one", "nobody", "anyone", "someone", "everyone", "everybody", "somebody", "number", "majority"})
# An age behind a name, and the age below which nobody is "Mrs".
CHILD, OF_AGE = re.compile(r",\s(\d{1,2})[,.]"), 16
# Tokens before a name in which an article may open its phrase.
LONGEST_OPENING = 4


def verbatim(scene: Scene, token: Token) -> Speaker | None:
    """Return the noun phrase itself as the speaker; nobody where it is a mere pronoun or determiner."""
    if token.pos not in {"NOUN", "PROPN"} or token.text.lower() in NOBODY:
        return None
    number = _bearer(scene, token)
    if number is not None and not is_of_other_sex(scene, token, number):
        return scene.actor_speaker(number, token.span)
    if not may_speak(token) and not _looks_like_name(scene, token):
        return None
    cue = _phrase(scene, token)
    name = scene.document.article.text[cue.start : cue.end]
    return Speaker(name=name, cue=cue) if any(letter.isalpha() for letter in name) else None


def paper_itself(scene: Scene, token: Token) -> Speaker:
    """Return the paper itself, where the article does not say whose it is: "court documents", "the complaint"."""
    cue = name_phrase(scene.document, token.index, scene.quoted)
    return Speaker(name=scene.document.article.text[cue.start : cue.end], cue=cue)


def _phrase(scene: Scene, token: Token) -> Span:
    """Return the words for a speaker; of "a surprised Okoye" only the name."""
    tokens = scene.document.tokens
    phrase = name_phrase(scene.document, token.index, scene.quoted)
    opens = [t for t in tokens[max(0, token.index - LONGEST_OPENING) : token.index] if t.span.start == phrase.start]
    if token.pos != "PROPN" or not opens or opens[0].text.lower() not in {"a", "an"}:
        return phrase
    return Span(token.span.start, phrase.end)


def may_speak(token: Token) -> bool:
    """Tell whether the noun is for somebody or a body: not an injury, a trend or a definition."""
    forms = {fold(token.lemma), fold(token.text)}
    known = any(form in word_list(name) for form in forms for name in VOICES)
    return (
        token.pos == "PROPN"
        or known
        or any(len(form) >= SHORTEST_DOER and form.endswith(ENDINGS_OF_DOERS) for form in forms)
    )


def _looks_like_name(scene: Scene, token: Token) -> bool:
    """Tell whether a noun that the model knows is a name here: capitalised, alone, with nothing that points to it."""
    alone = not any(scene.document.tokens[child].pos == "DET" for child in scene.document.children[token.index])
    borne = any(fold(token.text) in fold(actor.name).split() for actor in scene.actors)
    return is_capitalised(token) and alone and (token.tag == "NN" or borne)


def _bearer(scene: Scene, token: Token) -> int | None:
    """Return the only person whose surname `token` is, where the mention itself was not seen as a name."""
    if not is_capitalised(token):
        return None
    word = fold(token.text)
    bearers = [n for n, a in enumerate(scene.actors) if a.kind == "person" and fold(a.name).split()[-1:] == [word]]
    return bearers[0] if len(bearers) == 1 else None


def is_of_other_sex(scene: Scene, token: Token, number: int) -> bool:
    """Tell whether a title or noun beside a name is for the other sex: "Mrs Lind" is not Peter Lind."""
    given = gender_of_given(scene.actors[number]) if scene.actors[number].kind == "person" else None
    first = token.index
    while first > 1 and scene.document.tokens[first - 1].text == "-":
        first -= 2
    before = scene.document.tokens[first - 1].text.lower().rstrip(".") if first else ""
    noun = fold(token.lemma)
    called = None if noun in OFFICES else gender_of_noun(noun)
    called = gender_of_noun(before) if before in COURTESY else called
    child = before in COURTESY and any(_is_child_there(scene, mention) for mention in scene.actors[number].mentions)
    return child or (None not in {called, given} and called != given)


def _is_child_there(scene: Scene, mention: Span) -> bool:
    """Tell whether the age of a child follows a name: "Leo Lind, 14," is no "Mrs Lind"."""
    aged = CHILD.match(scene.document.article.text, mention.end)
    return aged is not None and int(aged[1]) < OF_AGE

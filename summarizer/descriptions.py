"""A description -> the actor it stands for ("the Italian leader", "the 31-year-old", "a spokesman for the bank")."""

import re
from collections.abc import Iterator, Sequence

from summarizer.callings import callings_of
from summarizer.description_words import (
    AGED,
    POINTING,
    adjectives_of,
    callings_told,
    is_aged,
    is_from_somewhere,
    is_of_nation,
    is_of_party,
    is_of_past,
    phrase_of,
    points_to_age,
)
from summarizer.gender import PLURAL_TAGS, Gender, gender_of_noun
from summarizer.geography import country_of_demonym
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.role_topics import is_done_to
from summarizer.scene import Scene, sentences_before
from summarizer.schema import Actor, ActorKind, Token
from summarizer.syntax import SUBJECTS

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
# Nouns for who leads a state or government: "the Italian leader" may be its prime minister.
OFFICES = {
    "leader": frozenset({"president", "premier", "chancellor", "minister", "monarch", "king", "queen"}),
    "judge": frozenset({"justice", "magistrate"}),
}
SPEAKING_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
OFFICE_OF = frozenset({"for", "of", "from", "at"})
BODIES = frozenset({"organisation", "group", "country"})
WORD = re.compile(r"[^\W_]+")
COURT = re.compile(r"\b(?:Court|Tribunal|Bench)\b")
PARENT = re.compile(r"\b(father|mother|dad|mum|mom)[ -]of[ -](?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)$")
PARENTS: dict[str, Gender] = {
    "father": "male", "dad": "male", "mother": "female", "mum": "female", "mom": "female",
}  # fmt: skip
# Callings of which a story may name many without saying so: where one is told, others named may be of it too.
CROWDED = frozenset({"player", "stage", "music", "politics"})
# Adjectives that tell one office from another: "the interior minister", "the deputy mayor".
OF_OFFICES = frozenset({"deputy", "economic", "first", "foreign", "interior", "prime", "social", "vice"})
# Words before somebody who was not told of yet, and how a noun hangs on a sentence that says what a named person is.
NEW = frozenset({"a", "an", "another", "one"})
SAID_TO_BE = frozenset({"attr", "appos", "oprd"})
# "The company", "the Norwegian": nothing else tells who is meant.
WORDS_OF_PLAIN = 2
# Sentences back in which the only person named is who "the 31-year-old" means.
FARTHEST = 4


def described_actor(scene: Scene, token: Token) -> int | None:
    """Return the only actor whom the description headed by `token` fits, or `None`."""
    number = _represented(scene, token)
    number = _only_court(scene, token) if number is None else number
    if number is not None:
        return number
    below = [scene.document.tokens[c] for c in scene.document.children[token.index] if c < token.index]
    owned = any(part.dep == "poss" and part.pos == "PROPN" for part in below)
    if not any(part.text.lower() in POINTING for part in below) and not owned and not points_to_age(scene, token):
        return None
    number = _by_words(scene, token, below) if token.pos in {"NOUN", "PROPN"} else None
    if number is None:
        number = _only_body(scene, token)
    return _only_person(scene, token) if number is None else number


def _only_court(scene: Scene, token: Token) -> int | None:
    """Return the only court named before "the bench", its judges: "a bench of Justices Ek and Roe" too."""
    if token.text.lower() != "bench" or token.dep not in SUBJECTS:
        return None
    start = token.span.start
    earlier = [n for n, actor in enumerate(scene.actors) if any(m.start < start for m in actor.mentions)]
    courts = [n for n in earlier if scene.actors[n].kind in BODIES and COURT.search(scene.actors[n].name)]
    return courts[0] if len(courts) == 1 else None


def _by_words(scene: Scene, token: Token, below: list[Token]) -> int | None:
    """Return the only actor whose role, or name, holds the words of the description."""
    noun = fold(token.lemma)
    extra = {fold(t.text) for t in below if t.dep in MODIFIERS and t.text.lower() not in POINTING}
    fitting = [n for n in range(len(scene.actors)) if _is_described(scene, n, token, noun, extra)]
    return fitting[0] if len(fitting) == 1 else None


def _is_described(scene: Scene, number: int, token: Token, noun: str, extra: set[str]) -> bool:
    """Tell whether an actor named before `token` has a role (or, for a body, a name) with these words."""
    actor = scene.actors[number]
    if not actor.mentions or actor.mentions[0].start >= token.span.start:
        return False
    if actor.kind == "person":
        words = role_words(actor)
        if token.tag in PLURAL_TAGS:
            return False
        return _of_gender(scene, number, gender_of_noun(noun)) and _has_noun(words, noun) and extra <= words
    words = {word for name in (actor.name, *actor.aliases) for word in WORD.findall(fold(name))}
    return noun in words and extra <= words


def role_words(actor: Actor) -> set[str]:
    """Return the words of an actor's role."""
    return set(WORD.findall(fold(actor.role.text))) if actor.role else set()


def _of_gender(scene: Scene, number: int, gender: Gender | None) -> bool:
    """Tell whether an actor may be of `gender`."""
    return gender is None or scene.genders[number] in {None, gender}


def _has_noun(words: set[str], noun: str) -> bool:
    """Tell whether a role holds `noun`, or an office that the noun stands for: a president is a leader."""
    return noun in words or bool(words & OFFICES.get(noun, frozenset()))


def _represented(scene: Scene, token: Token) -> int | None:
    """Return the body that a nameless spokesman speaks for: "a spokesman for the bank", "a bank spokesman"."""
    if token.text.lower() not in SPEAKING_FOR:
        return None
    belongings = tuple(_belongings(scene, token))
    if not belongings:
        return _acting_body(scene, token)
    bodies = {n for n in (_body_at(scene, index) for index in belongings) if n is not None}
    bodies = {number for number in bodies if scene.actors[number].kind in BODIES}
    return bodies.pop() if len(bodies) == 1 else None


def _acting_body(scene: Scene, token: Token) -> int | None:
    """Return the body that the sentence before is about: "The bank declined to comment. A spokesman said"."""
    for sentence, last in list(sentences_before(scene, token))[1:2]:
        actors = {
            scene.holders[index]
            for index in range(sentence.first, last)
            if index in scene.holders and not scene.quoted[index] and _acts(scene, index)
        }
        kinds = {scene.actors[number].kind for number in actors}
        return actors.pop() if len(actors) == 1 and kinds == {"organisation"} else None
    return None


def _acts(scene: Scene, index: int) -> bool:
    """Tell whether the token is the subject of its sentence, or joined to it."""
    token = scene.document.tokens[index]
    while token.dep in {"conj", "appos"}:
        token = scene.document.tokens[token.head]
    return token.dep in SUBJECTS and scene.document.tokens[token.head].dep == "ROOT"


def _body_at(scene: Scene, index: int) -> int | None:
    """Return the body that the word at `index` names, or describes by a word of its name: "the university"."""
    token = scene.document.tokens[index]
    if index in scene.holders or token.text.islower() is False:
        return scene.holders.get(index)
    return described_actor(scene, token)


def _belongings(scene: Scene, token: Token) -> Iterator[int]:
    """Yield the tokens that say whose `token` is: before it, or behind "for"."""
    for child in scene.document.children[token.index]:
        part = scene.document.tokens[child]
        if part.dep in MODIFIERS and child < token.index:
            yield child
        elif part.dep == "prep" and part.text.lower() in OFFICE_OF:
            yield from (c for c in scene.document.children[child] if scene.document.tokens[c].dep == "pobj")


def _only_person(scene: Scene, token: Token) -> int | None:
    """Return the only person named shortly before, where nothing in the description speaks against it."""
    if token.tag in PLURAL_TAGS:
        return None
    phrase = phrase_of(scene, token)
    callings = callings_told(token)
    parent = PARENT.search(phrase)
    plain = not callings and not is_of_past(scene, token) and not is_of_nation(scene, token)
    plain = plain and not is_of_party(scene, token)
    if plain and not AGED.search(phrase) and not parent and not is_from_somewhere(token, phrase):
        return None
    if was_told_of(scene, token):
        return None
    gender = PARENTS[parent[1]] if parent else gender_of_noun(fold(token.text))
    named = _named_before(scene, token)
    fitting = [n for n in named if _of_gender(scene, n, gender) and not _holds_other_office(scene, n, token)]
    alike = [n for n in fitting if callings & callings_of(role_words(scene.actors[n]))]
    open_to_it = [n for n in fitting if n in alike or not (callings and _is_called_something(scene.actors[n]))]
    # "The amateur photographer" is not the one told of as a photographer, where another may be meant.
    known = [n for n in alike if adjectives_of(scene, token) <= role_words(scene.actors[n])]
    found = open_to_it if callings & CROWDED or not known else known
    doubtful = len(found) == 1 < len(fitting) and found[0] not in alike
    if len(found) == 1 and not (doubtful and _another_acted(scene, token, found[0])):
        return found[0]
    return _only_doer(scene, token, fitting)


def _holds_other_office(scene: Scene, number: int, token: Token) -> bool:
    """Tell whether the person's role has the noun with other words: "the interior minister" is no foreign minister."""
    parts = (scene.document.tokens[child] for child in scene.document.children[token.index] if child < token.index)
    small = [part for part in parts if part.text.islower()]
    fields = {fold(part.text) for part in small if part.dep in {"compound", "nmod"} or part.text in OF_OFFICES}
    words = role_words(scene.actors[number])
    return fold(token.lemma) in words and bool(fields) and not fields & words


def _another_acted(scene: Scene, token: Token, number: int) -> bool:
    """Tell whether only another person acted just before: "Brigadier Lind thanked Ek. “…,” the officer said"."""
    for sentence, last in list(sentences_before(scene, token))[1:2]:
        acting = [i for i in range(sentence.first, last) if i in scene.holders and _acts(scene, i)]
        persons = {scene.holders[i] for i in acting if scene.actors[scene.holders[i]].kind == "person"}
        return bool(persons) and number not in persons
    return False


def _only_doer(scene: Scene, token: Token, fitting: Sequence[int]) -> int | None:
    """Return whom the sentence before is about, of those who fit, and no other person: "the former keeper said".

    Such words, and "the Italian", are hardly ever a first mention.
    """
    known = is_of_past(scene, token) or is_aged(scene, token) or is_of_nation(scene, token)
    known = known or is_of_party(scene, token)
    if not known and not is_from_somewhere(token, phrase_of(scene, token)):
        return None
    for sentence, last in list(sentences_before(scene, token))[1:2]:
        holders = {i: scene.holders[i] for i in range(sentence.first, last) if i in scene.holders}
        persons = {number for number in holders.values() if _may_be_called(scene.actors[number], token)}
        near = scene.document.sentences[token.sentence].block - sentence.block <= 1
        acting = {number for index, number in holders.items() if number in persons and _acts(scene, index)}
        if len(persons) == 1:
            # "It began when Lima rose."
            acting = {n for i, n in holders.items() if n in persons and scene.document.tokens[i].dep in SUBJECTS}
        # An age says that the story goes on about whom it was about, whoever else it names.
        hit = any(is_done_to(scene.document, scene.document.tokens[index]) for index in holders)
        alone = len(acting) == 1 and (len(persons) == 1 or (is_aged(scene, token) and not hit))
        return acting.pop() if near and alone and acting <= {*fitting} else None
    return None


def _may_be_called(actor: Actor, token: Token) -> bool:
    """Tell whether a person's role names no other land than "the Norwegian" does: "Chilean teenager Lima"."""
    lands = {country_of_demonym(word) for word in (actor.role.text.split() if actor.role else ())} - {None}
    return actor.kind == "person" and (not lands or country_of_demonym(token.text) in {None, *lands})


def was_told_of(scene: Scene, token: Token) -> bool:
    """Tell whether somebody without a name was told of by the same noun before: "a designer", "another driver"."""
    document = scene.document
    for other in document.tokens[: token.index]:
        if other.lemma != token.lemma or scene.quoted[other.index] or other.dep in SAID_TO_BE:
            continue
        near = (*document.children[other.index], other.head, other.index)
        new = any(document.tokens[child].text.lower() in NEW for child in document.children[other.index])
        if new and not any(index in scene.holders for index in near):
            return True
    return False


def _only_body(scene: Scene, token: Token) -> int | None:
    """Return the only organisation named shortly before, where the description is "the company" and no more."""
    more = len(phrase_of(scene, token).split()) != WORDS_OF_PLAIN
    if more or token.tag != "NN" or fold(token.lemma) not in word_list("organisation_nouns"):
        return None
    named = _named_before(scene, token, kind="organisation")
    return named[0] if len(named) == 1 else None


def _named_before(scene: Scene, token: Token, kind: ActorKind = "person") -> list[int]:
    """Return the actors named outside quotation marks in the sentence of `token` and in those just before it."""
    found: dict[int, None] = {}
    for sentence, last in list(sentences_before(scene, token))[: 1 + FARTHEST]:
        for index in range(sentence.first, last):
            number = scene.holders.get(index)
            if number is not None and not scene.quoted[index] and scene.actors[number].kind == kind:
                found[number] = None
    return list(found)


def _is_called_something(actor: Actor) -> bool:
    """Tell whether the actor's role says what the person is."""
    return bool(role_words(actor) & word_list("person_nouns"))

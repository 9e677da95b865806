"""A description of somebody who speaks -> who spoke just before, where it can hardly be another: "the lawyer added"."""

from collections.abc import Mapping
from dataclasses import replace

from summarizer.description_words import adjectives_of, is_aged, is_of_past
from summarizer.descriptions import MODIFIERS, role_words, was_told_of
from summarizer.gender import gender_of_noun, is_person_noun
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.reporting import Clause, name_phrase
from summarizer.role_words import OF_PARTIES
from summarizer.scene import Scene, Speaker, sentences_before
from summarizer.schema import Sentence, Token
from summarizer.subjects import GOING_ON
from summarizer.syntax import SUBJECTS
from summarizer.unlisted_speakers import is_of_other_sex

# Sentences back to where a paper was told of, or a speaker: farther off, another one may be meant.
FARTHEST_DOCUMENT = 3
# Tokens from a noun back to "the" in "the ex-opener".
EX_AND_ARTICLE = 3


def same_speaker(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return the only person who spoke in the sentence before: "In another post, the same person wrote"."""
    for sentence, _ in list(sentences_before(scene, token))[1:2]:
        found = _only_voice(scene, sentence, known)
        return replace(found, cue=token.span) if found else None
    return None


def namesake_who_spoke(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who alone of those with the surname at `token` has spoken: "…,” Ana Moody said. … Mrs Moody said".

    Nobody where another of the name was told of just before.
    """
    spoke = {speaker.actor for index, speaker in known.items() if index < token.index}
    alike = {n for n, actor in enumerate(scene.actors) if actor.kind == "person" and _is_surname(actor.name, token)}
    fitting = [n for n in alike & spoke if n is not None and not is_of_other_sex(scene, token, n)]
    near = {scene.holders.get(i) for one, last in _near(scene, token) for i in range(one.first, last)}
    if len(fitting) != 1 or token.pos != "PROPN" or near & alike - {*fitting}:
        return None
    return scene.actor_speaker(fitting[0], name_phrase(scene.document, token.index, scene.quoted))


def _is_surname(name: str, token: Token) -> bool:
    """Tell whether `token` is the last word of a full name."""
    return " " in name and fold(name).split()[-1] == fold(token.text)


def _near(scene: Scene, token: Token) -> list[tuple[Sentence, int]]:
    """Return the part of its own sentence before `token`, and the sentence before that."""
    return list(sentences_before(scene, token))[:2]


def _only_voice(scene: Scene, sentence: Sentence, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return the only one who spoke in a sentence, if that is a person whom the article names."""
    spoke = {known[i].name: known[i] for i in range(sentence.first, sentence.last) if i in known}
    found = next(iter(spoke.values()), None)
    return found if found is not None and len(spoke) == 1 and _is_person(scene, found) else None


def _only_subject(scene: Scene, sentence: Sentence) -> Speaker | None:
    """Return the only person named in a sentence, if it is about that one: "Lind faulted the sums of the panel"."""
    tokens = scene.document.tokens
    named = {i: scene.holders[i] for i in range(sentence.first, sentence.last) if i in scene.holders}
    persons = {number for number in named.values() if scene.actors[number].kind == "person"}
    if len(persons) != 1:
        return None
    number = persons.pop()
    for index in (i for i, holder in named.items() if holder == number):
        head = tokens[index]
        while head.dep in {"appos", "conj"} and head.head != head.index:
            head = tokens[head.head]
        if head.dep in SUBJECTS and tokens[head.head].dep == "ROOT":
            return scene.actor_speaker(number, scene.mention_at(tokens[index], number))
    return None


def taken_up(scene: Scene, clause: Clause, speaker: Speaker | None, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who spoke last, where an unknown one only goes on: “…,” Lind said. “…,” the lawyer added."""
    token = scene.document.tokens[clause.subject]
    # The model tears "the ex-opener" apart.
    past = scene.document.tokens[max(token.index - 2, 0)].text.lower() == "ex"
    opening = token.index - EX_AND_ARTICLE if past else scene.document.subtree(token.index)[0]
    first = scene.document.tokens[max(opening, 0)].text.lower()
    office = any(
        token.text.lower() in nouns for nouns in (OF_PARTIES, word_list("person_nouns"), word_list("role_nouns"))
    )
    somebody = is_person_noun(token) or office or past or is_aged(scene, token)
    if not somebody or token.tag not in {"NN", "NNP", "JJ"} or first not in {"the", "this"}:
        return None
    found = _told_beside(scene, token, known)
    if speaker is None or speaker.actor is None:
        found = _last_speaker(scene, clause, known) or found
    elif token.index in scene.holders or not _is_from_elsewhere(scene, token, speaker.actor):
        return None
    return replace(found, cue=name_phrase(scene.document, token.index, scene.quoted)) if found else None


def _is_from_elsewhere(scene: Scene, token: Token, number: int) -> bool:
    """Tell whether "the Brask coach" names what no role of the person does."""
    parts = (scene.document.tokens[child] for child in scene.document.children[token.index] if child < token.index)
    names = {fold(part.text) for part in parts if part.pos == "PROPN" and part.dep in MODIFIERS - {"poss"}}
    return bool(names - role_words(scene.actors[number]))


def _last_speaker(scene: Scene, clause: Clause, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who spoke last, shortly before, where the verb says that somebody goes on and no role speaks against."""
    tokens = scene.document.tokens
    token, before = tokens[clause.subject], [index for index in known if index < clause.subject]
    if not before or tokens[clause.verb].lemma not in GOING_ON:
        return None
    last = known[max(before)]
    near = tokens[max(before)].sentence >= token.sentence - FARTHEST_DOCUMENT
    return last if near and _is_person(scene, last) and not _is_something_else(scene, token, last) else None


def _is_something_else(scene: Scene, token: Token, speaker: Speaker) -> bool:
    """Tell whether the speaker is told of by another role than that of a description in several words."""
    words = role_words(scene.actors[speaker.actor]) if speaker.actor is not None else set()
    told = _modifiers(scene, token)
    return bool(told) and bool(words) and not told & words


def _told_beside(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who alone spoke in the sentence before, of the same paragraph: "Lind left, he said. The Brask MP said".

    A description in one word may be of another who is there: “the doctor”.
    """
    modifiers = _modifiers(scene, token)
    if not modifiers and not is_aged(scene, token):
        return None
    for sentence, _ in list(sentences_before(scene, token))[1:2]:
        near = scene.document.sentences[token.sentence].block - sentence.block
        tells = any(one.lemma in word_list("speech_verbs") for one in scene.document.tokens_of(sentence))
        plain = near == 0 and (modifiers == adjectives_of(scene, token) or (tells and not _names(scene, token)))
        found = _only_voice(scene, sentence, known) or (_only_subject(scene, sentence) if plain else None)
        if found is None or found.actor is None:
            return None
        # "The 1996 cup winner" and "the former judge" are hardly ever somebody new.
        known_by = fold(token.lemma) in word_list("anaphoric_nouns") | {"winner"} or is_of_past(scene, token)
        same = near == 0 or (near == 1 and known_by)
        return found if same and not was_told_of(scene, token) and _may_be(scene, token, found.actor) else None
    return None


def _names(scene: Scene, token: Token) -> bool:
    """Tell whether a word with a capital says of what or of where somebody is: "the Brask MP"."""
    parts = (scene.document.tokens[child] for child in scene.document.children[token.index] if child < token.index)
    return any(not part.text.islower() and part.dep in MODIFIERS for part in parts)


def _may_be(scene: Scene, token: Token, number: int) -> bool:
    """Tell whether nothing in the description speaks against a person: the sex, or the same office elsewhere."""
    gender, noun = gender_of_noun(fold(token.lemma)), fold(token.lemma)
    words = role_words(scene.actors[number])
    return (gender is None or scene.genders[number] in {None, gender}) and (
        noun not in words or _modifiers(scene, token) <= words
    )


def _modifiers(scene: Scene, token: Token) -> set[str]:
    """Return the words that say more of the noun, before it."""
    parts = (scene.document.tokens[child] for child in scene.document.children[token.index] if child < token.index)
    return {fold(part.text) for part in parts if part.dep in MODIFIERS and part.dep != "poss"}


def _is_person(scene: Scene, speaker: Speaker) -> bool:
    """Tell whether the speaker is a person whom the article names."""
    return speaker.actor is not None and scene.actors[speaker.actor].kind == "person"

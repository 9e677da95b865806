"""Words that name a speaker -> who that is: an actor by name, pronoun or description, else the words themselves."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.gender import PRONOUNS, Gender, find_genders, gender_of_noun
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.reporting import Clause, name_phrase, subject_of
from summarizer.schema import Actor, Document, Sentence, Span, Token
from summarizer.syntax import SUBJECTS

ONE_PERSON = frozenset({"he", "she"})
ONE_BODY = frozenset({"it"})
SEVERAL = frozenset({"they"})
BODIES = frozenset({"organisation", "country", "group"})
POSSESSIVES = frozenset({"his", "her", "its", "their"})
POINTING = frozenset({"the", "this", "that"}) | POSSESSIVES
# How far back a pronoun may reach: paragraphs, and sentences with words outside quotation marks.
MOST_BLOCKS, MOST_SENTENCES = 3, 8
# Nouns for who leads a state or government: "the Italian leader" may be its prime minister.
MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
LEADERS = frozenset({"president", "premier", "chancellor", "minister", "monarch", "king", "queen", "prime"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: the `name` to show, the words that say so (`cue`), and the actor where it is one."""

    name: str
    cue: Span
    actor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A document with who is who in it: `holders` maps the tokens of names to the numbers of their actors."""

    document: Document
    actors: tuple[Actor, ...]
    quoted: tuple[bool, ...]
    holders: Mapping[int, int]
    genders: tuple[Gender | None, ...]


def set_scene(document: Document, actors: tuple[Actor, ...], quoted: tuple[bool, ...]) -> Scene:
    """Return the scene of `document` with the tokens of every mention of its actors."""
    holders = _holders(document, actors)
    genders = find_genders(document, actors, holders, quoted)
    return Scene(document=document, actors=actors, quoted=quoted, holders=holders, genders=genders)


def _holders(document: Document, actors: Sequence[Actor]) -> dict[int, int]:
    """Map tokens to actors; where mentions overlap, a person before a body, a longer mention before a shorter."""
    starts = [token.span.start for token in document.tokens]
    mentions = [(mention, number) for number, actor in enumerate(actors) for mention in actor.mentions]
    mentions.sort(key=lambda item: (actors[item[1]].kind == "person", item[0].end - item[0].start))
    holders = {}
    for mention, number in mentions:
        for index in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end)):
            holders[index] = number
    return holders


def speaker_of(scene: Scene, clause: Clause, known: Mapping[int, int]) -> Speaker | None:
    """Return who speaks in `clause`; `known` maps tokens of pronouns to the actors they were found to mean."""
    token = scene.document.tokens[clause.subject]
    if token.pos == "PRON" or token.text.lower() in PRONOUNS:
        return _by_pronoun(scene, token, known)
    if any(_joined(scene, token, child) for child in scene.document.children[token.index]):
        return _verbatim(scene, token)
    number = _named_actor(scene, token)
    if number is not None:
        return _actor_speaker(scene, number, _cue_of_name(scene, token, number))
    if token.text.lower() in word_list("documents"):
        return _owner(scene, token, known)
    number = _described_actor(scene, token)
    if number is not None:
        return _actor_speaker(scene, number, name_phrase(scene.document, token.index, scene.quoted))
    return _verbatim(scene, token)


def _actor_speaker(scene: Scene, number: int, cue: Span) -> Speaker:
    """Return the actor as a speaker."""
    return Speaker(name=scene.actors[number].name, cue=cue, actor=number)


def _verbatim(scene: Scene, token: Token) -> Speaker | None:
    """Return the noun phrase itself as the speaker; nobody where it is a mere pronoun or determiner."""
    if token.pos not in {"NOUN", "PROPN"}:
        return None
    cue = name_phrase(scene.document, token.index, scene.quoted)
    name = scene.document.article.text[cue.start : cue.end]
    return Speaker(name=name, cue=cue) if any(letter.isalpha() for letter in name) else None


def _joined(scene: Scene, head: Token, child: int) -> bool:
    """Tell whether `child` is a second speaker, "Lind and Mora said", not a title's second half before its name."""
    token = scene.document.tokens[child]
    if token.dep != "conj" or token.pos not in {"NOUN", "PROPN"} or scene.quoted[child]:
        return False
    return not (head.pos == "NOUN" and child in scene.holders)


def _named_actor(scene: Scene, token: Token) -> int | None:
    """Return the actor whose name the head of the phrase is part of, or who stands in apposition to it."""
    if token.index in scene.holders:
        return scene.holders[token.index]
    for child in scene.document.children[token.index]:
        if scene.document.tokens[child].dep in {"appos", "conj"} and child in scene.holders:
            return scene.holders[child]
    return None


def _cue_of_name(scene: Scene, token: Token, number: int) -> Span:
    """Return the span of the mention that names the actor at or beside `token`."""
    near = [token.index, *scene.document.children[token.index]]
    tokens = [scene.document.tokens[i].span for i in near if scene.holders.get(i) == number]
    place = tokens[0].start
    return next(m for m in scene.actors[number].mentions if m.start <= place < m.end)


# --- pronouns


def _by_pronoun(scene: Scene, token: Token, known: Mapping[int, int]) -> Speaker | None:
    """Return whom a pronoun means, where only one fits."""
    word = token.text.lower()
    if word not in ONE_PERSON | ONE_BODY | SEVERAL:
        return None
    for sentence, last in _sentences_before(scene, token):
        candidates = _candidates(scene, sentence, last, word, known)
        if candidates:
            number = _only_one(scene, candidates, word)
            return None if number is None else _actor_speaker(scene, number, token.span)
    return None


def _sentences_before(scene: Scene, token: Token) -> Iterator[tuple[Sentence, int]]:
    """Yield the sentences a pronoun may reach back to, nearest first, with the token each is read up to."""
    own = scene.document.sentences[token.sentence]
    yield own, token.index
    seen = 0
    for sentence in reversed(scene.document.sentences[: own.index]):
        if own.block - sentence.block > MOST_BLOCKS or seen >= MOST_SENTENCES:
            return
        if not all(scene.quoted[sentence.first : sentence.last]):
            seen += 1
            yield sentence, sentence.last


def _candidates(
    scene: Scene, sentence: Sentence, last: int, word: str, known: Mapping[int, int]
) -> dict[int, list[int]]:
    """Return the actors that `word` could mean in a part of a sentence, each with the tokens that name them there."""
    found: dict[int, list[int]] = {}
    for index in range(sentence.first, last):
        number = known.get(index, scene.holders.get(index))
        if number is not None and not scene.quoted[index] and _fits(scene, number, word):
            found.setdefault(number, []).append(index)
    return found


def _fits(scene: Scene, number: int, word: str) -> bool:
    """Tell whether the actor can be called `word`."""
    if word in ONE_PERSON:
        return scene.actors[number].kind == "person" and scene.genders[number] in {None, PRONOUNS[word]}
    return scene.actors[number].kind in BODIES


def _only_one(scene: Scene, candidates: Mapping[int, Sequence[int]], word: str) -> int | None:
    """Return the one candidate that fits: the only one, the only subject, or the only one of known gender."""
    if len(candidates) == 1:
        return next(iter(candidates))
    subjects = [n for n, indices in candidates.items() if any(_is_subject(scene.document, i) for i in indices)]
    if len(subjects) == 1:
        return subjects[0]
    sure = [n for n in subjects or candidates if scene.genders[n] == PRONOUNS.get(word)]
    return sure[0] if len(sure) == 1 and word in ONE_PERSON else None


def _is_subject(document: Document, index: int) -> bool:
    """Tell whether the token is the head of a subject."""
    return document.tokens[index].dep in SUBJECTS


# --- descriptions


def _described_actor(scene: Scene, token: Token) -> int | None:
    """Return the only actor whose role, or name, holds the words of a description: "the Italian leader"."""
    document = scene.document
    below = [document.tokens[child] for child in document.children[token.index] if child < token.index]
    if token.pos != "NOUN" or not any(t.text.lower() in POINTING for t in below):
        return None
    noun = fold(token.lemma)
    kept = [t for t in below if t.dep in MODIFIERS and t.text.lower() not in POINTING]
    extra = {fold(t.text) for t in kept}
    fitting = [n for n in range(len(scene.actors)) if _is_described(scene, n, token.index, noun, extra)]
    return fitting[0] if len(fitting) == 1 else None


def _is_described(scene: Scene, number: int, place: int, noun: str, extra: set[str]) -> bool:
    """Tell whether an actor named before `place` has a role (or, for a body, a name) with these words."""
    actor = scene.actors[number]
    if not actor.mentions or actor.mentions[0].start >= scene.document.tokens[place].span.start:
        return False
    if actor.kind == "person":
        words = set(fold(actor.role.text).split()) if actor.role else set()
        gender = gender_of_noun(noun)
        if gender and scene.genders[number] not in {None, gender}:
            return False
        return _has_noun(words, noun) and extra <= words
    words = {word for name in (actor.name, *actor.aliases) for word in fold(name).split()}
    return noun in words and extra <= words


def _has_noun(words: set[str], noun: str) -> bool:
    """Tell whether a role holds `noun`, or, for "leader", an office that leads a state."""
    return noun in words or (noun == "leader" and bool(words & LEADERS))


# --- documents


def _owner(scene: Scene, token: Token, known: Mapping[int, int]) -> Speaker | None:
    """Return whose statement, letter or report it is, where the same phrase says so."""
    document = scene.document
    for child in document.children[token.index]:
        part = document.tokens[child]
        if part.dep == "poss" and part.text.lower() in POSSESSIVES:
            return _by_possessive(scene, part, known)
        if part.dep == "poss" or (part.dep in {"compound", "nmod"} and child in scene.holders):
            return _owner_named(scene, part)
        if part.dep == "prep" and part.text.lower() in {"from", "by"}:
            objects = [document.tokens[c] for c in document.children[child] if document.tokens[c].dep == "pobj"]
            return _owner_named(scene, objects[0]) if objects else None
    return _sender(scene, token, known) or _author_before(scene, token, known)


def _sender(scene: Scene, token: Token, known: Mapping[int, int]) -> Speaker | None:
    """Return who sends the document, where it is the object of that verb: "the union sent a letter saying"."""
    if token.dep != "dobj":
        return None
    subject = subject_of(scene.document, token.head, scene.quoted)
    if subject is None or scene.document.tokens[subject].text.lower() in word_list("documents"):
        return None
    return speaker_of(scene, Clause(verb=token.head, subject=subject), known)


def _author_before(scene: Scene, token: Token, known: Mapping[int, int]) -> Speaker | None:
    """Return the only one who spoke in an earlier sentence that names the same document: "… said in a statement"."""
    for sentence, last in list(_sentences_before(scene, token))[1:]:
        lemmas = {scene.document.tokens[i].lemma for i in range(sentence.first, last) if not scene.quoted[i]}
        if token.lemma in lemmas:
            authors = {known[i] for i in range(sentence.first, last) if i in known}
            cue = name_phrase(scene.document, token.index, scene.quoted)
            return _actor_speaker(scene, authors.pop(), cue) if len(authors) == 1 else None
    return None


def _owner_named(scene: Scene, token: Token) -> Speaker | None:
    """Return the owner that a phrase names."""
    number = _named_actor(scene, token)
    if number is not None:
        return _actor_speaker(scene, number, _cue_of_name(scene, token, number))
    return _verbatim(scene, token)


def _by_possessive(scene: Scene, token: Token, known: Mapping[int, int]) -> Speaker | None:
    """Return whom "his" or "its" means, where only one fits."""
    word = {"his": "he", "her": "she", "its": "it", "their": "they"}[token.text.lower()]
    for sentence, last in _sentences_before(scene, token):
        candidates = _candidates(scene, sentence, last, word, known)
        if candidates:
            number = _only_one(scene, candidates, word)
            return None if number is None else _actor_speaker(scene, number, token.span)
    return None

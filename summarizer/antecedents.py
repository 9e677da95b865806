"""A pronoun -> whom it means, where only one who came before it fits; nobody otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarizer.answers import who_was_asked
from summarizer.candidates import ONE_BODY, ONE_PERSON, SEVERAL, Candidate, acts, only_one
from summarizer.description_words import is_aged
from summarizer.descriptions import BODIES, described_actor
from summarizer.gender import PLURAL_TAGS, PRONOUNS, gender_of_noun, is_person_noun
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.reporting import name_phrase
from summarizer.scene import BY_POSSESSIVE, Scene, Speaker, sentences_before
from summarizer.schema import Document, Sentence, Token
from summarizer.syntax import SUBJECTS, bare

RESOLVABLE = ONE_PERSON | ONE_BODY | SEVERAL
FULL_STOPS = frozenset({".", "!", "?"})
COLON = frozenset({":"})
OPENING_MARKS = frozenset({"“", "‘", '"', "'"})
# Lists of nouns for what speaks and is no one person.
THINGS = ("organisation_nouns", "body_nouns", "group_nouns", "crowd_nouns", "plurals_without_s", "documents", "shares")
NAMELESS = ""
BESIDE = frozenset({"appos"})
DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its"})
SAYING = frozenset({"add", "argue", "claim", "explain", "insist", "say", "warn"})
# Sentences back in which one is meant who does nothing there; farther off only who acts.
NEAR = 1
MOST_STEPS = 6


def antecedent(scene: Scene, token: Token, known: Mapping[int, Speaker], steps: int = 0) -> Speaker | None:
    """Return whom the pronoun `token` means; `known` are the speakers found so far, by the token that names them.

    `steps` counts the same pronouns that led back from one sentence to the one before.
    """
    word = BY_POSSESSIVE.get(token.text.lower(), token.text.lower())
    if word not in RESOLVABLE:
        return None
    asked = who_was_asked(scene, token) if word in ONE_PERSON else None
    if asked is not None and _fits(scene, asked, word):
        return Speaker(name=scene.actors[asked].name, cue=token.span, actor=asked)
    for distance, (sentence, last) in enumerate(sentences_before(scene, token)):
        speaking = _speaks_before(scene, sentence, token) if distance else None
        if speaking is not None:
            if speaking.index in known:
                return replace(known[speaking.index], cue=token.span)
            continue  # Whom that sentence tells of is not the one who tells of them.
        candidates = _open_to(scene, token, sentence, last, known)
        going_on = _same_pronoun(scene, sentence, word) if distance and steps < MOST_STEPS else None
        if going_on is not None and not any(acts(scene, c) for c in candidates):
            meant = antecedent(scene, going_on, known, steps + 1)
            return None if meant is None else replace(meant, cue=token.span)
        if distance > NEAR:
            candidates = [c for c in candidates if acts(scene, c) or any(index in known for index in c.tokens)]
        if candidates:
            return _only_speaker(scene, token, sentence, last, candidates, known)
    return None


def _open_to(
    scene: Scene, token: Token, sentence: Sentence, last: int, known: Mapping[int, Speaker]
) -> Sequence[Candidate]:
    """Return those whom the pronoun may mean in a part of a sentence; in its own only who acts and is not told of."""
    word = BY_POSSESSIVE.get(token.text.lower(), token.text.lower())
    candidates = _candidates(scene, sentence, last, word, known) or _bare_voices(scene, sentence, last, word, known)
    if last == sentence.last:
        return candidates
    told = _told_by(scene, token) | _told_around(scene, token)
    candidates = [c for c in candidates if acts(scene, c) and not told.issuperset(c.tokens)]
    return [c for c in candidates if c.actor is not None or not _tells(scene, c, token)]


def _only_speaker(
    scene: Scene,
    token: Token,
    sentence: Sentence,
    last: int,
    candidates: Sequence[Candidate],
    known: Mapping[int, Speaker],
) -> Speaker | None:
    """Return the one candidate that the pronoun means, `None` where several may be or the one has no name."""
    word = BY_POSSESSIVE.get(token.text.lower(), token.text.lower())
    found = only_one(scene, candidates, word, known)
    if found is not None and word in ONE_PERSON and _another_spoke(scene, sentence, last, found, known):
        return None
    return Speaker(name=found.name, cue=token.span, actor=found.actor) if found and found.name else None


def _same_pronoun(scene: Scene, sentence: Sentence, word: str) -> Token | None:
    """Return the same pronoun where the sentence is about it: whoever it means is who the next one goes on about.

    Source: centering (Grosz, Joshi and Weinstein 1995): of the transitions between sentences, "continue" comes first.
    """
    for token in scene.document.tokens_of(sentence):
        top = token.dep in SUBJECTS and scene.document.tokens[token.head].dep == "ROOT"
        if top and token.text.lower() == word and word in ONE_PERSON and not scene.quoted[token.index]:
            return token
    return None


def _another_spoke(scene: Scene, sentence: Sentence, last: int, found: Candidate, known: Mapping[int, Speaker]) -> bool:
    """Tell whether a bare name that was not taken for a person's speaks there, and `found` does nothing: "Lindo said".

    It may be a person's all the same.
    """
    tokens = scene.document.tokens
    spoke = (tokens[index] for index in range(sentence.first, last) if index in known)
    bare = any(
        token.tag == "NNP" and token.dep in SUBJECTS and known[token.index].name == token.text
        for token in spoke
        if not scene.document.children[token.index]
    )
    return bare and not acts(scene, found)


def _told_by(scene: Scene, token: Token) -> frozenset[int]:
    """Return the tokens of what the verb of the pronoun reports: in "Lind left, he said" it is not Lind who spoke.

    What stands before a full stop is a sentence of its own, though the model may have joined the two; and a colon says
    that the verb reports what follows: "Lind hopes to stay, he told the Post: “…”".
    """
    document = scene.document
    if _announces(document, token):
        return frozenset()
    first = document.sentences[token.sentence].first
    stops = [t.index for t in document.tokens[first : token.index] if t.text in FULL_STOPS]
    contents = (child for child in document.children[token.head] if document.tokens[child].dep == "ccomp")
    told = (index for content in contents for index in document.subtree(content))
    return frozenset(index for index in told if not stops or index > stops[-1])


def _told_around(scene: Scene, token: Token) -> frozenset[int]:
    """Return the subjects of what stands around an inserted clause: in "Lind, he said, had lied" it is not Lind."""
    document = scene.document
    before = document.tokens[document.sentences[token.sentence].first : token.index]
    if not before or before[-1].text != ",":
        return frozenset()
    around = {t.index for t in before if t.dep in SUBJECTS and t.head > token.head}
    return frozenset(index for subject in around for index in document.subtree(subject))


def _speaks_before(scene: Scene, sentence: Sentence, token: Token) -> Token | None:
    """Return the same pronoun where it reports what `sentence` tells outside quotation marks: "Lind, he said, lied"."""
    document = scene.document
    for one in document.tokens_of(sentence):
        same = one.text.lower() == token.text.lower() and one.dep in SUBJECTS and not scene.quoted[one.index]
        inserted = same and one.index > sentence.first and document.tokens[one.index - 1].text == ","
        if inserted and document.tokens[one.head].lemma in word_list("speech_verbs") and one.head == one.index + 1:
            return one
    return None


def _announces(document: Document, token: Token) -> bool:
    """Tell whether the verb of the pronoun leads up to a colon, before anything is quoted."""
    sentence = document.sentences[token.sentence]
    behind = document.tokens[token.head : sentence.last]
    marks = [t.text for t in behind if t.text in COLON or t.text in FULL_STOPS or t.text in OPENING_MARKS]
    return bool(marks) and marks[0] in COLON


def _tells(scene: Scene, candidate: Candidate, token: Token) -> bool:
    """Tell whether the candidate's verb reports the pronoun's: in "a clerk recalled that he said" he is another.

    One known by then may speak of themselves: "The judge said she preferred Ek, whom she called honest".
    """
    if any(_speaks_for_oneself(scene, index) for index in candidate.tokens):
        return False
    verbs = {scene.document.tokens[index].head for index in candidate.tokens}
    above = token.head
    while above not in verbs and scene.document.tokens[above].head != above:
        above = scene.document.tokens[above].head
    return above in verbs and above != token.head


def _speaks_for_oneself(scene: Scene, index: int) -> bool:
    """Tell whether the noun has "the" or a possessive before it and a verb of saying, not of hearing, behind it."""
    tokens = scene.document.tokens
    below = [tokens[child] for child in scene.document.children[index] if child < index]
    return any(token.text.lower() in DEFINITE for token in below) and tokens[tokens[index].head].lemma in SAYING


def _candidates(
    scene: Scene, sentence: Sentence, last: int, word: str, known: Mapping[int, Speaker]
) -> list[Candidate]:
    """Return those whom `word` could mean in a part of a sentence."""
    found: dict[int | str, Candidate] = {}
    for index in range(sentence.first, last):
        if scene.quoted[index]:
            continue
        speaker = known.get(index)
        number = speaker.actor if speaker else scene.holders.get(index)
        if number is not None and _fits(scene, number, word):
            name = scene.actors[number].name
            found.setdefault(number, Candidate(name=name, actor=number)).tokens.append(index)
        elif speaker is not None and number is not None and _speaks_for(scene, index, number, word):
            found.setdefault(number, Candidate(name=speaker.name, actor=number)).tokens.append(index)
        elif speaker is not None and number is None and _may_be(scene, index, word):
            found.setdefault(speaker.name, Candidate(name=speaker.name, actor=None)).tokens.append(index)
        elif number is None and word in ONE_PERSON and _is_stranger(scene, index, word):
            who = described_actor(scene, scene.document.tokens[index])
            who = who if who is not None and _fits(scene, who, word) else None
            name = _words_for(scene, index) if who is None else scene.actors[who].name
            found.setdefault(index if who is None else who, Candidate(name=name, actor=who)).tokens.append(index)
    return list(found.values())


def _words_for(scene: Scene, index: int) -> str:
    """Return the words for a person who is no actor and whom the sentence is about; nothing for one told in passing."""
    token = scene.document.tokens[index]
    about = scene.document.tokens[token.head].dep == "ROOT"
    if token.tag != "NN" or not _is_somebody(token) or not about:
        return NAMELESS
    cue = name_phrase(scene.document, index, scene.quoted)
    return scene.document.article.text[cue.start : cue.end]


def _bare_voices(
    scene: Scene, sentence: Sentence, last: int, word: str, known: Mapping[int, Speaker]
) -> list[Candidate]:
    """Return who speaks there under a bare name that was taken for a body's: "Lindo said no. “Never,” he added"."""
    found: dict[int, Candidate] = {}
    for index in range(sentence.first, last):
        token = scene.document.tokens[index]
        number = known[index].actor if index in known and token.dep in SUBJECTS else None
        if word in ONE_PERSON and number is not None and _is_bare_name(scene, token, number):
            found[number] = Candidate(name=scene.actors[number].name, actor=number, tokens=[index])
    return list(found.values())


def _is_bare_name(scene: Scene, token: Token, number: int) -> bool:
    """Tell whether a body is named by one plain word that may as well be a person's: no letters, no known body."""
    name = scene.actors[number].name
    plain = scene.actors[number].kind == "organisation" and name.isalpha() and name.istitle() and token.text == name
    bodies = word_list("well_known_organisations") | word_list("clubs") | word_list("parties") | word_list("countries")
    return plain and fold(name) not in bodies and not scene.document.children[token.index]


def _speaks_for(scene: Scene, index: int, number: int, word: str) -> bool:
    """Tell whether a person speaks there for a body, and may be called `word`: "a spokesman for the bank said"."""
    token = scene.document.tokens[index]
    body = scene.actors[number].kind in BODIES
    person = body and word in ONE_PERSON and index not in scene.holders and is_person_noun(token)
    return person and gender_of_noun(fold(token.lemma)) in {None, PRONOUNS[word]}


def _fits(scene: Scene, number: int, word: str) -> bool:
    """Tell whether the actor can be called `word`."""
    if word in ONE_PERSON:
        return scene.actors[number].kind == "person" and scene.genders[number] in {None, PRONOUNS[word]}
    return scene.actors[number].kind in BODIES


def _may_be(scene: Scene, index: int, word: str) -> bool:
    """Tell whether a speaker who is no actor can be called `word`, as far as number tells."""
    token = scene.document.tokens[index]
    joined = any(scene.document.tokens[child].dep == "conj" for child in scene.document.children[index])
    if token.pos not in {"NOUN", "PROPN"} or (token.tag in PLURAL_TAGS or joined) != (word in SEVERAL):
        return False
    noun = fold(token.lemma)
    # "The Post says" is no person's word.
    titled = token.pos == "PROPN" and not is_person_noun(token) and _is_called(scene, index)
    thing = titled or any(noun in word_list(name) for name in THINGS)
    return word in SEVERAL or (word in ONE_PERSON and not thing)


def _is_stranger(scene: Scene, index: int, word: str) -> bool:
    """Tell whether a person who is no actor does something there, so that `word` may mean them: "the officer left"."""
    token = scene.document.tokens[index]
    named = scene.named_at(token, BESIDE) is not None or _is_named_behind(scene, token)
    if token.dep not in SUBJECTS or named or _is_counted_with(scene, token):
        return False
    called = _is_called(scene, index)
    fits = gender_of_noun(fold(token.lemma)) in {None, PRONOUNS[word]}
    return fits and (_is_somebody(token) or is_aged(scene, token) or (token.pos == "PROPN" and called))


def _is_named_behind(scene: Scene, token: Token) -> bool:
    """Tell whether a name behind a comma explains the noun: "the committee's chair, Lima, was heckled"."""
    comma = [one.text for one in scene.document.tokens[token.index + 1 : token.index + 2]]
    number = scene.holders.get(token.index + 2)
    return comma == [","] and number is not None and scene.actors[number].kind == "person"


def _is_counted_with(scene: Scene, token: Token) -> bool:
    """Tell whether a singular noun stands behind a number, part of what is counted: "20 star jumps"."""
    before = scene.document.tokens[max(token.index - 1, 0)]
    return token.tag == "NN" and before.pos == "NUM" and bare(before) not in {"one", "1"}


def _is_somebody(token: Token) -> bool:
    """Tell whether a noun is for one person, also by a word that says so in small letters alone: "a fan"."""
    return is_person_noun(token) or (token.tag == "NN" and token.text in word_list("role_nouns"))


def _is_called(scene: Scene, index: int) -> bool:
    """Tell whether "the" goes with a word."""
    return any(scene.document.tokens[child].text.lower() == "the" for child in scene.document.children[index])

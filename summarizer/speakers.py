"""Words that name a speaker -> who that is: an actor by name, pronoun or description, else the words themselves."""

from collections.abc import Mapping
from dataclasses import replace

from summarizer.antecedents import antecedent
from summarizer.descriptions import MODIFIERS, NEW, described_actor
from summarizer.gender import PRONOUNS, is_person_noun
from summarizer.geography import country_of_demonym
from summarizer.lexicon import word_list
from summarizer.paper_authors import author_behind
from summarizer.reporting import Clause, name_phrase
from summarizer.same_speaker import FARTHEST_DOCUMENT, namesake_who_spoke, same_speaker, taken_up
from summarizer.scene import BY_POSSESSIVE, Scene, Speaker, sentences_before
from summarizer.schema import Span, Token
from summarizer.subject_names import before_letters, person_in_subject, titled_name
from summarizer.subjects import GOING_ON, subject_of
from summarizer.syntax import SUBJECTS, is_possessive_mark
from summarizer.unlisted_speakers import is_of_other_sex, paper_itself, verbatim

NAMES_BESIDE = frozenset({"appos", "conj"})
LONGEST_CLIMB = 4
# What a paper does that the sentence before is about: "The complaint seeks damages. “…,” it says."
READING = frozenset({"read", "say", "state", "add", "allege", "claim"})
# What judges write, and what they are called.
RULINGS = frozenset({"judgement", "judgment", "opinion", "order", "ruling", "verdict"})
JUDGES = frozenset({"judge", "justice", "magistrate"})
# What is done to a paper by others than its author.
PASSING_ON = frozenset({"post", "share", "circulate", "repost", "retweet", "upload", "broadcast", "air", "leak"})


def speaker_of(scene: Scene, clause: Clause, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who speaks in `clause`; `known` are the speakers found so far, by the token that names them."""
    token = scene.document.tokens[clause.subject]
    if token.pos == "PRON" or token.text.lower() in PRONOUNS:
        reads = token.text.lower() == "it" and scene.document.tokens[clause.verb].lemma in READING
        return (_author_of_last(scene, token, known) if reads else None) or antecedent(scene, token, known)
    if _is_mere_demonym(scene, token):
        number = described_actor(scene, token)
        if number is None or scene.actors[number].kind != "person":
            return None
        return scene.actor_speaker(number, name_phrase(scene.document, token.index, scene.quoted))
    token = before_letters(scene, _owned_by_firm(scene, _described_name(scene, token)))
    titled = titled_name(scene, token)
    bearer = _bearer_of_role(scene, token) if titled is None else _named(scene, titled)
    if bearer is not None or titled is not None:
        return bearer
    others = [c for c in scene.document.children[token.index] if _is_second_speaker(scene, token, c)]
    if others:
        return _joint_speakers(scene, token, others[-1])
    token = person_in_subject(scene, token) or token
    speaker = _named(scene, token) or _described(scene, token, known)
    return taken_up(scene, clause, speaker, known) or speaker


def _described_name(scene: Scene, token: Token) -> Token:
    """Return the name that the noun at `token` stands behind: "Ana Lima, a nurse who says" is Lima."""
    head = scene.document.tokens[token.head]
    number = scene.holders.get(head.index)
    beside = token.dep == "appos" and head.index < token.index and token.index not in scene.holders
    person = number is not None and scene.actors[number].kind == "person"
    return head if beside and person and is_person_noun(token) else token


def _owned_by_firm(scene: Scene, token: Token) -> Token:
    """Return the noun behind a firm's possessive that was read as joined to the firm: "Lind & Co's owner said"."""
    tokens = scene.document.tokens
    below = [tokens[child] for child in scene.document.children[token.index]]
    if not any(part.text == "&" for part in below):
        return token
    owned = [part for part in below if part.dep == "conj" and is_possessive_mark(tokens[part.index - 1])]
    named = [part for part in below if part.dep == "appos" and part.index in scene.holders]
    return (named or owned)[-1] if owned else token


def _bearer_of_role(scene: Scene, token: Token) -> Speaker | None:
    """Return the person whose role the words at `token` are: "former envoy to Brask Ana Lima", "a pupil called Lima".

    The role was read there as that person's, so the words stand for nobody else.
    """
    if token.tag not in {"NN", "NNP"} or token.index in scene.holders or scene.quoted[token.index]:
        return None
    sentence = scene.document.sentences[token.sentence]
    near = (scene.document.tokens[child] for child in scene.document.children[token.index])
    # "Her colleague, the ecologist Lima"
    words = (token, *(part for part in near if part.dep == "appos" and part.tag == "NN"))
    for number, actor in enumerate(scene.actors):
        role = actor.role
        if actor.kind != "person" or role is None:
            continue
        if not any(role.span.start <= word.span.start < role.span.end for word in words):
            continue
        beside = [m for m in actor.mentions if role.span.end <= m.start < sentence.span.end]
        if beside:
            return scene.actor_speaker(number, beside[0])
    return None


def _named(scene: Scene, token: Token) -> Speaker | None:
    """Return the actor whom the words at `token` name."""
    number = scene.named_at(token, NAMES_BESIDE)
    if number is None or is_of_other_sex(scene, token, number):
        return None
    return scene.actor_speaker(number, scene.mention_at(token, number))


def _described(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return whom the words at `token` stand for without a name, or the words themselves."""
    if token.text.lower() in word_list("documents"):
        return _author(scene, token, known) or paper_itself(scene, token)
    if any(scene.document.tokens[child].text.lower() == "same" for child in scene.document.children[token.index]):
        return same_speaker(scene, token, known)
    number = None if token.index in scene.holders else described_actor(scene, token)
    if number is not None:
        return scene.actor_speaker(number, name_phrase(scene.document, token.index, scene.quoted))
    return namesake_who_spoke(scene, token, known) or verbatim(scene, token)


def _is_mere_demonym(scene: Scene, token: Token) -> bool:
    """Tell whether the words say only where one comes from: "the Italian", "the Japanese" are a person or a people."""
    cue = name_phrase(scene.document, token.index, scene.quoted)
    words, holder = scene.document.article.text[cue.start : cue.end].split(), scene.holders.get(token.index)
    person = holder is not None and scene.actors[holder].kind == "person"
    # "The Welshman" is a noun for a person, though nobody may know for whom.
    known = not person and not token.text.endswith(("ns", "man")) and country_of_demonym(token.text) is not None
    return known and [word for word in words if word.lower() != "the"] == [token.text]


def _joint_speakers(scene: Scene, first: Token, last: int) -> Speaker | None:
    """Return several who speak together as the article joins them: "Lind and Mora"; nobody of "neither … nor"."""
    links = {scene.document.tokens[child].text.lower() for child in scene.document.children[first.index]}
    if "nor" in links:
        return None
    if "but" in links:
        # "It was not Lind but Mora who said".
        return _named(scene, scene.document.tokens[last])
    start = name_phrase(scene.document, first.index, scene.quoted).start
    cue = Span(start, max(name_phrase(scene.document, last, scene.quoted).end, start + 1))
    return Speaker(name=scene.document.article.text[cue.start : cue.end], cue=cue)


def _is_second_speaker(scene: Scene, head: Token, child: int) -> bool:
    """Tell whether `child` speaks too, "Lind and Mora said", and is not the name after the second half of a title."""
    token = scene.document.tokens[child]
    if token.dep != "conj" or token.pos not in {"NOUN", "PROPN"} or scene.quoted[child]:
        return False
    if child in scene.holders and any(
        mention.start <= head.span.start < token.span.start < mention.end
        for mention in scene.actors[scene.holders[child]].mentions
    ):
        # A word of the same name that the model read as joined: "Amara Nor Okoye".
        return False
    return not (head.pos == "NOUN" and child in scene.holders)


def _author(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return whose statement, letter or report it is, where the article says so."""
    return _told_author(scene, token, known) or _going_on(scene, token, known) or _author_before(scene, token, known)


def _going_on(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who spoke last, where the paper only goes on: “…,” the police said. “…,” added the statement.

    A judgment is its judge's: Justice Lind said so. “…,” the judgment read.
    """
    goes_on = token.lemma == "statement" and scene.document.tokens[token.head].lemma in GOING_ON
    before = [index for index in known if index < token.index]
    if not goes_on and not (token.lemma in RULINGS and before and _is_judge(scene, known[max(before)])):
        return None
    near = before and scene.document.tokens[max(before)].sentence >= token.sentence - FARTHEST_DOCUMENT
    return replace(known[max(before)], cue=name_phrase(scene.document, token.index, scene.quoted)) if near else None


def _is_judge(scene: Scene, speaker: Speaker) -> bool:
    """Tell whether a person's role is that of a judge."""
    role = None if speaker.actor is None else scene.actors[speaker.actor].role
    return role is not None and any(word in JUDGES for word in role.text.lower().split())


def _author_of_last(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return whose paper the sentence before tells of: "Okoye left, she said in a statement. “…,” it read."."""
    for sentence, last in list(sentences_before(scene, token))[1:2]:
        papers = [t for t in scene.document.tokens[sentence.first : last] if t.text.lower() in word_list("documents")]
        papers = [t for t in papers if not scene.quoted[t.index]]
        told = [t for t in papers if t.dep in SUBJECTS and scene.document.tokens[t.head].dep == "ROOT"]
        if told:
            return replace(_author(scene, told[0], known) or paper_itself(scene, told[0]), cue=token.span)
        if papers and scene.document.tokens[token.head].lemma == "read":
            author = _author(scene, papers[-1], known) or _speaker_above(scene, papers[-1], known)
            return replace(author, cue=token.span) if author else None
    return None


def _told_author(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return whose paper it is by the words beside it: "its report", "a report by the union"."""
    document = scene.document
    for child in document.children[token.index]:
        part = document.tokens[child]
        if part.dep == "poss" and part.text.lower() in BY_POSSESSIVE:
            return antecedent(scene, part, known)
        if part.dep == "poss" and part.text.lower() in word_list("documents"):
            return _author(scene, part, known)
        named = child in scene.holders and scene.actors[scene.holders[child]].kind != "country"
        if part.dep == "poss" or (part.dep in MODIFIERS and named):
            return _named_author(scene, part)
        author = author_behind(scene, part)
        if author is not None:
            return _named_author(scene, author)
    return _sender(scene, token, known)


def _named_author(scene: Scene, token: Token) -> Speaker | None:
    """Return the author that a phrase names."""
    return _named(scene, token) or verbatim(scene, token)


def _sender(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return who sends the document, where it is the object of that verb: "the union sent a letter saying"."""
    if token.dep != "dobj" or scene.document.tokens[token.head].lemma.lower() not in word_list("issuing_verbs"):
        return None
    subject = subject_of(scene.document, token.head, scene.quoted)
    if subject is None or scene.document.tokens[subject].text.lower() in word_list("documents"):
        return None
    return speaker_of(scene, Clause(verb=token.head, subject=subject), known)


def _author_before(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return whose paper of that name was told of before: "The union issued a statement. The statement said…".

    Near by the last one told of is meant; farther off it must be the same author's throughout.
    """
    document = scene.document
    if any(document.tokens[child].text.lower() in NEW for child in document.children[token.index]):
        return None
    near = {sentence.index for sentence, _ in list(sentences_before(scene, token))[1 : 1 + FARTHEST_DOCUMENT]}
    told: list[tuple[int, Speaker]] = []
    for part in document.tokens[: document.sentences[token.sentence].first]:
        if part.lemma == token.lemma and not scene.quoted[part.index]:
            author = _speaker_above(scene, part, known) or _told_author(scene, part, known)
            told += [(part.sentence, author)] if author else []
    if not told or (told[-1][0] not in near and len({author.name for _, author in told}) > 1):
        return None
    cue = name_phrase(document, token.index, scene.quoted)
    return Speaker(name=told[-1][1].name, cue=cue, actor=told[-1][1].actor)


def _speaker_above(scene: Scene, token: Token, known: Mapping[int, Speaker]) -> Speaker | None:
    """Return the speaker of the clause that `token` is a part of; who only passes a paper on is not its author."""
    for _ in range(LONGEST_CLIMB):
        if token.index in known or token.head == token.index:
            break
        above = scene.document.tokens[token.head]
        if token.dep == "nsubjpass" and above.lemma in PASSING_ON:
            return None
        token = above
    return known.get(token.index)

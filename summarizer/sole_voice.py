"""Who is the only one that speaks in an article, and what that tells of words whose speaker is not named beside them.

An interview names one person and goes on in that one's words alone: paragraphs of speech, "he told the paper", "the
striker admits". Where anybody else is heard by name, nothing is told.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from summarizer.attribution import reports_only_beside
from summarizer.gender import PRONOUNS, gender_of_noun, is_person_noun
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.reporting import Clause
from summarizer.scene import Scene, Speaker
from summarizer.schema import Span, Token
from summarizer.subjects import subject_of
from summarizer.syntax import SUBJECTS

# Verbs of one who gives an interview, with nothing quoted right beside them.
TALKING = frozenset({"speak", "talk", "chat", "interview"})
ONE_PERSON = frozenset({"he", "she"})
# Mentions of somebody whom an article is about.
LEAST_MENTIONS = 3
BEFORE_KNOWN = frozenset({"the", "this"})


def with_sole_voice(
    scene: Scene, speakers: Mapping[Clause, Speaker | None]
) -> tuple[dict[Clause, Speaker | None], int | None]:
    """Return `speakers` with the open pronouns and descriptions that only the one voice can mean, and that voice."""
    voice = _only_voice(scene, speakers)
    if voice is None:
        return dict(speakers), None
    filled = {
        clause: scene.actor_speaker(voice, scene.document.tokens[clause.subject].span)
        if _may_be_voice(scene, clause, speaker, voice)
        else speaker
        for clause, speaker in speakers.items()
    }
    return filled, voice


def named_before(scene: Scene, number: int, place: int) -> Span | None:
    """Return the last mention of an actor outside quotation marks before token `place`."""
    before = scene.document.tokens[place].span.start
    return next((m for m in reversed(scene.actors[number].mentions) if _is_told(scene, m, before)), None)


def _is_told(scene: Scene, mention: Span, before: int) -> bool:
    """Tell whether the reporter names somebody there, before a place in the text."""
    first = bisect_left(scene.document.tokens, mention.start, key=lambda token: token.span.start)
    return mention.end <= before and first < len(scene.quoted) and not scene.quoted[first]


def _only_voice(scene: Scene, speakers: Mapping[Clause, Speaker | None]) -> int | None:
    """Return the only person who is heard by name, where no nameless one is heard either.

    Once is enough for a protagonist alone.
    """
    told: list[int] = []
    talkers = set(_talkers(scene))
    for clause, speaker in speakers.items():
        if speaker is None or reports_only_beside(scene.document, clause):
            continue
        if speaker.actor is None and not _is_open(scene, clause):
            return None
        if speaker.actor is not None and scene.actors[speaker.actor].kind == "person":
            told.append(speaker.actor)
    heard = {*told, *talkers}
    if len(heard) != 1:
        return None
    voice = heard.pop()
    return voice if talkers or len(told) > 1 or _is_protagonist(scene, voice) else None


def _is_protagonist(scene: Scene, number: int) -> bool:
    """Tell whether the opening tells of the person and the article of nobody else as often."""
    mentions = scene.actors[number].mentions
    others = (len(actor.mentions) for n, actor in enumerate(scene.actors) if n != number and actor.kind == "person")
    opens = bool(scene.document.sentences) and mentions[0].start < scene.document.sentences[0].span.end
    return opens and len(mentions) > LEAST_MENTIONS and all(2 * count <= len(mentions) for count in others)


def _talkers(scene: Scene) -> Iterator[int]:
    """Yield the persons who are said to have talked: "Okoye spoke about her year at sea"."""
    for token in scene.document.tokens:
        if token.lemma.lower() not in TALKING or token.pos != "VERB" or scene.quoted[token.index]:
            continue
        subject = subject_of(scene.document, token.index, scene.quoted)
        number = scene.holders.get(subject) if subject is not None else None
        if number is not None and scene.actors[number].kind == "person":
            yield number


def _may_be_voice(scene: Scene, clause: Clause, speaker: Speaker | None, voice: int) -> bool:
    """Tell whether the subject of a clause stands for the one voice: "he", "the striker", nobody else acting since."""
    token = scene.document.tokens[clause.subject]
    if speaker is not None and (speaker.actor is not None or not _is_open(scene, clause)):
        return False
    word = token.text.lower()
    gender = PRONOUNS[word] if word in ONE_PERSON else gender_of_noun(fold(token.lemma))
    if (word not in ONE_PERSON and speaker is None) or (gender and scene.genders[voice] not in {None, gender}):
        return False
    return goes_on(scene, voice, clause.subject)


def goes_on(scene: Scene, voice: int, place: int) -> bool:
    """Tell whether nobody else does anything between the last mention of the one voice and token `place`."""
    mention = named_before(scene, voice, place)
    if mention is None:
        return False
    first = bisect_left(scene.document.tokens, mention.end, key=lambda token: token.span.start)
    return not _another_acts(scene, range(first, place), voice)


def _another_acts(scene: Scene, between: Sequence[int], voice: int) -> bool:
    """Tell whether another person is the subject of something there, outside quotation marks."""
    for index in between:
        token = scene.document.tokens[index]
        if token.dep not in SUBJECTS or scene.quoted[index]:
            continue
        holder = scene.holders.get(index)
        other = holder is not None and holder != voice and scene.actors[holder].kind == "person"
        if other or (holder is None and is_person_noun(token) and not _takes_up(scene, token)):
            return True
    return False


def _is_open(scene: Scene, clause: Clause) -> bool:
    """Tell whether the words that name the speaker may stand for somebody named: "the striker"."""
    return _takes_up(scene, scene.document.tokens[clause.subject])


def _takes_up(scene: Scene, token: Token) -> bool:
    """Tell whether a noun takes somebody up again by what they do: "the striker", "the Harbour Rovers star"."""
    first = scene.document.tokens[scene.document.subtree(token.index)[0]]
    noun = token.tag == "NN" and fold(token.lemma) in word_list("anaphoric_nouns")
    return noun and first.text.lower() in BEFORE_KNOWN

"""Speech that runs on: who says words with no clause of their own, by those just before them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.attribution import THOUGHTS, reports_only_beside
from summarizer.descriptions import described_actor
from summarizer.gender import is_person_noun
from summarizer.reporting import Clause, Stretch
from summarizer.scene import Scene, Speaker
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS

# Paragraphs back to a speech that one without a clause may go on with: captions stand between in many pages.
FARTHEST_AFTER_SPEECH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who says a quotation, and what says so: a clause beside it, one around it, or the words before."""

    speaker: Speaker | None
    proof: Literal["adjacent", "around", "running"]


def joined_runs(stretches: Sequence[Stretch], told: Sequence[Told]) -> list[Told]:
    """Give the pieces of a speech that runs over paragraphs the speaker that one of them has by its own clause."""
    joined = list(told)
    for number in range(len(stretches) - 2, -1, -1):
        if stretches[number].quotation.continued and "running" == joined[number].proof != joined[number + 1].proof:
            joined[number] = joined[number + 1]
    for number in range(1, len(stretches)):
        if stretches[number].quotation.continues and joined[number].proof == "running":
            joined[number] = joined[number - 1]
    return joined


def running_speaker(
    scene: Scene,
    stretches: Sequence[Stretch],
    told: Sequence[Told],
    speakers: Mapping[Clause, Speaker | None],
) -> Speaker | None:
    """Return who was speaking just before, where nobody else has acted since; only a whole sentence runs on."""
    stretch = stretches[len(told)]
    document = scene.document
    sentence = document.sentences[document.tokens[stretch.first].sentence]
    if sentence.first < stretch.before or not document.parsed:
        return None
    events: list[tuple[int, Speaker | None]] = [
        (clause.verb, speaker)
        for clause, speaker in speakers.items()
        if clause.verb < stretch.first and _may_run_on(scene, clause)
    ]
    events += [(s.last, one.speaker) for s, one in zip(stretches, told, strict=False)]
    if not events:
        return None
    place, speaker = max(events, key=lambda event: event[0])
    known = zip(stretches, told, strict=False)
    quoting = {_block(document, other.first) for other, one in known if is_same(one.speaker, speaker)}
    block = _block(document, place - 1)
    if speaker is None or sentence.block - block > _reach(document, stretch, after_speech=block in quoting):
        return None
    return None if _someone_else_acts(scene, place, stretch.first, speaker) else speaker


def _may_run_on(scene: Scene, clause: Clause) -> bool:
    """Tell whether words of their own may follow what the clause reports: also where a named one believes or hopes."""
    named = clause.subject in scene.holders and scene.document.tokens[clause.verb].lemma in THOUGHTS
    return named or not reports_only_beside(scene.document, clause)


def is_same(one: Speaker | None, other: Speaker | None) -> bool:
    """Tell whether two speakers are one."""
    return one is not None and other is not None and (one.name, one.actor) == (other.name, other.actor)


def _reach(document: Document, stretch: Stretch, *, after_speech: bool) -> int:
    """Return how many paragraphs back a speaker may stand where a paragraph is speech alone; else none.

    Words of theirs in quotation marks reach farther than what they are only said to have said.
    """
    if not fills_block(document, stretch):
        return 0
    return FARTHEST_AFTER_SPEECH if after_speech else 1


def fills_block(document: Document, stretch: Stretch) -> bool:
    """Tell whether a paragraph is this speech and nothing else."""
    block = document.article.blocks[stretch.quotation.block]
    outer = stretch.quotation.outer
    left = document.article.text[block.start : outer.start] + document.article.text[outer.end : block.end]
    return not any(letter.isalnum() for letter in left)


def _block(document: Document, index: int) -> int:
    """Return the number of the paragraph of a token."""
    return document.sentences[document.tokens[index].sentence].block


def _someone_else_acts(scene: Scene, first: int, last: int, speaker: Speaker) -> bool:
    """Tell whether another person is the subject of something between two tokens, outside quotation marks."""
    for index in range(first, last):
        token = scene.document.tokens[index]
        if scene.quoted[index] or token.dep not in SUBJECTS:
            continue
        holder = scene.holders.get(index)
        if holder is None and is_person_noun(token) and not _is_named(scene, token, speaker):
            return True
        if holder is not None and holder != speaker.actor and scene.actors[holder].kind == "person":
            return True
    return False


def _is_named(scene: Scene, token: Token, speaker: Speaker) -> bool:
    """Tell whether a noun is, or describes, or stands beside the words that name `speaker`."""
    near = (token, *(scene.document.tokens[child] for child in scene.document.children[token.index]))
    beside = any(part.span.start < speaker.cue.end and speaker.cue.start < part.span.end for part in near)
    return beside or (speaker.actor is not None and described_actor(scene, token) == speaker.actor)

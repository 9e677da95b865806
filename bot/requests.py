"""From a message to accepted jobs: the one way in for texts, /brief, edits and "make it again"."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import Message

from bot import texts
from bot.answering import Answering
from bot.catalogue import known_language
from bot.delivery import Delivery
from bot.gather import Gatherer
from bot.intake import Limits, Piece, Plan, Refusal, plan, read_piece, with_part
from bot.jobs import Jobs, RefusedError
from bot.keeper import Keeper
from bot.records import ChatSettings, Job, Material
from bot.texts import say, say_count

VERSION_LENGTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """In which language to speak, and what the chat has chosen."""

    language: str
    settings: ChatSettings


class Requests:
    """Takes messages in and hands jobs on."""

    def __init__(  # the rooms it connects
        self,
        *,
        keeper: Keeper,
        gatherer: Gatherer,
        jobs: Jobs,
        delivery: Delivery,
        answering: Answering,
        limits: Limits,
    ) -> None:
        """Connect the rooms."""
        self._keeper = keeper
        self._gatherer = gatherer
        self._jobs = jobs
        self._delivery = delivery
        self._answering = answering
        self._limits = limits

    async def speaker(self, message: Message, user_language: str | None = None) -> Speaker:
        """Return how to speak in the chat of `message`: as it has chosen, else as its author's Telegram does."""
        settings = await self._keeper.ask(self._keeper.store.chat, message.chat_id)
        own = user_language or (message.from_user.language_code if message.from_user else None)
        return Speaker(language=known_language(settings.language or own), settings=settings)

    async def take(self, message: Message) -> None:
        """Brief `message`, together with those that belong to it."""
        await self.take_piece(message, read_piece(message))

    async def take_piece(self, message: Message, piece: Piece) -> None:
        """Brief `piece`, together with those that belong to it."""
        self._answering.sign(piece.place)
        bundle = await self._gatherer.collect(piece)
        if bundle is None:
            return
        try:
            await self.hand_on(message, bundle.pieces)
        finally:
            bundle.settled.set()

    async def hand_on(self, message: Message, pieces: Sequence[Piece]) -> None:
        """Brief `pieces`, which are complete; `message` is the first of them, or the command that asked."""
        speaker = await self.speaker(message)
        found = plan(pieces, self._limits)
        if found.refusal:
            await self.refuse(pieces[0], speaker, found.refusal)
        await self._accept(pieces, speaker, found, [None] * len(found.materials))
        if found.left_out:
            await self._tell_left_out(pieces[0], speaker, found.left_out)

    async def retake(self, message: Message) -> None:
        """Brief an edited message anew, into the answers it had; an edit that changes nothing is left alone."""
        piece = read_piece(message)
        old = last_generation(
            await self._keeper.ask(self._keeper.store.jobs_made_from, message.chat_id, piece.place.message_id)
        )
        if not old:
            if piece.text:
                await self.take_piece(message, piece)
            return
        found = self._plan_anew(piece, old)
        if [material.fingerprint for material in found.materials] == [job.material.fingerprint for job in old]:
            return
        self._answering.sign(piece.place)
        speaker = await self.speaker(message)
        answers = [await self._jobs.supersede(job.id) for job in old]
        if found.refusal:
            await self.refuse(piece, speaker, found.refusal, answers[0])
        await self._accept([piece], speaker, found, answers)

    def _plan_anew(self, piece: Piece, old: Sequence[Job]) -> Plan:
        """Return what an edited message now asks for; of a paste in several messages only this one changed."""
        if len(old) == 1 and old[0].material.parts:
            changed = with_part(old[0].material, piece.place.message_id, piece.text)
            return Plan(materials=(changed,))
        return plan([piece], self._limits)

    async def refuse(self, piece: Piece, speaker: Speaker, refusal: Refusal, answer_id: int | None = None) -> None:
        """Say why there will be no briefing, in the place of an old answer where there is one."""
        sentence = say(speaker.language, refusal.sentence, **dict(refusal.values))
        if answer_id is None:
            await self._delivery.send(piece.place, sentence)
        else:
            await self._delivery.edit(piece.place, answer_id, sentence)

    async def _accept(
        self, pieces: Sequence[Piece], speaker: Speaker, found: Plan, answers: Sequence[int | None]
    ) -> None:
        """Hand each material on as a job of its own."""
        first = min(pieces, key=lambda piece: piece.place.message_id)
        sources = [piece.place.message_id for piece in pieces]
        version = version_of(found)
        for index, material in enumerate(found.materials):
            job = self._job(first, speaker, material, f"{version}:{index}")
            job = replace(job, answer_id=answers[index] if index < len(answers) else None)
            message_ids = [message for message, _ in material.parts] or sources
            try:
                await self._jobs.accept(job, message_ids)
            except RefusedError as error:
                await self.refuse(first, speaker, error.refusal, job.answer_id)
                return

    def _job(self, piece: Piece, speaker: Speaker, material: Material, part: str) -> Job:
        """Return the job that answers `piece`."""
        settings = speaker.settings
        engine = settings.engine if self._limits.rewriting else "extractive"
        return Job(
            key=f"{piece.key}:{part}",
            place=piece.place,
            user_id=piece.user_id,
            material=replace(material, engine=engine),
            language=speaker.language,
            view=settings.first if settings.first != "short" else settings.length,
        )

    async def _tell_left_out(self, piece: Piece, speaker: Speaker, count: int) -> None:
        """Say how many links were one too many."""
        wording = texts.MORE_LINKS
        sentence = say_count(speaker.language, wording["one"], wording["many"], count, limit=self._limits.max_links)
        await self._delivery.send(piece.place, sentence)


def version_of(found: Plan) -> str:
    """Name the content of a plan: a message may be edited twice in a second, and Telegram counts whole ones."""
    content = "".join(material.fingerprint for material in found.materials)
    return hashlib.sha256(content.encode()).hexdigest()[:VERSION_LENGTH]


def last_generation(jobs: Sequence[Job]) -> list[Job]:
    """Return the jobs of the newest version of a message: their keys differ in the last part only."""
    if not jobs:
        return []
    newest = jobs[-1].key.rpartition(":")[0]
    return [job for job in jobs if job.key.rpartition(":")[0] == newest]

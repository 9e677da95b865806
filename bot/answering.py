"""The life of one answer in the chat: typing, a progress line with the place in the queue, the briefing itself."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Protocol

import structlog
from telegram import Bot, InlineKeyboardMarkup
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot import texts
from bot.delivery import Delivery
from bot.keeper import Keeper
from bot.markup import pages
from bot.message import cancel_keyboard, keyboard
from bot.records import Job, Material, Outcome, Place, Stored, View
from bot.texts import say, say_count

log = structlog.get_logger(__name__)

# Telegram shows "typing…" for five seconds.
TYPING_SECONDS = 4.5
# A progress line changes no more often than this: edits count as messages.
PROGRESS_SECONDS = 3.0
OWN_SENTENCES = {
    "timeout": texts.TOOK_TOO_LONG,
    "crashed": texts.CRASHED,
    "broken": texts.BROKEN,
    "no_article": texts.NO_ARTICLE,
    "lost_document": texts.DOCUMENT_LOST,
}


class Watched(Protocol):
    """What is watched: a job, whether it is being worked, and the event of its end."""

    job: Job
    running: bool
    done: asyncio.Event


class Answering:
    """Shows what becomes of a job."""

    def __init__(self, *, bot: Bot, delivery: Delivery, keeper: Keeper, progress_after: float, timeout: float) -> None:
        """Connect bot, delivery and store; the times are in seconds."""
        self._bot = bot
        self._delivery = delivery
        self._keeper = keeper
        self._progress_after = progress_after
        self._timeout = timeout
        self._signs: set[asyncio.Task[None]] = set()

    def sign(self, place: Place) -> None:
        """Show typing without waiting until it is shown."""
        sign = asyncio.create_task(self.show_typing(place))
        self._signs.add(sign)
        sign.add_done_callback(self._signs.discard)

    async def stop(self, seconds: float) -> None:
        """Let the signs on their way arrive."""
        if self._signs:
            await asyncio.wait(self._signs, timeout=seconds)

    async def show_typing(self, place: Place) -> None:
        """Show that the bot is at work; nobody misses it when it fails."""
        try:
            await self._bot.send_chat_action(place.chat_id, ChatAction.TYPING, message_thread_id=place.thread_id)
        except TelegramError as error:
            log.debug("typing not shown", error=type(error).__name__)

    async def watch(self, task: Watched, place_in_queue: Callable[[], int | None]) -> None:
        """Show typing, and after a while a progress line, until the task is done."""
        typing = asyncio.create_task(self._keep_typing(task))
        try:
            if not await _within(task.done, self._progress_after):
                await self._show_progress(task, place_in_queue)
        except TelegramError as error:
            log.warning("progress not shown", error=type(error).__name__)
        finally:
            typing.cancel()

    async def _keep_typing(self, task: Watched) -> None:
        """Show typing again before it fades, while the job is worked; one that waits has its progress line."""
        while True:
            await asyncio.sleep(TYPING_SECONDS)
            if task.running:
                self.sign(task.job.place)

    async def _show_progress(self, task: Watched, place_in_queue: Callable[[], int | None]) -> None:
        """Send one line and change it when there is news: the turn has come, or half of the way is done.

        An edit for every place gained would be a flood of its own when many wait.
        """
        shown: int | None = None
        while not task.done.is_set():
            before = 0 if task.running else place_in_queue() or 0
            if shown is None or before <= shown // 2 < shown:
                await self._put(task, progress_line(task.job, task.running, before))
                shown = before
            await _within(task.done, PROGRESS_SECONDS)

    async def _put(self, task: Watched, line: str) -> None:
        """Put the progress line into the message that will become the answer."""
        buttons = cancel_keyboard(task.job.id, task.job.language)
        answer_id = await self._put_text(task.job, line, buttons)
        if answer_id != task.job.answer_id:
            task.job = replace(task.job, answer_id=answer_id)
            await self._keeper.ask(self._keeper.store.point_to, task.job.id, answer_id)

    async def answer(self, job: Job, outcome: Outcome) -> Job:
        """Bring the briefing, or the sentence that says why there is none, and close the job in the journal."""
        if not outcome.views:
            sentence = self._sentence(job, outcome)
            answer_id = await self._put_text(job, sentence, None)
            await self._keeper.ask(
                self._keeper.store.finish, job.id, "failed", answer_id=answer_id, failure=outcome.failure
            )
            return replace(job, answer_id=answer_id)
        stored = stored_of(job, outcome)
        await self._keeper.ask(self._keeper.store.keep, stored, job.material.fingerprint)
        answer_id = await self._put_view(job, stored)
        await self._keeper.ask(self._keeper.store.finish, job.id, "answered", answer_id=answer_id)
        return replace(job, answer_id=answer_id)

    def _sentence(self, job: Job, outcome: Outcome) -> str:
        """Return why there is no briefing, in the reader's language where the sentence is ours."""
        own = OWN_SENTENCES.get(outcome.failure or "")
        if own:
            return say(job.language, own, seconds=round(self._timeout), reference=outcome.sentence)
        return escape(outcome.sentence, quote=False)

    async def _put_view(self, job: Job, stored: Stored) -> int:
        """Show the view that the chat wants first."""
        shown: View = job.view if job.view in stored.views else "short"
        found = pages(stored.views[shown])
        buttons = keyboard(stored.id, shown=shown, offered=stored.views, language=job.language, count=len(found))
        return await self._put_text(job, found[0], buttons)

    async def _put_text(self, job: Job, text: str, buttons: InlineKeyboardMarkup | None) -> int:
        """Edit the message that was kept for the answer, or send one."""
        if job.answer_id is None:
            return await self._delivery.send(job.place, text, buttons)
        return await self._delivery.edit(job.place, job.answer_id, text, buttons)


def progress_line(job: Job, running: bool, before: int | None) -> str:  # noqa: FBT001  # a state, not a switch
    """Say where a job is."""
    if running or not before:
        return say(job.language, _doing(job.material))
    wording = texts.PROGRESS
    return say_count(job.language, wording["waiting_one"], wording["waiting_many"], before)


def _doing(material: Material) -> str:
    """Return the sentence for what is done with `material`."""
    if material.kind == "link":
        return texts.FETCHING
    return texts.REWORDING if material.engine == "abstractive" else texts.READING


def stored_of(job: Job, outcome: Outcome) -> Stored:
    """Return the briefing as it is kept: its buttons carry the id of the job."""
    return Stored(
        id=job.id,
        chat_id=job.place.chat_id,
        user_id=job.user_id,
        message_id=job.place.message_id,
        title=outcome.title,
        url=outcome.url,
        views=dict(outcome.views),
        created=time.time(),
    )


async def _within(event: asyncio.Event, seconds: float) -> bool:
    """Wait for `event` at most `seconds` and say whether it came."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True

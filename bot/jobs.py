"""Turns accepted jobs into answers: journalled, in fair order, each answered once, also after a crash."""

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import structlog
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot import texts
from bot.answering import Answering
from bot.fair import FairQueue
from bot.intake import Refusal
from bot.keeper import Keeper
from bot.pool import Runner
from bot.records import Job, Material, Outcome
from bot.store import SECONDS_A_DAY
from bot.worker import Work
from config.settings import BotSettings, JobsSettings

log = structlog.get_logger(__name__)

Download = Callable[[str], Awaitable[bytes]]

# Seconds for which the briefing of the same content is taken from the database: pages change, texts do not.
FRESH_SECONDS = {"link": 900, "text": 86_400, "document": 86_400}
# Seconds until an answer that could not be brought is tried again.
REDELIVERY_SECONDS = 20
# Assumed seconds of one job until some have been measured.
FIRST_GUESS_SECONDS = 0.5
MEMORY_OF_PACE = 0.9
SECONDS_A_MINUTE = 60


@dataclass(slots=True, eq=False)
class Task:
    """A job on its way, with what is known of it in this process."""

    job: Job
    running: bool = False
    cancelled: bool = False
    done: asyncio.Event = field(default_factory=asyncio.Event)
    closed: asyncio.Event = field(default_factory=asyncio.Event)
    watcher: asyncio.Task[None] | None = None


class RefusedError(Exception):
    """A job that is not accepted; `refusal` is the sentence for the reader."""

    def __init__(self, refusal: Refusal) -> None:
        """Keep the sentence."""
        super().__init__(refusal.sentence)
        self.refusal = refusal


class Jobs:
    """Accepts jobs, has them worked and answered, and picks up after a restart what was left."""

    def __init__(  # the rooms it connects
        self,
        *,
        keeper: Keeper,
        runner: Runner,
        answering: Answering,
        download: Download,
        jobs: JobsSettings,
        bot: BotSettings,
    ) -> None:
        """Connect the rooms; nothing runs until `start`."""
        self._keeper = keeper
        self._runner = runner
        self._answering = answering
        self._download = download
        self._settings = jobs
        self._bot_settings = bot
        self._queue: FairQueue[Task] = FairQueue()
        self._tasks: dict[str, Task] = {}
        self._same: dict[str, asyncio.Future[Outcome]] = {}
        self._loops: list[asyncio.Task[None]] = []
        self._answers: set[asyncio.Task[None]] = set()
        self._pace = FIRST_GUESS_SECONDS

    async def start(self) -> None:
        """Resume what the journal holds and begin to work."""
        for job in await self._keeper.ask(self._keeper.store.waiting):
            self._enqueue(job)
        if self._tasks:
            log.info("jobs resumed", count=len(self._tasks))
        self._loops = [asyncio.create_task(self._work_for_ever()) for _ in range(self._settings.workers)]

    async def stop(self) -> None:
        """Stop working; answers on their way get a moment, everything else waits in the journal."""
        await _cancel(*self._loops, *self._same.values())
        for task in self._tasks.values():
            task.done.set()
        rest = {*self._answers, *(task.watcher for task in self._tasks.values() if task.watcher)}
        if rest:
            await asyncio.wait(rest, timeout=self._settings.stop_seconds)
        await _cancel(*rest)
        await self._answering.stop(self._settings.stop_seconds)

    @property
    def waiting(self) -> int:
        """Return how many jobs wait."""
        return len(self._queue)

    async def accept(self, job: Job, message_ids: list[int]) -> None:
        """Write `job` into the journal and let it wait; a job that is there already is left alone.

        Raises `RefusedError` when the queue, the user's share of it or the user's day is full.
        """
        await self._check_room(job)
        if await self._keeper.ask(self._keeper.store.accept, job, message_ids):
            self._enqueue(job)

    async def _check_room(self, job: Job) -> None:
        """Refuse `job` where it would be too much."""
        waiting = self._queue.of_user(job.user_id)
        if len(self._queue) >= self._settings.queue:
            minutes = max(1, round(len(self._queue) * self._pace / self._settings.workers / SECONDS_A_MINUTE))
            values: tuple[tuple[str, object], ...] = (("count", len(self._queue)), ("minutes", minutes))
            raise RefusedError(Refusal(sentence=texts.QUEUE_FULL, values=values))
        if waiting >= self._settings.per_user:
            raise RefusedError(Refusal(sentence=texts.USER_FULL, values=(("count", waiting),)))
        budget = self._bot_settings.daily_budget
        if budget:
            since = time.time() - SECONDS_A_DAY
            if await self._keeper.ask(self._keeper.store.asked_since, job.user_id, since) >= budget:
                raise RefusedError(Refusal(sentence=texts.BUDGET_SPENT, values=(("count", budget),)))

    def _enqueue(self, job: Job) -> None:
        """Let `job` wait its turn, and somebody watch over it."""
        task = Task(job)
        self._tasks[job.id] = task
        self._queue.put(job.user_id, task)
        task.watcher = asyncio.create_task(self._answering.watch(task, lambda: self._before(task)))

    def _before(self, task: Task) -> int | None:
        """Return how many jobs come before a waiting one, those being worked included."""
        ahead = self._queue.before(task.job.user_id, task)
        working = sum(other.running and not other.done.is_set() for other in self._tasks.values())
        return None if ahead is None else ahead + working

    async def cancel(self, job_id: str) -> bool:
        """Give up a job whose answer is not on its way yet; false when it is too late."""
        task = self._tasks.get(job_id)
        if task is None or task.cancelled or task.done.is_set():
            return False
        task.cancelled = True
        self._queue.remove(task.job.user_id, task)
        await self._keeper.ask(self._keeper.store.finish, job_id, "cancelled")
        await self._settle(task)
        return True

    async def supersede(self, job_id: str) -> int | None:
        """Give up a job because its message was edited; return the message that its answer is or would be in."""
        await self.cancel(job_id)
        task = self._tasks.get(job_id)
        if task:
            await task.closed.wait()
        job = task.job if task else await self._keeper.ask(self._keeper.store.job, job_id)
        return job.answer_id if job else None

    async def _work_for_ever(self) -> None:
        """Take one job after another; the answer is brought while the next one is worked."""
        while True:
            task = await self._queue.take()
            task.running = True
            outcome = await self._outcome(task.job)
            if task.cancelled:
                self._same.pop(task.job.material.fingerprint, None)
                continue
            answer = asyncio.create_task(self._answer(task, outcome))
            self._answers.add(answer)
            answer.add_done_callback(self._answers.discard)

    async def _outcome(self, job: Job) -> Outcome:
        """Return the briefing of a job; the same content asked for by several at once is worked once."""
        fingerprint = job.material.fingerprint
        same = self._same.get(fingerprint)
        if same is None:
            same = self._same[fingerprint] = asyncio.ensure_future(self._make(job.material))
        return await asyncio.shield(same)

    async def _make(self, material: Material) -> Outcome:
        """Return a briefing made before, or a new one."""
        before = await self._keeper.ask(self._keeper.store.made_before, material.fingerprint)
        if before and before.created > time.time() - FRESH_SECONDS[material.kind]:
            return Outcome(views=tuple(before.views.items()), title=before.title, url=before.url)
        return await self._run(material)

    async def _run(self, material: Material) -> Outcome:
        """Have `material` worked; whatever goes wrong becomes an outcome with a reference to the log."""
        try:
            outcome = await self._runner.run(await self._work_of(material))
        except TelegramError as error:
            log.warning("download failed", error=type(error).__name__)
            return Outcome(failure="lost_document")
        except Exception:
            reference = new_reference()
            log.exception("job failed", reference=reference)
            return Outcome(failure="broken", sentence=reference)
        self._pace = MEMORY_OF_PACE * self._pace + (1 - MEMORY_OF_PACE) * outcome.seconds
        log.info("job worked", kind=material.kind, failure=outcome.failure, seconds=round(outcome.seconds, 3))
        return outcome

    async def _work_of(self, material: Material) -> Work:
        """Return what a worker is told, the document downloaded."""
        work = Work(file_name=material.file_name, site=material.site, url=material.url, engine=material.engine)
        match material.kind:
            case "link":
                return replace(work, link=material.text)
            case "document":
                return replace(work, document=await self._download(material.file_id))
            case _:
                return replace(work, text=material.text)

    async def _answer(self, task: Task, outcome: Outcome) -> None:
        """Bring the answer, as often as it takes, and close the job."""
        while True:
            await self._stop_watching(task)
            try:
                task.job = await self._answering.answer(task.job, outcome)
            except (Forbidden, BadRequest) as error:
                log.warning("answer refused", error=error.message)
                await self._keeper.ask(self._keeper.store.finish, task.job.id, "failed", failure="refused")
            except NetworkError as error:
                log.warning("answer delayed", error=error.message)
                await asyncio.sleep(REDELIVERY_SECONDS)
                continue
            except Exception:
                reference = new_reference()
                log.exception("answer failed", reference=reference)
                if outcome.failure != "broken":
                    outcome = Outcome(failure="broken", sentence=reference)
                    continue
                await self._keeper.ask(self._keeper.store.finish, task.job.id, "failed", failure="broken")
            self._close(task)
            return

    async def _stop_watching(self, task: Task) -> None:
        """End the progress line and wait until it is known which message it stands in."""
        task.done.set()
        if task.watcher:
            await asyncio.gather(task.watcher, return_exceptions=True)
            task.watcher = None

    async def _settle(self, task: Task) -> None:
        """Forget a task that will not be answered."""
        await self._stop_watching(task)
        self._tasks.pop(task.job.id, None)
        task.closed.set()

    def _close(self, task: Task) -> None:
        """Forget a task; its briefing is in the database by now."""
        self._same.pop(task.job.material.fingerprint, None)
        self._tasks.pop(task.job.id, None)
        task.closed.set()


async def _cancel(*tasks: asyncio.Future[Any]) -> None:
    """Cancel `tasks` and wait until they have ended."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def new_reference() -> str:
    """Return four signs that lead from a user's complaint to the log."""
    return secrets.token_hex(2)

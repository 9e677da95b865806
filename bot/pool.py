"""Runs work in processes of its own, so that no chat waits for another's article: timed, and whole after a crash."""

import asyncio
import multiprocessing
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol

import structlog
from pebble import ProcessExpired, ProcessPool

from bot.records import Outcome
from bot.worker import Work, prepare, warm_up, work
from config.settings import Settings
from summarizer.errors import ModelMissingError

log = structlog.get_logger(__name__)

TRIES = 2
WARM_UP_SECONDS = 120


class Runner(Protocol):
    """Makes briefings without holding up the event loop."""

    async def warm(self) -> None:
        """Load the models; raises `ModelMissingError`."""

    async def run(self, task: Work) -> Outcome:
        """Brief `task`; an outcome with the failure "timeout" or "crashed" has no sentence."""

    def stop(self) -> None:
        """Drop all work and end the processes."""


class ProcessRunner:
    """A pool of worker processes, each with its own models."""

    def __init__(self, settings: Settings, *, workers: int, timeout: float) -> None:
        """Take the numbers; the processes start with the first work."""
        self._settings = settings
        self._workers = workers
        self._timeout = timeout
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPool:
        """Return a pool whose processes are started afresh, not forked: they must share nothing with the bot."""
        return ProcessPool(
            max_workers=self._workers,
            initializer=prepare,
            initargs=(self._settings,),
            context=multiprocessing.get_context("spawn"),
        )

    async def warm(self) -> None:
        """Have each process load its models; what else fails here is logged and may fail again for a reader."""
        loads = [self._pool.schedule(warm_up, timeout=WARM_UP_SECONDS) for _ in range(self._workers)]
        for failure in await asyncio.gather(*map(asyncio.wrap_future, loads), return_exceptions=True):
            if isinstance(failure, ModelMissingError):
                raise failure
            if isinstance(failure, Exception):
                log.error("warm-up failed", exc_info=failure)

    async def run(self, task: Work) -> Outcome:
        """Brief `task` in a process; a crash is tried once more."""
        for _ in range(TRIES):
            if not self._pool.active:
                self._pool = self._new_pool()
            try:
                return await asyncio.wrap_future(self._pool.schedule(work, args=(task,), timeout=self._timeout))
            except TimeoutError:
                return Outcome(failure="timeout", seconds=self._timeout)
            except (ProcessExpired, BrokenProcessPool) as error:
                log.warning("worker crashed", error=type(error).__name__)
        return Outcome(failure="crashed")

    def stop(self) -> None:
        """Drop all work and end the processes."""
        self._pool.stop()  # type: ignore[no-untyped-call]  # the library has no annotations here
        self._pool.join()

"""Runs the bot from start to stop: models, database, polling, signals."""

import asyncio
import signal
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.app import Rooms, build
from bot.commands import register
from bot.keeper import Keeper
from bot.pool import ProcessRunner, Runner
from bot.store import Store, StoreError
from config.settings import Settings
from summarizer.errors import ModelMissingError

log = structlog.get_logger(__name__)

FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0
PURGE_SECONDS = 3600
# What is being handled when the bot is stopped gets this long; then it waits in the database for the next start.
HANDLING_SECONDS = 1.0
NOT_KNOWN = (
    "Telegram does not know this token: copy it again from @BotFather into TELEGRAM_TOKEN. "
    "`make chat` lets you try the bot without one."
)


class OperatorError(Exception):
    """The bot cannot run; the message is one sentence for whoever starts it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where the bot connects to; `root` is another Bot API server than Telegram's own."""

    token: str
    root: str | None
    database: str
    settings: Settings


def serve(options: Options) -> None:
    """Run the bot until SIGTERM or Ctrl-C; raises `OperatorError` when it cannot run."""
    asyncio.run(_serve(options))


async def _serve(options: Options) -> None:
    """Open the store and the worker processes, run, and close them whatever happens."""
    heartbeat = Path(options.settings.bot.heartbeat_path)
    await asyncio.to_thread(heartbeat.parent.mkdir, parents=True, exist_ok=True)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    keeper = Keeper(_open_store(options.database))
    jobs = options.settings.jobs
    runner = ProcessRunner(options.settings, workers=jobs.workers, timeout=jobs.timeout_seconds)
    try:
        rooms = build(token=options.token, root=options.root, keeper=keeper, runner=runner, settings=options.settings)
        await run(rooms, runner, stopped, options.settings)
    finally:
        await asyncio.to_thread(runner.stop)
        keeper.close()


def _open_store(url: str) -> Store:
    """Open the database, or tell the operator in one sentence why not."""
    try:
        return Store.open(url)
    except StoreError as error:
        raise OperatorError(str(error)) from error


async def run(rooms: Rooms, runner: Runner, stopped: asyncio.Event, settings: Settings) -> None:
    """Run the connected rooms until `stopped` is set or one of them fails."""
    if not await _first_of(stopped, _connect(rooms)):
        return
    await rooms.jobs.start()
    await rooms.poller.resume()
    try:
        await _first_of(
            stopped,
            _all(
                runner.warm,
                rooms.poller.run,
                lambda: register(rooms.application.bot),
                lambda: _purge_for_ever(rooms.keeper, settings),
            ),
        )
    finally:
        log.info("stopping", waiting=rooms.jobs.waiting)
        runner.stop()
        await rooms.poller.stop(HANDLING_SECONDS)
        await rooms.jobs.stop()
        await rooms.application.shutdown()
        log.info("stopped")


async def _first_of(stopped: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Run `work` until it ends or `stopped` is set; say whether it ended. Its failure is raised."""
    task = asyncio.create_task(work)
    waiter = asyncio.create_task(stopped.wait())
    await asyncio.wait({task, waiter}, return_when=asyncio.FIRST_COMPLETED)
    ended = task.done()
    for unfinished in (task, waiter):
        unfinished.cancel()
    await asyncio.gather(task, waiter, return_exceptions=True)
    if ended:
        task.result()
    return ended


async def _all(*works: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run all `works`; the first failure ends the others and is told in one sentence."""
    try:
        async with asyncio.TaskGroup() as group:
            for work in works:
                group.create_task(work())
    except* InvalidToken as errors:
        raise OperatorError(NOT_KNOWN) from errors
    except* ModelMissingError as errors:
        raise OperatorError(str(errors.exceptions[0])) from errors


async def _connect(rooms: Rooms) -> None:
    """Make ourselves known to Telegram, patiently."""
    pause = FIRST_PAUSE_SECONDS
    while True:
        try:
            await rooms.application.initialize()
        except InvalidToken as error:
            raise OperatorError(NOT_KNOWN) from error
        except NetworkError as error:
            log.warning("Telegram cannot be reached", error=error.message, next_try_in=pause)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
        else:
            break
    try:
        await rooms.application.bot.delete_webhook()
    except TelegramError as error:
        log.warning("webhook not removed", error=error.message)
    log.info("listening", username=rooms.application.bot.username)


async def _purge_for_ever(keeper: Keeper, settings: Settings) -> None:
    """Remove what has expired, now and every hour."""
    while True:
        removed = await keeper.ask(keeper.store.purge, keep_days=settings.bot.keep_days)
        log.info("expired rows removed", count=removed)
        await asyncio.sleep(PURGE_SECONDS)

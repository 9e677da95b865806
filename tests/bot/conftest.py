"""A running bot over the local Bot API server, with a fake summarizer."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

os.environ["PTB_TIMEDELTA"] = "true"

from bot.app import Rooms, build
from bot.keeper import Keeper
from bot.playground.driver import Playground
from bot.serve import run
from bot.store import Store
from config.settings import Settings, shipped_settings
from tests.bot.fakes import FakeRunner

Start = Callable[..., AbstractAsyncContextManager[Rooms]]


def settings_with(**changes: object) -> Settings:
    """Return the shipped settings with short holds and `changes` to their [bot] and [jobs] tables."""
    settings = shipped_settings()
    quick = {"paste_hold_seconds": 0.25, "comment_hold_seconds": 0.15, "poll_seconds": 5} | changes
    bot = settings.bot.model_copy(update={key: value for key, value in quick.items() if hasattr(settings.bot, key)})
    jobs = settings.jobs.model_copy(update={key: value for key, value in quick.items() if hasattr(settings.jobs, key)})
    return settings.model_copy(update={"bot": bot, "jobs": jobs})


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give quick settings whose files lie in a folder of the test's own."""
    return settings_with(heartbeat_path=str(tmp_path / "heartbeat"))


@pytest.fixture
def runner() -> FakeRunner:
    """Give a summarizer that answers at once."""
    return FakeRunner()


@pytest.fixture
def database(tmp_path: Path) -> str:
    """Give the address of an empty database."""
    return f"sqlite:///{tmp_path / 'newsbrief.sqlite3'}"


@pytest_asyncio.fixture
async def playground() -> AsyncIterator[Playground]:
    """Give a running local Bot API server."""
    async with Playground() as server:
        yield server


@pytest.fixture
def start(playground: Playground, runner: FakeRunner, settings: Settings, database: str) -> Start:
    """Give what starts the bot, as often as a test likes: a second start is a restart."""

    @asynccontextmanager
    async def started(settings: Settings = settings) -> AsyncIterator[Rooms]:
        keeper = Keeper(Store.open(database))
        rooms = build(token=playground.token, root=playground.root, keeper=keeper, runner=runner, settings=settings)
        stopped = asyncio.Event()
        running = asyncio.create_task(run(rooms, runner, stopped, settings))
        try:
            yield rooms
        finally:
            stopped.set()
            await running
            keeper.close()

    return started


@pytest_asyncio.fixture
async def bot(start: Start) -> AsyncIterator[Rooms]:
    """Give a running bot."""
    async with start() as rooms:
        yield rooms

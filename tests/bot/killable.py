"""A bot in a process of its own that a test can kill: everything real but the summarizer, which only takes time."""

import asyncio
import sys

from bot.app import build
from bot.keeper import Keeper
from bot.serve import run
from bot.store import Store
from tests.bot.conftest import settings_with
from tests.bot.fakes import FakeRunner

WORK_SECONDS = 0.03


async def main(token: str, root: str, folder: str) -> None:
    """Run until killed."""
    keeper = Keeper(Store.open(f"sqlite:///{folder}/store.sqlite3"))
    settings = settings_with(heartbeat_path=f"{folder}/heartbeat", progress_after_seconds=0.3, per_user=1000)
    runner = FakeRunner(delay=WORK_SECONDS)
    rooms = build(token=token, root=root, keeper=keeper, runner=runner, settings=settings)
    await run(rooms, runner, asyncio.Event(), settings)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4]))

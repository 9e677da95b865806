"""Asks the store from a thread of its own, so that the event loop never waits for the disk."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from bot.store import Store

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


class Keeper:
    """The store with its thread: questions are answered one after another, in the order they were asked."""

    def __init__(self, store: Store) -> None:
        """Keep the `store` and start its thread."""
        self.store = store
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    async def ask(self, question: Callable[Asked, Answer], *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        """Call a method of the store in its thread and return what it says."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, partial(question, *args, **kwargs))

    def close(self) -> None:
        """Wait for the questions already asked, then let go of the database."""
        self._thread.shutdown()
        self.store.close()

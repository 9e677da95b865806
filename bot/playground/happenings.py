"""Everything that happens, in order: who looks on (a test, the chat page) can wait for the next one."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.playground.wire import Json

MESSAGE = "message"
EDITED = "edited"
DELETED = "deleted"
ACTION = "action"
DRAFT = "draft"
ANSWERED = "answered"
REACTION = "reaction"
CALL = "call"
INLINE = "inline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing that happened: its number, its kind, where, and its details."""

    number: int
    kind: str
    chat_id: int | None
    by_bot: bool
    details: Json


Matcher: TypeAlias = Callable[[Happening], bool]


@dataclass(slots=True, kw_only=True)
class Chronicle:
    """The list of happenings; it wakes whoever waits for one."""

    happenings: list[Happening] = field(default_factory=list)
    _waiting: set[asyncio.Future[None]] = field(default_factory=set)

    def note(self, kind: str, details: Json, *, chat_id: int | None = None, by_bot: bool = False) -> None:
        """Add what happened and wake those who wait."""
        number = len(self.happenings)
        self.happenings.append(Happening(number=number, kind=kind, chat_id=chat_id, by_bot=by_bot, details=details))
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def next(self, matches: Matcher, *, start: int, timeout_seconds: float) -> Happening:
        """Return the first happening from a number on that matches; wait for it if need be.

        Raises `TimeoutError` when none came in time.
        """
        async with asyncio.timeout(timeout_seconds):
            async for happening in self.follow(start):
                if matches(happening):
                    return happening
        message = "the chronicle ended"  # follow never ends
        raise TimeoutError(message)

    async def follow(self, start: int) -> AsyncIterator[Happening]:
        """Yield each happening from a number on, for ever."""
        while True:
            while start < len(self.happenings):
                yield self.happenings[start]
                start += 1
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.add(future)
            try:
                await future
            finally:
                self._waiting.discard(future)

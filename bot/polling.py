"""Fetches updates from Telegram and confirms none before it is in the database: a killed bot loses nothing."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.keeper import Keeper
from bot.limiter import seconds_of

log = structlog.get_logger(__name__)

ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CHANNEL_POST,
    Update.EDITED_CHANNEL_POST,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
]
READ_MARGIN_SECONDS = 10
FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 15.0
CONFLICT_SECONDS = 3.0
CONFLICT = (
    "another program is fetching the messages of this bot (or a webhook is set): "
    "stop the other one; only one may run with a token"
)

Handle = Callable[[Update], Awaitable[None]]


class Poller:
    """Long polling with a journal: received, written down, confirmed, handled, marked as handled."""

    def __init__(self, *, bot: Bot, keeper: Keeper, handle: Handle, poll_seconds: int, heartbeat: Path) -> None:
        """Take the bot, the store, what handles an update, and the file that shows that all is well."""
        self._bot = bot
        self._keeper = keeper
        self._handle = handle
        self._poll_seconds = poll_seconds
        self._heartbeat = heartbeat
        self._offset: int | None = None
        self._pause = FIRST_PAUSE_SECONDS
        self._handling: set[asyncio.Task[None]] = set()

    async def resume(self) -> None:
        """Handle what was received before a crash or a stop but not handled."""
        for key, payload in await self._keeper.ask(self._keeper.store.unhandled):
            update = Update.de_json(json.loads(payload), self._bot)
            self._begin(key, update)

    async def run(self) -> None:
        """Fetch and handle until cancelled; raises `InvalidToken` when Telegram does not know the token."""
        while True:
            try:
                updates = await self._fetch()
            except InvalidToken:
                raise
            except TelegramError as error:
                await self._wait_after(error)
                continue
            self._pause = FIRST_PAUSE_SECONDS
            await self.receive(updates)
            self._heartbeat.touch()

    async def _fetch(self) -> Sequence[Update]:
        """Return the next updates; asking with an offset confirms all those before it."""
        return await self._bot.get_updates(
            offset=self._offset,
            timeout=self._poll_seconds,
            allowed_updates=ALLOWED,
            read_timeout=self._poll_seconds + READ_MARGIN_SECONDS,
        )

    async def _wait_after(self, error: TelegramError) -> None:
        """Wait before the next try, longer each time, and tell the operator why."""
        if isinstance(error, RetryAfter):
            await asyncio.sleep(seconds_of(error.retry_after))
        elif isinstance(error, Conflict):
            log.error(CONFLICT)
            await asyncio.sleep(CONFLICT_SECONDS)
        else:
            level = log.warning if isinstance(error, NetworkError) else log.error
            level("no answer from Telegram", error=error.message, next_try_in=self._pause)
            await asyncio.sleep(self._pause)
            self._pause = min(2 * self._pause, LONGEST_PAUSE_SECONDS)

    async def receive(self, updates: Sequence[Update]) -> None:
        """Write `updates` down and begin to handle those that are new."""
        if not updates:
            return
        payloads = [update.to_json() for update in updates]
        keys = [key_of(update.update_id, payload) for update, payload in zip(updates, payloads, strict=True)]
        sequences = [update.update_id for update in updates]
        rows = list(zip(keys, sequences, payloads, strict=True))
        new = set(await self._keeper.ask(self._keeper.store.receive, rows))
        for key, update in zip(keys, updates, strict=True):
            if key in new:
                self._begin(key, update)
        self._offset = sequences[-1] + 1

    def _begin(self, key: str, update: Update) -> None:
        """Handle `update` beside all others."""
        task = asyncio.create_task(self._handle_once(key, update))
        self._handling.add(task)
        task.add_done_callback(self._handling.discard)

    async def _handle_once(self, key: str, update: Update) -> None:
        """Handle `update` and mark it; one that is cut off by a stop stays unmarked and comes again."""
        await self._handle(update)
        await self._keeper.ask(self._keeper.store.handled, key)

    async def stop(self, seconds: float) -> None:
        """Give what is being handled a moment, then cut it off."""
        if self._handling:
            await asyncio.wait(self._handling, timeout=seconds)
        for task in self._handling:
            task.cancel()
        await asyncio.gather(*self._handling, return_exceptions=True)


def key_of(update_id: int, payload: str) -> str:
    """Name an update: the same for a repeated delivery, another where a server counts from the start again."""
    return f"{update_id}:{hashlib.sha256(payload.encode()).hexdigest()[:16]}"

"""Sends each request when Telegram will take it, and again when it was refused for a moment or got lost."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import structlog
from aiolimiter import AsyncLimiter
from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

log = structlog.get_logger(__name__)

Reply = bool | dict[str, Any] | list[dict[str, Any]]

# Telegram's published limits, a little below them.
MESSAGES_A_SECOND = 28
GROUP_MESSAGES_A_MINUTE = 19
GROUPS_REMEMBERED = 1_000
# Seconds before the second, third… try of a request that got lost; about half a minute in all.
PAUSES = (0.2, 0.5, 1, 2, 4, 8, 15)
REFUSALS = 8
GRACE = 0.05
# A sign that comes late is worth nothing: these are never repeated.
FLEETING = frozenset({"sendChatAction", "answerInlineQuery"})
SENDING = frozenset({"sendMessage", "sendMessageDraft"})


class PatientLimiter(BaseRateLimiter[None]):
    """Spaces messages out, waits where Telegram says so (that chat only) and repeats what got lost.

    `uncertain` counts the messages that were sent again although the first may have arrived.
    """

    def __init__(self, pauses: tuple[float, ...] = PAUSES) -> None:
        """Start with nobody waiting; `pauses` are the seconds between tries."""
        self._pauses = pauses
        self._overall = AsyncLimiter(MESSAGES_A_SECOND, 1)
        self._groups: OrderedDict[object, AsyncLimiter] = OrderedDict()
        self._closed_until: dict[object, float] = {}
        self.uncertain = 0

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to let go."""

    async def process_request(  # the signature is the library's
        self,
        callback: Callable[..., Coroutine[Any, Any, Reply]],
        args: Any,  # noqa: ANN401  # the signature is the library's
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Reply:
        """Call `callback` until Telegram has answered or patience ends."""
        del rate_limit_args
        chat = data.get("chat_id")
        losses = refusals = 0
        while True:
            await self._turn(endpoint, chat)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                refusals += 1
                if endpoint in FLEETING or refusals > REFUSALS:
                    raise
                self._close(chat, seconds_of(error.retry_after))
            except BadRequest:
                raise
            except NetworkError as error:
                losses += 1
                if endpoint in FLEETING or losses > len(self._pauses):
                    raise
                self.uncertain += endpoint in SENDING
                log.warning("request lost", endpoint=endpoint, tries=losses, error=str(error))
                await asyncio.sleep(self._pauses[losses - 1])

    async def _turn(self, endpoint: str, chat: object) -> None:
        """Wait until a request to `chat` may go."""
        wait = self._closed_until.get(chat, 0) - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        else:
            self._closed_until.pop(chat, None)
        if endpoint in SENDING:
            if is_group(chat):
                await self._group(chat).acquire()
            await self._overall.acquire()

    def _close(self, chat: object, seconds: float) -> None:
        """Send nothing to `chat` for `seconds`."""
        log.warning("told to wait", seconds=seconds)
        self._closed_until[chat] = time.monotonic() + seconds + GRACE

    def _group(self, chat: object) -> AsyncLimiter:
        """Return the budget of a group, the least used ones forgotten."""
        limiter = self._groups.pop(chat, None) or AsyncLimiter(GROUP_MESSAGES_A_MINUTE, 60)
        self._groups[chat] = limiter
        while len(self._groups) > GROUPS_REMEMBERED:
            self._groups.popitem(last=False)
        return limiter


def is_group(chat: object) -> bool:
    """Say whether a chat id is that of a group or a channel."""
    return str(chat).startswith(("-", "@"))


def seconds_of(period: float | timedelta) -> float:
    """Return a period in seconds, whichever way the library gives it."""
    return period.total_seconds() if isinstance(period, timedelta) else float(period)

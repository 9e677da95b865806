"""The queue of updates that wait for the bot: numbered, confirmed by offset, handed out by long poll."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.playground.wire import CONFLICT, Json, RefusedError

FIRST_UPDATE = 1000
MOST_UPDATES = 100
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result",
    "callback_query", "my_chat_member", "chat_member", "message_reaction", "message_reaction_count", "poll",
    "poll_answer", "shipping_query", "pre_checkout_query", "chat_join_request", "chat_boost", "removed_chat_boost",
    "business_connection", "business_message", "edited_business_message", "deleted_business_messages",
    "purchased_paid_media", "managed_bot", "guest_message",
})  # fmt: skip


@dataclass(slots=True, kw_only=True)
class UpdateQueue:
    """Updates in the order they came; one poller at a time, or a webhook."""

    pending: list[Json] = field(default_factory=list)
    allowed: frozenset[str] | None = None
    webhook: Json | None = None
    next_number: int = FIRST_UPDATE
    confirmed: int = 0
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    listened: asyncio.Event = field(default_factory=asyncio.Event)
    _poll: asyncio.Future[str] | None = None

    def add(self, kind: str, content: Json) -> bool:
        """Queue an update unless the bot did not ask for its kind; tell whether it was queued."""
        if (kind in NOT_BY_DEFAULT) if self.allowed is None else (kind not in self.allowed):
            return False
        self.pending.append({"update_id": self.next_number, kind: content})
        self.next_number += 1
        self.arrived.set()
        self._wake("update")
        return True

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Set which kinds the bot wants; an empty list means the usual ones, None leaves it as it is."""
        if kinds is not None:
            named = frozenset(kinds) & KINDS
            self.allowed = named or None

    def confirm(self, offset: int) -> None:
        """Forget the updates before an offset; a negative one counts from the end."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.confirmed += sum(update["update_id"] < offset for update in self.pending)
            self.pending = [update for update in self.pending if update["update_id"] >= offset]

    async def poll(self, *, offset: int, limit: int, timeout_seconds: float) -> list[Json]:
        """Confirm, then return what is pending; wait for something up to a time.

        Raises `RefusedError` when a webhook is set or another poller takes over.
        """
        if self.webhook is not None:
            reason = (
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
            raise RefusedError(reason, code=CONFLICT)
        self._wake("conflict")
        self.confirm(offset)
        if not self.pending and timeout_seconds > 0:
            await self._wait(timeout_seconds)
        return self.pending[:limit]

    async def _wait(self, timeout_seconds: float) -> None:
        """Wait for an update, the end of the time, or somebody who takes the place."""
        poll: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poll = poll
        self.listened.set()
        done, _ = await asyncio.wait((poll,), timeout=timeout_seconds)
        if self._poll is poll:
            self._poll = None
        if self._poll is None:
            self.listened.clear()
        if done and poll.result() == "conflict":
            reason = "terminated by other getUpdates request; make sure that only one bot instance is running"
            raise RefusedError(reason, code=CONFLICT)

    def release(self) -> None:
        """Let a waiting poller go with nothing, so that the server can stop at once."""
        self._wake("closing")

    def _wake(self, why: str) -> None:
        """Wake the poller that waits, if any."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(why)
        self._poll = None

"""The queue of updates: confirmed by offset, one poller at a time."""

import asyncio

import pytest

from bot.playground.updates import FIRST_UPDATE, UpdateQueue
from bot.playground.wire import CONFLICT, RefusedError


def filled(count: int) -> UpdateQueue:
    """Return a queue with some messages."""
    updates = UpdateQueue()
    for number in range(count):
        updates.add("message", {"text": str(number)})
    return updates


async def poll(updates: UpdateQueue, *, offset: int = 0, limit: int = 100, seconds: float = 0) -> list[str]:
    """Poll and return the texts."""
    pending = await updates.poll(offset=offset, limit=limit, timeout_seconds=seconds)
    return [update["message"]["text"] for update in pending]


async def test_updates_wait_until_they_are_confirmed() -> None:
    """A poll that crashes loses nothing: only an offset beyond an update forgets it."""
    updates = filled(3)

    assert await poll(updates) == ["0", "1", "2"]
    assert await poll(updates) == ["0", "1", "2"]
    assert await poll(updates, offset=FIRST_UPDATE + 2) == ["2"]
    assert await poll(updates) == ["2"]
    assert updates.confirmed == 2


async def test_a_limit_and_a_negative_offset() -> None:
    """A limit hands out the oldest; an offset below zero keeps only the newest."""
    updates = filled(5)

    assert await poll(updates, limit=2) == ["0", "1"]
    assert await poll(updates, offset=-1) == ["4"]
    assert await poll(updates) == ["4"]


async def test_a_long_poll_ends_with_the_next_update() -> None:
    """A poll with a time waits, and an update ends the wait at once."""
    updates = UpdateQueue()
    waiting = asyncio.create_task(poll(updates, seconds=30))
    await asyncio.sleep(0)

    updates.add("message", {"text": "now"})

    assert updates.listened.is_set()
    assert await asyncio.wait_for(waiting, 60) == ["now"]
    assert not updates.listened.is_set()


async def test_a_long_poll_ends_empty_after_its_time() -> None:
    """When nothing comes, a poll answers with nothing."""
    assert await poll(UpdateQueue(), seconds=0.01) == []


async def test_a_second_poller_ends_the_first() -> None:
    """The newer poller wins; the older one is told that there are two."""
    updates = UpdateQueue()
    first = asyncio.create_task(poll(updates, seconds=30))
    await asyncio.sleep(0)
    second = asyncio.create_task(poll(updates, seconds=30))

    with pytest.raises(RefusedError) as refusal:
        await first

    assert refusal.value.description == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    updates.release()
    assert await second == []


async def test_a_poll_beside_a_webhook_is_a_conflict() -> None:
    """While a webhook is set nobody may poll."""
    updates = UpdateQueue(webhook={"url": "https://example.org/"})

    with pytest.raises(RefusedError) as refusal:
        await poll(updates)

    assert refusal.value.code == CONFLICT
    assert "webhook is active" in refusal.value.description


@pytest.mark.parametrize(
    ("allowed", "kind", "is_queued"),
    [
        (None, "message", True),
        (None, "message_reaction", False),
        (None, "chat_member", False),
        (["message"], "message", True),
        (["message"], "callback_query", False),
        (["message_reaction"], "message_reaction", True),
        ([], "message", True),
        ([], "chat_member", False),
        (["no such kind"], "message", True),
    ],
)
def test_only_the_kinds_asked_for_are_queued(allowed: list[str] | None, kind: str, is_queued: bool) -> None:
    """The bot gets the kinds that it named; without a word all but the special ones."""
    updates = UpdateQueue()
    updates.allow(allowed)

    assert updates.add(kind, {}) is is_queued
    assert bool(updates.pending) is is_queued


def test_no_word_about_kinds_leaves_the_last_choice() -> None:
    """`allowed_updates` is remembered from call to call."""
    updates = UpdateQueue()
    updates.allow(["message"])
    updates.allow(None)

    assert updates.allowed == frozenset({"message"})

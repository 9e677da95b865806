"""The chronicle: in order, and it wakes those who wait."""

import asyncio

import pytest

from bot.playground.happenings import ACTION, MESSAGE, Chronicle, Happening


def is_message(happening: Happening) -> bool:
    """Tell whether a happening is a message."""
    return happening.kind == MESSAGE


async def test_what_happened_already_is_found_at_once() -> None:
    """Waiting for something that is there does not wait."""
    chronicle = Chronicle()
    chronicle.note(ACTION, {"action": "typing"})
    chronicle.note(MESSAGE, {"text": "one"}, chat_id=7, by_bot=True)

    happening = await chronicle.next(is_message, start=0, timeout_seconds=1)

    assert (happening.number, happening.chat_id, happening.by_bot) == (1, 7, True)
    assert happening.details == {"text": "one"}


async def test_what_comes_later_wakes_all_who_wait() -> None:
    """Two who wait for the same thing both get it."""
    chronicle = Chronicle()
    waiting = [asyncio.create_task(chronicle.next(is_message, start=0, timeout_seconds=5)) for _ in range(2)]
    await asyncio.sleep(0)

    chronicle.note(ACTION, {})
    await asyncio.sleep(0)
    chronicle.note(MESSAGE, {"text": "late"})

    assert [(await task).details for task in waiting] == [{"text": "late"}] * 2


async def test_what_stands_before_the_start_is_not_seen_again() -> None:
    """Waiting starts at a number, so that each thing is seen once."""
    chronicle = Chronicle()
    chronicle.note(MESSAGE, {"text": "old"})
    chronicle.note(MESSAGE, {"text": "new"})

    assert (await chronicle.next(is_message, start=1, timeout_seconds=1)).details == {"text": "new"}


async def test_waiting_ends_after_the_time() -> None:
    """What never happens ends in a TimeoutError, and nobody is left waiting."""
    chronicle = Chronicle()

    with pytest.raises(TimeoutError):
        await chronicle.next(is_message, start=0, timeout_seconds=0.01)

    assert chronicle._waiting == set()


async def test_a_follower_gets_everything_in_order() -> None:
    """Following yields what was and what comes, in order."""
    chronicle = Chronicle()
    chronicle.note(MESSAGE, {"text": "0"})
    seen: list[str] = []

    async def follow() -> None:
        async for happening in chronicle.follow(0):
            seen.append(happening.details["text"])
            if len(seen) == 3:
                return

    task = asyncio.create_task(follow())
    await asyncio.sleep(0)
    chronicle.note(MESSAGE, {"text": "1"})
    chronicle.note(MESSAGE, {"text": "2"})
    await task

    assert seen == ["0", "1", "2"]

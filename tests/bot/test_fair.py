"""Turns between users."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fair import FairQueue


def queue_of(*items: tuple[int, str]) -> FairQueue[str]:
    """Return a queue in which `items` (user, name) wait."""
    queue: FairQueue[str] = FairQueue()
    for user, name in items:
        queue.put(user, name)
    return queue


async def drained(queue: FairQueue[str]) -> list[str]:
    """Take everything."""
    return [await queue.take() for _ in range(len(queue))]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([(1, "a1"), (1, "a2"), (1, "a3"), (2, "b1")], ["a1", "b1", "a2", "a3"]),
        ([(1, "a1"), (2, "b1"), (1, "a2"), (2, "b2")], ["a1", "b1", "a2", "b2"]),
        ([(1, "a1")], ["a1"]),
        ([], []),
    ],
)
async def test_users_take_turns(items: list[tuple[int, str]], expected: list[str]) -> None:
    """Everybody's first job comes before anybody's second."""
    assert await drained(queue_of(*items)) == expected


async def test_take_waits_for_an_item() -> None:
    """An empty queue is patient."""
    queue = queue_of()
    taking = asyncio.create_task(queue.take())
    await asyncio.sleep(0)
    assert not taking.done()
    queue.put(1, "a")

    assert await taking == "a"


async def test_an_item_can_leave() -> None:
    """Once, and only while it waits."""
    queue = queue_of((1, "a1"), (1, "a2"))

    assert queue.remove(1, "a1")
    assert not queue.remove(1, "a1")
    assert not queue.remove(9, "a1")
    assert queue.of_user(1) == len(queue) == 1
    assert queue.remove(1, "a2")
    assert queue.of_user(1) == len(queue) == 0


@given(st.lists(st.integers(min_value=1, max_value=4), max_size=20))
def test_the_place_told_is_the_place_had(users: list[int]) -> None:
    """Nobody is told a place that the turns do not keep."""
    items = [(user, f"{index}") for index, user in enumerate(users)]
    queue = queue_of(*items)
    told = {name: queue.before(user, name) for user, name in items}
    order = asyncio.run(drained(queue))

    assert told == {name: position for position, name in enumerate(order)}
    assert queue.before(1, "gone") is None

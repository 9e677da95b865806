"""A bounded queue that is fair between users: everybody's first job comes before anybody's second."""

import asyncio
from collections import OrderedDict, deque
from typing import Generic, TypeVar

Item = TypeVar("Item")


class FairQueue(Generic[Item]):
    """Items wait in a line of their own for each user; the lines take turns."""

    def __init__(self) -> None:
        """Start empty."""
        self._lines: OrderedDict[int, deque[Item]] = OrderedDict()
        self._filled = asyncio.Event()

    def __len__(self) -> int:
        """Return how many items wait."""
        return sum(len(line) for line in self._lines.values())

    def of_user(self, user_id: int) -> int:
        """Return how many items of a user wait."""
        return len(self._lines.get(user_id, ()))

    def put(self, user_id: int, item: Item) -> None:
        """Let `item` wait at the end of its user's line."""
        self._lines.setdefault(user_id, deque()).append(item)
        self._filled.set()

    async def take(self) -> Item:
        """Return the next item, waiting for one when there is none."""
        while not self._lines:
            self._filled.clear()
            await self._filled.wait()
        user_id, line = self._lines.popitem(last=False)
        item = line.popleft()
        if line:
            self._lines[user_id] = line
        return item

    def remove(self, user_id: int, item: Item) -> bool:
        """Take `item` out of the queue; false when it no longer waits."""
        line = self._lines.get(user_id)
        if line is None or item not in line:
            return False
        line.remove(item)
        if not line:
            del self._lines[user_id]
        return True

    def before(self, user_id: int, item: Item) -> int | None:
        """Return how many items will be taken before `item`, `None` when it does not wait."""
        line = self._lines.get(user_id, deque[Item]())
        if item not in line:
            return None
        place = line.index(item)
        users = list(self._lines)
        turn = users.index(user_id)
        others = [
            min(len(self._lines[user]), place + (position < turn))
            for position, user in enumerate(users)
            if user != user_id
        ]
        return place + sum(others)

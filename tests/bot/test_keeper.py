"""The store's own thread."""

import asyncio
import threading
from pathlib import Path

import pytest

from bot.keeper import Keeper
from bot.store import Store


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    """Give a keeper of an empty store."""
    return Keeper(Store.open(f"sqlite:///{tmp_path / 'store.sqlite3'}"))


async def test_questions_are_answered_in_another_thread(keeper: Keeper) -> None:
    """The event loop never waits for the disk."""
    asked_in = await keeper.ask(threading.get_ident)
    keeper.close()

    assert asked_in != threading.get_ident()


async def test_questions_keep_their_order(keeper: Keeper) -> None:
    """What is asked first is answered first, with arguments of both kinds."""
    seen: list[int] = []

    def note(number: int, *, times: int) -> int:
        seen.extend([number] * times)
        return number

    answers = await asyncio.gather(*(keeper.ask(note, number, times=2) for number in range(5)))
    keeper.close()

    assert answers == [0, 1, 2, 3, 4]
    assert seen == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


async def test_a_failure_reaches_who_asked(keeper: Keeper) -> None:
    """And nobody else."""

    def broken() -> None:
        message = "no disk"
        raise OSError(message)

    with pytest.raises(OSError, match="no disk"):
        await keeper.ask(broken)
    assert await keeper.ask(keeper.store.waiting) == []
    keeper.close()

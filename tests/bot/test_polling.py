"""Fetching: written down, then confirmed, then handled; and what the operator hears of trouble."""

import asyncio
import json
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot import polling
from bot.keeper import Keeper
from bot.polling import CONFLICT, Poller, key_of
from bot.store import Store

CHAT = {"id": 11, "type": "private", "first_name": "Alice"}


def update(number: int) -> Update:
    """Return the update with a number."""
    message = {"message_id": number, "date": 1, "chat": CHAT, "text": f"text {number}"}
    return Update.de_json({"update_id": number, "message": message}, None)


class FakeBot:
    """Hands updates over as ordered, then waits for ever."""

    def __init__(self, *batches: Sequence[Update] | TelegramError) -> None:
        """Give or raise each of `batches`."""
        self.batches = list(batches)
        self.offsets: list[int | None] = []

    async def get_updates(self, *, offset: int | None, **_: Any) -> Sequence[Update]:  # noqa: ANN401  # the rest
        """Give the next batch."""
        self.offsets.append(offset)
        if not self.batches:
            await asyncio.Event().wait()
        batch = self.batches.pop(0)
        if isinstance(batch, TelegramError):
            raise batch
        return batch


class Desk:
    """A poller with all that it needs, and what it has handled."""

    def __init__(self, folder: Path, bot: FakeBot) -> None:
        """Start with an empty store in `folder`, or the one that is there."""
        self.keeper = Keeper(Store.open(f"sqlite:///{folder / 'store.sqlite3'}"))
        self.heartbeat = folder / "heartbeat"
        self.handled: list[int] = []
        self.gate: asyncio.Event | None = None
        self.poller = Poller(
            bot=cast("Bot", bot), keeper=self.keeper, handle=self.handle, poll_seconds=1, heartbeat=self.heartbeat
        )

    async def handle(self, found: Update) -> None:
        """Note an update, once the gate is open."""
        if self.gate:
            await self.gate.wait()
        self.handled.append(found.update_id)

    async def run(self, *, until: int) -> None:
        """Poll until so many updates were handled."""
        running = asyncio.create_task(self.poller.run())
        for _ in range(200):
            if len(self.handled) >= until:
                break
            await asyncio.sleep(0.01)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await self.poller.stop(1)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the pauses short."""
    monkeypatch.setattr(polling, "FIRST_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(polling, "CONFLICT_SECONDS", 0.01)


async def test_each_update_is_confirmed_and_handled_once(tmp_path: Path) -> None:
    """The next question confirms what is in the database; a repeat is not handled again."""
    bot = FakeBot([update(4), update(5)], [update(5), update(6)])
    desk = Desk(tmp_path, bot)
    await desk.run(until=3)

    assert sorted(desk.handled) == [4, 5, 6]
    assert bot.offsets[:3] == [None, 6, 7]
    assert await desk.keeper.ask(desk.keeper.store.unhandled) == []
    assert desk.heartbeat.exists()
    desk.keeper.close()


async def test_what_was_cut_off_comes_again(tmp_path: Path) -> None:
    """An update that was written down but not handled is handled by the next start."""
    first = Desk(tmp_path, FakeBot([update(4)]))
    first.gate = asyncio.Event()
    running = asyncio.create_task(first.poller.run())
    await asyncio.sleep(0.2)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await first.poller.stop(0.01)
    first.keeper.close()
    second = Desk(tmp_path, FakeBot())
    await second.poller.resume()
    await second.run(until=1)

    assert first.handled == []
    assert second.handled == [4]
    assert await second.keeper.ask(second.keeper.store.unhandled) == []
    second.keeper.close()


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (Conflict("terminated by other getUpdates request"), CONFLICT),
        (NetworkError("Bad Gateway"), "no answer from Telegram"),
        (TelegramError("odd"), "no answer from Telegram"),
    ],
)
async def test_trouble_is_waited_out_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], trouble: TelegramError, words: str
) -> None:
    """The operator reads a sentence, the users lose nothing."""
    desk = Desk(tmp_path, FakeBot(trouble, trouble, [update(4)]))
    await desk.run(until=1)
    desk.keeper.close()

    assert desk.handled == [4]
    assert words in capsys.readouterr().out


async def test_too_many_questions_are_waited_out(tmp_path: Path) -> None:
    """As long as Telegram says."""
    desk = Desk(tmp_path, FakeBot(RetryAfter(timedelta(seconds=0.01)), [update(4)]))
    await desk.run(until=1)
    desk.keeper.close()

    assert desk.handled == [4]


async def test_a_token_that_is_not_known_ends_the_polling(tmp_path: Path) -> None:
    """Waiting would not help."""
    desk = Desk(tmp_path, FakeBot(InvalidToken()))

    with pytest.raises(InvalidToken):
        await desk.poller.run()
    desk.keeper.close()


def test_a_server_that_counts_from_the_start_again_is_no_repeat() -> None:
    """The same number with another content is another update."""
    one = update(4).to_json()
    other = json.dumps({"update_id": 4, "message": {"text": "another"}})

    assert key_of(4, one) == key_of(4, one)
    assert key_of(4, one) != key_of(4, other)

"""Starting, stopping, and what keeps the bot from running."""

import asyncio
from types import SimpleNamespace
from typing import cast

import pytest
from telegram.error import InvalidToken, NetworkError

from bot import serve
from bot.app import Rooms
from bot.playground.driver import Playground
from bot.serve import NOT_KNOWN, OperatorError, _all, _connect, _first_of
from summarizer.errors import ModelMissingError
from tests.bot.conftest import Start


async def forever() -> None:
    """Wait for ever."""
    await asyncio.Event().wait()


async def nothing() -> None:
    """Do nothing."""


def failing(error: Exception) -> object:
    """Return a coroutine function that fails with `error`."""

    async def fail() -> None:
        raise error

    return fail


async def test_work_that_ends_is_told_from_a_stop() -> None:
    """Both ways out are clean."""
    stopped = asyncio.Event()

    assert await _first_of(stopped, nothing()) is True
    stopped.set()
    assert await _first_of(stopped, forever()) is False


async def test_a_failure_of_the_work_is_raised() -> None:
    """It does not end as a silent stop."""
    with pytest.raises(ZeroDivisionError):
        await _first_of(asyncio.Event(), failing(ZeroDivisionError())())  # type: ignore[operator]  # a coroutine


@pytest.mark.parametrize(
    ("error", "words"),
    [(InvalidToken(), "does not know this token"), (ModelMissingError("No model."), "No model.")],
)
async def test_what_the_operator_can_mend_is_one_sentence(error: Exception, words: str) -> None:
    """The other tasks end with it."""
    with pytest.raises(OperatorError, match=words):
        await _all(forever, failing(error))  # type: ignore[arg-type]  # a coroutine function


async def test_telegram_is_waited_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A bot that starts before its network does not give up."""
    monkeypatch.setattr(serve, "FIRST_PAUSE_SECONDS", 0.01)
    answers: list[Exception | None] = [NetworkError("no route"), None]

    async def initialize() -> None:
        answer = answers.pop(0)
        if answer:
            raise answer

    async def delete_webhook() -> None:
        message = "Bad Gateway"
        raise NetworkError(message)

    bot = SimpleNamespace(username="newsbrief_bot", delete_webhook=delete_webhook)
    rooms = SimpleNamespace(application=SimpleNamespace(initialize=initialize, bot=bot))
    await _connect(cast("Rooms", rooms))
    logged = capsys.readouterr().out

    assert answers == []
    assert "cannot be reached" in logged
    assert "listening" in logged


async def test_a_wrong_token_is_not_waited_for() -> None:
    """It will not get better."""

    async def initialize() -> None:
        raise InvalidToken

    rooms = SimpleNamespace(application=SimpleNamespace(initialize=initialize))

    with pytest.raises(OperatorError, match=NOT_KNOWN.split(":")[0]):
        await _connect(cast("Rooms", rooms))


async def test_a_stop_ends_the_workers_and_touches_the_heartbeat(
    playground: Playground, start: Start, runner: object, settings: object
) -> None:
    """After a clean stop nothing of the bot runs on."""
    alice = playground.person("Alice")
    async with start():
        await alice.say("/help")
        await alice.answer()
    others = [task for task in asyncio.all_tasks() if "bot/" in str(task.get_coro()) and "playground" not in str(task)]

    assert runner.stopped  # type: ignore[attr-defined]  # the fake
    assert not others
    assert settings

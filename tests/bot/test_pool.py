"""Worker processes: timed, whole after a crash, gone when stopped."""

import asyncio
import os
import time
from collections.abc import Iterator

import pytest

from bot import pool
from bot.pool import ProcessRunner
from bot.records import Outcome
from bot.worker import Work
from config.settings import shipped_settings
from summarizer.errors import ModelMissingError


def work(task: Work) -> Outcome:
    """Do in a worker what the text says."""
    match task.text:
        case "crash":
            os._exit(7)
        case "hang":
            time.sleep(60)
        case "raise":
            message = "broken"
            raise ValueError(message)
    return Outcome(title=task.text)


def fine() -> None:
    """Warm up without trouble."""


def missing() -> None:
    """Warm up without a model."""
    message = "No model."
    raise ModelMissingError(message)


def odd() -> None:
    """Warm up with a fault that has nothing to do with models."""
    raise ZeroDivisionError


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> Iterator[ProcessRunner]:
    """Give one process that does as it is told."""
    monkeypatch.setattr(pool, "work", work)
    started = ProcessRunner(shipped_settings(), workers=1, timeout=60)
    yield started
    started.stop()


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> Iterator[ProcessRunner]:
    """Give one process whose work must be done soon."""
    monkeypatch.setattr(pool, "work", work)
    started = ProcessRunner(shipped_settings(), workers=1, timeout=3)
    yield started
    started.stop()


async def test_work_is_done_elsewhere(runner: ProcessRunner) -> None:
    """And its outcome comes back."""
    assert (await runner.run(Work(text="fine"))).title == "fine"


async def test_a_crash_harms_nobody_else(runner: ProcessRunner) -> None:
    """It is tried once more, told, and the next work goes on."""
    assert (await runner.run(Work(text="crash"))).failure == "crashed"
    assert (await runner.run(Work(text="after"))).title == "after"


async def test_work_that_hangs_is_ended(hasty: ProcessRunner) -> None:
    """Its process goes, and a new one takes over."""
    assert (await hasty.run(Work(text="hang"))).failure == "timeout"
    assert (await hasty.run(Work(text="after"))).title == "after"


async def test_a_fault_of_ours_is_raised(runner: ProcessRunner) -> None:
    """The bot logs it and gives a reference."""
    with pytest.raises(ValueError, match="broken"):
        await runner.run(Work(text="raise"))


async def test_a_missing_model_is_told_at_the_start(runner: ProcessRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not with the first message."""
    monkeypatch.setattr(pool, "warm_up", missing)

    with pytest.raises(ModelMissingError, match="No model"):
        await runner.warm()


@pytest.mark.parametrize("warm_up", [fine, odd])
async def test_another_fault_does_not_keep_the_bot_from_starting(
    runner: ProcessRunner, monkeypatch: pytest.MonkeyPatch, warm_up: object
) -> None:
    """It is logged; articles may work all the same."""
    monkeypatch.setattr(pool, "warm_up", warm_up)
    await runner.warm()

    assert (await runner.run(Work(text="fine"))).title == "fine"


async def test_stopping_does_not_wait_for_the_work(runner: ProcessRunner) -> None:
    """It would hang for a minute; Docker gives ten seconds."""
    hanging = asyncio.create_task(runner.run(Work(text="hang")))
    await asyncio.sleep(0.5)
    began = time.monotonic()
    await asyncio.to_thread(runner.stop)
    hanging.cancel()
    await asyncio.gather(hanging, return_exceptions=True)

    assert time.monotonic() - began < 30

"""Patience with Telegram: what is repeated, what is not, and who has to wait."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.limiter import GROUPS_REMEMBERED, PatientLimiter, is_group, seconds_of

QUICK = (0.0, 0.0, 0.0)


class Line:
    """A line to Telegram on which calls fail as a test wants."""

    def __init__(self, *failures: TelegramError) -> None:
        """Fail with each of `failures` once, then work."""
        self.failures = list(failures)
        self.calls = 0

    async def call(self, *_: Any, **__: Any) -> bool:  # noqa: ANN401  # whatever the library hands on
        """Fail, or work."""
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        return True


async def ask(limiter: PatientLimiter, line: Line, endpoint: str = "sendMessage", chat: int = 1) -> object:
    """Make one request."""
    return await limiter.process_request(line.call, (), {}, endpoint, {"chat_id": chat}, None)


@pytest.mark.parametrize(
    ("failures", "uncertain"),
    [
        ([], 0),
        ([NetworkError("Bad Gateway")], 1),
        ([TimedOut(), NetworkError("httpx.ReadError")], 2),
        ([RetryAfter(timedelta(0))], 0),
    ],
)
async def test_what_got_lost_is_sent_again(failures: list[TelegramError], uncertain: int) -> None:
    """Until it arrives; the doubtful ones are counted."""
    limiter, line = PatientLimiter(QUICK), Line(*failures)

    assert await ask(limiter, line) is True
    assert line.calls == len(failures) + 1
    assert limiter.uncertain == uncertain


@pytest.mark.parametrize("failure", [BadRequest("chat not found"), Forbidden("bot was blocked by the user")])
async def test_a_clear_no_is_taken(failure: TelegramError) -> None:
    """What Telegram refuses for good is not asked again."""
    line = Line(failure)

    with pytest.raises(type(failure)):
        await ask(PatientLimiter(QUICK), line)
    assert line.calls == 1


async def test_patience_ends() -> None:
    """After the last pause the failure is the caller's."""
    line = Line(*[NetworkError("gone")] * 9)

    with pytest.raises(NetworkError):
        await ask(PatientLimiter(QUICK), line)
    assert line.calls == len(QUICK) + 1


@pytest.mark.parametrize("failure", [NetworkError("gone"), RetryAfter(timedelta(seconds=5))])
async def test_a_fleeting_sign_is_not_repeated(failure: TelegramError) -> None:
    """Typing that comes late is worth nothing."""
    line = Line(failure)

    with pytest.raises(TelegramError):
        await ask(PatientLimiter(QUICK), line, "sendChatAction")
    assert line.calls == 1


async def test_one_chat_waits_and_others_do_not() -> None:
    """A 429 closes the chat that it names."""
    limiter = PatientLimiter(QUICK)
    slow = asyncio.create_task(ask(limiter, Line(RetryAfter(timedelta(minutes=5))), chat=1))
    await asyncio.sleep(0)

    assert await asyncio.wait_for(ask(limiter, Line(), chat=2), 60) is True
    assert not slow.done()
    slow.cancel()


async def test_groups_are_forgotten_when_there_are_many() -> None:
    """Memory does not grow with the number of groups."""
    limiter = PatientLimiter(QUICK)
    for number in range(GROUPS_REMEMBERED + 5):
        limiter._group(-number - 1)

    assert len(limiter._groups) == GROUPS_REMEMBERED


@pytest.mark.parametrize(("chat", "expected"), [(5, False), (-5, True), ("@wire", True), ("7", False), (None, False)])
def test_groups_are_known_by_their_id(chat: object, expected: bool) -> None:
    """Negative numbers and public names."""
    assert is_group(chat) is expected


@pytest.mark.parametrize(("period", "expected"), [(3, 3.0), (0.5, 0.5), (timedelta(minutes=1), 60.0)])
def test_periods_come_in_two_shapes(period: float | timedelta, expected: float) -> None:
    """The library changes from numbers to timedeltas."""
    assert seconds_of(period) == expected

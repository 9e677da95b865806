"""Injected trouble strikes as often as it should, and Telegram's speed limits hold."""

import pytest

from bot.playground import faults
from bot.playground.faults import Fault, Faults, Limits
from bot.playground.wire import RefusedError


def test_a_fault_strikes_its_method_so_often() -> None:
    """A fault waits for its method and is gone after its times."""
    waiting = Faults()
    waiting.add(Fault(kind=faults.BAD_GATEWAY, method="sendMessage", times=2))

    assert waiting.take("getMe") is None
    assert [waiting.take("SENDMESSAGE") is not None for _ in range(3)] == [True, True, False]


def test_a_fault_without_a_method_strikes_anything_and_can_be_called_off() -> None:
    """Without a method any call is struck; clearing ends that."""
    waiting = Faults()
    waiting.add(Fault(kind=faults.SLOW, times=5))

    assert waiting.take("getMe") is not None
    waiting.clear()
    assert waiting.take("getMe") is None


def test_an_unknown_fault_is_refused() -> None:
    """A wrong name fails in the test that wrote it."""
    with pytest.raises(ValueError, match="no such fault: fire"):
        Fault(kind="fire")


@pytest.mark.parametrize(("seconds", "wait"), [(0, 1), (0.2, 1), (1, 1), (1.5, 2), (35, 35)])
def test_too_many_says_how_long_to_wait(seconds: float, wait: int) -> None:
    """429 carries whole seconds, one at least."""
    error = faults.too_many(seconds)

    assert error.description == f"Too Many Requests: retry after {wait}"
    assert error.parameters == {"retry_after": wait}


def refused_wait(limits: Limits, method: str, chat_id: int) -> int:
    """Return how long a call has to wait, 0 when it may pass."""
    try:
        limits.check(method, chat_id)
    except RefusedError as error:
        return int((error.parameters or {})["retry_after"])
    return 0


def test_one_message_a_second_in_a_chat() -> None:
    """The second message within a second waits; another chat does not."""
    now = [0.0]
    limits = Limits(clock=lambda: now[0], a_second=1)

    assert [refused_wait(limits, "sendMessage", 1) for _ in range(2)] == [0, 1]
    assert refused_wait(limits, "editMessageText", 1) == 1
    assert refused_wait(limits, "sendMessage", 2) == 0
    now[0] = 1.0
    assert refused_wait(limits, "sendMessage", 1) == 0


def test_twenty_a_minute_in_a_group_only() -> None:
    """A group takes so many a minute; a private chat has no such limit."""
    now = [0.0]
    limits = Limits(clock=lambda: now[0], a_group_minute=2)

    assert [refused_wait(limits, "sendMessage", -1) for _ in range(3)] == [0, 0, 60]
    assert [refused_wait(limits, "sendMessage", 1) for _ in range(3)] == [0, 0, 0]
    now[0] = 50.0
    assert refused_wait(limits, "sendMessage", -1) == 10


def test_questions_are_not_counted() -> None:
    """Only what writes to a chat counts."""
    limits = Limits(clock=lambda: 0.0, a_second=0)

    assert refused_wait(limits, "getChat", 1) == 0
    assert refused_wait(limits, "sendChatAction", 1) == 0
    assert refused_wait(limits, "answerCallbackQuery", 1) == 0


def test_without_limits_nothing_waits() -> None:
    """The limits are off unless a test sets them."""
    limits = Limits(clock=lambda: 0.0)

    assert {refused_wait(limits, "sendMessage", -1) for _ in range(100)} == {0}

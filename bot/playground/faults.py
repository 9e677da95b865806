"""What can go wrong on the way: faults that a test injects into calls, and Telegram's limits on speed."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.wire import TOO_MANY_REQUESTS, RefusedError

BAD_GATEWAY = "bad gateway"
DROP_BEFORE = "drop before"
DROP_AFTER = "drop after"
SLOW = "slow"
TOO_MANY = "too many"
REFUSE = "refuse"
KINDS = frozenset({BAD_GATEWAY, DROP_BEFORE, DROP_AFTER, SLOW, TOO_MANY, REFUSE})
COUNTED = ("send", "edit", "forward", "copy")
NOT_COUNTED = frozenset({"sendchataction", "sendmessagedraft"})
MINUTE = 60.0


@dataclass(slots=True, kw_only=True)
class Fault:
    """One kind of trouble, for a method (or all of them), a number of times."""

    kind: str
    method: str | None = None
    times: int = 1
    seconds: float = 1.0
    refusal: RefusedError | None = None

    def __post_init__(self) -> None:
        """Refuse a kind that does not exist."""
        if self.kind not in KINDS:
            message = f"no such fault: {self.kind}"
            raise ValueError(message)


@dataclass(slots=True, kw_only=True)
class Faults:
    """The faults that wait for their calls."""

    waiting: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> None:
        """Let a fault wait for the next call that it fits."""
        self.waiting.append(fault)

    def clear(self) -> None:
        """Call all faults off."""
        self.waiting.clear()

    def take(self, method: str) -> Fault | None:
        """Return the fault that strikes this call, if any, and count it down."""
        for fault in self.waiting:
            if fault.method is None or fault.method.lower() == method.lower():
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None


@dataclass(slots=True, kw_only=True)
class Limits:
    """Telegram's limits: so many messages a second in one chat, so many a minute in a group. Off unless set."""

    clock: Callable[[], float]
    a_second: int | None = None
    a_group_minute: int | None = None
    _sent: dict[int, deque[float]] = field(default_factory=dict)

    def check(self, method: str, chat_id: int) -> None:
        """Count a call that writes to a chat.

        Raises `RefusedError` with `retry_after` when it comes too soon.
        """
        if not method.lower().startswith(COUNTED) or method.lower() in NOT_COUNTED:
            return
        now = self.clock()
        sent = self._sent.setdefault(chat_id, deque())
        while sent and sent[0] <= now - MINUTE:
            sent.popleft()
        _refuse_above(self.a_second, [moment for moment in sent if moment > now - 1], wait=1.0, now=now)
        if chat_id < 0:
            _refuse_above(self.a_group_minute, list(sent), wait=MINUTE, now=now)
        sent.append(now)


def _refuse_above(most: int | None, sent: list[float], *, wait: float, now: float) -> None:
    """Refuse when as many as allowed were sent within the time."""
    if most is not None and len(sent) >= most:
        raise too_many(math.ceil(sent[0] + wait - now))


def too_many(seconds: float) -> RefusedError:
    """Return the refusal that asks to wait."""
    wait = max(1, math.ceil(seconds))
    return RefusedError(f"retry after {wait}", code=TOO_MANY_REQUESTS, parameters={"retry_after": wait})

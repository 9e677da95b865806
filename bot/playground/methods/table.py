"""What a method is: it takes the world and a call, and returns what Telegram would answer."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from bot.playground.calls import Call
from bot.playground.world import World

Method: TypeAlias = Callable[[World, Call], Awaitable[Any]]

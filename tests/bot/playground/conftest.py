"""A world to call methods in, with and without HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeAlias

import pytest

from bot.playground.acts import Client
from bot.playground.calls import Call
from bot.playground.driver import Playground
from bot.playground.methods import METHODS
from bot.playground.people import Person
from bot.playground.world import World

Asker: TypeAlias = Callable[..., Awaitable[Any]]


@pytest.fixture
def world() -> World:
    """Return a world with nobody in it, at a fixed time."""
    return World(clock=lambda: 1_800_000_000.0)


@pytest.fixture
def alice(world: World) -> Person:
    """Return a person in her private chat."""
    user = world.person("Alice", username="alice_at_desk")
    return Person(client=Client(world=world, user=user, chat=world.chats[user.id]))


@pytest.fixture
def ask(world: World) -> Asker:
    """Return a function that calls a method in the world, without HTTP, and returns its result."""

    async def call(method: str, **parameters: Any) -> Any:  # noqa: ANN401  # JSON may be anything
        return await METHODS[method.lower()](world, Call(method=method, parameters=parameters))

    return call


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """Return a running playground on a free port."""
    async with Playground() as running:
        yield running

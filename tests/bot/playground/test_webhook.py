"""Updates pushed to the bot's own address."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.playground import webhook
from bot.playground.driver import Playground


class Receiver:
    """A bot's own address: notes what comes, refuses as often as told."""

    def __init__(self) -> None:
        """Start with nothing received."""
        self.received: asyncio.Queue[tuple[str, str | None]] = asyncio.Queue()
        self.refusals = 0

    async def take(self, request: web.Request) -> web.Response:
        """Take or refuse an update."""
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=500)
        update = await request.json()
        await self.received.put((update["message"]["text"], request.headers.get(webhook.SECRET_HEADER)))
        return web.Response()


@pytest.fixture
async def receiver() -> AsyncIterator[tuple[Receiver, str]]:
    """Return a receiver and its address."""
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    async with TestServer(app) as server:
        yield receiver, f"http://{server.host}:{server.port}/hook"


async def test_updates_are_pushed_in_order_with_the_secret(
    playground: Playground, receiver: tuple[Receiver, str]
) -> None:
    """Each update arrives once, in order, with the secret that the bot chose."""
    taken, address = receiver
    playground.world.updates.webhook = {"url": address, "secret_token": "chosen"}
    alice = playground.person()

    await alice.say("one")
    await alice.say("two")

    assert [await asyncio.wait_for(taken.received.get(), 60) for _ in range(2)] == [
        ("one", "chosen"),
        ("two", "chosen"),
    ]


async def test_what_was_refused_is_pushed_again(
    playground: Playground, receiver: tuple[Receiver, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refusal loses nothing: the update comes again until it is taken."""
    monkeypatch.setattr(webhook, "RETRY_SECONDS", 0)
    taken, address = receiver
    taken.refusals = 2
    playground.world.updates.webhook = {"url": address, "secret_token": ""}

    await playground.person().say("one")

    assert await asyncio.wait_for(taken.received.get(), 60) == ("one", None)


async def test_an_address_that_is_not_there_does_not_stop_the_pushing(
    playground: Playground, receiver: tuple[Receiver, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nobody listens the update waits; once somebody does, it arrives."""
    monkeypatch.setattr(webhook, "RETRY_SECONDS", 0)
    taken, address = receiver
    playground.world.updates.webhook = {"url": "http://127.0.0.1:1/hook", "secret_token": ""}
    await playground.person().say("one")
    await asyncio.sleep(0)

    playground.world.updates.webhook = {"url": address, "secret_token": ""}

    assert (await asyncio.wait_for(taken.received.get(), 60))[0] == "one"

"""Strangers stay out."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.playground.guard import is_loopback, loopback_only


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8080", "127.8.8.8", "localhost", "LOCALHOST:80", "[::1]", "[::1]:8080"]
)
def test_this_machine(host: str) -> None:
    """All names of this machine pass."""
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    ["example.org", "localhost.example.org", "127.0.0.1.example.org", "10.0.0.1", "0.0.0.0", "[::]", "", ":80", "[x"],  # noqa: S104
)
def test_other_machines(host: str) -> None:
    """Foreign names, private networks, the unspecified address and nonsense do not."""
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("verb", "headers", "status"),
    [
        ("GET", {}, 200),
        ("GET", {"Host": "evil.example"}, 403),
        ("POST", {"Host": "evil.example"}, 403),
        ("POST", {}, 200),
        ("POST", {"Origin": "https://evil.example"}, 403),
        ("POST", {"Origin": "null"}, 403),
        ("GET", {"Origin": "https://evil.example"}, 200),
    ],
)
async def test_only_local_requests_are_answered(verb: str, headers: dict[str, str], status: int) -> None:
    """A foreign Host is refused (a name that points here), and so is writing from a foreign page."""

    async def handler(request: web.Request) -> web.Response:
        return web.Response(text=request.host)

    app = web.Application(middlewares=[loopback_only])
    app.router.add_route("*", "/", handler)
    async with TestClient(TestServer(app)) as client:
        response = await client.request(verb, "/", headers=headers)

        assert response.status == status


async def test_the_page_itself_may_write() -> None:
    """The page's own address is no foreign origin."""

    async def handler(request: web.Request) -> web.Response:
        return web.Response(text=request.host)

    app = web.Application(middlewares=[loopback_only])
    app.router.add_post("/", handler)
    server = TestServer(app)
    async with TestClient(server) as client:
        origin = f"http://{server.host}:{server.port}"

        assert (await client.post("/", headers={"Origin": origin})).status == 200
        assert (await client.post("/", headers={"Origin": "http://127.0.0.1:1"})).status == 403

"""The Bot API over HTTP: tokens, statuses, faults, downloads."""

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.playground import faults
from bot.playground.driver import Playground


async def post(playground: Playground, path: str, **parameters: Any) -> tuple[int, Any]:  # noqa: ANN401
    """Post to a path and return the status and the answer."""
    async with aiohttp.ClientSession() as session, session.post(playground.root + path, json=parameters) as response:
        return response.status, await response.json()


async def call(playground: Playground, method: str, **parameters: Any) -> tuple[int, Any]:  # noqa: ANN401
    """Call a method with the right token."""
    return await post(playground, f"/bot{playground.token}/{method}", **parameters)


async def test_an_answer_is_wrapped(playground: Playground) -> None:
    """A good answer is ok with its result; the name of a method may be in any case."""
    status, answer = await call(playground, "GETme")

    assert (status, answer["ok"], answer["result"]["is_bot"]) == (200, True, True)


@pytest.mark.parametrize(
    ("token", "status", "description"),
    [
        ("1:wrong", 401, "Unauthorized"),
        ("nonsense", 404, "Not Found"),
        ("1:", 404, "Not Found"),
        ("x:y", 404, "Not Found"),
    ],
)
async def test_a_wrong_token_is_refused(playground: Playground, token: str, status: int, description: str) -> None:
    """A wrong token is unauthorized, a malformed one not found; nothing is noted as a call."""
    for path in (f"/bot{token}/getMe", f"/file/bot{token}/documents/x"):
        async with aiohttp.ClientSession() as session, session.get(playground.root + path) as response:
            assert response.status == status
            assert await response.json() == {"ok": False, "error_code": status, "description": description}
    assert playground.calls == []


async def test_refusals_have_their_status_and_words(playground: Playground) -> None:
    """What is refused has Telegram's status, code and description."""
    assert await call(playground, "makeCoffee") == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found: method not found"},
    )
    status, answer = await call(playground, "sendMessage", chat_id=1, text="x")
    assert (status, answer["description"]) == (400, "Bad Request: chat not found")
    assert [one.code for one in playground.refusals] == [404, 400]


async def test_parameters_reach_those_who_look_on(playground: Playground) -> None:
    """Each call is noted with its parameters and its answer."""
    alice = playground.person()
    await call(playground, "sendMessage", chat_id=alice.chat.id, text="🙂 ünïcödé")

    (noted,) = playground.calls_of("sendmessage")
    assert noted.parameters["text"] == "🙂 ünïcödé"
    assert noted.answer is not None
    assert noted.answer["result"]["text"] == (await alice.answer()).text


async def test_a_broken_body_is_answered(playground: Playground) -> None:
    """A body that is no JSON gets an answer, not a crash."""
    async with (
        aiohttp.ClientSession(headers={"Content-Type": "application/json"}) as session,
        session.post(f"{playground.root}/bot{playground.token}/getMe", data="{") as response,
    ):
        assert (response.status, (await response.json())["ok"]) == (400, False)


@pytest.mark.parametrize(
    ("fault", "status", "description", "is_applied"),
    [
        ({"kind": faults.BAD_GATEWAY}, 502, "Bad Gateway", False),
        ({"kind": faults.TOO_MANY, "seconds": 7}, 429, "Too Many Requests: retry after 7", False),
        (
            {"kind": faults.REFUSE, "refusal": "bot was blocked by the user", "code": 403},
            403,
            "Forbidden: bot was blocked by the user",
            False,
        ),
        ({"kind": faults.SLOW, "seconds": 0}, 200, None, True),
    ],
)
async def test_faults_with_an_answer(
    playground: Playground, fault: dict[str, Any], status: int, description: str | None, is_applied: bool
) -> None:
    """A fault strikes once, as ordered; the next call passes."""
    alice = playground.person()
    playground.fault(method="sendMessage", **fault)

    first, answer = await call(playground, "sendMessage", chat_id=alice.chat.id, text="x")

    assert (first, answer.get("description"), bool(alice.answers)) == (status, description, is_applied)
    assert (await call(playground, "sendMessage", chat_id=alice.chat.id, text="x"))[0] == 200


@pytest.mark.parametrize(("kind", "applied"), [(faults.DROP_BEFORE, 0), (faults.DROP_AFTER, 1)])
async def test_faults_that_break_the_connection(playground: Playground, kind: str, applied: int) -> None:
    """A dropped call may have taken effect or not; the caller cannot know."""
    alice = playground.person()
    playground.fault(kind, method="sendMessage")

    with pytest.raises(aiohttp.ClientError):
        await call(playground, "sendMessage", chat_id=alice.chat.id, text="x")

    assert len(alice.answers) == applied


async def test_a_poll_waits_and_is_woken(playground: Playground) -> None:
    """A long poll over HTTP answers as soon as somebody says something."""
    alice = playground.person()
    waiting = asyncio.create_task(call(playground, "getUpdates", timeout=30))
    await playground.listening()

    await alice.say("hello")

    _, answer = await asyncio.wait_for(waiting, 60)
    assert answer["result"][0]["message"]["text"] == "hello"


async def test_two_pollers_are_a_conflict(playground: Playground) -> None:
    """The first of two pollers gets a 409."""
    first = asyncio.create_task(call(playground, "getUpdates", timeout=30))
    await playground.listening()

    await call(playground, "getUpdates", timeout=0)

    status, answer = await asyncio.wait_for(first, 60)
    assert (status, answer["error_code"]) == (409, 409)


async def test_stopping_releases_a_poller() -> None:
    """The server stops at once although a poll is open, and the poller gets an empty answer."""
    async with Playground() as playground:
        waiting = asyncio.create_task(call(playground, "getUpdates", timeout=30))
        await playground.listening()

    outcome = await asyncio.wait_for(asyncio.gather(waiting, return_exceptions=True), 60)
    assert outcome[0] == (200, {"ok": True, "result": []}) or isinstance(outcome[0], aiohttp.ClientError)


async def test_files_are_downloaded_by_their_path(playground: Playground) -> None:
    """What getFile names can be fetched with the token; nothing else."""
    alice = playground.person()
    message = await alice.upload("news.txt", b"words")
    _, answer = await call(playground, "getFile", file_id=message.content["document"]["file_id"])
    root = f"{playground.root}/file/bot{playground.token}"

    async with aiohttp.ClientSession() as session:
        async with session.get(f"{root}/{answer['result']['file_path']}") as response:
            assert (response.status, await response.read()) == (200, b"words")
        async with session.get(f"{root}/documents/other") as response:
            assert response.status == 404


async def test_a_foreign_host_is_refused(playground: Playground) -> None:
    """A name that somebody pointed at this machine is refused."""
    async with (
        aiohttp.ClientSession(headers={"Host": "evil.example"}) as session,
        session.get(f"{playground.root}/bot{playground.token}/getMe") as response,
    ):
        assert response.status == 403

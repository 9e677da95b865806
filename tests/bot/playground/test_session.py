"""A run of the playground: server and bot together, from start to clean end."""

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path

import aiohttp
import pytest

from bot.playground import session
from bot.playground.session import Stopping, run_session

ROOT = Path(__file__).parents[3]
BOT = (sys.executable, str(Path(__file__).with_name("scripted_bot.py")))
ADDRESS = "The chat is at "


async def printed(capture: pytest.CaptureFixture[str], words: str) -> str:
    """Wait until some words are printed and return the word after them."""
    shown = ""
    while words not in shown:
        await asyncio.sleep(0.01)
        shown += capture.readouterr().out
    return shown.split(words)[1].partition(" ")[0]


def run(command: tuple[str, ...], *, port: int = 0) -> "asyncio.Task[int]":
    """Start a run."""
    return asyncio.create_task(run_session(command, dict(os.environ), host="127.0.0.1", port=port, folder=ROOT))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_both(capsys: pytest.CaptureFixture[str], number: signal.Signals) -> None:
    """The bot answers the page's words; after a signal both are gone and the status is 0."""
    task = run(BOT)
    root = await printed(capsys, ADDRESS)
    async with aiohttp.ClientSession(root) as client:
        async with client.post("/playground/say", json={"chat_id": 1001, "text": "hello"}) as response:
            assert response.status == 200
        async with client.get("/playground/events") as events:
            async for line in events.content:
                if b"You said" in line:
                    break

    os.kill(os.getpid(), number)

    assert await asyncio.wait_for(task, 60) == 0
    assert "Stopped." in capsys.readouterr().out
    with pytest.raises(aiohttp.ClientError):
        async with aiohttp.ClientSession(root) as client, client.get("/"):
            pass


async def test_a_bot_that_dies_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    """When the bot ends by itself, the run ends with a sentence and status 1."""
    assert await asyncio.wait_for(run((sys.executable, "-c", "raise SystemExit(3)")), 60) == 1

    assert "error: the bot ended by itself (exit status 3)" in capfd.readouterr().err


async def test_a_bot_that_does_not_listen_is_ended(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bot that ignores SIGTERM is killed after the grace, and the run still ends well."""
    monkeypatch.setattr(session, "STOP_SECONDS", 0.2)
    deaf = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    )
    task = run((sys.executable, "-c", deaf))
    await printed(capfd, "deaf")

    os.kill(os.getpid(), signal.SIGTERM)

    assert await asyncio.wait_for(task, 60) == 0


async def test_a_taken_port_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    """A port that somebody has gives one sentence that says what to do."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        assert await run(BOT, port=port) == 1

    assert capfd.readouterr().err == (
        f"error: port {port} is taken on 127.0.0.1; choose another with --port, or --port 0 for a free one.\n"
    )


async def test_a_port_that_may_not_be_used_is_told(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another trouble with the port is named by the system's own words."""

    async def refuse(site: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("aiohttp.web.TCPSite.start", refuse)

    assert await run(BOT, port=80) == 1
    assert capfd.readouterr().err == "error: cannot listen on 127.0.0.1:80: Permission denied.\n"


@pytest.mark.parametrize(
    ("number", "is_terminal", "expected"),
    [(signal.SIGINT, True, True), (signal.SIGINT, False, False), (signal.SIGTERM, True, False)],
)
def test_ctrl_c_reaches_the_bot_by_itself(
    monkeypatch: pytest.MonkeyPatch, number: signal.Signals, is_terminal: bool, expected: bool
) -> None:
    """A terminal sends Ctrl-C to the whole group; then the bot gets no second signal from us."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: is_terminal)
    stopping = Stopping()

    stopping.take(number)

    assert stopping.asked.is_set()
    assert stopping.reached_bot() is expected

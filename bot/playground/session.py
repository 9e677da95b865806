"""One run of the playground: the server, the bot as a child process, and a clean end for both."""

import asyncio
import contextlib
import errno
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from bot.playground.chats import Chat
from bot.playground.driver import Playground
from bot.playground.page_routes import add_page

STOP_SECONDS = 15.0
FAILURE = 1
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass(slots=True, kw_only=True)
class Stopping:
    """Whether to stop, and which signal said so."""

    asked: asyncio.Event = field(default_factory=asyncio.Event)
    number: signal.Signals | None = None

    def take(self, number: signal.Signals) -> None:
        """Take a signal."""
        self.number = number
        self.asked.set()

    def reached_bot(self) -> bool:
        """Tell whether the terminal sent the signal to the bot as well; a second one would break its clean end."""
        return self.number == signal.SIGINT and sys.stdin.isatty()


async def run_session(
    command: Sequence[str], environment: Mapping[str, str], *, host: str, port: int, folder: Path
) -> int:
    """Serve the page and run the bot until a signal or the bot's end; return the exit status."""
    playground = Playground(host=host, port=port)
    add_page(playground.app, playground.person("You"), [_newsroom(playground)])
    stopping = Stopping()
    for number in STOP_SIGNALS:
        asyncio.get_running_loop().add_signal_handler(number, stopping.take, number)
    try:
        with TemporaryDirectory(prefix="playground-") as kept:
            async with playground:
                _say(f"The chat is at {playground.root} (Ctrl-C stops it).")
                told = bot_environment(environment, playground, kept=Path(kept))
                return await _run_bot(command, told, stopping=stopping, folder=folder)
    except OSError as error:
        _say(f"error: {_why_not(error, host=host, port=port)}", stream=sys.stderr)
        return FAILURE


def bot_environment(environment: Mapping[str, str], playground: Playground, *, kept: Path) -> dict[str, str]:
    """Return the environment of a bot that talks to the playground and keeps its own things apart.

    The playground counts its chats and messages from the start each time, so it must not meet the
    database of the real bot.
    """
    told = {
        "TELEGRAM_TOKEN": playground.token,
        "TELEGRAM_API_BASE_URL": playground.root,
        "DATABASE_URL": f"sqlite:///{kept / 'playground.sqlite3'}",
        "NEWSBRIEF_BOT__HEARTBEAT_PATH": str(kept / "heartbeat"),
    }
    return {**environment, **told}


def _why_not(error: OSError, *, host: str, port: int) -> str:
    """Say why the server cannot start, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken on {host}; choose another with --port, or --port 0 for a free one."
    return f"cannot listen on {host}:{port}: {os.strerror(error.errno or 0)}."


def _newsroom(playground: Playground) -> Chat:
    """Open a group, so that the bot can be tried among people too."""
    return playground.group("Newsroom")


async def _run_bot(command: Sequence[str], environment: Mapping[str, str], *, stopping: Stopping, folder: Path) -> int:
    """Run the bot until it ends or is to stop."""
    process = await asyncio.create_subprocess_exec(*command, env=environment, cwd=folder)
    ended = asyncio.create_task(process.wait())
    told = asyncio.create_task(stopping.asked.wait())
    await asyncio.wait((ended, told), return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    if not ended.done():
        await _stop(process, ended, is_told=stopping.reached_bot())
        _say("Stopped.")
        return 0
    if stopping.asked.is_set():
        _say("Stopped.")
        return 0
    _say(
        f"error: the bot ended by itself (exit status {ended.result()}); its own words stand above.", stream=sys.stderr
    )
    return FAILURE


async def _stop(process: asyncio.subprocess.Process, ended: "asyncio.Task[int]", *, is_told: bool) -> None:
    """Ask the bot to stop, unless it is told already, and end it when it does not."""
    if not is_told:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
    done, _ = await asyncio.wait((ended,), timeout=STOP_SECONDS)
    if not done:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await ended


def _say(words: str, stream: TextIO | None = None) -> None:
    """Print a sentence at once."""
    print(words, file=stream or sys.stdout, flush=True)

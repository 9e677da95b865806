"""The command `python -m bot`: what it says to its operator, and how it starts and stops."""

import asyncio
import os
import re
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import __main__ as command
from bot.playground.driver import Playground

ROOT = Path(__file__).parent.parent.parent
START_SECONDS = 180


_launched: list[Process] = []


@pytest.fixture(autouse=True)
def _leave_no_process() -> Iterator[None]:
    """End what a failed test has left running."""
    yield
    while _launched:
        process = _launched.pop()
        if process.returncode is None:
            process.kill()


async def launch(folder: Path, *arguments: str, **environment: str) -> Process:
    """Start the command with nothing but `environment` of its own, its files in `folder`."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("NEWSBRIEF_", "TELEGRAM_"))}
    own = {
        "TELEGRAM_TOKEN": "",
        "NEWSBRIEF_STORE__PATH": str(folder / "store.sqlite3"),
        "NEWSBRIEF_BOT__HEARTBEAT_PATH": str(folder / "heartbeat"),
        "NEWSBRIEF_JOBS__WORKERS": "1",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=ROOT, env=clean | own | environment, stdout=PIPE, stderr=PIPE
    )
    _launched.append(process)
    return process


async def ended(process: Process) -> tuple[int | None, str, str]:
    """Wait for the command to end and return its status and what it said."""
    out, err = await asyncio.wait_for(process.communicate(), START_SECONDS)
    return process.returncode, out.decode(), err.decode()


async def test_without_a_token_one_sentence_says_how_to_get_one(tmp_path: Path) -> None:
    """The operator learns where tokens come from and that the chat page needs none."""
    status, out, err = await ended(await launch(tmp_path))

    assert status == 1
    assert out == ""
    assert err.count("\n") == 1
    assert "@BotFather" in err
    assert "make chat" in err


async def test_help_answers_without_loading_anything_heavy(tmp_path: Path) -> None:
    """Looking at the options costs no model and no telegram library."""
    status, out, err = await ended(await launch(tmp_path, "--help"))

    assert status == 0
    assert "--health" in out
    assert err == ""


async def test_wrong_usage_exits_with_two(tmp_path: Path) -> None:
    """An option that does not exist is a mistake of usage."""
    status, _, err = await ended(await launch(tmp_path, "--frobnicate"))

    assert status == 2
    assert "usage" in err


async def test_an_unknown_setting_is_refused_by_name(tmp_path: Path) -> None:
    """A misspelt setting does not go unnoticed."""
    status, _, err = await ended(await launch(tmp_path, TELEGRAM_TOKEN="1:x", NEWSBRIEF_BOT__KEEP_DAY="3"))

    assert status == 1
    assert "keep_day" in err.lower()
    assert "Traceback" not in err


async def test_a_wrong_token_is_told_in_one_sentence(tmp_path: Path, playground: Playground) -> None:
    """Telegram's 401 becomes advice, without a traceback and without the token."""
    token = "7000000009:AAwrongwrongwrongwrongwrongwrong"
    status, _, err = await ended(await launch(tmp_path, TELEGRAM_TOKEN=token, TELEGRAM_API_BASE_URL=playground.root))

    assert status == 1
    assert "does not know this token" in err
    assert "Traceback" not in err
    assert token not in err


async def test_a_database_that_cannot_be_opened_is_told_in_one_sentence(tmp_path: Path) -> None:
    """The operator reads what to check, and no password."""
    process = await launch(tmp_path, TELEGRAM_TOKEN="1:x", DATABASE_URL="nonsense://user:password@host/x")
    status, _, err = await ended(process)

    assert status == 1
    assert "cannot be opened" in err
    assert "password" not in err
    assert "Traceback" not in err


@pytest.mark.model
async def test_a_real_article_is_briefed_and_sigterm_stops_cleanly(tmp_path: Path, playground: Playground) -> None:
    """From start to stop with the real model in a real process; the logs hold neither token nor text."""
    process = await launch(tmp_path, TELEGRAM_TOKEN=playground.token, TELEGRAM_API_BASE_URL=playground.root)
    alice = playground.person("Alice")
    await alice.say((ROOT / "seeds" / "river_flood.txt").read_text(encoding="utf8"))
    answer = await alice.answer(patience=START_SECONDS)
    if answer.labels == ["Cancel"]:
        answer = await alice.edited(answer, patience=START_SECONDS)
    await alice.say("12 34 56 " * 30)
    nonsense = await alice.answer(patience=START_SECONDS)
    health = await ended(await launch(tmp_path, "--health"))
    process.send_signal(signal.SIGTERM)
    began = time.monotonic()
    status, _, err = await ended(process)

    assert "Full" in answer.labels
    assert nonsense.labels == []
    assert health[:2] == (0, "well\n")
    assert status == 0
    assert time.monotonic() - began < 30
    assert "Traceback" not in err
    assert playground.token not in err
    assert "river" not in err.lower()
    assert not playground.refusals


def test_health_says_when_the_bot_sleeps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing or an old heartbeat is a failure, a fresh one is not."""
    heartbeat = tmp_path / "heartbeat"
    monkeypatch.setenv("NEWSBRIEF_BOT__HEARTBEAT_PATH", str(heartbeat))

    assert command.main(["--health"]) == 1
    heartbeat.touch()
    assert command.main(["--health"]) == 0
    old = time.time() - 600
    os.utime(heartbeat, (old, old))
    assert command.main(["--health"]) == 1
    assert re.search("not looked for messages for 600 seconds", capsys.readouterr().err)


def test_the_real_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """.env fills in what the environment leaves open, and no more."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSBRIEF_BOT__HEARTBEAT_PATH", str(tmp_path / "heartbeat"))
    (tmp_path / ".env").write_text("NEWSBRIEF_BOT__HEARTBEAT_PATH=elsewhere\n")
    (tmp_path / "heartbeat").touch()

    assert command.main(["--health"]) == 0
    assert "well" in capsys.readouterr().out

"""The command of the playground."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.playground import __main__ as command


def test_the_usual_address_and_the_real_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without arguments the real bot is run against port 8080 of this machine."""
    asked: dict[str, Any] = {}

    async def note(bot: Sequence[str], environment: Mapping[str, str], **where: Any) -> int:  # noqa: ANN401
        asked.update(where, bot=list(bot), has_path="PATH" in environment)
        return 7

    monkeypatch.setattr(command, "run_session", note)

    assert command.main([]) == 7
    assert (asked["host"], asked["port"], asked["bot"][1:]) == ("127.0.0.1", 8080, ["-m", "bot"])
    assert asked["has_path"]
    assert (asked["folder"] / "bot").is_dir()
    command.main(["--host", "localhost", "--port", "0"])
    assert (asked["host"], asked["port"]) == ("localhost", 0)


@pytest.mark.parametrize("host", ["0.0.0.0", "10.1.2.3", "example.org"])  # noqa: S104  # that is the point
def test_only_this_machine_is_served(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An address that others could reach is refused with a sentence."""
    assert command.main(["--host", host]) == 2
    assert "listens on this machine only" in capsys.readouterr().err


def test_help_tells_the_options() -> None:
    """The command explains itself."""
    shown = subprocess.run(
        [sys.executable, "-m", "bot.playground", "--help"],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3],
    )  # fmt: skip

    assert "--port" in shown.stdout
    assert "Bot API server" in shown.stdout

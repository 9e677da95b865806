"""The command `python -m bot`: reads settings and token, runs the bot, and tells its health."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from config.settings import Settings

HOW_TO_START = (
    "There is no TELEGRAM_TOKEN: get one from @BotFather in Telegram (/newbot) and put it into the environment or "
    "into .env; `make chat` tries the bot in a browser and needs none."
)
HEALTHY_SECONDS = 120
FAILED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Run the Telegram bot. The token comes from TELEGRAM_TOKEN, in the environment or in .env.",
    )
    parser.add_argument("--health", action="store_true", help="say whether the running bot is well, and leave")
    options = parser.parse_args(arguments)
    # The library's periods are timedeltas from its next version on; this takes them so now, without a warning.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    return _health() if options.health else _run()


def _settings() -> "Settings":
    """Read .env under the real environment, then the settings."""
    from dotenv import load_dotenv

    from config.settings import read_settings

    load_dotenv(Path(".env"), override=False)
    return read_settings()


def _run() -> int:
    """Run the bot until it is stopped."""
    from config.settings import SettingsError

    try:
        settings = _settings()
    except SettingsError as error:
        return _fail(str(error))
    token = os.environ.get("TELEGRAM_TOKEN", "").strip()
    if not token:
        return _fail(HOW_TO_START)

    from bot import logs
    from bot.serve import OperatorError, Options, serve

    root = os.environ.get("TELEGRAM_API_BASE_URL", "").strip() or None
    database = os.environ.get("DATABASE_URL", "").strip() or f"sqlite:///{settings.store.path}"
    logs.configure(secrets=(token,))
    try:
        serve(Options(token=token, root=root, database=database, settings=settings))
    except OperatorError as error:
        return _fail(str(error))
    return 0


def _health() -> int:
    """Say whether the bot has looked for messages lately: its heartbeat file is young."""
    from config.settings import SettingsError

    try:
        path = Path(_settings().bot.heartbeat_path)
    except SettingsError as error:
        return _fail(str(error))
    if not path.exists():
        return _fail("The bot has not looked for messages yet.")
    age = time.time() - path.stat().st_mtime
    if age > HEALTHY_SECONDS:
        return _fail(f"The bot has not looked for messages for {age:.0f} seconds.")
    print("well")  # noqa: T201  # the command's answer
    return 0


def _fail(sentence: str) -> int:
    """Tell the operator in one sentence."""
    print(f"error: {sentence}", file=sys.stderr)  # noqa: T201  # the command's answer
    return FAILED


if __name__ == "__main__":
    sys.exit(main())

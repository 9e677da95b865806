"""Starts the playground: the local Bot API server with its chat page, and the real bot against it."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.playground.guard import is_loopback
from bot.playground.session import run_session

ROOT = Path(__file__).parents[2]
BOT_COMMAND = (sys.executable, "-m", "bot")
USUAL_PORT = 8080
WRONG_USE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until Ctrl-C or the end of the bot; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bot.playground", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (default: %(default)s)")
    parser.add_argument("--port", type=int, default=USUAL_PORT, help="default: %(default)s; 0 takes a free one")
    chosen = parser.parse_args(arguments)
    if not is_loopback(chosen.host):
        sys.stderr.write("error: the playground listens on this machine only; give a loopback address.\n")
        return WRONG_USE
    return asyncio.run(run_session(BOT_COMMAND, dict(os.environ), host=chosen.host, port=chosen.port, folder=ROOT))


if __name__ == "__main__":
    sys.exit(main())

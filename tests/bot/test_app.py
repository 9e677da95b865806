"""How the bot is wired."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from telegram.ext import CommandHandler

from bot.app import Rooms, build, build_application
from bot.keeper import Keeper
from bot.limiter import PatientLimiter
from bot.store import Store
from bot.texts import COMMANDS
from tests.bot.conftest import settings_with
from tests.bot.fakes import FakeRunner

TOKEN = "7000000001:AAplaygroundplaygroundplayground"


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    """Give a bot that is not started."""
    keeper = Keeper(Store.open(f"sqlite:///{tmp_path / 'store.sqlite3'}"))
    yield build(token=TOKEN, root="http://127.0.0.1:1/", keeper=keeper, runner=FakeRunner(), settings=settings_with())
    keeper.close()


@pytest.mark.parametrize(
    ("root", "methods", "files"),
    [
        ("http://127.0.0.1:8081", f"http://127.0.0.1:8081/bot{TOKEN}", f"http://127.0.0.1:8081/file/bot{TOKEN}"),
        ("http://127.0.0.1:8081/", f"http://127.0.0.1:8081/bot{TOKEN}", f"http://127.0.0.1:8081/file/bot{TOKEN}"),
    ],
)
def test_both_addresses_come_from_one_root(root: str, methods: str, files: str) -> None:
    """Methods and files, with or without a slash at the end."""
    bot = build_application(TOKEN, root, PatientLimiter()).bot

    assert bot.base_url == methods
    assert bot.base_file_url == files


def test_without_a_root_the_bot_talks_to_telegram() -> None:
    """Another server is the exception."""
    assert "telegram.org" in build_application(TOKEN, None, PatientLimiter()).bot.base_url


def test_every_offered_command_has_its_handler(rooms: Rooms) -> None:
    """What Telegram offers, the bot answers."""
    handled = {
        name
        for handlers in rooms.application.handlers.values()
        for handler in handlers
        if isinstance(handler, CommandHandler)
        for name in handler.commands
    }

    assert handled == {*COMMANDS, "start", "stats"}


def test_the_gate_comes_before_everything(rooms: Rooms) -> None:
    """Nobody who is not allowed reaches a handler."""
    groups = sorted(rooms.application.handlers)

    assert groups == [-1, 0]
    assert len(rooms.application.handlers[-1]) == 1


def test_messages_have_no_previews_and_are_html() -> None:
    """A link in a briefing does not push it off the screen."""
    defaults = build_application(TOKEN, None, PatientLimiter()).bot.defaults

    assert defaults is not None
    assert defaults.parse_mode == "HTML"
    assert defaults.link_preview_options is not None
    assert defaults.link_preview_options.is_disabled

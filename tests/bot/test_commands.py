"""The commands that Telegram offers."""

from typing import Any, cast

import pytest
from telegram import Bot
from telegram.error import NetworkError

from bot.catalogue import LANGUAGES
from bot.commands import GROUP_COMMANDS, commands, register


class FakeBot:
    """Notes calls, and fails from the first on if it is told to."""

    def __init__(self, *, broken: bool = False) -> None:
        """Work, or be `broken`."""
        self.broken = broken
        self.calls: list[str] = []

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # any method
        """Return a method that notes its call."""

        async def call(*_: object, **__: object) -> bool:
            self.calls.append(name)
            if self.broken:
                message = "Not Found"
                raise NetworkError(message)
            return True

        return call


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_are_described_in_each_language(language: str) -> None:
    """The same commands everywhere."""
    assert [command.command for command in commands(language)] == [
        "brief", "settings", "history", "help", "privacy", "deletemydata",
    ]  # fmt: skip
    assert all(command.description for command in commands(language))


def test_groups_are_offered_fewer() -> None:
    """What concerns a person alone is for the private chat."""
    assert tuple(command.command for command in commands("en", GROUP_COMMANDS)) == GROUP_COMMANDS


async def test_everything_is_registered() -> None:
    """Four calls a language."""
    bot = FakeBot()
    await register(cast("Bot", bot))

    assert len(bot.calls) == 4 * len(LANGUAGES)


async def test_a_server_that_cannot_is_no_reason_to_stop() -> None:
    """The first refusal ends it, quietly."""
    bot = FakeBot(broken=True)
    await register(cast("Bot", bot))

    assert len(bot.calls) == 1

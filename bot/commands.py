"""Tells Telegram the bot's commands and descriptions, in every language the bot speaks."""

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot import texts
from bot.catalogue import DEFAULT_LANGUAGE, LANGUAGES
from bot.texts import say

log = structlog.get_logger(__name__)

GROUP_COMMANDS = ("brief", "settings", "history", "help")


async def register(bot: Bot) -> None:
    """Register commands and descriptions; a server that does not know how is no reason to stop."""
    for language in LANGUAGES:
        code = "" if language == DEFAULT_LANGUAGE else language
        try:
            await bot.set_my_commands(commands(language), BotCommandScopeAllPrivateChats(), code)
            await bot.set_my_commands(
                commands(language, GROUP_COMMANDS), scope=BotCommandScopeAllGroupChats(), language_code=code
            )
            await bot.set_my_description(say(language, texts.DESCRIPTION), code)
            await bot.set_my_short_description(say(language, texts.SHORT_DESCRIPTION), code)
        except TelegramError as error:
            log.warning("commands not registered", language=language, error=error.message)
            return


def commands(language: str, names: tuple[str, ...] = tuple(texts.COMMANDS)) -> list[BotCommand]:
    """Return the commands with what they do."""
    return [BotCommand(name, say(language, texts.COMMANDS[name])) for name in names]

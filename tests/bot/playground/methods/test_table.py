"""The table of methods."""

import inspect

import pytest

from bot.playground.methods import METHODS
from bot.playground.methods.table import Method

NEEDED = (
    "getMe getUpdates setWebhook deleteWebhook getWebhookInfo sendMessage editMessageText editMessageReplyMarkup "
    "deleteMessage answerCallbackQuery sendChatAction sendMessageDraft getFile sendDocument sendPhoto setMyCommands "
    "getMyCommands setMyDescription setMyShortDescription setMyName getChat getChatMember getChatAdministrators "
    "answerInlineQuery setMessageReaction leaveChat forwardMessage copyMessage pinChatMessage deleteMessages"
)


@pytest.mark.parametrize("name", NEEDED.split())
def test_the_methods_that_a_bot_needs_are_there(name: str) -> None:
    """Each method is found under its name in lower case, and is a coroutine function."""
    method: Method = METHODS[name.lower()]

    assert inspect.iscoroutinefunction(getattr(method, "func", method))

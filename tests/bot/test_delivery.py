"""Sending and editing, with Telegram's refusals as it words them."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.delivery import Delivery
from bot.records import Place

PLACE = Place(chat_id=5, message_id=7, thread_id=3)
UNCHANGED = BadRequest(
    "Message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
UNPARSED = BadRequest('Can\'t parse entities: unsupported start tag "x" at byte offset 0')


class FakeBot:
    """A bot whose calls fail as ordered, and are noted."""

    def __init__(self, *failures: TelegramError | None) -> None:
        """Fail with each of `failures` in turn; `None` is success."""
        self.failures = list(failures)
        self.calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a method that notes its call."""

        async def call(*args: Any, **kwargs: Any) -> SimpleNamespace:  # noqa: ANN401  # any method
            self.calls.append((name, args, kwargs))
            failure = self.failures.pop(0) if self.failures else None
            if failure:
                raise failure
            return SimpleNamespace(message_id=100 + len(self.calls))

        return call


def delivery_of(bot: FakeBot, moves: list[tuple[int, int]] | None = None) -> Delivery:
    """Return a delivery through `bot` that notes moved groups."""

    async def migrated(old: int, new: int) -> None:
        if moves is not None:
            moves.append((old, new))

    return Delivery(cast("Bot", bot), migrated)


async def test_a_message_replies_in_its_topic() -> None:
    """And goes out even when the message that it replies to is gone."""
    bot = FakeBot()

    assert await delivery_of(bot).send(PLACE, "<b>x</b>") == 101
    name, args, kwargs = bot.calls[0]
    assert (name, args) == ("send_message", (5, "<b>x</b>"))
    assert kwargs["message_thread_id"] == 3
    assert kwargs["reply_parameters"].message_id == 7
    assert kwargs["reply_parameters"].allow_sending_without_reply is True


async def test_refused_markup_is_sent_plain() -> None:
    """Sent and edited alike, with the buttons."""
    bot = FakeBot(UNPARSED, None, UNPARSED, None)
    delivery = delivery_of(bot)
    buttons = InlineKeyboardMarkup([])
    await delivery.send(PLACE, "<b>a &amp; b</b>", buttons)
    await delivery.edit(PLACE, 9, "<b>a &amp; b</b>", buttons)

    assert bot.calls[1][1] == (5, "a & b")
    assert bot.calls[1][2]["parse_mode"] is None
    assert bot.calls[3][1] == ("a & b", 5, 9)
    assert bot.calls[3][2]["reply_markup"] is buttons


async def test_an_unchanged_message_is_no_failure() -> None:
    """It says already what it should."""
    assert await delivery_of(FakeBot(UNCHANGED)).edit(PLACE, 9, "x") == 9


@pytest.mark.parametrize("words", ["Message to edit not found", "Message can't be edited", "MESSAGE_ID_INVALID"])
async def test_a_message_that_is_gone_is_sent_anew(words: str) -> None:
    """And its new id is told."""
    bot = FakeBot(BadRequest(words))

    assert await delivery_of(bot).edit(PLACE, 9, "x") == 102
    assert [name for name, _, _ in bot.calls] == ["edit_message_text", "send_message"]


async def test_a_moved_group_is_followed() -> None:
    """Once, and whoever keeps its settings is told."""
    moves: list[tuple[int, int]] = []
    bot = FakeBot(ChatMigrated(-1009))

    assert await delivery_of(bot, moves).send(PLACE, "x") == 102
    assert moves == [(5, -1009)]
    assert bot.calls[1][1][0] == -1009


@pytest.mark.parametrize("failure", [Forbidden("bot was blocked by the user"), BadRequest("Chat not found")])
async def test_other_refusals_are_the_callers(failure: TelegramError) -> None:
    """Nobody else can know what they mean for the job."""
    with pytest.raises(type(failure)):
        await delivery_of(FakeBot(failure)).send(PLACE, "x")
    with pytest.raises(type(failure)):
        await delivery_of(FakeBot(failure)).edit(PLACE, 9, "x")


@pytest.mark.parametrize("failure", [None, UNCHANGED, BadRequest("Message to edit not found")])
async def test_buttons_change_where_there_is_a_message(failure: TelegramError | None) -> None:
    """A message that is gone needs none."""
    message = FakeBot(failure)
    await delivery_of(FakeBot()).change_buttons(cast("Message", message), InlineKeyboardMarkup([]))

    assert [name for name, _, _ in message.calls] == ["edit_reply_markup"]


async def test_other_refusals_of_buttons_are_raised() -> None:
    """They are not expected."""
    message = FakeBot(BadRequest("Chat not found"))

    with pytest.raises(BadRequest):
        await delivery_of(FakeBot()).change_buttons(cast("Message", message), InlineKeyboardMarkup([]))

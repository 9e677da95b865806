"""Brings a text to its chat: sent or edited in place, as plain text when Telegram refuses the markup."""

from collections.abc import Awaitable, Callable

import structlog
from telegram import Bot, InlineKeyboardMarkup, Message, ReplyParameters
from telegram.error import BadRequest, ChatMigrated

from bot.markup import plain
from bot.records import Place

log = structlog.get_logger(__name__)

UNCHANGED = "message is not modified"
REFUSED_MARKUP = ("can't parse entities", "unsupported start tag", "can't find end tag")
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier is not")

Migrated = Callable[[int, int], Awaitable[None]]


class Delivery:
    """Sends and edits through one bot; `migrated(old, new)` is told when a group has moved."""

    def __init__(self, bot: Bot, migrated: Migrated) -> None:
        """Keep the `bot` and whom to tell."""
        self._bot = bot
        self._migrated = migrated

    async def send(self, place: Place, text: str, buttons: InlineKeyboardMarkup | None = None) -> int:
        """Send `text` as a reply to the message at `place` and return the id of the new message."""
        try:
            message = await self._send(place, text, buttons)
        except ChatMigrated as error:
            await self._migrated(place.chat_id, error.new_chat_id)
            moved = Place(chat_id=error.new_chat_id, message_id=place.message_id)
            message = await self._send(moved, text, buttons)
        return message.message_id

    async def _send(self, place: Place, text: str, buttons: InlineKeyboardMarkup | None) -> Message:
        """Send with the markup, or without it where Telegram refuses it."""
        reply = ReplyParameters(place.message_id, allow_sending_without_reply=True)
        try:
            return await self._bot.send_message(
                place.chat_id,
                text,
                reply_markup=buttons,
                reply_parameters=reply,
                message_thread_id=place.thread_id,
            )
        except BadRequest as error:
            if not _says(error, *REFUSED_MARKUP):
                raise
            log.warning("markup refused", error=error.message)
            return await self._bot.send_message(
                place.chat_id,
                plain(text),
                parse_mode=None,
                reply_markup=buttons,
                reply_parameters=reply,
                message_thread_id=place.thread_id,
            )

    async def edit(self, place: Place, answer_id: int, text: str, buttons: InlineKeyboardMarkup | None = None) -> int:
        """Put `text` into the bot's message `answer_id`, or send it where that message is gone; return where it is."""
        try:
            await self._edit(place.chat_id, answer_id, text, buttons)
        except BadRequest as error:
            if _says(error, UNCHANGED):
                return answer_id
            if not _says(error, *GONE):
                raise
            return await self.send(place, text, buttons)
        except ChatMigrated:
            return await self.send(place, text, buttons)
        return answer_id

    async def change_buttons(self, message: Message, buttons: InlineKeyboardMarkup) -> None:
        """Put other buttons under a message of the bot; one that is gone or has them already is left alone."""
        try:
            await message.edit_reply_markup(buttons)
        except BadRequest as error:
            if not _says(error, UNCHANGED, *GONE):
                raise

    async def _edit(self, chat_id: int, answer_id: int, text: str, buttons: InlineKeyboardMarkup | None) -> None:
        """Edit with the markup, or without it where Telegram refuses it."""
        try:
            await self._bot.edit_message_text(text, chat_id, answer_id, reply_markup=buttons)
        except BadRequest as error:
            if not _says(error, *REFUSED_MARKUP):
                raise
            log.warning("markup refused", error=error.message)
            await self._bot.edit_message_text(plain(text), chat_id, answer_id, parse_mode=None, reply_markup=buttons)


def _says(error: BadRequest, *phrases: str) -> bool:
    """Say whether Telegram refused a request with one of `phrases`."""
    return any(phrase in error.message.lower() for phrase in phrases)

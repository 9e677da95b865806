"""Where a forwarded message came from, as Telegram writes it."""

from bot.playground.chats import CHANNEL, Message
from bot.playground.wire import Json


def origin_of(message: Message) -> Json:
    """Return the origin of a message that is forwarded; a forward of a forward keeps the first one."""
    known: Json | None = message.content.get("forward_origin")
    if known:
        return known
    if message.chat.type == CHANNEL:
        return from_channel(message.chat.wire(), message_id=message.message_id, date=message.date)
    if message.sender is None:
        return {"type": "chat", "sender_chat": message.chat.wire(), "date": message.date}
    return {"type": "user", "sender_user": message.sender.wire(), "date": message.date}


def from_channel(chat: Json, *, message_id: int, date: int) -> Json:
    """Return the origin of a channel's post."""
    return {"type": "channel", "chat": chat, "message_id": message_id, "date": date}


def from_stranger(name: str, *, date: int) -> Json:
    """Return the origin of a message by somebody who hides their account."""
    return {"type": "hidden_user", "sender_user_name": name, "date": date}

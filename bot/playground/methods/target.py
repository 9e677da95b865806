"""Where a message of the bot goes: the chat, its topic and the message that it answers."""

from dataclasses import dataclass
from typing import Any

from bot.playground.calls import Call
from bot.playground.chats import Chat, Message
from bot.playground.keyboards import read_keyboard
from bot.playground.wire import Json, RefusedError
from bot.playground.world import GENERAL_TOPIC, World


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place for a message."""

    chat: Chat
    thread: int | None
    reply_to: Message | None
    keyboard: Json | None


def writable_chat(world: World, call: Call, name: str = "chat_id") -> Chat:
    """Return the chat of a call; refuse where the bot may not write or writes too fast."""
    chat = world.chat(call.parameters.get(name))
    chat.require_writable()
    world.limits.check(call.method, chat.id)
    return chat


def read_target(world: World, call: Call) -> Target:
    """Return where a call wants to send.

    Raises `RefusedError` for an unknown topic or an unknown message to answer.
    """
    chat = writable_chat(world, call)
    reply_to = _read_reply(world, call, chat)
    thread = call.integer("message_thread_id")
    if thread is not None and thread not in chat.topics and thread != GENERAL_TOPIC:
        reason = "message thread not found"
        raise RefusedError(reason)
    if thread is None and reply_to is not None and reply_to.chat is chat:
        thread = reply_to.thread  # an answer stays in the topic of what it answers
    keyboard = read_keyboard(call)
    return Target(chat=chat, thread=None if thread == GENERAL_TOPIC else thread, reply_to=reply_to, keyboard=keyboard)


def _read_reply(world: World, call: Call, chat: Chat) -> Message | None:
    """Return the message to answer, None when there is none to answer."""
    reply: Any = call.structure("reply_parameters", called="reply parameters")
    if reply is None and call.has("reply_to_message_id"):
        number, allowed = call.integer("reply_to_message_id"), call.flag("allow_sending_without_reply")
        reply = {"message_id": number, "allow_sending_without_reply": allowed}
    if not isinstance(reply, dict):
        return None
    home = world.chat(reply["chat_id"]) if reply.get("chat_id") else chat
    message = home.messages.get(int(reply.get("message_id") or 0))
    if message is None and not reply.get("allow_sending_without_reply"):
        reason = "message to be replied not found"
        raise RefusedError(reason)
    return message


def place(world: World, target: Target, content: Json) -> Message:
    """Put a message of the bot where it goes."""
    return world.post(
        target.chat,
        world.bot,
        content,
        thread=target.thread,
        reply_to=target.reply_to,
        keyboard=target.keyboard,
    )


def find_message(world: World, call: Call, *, missing: str, chat_name: str = "chat_id") -> Message:
    """Return the message that a call is about.

    Raises `RefusedError` with the given words when there is none.
    """
    chat = world.chat(call.parameters.get(chat_name))
    message = chat.messages.get(call.integer("message_id") or 0)
    if message is None:
        raise RefusedError(missing)
    return message

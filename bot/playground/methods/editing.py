"""What the bot changes afterwards: its texts, keyboards and captions; what it deletes, pins or reacts to."""

from bot.playground import happenings
from bot.playground.calls import Call
from bot.playground.chats import PRIVATE, RULERS, Message
from bot.playground.keyboards import read_keyboard
from bot.playground.methods.table import Method
from bot.playground.methods.target import find_message, writable_chat
from bot.playground.texts import read_caption, read_text
from bot.playground.wire import Json, RefusedError
from bot.playground.words import read_words
from bot.playground.world import World

LONGEST_LIFE = 48 * 60 * 60
MOST_AT_ONCE = 100
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
REACTIONS = read_words("reactions")


def _own_message(world: World, call: Call) -> Message:
    """Return the message to edit; only the bot's own ones can be edited."""
    if call.has("inline_message_id"):
        return _inline_message(world, call)
    writable_chat(world, call)
    message = find_message(world, call, missing="message to edit not found")
    if message.sender != world.bot or "forward_origin" in message.content:
        reason = "message can't be edited"
        raise RefusedError(reason)
    return message


def _inline_message(world: World, call: Call) -> Message:
    """Return a message that was sent through the bot's inline mode."""
    wanted = call.text("inline_message_id")
    for chat in world.chats.values():
        for message in chat.messages.values():
            if message.source.get("inline_message_id") == wanted:
                return message
    reason = "MESSAGE_ID_INVALID"
    raise RefusedError(reason)


def _apply(world: World, message: Message, content: Json, keyboard: Json | None) -> Json | bool:
    """Change a message unless nothing would change."""
    before = {name: value for name, value in message.content.items() if name in content}
    if before == content and (message.keyboard or {}) == (keyboard or {}):
        raise RefusedError(NOT_MODIFIED)
    message.keyboard = keyboard
    world.change(message, message.content | content)
    return True if message.source.get("inline_message_id") else message.wire()


async def edit_message_text(world: World, call: Call) -> Json | bool:
    """Change the text of a message; without a keyboard in the call the message loses its own."""
    message = _own_message(world, call)
    if "text" not in message.content:
        reason = "there is no text in the message to edit"
        raise RefusedError(reason)
    return _apply(world, message, read_text(world, call), read_keyboard(call))


async def edit_message_caption(world: World, call: Call) -> Json | bool:
    """Change the caption of a message."""
    message = _own_message(world, call)
    if "text" in message.content:
        reason = "there is no caption in the message to edit"
        raise RefusedError(reason)
    caption = read_caption(world, call) or {"caption": "", "caption_entities": []}
    return _apply(world, message, caption, read_keyboard(call))


async def edit_message_reply_markup(world: World, call: Call) -> Json | bool:
    """Change only the keyboard of a message."""
    message = _own_message(world, call)
    return _apply(world, message, {}, read_keyboard(call))


async def delete_message(world: World, call: Call) -> bool:
    """Delete a message: the bot's own, or any in a private chat or where the bot is an administrator."""
    message = find_message(world, call, missing="message to delete not found")
    _check_deletable(world, message)
    world.delete(message)
    return True


def _check_deletable(world: World, message: Message) -> None:
    """Refuse to delete what is not the bot's to delete, or too old."""
    chat = message.chat
    may = message.sender == world.bot or chat.type == PRIVATE or chat.bot_status in RULERS
    if not may or world.now() - message.date > LONGEST_LIFE:
        reason = "message can't be deleted"
        raise RefusedError(reason)


async def delete_messages(world: World, call: Call) -> bool:
    """Delete several messages; those that are gone already are passed over."""
    chat = world.chat(call.parameters.get("chat_id"))
    numbers = call.structure("message_ids", called="message identifiers")
    if not isinstance(numbers, list) or not 0 < len(numbers) <= MOST_AT_ONCE:
        reason = "message identifiers are not specified" if not numbers else "too many message identifiers specified"
        raise RefusedError(reason)
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    for message in found:
        _check_deletable(world, message)
    for message in found:
        world.delete(message)
    return True


async def pin_chat_message(world: World, call: Call) -> bool:
    """Pin a message."""
    message = find_message(world, call, missing="message to pin not found")
    chat = message.chat
    chat.require_writable()
    if chat.type != PRIVATE and chat.bot_status not in RULERS:
        reason = f"not enough rights to manage pinned messages in the {chat.type}"
        raise RefusedError(reason)
    chat.pinned = message.message_id
    return True


async def unpin_chat_message(world: World, call: Call) -> bool:
    """Take the pin off."""
    chat = writable_chat(world, call)
    if chat.pinned is None:
        reason = "message to unpin not found"
        raise RefusedError(reason)
    chat.pinned = None
    return True


async def set_message_reaction(world: World, call: Call) -> bool:
    """React to a message with at most one of the usual emoji, or take the reaction back."""
    message = find_message(world, call, missing="message to react not found")
    reactions = call.structure("reaction", called="reaction") or []
    if len(reactions) > 1:
        reason = "REACTIONS_TOO_MANY"
        raise RefusedError(reason)
    if any(reaction.get("emoji") not in REACTIONS for reaction in reactions):
        reason = "REACTION_INVALID"
        raise RefusedError(reason)
    message.reactions = reactions
    details: Json = {"message_id": message.message_id, "reaction": reactions}
    world.chronicle.note(happenings.REACTION, details, chat_id=message.chat.id, by_bot=True)
    return True


EDITING: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "setMessageReaction": set_message_reaction,
}

"""Which messages the bot gets to read: Telegram's privacy mode for groups."""

from bot.playground.chats import ABSENT, CHANNEL, RULERS, Chat, Message, User
from bot.playground.wire import cut

SERVICE_FIELDS = frozenset({
    "new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "group_chat_created",
    "forum_topic_created", "pinned_message",
})  # fmt: skip


def is_delivered(message: Message, *, bot: User, privacy: bool) -> bool:
    """Tell whether the bot gets an update about a message."""
    chat = message.chat
    if chat.bot_status in ABSENT or (message.sender is not None and message.sender.is_bot):
        return False
    if chat.type == CHANNEL:
        return chat.bot_status in RULERS
    if not chat.is_shared or not privacy or chat.bot_status in RULERS or SERVICE_FIELDS & set(message.content):
        return True
    replied = message.reply_to is not None and message.reply_to.sender is not None
    is_reply = replied and message.reply_to is not None and message.reply_to.sender == bot
    return is_reply or _names_bot(message, bot) or bool(message.content.get("via_bot"))


def _names_bot(message: Message, bot: User) -> bool:
    """Tell whether a message holds a command for the bot or its @name."""
    name = f"@{bot.username}".lower()
    for entity in message.entities:
        covered = cut(message.text, entity["offset"], entity["length"]).lower()
        if entity["type"] == "mention" and covered == name:
            return True
        if entity["type"] == "bot_command" and (covered.endswith(name) or "@" not in covered):
            return "@" in covered or _spoke_last(message.chat, bot) or entity["offset"] == 0
    return False


def _spoke_last(chat: Chat, bot: User) -> bool:
    """Tell whether the bot was the last bot to speak in a chat."""
    speakers = [message.sender for message in chat.messages.values() if message.sender and message.sender.is_bot]
    return bool(speakers) and speakers[-1] == bot

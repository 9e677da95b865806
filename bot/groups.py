"""Who is spoken to: which messages of a group are meant for the bot, and what /brief is about."""

import re
from dataclasses import replace

from telegram import Message, MessageEntity

from bot.intake import Piece, is_enough, read_piece

# The command at the head of a message: /brief or /brief@newsbrief_bot.
COMMAND = re.compile(r"/\w+(?:@\w+)?\s*")


def asks_the_bot(message: Message, username: str, bot_id: int) -> bool:
    """Say whether `message` mentions the bot or replies to one of its messages."""
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == bot_id:
        return True
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    mentions = message.parse_entities(kinds) | message.parse_caption_entities(kinds)
    return any(
        shown.lower() == f"@{username.lower()}" or (entity.user is not None and entity.user.id == bot_id)
        for entity, shown in mentions.items()
    )


def target_of(message: Message) -> Piece | None:
    """Return what /brief is about: the words after it, else the message it replies to, else nothing."""
    own = read_piece(message)
    words = COMMAND.sub("", own.text, count=1)
    if words.strip():
        return replace(own, text=words, beside_links=COMMAND.sub("", own.beside_links, count=1))
    replied = message.reply_to_message
    if replied and not replied.forum_topic_created:
        return read_piece(replied)
    if message.quote:
        return replace(own, text=message.quote.text, beside_links=message.quote.text)
    return None


def spoken_of(message: Message, bot_id: int, min_words: int) -> Piece:
    """Return what somebody means who mentions the bot: their own words, or the message they reply to."""
    own = read_piece(message)
    replied = message.reply_to_message
    if own.links or own.file or is_enough(own.text, min_words) or replied is None:
        return own
    of_the_bot = replied.from_user is not None and replied.from_user.id == bot_id
    return own if of_the_bot or replied.forum_topic_created else read_piece(replied)

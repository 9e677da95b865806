"""What a person's client does: says, pastes, forwards, uploads, edits, presses, asks inline; each becomes updates."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.playground import happenings, origins
from bot.playground.chats import ABSENT, GROUP, PRIVATE, SUPERGROUP, Chat, Message, User
from bot.playground.entities import Entity, combine, detect, repair
from bot.playground.methods.questions import CALLBACK, INLINE
from bot.playground.splitting import split_exactly, split_nicely
from bot.playground.wire import Json
from bot.playground.world import Query, World


@dataclass(slots=True, kw_only=True)
class Client:
    """One person's client, looking at one chat (and one topic of it)."""

    world: World
    user: User
    chat: Chat
    thread: int | None = None
    _albums: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def send(self, content: Json, *, reply_to: Message | None = None) -> Message:
        """Send any content; a person who had blocked the bot and writes again unblocks it."""
        if self.chat.type == PRIVATE and self.chat.bot_status in ABSENT:
            self.world.set_bot_status(self.chat, "member", by=self.user)
        if reply_to is None and self.thread is not None:
            # Telegram makes each message of a topic look like a reply to the topic's first message
            reply_to = self.chat.messages.get(self.thread)
        return self.world.post(self.chat, self.user, content, thread=self.thread, reply_to=reply_to)

    def say(
        self, text: str, *, links: Iterable[Entity] = (), reply_to: Message | None = None, origin: Json | None = None
    ) -> Message:
        """Send one text; links and mentions in it are found, hidden links are given."""
        return self.send(written("text", "entities", text, links) | _origin(origin), reply_to=reply_to)

    def paste(self, text: str, *, exactly: bool = False) -> list[Message]:
        """Send a text of any length: a long one goes out in parts, one message each."""
        return [self.say(part) for part in (split_exactly(text) if exactly else split_nicely(text))]

    def forward(self, text: str, *, name: str = "A stranger", channel: Chat | None = None) -> list[Message]:
        """Forward a text of a channel, or of somebody who hides their account."""
        now = self.world.now()
        origin = origins.from_stranger(name, date=now)
        if channel is not None:
            origin = origins.from_channel(channel.wire(), message_id=1 + len(channel.messages), date=now)
        return [self.say(part, origin=origin) for part in split_nicely(text)]

    def forward_message(self, message: Message) -> Message:
        """Forward a message that somebody sent."""
        return self.send(message.content | {"forward_origin": origins.origin_of(message)})

    def attach(
        self, kind_fields: Json, *, caption: str = "", links: Iterable[Entity] = (), origin: Json | None = None,
        reply_to: Message | None = None,
    ) -> Message:  # fmt: skip
        """Send a file of some kind with a caption."""
        words = written("caption", "caption_entities", caption, links) if caption else {}
        return self.send(kind_fields | words | _origin(origin), reply_to=reply_to)

    def album(self, several: Sequence[Json], *, caption: str = "") -> list[Message]:
        """Send several photos or documents as one album; the caption stands with the first."""
        group = str(13_000_000_000 + next(self._albums))
        first, *rest = several
        messages = [self.attach(first | {"media_group_id": group}, caption=caption)]
        return messages + [self.attach(fields | {"media_group_id": group}) for fields in rest]

    def edit(self, message: Message, text: str) -> None:
        """Change one's own text or caption."""
        if "text" in message.content:
            words = written("text", "entities", text, ())
        else:
            words = written("caption", "caption_entities", text, ())
        self.world.change(message, message.content | words)

    def press(self, message: Message, button: Json) -> Query | None:
        """Press an inline button; one that opens a link sends nothing to the bot."""
        if "callback_data" not in button:
            return None
        query = self.world.open_query(CALLBACK, message)
        pressed: Json = {"id": query.query_id, "from": self.user.wire(), "data": button["callback_data"]}
        pressed["chat_instance"] = str(self.chat.id)
        inline = message.source.get("inline_message_id")
        pressed |= {"inline_message_id": inline} if inline else {"message": message.wire()}
        self.world.updates.add("callback_query", pressed)
        return query

    def ask_inline(self, words: str, *, offset: str = "") -> Query:
        """Type the bot's name and some words in any chat."""
        query = self.world.open_query(INLINE)
        asked = {"id": query.query_id, "from": self.user.wire(), "query": words, "offset": offset}
        self.world.updates.add("inline_query", asked | {"chat_type": "sender"})
        return query

    def react(self, message: Message, emoji: str) -> None:
        """React to a message."""
        reaction = {"type": "emoji", "emoji": emoji}
        told: Json = {"chat": self.chat.wire(), "message_id": message.message_id, "user": self.user.wire()}
        told |= {"date": self.world.now(), "old_reaction": [], "new_reaction": [reaction]}
        self.world.updates.add("message_reaction", told)

    def remove(self, message: Message) -> None:
        """Delete a message; the bot is not told."""
        self.world.delete(message)

    def set_bot(self, status: str) -> None:
        """Block the bot, or add, promote or remove it in a group; groups show a line about that."""
        before = self.chat.bot_status
        self.world.set_bot_status(self.chat, status, by=self.user)
        if self.chat.is_shared and before in ABSENT and status not in ABSENT:
            self.send({"new_chat_members": [self.world.bot.wire()]})

    def upgrade(self) -> Chat:
        """Turn a group into a supergroup: the old one is closed and names the new one."""
        if self.chat.type != GROUP:
            message = "only a group can be upgraded"
            raise ValueError(message)
        fresh = self.world.open_chat(self.chat.title or "", type=SUPERGROUP, bot_status=self.chat.bot_status)
        fresh.members |= self.chat.members
        self.send({"migrate_to_chat_id": fresh.id})
        self.chat.moved_to = fresh.id
        self.world.post(fresh, self.user, {"migrate_from_chat_id": self.chat.id})
        return fresh


def written(name: str, marks: str, text: str, links: Iterable[Entity]) -> Json:
    """Return a text with what the client and the server find in it."""
    trimmed, given, _ = repair(text, links)
    return {name: trimmed, marks: [entity.wire() for entity in combine(given, detect(trimmed))]}


def _origin(origin: Json | None) -> Json:
    """Return the field of a forward, if it is one."""
    return {"forward_origin": origin} if origin else {}


def note_inline_choice(client: Client, query: Query, result: Json) -> Message:
    """Send a result of an inline question to the chat, as the person's own message through the bot."""
    words = result["input_message_content"]
    content = written("text", "entities", words["message_text"], ()) | {"via_bot": client.world.bot.wire()}
    message = client.world.post(client.chat, client.user, content, keyboard=result.get("reply_markup"))
    message.source["inline_message_id"] = f"inline-{query.query_id}"
    chosen: Json = {"result_id": result["id"], "from": client.user.wire(), "query": ""}
    if message.keyboard:
        chosen["inline_message_id"] = message.source["inline_message_id"]
    client.world.updates.add("chosen_inline_result", chosen)
    client.world.chronicle.note(happenings.INLINE, chosen, chat_id=client.chat.id)
    return message

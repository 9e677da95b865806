"""Who is there and what was said: users, chats and their messages, written the way Telegram writes them."""

from dataclasses import dataclass, field

from bot.playground.wire import FORBIDDEN, Json, RefusedError, without_empty

PRIVATE = "private"
GROUP = "group"
SUPERGROUP = "supergroup"
CHANNEL = "channel"
ABSENT = frozenset({"left", "kicked"})
RULERS = frozenset({"administrator", "creator"})
ANONYMOUS_ADMINISTRATOR: Json = {
    "id": 1_087_968_824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A person or a bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    is_bot: bool = False
    language_code: str | None = None

    def wire(self) -> Json:
        """Return the user as Telegram writes it."""
        fields = {name: getattr(self, name) for name in ("id", "first_name", "last_name", "username", "language_code")}
        return without_empty(fields) | {"is_bot": self.is_bot}


@dataclass(slots=True, kw_only=True, eq=False)
class Chat:
    """One chat with its members (a status for each user), topics and messages."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    person: User | None = None
    is_forum: bool = False
    bot_status: str = "member"
    moved_to: int | None = None
    members: dict[int, str] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    messages: dict[int, "Message"] = field(default_factory=dict, repr=False)
    pinned: int | None = None

    def wire(self) -> Json:
        """Return the chat as Telegram writes it inside a message."""
        fields: Json = {"id": self.id, "type": self.type, "title": self.title, "username": self.username}
        if self.person is not None:
            names = self.person.wire()
            fields |= {name: names.get(name) for name in ("first_name", "last_name", "username")}
        return without_empty(fields | {"is_forum": self.is_forum})

    @property
    def is_shared(self) -> bool:
        """Tell whether more than the bot and one person may write here."""
        return self.type in (GROUP, SUPERGROUP)

    def require_writable(self) -> None:
        """Refuse, as Telegram does, when the bot may not write here."""
        if self.moved_to is not None:
            reason = "group chat was upgraded to a supergroup chat"
            raise RefusedError(reason, parameters={"migrate_to_chat_id": self.moved_to})
        if self.type == PRIVATE and self.bot_status in ABSENT:
            reason = "bot was blocked by the user"
            raise RefusedError(reason, code=FORBIDDEN)
        if self.bot_status in ABSENT:
            was = "bot was kicked from" if self.bot_status == "kicked" else "bot is not a member of"
            reason = f"{was} the {self.type} chat"
            raise RefusedError(reason, code=FORBIDDEN)
        if self.type == CHANNEL and self.bot_status not in RULERS:
            reason = "need administrator rights in the channel chat"
            raise RefusedError(reason)


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """One message; `content` holds the fields that depend on its kind (text, caption, document...)."""

    chat: Chat = field(repr=False)
    message_id: int
    date: int
    content: Json
    sender: User | None = None
    thread: int | None = None
    reply_to: "Message | None" = field(default=None, repr=False)
    keyboard: Json | None = None
    edit_date: int | None = None
    is_deleted: bool = False
    reactions: list[Json] = field(default_factory=list)
    source: Json = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the text or the caption; empty for a message with neither."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        """Return the entities of the text or of the caption."""
        marked: list[Json] = self.content.get("entities") or self.content.get("caption_entities") or []
        return marked

    @property
    def buttons(self) -> list[list[Json]]:
        """Return the rows of inline buttons below the message."""
        rows: list[list[Json]] = (self.keyboard or {}).get("inline_keyboard", [])
        return rows

    @property
    def labels(self) -> list[str]:
        """Return the words on the inline buttons, row after row."""
        return [button["text"] for row in self.buttons for button in row]

    def wire(self, *, with_reply: bool = True) -> Json:
        """Return the message as Telegram writes it."""
        fields: Json = {"message_id": self.message_id, "date": self.date, "chat": self.chat.wire()}
        unnamed = ANONYMOUS_ADMINISTRATOR if self.chat.is_shared else None
        fields["from"] = self.sender.wire() if self.sender else unnamed
        fields["sender_chat"] = self.chat.wire() if self.sender is None else None
        fields["message_thread_id"] = self.thread
        fields["is_topic_message"] = self.thread is not None and self.chat.is_forum
        fields["edit_date"] = self.edit_date
        fields["reply_markup"] = self.keyboard if self.buttons else None
        if with_reply and self.reply_to is not None:
            fields["reply_to_message"] = self.reply_to.wire(with_reply=False)
        return without_empty(fields | self.content)

"""The whole state of the playground: people, chats, files, waiting updates, open questions, what happened."""

import itertools
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground import happenings
from bot.playground.chats import CHANNEL, GROUP, PRIVATE, SUPERGROUP, Chat, Message, User
from bot.playground.delivery import is_delivered
from bot.playground.faults import Faults, Limits
from bot.playground.files import FileStore
from bot.playground.happenings import Chronicle
from bot.playground.updates import UpdateQueue
from bot.playground.wire import Json, RefusedError, without_empty

BOT_ID = 7_000_000_001
FIRST_PERSON = 1001
FIRST_GROUP = 4001
GENERAL_TOPIC = 1
SUPERGROUP_BASE = -1_000_000_000_000


@dataclass(slots=True, kw_only=True)
class Query:
    """A pressed button or an inline question that waits for the bot's answer."""

    query_id: str
    kind: str
    is_answered: bool = False
    is_expired: bool = False
    message: Message | None = None
    answer: Json | None = None


def _new_token() -> str:
    """Make a token up; it looks like a real one and opens nothing."""
    return f"{BOT_ID}:{secrets.token_urlsafe(26)}"


def _the_bot() -> User:
    """Return the bot's own account."""
    return User(id=BOT_ID, first_name="Newsbrief", username="newsbrief_playground_bot", is_bot=True)


@dataclass(slots=True, kw_only=True)
class World:
    """Everything Telegram would know."""

    token: str = field(default_factory=_new_token)
    bot: User = field(default_factory=_the_bot)
    clock: Callable[[], float] = time.time
    privacy: bool = True
    people: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    profile: Json = field(default_factory=dict)
    updates: UpdateQueue = field(default_factory=UpdateQueue)
    chronicle: Chronicle = field(default_factory=Chronicle)
    files: FileStore = field(default_factory=FileStore)
    faults: Faults = field(default_factory=Faults)
    limits: Limits = field(default_factory=lambda: Limits(clock=time.monotonic))
    losses: list[Json] = field(default_factory=list)
    _common_numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _identifiers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def now(self) -> int:
        """Return the time in whole seconds, as messages carry it."""
        return int(self.clock())

    def person(self, name: str, *, username: str | None = None, language: str = "en") -> User:
        """Add a person and their private chat with the bot."""
        user = User(id=FIRST_PERSON + len(self.people), first_name=name, username=username, language_code=language)
        self.people[user.id] = user
        self.chats[user.id] = Chat(id=user.id, type=PRIVATE, person=user)
        return user

    def open_chat(self, title: str, *, type: str, is_forum: bool = False, bot_status: str = "member") -> Chat:  # noqa: A002  # Telegram's own word
        """Add a group, a supergroup or a channel."""
        number = FIRST_GROUP + next(self._identifiers)
        chat_id = -number if type == GROUP else SUPERGROUP_BASE - number
        chat = Chat(id=chat_id, type=type, title=title, is_forum=is_forum, bot_status=bot_status)
        self.chats[chat.id] = chat
        return chat

    def chat(self, chat_id: int | str | None) -> Chat:
        """Return the chat with an identifier or an @name.

        Raises `RefusedError` when there is none.
        """
        if chat_id in (None, ""):
            reason = "chat_id is empty"
            raise RefusedError(reason)
        text = str(chat_id)
        for chat in self.chats.values():
            if text == str(chat.id) or (chat.username and text.lower() == f"@{chat.username}".lower()):
                return chat
        reason = "chat not found"
        raise RefusedError(reason)

    def next_message_id(self, chat: Chat) -> int:
        """Return the number of a new message: supergroups and channels count by themselves, the rest together."""
        if chat.type in (SUPERGROUP, CHANNEL):
            return max(chat.messages, default=GENERAL_TOPIC) + 1
        return next(self._common_numbers)

    def post(
        self, chat: Chat, sender: User | None, content: Json, *, thread: int | None = None,
        reply_to: Message | None = None, keyboard: Json | None = None,
    ) -> Message:  # fmt: skip
        """Put a message into a chat, tell those who look on and, where it may read it, the bot."""
        message = Message(
            chat=chat,
            message_id=self.next_message_id(chat),
            date=self.now(),
            content=content,
            sender=sender,
            thread=thread,
            reply_to=reply_to,
            keyboard=keyboard,
        )
        chat.messages[message.message_id] = message
        self.tell(happenings.MESSAGE, message)
        self.deliver("channel_post" if chat.type == CHANNEL else "message", message)
        return message

    def tell(self, kind: str, message: Message) -> None:
        """Note what happened to a message."""
        by_bot = message.sender is not None and message.sender.id == self.bot.id
        self.chronicle.note(kind, message.wire(), chat_id=message.chat.id, by_bot=by_bot)

    def deliver(self, kind: str, message: Message) -> None:
        """Queue an update about a message unless the bot may not see it."""
        if is_delivered(message, bot=self.bot, privacy=self.privacy):
            self.updates.add(kind, message.wire())

    def change(self, message: Message, content: Json) -> None:
        """Change a message in place and tell; a person's edit reaches the bot too."""
        message.content = content
        message.edit_date = self.now()
        self.tell(happenings.EDITED, message)
        self.deliver("edited_channel_post" if message.chat.type == CHANNEL else "edited_message", message)

    def delete(self, message: Message) -> None:
        """Take a message away."""
        message.is_deleted = True
        del message.chat.messages[message.message_id]
        self.tell(happenings.DELETED, message)

    def open_query(self, kind: str, message: Message | None = None) -> Query:
        """Open a question that the bot has to answer."""
        query = Query(query_id=str(4_000_000_000 + next(self._identifiers)), kind=kind, message=message)
        self.queries[query.query_id] = query
        return query

    def answer_query(self, query_id: str, kind: str, answer: Json) -> Query:
        """Close a question.

        Raises `RefusedError` when it is unknown, answered already or too old.
        """
        query = self.queries.get(query_id)
        if query is None or query.kind != kind or query.is_answered or query.is_expired:
            reason = "query is too old and response timeout expired or query ID is invalid"
            raise RefusedError(reason)
        query.is_answered = True
        query.answer = answer
        return query

    def set_bot_status(self, chat: Chat, status: str, *, by: User) -> None:
        """Block, add, promote or remove the bot, and send it the update about that."""
        before, chat.bot_status = chat.bot_status, status
        change: Json = {
            "chat": chat.wire(),
            "from": by.wire(),
            "date": self.now(),
            "old_chat_member": self.membership(self.bot, before),
            "new_chat_member": self.membership(self.bot, status),
        }
        self.updates.add("my_chat_member", change)

    def membership(self, user: User, status: str) -> Json:
        """Return a membership as Telegram writes it."""
        until = 0 if status in ("kicked", "restricted") else None
        rights: Json = {}
        if status == "administrator":
            names = ("manage_chat", "delete_messages", "restrict_members", "promote_members", "change_info")
            rights = {f"can_{name}": name in ("manage_chat", "delete_messages") for name in names}
            rights |= {"can_be_edited": False, "is_anonymous": False, "can_manage_video_chats": False}
            rights |= {"can_invite_users": True, "can_post_stories": False, "can_edit_stories": False}
            rights |= {"can_delete_stories": False}
        if status == "creator":
            rights = {"is_anonymous": False}
        return without_empty({"user": user.wire(), "status": status, "until_date": until}) | rights

    def user(self, user_id: int) -> User:
        """Return a person or the bot.

        Raises `RefusedError` when nobody has the number.
        """
        if user_id == self.bot.id:
            return self.bot
        if user_id not in self.people:
            reason = "invalid user_id specified"
            raise RefusedError(reason)
        return self.people[user_id]

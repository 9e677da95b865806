"""The playground for tests: a strict local Bot API server on a free port, and people who act in it.

    async with Playground() as playground:
        # 1. point the bot at it (environment of `python -m bot`, or python-telegram-bot's builder)
        #    TELEGRAM_TOKEN=playground.token   TELEGRAM_API_BASE_URL=playground.root
        #    builder.token(playground.token).base_url(playground.root + "/bot")
        #           .base_file_url(playground.root + "/file/bot")
        await playground.listening()                # the bot is up and polls
        # 2. act as a person in their private chat
        alice = playground.person("Alice")
        sent = await alice.say("/start")            # also: links=..., reply_to=message
        answer = await alice.answer()               # the bot's next message here (waits, patience=60 s)
        parts = await alice.paste(article)          # split at 4,096 units as clients do; exactly=True cuts mid-word
        query = await alice.press(answer, "Full")   # by words of the label; LookupError names the labels
        notice = await alice.answered(query)        # {"text": ..., "show_alert": ...}
        changed = await alice.edited(answer)        # the bot's next edit (the same Message object, new content)
        assert marked(changed, "bold") == [...]     # parts of the text by kind of entity
        # 3. look at what happened
        playground.calls_of("sendMessage")          # Call: .parameters .code .answer
        playground.refusals                         # calls that were answered with an error
        playground.unanswered                       # pressed buttons that got no answer
        playground.losses                           # entities that Telegram would have dropped silently
        playground.fault(faults.BAD_GATEWAY, method="sendMessage")

Acts of a person: say, paste, forward, forward_message, upload, photo, video, voice, audio, sticker, location, contact,
poll, album, edit, press, inline, choose, react, remove, block, unblock, promote, upgrade. What they wait for: answer,
edited, deleted, action, draft, reaction, answered. `person.within(chat, thread=...)` is the same person elsewhere;
chats: `playground.group("Desk")`, `kind="group"` or `forum=True`, `playground.channel("Wire")`,
`playground.topic(chat, "Sport")`, `playground.publish(channel, text)`.

A `Message` has text, entities, labels (of its buttons), buttons, reply_to, thread, content, message_id, is_deleted.
To prove that the bot stays silent: send what it must ignore, then something it answers, and look at the first answer.
Restart the bot at will: unconfirmed updates wait. `expire_queries()` makes pressed buttons too old to answer.
Faults (bot.playground.faults): BAD_GATEWAY, DROP_BEFORE and DROP_AFTER (the call took effect or not), SLOW, TOO_MANY
(429 with retry_after=seconds), REFUSE (any RefusedError). `playground.world.limits.a_second = 1` and
`.a_group_minute = 20` switch Telegram's speed limits on.
"""

import asyncio
import contextlib
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.playground import faults
from bot.playground.acts import Client, written
from bot.playground.calls import Call
from bot.playground.chats import CHANNEL, SUPERGROUP, Chat, Message
from bot.playground.happenings import CALL, Happening
from bot.playground.people import PATIENCE, Person, marked
from bot.playground.server import build_app
from bot.playground.webhook import deliver_for_ever
from bot.playground.wire import BAD_REQUEST, Json, RefusedError
from bot.playground.world import World

LOOPBACK = "127.0.0.1"
STOP_SECONDS = 0.5

__all__ = ["Person", "Playground", "faults", "marked"]


class Playground:
    """A running Bot API server with its world; use it as an asynchronous context manager."""

    def __init__(self, *, privacy: bool = True, host: str = LOOPBACK, port: int = 0) -> None:
        """Make a world; the server starts on entering."""
        self.world = World(privacy=privacy)
        self.calls: list[Call] = []
        self.host = host
        self.port = port
        self.app = build_app(self.world, self.calls)
        self._runner = web.AppRunner(
            self.app, access_log=None, shutdown_timeout=STOP_SECONDS, handler_cancellation=True
        )
        self._deliverer: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Start the server; a port of 0 takes a free one."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port)
        try:
            await site.start()
        except OSError:
            await self._runner.cleanup()
            raise
        self.port = self._runner.addresses[0][1]
        self._deliverer = asyncio.create_task(deliver_for_ever(self.world.updates))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the server."""
        if self._deliverer is not None:
            self._deliverer.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._deliverer
        await self._runner.cleanup()

    @property
    def root(self) -> str:
        """Return the address of the server, without a slash at the end."""
        return f"http://{self.host}:{self.port}"

    @property
    def token(self) -> str:
        """Return the token that the bot has to show."""
        return self.world.token

    def person(self, name: str = "Alice", *, username: str | None = None, language: str = "en") -> Person:
        """Add a person, who looks at their private chat with the bot."""
        user = self.world.person(name, username=username, language=language)
        return Person(client=Client(world=self.world, user=user, chat=self.world.chats[user.id]))

    def group(
        self, title: str = "Desk", *, kind: str = SUPERGROUP, forum: bool = False, bot_status: str = "member"
    ) -> Chat:
        """Add a group; people join by `person.within(group)`."""
        return self.world.open_chat(title, type=kind, is_forum=forum, bot_status=bot_status)

    def topic(self, chat: Chat, name: str) -> int:
        """Add a topic to a forum and return its number."""
        message = self.world.post(chat, None, {"forum_topic_created": {"name": name, "icon_color": 7322096}})
        message.thread = message.message_id
        chat.topics[message.message_id] = name
        return message.message_id

    def channel(self, title: str = "Wire", *, username: str | None = None, bot_status: str = "left") -> Chat:
        """Add a channel; the bot reads it only as an administrator."""
        chat = self.world.open_chat(title, type=CHANNEL, bot_status=bot_status)
        chat.username = username
        return chat

    async def publish(self, channel: Chat, text: str) -> Message:
        """Post a text in a channel."""
        return self.world.post(channel, None, written("text", "entities", text, ()))

    def fault(
        self, kind: str, *, method: str | None = None, times: int = 1, seconds: float = 1, refusal: str | None = None,
        code: int = BAD_REQUEST,
    ) -> None:  # fmt: skip
        """Let something go wrong with the next calls of a method, or of any."""
        error = RefusedError(refusal, code=code) if refusal is not None else None
        self.world.faults.add(faults.Fault(kind=kind, method=method, times=times, seconds=seconds, refusal=error))

    def calls_of(self, method: str) -> list[Call]:
        """Return the calls of one method so far."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    async def called(self, method: str, *, times: int = 1, patience: float = PATIENCE) -> Call:
        """Wait until a method was called (and answered) so often; return that call."""
        count = 0

        def fits(happening: Happening) -> bool:
            nonlocal count
            count += happening.kind == CALL and happening.details["method"].lower() == method.lower()
            return count >= times

        await self.world.chronicle.next(fits, start=0, timeout_seconds=patience)
        return [call for call in self.calls_of(method) if call.code is not None][times - 1]

    async def listening(self, *, patience: float = PATIENCE) -> None:
        """Wait until the bot is up: a long poll is open and waits for updates."""
        async with asyncio.timeout(patience):
            await self.world.updates.listened.wait()

    @property
    def refusals(self) -> list[Call]:
        """Return the calls that were answered with an error."""
        return [call for call in self.calls if call.code is not None and call.code >= BAD_REQUEST]

    @property
    def unanswered(self) -> int:
        """Return how many pressed buttons wait for an answer."""
        return sum(query.kind == "callback" and not query.is_answered for query in self.world.queries.values())

    @property
    def losses(self) -> list[Json]:
        """Return the entities that Telegram would have dropped without a word."""
        return self.world.losses

    def expire_queries(self) -> None:
        """Make all open questions too old to be answered."""
        for query in self.world.queries.values():
            query.is_expired = True

"""A person for tests: acts in one chat and waits for what the bot does there."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.playground import happenings
from bot.playground.acts import Client, note_inline_choice
from bot.playground.chats import Chat, Message, User
from bot.playground.entities import Entity
from bot.playground.happenings import Happening
from bot.playground.media import Media, document_of
from bot.playground.wire import Json, cut
from bot.playground.world import Query, World

PATIENCE = 60.0
ONE_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f00010501012718e366"
    "0000000049454e44ae426082"
)


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody in one chat; what they wait for is looked for after what they have seen already."""

    client: Client
    seen: dict[str, int] = field(default_factory=dict)

    @property
    def world(self) -> World:
        """Return the world they live in."""
        return self.client.world

    @property
    def user(self) -> User:
        """Return their account."""
        return self.client.user

    @property
    def chat(self) -> Chat:
        """Return the chat that they look at."""
        return self.client.chat

    def within(self, chat: Chat, *, thread: int | None = None) -> "Person":
        """Return the same person looking at another chat or topic; they become a member."""
        chat.members.setdefault(self.user.id, "member")
        return Person(client=Client(world=self.world, user=self.user, chat=chat, thread=thread))

    async def say(
        self, text: str, *, links: Iterable[Entity] = (), reply_to: Message | None = None, origin: Json | None = None
    ) -> Message:
        """Send one text, with hidden links, as an answer or as a forward."""
        return self.client.say(text, links=links, reply_to=reply_to, origin=origin)

    async def paste(self, text: str, *, exactly: bool = False) -> list[Message]:
        """Send a text of any length; the client splits it."""
        return self.client.paste(text, exactly=exactly)

    async def forward(self, text: str, *, name: str = "A stranger", channel: Chat | None = None) -> list[Message]:
        """Forward a text of somebody else or of a channel."""
        return self.client.forward(text, name=name, channel=channel)

    async def forward_message(self, message: Message) -> Message:
        """Forward a message that is there already."""
        return self.client.forward_message(message)

    async def upload(
        self, name: str, content: bytes, *, caption: str = "", mime_type: str | None = None, size: int | None = None
    ) -> Message:
        """Send a document; `size` pretends another size than the content has."""
        stored = self.world.files.keep(content, name=name, mime_type=mime_type, size=size)
        return self.client.attach(document_of(stored), caption=caption)

    async def photo(self, *, caption: str = "", content: bytes = ONE_PIXEL, links: Iterable[Entity] = ()) -> Message:
        """Send a photo."""
        return self.client.attach(self._media.photo(content), caption=caption, links=links)

    async def video(self, *, caption: str = "") -> Message:
        """Send a video."""
        return self.client.attach(self._media.video(), caption=caption)

    async def voice(self, *, caption: str = "") -> Message:
        """Send a voice message."""
        return self.client.attach(self._media.voice(), caption=caption)

    async def audio(self, *, caption: str = "") -> Message:
        """Send a piece of music."""
        return self.client.attach(self._media.audio(), caption=caption)

    async def sticker(self) -> Message:
        """Send a sticker."""
        return self.client.send(self._media.sticker())

    async def location(self) -> Message:
        """Send a place."""
        return self.client.send(self._media.location())

    async def contact(self) -> Message:
        """Send a contact."""
        return self.client.send(self._media.contact())

    async def poll(self) -> Message:
        """Send a poll."""
        return self.client.send(self._media.poll())

    async def album(self, count: int, *, caption: str = "") -> list[Message]:
        """Send several photos as one album; the caption stands with the first."""
        return self.client.album([self._media.photo(ONE_PIXEL) for _ in range(count)], caption=caption)

    async def edit(self, message: Message, text: str) -> None:
        """Change one's own message."""
        self.client.edit(message, text)

    async def press(self, message: Message, label: str) -> Query:
        """Press the inline button whose label holds these words (in any case).

        Raises `LookupError`, naming the labels, when there is no such button or it asks nothing of the bot.
        """
        for row in message.buttons:
            for button in row:
                query = self.client.press(message, button) if label.lower() in button["text"].lower() else None
                if query is not None:
                    return query
        reason = f"no button {label!r} among {message.labels}"
        raise LookupError(reason)

    async def inline(self, words: str) -> Query:
        """Ask the bot inline."""
        return self.client.ask_inline(words)

    async def choose(self, query: Query, number: int = 0) -> Message:
        """Send one of the results of an inline question."""
        results: list[Json] = (query.answer or {}).get("results", [])
        return note_inline_choice(self.client, query, results[number])

    async def react(self, message: Message, emoji: str = "👍") -> None:
        """React to a message."""
        self.client.react(message, emoji)

    async def remove(self, message: Message) -> None:
        """Delete a message."""
        self.client.remove(message)

    async def block(self) -> None:
        """Block the bot; in a group, throw it out."""
        self.client.set_bot("kicked")

    async def unblock(self) -> None:
        """Let the bot write again; in a group, add it."""
        self.client.set_bot("member")

    async def promote(self) -> None:
        """Make the bot an administrator."""
        self.client.set_bot("administrator")

    async def upgrade(self) -> Chat:
        """Turn the group into a supergroup."""
        return self.client.upgrade()

    @property
    def _media(self) -> Media:
        """Return the maker of files for messages."""
        return Media(files=self.world.files)

    @property
    def answers(self) -> list[Message]:
        """Return the bot's messages in the chat that are not deleted, oldest first."""
        return [message for message in self.chat.messages.values() if message.sender == self.world.bot]

    async def answer(self, *, patience: float = PATIENCE) -> Message:
        """Return the bot's next message in this chat; wait for it if need be."""
        happening = await self._next(happenings.MESSAGE, patience=patience)
        return self._message(happening)

    async def edited(self, message: Message | None = None, *, patience: float = PATIENCE) -> Message:
        """Return the bot's message at its next edit: the one given, or any."""
        number = message.message_id if message else None
        happening = await self._next(happenings.EDITED, patience=patience, message_id=number)
        return self._message(happening)

    async def deleted(self, *, patience: float = PATIENCE) -> Json:
        """Return the next message of the bot that is deleted, as it was."""
        return (await self._next(happenings.DELETED, patience=patience)).details

    async def action(self, *, patience: float = PATIENCE) -> str:
        """Return the next sign that the bot is at work, such as `typing`."""
        return str((await self._next(happenings.ACTION, patience=patience)).details["action"])

    async def draft(self, *, patience: float = PATIENCE) -> Json:
        """Return the next draft that the bot shows."""
        return (await self._next(happenings.DRAFT, patience=patience)).details

    async def reaction(self, *, patience: float = PATIENCE) -> Json:
        """Return the bot's next reaction."""
        return (await self._next(happenings.REACTION, patience=patience)).details

    async def answered(self, query: Query, *, patience: float = PATIENCE) -> Json:
        """Return the bot's answer to a pressed button or an inline question (text, show_alert; results)."""
        kind = happenings.ANSWERED if query.kind == "callback" else happenings.INLINE
        name = f"{query.kind}_query_id"

        def fits(happening: Happening) -> bool:
            return happening.kind == kind and happening.details.get(name) == query.query_id

        return (await self.world.chronicle.next(fits, start=0, timeout_seconds=patience)).details

    async def _next(self, kind: str, *, patience: float, message_id: int | None = None) -> Happening:
        """Return the next thing of a kind that the bot did in this chat, and remember that it was seen."""

        def fits(happening: Happening) -> bool:
            here = happening.chat_id == self.chat.id and happening.by_bot and happening.kind == kind
            return here and (message_id is None or happening.details["message_id"] == message_id)

        key = kind if message_id is None else f"{kind} {message_id}"
        start = self.seen.get(key, 0)
        happening = await self.world.chronicle.next(fits, start=start, timeout_seconds=patience)
        self.seen[key] = happening.number + 1
        return happening

    def _message(self, happening: Happening) -> Message:
        """Return the message that a happening is about, as it is now."""
        return self.chat.messages[happening.details["message_id"]]


def marked(message: Message, kind: str) -> list[str]:
    """Return the parts of a message that are marked as bold, text_link, expandable_blockquote..."""
    return [cut(message.text, e["offset"], e["length"]) for e in message.entities if e["type"] == kind]

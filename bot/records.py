"""Every noun of the bot: frozen values that travel between Telegram, the queue, the workers and the database."""

import hashlib
import json
import secrets
from dataclasses import asdict, dataclass, field
from typing import Literal

from summarizer.schema import Engine, Length

MaterialKind = Literal["text", "link", "document"]
JobState = Literal["accepted", "answered", "failed", "cancelled"]
View = Literal["short", "full", "who", "figures", "quotes", "sources"]

VIEWS: tuple[View, ...] = ("short", "full", "who", "figures", "quotes", "sources")
REFERENCE_BYTES = 6


def new_id() -> str:
    """Return a name for a job or a briefing, short enough for a button and impossible to guess."""
    return secrets.token_hex(REFERENCE_BYTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What is to be briefed: a text, a link, or a document by Telegram's file id; the origin where one is known.

    `same_as` names equal documents (Telegram's unique id), as their content is not at hand yet. `parts` are the
    (message id, text) of a text that came in several messages: one of them may be edited.
    """

    kind: MaterialKind
    text: str = ""
    file_id: str = ""
    file_name: str = ""
    same_as: str = ""
    site: str | None = None
    url: str | None = None
    engine: Engine = "extractive"
    parts: tuple[tuple[int, str], ...] = ()

    @property
    def fingerprint(self) -> str:
        """Name this content: equal for equal material, and tells nothing about it."""
        content = [self.kind, self.text, self.same_as, self.site, self.url, self.engine]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()

    def to_json(self) -> str:
        """Return the form that the journal keeps."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Material":
        """Return the material that `to_json` wrote."""
        values = json.loads(text)
        return cls(**(values | {"parts": tuple((message, part) for message, part in values["parts"])}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an answer goes: the chat, the message it replies to, and the topic where the chat has topics."""

    chat_id: int
    message_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One briefing to make; `key` is the same for a repeated delivery of the same message.

    `answer_id` is the bot's own message that the briefing will be edited into, or `None` while there is none.
    """

    key: str
    place: Place
    user_id: int
    material: Material
    language: str = "en"
    view: View = "short"
    state: JobState = "accepted"
    answer_id: int | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a worker hands back: the views with their HTML, or a failure and its sentence for the reader."""

    views: tuple[tuple[View, str], ...] = ()
    title: str = ""
    url: str | None = None
    failure: str | None = None
    sentence: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A briefing as the database keeps it, its views ready to be shown."""

    id: str
    chat_id: int
    user_id: int
    message_id: int
    title: str
    url: str | None
    views: dict[View, str]
    created: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSettings:
    """What a chat has chosen; `language` is `None` until somebody chooses one: then each user's own is spoken."""

    length: Length = "short"
    first: View = "short"
    language: str | None = None
    engine: Engine = "extractive"
    every_link: bool = False

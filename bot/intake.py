"""Telegram messages -> pieces -> a plan: what to brief, or the sentence that says why not. Pure functions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from telegram import (
    Message,
    MessageEntity,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

from bot import texts
from bot.markup import units
from bot.records import Material, Place

Kind = Literal["text", "document", "photo", "video", "voice", "sticker", "other"]

LINK_ENTITIES: list[str | None] = [MessageEntity.URL, MessageEntity.TEXT_LINK]
SCHEME = re.compile(r"https?://", re.IGNORECASE)
# Links into Telegram itself: a channel's footer, not its story.
TELEGRAM_LINK = re.compile(r"https?://(?:www\.)?(?:t|telegram)\.me/", re.IGNORECASE)
LONGEST_MESSAGE = 4_096
# Scripts without spaces have few "words": this many letters a word stand for one.
LETTERS_A_WORD = 8
BYTES_A_MEGABYTE = 1_000_000
KIND_SENTENCES: dict[Kind, str] = {
    "text": texts.EMPTY,
    "document": texts.OTHER,
    "photo": texts.PHOTO,
    "video": texts.VIDEO,
    "voice": texts.VOICE,
    "sticker": texts.STICKER,
    "other": texts.OTHER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document as Telegram announces it."""

    file_id: str
    unique_id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a forwarded message comes from."""

    site: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One message as far as briefing goes; `beside_links` is its text with the links that are seen taken out."""

    place: Place
    user_id: int
    key: str
    kind: Kind
    text: str = ""
    beside_links: str = ""
    links: tuple[str, ...] = ()
    file: Attachment | None = None
    origin: Origin | None = None
    album: str | None = None
    private: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A sentence for the reader with the values it needs."""

    sentence: str
    values: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to make of a message: material to brief, a refusal, and how many links were left out."""

    materials: tuple[Material, ...] = ()
    refusal: Refusal | None = None
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What intake needs of the settings."""

    min_words: int
    max_links: int
    max_document_bytes: int
    rewriting: bool = False


def read_piece(message: Message) -> Piece:
    """Return what `message` holds."""
    text = message.text or message.caption or ""
    found = links_of(message)
    edited = int(message.edit_date.timestamp()) if message.edit_date else 0
    return Piece(
        place=place_of(message),
        user_id=author_of(message),
        key=f"{message.chat_id}:{message.message_id}:{int(message.date.timestamp())}:{edited}",
        kind=kind_of(message),
        text=text,
        beside_links=_without(text, [shown for shown, _ in found]),
        links=tuple(dict.fromkeys(link for _, link in found)),
        file=_attachment(message),
        origin=_origin(message),
        album=message.media_group_id,
        private=message.chat.type == message.chat.PRIVATE,
    )


def place_of(message: Message) -> Place:
    """Return where an answer to `message` goes."""
    thread = message.message_thread_id if message.is_topic_message else None
    return Place(chat_id=message.chat_id, message_id=message.message_id, thread_id=thread)


def author_of(message: Message) -> int:
    """Return who wrote `message`: a user, or the chat in whose name it was written."""
    if message.from_user:
        return message.from_user.id
    return message.sender_chat.id if message.sender_chat else message.chat_id


def kind_of(message: Message) -> Kind:
    """Return what kind of message this is, as far as the answer depends on it."""
    if message.text:
        return "text"
    if message.document and not message.animation:
        return "document"
    if message.photo:
        return "photo"
    if message.video or message.animation or message.video_note:
        return "video"
    if message.voice or message.audio:
        return "voice"
    return "sticker" if message.sticker else "other"


def links_of(message: Message) -> list[tuple[str, str]]:
    """Return (words shown, address) of each link in text or caption, hidden ones too, in order."""
    entities = message.parse_entities(LINK_ENTITIES) | message.parse_caption_entities(LINK_ENTITIES)
    found = []
    for entity, shown in sorted(entities.items(), key=lambda item: item[0].offset):
        address = entity.url or shown
        shown_is_link = entity.type == MessageEntity.URL
        found.append((shown if shown_is_link else "", address if SCHEME.match(address) else f"https://{address}"))
    return found


def _without(text: str, shown_links: Sequence[str]) -> str:
    """Return `text` with the links that are seen in it taken out."""
    for link in filter(None, shown_links):
        text = text.replace(link, " ", 1)
    return text


def _attachment(message: Message) -> Attachment | None:
    """Return the document of `message`, if it has one."""
    file = message.document
    if file is None or message.animation:
        return None
    return Attachment(
        file_id=file.file_id, unique_id=file.file_unique_id, name=file.file_name or "", size=file.file_size or 0
    )


def _origin(message: Message) -> Origin | None:
    """Return where a forwarded message was first published; a channel with a public name gives a link."""
    match message.forward_origin:
        case MessageOriginChannel(chat=chat, message_id=post):
            return Origin(site=chat.title or "", url=f"https://t.me/{chat.username}/{post}" if chat.username else None)
        case MessageOriginUser(sender_user=user):
            return Origin(site=user.full_name)
        case MessageOriginHiddenUser(sender_user_name=name):
            return Origin(site=name)
        case MessageOriginChat(sender_chat=chat):
            return Origin(site=chat.title or chat.full_name or "")
        case _:
            return None


def is_enough(text: str, min_words: int) -> bool:
    """Say whether `text` may be an article by its length; the summarizer has the last word."""
    return len(text.split()) >= min_words or len(text) >= min_words * LETTERS_A_WORD


def join(parts: Sequence[str]) -> str:
    """Put a paste together again: clients cut it at white space, which they drop, or else in mid-word at the limit."""
    whole = ""
    for part in parts:
        cut_in_word = whole[-1:].isalnum() and part[:1].islower() and units(_last(whole, parts)) >= LONGEST_MESSAGE
        between = "" if not whole or cut_in_word else "\n" if whole[-1:] in ".!?”\"'»" else " "
        whole += between + part
    return whole


def _last(whole: str, parts: Sequence[str]) -> str:
    """Return the part that `whole` ends with."""
    return next((part for part in parts if part and whole.endswith(part)), "")


def plan(pieces: Sequence[Piece], limits: Limits) -> Plan:
    """Decide what to brief of messages that belong together, in this order: documents, long text, links."""
    ordered = sorted(pieces, key=lambda piece: piece.place.message_id)
    if any(piece.origin for piece in ordered):
        ordered = [piece for piece in ordered if piece.origin or is_enough(piece.text, limits.min_words)]
    files = [piece.file for piece in ordered if piece.file]
    if files:
        return _plan_files(files, limits)
    if is_enough(join([piece.beside_links for piece in ordered if piece.beside_links]), limits.min_words):
        origin = next((piece.origin for piece in ordered if piece.origin), None)
        parts = tuple((piece.place.message_id, piece.text) for piece in ordered if piece.text)
        return Plan(materials=(_from_text(parts, origin),))
    links = [link for piece in ordered for link in piece.links]
    return _plan_links(links, limits) if links else Plan(refusal=_refuse(ordered, limits))


def _from_text(parts: tuple[tuple[int, str], ...], origin: Origin | None) -> Material:
    """Return a text as material, its origin named."""
    return Material(
        kind="text",
        text=join([text for _, text in parts]),
        parts=parts if len(parts) > 1 else (),
        site=origin.site if origin else None,
        url=origin.url if origin else None,
    )


def with_part(material: Material, message_id: int, text: str) -> Material:
    """Return a text that came in several messages, one of them changed to `text`."""
    parts = tuple((message, text if message == message_id else part) for message, part in material.parts)
    return replace(material, parts=parts, text=join([part for _, part in parts]))


def _plan_links(links: Sequence[str], limits: Limits) -> Plan:
    """Brief the first few links, those that lead out of Telegram before those that stay in it."""
    outward = [link for link in links if not TELEGRAM_LINK.match(link)] or list(links)
    chosen = list(dict.fromkeys(outward))
    taken = chosen[: limits.max_links]
    return Plan(materials=tuple(Material(kind="link", text=link) for link in taken), left_out=len(chosen) - len(taken))


def _plan_files(files: Sequence[Attachment], limits: Limits) -> Plan:
    """Brief the documents that are small enough, or tell the limit."""
    fitting = [file for file in files if file.size <= limits.max_document_bytes]
    if not fitting:
        limit = limits.max_document_bytes // BYTES_A_MEGABYTE
        return Plan(refusal=Refusal(sentence=texts.DOCUMENT_TOO_LARGE, values=(("limit", limit),)))
    materials = tuple(
        Material(kind="document", file_id=file.file_id, file_name=file.name, same_as=file.unique_id) for file in fitting
    )
    return Plan(materials=materials[: limits.max_links])


def _refuse(pieces: Sequence[Piece], limits: Limits) -> Refusal:
    """Say why there is nothing to brief."""
    kinds = [piece.kind for piece in pieces if piece.kind != "text"]
    if kinds:
        return Refusal(sentence=KIND_SENTENCES[kinds[0]])
    if any(piece.text.strip() for piece in pieces):
        return Refusal(sentence=texts.TOO_SHORT, values=(("words", limits.min_words),))
    return Refusal(sentence=texts.EMPTY)

"""Reads a message written in Telegram's HTML: source in, plain text and its entities out, or a refusal.

Follows the published parser of Telegram's own library: the same tags, the same references, the same words when
something is wrong, byte offsets into the source, entity offsets in UTF-16 units.
"""

import re
from dataclasses import dataclass, field

from bot.playground.entities import Entity
from bot.playground.wire import RefusedError, units

TAG_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
NAMED_REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
LARGEST_CODE_POINT = 0x10FFFF
REFERENCE = re.compile(
    r"""&(?: \#x(?P<hexadecimal>[0-9a-fA-F]{1,8})   # &#x2019;
           | \#(?P<decimal>[0-9]{1,8})              # &#8217;
           | (?P<name>[a-zA-Z]+)                    # &amp;
         );?""",
    re.VERBOSE,
)
TAG_NAME = re.compile(r"[^\s>]*")
SPACES = re.compile(r"\s*")
ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
LINK_SCHEMES = ("http://", "https://", "tg://", "ton://", "tonsite://")
MENTION_LINK = re.compile(r"tg://user\?id=(\d+)")
LANGUAGE_PREFIX = "language-"


@dataclass(slots=True, kw_only=True)
class _Tag:
    """A start tag that waits for its end tag."""

    name: str
    attributes: dict[str, str]
    start: int
    piece: int


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Walks the source once and keeps the text so far, the open tags and the entities found."""

    source: str
    position: int = 0
    pieces: list[str] = field(default_factory=list)
    written: int = 0
    open_tags: list[_Tag] = field(default_factory=list)
    found: list[Entity] = field(default_factory=list)

    def refuse(self, reason: str) -> RefusedError:
        """Word what is wrong with the markup."""
        return RefusedError(f"can't parse entities: {reason}")

    def byte_offset(self, position: int) -> int:
        """Return how many bytes of UTF-8 stand before a position of the source."""
        return len(self.source[:position].encode("utf8", "surrogatepass"))

    def at_end(self) -> bool:
        """Tell whether the source is used up."""
        return self.position >= len(self.source)

    def peek(self) -> str:
        """Return the next character, or nothing at the end."""
        return self.source[self.position : self.position + 1]

    def take(self, pattern: re.Pattern[str]) -> str:
        """Read what matches here and move past it."""
        match = pattern.match(self.source, self.position)
        taken = match.group() if match else ""
        self.position += len(taken)
        return taken

    def write(self, text: str) -> None:
        """Add to the plain text."""
        self.pieces.append(text)
        self.written += units(text)


def parse_html(source: str) -> tuple[str, tuple[Entity, ...]]:
    """Return the plain text and the entities of a message in Telegram's HTML.

    Raises `RefusedError` in Telegram's words when a tag is unknown, unclosed or closed in the wrong order.
    """
    reader = _Reader(source=source)
    while not reader.at_end():
        if reader.source.startswith("</", reader.position):
            _read_end_tag(reader)
        elif reader.peek() == "<":
            _read_start_tag(reader)
        else:
            _read_character(reader)
    if reader.open_tags:
        reason = f'Can\'t find end tag corresponding to start tag "{reader.open_tags[-1].name}"'
        raise reader.refuse(reason)
    text = "".join(reader.pieces)
    if any("\ud800" <= character <= "\udfff" for character in text):
        reason = (
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
            "surrogate code units"
        )
        raise reader.refuse(reason)
    return text, tuple(reader.found)


def _read_character(reader: _Reader) -> None:
    """Read one character or one reference."""
    decoded, length = _decode_reference(reader.source, reader.position)
    reader.write(decoded)
    reader.position += length


def _decode_reference(source: str, position: int) -> tuple[str, int]:
    """Return the character that stands at a position and how much of the source it takes; unknown names stay."""
    match = REFERENCE.match(source, position) if source[position] == "&" else None
    if match is None:
        return source[position], 1
    if match["name"]:
        named = NAMED_REFERENCES.get(match["name"])
        return (named, len(match.group())) if named else ("&", 1)
    code = int(match["hexadecimal"], 16) if match["hexadecimal"] else int(match["decimal"])
    return (chr(code), len(match.group())) if 0 < code < LARGEST_CODE_POINT else ("&", 1)


def _read_start_tag(reader: _Reader) -> None:
    """Read a start tag with its attributes and put it on the pile of open tags."""
    begin = reader.position
    reader.position += 1
    name = reader.take(TAG_NAME).lower()
    if reader.at_end():
        reason = f"Unclosed start tag at byte offset {reader.byte_offset(begin)}"
        raise reader.refuse(reason)
    if name not in TAG_KINDS:
        reason = f'Unsupported start tag "{name}" at byte offset {reader.byte_offset(begin)}'
        raise reader.refuse(reason)
    attributes = _read_attributes(reader, name=name, begin=begin)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        reason = f'Tag "span" must have class "tg-spoiler" at byte offset {reader.byte_offset(begin)}'
        raise reader.refuse(reason)
    tag = _Tag(name=name, attributes=attributes, start=reader.written, piece=len(reader.pieces))
    reader.open_tags.append(tag)


def _read_attributes(reader: _Reader, *, name: str, begin: int) -> dict[str, str]:
    """Read attributes up to and with the closing bracket of a start tag."""
    attributes: dict[str, str] = {}
    while True:
        reader.take(SPACES)
        if reader.peek() == ">":
            reader.position += 1
            return attributes
        key = reader.take(ATTRIBUTE_NAME)
        if not key:
            reason = f'Empty attribute name in the tag "{name}" at byte offset {reader.byte_offset(begin)}'
            raise reader.refuse(reason)
        reader.take(SPACES)
        is_valued = reader.peek() == "="
        attributes[key] = _read_value(reader) if is_valued else ""
        if reader.at_end():
            named = "" if is_valued else f' "{name}"'
            reason = f"Unclosed start tag{named} at byte offset {reader.byte_offset(begin)}"
            raise reader.refuse(reason)


def _read_value(reader: _Reader) -> str:
    """Read the value of an attribute, in quotes or as a bare token."""
    reader.position += 1
    reader.take(SPACES)
    begin = reader.position
    quote = reader.peek()
    if quote not in ("'", '"') or not quote:
        token = reader.take(NAME_TOKEN).lower()
        if not reader.at_end() and not reader.peek().isspace() and reader.peek() != ">":
            reason = f"Unexpected end of name token at byte offset {reader.byte_offset(begin)}"
            raise reader.refuse(reason)
        return token
    reader.position += 1
    characters: list[str] = []
    while not reader.at_end() and reader.peek() != quote:
        decoded, length = _decode_reference(reader.source, reader.position)
        characters.append(decoded)
        reader.position += length
    reader.position += 1
    return "".join(characters)


def _read_end_tag(reader: _Reader) -> None:
    """Read an end tag, check that it closes the last open tag and note the entity."""
    begin = reader.position
    if not reader.open_tags:
        reason = f"Unexpected end tag at byte offset {reader.byte_offset(begin)}"
        raise reader.refuse(reason)
    reader.position += 2
    name = reader.take(TAG_NAME).lower()
    reader.take(SPACES)
    if reader.peek() != ">":
        reason = f"Unclosed end tag at byte offset {reader.byte_offset(begin)}"
        raise reader.refuse(reason)
    reader.position += 1
    tag = reader.open_tags.pop()
    if name and name != tag.name:
        reason = (
            f'Unmatched end tag at byte offset {reader.byte_offset(begin)}, expected "</{tag.name}>", found "</{name}>"'
        )
        raise reader.refuse(reason)
    if reader.written > tag.start:
        _note_entity(reader, tag)


def _note_entity(reader: _Reader, tag: _Tag) -> None:
    """Turn a closed tag into its entity; a link with no usable address leaves plain text."""
    entity = Entity(type=TAG_KINDS[tag.name], offset=tag.start, length=reader.written - tag.start)
    if tag.name == "a":
        linked = _link(entity, tag.attributes.get("href") or "".join(reader.pieces[tag.piece :]))
        reader.found.extend(linked)
    elif tag.name in ("pre", "code"):
        _note_code(reader, tag, entity)
    elif tag.name == "blockquote" and "expandable" in tag.attributes:
        reader.found.append(entity.changed(type="expandable_blockquote"))
    elif tag.name == "tg-emoji":
        reader.found.append(_custom_emoji(entity, tag.attributes.get("emoji-id", "")))
    else:
        reader.found.append(entity)


def _link(entity: Entity, address: str) -> tuple[Entity, ...]:
    """Return the link, the mention of a user, or nothing for an address Telegram does not take."""
    mention = MENTION_LINK.fullmatch(address)
    if mention:
        return (entity.changed(type="text_mention", user_id=int(mention[1])),)
    if "." not in address and not address.startswith("tg://"):
        return ()
    known = address.lower().startswith(LINK_SCHEMES)
    if not known and (":" in address.partition("/")[0] or " " in address):
        return ()
    return (entity.changed(url=address if known else f"http://{address}"),)


def _custom_emoji(entity: Entity, identifier: str) -> Entity:
    """Return a custom emoji; its identifier must be a number."""
    if not identifier.isascii() or not identifier.isdigit() or not int(identifier):
        message = "can't parse entities: Invalid custom emoji identifier specified"
        raise RefusedError(message)
    return entity.changed(custom_emoji_id=identifier)


def _note_code(reader: _Reader, tag: _Tag, entity: Entity) -> None:
    """Note code or a block of it; the two nested exactly make one block with a language."""
    language = tag.attributes.get("class", "").removeprefix(LANGUAGE_PREFIX)
    last = reader.found[-1] if reader.found else None
    other = "code" if tag.name == "pre" else "pre"
    if last is not None and last.type == other and (last.offset, last.length) == (entity.offset, entity.length):
        reader.found[-1] = entity.changed(type="pre", language=last.language or language or None)
    else:
        reader.found.append(entity.changed(language=language or None))

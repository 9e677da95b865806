"""What is marked inside a text: finds links, mentions, commands and the like, and repairs a list of entities."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from bot.playground.wire import Json, units, without_empty
from bot.playground.words import read_words

MOST_ENTITIES = 100
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
CLOSED = frozenset({"code", "pre"})
SPLITTABLE = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
DETECTED = frozenset({"url", "email", "mention", "bot_command", "hashtag", "cashtag"})
SHORT_NAMES = frozenset({"gif", "wiki", "vid", "bing", "pic", "bold", "imdb", "coub", "like", "vote"})
SHORTEST_NAME = 4
COMMON_DOMAINS = read_words("domains")
FINDERS = (
    (
        "url",
        re.compile(
            r"""(?<![\w@.$#-])
            (?P<scheme>(?:https?|ftp|tg|tonsite)://)?
            (?P<host>(?:[^\W_](?:[\w-]{0,62}[^\W_])?\.)+(?P<domain>[^\W\d_]{2,24}|xn--[a-z0-9-]{2,60})
                     |(?:\d{1,3}\.){3}\d{1,3})
            (?P<port>:\d{1,5})?
            (?P<path>[/?\#][^\s<>"«»]*)?
            (?![\w@])""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    ("email", re.compile(r"(?<![\w.+-])[A-Za-z0-9_.+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}(?![\w@])")),
    ("mention", re.compile(r"(?<!\w)@(?P<name>[A-Za-z0-9_]{2,32})(?!\w)")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("hashtag", re.compile(r"(?<![\w\u200c])\#(?=[\w\u200c]*[^\W\d_])[\w\u200c]{1,256}(?![\w\u200c]*\#)")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?![\w$])")),
)
TRAILING = ".,:;!?'\"…”’"
BRACKETS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One marked part of a text; offset and length count UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    user_id: int | None = None
    custom_emoji_id: str | None = None

    @property
    def end(self) -> int:
        """Return the first unit after the entity."""
        return self.offset + self.length

    def changed(self, **fields: Any) -> "Entity":  # noqa: ANN401  # passes straight to dataclasses.replace
        """Return the entity with some fields changed."""
        return replace(self, **fields)

    def wire(self) -> Json:
        """Return the entity as Telegram writes it."""
        fields = {name: getattr(self, name) for name in ("type", "offset", "length", "url", "language")}
        fields["custom_emoji_id"] = self.custom_emoji_id
        if self.user_id is not None:
            fields["user"] = {"id": self.user_id, "is_bot": False, "first_name": str(self.user_id)}
        return {"offset": self.offset} | without_empty(fields)


def detect(text: str) -> tuple[Entity, ...]:
    """Find links, addresses, mentions, commands and tags in a text that somebody typed."""
    found: list[Entity] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in FINDERS:
        for match in pattern.finditer(text):
            start, end = match.start(), _end(kind, match)
            if end > start and all(end <= begin or start >= stop for begin, stop in taken):
                taken.append((start, end))
                found.append(Entity(type=kind, offset=units(text[:start]), length=units(text[start:end])))
    return tuple(sorted(found, key=lambda entity: entity.offset))


def _end(kind: str, match: re.Match[str]) -> int:
    """Return where a find ends, or its start when it is none after all."""
    if kind == "url":
        return match.start() + len(_trim_link(match))
    if kind == "mention" and len(match["name"]) < SHORTEST_NAME and match["name"].lower() not in SHORT_NAMES:
        return match.start()
    return match.end()


def _trim_link(match: re.Match[str]) -> str:
    """Return the link without the punctuation of its sentence, or nothing when the domain is not a known one."""
    domain = (match["domain"] or "").lower()
    is_known = domain in COMMON_DOMAINS or domain.startswith("xn--")
    if not match["scheme"] and not is_known:
        return ""
    link = match.group()
    while link and (link[-1] in TRAILING or _is_unpaired(link)):
        link = link[:-1]
    return link


def _is_unpaired(link: str) -> bool:
    """Tell whether the last character closes a bracket that the link never opened."""
    opening = BRACKETS.get(link[-1])
    return opening is not None and link.count(link[-1]) > link.count(opening)


def repair(text: str, entities: Iterable[Entity]) -> tuple[str, tuple[Entity, ...], tuple[Entity, ...]]:
    """Trim a text and tidy its entities as Telegram does; return text, kept entities and lost ones.

    Lost are: quotes inside quotes, anything inside code, bold and the like around code, doubles of the same
    kind, what covers only spaces, and all after the hundredth.
    """
    trimmed = text.strip()
    lead = units(text[: len(text) - len(text.lstrip())])
    clipped = [_clip(entity, lead=lead, end=units(trimmed)) for entity in entities]
    kept: list[Entity] = []
    lost: list[Entity] = []
    for entity in sorted(_carve([entity for entity in clipped if entity], lost), key=_place):
        outer = [other for other in kept if other.offset <= entity.offset and entity.end <= other.end]
        (lost if _is_forbidden(entity, outer) else kept).append(entity)
    return trimmed, tuple(kept[:MOST_ENTITIES]), tuple(lost + kept[MOST_ENTITIES:])


def _place(entity: Entity) -> tuple[int, int]:
    """Order entities by their start, the longer first."""
    return entity.offset, -entity.length


def _carve(entities: list[Entity], lost: list[Entity]) -> list[Entity]:
    """Cut code out of the bold, italics and the like around it; the pieces cut out go to the lost ones."""
    for code in [entity for entity in entities if entity.type in CLOSED]:
        pieces: list[Entity] = []
        for entity in entities:
            is_around = entity.type in SPLITTABLE and entity.offset <= code.offset and code.end <= entity.end
            pieces.extend(_around(entity, code) if is_around else (entity,))
            lost.extend([entity.changed(offset=code.offset, length=code.length)] if is_around else [])
        entities = pieces
    return entities


def _around(entity: Entity, code: Entity) -> list[Entity]:
    """Return what is left of an entity before and after the code inside it."""
    before = entity.changed(length=code.offset - entity.offset)
    after = entity.changed(offset=code.end, length=entity.end - code.end)
    return [piece for piece in (before, after) if piece.length]


def _clip(entity: Entity, *, lead: int, end: int) -> Entity | None:
    """Move an entity along with its trimmed text; None when nothing of it is left."""
    start = max(entity.offset - lead, 0)
    stop = min(entity.end - lead, end)
    return entity.changed(offset=start, length=stop - start) if stop > start else None


def _is_forbidden(entity: Entity, outer: list[Entity]) -> bool:
    """Tell whether an entity may not stand inside those around it."""
    around = {other.type for other in outer}
    if around & CLOSED or entity.type in around:
        return True
    return entity.type in QUOTES and bool(around & QUOTES)


def combine(given: Iterable[Entity], found: Iterable[Entity]) -> tuple[Entity, ...]:
    """Add what was found in the text to what its sender marked, where the two do not collide."""
    marked = tuple(given)
    walls = [entity for entity in marked if entity.type in CLOSED | DETECTED | {"text_link", "text_mention"}]
    free = [entity for entity in found if all(entity.end <= wall.offset or wall.end <= entity.offset for wall in walls)]
    return tuple(sorted((*marked, *free), key=_place))

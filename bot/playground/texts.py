"""Reads the text or the caption of a call: markup, entities, length, as strictly as Telegram."""

from bot.playground.calls import Call
from bot.playground.entities import Entity, combine, detect, repair
from bot.playground.markup import parse_html
from bot.playground.wire import Json, RefusedError, units
from bot.playground.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def read_text(world: World, call: Call) -> Json:
    """Return `text` and `entities` of a message.

    Raises `RefusedError` when it is empty, too long or wrongly marked up.
    """
    text, entities = _read(world, call, name="text", marks="entities")
    if not text:
        reason = "message text is empty"
        raise RefusedError(reason)
    if units(text) > LONGEST_TEXT:
        reason = "message is too long"
        raise RefusedError(reason)
    content: Json = {"text": text, "entities": [entity.wire() for entity in entities]}
    preview = call.structure("link_preview_options", called="link preview options")
    return content | ({"link_preview_options": preview} if preview else {})


def read_caption(world: World, call: Call) -> Json:
    """Return `caption` and `caption_entities` of a message, nothing when there is no caption.

    Raises `RefusedError` when it is too long or wrongly marked up.
    """
    caption, entities = _read(world, call, name="caption", marks="caption_entities")
    if units(caption) > LONGEST_CAPTION:
        reason = "message caption is too long"
        raise RefusedError(reason)
    return {"caption": caption, "caption_entities": [entity.wire() for entity in entities]} if caption else {}


def _read(world: World, call: Call, *, name: str, marks: str) -> tuple[str, tuple[Entity, ...]]:
    """Parse the markup, or take the entities given, and tidy both."""
    source = call.text(name)
    mode = call.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        reason = "unsupported parse_mode"
        raise RefusedError(reason)
    else:
        text, entities = source, _read_entities(call, marks, most=units(source))
    trimmed, kept, lost = repair(text, entities)
    world.losses.extend({"method": call.method, "text": trimmed, "entity": entity.wire()} for entity in lost)
    return trimmed, combine(kept, detect(trimmed))


def _read_entities(call: Call, name: str, *, most: int) -> tuple[Entity, ...]:
    """Return the entities given beside the text; those outside of it are refused."""
    given = call.structure(name, called="message entities") or []
    if not isinstance(given, list) or not all(isinstance(entity, dict) for entity in given):
        reason = "expected an Array of MessageEntity"
        raise RefusedError(reason)
    entities = tuple(_read_entity(entity) for entity in given)
    if any(entity.offset < 0 or entity.length < 0 or entity.end > most for entity in entities):
        reason = "entity beginning or end is out of the text"
        raise RefusedError(reason)
    return entities


def _read_entity(given: Json) -> Entity:
    """Return one entity."""
    return Entity(
        type=str(given.get("type", "")),
        offset=int(given.get("offset", 0)),
        length=int(given.get("length", 0)),
        url=given.get("url"),
        language=given.get("language"),
        user_id=(given.get("user") or {}).get("id"),
        custom_emoji_id=given.get("custom_emoji_id"),
    )

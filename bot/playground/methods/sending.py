"""What the bot sends: texts, files, forwards, copies, the sign that it is typing, a draft that grows."""

from functools import partial

from bot.playground import happenings
from bot.playground.calls import Call, Upload
from bot.playground.chats import PRIVATE
from bot.playground.files import LARGEST_UPLOAD, StoredFile
from bot.playground.media import document_of, photo_of
from bot.playground.methods.table import Method
from bot.playground.methods.target import find_message, place, read_target, writable_chat
from bot.playground.origins import origin_of
from bot.playground.texts import read_caption, read_text
from bot.playground.wire import Json, RefusedError
from bot.playground.world import World

ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip
NOT_COPIED = frozenset({"forward_origin", "new_chat_members", "left_chat_member", "media_group_id"})


async def send_message(world: World, call: Call) -> Json:
    """Send a text."""
    target = read_target(world, call)
    return place(world, target, read_text(world, call)).wire()


async def send_file(world: World, call: Call, *, kind: str) -> Json:
    """Send a document or a photo, uploaded now or known by its identifier."""
    target = read_target(world, call)
    caption = read_caption(world, call)
    stored = _read_file(world, call, kind)
    described = photo_of(stored) if kind == "photo" else document_of(stored)
    return place(world, target, described | caption).wire()


def _read_file(world: World, call: Call, kind: str) -> StoredFile:
    """Return the file of a call.

    Raises `RefusedError` when it is missing, empty, too large or unknown.
    """
    upload: Upload | None = call.upload(kind)
    if upload is None:
        if not call.has(kind):
            reason = f"there is no {kind} in the request"
            raise RefusedError(reason)
        stored = world.files.files.get(call.text(kind))
        if stored is None:
            reason = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
            raise RefusedError(reason)
        return stored
    if not upload.content:
        reason = "file must be non-empty"
        raise RefusedError(reason)
    if len(upload.content) > LARGEST_UPLOAD:
        reason = "Request Entity Too Large"
        raise RefusedError(reason, code=413)
    return world.files.keep(upload.content, name=upload.name, folder=f"{kind}s", mime_type=upload.mime_type)


async def forward_message(world: World, call: Call) -> Json:
    """Forward a message with its origin."""
    target = read_target(world, call)
    message = find_message(world, call, missing="message to forward not found", chat_name="from_chat_id")
    return place(world, target, message.content | {"forward_origin": origin_of(message)}).wire()


async def copy_message(world: World, call: Call) -> Json:
    """Send the content of a message again, without its origin."""
    target = read_target(world, call)
    message = find_message(world, call, missing="message to copy not found", chat_name="from_chat_id")
    content = {name: value for name, value in message.content.items() if name not in NOT_COPIED}
    if call.has("caption") and "text" not in content:
        content |= read_caption(world, call)
    return {"message_id": place(world, target, content).message_id}


async def send_chat_action(world: World, call: Call) -> bool:
    """Show that the bot is at work."""
    chat = writable_chat(world, call)
    action = call.text("action")
    if action not in ACTIONS:
        reason = "wrong parameter action in request"
        raise RefusedError(reason)
    details: Json = {"action": action, "message_thread_id": call.integer("message_thread_id")}
    world.chronicle.note(happenings.ACTION, details, chat_id=chat.id, by_bot=True)
    return True


async def send_message_draft(world: World, call: Call) -> bool:
    """Show a text that is still being written; private chats only."""
    chat = writable_chat(world, call)
    if chat.type != PRIVATE:
        reason = "TEXTDRAFT_PEER_INVALID"
        raise RefusedError(reason)
    if not call.integer("draft_id"):
        reason = "draft_id must be non-zero"
        raise RefusedError(reason)
    details = read_text(world, call) | {"draft_id": call.integer("draft_id")}
    world.chronicle.note(happenings.DRAFT, details, chat_id=chat.id, by_bot=True)
    return True


async def get_file(world: World, call: Call) -> Json:
    """Tell where a file can be downloaded."""
    stored = world.files.find(call.text("file_id"))
    return stored.wire() | {"file_path": stored.path}


SENDING: dict[str, Method] = {
    "sendMessage": send_message,
    "sendDocument": partial(send_file, kind="document"),
    "sendPhoto": partial(send_file, kind="photo"),
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
    "sendChatAction": send_chat_action,
    "sendMessageDraft": send_message_draft,
    "getFile": get_file,
}

"""The chat page over HTTP: its files, what happens as a stream of events, and what the person does."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeAlias

from aiohttp import web

from bot.playground import happenings
from bot.playground.chats import Chat, Message
from bot.playground.happenings import Happening
from bot.playground.media import document_of, photo_of
from bot.playground.people import Person
from bot.playground.wire import Json

PAGE_FOLDER = Path(__file__).with_name("page")
CONTENT_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
SHOWN = frozenset({
    happenings.MESSAGE, happenings.EDITED, happenings.DELETED, happenings.ACTION, happenings.DRAFT,
    happenings.ANSWERED, happenings.REACTION,
})  # fmt: skip
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
SAFE_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
PERSON = web.AppKey("PERSON", Person)
ROOMS = web.AppKey("ROOMS", list[Chat])

Act: TypeAlias = Callable[[Person, Json], Awaitable[Any]]


def add_page(app: web.Application, person: Person, rooms: list[Chat]) -> None:
    """Add the page to a server: one person, who can look at several chats."""
    app[PERSON] = person
    app[ROOMS] = [person.chat, *rooms]
    app.router.add_get("/", _index)
    app.router.add_get("/page/{name}", _page_file)
    app.router.add_get("/playground/about", _about)
    app.router.add_get("/playground/events", _events)
    app.router.add_get("/playground/file/{file_id}", _file)
    app.router.add_post("/playground/upload", _upload)
    app.router.add_post("/playground/{act}", _act)


async def _index(request: web.Request) -> web.Response:
    """Send the page."""
    del request
    return _from_folder("index.html")


async def _page_file(request: web.Request) -> web.Response:
    """Send one of the files that belong to the page."""
    return _from_folder(request.match_info["name"])


def _from_folder(name: str) -> web.Response:
    """Send a file of the page's folder, and nothing from anywhere else."""
    known = {path.name: path for path in PAGE_FOLDER.iterdir() if path.suffix in CONTENT_TYPES}
    if name not in known:
        raise web.HTTPNotFound
    path = known[name]
    kind = CONTENT_TYPES[path.suffix]
    return web.Response(body=path.read_bytes(), content_type=kind, charset="utf-8", headers=SAFE_HEADERS)


async def _about(request: web.Request) -> web.Response:
    """Tell who is there: the bot with its commands and description, the person, the chats."""
    person = request.app[PERSON]
    profile = person.world.profile
    commands = [command for key, value in profile.items() if key.startswith("commands ") for command in value]
    about: Json = {
        "bot": person.world.bot.wire(),
        "name": profile.get("name ") or person.world.bot.first_name,
        "description": profile.get("description ", ""),
        "commands": list({command["command"]: command for command in commands}.values()),
        "person": person.user.wire(),
        "chats": [chat.wire() for chat in request.app[ROOMS]],
    }
    return web.json_response(about, headers=SAFE_HEADERS)


async def _events(request: web.Request) -> web.StreamResponse:
    """Send all that happened so far, a mark, and then whatever happens, as it happens."""
    response = web.StreamResponse(headers=SAFE_HEADERS | {"Content-Type": "text/event-stream"})
    await response.prepare(request)
    chronicle = request.app[PERSON].world.chronicle
    start = len(chronicle.happenings)
    rooms = {chat.id for chat in request.app[ROOMS]}
    for happening in chronicle.happenings[:start]:
        await _send(response, happening, rooms)
    await response.write(b"event: now\ndata: {}\n\n")
    async for happening in chronicle.follow(start):
        await _send(response, happening, rooms)
    return response


async def _send(response: web.StreamResponse, happening: Happening, rooms: set[int]) -> None:
    """Send one happening if the page shows its kind."""
    if happening.kind in SHOWN and happening.chat_id in rooms:
        event = {
            "number": happening.number,
            "kind": happening.kind,
            "chat_id": happening.chat_id,
            "by_bot": happening.by_bot,
            "details": happening.details,
        }
        await response.write(f"data: {json.dumps(event)}\n\n".encode())


async def _file(request: web.Request) -> web.Response:
    """Send a file of a message: a picture to look at, anything else to save."""
    stored = request.app[PERSON].world.files.files.get(request.match_info["file_id"])
    if stored is None:
        raise web.HTTPNotFound
    if stored.mime_type in PICTURES:
        return web.Response(body=stored.content, content_type=stored.mime_type, headers=SAFE_HEADERS)
    headers = SAFE_HEADERS | {"Content-Disposition": "attachment"}
    return web.Response(body=stored.content, content_type="application/octet-stream", headers=headers)


def _here(request: web.Request, chat_id: int) -> Person:
    """Return the person as they look at one of their chats."""
    person = request.app[PERSON]
    for chat in request.app[ROOMS]:
        if chat.id == chat_id:
            return person if chat is person.chat else person.within(chat)
    raise web.HTTPNotFound


async def _upload(request: web.Request) -> web.Response:
    """Send a file that the person chose: a picture as a photo, anything else as a document."""
    form = await request.post()
    chosen = form.get("file")
    if not isinstance(chosen, web.FileField):
        raise web.HTTPBadRequest(text="No file was chosen.\n")
    person = _here(request, int(str(form.get("chat_id", 0))))
    content, caption = chosen.file.read(), str(form.get("caption", ""))
    folder = "photos" if chosen.content_type in PICTURES else "documents"
    stored = person.world.files.keep(content, name=chosen.filename, folder=folder, mime_type=chosen.content_type)
    fields = photo_of(stored) if chosen.content_type in PICTURES else document_of(stored)
    person.client.attach(fields, caption=caption)
    return web.json_response({"ok": True})


async def _act(request: web.Request) -> web.Response:
    """Do what the person did on the page."""
    act = ACTS.get(request.match_info["act"])
    if act is None:
        raise web.HTTPNotFound
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        body: Json = await request.json()
        await act(_here(request, int(body["chat_id"])), body)
    except (LookupError, TypeError, ValueError) as error:
        raise web.HTTPBadRequest(text="The page asked for something that is not there.\n") from error
    return web.json_response({"ok": True})


def _message(person: Person, body: Json) -> Message:
    """Return the message that an act is about."""
    return person.chat.messages[int(body["message_id"])]


async def _say(person: Person, body: Json) -> None:
    """Send a text; a long one goes out in parts."""
    reply_to = person.chat.messages.get(int(body.get("reply_to") or 0))
    text = str(body["text"])
    if reply_to is not None:
        await person.say(text, reply_to=reply_to)
    else:
        await person.paste(text)


async def _forward(person: Person, body: Json) -> None:
    """Forward a text of somebody else."""
    await person.forward(str(body["text"]), name=str(body.get("name") or "A stranger"))


async def _press(person: Person, body: Json) -> None:
    """Press an inline button."""
    message = _message(person, body)
    person.client.press(message, message.buttons[int(body["row"])][int(body["column"])])


async def _edit(person: Person, body: Json) -> None:
    """Change one's own message."""
    message = _message(person, body)
    if message.sender != person.user:
        raise web.HTTPForbidden(text="Only your own messages can be edited.\n")
    await person.edit(message, str(body["text"]))


async def _delete(person: Person, body: Json) -> None:
    """Delete a message."""
    await person.remove(_message(person, body))


ACTS: dict[str, Act] = {"say": _say, "forward": _forward, "press": _press, "edit": _edit, "delete": _delete}

"""The Bot API over HTTP: routes, token, faults, answers in Telegram's shape; on a loopback address only."""

import asyncio
import json
import logging
from typing import Any

from aiohttp import web

from bot.playground import faults, happenings
from bot.playground.calls import Call, read_call
from bot.playground.files import LARGEST_UPLOAD
from bot.playground.guard import loopback_only
from bot.playground.methods import METHODS
from bot.playground.wire import NOT_FOUND, UNAUTHORIZED, Json, RefusedError
from bot.playground.world import World

LARGEST_BODY = LARGEST_UPLOAD + 1024 * 1024
WORLD = web.AppKey("WORLD", World)
CALLS = web.AppKey("CALLS", list[Call])
log = logging.getLogger(__name__)


def build_app(world: World, calls: list[Call]) -> web.Application:
    """Return the server of a world; each call of the bot is added to the list."""
    app = web.Application(middlewares=[loopback_only], client_max_size=LARGEST_BODY)
    app[WORLD] = world
    app[CALLS] = calls
    app.router.add_get("/file/bot{token}/{path:.+}", _download)
    app.router.add_route("*", "/bot{token:[^/]+}/{method}", _call)
    app.on_shutdown.append(_let_go)
    return app


async def _let_go(app: web.Application) -> None:
    """Release a waiting poller when the server stops."""
    app[WORLD].updates.release()


async def _call(request: web.Request) -> web.StreamResponse:
    """Answer one call of a method."""
    world = request.app[WORLD]
    try:
        _check_token(request)
        call = await read_call(request)
    except RefusedError as error:
        return _reply(error.wire())
    fault = world.faults.take(call.method)
    if fault is None:
        return _reply(await _answer(request.app, call))
    return await _strike(request, call, fault)


def _check_token(request: web.Request) -> None:
    """Refuse any token but the one of the bot."""
    token = request.match_info["token"]
    if token == request.app[WORLD].token:
        return
    number, _, secret = token.partition(":")
    if not number.isdigit() or not secret:
        raise RefusedError(code=NOT_FOUND)
    raise RefusedError(code=UNAUTHORIZED)


async def _answer(app: web.Application, call: Call) -> Json:
    """Run a call and note it."""
    world = app[WORLD]
    app[CALLS].append(call)
    try:
        method = METHODS.get(call.method.lower())
        if method is None:
            reason = "method not found"
            raise RefusedError(reason, code=NOT_FOUND)  # noqa: TRY301  # answered like any other refusal
        answer: Json = {"ok": True, "result": await method(world, call)}
    except RefusedError as error:
        answer = error.wire()
    call.answer = answer
    call.code = answer.get("error_code", 200)
    world.chronicle.note(happenings.CALL, {"method": call.method, "code": call.code})
    return answer


async def _strike(request: web.Request, call: Call, fault: faults.Fault) -> web.StreamResponse:
    """Let a fault happen to a call."""
    if fault.kind == faults.SLOW:
        await asyncio.sleep(fault.seconds)
        return _reply(await _answer(request.app, call))
    if fault.kind == faults.DROP_AFTER:
        await _answer(request.app, call)
    if fault.kind in (faults.DROP_BEFORE, faults.DROP_AFTER):
        return _drop(request)
    refusal = fault.refusal if fault.kind == faults.REFUSE and fault.refusal else None
    if fault.kind == faults.TOO_MANY:
        refusal = faults.too_many(fault.seconds)
    call.answer = refusal.wire() if refusal else {"ok": False, "error_code": 502, "description": "Bad Gateway"}
    call.code = call.answer["error_code"]
    request.app[CALLS].append(call)
    return _reply(call.answer)


def _drop(request: web.Request) -> web.StreamResponse:
    """Break the connection off without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _reply(answer: Json) -> web.Response:
    """Return an answer with the status that belongs to it."""
    return web.json_response(answer, status=answer.get("error_code", 200), dumps=_dump)


def _dump(answer: Any) -> str:  # noqa: ANN401  # JSON may be anything
    """Write JSON in plain ASCII, so that no character can break it."""
    return json.dumps(answer, ensure_ascii=True)


async def _download(request: web.Request) -> web.StreamResponse:
    """Send the content of a file."""
    try:
        _check_token(request)
    except RefusedError as error:
        return _reply(error.wire())
    stored = request.app[WORLD].files.at_path(request.match_info["path"])
    if stored is None:
        return _reply({"ok": False, "error_code": NOT_FOUND, "description": "Not Found"})
    return web.Response(body=stored.content, content_type="application/octet-stream")

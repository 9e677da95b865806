"""Keeps strangers out: only requests that name a loopback address, and no writing from a foreign web page."""

import ipaddress
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

LOCAL_NAME = "localhost"
SAFE_METHODS = frozenset({"GET", "HEAD"})


def is_loopback(host: str) -> bool:
    """Tell whether a host (with or without a port) is this machine."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == LOCAL_NAME or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


@web.middleware
async def loopback_only(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refuse a request whose Host is foreign, or that a foreign page makes the browser send."""
    if not is_loopback(request.host):
        raise web.HTTPForbidden(text="The playground answers on this machine only.\n")
    origin = request.headers.get("Origin")
    if origin is not None and request.method not in SAFE_METHODS and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden(text="Another page may not write here.\n")
    return await handler(request)

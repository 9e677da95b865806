"""A web server on loopback that misbehaves on demand: each path is one case, written straight to the socket."""

import socket
import socketserver
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Reply = Callable[[socket.socket, "Request"], None]
LINGER = 60.0  # seconds that a silent reply holds on: far longer than any test waits
TLS = b"\x16\x03"  # how a handshake begins, which this server does not understand


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request as it came: path, headers in lower case, and the server's signal that the test is over."""

    path: str
    headers: Mapping[str, str]
    over: threading.Event


@dataclass(slots=True)
class WebServer:
    """A running server: `routes` may be filled at any time; `requests` records what came."""

    port: int
    routes: dict[str, Reply] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the full link to `path`."""
        return f"http://{host}:{self.port}{path}"

    def serve(self, path: str, reply: Reply) -> str:
        """Add a route and return its link."""
        self.routes[path] = reply
        return self.url(path)


def page(
    body: bytes | str, *, status: str = "200 OK", content_type: str = "text/html; charset=utf-8", **headers: str
) -> Reply:
    """Return a well-behaved reply; header names are given with underscores."""
    content = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", "Connection: close"]
    if content_type:
        lines.append(f"Content-Type: {content_type}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return raw("\r\n".join(lines).encode() + b"\r\n\r\n" + content)


def redirect(target: str, status: str = "302 Found", **headers: str) -> Reply:
    """Return a reply that sends its visitor to `target`."""
    return page("", status=status, Location=target, **headers)


def raw(content: bytes) -> Reply:
    """Return a reply of exactly these bytes."""

    def reply(connection: socket.socket, request: Request) -> None:
        connection.sendall(content)

    return reply


def dripping(head: bytes, piece: bytes, seconds: float) -> Reply:
    """Return a reply that sends `head` and then `piece` again and again, until the visitor is gone."""

    def reply(connection: socket.socket, request: Request) -> None:
        connection.sendall(head)
        while not request.over.wait(seconds):
            connection.sendall(piece)

    return reply


def silent(head: bytes = b"") -> Reply:
    """Return a reply that says `head` and then nothing more."""

    def reply(connection: socket.socket, request: Request) -> None:
        connection.sendall(head)
        request.over.wait(LINGER)

    return reply


def reset(head: bytes = b"") -> Reply:
    """Return a reply that breaks the connection off hard after `head`."""

    def reply(connection: socket.socket, request: Request) -> None:
        connection.sendall(head)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")

    return reply


def in_turn(*replies: Reply) -> Reply:
    """Return a reply that answers each request with the next of `replies`, the last one for ever."""
    left = list(replies)

    def reply(connection: socket.socket, request: Request) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(connection, request)

    return reply


@contextmanager
def running_server() -> Iterator[WebServer]:
    """Run a server on a free port of loopback for the length of a test."""
    over = threading.Event()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            head = b""
            while b"\r\n\r\n" not in head and not head.startswith(TLS) and (piece := self.request.recv(65_536)):
                head += piece
            if b"\r\n\r\n" not in head:
                return
            first, *lines = head.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
            named = (line.partition(": ") for line in lines)
            request = Request(
                path=first.split(" ")[1], headers={name.lower(): value for name, _, value in named}, over=over
            )
            server.requests.append(request)
            reply = server.routes.get(request.path) or page("<h1>Not found</h1>", status="404 Not Found")
            with suppress(OSError):
                reply(self.request, request)

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as listener:
        server = WebServer(port=listener.server_address[1])
        thread = threading.Thread(target=listener.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            over.set()
            listener.shutdown()
            thread.join()

"""The address guard: a network backend whose sockets reach only addresses that this process has checked."""

import asyncio
import ipaddress
import socket
import threading
from collections.abc import Callable, Iterable, Sequence

import httpcore2

from summarizer.addresses import is_public, plain
from summarizer.errors import BadLinkError, UnreachableError

Resolver = Callable[[str, int], Sequence[str]]
SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]

MOST_ADDRESSES = 3
MOST_LOOKUPS = 8
PRIVATE = "That link leads to a private or reserved address, which I do not open: please paste the text here."
CLOSED_PORT = "I open links on the usual web ports only: please paste the text here."
NO_SUCH_HOST = "I cannot find the site of that link: please check its spelling, or paste the text here."
NO_CONNECTION = "I cannot reach that site: please try again later, or paste the text here."

_lookups = threading.BoundedSemaphore(MOST_LOOKUPS)


def system_resolver(host: str, port: int) -> list[str]:
    """Ask the operating system for the addresses of `host`, through Python's own sockets."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class Guard:
    """Decides where a connection may go: public addresses on open ports, and the exceptions by name."""

    def __init__(
        self, *, ports: Iterable[int], allowed_private: Iterable[str] = (), resolver: Resolver | None = None
    ) -> None:
        """Keep the open `ports` and the exceptions ("host:port", each opening that port too)."""
        self._ports = frozenset(ports)
        self._allowed = frozenset(exception.lower() for exception in allowed_private)
        self._resolver = resolver or system_resolver

    async def addresses(self, host: str, port: int) -> list[str]:
        """Resolve `host` once and return its addresses, all of them checked.

        Raises `BadLinkError` if one of them is not public, `UnreachableError` if there are none.
        """
        named = self._is_allowed(host, port)
        found = await self._resolve(host, port)
        for address in found:
            if named or self._is_allowed(plain(address), port):
                continue
            if not is_public(address):
                raise BadLinkError(PRIVATE)
            if port not in self._ports:
                raise BadLinkError(CLOSED_PORT)
        return found

    def _is_allowed(self, host: str, port: int) -> bool:
        """Tell whether the settings name this host and port as an exception."""
        return (f"[{host}]:{port}" if ":" in host else f"{host}:{port}") in self._allowed

    async def _resolve(self, host: str, port: int) -> list[str]:
        """Return the addresses of `host`; one that is an address already needs nobody's answer."""
        try:
            return [str(ipaddress.ip_address(host))]
        except ValueError:
            pass
        try:
            found = list(dict.fromkeys(await _in_thread(self._resolver, host, port)))
            addresses = [address for address in found if ipaddress.ip_address(address.partition("%")[0])]
        except (OSError, ValueError) as error:  # a label that is too long for the resolver is a ValueError
            raise UnreachableError(NO_SUCH_HOST) from error
        if not addresses:
            raise UnreachableError(NO_SUCH_HOST)
        return addresses


class GuardedBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections to the very addresses that the guard has checked, and to nothing else."""

    def __init__(self, guard: Guard) -> None:
        """Keep the `guard`."""
        self._guard = guard
        self._backend = httpcore2.AnyIOBackend()
        self._opened: list[httpcore2.AsyncNetworkStream] = []

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # the interface is the library's
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to the first address of `host` that answers."""
        addresses = (await self._guard.addresses(host, port))[:MOST_ADDRESSES]
        failure: Exception | None = None
        for address in addresses:
            try:
                stream = await self._backend.connect_tcp(
                    address,
                    port,
                    timeout=timeout and timeout / len(addresses),
                    local_address=local_address,
                    socket_options=socket_options,
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                self._opened.append(stream)
                return stream
        raise UnreachableError(NO_CONNECTION) from failure

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109  # the interface is the library's
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Refuse: no link leads into this machine."""
        del path, timeout, socket_options
        raise BadLinkError(PRIVATE)

    async def aclose(self) -> None:
        """Close every connection that was opened, whoever else has closed it already."""
        for stream in self._opened:
            await stream.aclose()

    async def sleep(self, seconds: float) -> None:
        """Wait, as the library asks between attempts."""
        await asyncio.sleep(seconds)


async def _in_thread(resolver: Resolver, host: str, port: int) -> Sequence[str]:
    """Run a blocking look-up in a thread of its own that nobody waits for when time is up.

    A pool would be joined at exit and let one silent name server hold up the whole program.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Sequence[str]] = loop.create_future()

    def look_up() -> None:
        try:
            found = resolver(host, port)
        except (OSError, ValueError) as error:
            _tell(loop, answer, error)
        else:
            _tell(loop, answer, found)
        finally:
            _lookups.release()

    if not _lookups.acquire(blocking=False):
        raise UnreachableError(NO_CONNECTION)
    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    return await answer


def _tell(
    loop: asyncio.AbstractEventLoop, answer: asyncio.Future[Sequence[str]], outcome: Sequence[str] | Exception
) -> None:
    """Hand the outcome of a look-up to the loop, if it still runs."""

    def settle() -> None:
        if answer.done():
            return
        if isinstance(outcome, Exception):
            answer.set_exception(outcome)
        else:
            answer.set_result(outcome)

    try:
        loop.call_soon_threadsafe(settle)
    except RuntimeError:  # the loop was closed when time was up
        return

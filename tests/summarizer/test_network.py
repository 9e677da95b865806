"""The guard: which names and ports it lets through, and that the connection goes where it has looked."""

import asyncio
import threading
from collections.abc import Sequence

import pytest

from summarizer.errors import BadLinkError, LinkError, UnreachableError
from summarizer.network import MOST_LOOKUPS, Guard, GuardedBackend, Resolver, system_resolver

PUBLIC, OTHER, PRIVATE = "8.8.8.8", "1.1.1.1", "10.0.0.7"


def resolving(*addresses: str) -> Resolver:
    """Return a resolver that knows the same addresses for every name."""
    return lambda _host, _port: list(addresses)


def ask(host: str, port: int, *, resolver: Resolver, allowed: Sequence[str] = ()) -> list[str]:
    """Ask a fresh guard for the addresses of `host`."""
    guard = Guard(ports=(80, 443), allowed_private=allowed, resolver=resolver)
    return asyncio.run(guard.addresses(host, port))


def test_all_public_addresses_are_given_once() -> None:
    """A name with public addresses gets them, each once, in the resolver's order."""
    assert ask("news.example", 443, resolver=resolving(PUBLIC, OTHER, PUBLIC)) == [PUBLIC, OTHER]


@pytest.mark.parametrize(
    "addresses", [(PRIVATE,), (PUBLIC, PRIVATE), (PRIVATE, PUBLIC), ("::1",), ("::ffff:127.0.0.1",), ("fe80::1%eth0",)]
)
def test_one_private_address_refuses_the_name(addresses: tuple[str, ...]) -> None:
    """A name is only as public as its most private address."""
    with pytest.raises(BadLinkError, match="private or reserved"):
        ask("news.example", 80, resolver=resolving(*addresses))


def test_an_address_in_the_link_is_asked_of_nobody() -> None:
    """A literal address is checked as it is; the resolver could not make it public."""
    with pytest.raises(BadLinkError):
        ask("127.0.0.1", 80, resolver=resolving(PUBLIC))


@pytest.mark.parametrize("port", [21, 22, 25, 8080, 6379])
def test_unusual_ports_stay_closed(port: int) -> None:
    """Only the ports of the settings are open."""
    with pytest.raises(BadLinkError, match="ports"):
        ask("news.example", port, resolver=resolving(PUBLIC))


@pytest.mark.parametrize(
    ("allowed", "host", "address"),
    [
        ("10.0.0.7:8080", "intranet.example", PRIVATE),
        ("Intranet.example:8080", "intranet.example", PRIVATE),
        ("10.0.0.7:8080", "10.0.0.7", PRIVATE),
        ("[::1]:8080", "::1", "::1"),
        ("10.0.0.7:8080", "intranet.example", "::ffff:10.0.0.7"),
    ],
)
def test_exceptions_are_named_by_host_or_address(allowed: str, host: str, address: str) -> None:
    """An exception opens one host and port, by its name or by its address."""
    assert ask(host, 8080, resolver=resolving(address), allowed=[allowed]) == [address]


@pytest.mark.parametrize("allowed", ["10.0.0.7:80", "10.0.0.8:8080", "other.example:8080", "10.0.0.7", "*:8080", ""])
def test_an_exception_is_no_wider_than_its_words(allowed: str) -> None:
    """Another port, another host, a pattern or half an exception opens nothing."""
    with pytest.raises(BadLinkError):
        ask("intranet.example", 8080, resolver=resolving(PRIVATE), allowed=[allowed])


def failing(_host: str, _port: int) -> list[str]:
    """Know no name."""
    message = "no such name"
    raise OSError(message)


@pytest.mark.parametrize("resolver", [failing, resolving(), resolving("not an address")])
def test_unknown_names_are_told(resolver: Resolver) -> None:
    """A name without an address is a spelling question for the user."""
    with pytest.raises(UnreachableError, match="spelling"):
        ask("nowhere.example", 80, resolver=resolver)


def test_hung_lookups_cannot_pile_up() -> None:
    """A few look-ups run at once; while all of them hang, a further one is refused, not queued."""
    release = threading.Event()

    def hanging(_host: str, _port: int) -> list[str]:
        release.wait(5)
        return [PUBLIC]

    async def many() -> list[object]:
        guard = Guard(ports=(80,), resolver=hanging)
        waiting = [asyncio.create_task(guard.addresses(f"h{number}.example", 80)) for number in range(MOST_LOOKUPS + 1)]
        done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        refused = [task.exception() for task in done]
        release.set()
        await asyncio.gather(*waiting, return_exceptions=True)
        return list(refused)

    refused = asyncio.run(many())

    assert len(refused) == 1
    assert isinstance(refused[0], UnreachableError)


def test_the_backend_goes_no_other_way() -> None:
    """A socket of this machine is refused, and so is a connection to an address that the guard refuses."""
    backend = GuardedBackend(Guard(ports=(80,), resolver=resolving(PRIVATE)))

    with pytest.raises(LinkError):
        asyncio.run(backend.connect_unix_socket("/run/docker.sock"))
    with pytest.raises(LinkError):
        asyncio.run(backend.connect_tcp("news.example", 80))


def test_the_system_is_asked_through_pythons_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """The default resolver calls `socket.getaddrinfo` each time, so that a test can stand below it."""
    monkeypatch.setattr("socket.getaddrinfo", lambda *_args, **_named: [(2, 1, 6, "", (PUBLIC, 80))])

    assert system_resolver("news.example", 80) == [PUBLIC]

"""Fetching over a misbehaving server on loopback: each limit holds, each failure is one sentence, in time."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import brotli  # type: ignore[import-untyped]  # a module in C
import pytest
from backports import zstd

from config.settings import FetchSettings, shipped_settings
from summarizer.errors import BadLinkError, LinkError, NotHtmlError, TooLargeError, UnreachableError
from summarizer.fetch import CIRCLES, TOO_MANY_HOPS, Fetcher, media_type
from summarizer.page import Page, Validators
from tests.web_server import (
    Reply,
    WebServer,
    dripping,
    in_turn,
    page,
    raw,
    redirect,
    reset,
    running_server,
    silent,
)

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
BOMB = b"<p>" + b"0" * 40_000_000
SMALL = 60_000
PATIENCE = 20.0  # seconds: a busy machine may stop a test for some, and only a slow site shall be found slow
NAMES = {"news.test": ["127.0.0.1"], "mixed.test": ["8.8.8.8", "127.0.0.2"], "evil.test": ["169.254.169.254"]}


def chunk(content: bytes) -> bytes:
    """Return `content` as one chunk of a chunked body."""
    return f"{len(content):x}\r\n".encode() + content + b"\r\n"


def resolver(host: str, _port: int) -> Sequence[str]:
    """Know the names of the tests."""
    if host not in NAMES:
        message = "no such name"
        raise OSError(message)
    return NAMES[host]


@pytest.fixture(scope="module")
def server() -> Iterator[WebServer]:
    """One server for all cases."""
    with running_server() as running:
        yield running


@pytest.fixture(scope="module")
def limits(server: WebServer) -> FetchSettings:
    """The shipped settings, but small and patient, and with the server as the one exception."""
    return shipped_settings().fetch.model_copy(
        update={
            "allowed_private": (f"127.0.0.1:{server.port}",),
            "first_byte_seconds": PATIENCE,
            "total_seconds": PATIENCE,
            "max_bytes": SMALL,
            "retry_after_seconds": 0.2,
        }
    )


@pytest.fixture(scope="module")
def hasty(limits: FetchSettings) -> FetchSettings:
    """The same limits, but quick: for sites that are slow on purpose."""
    return limits.model_copy(update={"first_byte_seconds": 0.4, "total_seconds": 0.8})


@pytest.fixture(scope="module")
def fetcher(limits: FetchSettings) -> Fetcher:
    """A fetcher with these limits."""
    return Fetcher(limits, resolver)


GOOD: dict[str, tuple[Reply, bytes]] = {
    "plain": (page("<p>Hello</p>"), b"<p>Hello</p>"),
    "gzip": (page(gzip.compress(b"<p>gzip</p>"), Content_Encoding="gzip"), b"<p>gzip</p>"),
    "deflate": (page(zlib.compress(b"<p>deflate</p>"), Content_Encoding="deflate"), b"<p>deflate</p>"),
    "brotli": (page(brotli.compress(b"<p>br</p>"), Content_Encoding="br"), b"<p>br</p>"),
    "zstd": (page(zstd.compress(b"<p>zstd</p>"), Content_Encoding="zstd"), b"<p>zstd</p>"),
    "nested": (page(gzip.compress(gzip.compress(b"<p>2</p>")), Content_Encoding="gzip, gzip"), b"<p>2</p>"),
    "chunked": (raw(CHUNKED + chunk(b"<p>one") + chunk(b" two</p>") + b"0\r\n\r\n"), b"<p>one two</p>"),
    "until-close": (raw(HEAD + b"\r\n<p>until the end</p>"), b"<p>until the end</p>"),
    "http-1.0": (raw(b"HTTP/1.0 200 OK\r\n\r\n<p>old</p>"), b"<p>old</p>"),
    "no-type": (page("<p>untold</p>", content_type=""), b"<p>untold</p>"),
    "one-hint": (
        raw(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + HEAD + b"\r\n<p>hint</p>"),
        b"<p>hint</p>",
    ),
    "slow-refresh": (
        page('<meta http-equiv="refresh" content="600;url=/plain"><p>read</p>'),
        b'<meta http-equiv="refresh" content="600;url=/plain"><p>read</p>',
    ),
    "self-refresh": (
        page('<meta http-equiv="refresh" content="5;url=/self-refresh"><p>live</p>'),
        b'<meta http-equiv="refresh" content="5;url=/self-refresh"><p>live</p>',
    ),
    "just-small-enough": (page(b"x" * SMALL), b"x" * SMALL),
    "canonical": (
        page('<link rel="canonical" href="http://evil.test/"><p>here</p>'),
        b'<link rel="canonical" href="http://evil.test/"><p>here</p>',
    ),
}

SLOW: dict[str, Reply] = {
    "never-answers": silent(),
    "never-ends-headers": silent(HEAD),
    "never-sends-body": silent(HEAD + b"Content-Length: 10\r\n\r\n"),
    "drips-headers": dripping(HEAD, b"X-A: b\r\n", 0.05),
    "drips-body": dripping(HEAD + b"\r\n", b".", 0.05),
    "drips-chunks": dripping(CHUNKED, chunk(b"."), 0.05),
    "hint-flood": dripping(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 50, 0.001),
}

BAD: dict[str, tuple[Reply, type[LinkError], str]] = {
    "drips-empty-gzip": (dripping(HEAD + b"Content-Encoding: gzip\r\n\r\n", b"\x00", 0.05), UnreachableError, ""),
    "endless": (dripping(HEAD + b"\r\n", b"x" * 8_192, 0.0001), TooLargeError, "larger"),
    "endless-chunks": (dripping(CHUNKED, chunk(b"x" * 8_192), 0.0001), TooLargeError, "larger"),
    "announced-too-large": (silent(HEAD + b"Content-Length: 99999999\r\n\r\n"), TooLargeError, "larger"),
    "one-byte-too-many": (page(b"x" * (SMALL + 1)), TooLargeError, "larger"),
    "one-byte-too-many-chunked": (raw(CHUNKED + chunk(b"x" * (SMALL + 1)) + b"0\r\n\r\n"), TooLargeError, "larger"),
    "gzip-bomb": (page(gzip.compress(BOMB), Content_Encoding="gzip"), TooLargeError, "larger"),
    "double-gzip-bomb": (
        page(gzip.compress(gzip.compress(BOMB)), Content_Encoding="gzip, gzip"),
        TooLargeError,
        "larger",
    ),
    "deflate-bomb": (page(zlib.compress(BOMB), Content_Encoding="deflate"), TooLargeError, "larger"),
    "brotli-bomb": (page(brotli.compress(BOMB, quality=1), Content_Encoding="br"), TooLargeError, "larger"),
    "zstd-bomb": (page(zstd.compress(BOMB), Content_Encoding="zstd"), TooLargeError, "larger"),
    "many-codings": (page(b"x", Content_Encoding=", ".join(["gzip"] * 9)), UnreachableError, "cannot read"),
    "unknown-coding": (page(b"x", Content_Encoding="compress"), NotHtmlError, "neither"),
    "lying-coding": (page(b"<p>no gzip</p>", Content_Encoding="gzip"), UnreachableError, "cannot read"),
    "header-bomb": (raw(HEAD + b"X-Bomb: a\r\n" * 20_000 + b"\r\n"), TooLargeError, "larger"),
    "one-long-header": (raw(HEAD + b"X-Bomb: " + b"a" * 70_000 + b"\r\n\r\n<p>x</p>"), TooLargeError, "larger"),
    "endless-header": (dripping(HEAD + b"X-Bomb: ", b"a" * 8_192, 0.0001), TooLargeError, "larger"),
    "truncated": (raw(HEAD + b"Content-Length: 1000\r\n\r\n<p>half"), UnreachableError, "cannot read"),
    "truncated-chunk": (raw(CHUNKED + b"64\r\n<p>half"), UnreachableError, "cannot read"),
    "reset-at-once": (reset(), UnreachableError, ""),
    "reset-in-headers": (reset(HEAD), UnreachableError, ""),
    "reset-in-body": (reset(HEAD + b"Content-Length: 1000\r\n\r\n<p>half"), UnreachableError, ""),
    "closes-at-once": (raw(b""), UnreachableError, "cannot read"),
    "garbage": (raw(b"\x00\xff\x13garbage\r\n\r\n"), UnreachableError, "cannot read"),
    "another-protocol": (raw(b"SSH-2.0-OpenSSH_9.6\r\n"), UnreachableError, "cannot read"),
    "bad-status": (raw(b"HTTP/1.1 2000 Fine\r\n\r\n"), UnreachableError, "cannot read"),
    "bad-length": (raw(HEAD + b"Content-Length: many\r\n\r\n"), UnreachableError, "cannot read"),
    "two-lengths": (raw(HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"), UnreachableError, "cannot read"),
    "bad-chunk": (raw(CHUNKED + b"zz\r\nabc\r\n"), UnreachableError, "cannot read"),
    "film": (page(b"\x00", content_type="video/mp4"), NotHtmlError, "neither"),
    "picture": (page(b"\x89PNG", content_type="image/png"), NotHtmlError, "neither"),
    "style": (page("p{}", content_type="text/css"), NotHtmlError, "neither"),
    "archive": (page(b"PK", content_type="application/zip"), NotHtmlError, "neither"),
    "to-loopback": (redirect("http://127.0.0.1/"), BadLinkError, "private"),
    "to-metadata": (redirect("http://169.254.169.254/latest/meta-data/"), BadLinkError, "private"),
    "to-decimal": (redirect("http://2130706433/"), BadLinkError, "private"),
    "to-mapped": (redirect("http://[::ffff:7f00:1]/"), BadLinkError, "private"),
    "to-evil-name": (redirect("http://evil.test/"), BadLinkError, "private"),
    "to-mixed-name": (redirect("http://mixed.test/"), BadLinkError, "private"),
    "to-another-port": (redirect("http://8.8.8.8:22/"), BadLinkError, "ports"),
    "to-file": (redirect("file:///etc/passwd"), BadLinkError, "http and https"),
    "to-script": (redirect("javascript:alert(1)"), BadLinkError, "http and https"),
    "to-password": (redirect("http://root:toor@news.test/"), BadLinkError, "password"),
    "to-unknown": (redirect("http://nowhere.test/"), UnreachableError, "spelling"),
    "refresh-to-metadata": (
        page('<meta http-equiv="refresh" content="0;url=http://169.254.169.254/">'),
        BadLinkError,
        "private",
    ),
    "round": (redirect("/round-again"), UnreachableError, "circles"),
    "round-again": (redirect("/round"), UnreachableError, "circles"),
    "to-itself": (redirect("/to-itself"), UnreachableError, "circles"),
}


@pytest.mark.parametrize("case", GOOD)
def test_what_servers_really_send_is_read(case: str, server: WebServer, fetcher: Fetcher) -> None:
    """Every coding, framing and version of HTTP in use gives the same bytes."""
    reply, content = GOOD[case]

    fetched = fetcher.fetch(server.serve(f"/{case}", reply))

    assert fetched.status == 200
    assert fetched.content == content


@pytest.mark.parametrize("case", BAD)
def test_every_failure_is_one_polite_sentence(case: str, server: WebServer, fetcher: Fetcher) -> None:
    """Whatever a server does, its own kind of error comes, and says what to do."""
    server.routes.update({f"/{name}": reply for name, (reply, _, _) in BAD.items()})
    _, kind, words = BAD[case]

    with pytest.raises(kind, match=rf"{words}.*paste") as caught:
        fetcher.fetch(server.url(f"/{case}"))

    assert caught.type is kind


@pytest.mark.parametrize("case", SLOW)
def test_a_slow_site_costs_no_more_than_the_time(case: str, server: WebServer, hasty: FetchSettings) -> None:
    """However a server keeps us waiting, it is given up when time is up, long before it would end by itself."""
    url = server.serve(f"/{case}", SLOW[case])
    started = time.monotonic()

    with pytest.raises(UnreachableError, match=r"in time.*paste"):
        Fetcher(hasty, resolver).fetch(url)

    assert time.monotonic() - started < PATIENCE


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.0.0.1:1/",
        "http://localhost/",
        "http://0x7f000001/",
        "http://0177.1/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://169.254.169.254/",
        "http://0/",
        "http://192.168.0.1/",
        "http://224.0.0.1/",
        "https://evil.test/",
    ],
)
def test_private_addresses_are_never_asked(url: str, limits: FetchSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A private address is refused before any socket is opened to it."""
    monkeypatch.setitem(NAMES, "localhost", ["127.0.0.1", "::1"])

    async def connect(*_args: object, **_named: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr("httpcore2.AnyIOBackend.connect_tcp", connect)

    with pytest.raises(BadLinkError, match="private"):
        Fetcher(limits, resolver).fetch(url)


def test_the_name_is_looked_up_once_and_its_address_used(server: WebServer, limits: FetchSettings) -> None:
    """A name that changes its answer after the check changes nothing: the checked address is the one reached."""
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return next(answers)

    server.serve("/rebinding", page("<p>checked</p>"))
    fetched = Fetcher(limits, rebinding).fetch(server.url("/rebinding", host="rebind.test"))

    assert fetched.content == b"<p>checked</p>"
    assert asked == ["rebind.test"]


def test_a_silent_name_server_costs_no_more_than_the_time(hasty: FetchSettings) -> None:
    """A look-up that hangs is left behind when time is up."""
    over = threading.Event()

    def silent_resolver(_host: str, _port: int) -> Sequence[str]:
        over.wait(2 * PATIENCE)
        return []

    started = time.monotonic()
    with pytest.raises(UnreachableError, match="in time"):
        Fetcher(hasty, silent_resolver).fetch("http://slow.test/")

    assert time.monotonic() - started < PATIENCE
    over.set()


def test_redirects_end_at_the_real_page(server: WebServer, fetcher: Fetcher) -> None:
    """Five redirects of all sorts are followed, relative or not, one of them a meta refresh; where it ended is kept."""
    server.serve("/hop-1", redirect("hop-2", "301 Moved"))
    server.serve("/hop-2", redirect("/hop-3", "303 See Other"))
    server.serve("/hop-3", page('<meta http-equiv="refresh" content="0;url=/hop-4">'))
    server.serve("/hop-4", redirect(server.url("/hop-5", host="news.test"), "307 Temporary"))
    server.serve("/hop-5", redirect("//127.0.0.1:" + str(server.port) + "/landed", "308 Permanent"))
    server.serve("/landed", page("<p>landed</p>"))

    fetched = fetcher.fetch(server.url("/hop-1"))

    assert fetched.content == b"<p>landed</p>"
    assert (fetched.url, fetched.final_url) == (server.url("/hop-1"), server.url("/landed"))


def test_six_redirects_are_too_many(server: WebServer, fetcher: Fetcher) -> None:
    """The sixth redirect is not followed."""
    for number in range(7):
        server.serve(f"/far-{number}", redirect(f"/far-{number + 1}"))

    with pytest.raises(UnreachableError) as caught:
        fetcher.fetch(server.url("/far-0"))

    assert str(caught.value) == TOO_MANY_HOPS
    assert "/far-6" not in [request.path for request in server.requests]


def test_a_cookie_on_the_way_is_carried_and_then_forgotten(server: WebServer, fetcher: Fetcher) -> None:
    """A site that sends one round to set a cookie is followed; the next fetch starts without it."""
    url = server.serve("/cookie", in_turn(redirect("/cookie", Set_Cookie="seen=1"), page("<p>in</p>")))

    assert fetcher.fetch(url).content == b"<p>in</p>"
    assert server.requests[-1].headers["cookie"] == "seen=1"
    fetcher.fetch(url)
    assert "cookie" not in server.requests[-1].headers
    assert CIRCLES != TOO_MANY_HOPS


@pytest.mark.parametrize("status", ["429 Too Many", "503 Unavailable"])
def test_a_busy_site_gets_one_second_try(status: str, server: WebServer, fetcher: Fetcher) -> None:
    """With a short Retry-After the fetch waits and asks once more, never twice."""
    busy = page("later", status=status, Retry_After="0")
    first = server.serve("/busy-once", in_turn(busy, page("<p>now</p>")))
    always = server.serve("/busy-always", busy)

    assert fetcher.fetch(first).content == b"<p>now</p>"
    before = len(server.requests)
    assert fetcher.fetch(always).status == int(status[:3])
    assert len(server.requests) == before + 2


@pytest.mark.parametrize("headers", [{}, {"Retry_After": "3600"}, {"Retry_After": "whenever"}])
def test_a_site_that_asks_for_long_is_left_alone(headers: dict[str, str], server: WebServer, fetcher: Fetcher) -> None:
    """Without a time, or with a long one, there is no second try."""
    url = server.serve("/busy-long", page("later", status="503 Unavailable", **headers))
    before = len(server.requests)

    assert fetcher.fetch(url).status == 503
    assert len(server.requests) == before + 1


@pytest.mark.parametrize("status", ["403 Forbidden", "404 Not Found", "451 Unavailable", "500 Oops"])
def test_error_pages_are_handed_on(status: str, server: WebServer, fetcher: Fetcher) -> None:
    """A page with an error status is returned with its body: what it says decides which wall it is."""
    fetched = fetcher.fetch(server.serve("/status", page("<p>Sorry</p>", status=status)))

    assert (fetched.status, fetched.content) == (int(status[:3]), b"<p>Sorry</p>")


def test_what_the_site_says_is_kept(server: WebServer, fetcher: Fetcher) -> None:
    """Type, charset, language and validators of the answer are kept; other headers are not."""
    reply = page(
        "x",
        content_type='Text/HTML; charset="windows-1251"',
        ETag='"abc"',
        Last_Modified="Sat, 21 Nov 2026 08:00:00 GMT",
        Content_Language="ru",
        Set_Cookie="secret=1",
    )

    fetched = fetcher.fetch(server.serve("/headers", reply))

    assert (fetched.content_type, fetched.charset) == ("text/html", "windows-1251")
    assert fetched.validators == Validators(etag='"abc"', last_modified="Sat, 21 Nov 2026 08:00:00 GMT")
    assert fetched.header("content-language") == "ru"
    assert fetched.header("set-cookie") == ""


def test_validators_ask_for_changes_only(server: WebServer, fetcher: Fetcher) -> None:
    """With the validators of an earlier answer a site may say "not modified"."""
    url = server.serve("/unchanged", raw(b"HTTP/1.1 304 Not Modified\r\n\r\n"))

    fetched = fetcher.fetch(url, validators=Validators(etag='"abc"', last_modified="yesterday"))

    assert (fetched.status, fetched.content) == (304, b"")
    assert server.requests[-1].headers["if-none-match"] == '"abc"'
    assert server.requests[-1].headers["if-modified-since"] == "yesterday"


def test_we_say_who_we_are(server: WebServer, limits: FetchSettings) -> None:
    """The User-Agent names the project and the contact of the settings."""
    url = server.serve("/agent", page("x"))

    Fetcher(limits.model_copy(update={"contact": "mailto:owner@example.org"}), resolver).fetch(url)

    assert server.requests[-1].headers["user-agent"].startswith("Newsbrief/")
    assert "mailto:owner@example.org" in server.requests[-1].headers["user-agent"]


def test_robots_txt_binds_automatic_fetching_only(server: WebServer, fetcher: Fetcher) -> None:
    """A person's link is fetched; the same link is not fetched automatically where robots.txt forbids it."""
    server.serve("/robots.txt", page("User-agent: *\nDisallow: /private/", content_type="text/plain"))
    url = server.serve("/private/story", page("<p>story</p>"))
    public = server.serve("/public/story", page("<p>story</p>"))

    assert fetcher.fetch(url).content == b"<p>story</p>"
    assert fetcher.fetch(public, automatic=True).content == b"<p>story</p>"
    with pytest.raises(LinkError, match="programs"):
        fetcher.fetch(url, automatic=True)


def test_proxies_of_the_environment_are_ignored(
    server: WebServer, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No environment variable sends a fetch another way."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert fetcher.fetch(server.serve("/direct", page("<p>direct</p>"))).content == b"<p>direct</p>"


def test_a_proxy_of_the_settings_is_used_and_still_guarded(server: WebServer, limits: FetchSettings) -> None:
    """The proxy gets what the guard lets pass, and never a private address."""
    server.routes["http://8.8.8.8/story"] = page("<p>by proxy</p>")
    proxied = Fetcher(limits.model_copy(update={"proxy": server.url("")}), resolver)

    assert proxied.fetch("http://8.8.8.8/story").content == b"<p>by proxy</p>"
    with pytest.raises(BadLinkError, match="private"):
        proxied.fetch("http://10.0.0.1/story")


def test_plain_text_on_a_secure_port_is_told(server: WebServer, fetcher: Fetcher) -> None:
    """A site that speaks no TLS behind an https link has no secure connection to offer."""
    with pytest.raises(UnreachableError, match="secure connection"):
        fetcher.fetch(server.url("/plain").replace("http://", "https://"))


def test_a_silent_handshake_ends_in_time(hasty: FetchSettings) -> None:
    """A handshake that is never answered is given up, and its socket closed."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        settings = hasty.model_copy(update={"allowed_private": (f"127.0.0.1:{port}",)})
        with pytest.raises(UnreachableError, match="in time"):
            Fetcher(settings, resolver).fetch(f"https://127.0.0.1:{port}/")


def test_a_closed_port_is_told(limits: FetchSettings) -> None:
    """Nobody listening is the same to a person as a site that is down."""
    settings = limits.model_copy(update={"allowed_private": ("127.0.0.1:1",)})

    with pytest.raises(UnreachableError, match="cannot reach"):
        Fetcher(settings, resolver).fetch("http://127.0.0.1:1/")


def peak_memory() -> int:
    """Return the most memory this process has held since the last reset, in kilobytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])


def bomb(coding: str) -> bytes:
    """Return 200 MB of nothing, compressed piece by piece so that making it costs no memory."""
    if coding == "br":
        brotler = brotli.Compressor(quality=1)
        return b"".join(brotler.process(bytes(1_000_000)) for _ in range(200)) + bytes(brotler.finish())
    compressor = zlib.compressobj(wbits=31) if coding == "gzip" else zstd.ZstdCompressor()
    return b"".join(compressor.compress(bytes(1_000_000)) for _ in range(200)) + compressor.flush()


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="only Linux tells a process its peak")
@pytest.mark.parametrize("coding", ["gzip", "br", "zstd"])
def test_bombs_cost_little_memory(coding: str, server: WebServer, limits: FetchSettings) -> None:
    """A bomb of 200 MB is given up after 5 MB: the process never grows by 50 MB."""
    url = server.serve("/big-bomb", page(bomb(coding), Content_Encoding=coding))
    larger = limits.model_copy(update={"max_bytes": 5_000_000})
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    before = peak_memory()

    with pytest.raises(TooLargeError):
        Fetcher(larger, resolver).fetch(url)

    assert peak_memory() - before < 50_000


@pytest.mark.parametrize(
    ("header", "expected"),
    [("text/html; charset=utf-8", "text/html"), (" TEXT/Html ", "text/html"), ("", ""), (";", "")],
)
def test_media_types(header: str, expected: str) -> None:
    """The type stands before the first semicolon, in any case."""
    assert media_type(header) == expected


def test_a_page_is_a_plain_value() -> None:
    """Two pages with the same content are equal, and an absent header reads as empty."""
    first = Page(url="a", final_url="b", status=200, content=b"")

    assert first == Page(url="a", final_url="b", status=200, content=b"")
    assert first.header("server") == ""

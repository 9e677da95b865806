"""Link -> Page: the only file that speaks HTTP; every connection passes the address guard, every limit holds.

A page that a person asked for is fetched as a browser would; `robots.txt` binds automatic fetching only (`robots.py`).
"""

import asyncio
import ssl
from collections.abc import Iterator
from types import TracebackType

import httpcore2
import httpx2

from config.settings import FetchSettings
from summarizer.errors import LinkError, NotHtmlError, TooLargeError, UnreachableError
from summarizer.links import Link, parse_link
from summarizer.network import Guard, GuardedBackend, Resolver
from summarizer.page import NOT_READABLE, OK, Page, Validators
from summarizer.redirects import meta_refresh, waiting_time
from summarizer.robots import allows

REDIRECTS = {301, 302, 303, 307, 308}
BUSY = {429, 503}
KEPT_HEADERS = ("content-language", "content-disposition", "server", "cf-mitigated", "link", "x-robots-tag", "location")
CODINGS = {"", "identity", "gzip", "x-gzip", "deflate", "br", "zstd"}
READABLE = ("text/", "application/", "multipart/related", "binary/", "message/rfc822", "unknown/")
UNREADABLE = {"text/css", "text/javascript", "application/javascript", "application/zip", "application/wasm"}
AGENT = "Newsbrief/0.1 (fetches one page when a person asks for its briefing{contact})"
ROBOTS_BYTES = 512_000
HEADERS_OVERFLOW = "Receive buffer too long"  # how the HTTP parser words it

TOO_SLOW = "That site did not answer in time: please try again later, or paste the text here."
BROKE_OFF = "The connection to that site broke off: please try again later, or paste the text here."
BAD_ANSWER = "That site sent an answer that I cannot read: please try again later, or paste the text here."
BAD_CERTIFICATE = "I cannot open a secure connection to that site: please paste the text here."
TOO_LARGE = "That page is larger than I read: please paste the part that matters here."
CIRCLES = "That link leads round in circles: please send the final link, or paste the text here."
TOO_MANY_HOPS = "That link is passed on too many times: please send the final link, or paste the text here."
ROBOTS_SAY_NO = "That site asks programs not to fetch this page by themselves: please paste the text here."


class Fetcher:
    """Fetches pages within the limits of the settings; one object serves any number of threads."""

    def __init__(self, settings: FetchSettings, resolver: Resolver | None = None) -> None:
        """Keep the `settings`; `resolver` stands in for the operating system's."""
        self._settings = settings
        self._guard = Guard(ports=settings.ports, allowed_private=settings.allowed_private, resolver=resolver)
        self._tls: ssl.SSLContext | None = None

    def fetch(self, url: str, *, validators: Validators | None = None, automatic: bool = False) -> Page:
        """Fetch what `url` leads to; `automatic` is for fetching that no person asked for.

        Raises `LinkError` where nothing came; a page that came with an error status is returned as it is.
        """
        link = parse_link(url)
        # Our own loop: a foreign event loop could bring its own resolver, which no test could stand below.
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            return runner.run(self._in_time(url, link, validators or Validators(), automatic=automatic))

    async def _in_time(self, url: str, link: Link, validators: Validators, *, automatic: bool) -> Page:
        """Follow `link` within the total time, and say every failure in our own words."""
        try:
            async with asyncio.timeout(self._settings.total_seconds), self._client() as client:
                if automatic and not await self._permitted(client, link):
                    raise LinkError(ROBOTS_SAY_NO)
                return await self._follow(client, url, link, validators)
        except (TimeoutError, httpx2.TimeoutException) as error:
            raise UnreachableError(TOO_SLOW) from error
        except httpx2.ConnectError as error:
            raise UnreachableError(BAD_CERTIFICATE if link.scheme == "https" else BROKE_OFF) from error
        except httpx2.RemoteProtocolError as error:
            if HEADERS_OVERFLOW in str(error):
                raise TooLargeError(TOO_LARGE) from error
            raise UnreachableError(BAD_ANSWER) from error
        except (httpx2.NetworkError, httpx2.ProxyError) as error:
            raise UnreachableError(BROKE_OFF) from error
        except (httpx2.RequestError, httpx2.InvalidURL, httpx2.CookieConflict, UnicodeError, ValueError) as error:
            raise UnreachableError(BAD_ANSWER) from error

    async def _follow(self, client: httpx2.AsyncClient, url: str, link: Link, validators: Validators) -> Page:
        """Go from redirect to redirect by hand, each checked like the first."""
        seen: set[tuple[str, str]] = set()
        for _ in range(self._settings.max_redirects + 1):
            seen.add((link.url, _jar(client)))
            page = await self._patiently(client, url, link, validators)
            onward = page.header("location") if page.status in REDIRECTS else _refresh(page)
            if not onward:
                return page
            link = parse_link(onward, base=link)
            if (link.url, _jar(client)) in seen:
                if page.status == OK:
                    return page  # a page that only reloads itself
                raise UnreachableError(CIRCLES)
        raise UnreachableError(TOO_MANY_HOPS)

    async def _patiently(self, client: httpx2.AsyncClient, url: str, link: Link, validators: Validators) -> Page:
        """Ask once, and a second time where a busy site names a short time to wait."""
        page, wait = await self._once(client, url, link, validators)
        if page.status in BUSY and wait is not None and wait <= self._settings.retry_after_seconds:
            await asyncio.sleep(wait)
            page, _ = await self._once(client, url, link, validators)
        return page

    async def _once(
        self, client: httpx2.AsyncClient, url: str, link: Link, validators: Validators
    ) -> tuple[Page, float | None]:
        """Send one request; return the page and the seconds the site asks to wait, if it does."""
        if self._settings.proxy:
            await self._guard.addresses(link.host, link.port)
        request = client.build_request("GET", link.url, headers=dict(_conditions(validators)))
        async with asyncio.timeout(self._settings.first_byte_seconds):
            response = await client.send(request, stream=True)
        try:
            self._check_headers(response)
            redirects = response.status_code in REDIRECTS and "location" in response.headers
            content = b"" if redirects else await self._body(response, self._settings.max_bytes)
        finally:
            await response.aclose()
        return _page(url, link, response, content), waiting_time(response.headers.get("retry-after", ""))

    def _check_headers(self, response: httpx2.Response) -> None:
        """Refuse before the body what no body can mend: too many headers, too much announced, a film."""
        if sum(len(name) + len(value) + 4 for name, value in response.headers.raw) > self._settings.max_header_bytes:
            raise TooLargeError(TOO_LARGE)
        length = response.headers.get("content-length", "")
        if length.isascii() and length.isdigit() and int(length) > self._settings.max_bytes:
            raise TooLargeError(TOO_LARGE)
        codings = response.headers.get("content-encoding", "").lower().split(",")
        kind = media_type(response.headers.get("content-type", ""))
        readable = not kind or (kind.startswith(READABLE) and kind not in UNREADABLE)
        if response.status_code == OK and not (readable and {coding.strip() for coding in codings} <= CODINGS):
            raise NotHtmlError(NOT_READABLE)

    async def _body(self, response: httpx2.Response, most: int) -> bytes:
        """Read the body, decompressed, and stop at the first byte too many."""
        chunks, size = [], 0
        async for chunk in response.aiter_bytes():
            size += len(chunk)
            if size > most or response.num_bytes_downloaded > most:
                raise TooLargeError(TOO_LARGE)
            chunks.append(chunk)
        return b"".join(chunks)

    async def _permitted(self, client: httpx2.AsyncClient, link: Link) -> bool:
        """Ask the site's robots.txt; a site without one permits all."""
        robots = parse_link("/robots.txt", base=link)
        page = await self._follow(client, robots.url, robots, Validators())
        return page.status != OK or allows(page.content[:ROBOTS_BYTES], self._agent(), link.url)

    def _agent(self) -> str:
        """Return our honest name, with the address to complain to."""
        contact = self._settings.contact
        return AGENT.format(contact=f"; {contact}" if contact else "")

    def _client(self) -> httpx2.AsyncClient:
        """Return a fresh client: no cookie outlives one fetch, nothing is read from the environment."""
        settings = self._settings
        return httpx2.AsyncClient(
            transport=GuardedTransport(self._guard, self._tls_context(), settings.proxy),
            headers={
                "User-Agent": self._agent(),
                "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
                "Accept-Language": "en;q=0.9,*;q=0.5",
            },
            timeout=httpx2.Timeout(settings.first_byte_seconds, read=settings.total_seconds),
            trust_env=False,
            follow_redirects=False,
        )

    def _tls_context(self) -> ssl.SSLContext:
        """Return the context with the certificates, loaded once (40 ms)."""
        if self._tls is None:
            self._tls = httpx2.create_ssl_context(trust_env=False)
        return self._tls


class GuardedTransport(httpx2.AsyncHTTPTransport):
    """The library's transport over a pool whose connections pass the guard, or go to the one proxy we were told."""

    def __init__(self, guard: Guard, tls: ssl.SSLContext, proxy: str) -> None:
        """Build the pool; with a `proxy` the guard has checked each target before."""
        super().__init__(verify=tls, trust_env=False, proxy=proxy or None)
        self._backend = GuardedBackend(guard)
        if not proxy:
            self._pool = httpcore2.AsyncConnectionPool(ssl_context=tls, network_backend=self._backend)

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        """Close the pool, and the sockets that it lost when time was up amid a handshake."""
        await super().__aexit__(kind, error, traceback)
        await self._backend.aclose()


def media_type(header: str) -> str:
    """Return the media type of a Content-Type header, in lower case."""
    return header.partition(";")[0].strip().lower()


def _page(url: str, link: Link, response: httpx2.Response, content: bytes) -> Page:
    """Gather what we keep of a response."""
    headers = response.headers
    return Page(
        url=url,
        final_url=link.url,
        status=response.status_code,
        content=content,
        content_type=media_type(headers.get("content-type", "")),
        charset=response.charset_encoding or "",
        headers=tuple((name, headers[name]) for name in KEPT_HEADERS if name in headers),
        validators=Validators(etag=headers.get("etag", ""), last_modified=headers.get("last-modified", "")),
    )


def _refresh(page: Page) -> str:
    """Return where a web page sends its visitor by itself, or ""."""
    return meta_refresh(page.content, page.status) if "html" in (page.content_type or "html") else ""


def _conditions(validators: Validators) -> Iterator[tuple[str, str]]:
    """Yield the headers that ask for a page only if it has changed."""
    if validators.etag:
        yield "If-None-Match", validators.etag
    if validators.last_modified:
        yield "If-Modified-Since", validators.last_modified


def _jar(client: httpx2.AsyncClient) -> str:
    """Return the cookies in one string: the same page asked with a new cookie is no circle."""
    return repr(sorted((cookie.name, cookie.value) for cookie in client.cookies.jar))

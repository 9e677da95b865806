"""A link as somebody wrote it -> Link: its parts checked and spelled in one way, or a clear refusal."""

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin

from summarizer.addresses import is_numeric, numeric_address
from summarizer.errors import BadLinkError

LONGEST_LINK = 2_048
LONGEST_HOST = 253
LONGEST_PORT = 65_535
PORTS = {"http": 80, "https": 443}
SAFE = "!$%&'()*+,-./:;=?@_~[]"
PARTS = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*):(?P<slashes>//)?(?P<authority>[^/?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
BARE = re.compile(r"(?:[\w-]+\.)+[^\W\d]{2,}(?:[/?#]\S*)?")
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]")
IDEOGRAPHIC_DOTS = str.maketrans("\u3002\uff0e\uff61", "...")

NOT_A_LINK = "That is no link I can read: please check it, or paste the text here."
WRONG_SCHEME = "I open only http and https links: please send one of these, or paste the text here."
WITH_USER = "I do not open links that carry a user name or password: please paste the text here."
TOO_LONG = "That link is too long for me: please paste the text here."


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A checked link; `host` is lower-case ASCII or an address, `target` the path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def url(self) -> str:
        """The link in one piece, its port only where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"


def parse_link(text: str, *, base: Link | None = None) -> Link:
    """Check a link that a person sent, or a page did (relative to `base`).

    Raises `BadLinkError` for whatever is no plain http or https link.
    """
    text = text.strip()
    if base is not None:
        text = _joined(text, base)
    elif BARE.fullmatch(text):
        text = f"https://{text}"
    if len(text) > LONGEST_LINK:
        raise BadLinkError(TOO_LONG)
    parts = PARTS.fullmatch(text)
    if parts is None:
        raise BadLinkError(NOT_A_LINK)
    scheme = parts["scheme"].lower()
    if scheme not in PORTS:
        raise BadLinkError(WRONG_SCHEME)
    authority = parts["authority"]
    if "@" in authority:
        raise BadLinkError(WITH_USER)
    if not parts["slashes"] or "\\" in authority or CONTROL.search(authority):
        raise BadLinkError(NOT_A_LINK)
    host, port = _split_port(authority)
    return Link(
        scheme=scheme,
        host=_host(host),
        port=_port(port) if port else PORTS[scheme],
        target=_target(parts["rest"]),
    )


def is_link(text: str) -> bool:
    """Tell whether `text` as a whole is written like a web link (not whether it may be opened)."""
    return re.fullmatch(r"https?://\S+", text.strip(), re.IGNORECASE) is not None


def _joined(text: str, base: Link) -> str:
    """Resolve a relative `text` against `base`."""
    try:
        return urljoin(base.url, text)
    except ValueError as error:
        raise BadLinkError(NOT_A_LINK) from error


def _split_port(authority: str) -> tuple[str, str]:
    """Split host and port, minding the brackets of IPv6."""
    found = re.fullmatch(r"(\[[^\]]*\]|[^:\[\]]*)(?::(\d*))?", authority, re.ASCII)
    if found is None:
        raise BadLinkError(NOT_A_LINK)
    return found[1], found[2] or ""


def _port(text: str) -> int:
    """Return the port as a number from 1 to 65535."""
    if len(text) > len(str(LONGEST_PORT)) or not 0 < int(text) <= LONGEST_PORT:
        raise BadLinkError(NOT_A_LINK)
    return int(text)


def _host(text: str) -> str:
    """Return the host without any disguise: full-width letters, escapes, odd numbers, capitals, a trailing dot."""
    try:
        if text.startswith("["):
            return str(ipaddress.IPv6Address(_without_zone(text[1:-1])))
        host = unicodedata.normalize("NFKC", unquote(text, errors="strict").translate(IDEOGRAPHIC_DOTS)).lower()
        host = host.removesuffix(".")
        if not host.isascii():
            host = _encoded(host)
        if is_numeric(host):
            return numeric_address(host)
    except ValueError as error:
        raise BadLinkError(NOT_A_LINK) from error
    if len(host) > LONGEST_HOST or not all(LABEL.fullmatch(label) for label in host.split(".")):
        raise BadLinkError(NOT_A_LINK)
    return host


def _without_zone(address: str) -> str:
    """Refuse an address with a zone ("fe80::1%eth0"): it names an interface of this machine."""
    if "%" in address:
        message = "zone"
        raise ValueError(message)
    return address


def _encoded(host: str) -> str:
    """Return an international host name in its ASCII form."""
    import idna  # heavy tables, needed by few links

    return idna.encode(host, uts46=True).decode("ascii")


def _target(rest: str) -> str:
    """Return path and query, the fragment left out, every odd character escaped."""
    target = rest.partition("#")[0]
    if not target.startswith("/"):
        target = f"/{target}"
    return quote(target, safe=SAFE)

"""What a site asks of its visitor beyond a status: to go on to another page, or to come back later."""

import html
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

HEAD_BYTES = 65_536
LONGEST_DELAY = 10.0
FORBIDDEN_FROM = 400
# What a browser that runs scripts does not see, and what nobody sees.
UNSEEN = re.compile(r"<!--.*?(?:-->|$)|<(noscript|script|style|template)\b.*?(?:</\1|$)", re.IGNORECASE | re.DOTALL)
META = re.compile(r"<meta\b((?:[^<>\"']|\"[^\"]*\"|'[^']*'){0,1000})>", re.IGNORECASE)
IS_REFRESH = re.compile(r"http-equiv\s*=\s*[\"']?\s*refresh\b", re.IGNORECASE)
CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
REFRESH = re.compile(
    r"\s*(\d{1,6}(?:\.\d{0,6})?)\s*[;,]\s*(?:url\s*=\s*)?(['\"]?)(\S.*?)\2\s*", re.IGNORECASE | re.DOTALL
)


def meta_refresh(content: bytes, status: int) -> str:
    """Return where a page sends its visitor by `<meta http-equiv=refresh>` at once, or "".

    A slow refresh only reloads a page that is read meanwhile; an error page's refresh leads away from the error.
    """
    if status >= FORBIDDEN_FROM:
        return ""
    head = UNSEEN.sub("", content[:HEAD_BYTES].decode("latin-1"))
    for tag in META.finditer(head):
        if not IS_REFRESH.search(tag[1]):
            continue
        found = CONTENT.search(tag[1])
        refresh = REFRESH.fullmatch(html.unescape(found[1] or found[2] or found[3] or "")) if found else None
        if refresh and float(refresh[1]) <= LONGEST_DELAY:
            return refresh[3]
    return ""


def waiting_time(header: str) -> float | None:
    """Return the seconds that a Retry-After header names, as a number or a date; `None` if it names none."""
    header = header.strip()
    if header.isascii() and header.isdigit():
        return float(header)
    try:
        date = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError):
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - datetime.now(tz=UTC)).total_seconds())

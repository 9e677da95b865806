"""Bytes -> what they are: a web page, a document of a known kind, plain text, or nothing that can be read."""

import io
import re
import zipfile
from typing import Literal

Kind = Literal["html", "pdf", "docx", "odt", "rtf", "office", "archive", "text", "binary"]

SNIFFED = 1_024
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML_TYPES = frozenset({"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"})
HTML_ANYWHERE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
HTML_START = re.compile(
    rb"\s*<(?:title|meta|script|article|main|div|section|h1|p|table|span|header)\b[^<>]*>", re.IGNORECASE
)
FEED_START = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF|svg|urlset|sitemapindex)\b", re.DOTALL
)
JSON_START = re.compile(rb"^\s*[\[{]\s*[\"\]}\[{]")
# Signatures of what holds no text, whatever its name says.
BINARY_STARTS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"ID3",
    b"\x7fELF",
    b"OggS",
)
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
MOST_CONTROLS = 0.02


def content_kind(content: bytes, content_type: str = "") -> Kind:
    """Return what `content` is by its first bytes; `content_type` only decides what these leave open."""
    return _document_kind(content) or _text_kind(content, content_type)


def _document_kind(content: bytes) -> Kind | None:
    """Return the kind that the first bytes sign for, or `None`."""
    start = content[:SNIFFED]
    if start.startswith(b"PK\x03\x04"):
        return _zipped(content)
    if b"%PDF-" in start:
        return "pdf"
    if start.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(OLD_OFFICE):
        return "office"
    return "binary" if start.startswith(BINARY_STARTS) or _is_binary(content) else None


def _text_kind(content: bytes, content_type: str) -> Kind:
    """Return the kind of what is text: a page, plain text, or a feed or data that nobody reads."""
    start = content[:SNIFFED]
    if content_type in HTML_TYPES:
        return "html"
    if FEED_START.match(start) or content_type.endswith(("json", "rss+xml", "atom+xml")):
        return "binary"
    narrow = start.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    if HTML_ANYWHERE.search(narrow) or HTML_START.match(narrow):
        return "html"
    return "binary" if JSON_START.match(start) and not content_type.startswith("text/plain") else "text"


def _zipped(content: bytes) -> Kind:
    """Return which document an archive is, told by the names in it; its content stays closed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        names = {"word/document.xml"} if b"word/document.xml" in content else set()
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return "odt"
    return "archive"


def _is_binary(content: bytes) -> bool:
    """Tell whether the first bytes cannot be text of any charset."""
    start = content[:SNIFFED]
    if not start or start.startswith(UTF_16_MARKS):
        return False
    zeros = start.count(0)
    if zeros:
        # UTF-16 without a mark: every other byte of Western text is zero.
        return not (
            len(start) >> 2 <= zeros <= (len(start) + 1) >> 1 and 0 in (start[::2].count(0), start[1::2].count(0))
        )
    controls = sum(byte < 0x20 and byte not in b"\t\n\r\f\x1b" for byte in start)  # noqa: PLR2004  # the first printable
    return controls > MOST_CONTROLS * len(start)

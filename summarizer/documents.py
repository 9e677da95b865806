"""A file by name and content -> Article: PDF, Word, OpenDocument, RTF, web pages and plain text of any charset."""

import re
from collections.abc import Callable

from summarizer.content_kind import Kind, content_kind
from summarizer.decode import decode
from summarizer.errors import DocumentError
from summarizer.office import read_docx, read_odt
from summarizer.page import OK, Page
from summarizer.pdf import read_pdf
from summarizer.rich_text import read_rtf
from summarizer.schema import Article, Source
from summarizer.titles import fold

MOST_BYTES = 20_000_000
MOST_PAGES = 60
TOO_LARGE = "That file is larger than I read: please send the part that matters."
EMPTY = "That file is empty: please send another, or paste the text here."
NOT_READABLE = (
    "I cannot read files of that kind: please send PDF, DOCX, ODT, RTF, HTML or plain text, or paste the text here."
)
OLD_WORD = "That is an old or a protected Office file: please save it as DOCX or PDF, or paste the text here."
NO_TEXT = "That file holds no text: please send another, or paste the text here."
LONGEST_TITLE = 200
# What programs put in for a title when the author gave none.
NO_TITLE = re.compile(
    r"^(?:untitled|document\s*\d*|microsoft word - .*|.*\.(?:docx?|pdf|indd|odt|rtf|qxd|tex))$", re.IGNORECASE
)


def article_from_file(
    name: str,
    content: bytes,
    *,
    content_type: str = "",
    charset: str = "",
    most_bytes: int = MOST_BYTES,
    most_pages: int = MOST_PAGES,
) -> Article:
    """Return the article in a file; `name` only serves to name it.

    Raises `DocumentError` for what cannot be read, `LinkError` for a saved page that is no article.
    """
    if len(content) > most_bytes:
        raise DocumentError(TOO_LARGE)
    if not content.strip():
        raise DocumentError(EMPTY)
    kind = content_kind(content, content_type)
    if kind == "html":
        return _saved_page(name, content, charset)
    title, text = _read(kind, content, charset=charset, most_pages=most_pages)
    if not text.strip():
        raise DocumentError(NO_TEXT)
    source = Source(
        title=title or None, origins=(("title", f"properties of the {kind.upper()} file"),) if title else ()
    )
    return Article(text=text, source=source)


def _read(kind: Kind, content: bytes, *, charset: str, most_pages: int) -> tuple[str, str]:
    """Return title and text of a document; the title is "" where it states none that its text bears out."""
    if kind == "office":
        raise DocumentError(OLD_WORD)
    if kind == "text":
        return "", decode(content, charset).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    readers: dict[Kind, Callable[[bytes], tuple[str, str]]] = {
        "pdf": lambda given: read_pdf(given, most_pages=most_pages),
        "docx": read_docx,
        "odt": read_odt,
        "rtf": read_rtf,
    }
    if kind not in readers:
        raise DocumentError(NOT_READABLE)
    title, text = readers[kind](content)
    return _good_title(title, text), text


def _good_title(title: str, text: str) -> str:
    """Return the stated title if it is one: the text's beginning must hold it, or it must read like a headline."""
    title = " ".join(title.split())
    if not title or len(title) > LONGEST_TITLE or NO_TITLE.match(title):
        return ""
    return title if fold(title) in fold(text[: 10 * LONGEST_TITLE]) else ""


def _saved_page(name: str, content: bytes, charset: str) -> Article:
    """Return the article of a web page that was saved as a file."""
    from summarizer.extract import article_from_page  # it opens documents behind links with this module

    page = Page(url=name, final_url="", status=OK, content=content, content_type="text/html", charset=charset)
    return article_from_page(page)

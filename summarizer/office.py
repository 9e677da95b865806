"""DOCX and ODT -> title and text: paragraphs in order, deleted and hidden text left out, nothing unpacked in full."""

import io
import zipfile
import zlib
from collections.abc import Callable

from lxml import etree

from summarizer.errors import DocumentError

MOST_XML = 20_000_000  # bytes of one part: a book has 5 MB
MOST_PROPERTIES = 1_000_000
CORRUPT = "That document is damaged: please send another copy, or paste the text here."
ENCRYPTED = "That document is protected by a password: please send it without, or paste the text here."
TOO_LARGE = "That document is larger than I read: please send the part that matters."
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_WORD = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NOT_READ = frozenset(
    {
        f"{word}{name}"
        for word in (WORD, STRICT_WORD)
        for name in ("del", "moveFrom", "instrText", "delText", "footnoteReference")
    }
    | {
        f"{COMPATIBILITY}Fallback",
        f"{TEXT}note",
        f"{TEXT}tracked-changes",
        f"{OFFICE}annotation",
        f"{TEXT}table-of-content",
    }
)
BREAKS = {
    f"{word}{name}": mark for word in (WORD, STRICT_WORD) for name, mark in (("br", "\n"), ("cr", "\n"), ("tab", " "))
} | {
    f"{TEXT}line-break": "\n",
    f"{TEXT}tab": " ",
    f"{TEXT}s": " ",
}


def read_docx(content: bytes) -> tuple[str, str]:
    """Return the stated title and the text of a Word document."""
    with _opened(content) as archive:
        root = _parsed(_part(archive, "word/document.xml", MOST_XML))
        title = _title(archive, "docProps/core.xml")
    return title, _paragraphs(root, {f"{WORD}p", f"{STRICT_WORD}p"}, _run_text)


def read_odt(content: bytes) -> tuple[str, str]:
    """Return the stated title and the text of an OpenDocument text."""
    with _opened(content) as archive:
        manifest = _part(archive, "META-INF/manifest.xml", MOST_PROPERTIES)
        if b"encryption-data" in manifest:
            raise DocumentError(ENCRYPTED)
        root = _parsed(_part(archive, "content.xml", MOST_XML))
        title = _title(archive, "meta.xml")
    return title, _paragraphs(root, {f"{TEXT}p", f"{TEXT}h"}, _own_text)


def _opened(content: bytes) -> zipfile.ZipFile:
    """Open the archive that a document is."""
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise DocumentError(CORRUPT) from error


def _part(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Unpack one part, never more of it than `most` bytes, whatever size the archive claims."""
    try:
        if archive.getinfo(name).flag_bits & 1:
            raise DocumentError(ENCRYPTED)
        with archive.open(name) as part:
            content = part.read(most + 1)
    except KeyError as error:
        raise DocumentError(CORRUPT) from error
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise DocumentError(CORRUPT) from error
    if len(content) > most:
        raise DocumentError(TOO_LARGE)
    return content


def _parsed(content: bytes) -> etree._Element:
    """Parse XML without entities, network or unlimited depth."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise DocumentError(CORRUPT) from error


def _title(archive: zipfile.ZipFile, name: str) -> str:
    """Return the title in the properties of a document, or ""."""
    if name not in archive.namelist():
        return ""
    try:
        found = next(_parsed(_part(archive, name, MOST_PROPERTIES)).iter(TITLE), None)
    except DocumentError:
        return ""  # properties are a courtesy: a document reads without them
    return (found.text or "") if found is not None else ""


def _paragraphs(root: etree._Element, tags: set[str], read: Callable[[etree._Element], str]) -> str:
    """Return the text of all paragraphs, one a line, a paragraph inside another (a text box) after it."""
    lines: list[str] = []
    for paragraph in root.iter(*tags):
        if any(ancestor.tag in NOT_READ for ancestor in paragraph.iterancestors()):
            continue
        lines.extend(" ".join(line.split()) for line in read(paragraph).split("\n"))
    return "\n".join(line for line in lines if line)


def _run_text(paragraph: etree._Element) -> str:
    """Return the text of a Word paragraph: that of its runs, but not of paragraphs inside it."""
    return _walk(
        paragraph, text_of=lambda element: (element.text or "") if element.tag.endswith("}t") else "", tails=False
    )


def _own_text(paragraph: etree._Element) -> str:
    """Return the text of an OpenDocument paragraph."""
    return _walk(paragraph, text_of=lambda element: element.text or "", tails=True)


def _walk(paragraph: etree._Element, *, text_of: Callable[[etree._Element], str], tails: bool) -> str:
    """Gather the text below a paragraph in order, without recursion."""
    pieces = [text_of(paragraph)]
    stack: list[etree._Element | str] = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            pieces.append(element)
            continue
        if tails and element.tail:
            stack.append(element.tail)
        if (
            not isinstance(element.tag, str)
            or element.tag in NOT_READ
            or element.tag == paragraph.tag
            or _is_hidden(element)
        ):
            continue
        pieces.append(BREAKS.get(element.tag) or text_of(element))
        stack.extend(reversed(element))
    return "".join(pieces)


def _is_hidden(element: etree._Element) -> bool:
    """Tell whether a run of a Word document is formatted as hidden."""
    vanish = element.find(f"{WORD}rPr/{WORD}vanish")
    return vanish is not None and vanish.get(f"{WORD}val", "true") not in {"0", "false"}

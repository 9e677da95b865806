"""PDF -> title and text: reading order, words and paragraphs joined over lines, running heads and feet left out."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from summarizer.errors import DocumentError

ENCRYPTED = "That PDF is protected by a password: please send it without, or paste the text here."
CORRUPT = "That PDF is damaged: please send another copy, or paste the text here."
SCANNED = "That PDF is a scanned picture without text: please send a PDF with text, or paste the text here."
TOO_MANY_PAGES = "That PDF has {pages} pages, more than the {most} I read: please send the pages that matter."
MOST_CHARACTERS_A_PAGE = 60_000
EDGE_LINES = 2  # at the top and at the foot of a page
LEAST_PAGES = 3  # on which a running head must stand
REPEATED_SHARE = 0.5
LINE_BREAK_MARKS = "\ufffe\x02\u00ad"  # how the library marks a hyphen at the end of a line
NUMBER = re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"\W*(?:page|seite|p\.|стр\.?)?\s*\d{1,4}\s*(?:(?:of|von|/|из)\s*\d{1,4})?\W*", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…:][\"”’»)\]]*$")
BROKEN_WORD = re.compile(r"(?<=[^\W\d_]{2})-$")
LIST_START = re.compile(r"(?:[•▪‣●*–—-]|\d{1,2}[.)])\s")
SHORT_LINE = 0.8  # of the usual length: a line that ends earlier ends its paragraph


def read_pdf(content: bytes, *, most_pages: int) -> tuple[str, str]:
    """Return the stated title and the text; `DocumentError` where it is protected, damaged, scanned or too long."""
    import pypdfium2  # 60 ms

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise DocumentError(ENCRYPTED if "password" in str(error).lower() else CORRUPT) from error
    try:
        if len(document) > most_pages:
            raise DocumentError(TOO_MANY_PAGES.format(pages=len(document), most=most_pages))
        pages = [_page_lines(document, number) for number in range(len(document))]
        title = document.get_metadata_value("Title")
    except pypdfium2.PdfiumError as error:
        raise DocumentError(CORRUPT) from error
    finally:
        document.close()
    if not any(pages):
        raise DocumentError(SCANNED)
    return title, "\n".join(join_lines(without_running_heads(pages)))


def without_running_heads(pages: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Leave out page numbers, and lines at the edge that come back on most pages, but for their numbers."""
    edges = Counter(key for lines in pages for key in {_without_numbers(line) for line in _edges(lines)})
    least = max(LEAST_PAGES, REPEATED_SHARE * len(pages))

    def is_kept(line: str, place: int, count: int) -> bool:
        if EDGE_LINES <= place < count - EDGE_LINES:
            return True
        return not PAGE_NUMBER.fullmatch(line) and edges[_without_numbers(line)] < least

    return tuple(tuple(line for place, line in enumerate(lines) if is_kept(line, place, len(lines))) for lines in pages)


def join_lines(pages: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return paragraphs: lines joined where a word, or a sentence, goes on, over the ends of pages too."""
    lines = [line for page in pages for line in page]
    usual = median(len(line) for line in lines if line) if any(lines) else 0
    paragraphs: list[str] = []
    is_open = False
    for line in lines:
        if not line:
            is_open = is_open and not SENTENCE_END.search(paragraphs[-1])
            continue
        if is_open and not LIST_START.match(line):
            paragraphs[-1] = _joined(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        is_open = _goes_on(line, usual)
    return tuple(" ".join(_unmarked(paragraph).split()) for paragraph in paragraphs)


def _goes_on(line: str, usual: float) -> bool:
    """Tell whether a paragraph goes on after `line`: it is as long as the others, or breaks off amid a sentence."""
    if line.endswith(tuple(LINE_BREAK_MARKS)) or BROKEN_WORD.search(line):
        return True
    is_short = len(line) < SHORT_LINE * usual
    return not is_short if SENTENCE_END.search(line) else not is_short or line.endswith((",", ";"))


def _joined(paragraph: str, line: str) -> str:
    """Join a line to its paragraph, a word that was broken between them in one piece."""
    if paragraph.endswith(tuple(LINE_BREAK_MARKS)):
        return paragraph[:-1] + line
    if BROKEN_WORD.search(paragraph) and line[:1].islower():
        return paragraph[:-1] + line
    return f"{paragraph}{'' if BROKEN_WORD.search(paragraph) else ' '}{line}"


def _unmarked(paragraph: str) -> str:
    """Return a paragraph in which each mark of a broken word is gone, wherever the library left it."""
    return re.sub(rf"[{LINE_BREAK_MARKS}]\s*", "", paragraph)


def _page_lines(document: object, number: int) -> tuple[str, ...]:
    """Return the lines of one page in reading order, the page closed again at once."""
    page = document[number]  # type: ignore[index]  # the library is untyped
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range(count=min(textpage.count_chars(), MOST_CHARACTERS_A_PAGE))
    finally:
        textpage.close()
        page.close()
    lines = tuple(line.strip(" \t\u00a0") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return lines if any(lines) else ()


def _edges(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines at the top and at the foot of a page."""
    return (*lines[:EDGE_LINES], *lines[-EDGE_LINES:])


def _without_numbers(line: str) -> str:
    """Return a line with all its numbers made alike, to find it on other pages."""
    return NUMBER.sub("0", line.casefold())

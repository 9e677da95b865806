"""Files of every kind give their article, or one sentence that says why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.documents import article_from_file
from summarizer.errors import DocumentError, NoArticleError, SummarizerError
from tests.files import archive, docx, odt, pdf, rtf
from tests.pages import BRIDGE, RESCUE, html_page, modern

LINES = list(BRIDGE.paragraphs)
TEXT = "\n".join(LINES)


@pytest.mark.parametrize(
    "content",
    [
        docx(LINES),
        odt(LINES),
        rtf(LINES),
        TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
    ],
)
def test_every_kind_gives_the_same_paragraphs(content: bytes) -> None:
    """Word, OpenDocument, RTF and plain text in any charset: each paragraph on its line."""
    assert article_from_file("bridge", content).text.splitlines() == LINES


def test_a_pdf_gives_its_lines_joined() -> None:
    """The text of a PDF is that of its lines, whatever the file is called."""
    words = BRIDGE.paragraphs[1].replace("’", "'").replace("“", '"').replace("”", '"').split()
    lines = [" ".join(words[start : start + 12]) for start in range(0, len(words), 12)]

    article = article_from_file("bridge.txt", pdf([lines]))

    assert article.text.split() == words


def test_a_saved_page_is_read_like_a_fetched_one() -> None:
    """HTML files give the story with its standfirst, and what the page says of itself."""
    article = article_from_file("saved.html", modern(RESCUE).encode())

    assert article.text == RESCUE.text
    assert article.source.title == RESCUE.title


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        (BRIDGE.title, BRIDGE.title),
        ("Microsoft Word - bridge.docx", None),
        ("untitled", None),
        ("bridge.pdf", None),
        ("Another matter altogether", None),
        ("", None),
        ("x" * 300, None),
    ],
)
def test_titles_count_when_the_text_bears_them_out(stated: str, told: str | None) -> None:
    """The properties of a file are often left over from another one."""
    article = article_from_file("bridge.docx", docx([BRIDGE.title, *LINES], title=stated))

    assert article.source.title == told
    assert bool(article.source.origins) is (told is not None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"x" * 2_000, "larger"),
        (b"\x89PNG\r\n" + bytes(50), "cannot read files of that kind"),
        (archive({"a.txt": "x"}), "cannot read files of that kind"),
        (b'{"a": 1}', "cannot read files of that kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), "save it as DOCX"),
        (docx([]), "no text"),
        (rtf([]), "no text"),
        (pdf([["x"]] * 4), "4 pages"),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, words: str) -> None:
    """Each failure is one sentence with a way out."""
    with pytest.raises(DocumentError, match=rf"{words}.*\.$"):
        article_from_file("file", content, most_bytes=1_999, most_pages=3)


def test_a_saved_page_without_an_article_is_told() -> None:
    """A saved page is refused like a fetched one."""
    with pytest.raises(NoArticleError):
        article_from_file("saved.html", html_page("<p>Nothing here.</p>").encode())


@given(
    st.sampled_from([b"%PDF-1.4\n", b"PK\x03\x04", b"{\\rtf1 ", b"<html>", b"", docx(LINES)[:400]]),
    st.binary(max_size=200),
)
def test_any_file_is_an_article_or_a_clear_refusal(start: bytes, rest: bytes) -> None:
    """Whatever bytes a file holds, nothing but our own errors comes out."""
    try:
        told = article_from_file("file", start + rest).text
    except SummarizerError as error:
        told = str(error)

    assert told.strip()

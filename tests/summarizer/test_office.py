"""DOCX and ODT: the words that a reader sees, within bounds, whatever the archive claims."""

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import DocumentError
from summarizer.office import MOST_XML, read_docx, read_odt
from tests.files import ODF, W, archive, docx, odt

TEXTS = [
    "The council closed the bridge on Tuesday.",
    "“It is old,” the mayor said & left.",
    "Ремонт продлится восемь месяцев.",
]


def word(xml: str) -> str:
    """Return the text of a Word document with this body."""
    return read_docx(docx([], extra=xml))[1]


def test_paragraphs_and_titles_are_read() -> None:
    """Both formats give title and paragraphs, each on its line."""
    assert read_docx(docx(TEXTS, title="Bridge closed")) == ("Bridge closed", "\n".join(TEXTS))
    assert read_odt(odt(TEXTS, title="Bridge closed")) == ("Bridge closed", "\n".join(TEXTS))


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:p><w:r><w:t>one </w:t></w:r><w:r><w:t>two</w:t></w:r></w:p>", "one two"),
        ("<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>", "one\ntwo"),
        ("<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r></w:p>", "one two"),
        ("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>", "kept"),
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", "new"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>", "seen"),
        ("<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r></w:p>", "seen"),
        ("<w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>", "link"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", ""),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "cell"),
        ("<w:p/>", ""),
    ],
)
def test_word_text_is_what_a_reader_sees(xml: str, text: str) -> None:
    """Runs, breaks, links and insertions are read; deleted and hidden text and fields are not."""
    assert word(xml) == text


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<text:h>Heading</text:h><text:p>one<text:s/>two<text:line-break/>three</text:p>", "Heading\none two\nthree"),
        ("<text:p>a <text:span>b</text:span> c</text:p>", "a b c"),
        ("<text:p>kept<text:note><text:p>note</text:p></text:note></text:p>", "kept"),
        ("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>new</text:p>", "new"),
    ],
)
def test_open_document_text_is_what_a_reader_sees(xml: str, text: str) -> None:
    """Headings, spans and breaks are read; notes and old versions are not."""
    assert read_odt(odt([], extra=xml))[1] == text


def test_a_bomb_is_never_unpacked() -> None:
    """A part that would unpack to gigabytes is given up at the limit, in bounded time."""
    content = archive({"word/document.xml": b" " * (MOST_XML + 1)})
    started = time.process_time()

    with pytest.raises(DocumentError, match="larger"):
        read_docx(content)
    assert time.process_time() - started < 2


def test_entities_are_not_expanded() -> None:
    """A document cannot grow, or read files, by XML entities."""
    declared = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>kept&f;&a;</w:t></w:r></w:p></w:body></w:document>"

    assert read_docx(archive({"word/document.xml": declared + body}))[1] == "kept"


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04garbage",
        docx(TEXTS)[:-30],
        archive({"other.xml": "x"}),
        archive({"word/document.xml": "<w:document"}),
        archive({"word/document.xml": ""}),
        b"",
    ],
)
def test_damage_is_told(content: bytes) -> None:
    """A broken archive, a missing part and broken XML are one clear sentence."""
    with pytest.raises(DocumentError, match="damaged"):
        read_docx(content)


def test_protection_is_told() -> None:
    """A protected document asks for one without a password."""
    stream = io.BytesIO(docx(TEXTS))
    with zipfile.ZipFile(stream) as made:
        place = made.getinfo("word/document.xml").header_offset
    locked = bytearray(stream.getvalue())
    locked[place + 6] |= 1
    central = locked.index(b"word/document.xml", place + 40) - 46
    locked[central + 8] |= 1

    with pytest.raises(DocumentError, match="password"):
        read_docx(bytes(locked))
    with pytest.raises(DocumentError, match="password"):
        read_odt(odt(TEXTS, manifest="<m><encryption-data/></m>"))


def test_deep_documents_are_no_danger() -> None:
    """Elements nested without end are refused or read, never a crash."""
    with pytest.raises(DocumentError):
        read_odt(archive({"content.xml": "<a>" * 100_000, "META-INF/manifest.xml": ""}))
    assert ODF.startswith("xmlns:office")


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("C", "Z"))), max_size=5))
def test_any_words_come_back(texts: list[str]) -> None:
    """Whatever words a document holds, they come back on their lines."""
    kept = "\n".join(text for text in texts if text)

    assert read_docx(docx(texts))[1] == kept
    assert read_odt(odt(texts))[1] == kept

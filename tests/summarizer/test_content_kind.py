"""What bytes are, told by themselves before anybody's word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.content_kind import content_kind
from tests.files import archive, docx, odt, pdf, rtf


@pytest.mark.parametrize(
    ("content", "content_type", "kind"),
    [
        (b"<!DOCTYPE html><p>x</p>", "", "html"),
        (b"\xef\xbb\xbf\n<html>", "", "html"),
        (b"<div class='a'>x</div>", "", "html"),
        ("<html>".encode("utf-16"), "", "html"),
        (b"Hello", "text/html", "html"),
        (b"Hello", "application/xhtml+xml", "html"),
        (b"Hello <p> there", "", "text"),
        (b"2 < 3 and <b>", "", "text"),
        ("Привет".encode(), "text/plain", "text"),
        ("Привет".encode("utf-16"), "", "text"),
        ("Hello there, all of you".encode("utf-16-le"), "", "text"),
        (b"", "", "text"),
        (b"\x1b$B%F%9%H\x1b(B", "", "text"),
        (pdf([["x"]]), "text/html", "pdf"),
        (b"\n\n%PDF-1.7", "", "pdf"),
        (docx(["x"]), "", "docx"),
        (odt(["x"]), "application/zip", "odt"),
        (rtf(["x"]), "", "rtf"),
        (archive({"a.txt": "x"}), "", "archive"),
        (docx(["x"])[:-40], "", "docx"),
        (b"PK\x03\x04broken", "", "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), "", "office"),
        (b"\x89PNG\r\n", "text/html", "binary"),
        (b"\xff\xd8\xff\xe0", "", "binary"),
        (b"GIF89a", "", "binary"),
        (b"\x1f\x8b\x08", "", "binary"),
        (bytes(range(256)), "", "binary"),
        (b"<?xml version='1.0'?><rss>", "text/xml", "binary"),
        (b"<?xml version='1.0'?>\n<feed>", "", "binary"),
        (b'{"a": 1}', "", "binary"),
        (b'{"a": 1}', "application/json", "binary"),
        (b'{"a": 1}', "text/plain", "text"),
        (b"[Chorus] la la", "", "text"),
    ],
)
def test_kinds(content: bytes, content_type: str, kind: str) -> None:
    """Signatures win over the stated type, which only decides what they leave open."""
    assert content_kind(content, content_type) == kind


@given(st.binary(max_size=300), st.sampled_from(["", "text/html", "text/plain", "application/pdf"]))
def test_any_bytes_are_something(content: bytes, content_type: str) -> None:
    """No bytes are beyond telling."""
    assert content_kind(content, content_type)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=200))
def test_text_is_never_binary_by_its_letters(text: str) -> None:
    """Letters of any script are text, unless they begin like data or a signature."""
    assert content_kind(f"A story. {text}".encode()) in {"text", "html", "pdf"}

"""An input is read in any common encoding, or refused in one clear sentence; never a traceback."""

import io
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import DocumentError, NotTextError, TooLongError
from summarizer.reading import read_bytes, read_text, text_of

TEXT = "Le café de Zürich a coûté 8 500 €, dit-on. " * 5
RUSSIAN = "Совет города закрыл старый мост в понедельник после проверки опор. " * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TEXT, "utf-8"),
        (TEXT, "utf-8-sig"),
        (TEXT, "utf-16"),
        (TEXT, "utf-32"),
        (TEXT, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-8"),
    ],
)
def test_common_encodings_are_read(text: str, encoding: str) -> None:
    """By the mark at the start, as UTF-8, or as detected."""
    assert text == text_of(text.encode(encoding), name="a.txt")


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00",
        b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\xff\xfe\x00",
        bytes(range(256)) * 4,
        b"abc\x00def\x00ghi",
    ],
    ids=["picture", "program", "all bytes", "zero bytes"],
)
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    """A picture or a program is named as such, not shown as letters."""
    with pytest.raises(NotTextError, match=r"^“a\.bin” is not text that can be read\.$"):
        text_of(content, name="a.bin")


def test_a_file_is_read(tmp_path: Path) -> None:
    """The plain case."""
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf8")

    assert read_text(str(file), most_characters=1_000) == TEXT


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash names standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert read_text("-", most_characters=1_000) == TEXT


def test_a_missing_file(tmp_path: Path) -> None:
    """The sentence names the file."""
    with pytest.raises(DocumentError, match=r"There is no file “.*gone\.txt”\."):
        read_text(str(tmp_path / "gone.txt"), most_characters=1_000)


def test_a_folder(tmp_path: Path) -> None:
    """A folder is no article; its files may be."""
    with pytest.raises(DocumentError, match="is a folder"):
        read_text(str(tmp_path), most_characters=1_000)


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5_000])
def test_a_name_that_no_file_can_have(name: str) -> None:
    """Whatever the system says of it, one sentence comes out."""
    with pytest.raises(DocumentError, match="cannot be read"):
        read_text(name, most_characters=1_000)


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """More bytes than any allowed text can have are refused unread."""
    file = tmp_path / "huge.txt"
    file.write_bytes(b"a" * 10_000)

    with pytest.raises(TooLongError, match="too long"):
        read_text(str(file), most_characters=1_000)


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe without end is cut off."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a" * 10_000)))

    with pytest.raises(TooLongError, match="Standard input is too long"):
        read_bytes("-", most_bytes=4_000)


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_one_sentence(content: bytes) -> None:
    """Nothing but text and the errors that we drew comes out."""
    with suppress(NotTextError):
        assert isinstance(text_of(content, name="a"), str)


@given(st.text(alphabet=st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf_8_is_never_altered(text: str) -> None:
    """What was written as UTF-8 comes back letter by letter, but for a mark of byte order."""
    assert text.removeprefix("\ufeff") == text_of(text.encode(), name="a")

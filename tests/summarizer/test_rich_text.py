"""RTF: the words and nothing of the formatting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import DocumentError
from summarizer.rich_text import DEEPEST, read_rtf
from tests.files import rtf


def text_of(body: str, head: str = "") -> str:
    """Return the text of a document with this body."""
    return read_rtf(f"{{\\rtf1\\ansi{head} {body}}}".encode("cp1252"))[1]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("one\\par two", "one\ntwo"),
        ("one\\line two\\tab three", "one\ntwo three"),
        ("{\\b bold} and {\\i italic}", "bold and italic"),
        ("caf\\'e9", "café"),
        ("\\u8220?quoted\\u8221?", "“quoted”"),
        ("\\ldblquote quoted\\rdblquote\\emdash", "“quoted”—"),
        ("\\uc0\\u8364 5", "€5"),
        ("\\uc2\\u8364??5", "€5"),
        ("\\u8364\\'805", "€5"),
        ("\\u-3913?", "\uf0b7"),
        ("\\u55357?\\u56832?", "😀"),
        ("a\\~b\\_c\\{d\\}\\\\", "a b-c{d}\\"),
        ("{\\fonttbl{\\f0 Arial;}}text", "text"),
        ("{\\*\\generator Word;}text", "text"),
        ("{\\info{\\title Secret}}text", "text"),
        ("{\\pict 89504e47}text", "text"),
        ("{\\header Courier}{\\footnote note}text", "text"),
        ('{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}', "link"),
        ("line\nbreaks\r\nare not text", "linebreaksare not text"),
        ("one\\cell two\\row three", "one two\nthree"),
        ("unknown\\xyz99 word", "unknownword"),
        ("}}}too many", "too many"),
        ("", ""),
    ],
)
def test_words_are_kept_and_formatting_is_not(body: str, text: str) -> None:
    """Signs, code pages, Unicode with its fallbacks, and groups that hold no text."""
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("page", "letter", "text"),
    [("1251", "\\'cf", "П"), ("1252", "\\'cf", "Ï"), ("932", "\\'83\\'41", "ア"), ("9999", "\\'e9", "é")],
)
def test_the_code_page_is_obeyed(page: str, letter: str, text: str) -> None:
    """Letters are those of the document's own code page, of two bytes where it has such."""
    assert text_of(letter, f"\\ansicpg{page}") == text


def test_depth_is_bounded() -> None:
    """Braces without end are damage, not a reason to run out of memory."""
    with pytest.raises(DocumentError, match="damaged"):
        read_rtf(b"{\\rtf1" + b"{" * (DEEPEST + 10))


@given(
    st.lists(
        st.text(alphabet=st.characters(max_codepoint=0xFFFF, exclude_categories=("C", "Z")), min_size=1), max_size=4
    )
)
def test_any_words_come_back(paragraphs: list[str]) -> None:
    """Whatever words a document holds, they come back on their lines."""
    wanted = "\n".join(paragraphs)

    assert read_rtf(rtf(paragraphs)) == ("", wanted)


@given(st.binary(max_size=200))
def test_any_bytes_are_read(content: bytes) -> None:
    """No bytes break the reading."""
    assert isinstance(read_rtf(b"{\\rtf1 " + content)[1], str)

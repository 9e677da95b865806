"""Bytes to text: what the bytes are wins over what anybody says of them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.decode import decode

RUSSIAN = "Совет города закрыл старый мост во вторник, сообщила мэрия. " * 4
CHINESE = "市议会星期二关闭了这座老桥，维修将持续八个月，费用尚不清楚。" * 6
JAPANESE = "市議会は火曜日、古い橋を閉鎖した。修理には八か月かかる見通しだ。" * 6
FRENCH = "Le conseil a fermé le vieux pont après que les ingénieurs ont trouvé des fissures. " * 3
GREEK = "Το δημοτικό συμβούλιο έκλεισε την παλιά γέφυρα την Τρίτη. " * 4
CURLY = "“We could not promise it,” she said – the bridge’s repair costs 4 € a day. " * 3


def declared(charset: str) -> str:
    """Return the meta tag that declares `charset`."""
    return f'<html><head><meta charset="{charset}"></head>'


@pytest.mark.parametrize(
    ("text", "codec", "meta", "header"),
    [
        (RUSSIAN, "utf-8", "", ""),
        (RUSSIAN, "utf-8", "windows-1251", "koi8-r"),
        (RUSSIAN, "windows-1251", "windows-1251", ""),
        (RUSSIAN, "windows-1251", "", "windows-1251"),
        (RUSSIAN, "windows-1251", "utf-8", "utf-8"),
        (RUSSIAN, "windows-1251", "iso-8859-1", ""),
        (RUSSIAN, "windows-1251", "nonsense-99", "base64"),
        (RUSSIAN, "koi8-r", "koi8-r", "windows-1252"),
        (CHINESE, "gb18030", "gb2312", ""),
        (CHINESE, "gb18030", "", "GBK"),
        (CHINESE, "gb18030", "utf-8", "utf-8"),
        ("市議會星期二關閉了這座老橋，維修將持續八個月。" * 6, "big5", "big5", ""),
        (JAPANESE, "cp932", "Shift_JIS", ""),
        (JAPANESE, "euc-jp", "", "euc-jp"),
        (JAPANESE, "iso-2022-jp", "iso-2022-jp", ""),
        (JAPANESE, "cp932", "utf-8", ""),
        (FRENCH, "cp1252", "iso-8859-1", ""),
        (FRENCH, "cp1252", "", ""),
        (FRENCH, "cp1252", "utf-8", "utf-8"),
        (CURLY, "cp1252", "iso-8859-1", "latin1"),
        (GREEK, "iso-8859-7", "iso-8859-7", "iso-8859-1"),
        (GREEK, "utf-8", "iso-8859-1", "iso-8859-1"),
    ],
)
def test_declarations_count_as_far_as_the_bytes_agree(text: str, codec: str, meta: str, header: str) -> None:
    """Valid UTF-8 is UTF-8, a fitting label is believed, a wrong one is not."""
    source = (declared(meta) if meta else "") + text

    assert decode(source.encode(codec), header) == source


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, codec: str) -> None:
    """The mark wins over every label, and is no part of the text."""
    assert decode(mark + (declared("koi8-r") + RUSSIAN).encode(codec), "koi8-r") == declared("koi8-r") + RUSSIAN


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen(codec: str) -> None:
    """A zero in one of the first two bytes is half a letter."""
    assert decode(CURLY.replace("“", "x").encode(codec)) == CURLY.replace("“", "x")


def test_a_few_bad_bytes_do_not_change_the_charset() -> None:
    """One broken comment in a page of UTF-8 costs that comment."""
    content = (RUSSIAN * 5).encode() + b"\xff\xfe" + RUSSIAN.encode()

    assert decode(content, "windows-1251").replace("\ufffd", "") == RUSSIAN * 6


def test_a_page_cut_amid_a_letter_stays_utf_8() -> None:
    """A limit on bytes may cut the last letter in two."""
    assert decode((RUSSIAN * 3).encode()[:-2]).startswith(RUSSIAN)


@pytest.mark.parametrize("content", [b"", b"\xff", b"\x00", b"<p>plain</p>", b"\xef\xbb\xbf"])
def test_little_or_nothing_is_read(content: bytes) -> None:
    """Nothing is too short to be read."""
    assert isinstance(decode(content, "utf-8"), str)


@pytest.mark.parametrize(
    "label",
    [
        "undefined",
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
        "rot13",
        "hex",
        "zlib",
        "mbcs",
        "\x00",
        "é",
    ],
)
def test_codecs_that_are_no_charsets_are_not_believed(label: str) -> None:
    """Python decodes by stranger names than pages are written in: such a label counts as none."""
    assert decode(RUSSIAN.encode(), label) == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), label) == RUSSIAN
    assert decode((declared(label) + RUSSIAN).encode()).endswith(RUSSIAN)


def test_foreign_letters_betray_a_western_label() -> None:
    """A charset that takes every byte proves nothing by decoding it: the share of odd letters does."""
    assert decode((declared("windows-1252") + GREEK).encode("iso-8859-7")) == declared("windows-1252") + GREEK
    assert decode((declared("windows-1252") + FRENCH).encode("cp1252")) == declared("windows-1252") + FRENCH


@given(st.binary(max_size=200), st.text(max_size=12) | st.sampled_from(["utf-16", "utf-32", "big5", "cp037", "koi8-r"]))
def test_any_bytes_with_any_label_are_read(content: bytes, label: str) -> None:
    """No bytes and no label break the reading."""
    assert isinstance(decode(content, label), str)

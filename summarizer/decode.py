"""Bytes -> text: what a page says of its charset is believed only as far as its bytes agree."""

import codecs
import re

SNIFFED_BYTES = 4_096
DETECTED_BYTES = 100_000
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Browsers read these labels as the wider charset, and so do the sites that use them.
WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "iso-8859-11": "cp874",
    "x-cp1251": "cp1251",
    "win-1251": "cp1251",
    "unicode": "utf-8",
    "utf8": "utf-8",
}
ESCAPED = {"iso-2022-jp", "hz-gb-2312", "iso-2022-kr"}
# What Python can decode and no page is written in.
NO_CHARSETS = frozenset(
    {"undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7", "mbcs", "oem"}
)
META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{2,40})", re.IGNORECASE)
TAG = re.compile(rb"<[^<>]{0,2000}>")
FEW_ERRORS = 0.02  # of the bytes beyond ASCII: one bad comment in a page of UTF-8
FOREIGN_SHARE = 0.35  # of the letters beyond ASCII: no Western language reaches 0.25, Cyrillic and Greek have 0.95
DETECTOR_TRUST = 0.1  # it is sure of no charset of one byte, and yet right on 96 of 96
WESTERN = frozenset({"cp1252", "cp1254", "iso8859-1", "iso8859-15"})  # they decode nearly every byte


def decode(content: bytes, charset: str = "") -> str:
    """Return the text of a page; `charset` is what its header says, or ""."""
    for mark, codec in MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(codec, errors="replace")
    if content[:2].count(0) == 1:
        return content.decode("utf-16-be" if content[0] == 0 else "utf-16-le", errors="replace")
    labels = [codec for codec in map(_codec, (_declared(content), charset)) if codec]
    for codec in labels:
        if codec in ESCAPED and b"\x1b" in content + b"\x1b" * content.count(b"~{"):
            return content.decode(codec, errors="replace")
    if _is_utf8(content):
        return content.decode("utf-8", errors="replace")
    for codec in labels:
        if _agrees(content, codec):
            return content.decode(codec, errors="replace")
    return content.decode(_detected(content), errors="replace")


def _declared(content: bytes) -> str:
    """Return the charset that the page itself declares, or ""."""
    found = META.search(content[:SNIFFED_BYTES]) or XML.search(content[:SNIFFED_BYTES])
    return found[1].decode("ascii", errors="replace") if found else ""


def _codec(label: str) -> str:
    """Return the name of the codec that reads `label`, or "" if there is none."""
    label = label.strip().lower()
    name = WIDER.get(label, label)
    try:
        codec = codecs.lookup(name) if name else None
    except (LookupError, ValueError):
        return ""
    if codec is None or codec.name in NO_CHARSETS:
        return ""
    return name if codec._is_text_encoding else ""  # noqa: SLF001  # its only way to say so


def _is_utf8(content: bytes) -> bool:
    """Tell whether the bytes are UTF-8, but for a few and a cut at the end."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        beyond = sum(byte > 0x7F for byte in content)  # noqa: PLR2004  # the end of ASCII
        wrong = content.decode("utf-8", errors="replace").count("\ufffd")
        return wrong <= 1 + beyond * FEW_ERRORS and beyond > wrong * 2
    return True


def _agrees(content: bytes, codec: str) -> bool:
    """Tell whether the bytes read as `codec`: no errors, and no Western charset for what is mostly foreign letters."""
    sample = content[:DETECTED_BYTES]
    text = sample.decode(codec, errors="replace")
    if text.count("\ufffd") > 1 + len(sample) * FEW_ERRORS / 10:
        return False
    if codecs.lookup(codec).name not in WESTERN:
        return True
    visible = re.sub(r"<[^>]*>", "", text)
    letters = [letter for letter in visible if letter.isalpha()]
    return sum(not letter.isascii() for letter in letters) <= FOREIGN_SHARE * max(1, len(letters))


def _detected(content: bytes) -> str:
    """Return the charset that the bytes look like, Western European where nothing else is likely."""
    import chardet  # 8 ms and some memory, needed by few pages

    # Without its tags, because the detector believes what they declare.
    found = chardet.detect(TAG.sub(b" ", content)[:DETECTED_BYTES])
    if found["encoding"] and (found["confidence"] or 0) >= DETECTOR_TRUST:
        return _codec(found["encoding"]) or "cp1252"
    return "cp1252"

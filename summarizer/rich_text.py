"""RTF -> title and text: the words of the document, without fonts, pictures, fields, headers and notes."""

import codecs
import re

from summarizer.errors import DocumentError

TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
# Groups that hold no text of the story.
SKIPPED_GROUPS = b"""
fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote
listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl fldinst
nonshppict annotation atnid atnauthor bkmkstart bkmkend filetbl revtbl
"""
SKIPPED = frozenset(SKIPPED_GROUPS.split())
MARKS = {
    b"par": "\n",
    b"line": "\n",
    b"sect": "\n",
    b"page": "\n",
    b"row": "\n",
    b"cell": " ",
    b"tab": " ",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
}
SYMBOLS = {b"~": "\u00a0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
MOST_TOKENS = 5_000_000
DEEPEST = 1_000
CORRUPT = "That RTF file is damaged: please send another copy, or paste the text here."
WRAP = 0x10000


def read_rtf(content: bytes) -> tuple[str, str]:
    """Return "" (RTF states its title where hardly anyone fills it in) and the text."""
    reader = _Reader(_codec(content))
    for number, token in enumerate(TOKEN.finditer(content)):
        if number > MOST_TOKENS or reader.depth > DEEPEST:
            raise DocumentError(CORRUPT)
        reader.take(token)
    lines = (" ".join(line.replace("\u00ad", "").split()) for line in reader.text().split("\n"))
    return "", "\n".join(line for line in lines if line)


class _Reader:
    """Reads token by token; each pair of braces bounds whether text is skipped and how many signs repeat a code."""

    def __init__(self, codec: str) -> None:
        self._codec = codec
        self._pieces: list[str] = []
        self._raw = bytearray()
        self._groups = [(False, 1)]
        self._repeated = 0  # signs still to come that only repeat a Unicode character for old readers

    @property
    def depth(self) -> int:
        """How many braces are open."""
        return len(self._groups)

    def text(self) -> str:
        """Return all that was read, halves of a pair of surrogates put together."""
        self._flush()
        joined = "".join(self._pieces)
        return joined.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")

    def take(self, token: re.Match[bytes]) -> None:
        """Read one token."""
        word, value, byte, symbol, brace, text = token.groups()
        if brace:
            self._brace(brace)
        elif symbol == b"*" or word in SKIPPED:
            self._groups[-1] = (True, self._groups[-1][1])
        elif self._groups[-1][0]:
            return
        elif word:
            self._word(word, int(value or (1 if word == b"uc" else 0)))
        elif byte or text:
            self._letters(bytes([int(byte, 16)]) if byte else text)
        elif symbol:
            self._write(SYMBOLS.get(symbol, ""))

    def _brace(self, brace: bytes) -> None:
        """Open a group like the one around it, or close one."""
        self._repeated = 0
        if brace == b"{":
            self._groups.append(self._groups[-1])
        elif len(self._groups) > 1:
            self._groups.pop()

    def _word(self, word: bytes, value: int) -> None:
        """Obey a control word: those that mean a sign write it, the others format what we do not show."""
        if word == b"uc":
            self._groups[-1] = (self._groups[-1][0], max(0, value))
        elif word == b"u":
            code = value + WRAP if value < 0 else value
            self._write(chr(code) if 0 < code < WRAP else "")
            self._repeated = self._groups[-1][1]
        else:
            self._write(MARKS.get(word, ""))

    def _letters(self, letters: bytes) -> None:
        """Take letters of the code page, but for those that repeat a Unicode character."""
        self._raw += letters[self._repeated :]
        self._repeated = max(0, self._repeated - len(letters))

    def _write(self, text: str) -> None:
        """Write a sign after the letters before it."""
        if text:
            self._flush()
            self._pieces.append(text)

    def _flush(self) -> None:
        """Decode the letters that have gathered; two bytes may be one of them."""
        if self._raw:
            self._pieces.append(self._raw.decode(self._codec, errors="replace"))
            self._raw.clear()


def _codec(content: bytes) -> str:
    """Return the codec of the document's code page, Western European where it names none."""
    found = re.search(rb"\\ansicpg(\d{3,5})", content[:2_000])
    name = f"cp{found[1].decode()}" if found else "cp1252"
    try:
        return codecs.lookup("utf-8" if name == "cp65001" else name).name
    except LookupError:
        return "cp1252"

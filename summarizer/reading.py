"""An INPUT of the command line -> its text: a file or standard input, decoded, or one clear sentence why not."""

import sys
from pathlib import Path

from summarizer.errors import DocumentError, NotTextError, TooLongError

STANDARD_INPUT = "-"
BYTES_PER_CHARACTER = 4
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
SAMPLE_BYTES = 100_000
LEAST_CONFIDENCE = 0.5
CONTROLS = frozenset(map(chr, (*range(9), *range(14, 32)))) - {"\x1b"}
MOST_CONTROLS = 0.01


def read_text(name: str, *, most_characters: int) -> str:
    """Return the text of the file called `name`, or of standard input for "-".

    Raises a `SummarizerError` for one that is missing, closed to us, too large or no text.
    """
    return decode(read_bytes(name, most_bytes=most_characters * BYTES_PER_CHARACTER), name=name)


def read_bytes(name: str, *, most_bytes: int) -> bytes:
    """Return the bytes of the file called `name`, or of standard input for "-"."""
    if name == STANDARD_INPUT:
        content = sys.stdin.buffer.read(most_bytes + 1)
    else:
        content = _read_file(Path(name), most_bytes=most_bytes)
    if len(content) > most_bytes:
        message = f"{_called(name)} is too long: more than {most_bytes:,} bytes."
        raise TooLongError(message)
    return content


def decode(content: bytes, *, name: str) -> str:
    """Return `content` as text: by its byte order mark, else as UTF-8, else as the detector says."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding, name=name)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = _decoded(content, _detected(content, name=name), name=name)
    if sum(letter in CONTROLS for letter in text[:SAMPLE_BYTES]) > MOST_CONTROLS * len(text[:SAMPLE_BYTES]):
        raise NotTextError(_not_text(name))
    return text


def _read_file(path: Path, *, most_bytes: int) -> bytes:
    """Return the first bytes of the file at `path`, one more than allowed if there are as many."""
    try:
        with path.open("rb") as file:
            return file.read(most_bytes + 1)
    except FileNotFoundError as error:
        message = f"There is no file “{path}”."
        raise DocumentError(message) from error
    except IsADirectoryError as error:
        message = f"“{path}” is a folder: name the files in it."
        raise DocumentError(message) from error
    except (OSError, ValueError) as error:
        message = f"The file “{path}” cannot be read: {getattr(error, 'strerror', None) or error}."
        raise DocumentError(message) from error


def _decoded(content: bytes, encoding: str, *, name: str) -> str:
    """Return `content` in `encoding`."""
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise NotTextError(_not_text(name)) from error


def _detected(content: bytes, *, name: str) -> str:
    """Return the encoding that the detector finds, if it is sure enough and nothing says that this is no text."""
    import chardet

    guess = chardet.detect(content[:SAMPLE_BYTES])
    if b"\x00" in content or not guess["encoding"] or guess["confidence"] < LEAST_CONFIDENCE:
        raise NotTextError(_not_text(name))
    return str(guess["encoding"])


def _called(name: str) -> str:
    """Return how a message calls the input."""
    return "Standard input" if name == STANDARD_INPUT else f"“{name}”"


def _not_text(name: str) -> str:
    """Return the sentence for bytes that are no text."""
    return f"{_called(name)} is not text that can be read."

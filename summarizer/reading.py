"""An INPUT of the command line -> its text: a file or standard input, decoded, or one clear sentence why not."""

import sys
from pathlib import Path

from summarizer.decode import decode
from summarizer.errors import DocumentError, NotTextError, TooLongError

STANDARD_INPUT = "-"
BYTES_PER_CHARACTER = 4
SAMPLE = 100_000
REPLACEMENT = "\ufffd"
CONTROLS = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32), 127)))
MOST_STRANGE = 0.01


def read_text(name: str, *, most_characters: int) -> str:
    """Return the text of the file called `name`, or of standard input for "-".

    Raises a `SummarizerError` for one that is missing, closed to us, too large or no text.
    """
    return text_of(read_bytes(name, most_bytes=most_characters * BYTES_PER_CHARACTER), name=name)


def read_bytes(name: str, *, most_bytes: int) -> bytes:
    """Return the bytes of the file called `name`, or of standard input for "-"."""
    if name == STANDARD_INPUT:
        content = sys.stdin.buffer.read(most_bytes + 1)
    else:
        content = _read_file(Path(name), most_bytes=most_bytes)
    refuse_too_long(content, name=name, most_bytes=most_bytes)
    return content


def refuse_too_long(content: bytes, *, name: str, most_bytes: int) -> None:
    """Raise `TooLongError` for content of more than `most_bytes`."""
    if len(content) > most_bytes:
        message = f"{_called(name)} is too long: more than {most_bytes:,} bytes."
        raise TooLongError(message)


def text_of(content: bytes, *, name: str) -> str:
    """Return `content` as text; `NotTextError` if no charset makes sense of it."""
    text = decode(content)
    sample = text[:SAMPLE]
    strange = sum(letter in CONTROLS or letter == REPLACEMENT for letter in sample)
    if strange > MOST_STRANGE * len(sample):
        message = f"{_called(name)} is not text that can be read."
        raise NotTextError(message)
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


def _called(name: str) -> str:
    """Return how a message calls the input."""
    return "Standard input" if name == STANDARD_INPUT else f"“{name}”"

"""Files: kept, described, found again, refused when too large."""

import pytest

from bot.playground.files import LARGEST_DOWNLOAD, FileStore
from bot.playground.wire import RefusedError


def test_a_file_gets_an_identifier_a_path_and_a_type() -> None:
    """Each file is numbered; its type comes from its name unless it is given."""
    store = FileStore()

    first = store.keep(b"abc", name="news.txt")
    second = store.keep(b"abcd", name="photo", folder="photos", mime_type="image/png")
    third = store.keep(b"", name="odd.zzzz")

    assert (first.file_id, first.path, first.mime_type) == ("file-1", "documents/file_1.txt", "text/plain")
    assert (second.path, second.mime_type) == ("photos/file_2.bin", "image/png")
    assert third.mime_type == "application/octet-stream"
    assert first.wire() == {"file_id": "file-1", "file_unique_id": "unique-file-1", "file_size": 3}


def test_a_file_is_found_by_identifier_and_by_path() -> None:
    """The bot asks by identifier and downloads by path."""
    store = FileStore()
    stored = store.keep(b"abc", name="news.txt")

    assert store.find("file-1") is stored
    assert store.at_path("documents/file_1.txt") is stored
    assert store.at_path("documents/file_2.txt") is None


@pytest.mark.parametrize(
    ("size", "words"), [(LARGEST_DOWNLOAD + 1, "Bad Request: file is too big"), (None, "Bad Request: invalid file_id")]
)
def test_what_cannot_be_downloaded(size: int | None, words: str) -> None:
    """Over 20 MB, or unknown: refused in Telegram's words."""
    store = FileStore()
    if size is not None:
        store.keep(b"", name="big.pdf", size=size)

    with pytest.raises(RefusedError) as refusal:
        store.find("file-1")

    assert refusal.value.description == words


def test_exactly_twenty_megabytes_can_be_downloaded() -> None:
    """The limit itself is allowed."""
    store = FileStore()
    store.keep(b"", name="big.pdf", size=LARGEST_DOWNLOAD)

    assert store.find("file-1").size == LARGEST_DOWNLOAD

"""The fields of files that a person sends."""

import pytest

from bot.playground.files import FileStore
from bot.playground.media import Media, document_of, photo_of


@pytest.mark.parametrize("kind", ["video", "voice", "audio", "sticker"])
def test_each_kind_has_its_file(kind: str) -> None:
    """A kind of media is described with its file, which can be found again."""
    files = FileStore()

    fields = getattr(Media(files=files), kind)()

    assert list(fields) == [kind]
    assert files.find(fields[kind]["file_id"]).size == fields[kind]["file_size"]


@pytest.mark.parametrize("kind", ["location", "contact", "poll"])
def test_some_kinds_have_no_file(kind: str) -> None:
    """A place, a contact and a poll need no file."""
    files = FileStore()

    assert list(getattr(Media(files=files), kind)()) == [kind]
    assert files.files == {}


def test_a_photo_lists_its_sizes_and_a_document_its_name() -> None:
    """Photos come in sizes, documents with a name and a type."""
    stored = FileStore().keep(b"abc", name="news.txt")

    assert len(photo_of(stored)["photo"]) == 2
    document = document_of(stored)["document"]
    assert (document["file_name"], document["mime_type"]) == ("news.txt", "text/plain")
    assert Media(files=FileStore()).photo(b"x")["photo"][0]["file_size"] == 1

"""Files that were sent: kept in memory, known by an identifier, downloaded by a path."""

import itertools
import mimetypes
from dataclasses import dataclass, field

from bot.playground.wire import Json, RefusedError

LARGEST_DOWNLOAD = 20 * 1024 * 1024
LARGEST_UPLOAD = 50 * 1024 * 1024
UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """One file; `size` may be larger than the content when a test only pretends a large one."""

    file_id: str
    path: str
    name: str
    mime_type: str
    content: bytes
    size: int

    def wire(self) -> Json:
        """Return the fields that every kind of file has."""
        return {"file_id": self.file_id, "file_unique_id": f"unique-{self.file_id}", "file_size": self.size}


@dataclass(slots=True, kw_only=True)
class FileStore:
    """All files of the playground."""

    files: dict[str, StoredFile] = field(default_factory=dict)
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def keep(
        self,
        content: bytes,
        *,
        name: str,
        folder: str = "documents",
        mime_type: str | None = None,
        size: int | None = None,
    ) -> StoredFile:
        """Keep a file and give it an identifier and a path."""
        number = next(self._numbers)
        ending = name.rpartition(".")[2] if "." in name else "bin"
        stored = StoredFile(
            file_id=f"file-{number}",
            path=f"{folder}/file_{number}.{ending}",
            name=name,
            mime_type=mime_type or mimetypes.guess_type(name)[0] or UNKNOWN_TYPE,
            content=content,
            size=len(content) if size is None else size,
        )
        self.files[stored.file_id] = stored
        return stored

    def find(self, file_id: str) -> StoredFile:
        """Return a file the bot may download.

        Raises `RefusedError` for an unknown identifier or a file over the limit.
        """
        stored = self.files.get(file_id)
        if stored is None:
            reason = "invalid file_id"
            raise RefusedError(reason)
        if stored.size > LARGEST_DOWNLOAD:
            reason = "file is too big"
            raise RefusedError(reason)
        return stored

    def at_path(self, path: str) -> StoredFile | None:
        """Return the file that lies at a path, None where there is none."""
        return next((stored for stored in self.files.values() if stored.path == path), None)

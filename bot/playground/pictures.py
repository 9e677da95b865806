"""The sizes in which Telegram offers a photo, read from the head of a PNG; other kinds get a usual size."""

from bot.playground.files import StoredFile
from bot.playground.wire import Json

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_HEAD = 24
USUAL_SIZE = (1280, 853)
THUMBNAIL_SIDE = 90


def picture_sizes(stored: StoredFile) -> list[Json]:
    """Return a thumbnail and the full size of a photo."""
    width, height = _dimensions(stored.content)
    scale = THUMBNAIL_SIDE / max(width, height, THUMBNAIL_SIDE)
    small = {"width": max(1, int(width * scale)), "height": max(1, int(height * scale))}
    return [stored.wire() | small, stored.wire() | {"width": width, "height": height}]


def _dimensions(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, a usual size for anything else."""
    if not content.startswith(PNG_START) or len(content) < PNG_HEAD:
        return USUAL_SIZE
    return int.from_bytes(content[16:20], "big") or 1, int.from_bytes(content[20:24], "big") or 1

"""The sizes of photos."""

import pytest

from bot.playground.files import FileStore
from bot.playground.people import ONE_PIXEL
from bot.playground.pictures import USUAL_SIZE, picture_sizes


def png(width: int, height: int) -> bytes:
    """Return the head of a PNG."""
    return ONE_PIXEL[:16] + width.to_bytes(4, "big") + height.to_bytes(4, "big") + ONE_PIXEL[24:]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (ONE_PIXEL, (1, 1)),
        (png(900, 450), (900, 450)),
        (png(0, 0), (1, 1)),
        (b"\xff\xd8 a jpeg", USUAL_SIZE),
        (ONE_PIXEL[:20], USUAL_SIZE),
        (b"", USUAL_SIZE),
    ],
)
def test_the_full_size_is_read_from_the_picture(content: bytes, expected: tuple[int, int]) -> None:
    """A PNG tells its size; anything else gets a usual one."""
    full = picture_sizes(FileStore().keep(content, name="p.png"))[-1]

    assert (full["width"], full["height"]) == expected


def test_the_thumbnail_comes_first_and_keeps_the_shape() -> None:
    """Telegram lists small to large."""
    small, full = picture_sizes(FileStore().keep(png(900, 450), name="p.png"))

    assert (small["width"], small["height"]) == (90, 45)
    assert full["width"] > small["width"]

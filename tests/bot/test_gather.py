"""Which messages wait for which."""

import asyncio
from dataclasses import replace

import pytest

from bot.gather import Bundle, Gatherer
from bot.intake import Origin, Piece
from bot.records import Place

NEAR = "x" * 3900
WIRE = Origin(site="Wire")


def piece(number: int, text: str = "hello", *, user: int = 1, origin: Origin | None = None) -> Piece:
    """Return one message of a private chat."""
    place = Place(chat_id=7, message_id=number)
    return Piece(place=place, user_id=user, key=str(number), kind="text", text=text, beside_links=text, origin=origin)


@pytest.fixture
def gatherer() -> Gatherer:
    """Give a gatherer with short holds."""
    return Gatherer(paste_from_units=3800, paste_hold=0.1, comment_hold=0.05, min_words=40)


async def collected(gatherer: Gatherer, *pieces: Piece) -> list[list[int]]:
    """Send `pieces` at once and return the message ids of each bundle."""

    async def one(piece: Piece) -> Bundle | None:
        bundle = await gatherer.collect(piece)
        if bundle:
            bundle.settled.set()
        return bundle

    bundles = await asyncio.wait_for(asyncio.gather(*map(one, pieces)), 30)
    return [[part.place.message_id for part in bundle.pieces] for bundle in bundles if bundle]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([piece(1, NEAR), piece(2, NEAR), piece(3, "the end")], [[1, 2, 3]]),
        ([piece(1, NEAR)], [[1]]),
        ([piece(1, NEAR), piece(2, NEAR, user=2)], [[1], [2]]),
        ([piece(1, "see"), piece(2, "a post", origin=WIRE)], [[1, 2]]),
        ([piece(1, "see"), piece(2, "and hear")], [[1], [2]]),
        ([piece(1, "a post", origin=WIRE), piece(2, "another", origin=WIRE)], [[1], [2]]),
        ([piece(1, NEAR, origin=WIRE), piece(2, "the end", origin=WIRE)], [[1, 2]]),
        ([piece(1, NEAR, origin=WIRE), piece(2, "nice")], [[1], [2]]),
        ([piece(1, "word " * 50), piece(2, "thanks")], [[1], [2]]),
    ],
    ids=[
        "a paste", "an article at the limit", "two people", "a remark and a post", "two remarks", "two posts",
        "a long post in two", "a post and a remark", "an article and thanks",
    ],
)  # fmt: skip
async def test_what_belongs_together(gatherer: Gatherer, pieces: list[Piece], expected: list[list[int]]) -> None:
    """Pieces of a paste and a remark with its post are one request; everything else stands alone."""
    assert await collected(gatherer, *pieces) == expected


async def test_an_album_is_one_request(gatherer: Gatherer) -> None:
    """However many photos."""
    photos = [replace(piece(number, ""), kind="photo", album="a") for number in (1, 2, 3)]

    assert await collected(gatherer, *photos) == [[1, 2, 3]]


async def test_a_full_text_is_not_held() -> None:
    """An article of ordinary length passes without waiting."""
    slow = Gatherer(paste_from_units=3800, paste_hold=600, comment_hold=600, min_words=40)

    bundle = await asyncio.wait_for(slow.collect(piece(1, "word " * 60)), 60)

    assert bundle is not None


async def test_the_last_piece_ends_the_wait(gatherer: Gatherer) -> None:
    """A piece that is far from the limit is the end of the paste."""
    slow = Gatherer(paste_from_units=3800, paste_hold=60, comment_hold=60, min_words=40)

    assert await collected(slow, piece(1, NEAR), piece(2, "the end")) == [[1, 2]]


async def test_followers_wait_until_the_leader_has_settled(gatherer: Gatherer) -> None:
    """An update is not done before the job that it is part of is in the journal."""
    leader = asyncio.create_task(gatherer.collect(piece(1, NEAR)))
    follower = asyncio.create_task(gatherer.collect(piece(2, "the end")))
    bundle = await leader
    await asyncio.sleep(0)

    assert bundle is not None
    assert not follower.done()
    bundle.settled.set()
    assert await follower is None

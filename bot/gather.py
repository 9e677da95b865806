"""Puts messages together that belong together: a long paste, an album, a remark and the post it goes with."""

import asyncio
from dataclasses import dataclass, field

from bot.intake import Piece, is_enough
from bot.markup import units


@dataclass(slots=True, eq=False)
class Bundle:
    """Messages that are one request; `settled` is set when their jobs are in the journal."""

    pieces: list[Piece]
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    complete: asyncio.Event = field(default_factory=asyncio.Event)
    extended: asyncio.Event = field(default_factory=asyncio.Event)


class Gatherer:
    """Holds a message for a moment where another may follow; everything else passes at once."""

    def __init__(self, *, paste_from_units: int, paste_hold: float, comment_hold: float, min_words: int) -> None:
        """Take the settings' numbers; the holds are in seconds."""
        self._paste_from_units = paste_from_units
        self._paste_hold = paste_hold
        self._comment_hold = comment_hold
        self._min_words = min_words
        self._open: dict[tuple[int, int, int | None], Bundle] = {}

    async def collect(self, piece: Piece) -> Bundle | None:
        """Return the bundle that `piece` leads, or `None` when it joined another, once that one is settled.

        Whoever gets a bundle must set its `settled`, come what may.
        """
        key = (piece.place.chat_id, piece.user_id, piece.place.thread_id)
        waiting = self._open.get(key)
        if waiting and self._belongs(waiting.pieces, piece):
            self._add(waiting, piece)
            await waiting.settled.wait()
            return None
        bundle = Bundle([piece])
        if hold := self._hold(piece):
            self._open[key] = bundle
            await self._wait(bundle, hold)
            if self._open.get(key) is bundle:
                del self._open[key]
        return bundle

    def _is_near_limit(self, piece: Piece) -> bool:
        """Say whether `piece` is long enough to have been cut by the sender's program."""
        return piece.kind == "text" and units(piece.text) >= self._paste_from_units

    def _is_remark(self, piece: Piece) -> bool:
        """Say whether `piece` is a few words that may go with a forwarded post."""
        lonely = piece.private and piece.kind == "text" and not piece.links and not piece.origin
        return lonely and not is_enough(piece.text, self._min_words)

    def _hold(self, piece: Piece) -> float:
        """Return how many seconds to wait for more after `piece`."""
        if self._is_near_limit(piece) or piece.album:
            return self._paste_hold
        return self._comment_hold if self._is_remark(piece) else 0.0

    def _belongs(self, pieces: list[Piece], piece: Piece) -> bool:
        """Say whether `piece` continues `pieces`."""
        last = pieces[-1]
        if piece.album or last.album:
            return piece.album == last.album or (self._is_remark(last) and piece.origin is not None)
        if self._is_remark(pieces[0]) and len(pieces) == 1:
            return piece.origin is not None
        near_limit = any(self._is_near_limit(earlier) for earlier in pieces)
        return near_limit and piece.kind == "text" and piece.origin == last.origin

    def _add(self, bundle: Bundle, piece: Piece) -> None:
        """Let `piece` in; a piece that nothing can follow completes the bundle."""
        bundle.pieces.append(piece)
        if self._is_near_limit(piece) or piece.album:
            bundle.extended.set()
        else:
            bundle.complete.set()

    async def _wait(self, bundle: Bundle, hold: float) -> None:
        """Wait until `bundle` is complete or nothing has come for `hold` seconds."""
        while not bundle.complete.is_set():
            bundle.extended.clear()
            waits = [asyncio.ensure_future(event.wait()) for event in (bundle.complete, bundle.extended)]
            done, rest = await asyncio.wait(waits, timeout=hold, return_when=asyncio.FIRST_COMPLETED)
            for task in rest:
                task.cancel()
            if not done:
                return

"""Telegram's HTML: what a reader sees of it, how long that is, and how to cut it into pages."""

import html
import re
from collections.abc import Collection, Iterator

MESSAGE_UNITS = 4_096
MESSAGE_ENTITIES = 100
TAG = re.compile(
    r"""<(?P<closing>/?)              # <b> or </b>
        (?P<name>[a-z][a-z-]*)
        (?P<attributes>(?:\s[^<>]*)?)>""",
    re.VERBOSE,
)
# A tag, a character reference, white space, or a run of anything else: never cut inside one, except the last.
PIECE = re.compile(r"<[^<>]*>|&(?:[a-z]+|\#\w+);|\s+|[^<&\s]+|.", re.DOTALL)


def units(text: str) -> int:
    """Return the length of a plain text as Telegram counts it: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def plain(markup: str) -> str:
    """Return what a reader sees of `markup`."""
    return html.unescape(TAG.sub("", markup))


def pages(markup: str, *, limit: int = MESSAGE_UNITS) -> tuple[str, ...]:
    """Cut `markup` into pages of at most `limit` units and 100 entities, between blocks wherever that is possible."""
    found: list[str] = []
    for block in (piece for whole in _blocks(markup.strip()) for piece in _fitting(whole, limit)):
        joined = f"{found[-1]}\n\n{block}" if found else block
        if found and _fits(joined, limit):
            found[-1] = joined
        else:
            found.append(block)
    return tuple(page for page in found if plain(page).strip())


def _blocks(markup: str) -> Iterator[str]:
    """Return what blank lines divide; a blank line inside a tag divides nothing."""
    block = ""
    for piece in markup.split("\n\n"):
        block = f"{block}\n\n{piece}" if block else piece
        if not _open_at_end(block):
            yield block
            block = ""
    if block:
        yield block


def _fits(markup: str, limit: int) -> bool:
    """Say whether Telegram takes `markup` as one message."""
    opened = sum(1 for tag in TAG.finditer(markup) if not tag["closing"])
    return units(plain(markup)) <= limit and opened <= MESSAGE_ENTITIES


def _fitting(block: str, limit: int) -> Iterator[str]:
    """Cut a block that is too large for a message between its lines, or else between words; tags stay balanced."""
    if _fits(block, limit):
        yield block
        return
    open_tags: list[str] = []
    current = ""
    for piece in _pieces(block, limit):
        if not _fits(current + piece + _closing(open_tags), limit):
            cut = _last_line_end(current)
            head, tail = (current[:cut], current[cut:].lstrip("\n")) if cut else (current, "")
            yield head + _closing(_open_at_end(head))
            current = "".join(_open_at_end(head)) + tail
        current += piece
        _follow(piece, open_tags)
    yield current


def _pieces(block: str, limit: int) -> Iterator[str]:
    """Return what may not be cut, in order; a word without end is cut all the same."""
    for match in PIECE.finditer(block):
        piece, step = match[0], limit // 4
        if piece[0] in "<&" or len(piece) <= step:
            yield piece
        else:
            yield from (piece[start : start + step] for start in range(0, len(piece), step))


def _last_line_end(markup: str) -> int:
    """Return where the last line of `markup` begins if that leaves at least half of it before, else 0."""
    cut = markup.rfind("\n") + 1
    return cut if cut > len(markup) // 2 else 0


def _follow(piece: str, open_tags: list[str]) -> None:
    """Keep `open_tags` true after `piece`."""
    tag = TAG.fullmatch(piece)
    if tag and tag["closing"] and open_tags:
        open_tags.pop()
    elif tag and not tag["closing"]:
        open_tags.append(piece)


def _open_at_end(markup: str) -> list[str]:
    """Return the tags that `markup` opens and does not close."""
    open_tags: list[str] = []
    for tag in TAG.finditer(markup):
        _follow(tag[0], open_tags)
    return open_tags


def _closing(open_tags: Collection[str]) -> str:
    """Return what closes `open_tags`."""
    return "".join(f"</{TAG.fullmatch(tag)['name']}>" for tag in reversed(list(open_tags)))  # type: ignore[index]

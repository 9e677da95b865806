"""Article -> Quotations: every stretch of text inside quotation marks, whatever their style, outermost only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.schema import Article, Span

# What may close each opening mark. Curly and straight marks meet in one quotation where an editor mixed two sources.
CLOSERS = {
    "“": ("”", '"', "’’", "''"),
    '"': ('"', "”"),
    "”": ("”",),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "「": ("」",),
    "``": ("''", "’’"),
    "‘": ("’", "'"),
    "'": ("'", "’"),
}
SENTENCE_ENDS = frozenset('.!?…”"')
SINGLES = frozenset("‘'")
DOUBLES = frozenset('"“”')
OPENERS_ALWAYS = ("“", "„", "«", "‹", "「", "``")
OPENERS_BY_PLACE = ('"', "”", "»", "‘", "'")
BEFORE_OPENING = frozenset("([{—–-/“‘\"'…:")
LAST_WORDS_PUNCTUATION = frozenset(",.?!…;")
ELISIONS = ("em", "tis", "twas", "til", "cause", "n", "bout", "round", "s")
BLANKS = "\u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quoted stretch of one block: `inner` leaves the marks out, `outer` holds them.

    `closed` is false where no closing mark stands in the block, `continues` is true where the quotation of the block
    before goes on, `continued` where the next block goes on. Words in a quotation that is neither closed nor continued
    may be the reporter's.
    """

    inner: Span
    outer: Span
    block: int
    closed: bool = True
    continues: bool = False
    continued: bool = False

    @property
    def certain(self) -> bool:
        """Tell whether both ends of the quoted words are known."""
        return self.closed or self.continued


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """Return the outermost quotations of `article` in order; one that runs over blocks has a piece in each."""
    found: list[Quotation] = []
    for number, block in enumerate(article.blocks):
        pieces = [replace(piece, block=number) for piece in _in_block(article.text, block)]
        before = found[-1] if found else None
        if before and pieces and _runs_on(article, before, pieces[0]):
            found[-1] = replace(before, continued=True)
            pieces[0] = replace(pieces[0], continues=True)
        found.extend(pieces)
    return tuple(found)


def _runs_on(article: Article, before: Quotation, first: Quotation) -> bool:
    """Tell whether `first` opens its block and goes on with the quotation that the block before left open."""
    return (
        not before.closed
        and before.block == first.block - 1
        and before.outer.end == article.blocks[before.block].end
        and first.outer.start == article.blocks[first.block].start
        and article.text[first.outer.start] == article.text[before.outer.start]
    )


def _in_block(text: str, block: Span) -> Iterator[Quotation]:
    """Yield the outermost quotations of one block."""
    place = block.start
    while place < block.end:
        mark = _opening_at(text, place, block)
        if mark is None:
            place += 1
            continue
        end, closer = _closing_of(text, mark, place + len(mark), block)
        if end is None and mark in SINGLES and place != block.start:
            place += 1
            continue
        piece = _quotation(text, Span(place, block.end if end is None else end), mark, closer)
        if piece.inner.start < piece.inner.end:
            yield piece
        place = piece.outer.end


def _quotation(text: str, outer: Span, mark: str, closer: str) -> Quotation:
    """Return the quotation that fills `outer`; an empty `closer` means that it stays open."""
    start, end = outer.start + len(mark), outer.end - len(closer)
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end = max(start, end - (len(inner) - len(inner.rstrip())))
    return Quotation(inner=Span(start, end), outer=outer, block=0, closed=bool(closer))


def _opening_at(text: str, place: int, block: Span) -> str | None:
    """Return the mark that opens a quotation at `place`, if one does."""
    for mark in OPENERS_ALWAYS:
        if text.startswith(mark, place) and place + len(mark) < block.end:
            return mark
    letter = text[place]
    return letter if letter in OPENERS_BY_PLACE and _stands_as_opening(text, place, block) else None


def _stands_as_opening(text: str, place: int, block: Span) -> bool:
    """Tell whether the mark at `place` has open space before it and a word after it."""
    if place + 1 >= block.end:
        return False
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1]
    if not (before.isspace() or before in BEFORE_OPENING):
        return False
    if after.isspace():
        return text[place] in '»"' and after in BLANKS + " " and text.find(text[place], place + 1, block.end) > 0
    return text[place] not in SINGLES or not _is_elision(text, place + 1, block)


def _is_elision(text: str, start: int, block: Span) -> bool:
    """Tell whether an apostrophe before `start` stands for letters left out: '90s, 'em, 'tis."""
    end = start
    while end < block.end and text[end].isalnum():
        end += 1
    word = text[start:end].lower()
    return word in ELISIONS or (word[:2].isdigit() and word[2:] in {"", "s"})


def _closing_of(text: str, mark: str, start: int, block: Span) -> tuple[int | None, str]:
    """Return where the quotation opened by `mark` ends (its mark included) and the mark that ends it.

    The end is `None` where the block ends first. A new opening mark of the same kind also ends it, with no mark: the
    quotation was left open, or its paragraphs were run together.
    """
    if mark in SINGLES:
        return _single_closing(text, mark, start, block)
    for place in range(start, block.end):
        if text.startswith(mark, place) and _reopens(text, place, block):
            return place, ""
        for closer in CLOSERS[mark]:
            if text.startswith(closer, place):
                return place + len(closer), closer
        if text.startswith(mark, place) and _stands_as_closing(text, place, block):
            return place + len(mark), mark
    return None, ""


def _stands_as_closing(text: str, place: int, block: Span) -> bool:
    """Tell whether an opening mark at `place` was typed for a closing one."""
    after = text[place + 1] if place + 1 < block.end else " "
    return not text[place - 1].isspace() and not after.isalnum()


def _reopens(text: str, place: int, block: Span) -> bool:
    """Tell whether the mark at `place` opens a further quotation: open space before it, a word right after it."""
    return place + 1 < block.end and text[place - 1].isspace() and text[place + 1].isalnum()


def _single_closing(text: str, mark: str, start: int, block: Span) -> tuple[int | None, str]:
    """Return where a quotation in single marks ends, apostrophes and plural possessives told from its end.

    The words that end in s or in' may carry an apostrophe: they close only where no later mark can.
    """
    doubtful: int | None = None
    for place in range(start, block.end):
        letter = text[place]
        if letter == mark and place > start and text[place - 1].isspace() and _stands_as_opening(text, place, block):
            if doubtful is None and text[start].isupper() and text[start:place].rstrip()[-1:] in SENTENCE_ENDS:
                return place, ""
            break
        if letter in DOUBLES and _closes_stray(text, place, start, block):
            return place + 1, letter
        if letter not in CLOSERS[mark] or not _may_close(text, place, start, block):
            continue
        if text[place - 1] in LAST_WORDS_PUNCTUATION or not _may_be_apostrophe(text, place, block):
            return place + 1, letter
        doubtful = place if doubtful is None else doubtful
    return (None, "") if doubtful is None else (doubtful + 1, text[doubtful])


def _may_close(text: str, place: int, start: int, block: Span) -> bool:
    """Tell whether a single mark at `place` has a word before it and none after it."""
    after = text[place + 1] if place + 1 < block.end else " "
    return place > start and not text[place - 1].isspace() and not after.isalnum()


def _closes_stray(text: str, place: int, start: int, block: Span) -> bool:
    """Tell whether a double mark closes what a single one opened: no double mark opened anything in between."""
    between = text[start:place]
    return _may_close(text, place, start, block) and not any(mark in between for mark in DOUBLES)


def _may_be_apostrophe(text: str, place: int, block: Span) -> bool:
    """Tell whether the word before `place` may end in an apostrophe, and its sentence goes on: players' union."""
    following = text[place + 1 : min(place + 3, block.end)]
    goes_on = following[:1].isspace() and following[1:].islower()
    return goes_on and (text[place - 1] in "sS" or text[max(0, place - 2) : place] in {"in", "an", "ol"})

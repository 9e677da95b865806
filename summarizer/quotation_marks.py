"""Article -> Quotations: every stretch of text inside quotation marks, whatever their style, outermost only."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from summarizer.schema import Article, Document, Span, Token

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
SAYING = re.compile(r"\b(?:said|says|adds|added)\b")
SENTENCE_ENDS = frozenset('.!?…”"')
SINGLES = frozenset("‘'")
# Letters that stand behind an apostrophe in "it's", "I'm", "we'll": where a text was taken apart into words and put
# together again, a mark that opened a word with these letters was glued to the word before it ("a'small group'").
CLITICS = ("s", "m", "d", "t", "ll", "re", "ve")
GLUED_BEFORE = re.compile(r"(?:^|[\s(])[a-z]{1,30}$")
GLUED_AFTER = re.compile(rf"(?:{'|'.join(CLITICS)})[a-z]*\b")
LONGEST_WORD, LONGEST_GLUED = 32, 200
# Eight stages ask for the quotations of the one article in hand, which takes a tenth of a second for 60,000 characters.
ARTICLES_IN_HAND = 2
# Paragraphs from one that leaves its quotation open to the one that goes on with it: a caption may stand between.
FARTHEST_PIECE = 2
DOUBLES = frozenset('"“”')
OPENERS_ALWAYS = ("“", "„", "«", "‹", "「", "``")
OPENERS_BY_PLACE = ('"', "”", "»", "‘", "'")
BEFORE_OPENING = frozenset("([{—–-/“‘\"'…:")
SPEECH_OPENS_AFTER = frozenset(":,.!?")
LAST_WORDS_PUNCTUATION = frozenset(",.?!…;")
ELISIONS = ("em", "tis", "twas", "til", "cause", "n", "bout", "round", "s")
BLANKS = "\u00a0\u202f\u2009"
# What pads a mark that is written with several letters.
WIDTHLESS = "\u200b"


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


@lru_cache(maxsize=ARTICLES_IN_HAND)
def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """Return the outermost quotations of `article` in order; one that runs over blocks has a piece in each."""
    found: list[Quotation] = []
    for number, block in enumerate(article.blocks):
        running = _goes_on_below(article, number)
        pieces = [replace(piece, block=number) for piece in _in_block(article.text, block, running=running)]
        before = found[-1] if found else None
        if before and pieces and _runs_on(article, before, pieces[0]):
            found[-1] = replace(before, continued=True)
            pieces[0] = replace(pieces[0], continues=True)
        found.extend(_joined(article.text, pieces))
    return tuple(found)


def is_quoted(document: Document, token: Token) -> bool:
    """Tell whether the token stands in quotation marks, among words that are not the reporter's."""
    start = token.span.start
    return any(mark.inner.start <= start < mark.inner.end for mark in find_quotations(document.article))


def _joined(text: str, pieces: Sequence[Quotation]) -> list[Quotation]:
    """Join what is left open to what opens right behind it in the block: its paragraphs were run together."""
    joined = list(pieces)
    for number in range(1, len(joined)):
        before, piece = joined[number - 1], joined[number]
        alike = _are_alike(text[before.outer.start], text[piece.outer.start])
        at_once = not text[before.outer.end : piece.outer.start].strip()
        ended = text[before.inner.end - 1] in SENTENCE_ENDS and text[piece.inner.start].isupper()
        if not before.closed and alike and at_once and ended and not _tells_who(text, before.inner):
            joined[number - 1] = replace(before, continued=True)
            joined[number] = replace(piece, continues=True)
    return joined


def _tells_who(text: str, span: Span) -> bool:
    """Tell whether the reporter may speak there, whose words were left outside by a lost mark: "… the pilot said"."""
    return SAYING.search(text, span.start, span.end) is not None


def _goes_on_below(article: Article, number: int) -> bool:
    """Tell whether one of the next paragraphs opens with a mark: it may go on with what this one leaves open."""
    below = article.blocks[number + 1 : number + 1 + FARTHEST_PIECE]
    return any(article.text[block.start] in SINGLES for block in below)


def _runs_on(article: Article, before: Quotation, first: Quotation) -> bool:
    """Tell whether `first` opens its block and goes on with the quotation that a block before left open."""
    left_open = not before.closed and before.outer.end == article.blocks[before.block].end
    distance = first.block - before.block
    at_once = distance == 1 or (distance <= FARTHEST_PIECE and article.text[before.outer.end - 1] in SENTENCE_ENDS)
    return (
        left_open
        and at_once
        and first.outer.start == article.blocks[first.block].start
        and _are_alike(article.text[first.outer.start], article.text[before.outer.start])
    )


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two marks are of one kind, curly or straight."""
    return one == other or {one, other} <= SINGLES or {one, other} <= DOUBLES


def _in_block(text: str, block: Span, *, running: bool) -> Iterator[Quotation]:
    """Yield the outermost quotations of one block; if it is `running`, the last may be left open in single marks."""
    place = block.start
    while place < block.end:
        mark = _opening_at(text, place, block)
        if mark is None:
            place += 1
            continue
        end, closer = _closing_of(text, mark, place + len(mark), block)
        stray = mark in SINGLES and place != block.start and not (running and _opens_speech(text, place, block))
        if end is None and stray:
            place += 1
            continue
        piece = _quotation(text, Span(place, block.end if end is None else end), mark, closer)
        if piece.inner.start < piece.inner.end:
            yield piece
        place = piece.outer.end


def _opens_speech(text: str, place: int, block: Span) -> bool:
    """Tell whether the mark at `place` opens a sentence of its own and the block ends with the end of a sentence."""
    before = text[block.start : place].rstrip()
    return before[-1:] in SPEECH_OPENS_AFTER and text[place + 1].isupper() and text[block.end - 1] in SENTENCE_ENDS


def _quotation(text: str, outer: Span, mark: str, closer: str) -> Quotation:
    """Return the quotation that fills `outer`; an empty `closer` means that it stays open."""
    start, end = outer.start + len(mark), outer.end - len(closer)
    inner = text[start:end].replace(WIDTHLESS, " ")
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
        return _stands_glued(text, place, block)
    if after.isspace():
        return text[place] in '»"' and after in BLANKS + " " and text.find(text[place], place + 1, block.end) > 0
    return text[place] not in SINGLES or not _is_elision(text, place + 1, block)


def _stands_glued(text: str, place: int, block: Span) -> bool:
    """Tell whether the mark at `place` opens a quotation though its space was lost: as'small or poor'."""
    before = GLUED_BEFORE.search(text[max(block.start, place - LONGEST_WORD) : place])
    word = GLUED_AFTER.match(text[place + 1 : min(block.end, place + 1 + LONGEST_WORD)])
    if text[place] != "'" or before is None or word is None or word[0] in CLITICS:
        return False
    end, closer = _single_closing(text, "'", place + 1, Span(block.start, min(block.end, place + LONGEST_GLUED)))
    return end is not None and bool(closer)


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
            if doubtful is None and _holds_nested(text, start, place, block):
                return block.end, text[block.end - 1]
            break
        if letter in DOUBLES and _closes_stray(text, place, start, block):
            return place + 1, letter
        if letter not in CLOSERS[mark] or not _may_close(text, place, start, block):
            continue
        if text[place - 1] in LAST_WORDS_PUNCTUATION or not _may_be_apostrophe(text, place, block):
            return place + 1, letter
        doubtful = place if doubtful is None else doubtful
    return (None, "") if doubtful is None else (doubtful + 1, text[doubtful])


def _holds_nested(text: str, start: int, place: int, block: Span) -> bool:
    """Tell whether the mark at `place` opens a quotation in a quotation that fills the rest of its paragraph."""
    closers = CLOSERS["‘"]
    inner = (n for n in range(place + 1, block.end - 1) if text[n] in closers and _may_close(text, n, place + 1, block))
    opens = start - 1 == block.start or text[block.start : start - 1].rstrip()[-1:] == ":"
    return opens and text[block.end - 1] in closers and text[block.end - 2] in SENTENCE_ENDS and any(inner)


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

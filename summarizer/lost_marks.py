"""Text -> the same where a wrong charset left "?" for marks: "?We?ll go,? he said"; letter for letter, or untouched.

What stands for a mark hugs a word where no question ends: before it, inside it, or behind the comma that ends speech.
An opening mark is read only with its closing one, and a text only where some of its marks can be nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LOST = "?\ufffd"
# The straight one, which the model never takes for the end of a quotation.
APOSTROPHE_READ = "'"
# "don?t", "Friday?s", "O?Neill"; "?s=1" belongs to an address.
APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[{LOST}](?=(?:s|t|d|m|re|ve|ll|S|T)\b(?!=))|(?<=\b[OD])[{LOST}](?=[A-Z][a-z])")
ADDRESS = re.compile(r"\S*(?:://|www\.|=)\S*")
# "the plan ? a costly one ? failed", "10?15"
DASH = re.compile(rf"(?<=\S )[{LOST}](?= \S)|(?<=\d)[{LOST}](?=\d)")
OF_MANY = re.compile(rf"(?<=s)[{LOST}](?= [a-z])")
CURLY = re.compile("[“”]")
BLANK_LINE = re.compile(r"\n\s*\n")
ENDS_SPEECH = frozenset(",.!?…")
ENDS_SENTENCE = frozenset(".!?")
BEFORE_OPENING = frozenset(" \t\n\u00a0([–—-/")
BEHIND_CLOSING = frozenset(".,;:)]")
# Letters of the longest passage of speech in one paragraph: a sign farther off is no partner.
LONGEST = 3_000


def with_marks(text: str) -> str:
    """Return `text` with the marks in place of the signs that stand for them, where that is beyond doubt."""
    if not any(sign in text for sign in LOST):
        return text
    addresses = {place for found in ADDRESS.finditer(text) for place in range(*found.span())}
    reading = _Reading(text=text)
    for found in APOSTROPHE.finditer(text):
        if found.start() not in addresses:
            reading.marks[found.start()] = APOSTROPHE_READ
    if not CURLY.search(text):
        for start, end in _paragraphs(text):
            _read_paragraph(reading, start, end)
    if not reading.sure and not reading.marks.keys() - reading.pairs:
        return text
    if reading.sure or len(reading.marks) > 1:
        _read_others(reading, addresses)
    return "".join(reading.marks.get(place, letter) for place, letter in enumerate(text))


@dataclass(slots=True)
class _Reading:
    """What is read so far: the mark at each place, the places of paired ones, and how many pairs are beyond doubt."""

    text: str
    marks: dict[int, str] = field(default_factory=dict)
    pairs: set[int] = field(default_factory=set)
    sure: int = 0

    def before(self, place: int) -> str:
        """Return the letter before `place`, a line break at the start of the text."""
        return self.text[place - 1] if place else "\n"

    def after(self, place: int) -> str:
        """Return the letter behind `place`, a line break at the end of the text."""
        return self.text[place + 1] if place + 1 < len(self.text) else "\n"

    def is_open_to_all(self, place: int) -> bool:
        """Tell whether the letter at `place` is a sign that nothing has been read from."""
        return self.text[place] in LOST and place not in self.marks


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph starts and ends: at blank lines, or at every line break where there are none."""
    start = 0
    for found in (BLANK_LINE if BLANK_LINE.search(text) else re.compile("\n")).finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _read_paragraph(reading: _Reading, start: int, end: int) -> None:
    """Read the pairs of a paragraph, from its first sign on."""
    place = start
    while place < end:
        closing = _closing_of(reading, place, end) if _opens(reading, place) or _opens_glued(reading, place) else None
        if closing is None:
            place += 1
            continue
        _pair(reading, place, closing, "“”")
        place = closing + 1


def _pair(reading: _Reading, opening: int, closing: int, marks: str) -> None:
    """Put down a pair of marks; it is beyond doubt where the closing one stands behind the comma or stop of speech."""
    reading.marks |= {opening: marks[0], closing: marks[1]}
    reading.pairs |= {opening, closing}
    reading.sure += _is_strong(reading, closing)


def _opens(reading: _Reading, place: int) -> bool:
    """Tell whether the sign at `place` stands before a word as only an opening mark does."""
    hugs = reading.after(place).isalnum() or reading.after(place) in "$£€₹'\"(["
    return reading.is_open_to_all(place) and reading.before(place) in BEFORE_OPENING and hugs


def _opens_glued(reading: _Reading, place: int) -> bool:
    """Tell whether the sign at `place` may open speech whose paragraph was glued to the one before."""
    glued = reading.before(place) in ENDS_SENTENCE and reading.after(place).isupper()
    return reading.is_open_to_all(place) and glued


def _closing_of(reading: _Reading, opening: int, end: int, *, nested: bool = False) -> int | None:
    """Return the sign that closes what opens at `opening`, before anything new opens; `None` where nothing does."""
    doubtful, place = None, opening + 2
    while place < min(end, opening + LONGEST):
        if _opens(reading, place):
            leads_on = not nested and _leads_on(reading, place)
            inner = _closing_of(reading, place, end, nested=True) if leads_on else None
            outer = None if inner is None else _strong_behind(reading, inner + 1, end)
            if inner is None or outer is None:
                break
            _pair(reading, place, inner, "‘’")
            return outer
        if _is_strong(reading, place) or _is_weak(reading, place):
            return place
        if doubtful is None and _ends_many(reading, place):
            doubtful = place
        place += 1
    return doubtful


def _leads_on(reading: _Reading, place: int) -> bool:
    """Tell whether a sentence runs into what opens at `place`."""
    return reading.text[max(0, place - 2) : place].rstrip()[-1:] not in ENDS_SENTENCE


def _strong_behind(reading: _Reading, start: int, end: int) -> int | None:
    """Return the first sign from `start` on that surely closes, before anything opens."""
    for place in range(start, end):
        if _opens(reading, place):
            return None
        if _is_strong(reading, place):
            return place
    return None


def _is_strong(reading: _Reading, place: int) -> bool:
    """Tell whether a sign closes beyond doubt: behind the comma or stop of speech, or before that of the sentence."""
    if reading.text[place] not in LOST:
        return False
    before, after = reading.before(place), reading.after(place)
    if before in ENDS_SPEECH:
        return after not in LOST
    question = after == "," and reading.after(place + 1) in LOST
    return before.isalnum() and after in BEHIND_CLOSING and not question


def _is_weak(reading: _Reading, place: int) -> bool:
    """Tell whether a sign stands behind a word whose sentence goes on, or at the end of its paragraph."""
    free = reading.is_open_to_all(place) and reading.before(place).isalnum()
    following = reading.text[place + 1 : place + 3]
    goes_on = following[:1] == " " and following[1:].islower() and reading.before(place) != "s"
    return free and (goes_on or reading.after(place) == "\n")


def _ends_many(reading: _Reading, place: int) -> bool:
    """Tell whether a sign stands behind a word in s whose sentence goes on: "the players? union", or an end."""
    return reading.is_open_to_all(place) and OF_MANY.match(reading.text, place) is not None


def _read_others(reading: _Reading, addresses: set[int]) -> None:
    """Read what stands between words: dashes, and the apostrophes of many owners."""
    for pattern, mark in ((DASH, "–"), (OF_MANY, APOSTROPHE_READ)):
        for found in pattern.finditer(reading.text):
            if found.start() not in addresses:
                reading.marks.setdefault(found.start(), mark)

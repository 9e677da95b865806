"""Article text -> logical lines: what stands between line breaks, lines wrapped at a fixed width joined again."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from summarizer.schema import Span

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
WIDEST_WRAP = 120  # characters: e-mail wraps at 72 to 80, terminals and old agencies' feeds at up to 120
NARROWEST_WRAP = 40  # characters: narrower lines are a menu
LEAST_WRAPPED_PAIRS = 3
WRAPPED_SHARE = 0.6  # of neighbouring lines; real paragraphs meet the test by chance in a tenth of the cases
MOST_ENDED_SHARE = 0.5  # of the lines to be joined: where more end in a full stop they are paragraphs of like length
LONG_ENOUGH_TO_GO_ON = 40  # characters: a shorter line that the next one goes on from is more often a list

LEADING_MARKS = re.compile(
    r"""
    [\s\u00ad\u200b\u2060\ufeff]*
    (?: (?: \#{1,6} | >+ | [•·▪‣◦●○■□►▶✓✔➤*+-] ) [ \t\u00a0]+ )*     # headings, quotations, bullets
    """,
    re.VERBOSE,
)
TRAILING_MARKS = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]*$")
WHOLE_EMPHASIS = re.compile(
    r"(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<inside>(?:(?!(?P=mark)).)+)(?<=\S)(?P=mark)$", re.DOTALL
)
HEADING = re.compile(r"\s*#{1,6}[ \t]+\S")
BULLET = re.compile(r"\s*[•·▪‣◦●○■□►▶✓✔➤*+-][ \t\u00a0]+\S")
NUMBERED = re.compile(r"\s*(\d{1,2})[.)][ \t\u00a0]+(?=\S)")
# A full stop set apart by a space was put behind a line that had none: a title, a sub-heading.
ENDED = re.compile(
    r"""
    (?<!\s) [.!?…。！？।؟۔｡] ["”’'»“)\]]* $ | \s [!?…] ["”’'»“)\]]* $    # a sentence, spaced as in French
    | [.!?…] \s ["”] $ | [,:;] ["”’»“] $                               # somebody's words, led on below
    | [.!?…] ["”’'»“)\]]* \s? \[\d+\] $                               # the number of a footnote
    """,
    re.VERBOSE,
)
BYLINE_BELOW = re.compile(r"[>\s]*by\s(?:[A-Z][\w.'’-]*\s?){2,4}(?:$|[-–—|,/])")
# Some feeds break the line behind every closing mark: "We sail,"/Mr Ek said. The "quiet"/Beatle.
TORN_SPEECH = re.compile(r",[\"”]$")
TORN_QUOTE = re.compile(r"\s[\"“]\w+[\"”]$")
SPEAKER_ALONE = re.compile(
    r"(?:[A-Z][\w.'’-]*\s){1,4}(?:said|says|told|added|wrote|warned|asked)(?:\s[\w.'’-]+){0,6}\.?$"
)
WHOLLY_QUOTED = re.compile(r"[\"“„«‘].*[\"”“»’]$", re.DOTALL)
LETTER_SCRIPTS_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff]")
CHARACTERS_A_WORD = 2  # in scripts that put no space between words
QUOTED_PARAGRAPH = 6  # words: fewer in quotation marks and no full stop are a title or a scare quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A logical line: its place without marks around it, and its text with white space and entities made plain."""

    span: Span
    plain: str
    folded: str
    words: int
    heading: bool = False
    bullet: bool = False
    emphasis: bool = False
    blank_before: bool = False

    @property
    def ended(self) -> bool:
        """Tell whether the line closes as a sentence does."""
        if ENDED.search(self.plain):
            return True
        return self.words >= QUOTED_PARAGRAPH and bool(WHOLLY_QUOTED.match(self.plain))

    @property
    def asks(self) -> bool:
        """Tell whether the line closes with a question mark."""
        return self.plain.rstrip('"”’»“)] ').endswith(("?", "？", "؟", ";?"))


def make_plain(text: str) -> str:
    """Return `text` with entities resolved, unseen marks gone and white space single: for looking, not for showing."""
    if "&" in text:
        text = html.unescape(text)
    if any(mark in text for mark in UNSEEN):
        text = text.translate(dict.fromkeys(map(ord, UNSEEN)))
    return " ".join(text.split())


def fold(plain: str) -> str:
    """Return `plain` as the phrases of the lexicon are written: lower case, straight apostrophes."""
    return plain.casefold().replace("’", "'").replace("‘", "'").replace("`", "'")


def count_line_words(plain: str) -> int:
    """Return the number of words, in scripts without spaces the number of characters through two."""
    dense = len(LETTER_SCRIPTS_WITHOUT_SPACES.findall(plain))
    if dense > len(plain) // 2:
        return max(1, dense // CHARACTERS_A_WORD)
    return sum(any(letter.isalnum() for letter in word) for word in plain.split())


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the logical lines of `text` that hold anything, in order."""
    physical = _physical_lines(text)
    joined = _join_continued(text, _join_wrapped(text, physical))
    lines = [_make_line(text, span, blank) for span, blank in joined]
    return tuple(_without_numbers(text, lines))


def line_of(text: str, span: Span) -> Line:
    """Return the line that stands at `span`."""
    return _make_line(text, span, blank_before=False)


def _without_numbers(text: str, lines: list[Line]) -> list[Line]:
    """Leave out the numbers of a numbered list: a number alone before a line may be a date or a league."""
    numbers = [int(found[1]) if (found := NUMBERED.match(line.plain)) else 0 for line in lines]
    listed = [
        number > 0
        and (number + 1 in numbers[index + 1 : index + 3] or number - 1 in numbers[max(0, index - 2) : index])
        for index, number in enumerate(numbers)
    ]
    return [_after_number(text, line) if is_item else line for line, is_item in zip(lines, listed, strict=True)]


def _after_number(text: str, line: Line) -> Line:
    """Return the line without the number that opens it."""
    number = NUMBERED.match(text[line.span.start : line.span.end])
    if number is None:
        return line
    shorter = _make_line(text, Span(line.span.start + number.end(), line.span.end), line.blank_before)
    return replace(shorter, bullet=True)


def _physical_lines(text: str) -> list[tuple[Span, bool]]:
    """Return the span of each line that holds anything, and whether a blank one stands before it."""
    found, start, blank = [], 0, True
    for line in text.splitlines(keepends=True):
        if make_plain(line).strip("> "):
            body = line.rstrip()
            found.append((Span(start, start + len(body)), blank))
            blank = False
        else:
            blank = True
        start += len(line)
    return found


def _join_wrapped(text: str, lines: list[tuple[Span, bool]]) -> list[tuple[Span, bool]]:
    """Join lines broken at a fixed width: where the next line's first word would have stood out beyond the widest."""
    widest = max((span.end - span.start for span, _ in lines), default=0)
    if not NARROWEST_WRAP <= widest <= WIDEST_WRAP:
        return lines
    joins = [False] + [
        not blank and _overflows(text, before, span, widest) for (before, _), (span, blank) in pairwise(lines)
    ]
    pairs = sum(not blank for _, blank in lines)
    if sum(joins) < LEAST_WRAPPED_PAIRS or sum(joins) < WRAPPED_SHARE * pairs:
        return lines
    broken = [text[before.start : before.end] for (before, _), join in zip(lines, joins[1:], strict=False) if join]
    if sum(bool(ENDED.search(make_plain(line))) for line in broken) > MOST_ENDED_SHARE * len(broken):
        return lines
    return _join(lines, joins)


def _overflows(text: str, before: Span, span: Span, widest: int) -> bool:
    """Tell whether the first word of `span` would not have fitted on the line `before`."""
    first, *rest = text[span.start : span.end].lstrip("> \t").split(maxsplit=1)
    wordy = bool(rest) or bool(ENDED.search(first))
    return wordy and before.end - before.start + 1 + len(first) > widest


def _join_continued(text: str, lines: list[tuple[Span, bool]]) -> list[tuple[Span, bool]]:
    """Join a line to the one before where a sentence plainly goes on: no full stop, then a lower-case letter."""
    if not any(letter.isupper() for letter in text):
        return lines
    joins = [False] + [
        not blank and _goes_on(text[before.start : before.end], text[span.start : span.end])
        for (before, _), (span, blank) in pairwise(lines)
    ]
    return _join(lines, joins)


def _goes_on(before: str, after: str) -> bool:
    """Tell whether `after` carries on the sentence that `before` leaves open."""
    plain = make_plain(before)
    if _says_who(plain, make_plain(after)):
        return True
    if len(plain) < LONG_ENOUGH_TO_GO_ON or ENDED.search(plain) or not after.lstrip("> \t")[:1].islower():
        return False
    if BYLINE_BELOW.match(after):
        return False
    return len(after.split()) > 1 or bool(ENDED.search(make_plain(after)))


def _says_who(before: str, after: str) -> bool:
    """Tell whether a few words close a sentence that a break behind a closing mark tore: who spoke, the last word."""
    if not ENDED.search(after):
        return False
    if TORN_SPEECH.search(before):
        return bool(SPEAKER_ALONE.match(after))
    return bool(TORN_QUOTE.search(before)) and len(after.split()) == 1


def _join(lines: Sequence[tuple[Span, bool]], joins: Sequence[bool]) -> list[tuple[Span, bool]]:
    """Join each line marked in `joins` to the one before it."""
    joined: list[tuple[Span, bool]] = []
    for (span, blank), join in zip(lines, joins, strict=True):
        if join:
            joined[-1] = (Span(joined[-1][0].start, span.end), joined[-1][1])
        else:
            joined.append((span, blank))
    return joined


def _make_line(text: str, span: Span, blank_before: bool) -> Line:  # noqa: FBT001 - one fact of the line
    """Strip the marks around the line and describe what is left."""
    raw = text[span.start : span.end]
    lead = LEADING_MARKS.match(raw)
    start = lead.end() if lead else 0
    trail = TRAILING_MARKS.search(raw, start)
    end = trail.start() if trail else len(raw)
    if start >= end:
        start, end = 0, len(raw)
    emphasis = WHOLE_EMPHASIS.match(raw, start, end)
    if emphasis:
        start, end = emphasis.span("inside")
    plain = make_plain(raw[start:end])
    return Line(
        span=Span(span.start + start, span.start + end),
        plain=plain,
        folded=fold(plain),
        words=count_line_words(plain),
        heading=bool(HEADING.match(raw)),
        bullet=bool(BULLET.match(raw)),
        emphasis=emphasis is not None,
        blank_before=blank_before,
    )

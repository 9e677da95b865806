"""Lines -> why the undecided ones are no prose, told by their form and by what stands around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.author_notes import mark_author_notes
from summarizer.beside_pictures import mark_retold, mark_shown
from summarizer.captions import mark_captions
from summarizer.credits import is_name_in_capitals, is_writers_name
from summarizer.led_in import keep_results
from summarizer.lines import Line
from summarizer.phrases import Phrases
from summarizer.pictures import SURE_LIST, lists_entries
from summarizer.repeats import mark_doubles

LONG_PROSE = 25  # words: so long a line is prose even without a full stop
MIDDLING = 15  # words: a line of this length without a full stop is prose only if it reports or quotes
LIST_ITEM = 5  # words: the shortest point of a list of key points
UNPUNCTUATED_PROSE = 8  # words: in a text without full stops
TWO_SENTENCES_WORDS = 8  # a line without a full stop that holds the end of a sentence inside
LEAD_IN = 6  # words: the shortest line with a colon at its end that leads in a quotation or a list
STRONG_PROSE = 12  # words: such a sentence ends a list of other stories
MENU_WORDS = 3
TITLE_WORDS = 4  # a name in capitals under so long a line is a writer's, above it a section's
LONGEST_QUESTION = 16  # words: readers are asked briefly, a writer who asks at length tells something
LONGEST_SUB_HEADING = 14  # words
TABLE_SHARE = 0.3  # of a line's words: numbers
LEAST_NUMBERS = 2  # in a row: one alone is a year in a sub-heading
LEAST_STORY = 60  # words
COMMENTS_BELOW = 1.5  # times as much prose above as below
LEAST_RATINGS = 4  # numbers in a row that ends in a full stop, as the marks of players do
RATINGS_SHARE = 0.4
INTERVIEW_QUESTIONS = 3
UNPUNCTUATED_SHARE = 0.5  # of the long lines: fewer ended ones and the whole text does without full stops
ENOUGH_LONG_LINES = 6  # to tell a text that closes its paragraphs from a few lines that happen to be closed
LONGEST_OPEN = 50  # words
LONG_LINE = 12  # words

LIST_REASONS = frozenset({"list of other stories", "trending list", "comment section"})
MINOR = frozenset({"time stamp", "menu", "divider", "credit", "related link", "share bar"})
SIGNED = frozenset({"byline", "time stamp", "share bar"})  # what stands beside the writer's name
NEAR = 2  # lines
NUMBER = re.compile(r"^[+\-−–$€£]?\d[\d.,:/–-]*%?$")
# "Harbour Mills, Inc.": the full stop ends no sentence.
COMPANY = re.compile(r"(?:[A-Z&][\w’'&.-]*,?\s){1,5}(?:Inc|Ltd|Co|Cos|Corp|Bros|Pty|Pvt|S\.A|L\.P|N\.V)\.(?:\sLtd\.)?")
# How batsmen and bowlers fared in a scorecard: "c Ek b Lund 21", "lbw b Ek", "run out 4", "10-1-38-4".
SCORECARD = re.compile(
    r"\bc\s(?:&|and|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\sb\s[A-Z]|\blbw\sb\s|\bst\s[A-Z][\w’'-]+\sb\s|\brun\sout\s(?:\([A-Z][^)]{1,30}\)\s)?\d"
    r"|\bnot\sout\s\d|\bb\s[A-Z][\w’'-]+\s\d{1,3}\b|\bExtras:?\s(?:\([^)]{1,30}\)\s)?\d|\b\d{1,2}(?:\.\d)?-\d{1,2}-\d{1,3}-\d{1,2}\b"
)
LEAST_OUT = 2
# A side by its initials, "P Quirke; J Noonan, S Moloney", and a row of entries, "Pound 4,410; Euro 3,250; Yen 31."
INITIALLED = re.compile(
    r"(?:(?<=[,;:]\s)|(?<=\d\s)|(?<=^))[A-Z]\.?\s[A-Z][\w’'-]+(?:\s\d[\d-]*)?(?:\s\([^)]{1,12}\))?(?=[,;.]|\s\d)"
)
LEAST_TEAM = 4
ENTRIES = re.compile(r"(?:[A-Z][\w’'-]*(?:\s[\w’'-]+)?\s[\d.,:/-]+;\s){2,}[A-Z][\w’'-]*(?:\s[\w’'-]+)?\s[\d.,:/-]+\.?")
QUOTE_MARKS = re.compile(r"[“”«»\"„]")
SPEAKER_TURN = re.compile(r"^(?:[QA][.:]|Q&A:|[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{1,30}:)\s")
LEADS_IN = re.compile(r":\s?[“\"'‘]")
OPEN_QUOTE = re.compile(r"[\w)][”\"’']$")
TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?][”\"’]?\s+[“\"‘]?[A-ZÀ-ÞА-ЯЁІЇЄҐ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How this text as a whole is written, which decides what its short lines mean."""

    unpunctuated: bool
    punctuated: bool
    interview: bool
    many_questions: bool


def find_habits(lines: Sequence[Line], phrases: Phrases) -> Habits:
    """Look at all lines: are sentences closed, do questions belong to an interview."""
    long = [line for line in lines if line.words >= LONG_LINE]
    questions = [line for line in lines if line.asks and line.words > 2]  # noqa: PLR2004 - "What next?" is a heading
    ended = sum(line.ended for line in long)
    return Habits(
        unpunctuated=bool(long) and ended < UNPUNCTUATED_SHARE * len(long),
        punctuated=len(long) >= ENOUGH_LONG_LINES and ended >= UNPUNCTUATED_SHARE * len(long),
        interview=_is_interview(lines, questions, phrases),
        many_questions=len(questions) >= INTERVIEW_QUESTIONS,
    )


def is_prose(line: Line, phrases: Phrases, habits: Habits) -> bool:
    """Tell whether a line that no rule knows is a paragraph of the story."""
    if line.heading or _is_table_row(line):
        return False
    if line.asks and line.words <= LONGEST_QUESTION:
        return _question_is_prose(line, phrases, habits)
    if line.ended:
        return line.words > 1 and not _shouts(line) and not COMPANY.fullmatch(line.plain)
    if line.words >= MIDDLING and lists_entries(line.plain, fewest=SURE_LIST):
        return True
    if line.plain.endswith(":"):
        return line.words >= LEAD_IN or phrases.reports(line.folded)
    return _is_long_enough(line, phrases, habits)


def _is_long_enough(line: Line, phrases: Phrases, habits: Habits) -> bool:
    """Tell whether a line without a full stop is prose all the same."""
    if habits.punctuated and line.words < LONGEST_OPEN and _is_left_open(line, phrases):
        return False
    if line.words >= LONG_PROSE or (habits.unpunctuated and line.words >= UNPUNCTUATED_PROSE):
        return True
    if line.words >= TWO_SENTENCES_WORDS and TWO_SENTENCES.search(line.plain):
        return True
    return line.words >= MIDDLING and (phrases.reports(line.folded) or bool(QUOTE_MARKS.search(line.plain)))


def _is_left_open(line: Line, phrases: Phrases) -> bool:
    """Tell whether a line lacks its full stop as captions do: words in quotation marks end it, or a second sentence.

    Of 9 such lines without a full stop in 155 articles that close their paragraphs, all were captions or titles.
    """
    led_in = phrases.reports(line.folded) and LEADS_IN.search(line.plain)
    if OPEN_QUOTE.search(line.plain) and not led_in:
        return True
    short = line.words < LONG_PROSE and not line.plain.endswith(".")
    return short and bool(TWO_SENTENCES.search(line.plain)) and not phrases.reports(line.folded)


def settle(lines: Sequence[Line], reasons: list[str | None], phrases: Phrases) -> list[str | None]:
    """Return a reason for each line that is no prose; `reasons` are those already known."""
    if len(lines) == 1:
        return [None]
    habits = find_habits(lines, phrases)
    prose = [reason is None and is_prose(line, phrases, habits) for line, reason in zip(lines, reasons, strict=True)]
    _keep_key_points(lines, reasons, prose, phrases)
    settled = list(reasons)
    _continue_links(lines, settled, prose, phrases)
    _end_lists(lines, settled, prose, phrases)
    _name_the_rest(lines, settled, prose, habits, phrases)
    mark_captions(lines, settled, prose, phrases)
    settled = mark_author_notes(lines, settled, prose, phrases)
    mark_shown(lines, settled, phrases)  # before doubles: what only a caption holds too is no double
    mark_doubles(lines, settled)
    mark_retold(lines, settled, phrases)
    keep_results(lines, settled)
    return settled


def _is_interview(lines: Sequence[Line], questions: Sequence[Line], phrases: Phrases) -> bool:
    """Tell whether the questions are asked of somebody: marked turns, or "you" in most of several questions."""
    if sum(bool(SPEAKER_TURN.match(line.plain)) for line in lines) >= INTERVIEW_QUESTIONS:
        return True
    you = phrases.words.get("second person", frozenset())
    addressed = sum(bool(you & set(re.findall(r"\w+", line.folded))) for line in questions)
    return len(questions) >= INTERVIEW_QUESTIONS and addressed * 2 >= len(questions)


def _question_is_prose(line: Line, phrases: Phrases, habits: Habits) -> bool:
    """Tell whether a short question is part of the story: in an interview, in quotation marks, or carried on."""
    if habits.interview or QUOTE_MARKS.search(line.plain) or TWO_SENTENCES.search(line.plain):
        return True
    first = line.folded.split(maxsplit=1)[0].strip(",")
    return first in phrases.words.get("connective", frozenset()) or phrases.reports(line.folded)


def _is_table_row(line: Line) -> bool:
    """Tell whether the line is a row of a table: numbers above all, or several of them or of entries, no full stop."""
    words = line.plain.split()
    numbers = sum(bool(NUMBER.match(word.strip("();,."))) for word in words)
    if len(SCORECARD.findall(line.plain)) >= LEAST_OUT:
        return True
    if line.ended and (len(INITIALLED.findall(line.plain)) >= LEAST_TEAM or ENTRIES.fullmatch(line.plain)):
        return True
    if line.ended:
        return numbers >= LEAST_RATINGS and numbers >= RATINGS_SHARE * len(words)
    if line.plain.count(";") >= LEAST_NUMBERS and len(words) <= LONG_PROSE:
        return True
    return numbers >= LEAST_NUMBERS and numbers >= TABLE_SHARE * len(words)


def _shouts(line: Line) -> bool:
    """Tell whether a few words in capitals with an exclamation mark call for attention."""
    return line.plain.isupper() and line.words <= LEAD_IN and line.plain.endswith("!")


def _keep_key_points(lines: Sequence[Line], reasons: Sequence[str | None], prose: list[bool], phrases: Phrases) -> None:
    """Keep the points under "Key points" though they have no full stop: up to the first line that is none."""
    headings = phrases.words.get("heading word", frozenset())
    inside = False
    for index, line in enumerate(lines):
        point = line.bullet or (line.words >= MIDDLING and not prose[index])
        if line.folded.split(":", 1)[0].strip(" .*#") in headings and not line.ended:
            inside = True
        elif inside and reasons[index] is None and not prose[index] and line.words >= LIST_ITEM and point:
            prose[index] = True
        elif not (inside and point):
            inside = False


def _continue_links(lines: Sequence[Line], reasons: list[str | None], prose: list[bool], phrases: Phrases) -> None:
    """Take the open lines under a related link along: titles of more stories, though a title may hold a sentence."""
    for index in range(1, len(lines)):
        line = lines[index]
        title = not line.ended and not line.plain.endswith(":") and line.words <= MIDDLING
        if reasons[index - 1] == "related link" and prose[index] and title and not phrases.reports(line.folded):
            reasons[index], prose[index] = "related link", False


def _end_lists(lines: Sequence[Line], reasons: list[str | None], prose: list[bool], phrases: Phrases) -> None:
    """Take the lines under "Related articles" and the like along, up to the next real paragraph."""
    current: str | None = None
    for index, line in enumerate(lines):
        if reasons[index] in LIST_REASONS:
            current = reasons[index]
            if current == "comment section" and _closes_story(lines, prose, index):
                _take_rest(reasons, prose, index)
        elif reasons[index] is None and prose[index] and _is_strong(line, phrases):
            current = None
        elif current and (reasons[index] is None or (reasons[index] in MINOR and any(prose[:index]))):
            reasons[index], prose[index] = current, False


def _is_strong(line: Line, phrases: Phrases) -> bool:
    """Tell whether a paragraph is surely of the story again: long enough, or somebody's words."""
    return line.words >= STRONG_PROSE or phrases.reports(line.folded) or bool(QUOTE_MARKS.match(line.plain))


def _closes_story(lines: Sequence[Line], prose: Sequence[bool], index: int) -> bool:
    """Tell whether the comments stand below the story: most of the prose is above them."""
    above = sum(line.words for line, is_paragraph in zip(lines[:index], prose[:index], strict=True) if is_paragraph)
    below = sum(line.words for line, is_paragraph in zip(lines[index:], prose[index:], strict=True) if is_paragraph)
    return above >= LEAST_STORY and above > COMMENTS_BELOW * below


def _take_rest(reasons: list[str | None], prose: list[bool], index: int) -> None:
    """Mark all below as comments, but for what has a reason already."""
    for below in range(index, len(reasons)):
        if reasons[below] is None:
            reasons[below], prose[below] = "comment section", False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a line stands: before or after all prose, under a title, and beside which open lines."""

    before: bool
    after: bool
    titled: bool
    near: tuple[Line, ...]


def _name_the_rest(
    lines: Sequence[Line], reasons: list[str | None], prose: Sequence[bool], habits: Habits, phrases: Phrases
) -> None:
    """Give each remaining line that is no prose the reason that its place suggests."""
    indices = [index for index, is_paragraph in enumerate(prose) if is_paragraph]
    first, last = (indices[0], indices[-1]) if indices else (len(lines), -1)
    titled = False
    for index, line in enumerate(lines):
        if reasons[index] is None and not prose[index]:
            near = tuple(lines[other] for other in (index - 1, index + 1) if _is_open(reasons, other))
            place = _Place(before=index < first, after=index > last, titled=titled, near=near)
            signed = titled and place.before and bool(SIGNED & set(reasons[max(0, index - NEAR) : index + NEAR + 1]))
            is_byline = signed and is_writers_name(line.plain, phrases)
            reasons[index] = "byline" if is_byline else _reason_by_place(line, place, habits)
        titled = titled or line.words >= TITLE_WORDS


def _reason_by_place(line: Line, place: _Place, habits: Habits) -> str:
    """Return what a short line is, seen from where it stands."""
    outside = place.before or place.after
    if _is_table_row(line) or (not line.blank_before and any(map(_is_table_row, place.near))):
        return "table"
    if is_name_in_capitals(line.plain) and outside and (place.after or place.titled):
        return "credit" if place.after else "byline"
    if line.asks and not habits.many_questions and not line.heading and line.words > MENU_WORDS:
        return "reader question"
    if outside and line.words <= MENU_WORDS:
        return "menu"
    if place.after:
        return "list of other stories"
    return "sub-heading" if outside or line.asks or line.words <= LONGEST_SUB_HEADING or line.heading else "caption"


def _is_open(reasons: Sequence[str | None], index: int) -> bool:
    """Tell whether a line is there and no rule has named it: a date beside a line makes it no table."""
    return 0 <= index < len(reasons) and reasons[index] in {None, "table"}

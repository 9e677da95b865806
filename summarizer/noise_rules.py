"""Line -> why it is no part of the story, as far as the line itself shows it; `None` leaves it to its neighbours."""

import re

from summarizer.credits import MAIL, SECTION_BEHIND, are_names, is_time_stamp, reason_by_form
from summarizer.lines import Line, line_of
from summarizer.phrases import Phrases
from summarizer.schema import Span
from summarizer.sentence_borders import split_sentences

LONGEST_LABELLED = 40  # words: a related headline with its label; longer lines are prose that opens with a label
LONGEST_CALL = 45  # words: newsletter and subscription calls
LONGEST_LOOSE = 16  # words: an agency line without a full stop
LONGEST_CAPTION = 60  # words
MOST_CAPTION_SENTENCES = 3
LONGEST_WHOLE = 14  # words
SENTENCE_WORDS = 4  # with a full stop: "He writes a newsletter." is no button
SENTENCE_END = re.compile(r"(?<!\.)\.$")
OPENING_MARKS = ("“", '"', "«", "„")
# "VIDEO Ferry leaves the quay": a word in capitals before a title of another story; long ones are prose.
SHOUTED = re.compile(r"(?:VIDEO|AUDIO|WATCH|LISTEN|READ|GALLERY|PHOTOS|PICTURES|POLL|QUIZ)\s(?=['‘\"“]?[A-Z][a-z’' ])")
NEVER_REPORTED = frozenset({"agency tail", "copyright line", "cookie notice"})
CALLS = ("start", "inside", "end")


def reason_of(line: Line, phrases: Phrases) -> str | None:
    """Return the reason to remove `line`, or `None`."""
    if line.words <= LONGEST_LOOSE and SHOUTED.match(line.plain):
        return "related link"
    return (
        reason_by_form(line.plain, line.words)
        or whole_reason(line, phrases)
        or _heading(line, phrases)
        or stamp_reason(line, phrases)
        or reason_in_words(line, phrases)
        or _captioned(line, phrases)
    )


def reason_in_words(line: Line, phrases: Phrases) -> str | None:
    """Return the reason that the words of a line, or of one sentence of it, give."""
    return (
        _labelled(line, phrases)
        or _named(line, phrases)
        or _loose(line, phrases)
        or _call(line, phrases)
        or _contact(line, phrases)
    )


def whole_reason(line: Line, phrases: Phrases) -> str | None:
    """Return the reason if the line is nothing but a phrase of the lexicon."""
    if line.words > LONGEST_WHOLE or (line.words >= SENTENCE_WORDS and SENTENCE_END.search(line.plain)):
        return None
    found = phrases.find("whole", line.folded)
    return found[0] if found and not phrases.reports(line.folded) else None


def _heading(line: Line, phrases: Phrases) -> str | None:
    """Return "sub-heading" for the names of lists of key points."""
    return "sub-heading" if line.folded.strip(" :.*#") in phrases.words.get("heading word", frozenset()) else None


def _captioned(line: Line, phrases: Phrases) -> str | None:
    """Return "caption" for a sentence or two with a photo credit after them."""
    if line.words > LONGEST_CAPTION or phrases.reports(line.folded):
        return None
    sentences = split_sentences(line.plain, 0, len(line.plain))
    if not 1 < len(sentences) <= MOST_CAPTION_SENTENCES:
        return None
    last = line_of(line.plain, Span(*sentences[-1]))
    return "caption" if reason_in_words(last, phrases) == "credit" else None


def stamp_reason(line: Line, phrases: Phrases) -> str | None:
    """Return "time stamp" for a date or an hour alone."""
    if is_time_stamp(SECTION_BEHIND.sub("", line.plain), phrases):
        return "time stamp"
    found = phrases.find("dated", line.folded)
    return "time stamp" if found and is_time_stamp(line.folded[found[1].end() :], phrases) else None


def _labelled(line: Line, phrases: Phrases) -> str | None:
    """Return the reason of the label that opens the line ("Read more: ...")."""
    found = phrases.find("label", line.folded) if line.words <= LONGEST_LABELLED else None
    if found is None:
        return None
    reason, match = found
    if reason != "related link" and phrases.reports(line.folded):
        return None
    if reason == "mail header" and line.ended:
        return None
    if reason == "byline" and not are_names(line.plain[match.end() :], phrases):
        return None
    return reason


def _named(line: Line, phrases: Phrases) -> str | None:
    """Return the reason of a phrase after which only names follow ("By Ann Lee", "Editing by Bo Ek")."""
    found = phrases.find("names", line.folded)
    if found is None:
        return None
    reason, match = found
    rest = line.plain[match.end() :] if len(line.plain) == len(line.folded) else line.plain.split(maxsplit=1)[-1]
    return reason if not rest.strip(" .,;:()") or are_names(rest, phrases) else None


def _loose(line: Line, phrases: Phrases) -> str | None:
    """Return the reason of a phrase inside a short line without a full stop."""
    if line.ended or line.words > LONGEST_LOOSE:
        return None
    found = phrases.find("loose", line.folded)
    return found[0] if found else None


def _call(line: Line, phrases: Phrases) -> str | None:
    """Return the reason of a call to the reader, unless the line reports somebody's words."""
    if line.words > LONGEST_CALL or line.plain.startswith(OPENING_MARKS):
        return None
    found = [phrases.find(place, line.folded) for place in CALLS]
    reasons = [reason for reason, _ in filter(None, found)]
    if phrases.reports(line.folded):
        reasons = [reason for reason in reasons if reason in NEVER_REPORTED]
    return next(iter(reasons), None)


def _contact(line: Line, phrases: Phrases) -> str | None:
    """Return "contact line" for a sentence that asks to write to an address."""
    if line.words > LONGEST_CALL or phrases.reports(line.folded) or not MAIL.search(line.plain):
        return None
    asks = phrases.words.get("contact word", frozenset()) & set(re.findall(r"[\w-]+", line.folded))
    return "contact line" if asks else None

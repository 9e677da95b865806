"""Lines -> the captions among them: those that point at a picture, and those that repeat the story beside one."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarizer.lexicon import word_list
from summarizer.lines import Line
from summarizer.phrases import Phrases
from summarizer.pictures import (
    OPENING_MARKS,
    is_asked,
    is_labelled,
    points_at_picture,
    shows_day,
    shows_person,
    tells_moment,
)
from summarizer.repeats import LEAST_TERMS, content, find_repeats, repeats_below

MOST_MOMENTS = 0.35  # of the paragraphs: more and the story itself is told in the present
MOST_LABELS = 6
MOST_IN_ROWS = 0.5  # of many labelled lines
LEAST_TOLD = 0.3  # of the words behind labels in a row
MOSTLY = 0.65  # of a line's words told elsewhere
NEARLY = 0.8
REPORTED = 0.6  # a paragraph that reports words is the story's even beside a picture, unless they are told elsewhere
LEAD = 3  # paragraphs: what follows them is elaborated further down, as a caption is
NEARLY_ALL = 0.85
HALF = 0.45  # told by one other paragraph
MOSTLY_ONE = 0.6
TIMING = frozenset({"after", "before", "during", "while"})  # lean forward as often as back
LONGEST = 36  # words
LEAST_STORY = 4  # paragraphs
SUBJECT = 8  # words: whom a lead is about stands within so many
SCROLL = "scroll down"  # "... for video": what follows is the first picture's caption
BESIDE = frozenset({"caption", "credit"})
NAME = re.compile(r"[A-Z][\w-]+")
FULL_NAME = re.compile(r"(?!(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|The|A|An)\b)(?:[A-Z][\w’'.-]+\s)+[A-Z][\w’'-]+")
QUOTED = re.compile(r"[“”\"]|(?<!\w)['‘]\w")


def mark_shown(lines: Sequence[Line], reasons: list[str | None], phrases: Phrases) -> None:
    """Mark in `reasons`, among the lines that have none yet, the captions that show it of themselves."""
    for index in certain_captions(lines, _open(reasons), phrases):
        reasons[index] = "caption"
    kept = _open(reasons)
    if "scene verb" in phrases.words and len(kept) >= LEAST_STORY and _named_above_lead(lines, kept):
        reasons[kept[0]] = "caption"


def mark_retold(lines: Sequence[Line], reasons: list[str | None], phrases: Phrases) -> None:
    """Mark the paragraphs that repeat a fuller one, and the captions that repeat the story."""
    if "scene verb" not in phrases.words:
        return
    kept = _open(reasons)
    if len(kept) >= LEAST_STORY and repeats_below(*(lines[index].plain for index in kept[:2])):
        reasons[kept.pop(0)] = "duplicate"
    for place in find_repeats([lines[index].plain for index in kept]):
        reasons[kept[place]] = "duplicate"
    for index in _likely(lines, reasons, phrases):
        reasons[index] = "caption"


def _open(reasons: Sequence[str | None]) -> list[int]:
    """Return the indices of the lines without a reason: the paragraphs."""
    return [index for index, reason in enumerate(reasons) if reason is None]


def certain_captions(lines: Sequence[Line], kept: Sequence[int], phrases: Phrases) -> list[int]:
    """Return the captions that show it of themselves, as long as some other paragraph is left."""
    if "scene verb" not in phrases.words:
        return []
    body = " ".join(lines[index].plain for index in kept)
    labelled = [index for index in kept if is_labelled(lines[index], phrases) and not _is_name(lines[index], body)]
    moments = [index for index in kept[1:] if tells_moment(lines[index], phrases)]
    told = Counter(term for index in kept for term in content(lines[index].plain))
    found = {
        index
        for index in kept
        if (points_at_picture(lines[index]) or shows_day(lines[index], phrases))
        and (not phrases.reports(lines[index].folded) or _share(content(lines[index].plain), told) >= REPORTED)
    }
    listed = not _are_scattered(labelled) and not _are_told(labelled, kept, lines)
    if labelled and not listed and not _is_dateline(labelled, kept, lines, phrases):
        found |= {*labelled, *(index for index in kept if is_asked(lines[index], phrases))}
    found |= set(moments) if len(moments) <= MOST_MOMENTS * len(kept) else set()
    return sorted(found) if len(found) < len(kept) else []


def _are_scattered(labelled: Sequence[int]) -> bool:
    """Tell whether labelled lines stand among others as captions do: many in a row are a list of things explained."""
    if len(labelled) <= MOST_LABELS:
        return True
    rows = sum(later - earlier == 1 for earlier, later in pairwise(labelled))
    return rows <= MOST_IN_ROWS * len(labelled)


def _are_told(labelled: Sequence[int], kept: Sequence[int], lines: Sequence[Line]) -> bool:
    """Tell whether the story tells much of what stands behind labels in a row: captions do, and entries of a list not.

    Of 30 articles with more than six labels, many of them in a row, all were galleries; the least had 28 %.
    """
    others = frozenset[str]().union(*(content(lines[index].plain) for index in set(kept) - set(labelled)))
    behind = [content(lines[index].plain.split(":", 1)[1]) for index in labelled]
    return sum(len(own & others) / max(1, len(own)) for own in behind) >= LEAST_TOLD * len(behind)


def _is_dateline(labelled: Sequence[int], kept: Sequence[int], lines: Sequence[Line], phrases: Phrases) -> bool:
    """Tell whether the only label is the word before a lead that reports, as Indian papers set the place there."""
    if len(labelled) != 1 or labelled[0] not in kept[:LEAD]:
        return False
    line = lines[labelled[0]]
    return ":" in line.plain.split(maxsplit=1)[0] and phrases.reports(line.folded)


def _is_name(line: Line, body: str) -> bool:
    """Tell whether the label of a line is a name: the story writes it with a capital inside a sentence."""
    first = line.plain.split(":", 1)[0].split()[0]
    return bool(re.search(rf"[a-z,] {re.escape(first)}\b", body))


def _named_above_lead(lines: Sequence[Line], kept: Sequence[int]) -> bool:
    """Tell whether the first line names whom the next one, the lead, brings in as "a teacher": then it is a caption.

    Of 33 articles that open so, 31 had a caption above the lead; in two the lead told what "a spokesman" had said.
    """
    first, lead = (lines[index] for index in kept[:2])
    words = re.findall(r"[\w-]+", lead.folded)[:SUBJECT]
    if not FULL_NAME.match(first.plain) or first.words > LONGEST or words[:1] not in (["a"], ["an"]):
        return False
    if not word_list("person_nouns").intersection(words) or word_list("telling_persons").intersection(words):
        return False
    contents = [content(lines[index].plain) for index in kept]
    return _share(contents[0], Counter(term for own in contents for term in own)) >= NEARLY


def _likely(lines: Sequence[Line], reasons: Sequence[str | None], phrases: Phrases) -> list[int]:
    """Return the lines that repeat the story as captions do; where no picture shows elsewhere, all signs are needed."""
    kept = _open(reasons)
    pictured = bool(BESIDE & set(reasons)) or any(line.folded.startswith(SCROLL) for line in lines)
    contents = [content(lines[index].plain) for index in kept]
    told = Counter(term for own in contents for term in own)
    found = []
    for place, index in enumerate(kept[1:], start=1):
        near = [lines[other].plain for other in kept[place - 1 : place + 2]]
        above = " ".join(lines[other].plain for other in kept[:place])
        share, fullest = _share(contents[place], told), _fullest(contents, place)
        nearly, again, inside = share >= NEARLY, _introduces_again(lines[index].plain, above), _interrupts(near)
        anew = share >= NEARLY_ALL and again
        beside = _opens_with_name(lines[index].plain, above) and BESIDE & set(reasons[index - 1 : index + 2])
        if share < MOSTLY or len(contents[place]) < LEAST_TERMS:
            repeats = False
        elif pictured and lines[index - 1].folded.startswith(SCROLL):
            repeats = True
        elif place < LEAD or not _could_be(lines[index], phrases, share, fullest):
            repeats = False
        else:
            repeats = (
                again or inside or bool(beside) or (nearly and fullest >= HALF)
                if pictured
                else anew or (nearly and again and inside)
            )
        if repeats or (pictured and shows_person(lines[index], phrases)):
            found.append(index)
            told.subtract(contents[place])  # what only a caption tells as well is told once
            contents[place] = frozenset()
    return found


def _share(own: frozenset[str], told: Counter[str]) -> float:
    """Return the share of a paragraph's words that are told elsewhere too."""
    return sum(told[term] > 1 for term in own) / max(1, len(own))


def _fullest(contents: Sequence[frozenset[str]], place: int) -> float:
    """Return the share of a paragraph's words that the one paragraph with most of them has."""
    own = contents[place]
    shared = (len(own & other) for index, other in enumerate(contents) if index != place)
    return max(shared, default=0) / max(1, len(own))


def _could_be(line: Line, phrases: Phrases, share: float, fullest: float) -> bool:
    """Tell whether a line is a short statement that reports nobody, and neither quotes nor leans back unless told."""
    words = re.findall(r"[\w'’-]+", line.folded)
    first = words[0] if words else ""
    return (
        line.words <= LONGEST
        and not line.plain[:1].isdigit()  # an entry of a list of years or sums
        and not phrases.reports(line.folded)
        and (share >= NEARLY_ALL or not QUOTED.search(line.plain))
        and not line.plain.startswith(OPENING_MARKS)
        and (first not in phrases.words.get("leaning word", frozenset()) or (first in TIMING and fullest >= MOSTLY_ONE))
        and not phrases.words.get("adding word", frozenset()).intersection(words)
    )


def _introduces_again(plain: str, above: str) -> bool:
    """Tell whether a line opens with a full name that the story has used: a reporter would write the surname."""
    name = FULL_NAME.match(plain)
    return name is not None and name.group() in above


def _opens_with_name(plain: str, above: str) -> bool:
    """Tell whether a line without words in quotation marks opens with a name that the story uses in a sentence."""
    name = NAME.match(plain)
    told = name is not None and re.search(rf"[a-z,] {re.escape(name.group())}\b", above)
    return bool(told) and not QUOTED.search(plain)


def _interrupts(near: Sequence[str]) -> bool:
    """Tell whether the middle one of three lines stands among somebody's words."""
    return len(near) == 3 and near[0].startswith(OPENING_MARKS) and near[2].startswith(OPENING_MARKS)  # noqa: PLR2004

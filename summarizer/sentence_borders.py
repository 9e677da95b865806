"""Text -> its sentence-like pieces by punctuation alone: fast and in any language, good enough to cut noise at."""

import re
from collections.abc import Iterator

from summarizer.lexicon import word_list

BORDER = re.compile(
    r"""
    [.!?…»] [\"”’'»)\]]* (?P<gap>\s+) (?=[\"“„«‘'(\[•—–-]*\s?[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐ0-9@\#©])  # a full stop, a capital
    | [。！？] (?P<dense>) (?=.)
    """,
    re.VERBOSE,
)
INITIALS = re.compile(r"(?:^|[\s(“\"‘.])[^\W\d_]\.$|(?:[^\W\d_]\.){2,}$")
LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
PLAIN_END = re.compile(r"(?<![\w.'’-])(?P<word>[^\W\d_]{3,})\.[\"”’')\]]?\s+(?=[A-Z])")
# "Fell by 0.9 kg. Side effects were rare", "left at 5 p.m. Police said so": abbreviations that end many sentences.
UNIT_END = re.compile(
    r"""(?<=\d) \s? (?:kg|g|cm|ft|oz|lb)\.\s+(?=[A-Z]) | (?<=\b[ap]\.m)\.\s+(?=(?:Police|Officers|Officials|Authorities
    |Firefighters|Deputies|Detectives|Investigators|Witnesses|Crews|Residents|Organi[sz]ers|Tickets|Doors|Admission)\b)""",
    re.VERBOSE,
)
LOOK_BACK = 16  # characters
# Titles that stand before a name only, some in the plural: no sentence ends in one.
BEFORE_NAME = re.compile(
    r"""\b(?:Reps?|Sens?|Govs?|Profs?|Drs?|Lts?|Dets?|Sgts?|Capts?|Cmdrs?|Comdt|Cllrs?|Cols?|Gens?|Supts?|Insps?
    |Cpts?|Ptes?|Pvts?|Ofcs?|Cmdts?|Cpls?|Msgr|Messrs|Ald|Asst|Hon|Revs?|Mr|Mrs|Ms|Engr|Barr|Adv|Atty|Amb|Brig|Maj|Supdt|Addl|Lieut|Fr|Smt|Pst)\.\s+(?=[A-Z])
    |\bU\.[KNS]\.\s+(?=(?:Ambassador|Secretary|Congressm[ae]n|Congresswom[ae]n|Senators?|Representatives?)\b)
    |\((?i:retd?|rtd|mrs?|ms|dr|prof|pvt|pty)\.\)\s+(?=[A-Z])""",  # "Justice (retd.) Iva Mohan", "Alfa (Pty.) Ltd."
    re.VERBOSE,
)


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the ranges of the sentence-like pieces of `text[start:end]`, white space between them left out."""
    found, begin = [], start
    for border in BORDER.finditer(text, start, end):
        gap = "gap" if border.group("gap") is not None else "dense"
        if _is_abbreviation(text[max(begin, border.start(gap) - LOOK_BACK) : border.start(gap)]):
            continue
        found.append((begin, border.start(gap)))
        begin = border.end(gap)
    if begin < end:
        found.append((begin, end))
    return found


def _is_abbreviation(before: str) -> bool:
    """Tell whether the text before a gap ends in an abbreviation or an initial."""
    if not before.endswith("."):
        return False
    last = LAST_WORD.search(before)
    return bool(INITIALS.search(before)) or (last is not None and last[1].casefold() in word_list("abbreviations"))


def name_starts(text: str) -> Iterator[int]:
    """Yield where a name goes on behind a title with a full stop, so that no sentence starts: "Reps. Lima and Ek"."""
    for title in BEFORE_NAME.finditer(text):
        yield title.end()


def plain_starts(text: str) -> Iterator[int]:
    """Yield where an English sentence starts beyond doubt: behind a whole word with a full stop, with a capital.

    A splitter trained on law reports takes "month.", "cancer." and "Utah." for abbreviations, 1.6 % of all borders.
    """
    for border in PLAIN_END.finditer(text):
        word = border["word"]
        if word.casefold() in word_list("abbreviations"):
            continue
        if word[0].islower() or word.casefold() not in word_list("state_abbreviations"):
            yield border.end()
    yield from (border.end() for border in UNIT_END.finditer(text))

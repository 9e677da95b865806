"""Lines -> the embedded posts among them: the attribution line and the lines of the post itself."""

import re
from collections.abc import Sequence

from summarizer.lines import Line
from summarizer.phrases import Phrases

HANDLE = r"@[\w.]{1,40}(?:@[\w-]+\.[\w.-]+)?"
DATE_TAIL = r"[^()@“”\"]{0,40}?\d{4}(?:\s+at\s+\d[\d:]+(?:\s?[APap][Mm](?:\s[A-Z]{1,3}T)?)?)?"
ATTRIBUTION = re.compile(rf"(?:[—–-]|&mdash;)\s*[^()—–]{{1,80}}?\(\s*{HANDLE}\s*\)\s*(?:{DATE_TAIL})?\W*$")
BARE_ATTRIBUTION = re.compile(rf"^[^()“”\"]{{1,60}}?\(\s*{HANDLE}\s*\)\s*{DATE_TAIL}\W*$")
HEADER = re.compile(rf"^.{{0,60}}?{HANDLE}\s*·\s*\S.{{0,24}}$")
STAMP = re.compile(r"^\d{1,2}[:.]\d\d(?:\s?[APap]\.?[Mm]\.?)?\s*·\s*.{3,40}$")
POST_LINK = re.compile(r"\bpic\.twitter\.com/\w+|\bhttps?://t\.co/\w+|\bpic\.x\.com/\w+")
POST_MARK = re.compile(r"(?<!\w)[@#]\w|https?://|[\U0001F300-\U0001FAFF\u2600-\u27BF]")
LONGEST_POST = 280  # characters, by the platform's rule
LONGEST_FIRST_LINE = 420  # characters: a post with its link and entities, or one of a platform with a wider limit
FEW_WORDS = 8
SPACED_SHARE = 0.5  # of the lines: from here on paragraphs are set apart by blank lines, and a bare break is none


def post_lines(lines: Sequence[Line], phrases: Phrases) -> set[int]:
    """Return the indices of the lines that belong to embedded posts."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if is_attribution(line.plain):
            found.add(index)
            if _stands_alone(line.plain):
                found.update(_lines_before(lines, index, phrases))
        elif HEADER.match(line.plain):
            found.update(_lines_after(lines, index, phrases))
        elif STAMP.match(line.plain) or _is_post_with_link(line, phrases):
            found.add(index)
    return found


def is_attribution(plain: str) -> bool:
    """Tell whether a line ends in the signature of a post: "— Ann Lee (@annlee) January 3, 2024"."""
    match = ATTRIBUTION.search(plain)
    if match and match.start() <= LONGEST_FIRST_LINE:
        return True
    return bool(BARE_ATTRIBUTION.match(plain))


def _stands_alone(plain: str) -> bool:
    """Tell whether the signature has the line for itself, so that the post is on the lines before."""
    match = ATTRIBUTION.search(plain)
    return match is None or not any(letter.isalnum() for letter in plain[: match.start()])


def _is_post_with_link(line: Line, phrases: Phrases) -> bool:
    """Tell whether a line is a post whose signature was lost: a link of the platform and nobody's words reported."""
    return (
        len(line.plain) <= LONGEST_FIRST_LINE
        and bool(POST_LINK.search(line.plain))
        and not phrases.reports(line.folded)
    )


def _lines_before(lines: Sequence[Line], index: int, phrases: Phrases) -> list[int]:
    """Return the lines of the post that ends before the signature at `index`."""
    found: list[int] = []
    total = 0
    spaced = SPACED_SHARE * len(lines) <= sum(line.blank_before for line in lines)
    for before in range(index - 1, -1, -1):
        line = lines[before]
        total += len(POST_LINK.sub("", line.plain))
        if line.plain.endswith(":") or is_attribution(line.plain):
            break
        if total > (LONGEST_POST if found else LONGEST_FIRST_LINE):
            break
        if found and not (_could_be_post(line, phrases) or (spaced and not lines[before + 1].blank_before)):
            break
        found.append(before)
    return found


def _lines_after(lines: Sequence[Line], index: int, phrases: Phrases) -> list[int]:
    """Return the header at `index` and the post that follows it."""
    found = [index]
    if index + 1 < len(lines) and len(lines[index + 1].plain) <= LONGEST_FIRST_LINE:
        found.append(index + 1)
    for after in range(index + 2, len(lines)):
        if not POST_MARK.search(lines[after].plain) or phrases.reports(lines[after].folded):
            break
        found.append(after)
    return found


def _could_be_post(line: Line, phrases: Phrases) -> bool:
    """Tell whether a line further up can belong to the post: marks of a post or a few words, nobody reported."""
    if phrases.reports(line.folded) or line.plain.startswith(("“", '"', "«")):
        return False
    first_person = phrases.words.get("first person", frozenset())
    spoken = bool(first_person & set(re.findall(r"[\w']+", line.folded)))
    return spoken or bool(POST_MARK.search(line.plain)) or line.words <= FEW_WORDS

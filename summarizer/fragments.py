"""A paragraph -> its prose and the noise inside it: what was glued in when the text lost its line breaks."""

import re
from dataclasses import dataclass

from summarizer.beside_pictures import certain_captions
from summarizer.captions import QUOTE_MARKS, reads_as_caption
from summarizer.credits import are_names, reason_by_form
from summarizer.glued_headlines import SHORTEST_REST, headline_end
from summarizer.lines import Line, fold, line_of
from summarizer.noise_rules import reason_in_words, stamp_reason, whole_reason
from summarizer.phrases import Phrases
from summarizer.pictures import POINTERS
from summarizer.posts import DATE_TAIL, HANDLE, LONGEST_POST, POST_LINK
from summarizer.schema import Span
from summarizer.sentence_borders import split_sentences

SHARED_BY = re.compile(rf"A (?:post|photo|video) (?:shared|posted) by [^()]{{1,60}}\({HANDLE}\)(?: on {DATE_TAIL})?")
SIGNATURE = re.compile(
    rf"(?:[—–]|--?|&mdash;)\s*[^()—–.!?]{{1,60}}?\(\s*{HANDLE}\s*\)\s*(?:{DATE_TAIL}(?=\W|$))?"
    rf"|(?<!\w)(?:[A-Z][\w.'’-]{{0,30}}\s){{1,4}}\({HANDLE}\)\s[A-Z][a-z]{{2,8}}\s\d{{1,2}},\s\d{{4}}"
)
INNER_STAMP = re.compile(
    r"(?:Published|Updated|Last [Uu]pdated|Posted)(?:\s[Oo]n|\s[Aa]t)?:?\s"
    r"(?:\d{1,2}\s[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2},)\s\d{4}"
    r"\s(?=[A-Z“\"])"
)  # no comma behind it: "Published on 3 May 2020, the study …" is prose
LINK_ONWARD = re.compile(r"^[^«]*»\W*$")  # "Watch the fire spread »"
AD_WORD = re.compile(r"(?:(?<=[.!?”\"’)]\s)|(?<=^))(?:ADVERTISEMENT|Advertisement|SPONSORED)\s+(?=[“\"‘]?[A-Z])")
PHOTO_IN_BRACKETS = re.compile(
    r"\((?:AP|AFP|EPA|Getty|REUTERS|Reuters|PA|PTI|ANI|HT)?\s?(?:File\s)?(?:Photo|PHOTO|Image|Pictures?|Credit|Source)s?\s?(?:[:/][^()]{2,80})?\)"
    r"|[(\[](?:File(?:\s[Pp]hoto)?:?\s)?[A-Z][^\[\]()/]{1,40}"
    r"/(?:AFP|AP|Reuters|REUTERS|EPA|EFE|Getty|PA|Alamy|Anadolu|Shutterstock|Xinhua)\b[^\[\]()]{0,30}[)\]]"
)
SHARE_BUTTON = re.compile(r"Click here to share(?: on social media)?(?:\sSave)?\s(?=[A-Z“\"])")
# What a page marks for those who hear it read.
SPOKEN_LIST = re.compile(r"(?:Keep reading\s+)?list of \d+ items\s+list 1 of \d+\b.{1,900}?\bend of list", re.DOTALL)
INNER_CREDIT = re.compile(
    r"(?:Photograph|Photo|Picture|Image|Photo credit|Image credit|Credit)s?(?: by)?\s?:\s[^.!?]{2,60}?(?:Getty Images|"
    r"/(?:Getty(?: Images)?|AFP|AP|Reuters|REUTERS|EPA|PA|Alamy|Shutterstock|Rex))(?=\W|$)"
    r"|REUTERS/[A-Z][\w'’-]+\s[A-Z][\w'’-]+"
)
LABEL = re.compile(r"^[^:]{3,20}:\s")
LONGEST_INNER_CREDIT = 12  # words: a longer sentence with a credit before it is prose whose border was lost
GLUED = 8  # sentences: so many in one paragraph and the line breaks are gone
SHORTEST_SENTENCE = 3  # words
LONGEST_APART = 15  # words
LONGEST_OPENING = 2  # sentences of a caption behind its first
MOST_APART = 0.2  # of the sentences: more and the text sets all its full stops apart
STOP_APART = re.compile(r"[\w’”\"')\]%]\s\.$")
LOST_BORDER = re.compile(r"\s+[‘'“\"]?[A-Z]")
RUNS_ON = frozenset(
    {
        "related link",
        "advertisement",
        "share bar",
        "newsletter call",
        "subscription call",
        "reader question",
        "caption",
        "menu",
    }
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A range of the text that goes, and why."""

    start: int
    end: int
    reason: str


def find_cuts(text: str, span: Span, phrases: Phrases) -> list[Cut]:
    """Return the noise inside the paragraph at `span`, in order and without overlap."""
    sentences = split_sentences(text, span.start, span.end)
    links = _inner_links(text, sentences, phrases)
    whole = [piece for piece in sentences if not any(piece[0] <= link.start < piece[1] for link in links)]
    glued = len(sentences) >= GLUED
    buttons = _buttons(text, sentences, phrases) if glued else []
    whole = _behind(text, whole, buttons)
    cuts = [*_posts(text, sentences, span, phrases), *_glued_in(text, span), *links, *buttons]
    cuts += _brackets(text, sentences, span, phrases)
    if len(sentences) > 1:
        cuts += _sentences(text, whole, phrases)
    if glued:
        cuts += _captions(text, whole, phrases)
    return _merge(cuts)


def pieces(text: str, span: Span, cuts: list[Cut]) -> list[Span]:
    """Return what is left of `span` between the cuts."""
    left, begin = [], span.start
    for cut in [*cuts, Cut(span.end, span.end, "")]:
        piece = text[begin : cut.start]
        start = begin + len(piece) - len(piece.lstrip())
        end = begin + len(piece.rstrip())
        if any(letter.isalnum() for letter in text[start:end]):
            left.append(Span(start, end))
        begin = max(begin, cut.end)
    return left


def _buttons(text: str, sentences: list[tuple[int, int]], phrases: Phrases) -> list[Cut]:
    """Cut the buttons that stand before a sentence as if they were its first words: "Share this article The mayor"."""
    pattern, cuts = phrases.patterns.get("opening"), []
    for start, end in sentences:
        begin = start
        while pattern and (button := pattern.match(text, begin, end)):
            begin = button.end() + len(text[button.end() : end]) - len(text[button.end() : end].lstrip())
        if begin > start and len(text[begin:end].split()) >= SHORTEST_REST:
            cuts.append(Cut(start, begin, "share bar"))
    return cuts


def _behind(text: str, sentences: list[tuple[int, int]], cuts: list[Cut]) -> list[tuple[int, int]]:
    """Return the sentences without what `cuts` took from their start."""
    ends = {cut.start: cut.end for cut in cuts}
    return [(ends.get(start, start), end) for start, end in sentences if text[ends.get(start, start) : end].strip()]


def _sentences(text: str, sentences: list[tuple[int, int]], phrases: Phrases) -> list[Cut]:
    """Cut whole sentences that the lexicon knows as calls, links, credits or notes."""
    cuts: list[Cut] = []
    few_apart = sum(text[start:end].endswith(" .") for start, end in sentences) <= MOST_APART * len(sentences)
    for start, end in sentences:
        line = line_of(text, Span(start, end))
        reason = stamp_reason(line, phrases) or reason_in_words(line, phrases) or _form(line.plain, line.words, phrases)
        named = reason in {"credit", "caption"} and line.words > LONGEST_INNER_CREDIT and LABEL.match(line.plain)
        if reason is None and cuts and not text[cuts[-1].end : start].strip():
            reason = _after(cuts[-1].reason, line, phrases)
        if reason is None and len(sentences) >= GLUED:
            reason = whole_reason(line, phrases) or (_had_no_end(line, phrases) if few_apart else None)
        if reason and reason != "tweet" and not named:
            ends = headline_end(text, start, end, phrases) if len(sentences) >= GLUED and reason in RUNS_ON else end
            cuts.append(Cut(start, ends, reason))
    return cuts


def _had_no_end(line: Line, phrases: Phrases) -> str | None:
    """Return "sub-heading" for a short piece whose full stop stands apart: it was put there for the line break.

    What leads in somebody's words or a list is needed to read them.
    """
    apart = bool(STOP_APART.search(line.plain)) and line.words <= LONGEST_APART
    return "sub-heading" if apart and not phrases.reports(line.folded) else None


def _after(reason: str, line: Line, phrases: Phrases) -> str | None:
    """Return the reason to cut what follows a cut: the name after "By." and the words between two dates."""
    if reason == "byline" and line.words <= LONGEST_INNER_CREDIT and are_names(line.plain, phrases):
        return "byline"
    words = {word.strip(".,:;|") for word in line.folded.split()} - {""}
    dated = words <= phrases.words.get("date word", frozenset())
    return "time stamp" if reason in {"byline", "time stamp"} and dated else None


def _captions(text: str, sentences: list[tuple[int, int]], phrases: Phrases) -> list[Cut]:
    """Cut the captions of a text that lost its line breaks.

    What they repeat stays: ranking knows doubles, and that something is told twice tells it what matters; without
    the doubles the points of one-line articles lose .3 ROUGE.
    """
    lines = [line_of(text, Span(start, end)) for start, end in sentences]
    captions = certain_captions(lines, range(len(lines)), phrases)
    shown = sorted({*captions, *_above_lead(lines, captions)})
    return [Cut(lines[i].span.start, _caption_end(text, lines[i].span, phrases), "caption") for i in shown]


def _above_lead(lines: list[Line], captions: list[int]) -> set[int]:
    """Return the rest of a caption that opens the text: what stands before the lead, which brings in "a man"."""
    if 0 not in captions:
        return set()
    leads = [index for index, line in enumerate(lines[: LONGEST_OPENING + 2]) if line.folded.startswith(("a ", "an "))]
    first = next((index for index in leads if index not in captions), 0)
    return set(range(1, first)) - set(captions)


def _caption_end(text: str, span: Span, phrases: Phrases) -> int:
    """Return where a caption ends: behind "(left)", or before a word with a capital that opens a sentence."""
    for pointer in POINTERS.finditer(text, span.start, span.end):
        end = text.find(")", pointer.end() - 1, span.end) + 1
        if end and LOST_BORDER.match(text, end) and len(text[end : span.end].split()) >= SHORTEST_SENTENCE:
            return end
    border = headline_end(text, span.start, span.end, phrases)
    return span.end if POINTERS.search(text, border, span.end) else border


def _form(plain: str, words: int, phrases: Phrases) -> str | None:
    """Return the reason that the form of a sentence gives; a bare mark or number inside a paragraph is none."""
    if PHOTO_IN_BRACKETS.match(plain):
        return None
    if LINK_ONWARD.match(plain):
        return "related link"
    reason = None if phrases.reports(fold(plain)) else reason_by_form(plain, words)
    return reason if reason in {"copyright line", "caption", "related link", "share bar"} else None


def _posts(text: str, sentences: list[tuple[int, int]], span: Span, phrases: Phrases) -> list[Cut]:
    """Cut each signed post: the signature and what fits in a post before it, at sentence borders."""
    cuts = [Cut(match.start(), match.end(), "tweet") for match in SHARED_BY.finditer(text, span.start, span.end)]
    for match in SIGNATURE.finditer(text, span.start, span.end):
        begins = [begin for begin, _ in sentences if begin < match.start()]
        cuts.append(Cut(_post_start(text, begins, match.start(), phrases), match.end(), "tweet"))
    for match in POST_LINK.finditer(text, span.start, span.end):
        begins = [begin for begin, end in sentences if begin < match.start() < end]
        plain = text[begins[0] : match.start()] if begins else ""
        told = bool(QUOTE_MARKS.search(plain)) or phrases.reports(fold(plain))
        cuts.append(Cut(match.start() if told or not begins else begins[0], match.end(), "tweet"))
    return cuts


def _post_start(text: str, begins: list[int], signature: int, phrases: Phrases) -> int:
    """Return where the post before `signature` starts; one that prose quotes in quotation marks is prose."""
    start = signature
    for begin in reversed(begins):
        if start == signature and (signature - begin > 2 * LONGEST_POST or _opens_quote(text[begin:start])):
            break
        if start != signature and (signature - begin > LONGEST_POST or _reports(text, begin, start, phrases)):
            break
        start = begin
    return start


def _opens_quote(piece: str) -> bool:
    """Tell whether quotation marks opened in `piece` are not closed."""
    return piece.count('"') % 2 == 1 or piece.count("“") > piece.count("”")


def _reports(text: str, start: int, end: int, phrases: Phrases) -> bool:
    """Tell whether the piece reports words or tells a day, as prose does and a post seldom."""
    line = line_of(text, Span(start, end))
    named_days = phrases.words.get("weekday", frozenset()) & set(re.findall(r"\w+", line.folded))
    return phrases.reports(line.folded) or bool(named_days) or bool(re.search(r"[“”\"]", line.plain))


def _glued_in(text: str, span: Span) -> list[Cut]:
    """Cut what is known by its form wherever it stands: words that mark advertisements, stamps, spoken lists."""
    return [
        Cut(match.start(), match.end(), reason)
        for pattern, reason in (
            (AD_WORD, "advertisement"),
            (INNER_STAMP, "time stamp"),
            (SHARE_BUTTON, "share bar"),
            (SPOKEN_LIST, "list of other stories"),
        )
        for match in pattern.finditer(text, span.start, span.end)
    ]


def _brackets(text: str, sentences: list[tuple[int, int]], span: Span, phrases: Phrases) -> list[Cut]:
    """Cut photo credits in brackets, and the sentence before where it reads as the caption."""
    cuts = [Cut(match.start(), match.end(), "credit") for match in INNER_CREDIT.finditer(text, span.start, span.end)]
    for match in PHOTO_IN_BRACKETS.finditer(text, span.start, span.end):
        cuts.append(Cut(match.start(), match.end(), "credit"))
        before = [piece for piece in sentences if piece[0] < match.start()]
        if before and reads_as_caption(line_of(text, Span(before[-1][0], match.start())), phrases):
            cuts.append(Cut(before[-1][0], match.start(), "caption"))
    return cuts


def _inner_links(text: str, sentences: list[tuple[int, int]], phrases: Phrases) -> list[Cut]:
    """Cut "Read more: headline" inside a sentence; where the headline ends is taken from the case of its words."""
    pattern = phrases.patterns.get("inner")
    if pattern is None:
        return []
    cuts = []
    for start, end in sentences:
        match = pattern.search(text, start, end)
        if match and match.group().lstrip()[:1].isupper():
            cuts.append(Cut(match.start(), headline_end(text, match.end(), end, phrases), "related link"))
    return cuts


def _merge(cuts: list[Cut]) -> list[Cut]:
    """Return the cuts in order; of overlapping ones the earliest reason stays, over the whole range."""
    merged: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if merged and cut.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = Cut(last.start, max(last.end, cut.end), last.reason)
        else:
            merged.append(cut)
    return merged

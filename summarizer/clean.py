"""Article -> Article without noise: finds the paragraphs of prose; each removed piece keeps its reason.

The text itself never changes. In order: refuse what is no text; cut it into logical lines; mark embedded posts; mark
what a line shows of itself, then what its neighbours show; choose the title; cut datelines and glued-in noise off the
paragraphs that are left; complete the source.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from config.settings import SummarizerSettings
from summarizer import posts
from summarizer.admission import refuse_garbled, refuse_without_prose
from summarizer.caveats import find_caveats
from summarizer.credits import opening_byline
from summarizer.dateline import Dateline, find_dateline, opens_with_place
from summarizer.fragments import Cut, find_cuts, pieces
from summarizer.language import detect_language
from summarizer.lines import Line, read_lines
from summarizer.neighbours import settle
from summarizer.noise_rules import reason_of
from summarizer.origin import complete_source
from summarizer.phrases import Phrases, phrases_of
from summarizer.schema import Article, Removed, Span
from summarizer.title import find_title

STANDFIRSTS = 3  # paragraphs: a standfirst, or a few points, may stand above the one with the dateline
GROUPS = frozenset(
    {"tweet", "menu", "table", "list of other stories", "trending list", "comment section", "cookie notice", "tag list"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cleaned:
    """The prose of a text, what was cut from it, and the dateline that opened it."""

    blocks: tuple[Span, ...]
    removed: tuple[Removed, ...]
    dateline: Dateline | None


def clean(article: Article, *, settings: SummarizerSettings) -> Article:
    """Return `article` with its blocks, removed, title, source, language and warnings filled in.

    Raises `NotTextError`, `NoProseError` or `TooShortError`.
    """
    text = article.text
    refuse_garbled(text)
    language = detect_language(text)
    phrases = phrases_of(language)
    lines = read_lines(text)
    ruled = _rule(lines, phrases)
    reasons = settle(lines, ruled, phrases)
    title = find_title(lines, ruled, reasons, article.source.title)
    if title is not None:
        reasons[title] = "title"
    cleaned = _cut(text, lines, reasons, phrases)
    refuse_without_prose(text, cleaned.blocks, settings)
    excerpt = article.excerpt(lines[title].span.start, lines[title].span.end) if title is not None else None
    return replace(
        article,
        language=language,
        blocks=cleaned.blocks,
        removed=cleaned.removed,
        title=excerpt,
        source=complete_source(article.source, excerpt, cleaned.dateline, cleaned.removed, phrases),
        warnings=(*article.warnings, *find_caveats(text, cleaned.blocks, language)),
    )


def _rule(lines: Sequence[Line], phrases: Phrases) -> list[str | None]:
    """Return for each line the reason that it shows of itself, or as part of a post."""
    embedded = posts.post_lines(lines, phrases)
    return ["tweet" if index in embedded else reason_of(line, phrases) for index, line in enumerate(lines)]


def _cut(text: str, lines: Sequence[Line], reasons: Sequence[str | None], phrases: Phrases) -> _Cleaned:
    """Turn the lines that stay into blocks, and gather all that goes."""
    blocks: list[Span] = []
    cuts: list[Cut] = []
    first_dateline: Dateline | None = None
    for line, reason in zip(lines, reasons, strict=True):
        if reason is not None:
            if reason == "sub-heading":
                first_dateline = first_dateline or find_dateline(line.plain)
            if reason != "title":
                cuts.append(Cut(line.span.start, line.span.end, reason))
            continue
        span = _without_byline(text, line.span, phrases)
        if span != line.span:
            cuts.append(Cut(line.span.start, span.start, "byline"))
        inner = find_cuts(text, span, phrases)
        cuts.extend(inner)
        for piece in pieces(text, span, inner):
            body, dateline = _without_dateline(text, piece, above=len(blocks))
            if dateline:
                cuts.append(Cut(piece.start, body.start, "dateline"))
                first_dateline = first_dateline or dateline
            blocks.append(body)
    return _Cleaned(blocks=tuple(blocks), removed=_removed(text, cuts), dateline=first_dateline)


def _without_dateline(text: str, span: Span, *, above: int) -> tuple[Span, Dateline | None]:
    """Return the span of a paragraph, so many of which stand `above`, without its dateline."""
    plain = text[span.start : span.end]
    opening = above == 0 or (above < STANDFIRSTS and opens_with_place(plain))
    dateline = find_dateline(plain, opening=opening)
    if dateline is None or _names_speaker(text, span, dateline):
        return span, None
    return Span(span.start + dateline.length, span.end), dateline


def _names_speaker(text: str, span: Span, dateline: Dateline) -> bool:
    """Tell whether what looks like a place opens other paragraphs too, as a speaker's name in a transcript does."""
    label = text[span.start : span.start + dateline.length]
    return dateline.agency is None and dateline.date is None and text.count(label) > 1


def _without_byline(text: str, span: Span, phrases: Phrases) -> Span:
    """Return the span of a paragraph without the byline that opens it ("By Ann Lee: ...")."""
    return Span(span.start + opening_byline(text[span.start : span.end], phrases), span.end)


def _removed(text: str, cuts: Sequence[Cut]) -> tuple[Removed, ...]:
    """Return what was cut in the order of the text; neighbouring lines of one list are one."""
    joined: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: cut.start):
        last = joined[-1] if joined else None
        if (
            last
            and last.reason == cut.reason
            and cut.reason in GROUPS
            and not text[last.end : cut.start].strip(" \n\r\t*-•_#>")
        ):
            joined[-1] = Cut(last.start, cut.end, cut.reason)
        else:
            joined.append(cut)
    return tuple(_as_removed(text, cut) for cut in joined)


def _as_removed(text: str, cut: Cut) -> Removed:
    """Return a cut with its text, white space at its ends left out."""
    piece = text[cut.start : cut.end]
    start = cut.start + len(piece) - len(piece.lstrip())
    return Removed(text=piece.strip(), span=Span(start, start + len(piece.strip())), reason=cut.reason)

"""Every noun of the summarizer: frozen values whose spans index the article's own text.

`Span(start, end)` is a half-open range of characters into `Article.text`. The law of the house: for everything
shown, `article.text[x.span.start:x.span.end] == x.text`.
"""

from dataclasses import dataclass, field
from typing import Literal

Length = Literal["short", "full"]
Engine = Literal["extractive", "abstractive"]
ActorKind = Literal["person", "organisation", "country", "group"]
FigureKind = Literal[
    "money", "percent", "count", "score", "distance", "duration", "rate", "rank", "weight", "area", "volume",
    "temperature", "speed", "power", "data", "fraction", "number",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters into the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A verbatim piece of the article."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an article comes from, as far as it says so; `None` means that it does not.

    `canonical` is the address by which the page wants to be known (recorded, never opened); `origins` tells for
    fields that a page gave where it gave them ("title", "h1").
    """

    url: str | None = None
    site: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    place: str | None = None
    canonical: str | None = None
    origins: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A piece of the text that is no part of the story, and why: a short reason in words ("related link")."""

    text: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with what is known of its origin; `blocks` are the spans of its paragraphs of prose, in order.

    `title` is the title line where it stands in `text`, else `None` (`source.title` may still know it).
    `warnings` are sentences for the reader about the text as a whole. `dropped` are lines of a page that never came
    into `text`, each with its reason.
    """

    text: str
    source: Source = field(default_factory=Source)
    language: str = "en"
    title: Excerpt | None = None
    blocks: tuple[Span, ...] = ()
    removed: tuple[Removed, ...] = ()
    warnings: tuple[str, ...] = ()
    dropped: tuple[tuple[str, str], ...] = ()

    def excerpt(self, start: int, end: int) -> Excerpt:
        """Return the text of `start:end`, white space at its ends left out, with its span."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        return Excerpt(text=piece, span=Span(start, start + len(piece)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark with its part of speech and its place in the syntax tree (`head` is a token index)."""

    index: int
    text: str
    span: Span
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named entity: `first:last` is its half-open range of token indices, `label` the model's (PERSON, ORG…)."""

    text: str
    span: Span
    label: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence: `first:last` is its half-open range of token indices, `block` the index of its paragraph."""

    index: int
    text: str
    span: Span
    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with its linguistic annotation; `children[i]` are the indices of token i's syntactic children.

    `parsed` is false where no syntax model was at hand: tokens then carry no part of speech, lemma or head.
    """

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    children: tuple[tuple[int, ...], ...]
    parsed: bool = True

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return the token indices below and with token `index`, in order."""
        found, queue = [], [index]
        while queue:
            token = queue.pop()
            found.append(token)
            queue.extend(self.children[token])
        return tuple(sorted(found))

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of `sentence`."""
        return self.tokens[sentence.first : sentence.last]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone who acts or is acted on; `role` is the article's own wording or `None` where it gives none.

    `salience` runs from 0 to 1. `did` is a verbatim account of what they said or did. `listed` marks one who is
    only part of a long enumeration (an attendance list), to be folded, not dropped.
    """

    name: str
    kind: ActorKind
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    role: Excerpt | None = None
    salience: float = 0.0
    did: Excerpt | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity with its hedge: `value` is a number, a (low, high) range, or `None` where there is no exact one.

    `text` is the verbatim surface with its hedge and unit ("about 8,500 troops"), `qualifier` the hedge's words
    or "", `measures` the verbatim span that says what is counted, `claimant` whose claim it is where the article
    says so. `spoken` tells that `measures` are words out of a quotation, to be shown in quotation marks.
    """

    text: str
    span: Span
    value: float | tuple[float, float] | None
    unit: str
    qualifier: str
    kind: FigureKind
    measures: Excerpt
    claimant: str | None = None
    salience: float = 0.0
    spoken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words in quotation marks (the marks left out) and who said them; `speaker` is `None` when unsure.

    `cue` is the span of the words that name the speaker (the reporting clause), the proof of the attribution.
    """

    text: str
    span: Span
    speaker: str | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One sentence of the summary; verbatim, or, when rewritten, `sources` are the sentences it rests on."""

    text: str
    span: Span
    sources: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the stages found in one document, before anything is chosen for a reader."""

    points: tuple[Point, ...] = ()
    actors: tuple[Actor, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a briefing of one length shows, each item taken from the briefing itself."""

    headline: Excerpt | None = None
    points: tuple[Point, ...] = ()
    context: Excerpt | None = None
    actors: tuple[Actor, ...] = ()
    listed: tuple[Actor, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything proven about an article, and the two selections of it that people read."""

    article: Article
    engine: Engine
    headline: Excerpt | None
    points: tuple[Point, ...]
    context: Excerpt | None
    actors: tuple[Actor, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    short: View
    full: View
    warnings: tuple[str, ...] = ()

    def view(self, length: Length) -> View:
        """Return the selection that a reader of `length` sees."""
        return self.short if length == "short" else self.full

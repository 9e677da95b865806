"""Values built by hand for tests: documents without a language model, and the things found in them."""

import re

from summarizer.schema import (
    Actor,
    ActorKind,
    Article,
    Briefing,
    Document,
    Engine,
    Excerpt,
    Figure,
    Point,
    Quote,
    Sentence,
    Source,
    Span,
    Token,
    View,
)

SENTENCE = re.compile(r"[^\s].*?(?:[.!?][”\"]?(?=\s|$)|$)", re.DOTALL)
WORD = re.compile(r"\w+(?:[.,'’-]\w+)*|[^\w\s]")
NOWHERE = Span(0, 0)


def document_of(text: str, *, language: str = "en", source: Source | None = None, title: str | None = None) -> Document:
    """Return `text` with a block a line, sentences cut after full stops, and tokens that know no grammar."""
    blocks = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
    article = Article(
        text=text,
        language=language,
        source=source or Source(),
        blocks=tuple(blocks),
        title=excerpt_of(text, title) if title else None,
    )
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for number, block in enumerate(blocks):
        for match in SENTENCE.finditer(text, block.start, block.end):
            first = len(tokens)
            for word in WORD.finditer(text, match.start(), match.end()):
                tokens.append(_token(len(tokens), word, head=first, sentence=len(sentences)))
            span = Span(match.start(), match.end())
            index = len(sentences)
            sentences.append(
                Sentence(index=index, text=match.group(), span=span, first=first, last=len(tokens), block=number)
            )
    children = tuple(tuple(t.index for t in tokens if t.head == n and t.index != n) for n in range(len(tokens)))
    return Document(
        article=article,
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        entities=(),
        children=children,
        parsed=False,
    )


def _token(index: int, word: re.Match[str], *, head: int, sentence: int) -> Token:
    """Return one token that hangs on the first of its sentence."""
    return Token(
        index=index,
        text=word.group(),
        span=Span(word.start(), word.end()),
        lemma=word.group().lower(),
        pos="X",
        tag="X",
        dep="ROOT" if index == head else "dep",
        head=head,
        sentence=sentence,
    )


def span_of(text: str, piece: str) -> Span:
    """Return where `piece` first stands in `text`."""
    start = text.index(piece)
    return Span(start, start + len(piece))


def excerpt_of(text: str, piece: str) -> Excerpt:
    """Return `piece` as an excerpt of `text`."""
    return Excerpt(text=piece, span=span_of(text, piece))


def point_of(text: str, piece: str) -> Point:
    """Return `piece` as a point of `text`."""
    return Point(text=piece, span=span_of(text, piece))


def actor_of(
    text: str,
    name: str,
    *,
    role: str | None = None,
    did: str | None = None,
    kind: ActorKind = "person",
    listed: bool = False,
) -> Actor:
    """Return an actor whose name, role and deed stand in `text`."""
    return Actor(
        name=name,
        kind=kind,
        mentions=(span_of(text, name),),
        role=excerpt_of(text, role) if role else None,
        did=excerpt_of(text, did) if did else None,
        salience=0.5,
        listed=listed,
    )


def figure_of(text: str, surface: str, *, measures: str) -> Figure:
    """Return a figure whose surface and measure stand in `text`."""
    return Figure(
        text=surface,
        span=span_of(text, surface),
        value=None,
        unit="",
        qualifier="",
        kind="count",
        measures=excerpt_of(text, measures),
        salience=0.5,
    )


def quote_of(text: str, words: str, *, speaker: str | None) -> Quote:
    """Return a quotation of `text`."""
    return Quote(text=words, span=span_of(text, words), speaker=speaker)


def briefing_of(article: Article, view: View, *, engine: Engine = "extractive") -> Briefing:
    """Return a briefing that shows `view` at both lengths and proves just what it shows."""
    return Briefing(
        article=article,
        engine=engine,
        headline=view.headline,
        points=view.points,
        context=view.context,
        actors=(*view.actors, *view.listed),
        figures=view.figures,
        quotes=view.quotes,
        short=view,
        full=view,
    )

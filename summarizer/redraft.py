"""Draft of a model -> Points: each sentence passes the proof or gives way to the article's own.

The article is fitted to the model's window by salience, not cut at its end; what the model writes is split into
sentences and each is judged against the article it claims to tell.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from config.settings import RewriteSettings
from summarizer.annotate import Annotator
from summarizer.article_index import Index
from summarizer.casing import restored
from summarizer.check_names import rewording_faults
from summarizer.fidelity import Verdict, judge_draft
from summarizer.ground import Ground, set_ground
from summarizer.readability import points_back
from summarizer.rewrite import DraftError, Generator
from summarizer.schema import Article, Document, Excerpt, Point, Sentence, Span

ENDS = (".", "!", "?", "…", "”", '"', "’")


@dataclass(frozen=True, slots=True, kw_only=True)
class Redraft:
    """What became of a draft: the points, and how many of its sentences were replaced by the article's own.

    `refused` says that nothing reworded is used because the draft was doubted as a whole; `failure` ends the sentence
    "The rewriting model …" where there is no draft.
    """

    points: tuple[Point, ...]
    rewritten: int = 0
    replaced: int = 0
    refused: bool = False
    failure: str = ""

    @property
    def note(self) -> str:
        """Return the sentence that tells a reader what is the model's wording and what is not."""
        if self.failure:
            return f"The rewriting model {self.failure}: these are the article's own sentences."
        if self.refused:
            return "What the rewriting model reworded was doubted as a whole: these are the article's own sentences."
        if not self.rewritten:
            return "The rewriting model wrote nothing that the article proves: these are the article's own sentences."
        kept = f"{self.rewritten} sentence{'s' * (self.rewritten != 1)} reworded by a model and checked"
        if not self.replaced:
            return f"{kept}."
        return f"{kept}; {self.replaced} not proven and replaced by the article's own."


def redraft(
    document: Document,
    ranked: Sequence[Point],
    generator: Generator,
    annotator: Annotator,
    *,
    count: int,
    settings: RewriteSettings,
) -> Redraft:
    """Return up to `count` points in the words of `generator` where the article proves them.

    `ranked` are the article's own sentences, best first: they choose what the model reads, and fill in for it.
    """
    try:
        written = generator.write(fitted(document, ranked, generator))
    except DraftError as error:
        return Redraft(points=tuple(ranked[:count]), failure=str(error))
    draft = _annotated(restored(written, document), annotator)
    index = Index(document)
    sentences = _whole_sentences(draft)[:count]
    verdict_of_all = judge_draft(
        draft, sentences, index, refuse_above=settings.refuse_above, refuse_draft_above=settings.refuse_draft_above
    )
    trusted = [verdict for verdict in verdict_of_all.verdicts if verdict.copied or not verdict_of_all.refused]
    ground = set_ground(document)
    kept: list[Point] = []
    replaced = 0
    for sentence, verdict in zip(sentences, verdict_of_all.verdicts, strict=True):
        if verdict in trusted and _passes(sentence, verdict, ground) and not _hangs(sentence, kept):
            kept.append(_reworded(sentence, verdict))
        elif (own := _own(verdict, document, kept)) is not None:
            kept.append(own)
            replaced += 1
    rewritten = sum(bool(point.sources) for point in kept)
    kept += [point for point in ranked if not _told(point.span, kept)][: count - len(kept)]
    return Redraft(points=tuple(kept), rewritten=rewritten, replaced=replaced, refused=verdict_of_all.refused)


def fitted(document: Document, ranked: Sequence[Point], generator: Generator) -> str:
    """Return the sentences that the model's window holds, the most salient first, in the article's order."""
    room = generator.window
    chosen: list[Sentence] = []
    for sentence in _by_salience(document, ranked):
        room -= generator.count_tokens(sentence.text) + 1
        if room < 0:
            break
        chosen.append(sentence)
    chosen.sort(key=lambda sentence: sentence.index)
    return " ".join(" ".join(sentence.text.split()) for sentence in chosen)


def _by_salience(document: Document, ranked: Sequence[Point]) -> Iterable[Sentence]:
    """Yield the sentences that rank highest, then the rest as it stands."""
    best = [point.span for point in ranked]
    yield from sorted((s for s in document.sentences if s.span in best), key=lambda s: best.index(s.span))
    yield from (sentence for sentence in document.sentences if sentence.span not in best)


def _annotated(text: str, annotator: Annotator) -> Document:
    """Annotate what a model wrote, as one paragraph."""
    article = Article(text=text)
    return annotator.annotate(replace(article, blocks=(Span(0, len(text)),) if text.strip() else ()))


def _whole_sentences(draft: Document) -> tuple[Sentence, ...]:
    """Return the sentences of `draft`, the last one only if it is finished."""
    sentences = tuple(sentence for sentence in draft.sentences if any(map(str.isalpha, sentence.text)))
    return sentences if not sentences or sentences[-1].text.endswith(ENDS) else sentences[:-1]


def _hangs(sentence: Sentence, kept: Sequence[Point]) -> bool:
    """Tell whether `sentence` opens with a word that points back although nothing of the model's stands before."""
    opener = sentence.text.split()[0].strip("“\"'").lower()
    return opener in {"he", "she", "it", "they", "his", "her", "their", "this", "these", "but"} and not (
        kept and kept[-1].sources
    )


def _passes(sentence: Sentence, verdict: Verdict, ground: Ground) -> bool:
    """Tell whether a sentence is proven and the last check will not take it away: the note counts what is shown."""
    return verdict.proven and not any(rewording_faults(ground, _reworded(sentence, verdict)))


def _reworded(sentence: Sentence, verdict: Verdict) -> Point:
    """Return the model's sentence with the article's sentences that prove it."""
    sources = tuple(Excerpt(text=source.text, span=source.span) for source in verdict.sources)
    return Point(text=sentence.text, span=sources[0].span, sources=sources)


def _own(verdict: Verdict, document: Document, kept: Sequence[Point]) -> Point | None:
    """Return the article's sentence nearest to a refused one, unless it is told already or cannot stand alone."""
    for source in verdict.sources[:1]:
        if not _told(source.span, kept) and not points_back(document, source):
            return Point(text=source.text, span=source.span)
    return None


def _told(span: Span, kept: Sequence[Point]) -> bool:
    """Tell whether a kept point shows or rests on the sentence at `span`."""
    return any(span == point.span or any(span == source.span for source in point.sources) for point in kept)

"""Document -> Points, best first: scores every sentence, then picks a set that covers much and repeats little.

The learned ranker speaks for English, a classic method (sumy) for any other language.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from importlib import import_module
from typing import Any

from config.settings import RankSettings, SummarizerSettings
from summarizer.bare_attributions import attributes_alone
from summarizer.ground import passage_faults, set_ground
from summarizer.ranker import Judgement, judge, load_ranker
from summarizer.readability import points_back
from summarizer.schema import Actor, Document, Excerpt, Figure, Point, Sentence
from summarizer.selection import WEAK_PENALTY, Topic, choose
from summarizer.sets import SIZE
from summarizer.words import stem, terms

# Where sumy keeps each method, and the name of its class there.
METHODS = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
}
LEARNED, FALLBACK = "learned", "lexrank"
FEWEST_TO_COMPARE = 4


class Tokenizer:
    """What sumy asks for words; its own drops every word with a digit or a dot ("8,500", "U.S.", "COVID-19")."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of `sentence`."""
        return terms(sentence)

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """Return `paragraph` whole: sentences come from the annotation."""
        return (paragraph,)


def pick_points(
    document: Document,
    actors: tuple[Actor, ...],
    figures: tuple[Figure, ...],
    *,
    count: int,
    settings: SummarizerSettings,
) -> tuple[Point, ...]:
    """Return up to `count` sentences, best first, none that needs a sentence which does not stand before it."""
    topics = (
        *(Topic(weight=actor.salience, spans=actor.mentions) for actor in actors if not actor.listed),
        *(Topic(weight=figure.salience, spans=(figure.span,)) for figure in figures),
    )
    barred = refused(document)
    judgement = judge_sentences(document, settings=settings.rank, barred=barred, count=max(SIZE, count))
    best = judgement.best if count >= len(judgement.best) else ()
    scores = [score - WEAK_PENALTY * (index in barred) for index, score in enumerate(judgement.scores)]
    chosen = choose(document, scores, topics, count=count, settings=settings.rank, first=best)
    return tuple(_as_point(document, sentence, chosen, judgement.cut) for sentence in chosen)


def _as_point(
    document: Document, sentence: Sentence, chosen: Collection[Sentence], cut: Mapping[int, Excerpt]
) -> Point:
    """Return `sentence` as a point, in its shorter form unless another of the `chosen` points back to it."""
    needed = any(other.index == sentence.index + 1 and points_back(document, other) for other in chosen)
    form = sentence if needed else cut.get(sentence.index, sentence)
    return Point(text=form.text, span=form.span)


def refused(document: Document) -> frozenset[int]:
    """Return the indices of the sentences that nobody may show alone: parts of longer quotations, "Mr Ek said."."""
    ground = set_ground(document)
    excerpts = (Excerpt(text=sentence.text, span=sentence.span) for sentence in document.sentences)
    return frozenset(
        index
        for index, excerpt in enumerate(excerpts)
        if any(passage_faults(ground, excerpt)) or attributes_alone(document, excerpt)
    )


def judge_sentences(
    document: Document, *, settings: RankSettings, barred: Collection[int] = (), count: int = SIZE
) -> Judgement:
    """Return a score from 0 to 1 for each sentence, and what opens a summary of `count` where a ranker has learned it.

    It was trained on parsed English; for anything else, or if the settings say so, a classic method speaks.
    """
    if settings.method == LEARNED and document.parsed and document.article.language.startswith("en"):
        return judge(document, load_ranker(), barred, count=count)
    return Judgement(scores=classic_mixture(document, settings=settings), best=())


def classic_mixture(document: Document, *, settings: RankSettings) -> tuple[float, ...]:
    """Return a score from 0 to 1 for each sentence: what a classic method says, mixed with how early it stands."""
    method = settings.method if settings.method in METHODS else FALLBACK
    scores = classic_scores([s.text for s in document.sentences[: settings.most_sentences]], method=method)
    padded = [*scores, *[0.0] * (len(document.sentences) - len(scores))]
    weight = settings.position_weight
    return tuple(weight * early(place, settings=settings) + (1 - weight) * score for place, score in enumerate(padded))


def early(place: int, *, settings: RankSettings) -> float:
    """Return the prior of the sentence at `place`: 1 for the first, half of it every `half_life` sentences."""
    return float(0.5 ** (place / settings.half_life))


def classic_scores(texts: Sequence[str], *, method: str) -> tuple[float, ...]:
    """Return how high a classic method ranks each text, spread over 0 to 1; equal texts score once, the first time."""
    unique = list(dict.fromkeys(text for text in texts if terms(text)))
    ratings = dict(zip(unique, _sumy_ratings(unique, method=method), strict=True)) if len(unique) > 1 else {}
    low, high = min(ratings.values(), default=0.0), max(ratings.values(), default=0.0)
    spread = (high - low) or 1.0
    return tuple((ratings.pop(text, low) - low) / spread for text in texts)


def frequent_terms(texts: Sequence[str]) -> frozenset[str]:
    """Return the terms that every second text has: they tell nothing apart, in whatever language."""
    spread = Counter(term for text in texts for term in set(terms(text)))
    return frozenset(term for term, count in spread.items() if count * 2 >= len(texts) >= FEWEST_TO_COMPARE)


def _sumy_ratings(texts: Sequence[str], *, method: str) -> list[float]:
    """Return sumy's own rating of each text, in the order given."""
    module, name = METHODS[method]
    dom = import_module("sumy.models.dom")
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(stem)
    summarizer.stop_words = frequent_terms(texts)
    tokenizer = Tokenizer()
    document = dom.ObjectDocumentModel([dom.Paragraph([dom.Sentence(text, tokenizer) for text in texts])])
    ratings = [0.0] * len(texts)

    def keep(ranked: Sequence[Any]) -> Sequence[Any]:
        """Note each rating when sumy asks how many sentences to keep."""
        for sentence in ranked:
            ratings[sentence.order] = float(sentence.rating)
        return ranked

    summarizer(document, keep)
    return ratings

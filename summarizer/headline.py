"""Document -> its headline and the one sentence that says why the news matters, both the article's own words."""

from functools import cache

from summarizer.excerpt import excerpt_around
from summarizer.lexicon import word_list
from summarizer.readability import is_weak, points_back
from summarizer.schema import Document, Excerpt, Point, Sentence
from summarizer.words import count_words, stem, terms

LONGEST_HEADLINE = 24
SHORTENED_HEADLINE = 16
LONGEST_CONTEXT = 45
REPEATED_SHARE = 0.7
SMALL_WORDS = 3


def find_headline(document: Document) -> Excerpt | None:
    """Return the title where the text has one, else the lead sentence or its main clause, else `None`.

    A page that states its title beside the text needs no headline made of the text.
    """
    if document.article.title or document.article.source.title:
        return document.article.title
    lead = next((sentence for sentence in document.sentences[:1] if not is_weak(document, sentence)), None)
    if lead is None:
        return None
    root = next((token for token in document.tokens_of(lead) if token.head == token.index), None)
    whole = Excerpt(text=lead.text, span=lead.span)
    clause = whole if root is None else excerpt_around(document, root.span, most_words=SHORTENED_HEADLINE)
    return clause if count_words(clause.text) <= LONGEST_HEADLINE else None


def find_context(document: Document, points: tuple[Point, ...]) -> Excerpt | None:
    """Return the first sentence that says why the news matters and is no point already; `None` without a cue."""
    if not document.article.language.startswith("en"):
        return None
    shown = {point.span for point in points}
    for sentence in document.sentences[1:]:
        if sentence.span not in shown and _gives_context(document, sentence):
            return Excerpt(text=sentence.text, span=sentence.span)
    return None


def repeats(headline: str, text: str) -> bool:
    """Tell whether `text` says nearly all that `headline` says."""
    wanted, said = _content(headline), _content(text)
    return bool(wanted) and len(wanted & said) >= REPEATED_SHARE * len(wanted)


def _gives_context(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` carries a cue and can be read alone."""
    text = f"{sentence.text.lower()} "
    return (
        any(f" {cue} " in text for cue in word_list("context_cues"))
        and not points_back(document, sentence)
        and not is_weak(document, sentence)
        and count_words(sentence.text) <= LONGEST_CONTEXT
    )


@cache
def _content(text: str) -> frozenset[str]:
    """Return the stems of the longer words of `text`."""
    return frozenset(stem(term) for term in terms(text) if len(term) > SMALL_WORDS or term[0].isdigit())

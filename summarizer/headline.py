"""Document -> its headline and the one sentence that says why the news matters, both the article's own words."""

import re
from functools import cache

from summarizer.excerpt import excerpt_around
from summarizer.lexicon import word_list
from summarizer.readability import is_weak, points_back
from summarizer.schema import Document, Excerpt, Point, Sentence
from summarizer.syntax import SUBJECTS, root_among
from summarizer.words import count_words, stem, terms

LONGEST_HEADLINE = 24
SHORTENED_HEADLINE = 16
LONGEST_CONTEXT = 45
REPEATED_SHARE = 0.7
SMALL_WORDS = 3
# "The vote comes two days after the fire", "the lowest level since 1960": cues with other words inside.
COMES = re.compile(
    r"""
    ^(?:[\w’'.,-]+\s){1,9}? (?:comes?|came) \s (?:
      amid | on\ the\ heels\ of | at\ a\ time | in\ the\ wake\ of | (?:in|against)\ (?:the|a)\ backdrop
    | as\ (?!an?\b|no\b|\w+\ as\b) | after\s(?!all\b)
    | (?:(?:just|only|less\ than|more\ than|about|nearly)\s)? (?:(?:an?|\w+)\s)? (?:hour|day|week|month|year)s?
      \s (?:after|before)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
WHY = re.compile(r"Why (?:it|this) matters:\s")
RECORD = re.compile(
    r"""
    \b(?:largest|biggest|highest|lowest|worst|deadliest|longest|fastest|slowest|most\ serious) \s (?:\w+\s){0,2}
    (?:since | in\ (?:(?:nearly|almost|more\ than|over|at\ least)\s)? \w+\s (?:years?|decades?|century|generation)) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
SPOKEN = re.compile(r"^[“\"'‘]|\b(?:I|[Mm]y|me|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|us)\b")  # somebody's own words, or advice
SAID_OR_COME = frozenset({"underscore", "underline", "highlight", "raise", "come", "mark", "mean"})


def find_headline(document: Document) -> Excerpt | None:
    """Return the title where the text has one, else the lead sentence or its main clause, else `None`.

    A page that states its title beside the text needs no headline made of the text.
    """
    if document.article.title or document.article.source.title:
        return document.article.title
    lead = next((sentence for sentence in document.sentences[:1] if not is_weak(document, sentence)), None)
    if lead is None:
        return None
    root = root_among(document.tokens_of(lead))
    whole = Excerpt(text=lead.text, span=lead.span)
    clause = whole if root is None else excerpt_around(document, root.span, most_words=SHORTENED_HEADLINE)
    return clause if count_words(clause.text) <= LONGEST_HEADLINE else None


def find_context(document: Document, points: tuple[Point, ...]) -> Excerpt | None:
    """Return the first sentence that says why the news matters and is no point already; `None` without a cue."""
    if not document.article.language.startswith("en"):
        return None
    shown = {point.span for point in points}
    for sentence in document.sentences[1:]:
        label = WHY.match(sentence.text)
        if label or (sentence.span not in shown and _gives_context(document, sentence)):
            return document.article.excerpt(sentence.span.start + (label.end() if label else 0), sentence.span.end)
    return None


def repeats(headline: str, text: str) -> bool:
    """Tell whether `text` says nearly all that `headline` says."""
    wanted, said = _content(headline), _content(text)
    return bool(wanted) and len(wanted & said) >= REPEATED_SHARE * len(wanted)


def _gives_context(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` carries a cue and can be read alone."""
    text = f"{sentence.text.lower()} "
    cued = any(f" {cue} " in text for cue in word_list("context_cues"))
    return (
        (cued or bool(COMES.match(sentence.text) or RECORD.search(sentence.text)))
        and not points_back(document, sentence)
        and not is_weak(document, sentence)
        and not SPOKEN.search(sentence.text)
        and not _is_persons(document, sentence)
        and count_words(sentence.text) <= LONGEST_CONTEXT
    )


def _is_persons(document: Document, sentence: Sentence) -> bool:
    """Tell whether somebody does what the cue tells: a doctor who underscores a need gives no reason for the news."""
    if not document.parsed:
        return False
    root = root_among(document.tokens_of(sentence))
    if root is None or root.lemma not in SAID_OR_COME:
        return False
    people = {
        index for entity in document.entities if entity.label == "PERSON" for index in range(entity.first, entity.last)
    }
    subjects = [
        document.tokens[index] for index in document.children[root.index] if document.tokens[index].dep in SUBJECTS
    ]
    return any(token.index in people or token.lemma in word_list("person_nouns") for token in subjects)


@cache
def _content(text: str) -> frozenset[str]:
    """Return the stems of the longer words of `text`."""
    return frozenset(stem(term) for term in terms(text) if len(term) > SMALL_WORDS or term[0].isdigit())

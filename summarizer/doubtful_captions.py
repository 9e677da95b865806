"""Article -> the paragraphs that may be captions, since they touch one: a short sentence that reports nobody's words.

They stay in the article, for half of them are prose, but make no point of a summary: so a quarter fewer captions are
among the points of 131 articles.
"""

import re
from functools import lru_cache

from summarizer.beside_pictures import BESIDE, LEAST_STORY, QUOTED
from summarizer.lines import Line, line_of
from summarizer.phrases import phrases_of
from summarizer.pictures import SENTENCE_BORDER
from summarizer.schema import Article, Document, Sentence

ARTICLES_IN_HAND = 4
LONGEST = 20  # words: of 44 such paragraphs no caption had more than 18, and three of four others had
MARKS = " \n\r\t*_>#|."
REPORTS = re.compile(r"\b(?:added|denied|denies|claimed|insisted|admitted|believed|revealed|confirmed)\b")


def may_be_caption(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` is all of a paragraph that may be a caption."""
    return sentence.block in doubtful_blocks(document.article)


@lru_cache(maxsize=ARTICLES_IN_HAND)
def doubtful_blocks(article: Article) -> frozenset[int]:
    """Return the indices of the paragraphs, but the first, that touch a caption and read like one."""
    if not article.language.startswith("en") or len(article.blocks) < LEAST_STORY:
        return frozenset()
    shown = [removed.span for removed in article.removed if removed.reason in BESIDE]
    ends = [span.end for span in shown]
    starts = [span.start for span in shown]
    return frozenset(
        index
        for index, block in enumerate(article.blocks)
        if index > 0
        and (
            any(end <= block.start and not article.text[end : block.start].strip(MARKS) for end in ends)
            or any(start >= block.end and not article.text[block.end : start].strip(MARKS) for start in starts)
        )
        and _reads_like_one(line_of(article.text, block), article.language)
    )


def _reads_like_one(line: Line, language: str) -> bool:
    """Tell whether a paragraph is one sentence that neither quotes nor reports nor leans on the one before."""
    phrases = phrases_of(language)
    first = line.folded.split(maxsplit=1)[0].strip(",")
    return (
        line.words <= LONGEST
        and not SENTENCE_BORDER.search(line.plain)
        and not QUOTED.search(line.plain)
        and not phrases.reports(line.folded)
        and not REPORTS.search(line.folded)
        and first not in phrases.words.get("leaning word", frozenset())
    )

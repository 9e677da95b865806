"""Article -> the paragraphs that may be captions, since they touch one: a short sentence that reports nobody's words.

They stay in the article, for half of them are prose, but make no point of a summary: so a quarter fewer captions are
among the points of 131 articles. So it is with a past moment told in the present: "Bo Ek dives for the bell
after the race".
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from summarizer.beside_pictures import BESIDE, LEAST_STORY, QUOTED
from summarizer.lexicon import word_list
from summarizer.lines import Line, line_of
from summarizer.phrases import phrases_of
from summarizer.pictures import SENTENCE_BORDER
from summarizer.repeats import adds_little
from summarizer.schema import Article, Document, Sentence, Span, Token
from summarizer.sentence_borders import split_sentences
from summarizer.syntax import root_among

ARTICLES_IN_HAND = 4
LONGEST = 20  # words: of 44 such paragraphs no caption had more than 18, and three of four others had
FEWEST_TITLE_WORDS, MOST_TITLE_WORDS = 6, 12
# What the title of a story leaves out: articles, pronouns, auxiliaries, words of time and place that stand for others.
FULL_PARTS, FULL_TAGS = frozenset({"DET", "PRON", "AUX", "ADV"}), frozenset({"VBD", "PRP$"})
MARKS = " \n\r\t*_>#|."
LONGEST_MOMENT = 30  # words
NOW, SECOND = frozenset({"VBZ", "VBP"}), 2
TELLING_PARTS = frozenset({"ccomp", "aux", "neg", "parataxis", "conj", "xcomp"})
# A time that is over, beside a verb in the present.
THEN = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week|month|year|night|summer|season|\w+day)|"
    r"earlier (?:this|on)|yesterday|during (?!the (?:week|day|night|season|winter|summer)\b)|after|following|"
    r"as (?:he|she|they))\b|(?<!next )(?<!this )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=[.,])|"
    r"\bin (?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b"
)
REPORTS = re.compile(r"\b(?:added|denied|denies|claimed|insisted|admitted|believed|revealed|confirmed)\b")


def may_be_caption(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` is all of a paragraph that may be a caption, or tells in the present what was past."""
    doubtful = sentence.block in doubtful_blocks(document.article)
    seen = is_seen_now(document, sentence) or _goes_on_seeing(document, sentence)
    return doubtful or seen or is_headline(document, sentence)


def _goes_on_seeing(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` ends in the present the paragraph that a moment seen opens: "He is wearing a mask"."""
    before = document.sentences[max(0, sentence.index - 1)]
    after = document.sentences[sentence.index + 1 : sentence.index + 2]
    alone = before.block == sentence.block and before.index < sentence.index
    if not alone or any(other.block == sentence.block for other in after) or not is_seen_now(document, before):
        return False
    first = sentence.index < SECOND or document.sentences[sentence.index - SECOND].block != sentence.block
    verb = root_among(document.tokens_of(sentence))
    parts = [] if verb is None else [verb, *(document.tokens[index] for index in document.children[verb.index])]
    return first and any(part.tag in NOW for part in parts) and not QUOTED.search(sentence.text)


def is_headline(document: Document, sentence: Sentence) -> bool:
    """Tell whether all of a paragraph is the title of another story: "Court dismisses suit over bridge repairs"."""
    if not document.parsed or sentence.index == 0 or not document.article.language.startswith("en"):
        return False
    block, tokens = document.article.blocks[sentence.block], document.tokens_of(sentence)
    words = [token for token in tokens if token.text[:1].isalpha()]
    if sentence.span.end - sentence.span.start < len(document.article.text[block.start : block.end].strip(MARKS)) - 1:
        return False
    if not FEWEST_TITLE_WORDS <= len(words) <= MOST_TITLE_WORDS or QUOTED.search(sentence.text):
        return False
    verb = root_among(tokens)
    if verb is None or verb.tag not in {"VBZ", "VBP"} or verb.pos != "VERB" or verb.lemma in word_list("lasting_verbs"):
        return False
    tells = any(document.tokens[index].dep == "ccomp" for index in document.children[verb.index])
    return not tells and not any(token.pos in FULL_PARTS or token.tag in FULL_TAGS for token in words)


def is_seen_now(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence says in the present what somebody did then: "Bo Ek dives for the bell after the race"."""
    if not document.parsed or sentence.index == 0 or not document.article.language.startswith("en"):
        return False
    if len(sentence.text.split()) > LONGEST_MOMENT or QUOTED.search(sentence.text) or ":" in sentence.text:
        return False
    verb = root_among(document.tokens_of(sentence))
    if verb is None or verb.tag not in {"VBZ", "VBP"} or verb.pos != "VERB" or verb.lemma in _lasting():
        return False
    parts = [document.tokens[index] for index in document.children[verb.index]]
    acts = any(part.dep == "nsubj" and (_is_somebody(part, verb) or _is_of_somebody(document, part)) for part in parts)
    told = any(part.dep in TELLING_PARTS for part in parts)
    return acts and not told and bool(THEN.search(document.article.text[verb.span.end : sentence.span.end]))


def _is_somebody(token: Token, verb: Token) -> bool:
    """Tell whether the subject of `verb` is a name or a word for one person."""
    return token.pos == "PROPN" or (verb.tag == "VBZ" and token.lemma in word_list("person_nouns"))


def _is_of_somebody(document: Document, token: Token) -> bool:
    """Tell whether the subject is what a named person has: "Bo Ek's shot"."""
    owners = (document.tokens[index] for index in document.children[token.index])
    return token.pos == "NOUN" and any(owner.dep == "poss" and owner.pos == "PROPN" for owner in owners)


@cache
def _lasting() -> frozenset[str]:
    """Return the verbs whose present is no picture's: of saying and of what lasts or is planned."""
    return word_list("lasting_verbs") | word_list("telling_verbs") | word_list("speech_verbs")


@lru_cache(maxsize=ARTICLES_IN_HAND)
def doubtful_blocks(article: Article) -> frozenset[int]:
    """Return the indices of the paragraphs, but the first, that touch a caption and read like one, or repeat others."""
    if not article.language.startswith("en") or len(article.blocks) < LEAST_STORY:
        return frozenset()
    shown = [removed.span for removed in article.removed if removed.reason in BESIDE]
    beside = [index for index, block in enumerate(article.blocks) if index > 0 and _touches(article, block, shown)]
    if not beside:
        return frozenset()
    lines = [line_of(article.text, block) for block in article.blocks]
    others = [
        line.plain[start:end]
        for index, line in enumerate(lines)
        if index not in beside
        for start, end in split_sentences(line.plain, 0, len(line.plain))
    ]
    return frozenset(
        index for index in beside if _reads_like_one(lines[index], article.language) or _is_told(lines[index], others)
    )


def _touches(article: Article, block: Span, shown: Sequence[Span]) -> bool:
    """Tell whether nothing but marks stands between a paragraph and one of those `shown`."""
    return any(not article.text[min(span.end, block.end) : max(span.start, block.start)].strip(MARKS) for span in shown)


def _is_told(line: Line, others: Sequence[str]) -> bool:
    """Tell whether a paragraph of one sentence says again what another one says, that touches no caption."""
    return not SENTENCE_BORDER.search(line.plain) and any(adds_little(line.plain, other) for other in others)


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

"""Sentence -> can it be read alone? Finds what points back, asks, breaks off, says nothing, or may be a caption."""

import re
from functools import cache

from summarizer.doubtful_captions import may_be_caption
from summarizer.lexicon import word_list
from summarizer.pictures import SURE_LIST, lists_entries
from summarizer.schema import Document, Sentence

FEWEST_WORDS = 5
LONGEST_OPENING = 5
LONGEST_TIME = 8
LETTERS = re.compile(r"[^\W\d_]+")
LOWER_START = re.compile(r"^[^\w]*[a-zß-ÿ]")
ENDING = re.compile(r"[.!?…][\"'”’»)\]]*$")
VERBS = frozenset({"VERB", "AUX"})
BARE_QUOTE = re.compile(r"^[“\"][^“”\"]+[”\"]$")
QUOTE = re.compile(r"[“\"][^“”\"]+[”\"]|(?<!\w)[‘'](?:[^’']|['’](?=\w))+[’'](?!\w)")
PRONOUN = re.compile(r"\s*(?:he|she|they|it)\s")
LABELLED_WORDS = re.compile(
    r"[A-Z][a-z]+:\s[“\"‘']"
)  # "Happy: 'It is hard'": words under a picture, by whom is not said
LOST_MARK = re.compile(r"(?:^|\s)\?\w|,\?")
GLUED = re.compile(
    r"[a-z]{3,}(?:The|He|She|They|It|But|And|This|There|Then|In|On|At|For|If|When|After|While|However)\s"
)
POINTED_AT = re.compile(  # "in response to this", "under those terms", but not "in this country"
    r"^(?:and |but )?(?:in|on|at|by|for|with|under|after|before|during|since|until|from|following|despite|amid|"
    r"because of|in (?:response|addition|reply|contrast) to|as part of|in light of|on top of|along with) "
    r"(?:this|that|these|those) "
    r"(?!(?:day|morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall|winter|season|"
    r"century|decade|country|world|city|town|state|kind|sort|type|page)s? |time of )"
)
AFTER_THAT = re.compile(
    r"^(?:(?:\w+ ){0,3}(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|moments?) "
    r"(?:later|earlier) (?!than |after |in |on |this |that |today )|"
    r"(?:the |on the |by the )(?:next|following|same|previous) "
    r"(?:day|morning|afternoon|evening|night|week|month|year) )"
)
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD", "VB"})
PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))


def points_back(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` opens with a word that needs the sentence before it; the first one has none."""
    if sentence.index == 0 or not document.article.language.startswith("en"):
        return False
    return is_bare_quote(sentence.text) or is_said_by_pronoun(sentence.text) or opens_backward(sentence.text)


def opens_backward(text: str) -> bool:
    """Tell whether an English `text` opens with a word or phrase that points back."""
    words = [word.lower() for word in LETTERS.findall(text)]
    if not words or words[0] in word_list("backward_openers"):
        return bool(words)
    opening = " ".join(words[:LONGEST_OPENING]) + " "
    return opening.startswith(_phrases()) or _points_at_told(words)


def _points_at_told(words: list[str]) -> bool:
    """Tell whether a sentence opens with what a preposition says of "this", or with a time after another one."""
    opening = " ".join(words[:LONGEST_TIME]) + " "
    return bool(POINTED_AT.match(opening) or AFTER_THAT.match(opening))


def previous(document: Document, sentence: Sentence) -> Sentence | None:
    """Return the sentence before `sentence`, or `None` for the first."""
    return document.sentences[sentence.index - 1] if sentence.index else None


def breaks_off(sentence: Sentence) -> bool:
    """Tell whether `sentence` is no whole one: an open quotation, too few words, a small start, no end."""
    text = sentence.text
    return (
        len(text.split()) < FEWEST_WORDS
        or text.count('"') % 2 == 1
        or any(text.count(opened) != text.count(closed) for opened, closed in PAIRS)
        or bool(LOWER_START.match(text))
        or not ENDING.search(text)
        or is_glued(text)
    )


def is_glued(text: str) -> bool:
    """Tell whether two sentences stand in `text` without a border: "a sub-headingHe said"."""
    return bool(GLUED.search(text))


def asks(sentence: Sentence) -> bool:
    """Tell whether `sentence` is a question; in a text that lost its quotation marks, "?" may stand for one."""
    text = sentence.text.rstrip("\"'”’») ")
    return text.endswith("?") and not LOST_MARK.search(text)


def says_nothing(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` reports only that someone gave no answer."""
    if not document.article.language.startswith("en"):
        return False
    text = sentence.text.lower().replace("’", "'")
    return any(phrase in text for phrase in word_list("empty_replies"))


def lacks_verb(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` has no verb in a tense: captions ("Divers leaving the quay.") and lists have none."""
    if not document.parsed or not document.article.language.startswith("en"):
        return False
    tokens = document.tokens_of(sentence)
    if any(token.tag in FINITE or (token.pos == "AUX" and token.tag != "VBG") for token in tokens):
        return False
    return any(token.tag == "VBG" for token in tokens) or not any(token.pos in VERBS for token in tokens)


def is_bare_quote(text: str) -> bool:
    """Tell whether all of `text` stands in quotation marks, so that only the sentence before says whose words it is."""
    return len(BARE_QUOTE.findall(text)) == 1


def is_said_by_pronoun(text: str) -> bool:
    """Tell whether words in quotation marks are followed by "he said": who that is stands before."""
    quoted = QUOTE.match(text)
    return quoted is not None and bool(PRONOUN.match(text, quoted.end()))


def is_weak(document: Document, sentence: Sentence) -> bool:
    """Tell whether `sentence` makes a poor point even with its neighbour beside it."""
    return (
        breaks_off(sentence)
        or bool(LABELLED_WORDS.match(sentence.text))
        or asks(sentence)
        or says_nothing(document, sentence)
        or lacks_verb(document, sentence)
        or lists_entries(sentence.text, fewest=SURE_LIST)
        or may_be_caption(document, sentence)
    )


@cache
def _phrases() -> tuple[str, ...]:
    """Return the openings of several words, each with a space behind it."""
    return tuple(f"{phrase} " for phrase in word_list("backward_phrases"))

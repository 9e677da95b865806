"""Text of a model that writes all in small letters -> the same words with the article's capitals and spacing.

T5 and older summarisers write lower case and put blanks before marks; a reader wants names as the article has them,
and the language model of the proof finds neither names nor doers without them.
"""

import re
from collections import Counter
from collections.abc import Mapping

from summarizer.schema import Document

BLANK_BEFORE_MARK = re.compile(r"\s+(?=[.,;:!?)\]%’](?:\s|$)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b)")  # "it 's" , "did n't"
BLANK_AFTER_MARK = re.compile(r"(?<=[(\[£$€#])\s+(?=\w)")
BLANKS_AT_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")
TOKENIZED_QUOTES = re.compile(r"``\s*|\s*''")
TOKENIZED_SINGLE_QUOTES = re.compile(r"(?:(?<=\s)|^)[`'] ?([^\s'`](?:[^'`]|(?<=\w)'(?=\w))*?) ?'(?=[\s.,;:!?]|$)")
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
PART = re.compile(r"[^\W\d_]+")
SENTENCE_START = re.compile(r"(?:^|[.!?]['\"”’)]*\s+)['\"“‘(]*([^\W\d_])")

UNKNOWN = "UNK"  # how older models write a word that they do not have
LEAST_SMALL = 3


def restored(text: str, document: Document) -> str:
    """Return `text` with ordinary spacing, and with the capitals of the article where it mostly does without them."""
    spaced = _spaced(text, document.article.text)
    forms = _usual_forms(document)
    return _capitalised(spaced, forms) if _is_lower(spaced, forms) else spaced


def _spaced(text: str, article: str) -> str:
    """Return `text` without the blanks that a tokenizer leaves before and after marks."""
    joined = BLANK_AFTER_MARK.sub("", BLANK_BEFORE_MARK.sub("", TOKENIZED_QUOTES.sub('"', " ".join(text.split()))))
    quoted = TOKENIZED_SINGLE_QUOTES.sub(r"'\1'", joined)
    return BLANKS_AT_HYPHEN.sub(lambda match: match[0] if match[0] in article else "-", quoted)


def _is_lower(text: str, forms: Mapping[str, str]) -> bool:
    """Tell whether the words that the article writes with a capital stand in small letters inside the sentences."""
    words: list[str] = WORD.findall(SENTENCE_START.sub(lambda match: match[0].lower(), text))
    small = sum(word == word.lower() and word != _as_usual(word, forms) for word in words)
    large = sum(word != word.lower() and word not in {"I", UNKNOWN} for word in words)
    return large == 0 or small > large * LEAST_SMALL


def _capitalised(text: str, forms: Mapping[str, str]) -> str:
    """Return `text` with each word as the article mostly has it, and each sentence with a capital."""
    cased = WORD.sub(lambda match: _as_usual(match[0], forms), text)
    return SENTENCE_START.sub(lambda match: match[0][:-1] + match[0][-1].upper(), cased)


def _as_usual(word: str, forms: Mapping[str, str]) -> str:
    """Return `word`, or else each part of it between hyphens and apostrophes, as the article mostly has it."""
    whole = forms.get(word.lower())
    return whole or PART.sub(lambda match: forms.get(match[0].lower(), match[0]), word)


def _usual_forms(document: Document) -> dict[str, str]:
    """Return for each word in lower case the form that it mostly has; an opener counts as written if it is a name."""
    openers = {sentence.first for sentence in document.sentences}
    counts: dict[str, Counter[str]] = {}
    for token in document.tokens:
        named = token.pos == "PROPN" or token.index not in openers
        counts.setdefault(token.text.lower(), Counter())[token.text if named else token.text.lower()] += 1
    return {lower: forms.most_common(1)[0][0] for lower, forms in counts.items()}

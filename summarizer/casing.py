"""Text of a model that writes all in small letters -> the same words with the article's capitals and spacing.

T5 and older summarisers write lower case and put blanks before marks; a reader wants names as the article has them,
and the language model of the proof finds neither names nor doers without them.
"""

import re
from collections import Counter

from summarizer.schema import Document

BLANK_BEFORE_MARK = re.compile(r"\s+(?=[.,;:!?)\]%’](?:\s|$)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b)")  # "it 's" , "did n't"
BLANK_AFTER_MARK = re.compile(r"(?<=[(\[£$€#])\s+(?=\w)")
BLANKS_AT_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")
TOKENIZED_QUOTES = re.compile(r"``\s*|\s*''")
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
SENTENCE_START = re.compile(r"(?:^|[.!?]['\"”’)]*\s+)['\"“‘(]*([^\W\d_])")


def restored(text: str, document: Document) -> str:
    """Return `text` with ordinary spacing, and with the capitals of the article where it has none of its own."""
    spaced = _spaced(text, document.article.text)
    return _capitalised(spaced, document) if _is_lower(spaced) else spaced


def _spaced(text: str, article: str) -> str:
    """Return `text` without the blanks that a tokenizer leaves before and after marks."""
    joined = BLANK_AFTER_MARK.sub("", BLANK_BEFORE_MARK.sub("", TOKENIZED_QUOTES.sub('"', " ".join(text.split()))))
    return BLANKS_AT_HYPHEN.sub(lambda match: match[0] if match[0] in article else "-", joined)


def _is_lower(text: str) -> bool:
    """Tell whether capitals stand at the start of sentences only, if anywhere."""
    inner = [word for word in WORD.findall(SENTENCE_START.sub(lambda match: match[0].lower(), text)) if word != "I"]
    return not any(word != word.lower() for word in inner)


def _capitalised(text: str, document: Document) -> str:
    """Return `text` with each word as the article mostly has it, and each sentence with a capital."""
    forms = _usual_forms(document)
    cased = WORD.sub(lambda match: forms.get(match[0].lower(), match[0]), text)
    return SENTENCE_START.sub(lambda match: match[0][:-1] + match[0][-1].upper(), cased)


def _usual_forms(document: Document) -> dict[str, str]:
    """Return for each word in lower case the form that it mostly has; an opener counts as written if it is a name."""
    openers = {sentence.first for sentence in document.sentences}
    counts: dict[str, Counter[str]] = {}
    for token in document.tokens:
        named = token.pos == "PROPN" or token.index not in openers
        counts.setdefault(token.text.lower(), Counter())[token.text if named else token.text.lower()] += 1
    return {lower: forms.most_common(1)[0][0] for lower, forms in counts.items()}

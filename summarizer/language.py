"""Text -> its language: by script, by its function words, and only when these leave a doubt by py3langid's model."""

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from summarizer.lexicon import word_list

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDECIDED = "und"
SAMPLE = 6_000  # characters: more changes no decision
LEAST_LETTERS = 12
LEAST_WORDS = 8  # fewer and function words decide nothing
LEAST_SHARE = 0.18  # of the words: English news has .38 to .48, the poorest text in function words .22
LEAD = 1.35  # times the runner-up: sister languages (da, no) share more than that and go to the model
POOR_SHARE = 0.1  # of the words: languages that inflect need fewer function words
WIDE_LEAD = 2.5  # times the runner-up, then
SURE = 0.75  # py3langid's probability: below, it was wrong on a third of single headlines
SCRIPT_SHARE = 0.3  # of the letters
SCRIPTS = {
    "ja": r"[\u3040-\u30ff]",
    "ko": r"[\uac00-\ud7af]",
    "th": r"[\u0e00-\u0e7f]",
    "he": r"[\u0590-\u05ff]",
    "el": r"[\u0370-\u03ff]",
    "ka": r"[\u10a0-\u10ff]",
    "hy": r"[\u0530-\u058f]",
    "zh": r"[\u4e00-\u9fff]",
}
KANA_SHARE = 0.05  # Japanese is half Chinese characters: a little kana decides
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
NOISE = re.compile(r"https?://\S+|(?<!\S)[^\s@]{1,64}@\S+|[@#]\w+")
WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, or "und" where it cannot be told."""
    sample = NOISE.sub(" ", text[:SAMPLE])
    letters = sum(letter.isalpha() for letter in sample)
    if letters < LEAST_LETTERS:
        return UNDECIDED
    return _by_script(sample, letters) or _by_function_words(sample) or _by_model(sample)


def _by_script(sample: str, letters: int) -> str | None:
    """Return the language where its script is its own."""
    for language, script in SCRIPTS.items():
        share = len(re.findall(script, sample)) / letters
        if share >= (KANA_SHARE if language == "ja" else SCRIPT_SHARE):
            return language
    return None


def _by_function_words(sample: str) -> str | None:
    """Return the language whose function words are clearly the most frequent, or `None`."""
    words = WORD.findall(sample.casefold())
    if len(words) < LEAST_WORDS:
        return None
    counts = Counter({language: sum(word in known for word in words) for language, known in _function_words().items()})
    (best, most), (_, next_most) = counts.most_common(2)
    share = most / len(words)
    clear = share >= LEAST_SHARE and most >= LEAD * next_most
    return best if clear or (share >= POOR_SHARE and most >= WIDE_LEAD * next_most) else None


@cache
def _function_words() -> dict[str, frozenset[str]]:
    """Return the function words by language."""
    lists = (entry.split() for entry in word_list("function_words"))
    return {language: frozenset(words) for language, *words in lists}


def _by_model(sample: str) -> str:
    """Return what py3langid says where it is sure: first call 0.9 CPU s and 117 MB, so it is called last."""
    found, probability = _identifier().classify(sample)
    return str(found) if probability >= SURE else UNDECIDED


@cache
def _identifier() -> "LanguageIdentifier":
    """Load py3langid, limited to the languages of news."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(word_list("news_languages") & set(identifier.labels))
    return identifier

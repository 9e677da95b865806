"""Article text -> the sentences that warn a reader how far this briefing can be trusted."""

import re
from collections.abc import Sequence

from summarizer.language import UNDECIDED
from summarizer.schema import Span

FULL_LANGUAGES = frozenset({"en"})
LANGUAGE_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "nb": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
LEAST_LETTERS = 100
CAPITALS = 0.8  # of the letters: such a text shouts and names cannot be told by their capitals
LOWER_CASE = 0.002  # of the letters are capitals: ordinary news has .03 to .06
WORDS_A_STOP = 80  # words for each full stop: ordinary news has 15 to 30
STOP = re.compile(r"[.!?…。！？।؟](?:\s|$|[\"”’»)])")
CASED = re.compile(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿ]")


def find_caveats(text: str, blocks: Sequence[Span], language: str) -> tuple[str, ...]:
    """Return a sentence for each thing about the text that lowers confidence; none for an ordinary article."""
    prose = " ".join(text[block.start : block.end] for block in blocks)
    caveats = [_letter_case(prose), _punctuation(prose), _language(language)]
    return tuple(caveat for caveat in caveats if caveat)


def _letter_case(prose: str) -> str | None:
    """Warn of a text without small or without capital letters."""
    letters = CASED.findall(prose)
    if len(letters) < LEAST_LETTERS:
        return None
    capitals = sum(letter.isupper() for letter in letters) / len(letters)
    if capitals >= CAPITALS:
        return "Low confidence: the text is all in capitals, so names may be missed or wrong."
    if capitals <= LOWER_CASE:
        return "Low confidence: the text is all in lower case, so names may be missed or wrong."
    return None


def _punctuation(prose: str) -> str | None:
    """Warn of a text without full stops."""
    if len(prose.split()) > WORDS_A_STOP * max(1, len(STOP.findall(prose))):
        return "Low confidence: the text has hardly any full stops, so sentences may be cut wrongly."
    return None


def _language(language: str) -> str | None:
    """Say what is missing in another language."""
    if language in FULL_LANGUAGES:
        return None
    if language == UNDECIDED:
        return "Low confidence: the language of the text could not be told."
    name = LANGUAGE_NAMES.get(language)
    called = f"in {name}" if name else f"in a language I know little of ({language})"
    return f"The text is {called}: the sentences are its own, actors and figures may be incomplete."

"""Text -> nothing, or the error that says in one sentence why it cannot be briefed and what to do."""

from collections.abc import Sequence

from config.settings import SummarizerSettings
from summarizer.errors import NoProseError, NotTextError, TooLongError, TooShortError
from summarizer.lines import count_line_words
from summarizer.schema import Article, Span
from summarizer.words import count_words

SAMPLE = 20_000  # characters
STRANGE_SHARE = 0.02  # of the characters: text has none but white space, wrongly decoded bytes many
# White space, and the quotation marks and dashes of a Windows page that was read as latin-1.
ORDINARY_CONTROLS = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\x91\x92\x93\x94\x96\x97"
REPLACEMENT = "\ufffd"
PROSE_SHARE = 0.25  # of the words: with less the text is a page around no article rather than a short one


def check_text(text: str, *, settings: SummarizerSettings, shortest: int) -> None:
    """Raise an `ArticleError` for a text that is empty, garbled, of fewer words than `shortest`, or too long."""
    if len(text) > settings.max_characters:
        message = f"This text is too long: {len(text):,} characters, and {settings.max_characters:,} is the most."
        raise TooLongError(message)
    refuse_garbled(text)
    words = count_words(text)
    if not words:
        message = "There is no text in it."
        raise TooShortError(message)
    if words < shortest:
        counted = f"{words} word{'s' * (words != 1)}"
        message = f"This is too short for a briefing: {counted}, and an article has at least {shortest}."
        raise TooShortError(message)


def check_prose(article: Article) -> None:
    """Raise `NoProseError` for an article in which cleaning left nothing to brief."""
    if not article.blocks:
        message = "There is no article in this text: only links, lists or menus."
        raise NoProseError(message)


def refuse_garbled(text: str) -> None:
    """Raise `NotTextError` for bytes in disguise."""
    if "\x00" in text or _is_garbled(text[:SAMPLE]):
        message = "This does not look like text: please send the article as plain text, a document or a link."
        raise NotTextError(message)


def refuse_without_prose(text: str, blocks: Sequence[Span], settings: SummarizerSettings) -> None:
    """Raise `NoProseError` for a page around no article, `TooShortError` where little prose is left of many words.

    A text that is short as a whole was let through on purpose and passes.
    """
    words = count_line_words(text)
    prose = sum(count_line_words(text[block.start : block.end]) for block in blocks)
    if words < settings.min_words or prose >= settings.min_words:
        return
    if prose < PROSE_SHARE * words:
        message = "I find only links, lists or menus here and no article: please send the text of the article itself."
        raise NoProseError(message)
    message = (
        f"Only {prose} words of this are an article, and I need at least {settings.min_words}: "
        "please send the whole text."
    )
    raise TooShortError(message)


def _is_garbled(sample: str) -> bool:
    """Tell whether control characters or marks of failed decoding fill the text."""
    return sum(map(_is_strange, sample)) > STRANGE_SHARE * max(1, len(sample))


def _is_strange(letter: str) -> bool:
    """Tell whether a character has no place in text."""
    control = (letter < " " or "\x7f" <= letter <= "\x9f") and letter not in ORDINARY_CONTROLS
    return control or letter == REPLACEMENT or "\ud800" <= letter <= "\udfff"

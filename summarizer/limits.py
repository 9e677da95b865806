"""Article -> the same article, or the reason why it cannot be briefed."""

from config.settings import SummarizerSettings
from summarizer.errors import NoProseError, NotTextError, TooLongError, TooShortError
from summarizer.schema import Article
from summarizer.words import count_words


def check_text(text: str, *, settings: SummarizerSettings, shortest: int) -> None:
    """Raise an `ArticleError` for a text that is empty, broken, of fewer words than `shortest`, or too long."""
    if len(text) > settings.max_characters:
        message = f"This text is too long: {len(text):,} characters, and {settings.max_characters:,} is the most."
        raise TooLongError(message)
    if "\x00" in text:
        message = "This is not text: it holds zero bytes."
        raise NotTextError(message)
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

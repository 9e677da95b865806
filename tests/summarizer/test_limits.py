"""A text that cannot be briefed is refused in one clear sentence."""

import pytest

from config.settings import SummarizerSettings
from summarizer.errors import ArticleError, NoProseError, NotTextError, TooLongError, TooShortError
from summarizer.limits import check_prose, check_text
from summarizer.schema import Article, Span

SENTENCE = "The bridge was closed on Monday. "


@pytest.fixture
def narrow(settings: SummarizerSettings) -> SummarizerSettings:
    """Settings with limits that a test can reach."""
    return settings.model_copy(update={"max_characters": 1_000})


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ("", TooShortError, "no text"),
        (" \n\t\u00a0", TooShortError, "no text"),
        (SENTENCE, TooShortError, "6 words"),
        (SENTENCE * 100, TooLongError, "3,300 characters"),
        (SENTENCE * 10 + "\x00", NotTextError, "zero bytes"),
    ],
    ids=["empty", "blank", "short", "long", "zero bytes"],
)
def test_what_is_no_article_is_refused(
    narrow: SummarizerSettings, text: str, error: type[ArticleError], words: str
) -> None:
    """The sentence says what is wrong and how much would be right."""
    with pytest.raises(error, match=words) as caught:
        check_text(text, settings=narrow, shortest=40)

    assert str(caught.value).endswith(".")


def test_an_article_passes(narrow: SummarizerSettings) -> None:
    """Neither too short nor too long: no complaint."""
    check_text(SENTENCE * 10, settings=narrow, shortest=40)


def test_who_asks_for_every_figure_may_hand_in_one_sentence(narrow: SummarizerSettings) -> None:
    """The caller says how short a text may be; an empty one is never enough."""
    check_text(SENTENCE, settings=narrow, shortest=0)
    with pytest.raises(TooShortError):
        check_text("", settings=narrow, shortest=0)


def test_a_text_without_prose_is_refused() -> None:
    """Links, lists and menus are left out by cleaning; if nothing stays, there is nothing to brief."""
    with pytest.raises(NoProseError, match="no article"):
        check_prose(Article(text="Home | Sport | Weather"))


def test_a_text_with_prose_passes() -> None:
    """One paragraph is enough."""
    check_prose(Article(text=SENTENCE, blocks=(Span(0, len(SENTENCE)),)))

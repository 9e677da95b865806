"""What holds no article is refused with one sentence that says what to do."""

import pytest

from config.settings import SummarizerSettings, shipped_settings
from summarizer.admission import check_prose, check_text, refuse_garbled, refuse_without_prose
from summarizer.errors import ArticleError, NoProseError, NotTextError, TooLongError, TooShortError
from summarizer.schema import Article, Span

PROSE = "The council closed the old bridge on Tuesday after an inspector found cracks in it. " * 4

LINE = "The bridge was closed on Monday. "


@pytest.fixture
def settings() -> SummarizerSettings:
    """Return the settings as they are shipped."""
    return shipped_settings().summarizer


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        PROSE + "\x00",
        bytes(range(256)).decode("latin-1") * 4,
        b"\x89PNG\r\n\x1a\n\xff\xd8\xfe\xfa".decode("utf8", errors="replace") * 9,
        "\ud800" * 10,
        "\x1b[31m" * 50,
    ],
)
def test_bytes_in_disguise_are_no_text(text: str) -> None:
    """Zero bytes, control characters and failed decoding are refused."""
    with pytest.raises(NotTextError):
        refuse_garbled(text)


@pytest.mark.parametrize("text", ["", PROSE, "Brücke, мост, 橋, جسر, 🌉", "a\tb\r\nc\x0cd", PROSE + "\ufffd"])
def test_text_passes(text: str) -> None:
    """White space, any script and a single wrong character are text; a zero byte behind it is what spoils it."""
    refuse_garbled(text)
    with pytest.raises(NotTextError):
        refuse_garbled(text + "\x00")


def test_a_page_around_no_article_has_no_prose(settings: SummarizerSettings) -> None:
    """Many words and next to none of them prose."""
    with pytest.raises(NoProseError, match="links, lists or menus"):
        refuse_without_prose("Home News Sport Weather " * 40, (), settings)


def test_little_prose_on_a_page_is_too_short(settings: SummarizerSettings) -> None:
    """A third of 60 words are prose: a start of an article, not enough for a briefing."""
    text = "one two three four five " * 4 + "Home News Sport Menu " * 10

    with pytest.raises(TooShortError, match="20 words"):
        refuse_without_prose(text, (Span(0, 96),), settings)


def test_enough_prose_passes(settings: SummarizerSettings) -> None:
    """However much stands around it; the same page with none of it known as prose is refused."""
    page = PROSE + "Home News Sport Menu " * 200

    refuse_without_prose(page, (Span(0, len(PROSE)),), settings)
    with pytest.raises(NoProseError):
        refuse_without_prose(page, (), settings)


def test_a_short_text_was_let_through_on_purpose(settings: SummarizerSettings) -> None:
    """How short a text may be is asked before cleaning; a long one without prose is refused after it."""
    short = "The bridge is closed."

    refuse_without_prose(short, (), settings)
    with pytest.raises(NoProseError):
        refuse_without_prose(f"{short} " * 40, (), settings)


def test_every_refusal_is_one_polite_sentence(settings: SummarizerSettings) -> None:
    """It ends with a full stop and says what to do."""
    with pytest.raises(NotTextError) as garbled:
        refuse_garbled("\x00")
    with pytest.raises(NoProseError) as empty:
        refuse_without_prose("Home News Sport Weather " * 40, (), settings)

    for message in (str(garbled.value), str(empty.value)):
        assert message.endswith(".")
        assert "please send" in message
        assert "\n" not in message


@pytest.fixture
def narrow(settings: SummarizerSettings) -> SummarizerSettings:
    """Settings with limits that a test can reach."""
    return settings.model_copy(update={"max_characters": 1_000})


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ("", TooShortError, "no text"),
        (" \n\t\u00a0", TooShortError, "no text"),
        (LINE, TooShortError, "6 words"),
        (LINE * 100, TooLongError, "3,300 characters"),
        (LINE * 10 + "\x00", NotTextError, "not look like text"),
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
    check_text(LINE * 10, settings=narrow, shortest=40)


def test_who_asks_for_every_figure_may_hand_in_one_sentence(narrow: SummarizerSettings) -> None:
    """The caller says how short a text may be; an empty one is never enough."""
    check_text(LINE, settings=narrow, shortest=0)
    with pytest.raises(TooShortError):
        check_text("", settings=narrow, shortest=0)


def test_a_text_without_prose_is_refused() -> None:
    """Links, lists and menus are left out by cleaning; if nothing stays, there is nothing to brief."""
    with pytest.raises(NoProseError, match="no article"):
        check_prose(Article(text="Home | Sport | Weather"))


def test_a_text_with_prose_passes() -> None:
    """One paragraph is enough."""
    check_prose(Article(text=LINE, blocks=(Span(0, len(LINE)),)))

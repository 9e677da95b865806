"""A reader is warned where the text itself lowers what can be trusted."""

import pytest

from summarizer.caveats import find_caveats
from summarizer.schema import Span

PROSE = "The council closed the old bridge on Tuesday. Ann Lee of the Ledger said that repairs take two years. " * 3


def caveats(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the warnings for a text that is one block."""
    return find_caveats(text, (Span(0, len(text)),), language)


def test_an_ordinary_article_has_none() -> None:
    """Nothing is said where nothing is wrong."""
    assert caveats(PROSE) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (PROSE.lower(), "lower case"),
        (PROSE.upper(), "capitals"),
        (PROSE.replace(".", "") * 2, "full stops"),
    ],
)
def test_odd_writing_lowers_confidence(text: str, word: str) -> None:
    """Case and full stops carry names and sentences."""
    (warning,) = caveats(text)

    assert warning.startswith("Low confidence:")
    assert word in warning


def test_both_can_be_wrong() -> None:
    """Lower case without full stops gives two sentences."""
    assert len(caveats(PROSE.lower().replace(".", "") * 2)) == 2


@pytest.mark.parametrize(
    ("language", "word"), [("de", "German"), ("uk", "Ukrainian"), ("eu", "(eu)"), ("und", "could not be told")]
)
def test_other_languages_are_named(language: str, word: str) -> None:
    """The reader learns what is missing."""
    assert any(word in warning for warning in caveats(PROSE, language))


@pytest.mark.parametrize(
    "text", ["ALL OF IT", "no capitals here", "市議会は火曜日に古い橋を閉鎖した。" * 20, "جسر قديم. " * 60]
)
def test_short_and_caseless_texts_are_not_blamed_for_case(text: str) -> None:
    """A few letters prove nothing, and scripts without case have none to miss."""
    assert not any("case" in warning or "capitals" in warning for warning in caveats(text))


def test_only_the_prose_counts() -> None:
    """A menu in capitals is no shouting."""
    text = "HOME NEWS SPORT " * 60 + PROSE

    assert find_caveats(text, (Span(len(text) - len(PROSE), len(text)),), "en") == ()


def test_every_caveat_is_a_sentence() -> None:
    """It is shown as it is."""
    for warning in (*caveats(PROSE.lower()), *caveats(PROSE, "de"), *caveats(PROSE, "und")):
        assert warning[0].isupper()
        assert warning.endswith(".")

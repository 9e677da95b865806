"""Which language is spoken."""

import pytest

from bot.catalogue import LANGUAGES, LOCALE, known_language, translation


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("pt-br", "en"),
        ("RU", "ru"),
        ("uk_UA", "uk"),
        ("", "en"),
        (None, "en"),
        ("zh-hans", "en"),
        ("../../etc", "en"),
    ],
)
def test_a_tag_leads_to_a_language_of_ours(code: str | None, expected: str) -> None:
    """Regions do not count, strangers get English."""
    assert known_language(code) == expected


def test_every_language_but_english_has_a_catalogue() -> None:
    """And there is no catalogue that nobody can choose."""
    assert {path.stem for path in LOCALE.glob("*.po")} == set(LANGUAGES) - {"en"}


def test_english_needs_no_catalogue() -> None:
    """The sentences in the code are the English ones."""
    assert translation("en").gettext("Saved.") == "Saved."
    assert translation("xx").gettext("Saved.") == "Saved."


def test_a_catalogue_is_read_once() -> None:
    """The second question costs nothing."""
    assert translation("fr") is translation("fr")

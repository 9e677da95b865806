"""Settings: read, overridden, checked and never shown with their values."""

import re
import tomllib

import pytest
from pydantic import ValidationError

from config.settings import SETTINGS_FILE, Settings, SettingsError, read_settings, shipped_settings


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of them."""
    import os

    for key in list(os.environ):
        if key.startswith("NEWSBRIEF_"):
            monkeypatch.delenv(key)


def test_the_file_alone_gives_valid_settings() -> None:
    """Without an environment the shipped numbers hold."""
    assert read_settings() == shipped_settings()


def test_the_environment_overrides_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """NEWSBRIEF_TABLE__KEY sets one number and leaves the others."""
    monkeypatch.setenv("NEWSBRIEF_SUMMARIZER__MAX_ACTORS", "8")

    settings = read_settings()

    assert settings.summarizer.max_actors == 8
    assert settings.summarizer.max_figures == shipped_settings().summarizer.max_figures


def test_the_shipped_settings_ignore_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python interface does not depend on who calls it from where."""
    monkeypatch.setenv("NEWSBRIEF_SUMMARIZER__MAX_ACTORS", "8")

    assert shipped_settings().summarizer.max_actors != 8


@pytest.mark.parametrize("key", ["NEWSBRIEF_MAX_ACTORS", "NEWSBRIEF_SUMARIZER__MAX_ACTORS", "NEWSBRIEF_X"])
def test_an_unknown_table_is_refused_by_name(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt variable is an error that names it, not a silent default."""
    monkeypatch.setenv(key, "8")

    with pytest.raises(SettingsError, match=key):
        read_settings()


def test_an_unknown_key_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt key in a known table is an error that names it."""
    monkeypatch.setenv("NEWSBRIEF_SUMMARIZER__MAX_AKTORS", "8")

    with pytest.raises(SettingsError, match=r"summarizer\.max_aktors"):
        read_settings()


@pytest.mark.parametrize("value", ["-1", "51", "many", ""])
def test_a_value_out_of_range_is_refused_without_showing_it(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the setting and the rule; the value could be a secret and stays out."""
    monkeypatch.setenv("NEWSBRIEF_SUMMARIZER__MAX_ACTORS", value)

    with pytest.raises(SettingsError, match=r"summarizer\.max_actors") as caught:
        read_settings()

    assert not re.search(r"\bmany\b|input_value", str(caught.value))


def test_settings_are_frozen() -> None:
    """Nobody changes a setting on the way."""
    with pytest.raises(ValidationError, match="frozen"):
        shipped_settings().summarizer.max_actors = 3


def test_every_number_has_a_comment() -> None:
    """Each line of the file that sets a value stands under a comment that gives its unit, range and reason."""
    described = False
    for line in SETTINGS_FILE.read_text(encoding="utf8").splitlines():
        if line.startswith("#"):
            described = True
        elif not line.strip() or line.startswith("["):
            described = False
        else:
            assert described, line


def test_the_file_holds_just_the_known_tables() -> None:
    """The file and the classes name the same tables and the same keys."""
    tables = tomllib.loads(SETTINGS_FILE.read_text(encoding="utf8"))

    assert set(tables) == set(Settings.model_fields)
    for name, table in tables.items():
        annotation = Settings.model_fields[name].annotation
        assert annotation is not None
        assert set(table) == set(annotation.model_fields)

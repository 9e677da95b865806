"""Every word of its own that a briefing says can be replaced, and none is empty."""

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from summarizer.labels import ENGLISH, Labels


def test_no_label_is_empty() -> None:
    """A heading without words would leave a bare line."""
    assert all(getattr(ENGLISH, field.name).strip() for field in fields(Labels))


def test_labels_are_plain_text() -> None:
    """Labels are escaped with the rest, so they carry no markup of their own."""
    assert not any(set("<>&*_`") & set(getattr(ENGLISH, field.name)) for field in fields(Labels))


def test_a_translation_changes_what_it_names_only() -> None:
    """A language may translate some labels and keep the others."""
    french = replace(ENGLISH, who="Qui", why="Pourquoi c’est important")

    assert french.who == "Qui"
    assert ENGLISH.figures == french.figures


def test_labels_do_not_change() -> None:
    """The English set is shared by all and frozen."""
    with pytest.raises(FrozenInstanceError):
        ENGLISH.who = "Whom"  # type: ignore[misc]

"""The settings' buttons."""

import pytest
from telegram import InlineKeyboardMarkup

from bot.catalogue import LANGUAGES
from bot.menu import changed_by, menu_keyboard
from bot.records import ChatSettings


def labels(markup: InlineKeyboardMarkup) -> list[str]:
    """Return what all buttons say."""
    return [button.text for row in markup.inline_keyboard for button in row]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("s:length:full", ChatSettings(length="full")),
        ("s:first:quotes", ChatSettings(first="quotes")),
        ("s:first:sources", ChatSettings()),
        ("s:language:uk", ChatSettings(language="uk")),
        ("s:language:auto", ChatSettings()),
        ("s:language:xx", ChatSettings()),
        ("s:every_link:on", ChatSettings(every_link=True)),
        ("s:engine:abstractive", ChatSettings(engine="abstractive")),
        ("s:engine:magic", ChatSettings()),
        ("s:nothing:", ChatSettings()),
        ("", ChatSettings()),
    ],
)
def test_a_button_changes_what_it_says_and_nothing_else(data: str, expected: ChatSettings) -> None:
    """What is not known changes nothing."""
    assert changed_by(ChatSettings(), data) == expected


def test_a_choice_can_be_taken_back() -> None:
    """Each setting has its way back."""
    chosen = ChatSettings(length="full", first="who", language="de", engine="abstractive", every_link=True)
    for data in ("s:length:short", "s:first:short", "s:language:auto", "s:engine:extractive", "s:every_link:off"):
        chosen = changed_by(chosen, data)

    assert chosen == ChatSettings()


def test_what_is_chosen_is_marked() -> None:
    """One mark in each line of choices."""
    found = labels(menu_keyboard(ChatSettings(length="full", language="fr"), "en", private=True))

    assert [label for label in found if label.startswith("✓ ")] == ["✓ Length: Full", "✓ First: Short", "✓ Français"]


def test_a_group_has_one_switch_more() -> None:
    """Every link is a matter of groups and channels."""
    assert "Brief every link and long post" not in labels(menu_keyboard(ChatSettings(), "en", private=True))
    assert "Brief every link and long post" in labels(menu_keyboard(ChatSettings(), "en", private=False))
    assert "✓ Brief every link and long post" in labels(
        menu_keyboard(ChatSettings(every_link=True), "en", private=False)
    )


def test_the_engine_is_a_choice_only_where_rewriting_is_offered() -> None:
    """Whoever runs the bot decides whether there is a model to rewrite with."""
    chosen = ChatSettings(engine="abstractive")
    without = labels(menu_keyboard(chosen, "en", private=True))
    offered = labels(menu_keyboard(chosen, "en", private=True, rewriting=True))

    assert not [label for label in without if "Words:" in label]
    assert [label for label in offered if "Words:" in label] == [
        "Words: the article’s own",
        "✓ Words: a model’s, each proven",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_fits(language: str) -> None:
    """Data of 64 bytes at most, languages by their own names."""
    markup = menu_keyboard(ChatSettings(), language, private=False, rewriting=True)

    assert all(len(str(button.callback_data).encode()) <= 64 for row in markup.inline_keyboard for button in row)
    assert set(LANGUAGES.values()) <= set(labels(markup))

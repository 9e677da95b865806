"""The buttons under a briefing: its other views, its pages, cancel and make again."""

import pytest
from telegram import InlineKeyboardMarkup

from bot.message import cancel_keyboard, keyboard, remake_keyboard
from bot.records import VIEWS, View, new_id

LONGEST_DATA = 64


def labels(markup: InlineKeyboardMarkup) -> list[list[str]]:
    """Return what the buttons say, row by row."""
    return [[button.text for button in row] for row in markup.inline_keyboard]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("short", [["Full", "Who", "Figures"], ["Quotes", "Sources"]]),
        ("full", [["Short", "Who", "Figures"], ["Quotes", "Sources"]]),
        ("quotes", [["Short", "Full", "Who"], ["Figures", "Sources"]]),
    ],
)
def test_every_view_but_the_shown_one_has_a_button(shown: View, expected: list[list[str]]) -> None:
    """Three in a row at most, always in the same order."""
    assert labels(keyboard("ab12", shown=shown, offered=VIEWS, language="en")) == expected


def test_a_view_without_content_has_no_button() -> None:
    """Nobody presses Quotes to learn that there are none."""
    assert labels(keyboard("ab12", shown="short", offered=("short", "full"), language="en")) == [["Full"]]


@pytest.mark.parametrize(("page", "expected"), [(0, ["2/3 ›"]), (1, ["‹ 1/3", "3/3 ›"]), (2, ["‹ 2/3"])])
def test_pages_are_turned_in_place(page: int, expected: list[str]) -> None:
    """The first row leads to the page before and after."""
    markup = keyboard("ab12", shown="full", offered=VIEWS, language="en", page=page, count=3)

    assert labels(markup)[0] == expected


def test_one_page_has_no_page_buttons() -> None:
    """There is nothing to turn."""
    assert len(keyboard("ab12", shown="full", offered=VIEWS, language="en").inline_keyboard) == 2


def test_callback_data_fits_and_names_view_page_and_briefing() -> None:
    """Telegram takes 64 bytes; the bot reads back what it wrote."""
    name = new_id()
    markup = keyboard(name, shown="short", offered=VIEWS, language="ru", page=0, count=120)
    found = [str(button.callback_data) for row in markup.inline_keyboard for button in row]

    assert all(len(data.encode()) <= LONGEST_DATA for data in found)
    assert found[0] == f"v:short:1:{name}"
    assert f"v:sources:0:{name}" in found


def test_the_other_keyboards_have_one_button() -> None:
    """Cancel names its job, make again needs no name."""
    assert labels(cancel_keyboard("77", "en")) == [["Cancel"]]
    assert cancel_keyboard("77", "en").inline_keyboard[0][0].callback_data == "x:77"
    assert labels(remake_keyboard("en")) == [["Make it again"]]

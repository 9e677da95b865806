"""The buttons under the bot's messages, and what each of them says when it is pressed."""

from collections.abc import Collection

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.records import VIEWS, View
from bot.texts import CANCEL, MAKE_AGAIN, VIEW_LABELS, say

BUTTONS_A_ROW = 3
SHOW, CANCEL_JOB, REMAKE = "v", "x", "again"


def keyboard(
    briefing_id: str, *, shown: View, offered: Collection[View], language: str, page: int = 0, count: int = 1
) -> InlineKeyboardMarkup:
    """Return the buttons under a briefing: its other views, and the pages of this one where there are several."""
    others = [
        InlineKeyboardButton(say(language, VIEW_LABELS[view]), callback_data=f"{SHOW}:{view}:0:{briefing_id}")
        for view in VIEWS
        if view != shown and view in offered
    ]
    rows = [others[start : start + BUTTONS_A_ROW] for start in range(0, len(others), BUTTONS_A_ROW)]
    return InlineKeyboardMarkup(([_page_buttons(briefing_id, shown, page, count)] if count > 1 else []) + rows)


def _page_buttons(briefing_id: str, shown: View, page: int, count: int) -> list[InlineKeyboardButton]:
    """Return the buttons to the page before and the page after."""
    turns = [(f"‹ {page}/{count}", page - 1)] * (page > 0) + [(f"{page + 2}/{count} ›", page + 1)] * (page + 1 < count)
    return [
        InlineKeyboardButton(label, callback_data=f"{SHOW}:{shown}:{target}:{briefing_id}") for label, target in turns
    ]


def cancel_keyboard(job_id: str, language: str) -> InlineKeyboardMarkup:
    """Return the button under a progress line."""
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(say(language, CANCEL), callback_data=f"{CANCEL_JOB}:{job_id}")
    )


def remake_keyboard(language: str) -> InlineKeyboardMarkup:
    """Return the button under a briefing that has expired."""
    return InlineKeyboardMarkup.from_button(InlineKeyboardButton(say(language, MAKE_AGAIN), callback_data=REMAKE))

"""Checks the keyboard below a message as strictly as Telegram."""

from bot.playground.calls import Call
from bot.playground.markup import LINK_SCHEMES
from bot.playground.wire import Json, RefusedError

LONGEST_CALLBACK = 64
MOST_BUTTONS = 100
OTHER_KEYBOARDS = ("keyboard", "remove_keyboard", "force_reply")
OTHER_ACTIONS = (
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def read_keyboard(call: Call) -> Json | None:
    """Return the keyboard of a call, None when it has none.

    Raises `RefusedError` for a broken one, an empty button or too much callback data.
    """
    markup = call.structure("reply_markup", called="reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        reason = "object expected as reply markup"
        raise RefusedError(reason)
    if "inline_keyboard" not in markup:
        return {name: value for name, value in markup.items() if name in OTHER_KEYBOARDS} or None
    return {"inline_keyboard": _read_rows(markup["inline_keyboard"])}


def _read_rows(rows: object) -> list[list[Json]]:
    """Check the rows; empty ones vanish."""
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        reason = "can't parse inline keyboard: inline keyboard must be an Array of Arrays"
        raise RefusedError(reason)
    checked = [[_read_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in checked) > MOST_BUTTONS:
        reason = "REPLY_MARKUP_TOO_LONG"
        raise RefusedError(reason)
    return checked


def _read_button(button: object) -> Json:
    """Check one button: a label and exactly one thing to do."""
    if not isinstance(button, dict):
        reason = "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
        raise RefusedError(reason)
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        reason = "can't parse inline keyboard button: Can't find field \"text\""
        raise RefusedError(reason)
    if "callback_data" in button:
        _check_callback(str(button["callback_data"]))
    elif "url" in button:
        _check_address(str(button["url"]))
    elif not any(action in button for action in OTHER_ACTIONS):
        reason = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        raise RefusedError(reason)
    return button


def _check_callback(callback: str) -> None:
    """Refuse callback data that is empty or over 64 bytes."""
    if not 0 < len(callback.encode()) <= LONGEST_CALLBACK:
        reason = "BUTTON_DATA_INVALID"
        raise RefusedError(reason)


def _check_address(address: str) -> None:
    """Refuse an address that no client could open."""
    host = address.rpartition("://")[2].partition("/")[0]
    if (not address.lower().startswith(LINK_SCHEMES) and "://" in address) or "." not in host or " " in address:
        reason = f"inline keyboard button URL '{address}' is invalid: Wrong HTTP URL"
        raise RefusedError(reason)

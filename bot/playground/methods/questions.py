"""What the bot answers to: pressed buttons and inline questions."""

from typing import Any

from bot.playground import happenings
from bot.playground.calls import Call
from bot.playground.methods.table import Method
from bot.playground.wire import Json, RefusedError, units
from bot.playground.world import World

LONGEST_NOTICE = 200
MOST_RESULTS = 50
LONGEST_RESULT_ID = 64
CALLBACK = "callback"
INLINE = "inline"


async def answer_callback_query(world: World, call: Call) -> bool:
    """Answer a pressed button, with a notice or without."""
    notice = call.text("text")
    if units(notice) > LONGEST_NOTICE:
        reason = "MESSAGE_TOO_LONG"
        raise RefusedError(reason)
    answer: Json = {"text": notice, "show_alert": call.flag("show_alert"), "url": call.text("url")}
    query = world.answer_query(call.text("callback_query_id"), CALLBACK, answer)
    chat_id = query.message.chat.id if query.message else None
    details = answer | {"callback_query_id": query.query_id}
    world.chronicle.note(happenings.ANSWERED, details, chat_id=chat_id, by_bot=True)
    return True


async def answer_inline_query(world: World, call: Call) -> bool:
    """Answer an inline question with up to fifty results."""
    results = call.structure("results", called="inline query results")
    _check_results(results)
    answer: Json = {
        "results": results,
        "cache_time": call.integer("cache_time"),
        "is_personal": call.flag("is_personal"),
        "button": call.structure("button", called="inline query results button"),
        "next_offset": call.text("next_offset"),
    }
    query = world.answer_query(call.text("inline_query_id"), INLINE, answer)
    world.chronicle.note(happenings.INLINE, answer | {"inline_query_id": query.query_id}, by_bot=True)
    return True


def _check_results(results: Any) -> None:  # noqa: ANN401  # JSON may be anything
    """Refuse too many results, doubles, and results without what clients need."""
    if not isinstance(results, list):
        reason = "expected an Array of InlineQueryResult"
        raise RefusedError(reason)
    if len(results) > MOST_RESULTS:
        reason = "RESULTS_TOO_MUCH"
        raise RefusedError(reason)
    names = [str(entry.get("id", "")) for entry in results]
    if any(not 0 < len(name.encode()) <= LONGEST_RESULT_ID for name in names):
        reason = "RESULT_ID_INVALID"
        raise RefusedError(reason)
    if len(set(names)) != len(names):
        reason = "RESULT_ID_DUPLICATE"
        raise RefusedError(reason)
    for entry in results:
        _check_article(entry)


def _check_article(entry: Json) -> None:
    """Refuse an article without a title or without a text to send."""
    if entry.get("type") != "article":
        return
    if not entry.get("title"):
        reason = "can't parse inline query result: Can't find field \"title\""
        raise RefusedError(reason)
    if not (entry.get("input_message_content") or {}).get("message_text"):
        reason = "message text is empty"
        raise RefusedError(reason)


QUESTIONS: dict[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
}

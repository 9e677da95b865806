"""Methods that answer pressed buttons and inline questions."""

from typing import Any

import pytest

from bot.playground.chats import Message
from bot.playground.people import Person
from bot.playground.wire import RefusedError
from bot.playground.world import World
from tests.bot.playground.conftest import Asker

KEYBOARD = {"inline_keyboard": [[{"text": "Full", "callback_data": "full"}, {"text": "Web", "url": "example.org"}]]}
ARTICLE = {"type": "article", "id": "1", "title": "T", "input_message_content": {"message_text": "text"}}


@pytest.fixture
async def brief(alice: Person, ask: Asker) -> Message:
    """Return a message of the bot with two buttons."""
    await ask("sendMessage", chat_id=alice.chat.id, text="Short", reply_markup=KEYBOARD)
    return await alice.answer()


async def test_a_pressed_button_is_answered(world: World, alice: Person, brief: Message, ask: Asker) -> None:
    """Pressing asks the bot; its answer reaches who pressed."""
    query = await alice.press(brief, "full")
    asked = world.updates.pending[-1]["callback_query"]

    await ask("answerCallbackQuery", callback_query_id=asked["id"], text="Done", show_alert=True)

    assert (asked["data"], asked["message"]["message_id"]) == ("full", brief.message_id)
    told = await alice.answered(query)
    assert (told["text"], told["show_alert"]) == ("Done", True)


@pytest.mark.parametrize(
    ("query_id", "text", "words"),
    [
        ("5", "", "query is too old and response timeout expired or query ID is invalid"),
        ("5", "x" * 201, "MESSAGE_TOO_LONG"),
    ],
)
async def test_wrong_answers_are_refused(ask: Asker, query_id: str, text: str, words: str) -> None:
    """An unknown question and a notice over 200 characters are refused."""
    with pytest.raises(RefusedError, match=words):
        await ask("answerCallbackQuery", callback_query_id=query_id, text=text)


async def test_an_inline_question_is_answered_and_chosen(world: World, alice: Person, ask: Asker) -> None:
    """The results reach who asked; the chosen one is sent as their own message."""
    query = await alice.inline("port strike")
    asked = world.updates.pending[-1]["inline_query"]

    await ask("answerInlineQuery", inline_query_id=asked["id"], results=[ARTICLE], cache_time=0, is_personal=True)

    assert asked["query"] == "port strike"
    assert (await alice.answered(query))["results"] == [ARTICLE]
    message = await alice.choose(query)
    assert (message.text, message.sender) == ("text", alice.user)
    sent, chosen = world.updates.pending[-2:]
    assert sent["message"]["via_bot"]["id"] == world.bot.id
    assert chosen["chosen_inline_result"]["result_id"] == "1"


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ("{}", "expected an Array of InlineQueryResult"),
        ([ARTICLE | {"id": str(number)} for number in range(51)], "RESULTS_TOO_MUCH"),
        ([ARTICLE | {"id": ""}], "RESULT_ID_INVALID"),
        ([ARTICLE | {"id": "x" * 65}], "RESULT_ID_INVALID"),
        ([ARTICLE, ARTICLE], "RESULT_ID_DUPLICATE"),
        ([ARTICLE | {"title": ""}], "Can't find field"),
        ([ARTICLE | {"input_message_content": {}}], "message text is empty"),
    ],
)
async def test_wrong_results_are_refused(alice: Person, ask: Asker, results: Any, words: str) -> None:  # noqa: ANN401
    """Too many, doubles, without a title or a text: refused, and the question stays open."""
    query = await alice.inline("x")

    with pytest.raises(RefusedError, match=words):
        await ask("answerInlineQuery", inline_query_id=query.query_id, results=results)

    assert not query.is_answered


async def test_results_that_are_no_articles_are_not_looked_into(alice: Person, ask: Asker) -> None:
    """Only articles have rules here."""
    query = await alice.inline("x")

    assert await ask("answerInlineQuery", inline_query_id=query.query_id, results=[{"type": "gif", "id": "1"}]) is True

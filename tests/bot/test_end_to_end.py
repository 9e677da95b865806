"""The bot as people meet it, over the local Bot API server."""

import asyncio

import pytest

from bot.playground.driver import Playground, marked
from tests.bot.conftest import Start
from tests.bot.fakes import FakeRunner, article


@pytest.mark.usefixtures("bot")
async def test_start_help_and_privacy_answer(playground: Playground) -> None:
    """The three commands that everybody tries first have an answer in valid HTML."""
    alice = playground.person("Alice")

    for command, words in (("/start", "Newsbrief"), ("/help", "What I take"), ("/privacy", "30 days")):
        await alice.say(command)
        answer = await alice.answer()

        assert words in answer.text
        assert marked(answer, "bold")
    assert not playground.refusals


@pytest.mark.usefixtures("bot")
async def test_an_article_gets_a_short_briefing_that_unfolds_and_folds(playground: Playground) -> None:
    """Full edits in place, Short goes back; every press is answered."""
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()
    assert answer.text.startswith("Short")

    await alice.press(answer, "Full")
    assert (await alice.edited(answer)).text.startswith("Full")
    await alice.press(answer, "Short")
    assert (await alice.edited(answer)).text.startswith("Short")
    assert playground.unanswered == 0
    assert not playground.refusals


@pytest.mark.usefixtures("bot")
async def test_a_long_paste_is_one_article(playground: Playground, runner: FakeRunner) -> None:
    """Pieces near Telegram's limit are put together before they are briefed."""
    alice = playground.person("Alice")
    text = article(words=1700)
    pieces = await alice.paste(text)
    await alice.answer()

    assert len(pieces) > 2
    assert [" ".join(task.text.split()) for task in runner.tasks] == [text]


@pytest.mark.usefixtures("bot")
async def test_a_button_pressed_twice_is_answered_twice(playground: Playground) -> None:
    """The answer "message is not modified" is no failure."""
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()
    first, second = await alice.press(answer, "Full"), await alice.press(answer, "Full")
    await asyncio.gather(alice.answered(first), alice.answered(second))

    assert playground.unanswered == 0


async def test_a_restart_between_message_and_button_is_not_noticed(playground: Playground, start: Start) -> None:
    """The views are in the database, so buttons outlive the process."""
    alice = playground.person("Alice")
    async with start():
        await alice.say(article())
        answer = await alice.answer()
    async with start():
        await alice.press(answer, "Full")

        assert (await alice.edited(answer)).text.startswith("Full")


async def test_a_message_to_a_sleeping_bot_is_answered_later(playground: Playground, start: Start) -> None:
    """What is sent while the bot is down waits at Telegram."""
    alice = playground.person("Alice")
    await alice.say(article())
    async with start():
        assert (await alice.answer()).text.startswith("Short")

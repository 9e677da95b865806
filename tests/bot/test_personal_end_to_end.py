"""What a person owns: settings, language, history, deletion, access; over the local Bot API server."""

import re
import time

import pytest

from bot.app import Rooms
from bot.playground.driver import Playground
from bot.store import SECONDS_A_DAY
from config.settings import Settings
from tests.bot.conftest import Start, settings_with
from tests.bot.fakes import FakeRunner, article


@pytest.mark.usefixtures("bot")
async def test_length_and_first_view_are_remembered(playground: Playground) -> None:
    """What is chosen holds for the next briefing."""
    alice = playground.person("Alice")
    await alice.say("/settings")
    menu = await alice.answer()
    await alice.answered(await alice.press(menu, "Length: Full"))
    await alice.say(article())
    full = await alice.answer()
    await alice.answered(await alice.press(menu, "First: Figures"))
    await alice.say(article(about="bridge"))
    figures = await alice.answer()

    assert full.text.startswith("Full")
    assert figures.text.startswith("Key figures")
    assert "✓ First: Figures" in menu.labels


@pytest.mark.parametrize("offered", [True, False])
async def test_the_engine_is_chosen_where_rewriting_is_offered(
    playground: Playground, start: Start, runner: FakeRunner, settings: Settings, *, offered: bool
) -> None:
    """The choice reaches the worker; once the operator withdraws the engine it is passed over, not failed."""
    offering = settings.model_copy(update={"bot": settings.bot.model_copy(update={"rewriting": True})})
    alice = playground.person("Alice")
    async with start(settings=offering):
        await alice.say("/settings")
        menu = await alice.answer()
        await alice.answered(await alice.press(menu, "Words: a model’s"))
    async with start(settings=offering if offered else settings):
        await alice.say(article())
        await alice.answer()
        await alice.say("/settings")
        menu = await alice.answer()

    assert [task.engine for task in runner.tasks] == ["abstractive" if offered else "extractive"]
    assert any("Words:" in label for label in menu.labels) is offered


@pytest.mark.usefixtures("bot")
async def test_the_bot_speaks_the_language_of_the_users_telegram(playground: Playground) -> None:
    """At first as the user's own program; a language without a catalogue falls back to English."""
    for language, words in (("de", "zu kurz"), ("ru", "слишком коротк"), ("ja", "too short"), ("pt-BR", "too short")):
        person = playground.person(f"Person {language}", language=language)
        await person.say("?")

        assert words in (await person.answer()).text


@pytest.mark.usefixtures("bot")
async def test_a_chosen_language_wins(playground: Playground) -> None:
    """The menu changes with the choice, and everything after it."""
    alice = playground.person("Alice")
    await alice.say("/settings")
    menu = await alice.answer()
    await alice.press(menu, "Français")
    await alice.edited(menu)
    await alice.say("?")

    assert "trop court" in (await alice.answer()).text


@pytest.mark.usefixtures("bot")
async def test_history_lists_searches_and_opens(playground: Playground) -> None:
    """The last briefings come back by number, found by a word in them."""
    alice = playground.person("Alice")
    await alice.say("/history")
    nothing = await alice.answer()
    for about in ("pier", "lighthouse"):
        await alice.say(article(about=about))
        await alice.answer()
    await alice.say("/history")
    both = await alice.answer()
    await alice.say("/history LightHouse")
    one = await alice.answer()
    await alice.press(one, "1")

    assert "none" in nothing.text
    assert both.labels == ["1", "2"]
    assert one.labels == ["1"]
    assert "lighthouse" in (await alice.answer()).text


@pytest.mark.usefixtures("bot")
async def test_deletion_removes_everything_and_proves_it(playground: Playground, bot: Rooms) -> None:
    """After it the count is nought, the history empty and old buttons dead."""
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()
    await alice.say("/deletemydata")
    question = await alice.answer()
    await alice.press(question, "Remove everything")
    done = await alice.edited(question)
    notice = await alice.answered(await alice.press(answer, "Full"))

    assert "1 briefings" in question.text
    assert re.search("Removed: 1 briefings, 1 requests.*0 left", done.text)
    assert "expired" in notice["text"]
    assert await bot.keeper.ask(bot.keeper.store.waiting) == []


@pytest.mark.usefixtures("bot")
async def test_deletion_can_be_declined(playground: Playground) -> None:
    """Keep it means keep it."""
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()
    await alice.say("/deletemydata")
    question = await alice.answer()
    await alice.press(question, "Keep it")
    assert "Nothing was removed" in (await alice.edited(question)).text
    await alice.press(answer, "Full")

    assert (await alice.edited(answer)).text.startswith("Full")


async def test_an_expired_briefing_says_so_and_can_be_made_again(
    playground: Playground, bot: Rooms, runner: FakeRunner
) -> None:
    """After 30 days the buttons go, what was shown stays, and one button makes it anew."""
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()
    await bot.keeper.ask(bot.keeper.store.purge, keep_days=30, now=time.time() + 31 * SECONDS_A_DAY)
    notice = await alice.answered(await alice.press(answer, "Full"))
    await alice.edited(answer)
    await alice.press(answer, "Make it again")

    assert "expired" in notice["text"]
    assert (await alice.answer()).text.startswith("Short")
    assert len(runner.tasks) == 2


async def test_only_the_invited_are_served(playground: Playground, start: Start, tmp_path: object) -> None:
    """With an allow-list others learn in private that they are not on it; the blocked learn nothing."""
    alice, bela, carl = (playground.person(name) for name in ("Alice", "Bela", "Carl"))
    lists = {"allow": (alice.user.id, carl.user.id), "block": (carl.user.id,)}
    async with start(settings_with(heartbeat_path=f"{tmp_path}/beat", **lists)):
        await carl.say("/help")
        await bela.say("/help")
        await alice.say("/help")

        assert "invited people only" in (await bela.answer()).text
        assert "What I take" in (await alice.answer()).text
        assert not carl.answers


async def test_statistics_are_for_administrators(playground: Playground, start: Start, tmp_path: object) -> None:
    """Everybody else hears that there is no such command."""
    alice, bela = playground.person("Alice"), playground.person("Bela")
    async with start(settings_with(heartbeat_path=f"{tmp_path}/beat", administrators=(alice.user.id,))):
        await bela.say(article())
        await bela.answer()
        await bela.say("/stats")
        await alice.say("/stats")

        assert "do not know this command" in (await bela.answer()).text
        assert "answered 1" in (await alice.answer()).text


@pytest.mark.usefixtures("bot")
async def test_commands_are_registered_in_every_language(playground: Playground) -> None:
    """Two scopes and seven languages, and descriptions with them."""
    await playground.called("setMyShortDescription", times=7)

    assert len(playground.calls_of("setMyCommands")) == 14
    assert len(playground.calls_of("setMyDescription")) == 7
    assert not playground.refusals

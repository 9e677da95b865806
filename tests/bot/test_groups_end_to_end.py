"""The bot among many people: groups, topics, channels and inline mode, over the local Bot API server."""

from dataclasses import replace

import pytest

from bot.app import Rooms
from bot.playground.driver import Playground
from tests.bot.fakes import FakeRunner, article

pytestmark = pytest.mark.usefixtures("bot")
NAME = "newsbrief_playground_bot"


async def test_a_group_is_left_in_peace(playground: Playground, runner: FakeRunner) -> None:
    """Talk, links and articles that are not meant for the bot get no answer."""
    playground.world.privacy = False
    alice = playground.person("Alice").within(playground.group("Desk"))
    await alice.say(article())
    await alice.say("https://news.example/x")
    await alice.say("Good morning")
    await alice.sticker()
    await alice.say("/help")

    assert "What I take" in (await alice.answer()).text
    assert not runner.tasks


@pytest.mark.parametrize("words", [f"@{NAME} https://news.example/y", f"Look, @{NAME}: https://news.example/y"])
async def test_a_mention_is_answered(playground: Playground, runner: FakeRunner, words: str) -> None:
    """Who names the bot means the bot."""
    alice = playground.person("Alice").within(playground.group("Desk"))
    await alice.say(words)
    await alice.answer()

    assert [task.link for task in runner.tasks] == ["https://news.example/y"]


async def test_a_mention_in_a_reply_is_about_the_message_replied_to(playground: Playground, runner: FakeRunner) -> None:
    """The bot's name under somebody's article briefs that article."""
    desk = playground.group("Desk")
    story = await playground.person("Bela").within(desk).say(article())
    await playground.person("Alice").within(desk).say(f"@{NAME}", reply_to=story)
    await playground.person("Alice").within(desk).answer()

    assert runner.tasks[0].text == article()


async def test_a_reply_to_the_bot_is_answered(playground: Playground, runner: FakeRunner) -> None:
    """A link in reply to a briefing is meant for the bot."""
    alice = playground.person("Alice").within(playground.group("Desk"))
    await alice.say("/help")
    answer = await alice.answer()
    await alice.say("https://news.example/z", reply_to=answer)
    await alice.answer()

    assert [task.link for task in runner.tasks] == ["https://news.example/z"]


async def test_a_topic_keeps_its_answers(playground: Playground) -> None:
    """What is asked in a topic is answered in that topic."""
    forum = playground.group("Desk", forum=True)
    sport = playground.topic(forum, "Sport")
    alice = playground.person("Alice").within(forum, thread=sport)
    await alice.say(f"/brief {article()}")

    assert (await alice.answer()).thread == sport


async def test_only_administrators_change_the_settings_of_a_group(playground: Playground) -> None:
    """A member who presses is told so, and nothing changes."""
    desk = playground.group("Desk")
    alice = playground.person("Alice").within(desk)
    await alice.say("/settings")
    menu = await alice.answer()
    refused = await alice.answered(await alice.press(menu, "Length: Full"))
    desk.members[alice.user.id] = "administrator"
    saved = await alice.answered(await alice.press(menu, "Length: Full"))

    assert "Only administrators" in refused["text"]
    assert saved["text"] == "Saved."


async def test_a_group_can_have_every_link_briefed(playground: Playground, runner: FakeRunner) -> None:
    """Only when an administrator has turned it on, and still no chatter is answered."""
    playground.world.privacy = False
    desk = playground.group("Desk")
    alice = playground.person("Alice").within(desk)
    desk.members[alice.user.id] = "creator"
    await alice.say("/settings")
    menu = await alice.answer()
    await alice.answered(await alice.press(menu, "Brief every link"))
    await alice.say("Nice weather")
    await alice.say("https://news.example/every")

    assert (await alice.answer()).text.startswith("Short")
    assert len(runner.tasks) == 1


async def test_an_upgraded_group_keeps_its_settings(playground: Playground, bot: Rooms) -> None:
    """A group that becomes a supergroup has another id, and is the same group."""
    desk = playground.group("Desk", kind="group")
    alice = playground.person("Alice").within(desk)
    desk.members[alice.user.id] = "creator"
    await alice.say("/settings")
    await alice.answered(await alice.press(await alice.answer(), "Length: Full"))
    new = await alice.upgrade()
    later = alice.within(new)
    await later.say(f"/brief {article()}")

    assert (await later.answer()).text.startswith("Full")
    assert bot.jobs.waiting == 0


async def test_a_channel_post_is_briefed_when_the_channel_wants_it(playground: Playground, bot: Rooms) -> None:
    """Turned on, long posts get a briefing under them and short ones nothing."""
    wire = playground.channel("Wire", bot_status="administrator")
    reader = playground.person("Alice").within(wire)
    settings = await bot.keeper.ask(bot.keeper.store.chat, wire.id)
    await bot.keeper.ask(bot.keeper.store.choose, wire.id, replace(settings, every_link=True))
    await playground.publish(wire, "Good night.")
    await playground.publish(wire, article(about="bridge"))

    assert "bridge" in (await reader.answer()).text


async def test_inline_serves_a_briefing_made_before(playground: Playground) -> None:
    """A link that somebody had briefed is there at once, for the one who asks only."""
    alice = playground.person("Alice")
    await alice.say("https://news.example/known")
    await alice.answer()
    answered = await alice.answered(await alice.inline("https://news.example/known"))

    assert len(answered["results"]) == 1
    assert answered["is_personal"] in (True, "true", "True")


async def test_inline_opens_the_private_chat_for_a_new_link(playground: Playground, runner: FakeRunner) -> None:
    """The button carries the link into the private chat, where it is briefed."""
    alice = playground.person("Alice")
    answered = await alice.answered(await alice.inline("news.example/unknown"))
    token = answered["button"]["start_parameter"]
    await alice.say(f"/start {token}")
    await alice.answer()

    assert answered["results"] == []
    assert [task.link for task in runner.tasks] == ["https://news.example/unknown"]


async def test_a_briefing_does_not_cross_chats(playground: Playground) -> None:
    """A button that names another chat's briefing shows nothing of it."""
    alice, bela = playground.person("Alice"), playground.person("Bela")
    await alice.say(article(about="secret plan"))
    theirs = await alice.answer()
    await bela.say(article())
    own = await bela.answer()
    own.buttons[0][0]["callback_data"] = theirs.buttons[0][0]["callback_data"]
    notice = await bela.answered(await bela.press(own, "Full"))

    assert "expired" in notice["text"]
    assert "secret" not in own.text


async def test_nobody_else_cancels_or_deletes(playground: Playground) -> None:
    """In a group each button that changes a person's things belongs to that person."""
    desk = playground.group("Desk")
    alice, bela = playground.person("Alice").within(desk), playground.person("Bela").within(desk)
    await alice.say("/deletemydata")
    question = await alice.answer()
    notice = await bela.answered(await bela.press(question, "Remove everything"))

    assert "somebody else" in notice["text"]

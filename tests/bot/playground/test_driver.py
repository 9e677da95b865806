"""The driver: a server to start, people to act as, and what can be looked at."""

import asyncio
import contextlib
import inspect
from collections.abc import AsyncIterator

import pytest

from bot.playground import driver, faults
from bot.playground.driver import Playground, marked
from bot.playground.people import Person
from tests.bot.playground.scripted_bot import LONG_ENOUGH, ScriptedBot

ARTICLE = "The harbour board met on Monday and voted to end the strike. " * 10


@contextlib.asynccontextmanager
async def bot_at(playground: Playground) -> AsyncIterator[None]:
    """Run the scripted bot against the playground."""
    task = asyncio.create_task(ScriptedBot(playground.root, playground.token).run())
    yield
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def test_the_whole_way_from_article_to_edit(playground: Playground) -> None:
    """Say, wait for the answer, press, see the notice and the edit: nothing is left unanswered."""
    alice = playground.person("Alice")
    async with bot_at(playground):
        sent = await alice.say(ARTICLE)
        answer = await alice.answer()
        query = await alice.press(answer, "Full")
        notice = await alice.answered(query)
        changed = await alice.edited(answer)

    assert len(ARTICLE) > LONG_ENOUGH
    assert answer.reply_to is sent
    assert notice["text"] == "Here it is"
    assert changed.labels == ["Short", "Source"]
    assert marked(changed, "expandable_blockquote")[0].startswith("Also named")
    assert await alice.action() == "typing"
    assert (playground.unanswered, playground.refusals, playground.losses) == (0, [], [])


async def test_unanswered_presses_are_counted(playground: Playground) -> None:
    """A press that nobody answers shows; one that is too old can be made so."""
    alice = playground.person()
    message = playground.world.post(
        alice.chat,
        playground.world.bot,
        {"text": "x"},
        keyboard={"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]},
    )

    query = await alice.press(message, "A")
    playground.expire_queries()

    assert playground.unanswered == 1
    assert query.is_expired


async def test_what_was_not_confirmed_waits_for_the_next_bot(playground: Playground) -> None:
    """A bot that starts later, or again, gets what was said meanwhile."""
    alice = playground.person()
    await alice.say("anybody there?")

    async with bot_at(playground):
        assert (await alice.answer()).text.startswith("You said: 14")


async def test_privacy_holds_in_groups(playground: Playground) -> None:
    """Silence is proven by the next answer: it belongs to the message that the bot may see."""
    there = playground.person().within(playground.group())
    async with bot_at(playground):
        await there.say("just chatting")
        asked = await there.say("/start")

        assert (await there.answer()).reply_to is asked


async def test_topics_and_channels(playground: Playground) -> None:
    """A topic has a number, under which answers stay; a channel's post can be forwarded."""
    forum = playground.group(forum=True)
    topic = playground.topic(forum, "Sport")
    there = playground.person().within(forum, thread=topic)
    channel = playground.channel("Wire", username="daily_wire")
    post = await playground.publish(channel, "News from the wire")
    async with bot_at(playground):
        asked = await there.say("/start")
        answer = await there.answer()
        while answer.reply_to is not asked:
            answer = await there.answer()
    forwarded = await there.forward_message(post)

    assert answer.thread == topic
    assert forwarded.content["forward_origin"]["chat"]["username"] == "daily_wire"


async def test_calls_can_be_waited_for(playground: Playground) -> None:
    """Waiting for a call returns it with its answer."""
    alice = playground.person()
    async with bot_at(playground):
        await alice.say("one")
        await alice.say("two")
        second = await playground.called("sendMessage", times=2)

    assert second.parameters["text"].startswith("You said: <code>3</code>")
    assert second.code == 200


async def test_speed_limits_can_be_switched_on(playground: Playground) -> None:
    """With limits, the second message within a second is refused with a wait."""
    playground.world.limits.a_second = 1
    alice = playground.person()
    async with bot_at(playground):
        await alice.say("one")
        await alice.say("two")
        await playground.called("sendMessage", times=2)

    assert [call.code for call in playground.calls_of("sendMessage")] == [200, 429]


async def test_a_taken_port_is_an_error() -> None:
    """Two servers cannot share a port; the second one says so."""
    async with Playground() as first:
        with pytest.raises(OSError, match=str(first.port)):
            async with Playground(port=first.port):
                pass


def test_the_docstring_names_every_act() -> None:
    """Whoever writes tests finds every act of a person in the docstring of the module."""
    named = driver.__doc__ or ""
    acts = [name for name, member in vars(Person).items() if inspect.iscoroutinefunction(member) and name[0] != "_"]

    assert [name for name in acts if name not in named] == []
    assert [name for name in vars(faults) if name in faults.KINDS and name not in named] == []

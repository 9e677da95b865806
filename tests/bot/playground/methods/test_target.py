"""Where a message goes: chat, topic, the message answered."""

from typing import Any

import pytest

from bot.playground.calls import Call
from bot.playground.chats import SUPERGROUP, Chat
from bot.playground.methods.target import find_message, read_target
from bot.playground.people import Person
from bot.playground.wire import RefusedError
from bot.playground.world import World


@pytest.fixture
def forum(world: World) -> Chat:
    """Return a forum with one topic, number 2."""
    chat = world.open_chat("Desk", type=SUPERGROUP, is_forum=True)
    chat.topics[2] = "Sport"
    return chat


def call(**parameters: Any) -> Call:  # noqa: ANN401  # JSON may be anything
    """Return a call."""
    return Call(method="sendMessage", parameters=parameters)


def test_a_topic_must_exist(world: World, forum: Chat) -> None:
    """A known topic is taken, the general one is none, an unknown one is refused."""
    assert read_target(world, call(chat_id=forum.id, message_thread_id=2)).thread == 2
    assert read_target(world, call(chat_id=forum.id, message_thread_id=1)).thread is None
    with pytest.raises(RefusedError, match="message thread not found"):
        read_target(world, call(chat_id=forum.id, message_thread_id=3))


def test_an_answer_stays_in_its_topic(world: World, forum: Chat, alice: Person) -> None:
    """A reply without a topic goes where the message it answers is."""
    asked = alice.within(forum, thread=2).client.say("/brief")

    target = read_target(world, call(chat_id=forum.id, reply_parameters={"message_id": asked.message_id}))

    assert (target.thread, target.reply_to) == (2, asked)


@pytest.mark.parametrize(
    "parameters",
    [
        {"reply_parameters": '{"message_id": 99}'},
        {"reply_parameters": {"message_id": 99}},
        {"reply_parameters": {}},
        {"reply_to_message_id": 99},
    ],
)
def test_the_message_to_answer_must_exist(world: World, alice: Person, parameters: dict[str, Any]) -> None:
    """Answering what is not there is refused, in the new and in the old way of asking."""
    with pytest.raises(RefusedError, match="message to be replied not found"):
        read_target(world, call(chat_id=alice.chat.id, **parameters))


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}},
        {"reply_to_message_id": 99, "allow_sending_without_reply": "true"},
    ],
)
def test_sending_without_a_reply_can_be_allowed(world: World, alice: Person, parameters: dict[str, Any]) -> None:
    """With the permission the message goes out without a reply."""
    assert read_target(world, call(chat_id=alice.chat.id, **parameters)).reply_to is None


def test_a_reply_may_lie_in_another_chat(world: World, alice: Person, forum: Chat) -> None:
    """A message of another chat can be quoted; its topic does not matter here."""
    elsewhere = alice.within(forum, thread=2).client.say("/brief")
    reply = {"message_id": elsewhere.message_id, "chat_id": forum.id}

    target = read_target(world, call(chat_id=alice.chat.id, reply_parameters=reply))

    assert (target.reply_to, target.thread) == (elsewhere, None)


def test_writing_too_fast_is_refused(world: World, alice: Person) -> None:
    """The speed limits count each message to a chat."""
    world.limits.a_second = 1
    read_target(world, call(chat_id=alice.chat.id))

    with pytest.raises(RefusedError, match="Too Many Requests: retry after 1"):
        read_target(world, call(chat_id=alice.chat.id))


def test_a_message_is_found_or_refused_in_the_given_words(world: World, alice: Person) -> None:
    """Each method has its own words for a missing message."""
    said = alice.client.say("x")

    assert find_message(world, call(chat_id=alice.chat.id, message_id=said.message_id), missing="gone") is said
    with pytest.raises(RefusedError, match="Bad Request: gone"):
        find_message(world, call(chat_id=alice.chat.id, message_id=77), missing="gone")

"""What a client sends: texts, forwards, files, edits, presses."""

import pytest

from bot.playground.acts import Client, written
from bot.playground.chats import GROUP, PRIVATE, SUPERGROUP
from bot.playground.entities import Entity
from bot.playground.people import Person
from bot.playground.world import World


@pytest.fixture
def client(alice: Person) -> Client:
    """Return Alice's client in her private chat."""
    return alice.client


def test_a_text_is_sent_with_what_is_found_in_it(client: Client) -> None:
    """Links are found, hidden links are given, spaces around vanish."""
    hidden = Entity(type="text_link", offset=0, length=4, url="https://hidden.example/x")

    message = client.say("this and example.org \n", links=[hidden])

    assert message.text == "this and example.org"
    assert [entity["type"] for entity in message.entities] == ["text_link", "url"]
    assert message.entities[0]["url"] == "https://hidden.example/x"


def test_a_long_paste_arrives_as_messages_that_nothing_ties(world: World, client: Client) -> None:
    """The parts are messages of their own; no field says that they belong together."""
    text = "One sentence of the long article. " * 300

    messages = client.paste(text)

    assert len(messages) == len(world.updates.pending) == 3
    assert "".join("".join(message.text for message in messages).split()) == "".join(text.split())
    assert all(set(message.content) == {"text", "entities"} for message in messages)


def test_a_paste_may_be_cut_in_mid_word(client: Client) -> None:
    """Some clients cut at the limit exactly."""
    first, second = client.paste("x" * 5000, exactly=True)

    assert (len(first.text), len(second.text)) == (4096, 904)


def test_a_forward_says_where_it_came_from(world: World, client: Client) -> None:
    """A forward comes from a hidden user, a channel or a message that is there."""
    channel = world.open_chat("Wire", type="channel")

    (stranger,) = client.forward("text", name="Ghost")
    (post,) = client.forward("text", channel=channel)
    own = client.forward_message(client.say("text"))

    assert stranger.content["forward_origin"]["sender_user_name"] == "Ghost"
    assert post.content["forward_origin"]["chat"]["title"] == "Wire"
    assert own.content["forward_origin"]["sender_user"]["id"] == client.user.id


def test_an_album_has_one_caption_and_one_group(client: Client) -> None:
    """The parts of an album share a number; two albums do not."""
    first = client.album([{"photo": []}, {"photo": []}], caption="look https://example.org/")
    second = client.album([{"photo": []}])

    assert [message.text for message in first] == ["look https://example.org/", ""]
    assert first[0].entities[0]["type"] == "url"
    groups = {message.content["media_group_id"] for message in first}
    assert len(groups) == 1
    assert second[0].content["media_group_id"] not in groups


def test_edits_reach_the_bot(world: World, client: Client) -> None:
    """A text and a caption can be changed; the update is an edit."""
    text, photo = client.say("old"), client.attach({"photo": []}, caption="old")

    client.edit(text, "new example.org")
    client.edit(photo, "new")

    assert (text.text, photo.text) == ("new example.org", "new")
    assert [list(update)[1] for update in world.updates.pending[2:]] == ["edited_message", "edited_message"]


def test_pressing_asks_the_bot_unless_it_is_a_link(world: World, client: Client) -> None:
    """A link opens in the client; the bot hears nothing."""
    message = world.post(client.chat, world.bot, {"text": "x"})

    assert client.press(message, {"text": "Web", "url": "example.org"}) is None
    assert world.updates.pending == []
    query = client.press(message, {"text": "Full", "callback_data": "full"})
    assert query is not None
    assert world.updates.pending[0]["callback_query"]["data"] == "full"


def test_who_blocked_the_bot_and_writes_again_unblocks_it(world: World, client: Client) -> None:
    """Writing to a blocked bot lifts the block first."""
    client.set_bot("kicked")

    client.say("hello again")

    assert client.chat.bot_status == "member"
    assert [list(update)[1] for update in world.updates.pending] == ["my_chat_member", "my_chat_member", "message"]


def test_adding_the_bot_to_a_group_is_said_there(world: World, alice: Person) -> None:
    """Adding shows a line in the group; promoting does not."""
    there = alice.within(world.open_chat("Desk", type=GROUP, bot_status="left")).client

    there.set_bot("member")
    there.set_bot("administrator")

    assert [list(update)[1] for update in world.updates.pending] == ["my_chat_member", "message", "my_chat_member"]
    assert world.updates.pending[1]["message"]["new_chat_members"][0]["id"] == world.bot.id


def test_a_group_becomes_a_supergroup(world: World, alice: Person) -> None:
    """The old group is closed and names the new one; the new one names the old."""
    there = alice.within(world.open_chat("Desk", type=GROUP)).client

    fresh = there.upgrade()

    assert (fresh.type, there.chat.moved_to, fresh.members) == (SUPERGROUP, fresh.id, there.chat.members)
    said = [update["message"] for update in world.updates.pending]
    assert said[0]["migrate_to_chat_id"] == fresh.id
    assert said[1]["migrate_from_chat_id"] == there.chat.id


def test_only_groups_are_upgraded(client: Client) -> None:
    """A private chat stays what it is."""
    with pytest.raises(ValueError, match="only a group can be upgraded"):
        client.upgrade()
    assert client.chat.type == PRIVATE


def test_messages_of_a_topic_look_like_replies_to_its_start(world: World, alice: Person) -> None:
    """Telegram gives each message of a topic the topic's first message as the one it answers."""
    forum = world.open_chat("Desk", type=SUPERGROUP, is_forum=True)
    start = world.post(forum, None, {"forum_topic_created": {"name": "Sport"}})
    there = alice.within(forum, thread=start.message_id).client

    message = there.say("/brief")

    assert (message.thread, message.reply_to) == (start.message_id, start)
    assert there.say("and more", reply_to=message).reply_to is message


def test_a_reaction_is_an_update_for_those_who_ask(world: World, client: Client) -> None:
    """Reactions reach a bot that asked for them."""
    world.updates.allow(["message", "message_reaction"])

    client.react(client.say("x"), "🔥")

    assert world.updates.pending[-1]["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "🔥"}]


def test_removing_tells_the_bot_nothing(world: World, client: Client) -> None:
    """Telegram does not tell bots of deletions."""
    message = client.say("x")

    client.remove(message)

    assert len(world.updates.pending) == 1
    assert client.chat.messages == {}


def test_written_trims_and_marks() -> None:
    """A typed text is trimmed and its links are found."""
    assert written("text", "entities", " a.com ", ()) == {
        "text": "a.com",
        "entities": [{"offset": 0, "type": "url", "length": 5}],
    }

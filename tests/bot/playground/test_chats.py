"""Users, chats and messages as Telegram writes them."""

import pytest

from bot.playground.chats import CHANNEL, GROUP, PRIVATE, SUPERGROUP, Chat, Message, User
from bot.playground.wire import RefusedError

SAM = User(id=5, first_name="Sam", username="sam")


def test_a_user_is_written_with_the_fields_it_has() -> None:
    """A user always says whether it is a bot; empty fields are left out."""
    assert SAM.wire() == {"id": 5, "first_name": "Sam", "username": "sam", "is_bot": False}


def test_a_private_chat_carries_the_names_of_its_person() -> None:
    """A private chat is named by its person, a group by its title."""
    private = Chat(id=5, type=PRIVATE, person=SAM)
    group = Chat(id=-9, type=SUPERGROUP, title="Desk", is_forum=True)

    assert private.wire() == {"id": 5, "type": "private", "first_name": "Sam", "username": "sam"}
    assert group.wire() == {"id": -9, "type": "supergroup", "title": "Desk", "is_forum": True}


@pytest.mark.parametrize(
    ("kind", "status", "code", "words"),
    [
        (PRIVATE, "kicked", 403, "Forbidden: bot was blocked by the user"),
        (GROUP, "kicked", 403, "Forbidden: bot was kicked from the group chat"),
        (SUPERGROUP, "kicked", 403, "Forbidden: bot was kicked from the supergroup chat"),
        (SUPERGROUP, "left", 403, "Forbidden: bot is not a member of the supergroup chat"),
        (CHANNEL, "left", 403, "Forbidden: bot is not a member of the channel chat"),
        (CHANNEL, "member", 400, "Bad Request: need administrator rights in the channel chat"),
    ],
)
def test_where_the_bot_may_not_write(kind: str, status: str, code: int, words: str) -> None:
    """Each way of being shut out has its own words."""
    with pytest.raises(RefusedError) as refusal:
        Chat(id=1, type=kind, bot_status=status).require_writable()

    assert (refusal.value.code, refusal.value.description) == (code, words)


def test_an_upgraded_group_names_its_successor() -> None:
    """Who writes to a group that was upgraded is told the new number."""
    with pytest.raises(RefusedError) as refusal:
        Chat(id=-1, type=GROUP, moved_to=-100).require_writable()

    assert refusal.value.description == "Bad Request: group chat was upgraded to a supergroup chat"
    assert refusal.value.parameters == {"migrate_to_chat_id": -100}


@pytest.mark.parametrize(("kind", "is_shared"), [(PRIVATE, False), (GROUP, True), (SUPERGROUP, True), (CHANNEL, False)])
def test_shared_chats_are_the_groups(kind: str, is_shared: bool) -> None:
    """Groups and supergroups are shared; private chats and channels are not."""
    assert Chat(id=1, type=kind).is_shared is is_shared


def message(**fields: object) -> Message:
    """Return a message in a forum."""
    chat = Chat(id=-9, type=SUPERGROUP, title="Desk", is_forum=True)
    content = {"text": "hi", "entities": [{"type": "bold", "offset": 0, "length": 2}]}
    return Message(**{"chat": chat, "message_id": 3, "date": 7, "content": content, "sender": SAM} | fields)  # type: ignore[arg-type]


def test_a_message_is_written_with_its_topic_and_its_reply() -> None:
    """A message of a topic says so; the message it answers comes along, but not that one's own reply."""
    first = message(message_id=1)
    second = message(message_id=2, reply_to=first)
    third = message(reply_to=second, thread=8).wire()

    assert (third["message_thread_id"], third["is_topic_message"]) == (8, True)
    assert third["reply_to_message"]["message_id"] == 2
    assert "reply_to_message" not in third["reply_to_message"]


def test_a_message_without_a_sender_is_anonymous_in_a_group_and_unsigned_in_a_channel() -> None:
    """In a group an anonymous administrator speaks; a channel's post has no sender at all."""
    channel = Chat(id=-2, type=CHANNEL, title="Wire")

    assert message(sender=None).wire()["from"]["username"] == "GroupAnonymousBot"
    post = message(sender=None, chat=channel).wire()
    assert "from" not in post
    assert post["sender_chat"]["title"] == "Wire"


def test_a_message_tells_its_words_and_buttons() -> None:
    """Text and caption, their entities and the labels of the buttons can be read off."""
    captioned = message(content={"caption": "look", "caption_entities": [{"type": "url"}]})
    keyboard = {"inline_keyboard": [[{"text": "Full"}, {"text": "Who"}], [{"text": "Source"}]]}

    assert (captioned.text, captioned.entities) == ("look", [{"type": "url"}])
    assert message().text == "hi"
    assert message(content={"sticker": {}}).text == ""
    assert message(keyboard=keyboard).labels == ["Full", "Who", "Source"]
    assert message().labels == []
    assert "reply_markup" not in message(keyboard={"force_reply": True}).wire()

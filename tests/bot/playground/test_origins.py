"""Where a forward came from."""

from bot.playground.chats import CHANNEL, GROUP, Chat, Message, User
from bot.playground.origins import from_channel, from_stranger, origin_of
from bot.playground.wire import Json

SAM = User(id=5, first_name="Sam")


def message(kind: str, *, sender: User | None = SAM, content: Json | None = None) -> Message:
    """Return a message in a chat of a kind."""
    chat = Chat(id=-3, type=kind, title="Wire")
    return Message(chat=chat, message_id=4, date=9, content=content or {"text": "x"}, sender=sender)


def test_a_persons_message_names_the_person() -> None:
    """A forward of a person's message names them."""
    assert origin_of(message(GROUP)) == {"type": "user", "sender_user": SAM.wire(), "date": 9}


def test_a_channels_post_names_the_channel_and_the_post() -> None:
    """A forward of a post leads back to it."""
    origin = origin_of(message(CHANNEL, sender=None))

    assert (origin["type"], origin["chat"]["title"], origin["message_id"]) == ("channel", "Wire", 4)


def test_an_anonymous_administrator_names_the_group() -> None:
    """Who speaks as the group is forwarded as the group."""
    assert origin_of(message(GROUP, sender=None))["type"] == "chat"


def test_a_forward_of_a_forward_keeps_the_first_origin() -> None:
    """Forwarding again does not change where it came from."""
    first = from_stranger("Ghost", date=1)

    assert origin_of(message(GROUP, content={"text": "x", "forward_origin": first})) == first


def test_origins_are_written_as_telegram_writes_them() -> None:
    """The hidden user has only a name; the channel has its chat."""
    assert from_stranger("Ghost", date=1) == {"type": "hidden_user", "sender_user_name": "Ghost", "date": 1}
    assert from_channel({"id": -3}, message_id=2, date=1)["chat"] == {"id": -3}

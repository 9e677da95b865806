"""The state of the playground: who is there, numbers, questions, memberships."""

import pytest

from bot.playground.chats import CHANNEL, GROUP, PRIVATE, SUPERGROUP
from bot.playground.people import Person
from bot.playground.wire import RefusedError
from bot.playground.world import BOT_ID, World


def test_tokens_are_made_up_afresh() -> None:
    """No two worlds share a token; it looks like a real one."""
    first, second = World().token, World().token

    assert first != second
    assert first.startswith(f"{BOT_ID}:")
    assert len(first.split(":")[1]) > 30


def test_a_person_has_a_private_chat_with_their_number(world: World) -> None:
    """The private chat has the number of the person."""
    user = world.person("Sam", language="de")

    assert world.chat(user.id).person == user
    assert world.chat(str(user.id)).type == PRIVATE
    assert user.wire()["language_code"] == "de"


@pytest.mark.parametrize(
    ("kind", "is_right"),
    [
        (GROUP, lambda number: -1_000_000 < number < 0),
        (SUPERGROUP, lambda number: number < -1_000_000_000_000),
        (CHANNEL, lambda number: number < -1_000_000_000_000),
    ],
)
def test_numbers_of_chats_tell_their_kind(world: World, kind: str, is_right: object) -> None:
    """Groups are negative; supergroups and channels begin with -100."""
    assert callable(is_right)
    assert is_right(world.open_chat("Desk", type=kind).id)


@pytest.mark.parametrize(
    ("chat_id", "reason"),
    [(None, "chat_id is empty"), ("", "chat_id is empty"), (5, "chat not found"), ("@x", "chat not found")],
)
def test_a_chat_that_is_not_there_is_refused(world: World, chat_id: object, reason: str) -> None:
    """No number and a wrong number have their own words."""
    with pytest.raises(RefusedError) as refusal:
        world.chat(chat_id)  # type: ignore[arg-type]

    assert refusal.value.description == f"Bad Request: {reason}"


def test_a_chat_is_found_by_its_public_name(world: World) -> None:
    """Public names are found in any case."""
    chat = world.open_chat("Wire", type=CHANNEL)
    chat.username = "daily_wire"

    assert world.chat("@Daily_Wire") is chat


def test_supergroups_number_their_own_messages(world: World, alice: Person) -> None:
    """Private chats share one row of numbers, each supergroup has its own."""
    group = world.open_chat("Desk", type=SUPERGROUP)

    private = [world.post(alice.chat, alice.user, {"text": "x"}).message_id for _ in range(2)]
    shared = [world.post(group, alice.user, {"text": "x"}).message_id for _ in range(2)]

    assert private == [1, 2]
    assert shared == [2, 3]


def test_a_message_reaches_the_bot_once(world: World, alice: Person) -> None:
    """Posting queues one update with the message in it, at the world's time."""
    world.post(alice.chat, alice.user, {"text": "x", "entities": []})

    (update,) = world.updates.pending
    assert update["message"]["text"] == "x"
    assert update["message"]["date"] == 1_800_000_000


def test_an_edit_reaches_the_bot_as_an_edit(world: World, alice: Person) -> None:
    """A person's edit is an update of its own kind; a channel's too."""
    channel = world.open_chat("Wire", type=CHANNEL, bot_status="administrator")
    message = world.post(alice.chat, alice.user, {"text": "x"})
    post = world.post(channel, None, {"text": "x"})

    world.change(message, {"text": "y"})
    world.change(post, {"text": "y"})

    kinds = [next(key for key in update if key != "update_id") for update in world.updates.pending]
    assert kinds == ["message", "channel_post", "edited_message", "edited_channel_post"]


def test_a_deleted_message_is_gone(world: World, alice: Person) -> None:
    """Deleting takes a message from its chat and says so."""
    message = world.post(alice.chat, alice.user, {"text": "x"})

    world.delete(message)

    assert message.is_deleted
    assert alice.chat.messages == {}
    assert world.chronicle.happenings[-1].kind == "deleted"


def test_a_question_is_answered_once(world: World) -> None:
    """The first answer counts; the second, a wrong kind, an unknown one or a late one is refused."""
    query, late = world.open_query("callback"), world.open_query("callback")
    late.is_expired = True

    world.answer_query(query.query_id, "callback", {"text": "ok"})

    assert query.answer == {"text": "ok"}
    for query_id, kind in (
        (query.query_id, "callback"),
        (late.query_id, "callback"),
        (late.query_id, "inline"),
        ("1", "callback"),
    ):
        with pytest.raises(RefusedError, match="query is too old and response timeout expired or query ID is invalid"):
            world.answer_query(query_id, kind, {})


def test_a_change_of_membership_is_an_update(world: World, alice: Person) -> None:
    """Blocking tells the bot who did it, and what was and is."""
    world.set_bot_status(alice.chat, "kicked", by=alice.user)

    change = world.updates.pending[0]["my_chat_member"]
    assert change["from"]["id"] == alice.user.id
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    assert change["new_chat_member"]["until_date"] == 0


@pytest.mark.parametrize("status", ["creator", "administrator", "member", "left", "kicked"])
def test_memberships_have_the_fields_of_their_status(world: World, alice: Person, status: str) -> None:
    """An administrator has rights, somebody banned an end of the ban, others neither."""
    membership = world.membership(alice.user, status)

    assert membership["status"] == status
    assert ("can_manage_chat" in membership) == (status == "administrator")
    assert ("until_date" in membership) == (status == "kicked")
    assert ("is_anonymous" in membership) == (status in ("creator", "administrator"))


def test_users_are_found_by_number(world: World, alice: Person) -> None:
    """The bot and the people are known, nobody else."""
    assert world.user(world.bot.id) is world.bot
    assert world.user(alice.user.id) is alice.user
    with pytest.raises(RefusedError, match="invalid user_id specified"):
        world.user(1)

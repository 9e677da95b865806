"""Methods about chats and who is in them."""

import pytest

from bot.playground.chats import SUPERGROUP
from bot.playground.people import Person
from bot.playground.wire import RefusedError
from bot.playground.world import World
from tests.bot.playground.conftest import Asker


@pytest.fixture
def group(world: World, alice: Person) -> Person:
    """Return Alice in a group that she created."""
    there = alice.within(world.open_chat("Desk", type=SUPERGROUP))
    there.chat.members[alice.user.id] = "creator"
    return there


async def test_a_chat_is_told_in_full(alice: Person, group: Person, ask: Asker) -> None:
    """The answer to getChat has the fields that every client needs."""
    private = await ask("getChat", chat_id=alice.chat.id)
    shared = await ask("getChat", chat_id=group.chat.id)

    assert (private["first_name"], shared["title"]) == ("Alice", "Desk")
    assert {"accent_color_id", "max_reaction_count", "accepted_gift_types"} <= set(private)


async def test_memberships_are_told(world: World, alice: Person, group: Person, ask: Asker) -> None:
    """Each user has a status; who is not there has left."""
    stranger = world.person("Sam")

    async def status(chat_id: int, user_id: int) -> str:
        return str((await ask("getChatMember", chat_id=chat_id, user_id=user_id))["status"])

    assert await status(group.chat.id, alice.user.id) == "creator"
    assert await status(group.chat.id, world.bot.id) == "member"
    assert await status(group.chat.id, stranger.id) == "left"
    assert await status(alice.chat.id, alice.user.id) == "member"
    assert await status(alice.chat.id, stranger.id) == "left"
    with pytest.raises(RefusedError, match="invalid user_id specified"):
        await status(group.chat.id, 1)


async def test_administrators_are_told_in_groups_only(world: World, alice: Person, group: Person, ask: Asker) -> None:
    """Creators and administrators are listed, the bot among them when it is one."""
    assert [one["user"]["id"] for one in await ask("getChatAdministrators", chat_id=group.chat.id)] == [alice.user.id]
    await group.promote()
    assert world.bot.id in [one["user"]["id"] for one in await ask("getChatAdministrators", chat_id=group.chat.id)]
    with pytest.raises(RefusedError, match="there are no administrators in the private chat"):
        await ask("getChatAdministrators", chat_id=alice.chat.id)


async def test_members_are_counted(alice: Person, group: Person, ask: Asker) -> None:
    """The bot counts too; who left does not."""
    assert await ask("getChatMemberCount", chat_id=group.chat.id) == 2
    assert await ask("getChatMemberCount", chat_id=alice.chat.id) == 2
    group.chat.members[77] = "left"
    assert await ask("getChatMemberCount", chat_id=group.chat.id) == 2


async def test_the_bot_can_leave_a_group(alice: Person, group: Person, ask: Asker) -> None:
    """After leaving, writing is refused; a private chat cannot be left."""
    assert await ask("leaveChat", chat_id=group.chat.id) is True

    with pytest.raises(RefusedError, match="bot is not a member of the supergroup chat"):
        await ask("sendMessage", chat_id=group.chat.id, text="x")
    with pytest.raises(RefusedError, match="can't be changed in private chats"):
        await ask("leaveChat", chat_id=alice.chat.id)

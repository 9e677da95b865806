"""What the bot may ask about a chat: itself, its members, its administrators; and how it leaves."""

from bot.playground.calls import Call
from bot.playground.chats import ABSENT, PRIVATE, RULERS, Chat
from bot.playground.methods.table import Method
from bot.playground.methods.target import writable_chat
from bot.playground.wire import Json, RefusedError
from bot.playground.world import World


async def get_chat(world: World, call: Call) -> Json:
    """Return a chat in full."""
    chat = writable_chat(world, call)
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _no_gifts()}
    pinned = {"pinned_message": chat.messages[chat.pinned].wire()} if chat.pinned in chat.messages else {}
    return chat.wire() | full | pinned


def _no_gifts() -> Json:
    """Return the part about gifts that every chat must carry."""
    kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return dict.fromkeys(kinds, False)


def _status(world: World, chat: Chat, user_id: int) -> str:
    """Return the status of somebody in a chat."""
    if user_id == world.bot.id:
        return chat.bot_status
    if chat.type == PRIVATE:
        return "member" if user_id == chat.id else "left"
    return chat.members.get(user_id, "left")


async def get_chat_member(world: World, call: Call) -> Json:
    """Return the membership of one user."""
    chat = writable_chat(world, call)
    user = world.user(call.integer("user_id") or 0)
    return world.membership(user, _status(world, chat, user.id))


async def get_chat_administrators(world: World, call: Call) -> list[Json]:
    """Return the administrators of a chat, other bots left out."""
    chat = writable_chat(world, call)
    if chat.type == PRIVATE:
        reason = "there are no administrators in the private chat"
        raise RefusedError(reason)
    statuses = chat.members | {world.bot.id: chat.bot_status}
    return [world.membership(world.user(user_id), status) for user_id, status in statuses.items() if status in RULERS]


async def get_chat_member_count(world: World, call: Call) -> int:
    """Return how many there are in a chat."""
    chat = writable_chat(world, call)
    return sum(status not in ABSENT for status in (*chat.members.values(), chat.bot_status)) + (chat.type == PRIVATE)


async def leave_chat(world: World, call: Call) -> bool:
    """Leave a group, a supergroup or a channel."""
    chat = writable_chat(world, call)
    if chat.type == PRIVATE:
        reason = "chat member status can't be changed in private chats"
        raise RefusedError(reason)
    world.set_bot_status(chat, "left", by=world.bot)
    return True


MEMBERS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}

"""How the bot gets its updates: long poll or webhook."""

from bot.playground.calls import Call
from bot.playground.methods.table import Method
from bot.playground.updates import MOST_UPDATES
from bot.playground.wire import Json, RefusedError
from bot.playground.world import World

LONGEST_POLL = 50
LOCAL_ADDRESSES = ("http://127.0.0.1", "http://localhost", "http://[::1]")


async def get_updates(world: World, call: Call) -> list[Json]:
    """Confirm the updates before the offset and return the next ones."""
    world.updates.allow(_read_kinds(call))
    limit = call.integer("limit") or MOST_UPDATES
    return await world.updates.poll(
        offset=call.integer("offset") or 0,
        limit=min(max(limit, 1), MOST_UPDATES),
        timeout_seconds=min(max(call.integer("timeout") or 0, 0), LONGEST_POLL),
    )


def _read_kinds(call: Call) -> list[str] | None:
    """Return the kinds of updates the bot asks for, None when it does not say."""
    kinds = call.structure("allowed_updates", called="allowed updates")
    if kinds is not None and not isinstance(kinds, list):
        reason = "expected an Array of String as allowed updates"
        raise RefusedError(reason)
    return kinds


async def set_webhook(world: World, call: Call) -> bool:
    """Send updates to an address from now on; an empty address ends that."""
    address = call.text("url")
    if not address:
        return await delete_webhook(world, call)
    if not address.startswith(("https://", *LOCAL_ADDRESSES)):
        reason = "bad webhook: An HTTPS URL must be provided for webhook"
        raise RefusedError(reason)
    world.updates.allow(_read_kinds(call))
    _drop_if_asked(world, call)
    world.updates.webhook = {"url": address, "secret_token": call.text("secret_token")}
    return True


async def delete_webhook(world: World, call: Call) -> bool:
    """Go back to long polls."""
    world.updates.webhook = None
    _drop_if_asked(world, call)
    return True


def _drop_if_asked(world: World, call: Call) -> None:
    """Forget what is pending when the bot says so."""
    if call.flag("drop_pending_updates"):
        world.updates.pending.clear()


async def get_webhook_info(world: World, call: Call) -> Json:
    """Tell where updates go and how many wait."""
    del call
    webhook = world.updates.webhook or {}
    allowed = {"allowed_updates": sorted(world.updates.allowed)} if world.updates.allowed else {}
    pending = len(world.updates.pending)
    return {"url": webhook.get("url", ""), "has_custom_certificate": False, "pending_update_count": pending} | allowed


async def close(world: World, call: Call) -> bool:
    """Close the instance or log out: nothing to do here."""
    del world, call
    return True


POLLING: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "close": close,
    "logOut": close,
}

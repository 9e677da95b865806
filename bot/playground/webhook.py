"""Sends updates to the bot's own address when it has set a webhook: one at a time, again until it takes them."""

import asyncio
import logging

import aiohttp

from bot.playground.updates import UpdateQueue
from bot.playground.wire import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the name of a header
RETRY_SECONDS = 0.2
TIMEOUT = aiohttp.ClientTimeout(total=30)
SUCCESS = range(200, 300)
log = logging.getLogger(__name__)


async def deliver_for_ever(updates: UpdateQueue) -> None:
    """Push each update to the webhook, whenever there is one; runs until it is cancelled."""
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        while True:
            await updates.arrived.wait()
            updates.arrived.clear()
            while updates.webhook is not None and updates.pending:
                update = updates.pending[0]
                if await _push(session, updates.webhook, update):
                    updates.confirm(update["update_id"] + 1)
                else:
                    await asyncio.sleep(RETRY_SECONDS)


async def _push(session: aiohttp.ClientSession, webhook: Json, update: Json) -> bool:
    """Send one update; tell whether the bot took it."""
    headers = {SECRET_HEADER: webhook["secret_token"]} if webhook["secret_token"] else {}
    try:
        async with session.post(webhook["url"], json=update, headers=headers) as response:
            return response.status in SUCCESS
    except aiohttp.ClientError as error:
        log.warning("webhook not reached: %s", type(error).__name__)
        return False

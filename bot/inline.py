"""Inline mode: "@bot link" in any chat gives a briefing that was made before, or the way to have it made."""

import re
import time

from telegram import InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent

from bot import texts
from bot.archive import invite, invited
from bot.catalogue import known_language
from bot.keeper import Keeper
from bot.markup import pages, plain
from bot.records import Material, Stored, new_id
from bot.texts import say

# What a person has typed so far: an address with or without its scheme, and nothing else.
LINK = re.compile(r"\s*(?P<address>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?)\s*", re.IGNORECASE)
CACHE_SECONDS = 60
LONGEST_DESCRIPTION = 120
NO_LINK = "link"


class Inline:
    """Answers inline questions from the database; nothing is fetched or worked for them."""

    def __init__(self, keeper: Keeper) -> None:
        """Keep the store."""
        self._keeper = keeper

    async def answer(self, query: InlineQuery) -> None:
        """Offer the briefing of the link in `query`, or the private chat."""
        language = known_language(query.from_user.language_code)
        url = link_in(query.query)
        stored = await self._made(url) if url else None
        results = [inline_result(stored)] if stored else []
        button = None if stored else await self._button(url, language)
        await query.answer(results, cache_time=CACHE_SECONDS, is_personal=True, button=button)

    async def _made(self, url: str) -> Stored | None:
        """Return the newest briefing of a link."""
        return await self._keeper.ask(self._keeper.store.made_before, Material(kind="link", text=url).fingerprint)

    async def _button(self, url: str | None, language: str) -> InlineQueryResultsButton:
        """Return the way into the private chat; the link waits there behind a token."""
        if url is None:
            return InlineQueryResultsButton(say(language, texts.INLINE_ASK), start_parameter=NO_LINK)
        token = new_id()
        await self._keeper.ask(invite, self._keeper.store, token=token, url=url, now=time.time())
        return InlineQueryResultsButton(say(language, texts.INLINE_OPEN), start_parameter=token)

    async def invited(self, token: str) -> str | None:
        """Return the link that waits behind a /start parameter."""
        return await self._keeper.ask(invited, self._keeper.store, token)


def link_in(words: str) -> str | None:
    """Return the address that somebody typed, with its scheme."""
    match = LINK.fullmatch(words)
    if match is None:
        return None
    address = match["address"]
    return address if address.lower().startswith(("http://", "https://")) else f"https://{address}"


def inline_result(stored: Stored) -> InlineQueryResultArticle:
    """Return a briefing as something to send into any chat."""
    text = pages(stored.views["short"])[0]
    return InlineQueryResultArticle(
        id=stored.id,
        title=stored.title or "Newsbrief",
        description=plain(text)[:LONGEST_DESCRIPTION],
        input_message_content=InputTextMessageContent(text),
        url=stored.url,
    )

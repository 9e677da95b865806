"""What a person may ask about their own data: /history, /deletemydata; and what administrators may ask: /stats."""

import time
from datetime import UTC, datetime
from html import escape

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot import texts
from bot.archive import Kept, Statistics, forget, history, kept_of, statistics, waiting_jobs_of
from bot.catalogue import known_language
from bot.delivery import Delivery
from bot.intake import author_of, place_of
from bot.jobs import Jobs
from bot.keeper import Keeper
from bot.markup import pages
from bot.message import keyboard
from bot.records import Place, Stored
from bot.requests import Requests
from bot.store import SECONDS_A_DAY
from bot.texts import say

OPEN, DELETE = "o", "d"
LONGEST_TITLE = 80
BUTTONS_A_ROW = 5
SUPERGROUP_PREFIX = "-100"


class Personal:
    """Shows a person what is kept of them, and removes it."""

    def __init__(self, *, keeper: Keeper, delivery: Delivery, requests: Requests, jobs: Jobs) -> None:
        """Connect the rooms."""
        self._keeper = keeper
        self._delivery = delivery
        self._requests = requests
        self._jobs = jobs

    async def history(self, message: Message, word: str) -> None:
        """List a person's last briefings in this chat, each with a way back to it."""
        speaker = await self._requests.speaker(message)
        chat_id, user_id = message.chat_id, author_of(message)
        found = await self._keeper.ask(history, self._keeper.store, chat_id=chat_id, user_id=user_id, word=word)
        heading = say(speaker.language, texts.HISTORY_FOUND if word else texts.HISTORY, word=word)
        lines = [history_line(number, stored) for number, stored in enumerate(found, 1)]
        body = "\n".join(lines) or say(speaker.language, texts.HISTORY_EMPTY)
        await self._delivery.send(place_of(message), f"{heading}\n{body}", history_keyboard(found))

    async def open(self, query: CallbackQuery) -> str | None:
        """Send a briefing of the history again; return what there is to say instead."""
        stored = await self._keeper.ask(self._keeper.store.briefing, (query.data or "").split(":")[1])
        message = query.message
        language = known_language(query.from_user.language_code)
        if stored is None or not isinstance(message, Message) or stored.chat_id != message.chat_id:
            return say(language, texts.ARTICLE_GONE)
        speaker = await self._requests.speaker(message, query.from_user.language_code)
        place = Place(chat_id=stored.chat_id, message_id=stored.message_id, thread_id=place_of(message).thread_id)
        found = pages(stored.views["short"])
        buttons = keyboard(stored.id, shown="short", offered=stored.views, language=speaker.language, count=len(found))
        await self._delivery.send(place, found[0], buttons)
        return None

    async def ask_to_delete(self, message: Message) -> None:
        """Say what would be removed, and ask."""
        speaker = await self._requests.speaker(message)
        user_id = author_of(message)
        kept = await self._keeper.ask(kept_of, self._keeper.store, user_id)
        sentence = say(speaker.language, texts.DELETE_ASK, briefings=kept.briefings, requests=kept.requests)
        await self._delivery.send(place_of(message), sentence, delete_keyboard(user_id, speaker.language))

    async def delete(self, query: CallbackQuery) -> str | None:
        """Remove all that is kept of who presses, if it is their button, and prove it."""
        _, answer, owner = (query.data or "").split(":")
        language = known_language(query.from_user.language_code)
        if int(owner) != query.from_user.id:
            return say(language, texts.NOT_YOURS)
        sentence = say(language, texts.KEPT)
        if answer == "yes":
            removed, left = await self._forget(query.from_user.id)
            sentence = say(
                language, texts.DELETED, briefings=removed.briefings, requests=removed.requests, left=left.total
            )
        if isinstance(query.message, Message):
            await self._delivery.edit(place_of(query.message), query.message.message_id, sentence)
        return None

    async def _forget(self, user_id: int) -> tuple[Kept, Kept]:
        """Give up a person's jobs, remove their rows, and count again."""
        for job_id in await self._keeper.ask(waiting_jobs_of, self._keeper.store, user_id):
            await self._jobs.cancel(job_id)
        removed = await self._keeper.ask(forget, self._keeper.store, user_id)
        return removed, await self._keeper.ask(kept_of, self._keeper.store, user_id)

    async def statistics(self, message: Message, uncertain: int) -> None:
        """Tell an administrator how the last day went."""
        day = await self._keeper.ask(statistics, self._keeper.store, since=time.time() - SECONDS_A_DAY)
        text = statistics_text(day, waiting=self._jobs.waiting, uncertain=uncertain)
        await self._delivery.send(place_of(message), text)


def history_line(number: int, stored: Stored) -> str:
    """Return one line of the history: title with a link to where it comes from, and the day."""
    title = stored.title if len(stored.title) <= LONGEST_TITLE else stored.title[: LONGEST_TITLE - 1] + "…"
    words = escape(title or "…", quote=False)
    address = stored.url or link_to(stored)
    day = datetime.fromtimestamp(stored.created, UTC).date().isoformat()
    return f"{number}. " + (f'<a href="{escape(address)}">{words}</a>' if address else words) + f" – {day}"


def link_to(stored: Stored) -> str | None:
    """Return a link to the message in a supergroup; other chats have no such links."""
    chat = str(stored.chat_id)
    if not chat.startswith(SUPERGROUP_PREFIX):
        return None
    return f"https://t.me/c/{chat.removeprefix(SUPERGROUP_PREFIX)}/{stored.message_id}"


def history_keyboard(found: list[Stored]) -> InlineKeyboardMarkup | None:
    """Return a numbered button for each briefing, `None` where there is none."""
    buttons = [
        InlineKeyboardButton(str(number), callback_data=f"{OPEN}:{stored.id}") for number, stored in enumerate(found, 1)
    ]
    rows = [buttons[start : start + BUTTONS_A_ROW] for start in range(0, len(buttons), BUTTONS_A_ROW)]
    return InlineKeyboardMarkup(rows) if rows else None


def delete_keyboard(user_id: int, language: str) -> InlineKeyboardMarkup:
    """Return the two answers to the question before everything goes."""
    return InlineKeyboardMarkup.from_row(
        [
            InlineKeyboardButton(say(language, texts.DELETE_YES), callback_data=f"{DELETE}:yes:{user_id}"),
            InlineKeyboardButton(say(language, texts.DELETE_NO), callback_data=f"{DELETE}:no:{user_id}"),
        ]
    )


def statistics_text(day: Statistics, *, waiting: int, uncertain: int) -> str:
    """Return the figures of a day for administrators, in English."""
    states = ", ".join(f"{name} {count}" for name, count in day.states) or "none"
    failures = ", ".join(f"{name} {count}" for name, count in day.failures) or "none"
    lines = (
        "<b>The last 24 hours</b>",
        f"Jobs: {escape(states)}",
        f"Failures: {escape(failures)}",
        f"Users: {day.users}",
        f"Seconds from message to answer: {day.mean_seconds:.1f} on average, {day.longest_seconds:.1f} at most",
        f"Waiting now: {waiting}",
        f"Sent twice perhaps, since the start: {uncertain}",
    )
    return "\n".join(lines)

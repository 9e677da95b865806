"""One coroutine for each thing that a person can do in a chat."""

from dataclasses import replace

import structlog
from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import ApplicationHandlerStop, ContextTypes

from bot import texts
from bot.catalogue import known_language
from bot.delivery import Delivery
from bot.groups import asks_the_bot, spoken_of, target_of
from bot.inline import Inline
from bot.intake import Piece, is_enough, place_of, read_piece
from bot.jobs import Jobs, new_reference
from bot.keeper import Keeper
from bot.markup import pages
from bot.message import keyboard, remake_keyboard
from bot.records import VIEWS, Stored, View
from bot.requests import Requests
from bot.texts import say
from config.settings import Settings

log = structlog.get_logger(__name__)

Context = ContextTypes.DEFAULT_TYPE


class Handlers:
    """What the bot does about messages, commands and buttons."""

    def __init__(
        self, *, requests: Requests, jobs: Jobs, keeper: Keeper, delivery: Delivery, inline: Inline, settings: Settings
    ) -> None:
        """Connect the rooms."""
        self._inline = inline
        self._requests = requests
        self._jobs = jobs
        self._keeper = keeper
        self._delivery = delivery
        self._settings = settings

    async def gate(self, update: Update, context: Context) -> None:
        """Let only those through whom the settings allow; others hear it once they speak in private."""
        del context
        ids = {found.id for found in (update.effective_user, update.effective_chat) if found}
        bot = self._settings.bot
        if ids & set(bot.block):
            raise ApplicationHandlerStop
        if not bot.allow or ids & {*bot.allow, *bot.administrators}:
            return
        chat, user = update.effective_chat, update.effective_user
        if chat and user and chat.type == chat.PRIVATE and update.message:
            await self._say(update, texts.NOT_ALLOWED, user=user.id)
        elif update.callback_query:
            await self.answer(update.callback_query)
        raise ApplicationHandlerStop

    async def start(self, update: Update, context: Context) -> None:
        """Greet, or brief the link that waits behind the parameter of a deep link."""
        message = message_of(update)
        url = await self._inline.invited(context.args[0]) if context.args else None
        if url:
            await self._requests.hand_on(
                message, [replace(read_piece(message), text=url, beside_links="", links=(url,))]
            )
        else:
            await self._say(update, texts.START)

    async def moved(self, update: Update, context: Context) -> None:
        """Follow a group that became a supergroup."""
        del context
        message = message_of(update)
        if message.migrate_to_chat_id:
            await self._keeper.ask(self._keeper.store.move, message.chat_id, message.migrate_to_chat_id)

    async def help(self, update: Update, context: Context) -> None:
        """Explain, with one example."""
        del context
        message = message_of(update)
        speaker = await self._requests.speaker(message)
        sentence = say(speaker.language, texts.HELP, links=self._settings.bot.max_links)
        example = (
            f"{say(speaker.language, texts.EXAMPLE)}\n<blockquote expandable>{texts.EXAMPLE_BRIEFING}</blockquote>"
        )
        await self._delivery.send(place_of(message), f"{sentence}\n\n{example}")

    async def privacy(self, update: Update, context: Context) -> None:
        """Tell what is kept and how long."""
        del context
        await self._say(update, texts.PRIVACY, days=self._settings.bot.keep_days)

    async def unknown(self, update: Update, context: Context) -> None:
        """Tell that a command is not known, in private only."""
        del context
        if message_of(update).chat.type == "private":
            await self._say(update, texts.NOT_UNDERSTOOD)

    async def _say(self, update: Update, sentence: str, **values: object) -> None:
        """Answer a message with one of the bot's own sentences."""
        message = message_of(update)
        speaker = await self._requests.speaker(message)
        await self._delivery.send(place_of(message), say(speaker.language, sentence, **values))

    async def message(self, update: Update, context: Context) -> None:
        """Brief what a person sends; in groups only what is meant for the bot."""
        message = message_of(update)
        if message.chat.type == "private":
            await self._requests.take(message)
        elif asks_the_bot(message, context.bot.username, context.bot.id):
            await self._brief_for(message, spoken_of(message, context.bot.id, self._settings.summarizer.min_words))
        elif await self._is_wanted(message):
            await self._requests.take(message)

    async def _is_wanted(self, message: Message) -> bool:
        """Say whether a chat wants every link and long post briefed, and this is one."""
        piece = read_piece(message)
        if not piece.links and not is_enough(piece.text, self._settings.summarizer.min_words):
            return False
        settings = await self._keeper.ask(self._keeper.store.chat, message.chat_id)
        return settings.every_link

    async def edited(self, update: Update, context: Context) -> None:
        """Brief an edited message anew, in the place of the old answer."""
        message = message_of(update)
        known = await self._keeper.ask(self._keeper.store.jobs_made_from, message.chat_id, message.message_id)
        if known or message.chat.type == "private" or asks_the_bot(message, context.bot.username, context.bot.id):
            await self._requests.retake(message)

    async def brief(self, update: Update, context: Context) -> None:
        """Brief what stands after /brief, or the message that it replies to."""
        del context
        message = message_of(update)
        await self._brief_for(message, target_of(message))

    async def _brief_for(self, message: Message, piece: Piece | None) -> None:
        """Brief `piece` in answer to `message`, at once: a command is never held back."""
        if piece is None:
            speaker = await self._requests.speaker(message)
            await self._delivery.send(place_of(message), say(speaker.language, texts.NOTHING_TO_BRIEF))
            return
        own = read_piece(message)
        piece = replace(piece, place=own.place, user_id=own.user_id, key=own.key, private=own.private)
        await self._requests.hand_on(message, [piece])

    async def show(self, update: Update, context: Context) -> None:
        """Turn a briefing to another view or page."""
        del context
        query = query_of(update)
        _, view, page, briefing_id = (query.data or "").split(":")
        stored = await self._keeper.ask(self._keeper.store.briefing, briefing_id)
        if stored is None or not isinstance(query.message, Message) or stored.chat_id != query.message.chat_id:
            await self._expire(query)
            return
        await self.answer(query)
        await self._turn(query, stored, next((known for known in VIEWS if known == view), "short"), int(page))

    async def _turn(self, query: CallbackQuery, stored: Stored, view: View, page: int) -> None:
        """Show `page` of `view` in the message that the button is under."""
        message = query.message
        if not isinstance(message, Message):
            return
        speaker = await self._requests.speaker(message, query.from_user.language_code)
        shown: View = view if view in stored.views else "short"
        found = pages(stored.views[shown])
        page = min(max(page, 0), len(found) - 1)
        buttons = keyboard(
            stored.id, shown=shown, offered=stored.views, language=speaker.language, page=page, count=len(found)
        )
        await self._delivery.edit(place_of(message), message.message_id, found[page], buttons)

    async def _expire(self, query: CallbackQuery) -> None:
        """Say that a briefing has expired and offer to make it again; what can still be read stays."""
        language = known_language(query.from_user.language_code)
        await self.answer(query, say(language, texts.EXPIRED, days=self._settings.bot.keep_days), alert=True)
        if isinstance(query.message, Message):
            await self._delivery.change_buttons(query.message, remake_keyboard(language))

    async def remake(self, update: Update, context: Context) -> None:
        """Brief the message again that an expired briefing replied to."""
        del context
        query = query_of(update)
        message = query.message if isinstance(query.message, Message) else None
        source = message.reply_to_message if message else None
        language = known_language(query.from_user.language_code)
        if message is None or source is None:
            await self.answer(query, say(language, texts.ARTICLE_GONE), alert=True)
            return
        await self.answer(query, say(language, texts.MAKING_AGAIN))
        piece = read_piece(source)
        asked = replace(piece, key=f"{piece.key}:again:{query.id}", user_id=query.from_user.id)
        await self._requests.hand_on(source, [asked])

    async def cancel(self, update: Update, context: Context) -> None:
        """Give up a job; only who asked for it may."""
        del context
        query = query_of(update)
        job_id = (query.data or "").split(":")[1]
        job = await self._keeper.ask(self._keeper.store.job, job_id)
        language = known_language(job.language if job else query.from_user.language_code)
        if job is None or job.user_id != query.from_user.id:
            await self.answer(query, say(language, texts.NOT_YOURS), alert=True)
        elif await self._jobs.cancel(job_id):
            await self.answer(query)
            if isinstance(query.message, Message):
                sentence = say(language, texts.CANCELLED)
                await self._delivery.edit(job.place, query.message.message_id, sentence)
        else:
            await self.answer(query, say(language, texts.CANCEL_LATE))

    async def other_button(self, update: Update, context: Context) -> None:
        """Answer a button of an older version of the bot."""
        del context
        query = query_of(update)
        await self.answer(query, say(known_language(query.from_user.language_code), texts.OLD_BUTTON), alert=True)

    async def answer(self, query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
        """Stop the waiting sign on a button; one that is too old to be answered is no failure."""
        try:
            await query.answer(text, show_alert=alert)
        except BadRequest as error:
            log.info("button too old to be answered", error=error.message)

    async def error(self, update: object, context: Context) -> None:
        """Log what nobody expected and give the user a reference to it."""
        reference = new_reference()
        log.error("handler failed", reference=reference, exc_info=context.error)
        if not isinstance(update, Update) or context.error is None:
            return
        language = known_language(update.effective_user.language_code if update.effective_user else None)
        sentence = say(language, texts.BROKEN, reference=reference)
        try:
            if update.callback_query:
                await self.answer(update.callback_query, sentence, alert=True)
            elif update.effective_message:
                await self._delivery.send(place_of(update.effective_message), sentence)
        except TelegramError as failure:
            log.warning("user not told", reference=reference, error=failure.message)


def message_of(update: Update) -> Message:
    """Return the message of an update that has one, be it new, edited or a channel's."""
    if update.effective_message is None:
        message = "this handler is for messages only"
        raise TypeError(message)
    return update.effective_message


def query_of(update: Update) -> CallbackQuery:
    """Return the pressed button of an update that has one."""
    if update.callback_query is None:
        message = "this handler is for buttons only"
        raise TypeError(message)
    return update.callback_query

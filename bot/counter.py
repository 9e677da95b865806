"""One coroutine for each thing that a person can do besides having articles briefed."""

from telegram import Update
from telegram.ext import ContextTypes

from bot.handlers import Handlers, message_of, query_of
from bot.inline import Inline
from bot.limiter import PatientLimiter
from bot.menu import Menu
from bot.personal import Personal
from config.settings import Settings

Context = ContextTypes.DEFAULT_TYPE


class Counter:
    """The bot's counter: settings, history, data protection, statistics, inline mode."""

    def __init__(  # the rooms it connects
        self,
        *,
        handlers: Handlers,
        menu: Menu,
        personal: Personal,
        inline: Inline,
        limiter: PatientLimiter,
        settings: Settings,
    ) -> None:
        """Connect the rooms."""
        self._handlers = handlers
        self._menu = menu
        self._personal = personal
        self._inline = inline
        self._limiter = limiter
        self._settings = settings

    async def settings(self, update: Update, context: Context) -> None:
        """Show the settings of the chat."""
        del context
        await self._menu.show(message_of(update))

    async def choose(self, update: Update, context: Context) -> None:
        """Change a setting."""
        del context
        query = query_of(update)
        await self._handlers.answer(query, await self._menu.choose(query))

    async def history(self, update: Update, context: Context) -> None:
        """List the last briefings, or those with a word."""
        await self._personal.history(message_of(update), " ".join(context.args or ()))

    async def open(self, update: Update, context: Context) -> None:
        """Send a briefing of the history again."""
        del context
        query = query_of(update)
        await self._handlers.answer(query, await self._personal.open(query))

    async def delete(self, update: Update, context: Context) -> None:
        """Ask before everything goes."""
        del context
        await self._personal.ask_to_delete(message_of(update))

    async def confirm(self, update: Update, context: Context) -> None:
        """Remove everything, or keep it."""
        del context
        query = query_of(update)
        await self._handlers.answer(query, await self._personal.delete(query))

    async def statistics(self, update: Update, context: Context) -> None:
        """Tell administrators how it goes; to everybody else the command is unknown."""
        user = update.effective_user
        if user and user.id in self._settings.bot.administrators:
            await self._personal.statistics(message_of(update), self._limiter.uncertain)
        else:
            await self._handlers.unknown(update, context)

    async def inline(self, update: Update, context: Context) -> None:
        """Answer "@bot link" typed in any chat."""
        del context
        if update.inline_query:
            await self._inline.answer(update.inline_query)

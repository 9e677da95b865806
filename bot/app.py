"""Wires the bot: the Telegram application with all its handlers, and the rooms behind them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram import Bot, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.answering import Answering
from bot.counter import Counter
from bot.delivery import Delivery
from bot.gather import Gatherer
from bot.handlers import Handlers
from bot.inline import Inline
from bot.intake import Limits
from bot.jobs import Jobs
from bot.keeper import Keeper
from bot.limiter import PatientLimiter
from bot.menu import CHOOSE, Menu
from bot.message import CANCEL_JOB, REMAKE, SHOW
from bot.personal import DELETE, OPEN, Personal
from bot.polling import Poller
from bot.pool import Runner
from bot.requests import Requests
from config.settings import Settings

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
CONNECTIONS = 64
CONNECT_SECONDS = 5
READ_SECONDS = 20
POOL_SECONDS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """Everything that is started and stopped."""

    application: AnyApplication
    jobs: Jobs
    poller: Poller
    keeper: Keeper
    limiter: PatientLimiter


def build_application(token: str, root: str | None, limiter: PatientLimiter) -> AnyApplication:
    """Return the Telegram application for `token`; `root` is another Bot API server than Telegram's own."""
    builder = ApplicationBuilder().token(token).updater(None).rate_limiter(limiter)
    builder = builder.connection_pool_size(CONNECTIONS).pool_timeout(POOL_SECONDS)
    builder = builder.connect_timeout(CONNECT_SECONDS).read_timeout(READ_SECONDS).write_timeout(READ_SECONDS)
    builder = builder.get_updates_connect_timeout(CONNECT_SECONDS)
    builder = builder.defaults(
        Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True))
    )
    if root:
        builder = builder.base_url(f"{root.rstrip('/')}/bot").base_file_url(f"{root.rstrip('/')}/file/bot")
    return builder.build()


def build(*, token: str, root: str | None, keeper: Keeper, runner: Runner, settings: Settings) -> Rooms:
    """Connect all rooms."""
    limiter = PatientLimiter()
    application = build_application(token, root, limiter)
    bot: Bot = application.bot
    delivery = Delivery(bot, lambda old, new: keeper.ask(keeper.store.move, old, new))
    answering = Answering(
        bot=bot,
        delivery=delivery,
        keeper=keeper,
        progress_after=settings.bot.progress_after_seconds,
        timeout=settings.jobs.timeout_seconds,
    )
    jobs = Jobs(
        keeper=keeper,
        runner=runner,
        answering=answering,
        download=lambda file_id: download(bot, file_id),
        jobs=settings.jobs,
        bot=settings.bot,
    )
    requests = Requests(
        keeper=keeper,
        gatherer=_gatherer(settings),
        jobs=jobs,
        delivery=delivery,
        answering=answering,
        limits=_limits(settings),
    )
    inline = Inline(keeper)
    handlers = Handlers(
        requests=requests, jobs=jobs, keeper=keeper, delivery=delivery, inline=inline, settings=settings
    )
    counter = Counter(
        handlers=handlers,
        menu=Menu(bot=bot, keeper=keeper, delivery=delivery, rewriting=settings.bot.rewriting),
        personal=Personal(keeper=keeper, delivery=delivery, requests=requests, jobs=jobs),
        inline=inline,
        limiter=limiter,
        settings=settings,
    )
    add_handlers(application, handlers, counter)
    poller = Poller(
        bot=bot,
        keeper=keeper,
        handle=application.process_update,
        poll_seconds=settings.bot.poll_seconds,
        heartbeat=Path(settings.bot.heartbeat_path),
    )
    return Rooms(application=application, jobs=jobs, poller=poller, keeper=keeper, limiter=limiter)


def _gatherer(settings: Settings) -> Gatherer:
    """Return the gatherer that the settings describe."""
    return Gatherer(
        paste_from_units=settings.bot.paste_from_units,
        paste_hold=settings.bot.paste_hold_seconds,
        comment_hold=settings.bot.comment_hold_seconds,
        min_words=settings.summarizer.min_words,
    )


def _limits(settings: Settings) -> Limits:
    """Return what intake needs of the settings."""
    return Limits(
        min_words=settings.summarizer.min_words,
        max_links=settings.bot.max_links,
        max_document_bytes=settings.bot.max_document_bytes,
        rewriting=settings.bot.rewriting,
    )


def add_handlers(application: AnyApplication, handlers: Handlers, counter: Counter) -> None:
    """Say which coroutine answers what; the first that fits wins."""
    new = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
    edited = filters.UpdateType.EDITED_MESSAGE | filters.UpdateType.EDITED_CHANNEL_POST
    application.add_handler(TypeHandler(Update, handlers.gate), group=-1)
    application.add_handlers(
        [
            CommandHandler("start", handlers.start, filters=new),
            CommandHandler("help", handlers.help, filters=new),
            CommandHandler("privacy", handlers.privacy, filters=new),
            CommandHandler("brief", handlers.brief, filters=new),
            CommandHandler("settings", counter.settings, filters=new),
            CommandHandler("history", counter.history, filters=new),
            CommandHandler("deletemydata", counter.delete, filters=new),
            CommandHandler("stats", counter.statistics, filters=new),
            MessageHandler(new & filters.COMMAND, handlers.unknown),
            MessageHandler(new & filters.StatusUpdate.MIGRATE, handlers.moved),
            MessageHandler(new & ~filters.StatusUpdate.ALL, handlers.message),
            MessageHandler(edited & ~filters.COMMAND, handlers.edited),
            CallbackQueryHandler(handlers.show, pattern=f"^{SHOW}:[a-z]+:[0-9]+:[0-9a-f]+$"),
            CallbackQueryHandler(handlers.cancel, pattern=f"^{CANCEL_JOB}:[0-9a-f]+$"),
            CallbackQueryHandler(handlers.remake, pattern=f"^{REMAKE}$"),
            CallbackQueryHandler(counter.choose, pattern=f"^{CHOOSE}:[a-z_]+:[a-z]+$"),
            CallbackQueryHandler(counter.open, pattern=f"^{OPEN}:[0-9a-f]+$"),
            CallbackQueryHandler(counter.confirm, pattern=f"^{DELETE}:(yes|no):[0-9-]+$"),
            CallbackQueryHandler(handlers.other_button),
            InlineQueryHandler(counter.inline),
        ]
    )
    application.add_error_handler(handlers.error)


async def download(bot: Bot, file_id: str) -> bytes:
    """Return the content of a file that somebody sent."""
    file = await bot.get_file(file_id)
    return bytes(await file.download_as_bytearray())

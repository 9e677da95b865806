"""/settings: what a chat has chosen, changed by buttons; in groups by administrators only."""

from dataclasses import replace

from telegram import Bot, CallbackQuery, ChatMember, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import TelegramError

from bot import texts
from bot.catalogue import LANGUAGES, known_language
from bot.delivery import Delivery
from bot.intake import place_of
from bot.keeper import Keeper
from bot.records import ChatSettings, View
from bot.texts import say
from summarizer.schema import Engine

CHOOSE = "s"
AUTOMATIC = "auto"
CHOSEN = "✓ "
FIRST_VIEWS: tuple[View, ...] = ("short", "who", "figures", "quotes")
ENGINES: dict[Engine, str] = {"extractive": texts.EXACT, "abstractive": texts.REWORDED}
LANGUAGES_A_ROW = 3
IN_CHARGE = (ChatMember.ADMINISTRATOR, ChatMember.OWNER)


class Menu:
    """Shows the settings and changes them."""

    def __init__(self, *, bot: Bot, keeper: Keeper, delivery: Delivery, rewriting: bool) -> None:
        """Connect the rooms; `rewriting` offers the choice of the engine."""
        self._bot = bot
        self._keeper = keeper
        self._delivery = delivery
        self._rewriting = rewriting

    async def show(self, message: Message) -> None:
        """Send the settings of a chat with their buttons."""
        settings = await self._keeper.ask(self._keeper.store.chat, message.chat_id)
        own = message.from_user.language_code if message.from_user else None
        language = known_language(settings.language or own)
        private = message.chat.type == message.chat.PRIVATE
        buttons = menu_keyboard(settings, language, private=private, rewriting=self._rewriting)
        await self._delivery.send(place_of(message), say(language, texts.SETTINGS), buttons)

    async def choose(self, query: CallbackQuery) -> str:
        """Change what a button says and return the words that tell so."""
        message = query.message
        if not isinstance(message, Message):
            return say(known_language(query.from_user.language_code), texts.OLD_BUTTON)
        settings = await self._keeper.ask(self._keeper.store.chat, message.chat_id)
        private = message.chat.type == message.chat.PRIVATE
        if not private and not await self._in_charge(message.chat_id, query.from_user.id):
            return say(known_language(query.from_user.language_code), texts.ADMINISTRATORS_ONLY)
        changed = changed_by(settings, query.data or "")
        await self._keeper.ask(self._keeper.store.choose, message.chat_id, changed)
        language = known_language(changed.language or query.from_user.language_code)
        buttons = menu_keyboard(changed, language, private=private, rewriting=self._rewriting)
        await self._delivery.edit(place_of(message), message.message_id, say(language, texts.SETTINGS), buttons)
        return say(language, texts.SAVED)

    async def _in_charge(self, chat_id: int, user_id: int) -> bool:
        """Say whether a user is an administrator of a chat; nobody is where Telegram does not tell."""
        try:
            member = await self._bot.get_chat_member(chat_id, user_id)
        except TelegramError:
            return False
        return member.status in IN_CHARGE


def changed_by(settings: ChatSettings, data: str) -> ChatSettings:
    """Return the settings after a button; one that is not known changes nothing."""
    _, _, choice = data.partition(":")
    name, _, value = choice.partition(":")
    match name, value:
        case "length", "short" | "full":
            return replace(settings, length=value)
        case "first", view if view in FIRST_VIEWS:
            return replace(settings, first=view)
        case "language", language if language in LANGUAGES or language == AUTOMATIC:
            return replace(settings, language=None if language == AUTOMATIC else language)
        case "engine", "extractive" | "abstractive":
            return replace(settings, engine=value)
        case "every_link", "on" | "off":
            return replace(settings, every_link=value == "on")
        case _:
            return settings


def menu_keyboard(
    settings: ChatSettings, language: str, *, private: bool, rewriting: bool = False
) -> InlineKeyboardMarkup:
    """Return the buttons of the settings, what is chosen marked; the engine only where `rewriting` is offered."""

    def button(words: str, name: str, value: str, *, chosen: bool) -> InlineKeyboardButton:
        return InlineKeyboardButton(CHOSEN * chosen + words, callback_data=f"{CHOOSE}:{name}:{value}")

    def labelled(sentence: str, view: str) -> str:
        return say(language, sentence, choice=say(language, texts.VIEW_LABELS[view]))

    lengths = [
        button(labelled(texts.LENGTH, length), "length", length, chosen=settings.length == length)
        for length in ("short", "full")
    ]
    firsts = [button(labelled(texts.FIRST, view), "first", view, chosen=settings.first == view) for view in FIRST_VIEWS]
    automatic = button(say(language, texts.AUTOMATIC), "language", AUTOMATIC, chosen=settings.language is None)
    names = [button(name, "language", code, chosen=settings.language == code) for code, name in LANGUAGES.items()]
    rows = [lengths, firsts[:2], firsts[2:]]
    if rewriting:
        rows += [
            [button(say(language, wording), "engine", engine, chosen=settings.engine == engine)]
            for engine, wording in ENGINES.items()
        ]
    rows.append([automatic])
    rows += [names[start : start + LANGUAGES_A_ROW] for start in range(0, len(names), LANGUAGES_A_ROW)]
    if not private:
        switched = "off" if settings.every_link else "on"
        rows.append([button(say(language, texts.EVERY_LINK), "every_link", switched, chosen=settings.every_link)])
    return InlineKeyboardMarkup(rows)

"""Every sentence the bot itself says, as Telegram HTML, and `say`, which puts one into the reader's language."""

import html

from bot.catalogue import DEFAULT_LANGUAGE, translation

START = (
    "<b>Newsbrief</b> turns a news article into a short briefing, and every line of it stands in the article.\n\n"
    "Send me an article: paste its text, forward a post, share a link or upload a document. "
    "/help shows an example."
)
HELP = (
    "<b>What I take</b>\n"
    "• the text of an article, also a long one in several messages\n"
    "• a link, or up to {links} in one message\n"
    "• a forwarded post, a photo or video with a caption\n"
    "• a document (PDF, DOCX, HTML, TXT)\n\n"
    "<b>What you get</b>\n"
    "A short briefing; its buttons show the full one, who is in it, the figures, the quotes, and for every line "
    "the sentence it rests on. Edit your message and I edit my answer.\n\n"
    "<b>Commands</b>\n"
    "/brief – brief the message you reply to (for groups)\n"
    "/settings – length, first view, language\n"
    "/history – your last briefings; add a word to search\n"
    "/privacy – what is kept and how long\n"
    "/deletemydata – remove all of it"
)
EXAMPLE = "<b>An example</b>, made from an invented article:"
EXAMPLE_BRIEFING = (
    "<b>At least 23 dead as Sarna river floods three provinces</b>\n\n"
    "• <b>At least 23 people</b> were killed and <b>about 60,000</b> were forced from their homes when the Sarna river "
    "burst its banks after <b>four days</b> of rain, the country's Interior Ministry said on Sunday.\n"
    "• The worst hit was the province of Upper Velma, where the water rose by <b>more than six metres</b> in a single "
    "night and swept away two bridges.\n\n"
    "<b>Who</b>\n"
    "• <b>Stefan Marek</b>, Prime Minister: declared a state of emergency in three provinces and said the army had "
    "sent 2,500 soldiers and 14 helicopters.\n"
    "• <b>Daria Koval</b>, teacher from the village of Brenik\n\n"
    "<i>Source: Continental Press</i>"
)
PRIVACY = (
    "<b>What is kept</b>\n"
    "The text you send and the briefing made from it: {days} days, so that the buttons work. "
    "Your settings: until you delete them. Ids of chats and messages: so that each message is answered once.\n\n"
    "<b>What is not</b>\n"
    "No text is written to the logs, and none is given to anybody else: all work is done on this machine. "
    "A link is opened by this machine, as a browser would.\n\n"
    "/deletemydata removes everything at once."
)

TOO_SHORT = "That is too short for an article: I need at least {words} words. Paste the text, or send a link to it."
NO_ARTICLE = "I find no sentences to brief in this. Send me the text of an article, a link, or a document."
EMPTY = "There is no text in this message. Send me the text of an article, a link, or a document."
PHOTO = "I cannot read pictures. Send the article as text or as a link; a photo with a long caption works too."
VIDEO = "I cannot watch videos. Send the article as text or as a link; a video with a long caption works too."
VOICE = "I cannot listen to recordings. Send me the article as text, as a link or as a document."
STICKER = "A fine sticker, but there is no news in it. Send me the text of an article, or a link."
OTHER = "I cannot read this kind of message. Send me the text of an article, a link, or a document."
DOCUMENT_TOO_LARGE = "This file is larger than {limit} MB, more than I may download. Paste its text instead."
DOCUMENT_LOST = "Telegram would not hand me this file. Please send it again."
MORE_LINKS = {
    "one": "I brief {limit} links of one message at most; {count} more is left out. Send it in a new message.",
    "many": "I brief {limit} links of one message at most; {count} more are left out. Send them in a new message.",
}
NOTHING_TO_BRIEF = "Reply with /brief to a message that holds an article or a link, or write the link after it."
NOT_UNDERSTOOD = "I do not know this command. /help shows what I can do."

TOOK_TOO_LONG = "This article took longer than {seconds} seconds, so I gave up. A shorter piece of it will work."
CRASHED = "This article was too much for me, twice. A shorter piece of it may work."
BROKEN = "Something broke on my side (ref {reference})."
PROGRESS = {
    "waiting_one": "Waiting: {count} article is before yours.",
    "waiting_many": "Waiting: {count} articles are before yours.",
}
READING = "Reading…"
FETCHING = "Opening the link…"
REWORDING = "Reading, then putting it into new words: up to a minute…"
CANCEL = "Cancel"
CANCELLED = "Cancelled."
CANCEL_LATE = "Too late: it is already done."
QUEUE_FULL = "I am full: {count} articles are waiting, about {minutes} min of work. Please send it again then."
USER_FULL = "You have {count} articles waiting already. I will take the next one when some of them are done."
BUDGET_SPENT = "You have had {count} briefings today, the most I may make for one person. More tomorrow."
NOT_ALLOWED = "This bot is for invited people only. (Your id is {user}.)"

SHORT = "Short"
FULL = "Full"
WHO = "Who"
FIGURES = "Figures"
QUOTES = "Quotes"
SOURCES = "Sources"
EXPIRED = "This briefing is older than {days} days and has expired."
MAKE_AGAIN = "Make it again"
MAKING_AGAIN = "I am making it again."
ARTICLE_GONE = "I cannot see the article any more. Please send it again."
NOT_YOURS = "This button belongs to somebody else's message."
OLD_BUTTON = "This button has no use any more."

SETTINGS = "<b>Settings of this chat</b>\nWhat is chosen has a mark."
LENGTH = "Length: {choice}"
FIRST = "First: {choice}"
EXACT = "Words: the article’s own"
REWORDED = "Words: a model’s, each proven"
AUTOMATIC = "Language: as in your Telegram"
EVERY_LINK = "Brief every link and long post"
ADMINISTRATORS_ONLY = "Only administrators change the settings of this chat."
SAVED = "Saved."

HISTORY = "<b>Your last briefings here</b>"
HISTORY_FOUND = "<b>Your briefings with “{word}”</b>"
HISTORY_EMPTY = "There is none."
DELETE_ASK = (
    "Shall I remove everything I keep about you, in all chats: {briefings} briefings, {requests} requests, "
    "your settings? Buttons under old briefings will stop working."
)
DELETE_YES = "Remove everything"
DELETE_NO = "Keep it"
DELETED = "Removed: {briefings} briefings, {requests} requests. Counted again: {left} left."
KEPT = "Nothing was removed."

INLINE_OPEN = "Brief this link in our chat"
INLINE_ASK = "Type a link after my name"

DESCRIPTION = (
    "Send me a news article, as text, link, forward or document, and get a short briefing in which every line "
    "stands in the article: who, how much, who said what."
)
SHORT_DESCRIPTION = "News articles in brief, every line proven."
COMMANDS = {
    "brief": "brief the message you reply to",
    "settings": "length, first view, language",
    "history": "your last briefings",
    "help": "what I take and what you get",
    "privacy": "what is kept and how long",
    "deletemydata": "remove all that is kept",
}

VIEW_LABELS = {"short": SHORT, "full": FULL, "who": WHO, "figures": FIGURES, "quotes": QUOTES, "sources": SOURCES}


def say(language: str | None, sentence: str, **values: object) -> str:
    """Return `sentence` in `language` with `values` put in, each escaped for Telegram HTML."""
    wording = translation(language or DEFAULT_LANGUAGE).gettext(sentence)
    return wording.format(**{name: html.escape(str(value), quote=False) for name, value in values.items()})


def say_count(language: str | None, one: str, many: str, count: int, **values: object) -> str:
    """Return the wording that `language` uses for `count` things."""
    wording = translation(language or DEFAULT_LANGUAGE).ngettext(one, many, count)
    return wording.format(count=count, **{name: html.escape(str(value), quote=False) for name, value in values.items()})

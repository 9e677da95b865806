"""A stand-in for the bot: a few dozen lines of plain HTTP that answer an article with a canned briefing."""

import asyncio
import contextlib
import json
import os
import signal
from typing import Any

import aiohttp

SHORT = (
    "<b>Harbour strike ends after nine days; about 1,200 dockers return</b>\n\n"
    "Dockers in the port of Lindhaven voted on Friday to end a strike that had stopped <i>all</i> freight, "
    "their union said.\n\n<b>Who</b>\n• <b>Mara Lund</b>, union secretary: “We got what we came for.”"
)
FULL = (
    f"{SHORT}\n<blockquote expandable><b>Also named</b>\nOla Berg, harbour master\nPort of Lindhaven\n"
    'Ministry of Transport\n<a href="https://example.org/strike">The union’s statement</a></blockquote>\n'
    "<code>ref 12</code>"
)
SCRIPT = "<img src=x onerror=alert(1)>"
LONG_ENOUGH = 300


def keyboard(label: str) -> str:
    """Return a keyboard with one button that asks for the other form, and one link."""
    rows = [[{"text": label, "callback_data": label}], [{"text": "Source", "url": "https://example.org/"}]]
    return json.dumps({"inline_keyboard": rows})


class ScriptedBot:
    """Polls for updates and answers them."""

    def __init__(self, root: str, token: str) -> None:
        """Remember where the server is."""
        self.root = root
        self.token = token
        self.offset = 0

    async def call(self, session: aiohttp.ClientSession, method: str, **parameters: Any) -> Any:  # noqa: ANN401
        """Call a method and return its result."""
        async with session.post(f"{self.root}/bot{self.token}/{method}", json=parameters) as response:
            return (await response.json()).get("result")

    async def run(self) -> None:
        """Answer until cancelled."""
        async with aiohttp.ClientSession() as session:
            await self.call(session, "setMyCommands", commands=[{"command": "start", "description": "Begin"}])
            await self.call(session, "setMyDescription", description="Paste a news article, get a briefing.")
            while True:
                for update in await self.call(session, "getUpdates", offset=self.offset, timeout=20) or []:
                    self.offset = update["update_id"] + 1
                    await self.handle(session, update)

    async def handle(self, session: aiohttp.ClientSession, update: dict[str, Any]) -> None:
        """Answer one update."""
        if "callback_query" in update:
            await self.pressed(session, update["callback_query"])
            return
        message = update.get("message") or update.get("edited_message")
        if message is None:
            return
        chat_id = message["chat"]["id"]
        await self.call(session, "sendChatAction", chat_id=chat_id, action="typing")
        reply = {"message_id": message["message_id"], "allow_sending_without_reply": True}
        words = message.get("text", "")
        if "document" in message or "photo" in message:
            text, markup = "A file came.", None
        elif len(words) > LONG_ENOUGH:
            text, markup = SHORT, keyboard("Full")
        else:
            text, markup = f"You said: <code>{len(words)}</code> &lt;img src=x onerror=alert(1)&gt;", None
        await self.call(
            session, "sendMessage", chat_id=chat_id, text=text, parse_mode="HTML", reply_markup=markup,
            reply_parameters=reply,
        )  # fmt: skip

    async def pressed(self, session: aiohttp.ClientSession, query: dict[str, Any]) -> None:
        """Answer a pressed button: the other form of the briefing, in place."""
        is_full = query["data"] == "Full"
        await self.call(session, "answerCallbackQuery", callback_query_id=query["id"], text="Here it is")
        await self.call(
            session, "editMessageText", chat_id=query["message"]["chat"]["id"],
            message_id=query["message"]["message_id"], text=FULL if is_full else SHORT, parse_mode="HTML",
            reply_markup=keyboard("Short" if is_full else "Full"),
        )  # fmt: skip


async def main() -> None:
    """Run as a process of its own, until SIGTERM or SIGINT."""
    bot = ScriptedBot(os.environ["TELEGRAM_API_BASE_URL"], os.environ["TELEGRAM_TOKEN"])
    task = asyncio.create_task(bot.run())
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task


if __name__ == "__main__":
    asyncio.run(main())

"""The chat page in a real browser: with a scripted bot for the details, and once with the real one."""

import asyncio
import contextlib
import os
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Locator, Page, async_playwright, expect

from bot.playground import happenings
from bot.playground.driver import Playground
from bot.playground.page_routes import add_page
from bot.playground.people import ONE_PIXEL
from bot.playground.session import bot_environment
from tests.bot.playground.scripted_bot import ScriptedBot

Scheme: TypeAlias = Literal["light", "dark"]

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds" / "ukraine_border_crisis.txt"
ARTICLE = "The harbour board met on Monday and voted to end the strike. " * 10
PATIENCE = 60_000  # milliseconds: a page or a bot on a busy machine
BOT_PATIENCE = 240_000  # milliseconds: the real bot, which loads its models first
expect.set_options(timeout=PATIENCE)

# One event loop for the whole module, because starting a browser takes four seconds.
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)"),
]


@pytest_asyncio.fixture(loop_scope="module")
async def playground() -> AsyncIterator[Playground]:
    """Return a running playground with its page."""
    running = Playground()
    add_page(running.app, running.person("You"), [running.group("Newsroom")])
    async with running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def scripted(playground: Playground) -> AsyncIterator[None]:
    """Run the scripted bot."""
    task = asyncio.create_task(ScriptedBot(playground.root, playground.token).run())
    await playground.listening()
    yield
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Start a browser for the whole module."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


async def opened(browser: Browser, playground: Playground, *, scheme: Scheme = "light") -> Page:
    """Open the page; whatever goes wrong on it fails the test."""
    context = await browser.new_context(color_scheme=scheme, viewport={"width": 1100, "height": 880})
    page = await context.new_page()
    page.on("pageerror", lambda error: pytest.fail(f"the page broke: {error}"))
    await page.goto(playground.root)
    await page.wait_for_selector("body[data-ready]")
    return page


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, playground: Playground, scripted: None) -> AsyncIterator[Page]:
    """Return the page with the scripted bot behind it."""
    page = await opened(browser, playground)
    yield page
    await page.context.close()


async def say(page: Page, text: str) -> None:
    """Type a text and send it."""
    await page.get_by_label("Message", exact=True).fill(text)
    await page.keyboard.press("Enter")


def last_answer(page: Page) -> Locator:
    """Return the bot's newest message."""
    return page.locator(".message.theirs").last


async def test_start_and_greeting(page: Page) -> None:
    """An empty chat tells what the bot does and starts it at a press; then the focus is where one writes."""
    await expect(page.locator("#about")).to_have_text("Paste a news article, get a briefing.")

    await page.get_by_role("button", name="Start").click()

    await expect(last_answer(page)).to_contain_text("You said: 6")
    await expect(page.locator("#welcome")).to_be_hidden()
    await expect(page.get_by_role("button", name="/start")).to_be_visible()


async def test_a_slash_offers_the_commands(page: Page) -> None:
    """The list opens with a slash, narrows with each letter, and a press sends the command."""
    field = page.get_by_label("Message", exact=True)
    await field.fill("/x")
    await expect(page.locator("#commands")).to_be_hidden()
    await field.fill("/st")

    await page.get_by_role("list", name="Commands of the bot").get_by_role("button", name="/start").click()

    await expect(page.locator(".message.mine .words")).to_have_text("/start")
    await expect(field).to_be_focused()
    await expect(page.locator("#commands")).to_be_hidden()


async def test_text_is_never_markup(page: Page, playground: Playground) -> None:
    """What looks like HTML is shown as words, from the person and from the bot."""
    await say(page, "<img src=x onerror=alert(1)><b>bold?</b>")

    await expect(last_answer(page)).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(page.locator(".message.mine")).to_contain_text("<b>bold?</b>")
    assert await page.locator(".words img, .words b").count() == 0
    assert playground.refusals == []


async def test_a_briefing_is_shown_pressed_and_changed_in_place(page: Page, playground: Playground) -> None:
    """Bold, italics, buttons, the notice, the edit, the quote that opens: all by keyboard."""
    await say(page, ARTICLE)
    answer = last_answer(page)
    await expect(answer.locator("strong").first).to_have_text(
        "Harbour strike ends after nine days; about 1,200 dockers return"
    )
    await expect(answer.locator("em")).to_have_text("all")

    await answer.get_by_role("button", name="Full").focus()
    await page.keyboard.press("Enter")

    await expect(page.get_by_text("Here it is")).to_be_visible()
    await expect(answer.get_by_role("button", name="Short")).to_be_focused()
    await expect(answer.locator(".edited")).to_have_text("edited")
    toggle = answer.get_by_role("button", name="Show more")
    await expect(toggle).to_have_attribute("aria-expanded", "false")
    await toggle.press("Enter")
    await expect(answer.get_by_role("button", name="Show less")).to_have_attribute("aria-expanded", "true")
    link = answer.get_by_role("link", name="The union’s statement")
    await expect(link).to_have_attribute("href", "https://example.org/strike")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    assert playground.unanswered == 0


async def test_what_comes_and_goes_is_shown(page: Page, playground: Playground) -> None:
    """Typing, a growing draft, a reaction, an alert and a deletion are seen as they happen."""
    world = playground.world
    chat = next(chat for chat in world.chats.values() if chat.person is not None)
    await say(page, "hello")
    await expect(last_answer(page)).to_contain_text("You said: 5")
    said, answer = chat.messages.values()

    world.chronicle.note(happenings.ACTION, {"action": "typing"}, chat_id=chat.id, by_bot=True)
    await expect(page.locator("#status")).to_have_text("typing…")
    world.chronicle.note(happenings.DRAFT, {"text": "half a", "entities": []}, chat_id=chat.id, by_bot=True)
    await expect(page.locator(".draft")).to_have_text("half a")
    world.post(chat, world.bot, {"text": "a whole", "entities": []})
    await expect(page.locator(".draft")).to_have_count(0)
    await expect(page.locator("#status")).to_have_text("bot")

    reaction = {"message_id": said.message_id, "reaction": [{"type": "emoji", "emoji": "👀"}]}
    world.chronicle.note(happenings.REACTION, reaction, chat_id=chat.id, by_bot=True)
    await expect(page.locator(".reaction")).to_have_text("👀")
    notice = {"text": "Too old", "show_alert": True}
    world.chronicle.note(happenings.ANSWERED, notice, chat_id=chat.id, by_bot=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Too old")
    await page.get_by_role("button", name="OK").click()
    world.delete(answer)
    await expect(page.locator(".message.theirs")).to_have_count(1)


async def test_a_lost_connection_is_told(page: Page) -> None:
    """When the stream of events breaks, the page says so instead of standing still."""
    await page.route("**/playground/events", lambda route: route.abort())
    await page.reload()

    await expect(page.locator("#status")).to_contain_text("does not answer")


async def test_a_long_paste_goes_out_in_parts(page: Page) -> None:
    """The field says how many messages a text will be; they arrive as so many."""
    await page.get_by_label("Message", exact=True).fill("word " * 1000)
    await expect(page.locator("#hint")).to_contain_text("goes out as 2 messages")

    await page.get_by_role("button", name="Send", exact=True).click()

    await expect(page.locator(".message.mine")).to_have_count(2)
    await expect(page.locator("#hint")).to_contain_text("Enter sends")


async def test_files_are_attached(page: Page) -> None:
    """A document shows its name and size, a picture itself; the caption goes along."""
    document: FilePayload = {"name": "report.pdf", "mimeType": "application/pdf", "buffer": b"x" * 2048}
    picture: FilePayload = {"name": "photo.png", "mimeType": "image/png", "buffer": ONE_PIXEL}
    await page.get_by_label("Message", exact=True).fill("a caption")
    await page.set_input_files("#file", files=[document])
    await expect(page.locator(".document-name")).to_have_text("report.pdf")
    await expect(page.locator(".size")).to_have_text("2.0 KB")
    await expect(page.locator(".message.mine").last).to_contain_text("a caption")

    await page.set_input_files("#file", files=[picture])

    await expect(page.get_by_role("img", name="Photo")).to_be_visible()
    await expect(last_answer(page)).to_contain_text("A file came.")
    await expect(page.locator(".reply-words").first).to_have_text("a caption")
    await expect(last_answer(page).locator(".reply-words")).to_have_text("Photo")


async def test_a_message_is_forwarded_with_its_origin(page: Page) -> None:
    """The dialog takes a name and a text; the message says where it is from; Cancel sends nothing."""
    await page.get_by_role("button", name="Forward a message of somebody else").click()
    await page.get_by_label("Text").fill("A story")
    await page.get_by_role("button", name="Cancel").last.click()
    await page.get_by_role("button", name="Forward a message of somebody else").click()
    await page.get_by_label("From").fill("The Harbour Post")
    await page.get_by_label("Text").fill("A story")
    await page.get_by_role("button", name="Forward", exact=True).click()

    await expect(page.locator(".origin")).to_have_text("Forwarded from The Harbour Post")
    await expect(page.locator(".message.mine")).to_have_count(1)


async def test_ones_own_message_is_edited(page: Page) -> None:
    """Arrow up takes the last message back into the field; Escape lets it be."""
    await say(page, "a tpyo")
    await expect(last_answer(page)).to_contain_text("You said: 6")
    field = page.get_by_label("Message", exact=True)
    await field.press("ArrowUp")
    await expect(page.locator("#mode-words")).to_have_text("Editing your message")
    await field.press("Escape")
    await expect(field).to_have_value("")

    await field.press("ArrowUp")
    await field.fill("a typo no more")
    await field.press("Enter")

    await expect(page.locator(".message.mine .words")).to_have_text("a typo no more")
    await expect(page.locator(".message.mine .edited")).to_be_visible()


async def test_an_answer_quotes_what_it_answers(page: Page, playground: Playground) -> None:
    """Reply marks the message; what is sent then is a reply for the bot too."""
    await say(page, "hello")
    await last_answer(page).hover()
    await last_answer(page).get_by_role("button", name="Reply").click()
    await say(page, "why?")

    await expect(page.locator(".message.mine").last.locator(".reply-words")).to_contain_text("You said: 5")
    replies = [one.reply_to for chat in playground.world.chats.values() for one in chat.messages.values()]
    assert sum(reply is not None for reply in replies) == 3


async def test_the_group_is_a_chat_of_its_own(page: Page) -> None:
    """In the group the bot hears commands only; the private chat stays as it was."""
    await page.get_by_role("button", name="Newsroom").click()
    await say(page, "just talking")
    await say(page, "/start")

    await expect(page.locator(".message.theirs")).to_have_count(1)
    await expect(last_answer(page).locator(".speaker")).to_have_text("Newsbrief")
    await page.get_by_role("button", name="Newsbrief").click()
    await expect(page.locator(".message")).to_have_count(0)


async def test_a_reload_shows_the_same(page: Page) -> None:
    """What was said stays; the page builds it up again."""
    await say(page, "hello")
    await expect(last_answer(page)).to_contain_text("You said: 5")

    await page.reload()

    await expect(page.locator(".message")).to_have_count(2)


async def test_the_page_is_named_for_those_who_do_not_see_it(page: Page) -> None:
    """The log speaks up politely; every control has a name; the first Tab stop leads to the field."""
    log = page.get_by_role("log")
    await expect(log).to_have_attribute("aria-live", "polite")
    await say(page, ARTICLE)
    await expect(last_answer(page)).to_contain_text("Mara Lund")

    nameless = await page.evaluate(
        """() => [...document.querySelectorAll("button, a, input, textarea, img")].filter((node) =>
            !(node.textContent.trim() || node.getAttribute("aria-label") || node.alt
              || (node.labels && node.labels.length))).map((node) => node.outerHTML)"""
    )

    assert nameless == []
    await page.reload()
    await page.wait_for_selector("body[data-ready]")
    await page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the message field")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_words_stand_out_from_their_ground(
    browser: Browser, playground: Playground, scripted: None, scheme: Scheme
) -> None:
    """In both colour schemes each pair of words and ground has a contrast of 4.5 or more."""
    page = await opened(browser, playground, scheme=scheme)

    pairs = await page.evaluate(
        """() => {
          const style = getComputedStyle(document.documentElement);
          const light = (name) => {
            const colour = style.getPropertyValue(name).trim().slice(1, 7);
            const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
              .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
          };
          const wanted = [["--words", "--ground"], ["--words", "--mine"], ["--words", "--theirs"],
            ["--words", "--code"], ["--quiet", "--panel"], ["--quiet", "--ground"], ["--quiet", "--theirs"],
            ["--mine-quiet", "--mine"], ["--accent", "--theirs"], ["--accent", "--panel"],
            ["--accent", "--accent-ground"], ["--key-words", "--key"]];
          return wanted.map(([words, ground]) => {
            const [a, b] = [light(words), light(ground)].sort((x, y) => y - x);
            return [words + " on " + ground, (a + 0.05) / (b + 0.05)];
          });
        }"""
    )

    assert [(pair, round(contrast, 2)) for pair, contrast in pairs if contrast < 4.5] == []


@contextlib.asynccontextmanager
async def real_bot(playground: Playground, kept: Path) -> AsyncIterator[None]:
    """Run `python -m bot` against the playground until it is stopped cleanly."""
    environment = bot_environment(os.environ, playground, kept=kept)
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", env=environment, cwd=ROOT)
    ended = asyncio.create_task(process.wait())
    listening = asyncio.create_task(playground.listening(patience=BOT_PATIENCE / 1000))
    try:
        await asyncio.wait((ended, listening), return_when=asyncio.FIRST_COMPLETED)
        assert not ended.done(), "the bot ended before it listened"
        await listening
        yield
    finally:
        listening.cancel()
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        status = await asyncio.wait_for(ended, 60)
    assert status == 0


@pytest.mark.model
async def test_the_real_bot_briefs_the_missions_article(
    browser: Browser, playground: Playground, tmp_path: Path
) -> None:
    """Paste the article, read the briefing, press Full, see it change in place, in the light and in the dark."""
    async with real_bot(playground, tmp_path):
        page = await opened(browser, playground)
        await say(page, SEED.read_text(encoding="utf8"))
        full = page.get_by_role("button", name="Full")
        await expect(full).to_be_visible(timeout=BOT_PATIENCE)
        answer = page.locator(".message.theirs", has=full)
        short_words = len((await answer.locator(".words").inner_text()).split())
        await expect(answer).to_contain_text("Draghi")
        await expect(answer).to_contain_text("8,500")
        await page.screenshot(path=tmp_path / "short-light.png")

        await full.click()

        await expect(page.get_by_role("button", name="Short")).to_be_visible(timeout=BOT_PATIENCE)
        answer = page.locator(".message.theirs", has=page.get_by_role("button", name="Short"))
        assert len((await answer.locator(".words").inner_text()).split()) > short_words
        dark = await opened(browser, playground, scheme="dark")
        await dark.screenshot(path=tmp_path / "full-dark.png")

    assert (tmp_path / "short-light.png").stat().st_size > 0
    assert (playground.unanswered, playground.refusals, playground.losses) == (0, [], [])

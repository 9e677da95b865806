"""The page's own routes: files, events, and what the person does."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.playground.driver import Playground
from bot.playground.page_routes import ACTS, SHOWN, add_page
from bot.playground.people import ONE_PIXEL, Person

KEYBOARD = {"inline_keyboard": [[{"text": "Full", "callback_data": "full"}]]}


class Page:
    """A running page and the person on it."""

    def __init__(self, playground: Playground, session: aiohttp.ClientSession, person: Person) -> None:
        """Keep what a test needs."""
        self.playground = playground
        self.session = session
        self.person = person

    async def act(self, act: str, **body: Any) -> int:  # noqa: ANN401  # JSON may be anything
        """Do something on the page and return the status."""
        body = {"chat_id": self.person.chat.id} | body
        async with self.session.post(f"/playground/{act}", json=body) as response:
            return response.status

    async def events(self, count: int) -> list[tuple[str, Any]]:
        """Read so many events from the stream."""
        seen: list[tuple[str, Any]] = []
        async with self.session.get("/playground/events") as response:
            kind = "message"
            async for line in response.content:
                if line.startswith(b"event: "):
                    kind = line.decode()[7:].strip()
                if line.startswith(b"data: "):
                    seen.append((kind, json.loads(line[6:])))
                    kind = "message"
                if len(seen) == count:
                    return seen
        return seen


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    """Return a running page with a private chat and a group."""
    playground = Playground()
    person = playground.person("You")
    add_page(playground.app, person, [playground.group("Newsroom")])
    async with playground, aiohttp.ClientSession(playground.root) as session:
        yield Page(playground, session, person)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        ("/page/chat.js", "text/javascript"),
        ("/page/entities.js", "text/javascript"),
        ("/page/chat.css", "text/css"),
        ("/page/icon.svg", "image/svg+xml"),
    ],
)
async def test_the_pages_files_are_served(page: Page, path: str, kind: str) -> None:
    """Each file has its type, and headers that allow nothing foreign."""
    async with page.session.get(path) as response:
        assert (response.status, response.content_type) == (200, kind)
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self'")
        assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["/page/../driver.py", "/page/%2e%2e%2fdriver.py", "/page/driver.py", "/page/x.js", "/page/"]
)
async def test_nothing_else_is_served(page: Page, path: str) -> None:
    """No path leads out of the page's folder."""
    async with page.session.get(path) as response:
        assert response.status == 404


async def test_the_page_learns_who_is_there(page: Page) -> None:
    """The bot's words, commands without doubles, the person and both chats."""
    page.playground.world.profile |= {
        "commands a": [{"command": "start", "description": "Begin"}],
        "commands b": [{"command": "start", "description": "Begin"}],
        "description ": "Paste an article.",
    }

    async with page.session.get("/playground/about") as response:
        about = await response.json()

    assert (about["name"], about["description"]) == ("Newsbrief", "Paste an article.")
    assert [command["command"] for command in about["commands"]] == ["start"]
    assert [chat["type"] for chat in about["chats"]] == ["private", "supergroup"]
    assert about["person"]["first_name"] == "You"


async def test_events_tell_the_past_a_mark_and_the_present(page: Page) -> None:
    """A page that is opened late gets everything, knows where the past ends, and then follows."""
    await page.person.say("before")
    page.playground.world.chronicle.note("call", {"method": "getMe"})
    stranger = page.playground.person("Somebody else")
    await stranger.say("not for this page")

    first, mark = await page.events(2)
    assert first[1]["details"]["text"] == "before"
    assert mark == ("now", {})

    await page.person.say("after")
    assert [event[1].get("details", {}).get("text") for event in await page.events(3)] == ["before", "after", None]
    assert "call" not in SHOWN


async def test_a_text_is_said_and_a_long_one_in_parts(page: Page) -> None:
    """What is typed is sent as a client would send it."""
    assert await page.act("say", text="short example.org") == 200
    assert await page.act("say", text="word " * 1000) == 200

    messages = list(page.person.chat.messages.values())
    assert len(messages) == 3
    assert messages[0].entities[0]["type"] == "url"


async def test_a_reply_names_what_it_answers(page: Page) -> None:
    """An answer on the page is a reply for the bot."""
    world, chat = page.playground.world, page.person.chat
    asked = world.post(chat, world.bot, {"text": "x"})

    await page.act("say", text="why?", reply_to=asked.message_id)

    assert list(chat.messages.values())[-1].reply_to is asked


async def test_the_group_is_another_chat(page: Page) -> None:
    """In the group the person is the same, and a member."""
    group = next(chat for chat in page.playground.world.chats.values() if chat.type == "supergroup")

    assert await page.act("say", chat_id=group.id, text="/start") == 200

    assert [message.sender for message in group.messages.values()] == [page.person.user]
    assert group.members == {page.person.user.id: "member"}


async def test_a_forward_has_its_origin(page: Page) -> None:
    """The name given on the page is where the text came from; without one it is a stranger."""
    await page.act("forward", text="x", name="The Daily Wire")
    await page.act("forward", text="x", name="")

    names = [one.content["forward_origin"]["sender_user_name"] for one in page.person.chat.messages.values()]
    assert names == ["The Daily Wire", "A stranger"]


async def test_buttons_are_pressed_by_their_place(page: Page) -> None:
    """Row and column name the button."""
    world, chat = page.playground.world, page.person.chat
    message = world.post(chat, world.bot, {"text": "x"}, keyboard=KEYBOARD)

    assert await page.act("press", message_id=message.message_id, row=0, column=0) == 200
    assert world.updates.pending[-1]["callback_query"]["data"] == "full"
    assert await page.act("press", message_id=message.message_id, row=0, column=1) == 400


async def test_only_ones_own_messages_are_edited(page: Page) -> None:
    """One's own text changes, the bot's does not."""
    world, chat = page.playground.world, page.person.chat
    own, others = await page.person.say("old"), world.post(chat, world.bot, {"text": "x"})

    assert await page.act("edit", message_id=own.message_id, text="new") == 200
    assert await page.act("edit", message_id=others.message_id, text="new") == 403
    assert (own.text, others.text) == ("new", "x")
    assert await page.act("delete", message_id=own.message_id) == 200
    assert own.is_deleted


@pytest.mark.parametrize(
    ("act", "body", "status"),
    [
        ("say", {"chat_id": 1, "text": "x"}, 404),
        ("say", {}, 400),
        ("say", {"chat_id": "x", "text": "x"}, 400),
        ("press", {"message_id": 99, "row": 0, "column": 0}, 400),
        ("dance", {}, 404),
    ],
)
async def test_what_the_page_may_not_ask(page: Page, act: str, body: dict[str, Any], status: int) -> None:
    """A wrong chat, a missing message or field, an unknown act: refused, not crashed."""
    assert await page.act(act, **body) == status
    assert set(ACTS) == {"say", "forward", "press", "edit", "delete"}


async def test_acts_must_be_json(page: Page) -> None:
    """A form of a foreign page is not taken for an act."""
    async with page.session.post("/playground/say", data={"chat_id": "1001", "text": "x"}) as response:
        assert response.status == 415
    async with page.session.post("/playground/say", data="{", headers={"Content-Type": "application/json"}) as response:
        assert response.status == 400


def chosen(name: str, kind: str, content: bytes, chat_id: int) -> aiohttp.FormData:
    """Return the form of a chosen file."""
    form = aiohttp.FormData({"chat_id": str(chat_id), "caption": "look"})
    form.add_field("file", content, filename=name, content_type=kind)
    return form


@pytest.mark.parametrize(
    ("name", "kind", "content", "field", "disposition"),
    [
        ("a.png", "image/png", ONE_PIXEL, "photo", None),
        ("a.txt", "text/plain", b"words", "document", "attachment"),
        ("a.html", "text/html", b"<script>", "document", "attachment"),
        ("a.svg", "image/svg+xml", b"<svg>", "document", "attachment"),
    ],
)
async def test_pictures_become_photos_and_the_rest_documents(
    page: Page, name: str, kind: str, content: bytes, field: str, disposition: str | None
) -> None:
    """A file can be looked at again; only harmless pictures are shown, the rest is only saved."""
    form = chosen(name, kind, content, page.person.chat.id)
    async with page.session.post("/playground/upload", data=form) as response:
        assert response.status == 200

    (message,) = page.person.chat.messages.values()
    assert message.text == "look"
    described = message.content[field]
    file_id = (described[-1] if field == "photo" else described)["file_id"]
    async with page.session.get(f"/playground/file/{file_id}") as response:
        assert await response.read() == content
        assert response.headers.get("Content-Disposition") == disposition


async def test_wrong_uploads_and_files_are_refused(page: Page) -> None:
    """No file chosen, an unknown chat, an unknown file."""
    async with page.session.post("/playground/upload", data={"chat_id": "1001"}) as response:
        assert response.status == 400
    async with page.session.post("/playground/upload", data=chosen("a.txt", "text/plain", b"x", 5)) as response:
        assert response.status == 404
    async with page.session.get("/playground/file/none") as response:
        assert response.status == 404

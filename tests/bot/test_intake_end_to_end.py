"""Everything that people send, each kind with the answer it deserves, over the local Bot API server."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from telegram import Update

from bot.playground.driver import Person, Playground, marked
from bot.playground.entities import Entity
from tests.bot.conftest import Start, settings_with
from tests.bot.fakes import FakeRunner, article

Act = Callable[[Person], Awaitable[object]]

WITHOUT_AN_ARTICLE: list[tuple[str, Act, str]] = [
    ("a few words", lambda person: person.say("What is new today?"), "too short"),
    ("signs only", lambda person: person.say("?!… — 12"), "too short"),
    ("a photo", lambda person: person.photo(), "cannot read pictures"),
    ("a photo with a few words", lambda person: person.photo(caption="Look at this"), "cannot read pictures"),
    ("a video", lambda person: person.video(), "cannot watch videos"),
    ("a voice message", lambda person: person.voice(), "cannot listen"),
    ("music", lambda person: person.audio(), "cannot listen"),
    ("a sticker", lambda person: person.sticker(), "no news in it"),
    ("a place", lambda person: person.location(), "cannot read this kind"),
    ("a contact", lambda person: person.contact(), "cannot read this kind"),
    ("a poll", lambda person: person.poll(), "cannot read this kind"),
    ("an unknown command", lambda person: person.say("/frobnicate"), "do not know this command"),
    ("/brief about nothing", lambda person: person.say("/brief"), "Reply with /brief"),
]


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("act", "words"), [case[1:] for case in WITHOUT_AN_ARTICLE], ids=[c[0] for c in WITHOUT_AN_ARTICLE]
)
async def test_what_holds_no_article_gets_a_clear_sentence(playground: Playground, act: Act, words: str) -> None:
    """Nobody is left without an answer, and the answer says what to do instead."""
    alice = playground.person("Alice")
    await act(alice)

    assert words in (await alice.answer()).text
    assert not playground.refusals


@pytest.mark.usefixtures("bot")
async def test_an_answer_replies_to_its_message(playground: Playground) -> None:
    """A chat with several articles stays readable."""
    alice = playground.person("Alice")
    sent = await alice.say(article())
    answer = await alice.answer()

    assert answer.reply_to is not None
    assert answer.reply_to.message_id == sent.message_id


@pytest.mark.usefixtures("bot")
async def test_a_text_of_exactly_the_limit_is_briefed(playground: Playground, runner: FakeRunner) -> None:
    """4,096 characters are one message that waits for more, and more need not come."""
    alice = playground.person("Alice")
    text = article(words=900)[:4096].strip()
    text += "x" * (4096 - len(text))
    await alice.say(text)
    await alice.answer()

    assert [task.text for task in runner.tasks] == [text]


@pytest.mark.usefixtures("bot")
async def test_links_are_briefed_one_by_one(playground: Playground, runner: FakeRunner) -> None:
    """Plain links in one message each get a briefing of their own; the same link twice gets one."""
    alice = playground.person("Alice")
    await alice.say("https://one.example/a https://two.example/b https://one.example/a")
    answers = [await alice.answer(), await alice.answer()]

    assert {task.link for task in runner.tasks} == {"https://one.example/a", "https://two.example/b"}
    assert len({answer.text for answer in answers}) == 2


@pytest.mark.usefixtures("bot")
async def test_more_than_five_links_are_told(playground: Playground, runner: FakeRunner) -> None:
    """The sixth and seventh link are not passed over in silence."""
    alice = playground.person("Alice")
    await alice.say(" ".join(f"https://site{number}.example/" for number in range(7)))
    texts = [(await alice.answer()).text for _ in range(6)]

    assert len(runner.tasks) == 5
    assert any("2 more are left out" in text for text in texts)


@pytest.mark.usefixtures("bot")
async def test_a_hidden_link_is_found(playground: Playground, runner: FakeRunner) -> None:
    """A link behind words counts, in a caption too."""
    alice = playground.person("Alice")
    hidden = Entity(type="text_link", offset=5, length=4, url="https://hidden.example/story")
    await alice.say("Read this now", links=[hidden])
    await alice.answer()
    await alice.photo(
        caption="Look here now", links=[Entity(type="text_link", offset=5, length=4, url="https://caption.example/")]
    )
    await alice.answer()

    assert [task.link for task in runner.tasks] == ["https://hidden.example/story", "https://caption.example/"]


@pytest.mark.usefixtures("bot")
async def test_a_link_inside_a_long_text_is_not_the_article(playground: Playground, runner: FakeRunner) -> None:
    """Enough text beside the links is what the sender means."""
    alice = playground.person("Alice")
    await alice.say(f"{article()} https://short.example/xyz")
    await alice.answer()

    assert runner.tasks[0].text
    assert not runner.tasks[0].link


@pytest.mark.usefixtures("bot")
async def test_a_forward_names_its_origin(playground: Playground) -> None:
    """The source of a forwarded post is the channel it was published in."""
    alice = playground.person("Alice")
    wire = playground.channel("Harbour Wire", username="harbourwire")
    await alice.forward(article(), channel=wire)

    assert "Harbour Wire" in (await alice.answer()).text


@pytest.mark.usefixtures("bot")
async def test_a_comment_and_its_forward_are_one_request(playground: Playground, runner: FakeRunner) -> None:
    """The remark that comes with a forward is not told off for being short."""
    alice = playground.person("Alice")
    await alice.say("Have you seen this?")
    await alice.forward(article(), name="Bela")
    first = await alice.answer()
    await alice.say("/privacy")

    assert first.text.startswith("Short")
    assert "What is kept" in (await alice.answer()).text
    assert len(runner.tasks) == 1


@pytest.mark.usefixtures("bot")
async def test_a_long_caption_is_an_article(playground: Playground, runner: FakeRunner) -> None:
    """Photo and video posts carry their story in the caption."""
    alice = playground.person("Alice")
    await alice.photo(caption=article(words=60))
    await alice.answer()
    await alice.video(caption=article(words=61))
    await alice.answer()

    assert [len(task.text.split()) for task in runner.tasks] == [60, 61]


@pytest.mark.usefixtures("bot")
async def test_an_album_is_one_message(playground: Playground, runner: FakeRunner) -> None:
    """The photos of an album share one caption and get one answer."""
    alice = playground.person("Alice")
    await alice.album(3, caption=article(words=60))
    await alice.answer()
    await alice.album(2)

    assert "cannot read pictures" in (await alice.answer()).text
    await alice.say("/help")
    assert "What I take" in (await alice.answer()).text
    assert len(runner.tasks) == 1


@pytest.mark.usefixtures("bot")
async def test_a_document_is_downloaded_and_briefed(playground: Playground, runner: FakeRunner) -> None:
    """The worker gets the bytes and the name."""
    alice = playground.person("Alice")
    await alice.upload("story.txt", article().encode())
    await alice.answer()

    assert runner.tasks[0].document == article().encode()
    assert runner.tasks[0].file_name == "story.txt"


@pytest.mark.usefixtures("bot")
async def test_a_large_document_is_refused_before_download(playground: Playground) -> None:
    """Its size is known before: nobody waits for a download that cannot be."""
    alice = playground.person("Alice")
    await alice.upload("story.pdf", b"%PDF", size=30_000_000)

    assert "larger than 20 MB" in (await alice.answer()).text
    assert not playground.calls_of("getFile")


@pytest.mark.usefixtures("bot")
async def test_brief_as_a_reply_briefs_the_message_replied_to(playground: Playground, runner: FakeRunner) -> None:
    """/brief in a group is about the message above it, be it text or link."""
    desk = playground.group("Desk")
    bela = playground.person("Bela").within(desk)
    alice = playground.person("Alice").within(desk)
    story = await bela.say(f"{article()}")
    link = await bela.say("https://news.example/x")
    await alice.say("/brief", reply_to=story)
    await alice.answer()
    await alice.say("/brief", reply_to=link)
    await alice.answer()

    assert [bool(task.link) for task in runner.tasks] == [False, True]


@pytest.mark.usefixtures("bot")
async def test_an_edit_changes_the_old_answer(playground: Playground, runner: FakeRunner) -> None:
    """The briefing follows its article, in the same message."""
    alice = playground.person("Alice")
    sent = await alice.say(article())
    answer = await alice.answer()
    await alice.edit(sent, article(about="lighthouse"))
    changed = await alice.edited(answer)

    assert "lighthouse" in changed.text
    assert len(runner.tasks) == 2
    assert len(alice.answers) == 1


@pytest.mark.usefixtures("bot")
async def test_an_edit_of_one_piece_of_a_paste_keeps_the_others(playground: Playground, runner: FakeRunner) -> None:
    """Of an article in several messages only the edited piece changes."""
    alice = playground.person("Alice")
    pieces = await alice.paste(article(words=900))
    answer = await alice.answer()
    await alice.edit(pieces[1], "The lighthouse stays dark.")
    await alice.edited(answer)

    assert runner.tasks[1].text.startswith(str(pieces[0].text)[:500])
    assert runner.tasks[1].text.endswith("The lighthouse stays dark.")


@pytest.mark.usefixtures("bot")
async def test_an_edit_that_leaves_no_article_says_so_in_the_old_answer(playground: Playground) -> None:
    """A briefing does not outlive its article."""
    alice = playground.person("Alice")
    sent = await alice.say(article())
    answer = await alice.answer()
    await alice.edit(sent, "Never mind.")

    assert "too short" in (await alice.edited(answer)).text


@pytest.mark.usefixtures("bot")
async def test_two_edits_in_one_second_both_count(playground: Playground) -> None:
    """The last one is what the answer shows in the end."""
    alice = playground.person("Alice")
    sent = await alice.say(article())
    answer = await alice.answer()
    await alice.edit(sent, article(about="lighthouse"))
    await alice.edited(answer)
    await alice.edit(sent, article(about="windmill"))

    assert "windmill" in (await alice.edited(answer)).text


async def test_a_repeated_delivery_is_answered_once(playground: Playground, start: Start, runner: FakeRunner) -> None:
    """An update that Telegram hands over again is known by then, also after a restart."""
    alice = playground.person("Alice")
    chat = {"id": alice.chat.id, "type": "private", "first_name": "Alice"}
    message = {"message_id": 77, "date": 1_790_000_000, "chat": chat, "from": chat | {"is_bot": False}}
    content = {"update_id": 5, "message": message | {"text": article()}}
    for _ in range(2):
        async with start() as rooms:
            await alice.say("/help")
            await alice.answer()
            for _ in range(2):
                await rooms.poller.receive([Update.de_json(content, rooms.application.bot)])
            await alice.say("/privacy")
            await alice.answer()

    assert len(runner.tasks) == 1
    assert len([answer for answer in alice.answers if answer.text.startswith("Short")]) == 1


@pytest.mark.usefixtures("bot")
async def test_two_people_with_the_same_article_get_one_each(playground: Playground, runner: FakeRunner) -> None:
    """The same content is worked once and answered to everybody."""
    alice, bela = playground.person("Alice"), playground.person("Bela")
    await asyncio.gather(alice.say(article()), bela.say(article()))
    first, second = await alice.answer(), await bela.answer()

    assert first.text == second.text
    assert len(runner.tasks) == 1


async def test_a_command_is_not_held_back_by_a_paste(playground: Playground, start: Start) -> None:
    """A command between the pieces of a paste is answered at once."""
    alice = playground.person("Alice")
    async with start(settings_with(paste_hold_seconds=600.0, heartbeat_path="/dev/null")):
        await alice.say("y" * 4000)
        await alice.say("/help")

        assert "What I take" in (await alice.answer()).text


@pytest.mark.usefixtures("bot")
async def test_markup_in_an_article_is_shown_not_read(playground: Playground) -> None:
    """Angle brackets and ampersands of a sender are text."""
    alice = playground.person("Alice")
    await alice.say("<b>Not bold</b> & <script> " + article())
    answer = await alice.answer()

    assert "<b>Not bold</b> & <script>" in answer.text
    assert marked(answer, "bold") == ["Short"]
    assert not playground.losses

"""Typing, the progress line, and the answer as it is kept."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import pytest_asyncio
from telegram import Bot, InlineKeyboardMarkup
from telegram.error import Forbidden, NetworkError

from bot import answering as module
from bot.answering import Answering, progress_line, stored_of
from bot.delivery import Delivery
from bot.keeper import Keeper
from bot.records import Job, Material, Outcome, Place, View
from bot.store import Store

PLACE = Place(chat_id=5, message_id=7)
VIEWS: tuple[tuple[View, str], ...] = (("short", "<b>S</b>"), ("full", "F"), ("quotes", "Q"))


def job(*, kind: str = "text", **changes: object) -> Job:
    """Return a job."""
    material = Material(kind="link" if kind == "link" else "text", text="t")
    made = Job(key="k", place=PLACE, user_id=5, material=material)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of a job


@dataclass
class Watch:
    """What is watched."""

    job: Job
    running: bool = False
    done: asyncio.Event = field(default_factory=asyncio.Event)


class FakeDelivery:
    """Notes what is sent (message id 50 and on) and edited."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.sent: list[str] = []
        self.edited: list[tuple[int, str]] = []
        self.buttons: InlineKeyboardMarkup | None = None
        self.failure: Exception | None = None

    async def send(self, _place: Place, text: str, buttons: InlineKeyboardMarkup | None = None) -> int:
        """Note a new message."""
        if self.failure:
            raise self.failure
        self.sent.append(text)
        self.buttons = buttons
        return 49 + len(self.sent)

    async def edit(self, _place: Place, answer_id: int, text: str, buttons: InlineKeyboardMarkup | None = None) -> int:
        """Note an edit."""
        self.edited.append((answer_id, text))
        self.buttons = buttons
        return answer_id


class Desk:
    """An Answering with all it needs."""

    def __init__(self, folder: Path) -> None:
        """Lay it out in `folder`."""
        self.typed: list[int] = []
        self.keeper = Keeper(Store.open(f"sqlite:///{folder / 'store.sqlite3'}"))
        self.delivery = FakeDelivery()
        bot = SimpleNamespace(send_chat_action=self.type)
        self.answering = Answering(
            bot=cast("Bot", bot), delivery=cast("Delivery", self.delivery), keeper=self.keeper,
            progress_after=0.02, timeout=60,
        )  # fmt: skip

    async def type(self, chat_id: int, *_: object, **__: object) -> None:
        """Note a sign, and fail: nobody may mind."""
        self.typed.append(chat_id)
        message = "gone"
        raise NetworkError(message)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """Give a desk."""
    laid = Desk(tmp_path)
    yield laid
    laid.keeper.close()


@pytest.mark.parametrize(
    ("made", "running", "before", "expected"),
    [
        (job(), False, 3, "Waiting: 3 articles are before yours."),
        (job(), False, 1, "Waiting: 1 article is before yours."),
        (job(), False, 0, "Reading…"),
        (job(), True, None, "Reading…"),
        (job(kind="link"), True, None, "Opening the link…"),
        (
            job(material=Material(kind="text", engine="abstractive")),
            True,
            None,
            "Reading, then putting it into new words: up to a minute…",
        ),
        (job(language="de"), False, 2, "Bitte warten: 2 Artikel sind vor deinem."),
    ],
)
def test_the_progress_line_is_honest(made: Job, running: bool, before: int | None, expected: str) -> None:
    """It says what is going on, in the person's language."""
    assert progress_line(made, running, before) == expected


async def test_quick_work_has_no_progress_line(desk: Desk) -> None:
    """A line that comes and goes at once helps nobody."""
    watch = Watch(job())
    watch.done.set()
    await desk.answering.watch(watch, lambda: 0)

    assert desk.delivery.sent == []


async def test_slow_work_has_one_line_that_changes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """One message, kept in the journal, edited when half of the way is done: not for every place gained."""
    monkeypatch.setattr(module, "PROGRESS_SECONDS", 0.01)
    monkeypatch.setattr(module, "TYPING_SECONDS", 0.01)
    watch = Watch(job())
    await desk.keeper.ask(desk.keeper.store.accept, watch.job, [7])
    places = [9, 8, 5, 4, 4, 1]

    def before() -> int:
        if len(places) == 1:
            watch.done.set()
        return places.pop(0)

    await desk.answering.watch(watch, before)
    await desk.answering.stop(1)
    kept = await desk.keeper.ask(desk.keeper.store.job, watch.job.id)

    assert desk.delivery.sent == ["Waiting: 9 articles are before yours."]
    assert desk.delivery.edited == [
        (50, "Waiting: 4 articles are before yours."),
        (50, "Waiting: 1 article is before yours."),
    ]
    assert kept is not None
    assert kept.answer_id == watch.job.answer_id == 50
    assert desk.typed == []


async def test_typing_is_shown_again_while_the_job_is_worked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of jobs that wait would make a flood of signs; theirs is the progress line."""
    monkeypatch.setattr(module, "TYPING_SECONDS", 0.01)
    watch = Watch(job(), running=True)
    watching = asyncio.create_task(desk.answering.watch(watch, lambda: None))
    for _ in range(100):
        if len(desk.typed) >= 2:
            break
        await asyncio.sleep(0.01)
    watch.done.set()
    await watching
    await desk.answering.stop(1)

    assert set(desk.typed) == {5}
    assert len(desk.typed) >= 2


async def test_a_progress_line_that_cannot_be_shown_is_no_failure(desk: Desk) -> None:
    """The answer will tell."""
    desk.delivery.failure = Forbidden("bot was blocked by the user")
    await desk.answering.watch(Watch(job()), lambda: 1)

    assert desk.delivery.sent == []


@pytest.mark.parametrize(
    ("view", "expected"), [("short", "<b>S</b>"), ("quotes", "Q"), ("figures", "<b>S</b>"), ("full", "F")]
)
async def test_the_answer_shows_what_the_chat_wants_first(desk: Desk, view: View, expected: str) -> None:
    """The short view stands in for one that has nothing to show."""
    made = job(view=view)
    await desk.keeper.ask(desk.keeper.store.accept, made, [7])
    answered = await desk.answering.answer(made, Outcome(views=VIEWS, title="T"))
    kept = await desk.keeper.ask(desk.keeper.store.job, made.id)

    assert desk.delivery.sent == [expected]
    assert answered.answer_id == 50
    assert kept is not None
    assert kept.state == "answered"
    assert await desk.keeper.ask(desk.keeper.store.briefing, made.id) is not None


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome(failure="paywall", sentence="For <subscribers> {only}."), "For &lt;subscribers&gt; {only}."),
        (Outcome(failure="broken", sentence="3f2a"), "Something broke on my side (ref 3f2a)."),
        (Outcome(failure="no_article"), "I find no sentences to brief in this."),
    ],
)
async def test_a_failure_is_answered_into_the_kept_message(desk: Desk, outcome: Outcome, expected: str) -> None:
    """The sentence of the summarizer as it is, ours in the person's language."""
    made = job(answer_id=33)
    await desk.keeper.ask(desk.keeper.store.accept, made, [7])
    await desk.answering.answer(made, outcome)
    kept = await desk.keeper.ask(desk.keeper.store.job, made.id)

    assert desk.delivery.edited[0][0] == 33
    assert desk.delivery.edited[0][1].startswith(expected)
    assert kept is not None
    assert kept.state == "failed"


def test_a_briefing_is_kept_under_the_name_of_its_job() -> None:
    """A repeated answer finds the same buttons."""
    made = job()
    stored = stored_of(made, Outcome(views=VIEWS, title="T", url="https://a.example/"))

    assert (stored.id, stored.chat_id, stored.message_id) == (made.id, 5, 7)
    assert stored.views == dict(VIEWS)

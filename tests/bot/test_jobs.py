"""From the journal to the answer, without Telegram."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
import pytest_asyncio
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot import jobs as jobs_module
from bot.answering import Answering
from bot.jobs import Jobs, RefusedError, new_reference
from bot.keeper import Keeper
from bot.records import Job, Material, Outcome, Place
from bot.store import Store
from tests.bot.conftest import settings_with
from tests.bot.fakes import FakeRunner, article


class FakeAnswering:
    """Notes the answers, and fails as ordered."""

    def __init__(self, keeper: Keeper) -> None:
        """Answer through `keeper`."""
        self.keeper = keeper
        self.answers: list[tuple[str, Outcome]] = []
        self.failures: list[Exception] = []

    async def watch(self, task: jobs_module.Task, _before: object) -> None:
        """Wait until the task is done."""
        await task.done.wait()

    async def answer(self, job: Job, outcome: Outcome) -> Job:
        """Note an answer and close the job."""
        if self.failures:
            raise self.failures.pop(0)
        self.answers.append((job.key, outcome))
        await self.keeper.ask(self.keeper.store.finish, job.id, "answered", answer_id=77)
        return replace(job, answer_id=77)

    async def stop(self, seconds: float) -> None:
        """Nothing is on its way."""


class Desk:
    """Jobs with their store, runner and answers."""

    def __init__(self, folder: Path, **changes: object) -> None:
        """Lay everything out in `folder`."""
        settings = settings_with(**changes)
        self.keeper = Keeper(Store.open(f"sqlite:///{folder / 'store.sqlite3'}"))
        self.runner = FakeRunner()
        self.answering = FakeAnswering(self.keeper)
        self.downloads: list[str] = []
        self.lost: TelegramError | None = None
        self.jobs = Jobs(
            keeper=self.keeper, runner=self.runner, answering=cast("Answering", self.answering),
            download=self.download, jobs=settings.jobs, bot=settings.bot,
        )  # fmt: skip

    async def download(self, file_id: str) -> bytes:
        """Give the content of a file."""
        self.downloads.append(file_id)
        if self.lost:
            raise self.lost
        return b"content"

    async def answered(self, count: int) -> list[tuple[str, Outcome]]:
        """Wait for so many answers."""
        for _ in range(300):
            if len(self.answering.answers) >= count:
                break
            await asyncio.sleep(0.01)
        return self.answering.answers


def job(key: str, text: str = "", *, user: int = 1, kind: str = "text") -> Job:
    """Return a job."""
    material = Material(kind="document", file_id=key, same_as=key) if kind == "document" else Material(
        kind="text", text=text or article(about=key)
    )  # fmt: skip
    return Job(key=key, place=Place(chat_id=1, message_id=1), user_id=user, material=material)


@pytest_asyncio.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    """Give jobs that run."""
    monkeypatch.setattr(jobs_module, "REDELIVERY_SECONDS", 0.01)
    laid = Desk(tmp_path, workers=1)
    await laid.jobs.start()
    yield laid
    await laid.jobs.stop()
    laid.keeper.close()


async def test_an_accepted_job_is_answered_once(desk: Desk) -> None:
    """Also when it is accepted twice."""
    for _ in range(2):
        await desk.jobs.accept(job("a"), [1])

    assert [key for key, _ in await desk.answered(1)] == ["a"]
    assert await desk.keeper.ask(desk.keeper.store.waiting) == []


async def test_the_same_content_is_worked_once(desk: Desk) -> None:
    """Asked for at the same time, or later."""
    desk.runner.delay = 0.02
    for key in ("a", "b"):
        await desk.jobs.accept(job(key, "the same"), [1])
    await desk.answered(2)

    assert len(desk.runner.tasks) == 1


async def test_a_document_is_downloaded_by_the_bot(desk: Desk) -> None:
    """Workers have no token."""
    await desk.jobs.accept(job("f1", kind="document"), [1])
    await desk.answered(1)

    assert desk.downloads == ["f1"]
    assert desk.runner.tasks[0].document == b"content"


@pytest.mark.parametrize("lost", [BadRequest("wrong file_id"), NetworkError("gone")])
async def test_a_lost_document_is_told(desk: Desk, lost: TelegramError) -> None:
    """It is no fault of the person's."""
    desk.lost = lost
    await desk.jobs.accept(job("f1", kind="document"), [1])

    assert (await desk.answered(1))[0][1].failure == "lost_document"


async def test_a_fault_becomes_a_reference(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """The same four signs in the answer and in the log."""
    desk.runner.outcomes.append(RuntimeError("boom"))
    await desk.jobs.accept(job("a"), [1])
    outcome = (await desk.answered(1))[0][1]

    assert outcome.failure == "broken"
    assert outcome.sentence in capsys.readouterr().out


@pytest.mark.parametrize(
    ("failures", "answers", "state"),
    [
        ([NetworkError("gone"), NetworkError("gone")], 1, "answered"),
        ([Forbidden("bot was blocked by the user")], 0, "failed"),
        ([BadRequest("Chat not found")], 0, "failed"),
        ([ValueError("odd")], 1, "answered"),
        ([ValueError("odd"), ValueError("odd")], 0, "failed"),
    ],
    ids=["lost for a while", "blocked", "refused", "a fault, then owned up to", "a fault in owning up"],
)
async def test_an_answer_is_brought_or_the_job_is_closed(
    desk: Desk, failures: list[Exception], answers: int, state: str
) -> None:
    """No job stays open for ever, none is forgotten while it can be answered."""
    desk.answering.failures = failures
    accepted = job("a")
    await desk.jobs.accept(accepted, [1])
    await desk.jobs.accept(job("z"), [1])
    await desk.answered(answers + 1)
    for _ in range(100):
        closed = await desk.keeper.ask(desk.keeper.store.job, accepted.id)
        if closed and closed.state != "accepted":
            break
        await asyncio.sleep(0.01)

    assert closed is not None
    assert closed.state == state
    assert len(desk.answering.answers) == answers + 1


async def test_a_waiting_job_can_be_cancelled(desk: Desk) -> None:
    """Once; a finished or unknown one cannot."""
    desk.runner.gate = asyncio.Event()
    await desk.jobs.accept(job("a"), [1])
    waiting = job("b")
    await desk.jobs.accept(waiting, [1])

    assert await desk.jobs.cancel(waiting.id)
    assert not await desk.jobs.cancel(waiting.id)
    assert not await desk.jobs.cancel("unknown")
    desk.runner.gate.set()
    assert [key for key, _ in await desk.answered(1)] == ["a"]
    assert desk.jobs.waiting == 0


async def test_a_superseded_job_hands_on_its_answer(desk: Desk) -> None:
    """The new one is edited into the same message."""
    old = job("a")
    await desk.jobs.accept(old, [1])
    await desk.answered(1)

    assert await desk.jobs.supersede(old.id) == 77
    assert await desk.jobs.supersede("unknown") is None


async def test_room_is_bounded(tmp_path: Path) -> None:
    """For all, for one, and for a day."""
    desk = Desk(tmp_path, queue=2, per_user=1, daily_budget=2)
    await desk.jobs.accept(job("a"), [1])
    for refused, words in ((job("b"), "waiting already"), (job("c", user=2), ""), (job("d", user=3), "I am full")):
        if not words:
            await desk.jobs.accept(refused, [1])
            continue
        with pytest.raises(RefusedError, match=words):
            await desk.jobs.accept(refused, [1])
    await desk.jobs.stop()
    desk.keeper.close()


async def test_a_restart_takes_up_what_was_left(tmp_path: Path) -> None:
    """In the order in which it was accepted."""
    before = Desk(tmp_path)
    for key in ("a", "b", "c"):
        await before.jobs.accept(job(key), [1])
    await before.jobs.stop()
    before.keeper.close()
    after = Desk(tmp_path, workers=1)
    await after.jobs.start()
    answers = [key for key, _ in await after.answered(3)]
    await after.jobs.stop()
    after.keeper.close()

    assert answers == ["a", "b", "c"]


def test_a_reference_is_four_signs() -> None:
    """Short enough to be read aloud."""
    assert len(new_reference()) == 4

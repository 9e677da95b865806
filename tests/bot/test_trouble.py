"""What goes wrong on the way to Telegram loses no answer and sends none twice, where that can be known."""

import asyncio

import pytest

from bot.app import Rooms
from bot.playground.driver import Playground, faults
from bot.records import Outcome
from tests.bot.conftest import Start, settings_with
from tests.bot.fakes import FakeRunner, article

pytestmark = pytest.mark.usefixtures("quick_retries")


@pytest.fixture
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the pauses between tries short."""
    monkeypatch.setattr("bot.limiter.PAUSES", (0.05,) * 7)
    monkeypatch.setattr("bot.limiter.PatientLimiter.__init__.__defaults__", ((0.05,) * 7,), raising=False)
    monkeypatch.setattr("bot.jobs.REDELIVERY_SECONDS", 0.1)
    monkeypatch.setattr("bot.polling.CONFLICT_SECONDS", 0.1)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("kind", [faults.BAD_GATEWAY, faults.DROP_BEFORE, faults.TOO_MANY])
async def test_an_answer_that_did_not_arrive_is_sent_again(playground: Playground, kind: str) -> None:
    """502, a connection dropped before Telegram read the call, and 429 cost nothing but time."""
    alice = playground.person("Alice")
    playground.fault(kind, method="sendMessage", seconds=1, times=2 if kind == faults.BAD_GATEWAY else 1)
    await alice.say(article())
    await alice.answer()
    await alice.say("/help")
    await alice.answer()

    assert len(alice.answers) == 2


async def test_an_answer_whose_receipt_was_lost_comes_at_most_once_more(playground: Playground, bot: Rooms) -> None:
    """Nobody can know whether it arrived; the doubt is counted."""
    alice = playground.person("Alice")
    playground.fault(faults.DROP_AFTER, method="sendMessage")
    await alice.say(article())
    await alice.answer()
    await alice.say("/help")
    await alice.answer()

    assert 2 <= len(alice.answers) <= 3
    assert bot.limiter.uncertain == 1


@pytest.mark.usefixtures("bot")
async def test_another_poller_is_waited_out(playground: Playground) -> None:
    """A 409 is told to the operator; when the other program has stopped, messages come again."""
    alice = playground.person("Alice")
    playground.fault(
        faults.REFUSE,
        method="getUpdates",
        times=2,
        code=409,
        refusal="Conflict: terminated by other getUpdates request",
    )
    await alice.say("/help")
    await alice.answer()
    await alice.say("/help")

    assert "What I take" in (await alice.answer()).text


@pytest.mark.usefixtures("bot")
async def test_refused_markup_goes_out_as_plain_text(playground: Playground) -> None:
    """A reader who gets no bold type still gets the briefing."""
    alice = playground.person("Alice")
    playground.fault(faults.REFUSE, method="sendMessage", refusal="Bad Request: can't parse entities: unsupported")
    await alice.say(article())
    answer = await alice.answer()

    assert answer.text.startswith("Short")
    assert not answer.entities
    assert "Full" in answer.labels


@pytest.mark.usefixtures("bot")
async def test_a_deleted_answer_comes_again_when_it_should_change(playground: Playground) -> None:
    """An edit whose old answer was deleted is answered with a new message."""
    alice = playground.person("Alice")
    sent = await alice.say(article())
    await alice.remove(await alice.answer())
    await alice.edit(sent, article(about="lighthouse"))

    assert "lighthouse" in (await alice.answer()).text


@pytest.mark.usefixtures("bot")
async def test_a_user_who_blocks_the_bot_does_no_harm(playground: Playground, runner: FakeRunner) -> None:
    """The answer to somebody who has left is dropped, others are served."""
    runner.gate = asyncio.Event()
    alice, bela = playground.person("Alice"), playground.person("Bela")
    await alice.say(article())
    await playground.called("sendChatAction")
    await alice.block()
    runner.gate.set()
    await bela.say(article(about="bridge"))

    assert (await bela.answer()).text.startswith("Short")


@pytest.mark.usefixtures("bot")
async def test_a_button_too_old_to_be_answered_still_works(playground: Playground) -> None:
    """Telegram refuses late answers to buttons; the view changes all the same."""
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()
    playground.fault(
        faults.REFUSE,
        method="answerCallbackQuery",
        refusal="Bad Request: query is too old and response timeout expired or query ID is invalid",
    )
    await alice.press(answer, "Full")

    assert (await alice.edited(answer)).text.startswith("Full")


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome(failure="timeout"), "longer than 60 seconds"),
        (Outcome(failure="crashed"), "too much for me"),
        (Outcome(failure="paywall", sentence="This page is for <subscribers> only."), "for <subscribers> only"),
        (RuntimeError("boom"), "Something broke on my side (ref "),
    ],
    ids=["timeout", "crash", "a sentence of the summarizer", "a fault of ours"],
)
async def test_a_failure_is_told_in_a_sentence(
    playground: Playground, runner: FakeRunner, outcome: Outcome | Exception, words: str
) -> None:
    """Whatever happens to the work, the person hears of it."""
    runner.outcomes.append(outcome)
    alice = playground.person("Alice")
    await alice.say(article())
    answer = await alice.answer()

    assert words in answer.text
    assert "boom" not in answer.text


async def test_a_handler_that_breaks_gives_a_reference(
    playground: Playground, bot: Rooms, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The four signs that the user sees stand in the log beside the traceback."""

    async def broken(*_: object) -> None:
        message = "nobody expected this"
        raise RuntimeError(message)

    monkeypatch.setattr("bot.requests.Requests.speaker", broken)
    alice = playground.person("Alice")
    await alice.say("/help")
    answer = await alice.answer()
    reference = answer.text.partition("(ref ")[2][:4]

    assert reference
    assert reference in capsys.readouterr().out
    assert bot.jobs.waiting == 0


async def test_work_left_by_a_stop_is_done_after_the_start(
    playground: Playground, start: Start, runner: FakeRunner
) -> None:
    """A job in the journal survives; it is answered once."""
    runner.gate = asyncio.Event()
    alice = playground.person("Alice")
    async with start():
        await alice.say(article())
        await playground.called("sendChatAction")
        await asyncio.wait_for(runner.begun.wait(), 5)
    runner.gate.set()
    async with start():
        await alice.answer()
        await alice.say("/help")
        await alice.answer()

    assert len(alice.answers) == 2


async def test_slow_work_shows_a_progress_line_that_becomes_the_briefing(
    playground: Playground, start: Start, runner: FakeRunner, tmp_path: object
) -> None:
    """One message: first what is going on, then the answer."""
    runner.gate = asyncio.Event()
    alice, bela = playground.person("Alice"), playground.person("Bela")
    async with start(settings_with(progress_after_seconds=0.2, workers=1, heartbeat_path=f"{tmp_path}/beat")):
        await alice.say(article())
        reading = await alice.answer()
        await bela.say(article(about="bridge"))
        waiting = await bela.answer()

        assert reading.text == "Reading…"
        assert "Cancel" in reading.labels
        assert waiting.text.startswith("Waiting:")
        runner.gate.set()
        assert (await alice.edited(reading)).text.startswith("Short")
        assert "bridge" in (await bela.edited(waiting)).text


async def test_a_job_can_be_cancelled_by_its_owner(
    playground: Playground, start: Start, runner: FakeRunner, tmp_path: object
) -> None:
    """Cancel ends the wait; the article gets no answer later."""
    runner.gate = asyncio.Event()
    alice = playground.person("Alice")
    async with start(settings_with(progress_after_seconds=0.1, heartbeat_path=f"{tmp_path}/beat")):
        await alice.say(article())
        progress = await alice.answer()
        await alice.press(progress, "Cancel")
        cancelled = await alice.edited(progress)
        runner.gate.set()
        await alice.say("/help")
        await alice.answer()

        assert cancelled.text == "Cancelled."
        assert progress.text == "Cancelled."
        assert playground.unanswered == 0


async def test_overload_is_told_honestly(
    playground: Playground, start: Start, runner: FakeRunner, tmp_path: object
) -> None:
    """A full queue and a full share each have their sentence; nothing is passed over in silence."""
    runner.gate = asyncio.Event()
    alice, bela = playground.person("Alice"), playground.person("Bela")
    async with start(
        settings_with(workers=1, queue=2, per_user=1, progress_after_seconds=9, heartbeat_path=f"{tmp_path}/beat")
    ):
        for about in ("pier", "bridge", "tower"):
            await alice.say(article(about=about))
            await asyncio.sleep(0.1)
        assert "You have 1 articles waiting" in (await alice.answer()).text
        await bela.say(article(about="mill"))
        await asyncio.sleep(0.1)
        await bela.say(article(about="lock"))
        assert "I am full" in (await bela.answer()).text
        runner.gate.set()


async def test_a_day_has_a_budget(playground: Playground, start: Start, tmp_path: object) -> None:
    """Who has had all briefings of the day is told so."""
    alice = playground.person("Alice")
    async with start(settings_with(daily_budget=1, heartbeat_path=f"{tmp_path}/beat")):
        await alice.say(article())
        await alice.answer()
        await alice.say(article(about="bridge"))

        assert "1 briefings today" in (await alice.answer()).text

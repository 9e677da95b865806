"""Stand-ins for the slow parts of the bot: a runner without models and processes, and articles that nobody wrote."""

import asyncio
import html
from dataclasses import dataclass, field

from bot.records import Outcome, View
from bot.worker import Work

SENTENCE = "The harbour council of Lower Eastwick voted on Tuesday to rebuild the pier that the March storm took away. "
MIN_WORDS = 40


def article(*, words: int = 120, about: str = "pier") -> str:
    """Return an invented article of about `words` words."""
    text = (SENTENCE.replace("pier", about) * (words // 18 + 1)).split()
    return " ".join(text[:words])


@dataclass
class FakeRunner:
    """Briefs at once, in the event loop, or does what a test tells it to."""

    delay: float = 0.0
    outcomes: list[Outcome | Exception] = field(default_factory=list)
    tasks: list[Work] = field(default_factory=list)
    gate: asyncio.Event | None = None
    stopped: bool = False
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    async def warm(self) -> None:
        """Nothing to load."""

    async def run(self, task: Work) -> Outcome:
        """Return the next outcome that was ordered, or a briefing of `task`."""
        self.tasks.append(task)
        self.begun.set()
        if self.gate:
            await self.gate.wait()
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.outcomes:
            ordered = self.outcomes.pop(0)
            if isinstance(ordered, Exception):
                raise ordered
            return ordered
        return outcome_of(task)

    def stop(self) -> None:
        """Remember that it was stopped."""
        self.stopped = True


def outcome_of(task: Work) -> Outcome:
    """Return a briefing whose views can be told apart."""
    subject = html.escape(task.text or task.link or task.file_name, quote=False)
    site = f"\n\n<i>Source: {html.escape(task.site)}</i>" if task.site else ""
    views: list[tuple[View, str]] = [
        ("short", f"<b>Short</b>\n\n{subject[:200]}{site}"),
        ("full", f"<b>Full</b>\n\n{subject[:2000]}{site}"),
        ("who", "<b>Key actors</b>\n• <b>Ann Lee</b>, harbour master"),
        ("figures", "<b>Key figures</b>\n• <b>3</b>: piers"),
        ("sources", "<b>Sources</b>\n1. The harbour council voted."),
    ]
    return Outcome(views=tuple(views), title="Council votes", url=task.url or task.link or None)

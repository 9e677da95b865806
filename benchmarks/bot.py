"""Times the bot over the local Bot API server with the real model: `python -m benchmarks.bot`.

Prints the first visible sign and the briefing of the seed for one user, then fifty users at once with another chat
asking for /help meanwhile, then how long a stop under load takes.
"""

# ruff: noqa: T201  # a benchmark prints

import asyncio
import os
import signal
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, Process
from pathlib import Path

from bot.playground.chats import Message
from bot.playground.driver import Person, Playground

SEED = Path("seeds/ukraine_border_crisis.txt")
LONGEST_TEXT = 3_500
ROUNDS = 15
USERS = 50
WARM_UP_SECONDS = 20
PATIENCE = 120


async def briefing(person: Person) -> Message:
    """Return the bot's next finished answer."""
    answer = await person.answer(patience=PATIENCE)
    while answer.labels == ["Cancel"]:
        answer = await person.edited(answer, patience=PATIENCE)
    return answer


async def one_after_another(playground: Playground, text: str) -> None:
    """Time the first sign and the briefing of one user."""
    signs, briefings = [], []
    for number in range(ROUNDS):
        person = playground.person(f"One {number}")
        began = time.perf_counter()
        await person.say(f"{text} Number {number}.")
        await person.action(patience=PATIENCE)
        signs.append(time.perf_counter() - began)
        await briefing(person)
        briefings.append(time.perf_counter() - began)
    print(f"first sign      median {statistics.median(signs):.3f} s, at most {max(signs):.3f} s")
    print(f"briefing        median {statistics.median(briefings):.3f} s, at most {max(briefings):.3f} s")


async def all_at_once(playground: Playground, text: str) -> None:
    """Time fifty users, and /help in another chat meanwhile."""
    people = [playground.person(f"Many {number}") for number in range(USERS)]
    other, helps = playground.person("Other"), []
    began = time.perf_counter()
    for number, person in enumerate(people):
        await person.say(f"{text} User {number}.")

    async def waited(person: Person) -> float:
        await briefing(person)
        return time.perf_counter() - began

    tasks = [asyncio.create_task(waited(person)) for person in people]
    while not all(task.done() for task in tasks):
        asked = time.perf_counter()
        await other.say("/help")
        await other.answer(patience=PATIENCE)
        helps.append(time.perf_counter() - asked)
        await asyncio.sleep(0.3)
    waits = [task.result() for task in tasks]
    print(f"{USERS} users        median {statistics.median(waits):.1f} s, at most {max(waits):.1f} s")
    print(f"/help meanwhile median {statistics.median(helps):.3f} s, at most {max(helps):.3f} s, {len(helps)} times")


async def stop(playground: Playground, process: Process, text: str) -> None:
    """Time a stop in the middle of the work."""
    for number in range(USERS):
        await playground.person(f"Last {number}").say(f"{text} Last {number}.")
    await asyncio.sleep(1)
    began = time.perf_counter()
    process.send_signal(signal.SIGTERM)
    await process.wait()
    print(f"stop under load {time.perf_counter() - began:.2f} s")


async def main(text: str) -> None:
    """Run everything against a fresh bot with variants of `text`."""
    folder = tempfile.mkdtemp()
    async with Playground() as playground:
        own = {
            "TELEGRAM_TOKEN": playground.token,
            "TELEGRAM_API_BASE_URL": playground.root,
            "NEWSBRIEF_STORE__PATH": f"{folder}/store.sqlite3",
            "NEWSBRIEF_BOT__HEARTBEAT_PATH": f"{folder}/heartbeat",
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", env=os.environ | own, stdout=DEVNULL, stderr=DEVNULL
        )
        try:
            await playground.called("deleteWebhook", patience=PATIENCE)
            await asyncio.sleep(WARM_UP_SECONDS)
            await one_after_another(playground, text)
            await all_at_once(playground, text)
            await stop(playground, process, text)
        finally:
            if process.returncode is None:
                process.kill()
    print(f"machine load    {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    asyncio.run(main(SEED.read_text(encoding="utf8")[:LONGEST_TEXT]))

"""Pages and documents -> articles in a process of their own, which may be killed at any time and is then replaced."""

import json
import logging
import os
import select
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from config.settings import ExtractSettings
from summarizer import errors
from summarizer.errors import DocumentError, NoArticleError, SummarizerError, TooLargeError
from summarizer.page import Page
from summarizer.schema import Article
from summarizer.serial import from_json
from summarizer.worker import LENGTHS, write_frame

logger = logging.getLogger(__name__)

ROOT = Path(__file__).parent.parent
MOST_TASKS = 500  # after which the process is replaced: parsing leaves memory in pieces
START_SECONDS = 60.0  # until a new process reads its first task; loading takes 2 s, on a busy machine 10
PIECE = 1 << 16
TOO_SLOW = "That page takes too long to read: please paste the text here."
TOO_SLOW_FILE = "That file takes too long to read: please paste the text here."
BROKEN = "I cannot read that page: please paste the text here."
BROKEN_FILE = "I cannot read that file: please paste the text here."


class Sandbox:
    """One worker process, started when it is first needed; threads take turns."""

    def __init__(self, settings: ExtractSettings) -> None:
        """Keep the limits of the `settings`."""
        self._settings = settings
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._tasks = 0

    def start(self) -> None:
        """Start the process now, to have it ready when it is needed."""
        with self._lock:
            self._running()

    def article_from_page(self, page: Page) -> Article:
        """Return the article of a fetched page; raises what `extract.article_from_page` raises."""
        values = asdict(page)
        content = values.pop("content")
        return self._article({"what": "page", "page": values}, content, TooLargeError(TOO_SLOW), NoArticleError(BROKEN))

    def article_from_file(self, name: str, content: bytes) -> Article:
        """Return the article of a document; raises what `documents.article_from_file` raises."""
        task = {"what": "file", "name": name}
        return self._article(task, content, DocumentError(TOO_SLOW_FILE), DocumentError(BROKEN_FILE))

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _article(
        self, task: dict[str, Any], content: bytes, too_slow: SummarizerError, broken: SummarizerError
    ) -> Article:
        """Have one task done, and turn the answer back into an article or its error."""
        task["limits"] = self._settings.model_dump(include={"max_html_bytes", "max_document_bytes", "max_pages"})
        with self._lock:
            started = time.monotonic()
            reply = self._ask(task, content)
            seconds = time.monotonic() - started
        if reply is None:
            logger.warning("the parsing process ended after %.1f s", seconds)
            raise too_slow if seconds >= min(self._settings.cpu_seconds, self._settings.wall_seconds) else broken
        if "error" in reply:
            raise getattr(errors, reply["error"]["kind"])(reply["error"]["message"])
        return from_json(Article, json.dumps(reply["article"]))

    def _ask(self, task: dict[str, Any], content: bytes) -> dict[str, Any] | None:
        """Send a task and wait for its answer; `None` where the process died or time was up."""
        is_new = self._process is None
        process = self._running()
        deadline = time.monotonic() + self._settings.wall_seconds + (START_SECONDS if is_new or not self._tasks else 0)
        self._tasks += 1
        try:
            reply = _exchange(process, task, content, deadline)
        except BrokenPipeError:
            reply = None
        if reply is None or self._tasks >= MOST_TASKS:
            self._kill()
        return reply

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the process, started anew where it has ended."""
        if self._process is not None and self._process.poll() is not None:
            self._kill()
        if self._process is None:
            limits = (str(self._settings.cpu_seconds), str(self._settings.memory_megabytes))
            self._process = subprocess.Popen(
                [sys.executable, "-m", "summarizer.worker", *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
            )
            self._tasks = 0
        return self._process

    def _kill(self) -> None:
        """End the process and close what led to it."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                _close(stream)
        process.wait()


def _exchange(
    process: subprocess.Popen[bytes], task: dict[str, Any], content: bytes, deadline: float
) -> dict[str, Any] | None:
    """Write a task and read its answer; a process without pipes has none."""
    if process.stdin is None or process.stdout is None:
        return None
    write_frame(process.stdin, task, content)
    return _read_reply(process.stdout.fileno(), deadline)


def _close(stream: IO[bytes]) -> None:
    """Close one end of a pipe, whatever is still in it."""
    try:
        stream.close()
    except BrokenPipeError:
        return


def _read_reply(source: int, deadline: float) -> dict[str, Any] | None:
    """Read one frame from a pipe until `deadline`; `None` where it ends early."""
    received = bytearray()
    needed = LENGTHS.size
    while len(received) < needed:
        ready, _, _ = select.select([source], [], [], max(0.0, deadline - time.monotonic()))
        piece = os.read(source, PIECE) if ready else b""
        if not piece:
            return None
        received += piece
        if len(received) >= LENGTHS.size:
            needed = LENGTHS.size + sum(LENGTHS.unpack_from(received))
    reply: dict[str, Any] = json.loads(received[LENGTHS.size :])
    return reply

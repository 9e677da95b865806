"""The parsing process, looked at from inside: frames, answers and limits."""

import io
import signal
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import shipped_settings
from summarizer.page import Page
from summarizer.worker import TOO_BIG, answer, read_frame, serve, write_frame
from tests.files import docx
from tests.pages import BRIDGE, modern

LIMITS = shipped_settings().extract.model_dump(include={"max_html_bytes", "max_document_bytes", "max_pages"})


def page_task(status: int = 200) -> dict[str, Any]:
    """Return the task to read a page."""
    url = "https://orvika.example/story"
    values = asdict(Page(url=url, final_url=url, status=status, content=b"", content_type="text/html"))
    del values["content"]
    return {"what": "page", "page": values, "limits": LIMITS}


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3), st.binary(max_size=50))
def test_frames_come_back(header: dict[str, str], content: bytes) -> None:
    """A frame is read as it was written, one after the other."""
    stream = io.BytesIO()
    write_frame(stream, header, content)
    write_frame(stream, header)
    stream.seek(0)

    assert read_frame(stream) == (header, content)
    assert read_frame(stream) == (header, b"")
    assert read_frame(stream) is None


def test_a_page_is_answered_with_its_article() -> None:
    """The answer holds the article as plain values."""
    reply = answer(page_task(), modern(BRIDGE).encode())

    assert reply["article"]["text"] == BRIDGE.text
    assert reply["article"]["source"]["title"] == BRIDGE.title


def test_a_file_is_answered_with_its_article() -> None:
    """Documents go the same way."""
    task = {"what": "file", "name": "bridge.docx", "limits": LIMITS}

    assert answer(task, docx(BRIDGE.paragraphs))["article"]["text"] == "\n".join(BRIDGE.paragraphs)


def test_an_error_is_answered_by_its_name() -> None:
    """Our own errors travel by name and sentence."""
    error = answer(page_task(status=404), b"<p>Gone</p>")["error"]

    assert error["kind"] == "NotFoundError"
    assert error["message"].endswith(".")


def test_no_memory_left_is_an_answer_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that takes too much memory is refused in words."""

    def greedy(*_args: object, **_named: object) -> None:
        raise MemoryError

    monkeypatch.setattr("summarizer.extract.article_from_page", greedy)

    assert answer(page_task(), b"x") == {"error": TOO_BIG}


def test_tasks_are_served_until_none_come() -> None:
    """One answer for each task, in order, and no timer left behind."""
    tasks, answers = io.BytesIO(), io.BytesIO()
    write_frame(tasks, page_task(), modern(BRIDGE).encode())
    write_frame(tasks, page_task(status=410), b"<p>Gone</p>")
    tasks.seek(0)

    serve(tasks, answers, cpu_seconds=60)

    answers.seek(0)
    first, second = read_frame(answers), read_frame(answers)
    assert first is not None
    assert second is not None
    assert "article" in first[0]
    assert second[0]["error"]["kind"] == "NotFoundError"
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)

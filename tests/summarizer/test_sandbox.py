"""The parsing process, looked at from outside: it may die, hang or grow, and the next page is read all the same."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from config.settings import shipped_settings
from summarizer import sandbox
from summarizer.errors import DocumentError, NoArticleError, NotFoundError, TooLargeError
from summarizer.extract import article_from_page
from summarizer.page import Page
from summarizer.sandbox import Sandbox
from tests.files import docx
from tests.pages import BRIDGE, modern

SETTINGS = shipped_settings().extract
HEAVY = "<p>" + " ".join(f"a{number}" for number in range(40)) + "</p>"


def page_of(body: str, status: int = 200) -> Page:
    """Return a page as the fetcher would."""
    url = "https://orvika.example/story"
    return Page(url=url, final_url=url, status=status, content=body.encode(), content_type="text/html")


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    """One sandbox for all tests: starting it is the slow part."""
    with Sandbox(SETTINGS) as made:
        yield made


def test_pages_and_files_are_read_as_without_it(box: Sandbox) -> None:
    """The article is the same as in this process, whatever its kind."""
    assert box.article_from_page(page_of(modern(BRIDGE))) == article_from_page(page_of(modern(BRIDGE)))
    assert box.article_from_file("a.docx", docx(BRIDGE.paragraphs)).text == "\n".join(BRIDGE.paragraphs)


def test_errors_keep_their_kind(box: Sandbox) -> None:
    """What the reading refuses is refused here, with the same sentence."""
    with pytest.raises(NotFoundError, match="does not exist"):
        box.article_from_page(page_of("<p>Gone</p>", status=404))
    with pytest.raises(DocumentError, match="empty"):
        box.article_from_file("a.txt", b"")


def test_the_process_is_reused_and_replaced_when_it_dies(box: Sandbox) -> None:
    """One process serves many pages; killed from outside, it is started again for the next."""
    box.article_from_page(page_of(modern(BRIDGE)))
    process = box._process
    box.article_from_page(page_of(modern(BRIDGE)))
    assert process is not None
    assert box._process is process
    os.kill(process.pid, signal.SIGKILL)
    process.wait()

    assert box.article_from_page(page_of(modern(BRIDGE))).text == BRIDGE.text
    assert box._process is not process


def test_a_process_that_dies_amid_a_page_is_told(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that kills its reader is refused; the next one is read."""
    with monkeypatch.context() as patched:
        patched.setattr(sandbox, "_exchange", lambda *_: None)
        with pytest.raises(NoArticleError, match="cannot read"):
            box.article_from_page(page_of("x"))
        with pytest.raises(DocumentError, match="cannot read"):
            box.article_from_file("a", b"x")

    assert box.article_from_page(page_of(modern(BRIDGE))).text == BRIDGE.text


def test_time_is_bounded() -> None:
    """A page that takes more CPU than allowed is stopped by the system itself."""
    with Sandbox(SETTINGS.model_copy(update={"cpu_seconds": 0.1})) as quick:
        with pytest.raises(TooLargeError, match="too long"):
            quick.article_from_page(page_of(HEAVY * 40_000))

        assert quick._process is None


def test_memory_is_bounded() -> None:
    """A page that needs more memory than allowed is refused, not served by the whole machine."""
    with (
        Sandbox(SETTINGS.model_copy(update={"memory_megabytes": 12})) as small,
        pytest.raises((TooLargeError, NoArticleError)),
    ):
        small.article_from_page(page_of(HEAVY * 20_000))


def test_threads_take_turns(box: Sandbox) -> None:
    """Several threads share one process without mixing up their answers."""
    texts: dict[int, str] = {}

    def read(number: int) -> None:
        body = modern(BRIDGE).replace("Tuesday", f"day {number}")
        texts[number] = box.article_from_page(page_of(body)).text

    threads = [threading.Thread(target=read, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert all(f"day {number}" in texts[number] for number in range(4))


def test_the_process_is_replaced_after_many_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory that parsing leaves behind is given back with the process."""
    monkeypatch.setattr(sandbox, "MOST_TASKS", 1)
    with Sandbox(SETTINGS) as made:
        made.start()
        made.article_from_page(page_of(modern(BRIDGE)))

        assert made._process is None

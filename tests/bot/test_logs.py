"""What stands in the logs, and what never does."""

import io
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import NOISY, configure, redact

TOKEN = "7000000001:AAabcdefghijklmnopqrstuvwxyz012345"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Leave logging as it was."""
    handlers, level = logging.root.handlers, logging.root.level
    levels = {name: logging.getLogger(name).level for name in NOISY}
    yield
    structlog.reset_defaults()
    logging.root.handlers = handlers
    logging.root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"POST https://api.example/bot{TOKEN}/getMe", "POST https://api.example/<token>/getMe"),
        (f"token {TOKEN}", "token <token>"),
        ("at 12:30:45 on 2026-11-22", "at 12:30:45 on 2026-11-22"),
        ("ratio 70000:1", "ratio 70000:1"),
    ],
)
def test_what_looks_like_a_token_is_hidden(text: str, expected: str) -> None:
    """In URLs and alone; times and ratios stay."""
    assert redact(text) == expected


def test_events_are_one_line_with_their_fields() -> None:
    """A line can be searched by its fields."""
    stream = io.StringIO()
    configure(stream=stream)
    structlog.get_logger("x").info("job worked", kind="text", seconds=0.2)

    assert stream.getvalue().count("\n") == 1
    assert "event='job worked' kind='text' seconds=0.2" in stream.getvalue()


def test_no_token_gets_through_in_any_way() -> None:
    """Not as a field, not in a traceback, not from the standard library, not even in another shape."""
    stream = io.StringIO()
    configure(stream=stream, secrets=("odd secret",))
    log = structlog.get_logger("x")
    log.warning("lost", error=f"https://h/bot{TOKEN}/x", other="odd secret")
    log.error("failed", exc_info=ValueError(TOKEN))
    logging.getLogger("elsewhere").warning("url %s", TOKEN)

    assert TOKEN not in stream.getvalue()
    assert "odd secret" not in stream.getvalue()
    assert stream.getvalue().count("<token>") >= 4


def test_the_http_library_is_silent() -> None:
    """It would log every address, and the token is part of it."""
    stream = io.StringIO()
    configure(stream=stream)
    logging.getLogger("httpx").info("HTTP Request: POST ...")

    assert stream.getvalue() == ""

"""Sets up the logs: one line an event, no token and no article text, the HTTP library silent."""

import logging
import re
import sys
from collections.abc import Callable
from typing import TextIO

import structlog
from structlog.types import EventDict, Processor

# 7000000001:AAFw0… as it stands in URLs and in messages of errors.
TOKEN = re.compile(
    r"""(?:bot)?        # /bot7000000001:AAFw0.../getMe
        \d{5,}:         # the bot's id
        [A-Za-z0-9_-]{20,}""",
    re.VERBOSE,
)
HIDDEN = "<token>"
NOISY = ("httpx", "httpcore", "telegram", "alembic", "sqlalchemy.engine")


def redact(text: str) -> str:
    """Return `text` without anything that looks like a bot's token."""
    return TOKEN.sub(HIDDEN, text)


def configure(*, secrets: tuple[str, ...] = (), stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Send structlog's events and those of the standard library to `stream` (stderr), tokens and `secrets` hidden."""
    hide = hider(secrets)
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            hide,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"], drop_missing=True),
        ],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    logging.root.handlers = [handler]
    logging.root.setLevel(level)
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.ERROR)


def hider(secrets: tuple[str, ...]) -> Callable[[object, str, EventDict], EventDict]:
    """Return the last processor of a log line: it hides tokens and `secrets` in every value."""

    def hide(_logger: object, _method: str, event: EventDict) -> EventDict:
        return {key: _hidden(value, secrets) for key, value in event.items()}

    return hide


def _hidden(value: object, secrets: tuple[str, ...]) -> object:
    """Return `value`, as a text where it had to be changed."""
    if isinstance(value, (int, float)) or value is None:
        return value
    text = str(value)
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return redact(text)

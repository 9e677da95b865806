"""What was fetched and briefed before, in SQLite: bounded in age and size, and never a reason to fail."""

import hashlib
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from config.settings import CacheSettings

logger = logging.getLogger(__name__)

LAYOUT = """
CREATE TABLE IF NOT EXISTS entries (
    kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    made REAL NOT NULL, used REAL NOT NULL, size INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""
PATIENCE = 5.0  # seconds for another process that writes
SECONDS_AN_HOUR = 3_600
BYTES_A_MEGABYTE = 1_000_000


class Cache:
    """Keeps texts by kind and key; one that cannot be opened keeps nothing and says so in the log."""

    def __init__(self, settings: CacheSettings, *, clock: Callable[[], float] = time.time) -> None:
        """Keep the `settings`; nothing is opened before it is needed."""
        self._settings = settings
        self._clock = clock

    def get(self, kind: str, key: str, *, within: float | None = None) -> str | None:
        """Return what was put under `kind` and `key`, `None` if nothing was, or longer ago than `within` seconds."""
        now = self._clock()
        oldest = now - min(self._settings.max_age_hours * SECONDS_AN_HOUR, within if within is not None else now)
        with self._open() as connection:
            if connection is None:
                return None
            condition = "kind = ? AND key = ? AND made >= ?"
            row = connection.execute(f"SELECT value FROM entries WHERE {condition}", (kind, key, oldest)).fetchone()  # noqa: S608  # a constant
            if row is not None:
                connection.execute("UPDATE entries SET used = ? WHERE kind = ? AND key = ?", (now, kind, key))
            return row[0] if row is not None else None

    def put(self, kind: str, key: str, value: str) -> None:
        """Keep `value`, and let go of what is too old or least used where there is too much."""
        now = self._clock()
        with self._open() as connection:
            if connection is None:
                return
            size = len(value.encode())
            connection.execute("REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)", (kind, key, value, now, now, size))
            self._prune(connection, now)

    def _prune(self, connection: sqlite3.Connection, now: float) -> None:
        """Forget by age, then by size, the least recently used first."""
        oldest = now - self._settings.max_age_hours * SECONDS_AN_HOUR
        connection.execute("DELETE FROM entries WHERE made < ?", (oldest,))
        most = self._settings.max_megabytes * BYTES_A_MEGABYTE
        total = connection.execute("SELECT coalesce(sum(size), 0) FROM entries").fetchone()[0]
        for kind, key, size in connection.execute("SELECT kind, key, size FROM entries ORDER BY used").fetchall():
            if total <= most:
                break
            connection.execute("DELETE FROM entries WHERE kind = ? AND key = ?", (kind, key))
            total -= size

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection | None]:
        """Open the database for one transaction; `None` where there is none or it cannot be used."""
        if not self._settings.path:
            yield None
            return
        try:
            connection = self._connect(Path(self._settings.path))
        except (sqlite3.Error, OSError) as error:
            logger.warning("the cache %s cannot be used: %s", self._settings.path, error)
            yield None
            return
        with closing(connection), connection:
            yield connection

    def _connect(self, path: Path) -> sqlite3.Connection:
        """Open the file, make it where there is none, and make it anew where it is no database."""
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE)
        try:
            connection.execute(LAYOUT)
        except sqlite3.OperationalError:
            connection.close()
            raise
        except sqlite3.DatabaseError:
            connection.close()
            path.unlink()
            connection = sqlite3.connect(path, timeout=PATIENCE)
            connection.execute(LAYOUT)
        return connection


class OneAtATime:
    """Lets one thread at a time work on a key: whoever asks for the same waits, and finds it done."""

    def __init__(self) -> None:
        """Start with no key in work."""
        self._lock = threading.Lock()
        self._keys: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def hold(self, key: str) -> Iterator[None]:
        """Hold `key` for the length of a block."""
        with self._lock:
            lock, waiting = self._keys.get(key, (threading.Lock(), 0))
            self._keys[key] = (lock, waiting + 1)
        try:
            with lock:
                yield
        finally:
            with self._lock:
                lock, waiting = self._keys.pop(key)
                if waiting > 1:
                    self._keys[key] = (lock, waiting - 1)


def content_key(*parts: str | bytes) -> str:
    """Return one key for content, options and whatever else decides what comes of them."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


@cache
def pipeline_version() -> str:
    """Return a fingerprint of the summarizer's own code and word lists: whatever changes them makes a new version."""
    folder = Path(__file__).parent
    files = sorted([*folder.rglob("*.py"), *folder.rglob("*.txt"), *folder.rglob("*.json")])
    return content_key(*(path.read_bytes() for path in files))

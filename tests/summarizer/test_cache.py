"""The cache: bounded in age and size, shared, and never a reason to fail."""

import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import CacheSettings
from summarizer.cache import Cache, OneAtATime, content_key, pipeline_version


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        """Start at a fixed moment."""
        self.now = 1_000_000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


def cache_at(path: Path, clock: Clock, *, hours: float = 1, megabytes: float = 1) -> Cache:
    """Return a cache with these limits."""
    settings = CacheSettings(path=str(path), fresh_seconds=60, max_age_hours=hours, max_megabytes=megabytes)
    return Cache(settings, clock=clock)


def test_what_is_put_is_got(tmp_path: Path, clock: Clock) -> None:
    """An entry is found by kind and key, also by another object on the same file, and replaced by a newer one."""
    cache = cache_at(tmp_path / "deep" / "cache.sqlite3", clock)
    cache.put("article", "a", "one")
    cache.put("article", "a", "two “ü”")

    assert cache_at(tmp_path / "deep" / "cache.sqlite3", clock).get("article", "a") == "two “ü”"
    assert cache.get("article", "b") is None
    assert cache.get("briefing", "a") is None


def test_entries_grow_old(tmp_path: Path, clock: Clock) -> None:
    """After its hours an entry is gone; who wants only fresh ones says so."""
    cache = cache_at(tmp_path / "cache", clock)
    cache.put("article", "a", "one")
    clock.now += 120

    assert cache.get("article", "a", within=60) is None
    assert cache.get("article", "a", within=180) == "one"
    assert cache.get("article", "a") == "one"
    clock.now += 3_600
    assert cache.get("article", "a") is None


def test_the_least_recently_used_go_first(tmp_path: Path, clock: Clock) -> None:
    """Above the limit of size the entries go that nobody asked for longest."""
    cache = cache_at(tmp_path / "cache", clock, megabytes=0.03)
    for key in ("a", "b", "c"):
        cache.put("article", key, key * 10_000)
        clock.now += 1
    assert cache.get("article", "a") is not None
    clock.now += 1
    cache.put("article", "d", "d" * 10_000)

    assert [key for key in "abcd" if cache.get("article", key)] == ["a", "c", "d"]


def test_no_path_keeps_nothing(clock: Clock) -> None:
    """An empty path turns the cache off."""
    cache = Cache(CacheSettings(path="", fresh_seconds=60, max_age_hours=1, max_megabytes=1), clock=clock)
    cache.put("article", "a", "one")

    assert cache.get("article", "a") is None


def test_a_folder_that_cannot_be_written_is_no_failure(
    tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """Where no database can be, nothing is kept, and the log says so."""
    (tmp_path / "file").write_text("x", encoding="utf8")
    cache = cache_at(tmp_path / "file" / "cache", clock)
    cache.put("article", "a", "one")

    assert cache.get("article", "a") is None
    assert "cannot be used" in caplog.text


def test_a_broken_file_is_made_anew(tmp_path: Path, clock: Clock) -> None:
    """A file that is no database is replaced: what it held can be fetched again."""
    path = tmp_path / "cache"
    path.write_bytes(b"This is no database. " * 100)
    cache = cache_at(path, clock)
    cache.put("article", "a", "one")

    assert cache.get("article", "a") == "one"
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (1,)
    connection.close()


def test_one_thread_at_a_time_works_on_a_key() -> None:
    """Whoever asks for the same key waits for the first; another key is free; nothing is left behind."""
    once = OneAtATime()
    entered, release = threading.Event(), threading.Event()
    order: list[str] = []

    def first() -> None:
        with once.hold("a"):
            entered.set()
            release.wait(5)
            order.append("first")

    def second() -> None:
        with once.hold("a"):
            order.append("second")

    threads = [threading.Thread(target=first), threading.Thread(target=second)]
    threads[0].start()
    assert entered.wait(5)
    threads[1].start()
    with once.hold("b"):
        order.append("other")
    release.set()
    for thread in threads:
        thread.join(5)

    assert order == ["other", "first", "second"]
    assert once._keys == {}


def test_a_failure_frees_the_key() -> None:
    """An error inside the block lets the next one in."""
    once = OneAtATime()
    with pytest.raises(KeyError), once.hold("a"):
        raise KeyError
    with once.hold("a"):
        assert list(once._keys) == ["a"]


@given(st.lists(st.text() | st.binary(), max_size=4), st.lists(st.text() | st.binary(), max_size=4))
def test_keys_tell_contents_apart(first: list[str | bytes], second: list[str | bytes]) -> None:
    """Two keys are equal only where every part is, however the parts would read in one piece."""
    same = [part.encode(errors="surrogatepass") if isinstance(part, str) else part for part in first] == [
        part.encode(errors="surrogatepass") if isinstance(part, str) else part for part in second
    ]

    assert (content_key(*first) == content_key(*second)) is same


def test_the_version_is_that_of_the_code() -> None:
    """The same code has the same version."""
    assert pipeline_version() == pipeline_version()
    assert len(pipeline_version()) == 64

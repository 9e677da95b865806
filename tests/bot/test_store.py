"""The database, the same on SQLite and, where TEST_DATABASE_URL names one (it is emptied), on PostgreSQL."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from bot.archive import forget, history, invite, invited, kept_of, statistics, waiting_jobs_of
from bot.records import ChatSettings, Job, Material, Place, Stored
from bot.store import SECONDS_A_DAY, Store, StoreError, tables

POSTGRES = os.environ.get("TEST_DATABASE_URL", "")


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store on each kind of database."""
    url = f"sqlite:///{tmp_path / 'folder' / 'store.sqlite3'}"
    if request.param == "postgresql":
        if not POSTGRES.startswith("postgres"):
            pytest.skip("no TEST_DATABASE_URL of a PostgreSQL")
        url = POSTGRES
    opened = Store.open(url)
    with opened.engine.begin() as connection:
        for name in reversed(tables()):
            connection.execute(text(f"DELETE FROM {name}"))  # noqa: S608  # our own names
    yield opened
    opened.close()


def job(key: str = "1:2:3:0:0", *, user: int = 5, chat: int = 5, message: int = 2) -> Job:
    """Return a job to be accepted."""
    place = Place(chat_id=chat, message_id=message, thread_id=4)
    material = Material(kind="text", text="Wörter", site="Wire", parts=((2, "Wör"), (3, "ter")))
    return Job(key=key, place=place, user_id=user, material=material, language="de", view="full", answer_id=9)


def stored(name: str = "ab12", *, user: int = 5, chat: int = 5, title: str = "Pier", created: float = 100.0) -> Stored:
    """Return a briefing to be kept."""
    return Stored(
        id=name, chat_id=chat, user_id=user, message_id=2, title=title, url="https://a.example/",
        views={"short": f"<b>{title}</b> “ö”", "full": "f"}, created=created,
    )  # fmt: skip


def keep(store: Store, briefing: Stored, fingerprint: str) -> None:
    """Keep a briefing as the answer to a job of its name."""
    asked = job(briefing.id, user=briefing.user_id, chat=briefing.chat_id)
    store.accept(replace(asked, id=briefing.id), [2])

    assert store.keep(briefing, fingerprint)


def test_migrations_make_every_table(store: Store) -> None:
    """What the migrations lay is what the store asks for, column by column."""
    found = inspect(store.engine)

    assert set(tables()) <= set(found.get_table_names())
    assert {column["name"] for column in found.get_columns("jobs")} >= {"key", "material", "state", "answer_id"}


def test_opening_twice_changes_nothing(store: Store) -> None:
    """A database that is up to date is left alone."""
    store.accept(job(), [2])
    again = Store.open(store.engine.url.render_as_string(hide_password=False))

    assert [waiting.key for waiting in again.waiting()] == ["1:2:3:0:0"]
    again.close()


def test_an_update_is_received_once_and_forgotten_when_handled(store: Store) -> None:
    """Its content goes as soon as it is of no use."""
    assert store.receive([("a", 1, "{}"), ("b", 2, "[]"), ("a", 1, "{}")]) == ["a", "b"]
    assert store.receive([("b", 2, "[]")]) == []
    assert store.unhandled() == [("a", "{}"), ("b", "[]")]
    store.handled("a")

    assert store.unhandled() == [("b", "[]")]
    assert store.receive([("a", 1, "{}")]) == []


def test_a_job_comes_back_as_it_went(store: Store) -> None:
    """Every field survives the journal."""
    first = job()

    assert store.accept(first, [2, 3])
    assert store.waiting() == [first]
    assert store.job(first.id) == first
    assert store.job("unknown") is None
    assert store.sources_of(first.id) == [2, 3]
    assert store.jobs_made_from(5, 3) == [first]
    assert store.jobs_made_from(6, 3) == []


def test_a_job_is_accepted_once(store: Store) -> None:
    """The key decides, not the id."""
    assert store.accept(job(), [2])
    assert not store.accept(job(), [2])
    assert len(store.waiting()) == 1


def test_a_finished_job_waits_no_more(store: Store) -> None:
    """It keeps its answer, so that an edit finds it."""
    first, second = job(), job("other")
    store.accept(first, [2])
    store.accept(second, [2])
    store.point_to(second.id, 77)
    store.finish(first.id, "answered", answer_id=33)
    store.finish(second.id, "cancelled")

    assert store.waiting() == []
    assert [found.answer_id for found in store.jobs_made_from(5, 2)] == [33, 77]


def test_a_users_day_is_counted(store: Store) -> None:
    """Others do not count, nor does what was before."""
    store.accept(job(), [2])
    store.accept(job("other"), [2])
    store.accept(job("third", user=6), [2])

    assert store.asked_since(5, 0) == 2
    assert store.asked_since(5, 9e12) == 0


def test_a_briefing_is_kept_and_replaced(store: Store) -> None:
    """One id, one briefing; the newest of a content is found by its fingerprint."""
    keep(store, stored(), "print")
    keep(store, stored(title="Bridge"), "print")
    keep(store, stored("cd34", created=200.0), "print")

    assert store.briefing("ab12") == stored(title="Bridge")
    assert store.made_before("print") == stored("cd34", created=200.0)
    assert store.briefing("nothing") is None
    assert store.made_before("other") is None


def test_a_chat_keeps_its_choice(store: Store) -> None:
    """Until it chooses again."""
    assert store.chat(5) == ChatSettings()
    store.choose(5, ChatSettings(length="full", language="uk"))
    store.choose(5, ChatSettings(first="who", every_link=True))

    assert store.chat(5) == ChatSettings(first="who", every_link=True)


def test_a_moved_group_keeps_everything(store: Store) -> None:
    """Jobs, briefings and settings go with it."""
    store.choose(-5, ChatSettings(length="full"))
    keep(store, stored(chat=-5), "print")
    store.move(-5, -1005)

    assert store.chat(-1005).length == "full"
    assert store.jobs_made_from(-1005, 2)
    assert store.briefing("ab12") == stored(chat=-1005)
    assert store.chat(-5) == ChatSettings()


def test_what_has_expired_goes(store: Store) -> None:
    """Briefings after 30 days, handled updates after two; what still waits stays."""
    now = 100 * SECONDS_A_DAY
    keep(store, stored("old", created=now - 31 * SECONDS_A_DAY), "a")
    keep(store, stored("new", created=now - 29 * SECONDS_A_DAY), "b")
    store.receive([("a", 1, "{}"), ("b", 2, "{}")])
    store.handled("a")
    store.accept(job(), [2])

    assert store.purge(keep_days=30, now=now) == 1
    assert store.briefing("old") is None
    assert store.briefing("new") is not None
    assert store.purge(keep_days=1, now=9e10) == 2
    assert store.waiting()
    assert store.unhandled() == [("b", "{}")]


def test_history_is_of_one_person_in_one_chat(store: Store) -> None:
    """Newest first; a word is found in title and text, in any case, also with signs that mean something in SQL."""
    keep(store, stored("a1", title="Pier"), "a")
    keep(store, stored("a2", title="100% Bridge", created=200.0), "b")
    keep(store, stored("b1", user=6), "c")
    keep(store, stored("c1", chat=7), "d")

    def names(word: str = "") -> list[str]:
        return [found.id for found in history(store, chat_id=5, user_id=5, word=word)]

    assert names() == ["a2", "a1"]
    assert names("bRIDGE") == ["a2"]
    assert names("0%") == ["a2"]
    assert names("%") == ["a2"]
    assert names("lighthouse") == []


def test_a_person_is_forgotten_entirely(store: Store) -> None:
    """Nothing is left, and nobody else loses anything."""
    keep(store, stored(), "a")
    keep(store, stored("b1", user=6), "b")
    store.choose(5, ChatSettings(length="full"))
    waiting = waiting_jobs_of(store, 5)
    removed = forget(store, 5)

    assert len(waiting) == 1
    assert (removed.briefings, removed.requests, removed.settings, removed.total) == (1, 1, 1, 3)
    assert kept_of(store, 5).total == 0
    assert kept_of(store, 6).total == 2
    assert store.sources_of(waiting[0]) == []


def test_nothing_is_kept_of_an_answer_on_its_way_when_its_person_was_forgotten(store: Store) -> None:
    """The briefing that comes after the removal has no job any more; the others' are kept."""
    keep(store, stored(), "a")
    keep(store, stored("b1", user=6), "b")
    forget(store, 5)

    assert not store.keep(stored(), "a")
    assert store.keep(stored("b1", user=6, title="Bridge"), "b")
    assert kept_of(store, 5).total == 0
    assert history(store, chat_id=5, user_id=5) == []


def test_statistics_count_states_failures_and_times(store: Store) -> None:
    """An empty day is no failure."""
    assert statistics(store, since=0).mean_seconds == 0
    for key, failure in (("a", None), ("b", "paywall"), ("c", "paywall")):
        accepted = job(key)
        store.accept(accepted, [2])
        store.finish(accepted.id, "failed" if failure else "answered", failure=failure)
    day = statistics(store, since=0)

    assert day.states == (("answered", 1), ("failed", 2))
    assert day.failures == (("paywall", 2),)
    assert day.users == 1
    assert day.longest_seconds >= day.mean_seconds >= 0


def test_an_invitation_leads_to_its_link(store: Store) -> None:
    """And an unknown one nowhere."""
    invite(store, token="t1", url="https://a.example/", now=1.0)

    assert invited(store, "t1") == "https://a.example/"
    assert invited(store, "t2") is None


@pytest.mark.parametrize("url", ["sqlite:////proc/no/such/store.sqlite3", "nonsense://x", "secret words"])
def test_a_database_that_cannot_be_opened_is_told(url: str) -> None:
    """In one sentence that does not give the address away: it may hold a password."""
    with pytest.raises(StoreError, match="cannot be opened") as raised:
        Store.open(url)

    assert url not in str(raised.value)

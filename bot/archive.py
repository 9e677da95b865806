"""Looks back into the database: a person's history and all that is kept of them, and figures for administrators."""

import json
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, func, or_, select

from bot.records import Stored
from bot.store import Store
from bot.tables import BriefingRow, ChatRow, InvitationRow, JobRow

HISTORY_LENGTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How many rows belong to a person."""

    briefings: int
    requests: int
    settings: int

    @property
    def total(self) -> int:
        """Return how many that is in all."""
        return self.briefings + self.requests + self.settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What happened since a moment; `failures` and `states` are (name, count), the times seconds."""

    states: tuple[tuple[str, int], ...]
    failures: tuple[tuple[str, int], ...]
    users: int
    mean_seconds: float
    longest_seconds: float


def history(store: Store, *, chat_id: int, user_id: int, word: str = "") -> list[Stored]:
    """Return a person's last briefings in one chat, newest first; with `word`, those in which it stands."""
    question = select(BriefingRow.__table__).where(BriefingRow.chat_id == chat_id, BriefingRow.user_id == user_id)
    if word:
        wanted = word.lower()
        question = question.where(
            or_(
                func.lower(BriefingRow.title).contains(wanted, autoescape=True),
                func.lower(BriefingRow.views).contains(json.dumps(wanted)[1:-1], autoescape=True),
            )
        )
    with store.engine.begin() as connection:
        rows = connection.execute(question.order_by(BriefingRow.created.desc()).limit(HISTORY_LENGTH))
        return [
            Stored(
                id=row.id,
                chat_id=row.chat_id,
                user_id=row.user_id,
                message_id=row.message_id,
                title=row.title,
                url=row.url,
                views=json.loads(row.views),
                created=row.created,
            )
            for row in rows
        ]


def kept_of(store: Store, user_id: int) -> Kept:
    """Count what is kept of a person, in all chats."""
    with store.engine.begin() as connection:
        counts = [
            connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
            for table, condition in _belongings(user_id)
        ]
    return Kept(briefings=counts[0], requests=counts[1], settings=counts[2])


def forget(store: Store, user_id: int) -> Kept:
    """Remove what is kept of a person, in all chats, and return how much that was."""
    before = kept_of(store, user_id)
    with store.engine.begin() as connection:
        for table, condition in _belongings(user_id):
            connection.execute(delete(table).where(condition))
    return before


def _belongings(user_id: int) -> tuple[tuple[type[BriefingRow | JobRow | ChatRow], ColumnElement[bool]], ...]:
    """Return the tables that hold something of a person, and which rows; a private chat has its user's id."""
    return (
        (BriefingRow, BriefingRow.user_id == user_id),
        (JobRow, JobRow.user_id == user_id),
        (ChatRow, ChatRow.chat_id == user_id),
    )


def waiting_jobs_of(store: Store, user_id: int) -> list[str]:
    """Return the ids of a person's jobs that have no answer yet."""
    question = select(JobRow.id).where(JobRow.user_id == user_id, JobRow.state == "accepted")
    with store.engine.begin() as connection:
        return list(connection.execute(question).scalars())


def statistics(store: Store, *, since: float) -> Statistics:
    """Return what happened to the jobs accepted since a moment."""
    recent = JobRow.created >= since
    seconds = JobRow.finished - JobRow.created
    with store.engine.begin() as connection:
        states = connection.execute(select(JobRow.state, func.count()).where(recent).group_by(JobRow.state)).all()
        failed = select(JobRow.failure, func.count()).where(recent, JobRow.failure.is_not(None))
        failures = connection.execute(failed.group_by(JobRow.failure)).all()
        users = connection.execute(select(func.count(JobRow.user_id.distinct())).where(recent)).scalar_one()
        mean, longest = connection.execute(select(func.avg(seconds), func.max(seconds)).where(recent)).one()
    return Statistics(
        states=tuple((name, count) for name, count in sorted(states)),
        failures=tuple((str(name), count) for name, count in sorted(failures)),
        users=users,
        mean_seconds=mean or 0.0,
        longest_seconds=longest or 0.0,
    )


def invite(store: Store, *, token: str, url: str, now: float) -> None:
    """Keep a link behind a /start parameter."""
    with store.engine.begin() as connection:
        connection.execute(InvitationRow.__table__.insert().values(token=token, url=url, created=now))  # type: ignore[attr-defined]


def invited(store: Store, token: str) -> str | None:
    """Return the link behind a /start parameter, `None` when there is none."""
    with store.engine.begin() as connection:
        return connection.execute(select(InvitationRow.url).where(InvitationRow.token == token)).scalar_one_or_none()

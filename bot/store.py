"""The database: updates and jobs that must not be lost, briefings with their views, settings of chats."""

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, delete, event, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.records import ChatSettings, Job, JobState, Material, Place, Stored
from bot.tables import Base, BriefingRow, ChatRow, InvitationRow, JobRow, SourceRow, UpdateRow

MIGRATIONS = Path(__file__).parent / "migrations"
SECONDS_A_DAY = 86_400
# Telegram forgets an unconfirmed update after 24 hours: no repeat comes later than that.
DAYS_OF_UPDATES = 2
BUSY_MILLISECONDS = 10_000


class StoreError(Exception):
    """The database cannot be opened; the message is one sentence for the operator, without the address."""


class Store:
    """All questions and orders to the database; synchronous, each one transaction.

    The bot asks it from one thread of its own, see bot/keeper.py.
    """

    def __init__(self, engine: Engine) -> None:
        """Keep an `engine` whose tables are there."""
        self.engine = engine
        self._insert = postgresql.insert if engine.dialect.name == "postgresql" else sqlite.insert

    @classmethod
    def open(cls, url: str) -> "Store":
        """Open the database at `url`, bring its tables up to date and return the store.

        Raises `StoreError` when there is no such database or it may not be written.
        """
        try:
            return cls._open(url)
        except (SQLAlchemyError, OSError) as error:
            message = f"The database cannot be opened ({type(error).__name__}): check DATABASE_URL or store.path."
            raise StoreError(message) from error

    @classmethod
    def _open(cls, url: str) -> "Store":
        """Open and migrate."""
        engine = _engine(url)
        configuration = Config()
        configuration.set_main_option("script_location", str(MIGRATIONS))
        with engine.begin() as connection:
            configuration.attributes["connection"] = connection
            command.upgrade(configuration, "head")
        return cls(engine)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    # Updates

    def receive(self, updates: Sequence[tuple[str, int, str]]) -> list[str]:
        """Keep (key, sequence, payload) of each update that is new and return the keys of those."""
        with self.engine.begin() as connection:
            return [key for key, sequence, payload in updates if self._receive(connection, key, sequence, payload)]

    def _receive(self, connection: Connection, key: str, sequence: int, payload: str) -> bool:
        values = {"key": key, "sequence": sequence, "payload": payload, "received": time.time(), "done": False}
        statement = self._insert(UpdateRow).values(values).on_conflict_do_nothing().returning(UpdateRow.key)
        return connection.execute(statement).first() is not None

    def unhandled(self) -> list[tuple[str, str]]:
        """Return (key, payload) of the updates that were received but not handled, oldest first."""
        question = select(UpdateRow.key, UpdateRow.payload).where(~UpdateRow.done)
        with self.engine.begin() as connection:
            rows = connection.execute(question.order_by(UpdateRow.received, UpdateRow.sequence))
            return [(key, payload) for key, payload in rows if payload]

    def handled(self, key: str) -> None:
        """Mark an update as handled and forget its content."""
        with self.engine.begin() as connection:
            connection.execute(update(UpdateRow).where(UpdateRow.key == key).values(done=True, payload=None))

    # Jobs

    def accept(self, job: Job, message_ids: Iterable[int]) -> bool:
        """Write `job` into the journal with the messages it is made from; false when its key is there already."""
        values = {
            "id": job.id,
            "key": job.key,
            "chat_id": job.place.chat_id,
            "message_id": job.place.message_id,
            "thread_id": job.place.thread_id,
            "user_id": job.user_id,
            "material": job.material.to_json(),
            "language": job.language,
            "view": job.view,
            "state": job.state,
            "answer_id": job.answer_id,
            "created": time.time(),
        }
        with self.engine.begin() as connection:
            statement = self._insert(JobRow).values(values).on_conflict_do_nothing().returning(JobRow.id)
            if connection.execute(statement).first() is None:
                return False
            sources = [
                {"job_id": job.id, "chat_id": job.place.chat_id, "message_id": message} for message in message_ids
            ]
            connection.execute(self._insert(SourceRow).values(sources))
        return True

    def waiting(self) -> list[Job]:
        """Return the jobs that were accepted but not answered, oldest first."""
        return self._jobs(JobRow.state == "accepted")

    def job(self, job_id: str) -> Job | None:
        """Return one job, `None` when it is unknown."""
        return next(iter(self._jobs(JobRow.id == job_id)), None)

    def jobs_made_from(self, chat_id: int, message_id: int) -> list[Job]:
        """Return the jobs that a message took part in, oldest first."""
        made = select(SourceRow.job_id).where(SourceRow.chat_id == chat_id, SourceRow.message_id == message_id)
        return self._jobs(JobRow.id.in_(made))

    def sources_of(self, job_id: str) -> list[int]:
        """Return the ids of the messages that a job was made from, in order."""
        with self.engine.begin() as connection:
            question = select(SourceRow.message_id).where(SourceRow.job_id == job_id).order_by(SourceRow.message_id)
            return list(connection.execute(question).scalars())

    def _jobs(self, condition: object) -> list[Job]:
        question = select(JobRow.__table__).where(condition).order_by(JobRow.created, JobRow.key)  # type: ignore[arg-type]
        with self.engine.begin() as connection:
            return [
                Job(
                    id=row.id,
                    key=row.key,
                    place=Place(chat_id=row.chat_id, message_id=row.message_id, thread_id=row.thread_id),
                    user_id=row.user_id,
                    material=Material.from_json(row.material),
                    language=row.language,
                    view=row.view,
                    state=row.state,
                    answer_id=row.answer_id,
                )
                for row in connection.execute(question)
            ]

    def point_to(self, job_id: str, answer_id: int) -> None:
        """Remember which message of the bot the answer to a job will be edited into."""
        with self.engine.begin() as connection:
            connection.execute(update(JobRow).where(JobRow.id == job_id).values(answer_id=answer_id))

    def finish(self, job_id: str, state: JobState, *, answer_id: int | None = None, failure: str | None = None) -> None:
        """Close a job; `answer_id` is the message that holds its answer, where there is one."""
        values: dict[str, object] = {"state": state, "failure": failure, "finished": time.time()}
        if answer_id is not None:
            values["answer_id"] = answer_id
        with self.engine.begin() as connection:
            connection.execute(update(JobRow).where(JobRow.id == job_id).values(values))

    def asked_since(self, user_id: int, moment: float) -> int:
        """Return how many jobs a user has had accepted since `moment`."""
        question = select(func.count()).select_from(JobRow).where(JobRow.user_id == user_id, JobRow.created >= moment)
        with self.engine.begin() as connection:
            return connection.execute(question).scalar_one()

    # Briefings

    def keep(self, stored: Stored, fingerprint: str) -> bool:
        """Keep a briefing, in the place of one with the same id; false when the journal has no job of that id.

        Who has all of their data removed while an answer is on its way gets the answer, and nothing stays behind.
        """
        values = asdict(stored) | {"views": json.dumps(stored.views), "fingerprint": fingerprint}
        statement = self._insert(BriefingRow).values(values)
        statement = statement.on_conflict_do_update(index_elements=["id"], set_=values)
        wanted = select(JobRow.id).where(JobRow.id == stored.id).with_for_update()
        with self.engine.begin() as connection:
            if connection.execute(wanted).first() is None:
                return False
            connection.execute(statement)
        return True

    def briefing(self, briefing_id: str) -> Stored | None:
        """Return a briefing, `None` when it has expired or never was."""
        return self._briefing(BriefingRow.id == briefing_id)

    def made_before(self, fingerprint: str) -> Stored | None:
        """Return the newest briefing of the same content, whoever asked for it."""
        return self._briefing(BriefingRow.fingerprint == fingerprint)

    def _briefing(self, condition: object) -> Stored | None:
        question = select(BriefingRow.__table__).where(condition).order_by(BriefingRow.created.desc()).limit(1)  # type: ignore[arg-type]
        with self.engine.begin() as connection:
            row = connection.execute(question).one_or_none()
        if row is None:
            return None
        values = {name: getattr(row, name) for name in Stored.__dataclass_fields__}
        return Stored(**(values | {"views": json.loads(row.views)}))

    # Chats

    def chat(self, chat_id: int) -> ChatSettings:
        """Return what a chat has chosen."""
        with self.engine.begin() as connection:
            row = connection.execute(select(ChatRow.settings).where(ChatRow.chat_id == chat_id)).scalar_one_or_none()
        return ChatSettings(**json.loads(row)) if row else ChatSettings()

    def choose(self, chat_id: int, settings: ChatSettings) -> None:
        """Keep what a chat has chosen."""
        values = {"chat_id": chat_id, "settings": json.dumps(asdict(settings))}
        statement = self._insert(ChatRow).values(values)
        with self.engine.begin() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["chat_id"], set_=values))

    def move(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup and so has another id."""
        with self.engine.begin() as connection:
            connection.execute(delete(ChatRow).where(ChatRow.chat_id == new))
            for table in (ChatRow, JobRow, BriefingRow, SourceRow):
                connection.execute(update(table).where(table.chat_id == old).values(chat_id=new))

    def purge(self, *, keep_days: int, now: float | None = None) -> int:
        """Remove what is older than `keep_days` and return how many rows went."""
        now = time.time() if now is None else now
        old = now - keep_days * SECONDS_A_DAY
        with self.engine.begin() as connection:
            return sum(
                connection.execute(statement).rowcount
                for statement in (
                    delete(BriefingRow).where(BriefingRow.created < old),
                    delete(JobRow).where(JobRow.created < old, JobRow.state != "accepted"),
                    delete(InvitationRow).where(InvitationRow.created < old),
                    delete(UpdateRow).where(UpdateRow.done, UpdateRow.received < now - DAYS_OF_UPDATES * SECONDS_A_DAY),
                )
            )


def tables() -> list[str]:
    """Return the names of all tables, those first that others point to."""
    return [table.name for table in Base.metadata.sorted_tables]


def _engine(url: str) -> Engine:
    """Return an engine with one connection: SQLite has one writer, and one thread asks."""
    if url.startswith(("postgres://", "postgresql://")):
        url = "postgresql+psycopg://" + url.split("://", 1)[1]
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, pool_size=1, max_overflow=0, pool_pre_ping=not url.startswith("sqlite"))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: object, _entry: ConnectionPoolEntry) -> None:
    """Let readers and the writer work side by side, and lose nothing when the process is killed."""
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"busy_timeout={BUSY_MILLISECONDS}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()

"""The tables of the database, as the store asks for them; bot/migrations makes and changes them."""

from sqlalchemy import BigInteger, Boolean, Float, ForeignKey, Index, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The base of all tables."""


class UpdateRow(Base):
    """An update from Telegram, kept with its content until it has been handled."""

    __tablename__ = "updates"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    sequence: Mapped[int] = mapped_column(BigInteger)
    payload: Mapped[str | None] = mapped_column(Text)
    received: Mapped[float] = mapped_column(Float, index=True)
    done: Mapped[bool] = mapped_column(Boolean, index=True)


class BriefingRow(Base):
    """A briefing with its views."""

    __tablename__ = "briefings"
    __table_args__ = (Index("briefings_of_a_chat", "chat_id", "user_id", "created"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    user_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    fingerprint: Mapped[str] = mapped_column(String(64), index=True)
    title: Mapped[str] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    views: Mapped[str] = mapped_column(Text)
    created: Mapped[float] = mapped_column(Float, index=True)


class JobRow(Base):
    """An accepted job: the journal that outlives the process."""

    __tablename__ = "jobs"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    key: Mapped[str] = mapped_column(String(120), unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, index=True)
    message_id: Mapped[int] = mapped_column(BigInteger)
    thread_id: Mapped[int | None] = mapped_column(BigInteger)
    user_id: Mapped[int] = mapped_column(BigInteger, index=True)
    material: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    view: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16), index=True)
    answer_id: Mapped[int | None] = mapped_column(BigInteger)
    failure: Mapped[str | None] = mapped_column(String(40))
    created: Mapped[float] = mapped_column(Float, index=True)
    finished: Mapped[float | None] = mapped_column(Float)


class SourceRow(Base):
    """A message that a job was made from: an edit of it makes the job anew."""

    __tablename__ = "sources"

    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)


class ChatRow(Base):
    """What a chat has chosen, as JSON."""

    __tablename__ = "chats"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    settings: Mapped[str] = mapped_column(Text)


class InvitationRow(Base):
    """A link that waits behind a /start parameter, as such a parameter is too short for a link."""

    __tablename__ = "invitations"

    token: Mapped[str] = mapped_column(String(16), primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    created: Mapped[float] = mapped_column(Float, index=True)

"""The tables as the migrations make them."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.store import Store
from bot.tables import Base


def test_the_migrations_lead_to_these_tables(tmp_path: Path) -> None:
    """Nothing is missing in a migration, nothing too much."""
    store = Store.open(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    with store.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    store.close()

    assert found == []


def test_ids_of_telegram_fit() -> None:
    """They have up to 52 bits: no such column is a plain integer."""
    columns = [column for table in Base.metadata.tables.values() for column in table.columns]
    ids = [column for column in columns if column.name.endswith("_id") and column.name != "job_id"]

    assert ids
    assert all("BIGINT" in str(column.type).upper() for column in ids)

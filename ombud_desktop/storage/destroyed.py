"""What was destroyed, by its id alone: random numbers that keep a restore from bringing it back.

The tables' triggers note each id as its row goes, and take it away again when the row is put back. While the ombud can
still undo, it has no day; `settle` gives it one when that time is over. It is forgotten when no backup can hold what it
stood for: 30 days later, and not while an older copy is known to lie somewhere.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from ombud_desktop.rules.retention import BACKUP_DAYS
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.database import Database

_TABLES = ("note", "step", "goal", "client")


def settle(database: Database, today: date) -> None:
    """The time to undo is over: copies that hold what was destroyed by hand are due for renewal."""
    forget_before = (today - timedelta(days=BACKUP_DAYS)).isoformat()
    if not database.number(
        "SELECT EXISTS (SELECT 1 FROM destroyed WHERE destroyed_on IS NULL OR destroyed_on < ?)", forget_before
    ):
        return
    with database.transaction() as connection:
        connection.execute(
            """
            UPDATE backup SET outlives = '0001-01-01' WHERE EXISTS
                (SELECT 1 FROM destroyed WHERE destroyed_on IS NULL AND coalesce(born_at, '') <= backup.made_at)
            """
        )
        date_the_destroyed(connection, today)
        connection.execute(
            """
            DELETE FROM destroyed WHERE destroyed_on < ?
                AND NOT EXISTS (SELECT 1 FROM backup WHERE date(made_at) <= destroyed.destroyed_on)
            """,
            (forget_before,),
        )


def date_the_destroyed(connection: Connection, today: date) -> None:
    """From this day on they count as destroyed; what else was known of them is dropped."""
    connection.execute(
        "UPDATE destroyed SET destroyed_on = ?, born_at = NULL WHERE destroyed_on IS NULL", (today.isoformat(),)
    )


def forget_undated(connection: Connection) -> None:
    """In a backup: what it leaves out because it falls due in time was not destroyed. Version 1 had no such table."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'destroyed'").fetchone():
        connection.execute("DELETE FROM destroyed WHERE destroyed_on IS NULL")


def ids_of(database: Database) -> list[int]:
    return [id for (id,) in database.rows("SELECT id FROM destroyed")]


def delete_again(database: Database, ids: Iterable[int]) -> int:
    """Delete these wherever a copy still holds them; returns how many rows went."""
    rows = [(id,) for id in ids]
    with database.transaction() as connection:
        connection.execute("CREATE TEMP TABLE gone (id INTEGER PRIMARY KEY)")
        connection.executemany("INSERT OR IGNORE INTO gone VALUES (?)", rows)
        deleted = sum(
            int(connection.execute(f"DELETE FROM {table} WHERE id IN (SELECT id FROM gone)").rowcount)
            for table in _TABLES
        )
        connection.execute("DROP TABLE gone")
    return deleted

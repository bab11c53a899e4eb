"""What was destroyed, by its id alone: random numbers that keep a restore from bringing it back.

The tables' triggers note each id as its row goes, and take it away again when the row is put back. While the ombud can
still undo, it has no day; `settle` gives it one when that time is over. It is forgotten when no backup can hold what it
stood for: 30 days later, and not while an older copy is known to lie somewhere.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from ombud_desktop.model import Receipt
from ombud_desktop.rules.retention import BACKUP_DAYS
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.counters import fold
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.receipts import write_receipt

_TABLES = (
    *("client", "inquiry"),
    *("note", "draft", "step", "goal", "mapping_entry", "mapping", "meeting", "consent", "disclosure", "contact"),
)
"""In this order: a client is counted with all that goes along."""


def settle(database: Database, now: datetime) -> None:
    """The time to undo is over: there is a receipt, and copies that hold what was destroyed are due for renewal."""
    today = now.date()
    forget_before = (today - timedelta(days=BACKUP_DAYS)).isoformat()
    if not database.number(
        "SELECT EXISTS (SELECT 1 FROM destroyed WHERE destroyed_on IS NULL OR destroyed_on < ?)", forget_before
    ):
        return
    receipt = destroyed_by_hand(database, now)
    with database.transaction() as connection:
        connection.execute(
            """
            UPDATE backup SET outlives = '0001-01-01' WHERE EXISTS
                (SELECT 1 FROM destroyed WHERE destroyed_on IS NULL AND coalesce(born_at, '') <= backup.made_at)
            """
        )
        write_receipt(connection, database.new_id(), receipt)
        date_the_destroyed(connection, today)
        connection.execute(
            """
            DELETE FROM destroyed WHERE destroyed_on < ?
                AND NOT EXISTS (SELECT 1 FROM backup WHERE date(made_at) <= destroyed.destroyed_on)
            """,
            (forget_before,),
        )


def destroyed_by_hand(database: Database, now: datetime) -> Receipt:
    """Since the last `settle`; some of it may still be undone."""
    numbers: dict[str, int] = dict(
        database.rows("SELECT kind, count(*) FROM destroyed WHERE destroyed_on IS NULL GROUP BY kind")
    )
    return Receipt(now, numbers.get("note", 0), numbers.get("client", 0), 0, numbers.get("inquiry", 0), by_hand=True)


def date_the_destroyed(connection: Connection, today: date) -> None:
    """From this day on they count as destroyed; what else was known of them is dropped."""
    connection.execute(
        "UPDATE destroyed SET destroyed_on = ?, born_at = NULL, kind = '' WHERE destroyed_on IS NULL",
        (today.isoformat(),),
    )


def forget_undated(connection: Connection) -> None:
    """In a backup: what it leaves out because it falls due in time was not destroyed. Version 1 had no such table."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'destroyed'").fetchone():
        connection.execute("DELETE FROM destroyed WHERE destroyed_on IS NULL")


def remembered(database: Database, today: date) -> list[Row]:
    """The id of each, and the day; today's for what could still be undone."""
    return database.rows("SELECT id, coalesce(destroyed_on, ?) FROM destroyed", today.isoformat())


def delete_again(database: Database, destroyed: Iterable[Row]) -> int:
    """Delete these wherever a copy still holds them, and count what is counted.

    Returns how many rows were deleted, beside those that went with others.
    """
    rows = list(destroyed)
    with database.transaction() as connection:
        connection.execute("CREATE TEMP TABLE gone (id INTEGER PRIMARY KEY, day TEXT)")
        connection.executemany("INSERT OR IGNORE INTO gone VALUES (?, ?)", rows)
        deleted = 0
        tables = _tables(connection)
        if "inquiry" in tables:  # its acceptance was undone since: the client goes, the inquiry waits again
            connection.execute(
                """
                UPDATE inquiry SET client_id = NULL, outcome = NULL, outcome_reason = '', decided_on = NULL
                WHERE client_id IN (SELECT id FROM gone) AND id NOT IN (SELECT id FROM gone)
                """
            )
        condition = "id IN (SELECT id FROM gone WHERE day = :day)"
        for day in sorted({day for _, day in rows}):
            for table in tables:
                fold(connection, table, condition, {"day": day}, date.fromisoformat(day))
                deleted += int(connection.execute(f"DELETE FROM {table} WHERE {condition}", {"day": day}).rowcount)
        connection.execute("DROP TABLE gone")
    return deleted


def _tables(connection: Connection) -> list[str]:
    """Those that there are, with ids: a copy may be of an earlier version."""
    with_ids = """
        SELECT name FROM sqlite_schema
        WHERE EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) AS part WHERE part.name = 'id')
    """
    there = {name for (name,) in connection.execute(with_ids)}
    return [table for table in _TABLES if table in there]

"""The tables of the vault, as literal SQL: a migration must never change with the code around it.

Each migration is a tuple of single statements. All that a vault lacks are carried out together with the new
`user_version` in one transaction.
Every text about a person sits in a table whose triggers note, when it is deleted or overwritten, that a clean-up is
due: what was there may linger in free space of the file until the next VACUUM.
"""

from collections.abc import Callable

from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.migrations import fifth, first, fourth, second, third

MIGRATIONS: tuple[tuple[str, ...], ...] = tuple(
    migration.STATEMENTS for migration in (first, second, third, fourth, fifth)
)
VERSION = len(MIGRATIONS)


def version_of(connection: Connection) -> int:
    """How many migrations the vault has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection, finish: Callable[[], None] = lambda: None) -> None:
    """Bring the vault up to this program's version, and do what belongs to it: one transaction, all or nothing.

    A vault that holds something is backed up first; see `Vault`.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version_of(connection), VERSION):
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        finish()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise

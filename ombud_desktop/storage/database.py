"""The open vault: one door for every write, which reports what kind of thing changed."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Topic
from ombud_desktop.storage.connection import Connection, connect, database_problems_named, export
from ombud_desktop.storage.files import disk_problems_named, remove_private_file, sync_file

Row = tuple[Any, ...]


def random_id() -> int:
    """An identity that tells nothing: neither how many there were, nor in which order they came."""
    return secrets.randbelow(2**53 - 1) + 1


class Database:
    """Reads, and transactions that announce their topics after the commit."""

    def __init__(self, connection: Connection, new_id: Callable[[], int] = random_id) -> None:
        self._connection = connection
        self.is_open = True
        self.new_id = new_id
        self.on_commit: Callable[[frozenset[Topic]], None] = lambda topics: None
        self._together: set[Topic] | None = None
        """While what is written belongs together: the topics of it so far."""
        self._failure: BaseException | None = None
        """What went wrong in a part of it."""

    @contextmanager
    def together(self) -> Iterator[None]:
        """The transactions within are one, and told once: each part of it may stand in the module it belongs to.

        One that fails takes the others with it, also where nobody within heeds its error.
        """
        if self._together is not None:
            yield
            return
        topics: set[Topic] = set()
        with self.transaction():
            self._together = topics
            try:
                yield
                if self._failure is not None:
                    raise self._failure
            finally:
                self._together = self._failure = None
        if topics:
            self.on_commit(frozenset(topics))

    @contextmanager
    def transaction(self, *topics: Topic) -> Iterator[Connection]:
        """All or nothing. Nesting raises, by design; see `together`."""
        if self._together is not None:
            if self._failure is not None:  # SQLite may have rolled back by itself: more would stand alone
                raise self._failure
            self._together.update(topics)
            try:
                with database_problems_named():
                    yield self._connection
            except BaseException as error:
                self._failure = error
                raise
            return
        with database_problems_named():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # SQLite may have rolled back by itself
                    self._connection.execute("ROLLBACK")
                raise
        if topics:
            self.on_commit(frozenset(topics))

    def rows(self, sql: str, *values: Any, **named: Any) -> list[Row]:
        with database_problems_named():
            rows: list[Row] = self._connection.execute(sql, named or values).fetchall()
            return rows

    def row(self, sql: str, *values: Any, **named: Any) -> Row | None:
        with database_problems_named():
            row: Row | None = self._connection.execute(sql, named or values).fetchone()
            return row

    def number(self, sql: str, *values: Any, **named: Any) -> int:
        row = self.row(sql, *values, **named)
        return int(row[0]) if row else 0

    def execute(self, sql: str) -> None:
        """A statement that cannot stand in a transaction, such as VACUUM."""
        with database_problems_named():
            self._connection.execute(sql)

    def counts(self) -> dict[str, int]:
        """How many rows each table has: what a copy is held against."""
        return {table: self.number(f"SELECT count(*) FROM {table}") for table in self.tables()}

    def tables(self) -> list[str]:
        return [name for (name,) in self.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]

    def write_copy(self, path: Path, key: bytearray) -> None:
        """A whole and checked copy of what is in the vault, under another key, and durable when this returns.

        Raises VAULT_DAMAGED if this vault cannot be read or the copy does not hold what this vault holds, DISK_FULL.
        Whatever was at the path is gone. What lingers in free space of this file is not in the copy.
        """
        for leftover in (path.with_name(path.name + "-journal"), path):  # a journal alone would be rolled back into it
            remove_private_file(leftover)
        export(self._connection, path, key)
        copy = Database(connect(path, key))
        try:
            version = "PRAGMA user_version"
            if not copy.is_sound() or copy.counts() != self.counts() or copy.number(version) != self.number(version):
                raise UserError(Problem.VAULT_DAMAGED)
        finally:
            copy.close()
        with disk_problems_named():
            sync_file(path)

    def is_sound(self) -> bool:
        """Both integrity checks of the whole file: each misses what the other finds."""
        return self.rows("PRAGMA integrity_check") == [("ok",)] and not self.rows("PRAGMA cipher_integrity_check")

    def go_on_with(self, connection: Connection) -> None:
        """The same vault, in another file from here on: whoever holds this object need not know."""
        self._connection = connection
        self.is_open = True

    def close(self) -> None:
        self.is_open = False
        self._connection.close()

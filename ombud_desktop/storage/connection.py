"""One encrypted connection to the vault file, and the words for what SQLCipher complains about."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

import sqlcipher3.dbapi2 as sqlcipher

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.files import FILE_MODE, disk_problems_named
from ombud_desktop.storage.journal import is_trustworthy


class Connection(Protocol):
    """What the app uses of a SQLCipher connection, which has no types of its own."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, values: Any = ..., /) -> Any: ...
    def executemany(self, sql: str, values: Any, /) -> Any: ...
    def close(self) -> None: ...


# Exclusive: the lock on the file is also what keeps a second program out. No write-ahead log: it would keep destroyed
# text. EXTRA: a commit that was acknowledged survives a power cut. The order matters: the first two before any read.
_SETTINGS = (
    "locking_mode = EXCLUSIVE",
    "cipher_log_level = NONE",
    "journal_mode = DELETE",
    "journal_size_limit = 0",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "foreign_keys = ON",
    "cell_size_check = ON",
    "trusted_schema = OFF",
    "temp_store = MEMORY",
)
_PROBLEMS = {
    "SQLITE_NOTADB": Problem.VAULT_DAMAGED,
    "SQLITE_CORRUPT": Problem.VAULT_DAMAGED,
    "SQLITE_BUSY": Problem.VAULT_IN_USE,
    "SQLITE_LOCKED": Problem.VAULT_IN_USE,
    "SQLITE_FULL": Problem.DISK_FULL,
    "SQLITE_READONLY": Problem.FOLDER_READ_ONLY,
    "SQLITE_CANTOPEN": Problem.FOLDER_READ_ONLY,
    "SQLITE_PERM": Problem.FOLDER_READ_ONLY,
    "SQLITE_IOERR": Problem.DISK_FULL,
    "SQLITE_NOMEM": Problem.MEMORY_TOO_LITTLE,
}
# sqlcipher_export passes on the words of an error, but not its number.
_PROBLEMS_OF_EXPORT = {
    "database disk image is malformed": Problem.VAULT_DAMAGED,
    "file is not a database": Problem.VAULT_DAMAGED,
    "database or disk is full": Problem.DISK_FULL,
    "disk I/O error": Problem.DISK_FULL,
    "attempt to write a readonly database": Problem.FOLDER_READ_ONLY,
    "out of memory": Problem.MEMORY_TOO_LITTLE,
}


def connect(path: Path, key: bytearray, *, create: bool = False) -> Connection:
    """Open the file with the raw key and take it for this program alone.

    The key is copied into the connection; the caller wipes its own. Raises VAULT_MISSING, VAULT_IN_USE or
    VAULT_DAMAGED. A missing file is never created unless asked for: SQLite would open an empty new one.
    """
    if not create and (not path.is_file() or path.stat().st_size <= 1):  # SQLite takes one byte for none
        raise UserError(Problem.VAULT_MISSING)
    if not create:
        _refuse_a_spoiled_journal(path)
    with database_problems_named():
        connection = _opened(path, "rwc" if create else "rw")
    raw = raw_key(key)
    try:
        with database_problems_named():
            connection.set_key(raw)
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    finally:
        raw[:] = bytes(len(raw))
    opened: Connection = connection
    return opened


def _opened(path: Path, mode: str) -> Any:
    return sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        # One thread at a time uses it, but not always the same one: see session.py.
        check_same_thread=False,
        timeout=0,
    )


def _refuse_a_spoiled_journal(path: Path) -> None:
    """Before SQLite would play it back. One that another program is just writing is none of our business."""
    with disk_problems_named():
        if is_trustworthy(path.with_name(f"{path.name}-journal")):
            return
    with database_problems_named(), closing(_opened(path, "ro")) as connection:
        try:
            connection.execute("SELECT 1 FROM sqlite_schema")
        except sqlcipher.Error as error:
            if getattr(error, "sqlite_errorname", "") == "SQLITE_BUSY":
                raise
    raise UserError(Problem.VAULT_DAMAGED)


@contextmanager
def database_problems_named() -> Iterator[None]:
    """Turn SQLCipher's complaints into words for the ombud; what remains is a bug and keeps its type only."""
    try:
        yield
    except sqlcipher.Error as error:
        name = getattr(error, "sqlite_errorname", "SQLITE_NOTADB")
        problem = _PROBLEMS.get("_".join(name.split("_")[:2])) or _PROBLEMS_OF_EXPORT.get(str(error))
        if problem is None:
            raise
        raise UserError(problem) from None


def export(connection: Connection, path: Path, key: bytearray) -> None:
    """Write everything that lives in the vault to a new file under another key; free pages stay behind.

    A file copy, or SQLite's own backup, of a vault that is open could come out torn.
    """
    with disk_problems_named():
        path.touch(FILE_MODE, exist_ok=False)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    raw = raw_key(key)
    with database_problems_named():
        try:
            # As a value, not in the text of the statement, of which copies would be kept.
            connection.execute("ATTACH ? AS copy KEY ?", (f"{path.absolute().as_uri()}?mode=rw", raw))
        finally:
            raw[:] = bytes(len(raw))
        try:
            # A copy that is cut off is thrown away: nobody waits for the disk. But one that fails must be rolled back:
            # with half a copy attached, the vault itself could not be read any more, nor the copy detached.
            connection.execute("PRAGMA copy.journal_mode = MEMORY")
            connection.execute("PRAGMA copy.synchronous = OFF")
            connection.execute("SELECT sqlcipher_export('copy')")
            connection.execute(f"PRAGMA copy.user_version = {version}")
        finally:
            connection.execute("DETACH copy")


def raw_key(key: bytearray) -> bytearray:
    """SQLCipher's form of a raw key, x'…', built without a copy that Python would keep; the caller wipes it."""
    digits = b"0123456789abcdef"
    text = bytearray(b"x'")
    for byte in key:
        text.append(digits[byte >> 4])
        text.append(digits[byte & 15])
    text += b"'"
    return text

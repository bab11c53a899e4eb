"""From the open vault to a checked copy under a fresh key, without what falls due while the copy may exist."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from ombud_desktop import __version__
from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.retention import BACKUP_DAYS
from ombud_desktop.storage.backups.file import Header, Prepared, part_of, part_of_file, unpack_database
from ombud_desktop.storage.backups.keys import BackupKey
from ombud_desktop.storage.connection import connect
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.destroyed import delete_again
from ombud_desktop.storage.files import disk_problems_named, remove_private_file
from ombud_desktop.storage.key_slots import KEY_BYTES, Random, wipe
from ombud_desktop.storage.purge import Purge
from ombud_desktop.storage.retention_rules import IMPERSONAL

WORK_FILE = "kopieras.db"
"""In the vault's folder, encrypted like the vault; gone when the backup is made, or at the next attempt."""
_UNCOUNTED = ("heard_from", "note_seen", "reviewed", *IMPERSONAL)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What it takes to make backups of one vault."""

    folder: Path
    """The vault's own, where there is room for a copy in the making."""
    slots: bytes
    backup_key: BackupKey
    random: Random = os.urandom

    @property
    def work_file(self) -> Path:
        return self.folder / WORK_FILE


@contextmanager
def copied(source: Database, workshop: Workshop, now: datetime) -> Iterator[Prepared]:
    """A copy of all that may still exist when the copy's last day comes. It is there as long as the block lasts.

    Raises DISK_FULL or FOLDER_READ_ONLY, and VAULT_DAMAGED if what is copied is not sound or not all of it.
    """
    key = bytearray(workshop.random(KEY_BYTES))
    expires_on = now.date() + timedelta(days=BACKUP_DAYS)
    work_file = workshop.work_file
    try:
        remove_work_files(workshop.folder)
        source.write_copy(work_file, key)
        with _opened(work_file, key) as copy:
            everything, due = count_rows(copy), Purge(source).count_due(expires_on)
            Purge(copy).discard_due(expires_on)
            counts = _checked_counts(copy)
            if any(counts[table] != everything[table] - number for table, number in due.items()):
                raise UserError(Problem.VAULT_DAMAGED)
            vault_id = copy.rows("SELECT vault_id FROM vault")[0][0]
            version = copy.number("PRAGMA user_version")
        header = Header(
            vault_id=vault_id,
            made_at=now.replace(microsecond=0, tzinfo=None),
            expires_on=expires_on,
            schema_version=version,
            program_version=__version__,
            counts=counts,
            slots=part_of(workshop.slots),
            database=part_of_file(work_file),
            backup_key=workshop.backup_key.wrapped,
        )
        yield Prepared(header.with_key(key, workshop.backup_key.key), workshop.slots, work_file)
    finally:
        wipe(key)
        remove_work_files(workshop.folder)


@contextmanager
def renewed(path: Path, header: Header, slots: bytes, workshop: Workshop, gone: list[Row]) -> Iterator[Prepared | None]:
    """The same backup without what has been destroyed since; None if it holds nothing of that.

    Raises BACKUP_KEY_DAMAGED if the vault's backup key does not open it, and as `copied`.
    """
    key = header.open_key(workshop.backup_key.key)
    if key is None:
        raise UserError(Problem.BACKUP_KEY_DAMAGED)
    work_file = workshop.work_file
    try:
        remove_work_files(workshop.folder)
        unpack_database(path, work_file)
        with _opened(work_file, key) as copy:
            deleted = delete_again(copy, gone)
            if deleted:
                copy.execute("VACUUM")
                header = replace(header, counts=_checked_counts(copy))
        if deleted:
            header = replace(header, database=part_of_file(work_file)).with_key(key, workshop.backup_key.key)
        yield Prepared(header, slots, work_file) if deleted else None
    finally:
        wipe(key)
        remove_work_files(workshop.folder)


def count_rows(database: Database) -> dict[str, int]:
    """How many rows each table has in which something of the work stands."""
    return {table: number for table, number in database.counts().items() if table not in _UNCOUNTED}


def remove_work_files(folder: Path) -> None:
    """Also what an earlier attempt that was cut off has left."""
    for name in (WORK_FILE, f"{WORK_FILE}-journal"):
        remove_private_file(folder / name)


@contextmanager
def _opened(work_file: Path, key: bytearray) -> Iterator[Database]:
    """Its settings are those of the vault, but that nobody waits for the disk: cut off, it is thrown away."""
    with disk_problems_named(), closing(Database(connect(work_file, key))) as copy:
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute("PRAGMA journal_mode = MEMORY")
        yield copy


def _checked_counts(copy: Database) -> dict[str, int]:
    if not copy.is_sound() or copy.rows("PRAGMA foreign_key_check"):
        raise UserError(Problem.VAULT_DAMAGED)
    return count_rows(copy)

"""From a backup to a vault: checked, purged and cleaned in a folder of its own, then put in place of the present one.

At every moment one whole vault opens. What is being prepared lies in a folder that counts for nothing until a marker
stands in it, durable like the rest; from then on the exchange is carried through (`exchange.py`).
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ombud_desktop import RELEASED_ON
from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import RestoreStep
from ombud_desktop.storage import schema
from ombud_desktop.storage.backups import set_aside
from ombud_desktop.storage.backups.copying import count_rows
from ombud_desktop.storage.backups.exchange import STAGING, discard_unfinished, mark
from ombud_desktop.storage.backups.file import SUFFIX, Header, check_content, read_header, read_slots, unpack_database
from ombud_desktop.storage.backups.keys import open_backup_key
from ombud_desktop.storage.calendar import Calendar
from ombud_desktop.storage.connection import connect, database_problems_named
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.destroyed import delete_again, settle
from ombud_desktop.storage.destroyed import remembered as remembered_destroyed
from ombud_desktop.storage.files import (
    DATABASE_FILE,
    make_private_folder,
    place_problems_named,
    remove_private_file,
)
from ombud_desktop.storage.key_slots import KeySlots, wipe
from ombud_desktop.storage.purge import Purge
from ombud_desktop.storage.values import moment_text

_UNPACKED = "kopia.db"

Report = Callable[[RestoreStep], None]


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore has brought back, and where the vault of before lies until its last day (None: there was none)."""

    made_at: datetime
    clients: int
    notes: int
    aside: Path | None
    aside_until: date | None


def copies_beside(file: Path) -> list[tuple[Path, Header]]:
    """The backups in the same folder whose headers can be read, the newest first. Raises PLACE_UNREACHABLE."""
    found = []
    with place_problems_named():
        paths = list(file.parent.glob(f"*{SUFFIX}"))
    for path in paths:
        try:
            found.append((path, read_header(path)))
        except UserError:
            continue
    return sorted(found, key=lambda each: each[1].made_at, reverse=True)


def unlock(file: Path, unwrap: Callable[[KeySlots], bytearray], report: Report) -> tuple[KeySlots, bytearray]:
    """The first three checks, and then the slots that hold and the vault key, which the caller wipes.

    A copy made while a change of the vault key was not finished carries the slots of two keys: the key that opens the
    copy is the one that holds. Raises the problem of the check that fails, or what `unwrap` raises.
    """
    report(RestoreStep.FILE)
    read_header(file)
    report(RestoreStep.CHECKSUMS)
    header = check_content(file)
    report(RestoreStep.KEY)
    refused = UserError(Problem.BACKUP_KEY_DAMAGED)
    for candidate in _slots_of(file).candidates():
        try:
            key = unwrap(candidate)
        except UserError as error:
            refused = error
            continue
        backup_key = open_backup_key(header.backup_key, key, candidate.vault_id)
        if backup_key is not None:
            wipe(backup_key)
            return candidate, key
        wipe(key)
    raise refused


def _slots_of(file: Path) -> KeySlots:
    try:
        return read_slots(file)
    except UserError as error:
        if error.problem is Problem.KEY_FILE_DAMAGED:
            raise UserError(Problem.BACKUP_KEY_DAMAGED) from None
        raise


def stage(folder: Path, file: Path, slots: KeySlots, vault_key: bytearray, now: datetime, report: Report) -> Restored:
    """The other checks, the purge, and a vault ready to take its place: `exchange.finish` puts it there.

    Returns what will then have been brought back.

    Raises the problem of the check that fails, VAULT_IN_USE if the present vault is open elsewhere, and DISK_FULL or
    FOLDER_READ_ONLY.
    """
    make_private_folder(folder)
    staging = folder / STAGING
    discard_unfinished(folder)
    make_private_folder(staging)
    try:
        remembered = _remembered_by_the_present_vault(folder / DATABASE_FILE, vault_key, now.date())
        header = read_header(file)
        key = _key_of(header, slots, vault_key)
        try:
            unpack_database(file, staging / _UNPACKED)
            with closing(_opened_and_checked(staging / _UNPACKED, key, header, report)) as database:
                report(RestoreStep.PURGE)
                _take_over(database, remembered, file, header)
                if not Calendar(database).doubt_about(now.date(), RELEASED_ON):
                    Purge(database).run(now)  # else it waits for the date that the ombud types
                counts = count_rows(database)
                database.write_copy(staging / DATABASE_FILE, vault_key)
        finally:
            wipe(key)
        _remove_database(staging / _UNPACKED)
        slots.save(staging)  # and makes the folder durable
    except BaseException:
        discard_unfinished(folder)
        raise
    report(RestoreStep.PLACE)
    aside = mark(folder, now.date())
    return Restored(
        header.made_at,
        counts["client"],
        counts["note"],
        aside,
        set_aside.last_day(now.date()) if aside else None,
    )


# --- The steps ---


@dataclass(frozen=True, slots=True)
class _Remembered:
    """What the present vault knows and an older copy cannot: what day it is, what was destroyed, where copies lie."""

    latest_day: date
    destroyed: list[Row]
    places: list[Row]
    copies: list[Row]


def _remembered_by_the_present_vault(vault_file: Path, vault_key: bytearray, today: date) -> _Remembered:
    """Nothing, if there is none, or it is damaged, or it is another one."""
    nothing = _Remembered(date.min, [], [], [])
    try:
        with closing(Database(connect(vault_file, vault_key))) as database:
            if database.number("PRAGMA user_version") != schema.VERSION:
                return nothing
            return _Remembered(
                Calendar(database).latest_day(),
                remembered_destroyed(database, today),
                database.rows("SELECT folder FROM backup_place"),
                database.rows("SELECT folder, file, made_at, expires_on, outlives FROM backup"),
            )
    except UserError as error:
        if error.problem is Problem.VAULT_IN_USE:
            raise
        return nothing


def _key_of(header: Header, slots: KeySlots, vault_key: bytearray) -> bytearray:
    backup_key = open_backup_key(header.backup_key, vault_key, slots.vault_id)
    if backup_key is None or slots.vault_id != header.vault_id:
        raise UserError(Problem.BACKUP_KEY_DAMAGED)
    try:
        key = header.open_key(backup_key)
    finally:
        wipe(backup_key)
    if key is None:
        raise UserError(Problem.BACKUP_KEY_DAMAGED)
    return key


def _opened_and_checked(path: Path, key: bytearray, header: Header, report: Report) -> Database:
    """The copy's database, sound, complete, and brought up to this program's version."""
    report(RestoreStep.PAGES)
    try:
        connection = connect(path, key)
    except UserError as error:
        raise _as_damage(error) from None
    database = Database(connection)
    try:
        try:
            # It is thrown away when it is cut off: nobody waits for the disk.
            database.execute("PRAGMA synchronous = OFF")
            database.execute("PRAGMA journal_mode = MEMORY")
            sound = database.is_sound() and not database.rows("PRAGMA foreign_key_check")
            matches = database.rows("SELECT vault_id FROM vault") == [(header.vault_id,)]
        except UserError as error:
            raise _as_damage(error) from None
        if not sound or not matches:
            raise UserError(Problem.BACKUP_PAGES_DAMAGED)
        report(RestoreStep.COUNTS)
        if count_rows(database) != header.counts or database.number("PRAGMA user_version") != header.schema_version:
            raise UserError(Problem.BACKUP_COUNTS_DIFFER)
        with database_problems_named():
            schema.migrate(connection)
    except BaseException:
        database.close()
        raise
    return database


def _as_damage(error: UserError) -> UserError:
    damaged = error.problem in (Problem.VAULT_DAMAGED, Problem.VAULT_MISSING)
    return UserError(Problem.BACKUP_PAGES_DAMAGED) if damaged else error


def _take_over(database: Database, remembered: _Remembered, file: Path, header: Header) -> None:
    """Destroyed stays destroyed, and known copies stay known; among them the one that this is made of."""
    settle(database, header.made_at)
    delete_again(database, remembered.destroyed)
    source = (str(file.parent.absolute()), file.name, moment_text(header.made_at), header.expires_on.isoformat())
    with database.transaction() as connection:
        connection.executemany(
            "INSERT OR REPLACE INTO destroyed (id, destroyed_on) VALUES (?, ?)", remembered.destroyed
        )
        connection.executemany("INSERT OR IGNORE INTO backup_place (folder) VALUES (?)", remembered.places)
        connection.execute("UPDATE backup_place SET outdated = 1")
        columns = "(folder, file, made_at, expires_on, outlives) VALUES (?, ?, ?, ?, ?)"
        connection.execute(f"INSERT OR IGNORE INTO backup {columns}", (*source, "0001-01-01"))
        connection.executemany(f"INSERT OR REPLACE INTO backup {columns}", remembered.copies)
        connection.execute(
            "UPDATE vault SET checked_on = NULL, latest_day = max(coalesce(latest_day, created_on), ?)",
            (max(remembered.latest_day, header.made_at.date()).isoformat(),),
        )


def _remove_database(path: Path) -> None:
    for each in (path, path.with_name(f"{path.name}-journal")):
        remove_private_file(each)

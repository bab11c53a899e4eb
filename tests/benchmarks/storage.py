"""Saving a note and purging, beside plain SQLite with the same journal settings."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from shutil import copytree
from statistics import median

from ombud_desktop.model import Client
from tests.benchmarks.measure import Measured, medians_ms
from tests.vaults import NOW, PASSPHRASE, TODAY, add_notes, create_in, vault_in

SIZES = (3_000, 20_000)
MANY = 100_000
PURGES = ((3_000, 1_000), (20_000, 6_667), (20_000, 10_000), (MANY, 33_333))
"""How many notes there are, and how many of them are due."""
TEXT = "Ringde hyresvärden om skulden. Hen vill ha en avbetalningsplan före månadsskiftet. " * 4
YESTERDAY = TODAY - timedelta(days=1)
PLAIN = "plain SQLite"
PLAIN_FILE = "plain.db"
PLAIN_SETTINGS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = DELETE",
    "journal_size_limit = 0",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "temp_store = MEMORY",
)


def saving(folder: Path) -> list[Measured]:
    return [_saving(folder / str(size), size) for size in SIZES]


def purging(folder: Path) -> list[Measured]:
    return [_purging(folder / f"{size}-{due}", size, due) for size, due in PURGES]


def nothing_due(folder: Path) -> list[Measured]:
    return [_nothing_due(folder / str(size), size) for size in (*SIZES, MANY)]


def _saving(folder: Path, size: int) -> Measured:
    """A change of one note, safe on the disk when it returns."""
    fill(folder, size, due=0)
    numbers = count()
    with closing(vault_in(folder).unlock(PASSPHRASE)) as store, closing(_plain(folder)) as plain:
        notes = store.notes.for_client(store.clients.all()[0].id)

        def save() -> None:
            number = next(numbers)
            store.notes.change(replace(notes[number % size], text=f"{TEXT}{number}"))

        def save_plainly() -> None:
            number = next(numbers)
            plain.execute("UPDATE note SET text = ? WHERE id = ?", (f"{TEXT}{number}", notes[number % size].id))

        ms, plain_ms = medians_ms(save, save_plainly, times=300)
    return Measured(f"a note saved durably, of {size}", ms, PLAIN, plain_ms, "≤ 1.6 ×")


def _purging(folder: Path, size: int, due: int) -> Measured:
    """All that is due destroyed, and cleaned out of the file."""
    fill(folder / "filled", size, due)

    def once(number: int) -> list[float]:
        fresh = copytree(folder / "filled", folder / str(number))
        with closing(vault_in(fresh).unlock(PASSPHRASE)) as store, closing(_plain(fresh)) as plain:

            def destroy_plainly() -> None:
                plain.execute("DELETE FROM note WHERE own_date < ?", (TODAY.isoformat(),))
                plain.execute("VACUUM")

            times = medians_ms(lambda: store.purge.run(NOW), destroy_plainly, times=1)
            assert store.notes.count(store.clients.all()[0].id) == size - due
            return times

    ms, plain_ms = (median(each) for each in zip(*(once(number) for number in range(7)), strict=True))
    goal = "≤ 600 ms" if (size, due) == (20_000, 10_000) else ""
    return Measured(f"{due} of {size} notes purged, nothing left", ms, PLAIN, plain_ms, goal)


def _nothing_due(folder: Path, size: int) -> Measured:
    """What every unlock and every midnight costs when there is nothing to destroy."""
    fill(folder, size, due=0)
    with closing(vault_in(folder).unlock(PASSPHRASE)) as store:
        store.purge.run(NOW)
        (ms,) = medians_ms(lambda: store.purge.run(NOW), times=100)
    return Measured(f"nothing due, of {size} notes", ms, goal="≤ 2 ms")


def fill(folder: Path, size: int, due: int) -> None:
    """A vault and, beside it, a plain database with the same notes."""
    with closing(create_in(folder)) as store:
        client_id = store.clients.add(Client(name="Ada"), TODAY)
        add_notes(store, client_id, (f"{TEXT}{number}" for number in range(due)), own_date=YESTERDAY)
        add_notes(store, client_id, (f"{TEXT}{number}" for number in range(due, size)))
        store.purge.clean_up()
        rows = store._database.rows("SELECT id, client_id, text, written_at, own_date FROM note")
    with closing(_plain(folder)) as plain:
        plain.execute(
            "CREATE TABLE note (id INTEGER PRIMARY KEY, client_id INTEGER, text TEXT, written_at TEXT, own_date TEXT)"
        )
        plain.execute("CREATE INDEX note_of_client ON note (client_id, written_at)")
        plain.execute("CREATE INDEX note_with_own_date ON note (own_date) WHERE own_date IS NOT NULL")
        plain.execute("BEGIN")
        plain.executemany("INSERT INTO note VALUES (?, ?, ?, ?, ?)", rows)
        plain.execute("COMMIT")


def _plain(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / PLAIN_FILE, isolation_level=None)
    for setting in PLAIN_SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


BENCHMARKS: tuple[Callable[[Path], list[Measured]], ...] = (saving, purging, nothing_due)

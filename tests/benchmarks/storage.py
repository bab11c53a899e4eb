"""Saving a note and purging, beside plain SQLite with the same journal settings."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from ombud_desktop.model import Client, Note
from ombud_desktop.storage.store import Store
from tests.benchmarks.measure import Measured, medians_ms
from tests.vaults import NOW, TODAY, add_notes, create_in

SIZES = {3_000: 1_000, 20_000: 10_000}
"""How many notes there are, and how many of them are due."""
TEXT = "Ringde hyresvärden om skulden. Hen vill ha en avbetalningsplan före månadsskiftet. " * 4
YESTERDAY = TODAY - timedelta(days=1)
DESTROY = ("DELETE FROM note WHERE own_date < '2026-11-21'", "VACUUM")
_PLAIN_SETTINGS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = DELETE",
    "journal_size_limit = 0",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "temp_store = MEMORY",
)


def saving(folder: Path) -> Iterator[Measured]:
    """A change of one note, safe on the disk when it returns."""
    for size in SIZES:
        with closing(_vault(folder / f"saving {size}", size)) as store, closing(_plain(folder / f"{size}.db", size)) as plain:
            client = store.clients.all()[0].id
            notes, numbers = store.notes.for_client(client), count()
            ids = [row[0] for row in plain.execute("SELECT id FROM note")]

            def save(store: Store = store, notes: list[Note] = notes, numbers: "count[int]" = numbers) -> None:
                number = next(numbers)
                store.notes.change(replace(notes[number % len(notes)], text=f"{TEXT}{number}"))

            def save_plain(plain: sqlite3.Connection = plain, ids: list[int] = ids, numbers: "count[int]" = numbers) -> None:
                number = next(numbers)
                plain.execute("UPDATE note SET text = ? WHERE id = ?", (f"{TEXT}{number}", ids[number % len(ids)]))

            ms, floor_ms = medians_ms(save, save_plain, times=300)
            yield Measured(f"a note saved, of {size}", ms, "plain SQLite", floor_ms, "ratio ≤ 1.6")


def purging(folder: Path) -> Iterator[Measured]:
    """Destroying what is due, the clean-up included: nothing is left in the file."""
    for size, due in SIZES.items():
        taken = []
        for number in range(5):
            name = f"{size} {number}"
            store, plain = _vault(folder / name, size, due), _plain(folder / f"{name}.db", size, due)
            with closing(store), closing(plain):
                purge, destroy = store.purge.run, plain.execute
                taken += [medians_ms(lambda: purge(NOW), lambda: [destroy(each) for each in DESTROY], times=1)]
            assert store_is_empty_of_due(folder / name)
        ...


def nothing_due(folder: Path) -> Iterator[Measured]:
    """What every unlock and every midnight costs when there is nothing to destroy."""

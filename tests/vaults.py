"""Vaults for tests: quick to open, quick to fill. All names are made up."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client
from ombud_desktop.storage import key_slots, recovery_key
from ombud_desktop.storage.key_slots import KdfCost
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.values import moment_text, text_or_none
from ombud_desktop.storage.vault import Vault
from tests.clock import SWEDISH_WINTER, MovableClock

PASSPHRASE = "fem lugna ord på rad"
RECOVERY_KEY = recovery_key.write_down(bytes(range(100, 120)))
CHEAP = KdfCost(memory=1024, iterations=1, lanes=1)
SMALL_BALLAST = 64 << 10
TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=SWEDISH_WINTER)


def vault_in(folder: Path, now: datetime | None = None) -> Vault:
    """With `now`, a vault for which the time stands still then."""
    return Vault(folder, CHEAP, clock=MovableClock(now or NOW), smallest_ballast=SMALL_BALLAST)


def create_in(folder: Path) -> Store:
    return vault_in(folder).create(PASSPHRASE, RECOVERY_KEY, TODAY)


def fill(folder: Path) -> None:
    """Some two dozen pages: one client, many notes; closed again."""
    store = create_in(folder)
    add_notes(store, store.clients.add(Client(name="Ada"), TODAY), ["ring hyresvärden " * 20] * 150)
    store.close()


def names(store: Store) -> list[str]:
    return [client.name for client in store.clients.all()]


def opens(vault: Vault, passphrase: str = PASSPHRASE) -> bool:
    """Whether it opens, and what `fill` wrote is there."""
    store = vault.unlock(passphrase)
    try:
        return names(store) == ["Ada"] and store.notes.count(store.clients.all()[0].id) == 150
    finally:
        store.close()


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, 0, tzinfo=SWEDISH_WINTER)


def raw_key(vault: Vault, passphrase: str = PASSPHRASE) -> bytes:
    """The key of the database itself, for looking into the file without the app."""
    return bytes(key_slots.load(vault.folder).slots.unlock_with_passphrase(passphrase))


def add_notes(store: Store, client_id: int, texts: Iterable[str], own_date: date | None = None) -> None:
    """Many notes in one transaction."""
    database = store._database
    with database.transaction() as connection:
        connection.executemany(
            "INSERT INTO note (id, client_id, text, written_at, own_date) VALUES (?, ?, ?, ?, ?)",
            [(database.new_id(), client_id, text, moment_text(NOW), text_or_none(own_date)) for text in texts],
        )


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything the folder holds, byte for byte."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def problem_of(action: Callable[..., Any], *arguments: Any) -> Problem:
    """What the ombud is told when this is tried; it must go wrong."""
    try:
        action(*arguments)
    except UserError as error:
        return error.problem
    raise AssertionError("nothing went wrong")

"""A purge happens once, however often it is run and wherever it is cut off; and before anything can be shown."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest

from ombud_desktop.model import Client, Closing, Inquiry, InquiryOutcome, Note, Receipt
from ombud_desktop.rules.counting import Totals
from ombud_desktop.storage.backups.file import read_header, unpack_database
from ombud_desktop.storage.backups.keys import open_backup_key
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.cut_off import WITHIN_A_PURGE, CutOff, cut_off_before
from tests.storage.earlier_versions import FROZEN, KEY, VAULT_ID, vault_of_version
from tests.storage.pages import words_left
from tests.vaults import NOW, PASSPHRASE, TODAY, add_notes, files_in, names, noon, raw_key, vault_in

WORDS = rb"(?:kvar|bort)-[a-z]+-\d{4}"
LATER = noon(TODAY + timedelta(days=5))
KEPT = {"kvar-namn-0001", *(f"kvar-note-{number:04}" for number in range(30))}


@pytest.fixture
def due(vault: Vault, store: Store) -> Vault:
    """Closed; with something of every kind that is due LATER, and something destroyed by hand that was not settled."""
    ada = store.clients.add(Client(name="kvar-namn-0001"), TODAY)
    add_notes(store, ada, (f"kvar-note-{number:04} " * 20 for number in range(30)))
    add_notes(store, ada, (f"bort-note-{number:04} " * 20 for number in range(30)), own_date=TODAY)
    for number in range(2):
        bea = store.clients.add(Client(name=f"bort-namn-{number:04}"), TODAY)
        store.clients.close(bea, Closing(TODAY, "annat", TODAY, TODAY))
    inquiry_id = store.inquiries.add(Inquiry(name="bort-namn-0002", received_on=TODAY))
    store.inquiries.decide(inquiry_id, InquiryOutcome.DECLINED, date(2026, 8, 20), "annat")
    store.notes.remove(store.notes.add(Note(client_id=ada, text="bort-hand-0001", written_at=NOW)))
    store.close()
    return vault


def outcome(vault: Vault) -> tuple[Totals, Counter[Receipt], list[str], set[str]]:
    """What can be told afterwards: the report, the receipts, who is there, and every word in any page."""
    store = vault.unlock(PASSPHRASE)
    found = store.counters.report(LATER.date()), Counter(store.purge.receipts()), names(store)
    store.close()
    return *found, words_left(vault.file, raw_key(vault), WORDS)


def run(vault: Vault) -> None:
    store = vault.unlock(PASSPHRASE)
    try:
        store.purge.run(LATER)
    finally:
        store.close()


def test_a_purge_that_is_run_again_finds_nothing_to_do(due: Vault) -> None:
    run(due)
    before, files = outcome(due), files_in(due.folder)
    run(due)
    assert outcome(due) == before
    assert files_in(due.folder) == files


def test_cut_off_at_any_step_it_is_taken_up_again_and_everything_is_counted_once(due: Vault, tmp_path: Path) -> None:
    copytree(due.folder, tmp_path / "whole")
    run(vault_in(tmp_path / "whole"))
    expected = outcome(vault_in(tmp_path / "whole"))
    assert expected[1:] == (
        Counter(
            [
                Receipt(LATER.replace(tzinfo=None), notes=30, clients=2, inquiries=1),
                Receipt(LATER.replace(tzinfo=None), notes=1, by_hand=True),
            ]
        ),
        ["kvar-namn-0001"],
        KEPT,
    )
    for step in count():
        vault = vault_in(copytree(due.folder, tmp_path / str(step)))
        was_cut_off = _cut_off(run, vault, step)
        run(vault)
        assert outcome(vault) == expected, step
        if not was_cut_off:
            break
    assert step > 8


def _cut_off(action: Callable[[Vault], None], vault: Vault, step: int) -> bool:
    try:
        with cut_off_before(step, WITHIN_A_PURGE):
            action(vault)
    except CutOff:
        return True
    return False


@pytest.mark.parametrize("version", FROZEN)
def test_what_is_due_is_in_nothing_that_a_migration_leaves_behind(version: int, tmp_path: Path) -> None:
    """Also when the migration, or the purge after it, is cut off."""
    old = vault_of_version(version, tmp_path / "old")
    for step in count():
        vault = vault_in(copytree(old.folder, tmp_path / str(step)), LATER + timedelta(days=5))
        was_cut_off = _cut_off(_unlock_and_purge, vault, step)
        _unlock_and_purge(vault)
        assert words_left(vault.file, KEY, rb"lugn dag|till fredag") == {"lugn dag"}, step
        assert {word for copy in vault.folder.glob("*/*.kopia") for word in _words_in(copy, tmp_path)} == {"lugn dag"}
        if not was_cut_off:
            break
    assert step > 8


def _unlock_and_purge(vault: Vault) -> None:
    store = vault.unlock(PASSPHRASE)
    try:
        store.purge.run(LATER + timedelta(days=5))
    finally:
        store.close()


def _words_in(copy: Path, folder: Path) -> set[str]:
    header = read_header(copy)
    backup_key = open_backup_key(header.backup_key, bytearray(KEY), VAULT_ID)
    assert backup_key is not None
    key = header.open_key(backup_key)
    assert key is not None
    unpacked = folder / "unpacked.db"
    unpack_database(copy, unpacked)
    words = words_left(unpacked, bytes(key), rb"lugn dag|till fredag")
    unpacked.unlink()
    return words

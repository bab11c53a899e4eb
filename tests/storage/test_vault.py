"""Creating, opening and recovering the vault, and who else may open it."""

import os
import stat
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client
from ombud_desktop.storage import recovery_key
from ombud_desktop.storage.files import FILE_MODE, FOLDER_MODE, KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.presence import Presence
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.faults.child import child, hold
from tests.storage.cut_off import CutOff, cut_off_before
from tests.vaults import (
    PASSPHRASE,
    RECOVERY_KEY,
    TODAY,
    add_notes,
    create_in,
    files_in,
    names,
    opens,
    problem_of,
    raw_key,
    vault_in,
)

NEW_PASSPHRASE = "fem nya ord som håller"


# --- Passphrase and recovery key ---


def test_a_new_vault_is_open_and_empty(store: Store) -> None:
    assert names(store) == []
    assert store.retention_months() == 3
    assert store.purge.receipts() == []


def test_it_opens_again_with_its_passphrase(filled: Vault) -> None:
    assert opens(filled)
    assert opens(filled)


@pytest.mark.parametrize("folder", ["Ombud på jobbet", "50% #1? & co", "å\u0308ä", "a;b'c\"d"])
def test_its_folder_may_have_any_name(tmp_path: Path, folder: str) -> None:
    create_in(tmp_path / folder / "ombud").close()
    vault_in(tmp_path / folder / "ombud").unlock(PASSPHRASE).close()


@pytest.mark.parametrize("created_as", ["NFC", "NFD"])
@pytest.mark.parametrize("typed_as", ["NFC", "NFD"])
def test_the_passphrase_opens_from_every_keyboard(vault: Vault, created_as: str, typed_as: str) -> None:
    composed, taken_apart = (unicodedata.normalize(form, PASSPHRASE) for form in ("NFC", "NFD"))
    written = {"NFC": composed, "NFD": taken_apart}
    assert composed != taken_apart
    vault.create(written[created_as], RECOVERY_KEY, TODAY).close()
    vault.unlock(written[typed_as]).close()


@pytest.mark.parametrize("wrong", ["", PASSPHRASE[:-1], PASSPHRASE.title(), "fem lugna ord pa rad", "x" * 999])
def test_a_wrong_passphrase_is_called_wrong_and_changes_nothing(filled: Vault, wrong: str) -> None:
    before = files_in(filled.folder)
    assert problem_of(filled.unlock, wrong) is Problem.WRONG_PASSPHRASE
    assert files_in(filled.folder) == before
    assert opens(filled)


def test_the_recovery_key_opens_sets_a_new_passphrase_and_stays_valid(filled: Vault) -> None:
    store = filled.recover(RECOVERY_KEY.lower().replace("-", " "), NEW_PASSPHRASE)
    assert names(store) == ["Ada"]
    store.close()
    assert problem_of(filled.unlock, PASSPHRASE) is Problem.WRONG_PASSPHRASE
    assert opens(filled, NEW_PASSPHRASE)
    filled.recover(RECOVERY_KEY, PASSPHRASE).close()
    assert opens(filled, PASSPHRASE)


@pytest.mark.parametrize(
    ("typed_key", "new_passphrase", "problem"),
    [
        (recovery_key.write_down(bytes(20)), NEW_PASSPHRASE, Problem.WRONG_RECOVERY_KEY),
        (RECOVERY_KEY[:-1] + "?", NEW_PASSPHRASE, Problem.RECOVERY_KEY_MISTYPED),
        ("", NEW_PASSPHRASE, Problem.RECOVERY_KEY_MISTYPED),
        (RECOVERY_KEY, "kort", Problem.PASSPHRASE_TOO_SHORT),
    ],
)
def test_a_recovery_that_fails_changes_nothing(
    filled: Vault, typed_key: str, new_passphrase: str, problem: Problem
) -> None:
    before = files_in(filled.folder)
    assert problem_of(filled.recover, typed_key, new_passphrase) is problem
    assert files_in(filled.folder) == before


def test_a_recovery_cut_off_anywhere_leaves_one_of_both_passphrases(filled: Vault, tmp_path: Path) -> None:
    for step in count():
        vault = vault_in(tmp_path / f"cut off at {step}")
        copytree(filled.folder, vault.folder)
        try:
            with cut_off_before(step):
                vault.recover(RECOVERY_KEY, NEW_PASSPHRASE).close()
            break
        except CutOff:
            assert accepts(vault, PASSPHRASE) != accepts(vault, NEW_PASSPHRASE)
            files = files_in(vault.folder)
            assert files[KEY_FILE] == files[KEY_FILE_COPY]
            vault.recover(RECOVERY_KEY, PASSPHRASE).close()
            assert opens(vault)
    assert step > 5


def accepts(vault: Vault, passphrase: str) -> bool:
    try:
        return opens(vault, passphrase)
    except UserError as error:
        if error.problem is not Problem.WRONG_PASSPHRASE:
            raise
        return False


def test_each_vault_has_keys_of_its_own(tmp_path: Path) -> None:
    one, other = vault_in(tmp_path / "one"), vault_in(tmp_path / "other")
    for vault in (one, other):
        create_in(vault.folder).close()
    assert raw_key(one) != raw_key(other)
    assert one.new_recovery_key() != one.new_recovery_key()


# --- Creating ---


@pytest.mark.parametrize(
    ("left", "presence"),
    [
        ({VAULT_FILE, KEY_FILE, KEY_FILE_COPY}, Presence.VAULT),
        ({VAULT_FILE, KEY_FILE_COPY}, Presence.VAULT),
        ({VAULT_FILE}, Presence.VAULT_ONLY),
        ({KEY_FILE, KEY_FILE_COPY}, Presence.KEYS_ONLY),
        ({KEY_FILE}, Presence.KEYS_ONLY),
        (set(), Presence.NOTHING),
    ],
)
def test_never_is_one_created_over_another_or_where_one_should_have_been(
    filled: Vault, left: set[str], presence: Presence
) -> None:
    for path in filled.folder.iterdir():
        if path.name not in left:
            path.unlink()
    before = files_in(filled.folder)
    assert filled.presence() is presence
    if presence is Presence.NOTHING:
        filled.create(PASSPHRASE, RECOVERY_KEY, TODAY).close()
    else:
        assert problem_of(filled.create, PASSPHRASE, RECOVERY_KEY, TODAY) is Problem.VAULT_EXISTS
        assert files_in(filled.folder) == before


def test_an_empty_file_in_its_place_is_not_written_over(filled: Vault) -> None:
    filled.file.write_bytes(b"")
    assert problem_of(filled.create, PASSPHRASE, RECOVERY_KEY, TODAY) is Problem.VAULT_EXISTS


def test_one_that_could_be_written_but_not_opened_counts_as_nothing_and_can_be_created_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last of the room may go for the file itself, and none be left for what an open vault writes first."""

    def no_room(*_: object) -> None:
        raise UserError(Problem.DISK_FULL)

    vault = vault_in(tmp_path / "ny")
    with monkeypatch.context() as full:
        full.setattr("ombud_desktop.storage.vault.ensure_backup_key", no_room)
        assert problem_of(vault.create, PASSPHRASE, RECOVERY_KEY, TODAY) is Problem.DISK_FULL
    assert vault.presence() is Presence.NOTHING
    vault.create(PASSPHRASE, RECOVERY_KEY, TODAY).close()
    vault.unlock(PASSPHRASE).close()


def test_a_short_passphrase_creates_nothing(vault: Vault) -> None:
    assert problem_of(vault.create, "kort", RECOVERY_KEY, TODAY) is Problem.PASSPHRASE_TOO_SHORT
    assert not vault.folder.exists()


def test_however_often_a_creation_is_cut_off_it_counts_as_nothing_and_can_be_done_again(tmp_path: Path) -> None:
    """Visits every set of files that cut-offs can leave, and cuts off the next creation in each of them again."""
    start = tmp_path / "start"
    start.mkdir()
    to_visit, seen = [start], {frozenset[str]()}
    folders = (tmp_path / str(number) for number in count())
    while to_visit:
        left_over = to_visit.pop()
        for step in count():
            vault = vault_in(next(folders))
            copytree(left_over, vault.folder)
            try:
                with cut_off_before(step):
                    create_in(vault.folder).close()
                assert sorted(files_in(vault.folder)) == [KEY_FILE, KEY_FILE_COPY, VAULT_FILE]
                break
            except CutOff:
                files = frozenset(files_in(vault.folder))
            if VAULT_FILE in files:  # it has its name: the creation was as good as done
                vault.unlock(PASSPHRASE).close()
            else:
                assert vault.presence() is Presence.NOTHING
                if files not in seen:
                    seen.add(files)
                    to_visit.append(vault.folder)
    assert len(seen) > 4


def test_what_an_earlier_vault_left_does_not_spoil_a_new_one(filled: Vault) -> None:
    """The program died in the middle of a write, and the ombud removed the vault by hand to begin anew."""
    journal = filled.file.with_name(VAULT_FILE + "-journal")
    with child(hold, filled.folder) as process:
        process.kill()
    assert journal.stat().st_size > 0
    for path in filled.folder.iterdir():
        if path != journal:
            path.unlink()
    store = create_in(filled.folder)
    assert names(store) == []
    assert store.check(TODAY + timedelta(days=1))
    store.close()


# --- Others at the same vault ---


def test_a_second_opener_is_told_that_it_is_in_use(filled: Vault) -> None:
    store = filled.unlock(PASSPHRASE)
    assert problem_of(filled.unlock, PASSPHRASE) is Problem.VAULT_IN_USE
    store.clients.add(Client(name="Bea"), TODAY)
    assert problem_of(filled.unlock, PASSPHRASE) is Problem.VAULT_IN_USE
    assert sorted(names(store)) == ["Ada", "Bea"]
    store.close()


def test_it_opens_at_once_when_the_program_that_held_it_has_died(filled: Vault) -> None:
    with child(hold, filled.folder) as process:
        assert problem_of(filled.unlock, PASSPHRASE) is Problem.VAULT_IN_USE
        process.kill()
    assert opens(filled)


# --- Who may read it ---


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folder private in another way")
def test_folder_and_files_are_the_users_alone(vault: Vault) -> None:
    vault.folder.mkdir(mode=0o755)
    with umask(0):
        store = create_in(vault.folder)
        add_notes(store, store.clients.add(Client(name="Ada"), TODAY), ["ring"] * 100)
        with store._database.transaction() as connection:
            connection.execute("UPDATE note SET text = 'ring igen'")
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in vault.folder.iterdir()}
        store.close()
        vault.recover(RECOVERY_KEY, NEW_PASSPHRASE).close()
    assert set(modes) == {VAULT_FILE, f"{VAULT_FILE}-journal", KEY_FILE, KEY_FILE_COPY}
    assert set(modes.values()) == {FILE_MODE} == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in vault.folder.iterdir()} == {FILE_MODE}
    assert stat.S_IMODE(vault.folder.stat().st_mode) == FOLDER_MODE == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folder private in another way")
def test_a_folder_that_was_opened_to_others_is_closed_at_the_next_unlock(filled: Vault) -> None:
    filled.folder.chmod(0o755)
    assert opens(filled)
    assert stat.S_IMODE(filled.folder.stat().st_mode) == FOLDER_MODE

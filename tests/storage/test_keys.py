"""Changing what opens the vault: the passphrase, the recovery key, the vault key itself. At no moment does nothing."""

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client
from ombud_desktop.storage import key_slots, recovery_key
from ombud_desktop.storage.backups import copies
from ombud_desktop.storage.backups.copies import OWN_FOLDER
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import VAULT_FILE, KeyChange, Vault
from tests.storage.cut_off import CutOff, cut_off_before, disk_refuses_from
from tests.storage.pages import PAGE
from tests.storage.test_faults import Changed, Flipped
from tests.vaults import (
    NOW,
    PASSPHRASE,
    RECOVERY_KEY,
    TODAY,
    files_in,
    names,
    noon,
    opens,
    problem_of,
    raw_key,
    vault_in,
)

NEW_PASSPHRASE = "fem nya ord som håller"
NEW_RECOVERY_KEY = recovery_key.write_down(bytes(range(50, 70)))
FILES = [KEY_FILE, KEY_FILE_COPY, VAULT_FILE]
COPY = "ombud-2026-11-21-0900.kopia"

Change = Callable[[Vault, Store], None]


def change_passphrase(vault: Vault, store: Store) -> None:
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)


def replace_recovery_key(vault: Vault, store: Store) -> None:
    vault.replace_recovery_key(PASSPHRASE, NEW_RECOVERY_KEY)


def change_vault_key(vault: Vault, store: Store) -> None:
    vault.change_vault_key(store, PASSPHRASE, NEW_RECOVERY_KEY)


CHANGES = [change_passphrase, replace_recovery_key, change_vault_key]
every_change = pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)


@pytest.fixture
def opened(filled: Vault) -> Iterator[Store]:
    """The filled vault, open."""
    store = filled.unlock(PASSPHRASE)
    yield store
    store.close()


def vault_files(vault: Vault) -> list[str]:
    """What lies in the folder, apart from the copy of before a change of the vault key."""
    return sorted(path.name for path in vault.folder.iterdir() if path.name != OWN_FOLDER)


def accepts(vault: Vault, passphrase: str) -> bool:
    return _is_accepted(lambda: vault.unlock(passphrase), Problem.WRONG_PASSPHRASE)


def accepts_key(vault: Vault, recovery: str) -> bool:
    """Whether it recovers; the passphrase stays what it was."""
    return _is_accepted(lambda: vault.recover(recovery, PASSPHRASE), Problem.WRONG_RECOVERY_KEY)


def _is_accepted(open_vault: Callable[[], Store], refusal: Problem) -> bool:
    try:
        store = open_vault()
    except UserError as error:
        if error.problem is not refusal:
            raise
        return False
    assert names(store) == ["Ada"]
    assert store._database.is_sound()
    store.close()
    return True


# --- What each of them changes, and what not ---


def test_a_new_passphrase_takes_the_place_of_the_old_and_the_recovery_key_stays(filled: Vault, opened: Store) -> None:
    before = filled.file.read_bytes()
    filled.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    assert filled.file.read_bytes() == before
    assert names(opened) == ["Ada"]
    opened.close()
    assert not accepts(filled, PASSPHRASE)
    assert accepts(filled, NEW_PASSPHRASE)
    assert accepts_key(filled, RECOVERY_KEY)


def test_a_new_recovery_key_takes_the_place_of_the_old_and_the_passphrase_stays(filled: Vault, opened: Store) -> None:
    before = filled.file.read_bytes()
    filled.replace_recovery_key(PASSPHRASE, NEW_RECOVERY_KEY.lower())
    assert filled.file.read_bytes() == before
    opened.close()
    assert accepts(filled, PASSPHRASE)
    assert not accepts_key(filled, RECOVERY_KEY)
    assert accepts_key(filled, NEW_RECOVERY_KEY)


def test_a_new_vault_key_encrypts_everything_anew_for_the_same_passphrase(filled: Vault, opened: Store) -> None:
    old_key, old_pages = raw_key(filled), pages(filled)
    filled.change_vault_key(opened, PASSPHRASE, NEW_RECOVERY_KEY)
    assert raw_key(filled) != old_key
    assert not pages(filled) & old_pages
    opened.close()
    assert vault_files(filled) == FILES
    assert opens(filled)
    assert filled.cut_off_key_change is KeyChange.NONE
    assert not accepts_key(filled, RECOVERY_KEY)
    assert accepts_key(filled, NEW_RECOVERY_KEY)


def test_the_open_vault_goes_on_under_its_new_key(filled: Vault, opened: Store) -> None:
    clients = opened.clients
    changed: list[object] = []
    opened.notify(changed.append)
    filled.change_vault_key(opened, PASSPHRASE, NEW_RECOVERY_KEY)
    clients.add(Client(name="Bea"), TODAY)
    assert changed
    assert problem_of(filled.unlock, PASSPHRASE) is Problem.VAULT_IN_USE
    assert opened.retention_months() == 3
    opened.close()
    store = filled.unlock(PASSPHRASE)
    assert sorted(names(store)) == ["Ada", "Bea"]
    store.close()


def test_a_verified_backup_under_the_old_keys_comes_before_a_new_vault_key(
    filled: Vault, opened: Store, tmp_path: Path
) -> None:
    filled.change_vault_key(opened, PASSPHRASE, NEW_RECOVERY_KEY)
    (copy,) = opened.backups.copies()
    assert copy.path == filled.folder / OWN_FOLDER / COPY
    assert copy.path.stat().st_mode & 0o777 == 0o600
    before = vault_in(tmp_path / "ny")
    before.restore(copy.path, "", RECOVERY_KEY, lambda step: None).close()
    assert opens(before)


def test_what_is_destroyed_after_a_new_vault_key_takes_the_backup_of_before_with_it(
    filled: Vault, opened: Store
) -> None:
    filled.change_vault_key(opened, PASSPHRASE, NEW_RECOVERY_KEY)
    opened.backups.keep_up(NOW)
    assert len(opened.backups.copies()) == 1
    opened.notes.remove(opened.notes.for_client(opened.clients.all()[0].id)[0].id)
    opened.backups.keep_up(noon(TODAY + timedelta(days=1)))
    assert opened.backups.copies() == []
    assert list((filled.folder / OWN_FOLDER).iterdir()) == []


def test_without_a_backup_the_vault_key_is_not_changed(
    filled: Vault, opened: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_in(filled.folder)

    def full(*_: object) -> None:
        raise UserError(Problem.PLACE_FULL)

    monkeypatch.setattr(copies, "write", full)
    assert problem_of(change_vault_key, filled, opened) is Problem.DISK_FULL
    assert files_in(filled.folder) == before
    assert names(opened) == ["Ada"]


def test_the_vault_key_can_be_changed_again_and_again(filled: Vault, opened: Store) -> None:
    keys = {raw_key(filled)}
    for _ in range(3):
        filled.change_vault_key(opened, PASSPHRASE, RECOVERY_KEY)
        keys.add(raw_key(filled))
    opened.close()
    assert len(keys) == 4
    assert opens(filled)


def pages(vault: Vault) -> set[bytes]:
    content = vault.file.read_bytes()
    return {content[place : place + PAGE] for place in range(0, len(content), PAGE)}


# --- What is refused ---


@pytest.mark.parametrize(
    ("attempt", "problem"),
    [
        (lambda vault, _: vault.change_passphrase("fel fras i fem ord", NEW_PASSPHRASE), Problem.WRONG_PASSPHRASE),
        (lambda vault, _: vault.change_passphrase("fel fras i fem ord", "kort"), Problem.WRONG_PASSPHRASE),
        (lambda vault, _: vault.change_passphrase(PASSPHRASE, "kort"), Problem.PASSPHRASE_TOO_SHORT),
        (lambda vault, _: vault.replace_recovery_key("fel", NEW_RECOVERY_KEY), Problem.WRONG_PASSPHRASE),
        (lambda vault, _: vault.replace_recovery_key(PASSPHRASE, RECOVERY_KEY[:9]), Problem.RECOVERY_KEY_MISTYPED),
        (lambda vault, store: vault.change_vault_key(store, "fel", NEW_RECOVERY_KEY), Problem.WRONG_PASSPHRASE),
        (lambda vault, store: vault.change_vault_key(store, PASSPHRASE, "A"), Problem.RECOVERY_KEY_MISTYPED),
    ],
)
def test_what_is_refused_changes_nothing(filled: Vault, opened: Store, attempt: Change, problem: Problem) -> None:
    before = files_in(filled.folder)
    assert problem_of(attempt, filled, opened) is problem
    assert files_in(filled.folder) == before
    assert names(opened) == ["Ada"]
    opened.close()
    assert opens(filled)


def test_a_damaged_vault_is_not_written_anew(filled: Vault) -> None:
    """The damage would be in the copy, or what it has swallowed would be gone."""
    Flipped(5 * PAGE + 2000)(filled.file)
    before = files_in(filled.folder)
    store = filled.unlock(PASSPHRASE)
    assert problem_of(change_vault_key, filled, store) is Problem.VAULT_DAMAGED
    store.close()
    assert {name: files_in(filled.folder)[name] for name in FILES} == before
    assert vault_files(filled) == FILES


def test_a_copy_that_does_not_hold_everything_does_not_count(
    filled: Vault, opened: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counts_one_more_in_the_original() -> dict[str, int]:
        return {"note": 151}

    monkeypatch.setattr(opened._database, "counts", counts_one_more_in_the_original)
    before = files_in(filled.folder)
    assert problem_of(change_vault_key, filled, opened) is Problem.VAULT_DAMAGED
    assert files_in(filled.folder) == before


# --- Cut off at any moment ---


@every_change
def test_cut_off_anywhere_either_the_old_or_the_new_opens_and_the_next_unlock_heals(
    filled: Vault, tmp_path: Path, change: Change
) -> None:
    outcomes = set()
    for step in count():
        vault = vault_in(tmp_path / f"cut off at {step}")
        copytree(filled.folder, vault.folder)
        store = vault.unlock(PASSPHRASE)
        try:
            with cut_off_before(step):
                change(vault, store)
            break
        except CutOff:
            store.close()
            again = vault_in(vault.folder)
            is_changed = accepts(again, NEW_PASSPHRASE)
            assert is_changed != accepts(again, PASSPHRASE)
            files = files_in(vault.folder)
            assert vault_files(vault) == FILES
            assert not list(vault.folder.rglob("*.ny"))
            assert files[KEY_FILE] == files[KEY_FILE_COPY]
            is_changed |= opens_with_exactly_one_recovery_key(again, change)
            outcomes.add(is_changed)
        finally:
            store.close()
    assert outcomes == {False, True}
    assert step > 5


def opens_with_exactly_one_recovery_key(vault: Vault, change: Change) -> bool:
    """Whether it is the new one."""
    is_new = accepts_key(vault, NEW_RECOVERY_KEY)
    assert is_new != accepts_key(vault, RECOVERY_KEY)
    assert not is_new or change is not change_passphrase
    return is_new


def test_cut_off_anywhere_a_recovery_key_opens_too(filled: Vault, tmp_path: Path) -> None:
    """Also when the passphrase is forgotten the same day: exactly one of the two papers opens, and heals."""
    for step in count():
        vault = vault_in(tmp_path / f"cut off at {step}")
        copytree(filled.folder, vault.folder)
        store = vault.unlock(PASSPHRASE)
        try:
            with cut_off_before(step):
                change_vault_key(vault, store)
            break
        except CutOff:
            store.close()
            opens_with_exactly_one_recovery_key(vault_in(vault.folder), change_vault_key)
            assert vault_files(vault) == FILES
            assert opens(vault)
        finally:
            store.close()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS], ids=errno.errorcode.get)
@every_change
def test_a_disk_that_refuses_from_any_step_on_costs_nothing(
    filled: Vault, tmp_path: Path, change: Change, number: int
) -> None:
    for step in count():
        vault = vault_in(tmp_path / f"refused from {step}")
        copytree(filled.folder, vault.folder)
        store = vault.unlock(PASSPHRASE)
        try:
            with disk_refuses_from(step, number):
                change(vault, store)
            break
        except UserError as error:
            if error.problem not in (Problem.DISK_FULL, Problem.FOLDER_READ_ONLY):
                raise
            if store.is_open:
                assert names(store) == ["Ada"]
                change(vault, store)
                assert names(store) == ["Ada"]
        finally:
            store.close()
        assert accepts(vault, PASSPHRASE) != accepts(vault, NEW_PASSPHRASE)
        assert vault_files(vault) == FILES
    assert step > 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files")
def test_a_disk_that_fills_up_while_everything_is_written_anew(filled: Vault, opened: Store) -> None:
    before = files_in(filled.folder)
    with room_for(filled.file.stat().st_size // 2):
        assert problem_of(change_vault_key, filled, opened) is Problem.DISK_FULL
    assert files_in(filled.folder) == before
    assert names(opened) == ["Ada"]
    change_vault_key(filled, opened)
    opened.close()
    assert opens(filled)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes."""
    import resource  # noqa: PLC0415 - Windows has none

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.parametrize("is_new", [False, True], ids=["before the rename", "after the rename"])
class TestOfAChangeThatWasCutOff:
    """The key file names both keys; which of them holds, the vault's file says."""

    @pytest.fixture
    def cut_off(self, filled: Vault, is_new: bool) -> Vault:
        store = filled.unlock(PASSPHRASE)
        for step in count():
            try:
                with cut_off_before(step):
                    change_vault_key(filled, store)
            except CutOff:
                both = key_slots.load(filled.folder).slots.coming
                renamed = not filled.file.with_name(f"{VAULT_FILE}.ny-nyckel").exists() and not store.is_open
                if both and renamed == is_new:
                    break
                store.close()
                store = filled.unlock(PASSPHRASE)
        store.close()
        return vault_in(filled.folder)

    def test_the_next_unlock_says_what_became_of_it(self, cut_off: Vault, is_new: bool) -> None:
        said = []
        for _ in range(2):
            assert opens(cut_off)
            said.append(cut_off.cut_off_key_change)
        assert said == [KeyChange.COMPLETED if is_new else KeyChange.UNDONE, KeyChange.NONE]

    def test_a_wrong_passphrase_is_called_wrong(self, cut_off: Vault, is_new: bool) -> None:
        before = files_in(cut_off.folder)
        assert problem_of(cut_off.unlock, "fel fras i fem ord") is Problem.WRONG_PASSPHRASE
        assert files_in(cut_off.folder) == before

    def test_the_other_recovery_key_is_refused_and_changes_nothing(self, cut_off: Vault, is_new: bool) -> None:
        before = files_in(cut_off.folder)
        other = RECOVERY_KEY if is_new else NEW_RECOVERY_KEY
        assert problem_of(cut_off.recover, other, NEW_PASSPHRASE) is Problem.WRONG_RECOVERY_KEY
        assert files_in(cut_off.folder) == before

    def test_a_damaged_vault_is_called_damaged_and_not_a_byte_is_changed(self, cut_off: Vault, is_new: bool) -> None:
        Flipped(100)(cut_off.file)
        before = files_in(cut_off.folder)
        assert problem_of(cut_off.unlock, PASSPHRASE) is Problem.VAULT_DAMAGED
        assert files_in(cut_off.folder) == before

    @every_change
    def test_on_a_full_disk_it_opens_and_its_keys_can_be_changed_later(
        self, cut_off: Vault, is_new: bool, change: Change, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise UserError(Problem.DISK_FULL)

        with monkeypatch.context() as patch:
            patch.setattr(key_slots, "write_private_file", refuse)
            store = cut_off.unlock(PASSPHRASE)
            assert problem_of(change, cut_off, store) is Problem.DISK_FULL
        assert key_slots.load(cut_off.folder).slots.coming
        change(cut_off, store)
        store.close()
        assert not key_slots.load(cut_off.folder).slots.coming
        assert accepts(cut_off, NEW_PASSPHRASE) == (change is change_passphrase)
        key = NEW_RECOVERY_KEY if is_new or change is not change_passphrase else RECOVERY_KEY
        assert accepts_key(cut_off, key)

    def test_a_newer_vault_is_left_as_it_is(self, cut_off: Vault, is_new: bool) -> None:
        store = cut_off.unlock(PASSPHRASE)
        store.close()
        Changed("PRAGMA user_version = 99")(cut_off.file)
        assert problem_of(cut_off.unlock, PASSPHRASE) is Problem.VAULT_NEWER

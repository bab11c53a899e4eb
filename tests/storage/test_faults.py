"""A spoiled vault: what is wrong is named, not a byte is changed, and what can be healed is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage import key_slots
from ombud_desktop.storage.connection import connect
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.storage.pages import PAGE
from tests.vaults import PASSPHRASE, RECOVERY_KEY, TODAY, create_in, files_in, opens, problem_of, raw_key, vault_in

NEW_PASSPHRASE = "fem nya ord som håller"


@dataclass(frozen=True)
class Missing:
    def __call__(self, path: Path) -> None:
        path.unlink()


@dataclass(frozen=True)
class Flipped:
    place: int

    def __call__(self, path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[self.place] ^= 1
        path.write_bytes(content)


@dataclass(frozen=True)
class CutTo:
    size: int

    def __call__(self, path: Path) -> None:
        path.write_bytes(path.read_bytes()[: self.size])


@dataclass(frozen=True)
class ReplacedBy:
    start: bytes
    size: int = 9 * PAGE

    def __call__(self, path: Path) -> None:
        path.write_bytes(self.start.ljust(self.size, b"\0"))


@dataclass(frozen=True)
class OfAnotherVault:
    def __call__(self, path: Path) -> None:
        another = path.parent.with_name("another")
        if not another.exists():
            create_in(another).close()
        (another / path.name).replace(path)


@dataclass(frozen=True)
class Changed:
    """By a program that knows the key."""

    sql: str

    def __call__(self, path: Path) -> None:
        connection = connect(path, bytearray(raw_key(vault_in(path.parent))))
        connection.execute(self.sql)
        connection.close()


DATABASE, KEYS, EVERYTHING = (VAULT_FILE,), (KEY_FILE, KEY_FILE_COPY), (VAULT_FILE, KEY_FILE, KEY_FILE_COPY)
IN_THE_FIRST_PAGE = (0, 15, 16, 17, 100, 2000, PAGE - 80, PAGE - 64, PAGE - 1)


@pytest.mark.parametrize(
    ("names", "spoil", "problem"),
    [
        (DATABASE, Missing(), Problem.VAULT_MISSING),
        (EVERYTHING, Missing(), Problem.VAULT_MISSING),
        (DATABASE, CutTo(0), Problem.VAULT_MISSING),
        (DATABASE, CutTo(1), Problem.VAULT_MISSING),
        *((DATABASE, CutTo(size), Problem.VAULT_DAMAGED) for size in (2, 15, 16, 17, 100, 511, 512, PAGE - 1)),
        *((DATABASE, CutTo(size), Problem.VAULT_DAMAGED) for size in (PAGE, PAGE + 1, 2 * PAGE, 9 * PAGE)),
        *((DATABASE, Flipped(place), Problem.VAULT_DAMAGED) for place in IN_THE_FIRST_PAGE),
        (DATABASE, ReplacedBy(b"a shopping list"), Problem.VAULT_DAMAGED),
        (DATABASE, ReplacedBy(b""), Problem.VAULT_DAMAGED),
        (DATABASE, ReplacedBy(b"SQLite format 3"), Problem.VAULT_DAMAGED),
        (DATABASE, OfAnotherVault(), Problem.VAULT_DAMAGED),
        (DATABASE, Changed("UPDATE vault SET vault_id = 'another'"), Problem.VAULT_DAMAGED),
        (DATABASE, Changed("DELETE FROM vault"), Problem.VAULT_DAMAGED),
        (DATABASE, Changed("PRAGMA user_version = 0"), Problem.VAULT_DAMAGED),
        (DATABASE, Changed("PRAGMA user_version = 99"), Problem.VAULT_NEWER),
        (KEYS, Missing(), Problem.KEY_FILE_MISSING),
        (KEYS, Flipped(50), Problem.KEY_FILE_DAMAGED),
        (KEYS, CutTo(0), Problem.KEY_FILE_DAMAGED),
    ],
    ids=lambda value: " and ".join(value) if isinstance(value, tuple) else str(value),
)
def test_what_is_wrong_is_named_and_not_a_byte_is_changed(
    filled: Vault, names: tuple[str, ...], spoil: Callable[[Path], None], problem: Problem
) -> None:
    whole = files_in(filled.folder)
    for name in names:
        spoil(filled.folder / name)
    spoiled = files_in(filled.folder)

    assert problem_of(filled.unlock, PASSPHRASE) is problem
    assert problem_of(filled.recover, RECOVERY_KEY, NEW_PASSPHRASE) is problem

    assert files_in(filled.folder) == spoiled
    for name, content in whole.items():
        (filled.folder / name).write_bytes(content)
    assert opens(filled)


def test_another_vaults_keys_do_not_open_this_one(filled: Vault) -> None:
    for name in KEYS:
        OfAnotherVault()(filled.folder / name)
    spoiled = files_in(filled.folder)
    assert problem_of(filled.unlock, PASSPHRASE) is Problem.VAULT_DAMAGED
    assert files_in(filled.folder) == spoiled


def test_a_byte_flipped_in_any_page_is_found_before_it_is_trusted(filled: Vault) -> None:
    whole = filled.file.read_bytes()
    for page in range(1, len(whole) // PAGE):
        for place in (0, 2000, PAGE - 70, PAGE - 1):
            Flipped(page * PAGE + place)(filled.file)
            spoiled = filled.file.read_bytes()
            assert problem_of(unlock_and_check, filled) is Problem.VAULT_DAMAGED
            assert filled.file.read_bytes() == spoiled
            filled.file.write_bytes(whole)
    assert opens(filled)


def unlock_and_check(vault: Vault) -> None:
    """As at the first unlock of a day: the whole file is looked at before anything is shown."""
    store = vault.unlock(PASSPHRASE)
    try:
        if not store.check(TODAY + timedelta(days=1)):
            raise UserError(Problem.VAULT_DAMAGED)
    finally:
        store.close()


@pytest.mark.parametrize("name", KEYS)
@pytest.mark.parametrize("spoil", [Missing(), Flipped(50), CutTo(0)], ids=str)
def test_one_whole_key_file_opens_the_vault_and_heals_the_other(
    filled: Vault, name: str, spoil: Callable[[Path], None]
) -> None:
    whole = files_in(filled.folder)
    spoil(filled.folder / name)
    assert opens(filled)
    assert files_in(filled.folder) == whole


@pytest.mark.parametrize("problem", [Problem.DISK_FULL, Problem.FOLDER_READ_ONLY])
def test_the_vault_opens_also_when_its_key_file_cannot_be_healed(
    filled: Vault, monkeypatch: pytest.MonkeyPatch, problem: Problem
) -> None:
    def refuse(*_: object) -> None:
        raise UserError(problem)

    Missing()(filled.folder / KEY_FILE)
    monkeypatch.setattr(key_slots, "write_private_file", refuse)
    assert opens(filled)


def test_a_file_that_cannot_be_opened_is_no_bug(tmp_path: Path) -> None:
    assert problem_of(lambda: connect(tmp_path / "nowhere" / "x", bytearray(32), create=True)) is (
        Problem.FOLDER_READ_ONLY
    )

"""A journal that a kill has left brings everything back, or, spoiled, is called so before it has spoiled the vault."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pytest

from ombud_desktop.errors import Problem
from ombud_desktop.storage.journal import is_trustworthy
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.faults.child import child, hold
from tests.storage.copies import opened
from tests.vaults import PASSPHRASE, TODAY, files_in, opens, problem_of, vault_in

JOURNAL = f"{VAULT_FILE}-journal"
SECTOR, RECORD = 512, 4 + 4096 + 4


@pytest.fixture
def killed(filled: Vault) -> Vault:
    """In the middle of a write: half of it stands in the file already."""
    with child(hold, filled.folder) as process:
        process.kill()
    return filled


def journal_of(vault: Vault) -> Path:
    return vault.folder / JOURNAL


def holds_what_it_held(vault: Vault) -> bool:
    """All notes, and none of them half-way changed."""
    if not opens(vault):
        return False
    with opened(vault) as store:
        return store.check(TODAY + timedelta(days=1)) and not store._database.number(
            "SELECT count(*) FROM note WHERE text LIKE 'halvvägs%'"
        )


def spoiled(vault: Vault) -> Iterator[tuple[str, bytes]]:
    """Everywhere in the first header, at the next ones, and in what SQLite sums of the records; and cut short."""
    whole = journal_of(vault).read_bytes()
    places = [*range(12), *range(12, 16), *range(20, 28), SECTOR, SECTOR + 4 + 4096 - 200, SECTOR + RECORD - 1]
    for place in [*places, *(place + 18 * SECTOR for place in places)]:
        yield f"bit at {place}", whole[:place] + bytes([whole[place] ^ 64]) + whole[place + 1 :]
    for size in (SECTOR, SECTOR + RECORD, SECTOR + 2 * RECORD - 1, 20 * SECTOR, len(whole) // 2):
        yield f"cut at {size}", whole[:size]
    for start in (SECTOR, 4096, 5 * 4096):
        yield f"zeros from {start}", whole[:start] + bytes(4096) + whole[start + 4096 :]


def test_what_a_kill_leaves_is_trusted_and_brings_everything_back(killed: Vault) -> None:
    assert journal_of(killed).stat().st_size > 20 * SECTOR
    assert is_trustworthy(journal_of(killed))
    assert holds_what_it_held(killed)


@pytest.mark.parametrize("left", [None, b"", bytes(5), bytes(SECTOR), bytes(12) + b"not yet in force" * 40], ids=str)
def test_what_was_never_in_force_is_no_reason_to_call_the_vault_damaged(filled: Vault, left: bytes | None) -> None:
    if left is not None:
        journal_of(filled).write_bytes(left)
    assert opens(filled)


def test_a_spoiled_one_is_called_so_with_no_byte_changed_or_brings_everything_back(
    killed: Vault, tmp_path: Path
) -> None:
    said = set()
    for what, content in spoiled(killed):
        vault = vault_in(tmp_path / what)
        copytree(killed.folder, vault.folder)
        journal_of(vault).write_bytes(content)
        before = files_in(vault.folder)
        if is_trustworthy(journal_of(vault)):
            assert holds_what_it_held(vault), what
        else:
            assert problem_of(vault.unlock, PASSPHRASE) is Problem.VAULT_DAMAGED, what
            assert files_in(vault.folder) == before, what
            said.add(what)
    assert len(said) > 40


def test_a_vault_in_use_is_called_in_use_whatever_its_journal_looks_like_at_that_moment(filled: Vault) -> None:
    with child(hold, filled.folder):
        content = journal_of(filled).read_bytes()
        journal_of(filled).write_bytes(content[:SECTOR])
        assert problem_of(filled.unlock, PASSPHRASE) is Problem.VAULT_IN_USE

"""Room that is kept for destroying: it really takes the space, is never in the way, and is given up on a full disk."""

import os
import shutil
import stat
import sys
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from ombud_desktop.errors import Problem
from ombud_desktop.model import Client
from ombud_desktop.storage.ballast import BALLAST_FILE, SMALLEST_BALLAST, Ballast
from ombud_desktop.storage.vault import Vault
from tests.storage.copies import back_up, files, opened, place, restored
from tests.storage.small_disk import NoSmallDiskError, fill_up, free_bytes, make_space, small_disk
from tests.storage.test_pages import numbered, words, words_that_must_go
from tests.vaults import (
    PASSPHRASE,
    SMALL_BALLAST,
    TODAY,
    add_notes,
    create_in,
    noon,
    opens,
    problem_of,
    vault_in,
)

TOMORROW = noon(TODAY + timedelta(days=1))


@pytest.fixture
def ballast(filled: Vault) -> Ballast:
    """Kept up once, beside a closed vault."""
    ballast = Ballast(filled.folder, SMALL_BALLAST)
    ballast.keep_up()
    return ballast


def is_whole(ballast: Ballast) -> bool:
    vault = ballast.file.with_name("valv.db").stat().st_size
    return ballast.file.stat().st_size == max(SMALL_BALLAST, vault + vault // 8)


# --- What it is ---


def test_it_is_as_large_as_eight_megabytes_or_the_vault_and_a_little_more(filled: Vault) -> None:
    assert SMALLEST_BALLAST == 8 * 1024 * 1024
    vault = filled.file.stat().st_size
    for smallest, size in ((2 * vault, 2 * vault), (0, vault + vault // 8)):
        ballast = Ballast(filled.folder, smallest)
        ballast.keep_up()
        assert ballast.file.stat().st_size == size


def test_it_is_noise_that_no_file_system_can_make_smaller(ballast: Ballast) -> None:
    content = ballast.file.read_bytes()
    assert len(zlib.compress(content)) > len(content) * 0.99


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folder private in another way")
def test_it_takes_its_space_and_is_the_users_alone(ballast: Ballast) -> None:
    found = ballast.file.stat()
    assert found.st_blocks * 512 >= found.st_size
    assert stat.S_IMODE(found.st_mode) == 0o600


def test_it_grows_with_the_vault_and_shrinks_with_it(filled: Vault, ballast: Ballast) -> None:
    with opened(filled) as store:
        add_notes(store, store.clients.all()[0].id, ["ring hyresvärden " * 20] * 1000)
    ballast.keep_up()
    assert is_whole(ballast)
    grown = ballast.file.stat().st_size
    with opened(filled) as store:
        store._database.execute("DELETE FROM note")
        store.purge.clean_up()
    ballast.keep_up()
    assert is_whole(ballast)
    assert ballast.file.stat().st_size < grown


@pytest.mark.parametrize("content", [None, b"", b"?", bytes(100_000), bytes(10_000_000)], ids=lambda it: str(it)[:9])
def test_whatever_became_of_it_it_is_made_again(filled: Vault, ballast: Ballast, content: bytes | None) -> None:
    ballast.file.unlink()
    if content is not None:
        ballast.file.write_bytes(content)
    assert opens(filled)
    ballast.keep_up()
    assert is_whole(ballast)


# --- Never in the way ---


def test_where_it_cannot_be_it_is_put_off_without_a_word(filled: Vault, ballast: Ballast) -> None:
    assert ballast.give_up()
    ballast.file.mkdir()
    ballast.keep_up()
    assert not ballast.give_up()
    assert opens(filled)
    Ballast(filled.folder / "nowhere").keep_up()
    assert not (filled.folder / "nowhere").exists()


def test_it_does_not_take_the_last_of_the_room(
    filled: Vault, ballast: Ballast, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = ballast.file.stat().st_size
    ballast.give_up()
    for free in (2 * size - 1, 2 * size):
        monkeypatch.setattr(shutil, "disk_usage", lambda _, free=free: SimpleNamespace(free=free))
        ballast.keep_up()
        assert ballast.file.exists() == (free == 2 * size)


def test_one_that_cannot_be_finished_is_given_up(ballast: Ballast, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(122, "over quota")

    os.truncate(ballast.file, 10)
    monkeypatch.setattr(os, "fsync", refuse)
    ballast.keep_up()
    assert not ballast.file.exists()


def test_it_goes_into_no_backup_and_with_no_vault_that_is_set_aside(
    filled: Vault, ballast: Ballast, tmp_path: Path
) -> None:
    with opened(filled) as store:
        copy = back_up(store, place(tmp_path))
    noise = ballast.file.read_bytes()
    assert noise[:64] not in copy.read_bytes()
    restored(copy, filled.folder)
    assert BALLAST_FILE not in files(filled.folder / "undanlagt-2026-11-21")
    assert ballast.file.read_bytes() == noise
    assert BALLAST_FILE not in files(restored(copy, tmp_path / "ny dator").folder)


# --- On a disk that is really full ---


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Room for a vault of some hundred pages, its ballast, and as much again."""
    try:
        with small_disk(tmp_path / "liten", kilobytes=6000) as disk:
            yield disk
    except NoSmallDiskError:
        pytest.skip("no disk of its own for this test")


@pytest.fixture
def vault_on_disk(disk: Path) -> Vault:
    """With notes to be destroyed tomorrow, others that stay, and its ballast."""
    vault = vault_in(disk / "ombud")
    store = create_in(vault.folder)
    ada = store.clients.add(Client(name="kvar-namn-0001"), TODAY)
    for start in range(0, 1000, 100):  # mixed, so that every page is rewritten
        add_notes(store, ada, (f"{word} " * 20 for word in numbered("kvar-note", 1000)[start : start + 100]))
        add_notes(
            store, ada, (f"{word} " * 20 for word in numbered("bort-note", 1000)[start : start + 100]), own_date=TODAY
        )
    store.close()
    store.ballast.keep_up()
    return vault


def purge(vault: Vault, now: datetime = TOMORROW) -> None:
    with opened(vault) as store:
        store.purge.run(now)


def test_without_it_nothing_can_be_destroyed_on_a_full_disk_and_the_ombud_is_told(
    vault_on_disk: Vault, disk: Path
) -> None:
    (vault_on_disk.folder / BALLAST_FILE).unlink()
    fill_up(disk)
    assert problem_of(purge, vault_on_disk) is Problem.DISK_FULL
    make_space(disk)
    purge(vault_on_disk)
    assert not words_that_must_go(vault_on_disk)


def test_what_is_due_is_destroyed_on_a_full_disk(vault_on_disk: Vault, disk: Path) -> None:
    fill_up(disk)
    assert free_bytes(disk) == 0
    purge(vault_on_disk)
    assert words(vault_on_disk) == {"kvar-namn-0001", *numbered("kvar-note", 1000)}
    assert not (vault_on_disk.folder / BALLAST_FILE).exists()
    with opened(vault_on_disk) as store:
        assert [receipt.notes for receipt in store.purge.receipts()] == [1000]


@pytest.mark.parametrize("kilobytes", [8, 40, 200, 400, 500])
def test_wherever_in_a_purge_the_disk_fills_up_it_is_carried_through(
    vault_on_disk: Vault, disk: Path, kilobytes: int
) -> None:
    fill_up(disk, leave=kilobytes * 1024)
    purge(vault_on_disk)
    assert words(vault_on_disk) == {"kvar-namn-0001", *numbered("kvar-note", 1000)}


def test_what_was_typed_over_is_cleaned_out_on_a_full_disk_also_when_no_page_is_won(
    vault_on_disk: Vault, disk: Path
) -> None:
    with opened(vault_on_disk) as store:
        store._database.execute("VACUUM")
        store.ballast.keep_up()
        size = vault_on_disk.file.stat().st_size
        store.notes.remove(store.notes.for_client(store.clients.all()[0].id)[0].id)
        fill_up(disk)
        store.purge.clean_up()
    assert vault_on_disk.file.stat().st_size >= size
    assert len(words(vault_on_disk)) == 2000


def test_without_anything_due_a_full_disk_keeps_nobody_from_reading_on_a_new_day(
    vault_on_disk: Vault, disk: Path
) -> None:
    with opened(vault_on_disk) as store:
        store.purge.run(TOMORROW)
        fill_up(disk)
        for _ in range(2):
            assert store.check(TOMORROW.date())
        make_space(disk)
        assert store._database.number("SELECT checked_on <> ? FROM vault", TOMORROW.date().isoformat())
        assert store.check(TOMORROW.date())
        assert store._database.number("SELECT checked_on = ? FROM vault", TOMORROW.date().isoformat())


def test_it_is_made_again_when_there_is_room_and_not_before(vault_on_disk: Vault, disk: Path) -> None:
    fill_up(disk)
    store = vault_on_disk.unlock(PASSPHRASE)
    store.purge.run(TOMORROW)
    store.close()
    fill_up(disk, leave=100_000)
    store.ballast.keep_up()
    assert not (vault_on_disk.folder / BALLAST_FILE).exists()
    make_space(disk)
    store.ballast.keep_up()
    assert is_whole(store.ballast)


def test_before_a_lock_it_is_given_up_only_where_there_is_less_room_than_it_takes(
    ballast: Ballast, monkeypatch: pytest.MonkeyPatch
) -> None:
    for free, is_there in ((SMALL_BALLAST * 100, True), (SMALL_BALLAST // 2, False)):
        monkeypatch.setattr(shutil, "disk_usage", lambda folder, free=free: SimpleNamespace(free=free))
        ballast.give_up_if_needed()
        assert ballast.file.exists() is is_there

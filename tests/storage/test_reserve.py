"""The room that is held back for what must not fail when the disk is full."""

import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from ombud_desktop.storage.reserve import SMALLEST, Reserve

Usage = namedtuple("Usage", "free")


class Disk:
    """A folder whose disk has as much room as the test says."""

    def __init__(self, folder: Path) -> None:
        self.free = 100 * SMALLEST
        self.vault, self.file = folder / "valv.db", folder / "reserv"
        self.vault.write_bytes(b"valv")
        self.reserve = Reserve(folder)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(disk.free))
    return disk


def test_it_takes_real_room_and_is_only_the_ombuds(disk: Disk) -> None:
    disk.reserve.renew()
    status = disk.file.stat()
    assert status.st_size == SMALLEST
    assert status.st_blocks * 512 >= SMALLEST
    assert status.st_mode & 0o777 == 0o600


def test_it_grows_with_the_vault(disk: Disk) -> None:
    disk.reserve.renew()
    disk.vault.write_bytes(bytes(SMALLEST + 1))
    disk.reserve.renew()
    assert disk.file.stat().st_size == SMALLEST + 1


def test_it_is_given_up_only_where_there_is_less_room_than_it_takes(disk: Disk) -> None:
    disk.reserve.renew()
    disk.free = SMALLEST
    disk.reserve.give_up_if_needed()
    assert disk.file.exists()
    disk.free = SMALLEST - 1
    disk.reserve.give_up_if_needed()
    assert not disk.file.exists()


def test_it_is_not_held_back_where_there_is_hardly_room(disk: Disk) -> None:
    disk.free = 2 * SMALLEST
    disk.reserve.renew()
    assert not disk.file.exists()


def test_a_disk_that_cannot_be_asked_stops_nothing(tmp_path: Path) -> None:
    nowhere = Reserve(tmp_path / "borta")
    nowhere.give_up_if_needed()
    nowhere.renew()
    assert list(tmp_path.iterdir()) == []

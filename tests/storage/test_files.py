"""Small files: written whole or not at all, and the disk's complaints in the ombud's words."""

import errno
import os
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from ombud_desktop.errors import Problem
from ombud_desktop.storage import files
from ombud_desktop.storage.files import (
    can_be_reached,
    make_private_folder,
    remove_private_file,
    write_paper,
    write_private_file,
)
from tests.storage.cut_off import CutOff, cut_off_before
from tests.storage.small_disk import NoSmallDiskError, fill_up, make_space, small_disk
from tests.vaults import problem_of


def test_a_write_that_is_cut_off_anywhere_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    file = tmp_path / "file"
    for step in count():
        write_private_file(file, b"old")
        try:
            with cut_off_before(step):
                write_private_file(file, b"new")
            break
        except CutOff:
            assert file.read_bytes() in (b"old", b"new")
    assert file.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, Problem.DISK_FULL),
        (errno.EDQUOT, Problem.DISK_FULL),
        (errno.EACCES, Problem.FOLDER_READ_ONLY),
        (errno.EPERM, Problem.FOLDER_READ_ONLY),
        (errno.EROFS, Problem.FOLDER_READ_ONLY),
    ],
)
def test_the_disks_complaints_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, problem: Problem
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "refused")

    for name in ("open", "mkdir", "unlink"):
        monkeypatch.setattr(os, name, refuse)
    assert problem_of(write_private_file, tmp_path / "file", b"new") is problem
    assert problem_of(make_private_folder, tmp_path / "folder") is problem
    assert problem_of(remove_private_file, tmp_path / "file") is problem


def test_a_paper_on_a_disk_that_is_full_leaves_nothing_and_fits_when_there_is_room(tmp_path: Path) -> None:
    try:
        with small_disk(tmp_path / "sticka", kilobytes=256) as disk:
            fill_up(disk, leave=8 << 10)
            for file in (disk / "brev.pdf", disk / "igen.pdf"):
                assert problem_of(write_paper, file, bytes(64 << 10)) is Problem.PAPER_DISK_FULL
                assert not file.exists()
            make_space(disk)
            write_paper(disk / "brev.pdf", bytes(64 << 10))
            assert [path.name for path in disk.iterdir()] == ["brev.pdf"]
    except NoSmallDiskError:
        pytest.skip("no rights to mount a disk")


def test_a_paper_replaces_what_the_ombud_has_agreed_to_overwrite(tmp_path: Path) -> None:
    (tmp_path / "brev.pdf").write_bytes(b"a much longer letter of before")
    write_paper(tmp_path / "brev.pdf", b"new")
    assert (tmp_path / "brev.pdf").read_bytes() == b"new"


def test_a_paper_where_it_may_not_be_written_leaves_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EACCES, "refused")

    (tmp_path / "brev.pdf").write_bytes(b"old")
    with monkeypatch.context() as on_this_disk:
        on_this_disk.setattr(os, "open", refuse)
        assert problem_of(write_paper, tmp_path / "brev.pdf", b"new") is Problem.PAPER_READ_ONLY
    assert (tmp_path / "brev.pdf").read_bytes() == b"old"
    assert problem_of(write_paper, tmp_path / "no folder" / "brev.pdf", b"new") is Problem.PAPER_UNREACHABLE


def test_removing_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    remove_private_file(tmp_path / "file")


def test_a_drive_that_hangs_counts_as_out_of_reach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered = Event()
    assert can_be_reached(tmp_path)
    monkeypatch.setattr(files, "PATIENCE_SECONDS", 0.01)
    monkeypatch.setattr(Path, "is_dir", lambda path: answered.wait())
    assert not can_be_reached(tmp_path)
    answered.set()

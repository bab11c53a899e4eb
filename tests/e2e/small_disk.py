"""A disk of its own for the data of one program, small enough to be filled to its last byte."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import run

import pytest

MEGABYTES = 24
BLOCK = 4096


class SmallDisk:
    """Mounted where the program keeps its data. What fills it lies beside that data, as pictures or films would."""

    def __init__(self, folder: Path) -> None:
        self._films = folder / "filmer"

    def fill(self) -> None:
        """To the last byte that a program may write."""
        with self._films.open("ab", buffering=0) as films:
            block = bytes(1024 * BLOCK)
            while block:
                try:
                    films.write(block)
                except OSError:
                    block = block[: len(block) // 2]
        assert self.free == 0

    def empty(self) -> None:
        self._films.unlink()

    @property
    def free(self) -> int:
        """In bytes."""
        space = os.statvfs(self._films.parent)
        return space.f_bavail * space.f_frsize


@contextmanager
def small_disk_at(folder: Path) -> Iterator[SmallDisk]:
    """Skips the test where the system does not let it have a disk."""
    folder.mkdir(mode=0o700)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode=700", "tmpfs", str(folder)]
    try:
        refused = run(mount, capture_output=True, check=False).returncode
    except FileNotFoundError:
        refused = 1
    if refused:
        pytest.skip("mounting a small disk is not allowed here: what a full disk does to the window was not tried")
    try:
        yield SmallDisk(folder)
    finally:
        run(["umount", "--lazy", str(folder)], check=True)

"""A disk of a test's own that can really be full, where the system lets a test have one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import run

FILLER = "bilder"


class NoSmallDiskError(Exception):
    """Mounting takes rights that not every machine gives."""


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """In an empty folder, made if it is missing, until the end of the block. Raises NoSmallDiskError."""
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if not sys.platform.startswith("linux") or run(mount, capture_output=True, check=False).returncode:
        raise NoSmallDiskError
    try:
        yield folder
    finally:
        run(["umount", "--lazy", str(folder)], check=True)


def fill_up(disk: Path, leave: int = 0) -> None:
    """With other people's files, so that just so many bytes are free, or a little less."""
    filler = disk / FILLER
    filler.unlink(missing_ok=True)
    filler.write_bytes(bytes(max(0, free_bytes(disk) - leave)))


def make_space(disk: Path) -> None:
    (disk / FILLER).unlink()


def free_bytes(disk: Path) -> int:
    space = os.statvfs(disk)
    return space.f_bavail * space.f_frsize

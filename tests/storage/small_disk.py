"""A disk of a test's own that can really be full, where the system lets a test have one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from subprocess import run

FILLER = "bilder"


class NoSmallDiskError(Exception):
    """Mounting takes rights that not every machine gives."""


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """In an empty folder, made if it is missing, until the end of the block. Raises NoSmallDiskError."""
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=700", "tmpfs", str(folder)]
    can_mount = sys.platform.startswith("linux") and which("mount") is not None
    if not can_mount or run(mount, capture_output=True, check=False).returncode:
        raise NoSmallDiskError
    try:
        yield folder
    finally:
        run(["umount", "--lazy", str(folder)], check=True)


def fill_up(disk: Path, leave: int = 0) -> None:
    """With other people's files, so that just so many bytes are free, or a little less.

    There is never more room meanwhile than that or than there was: a program that runs on this disk would take it.
    """
    if free_bytes(disk) < leave:
        (disk / FILLER).unlink(missing_ok=True)
    with (disk / FILLER).open("ab", buffering=0) as filler:
        filler.write(bytes(max(0, free_bytes(disk) - leave)))


def make_space(disk: Path) -> None:
    (disk / FILLER).unlink()


def free_bytes(disk: Path) -> int:
    space = os.statvfs(disk)
    return space.f_bavail * space.f_frsize

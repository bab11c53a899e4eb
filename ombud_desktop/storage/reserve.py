"""Room on the disk that is held back for what must not fail when the disk is full: saving at a lock, and destroying."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from ombud_desktop.storage.files import DATABASE_FILE, FILE_MODE, RESERVE_FILE

SMALLEST = 8 * 1024 * 1024
"""Bytes; a long note with its journal takes a fraction of it."""


class Reserve:
    """A file of nothing, as large as the vault: as much as writing it anew may need for a journal.

    Best effort: a disk that does not even let go of it has problems that are told where they are met.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / RESERVE_FILE
        self._vault = folder / DATABASE_FILE

    def give_up_if_needed(self) -> None:
        """Before what must not fail: let go of it where there is less room than it takes."""
        with suppress(OSError):
            if self._free() < self._size():
                self._file.unlink(missing_ok=True)

    def renew(self) -> None:
        """Hold it back again, as soon as the disk has twice as much room."""
        with suppress(OSError):
            size = self._size()
            held = self._file.stat().st_size if self._file.exists() else 0
            if held < size < self._free() // 2:
                descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT, FILE_MODE)
                with os.fdopen(descriptor, "wb") as file:
                    _take(file.fileno(), size)

    def _size(self) -> int:
        return max(SMALLEST, self._vault.stat().st_size)

    def _free(self) -> int:
        return shutil.disk_usage(self._file.parent).free


def _take(descriptor: int, size: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(descriptor, 0, size)  # at once, and not to be compressed away
    else:
        os.write(descriptor, bytes(size))
